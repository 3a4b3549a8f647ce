"""The day on which a toll was told is not that of the blow: "announced on Thursday that the toll rose"."""

from __future__ import annotations

from briefings.language.dates import expressions
from briefings.language.normalize import bare
from briefings.records import Figure, Statement
from briefings.summary.tolls.words import words


def is_day_of_telling(statement: Statement, figure: Figure) -> bool:
    """Whether the only day of a sentence stands before the words that a count rose, with whoever says so."""
    text, published = statement.translated.sentence.text, statement.article.date
    found = expressions(text, published)
    rose = words().rose.search(bare(text[: figure.start]))
    if not (rose and statement.analysis.roles.speaker) or len(found) != 1:
        return False
    return len(bare(text[: found[0].end])) <= rose.start()
