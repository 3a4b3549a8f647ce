"""Sentences with which an outlet puts right or withdraws its own earlier news: "Correction: 12 and not 21".

Such a post may name nobody. It is about what the report says that it corrects, so it is drawn in with that
one, and the number that it gives counts whom the report counts. Only a report of the same outlet of the days
before is meant: one that gives the number taken back, or the post right before, where the text points to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefings.analysis.facts.line import fact_line
from briefings.language.corrections import Amendment, amendment_in
from briefings.language.normalize import words
from briefings.language.numerals import numerals
from briefings.language.terms import term, terms
from briefings.profile import OTHER, Profile
from briefings.records import Analysis, BriefedArticle, Figure, Numeral, Statement

_WITHIN = timedelta(days=2)
_TELLING = 3  # a smaller number is too common to tell reports apart
_ABOUT = 3  # words that a withdrawal without a number shares with what it withdraws

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
        said = amendment_in(statement.translated.sentence)
        report = _report(statement, said, told) if said else None
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
    ahead = list(_news(statement, told[place::-1]))
    if said.wrong:
        # Articles of one day need not stand in the order in which they were published.
        reports = [*ahead, *_news(statement, told[place + 1 :])]
        fits = [report for report in reports if _is_meant(statement, said, report)]
        return max(fits, key=lambda report: _shared(statement, report), default=None)
    if said.before:
        posts = [report for report in ahead if _same_file(statement, report)]
        last = posts[0].article.id if posts else ""
        counted = [r for r in posts if r.article.id == last and (_counts(r) or said.withdrawn)]
        return counted[-1] if counted else None
    near = max(ahead, key=lambda report: _shared(statement, report), default=None)
    meant = said.withdrawn and near and _shared(statement, near) >= _ABOUT
    return near if meant else None


def _news(statement: Statement, told: Iterable[BriefedArticle]) -> Iterator[Statement]:
    """The sentences about the conflict of those days that are no correction; an article's last one first."""
    ours = statement.translated.sentence.n
    for made in told:
        if not _is_near(made.article.date, statement.article.date):
            continue
        for report in reversed(made.statements):
            its = report.translated.sentence.n
            before = made.article.id != statement.article.id or its < ours
            said = amendment_in(report.translated.sentence)
            if before and said is None and report.analysis.relevant:
                yield report


def _is_near(report: date | None, correction: date | None) -> bool:
    if report is None or correction is None:
        return False
    return timedelta() <= correction - report <= _WITHIN


def _same_file(a: Statement, b: Statement) -> bool:
    one, other = (s.article.ingested_from.rpartition("#")[0] for s in (a, b))
    return bool(one) and one == other


def _is_meant(statement: Statement, said: Amendment, report: Statement) -> bool:
    """Whether a report gives the number that is taken back, and of no other place."""
    ours, theirs = _places(statement), _places(report)
    if ours and theirs and ours.isdisjoint(theirs):
        return False
    if not any(figure.count[0] in said.wrong for figure in _counts(report)):
        return _counts_the_same(statement, said, report)
    return max(said.wrong) >= _TELLING or said.before or _shared(statement, report) > 0


def _counts_the_same(statement: Statement, said: Amendment, report: Statement) -> bool:
    """Whether a report gives the number taken back, of things that the correction counts too: "83 raids"."""
    text = report.translated.sentence.text
    ours = set(terms(statement.translated.sentence.text))
    counted = (
        words(text[n.end :])[:1]
        for n in numerals(text, "ar")
        if n.kind == "cardinal" and round(n.values[0]) in said.wrong
    )
    return any(term(word.text) in ours for found in counted for word in found)


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
    figures = analysis.figures if said.withdrawn else tuple(_figures(analysis, said, report))
    parties = analysis.parties or theirs.parties
    return replace(
        analysis,
        roles=roles,
        parties=tuple(dict.fromkeys((*parties, *roles.affected))),
        themes=analysis.themes or theirs.themes,
        about=analysis.about if analysis.themes else theirs.about,
        figures=figures,
        relevant=True,
        event_date=theirs.event_date or report.article.date,
        amends=report.id,
    )


def _figures(analysis: Analysis, said: Amendment, report: Statement) -> Iterator[Figure]:
    """The numbers of a correction as counts of whom the report counts under the number taken back."""
    wrong = next((f for f in _counts(report) if f.count[0] in said.wrong), None)
    if wrong is None:
        counts = _counts(report)
        wrong = counts[0] if len({f.kind for f in counts}) == 1 else None
    if wrong is None:
        yield from analysis.figures
        return
    right = next(iter(said.right), None)
    for figure in analysis.figures:
        ours = figure.count[0] in said.wrong or _holds(figure, said.right)
        if ours and figure.kind == wrong.kind:
            yield _counting(figure, wrong)
            right = None if _holds(figure, said.right) else right
        else:
            yield figure
    if right is not None and not any(_holds(f, (right,)) for f in analysis.figures):
        value = round(right.values[0])
        yield replace(
            wrong, count=(value, value), approximate=right.approximate, over=False,
            start=right.start, end=right.end,
        )  # fmt: skip


def _holds(figure: Figure, right: Sequence[Numeral]) -> bool:
    return figure.count[0] in [round(number.values[0]) for number in right]


def _counting(figure: Figure, wrong: Figure) -> Figure:
    """A count of a correction with what only the report says: of whom, and by whose word."""
    plain = figure.whom == "people"
    unnamed = figure.party_affected in (None, OTHER)
    by = (figure.claimed_by, figure.source)
    if by[0] is None or by[1] is not None:
        by = (wrong.claimed_by, wrong.source)
    return replace(
        figure,
        whom=wrong.whom if plain else figure.whom,
        party_affected=wrong.party_affected if unnamed else figure.party_affected,
        claimed_by=by[0],
        source=by[1],
    )
