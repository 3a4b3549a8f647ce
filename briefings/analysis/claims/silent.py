"""Who gives no count, though he speaks in its sentence: he is silent on it, or speaks of another matter.

"Baku did not say how many, but a channel named 58": the 58 are not Baku's. "Three were killed, while Baku
said that …": what it says comes behind, and the three are the outlet's own.
"""

from __future__ import annotations

from briefings.analysis.claims.inclause import tells
from briefings.analysis.counting.unreal import befell_there
from briefings.analysis.parsing.casualties import Counted, known
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import is_negated
from briefings.analysis.speech.sources import contrasts
from briefings.language.normalize import bare
from briefings.language.numerals import numerals

_BUT = frozenset(map(bare, ["إلا", "سوى", "غير", "أكثر"]))  # "named only four", "no more than four"
# "did not say how many, but it said": the same.
_STILL = frozenset(["لكنها", "لكنه", "لكنهم", "بل"])
# "Did not give a number"; "did not confirm it" and "did not deny it" are of another's.
_GIVES = frozenset(map(bare, [
    "تعلن", "يعلن", "تذكر", "يذكر", "تفصح", "يفصح", "تكشف", "يكشف", "تحدد", "يحدد", "تنشر", "ينشر",
]))  # fmt: skip
_AS, _WHO = "كما", "ال"  # as in "which", "who"
_OTHERS = frozenset(["اخر", "اخرين", "اخرون", "اخري", "اخران"])
_WHICH = frozenset(map(bare, ["وهو", "وهي", "الأمر"]))
_WHICH_IS = 3  # words from there to the verb: "which is a number that Y denied"
_THAT = 6  # words between a verb of saying and its "that"


def silent(reading: Reading, number: Counted, speaking: Speaking) -> frozenset[str]:
    """The parties of whose verbs of saying none tells the number."""
    mute: set[str] = set()
    heard: set[str] = set()
    for found in speaking.found:
        verbs = _verbs(reading, found, speaking)
        apart = (
            _is_named_later(reading, found, number)
            if not verbs
            else all(
                _gives_none(reading, p.at, number)
                or (found.first > number.last and _says_later(reading, p, number))
                or (p.at < number.first and _tells_of_itself(reading, p, number))
                or _judges(reading, p, found, number)
                or _only_denies(reading, p, number)
                for p in verbs
            )
        )
        (mute if apart else heard).add(found.party)
    return frozenset(mute - heard)


def judges(reading: Reading, number: Counted, speaking: Speaking) -> frozenset[str]:
    """The parties that only judge another's count: it is hardly of their own people."""
    return frozenset(
        found.party
        for found in speaking.found
        if any(_judges(reading, p, found, number) for p in _verbs(reading, found, speaking))
    )


def _verbs(reading: Reading, found: Found, speaking: Speaking) -> list[Predicate]:
    """The verbs of saying whose subject somebody is, or that stand right before his name."""
    return [
        p
        for p in reading.predicates
        if p.kind == "report"
        and (found in speaking.subjects.get(p.at, ()) or p.at == found.first - 1)
    ]


def _gives_none(reading: Reading, at: int, number: Counted) -> bool:
    """Whether a verb of saying is denied, and the number is behind a "but" or stands before it."""
    tokens = reading.tokens
    if tokens[at].text not in _GIVES or not is_negated(tokens, at):
        return False
    if number.last < at:
        return True
    words = {token.text.removeprefix("و") for token in tokens[at + 1 : number.first]}
    return contrasts(reading, at, number.first) and not words & (_BUT | _STILL)


def _judges(reading: Reading, p: Predicate, found: Found, number: Counted) -> bool:
    """Whether he only says something of another's number: "200, a number that Y called exaggerated"."""
    if found.first <= p.at - 1 or any(
        m.party == found.party and m.last < number.first and m.kind != "place"
        for m in reading.mentions
    ):
        return False
    behind = range(max(number.last + 1, p.at - _WHICH_IS), p.at)
    return any(reading.tokens[k].text in _WHICH and "،" in reading.tokens[k].gap for k in behind)


def _says_later(reading: Reading, p: Predicate, number: Counted) -> bool:
    """Whether another clause opens behind the number, in which he says something else."""
    if not contrasts(reading, number.last, p.at):
        return False
    if any(token.text == _AS for token in reading.tokens[number.last + 1 : p.at]):
        return False  # "…, as it said"
    behind = reading.tokens[p.at + 1 : p.at + 1 + _THAT]
    return any("complement" in t.hits or numerals(t.text.lstrip("وب"), "ar") for t in behind)


def _tells_of_itself(reading: Reading, p: Predicate, number: Counted) -> bool:
    """ "Y, which announced a truce, killed nine": no count is told there; of "what Y announces" one may."""
    who = p.entered == "relative" and reading.tokens[p.start].text.startswith(_WHO)
    return who and not tells(reading, p.at, number)


def _only_denies(reading: Reading, p: Predicate, number: Counted) -> bool:
    """ "Y denied the raid that cost 20 lives": of the twenty Y says nothing."""
    denied = p.value == "deny" and p.at < number.first
    return denied and befell_there(reading.tokens[p.at + 1 : number.first + 1])


def _is_named_later(reading: Reading, found: Found, number: Counted) -> bool:
    """ "Five were killed, while 12 soldiers were wounded, according to Y": Y counts the twelve alone."""
    tokens, last = reading.tokens, number.last
    mark = next((k for k in range(found.first - 1, last, -1) if "attribution" in tokens[k].hits), 0)
    begun = next((k for k in range(last + 1, mark) if contrasts(reading, k - 1, k)), mark)
    row = [token.text.removeprefix("و") for token in tokens[begun:mark]]
    if "،" in tokens[mark].gap:
        return False  # "…, according to Y": of both
    # "Five soldiers were killed, while 12 were wounded according to Y": of one body.
    if row and numerals(row[-1], "ar"):
        return False
    return any(numerals(text, "ar") for text in row) and not any(known(t, _OTHERS) for t in row)
