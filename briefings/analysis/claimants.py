"""By whose word a count is: every party that could say it, with what speaks for and against it."""

from __future__ import annotations

from briefings.analysis.context import Context, Found, Speaking
from briefings.analysis.drafts import Draft
from briefings.analysis.grammar import Reading
from briefings.analysis.verdicts import Candidate


def claimant_by_rule(draft: Draft, speaking: Speaking) -> str | None:
    """Who speaks last before the number, or else first behind it."""
    before = [f for f in speaking.found if f.last < draft.number.first]
    after = [f for f in speaking.found if f.first > draft.number.last]
    if draft.background:
        return None
    if before:
        return max(before, key=lambda f: f.last).party
    return min(after, key=lambda f: f.first).party if after else None


def claimants(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> list[Candidate]:
    """Nobody, whoever speaks in the sentence, and whoever spoke in the one before."""
    ruled = claimant_by_rule(draft, speaking)
    parties = dict.fromkeys([*speaking.parties, *context.speaker])
    if context.ledger.claimant:
        parties[context.ledger.claimant] = None
    shared = _of_claim(reading, draft, speaking)
    made = [Candidate(None, frozenset(f"nobody|{one}" for one in shared))]
    for party in parties:
        own = {"party", f"core={party in context.profile.core}"}
        if party == ruled:
            own.add("ruled")
        if party == context.ledger.claimant:
            own |= {f"claimed-before|{context.ledger.since}|{one}" for one in shared}
        if party in context.speaker:
            own |= {f"spoke-before|{one}" for one in shared}
        for found in speaking.found:
            if found.party == party:
                own |= _of_speaker(reading, draft, found)
        if draft.earlier and draft.earlier[-1].claimed_by == party:
            own.add("claims-the-count-before")
        made.append(Candidate(party, frozenset(own)))
    return made


def _of_claim(reading: Reading, draft: Draft, speaking: Speaking) -> list[str]:
    """What the claim is like, whoever makes it."""
    reports = sorted({p.value for p in reading.predicates if p.kind == "report"})
    speakers = min(len(speaking.parties), 2)
    made = [f"speakers={speakers}", f"speakers={speakers} past={draft.background}"]
    made.append(f"speakers={speakers} carried={speaking.carried}")
    if draft.earlier:
        made.append(f"nobody-claimed-the-count-before={draft.earlier[-1].claimed_by is None}")
    made += [f"speakers={speakers} report={value}" for value in reports]
    for channel in ("bystander", "outlet", "attribution", "speech", "relay"):
        if any(channel in token.hits for token in reading.tokens):
            made.append(f"speakers={speakers} {channel}")
    return made


def _of_speaker(reading: Reading, draft: Draft, found: Found) -> set[str]:
    """Where the speaker is named beside the number."""
    number = draft.number
    if found.last < found.first:
        return {"speaks=carried", f"speaks=carried past={draft.background}"}
    side = "before" if found.last < number.first else "behind"
    low, high = sorted((found.first, number.first))
    breaks = [how for at, how in reading.opened if low < at <= high]
    return {
        "speaks",
        f"speaks={side}",
        f"speaks={side} past={draft.background}",
        f"speaks={side} clauses={min(len(breaks), 3)}",
        f"speaks={side} entered={breaks[-1] if breaks else '-'}",
    }
