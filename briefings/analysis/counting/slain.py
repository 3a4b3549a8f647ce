"""Whom a verb beside the counted makes their killer: "327 whom X killed", "that it … and killed 23"."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.analysis.counting.bounds import lead_at
from briefings.analysis.counting.doers import PRONOUNS, is_object, takes
from briefings.analysis.parsing.casualties import Counted, casualty
from briefings.analysis.parsing.context import Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.numerals import numerals

_BEHIND = 8  # words from a count to "whom X killed"
_CHAIN = 24  # words from "that it" to the last verb of a row
_ON = "علي"
_THEM = ("هما", "هم", "هن", "ها", "ه")
_ACTIVE = ("ت", "وا")  # "wa-qatalat 23": "wa-qutila" has no such ending before men
_FEMININE = frozenset(["women"])
_QUOTES = ' "“”«»'
_words = lists("casualties", "killers")


def slain_by(reading: Reading, number: Counted) -> Iterator[Mention]:
    """Whoever stands behind a verb that has the counted for its object: "15 people whom X's men executed"."""
    tokens = reading.tokens
    for k in range(number.last + 1, min(number.last + 1 + _BEHIND, len(tokens) - 1)):
        if tokens[k].gap.strip(_QUOTES) or "complement" in tokens[k].hits:
            return
        if slays_them(tokens[k].text):
            yield from (m for m in reading.mentions if m.first == k + 1 and not m.prep)
            return
        if numerals(tokens[k].text, "ar"):
            return  # others are counted


def slay_any(reading: Reading) -> Iterator[Mention]:
    """Whoever a sentence names behind "whom he killed", whichever count that is of."""
    tokens = reading.tokens
    for m in reading.mentions:
        plain = m.first and not m.prep and not tokens[m.first].gap.strip(_QUOTES)
        if plain and slays_them(tokens[m.first - 1].text):
            yield m


def slays_them(word: str) -> bool:
    """A verb of killing or taking with a pronoun for whom it hit: "whom X killed"."""
    stems = {word.removesuffix(them) for them in _THEM if word.endswith(them)}
    return any(takes(form) for stem in stems for form in (stem, f"{stem}ا"))


def tells_of_its_deed(reading: Reading, number: Counted, speaking: Speaking) -> set[str]:
    """ "X said that it repelled the attack and killed 30", "that it had done away with dozens"."""
    if len(speaking.parties) != 1 or not is_object(reading, number.first):
        return set()
    verb = _deed_before(reading, number)
    return set(speaking.parties) if verb > 0 and _goes_on(reading, verb) else set()


def _deed_before(reading: Reading, number: Counted) -> int:
    """The verb of killing right before a count; -1 where there is none, or it may be a passive one."""
    tokens, at = reading.tokens, lead_at(reading, number)
    if at < 1 or any(t.gap.strip(_QUOTES) for t in tokens[at : number.first + 1][1:]):
        return -1
    if tokens[at].text == _ON:
        return at - 1 if tokens[at - 1].text.lstrip("وف") in _words("does_away") else -1
    word = tokens[at].text
    active = word.startswith("و") and word.endswith(_ACTIVE) and takes(word[1:])
    return at if active and number.whom not in _FEMININE else -1


def _goes_on(reading: Reading, verb: int) -> bool:
    """Whether a verb belongs to "that it …", and to nobody who struck in between."""
    tokens = reading.tokens
    for k in range(verb - 1, max(-1, verb - 1 - _CHAIN), -1):
        if "complement" in tokens[k].hits:
            own = tokens[k].text.endswith(PRONOUNS)
            return own and (k + 1 == verb or not _is_noun(reading, k + 1))
        told = any(p.kind == "report" and p.at == k for p in reading.predicates)
        strikes = tokens[k].text in _words("attacks") and "complement" not in tokens[k - 1].hits
        if told or strikes or set(tokens[k + 1].gap) & set(".؛"):
            return False
    return False


def _is_noun(reading: Reading, k: int) -> bool:
    """Whether a name or a noun for the hit stands there, where the verb of "that it" should stand."""
    token = reading.tokens[k]
    return "party" in token.hits or "head" in token.hits or bool(casualty(token.text))
