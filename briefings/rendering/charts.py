"""The geometry of the charts; the templates draw them as vector shapes. Units are millimetres."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefings.records import Briefing
from briefings.rendering.wording import MONTHS

WIDTH = 174.0
_PLOT = 34.0  # height of the bars of the timeline
_MOST_TICKS = 9


@dataclass(frozen=True, slots=True)
class Bar:
    """One party's share of one day."""

    x: float
    y: float
    width: float
    height: float
    color: str
    party: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A label on an axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of a legend."""

    color: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class TimelineChart:
    """Items by event date, a bar per day, stacked by party."""

    width: float
    height: float
    base: float  # y of the axis
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    totals: tuple[tuple[float, float, int], ...]  # x, y, items of the day
    keys: tuple[Key, ...]
    summary: str  # the chart in words


@dataclass(frozen=True, slots=True)
class Dot:
    """The articles of one outlet on one day; the area stands for their number."""

    x: float
    radius: float
    count: int


@dataclass(frozen=True, slots=True)
class DayStrip:
    """One outlet's articles by publication date."""

    width: float
    height: float
    dots: tuple[Dot, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Span:
    """One claim on the common scale of its group; `open_end` for "at least"."""

    x1: float
    x2: float
    open_end: bool
    open_start: bool


@dataclass(frozen=True, slots=True)
class ClaimStrip:
    """The claims of a group on one scale from 0, so that disagreement is seen."""

    width: float
    height: float
    spans: tuple[Span, ...]
    low: str
    high: str
    summary: str


def day_label(day: date) -> str:
    """A day as an axis shows it: `9 Nov`."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def timeline(briefing: Briefing) -> TimelineChart | None:
    """Items per event day; None where there are fewer than two days to compare."""
    days = [day for day in briefing.timeline if day.items]
    if len(days) < 2:
        return None
    parties = _party_of(briefing)
    first, last = days[0].date, days[-1].date
    place = _Scale(first, last, 2.0, WIDTH - 2.0)
    most = max(len(day.items) for day in days)
    unit = _PLOT / most
    width = max(0.9, min(7.0, (WIDTH - 4) / ((last - first).days + 1) * 0.72))
    order = _order(briefing, parties)
    bars: list[Bar] = []
    totals: list[tuple[float, float, int]] = []
    top = 7.0
    for day in days:
        x, y = place(day.date), top + _PLOT
        counts = Counter(parties.get(item, "") for item in day.items)
        for party in order:
            if counts[party]:
                height = counts[party] * unit
                y -= height
                color = briefing.party_colors.get(party, "#777777")
                bars.append(Bar(_r(x - width / 2), _r(y), _r(width), _r(height), color, party))
        totals.append((_r(x), _r(y - 1.2), len(day.items)))
    shown = _thin(totals, 4.0)
    ticks = _ticks(first, last, place)
    keys = _keys(briefing, parties, order)
    busiest = max(days, key=lambda day: len(day.items))
    summary = (
        f"Items by the day of the event, {day_label(first)} to {day_label(last)} {last.year}: "
        f"{sum(len(d.items) for d in days)} items on {len(days)} days, "
        f"most on {day_label(busiest.date)} ({len(busiest.items)})."
    )
    return TimelineChart(
        WIDTH, top + _PLOT + 8, top + _PLOT, tuple(bars), ticks, shown, keys, summary
    )


def day_strips(briefing: Briefing, width: float = 72.0) -> dict[str | None, DayStrip]:
    """For each outlet its articles by day, all on one scale; empty where there is but one day."""
    dated = [(a.article.source, a.article.date) for a in briefing.articles if a.article.date]
    days = [day for _, day in dated]
    if len(set(days)) < 2:
        return {}
    counts = Counter(dated)
    place = _Scale(min(days), max(days), 2.5, width - 2.5)
    most = max(counts.values())
    strips = {}
    for outlet in dict.fromkeys(source for source, _ in dated):
        own = sorted((day, n) for (source, day), n in counts.items() if source == outlet)
        dots = tuple(Dot(place(day), _r(0.6 + 1.2 * (n / most) ** 0.5), n) for day, n in own)
        summary = "; ".join(f"{day_label(day)}: {n}" for day, n in own[:40])
        strips[outlet] = DayStrip(width, 4.2, dots, f"Articles by day: {summary}")
    return strips


def strip(
    counts: Sequence[tuple[int | None, int | None]], what: str, width: float = 60.0
) -> ClaimStrip:
    """Claims on a scale from 0 to the highest figure; each takes a line of 1.6 mm."""
    known = [end for count in counts for end in count if end is not None]
    top = max(known, default=1) or 1
    spans = []
    for low, high in counts:
        x1 = width * (low if low is not None else 0) / top
        x2 = width * (high if high is not None else top) / top
        spans.append(Span(_r(x1), _r(max(x2, x1)), high is None, low is None))
    low_end = min((end for end in known), default=0)
    summary = f"{what}: {len(counts)} claims between {low_end:,} and {top:,}"
    return ClaimStrip(width, _r(1.6 * len(counts) + 0.8), tuple(spans), "0", f"{top:,}", summary)


def _party_of(briefing: Briefing) -> dict[str, str]:
    return {item: s.party or "" for s in reversed(briefing.sections) for item in s.items}


def _order(briefing: Briefing, parties: Mapping[str, str]) -> tuple[str, ...]:
    seen = dict.fromkeys(section.party or "" for section in briefing.sections)
    return tuple(dict.fromkeys([*seen, *parties.values(), ""]))


def _keys(briefing: Briefing, parties: Mapping[str, str], order: Sequence[str]) -> tuple[Key, ...]:
    counts = Counter(parties.get(item, "") for day in briefing.timeline for item in day.items)
    labels = {section.party or "": section.party_label for section in briefing.sections}
    return tuple(
        Key(
            briefing.party_colors.get(party, "#777777"),
            labels.get(party, briefing.party_labels.get(party, "No single party")),
            counts[party],
        )
        for party in order
        if counts[party]
    )


class _Scale:
    """Maps days onto a stretch of the page."""

    def __init__(self, first: date, last: date, left: float, right: float) -> None:
        self.first, self.left = first, left
        self.step = (right - left) / max(1, (last - first).days)
        self.offset = 0.0 if last > first else (right - left) / 2

    def __call__(self, day: date) -> float:
        return _r(self.left + self.offset + self.step * (day - self.first).days)


def _ticks(first: date, last: date, place: _Scale) -> tuple[Tick, ...]:
    days = (last - first).days
    step = next((s for s in (1, 2, 7, 14, 28, 61, 182, 365) if days / s < _MOST_TICKS), 730)
    return tuple(
        Tick(place(day), day_label(day))
        for day in (first + timedelta(days=k) for k in range(0, days + 1, step))
    )


def _thin(
    totals: Sequence[tuple[float, float, int]], room: float
) -> tuple[tuple[float, float, int], ...]:
    """Drop labels that would touch their neighbour, the small ones first."""
    kept: list[tuple[float, float, int]] = []
    for total in sorted(totals, key=lambda t: (-t[2], t[0])):
        if all(abs(total[0] - other[0]) >= room for other in kept):
            kept.append(total)
    return tuple(sorted(kept))


def _r(value: float) -> float:
    return round(value, 2)
