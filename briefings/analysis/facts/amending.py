"""Sentences with which an outlet puts its own earlier news right: "Correction: 12 and not 21".

Such a post may name nobody. It is about what the report says that it corrects, so it is drawn in with that
one, and the number that it gives counts whom the report counts. Only a report of the same outlet of the days
before is meant that gives the number taken back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from briefings.analysis.facts.line import fact_line
from briefings.language.corrections import Amendment, amendment
from briefings.language.terms import terms
from briefings.profile import Profile
from briefings.records import Analysis, BriefedArticle, Figure, Statement

_WITHIN = timedelta(days=2)
_TELLING = 3  # a smaller number is too common to tell reports apart

_Order = tuple[str, str, int]


def with_amendments(articles: Sequence[BriefedArticle], profile: Profile) -> list[BriefedArticle]:
    """The articles, each correction read with the report that it puts right."""
    outlets: dict[str, list[BriefedArticle]] = defaultdict(list)
    for made in sorted(articles, key=_order):
        if made.article.source:
            outlets[made.article.source].append(made)
    done = {made.article.id: made for made in articles}
    for told in outlets.values():
        for made in told:
            done[made.article.id] = _read(made, told, profile)
    return [done[made.article.id] for made in articles]


def _order(made: BriefedArticle) -> _Order:
    """By day; posts of one file as they stand there."""
    file, _, number = made.article.ingested_from.rpartition("#")
    return str(made.article.date), file, int(number) if file and number.isdigit() else 0


def _read(made: BriefedArticle, told: Sequence[BriefedArticle], profile: Profile) -> BriefedArticle:
    found: list[Statement] = []
    for statement in made.statements:
        said = amendment(statement.translated.sentence.text)
        report = _report(statement, said, told) if said and said.wrong else None
        if said is None or report is None:
            found.append(statement)
            continue
        analysis = _amending(statement.analysis, said, report)
        line = fact_line(statement.translated, analysis, profile)
        found.append(Statement(statement.translated, analysis, line))
    return replace(made, statements=tuple(found))


def _report(
    statement: Statement, said: Amendment, told: Sequence[BriefedArticle]
) -> Statement | None:
    """What a text of an outlet puts right: of several reports the one with most words in common."""
    place = [made.article.id for made in told].index(statement.article.id)
    # Articles of one day need not stand in the order in which they were published.
    reports = chain(_news(statement, told[place::-1]), _news(statement, told[place + 1 :]))
    fits = [report for report in reports if _is_meant(statement, said, report)]
    return max(fits, key=lambda report: _shared(statement, report), default=None)


def _news(statement: Statement, told: Iterable[BriefedArticle]) -> Iterator[Statement]:
    """The sentences about the conflict of those days that are no correction; an article's last one first."""
    ours = statement.translated.sentence.n
    for made in told:
        if not _is_near(made.article.date, statement.article.date):
            continue
        for report in reversed(made.statements):
            its = report.translated.sentence.n
            before = made.article.id != statement.article.id or its < ours
            said = amendment(report.translated.sentence.text)
            if before and said is None and report.analysis.relevant:
                yield report


def _is_near(report: date | None, correction: date | None) -> bool:
    if report is None or correction is None:
        return False
    return timedelta() <= correction - report <= _WITHIN


def _is_meant(statement: Statement, said: Amendment, report: Statement) -> bool:
    """Whether a report gives the number that is taken back, and of no other place."""
    ours, theirs = _places(statement), _places(report)
    if ours and theirs and ours.isdisjoint(theirs):
        return False
    given = any(figure.count[0] in said.wrong for figure in _counts(report))
    return given and (max(said.wrong) >= _TELLING or said.before or _shared(statement, report) > 0)


def _counts(statement: Statement) -> list[Figure]:
    return [figure for figure in statement.analysis.figures if not figure.background]


def _places(statement: Statement) -> set[str]:
    return {name.house for name in statement.translated.names if name.type == "place"}


def _shared(statement: Statement, report: Statement) -> int:
    """Content words that both have, figures left out."""
    ours, theirs = (
        {word for word in terms(s.translated.sentence.text) if not word[0].isdigit()}
        for s in (statement, report)
    )
    return len(ours & theirs)


def _amending(analysis: Analysis, said: Amendment, report: Statement) -> Analysis:
    """The analysis of a correction, which is about those whom the report is about."""
    theirs = report.analysis
    roles = analysis.roles
    if not roles.affected:
        roles = replace(roles, affected=theirs.roles.affected)
    parties = analysis.parties or theirs.parties
    return replace(
        analysis,
        roles=roles,
        parties=tuple(dict.fromkeys((*parties, *roles.affected))),
        themes=analysis.themes or theirs.themes,
        about=analysis.about if analysis.themes else theirs.about,
        figures=tuple(_figures(analysis, said, report)),
        relevant=True,
        event_date=theirs.event_date or report.article.date,
        amends=report.id,
    )


def _figures(analysis: Analysis, said: Amendment, report: Statement) -> Iterator[Figure]:
    """Its own figures, and the right number as a count of whom the report counts under the wrong one."""
    yield from analysis.figures
    wrong = next(f for f in _counts(report) if f.count[0] in said.wrong)
    right = next(iter(said.right), None)
    value = round(right.values[0]) if right else None
    if right and all(figure.count[0] != value for figure in analysis.figures):
        yield replace(
            wrong, count=(value, value), approximate=right.approximate, over=False,
            start=right.start, end=right.end,
        )  # fmt: skip
