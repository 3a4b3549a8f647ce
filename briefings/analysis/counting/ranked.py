"""Whose a man of rank is who was hit: "General X, commander of Y", "the colonel in Y's army"."""

from __future__ import annotations

from functools import lru_cache

from briefings.analysis.counting.befallen import strikes
from briefings.analysis.parsing.casualties import known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists

_NAME = 5  # words of a name between a rank and the office behind it
_KILLERS = (
    4  # words for who did it, between the verb and the rank: "gunmen assassinated the colonel"
)
_IN, _CLITIC = "في", "ب"
_CLOSED = frozenset(["complement", "preposition", "relative"])
_NO_NAME = frozenset(["complement", "report", "event", "relative", "break", "deed"])
_FIGHTS = frozenset(["state", "force", "demonym"])
_subjects = lists("reporting", "subjects")

_RANK = Trigger(lambda word: word.removeprefix("و") in _subjects("ranks"))


@lru_cache(maxsize=1 << 10)
def sides(reading: Reading) -> dict[int, Mention]:
    """The phrases that tell whose the men of rank are who were hit, by the rank's token."""
    found: dict[int, Mention] = {}
    for at in _RANK.at(reading):
        side = _serves_in(reading, at) or _beside_his_name(reading, at)
        if side is not None and _is_hit(reading, at):
            found[at] = side
    return found


def is_fallen(reading: Reading, m: Mention) -> bool:
    """Whether a phrase only calls a man of rank who was hit: by his rank, or by whose man he is."""
    return m.first in sides(reading) or m in sides(reading).values()


def _is_hit(reading: Reading, at: int) -> bool:
    """Whether the bearer of a rank was hit: "killed was Colonel X", "gunmen assassinated Colonel X"."""
    tokens, words = reading.tokens, word_lists()
    if not at or tokens[at].gap.strip():
        return False
    if strikes(tokens[at - 1], words) or known(tokens[at - 1].text, words.nouns):
        return True
    for k in range(at - 2, max(-1, at - 2 - _KILLERS), -1):
        if tokens[k + 1].gap.strip() or _CLOSED & set(tokens[k + 1].hits):
            return False
        if strikes(tokens[k], words):
            return any(p.at == k and p.form == "past" for p in reading.predicates)
    return False


def _serves_in(reading: Reading, at: int) -> Mention | None:
    """The force right behind a rank: "the colonel in Y's army"."""
    tokens = reading.tokens
    for m in reading.mentions:
        if not m.party or m.kind not in _FIGHTS or m.core - at not in (1, 2):
            continue
        row = tokens[at + 1 : m.core + 1]
        within = row[0].text == _IN if len(row) > 1 else row[0].text.startswith(_CLITIC)
        if within and not any(token.gap.strip() for token in row):
            return m
    return None


def _beside_his_name(reading: Reading, at: int) -> Mention | None:
    """The office in apposition to a rank and a name: "General X, commander of Y"."""
    tokens = reading.tokens
    for m in reading.mentions:
        office = m.head == "office" or tokens[m.first].text in _subjects("officers")
        if not (1 < m.first - at <= _NAME and office and m.party) or m.prep:
            continue
        name = tokens[at + 1 : m.first]
        told = any(token.gap.strip() or _NO_NAME & set(token.hits) for token in name)
        if not told and tokens[m.first].gap.strip() == "،" and not m.joined:
            return m
    return None
