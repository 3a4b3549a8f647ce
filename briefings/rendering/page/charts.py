"""The geometry of the charts; the templates draw them as vector shapes. Units are millimetres."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefings.records import Briefing, Count, TimelineDay
from briefings.rendering.page import wording
from briefings.rendering.page.axis import Axis, Tick
from briefings.rendering.page.textures import hatch, textures

WIDTH = 174.0
_PLOT = 24.0  # height of the bars of the timeline
_TOP = 7.0  # … above which their numbers stand
_STRIP = 72.0  # width of an outlet's days
_SCALE = 60.0  # width of a scale of claims
_NARROW = 1.6  # of a day: a bar of it still shows the texture of its party
_SPANS = (1, 3, 7, 14, 28, 91, 365)  # days of a bar
_LINE = 1.6  # between the scale and a range, and between two ranges
_ENDS = 3.6  # height of the figures below the ends of a scale


@dataclass(frozen=True, slots=True)
class Bar:
    """One party's share of one day."""

    x: float
    y: float
    width: float
    height: float
    color: str
    party: str
    hatch: str  # the path of the white lines across it


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of a legend; its texture is one of `textures.TEXTURES`."""

    color: str
    label: str
    count: int
    texture: str


@dataclass(frozen=True, slots=True)
class TimelineChart:
    """Items by event date, a bar per day or, over a long time, per stretch of days, stacked by party."""

    width: float
    height: float
    base: float  # y of the axis
    segments: tuple[tuple[float, float], ...]  # ends of the axis; more than one where it is broken
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    totals: tuple[tuple[float, float, int], ...]  # x, y, items of the day
    keys: tuple[Key, ...]
    summary: str  # the chart in words
    days: int  # that a bar stands for


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
    segments: tuple[tuple[float, float], ...]
    dots: tuple[Dot, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Span:
    """One claim on the common scale of its group; `open_end` for "at least"."""

    x1: float
    x2: float
    y: float
    open_end: bool
    open_start: bool


@dataclass(frozen=True, slots=True)
class ClaimStrip:
    """The claims of a group on one scale from 0, so that disagreement is seen."""

    width: float
    height: float
    base: float  # y of the scale
    spans: tuple[Span, ...]
    low: str
    high: str
    summary: str


def timeline(briefing: Briefing) -> TimelineChart | None:
    """Items per event day; None where there are fewer than two days to compare."""
    days = [day for day in briefing.timeline if day.items]
    if len(days) < 2:
        return None
    parties = _party_of(briefing)
    first, last = days[0].date, days[-1].date
    axis = Axis((day.date for day in days), 1.0, WIDTH - 1.0)
    order = _order(briefing, parties)
    narrowest = min(axis.room(day.date) for day in days)
    span = next((n for n in _SPANS if n * narrowest >= _NARROW), _SPANS[-1])
    # Of every bar, else a day that stands alone looks the most.
    width = max(0.9, min(6.0, span * narrowest * 0.72))
    bars, totals = _bars(briefing, _stretches(days, axis, span), width, parties, order)
    ticks = axis.ticks()
    busiest = max(days, key=lambda day: len(day.items))
    summary = (
        f"Items by the day of the event, {wording.day(first)} to {wording.day(last)}: "
        f"{sum(len(d.items) for d in days)} items on {len(days)} days, "
        f"most on {wording.day(busiest.date)} ({len(busiest.items)})."
    )
    foot = 11.0 if any(tick.year for tick in ticks) else 8.0
    return TimelineChart(
        WIDTH,
        _TOP + _PLOT + foot,
        _TOP + _PLOT,
        axis.segments(),
        tuple(bars),
        ticks,
        _thin(totals, 4.0),
        _keys(briefing, parties, order),
        summary,
        span,
    )


def _bars(
    briefing: Briefing,
    stretches: Mapping[float, tuple[str, ...]],
    width: float,
    parties: Mapping[str, str],
    order: Sequence[str],
) -> tuple[list[Bar], list[tuple[float, float, int]]]:
    """A stack of bars for each stretch of days, by its middle on the page, and the number over it."""
    unit = _PLOT / max(map(len, stretches.values()))
    worn = _worn(briefing, order)
    bars: list[Bar] = []
    totals: list[tuple[float, float, int]] = []
    for x, items in stretches.items():
        y = _TOP + _PLOT
        counts = Counter(parties.get(item, "") for item in items)
        for party in filter(counts.get, order):
            height = counts[party] * unit
            y -= height
            left, lines = x - width / 2, hatch(worn[party], x - width / 2, y, width, height)
            color = _color(briefing, party)
            bars.append(Bar(_r(left), _r(y), _r(width), _r(height), color, party, lines))
        totals.append((_r(x), _r(y - 1.2), len(items)))
    return bars, totals


def _stretches(days: Sequence[TimelineDay], axis: Axis, span: int) -> dict[float, tuple[str, ...]]:
    """The items of each stretch of so many days, by its middle on the page."""
    found: dict[float, tuple[str, ...]] = {}
    for day in days:
        x = axis.stretch(day.date, span)
        found[x] = (*found.get(x, ()), *day.items)
    return found


def day_strips(briefing: Briefing) -> dict[str | None, DayStrip]:
    """For each outlet its articles by day, all on one scale; empty where there is but one day."""
    dated = [(a.article.source, a.article.date) for a in briefing.articles if a.article.date]
    days = [day for _, day in dated]
    if len(set(days)) < 2:
        return {}
    counts = Counter(dated)
    axis = Axis(days, 2.0, _STRIP - 2.0)
    most = max(counts.values())
    strips = {}
    for outlet in dict.fromkeys(source for source, _ in dated):
        own = sorted((day, n) for (source, day), n in counts.items() if source == outlet)
        dots = tuple(Dot(axis.place(day), _r(0.6 + 1.2 * (n / most) ** 0.5), n) for day, n in own)
        summary = "; ".join(f"{wording.day(day)}: {n}" for day, n in own[:40])
        strips[outlet] = DayStrip(_STRIP, 4.2, axis.segments(), dots, f"Articles by day: {summary}")
    return strips


def strip(counts: Sequence[Count], what: str) -> ClaimStrip:
    """Claims on a scale from 0 to the highest figure: a single figure as a dot on it, a range above it."""
    known = [end for count in counts for end in count if end is not None]
    top = max(known, default=1) or 1
    ranges = sum(low != high for low, high in counts)
    base, above = _r(_LINE * (ranges + 0.5)), 0
    spans = []
    for low, high in counts:
        x1 = _SCALE * (low if low is not None else 0) / top
        x2 = _SCALE * (high if high is not None else top) / top
        above += low != high
        y = base if low == high else _r(base - _LINE * above)
        spans.append(Span(_r(x1), _r(max(x2, x1)), y, high is None, low is None))
    low_end = min((end for end in known), default=0)
    summary = f"{what}: {len(counts)} claims between {low_end:,} and {top:,}"
    height = _r(base + _ENDS)
    return ClaimStrip(_SCALE, height, base, tuple(spans), "0", f"{top:,}", summary)


def _party_of(briefing: Briefing) -> dict[str, str]:
    return {item: s.party or "" for s in reversed(briefing.sections) for item in s.items}


def _order(briefing: Briefing, parties: Mapping[str, str]) -> tuple[str, ...]:
    seen = dict.fromkeys(section.party or "" for section in briefing.sections)
    return tuple(dict.fromkeys([*seen, *parties.values(), ""]))


def _keys(briefing: Briefing, parties: Mapping[str, str], order: Sequence[str]) -> tuple[Key, ...]:
    counts = Counter(parties.get(item, "") for day in briefing.timeline for item in day.items)
    worn = _worn(briefing, order)
    labels = {section.party or "": section.party_label for section in briefing.sections}
    return tuple(
        Key(
            _color(briefing, party),
            labels.get(party, briefing.party_labels.get(party, "No single party")),
            counts[party],
            worn[party],
        )
        for party in order
        if counts[party]
    )


def _color(briefing: Briefing, party: str) -> str:
    return briefing.party_colors.get(party, "#777777")


def _worn(briefing: Briefing, order: Sequence[str]) -> dict[str, str]:
    """The texture of each party."""
    return dict(zip(order, textures([_color(briefing, p) for p in order]), strict=True))


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
