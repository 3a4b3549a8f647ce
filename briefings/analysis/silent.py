"""Who gives no count, though he speaks in its sentence: he is silent on it, or speaks of another matter.

"Baku did not say how many, but a channel named 58": the 58 are not Baku's. "Three were killed, while Baku
said that …": what it says comes behind, and the three are the outlet's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.casualties import Counted
from briefings.analysis.clauses import Predicate
from briefings.analysis.context import Found, Speaking
from briefings.analysis.grammar import Reading
from briefings.analysis.mentions import Mention
from briefings.analysis.sources import contrasts
from briefings.language.normalize import bare

_NOT = frozenset(["لم", "لا", "لن"])
_BUT = frozenset(map(bare, ["إلا", "سوى", "غير", "أكثر"]))  # "named only four", "no more than four"
_STILL = frozenset(
    ["لكنها", "لكنه", "لكنهم", "بل"]
)  # "did not say how many, but it said": the same
# "Did not give a number"; "did not confirm it" and "did not deny it" are of another's.
_GIVES = frozenset(map(bare, [
    "تعلن", "يعلن", "تذكر", "يذكر", "تفصح", "يفصح", "تكشف", "يكشف", "تحدد", "يحدد", "تنشر", "ينشر",
]))  # fmt: skip
_COMMENTS = frozenset(["تعلق", "يعلق"])
_AS = "كما"
_THAT = 6  # words between a verb of saying and its "that"


def silent(reading: Reading, number: Counted, speaking: Speaking) -> frozenset[str]:
    """The parties of whose verbs of saying none tells the number."""
    mute: set[str] = set()
    heard: set[str] = set()
    for found in speaking.found:
        verbs = [p for p in reading.predicates
                 if p.kind == "report"
                 and (found in speaking.subjects.get(p.at, ()) or p.at == found.first - 1)]  # fmt: skip
        apart = verbs and all(
            _gives_none(reading, p.at, number)
            or (found.first > number.last and _says_later(reading, p, number))
            or (p.entered == "complement" and _told_of(found, speaking, p))
            for p in verbs
        )
        (mute if apart else heard).add(found.party)
    return frozenset(mute - heard)


def without_comment(reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Whether a party is named only as one that did not comment."""
    words = [token.text for token in reading.tokens]
    return bool(mentions) and all(
        m.first > 1 and words[m.first - 1] in _COMMENTS and words[m.first - 2].lstrip("وف") in _NOT
        for m in mentions
    )


def _gives_none(reading: Reading, at: int, number: Counted) -> bool:
    """Whether a verb of saying is denied, and the number is behind a "but" or stands before it."""
    tokens = reading.tokens
    if tokens[at].text not in _GIVES or not at or tokens[at - 1].text.lstrip("وف") not in _NOT:
        return False
    if number.last < at:
        return True
    words = {token.text.removeprefix("و") for token in tokens[at + 1 : number.first]}
    return contrasts(reading, at, number.first) and not words & (_BUT | _STILL)


def _told_of(found: Found, speaking: Speaking, p: Predicate) -> bool:
    """Whether another tells that he said it: "X said that Y had admitted the death of two"."""
    return any(
        one.party != found.party and -1 < one.first <= one.last < p.at for one in speaking.found
    )


def _says_later(reading: Reading, p: Predicate, number: Counted) -> bool:
    """Whether another clause opens behind the number, in which he says something else."""
    if p.at <= number.last or not contrasts(reading, number.last, p.at):
        return False
    if any(token.text == _AS for token in reading.tokens[number.last + 1 : p.at]):
        return False  # "…, as it said"
    behind = reading.tokens[p.at + 1 : p.at + 1 + _THAT]
    return any("complement" in token.hits for token in behind)
