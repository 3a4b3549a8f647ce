"""What speaks for and against each party whose word a count may be: short strings that name no party."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefings.analysis.claims.attributions import Source
from briefings.analysis.claims.tellers import Teller
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import NOT_OR_WHAT, is_negated
from briefings.analysis.parsing.triggers import channel


def of_article(context: Context) -> dict[str, list[str]]:
    """What the parties are to the article that may speak without being named in the sentence."""
    ledger = context.ledger
    most = max(ledger.claims, key=lambda party: ledger.claims[party], default="")
    reasons = [("claimed-last", ledger.claimant), ("claims-most", most), ("author", context.author),
               ("home", context.home)]  # fmt: skip
    reasons += [("title", party) for party in sorted(context.title)]
    if context.pair:
        reasons += [("place", context.place), ("office", context.office)]
        reasons += [(f"topic{n}", party) for n, party in enumerate(context.topic)]
        reasons += [("core", party) for party in context.profile.core]
    found: dict[str, list[str]] = {}
    for reason, party in reasons:
        if party:
            found.setdefault(party, []).append(reason)
    return found


def standing(relation: str, teller: Teller, says: Sequence[str], ours: bool) -> set[str]:
    """What a party is to the article, together with whoever seems to tell the count, and his words."""
    sort = teller.sort
    made = {relation, f"{relation}|ours={ours}", f"{relation}|{sort}"}
    made.add(f"{relation}|{sort} {teller.side}")
    made.update([f"{relation}|{word}" for word in says])
    return made


def told_words(teller: Teller) -> list[str]:
    """The words for whoever tells the count, where no party is named for him."""
    return [f"says={word}" for word in teller.words]


def own_features(
    party: str,
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    shared: list[str],
    sources: list[Source],
) -> set[str]:
    """What speaks for a party."""
    own = {"party", f"core={party in context.profile.core}"}
    if party == context.ledger.claimant:
        since = context.ledger.since
        own |= {f"claimed-before|{since}|{one}" for one in shared}
    if party in context.speaker:
        own |= {f"spoke-before|{one}" for one in shared}
    for found in speaking.found:
        if found.party == party:
            own |= _of_speaker(reading, draft, found, speaking)
            own |= _of_verb(reading, draft, found, speaking)
    if "turned" in shared and party in context.pair:
        own.add(f"turned|claimed-last={context.ledger.claimant == party}|{context.ledger.since}")
        own.add(f"turned|owned-last={context.ledger.owner == party}|{context.ledger.since}")
    for source in sources:
        own |= set(_of_source(party, source, party in context.speaker))
    if draft.earlier:
        same = draft.earlier[-1].claimed_by == party
        own |= {f"claims-the-count-before={same}", f"claims-the-count-before={same}|{draft.apart}"}
        own.add(f"claims-the-count-before={same}|part={draft.part}")
    return own


def leaning(party: str, voice: Mapping[str, int], heard: bool) -> Iterator[str]:
    """How likely it is that the party speaks, and whether another is likelier."""
    if party not in voice:
        yield "voice=-"
        return
    level = max(-4, min(4, voice[party] // 75))
    most = all(odds <= voice[party] for odds in voice.values())
    yield from (f"voice={level}", f"voice most={most}", f"voice={level} heard={heard}")


def of_claim(reading: Reading, draft: Draft, speaking: Speaking) -> list[str]:
    """What the claim is like, whoever makes it."""
    reports = sorted({p.value for p in reading.predicates if p.kind == "report"})
    speakers = min(len(speaking.parties), 2)
    made = [f"speakers={speakers}", f"speakers={speakers} past={draft.background}"]
    made.append(f"speakers={speakers} carried={speaking.carried}")
    if draft.earlier:
        nobody = draft.earlier[-1].claimed_by is None
        made.append(f"nobody-claimed-the-count-before={nobody}")
        made.append(f"nobody-claimed-the-count-before={nobody}|{draft.apart}|{draft.part}")
    made += [f"speakers={speakers} report={value}" for value in reports]
    for telling in ("bystander", "outlet", "attribution", "speech", "relay"):
        if channel(reading, telling):
            made.append(f"speakers={speakers} {telling}")
    return made


def _of_source(party: str, source: Source, spoke: bool) -> Iterator[str]:
    """How an attribution stands to a party."""
    if party in source.parties:
        kind = source.parties[party]
        yield from ("attributed", f"attributed|{source.side}", f"attributed|{kind}")
        yield f"attributed|{source.side}|{source.apart}"
    elif spoke and not source.parties:
        yield from (
            f"attributed to {source.sort}, spoke before",
            f"attributed {source.side}, spoke before",
        )


def _of_verb(reading: Reading, draft: Draft, found: Found, speaking: Speaking) -> set[str]:
    """By what verb it speaks, whether that is denied, and on which side of the number it stands."""
    made = set()
    for p in reading.predicates:
        if p.kind == "report" and found in speaking.subjects.get(p.at, ()):
            side = "before" if p.at < draft.number.first else "behind"
            denied = is_negated(reading.tokens, p.at, NOT_OR_WHAT)
            made |= {f"verb={p.value}|{side}|{p.entered}", f"verb={p.value}|{side}",
                     f"verb {side} denied={denied}", f"verb={p.form}|{side}"}  # fmt: skip
    if not made and found.first <= found.last:
        made.add(f"verb=-|{'before' if found.last < draft.number.first else 'behind'}")
    return made


def _of_speaker(reading: Reading, draft: Draft, found: Found, speaking: Speaking) -> set[str]:
    """Where the speaker is named beside the number."""
    number = draft.number
    if found.last < found.first:
        return {"speaks=carried", f"speaks=carried past={draft.background}"}
    side = "before" if found.last < number.first else "behind"
    low, high = sorted((found.first, number.first))
    breaks = [how for at, how in reading.opened if low < at <= high]
    between = sum(low < other.first < high for other in speaking.found)
    return {
        "speaks",
        f"speaks={side}",
        f"speaks={side} past={draft.background}",
        f"speaks={side} clauses={min(len(breaks), 3)}",
        f"speaks={side} entered={breaks[-1] if breaks else '-'}",
        f"speaks={side} between={min(between, 2)}",
    }
