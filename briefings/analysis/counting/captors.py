"""Who took the captives that are counted, and whose those are who are brought from one side to the other.

"The ship, which X seized, with its crew of 25": whoever takes people has not lost them by that.
"""

from __future__ import annotations

from briefings.analysis.counting.doers import halting, taking
from briefings.analysis.parsing.casualties import Counted, casualty, known, people, word_lists
from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.language.numerals import numerals

_THEM = ("هما", "هم", "ها", "ه")
_MARKS = frozenset("،؛.:")
_WITH, _IN = ("لدى", "عند"), ("في", "داخل")
_HELD = 5  # words from a count to who holds the counted
_LIST = 4  # words from "with X" before a count to it: "the prisoners with X number over 100"
_NEAR = 8  # words from a count to the places between which the counted went


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
    noun = people(text) or numerals(text, "ar") or known(text, word_lists().nouns)
    return text.startswith("ال") or bool(noun)


def _with_object(word: str) -> bool:
    """A verb of taking with its object: "seized it", "whom they seized"."""
    stems = (word.removesuffix(them) for them in _THEM if word.endswith(them))
    return any(taking(stem) or taking(f"{stem}ا") for stem in stems)


def holders(reading: Reading, number: Counted) -> frozenset[str]:
    """Who holds the prisoners: "33 held by X", "held in X", "X has over 100 prisoners" are not X's."""
    return frozenset(
        m.party
        for m in reading.mentions
        if m.party
        and (
            _is_held_by(reading, number, m)
            or (m.first < number.first and m.prep in _WITH and _is_close(reading, number, m))
        )
    )


def _is_held_by(reading: Reading, number: Counted, m: Mention) -> bool:
    tokens, last = reading.tokens, number.last
    if not last < m.first <= last + _HELD or any(
        set(token.gap) & _MARKS for token in tokens[last + 1 : m.first + 1]
    ):
        return False
    if m.prep in _IN:
        at = m.first - 1 - (tokens[m.first - 1].text in _IN)
        return at > last and _held(tokens[at].text)
    held = any(_held(token.text) for token in tokens[number.first : m.first])
    return held and (m.prep in _WITH or (not m.prep and _takes_them(tokens[m.first - 1].text)))


def _is_close(reading: Reading, number: Counted, m: Mention) -> bool:
    """Whether a count stands close behind "with X", in its clause."""
    between = reading.tokens[m.last + 1 : number.first + 1]
    return len(between) <= _LIST + 1 and not any(
        set(token.gap) & _MARKS or "complement" in token.hits for token in between
    )


def _takes_them(word: str) -> bool:
    """ "Whom X detains": a verb of taking with its object."""
    return any(_captures(word.removesuffix(them)) for them in _THEM if word.endswith(them))


def _held(word: str) -> bool:
    """A word that says of the counted, or with its object, that they are held; staff "at X" are not."""
    return _captures(word) or _takes_them(word)


def _captures(word: str) -> bool:
    return word_lists().kinds.get(casualty(word)) == "captured"


def brought_over(reading: Reading, number: Counted, context: Context) -> str | None:
    """Whose captives are who go "from Sanaa to Marib": theirs to whom they come; None where it is open."""
    core, tokens = context.profile.core, reading.tokens
    near = [m for m in reading.mentions if m.party in core and 0 < m.first - number.last <= _NEAR]
    near = [m for m in near if _is_there(reading, m) and not any(
        set(token.gap) & _MARKS for token in tokens[number.last + 1 : m.first + 1]
    )]  # fmt: skip
    start = {m.party for m in near if m.prep == "من"}
    goal = {m.party for m in near if m.prep == "إلى"}
    return next(iter(goal)) if len(start) == len(goal) == 1 and start != goal else None


def _is_there(reading: Reading, m: Mention) -> bool:
    """Whether a mention is of a place or a capital, and no people."""
    hit = reading.has(m.core, "party")
    return m.kind == "place" or (hit is not None and hit.sense.form == "capital")
