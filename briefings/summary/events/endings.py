"""What ended, was broken or is refused: the truce of one sentence in another that tells of its collapse.

And what belongs to a sentence in its own article: "the toll rose to".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from briefings.language.cues import Cue
from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import folded
from briefings.records import Amended, Cluster, Statement
from briefings.summary.events.deeds import denying_party
from briefings.summary.events.gainsaid import is_what_is_denied
from briefings.summary.events.same import agreement
from briefings.summary.events.scenes import towns
from briefings.summary.events.unnamed import (
    by_place,
    claims_denied,
    denied_within,
    unnamed,
)
from briefings.summary.tolls.denials import is_of_a_part
from briefings.summary.tolls.relations import is_risen

_NIGHT = 1  # an event of the night has two dates
_DAYS = 3  # between what tells of a thing and what tells of its end


Ended = tuple[str, int]  # the claim of a thing, by its id, and the thing by its number


def ended(claims: Iterable[Statement], other: Statement) -> dict[Ended, Statement]:
    """The claims of things of which another sentence tells behind them that they ended or are refused."""
    _, ends = _read(other.translated.sentence.text)
    if not ends:
        return {}
    return {(one.id, n): one for one in claims for n in _ended(one, other, ends)}


def _ended(claim: Statement, other: Statement, ends: frozenset[int]) -> frozenset[int]:
    things, ended_before = _read(claim.translated.sentence.text)
    found = things & ends
    return found if found and not ended_before and _is_later(claim, other) else frozenset()


def belongs(one: Statement, other: Statement) -> bool:
    """Whether one sentence of an article is not shown without the other.

    That one moves its toll behind it, or is right before it and what it denies.
    """
    if one.article.opinion:
        return False
    if other.translated.sentence.n < one.translated.sentence.n:
        return is_what_is_denied(other, one)
    return _moves(one, other)


def denied_behind(
    clusters: Iterable[Cluster], statements: Iterable[Statement]
) -> dict[str, tuple[Amended, ...]]:
    """For each fact who denies it behind it in its own article.

    A denial of what it does not name (unnamed.py) is of the same event of another article, too; so is
    one that stands in the sentence of its claim.
    """
    places = by_place(statements)
    denials = [(no, claims_denied(no, places)) for no in places.values() if unnamed(no)]
    denials += [(no, [no]) for no in places.values() if denied_within(no.translated.sentence.text)]
    found: dict[str, tuple[Amended, ...]] = {}
    for cluster in clusters:
        noes = tuple(_note(no) for no, claims in denials if _is_one_of(cluster, claims))
        if noes:
            found[cluster.lead.id] = noes
    return found


def _note(no: Statement) -> Amended:
    if denied_within(no.translated.sentence.text):  # who speaks in it may be who claims it
        return Amended("denied", no.id)
    return Amended(
        "denied", no.id, whom=denying_party(no), harm="involvement" if is_of_a_part(no) else ""
    )


def apart_from_claim(
    noes: Mapping[str, Sequence[Amended]], clusters: Iterable[Cluster], lines: Collection[str] = ()
) -> dict[str, tuple[Amended, ...]]:
    """Of such denials those that are no facts of the briefing, which stand right behind what they deny.

    Beside `lines`, the ids of the glance, those that are none of these.
    """
    shown = {s.id for cluster in clusters for s in (cluster.lead, *cluster.others)}
    left = {
        item: tuple(no for no in found if no.item not in (lines if item in lines else shown))
        for item, found in noes.items()
    }
    return {item: found for item, found in left.items() if found}


def _is_one_of(cluster: Cluster, claims: Sequence[Statement]) -> bool:
    """Whether a fact is a claim, or tells the event of one that is told of a town."""
    members = (cluster.lead, *cluster.others)
    if any(claim.id == member.id for claim in claims for member in members):
        return True
    return any(
        not towns(claim).isdisjoint(towns(cluster.lead))
        and _is_of_that_day(claim, cluster.lead)
        and agreement(claim, cluster.lead)
        for claim in claims
    )


def _is_of_that_day(claim: Statement, lead: Statement) -> bool:
    """Whether two sentences may tell one event: a town that is shelled is shelled again the day after."""
    return not (claim.day and lead.day) or abs((claim.day - lead.day).days) <= _NIGHT


def _moves(claim: Statement, other: Statement) -> bool:
    """Whether one counts as many more, or fewer, of those whom the other counts: "rose to six dead"."""
    text = other.translated.sentence.text
    told = {(f.kind, f.party_affected) for f in claim.analysis.figures if not f.background}
    return any(
        (figure.kind, figure.party_affected) in told and is_risen(text, figure)
        for figure in other.analysis.figures
    )


def _data() -> Any:
    return toml("summary/claims.toml")["broken"]


@lru_cache(maxsize=16_384)
def _read(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """The things that a text tells of, by number, and those of which it tells that they ended."""
    told = bare(text)
    if not _of_things().may_be_in(told):
        return frozenset(), frozenset()
    named = [(n, ends) for n, (thing, ends) in enumerate(_things()) if thing.search(told)]
    return frozenset(n for n, _ in named), frozenset(n for n, ends in named if ends.search(told))


def _is_later(claim: Statement, other: Statement) -> bool:
    """Behind it in its own article; or in another of the days that follow, of one of its parties."""
    if claim.article.id == other.article.id:
        return other.translated.sentence.n > claim.translated.sentence.n
    told, said = claim.article.date, other.article.date
    if not told or not said or not 0 <= (said - told).days <= _DAYS:
        return False
    return not set(claim.analysis.parties).isdisjoint(other.analysis.parties)


@lru_cache(maxsize=1)
def _of_things() -> Cue:
    return Cue(word for thing in _data()["thing"] for word in (*thing["nouns"], *thing["verbs"]))


@lru_cache(maxsize=1)
def _things() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Words for each thing, and those that tell of its end or refusal: "the truce", "the truce collapsed"."""
    data = _data()
    ends, nots = rf"[وفب]?(?:{folded(data['ends'])})", folded(data["not"])
    made = []
    for thing in data["thing"]:
        nouns, verbs = rf"[وفبل]?(?:{folded(thing['nouns'])})", folded(thing["verbs"]) or "(?!)"
        ends_it = (
            rf"{ends}(?:\s\w+){{0,3}}?\s{nouns}",
            rf"{nouns}(?:\s\w+){{0,2}}?\s{ends}",
            rf"[وف]?(?:{nots})\s(?:{verbs})",
        )
        told = rf"(?<!\w)(?:{nouns}|{verbs})(?!\w)"
        made.append((re.compile(told), re.compile(rf"(?<!\w)(?:{'|'.join(ends_it)})(?!\w)")))
    return tuple(made)
