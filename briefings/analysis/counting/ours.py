"""Whose the counted are where a side speaks of itself: "three of our soldiers", "two of the enemy's".

"Our" is whoever says so, in his own communiqué or where he is quoted; the enemy is his foe,
and so are those whom "we captured", "we killed".
"""

from __future__ import annotations

from briefings.analysis.counting.drafts import Draft
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
_BEFORE = 6  # words before a number in which "our dead", "X lost" stands
_MOURNED = 9  # … and "gives to the people of X"
_WE = "نا"
_ITS = ("ها", "ه", "هم")  # "says that it attacked … and lost eight"
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
    enemy = _enemy(reading, draft)
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
    lead = (reading.tokens[k].text.lstrip("و") for k in _lead(reading, draft))
    return any(word in _words("dead") for word in lead)  # "our dead have reached 40"


def is_our_people(word: str) -> bool:
    """ "Our soldiers", "for our citizens", "of us"; in مدانا the pronoun is no more than an ending."""
    one = people(word.removesuffix("ا")) if word.endswith("ا") else ""
    if one and (one in word_lists().singular or not one.endswith("ين")):
        return False
    forms = (word, word.removeprefix("ل"), word.removeprefix("و"), word.removeprefix("ب"))
    return any(form in _words("people") or possessed(form)[1] == _WE for form in forms)


def _lead(reading: Reading, draft: Draft, far: int = _BEFORE) -> list[int]:
    """The words before a number in its own clause, the nearest first."""
    made = []
    for k in range(draft.number.first - 1, max(-1, draft.number.first - 1 - far), -1):
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


def of_who_loses(reading: Reading, draft: Draft) -> Mention | None:
    """Who lost the counted: "X lost thirty", "X fell into an ambush near Y and lost thirty"."""
    at = next((k for k in _lead(reading, draft) if _loses(reading.tokens[k].text)), -1)
    at = _mourns(reading, draft) if at < 0 else at
    if at < 0 or draft.kind != "killed":
        return None
    subjects = [m for m in reading.mentions if m.party and not m.prep]
    loser = [m for m in subjects if at in (m.first - 1, m.last + 1)]
    if lost_by_none := not _loses(reading.tokens[at].text):
        loser = [m for m in loser if m.head != "office" and m.kind not in ("person", "place")]
    if not (loser or lost_by_none) and reading.tokens[at].text.startswith(_AND):
        before = [m for m in subjects if m.last < at]
        row = reading.tokens[before[-1].last : at] if before else ()
        told = any("complement" in t.hits and not t.text.endswith(_ITS) for t in row)
        named = any(at < m.first < draft.number.last for m in reading.mentions)
        loser = [] if told or named else before[-1:]
    return loser[-1] if loser else None


def _mourns(reading: Reading, draft: Draft) -> int:
    """The verb of "X mourned four martyrs", "X gives to its people the news of five martyrs"; or -1."""
    tokens, number = reading.tokens, draft.number
    own = tokens[number.first : number.last + 1 + _BESIDE]
    if not any(token.text in _words("martyrs") for token in own):
        return -1
    told = (
        k
        for k in _lead(reading, draft, _MOURNED)
        if tokens[k].text.lstrip("وف") in _words("mourns")
    )
    return next(told, -1)


def _loses(word: str) -> bool:
    """A verb of loss, maybe behind "and"."""
    verb = word[1:] if word.startswith(_AND) and lost(word[1:]) else word
    return bool(lost(verb)) and not known(verb, word_lists().losses)
