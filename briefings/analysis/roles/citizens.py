"""A state that calls on its own people: "Turkey called on its citizens in Baku to take care".

Those called upon are its own; the country where they happen to be is only where they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from briefings.analysis.parsing.casualties import possessed
from briefings.analysis.parsing.context import Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists

_CALLS = frozenset(["call", "tell"])
_NEAR = 8  # words between a verb of calling and "its citizens"
_IN = "في"
_PLACE = frozenset([_IN, "إلى", "من", "داخل", "ب", "عن", "على", "نحو", "لدى", "ل"])
_ITS = ("ها", "ه", "هم", "هما")
_nouns = lists("casualties", "citizens")


def called_home(reading: Reading, speaking: Speaking) -> Found | None:
    """The party that calls on its own citizens, at the words for them; None where none does."""
    for k in _CITIZENS.at(reading):
        own, of = is_of_citizens(reading.tokens[k].text), _of_nation(reading, k)
        if not own and not of:
            continue
        for p in reading.predicates:
            near = p.kind == "report" and p.value in _CALLS and 0 < k - p.at <= _NEAR
            subject = speaking.subjects.get(p.at, []) if near else []
            parties = {found.party for found in subject}
            if len(parties) != 1 or _of_another(reading, p.at, k, parties):
                continue
            if own or of in parties:
                return Found(parties.pop(), k, k)
    return None


def _of_nation(reading: Reading, k: int) -> str:
    """Whose they are by the name behind: "the Russian citizens", "the nationals of France"."""
    if not _is_plain(reading.tokens[k].text):
        return ""
    behind = (m.party for m in reading.mentions if m.first <= k + 1 <= m.last)
    return next(behind, "")


def _is_plain(word: str) -> bool:
    return word.removeprefix("ال") in _nouns("nouns")


def _of_another(reading: Reading, verb: int, at: int, callers: Iterable[str]) -> bool:
    """Whether others are called upon first: "called on Iran to protect its citizens"."""
    between = [m for m in reading.mentions if verb < m.first < at and m.prep != _IN]
    addressed = [m for m in between if m.party not in callers]
    nouns = any("complement" in token.hits for token in reading.tokens[verb + 1 : at])
    return bool(addressed) or nouns


def where_they_are(reading: Reading, m: Mention, at: int) -> bool:
    """Whether a phrase only says where they or their embassy are, or where they are not to go."""
    if m.kind == "person":
        return False
    if any(at < k <= m.first for k, how in reading.opened if how != "complement"):
        return False  # it has a part in another deed
    left = m.first > 0 and reading.tokens[m.first - 1].text in _nouns("leaving")
    return m.prep == _IN or (m.first >= at and (m.prep in _PLACE or left or not m.party))


@lru_cache(maxsize=1 << 15)
def is_of_citizens(word: str) -> bool:
    """ "Its citizens", "his nationals"."""
    if not word.endswith((*_ITS, "نا")):
        return False
    for form in (word, word.removeprefix("ل"), word.removeprefix("ب")):
        noun, pronoun = possessed(form)
        if pronoun and noun in _nouns("nouns"):
            return True
        stems = {form.removesuffix(end) for end in _ITS if form.endswith(end)}
        if stems & _nouns("nouns"):
            return True
    return False


_CITIZENS = Trigger(lambda word: is_of_citizens(word) or _is_plain(word))
