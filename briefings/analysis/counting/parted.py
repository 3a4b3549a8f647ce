"""Where a clause goes on behind what is put between: "killed X's army, by the word of doctors, five".

What stands between two commas or dashes there tells who says it, when or where; without commas it is
such a time or place. Nothing that befalls anybody stands in it, and no new clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.analysis.parsing.casualties import casualty, known, thing, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.numerals import numerals

_LONG = 14  # words between two commas
_SHORT = 7  # words of a time and a place without commas
_OPENS = frozenset(["attribution", "preposition", "adverb"])
_MARKS = frozenset("،-–—()")
_ENDS = frozenset(".؛:!؟")
_words = lists("casualties", "killers")


def goes_on_at(reading: Reading, k: int) -> int:
    """Where the clause goes on that stopped before token `k`: there, or behind what is put in between."""
    at = k
    while at < len(reading.tokens) and _is_marked(reading.tokens[at]):
        end = _closing(reading.tokens, at)
        if end < 0:
            return at  # a phrase that no mark ends is of the clause that goes on
        at = end
        if not _opens(reading.tokens[at]):
            return at
    return at


def stopped_at(reading: Reading, k: int) -> int:
    """Where the clause stopped that goes on at token `k`: there, or before what is put in between."""
    if not _is_marked(reading.tokens[k]):
        return k
    row = range(k - 1, max(0, k - _LONG), -1)
    return next((at for at in row if goes_on_at(reading, at) == k), k)


def behind_time_and_place(reading: Reading, k: int, *, place: bool) -> Iterator[int]:
    """Where people may be counted behind "on Sunday", with `place` also "in the village", without a mark."""
    tokens = reading.tokens
    opening = _OPENS if place else frozenset(["adverb"])
    if k >= len(tokens) or tokens[k].gap.strip() or not opening & set(tokens[k].hits):
        return
    for at in range(k + 1, min(k + 1 + _SHORT, len(tokens))):
        text, hits = tokens[at].text, tokens[at].hits
        if tokens[at].gap.strip() or casualty(text) or text[0] == "و":
            return
        if {"complement", "break", "report"} & set(hits):
            return
        if _counts(tokens, at):
            yield at


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether people are counted there: by a number that is of no hours or things, or by one or two."""
    text = tokens[at].text
    if numerals(text, "ar"):
        return at + 1 >= len(tokens) or not thing(tokens[at + 1].text)
    return text in word_lists().singular | word_lists().dual


def _is_marked(token: Token) -> bool:
    return bool(set(token.gap) & _MARKS) and not set(token.gap) & _ENDS


def _opens(token: Token) -> bool:
    """Whether a phrase that is put in between begins there."""
    return bool(_OPENS & set(token.hits))


def _closing(tokens: Sequence[Token], k: int) -> int:
    """Where the clause goes on behind a phrase between marks that begins at `k`; -1 where none does."""
    if not _opens(tokens[k]):
        return -1
    for at in range(k + 1, min(k + 1 + _LONG, len(tokens))):
        if set(tokens[at].gap) & _ENDS or known(tokens[at].text, _words("verbs")):
            return -1
        if "complement" in tokens[at].hits or (casualty(tokens[at].text) and at == k + 1):
            return -1
        if _is_marked(tokens[at]):
            return at
    return -1
