"""Days on which a sentence's event did not happen: those that lie ahead, and those of something else.

Ahead lie the weekday of a meeting which somebody asks for and the end of what lasts; of something else are
the days of what would have been and of whoever's word it is.
"""

from __future__ import annotations

from typing import Final

from briefings.language.dates_pieces import Piece, Tokens

_REACH: Final = 12  # words over which a word governs a weekday
_STOPS: Final = frozenset([".", "؛", "؟"])
_HEADS: Final = frozenset([".", "؛", "؟", ":", "|", "-", "–"])  # before what is announced
_ENDS: Final = frozenset(["", ".", "،", "؛", "|"])  # behind the day of what is announced
_QUOTED: Final = 8  # words of "by the account of X" before its day


def asked_for(tokens: Tokens, i: int) -> bool:
    """Whether token i is the day of what is asked or decided: "called for a session on Monday"."""
    for k in range(i - 1, max(0, i - 1 - _REACH), -1):
        if tokens.text(k) in _STOPS:
            return False
        if tokens.has(k, "appointed"):
            return not _is_told(tokens, k) and _governs(tokens, k, "asks")
    return False


def lasts_until(tokens: Tokens, i: int) -> bool:
    """Whether token i ends what is in force: "imposed a curfew until ten on Friday morning"."""
    k = i - 1
    while k >= 0 and (tokens.has(k, "between") or tokens.has(k, "daypart")):
        k -= 1
    k = behind_hour(tokens, k)
    if not tokens.has(k, "lasts_to"):
        return False
    over = any(tokens.has(n, "lasted") for n in range(max(0, k - _REACH), k))
    return not over and _governs(tokens, k, "lasting")


def is_announced(tokens: Tokens, i: int) -> bool:
    """Whether token i is the day of what a headline announces: "the Kremlin: a meeting on Friday"."""
    k = i - 1
    while k >= 0 and (tokens.has(k, "daypart") or tokens.has(k, "between")):
        k -= 1
    start = next((n + 1 for n in range(k, -1, -1) if tokens.text(n) in _HEADS), 0)
    if k - start > _REACH or not tokens.has(start, "announced"):
        return False
    verbal = ("was", "which", "content", "held", "issued", "occurs", "costs", "told_of_it")
    own = range(start, len(tokens.t))
    told = any(tokens.has(n, name) for n in own for name in verbal)
    return not told and (tokens.text(i + 1) in _ENDS or tokens.has(i + 1, "set_behind"))


def of_the_word(tokens: Tokens, piece: Piece) -> bool:
    """Whether a weekday between commas dates the word before it: "by the government's account, Friday"."""
    first = piece.first - (tokens.has(piece.first - 1, "daypart"))
    apart = tokens.text(first - 1) == "،" and tokens.text(piece.last) in ("", "،", ".")
    if piece.weekday is None or not apart:
        return False
    return any(tokens.has(k, "quoting") for k in tokens.back(first - 1, _QUOTED))


def behind_hour(tokens: Tokens, i: int) -> int:
    """The token before an hour that ends at token i, "ten (o'clock) of"; i itself where there is none."""
    k = i - (tokens.text(i) == "من")
    while k > 0 and tokens.reader.entry(k, "ordinal", "digits", "unit") is not None:
        k -= 1
    if k == i - (tokens.text(i) == "من"):
        return i
    return k - (tokens.text(k) == "الساعه")


def _is_told(tokens: Tokens, k: int) -> bool:
    """Whether "held" at token k is a verb of what has been: "at a meeting held on", "after holding"."""
    return any(tokens.has(k - 1, name) for name in ("which", "meetings", "referring"))


def _governs(tokens: Tokens, k: int, name: str) -> bool:
    """Whether a word of a list stands before token k in the same sentence, no relative clause between."""
    for n in range(k - 1, max(-1, k - 1 - _REACH), -1):
        if tokens.text(n) in _STOPS or tokens.has(n, "which"):
            return False
        if tokens.has(n, name):
            return True
    return False
