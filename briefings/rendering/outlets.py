"""What sets the outlets apart: their share, what they passed over, the words that they choose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from briefings.records import Briefing, VocabularyRow
from briefings.rendering import charts, wording
from briefings.rendering.context import Run
from briefings.rendering.context_outlets import (
    SilenceGrid,
    SilenceLine,
    SourceRow,
    VocabularyCell,
    VocabularyGrid,
    VocabularyGroup,
    VocabularyLine,
)
from briefings.rendering.plain import LONGEST_LABEL, set_in_type
from briefings.rendering.thread import runs

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


def silence(briefing: Briefing) -> SilenceGrid | None:
    """The grid of events and outlets; None where there is no such event."""
    met = Counter(
        name for row in briefing.silence for name in (*row.reported, *row.differing, *row.silent)
    )
    names = [name for name, _ in met.most_common(_MOST_OUTLETS)]
    leads = {cluster.lead.id: cluster.lead for cluster in briefing.clusters}
    heads = tuple(outlet(name, briefing.outlets) for name in names)
    lines = []
    for row in briefing.silence:
        lead = leads.get(row.item)
        if lead is None:
            continue
        shown = lead.translated.trust.mark != "untrusted"
        text = lead.translated.en if shown else lead.facts
        said = dict.fromkeys(row.silent, "silent")
        said |= dict.fromkeys(row.differing, "differing")
        said |= dict.fromkeys(row.reported, "reported")
        cells = tuple(said.get(name, "") for name in names)
        date = wording.day(row.date)
        lines.append(SilenceLine(f"i-{row.item}", row.item, date, runs(text, "en"), cells))
    return SilenceGrid(heads, tuple(lines)) if lines else None


def vocabulary(briefing: Briefing) -> VocabularyGrid | None:
    """The outlets' words, by what they are words for; None where there are none."""
    rows = briefing.vocabulary
    if not rows:
        return None
    met: Counter[str] = Counter()
    for row in rows:
        met[row.source] += row.count
    names = [name for name, _ in met.most_common(_MOST_OUTLETS)]
    known = {statement.id for a in briefing.articles for statement in a.statements}
    groups = tuple(
        VocabularyGroup(set_in_type(contrast), tuple(_lines(list(found), names, known)))
        for contrast, found in groupby(rows, key=lambda row: row.contrast)
    )
    return VocabularyGrid(tuple(outlet(name, briefing.outlets) for name in names), groups)


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
