"""Whose people a count is where one party alone speaks: "our soldiers", "the enemy's officers"."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.casualties import possessed
from briefings.analysis.parsing.context import Context, Speaking, resolve
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token, is_glued

_REACH = 3  # words of the phrase behind a number
_BEFORE = 2  # words before it: "fell to us yesterday 21"
_TO_US = frozenset(["لنا", "اهلنا", "ابنائنا", "ابناينا"])
_OUR, _OBLIQUE = "نا", "ين"
_BODIES = ("جثه", "جثث")  # a blow leaves five dead as well, whose they are is open
_LEAVING = frozenset(["مخلفا", "مخلفه", "تاركا", "تاركه", "خلف", "ترك"])


def by_we(reading: Reading, draft: Draft, context: Context, speaking: Speaking) -> str | None:
    """ "Six of our soldiers", "to us fell 21", "two of the enemy's officers", where one party speaks."""
    if len(speaking.parties) != 1:
        return None
    first, last = draft.number.first, draft.number.last
    before = [token.text for token in reading.tokens[max(0, first - _BEFORE) : first]]
    phrase = list(_glued(reading, first, last))
    if _TO_US & {*before, *(token.text for token in phrase)} or any(map(_is_ours, phrase)):
        return speaking.parties[0]
    bodies = any(token.text.startswith(_BODIES) for token in phrase)
    left = bodies and not _LEAVING.isdisjoint(before)  # "drove the enemy back, who left 50 bodies"
    for m in reading.mentions:
        of = first <= m.first <= last + _REACH and m.prep == "من"
        if m.kind == "enemy" and (of or (left and m.first < first)):
            foes = resolve(m, reading, context, speaking)
            return foes[0] if len(foes) == 1 else None
    return None


def _is_ours(token: Token) -> bool:
    """ "Our soldiers"; an indefinite accusative only ends alike."""
    noun, pronoun = possessed(token.text)
    return pronoun == _OUR and (noun != token.text[:-1] or noun.endswith(_OBLIQUE))


def _glued(reading: Reading, first: int, last: int) -> Iterator[Token]:
    """The words of a number's phrase, and some behind it up to a stop."""
    for k in range(first, min(last + 1 + _REACH, len(reading.tokens))):
        if k > last and not is_glued(reading.tokens[k]):
            return
        yield reading.tokens[k]
