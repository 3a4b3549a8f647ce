"""Whose people a count is: every party that they could be of, with what speaks for and against it.

Features name no party and only function words, casualty words and the heads of phrases, so that one
model serves every profile. A candidate is a party that the sentence names, that the article has
counted before, that was hit or spoke last, or nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefings.analysis.claims.attributions import attributions, of_both
from briefings.analysis.claims.barred import barred
from briefings.analysis.claims.beside import (
    closest,
    counts_its_own,
    coupled,
    nearest_word,
    of_its_kin,
    place_of,
    side_of,
    struck,
)
from briefings.analysis.claims.inclause import its_own
from briefings.analysis.claims.joined import of_the_rebels, owned_with_last
from briefings.analysis.claims.relations import relations
from briefings.analysis.claims.stands import kind_of_hit, of_mention, stands
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.verdicts import Candidate
from briefings.analysis.counting.whose import whose
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.sides import kin
from briefings.analysis.roles.events import Event
from briefings.profile import OTHER

_TELLING = frozenset([
    "acts", "claims", "enemy", "goal", "hit", "lost", "of", "of-both", "origin", "toll", "toll-both",
    "war", "weapon",
])  # fmt: skip
# Rules that name no people whom another party shares.
_ALONE = frozenset(["abroad", "attack", "crew", "folk", "loses", "ours", "riot", "same"])
_SEVERAL = 2  # sides that an article does not name
# By these rules nothing is open.
_SURE = frozenset([
    "own", "of-owned", "both", "back", "crew", "folk", "handed", "abroad", "attack", "loses", "ours", "riot",
    "same",
])  # fmt: skip


def owners(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    hit: Mapping[str, int],
    events: Sequence[Event],
) -> tuple[list[Candidate], str | None]:
    """The candidates, nobody first, and what the rule says.

    `hit` are the log odds, in hundredths, that the parties which the sentence names are hit at all,
    `events` what the sentence tells of.
    """
    ruled, by = _ruled(reading, draft, context, speaking)
    if by not in _SURE and of_both(
        reading, draft, context, attributions(reading, draft, context, speaking)
    ):
        return [Candidate(None, frozenset({"sure"}))], None
    named: dict[str, list[tuple[Mention, bool]]] = {}
    shared: list[Mention] = []  # they stand for both sides
    joint = coupled(reading.mentions)
    for mention in reading.mentions:
        meant = resolve(mention, reading, context, speaking)
        if len(meant) > 1:
            shared.append(mention)
        for own in meant:
            named.setdefault(own, []).append((mention, len(meant) > 1 or mention in joint))
    parties: dict[str | None, None] = dict.fromkeys(
        [None, *named, *_carried(draft, context, speaking), OTHER]
    )
    if by in _SURE:
        only = [ruled, *(kin_of(ruled, context) if ruled and by not in _ALONE else ())]
        if len(only) == 1:
            return [Candidate(ruled, frozenset({"sure"}))], ruled
        left, rule = [party for party in parties if party in only], ruled
    else:
        out, kept = barred(reading, draft, context, speaking, named)
        left = [p for p in parties if p not in out and (not kept or p in kept)]
        rule = None if ruled in out else ruled
    if len(left) == 1:
        return [Candidate(left[0], frozenset({"sure"}))], rule
    scene = _scene(draft, context, speaking, named)
    word = nearest_word(reading, draft)
    close = closest(reading, draft)
    related = relations(reading, draft, context, speaking, events)
    made: list[Candidate] = []
    for party in left:
        if party is None:
            nobody = {f"nobody|other={n}" for names in related.values() for n in names & _TELLING}
            nobody |= set(_nobody(draft, scene, ruled, by, shared))
            made.append(Candidate(None, frozenset(nobody)))
            continue
        features = _standing(party, draft, context, speaking, scene, bool(named.get(party)))
        if party == ruled:
            features |= {f"ruled={by}", f"ruled={by}|{kind_of_hit(draft)}", "ruled"}
        for nth, (mention, sharing) in enumerate(named.get(party, ())):
            features |= set(of_mention(reading, draft, mention, sharing))
            near = [one for one in close if mention in close[one]]
            features |= {f"{one}|{mention.kind}|{mention.prep}" for one in near} | set(near)
            features.add(f"nth={min(nth, 2)}")
        features |= set(_of_relations(party, related, context, draft))
        mentions = [mention for mention, _ in named.get(party, ())]
        features |= set(stands(party, reading, draft, context, speaking, mentions))
        features |= {f"word={word}|{one}" for one in place_of(party, draft, context, named)}
        features |= set(struck(party, hit, context))
        made.append(Candidate(party, frozenset(features)))
    return made, rule


def _ruled(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> tuple[str | None, str]:
    """Whose the counted are by rule, and which rule says so."""
    if (own := its_own(reading, draft, speaking)) is not None:
        return own, "same"
    ruled, by = whose(reading, draft, context, speaking)
    if by in _SURE:
        return ruled, by
    own = of_the_rebels(reading, draft, context) or counts_its_own(reading, draft, context)
    own = own or of_its_kin(reading, draft, context) or owned_with_last(reading, draft)
    return (ruled, by) if own is None else (own, "same")


def kin_of(party: str, context: Context) -> list[str]:
    """The parties that are called by the party's name, too."""
    if not context.pair:
        return []
    return [
        other for one, other in kin(context.profile) if one == party and other in context.strong
    ]


def _carried(draft: Draft, context: Context, speaking: Speaking) -> Iterator[str]:
    """The parties that a count may be of without being named beside it."""
    ledger = context.ledger
    yield from (f.party_affected for f in draft.earlier if f.party_affected)
    if not context.pair:
        return
    yield from speaking.parties
    yield from (p for p in (ledger.tolls.get(draft.kind), ledger.owner, context.hurt) if p)
    yield from _possible(context)


def _possible(context: Context) -> list[str]:
    """The core parties that a count may be of: all whom the article names, and the one other side.

    Of several sides that it nowhere names none is likelier than another.
    """
    core, akin = context.profile.core, kin(context.profile)
    named = context.strong | set(context.topic) | set(context.counts) | set(context.bodies.values())
    absent = [party for party in core if party not in named]
    sides = [party for party in absent if not any((one, party) in akin for one in core)]
    return [party for party in core if party in named or len(sides) < _SEVERAL]


def _scene(
    draft: Draft,
    context: Context,
    speaking: Speaking,
    named: dict[str, list[tuple[Mention, bool]]],
) -> list[str]:
    """What the claim is like, whoever's it is."""
    core = [p for p in named if p in context.profile.core]
    silent = len([p for p in core if p not in speaking.parties])
    kind = kind_of_hit(draft)
    place = "part" if draft.part else "next" if draft.earlier else "first"
    made = [f"k={kind}", f"silent={min(silent, 2)}", f"{place} silent={min(silent, 2)}",
            f"{place}|{kind}", f"speaks={min(len(speaking.parties), 2)} silent={min(silent, 2)}",
            f"whom={draft.number.whom or '-'}"]  # fmt: skip
    if draft.background:
        made += ["past", f"past core={min(len(core), 3)}"]
    if any(p not in context.profile.core for p in named if p not in speaking.parties):
        made.append("foreign")
    return made if context.pair else [f"elsewhere|{one}" for one in made]


def _nobody(
    draft: Draft, scene: list[str], ruled: str | None, by: str, shared: list[Mention]
) -> Iterator[str]:
    yield "nobody"
    yield from (f"nobody|{one}" for one in scene)
    yield f"nobody|by={by}"
    if ruled is None:
        yield "nobody|ruled"
    for mention in shared:
        side, distance = side_of(mention, draft.number.first, draft.number.last)
        yield f"nobody|both|{kind_of_hit(draft)}"
        yield f"nobody|both|{side}|{mention.prep}"
        yield f"nobody|both|{side}{distance}"
    if draft.earlier:
        yield f"nobody|before-nobody={draft.earlier[-1].party_affected is None}|{draft.part}"


def _sources(
    party: str, draft: Draft, context: Context, speaking: Speaking, here: str
) -> list[str]:
    """How the article and the sentence know a party."""
    ledger, core = context.ledger, context.profile.core
    found = [here]
    if party in speaking.parties:
        found.append(f"{here} speaks")
        if draft.claimant == party:
            found.append(f"{here} claims")
    elif set(speaking.parties) & set(core) and party in context.pair:
        found.append(f"{here} opponent")
    if ledger.tolls.get(draft.kind) == party:
        found.append(f"{here} toll")
    if ledger.owner == party:
        found.append(f"{here} owner {ledger.since}")
    if context.hurt == party:
        found.append(f"{here} hurt")
    if context.place == party:
        found.append(f"{here} place")
    if party in context.title:
        found.append(f"{here} title {min(len(context.title), 2)}")
    if context.topic[:1] == (party,):
        found.append(f"{here} topic")
    if ledger.owners:
        most = max(ledger.owners.values())
        found.append(f"{here} owned-most={ledger.owners[party] == most} {ledger.owners[party] > 0}")
    if context.hits:
        most = max(context.hits.values())
        found.append(f"{here} hit-most={context.hits[party] == most} {context.hits[party] > 0}")
    if draft.earlier:
        same = draft.earlier[-1].party_affected == party
        found.append(f"{here} count-before={same} part={draft.part}")
        found.append(f"count-before={same}|{_gone_on(draft)}")
    return found


def _gone_on(draft: Draft) -> str:
    """How a count goes on with the one before: by the same claimant, "another", of the same kind."""
    before = draft.earlier[-1]
    voice = "same" if before.claimed_by == draft.claimant else "else"
    kind = "same" if before.kind == draft.kind else "else"
    return (
        f"voice={voice} kind={kind} another={draft.another} apart={draft.apart} part={draft.part}"
    )


def _standing(
    party: str, draft: Draft, context: Context, speaking: Speaking, scene: list[str], named: bool
) -> set[str]:
    """What the article and the sentence tell of a party besides its name."""
    core = context.profile.core
    sort = "core" if party in core else "other" if party == OTHER else "out"
    here = f"{sort} {'named' if named else 'absent'}"
    sources = _sources(party, draft, context, speaking, here)
    made = {f"{source}|{one}" for source in sources for one in scene[:2]} | set(sources)
    if party in core:
        rank = sorted(core, key=lambda p: -context.counts[p]).index(party)
        made |= {f"{here} rank={rank}", f"{here} rank={rank}|{kind_of_hit(draft)}"}
        made.add(f"{here} pair={party in context.pair}")
    return made


def _of_relations(
    party: str, related: Mapping[str, set[str]], context: Context, draft: Draft
) -> Iterator[str]:
    """How the party stands to the count, and how its kin and the others do."""
    kind = kind_of_hit(draft)
    akin = kin(context.profile) if context.pair else frozenset()
    told = "told" if context.counts[party] else "new"
    for other, third in akin:
        if party in (other, third):
            more = context.counts[other] > context.counts[third]
            yield f"{'kin' if party == third else 'of-kin'} more={more}|{kind}"
    for name in related.get(party, ()):
        yield f"rel={name}"
        yield f"rel={name}|{kind}"
    if party not in related:
        yield "rel=none"
    for other, names in related.items():
        if other == party:
            continue
        yield from (f"other={name}" for name in names & _TELLING)
        if (other, party) in akin:
            yield from (f"kin={name}" for name in names)
            yield from (f"kin={name}|{kind}" for name in names)
            yield from (f"kin={name}|{kind}|{told}" for name in names & _TELLING)
        if (party, other) in akin:
            yield from (f"of-kin={name}" for name in names)
