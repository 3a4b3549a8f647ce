"""Who struck a place, where the next clause counts people: "X shells the village, and two were killed".

Nothing but "and" ties the dead to the blow, yet they are those of the place. Its own dead a side has by a
pronoun or its name, or lost them: "and lost three soldiers".
"""

from __future__ import annotations

from briefings.analysis.parsing.casualties import casualty, known
from briefings.analysis.parsing.forms import without_and
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import NOT_OR_WHAT, is_negated
from briefings.analysis.parsing.vocabulary import lists

_OBJECT = 3  # words from "opened" to "fire"
_CLOSED = frozenset(["break", "complement", "relative"])
_words = lists("casualties", "killers")


def strikes(reading: Reading, m: Mention, first: int) -> bool:
    """Whether a side strikes, in either order, and "and …" behind it counts the people at `first`."""
    verb = _verb(reading, m)
    return verb >= 0 and follows(reading, max(verb, m.last), first)


def follows(reading: Reading, end: int, first: int) -> bool:
    """Whether "and" with a word for the dead leads from a blow to a count."""
    for k in range(first, end, -1):
        token = reading.tokens[k]
        word = without_and(token.text)
        if casualty(word) and (word != token.text or "،" in token.gap):
            return not any(_closes(reading, j) for j in range(end + 1, k))
        if _closes(reading, k):
            return False
    return False


def _closes(reading: Reading, k: int) -> bool:
    """Whether what stands at a word is told of by another, or of another."""
    token = reading.tokens[k]
    told = any(p.kind == "report" and p.at == k for p in reading.predicates)
    return told or bool(_CLOSED & set(token.hits))


def _verb(reading: Reading, m: Mention) -> int:
    """The verb of striking right before or behind a side's name; -1 where there is none."""
    tokens = reading.tokens
    for at in (m.first - 1, m.last + 1):
        if not 0 <= at < len(tokens) or tokens[max(at, m.first)].gap.strip():
            continue
        word = without_and(tokens[at].text)
        denied = is_negated(tokens, at, NOT_OR_WHAT)
        behind = [token.text for token in tokens[max(at, m.last) + 1 :][:_OBJECT]]
        fires = word in _words("fires") and any(known(text, _words("struck")) for text in behind)
        if not denied and (word in _words("shells") or fires):
            return at
    return -1
