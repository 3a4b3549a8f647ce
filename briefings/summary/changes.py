"""What is new since an earlier edition: new facts, changed figures, what was dropped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefings.language.normalize import bare
from briefings.language.terms import terms
from briefings.records import Briefing, Change, Claim, Count

_SAME = 0.7  # Dice overlap of terms from which on a reworded sentence is not new


@dataclass(frozen=True, slots=True)
class _Line:
    id: str
    key: str
    terms: frozenset[str]
    en: str


def since(briefing: Briefing, earlier: Mapping[str, Any]) -> Briefing:
    """The briefing with `changes` against an earlier edition's `briefings/1` document.

    Items are matched by their Arabic, not by id, so that a rebuilt corpus changes nothing: the same
    folded text, or nearly the same words with the same figures. Claims are matched by kind, affected
    party, group of people, claimant and day or, failing that, item.
    """
    ours = [
        _line(c.lead.id, c.lead.translated.sentence.text, c.lead.translated.en)
        for c in briefing.clusters
    ]
    theirs = [
        _line(str(item.get("id", "")), str(item.get("ar", "")), str(item.get("en", "")))
        for item in earlier.get("items", ())
    ]
    merged = [
        _line(s.id, s.translated.sentence.text, "") for c in briefing.clusters for s in c.others
    ]
    new = [Change("new", line.id, line.en) for line in _unmatched(ours, theirs)]
    dropped = [Change("dropped", o.id, o.en) for o in _unmatched(theirs, [*ours, *merged])]
    figures = _figures(briefing.claims, earlier.get("figures", ()))
    return replace(briefing, changes=(*new, *figures, *dropped))


def _line(item: str, ar: str, en: str) -> _Line:
    return _Line(item, bare(ar), frozenset(terms(ar)), en)


def _unmatched(lines: Sequence[_Line], others: Sequence[_Line]) -> Iterable[_Line]:
    keys = {other.key for other in others}
    for line in lines:
        if line.key not in keys and not any(_same(line, other) for other in others):
            yield line


def _same(a: _Line, b: _Line) -> bool:
    if not a.terms or not b.terms:
        return False
    dice = 2 * len(a.terms & b.terms) / (len(a.terms) + len(b.terms))
    return dice >= _SAME and _digits(a) == _digits(b)


def _digits(line: _Line) -> set[str]:
    return {term for term in line.terms if term[0].isdigit()}


_Key = tuple[str, str, str, str]  # kind, affected party, whom, claimant


def _figures(claims: Sequence[Claim], earlier: Iterable[Mapping[str, Any]]) -> list[Change]:
    """Claims of the same kind, people and claimant whose newest count is another than before."""
    before: dict[_Key, list[tuple[str, Count]]] = {}
    for row in earlier:
        low, high = row.get("count") or (None, None)
        key = tuple(str(row.get(k) or "") for k in ("kind", "party_affected", "whom", "claimed_by"))
        kind, party, whom, claimant = key
        entry = (str(row.get("as_of") or ""), (low, high))
        before.setdefault((kind, party, whom, claimant), []).append(entry)
    now: dict[_Key, Claim] = {}
    for claim in claims:
        if not claim.figure.background:
            f = claim.figure
            key_now = (f.kind, f.party_affected or "", f.whom, f.claimed_by or "")
            held = now.get(key_now)
            if held is None or _when(claim) >= _when(held):
                now[key_now] = claim
    return [
        Change("figure", claim.item, _sentence(claim, max(before[key])[1]))
        for key, claim in now.items()
        if key in before and claim.figure.count not in [count for _, count in before[key]]
    ]


def _when(claim: Claim) -> str:
    return claim.day.isoformat() if claim.day else ""


def _sentence(claim: Claim, old: Count) -> str:
    of = f" ({claim.party_label})" if claim.party_label else ""
    by = f", according to {claim.claimant_label}" if claim.claimant_label else ""
    new = spoken(claim.figure.count)
    return f"{claim.figure.whom}{of} {claim.figure.kind}{by}: {new}, before {spoken(old)}"


def spoken(count: Count) -> str:
    """A count in words of a table: "25", "at least 25", "20–99", "up to 5"."""
    low, high = count
    if low is None:
        return "unknown" if high is None else f"up to {high:,}"
    if high is None:
        return f"at least {low:,}"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"
