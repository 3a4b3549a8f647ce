"""Tolls that have moved since an earlier edition: by kind, affected party, group of people and claimant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from briefings.records import Change, Claim, Count
from briefings.summary.wording import spoken

_WEEK = 7  # days in which a greater count by the same claimant is the same toll, grown

_Key = tuple[str, str, str, str]  # kind, affected party, whom, claimant
_Old = tuple[date, Count]


def changed_tolls(claims: Sequence[Claim], rows: Iterable[Mapping[str, Any]]) -> list[Change]:
    """Tolls that have moved: the newest claim of a kind, people and claimant against the one before.

    Only a toll of the same days or of the week before is the same toll: a smaller count of another
    day is another event. A count that the new text itself gives up ("after an earlier toll of 192") is
    the one before, whatever people either edition took it for.
    """
    before = _earlier_tolls(rows)
    now: dict[_Key, Claim] = {}
    for claim in claims:
        f = claim.figure
        by = f.source.words if f.source else f.claimed_by or ""
        key: _Key = (f.kind, f.party_affected or "", f.whom, by)
        held = now.get(key)
        whole = claim.relation == "" and not f.background
        if claim.day and whole and (held is None or _newer(claim, held)):
            now[key] = claim
    found = []
    for key, claim in now.items():
        known = before.get(key, [])
        if claim.figure.count not in [count for _, count in known]:
            old = [entry for entry in known if _same_toll(claim, entry)]
            old = old or _named(claim, key, claims, before)
            if old:
                latest = max(old, key=lambda entry: (entry[0], entry[1][0] or 0))
                found.append(Change("figure", claim.item, _sentence(claim, latest[1])))
    return found


def _earlier_tolls(rows: Iterable[Mapping[str, Any]]) -> dict[_Key, list[_Old]]:
    found: dict[_Key, list[_Old]] = {}
    for row in rows:
        day = row.get("day") or row.get("as_of")
        if row.get("background") or not day:
            continue
        low, high = row.get("count") or (None, None)
        kind, party, whom = (str(row.get(key) or "") for key in ("kind", "party_affected", "whom"))
        claimant = str(row.get("claimant") or row.get("claimed_by") or "")
        entry = (date.fromisoformat(str(day)), (low, high))
        found.setdefault((kind, party, whom, claimant), []).append(entry)
    return found


def _named(
    claim: Claim, key: _Key, claims: Iterable[Claim], before: Mapping[_Key, Sequence[_Old]]
) -> list[_Old]:
    """Tolls of the earlier edition that the claim's own text gives up."""
    up = {
        other.figure.count
        for other in claims
        if other.group == claim.group and other.item == claim.item and other.relation == "earlier"
    }
    kind, party, _, by = key
    return [
        entry
        for (its_kind, its_party, _, its_by), entries in before.items()
        for entry in entries
        if (its_kind, its_party, its_by) == (kind, party, by)
        and entry[1] in up
        and 0 <= _gap(claim, entry) <= _WEEK
    ]


def _newer(claim: Claim, held: Claim) -> bool:
    ours, theirs = claim.day or date.min, held.day or date.min
    return (ours, claim.figure.count[0] or 0) > (theirs, held.figure.count[0] or 0)


def _same_toll(claim: Claim, old: _Old) -> bool:
    gap, count = _gap(claim, old), old[1]
    grown = (claim.figure.count[0] or 0) > (count[0] or 0)
    return gap == 0 or (0 < gap <= _WEEK and grown)


def _gap(claim: Claim, old: _Old) -> int:
    """Days from the old toll to the new one."""
    return ((claim.day or date.min) - old[0]).days


def _sentence(claim: Claim, old: Count) -> str:
    of = f" ({claim.party_label})" if claim.party_label else ""
    by = f", according to {claim.claimant_label}" if claim.claimant_label else ""
    new = spoken(claim.figure.count)
    return f"{claim.figure.whom}{of} {claim.figure.kind}{by}: {new}, before {spoken(old)}"
