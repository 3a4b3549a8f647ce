"""What sets the outlets apart: their share, what they passed over, the words that they choose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from math import ceil

from briefings.records import Briefing, SilenceRow, Statement, VocabularyRow
from briefings.rendering.page import charts, wording
from briefings.rendering.page.compared import (
    SilenceLine,
    SourceRow,
    VocabularyCell,
    VocabularyGrid,
    VocabularyGroup,
    VocabularyLine,
)
from briefings.rendering.page.context import Run
from briefings.rendering.page.datelines import without_dateline
from briefings.rendering.page.plain import LONGEST_LABEL, set_in_type
from briefings.rendering.page.thread import runs

_MOST_OUTLETS = 10  # columns of a grid that a page has room for
_MOST_WORDS = 4  # Arabic forms of one word that a line has room for


def outlet(source: str | None, latin: Mapping[str, str]) -> tuple[Run, ...]:
    """The outlet's name in Latin letters where `latin` has it, cut by script."""
    return runs(latin.get(source or "", source or "") or "unknown source", "", LONGEST_LABEL)


def source_rows(briefing: Briefing) -> tuple[SourceRow, ...]:
    """The outlets with their articles and items, the busiest first."""
    printed = [
        (name, a.article.date)
        for a in briefing.articles
        for name in (a.article.source, *a.article.also_printed_by)
    ]
    articles = Counter(name for name, _ in printed)
    leads = Counter(c.lead.article.source for c in briefing.clusters)
    strips = charts.day_strips(briefing)
    rows = []
    for source, number in sorted(articles.items(), key=lambda n: (-n[1], n[0] or "")):
        days = [day for name, day in printed if name == source and day]
        first, last = (min(days), max(days)) if days else (None, None)
        rows.append(
            SourceRow(
                outlet(source, briefing.outlets),
                _native(source, briefing.outlets),
                number,
                leads[source],
                wording.day(first, "undated"),
                wording.day(last, "undated"),
                source in briefing.outlets_by_sound,
                strips.get(source),
            )
        )
    return tuple(rows)


def _native(source: str | None, latin: Mapping[str, str]) -> tuple[Run, ...]:
    same = latin.get(source or "", source) == source
    return () if same else runs(source or "", "", LONGEST_LABEL)


def silence(briefing: Briefing) -> tuple[SilenceLine, ...]:
    """The events that outlets could have told, each with those that did and those that did not."""
    leads = {cluster.lead.id: cluster.lead for cluster in briefing.clusters}
    return tuple(
        _event(row, leads[row.item], briefing) for row in briefing.silence if row.item in leads
    )


def _event(row: SilenceRow, lead: Statement, briefing: Briefing) -> SilenceLine:
    told = lead.translated
    _, text, _ = without_dateline(told.sentence.text, told.en, told.names, clock=True)
    if told.trust.mark == "untrusted":
        text = lead.facts

    def shown(names: Sequence[str]) -> tuple[tuple[Run, ...], ...]:
        return tuple(outlet(name, briefing.outlets) for name in names)

    return SilenceLine(
        f"i-{row.item}",
        row.item,
        wording.day(row.date),
        runs(text, "en"),
        shown(row.reported),
        len(row.reported) == 1 and not row.differing and {*row.denying} <= {*row.reported},
        shown(row.differing),
        shown(row.denying),
        " and ".join(set_in_type(briefing.party_labels[party]) for party in row.denied_by),
        shown(row.silent),
    )


def vocabulary(briefing: Briefing) -> tuple[VocabularyGrid, ...]:
    """The outlets' words, by what they are words for, over several tables where a page has no room."""
    met: Counter[str] = Counter()
    for row in briefing.vocabulary:
        met[row.source] += row.count
    known = {statement.id for a in briefing.articles for statement in a.statements}
    grids = []
    for names in _tables(met):
        rows = [row for row in briefing.vocabulary if row.source in names]
        groups = tuple(
            VocabularyGroup(set_in_type(contrast), tuple(_lines(list(found), names, known)))
            for contrast, found in groupby(rows, key=lambda row: row.contrast)
        )
        grids.append(VocabularyGrid(tuple(outlet(n, briefing.outlets) for n in names), groups))
    return tuple(grids)


def _tables(met: Counter[str]) -> list[list[str]]:
    """The outlets of each table, the first met first, in tables as wide as each other."""
    names = [name for name, _ in met.most_common()]
    width = ceil(len(names) / ceil(len(names) / _MOST_OUTLETS)) if names else 1
    return [names[k : k + width] for k in range(0, len(names), width)]


def _lines(
    rows: Sequence[VocabularyRow], names: Sequence[str], known: Collection[str]
) -> Iterator[VocabularyLine]:
    terms: dict[str, list[VocabularyRow]] = {}
    for row in rows:
        terms.setdefault(row.term, []).append(row)
    for term, found in terms.items():
        words = dict.fromkeys(word for row in found for word in row.words)
        labels = dict.fromkeys(row.party_label for row in found if row.party_label)
        yield VocabularyLine(
            set_in_type(term),
            tuple(runs(word, "ar") for word in list(words)[:_MOST_WORDS]),
            tuple(map(set_in_type, labels)),
            tuple(_cell([row for row in found if row.source == name], known) for name in names),
        )


def _cell(rows: Sequence[VocabularyRow], known: Collection[str]) -> VocabularyCell:
    example = next((item for row in rows for item in row.items if item in known), "")
    return VocabularyCell(
        sum(row.count for row in rows),
        sum(row.reported for row in rows),
        example,
        f"s-{example}" if example else "",
    )
