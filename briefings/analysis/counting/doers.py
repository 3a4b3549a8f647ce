"""Verbs of killing and taking, and who does them: "a sniper of X", "armed men of X stopped 30"."""

from __future__ import annotations

from briefings.analysis.parsing.casualties import known
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.vocabulary import lists

_SHORT = 3  # letters that a verb keeps without "and"
_words = lists("casualties", "killers")


def takes(verb: str) -> bool:
    """Whether a verb tells of killing or taking."""
    return verb in _words("verbs") | _words("takes")


def taking(word: str) -> bool:
    """Whether a verb tells of taking people, with "and" or without."""
    bare = word[1:] if len(word) > _SHORT and word[0] in "وف" else word
    return bare in _words("captures")


def halting(reading: Reading, at: int, m: Mention) -> bool:
    """Whether armed men, and no authority of a country, stop people: "X's forces stopped 30"."""
    word = reading.tokens[at].text
    bare = word[1:] if len(word) > _SHORT and word[0] in "وف" else word
    inside = reading.tokens[m.first : m.last + 1]
    ruling = any(known(token.text, _words("authorities")) for token in inside)
    return bare in _words("halts") and not ruling


def is_verb(reading: Reading, at: int, m: Mention) -> bool:
    """Whether a word of killing or taking behind its doer is no noun: "X announced the capture of 12"."""
    word = reading.tokens[at].text
    announced = any(
        p.kind == "report" and m.first - 2 <= p.at < m.first for p in reading.predicates
    )
    return word in _words("verbs") or (takes(word) and not announced)


def man_of(reading: Reading, m: Mention) -> int:
    """Where "a sniper" of "a sniper of X", "a boat" of "a boat that belongs to X" stands; or -1."""
    first = m.first - 1 if reading.tokens[m.first - 1].text in _words("of") else m.first
    for k in (first - 1, first - 2):
        word = reading.tokens[k].text if m.prep in ("من", "ل") and k >= 0 else ""
        if word and (known(word, _words("men")) or known(word, _words("arms"))):
            close = not any(t.gap.strip() for t in reading.tokens[k + 1 : m.first + 1])
            return k if close and (k == first - 1 or _belongs(reading, k + 1)) else -1
    return -1


def _belongs(reading: Reading, k: int) -> bool:
    return reading.tokens[k].text in _words("belongs")
