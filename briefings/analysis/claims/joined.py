"""Counts going on with the one before: of its people or, "while the militias lost 16", of the other side."""

from __future__ import annotations

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.casualties import known, lost, word_lists
from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.sides import warring
from briefings.analysis.parsing.triggers import channel
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.speech.sources import contrasts
from briefings.records import Figure

_LOSE = 4  # words from "the enemy lost" to the number: "more than" among them
_OF_RANKS = frozenset(["من", "في", "صفوف", "عناصر", "مقاتلي", "مسلحي", "افراد", "جنود"])
_OTHERS = frozenset(["اخرين", "اخرون", "اخر", "اخري"])
_words = lists("casualties", "loyal")
_BETWEEN = 6  # words from a count to a bare one behind it: "fell and wounded (were) more than ten"


def claimed_with_last(reading: Reading, draft: Draft) -> str | None:
    """Whose word a bare count is by the one before."""
    before = _joined_to(reading, draft, ends=False)
    return before.claimed_by if before else None


def owned_with_last(reading: Reading, draft: Draft) -> str | None:
    """Whose people a bare count is of by the one before."""
    before = _joined_to(reading, draft, marks="،")
    return before.party_affected if before else None


def _joined_to(
    reading: Reading, draft: Draft, *, marks: str = "", ends: bool = True
) -> Figure | None:
    """The count before a bare one, where nobody is named between and no other word tells of it.

    Of what stands between the two only `marks` may be marked off: "91, and the wounded came to 400".
    A count `ends` its clause, or it may be told behind it of whom it is.
    """
    tokens, number = reading.tokens, draft.number
    if not draft.earlier or draft.part or draft.earlier[-1].kind == draft.kind:
        return None
    before = draft.earlier[-1]
    at = max(k for k, token in enumerate(tokens) if token.start < before.end)
    row = range(at + 1, number.first + 1)
    end = number.last + 1
    end += end < len(tokens) and bool(known(tokens[end].text, word_lists().nouns | _OTHERS))
    bare = end >= len(tokens) or bool(tokens[end].gap.strip())
    if not ((bare or not ends) and 0 < len(row) <= _BETWEEN) or any(
        tokens[k].gap.strip(marks + " ") for k in row
    ):
        return None
    verbs = [k for k in row if tokens[k].text[0] == "و"]
    named = any(m.party and at < m.first for m in reading.mentions)
    told = any(p.kind == "report" and p.at > at for p in reading.predicates)
    told = told or any(k > at for k in channel(reading, "attribution"))
    return before if len(verbs) == 1 and not (named or told) else None


def of_the_rebels(reading: Reading, draft: Draft, context: Context) -> str | None:
    """Who fights X: "five of X's fell, while 40 of the militias were killed", "the enemy lost 16"."""
    number, before = draft.number, draft.earlier[-1] if draft.earlier else None
    if draft.part or before is None or before.kind != draft.kind:
        return None
    tokens, first, dead = reading.tokens, number.first, word_lists().nouns
    row = [k for k in range(number.last + 1, len(tokens)) if not known(tokens[k].text, dead)]
    row = [k for k in row if tokens[k].text not in _OF_RANKS][:1]
    lead = range(max(1, first - _LOSE), first)
    at = [k for k in lead if lost(tokens[k - 1].text)] + [
        k for k in row if k <= number.last + _LOSE
    ]
    rebels = [k for k in at if tokens[k].text in _words("rebels")]
    after = sum(token.start < before.end for token in tokens) - 1
    if not rebels or not contrasts(reading, after, first):
        return None
    named = next((m.party for m in reading.mentions if m.first <= rebels[0] <= m.last), "")
    sides = [p for p in context.pair if p in warring(context.profile)]
    others = [p for p in sides if p != before.party_affected]
    return named or (others[0] if len(others) == 1 < len(sides) else None)
