"""Numbers that count nobody hit: in a name, of somebody's children, or of all that some are out of."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.analysis.casualties import Counted, casualty, known, people, thing, word_lists
from briefings.analysis.grammar import Reading
from briefings.analysis.tokens import Token
from briefings.analysis.vocabulary import table
from briefings.language.normalize import bare

_NUMBER = "رقم"
_BEFORE = 7  # words that "out of" and a hedge take up
_AFTER = 4  # words behind the whole that tell what befell all of it


def uncounted(reading: Reading, number: Counted) -> bool:
    """ "The 18th Brigade", "village number 149", "a mother of four", "one out of fifteen"."""
    return _is_name(reading, number) or _is_kin(reading, number) or _is_whole(reading, number)


def _is_name(reading: Reading, number: Counted) -> bool:
    """Whether a number names what stands before it; "the brigade killed 18 soldiers" counts."""
    tokens, at = reading.tokens, number.first
    if not at or tokens[at].gap.strip() or _counts_people(reading, number):
        return False
    before = tokens[at - 1].text
    if known(before, frozenset([_NUMBER])) and not before.startswith("ال"):
        return at > 1 and _is_numbered(tokens[at - 2].text)
    return bool(known(before, _words("named")))


def _is_kin(reading: Reading, number: Counted) -> bool:
    """ "A mother of four": her children are counted, whatever befell her."""
    token = reading.tokens[number.first]
    close = number.first > 0 and not token.gap.strip() and token.text.startswith("ل")
    return close and bool(known(reading.tokens[number.first - 1].text, _words("kin")))


def _is_numbered(word: str) -> bool:
    return bool(thing(word) or known(word, _words("numbered")))


def _counts_people(reading: Reading, number: Counted) -> bool:
    """Whether a noun for people stands in or right behind a number."""
    behind = reading.tokens[number.last + 1 : number.last + 2]
    near = [t for t in behind if not t.gap.strip()]
    return any(
        not token.text.startswith("و") and _is_people(token)
        for token in [*reading.tokens[number.first : number.last + 1], *near]
    )


def _is_people(token: Token) -> bool:
    party = token.hits.get("party")
    demonym = party is not None and party.sense.kind == "demonym"
    return bool(
        people(token.text)
        or known(token.text, word_lists().nouns)
        or (demonym and not token.text.startswith("ال"))
    )


def _is_whole(reading: Reading, number: Counted) -> bool:
    """Whether a count is taken out of a number, of which nothing says that all were hit."""
    before = reading.tokens[max(0, number.first - _BEFORE) : number.first + 1]
    if not _out_of().search(" " + " ".join(token.text for token in before)):
        return False
    return not any(_befalls(token.text) for token in _clause(reading, number))


def _clause(reading: Reading, number: Counted) -> list[Token]:
    """The words of a number and those behind it up to the next mark."""
    tokens = reading.tokens
    found = list(tokens[number.first : number.last + 1])
    for token in tokens[number.last + 1 : number.last + 1 + _AFTER]:
        if token.gap.strip() or token.text.startswith("و"):
            break
        found.append(token)
    return found


def _befalls(word: str) -> bool:
    return bool(casualty(word)) and casualty(word) not in word_lists().weak


@lru_cache(maxsize=1)
def _out_of() -> re.Pattern[str]:
    """ "Out of", maybe with "about" or "more than", up to the number and with its first word."""
    bounds = word_lists().bounds
    keys = ("low_before", "over_before", "high_before", "about_before")
    hedges = [p for key in keys for p in bounds[key]]
    lead = "|".join(re.escape(phrase) for phrase in _words("whole"))
    hedge = "|".join(re.escape(phrase) for phrase in hedges)
    return re.compile(rf" [وف]?(?:{lead})(?: (?:{hedge}))? \S+$")


@lru_cache(maxsize=4)
def _words(kind: str) -> frozenset[str]:
    return frozenset(map(bare, table("casualties")["uncounted"][kind]))
