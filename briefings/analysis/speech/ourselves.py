"""A body that publishes its news, "press office of the ministry of X": "we" in it is X and nobody else."""

from __future__ import annotations

from functools import lru_cache

from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import first_persons, lists

_BODIES = frozenset(["office", "force"])
_OURS = "نا"
_NOUN = 6  # letters of the shortest noun whose ending is taken for "our"
_CLITICS = ("و", "ف", "س")
_OBJECTS = ("هما", "هم", "ها", "ه")
_TANWIN = "\u064b"
_communiques = lists("reporting", "communiques")
_ours = lists("reporting", "ours")


def issuer(source: Reading) -> str:
    """The party whose body an outlet is by its name; "" where it is a paper, an agency or of nobody."""
    named = [m for m in source.mentions if m.party and (m.head in _BODIES or _is_army(source, m))]
    parties = {m.party for m in named}
    press = any("outlet" in t.hits for t in source.tokens[: named[0].first]) if named else True
    return parties.pop() if len(parties) == 1 and not press else ""


def _is_army(source: Reading, m: Mention) -> bool:
    """Whether an outlet's name begins with a body that is a party by its own name: "the armed forces of"."""
    head = source.has(m.first, "head")
    return m.first == 0 and head is not None and head.sense.kind in _BODIES


def by_us(reading: Reading, context: Context, speaking: Speaking) -> None:
    """Enter the issuer as the speaker of a sentence in which it speaks of itself."""
    if context.issuer and says_we(reading):
        speaking.found.append(Found(context.issuer, 1, 0))
        speaking.carried = True


def says_we(reading: Reading) -> bool:
    """Whether a sentence has "we", "our" or a verb of the first person outside a quotation."""
    return any(not token.quoted and _is_ours(token, reading.text) for token in reading.tokens)


def _is_ours(token: Token, text: str) -> bool:
    word = token.text
    if word.lstrip("وف") in _ours("words") or word in _communiques("we") or is_first_person(word):
        return True
    if not word.endswith(_OURS):
        return False
    if {"report", "event"} & set(token.hits):
        return True  # "we have seen"
    head = token.hits.get("head")
    if head is not None and head.sense.kind == "owned":
        return True
    plain = word.endswith(("انا", "ونا")) or _TANWIN in text[token.start : token.end]
    return len(word) >= _NOUN and not plain and not word.startswith("م")


@lru_cache(maxsize=1 << 14)
def is_first_person(word: str, kind: str = "") -> bool:
    """Whether a word is a listed verb of the first person plural, of a class where one is asked for."""
    for clitic in _CLITICS:
        word = word.removeprefix(clitic)
    known = first_persons(kind)
    return word in known or any(
        word.endswith(end) and word.removesuffix(end) in known for end in _OBJECTS
    )
