"""Tolls that have moved since an earlier edition: by kind, affected party, group of people and claimant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefings.records import Body, Change, Claim, Count
from briefings.summary.tolls.wording import spoken
from briefings.summary.tolls.words import occasions, people

_ANYBODY = "people"
_SEVERAL = 3
_FIGHTING = frozenset(["war"])  # the occasion that is no accident
_WEEK = 7  # days in which a greater count by the same claimant is the same toll, grown

_Key = tuple[str, str, str, str]  # kind, affected party, group of people, claimant


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is known of the earlier edition, and what this one says of the same sentences."""

    figures: Iterable[Mapping[str, Any]]
    texts: Mapping[str, str]  # Arabic of its items, by its ids
    # Of its articles those that this edition has as well: their ids → ours.
    articles: Mapping[str, str]
    claims: Sequence[Claim]  # all of this edition
    outlets: Mapping[str, str]  # names in Latin letters


@dataclass(frozen=True, slots=True)
class _Old:
    """A toll of the earlier edition."""

    day: date
    count: Count
    outlets: frozenset[str]
    occasions: frozenset[str]
    claim: Claim | None  # the same sentence's in this edition


def changed_tolls(claims: Sequence[Claim], earlier: Earlier) -> list[Change]:
    """Tolls that have moved: the newest claim of a kind, people and claimant against the one before.

    What the table holds together as one event is one toll. Beyond that only a toll of the same days
    or of the week before is the same: a smaller count of another day is another event, and so is what
    tells of another place or occasion, or what another outlet counts by itself. A count that the new text
    itself gives up ("after an earlier toll of 192") is the one before, whatever people either edition
    took it for. Of two counts that one toll may have moved to the later one is told.
    """
    before = _earlier_tolls(earlier)
    newest: dict[_Key, Claim] = {}
    of_event: dict[tuple[_Key, int, Body], Claim] = {}
    for claim in claims:
        if claim.day and claim.relation == "" and not claim.figure.background:
            key, event = _key(claim), (_key(claim), claim.group, claim.figure.body)
            newest[key] = _newer(claim, newest.get(key, claim))
            of_event[event] = _newer(claim, of_event.get(event, claim))
    found: dict[
        int, tuple[Claim, Count]
    ] = {}  # by the toll that has moved: one has one that follows
    for (key, *_), claim in of_event.items():
        known = [old for old in _of_key(key, before) if not _by_another(claim, old)]
        if claim.figure.count in [*(old.count for old in known), *_told_of_others(key, before)]:
            continue
        old = [entry for entry in known if _same_event(claim, entry)]
        if not old and claim is newest[key]:
            old = [entry for entry in known if _same_toll(claim, entry)]
        old = old or _named(claim, key, earlier.claims, before)
        if old:
            latest = max(old, key=lambda entry: (entry.day, entry.count[0] or 0))
            held, _ = found.get(id(latest), (claim, latest.count))
            found[id(latest)] = _later(claim, held), latest.count
    return [
        Change("figure", claim.item, _sentence(claim, old, earlier.outlets))
        for claim, old in found.values()
    ]


def _key(claim: Claim) -> _Key:
    f = claim.figure
    by = f.source.words if f.source else f.claimed_by or ""
    return f.kind, f.party_affected or "", people(f.kind, f.whom), by


def _of_key(key: _Key, before: Mapping[_Key, Sequence[_Old]]) -> list[_Old]:
    """The tolls of a key, and what the same claimant gave where one of the two tells no party."""
    kind, party, whom, by = key
    return [
        old
        for (its_kind, its_party, its_whom, its_by), entries in before.items()
        if (its_kind, its_whom, its_by) == (kind, whom, by)
        and (its_party == party or (by and "" in (party, its_party)))
        for old in entries
    ]


def _earlier_tolls(earlier: Earlier) -> dict[_Key, list[_Old]]:
    now = {
        (item, claim.figure.kind, claim.figure.count): claim
        for claim in earlier.claims
        for item in (claim.item, *claim.also)
    }
    found: dict[_Key, list[_Old]] = {}
    for row in earlier.figures:
        day = row.get("day") or row.get("as_of")
        if row.get("background") or row.get("relation") in ("part", "more") or not day:
            continue
        low, high = row.get("count") or (None, None)
        kind, party, whom = (str(row.get(key) or "") for key in ("kind", "party_affected", "whom"))
        claimant = str(row.get("claimant") or row.get("claimed_by") or "")
        ids = [str(row.get("item") or ""), *map(str, row.get("also") or ())]
        ours = (_ours(item, earlier.articles) for item in ids)
        claim = next((now[k] for i in ours if (k := (i, kind, (low, high))) in now), None)
        entry = _Old(
            date.fromisoformat(str(day)),
            (low, high),
            frozenset(str(row.get("source") or "").split("; ")) - {""},
            claim.occasions if claim else occasions(earlier.texts.get(ids[0], "")),
            claim,
        )
        found.setdefault((kind, party, people(kind, whom), claimant), []).append(entry)
    return found


def _told_of_others(key: _Key, before: Mapping[_Key, Sequence[_Old]]) -> list[Count]:
    """The counts that the same claimant gave of "fighters" where now "people" are named, or the other way."""
    kind, party, whom, by = key
    return [
        old.count
        for (its_kind, its_party, its_whom, its_by), entries in before.items()
        for old in entries
        if (its_kind, its_party, its_by) == (kind, party, by) and _ANYBODY in (whom, its_whom)
    ]


def _ours(item: str, articles: Mapping[str, str]) -> str:
    """Our id of a sentence of the earlier edition; "" where its article is not in this one."""
    article, _, sentence = item.rpartition("-")
    return f"{articles[article]}-{sentence}" if article in articles else ""


def _named(
    claim: Claim, key: _Key, claims: Iterable[Claim], before: Mapping[_Key, Sequence[_Old]]
) -> list[_Old]:
    """Tolls of the earlier edition that the claim's own text gives up, by whomever where it names nobody."""
    up = {
        other.figure.count
        for other in claims
        if other.group == claim.group
        and claim.item in (other.item, *other.also)
        and other.relation == "earlier"
    }
    kind, party, _, by = key
    return [
        entry
        for (its_kind, its_party, _, its_by), entries in before.items()
        for entry in entries
        if (its_kind, its_party) == (kind, party)
        and its_by in (by or its_by, by)
        and entry.count in up
        and 0 <= _gap(claim, entry) <= _WEEK
    ]


def _newer(claim: Claim, held: Claim) -> Claim:
    """The newer of two claims, of one day the greater."""
    return max(held, claim, key=lambda c: (c.day or date.min, c.figure.count[0] or 0))


def _later(claim: Claim, held: Claim) -> Claim:
    """The later told of two claims that have moved from one toll, of one day the greater."""
    return max(held, claim, key=lambda c: (c.published or date.min, c.figure.count[0] or 0))


def _by_another(claim: Claim, old: _Old) -> bool:
    """Whether another body of the same party had told the old toll.

    Those who fled are all that there are, whichever body counts them.
    """
    if claim.figure.kind == "displaced":
        return False
    return old.claim is not None and claim.figure.by_another(old.claim.figure)


def _same_event(claim: Claim, old: _Old) -> bool:
    """Whether the table holds the two together, and the claim was told no earlier."""
    if old.claim is None or old.claim.group != claim.group:
        return False
    return (claim.published or date.max) >= (old.claim.published or date.min)


def _same_toll(claim: Claim, old: _Old) -> bool:
    gap, count = _gap(claim, old), old.count
    grown = (claim.figure.count[0] or 0) > (count[0] or 0)
    if old.claim is not None and (gap == 0 or _apart(claim.places, old.claim.places)):
        return False  # the table has both, and does not hold them together
    fled = claim.figure.kind == "displaced"
    if _apart(claim.occasions, old.occasions) or (
        gap and not fled and bool(claim.occasions - _FIGHTING) != bool(old.occasions - _FIGHTING)
    ):
        return False  # nor is the toll of a blast one of the days of fighting before it
    if count == (1, 1) and (claim.figure.count[0] or 0) >= _SEVERAL:
        return False  # one death is no earlier toll of a whole event
    if claim.figure.claimant is None and _apart(frozenset(claim.outlets), old.outlets):
        return False
    return gap == 0 or (0 < gap <= _WEEK and grown)


def _apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _gap(claim: Claim, old: _Old) -> int:
    """Days from the old toll to the new one."""
    return ((claim.day or date.min) - old.day).days


def _sentence(claim: Claim, old: Count, outlets: Mapping[str, str]) -> str:
    of = f" ({claim.party_label})" if claim.party_label else ""
    named = claim.claimant_label
    if claim.figure.claimant is None:
        named = outlets.get(named, named)
    by = f", according to {named}" if named else ""
    new = spoken(claim.figure.count)
    return f"{claim.figure.whom}{of} {claim.figure.kind}{by}: {new}, before {spoken(old)}"
