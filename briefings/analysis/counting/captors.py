"""Who took the captives that are counted, and whose those are who are brought from one side to the other.

"The ship, which X seized, with its crew of 25": whoever takes people has not lost them by that.
"""

from __future__ import annotations

from briefings.analysis.counting.bounds import lead
from briefings.analysis.counting.doers import halting, taking
from briefings.analysis.parsing.casualties import Counted, casualty, known, people, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.numerals import numerals

_words = lists("casualties", "asides")
_owned = lists("casualties", "owned")
_THEM = ("هما", "هم", "ها", "ه")
_MARKS = frozenset("،؛.:")
_THEY = ("ون", "وا")
_WITH, _IN = ("لدى", "عند"), ("في", "داخل")
_HELD = 5  # words from a count to who holds the counted
_LIST = 4  # words from "with X" before a count to it: "the prisoners with X number over 100"


def captors(reading: Reading, number: Counted) -> frozenset[str]:
    """The parties that a sentence names as taking people or a ship, by a verb of theirs."""
    own = {m.party for m in reading.mentions if number.first <= m.core <= number.last + 1}
    found = {
        m.party
        for m in reading.mentions
        if m.party and not m.prep and m.kind not in ("place", "both", "enemy", "person")
        if _takes(reading, m)
    }
    return frozenset(found - own)


def _takes(reading: Reading, m: Mention) -> bool:
    """ "Whom X seized", "X seized the ship": with its object, so that X was not seized himself."""
    tokens = reading.tokens
    before = tokens[m.first - 1].text if m.first and not tokens[m.first].gap.strip() else ""
    if _with_object(before):
        return True
    behind = tokens[m.last + 1] if m.last + 1 < len(tokens) else None
    if behind is None or behind.gap.strip():
        return False
    if _with_object(behind.text):
        return True
    takes = before and (taking(before) or halting(reading, m.first - 1, m))
    if not takes or "preposition" in behind.hits or behind.text.startswith("و"):
        return False
    text = behind.text
    noun = (
        people(text) or numerals(text, "ar") or known(text, word_lists().nouns | _owned("aboard"))
    )
    return text.startswith("ال") or bool(noun)


def _with_object(word: str) -> bool:
    """A verb of taking with its object: "seized it", "whom they seized"."""
    stems = (word.removesuffix(them) for them in _THEM if word.endswith(them))
    return any(map(taking, stems))


def holders(reading: Reading, number: Counted) -> frozenset[str]:
    """Who holds the prisoners: "33 held by X", "held in X", "X has over 100 prisoners" are not X's."""
    return frozenset(
        m.party
        for m in reading.mentions
        if m.party
        and (
            _is_held_by(reading, number, m)
            or (m.first < number.first and m.prep in _WITH and _is_close(reading, number, m))
            or m is _holds_still(reading, number)
            or (m.prep in ("ل", "إلى") and gave_themselves_up(reading, m.first))
        )
    )


def _holds_still(reading: Reading, number: Counted) -> Mention | None:
    """ "X attacked ships, and they still hold 25 sailors": the party told of last before such a verb."""
    verb = lead(reading, number)
    if not (verb.endswith(_THEY) and taking(verb)):
        return None
    before = [m for m in reading.mentions if m.last < number.first and m.party and not m.prep]
    return before[-1] if before else None


def gave_themselves_up(reading: Reading, before: int) -> bool:
    """Whether "gave themselves up", or their arms as well, stands close before a place in a sentence."""
    tokens = reading.tokens
    for k in range(before, max(0, before - _HELD), -1):
        if k < before and tokens[k].text in _words("themselves"):
            return True
        if k < before and tokens[k].text in _words("himself") and _hands_over(reading, k):
            return True
        if set(tokens[k].gap) & _MARKS:
            break
    return False


def _hands_over(reading: Reading, k: int) -> bool:
    """Whether somebody hands over, before "himself": "the minister gave himself up to"."""
    row, she = reading.tokens[max(0, k - _HELD) : k], reading.tokens[k].text.endswith("ها")
    verbs = (token.text for token in row if token.text.endswith("ت") == she)
    return any(known(verb.removesuffix("ت"), _words("handed")) for verb in verbs)


def _is_held_by(reading: Reading, number: Counted, m: Mention) -> bool:
    tokens, last = reading.tokens, number.last
    if not last < m.first <= last + _HELD or any(
        set(token.gap) & _MARKS for token in tokens[last + 1 : m.first + 1]
    ):
        return False
    at = m.first - 1 - (tokens[m.first - 1].text in _IN)
    return m.prep in _IN and at > last and _captures(tokens[at].text)


def _is_close(reading: Reading, number: Counted, m: Mention) -> bool:
    """Whether a count stands close behind "with X", in its clause."""
    between = reading.tokens[m.last + 1 : number.first + 1]
    return len(between) <= _LIST + 1 and not any(
        set(token.gap) & _MARKS or "complement" in token.hits for token in between
    )


def _captures(word: str) -> bool:
    return word_lists().kinds.get(casualty(word)) == "captured"
