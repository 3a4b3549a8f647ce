"""Chooses the day of a sentence's main event among the dates that it names."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from briefings.language.dates_scan import Piece, Scanner, scan, words

_NEAR: Final = timedelta(days=30)  # an older date is background beside one that is nearer
_LOOK_BACK: Final = 8  # words in which a relative pronoun or participle governs a date


def main_day(key: str, reference: date | None) -> date | None:
    """The day of the main event of a folded sentence."""
    pieces = [p for p in scan(key, reference) if p.kind == "day" and p.low is not None]
    if not pieces:
        return None
    scanner = Scanner(key, reference)
    main = [p for p in pieces if not _is_background(scanner, p)]
    if not main:
        recent = [
            p
            for p in pieces
            if reference and p.low and abs(p.low - reference) <= _NEAR and not _names(scanner, p)
        ]
        return _day(recent[0]) if recent else None
    chosen = main[0]
    for later in main[1:]:
        told = any(scanner.text(k) in words("content") for k in range(chosen.last, later.first))
        older = chosen.low and later.low and later.low - chosen.low > _NEAR
        if (told and later.low and chosen.low and abs(later.low - chosen.low) <= _NEAR) or older:
            chosen = later
            break
    return _day(chosen)


def _day(piece: Piece) -> date | None:
    """The day of a piece; of the night between two days the second, if it was after midnight."""
    return piece.high if piece.night else piece.low


def _names(scanner: Scanner, piece: Piece) -> bool:
    """Whether the date is part of a name: "اتفاق 9 نوفمبر"."""
    i = piece.first - 1
    return piece.explicit and (scanner.has(i, "named") or scanner.has(i, "referring"))


def _is_background(scanner: Scanner, piece: Piece) -> bool:
    """Whether the date belongs to a noun or a subordinate clause, not to the main event."""
    if _names(scanner, piece):
        return True
    for k in range(piece.first - 1, max(-1, piece.first - 1 - _LOOK_BACK), -1):
        if scanner.text(k) in ("،", "؛", ",", ":", '"', "»", "”"):
            return False
        if scanner.has(k, "dated"):
            return True
        if piece.explicit and scanner.has(k, "referring"):
            return True
    return False
