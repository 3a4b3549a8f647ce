"""The dead of a war as a whole, "the war left 30,000 dead": no side's alone, where none is named for them."""

from __future__ import annotations

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists
from briefings.profile import OTHER

_BEFORE = 9  # words before a count in which the war and its verb stand
_BEHIND = 5  # … behind it in which stands whose they are; between a war and its verb
_HARMED = frozenset(["killed", "wounded", "missing", "displaced"])
_words = lists("casualties", "war")


def is_of_a_war(reading: Reading, draft: Draft) -> bool:
    """Whether a war or a battle is the subject of what befell the counted: both sides fought it."""
    tokens, first = reading.tokens, draft.number.first
    beside = range(max(0, first - 1), draft.number.last + 1 + _BEHIND)
    named = any(m.core in beside and m.kind != "both" for m in reading.mentions)
    if draft.earlier or draft.kind not in _HARMED or named:
        return False
    if any(m.party == OTHER for m in reading.mentions):
        return False
    for at in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        if set(tokens[at + 1].gap) & set(".؛:") or "complement" in tokens[at].hits:
            return False
        if tokens[at].text.removeprefix("و") in _words("leaves"):
            return _leaves(reading, at)
        if tokens[at].text in _words("in_it"):
            return _fought_before(reading, at)
    return False


def _leaves(reading: Reading, verb: int) -> bool:
    """Whether a war is the subject, behind its verb or before it: "the war left", "battles that left"."""
    word = reading.tokens[verb + 1].text
    if word in _words("fights"):
        return True
    another = word.startswith("ال") and "adverb" not in reading.tokens[verb + 1].hits
    return not another and _fought_before(reading, verb)


def _fought_before(reading: Reading, at: int) -> bool:
    row = reading.tokens[max(0, at - _BEHIND) : at]
    return any(token.text.removeprefix("و") in _words("fights") for token in row)
