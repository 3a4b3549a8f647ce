"""A day axis that leaves out what lies between the bursts. Units are millimetres."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from briefings.rendering.page.wording import MONTHS

_WHOLE = 92  # days: a range so short is never broken
_MOST_PANELS = 8
_NARROWEST = 13.0  # of a panel: room for a label
_BREAK = 5.0  # between two panels
_LABEL = 13.0  # room that a label takes
_STEPS = (1, 2, 7, 14, 28, 61, 182, 365, 730, 1826)


@dataclass(frozen=True, slots=True)
class Tick:
    """A label on an axis; the year stands under the first one of a panel, where years differ."""

    x: float
    label: str
    year: str


@dataclass(frozen=True, slots=True)
class _Panel:
    first: date
    last: date
    left: float
    right: float

    @property
    def step(self) -> float:
        """Millimetres for a day."""
        return (self.right - self.left) / ((self.last - self.first).days + 1)

    def place(self, day: date) -> float:
        """The middle of the day's stretch."""
        return self.left + self.step * ((day - self.first).days + 0.5)


class Axis:
    """Maps days onto a stretch of the page, a panel for every cluster of days."""

    def __init__(self, days: Iterable[date], left: float, right: float) -> None:
        """`days` holds at least one; `left` and `right` are the ends on the page."""
        clusters = _clusters(sorted(set(days)))
        gap = min(_BREAK, (right - left) / (4 * len(clusters)))
        room = right - left - gap * (len(clusters) - 1)
        least = min(_NARROWEST, room / (2 * len(clusters)))
        lengths = [(last - first).days + 1 for first, last in clusters]
        unit = (room - least * len(clusters)) / sum(lengths)
        self._panels: list[_Panel] = []
        for (first, last), length in zip(clusters, lengths, strict=True):
            end = left + least + unit * length
            self._panels.append(_Panel(first, last, left, end))
            left = end + gap
        self._starts = [panel.first for panel in self._panels]

    def place(self, day: date) -> float:
        """The day's middle on the page."""
        return round(self._panel(day).place(day), 2)

    def stretch(self, day: date, days: int) -> float:
        """The middle, on the page, of the stretch of so many days of its panel that a day lies in."""
        panel = self._panel(day)
        first = day - timedelta(days=(day - panel.first).days % days)
        last = min(first + timedelta(days=days - 1), panel.last)
        return round((panel.place(first) + panel.place(last)) / 2, 2)

    def room(self, day: date) -> float:
        """How wide a day is drawn there."""
        return self._panel(day).step

    def segments(self) -> tuple[tuple[float, float], ...]:
        """The ends of each panel's line."""
        return tuple((round(p.left, 2), round(p.right, 2)) for p in self._panels)

    def ticks(self) -> tuple[Tick, ...]:
        """Labels as dense as there is room for, at least one a panel."""
        years = self._panels[0].first.year != self._panels[-1].last.year
        made = []
        for panel in self._panels:
            days = (panel.last - panel.first).days
            step = next((s for s in _STEPS if s * panel.step >= _LABEL), max(days, 1))
            for k in range(0, days + 1, step):
                day = panel.first + timedelta(days=k)
                year = str(day.year) if years and k == 0 else ""
                made.append(Tick(round(panel.place(day), 2), day_label(day), year))
        return tuple(made)

    def _panel(self, day: date) -> _Panel:
        return self._panels[max(0, bisect_right(self._starts, day) - 1)]


def day_label(day: date) -> str:
    """A day as an axis shows it: `9 Nov`."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def _clusters(days: Sequence[date]) -> list[tuple[date, date]]:
    """First and last day of each burst; what is a gap grows until there are few enough."""
    span = (days[-1] - days[0]).days
    if span <= _WHOLE:
        return [(days[0], days[-1])]
    longest = max(21, span // 25)
    while True:
        ends = [k for k, (one, other) in enumerate(pairwise(days)) if (other - one).days > longest]
        if len(ends) < _MOST_PANELS:
            break
        longest += longest // 2
    starts = [0, *(k + 1 for k in ends)]
    return [(days[a], days[b]) for a, b in zip(starts, [*ends, len(days) - 1], strict=True)]
