"""Days on which a sentence's event did not happen: of what would have been, of whoever's word it is."""

from __future__ import annotations

from typing import Final

from briefings.language.dates_pieces import CLAUSE_MARKS, Piece, Tokens

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
    return any(tokens.has(k, "quoting") for k in tokens.back(first - 1, _QUOTED))
