"""Who tells a count in a clause of his own: "Y, which announced the death of 50", "after it announced …"."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.analysis.claims.relations import possessive
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.tells import casualty_at
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.context import Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import is_negated
from briefings.analysis.parsing.triggers import channel
from briefings.analysis.speech.sources import contrasts
from briefings.profile import OTHER

_SAYS = frozenset(["say", "add"])
_OBJECT = 8  # words behind a verb of telling, day and place among them, before what it tells
_ITS = ("ها", "ه", "هم")
_STOPS = frozenset(".؛!؟")
_SO = frozenset(["ما", "مما"])  # "…, which brings all to 206": the outlet's sum


def told_within(reading: Reading, number: Counted, speaking: Speaking) -> str:
    """The party whose clause tells a count; "" where none does."""
    told = [(at, found) for at, found in _tellers(reading, speaking) if at < number.first]
    if not told:
        return ""
    at, found = max(told, key=lambda one: one[0])
    later = any(p.kind == "report" and at < p.at < number.first for p in reading.predicates)
    parties = {one.party for one in found} - {OTHER}
    whole = {
        (m.party, m.first)
        for m in reading.mentions
        if m.deed < 0 and m.head != "noun" and m.kind != "place"
    }
    named = all((one.party, one.first) in whole for one in found)  # "X's attack, of which Y said"
    sure = len(parties) == 1 and named and not later and _reaches(reading, at, number)
    return parties.pop() if sure else ""


def its_own(reading: Reading, draft: Draft, speaking: Speaking) -> str | None:
    """Whose "six of its citizens" are after "its announcing": of whoever announces it."""
    party, first = draft.claimant, draft.number.first
    if not party or not possessive(reading, draft.number):
        return None
    told = [at for at, _ in _tellers(reading, speaking) if at < first]
    among = any(max(told, default=first) < m.first < first and m.party for m in reading.mentions)
    within = told_within(reading, draft.number, speaking) == party
    return party if within and not among else None


def _tellers(reading: Reading, speaking: Speaking) -> Iterator[tuple[int, list[Found]]]:
    """Verbs of telling before their subject or in a relative clause, and "its announcing", with who tells."""
    places = {p.at for p in reading.predicates}
    for p in reading.predicates:
        subject = speaking.subjects.get(p.at, [])
        behind = any(one.first == p.at + 1 for one in subject)
        if is_negated(reading.tokens, p.at):
            continue  # "X did not comment on the death of the soldier"
        if p.kind == "report" and p.value in _SAYS and (behind or p.entered == "relative"):
            yield p.at, subject
    for k in channel(reading, "report"):
        token = reading.tokens[k]
        if k not in places and token.hits["report"].sense.value in _SAYS:
            before = [p.at for p in reading.predicates if p.at < k and p.entered != "relative"]
            subject = speaking.subjects.get(before[-1], []) if before else []
            yield k, subject if token.text.endswith(_ITS) else []


def tells(reading: Reading, at: int, number: Counted) -> bool:
    """Whether "that …" or "the death of …" stands behind a verb of telling, and not "its support"."""
    tokens, verbs = reading.tokens, {p.at for p in reading.predicates}
    row = range(at + 1, min(at + 1 + _OBJECT, number.last + 1))
    return any(
        "complement" in tokens[k].hits or (k not in verbs and casualty_at(tokens, k)) for k in row
    )


def _reaches(reading: Reading, at: int, number: Counted) -> bool:
    """Whether what is told begins close behind a verb, and goes on up to the number."""
    tokens = reading.tokens
    ends = any(
        set(t.gap) & _STOPS or ("،" in t.gap and (t.text.startswith("و") or t.text in _SO))
        for t in tokens[at + 1 : number.first + 1]
    )
    return tells(reading, at, number) and not ends and not contrasts(reading, at + 2, number.first)
