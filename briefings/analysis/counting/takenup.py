"""Counts that take up people told of before: "the soldier", "the officer X", "dozens of the wounded"."""

from __future__ import annotations

from itertools import takewhile

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.casualties import Counted, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.ledger import Ledger
from briefings.analysis.parsing.vocabulary import lists

_ONE = (1, 1)
_FEW = 20  # so many may be "the three soldiers"
_ARTICLE = "ال"
_BEHIND = 6  # words behind a count in which the state of the wounded stands
_QUOTES = ' "“”«»'
_words = lists("casualties", "takenup")


def owner_of_the_one(reading: Reading, draft: Draft, ledger: Ledger) -> str | None:
    """Whose they are who were counted before, "the soldier"; None where that is open."""
    if draft.background or not _is_the_one(reading, draft.number):
        return None
    owners = {
        owner
        for kind, whom, low, owner, _, _ in ledger.told
        if (kind, whom, low) == (draft.kind, draft.number.whom, draft.number.count[0])
    }
    return owners.pop() if len(owners) == 1 else None


def taken_up(reading: Reading, draft: Draft, ledger: Ledger, owner: str | None) -> bool:
    """Whether the counted are of those whom an earlier sentence counted; the count is remembered.

    What another claims of them is his own claim.
    """
    before = [one for one in ledger.told if one[0] == draft.kind and one[-1] < ledger.sentence]
    low = draft.number.count[0] or 0
    one = _is_the_one(reading, draft.number) and any(
        (whom, count, whose) == (draft.number.whom, low, owner) and draft.claimant in (None, by)
        for _, whom, count, whose, by, _ in before
    )
    some = _are_some_of_these(reading, draft) and any(one[2] > low for one in before)
    if not draft.background:
        told = (draft.kind, draft.number.whom, low, owner, draft.claimant, ledger.sentence)
        ledger.told.append(told)
    return not draft.background and (one or some)


def _is_the_one(reading: Reading, number: Counted) -> bool:
    """Whether a noun or a number has the article: "the soldier" without a name, "the three"."""
    token, (low, high) = reading.tokens[number.first], number.count
    written = reading.text[token.start : token.end].removeprefix("و")
    if low != high or not written.startswith(_ARTICLE) or (low or 0) > _FEW:
        return False
    behind = reading.tokens[number.last + 1 : number.last + 2]
    if number.count != _ONE:
        return not any(
            "party" in t.hits or (t.text.startswith(_ARTICLE) and "preposition" not in t.hits)
            for t in behind
        )
    return all(t.gap.strip() or {"preposition", "attribution"} & set(t.hits) for t in behind)


def _are_some_of_these(reading: Reading, draft: Draft) -> bool:
    """ "Dozens of the wounded are in a critical state": with the article, they are those told of."""
    tokens, number = reading.tokens, draft.number
    noun = next(
        (k for k in range(number.first, min(number.last + 3, len(tokens)))
         if known(tokens[k].text, word_lists().nouns)), -1
    )  # fmt: skip
    if noun < 0 or draft.kind != "wounded" or not tokens[noun].text.startswith(_ARTICLE):
        return False
    near = takewhile(lambda t: not t.gap.strip(_QUOTES), tokens[noun + 1 : noun + 1 + _BEHIND])
    return any(known(token.text, _words("states")) for token in near)
