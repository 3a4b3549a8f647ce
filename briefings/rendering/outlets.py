"""What sets the outlets apart: their share, what they passed over, the words that they choose."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from briefings.records import Briefing
from briefings.rendering import charts, wording
from briefings.rendering.context import (
    Run,
    SilenceGrid,
    SilenceLine,
    SourceRow,
    VocabularyGroup,
    VocabularyLine,
)
from briefings.rendering.plain import LONGEST_LABEL, set_in_type
from briefings.rendering.thread import runs

_MOST_OUTLETS = 10  # columns of the silence grid that a page has room for


def outlet(source: str | None) -> tuple[Run, ...]:
    """The outlet's name, cut by script."""
    return runs(source or "unknown source", "", LONGEST_LABEL)


def source_rows(briefing: Briefing) -> tuple[SourceRow, ...]:
    """The outlets with their articles and items, the busiest first."""
    articles = Counter(a.article.source for a in briefing.articles)
    leads = Counter(c.lead.article.source for c in briefing.clusters)
    strips = charts.day_strips(briefing)
    rows = []
    for source, number in sorted(articles.items(), key=lambda n: (-n[1], n[0] or "")):
        days = [
            a.article.date
            for a in briefing.articles
            if a.article.source == source and a.article.date
        ]
        first, last = (min(days), max(days)) if days else (None, None)
        rows.append(
            SourceRow(
                outlet(source),
                number,
                leads[source],
                wording.day(first, "undated"),
                wording.day(last, "undated"),
                strips.get(source),
            )
        )
    return tuple(rows)


def silence(briefing: Briefing) -> SilenceGrid | None:
    """The grid of events and outlets; None where no outlet was silent."""
    met = Counter(name for row in briefing.silence for name in (*row.reported, *row.silent))
    names = [name for name, _ in met.most_common(_MOST_OUTLETS)]
    leads = {cluster.lead.id: cluster.lead for cluster in briefing.clusters}
    lines = []
    for row in briefing.silence:
        lead = leads.get(row.item)
        if lead is None:
            continue
        shown = lead.translated.trust.mark != "untrusted"
        text = lead.translated.en if shown else lead.facts
        cells = tuple(
            "reported" if name in row.reported else "silent" if name in row.silent else ""
            for name in names
        )
        date = wording.day(row.date)
        lines.append(SilenceLine(f"i-{row.item}", row.item, date, runs(text, "en"), cells))
    return SilenceGrid(tuple(map(outlet, names)), tuple(lines)) if lines else None


def vocabulary(briefing: Briefing) -> tuple[VocabularyGroup, ...]:
    """The outlets' words, by what they are words for."""
    known = {statement.id for a in briefing.articles for statement in a.statements}
    groups = []
    for contrast, rows in groupby(briefing.vocabulary, key=lambda row: row.contrast):
        lines = tuple(
            VocabularyLine(
                set_in_type(row.term),
                tuple(runs(word, "ar") for word in row.words),
                outlet(row.source),
                set_in_type(row.party_label),
                row.count,
                row.reported,
                tuple((item, f"s-{item}" if item in known else "") for item in row.items),
            )
            for row in rows
        )
        groups.append(VocabularyGroup(set_in_type(contrast), lines))
    return tuple(groups)
