"""The day of a blow that people are hit by: "killed in the blast that occurred on the 25th"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from briefings.language.dates_pieces import CLAUSE_MARKS, Piece
from briefings.language.dates_scan import Scanner, day_pieces

_WHICH: Final = frozenset(["الذي", "التي"])
_OF_BLOW: Final = 4  # words from "that" back to the blow: "the blast of a fuel depot that …"
_RECENT: Final = timedelta(days=30)  # an older blow is background to what a sentence tells


def blow_day(key: str, reference: date | None) -> tuple[date, int, int] | None:
    """The day of the blow that a toll is of: "killed in the blast that occurred on the 25th".

    With the day the place of those words. The leader of an attack that was made then may have died on any
    other day.
    """
    read = day_pieces(key, reference)
    if read is None:
        return None
    scanner, found = read
    for piece, noun, day in _dated(scanner, found):
        if _is_of(scanner, noun):
            return day, scanner.t[noun].start, piece.end
    return None


def blow_told(scanner: Scanner, found: Sequence[Piece]) -> Piece | None:
    """The day of a recent blow whose toll a sentence tells: "a first toll of the blast that on Monday …"."""
    here = scanner.reference
    for piece, noun, day in _dated(scanner, found):
        toll = any(scanner.has(k, "tolls") for k in range(noun))
        succumbed = any(scanner.has(k, "succumbs") for k in range(noun))
        old = here is not None and here - day > _RECENT
        if toll and not (succumbed or old) and _is_of(scanner, noun):
            return piece
    return None


def blow_off(key: str, reference: date | None, main: date | None) -> tuple[date, int, int] | None:
    """The day of a blow that only what came behind it dates: "a day after a raid that killed four".

    With the place of its words: they end with their clause.
    """
    on = main or reference
    read = day_pieces(key, reference)
    if on is None or read is None:
        return None
    scanner, found = read
    for k in range(len(scanner.t)):
        days, noun = scanner.from_event(k) or (0, 0)
        if not days or days < 1 or not (scanner.has(noun, "blows") or scanner.has(noun, "tolls")):
            continue
        marks = (n for n in range(noun, len(scanner.t)) if scanner.text(n) in CLAUSE_MARKS)
        end = next(marks, len(scanner.t))
        if not any(noun <= piece.first < end for piece in found):
            return on - timedelta(days), scanner.t[noun].start, scanner.t[end - 1].end
    return None


def blows_dated(key: str, reference: date | None) -> list[tuple[date, int, int]]:
    """Every blow that a folded text dates, be it told or only named, with the place of its words."""
    read = day_pieces(key, reference)
    if read is None:
        return []
    scanner, found = read
    return [(day, scanner.t[noun].start, piece.end) for piece, noun, day in _dated(scanner, found)]


def _dated(scanner: Scanner, found: Sequence[Piece]) -> Iterator[tuple[Piece, int, date]]:
    """The past days of a text that are those of a blow, each with the blow's token."""
    here = scanner.reference
    for piece in found:
        if piece.kind == "day" and piece.high and not (here and piece.high > here):
            noun = _dated_blow(scanner, piece.first)
            if noun >= 0:
                yield piece, noun, piece.high


def _is_of(scanner: Scanner, noun: int) -> bool:
    """Whether the word before a blow, or its prefix, makes a toll one of it: "in the blast", "cost"."""
    before = scanner.has(noun - 1, "of_blow") or scanner.has(noun - 1, "costs")
    return before or scanner.text(noun).startswith(("ب", "لل"))


def _dated_blow(scanner: Scanner, first: int) -> int:
    """The token of the blow whose day begins at a token; -1 where it is none's."""
    if scanner.has(first - 1, "blows"):
        return first - 1
    if scanner.has(first - 1, "blown") and (noun := _blown_up(scanner, first - 1)) >= 0:
        return noun
    if scanner.has(first - 1, "occurs"):  # "an exchange of fire that occurred on Thursday"
        return _blow_before(scanner, first - 1)
    which = next((k for k in scanner.back(first) if scanner.text(k) in _WHICH), -1)
    return _blow_before(scanner, which) if which >= 0 else -1


def _blown_up(scanner: Scanner, k: int) -> int:
    """The blow behind which only what blew up stands: "the blast of a fuel truck on Monday"; -1 for none."""
    for noun in range(k - 1, max(-1, k - 1 - _OF_BLOW), -1):
        if scanner.has(noun, "blows"):
            return noun
        if not scanner.has(noun, "blown"):
            return -1
    return -1


def _blow_before(scanner: Scanner, k: int) -> int:
    """The token of the blow that a relative pronoun or verb at k goes with; -1 where there is none."""
    nouns = range(k - 1, max(-1, k - 1 - _OF_BLOW), -1)
    return next((n for n in nouns if scanner.has(n, "blows")), -1)
