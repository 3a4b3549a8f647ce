"""Roles that stand over the models: who struck the people that a sentence counts, and who only tells of them.

Whoever struck the blow that hit the counted acts, and is not hit; neither is whoever is named only as the
teller of another side's dead.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from briefings.analysis.claims.barred import CIVILIAN
from briefings.analysis.claims.foes import are_foes
from briefings.analysis.claims.mute import accused
from briefings.analysis.claims.relations import possessive
from briefings.analysis.counting.blows import struck_by
from briefings.analysis.counting.killers import slayers, tells_its_own
from briefings.analysis.counting.rowed import fires_in_a_row
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.launches import is_launching_place
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import is_listed_body, is_nameless, stateless
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.sides import armies, civilians
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.citizens import called_home, where_they_are
from briefings.analysis.roles.events import REASON
from briefings.analysis.roles.fallen import fell_there
from briefings.analysis.roles.features import Row
from briefings.analysis.scenes import hosts_only, scenes_only
from briefings.analysis.speech.sources import Telling
from briefings.records import Figure

_COMES_OF = frozenset(["جراء", "نتيجة", "بسبب", "بفعل"])
_LEAD = 4  # words before a count in which "after the death of" stands
_FLIGHT = 3  # words from a missile to "from X": "a ballistic missile fired from"
_FROM = "من"
_lands = lists("nouns", "lands")
_fired = lists("nouns", "fired")
_BESIDE = 3  # words behind a count within which its nation stands
_REPLIES = frozenset(["ردا على"])


@dataclass(frozen=True, slots=True)
class Sure:
    """Whose people are counted; who acts, is hit and is not hit, whatever the models say."""

    struck: tuple[Found, ...] = ()
    acting: tuple[Found, ...] = ()
    unhurt: frozenset[str] = frozenset()
    hit: tuple[Found, ...] = ()


def _launched(reading: Reading, m: Mention) -> bool:
    """Whether it is where a blow comes from: "a missile from X hit the town", and was not bought."""
    tokens = reading.tokens
    if m.prep != _FROM or m.kind != "state":
        return False
    if m.head and tokens[m.first].text not in _lands("nouns"):
        return False
    lead = tokens[max(0, m.first - 1 - _FLIGHT) : m.first - 1]
    blow = any("deed" in t.hits and t.hits["deed"].sense.kind == "blow" for t in lead)
    blow = blow or any(t.text.removeprefix("و") in _fired("words") for t in lead[-1:])
    told = {p.value for p in reading.predicates if p.start <= m.first < p.end}
    return blow and bool(told & {"does", "suffers"}) and "contacts" not in told


def sure_roles(
    reading: Reading,
    context: Context,
    speaking: Speaking,
    known: Mapping[str, Row],
    claims: Sequence[Figure],
    told: Sequence[Telling],
    struck: tuple[Found, ...],
) -> Sure:
    """What is sure where people are counted, or a state's own are called home."""
    own = called_home(reading, speaking)
    if own is not None:
        return _at_home(reading, known, own, struck)
    owners = {claim.party_affected for claim in claims}
    scenes = scenes_only(reading, known) | (fell_there(reading, context) - owners)
    scenes |= hosts_only(reading, context, known) - owners
    if not claims:
        return Sure(struck, (), scenes)
    scenes |= _bodies_that_tell(reading, context, speaking, known) - owners
    counts = [_counted(reading, claim) for claim in claims]
    blows = [(n, m) for n in counts for m in struck_by(reading, n.first, n.last)]
    blows += [(n, m) for n in counts for m in fires_in_a_row(reading, n)]
    acting = tuple(
        Found(party, m.first, m.last)
        for n, m in blows
        if not _is_setting(reading, n.first)
        for party in resolve(m, reading, context, speaking)
    )
    telling = {p for n in counts for p in tells_its_own(reading, n, speaking)}
    acting += tuple(found for found in speaking.found if found.party in telling)
    quiet = _quiet(reading, counts, [m for _, m in blows])
    quiet += _tellers(reading, claims, counts, speaking, told)
    unhurt = _unhurt(reading, known, quiet, telling) - owners
    if all(claim.whom in CIVILIAN for claim in claims):
        unhurt |= armies(context.profile) - owners
    hit = (*_their_own(reading, claims, counts), *_of_the_nation(context, claims, counts))
    return Sure(struck, acting, unhurt | scenes, hit)


def _at_home(
    reading: Reading, known: Mapping[str, Row], own: Found, struck: tuple[Found, ...]
) -> Sure:
    """What is sure where a state calls its own home: they are hit, and not where they are."""
    away = [
        party
        for party, row in known.items()
        if party != own.party
        and row.mentions
        and all(where_they_are(reading, m, own.first) for m in row.mentions)
    ]
    return Sure((*struck, own), (), frozenset(away), (own,))


def _quiet(reading: Reading, counts: Sequence[Counted], blows: Sequence[Mention]) -> list[Mention]:
    """Who is named only as the one that struck, or as what the harm comes of.

    "Soldiers of X killed seven": X is not hit, whatever is told of its men.
    """
    quiet = [*blows, *(m for n in counts for m in slayers(reading, n))]
    quiet += [m for m in reading.mentions if blows and is_nameless(m)]
    return quiet + [m for m in reading.mentions if m.prep in _COMES_OF and not m.head]


def _tellers(
    reading: Reading,
    claims: Sequence[Figure],
    counts: Sequence[Counted],
    speaking: Speaking,
    told: Sequence[Telling],
) -> list[Mention]:
    """Who is named only as the teller, where foes count each other's or each count names whose it is."""
    named = (
        _is_named(reading, n, one.party_affected) for n, one in zip(counts, claims, strict=True)
    )
    if any(are_foes(reading, n) for n in counts) or all(named):
        return [m for m in reading.mentions if _tells(m, speaking, told)]
    return []


def _unhurt(
    reading: Reading, known: Mapping[str, Row], quiet: Sequence[Mention], telling: Collection[str]
) -> frozenset[str]:
    """The parties of which nothing is named but such, who tell of their own deed, or are accused."""
    return frozenset(
        party
        for party, row in known.items()
        if row.mentions
        and (
            party in telling
            or accused(reading, row.mentions)
            or all(m in quiet for m in row.mentions)
        )
    )


def _of_the_nation(
    context: Context, claims: Sequence[Figure], counts: Sequence[Counted]
) -> tuple[Found, ...]:
    """The one people in a war of armies, where its civilians are counted or those whom it drove out."""
    folk = civilians(context.profile)
    return tuple(
        Found(folk, n.first, n.last)
        for one, n in zip(claims, counts, strict=True)
        if folk
        and one.party_affected == folk
        and not one.background
        and (one.kind == "displaced" or one.whom in CIVILIAN)
    )[:1]


def _their_own(
    reading: Reading, claims: Sequence[Figure], counts: Sequence[Counted]
) -> tuple[Found, ...]:
    """Who is named and by a pronoun told to be theirs who were hit: "Y got back twelve of its citizens"."""
    return tuple(
        Found(m.party, m.first, m.last)
        for one, n in zip(claims, counts, strict=True)
        if not one.background and possessive(reading, n)
        for m in reading.mentions
        if m.party and m.party == one.party_affected and m.kind not in ("place", "enemy")
    )


def _bodies_that_tell(
    reading: Reading, context: Context, speaking: Speaking, known: Mapping[str, Row]
) -> frozenset[str]:
    """The bodies of states that only tell what befell others: "the children's fund says that 35 died"."""
    heard = {(f.party, f.first) for f in speaking.found}
    told = {p.at for p in reading.predicates if p.kind == "report"}  # "told the council that"
    bodies = stateless(context.profile) - armies(context.profile)
    return frozenset(
        party
        for party, row in known.items()
        if row.mentions
        and (party in bodies or all(is_listed_body(reading, m) for m in row.mentions))
        and all(
            ((party, m.first) in heard or m.kind == "person" or m.first - 1 in told) and not m.prep
            for m in row.mentions
        )
    )


def with_launchers(reading: Reading, known: Mapping[str, Row], sure: Sure) -> Sure:
    """The same with whoever a missile comes from: he acts, and is not hit."""
    there = [m for m in reading.mentions if _launched(reading, m) or is_launching_place(reading, m)]
    if not there:
        return sure
    acting = tuple(Found(m.party, m.first, m.last) for m in there)
    unhurt = {
        p for p, row in known.items() if row.mentions and all(m in there for m in row.mentions)
    }
    return replace(sure, acting=(*sure.acting, *acting), unhurt=sure.unhurt | unhurt)


def _counted(reading: Reading, claim: Figure) -> Counted:
    """The number of a claim."""
    inside = [i for i, t in enumerate(reading.tokens) if claim.start <= t.start < claim.end]
    return Counted(inside[0], inside[-1], claim.count, claim.approximate, claim.whom)


def _is_setting(reading: Reading, first: int) -> bool:
    """Whether a count only sets the scene: "in reply to the death of a conscript"."""
    lead = (
        token.hits.get("preposition") for token in reading.tokens[max(0, first - _LEAD) : first]
    )
    return any(hit is not None and hit.sense.value in REASON | _REPLIES for hit in lead)


def _is_named(reading: Reading, number: Counted, owner: str | None) -> bool:
    """Whether the party whose people are counted is named with their number."""
    beside = (m for m in reading.mentions if number.first <= m.core <= number.last + _BESIDE)
    return any(m.party == owner for m in beside)


def _tells(m: Mention, speaking: Speaking, told: Sequence[Telling]) -> bool:
    """Whether a phrase stands in the words for whoever tells the sentence."""
    spans = [(f.first, f.last) for f in speaking.found] + [(t.first, t.last) for t in told]
    return any(first <= m.first and m.last <= last for first, last in spans)
