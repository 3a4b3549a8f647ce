"""A state that calls on its own people: "Turkey called on its citizens in Baku to take care".

Those called upon are its own; the country where they happen to be is only where they are.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.analysis.parsing.casualties import possessed
from briefings.analysis.parsing.context import Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists

_CALLS = frozenset(["call", "tell"])
_NEAR = 8  # words between a verb of calling and "its citizens"
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
            if len(parties) == 1 and (own or of in parties):
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
