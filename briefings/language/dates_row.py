"""Two or three days in a row on which something went on: "killed on the 19th and 20th of September"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefings.language.dates_pieces import Piece, Tokens

_MOST: Final = 2  # days from the first to the last


def told_of(tokens: Tokens, found: Sequence[Piece], said: Piece | None) -> Piece | None:
    """The days that a sentence tells a toll of, where its own day is only that on which it was said.

    "Said today that 200 were killed between the 19th and 20th": without "that" such days are only a span.
    """
    after = said.last if said else 0
    for piece in found:
        here, day = tokens.reference, piece.high
        past = day is not None and (here is None or day <= here)
        if piece.first < after or not past or not _is_row(tokens, piece):
            continue
        if said is None or any(tokens.has(k, "content") for k in range(after, piece.first)):
            hit = any(tokens.has(k, "tolls") for k in range(len(tokens.t)))
            return piece if said or hit else None
    return None


def _is_row(tokens: Tokens, piece: Piece) -> bool:
    """Whether a span ends with the day right behind the one before it: "19 and 20 September"."""
    if piece.kind != "span" or not piece.explicit or piece.high is None:
        return False
    first = next((k for k in (piece.first - 1, piece.first - 2) if tokens.text(k).isdigit()), None)
    if first is None or any(tokens.text(k) != "و" for k in range(first + 1, piece.first)):
        return False
    return 0 < piece.high.day - int(tokens.text(first)) <= _MOST
