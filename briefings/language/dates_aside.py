"""Days on which a sentence's event did not happen: of what would have been, of whoever's word it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from briefings.language.dates_pieces import CLAUSE_MARKS, Piece, Tokens

_HEAD: Final = 4  # words of "El Fasher, 20 September 2025 –" before the day
_DASHES: Final = frozenset(["–", "-", "—", ":"])
_LEADS: Final = frozenset(["في", "يوم", "منذ", "من", "حتي", "بتاريخ"])
_NEAR: Final = timedelta(days=3)
_QUOTED: Final = 8  # words of "by the account of X" before its day


def unreal(tokens: Tokens, piece: Piece) -> bool:
    """Whether what the day tells of did not happen: "but for X the war would have ended on the 19th"."""
    for k in range(piece.first - 1, -1, -1):
        if tokens.text(k) in CLAUSE_MARKS - {"،"}:
            return False
        if tokens.has(k, "unreal"):
            return True
        if tokens.has(k, "if") and not tokens.has(k - 1, "not_if"):
            return any(tokens.has(n, "would") for n in range(k, piece.first))
    return False


def of_the_word(tokens: Tokens, piece: Piece) -> bool:
    """Whether a weekday between commas dates the word before it: "by the government's account, Friday"."""
    first = piece.first - (tokens.has(piece.first - 1, "daypart"))
    apart = tokens.text(first - 1) == "،" and tokens.text(piece.last) in ("", "،", ".")
    if piece.weekday is None or not apart:
        return False
    for k in range(first - 2, max(-1, first - 2 - _QUOTED), -1):
        if tokens.text(k) in CLAUSE_MARKS:
            return False
        if tokens.has(k, "quoting"):
            return True
    return False


def without_dateline(tokens: Tokens, pieces: Sequence[Piece]) -> list[Piece]:
    """The dates of a sentence, less that of its dateline where it names another day.

    "El Fasher, 20 September 2025 – seventy were killed on Friday" is of Friday.
    """
    days = [piece for piece in pieces if piece.kind == "day" and piece.low is not None]
    if len(days) < 2 or not _heads(tokens, days[0]):
        return list(pieces)
    return [piece for piece in pieces if piece is not days[0]]


def _heads(tokens: Tokens, piece: Piece) -> bool:
    """Whether a day stands between a place and a dash at the head of a sentence, near its publication."""
    end = piece.last + (tokens.text(piece.last) == ")")
    near = tokens.reference and piece.low and abs(tokens.reference - piece.low) <= _NEAR
    led = tokens.text(piece.first - 1) in _LEADS
    return bool(
        piece.explicit and near and not led
        and 0 < piece.first <= _HEAD and tokens.text(end) in _DASHES
    )  # fmt: skip
