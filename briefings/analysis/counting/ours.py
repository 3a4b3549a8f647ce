"""Whose the counted are where a side speaks of itself: "three of our soldiers", "two of the enemy's".

"Our" and "to us" are whoever says so, in his own communiqué or where he is quoted; the enemy is his foe,
and so are those whom "we captured", "we killed".
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.nouns import OF_THEM
from briefings.analysis.parsing.casualties import (
    known,
    lost,
    people,
    possessed,
    word_lists,
)
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.vocabulary import lists

_BESIDE = 3  # words behind a number in which "of our soldiers", "of the enemy's men" begins
_BEFORE = 6  # words before a number in which "fell to us", "we lost" stands
_WE = "نا"
_ITS = ("ها", "ه", "هم")  # "says that it attacked … and lost eight"
_HIS = frozenset(["ه", "هم"])
_AND = ("و", "ف")
_words = lists("casualties", "ours")


def of_who_tells(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> str | None:
    """The party that "our", "we" or "the enemy" beside a count stands for; None where nothing does."""
    me = _me(draft, context, speaking)
    if not me:
        return None
    if _is_ours(reading, draft):
        return me
    enemy = _enemy(reading, draft) or _of_his(
        reading, draft, [p for p in context.profile.core if p != me], own=bool(context.communique)
    )
    if enemy is None:
        return None
    said = Speaking([Found(me, 1, 0)])
    return next(iter(resolve(enemy, reading, context, said)), None)


def _me(draft: Draft, context: Context, speaking: Speaking) -> str:
    """The side that speaks: the claimant, the one speaker, or whose communiqué it is."""
    core = context.profile.core
    sides = [party for party in speaking.parties if party in core]
    if context.communique and set(sides) <= {context.communique}:
        return context.communique
    if draft.claimant in core:
        return draft.claimant or ""
    return sides[0] if len(sides) == 1 else ""


def _is_ours(reading: Reading, draft: Draft) -> bool:
    first, last = draft.number.first, draft.number.last
    for k in range(first, min(last + 1 + _BESIDE, len(reading.tokens))):
        if k > last and reading.tokens[k].gap.strip():
            break
        if is_our_people(reading.tokens[k].text):
            return True
    return any(_of_us(reading, k) for k in _lead(reading, draft))


def is_our_people(word: str) -> bool:
    """ "Our soldiers", "for our citizens", "of us"; in مدانا the pronoun is no more than an ending."""
    one = people(word.removesuffix("ا")) if word.endswith("ا") else ""
    if one and (one in word_lists().singular or not one.endswith("ين")):
        return False
    forms = (word, word.removeprefix("ل"), word.removeprefix("و"), word.removeprefix("ب"))
    return any(form in _words("people") or possessed(form)[1] == _WE for form in forms)


def _of_us(reading: Reading, k: int) -> bool:
    """ "Fell to us 21", "we lost ten", "our dead have reached 40"."""
    word = reading.tokens[k].text
    losing = word.endswith(_WE) and bool(lost(word))
    return losing or word.removeprefix("و") in _words("to us") or word.lstrip("و") in _words("dead")


def _lead(reading: Reading, draft: Draft) -> list[int]:
    """The words before a number in its own clause, the nearest first."""
    made = []
    for k in range(draft.number.first - 1, max(-1, draft.number.first - 1 - _BEFORE), -1):
        if reading.tokens[k + 1].gap.strip() or "complement" in reading.tokens[k].hits:
            break
        made.append(k)
    return made


def _enemy(reading: Reading, draft: Draft) -> Mention | None:
    """ "Two officers of the enemy's", "ten enemy soldiers": the enemy within or right behind a count."""
    first, last = draft.number.first, draft.number.last
    for m in reading.mentions:
        near = first < m.core <= last + _BESIDE and m.prep in ("", "من", "ل")
        between = reading.tokens[last + 1 : m.core + 1]
        if m.kind == "enemy" and near and not any(token.gap.strip() for token in between):
            return m
    return None


def _of_his(reading: Reading, draft: Draft, foes: Sequence[str], *, own: bool) -> Mention | None:
    """ "Our units destroyed tanks of the enemy's and killed sixty of his men": whoever was named last."""
    first, last = draft.number.first, draft.number.last
    near = reading.tokens[max(0, first - 1) : last + _BESIDE]
    his = any(t.text in OF_THEM or possessed(t.text)[1] in _HIS for t in near)
    named = [m for m in reading.mentions if m.last < first and m.kind not in ("place", "owned")]
    before = reading.tokens[first - 1].text.lstrip("وف") if first else ""
    if not his or not named or before in _words("martyrs"):
        return None
    ours = own or any(is_our_people(token.text) for token in reading.tokens[: named[-1].first])
    return named[-1] if ours and (named[-1].kind == "enemy" or named[-1].party in foes) else None


def of_who_loses(reading: Reading, draft: Draft) -> Mention | None:
    """Who lost the counted: "X lost thirty", "X fell into an ambush near Y and lost thirty"."""
    at = next((k for k in _lead(reading, draft) if _loses(reading.tokens[k].text)), -1)
    if at < 0 or draft.kind != "killed":
        return None
    subjects = [m for m in reading.mentions if m.party and not m.prep]
    loser = [m for m in subjects if at in (m.first - 1, m.last + 1)]
    if not loser and reading.tokens[at].text.startswith(_AND):
        before = [m for m in subjects if m.last < at]
        row = reading.tokens[before[-1].last : at] if before else ()
        told = any("complement" in t.hits and not t.text.endswith(_ITS) for t in row)
        named = any(at < m.first < draft.number.last for m in reading.mentions)
        loser = [] if told or named else before[-1:]
    return loser[-1] if loser else None


def _loses(word: str) -> bool:
    """A verb of loss, maybe behind "and"."""
    verb = word[1:] if word.startswith(_AND) and lost(word[1:]) else word
    return bool(lost(verb)) and not known(verb, word_lists().losses)
