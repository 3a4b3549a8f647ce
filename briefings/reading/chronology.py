"""The day of publication inferred from what a text tells, against a table of dated events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Inference:
    """A day, or None with the candidates, and the evidence in words."""

    day: date | None
    evidence: str
    candidates: tuple[tuple[date, str], ...] = ()


def infer(text: str, reference: date | None = None) -> Inference | None:
    """The day on which a text was published; None where it names no known event."""
    return None
