"""What a briefing lists besides its items: what was covered, its days, and its names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from briefings.records import (
    BriefedArticle,
    Cluster,
    Coverage,
    LeftOut,
    NameEntry,
    Statement,
    TimelineDay,
)
from briefings.summary.choice.selection import Selection


def coverage(
    articles: Sequence[BriefedArticle],
    clusters: Sequence[Cluster],
    chosen: Selection,
    *,
    left_out: Sequence[LeftOut],
    undated: Sequence[str],
) -> Coverage:
    """How much was read, translated, shown and left out."""
    statements = [s for article in articles for s in article.statements]
    marks = Counter(s.translated.trust.mark for s in statements)
    return Coverage(
        articles=len(articles),
        sources=len({name for a in articles for name in _printers(a) if name}),
        sentences=len(statements),
        translated=sum(bool(s.translated.en.strip()) for s in statements),
        selected=len(chosen.clusters),
        merged_duplicates=sum(len(cluster.others) for cluster in clusters),
        left_out=(*left_out, *chosen.left_out),
        trust={"ok": marks["ok"], "check": marks["check"], "untrusted": marks["untrusted"]},
        undated=tuple(undated),
    )


def _printers(briefed: BriefedArticle) -> tuple[str | None, ...]:
    """The outlets that have an article: its own, and those that printed it to the letter."""
    return briefed.article.source, *briefed.article.also_printed_by


def timeline(clusters: Iterable[Cluster]) -> tuple[TimelineDay, ...]:
    """The items by day; what looks back at an earlier war and gives no day is of no day of this one."""
    days: dict[date, list[str]] = defaultdict(list)
    for cluster in clusters:
        analysis = cluster.lead.analysis
        undated = analysis.about[:1] == ("background",) and analysis.event_date is None
        if cluster.lead.day and not undated:
            days[cluster.lead.day].append(cluster.lead.id)
    return tuple(TimelineDay(day, tuple(items)) for day, items in sorted(days.items()))


def names(statements: Iterable[Statement]) -> tuple[NameEntry, ...]:
    """The house spellings met, each with the spellings of the sources, the commonest first."""
    variants: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    notes: dict[tuple[str, str], str] = {}
    for statement in statements:
        for name in statement.translated.names:
            key = (name.house, name.type)
            variants[key][name.alone or name.surface] += 1
            notes[key] = notes.get(key) or name.note
    return tuple(
        NameEntry(tuple(word for word, _ in _ranked(found)), house, kind, notes[house, kind])
        for (house, kind), found in sorted(variants.items())
    )


def unlisted(statements: Iterable[Statement]) -> tuple[tuple[str, int], ...]:
    """The names that the name lists lack, in what is about the watched conflict; the commonest first."""
    found = Counter(n for s in statements if s.analysis.relevant for n in s.translated.unresolved)
    return tuple(_ranked(found))


def _ranked(found: Counter[str]) -> list[tuple[str, int]]:
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
