"""The day on which a toll was told is not that of the blow: "announced on Thursday that the toll rose"."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.language.dates import expressions
from briefings.language.normalize import bare
from briefings.records import Figure, Statement
from briefings.summary.tolls.relations import is_given_up
from briefings.summary.tolls.words import words

_OPENS = re.compile(r"(?<!\w)(?:بعد(?:ما)?|مقارنه|وكانت?)(?!\w)")  # the clause of an earlier toll


def is_day_of_telling(statement: Statement, figure: Figure) -> bool:
    """Whether the only day of a sentence stands before the words that a count rose, with whoever says so."""
    text, published = statement.translated.sentence.text, statement.article.date
    found = expressions(text, published)
    rose = words().rose.search(bare(text[: figure.start]))
    if not (rose and statement.analysis.roles.speaker) or len(found) != 1:
        return False
    return len(bare(text[: found[0].end])) <= rose.start()


def without_earlier_day(statement: Statement) -> Statement:
    """The sentence less its only day where that is of the toll which it gives up.

    "The toll rose to 50, after the ministry had spoken on Thursday of 16": the blow is of no Thursday.
    """
    text, figures = statement.translated.sentence.text, statement.analysis.figures
    live = [figure for figure in figures if not is_given_up(text, figure)]
    if statement.analysis.event_date is None or not live or len(live) == len(figures):
        return statement
    found = expressions(text, statement.article.date)
    given = next(figure for figure in figures if figure not in live)
    opened = [*_OPENS.finditer(bare(text[: given.start]))]
    if len(found) != 1 or not opened or len(bare(text[: found[0].start])) < opened[-1].start():
        return statement
    return replace(statement, analysis=replace(statement.analysis, event_date=None))
