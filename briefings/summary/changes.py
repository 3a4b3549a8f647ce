"""What is new since an earlier edition: new facts, changed figures, corrections, what was dropped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from briefings.language.normalize import bare
from briefings.language.terms import terms
from briefings.records import Briefing, Change, Claim, Count, Statement
from briefings.summary.earlier import check
from briefings.summary.wording import spoken

_WEEK = 7  # days in which a greater count by the same claimant is the same toll, grown
_SAME = 0.7  # Dice overlap of terms from which on a reworded sentence is not new


@dataclass(frozen=True, slots=True)
class _Line:
    id: str
    key: str
    terms: frozenset[str]
    en: str


def since(briefing: Briefing, earlier: Mapping[str, Any]) -> Briefing:
    """The briefing with `changes` against an earlier edition's `briefings/1` document.

    New is what stands only in articles that the earlier edition had not read; dropped is what it
    showed, lies within the dates of this edition too, and is shown no more; what lies outside them
    is named in one line, without an item of its own. Articles are matched by
    the hash of their text, items by their Arabic, not by id, so that a rebuilt corpus changes
    nothing: the same folded text, or nearly the same words with the same figures. Corrected is what it
    showed in other English than a person has given the same Arabic since. Tolls are matched
    by kind, affected party, group of people and claimant, within a week. Raises BriefingsError for a
    document whose items or figures are not of that form.
    """
    return replace(briefing, changes=tuple(_changes(briefing, check(earlier))))


def _changes(briefing: Briefing, earlier: Mapping[str, Any]) -> Iterable[Change]:
    read = _articles_read(briefing, earlier)
    theirs = [_earlier_line(item) for item in earlier.get("items", ())]
    members = [(c, (c.lead, *c.others)) for c in briefing.clusters]
    fresh = [
        _line(c.lead.id, c.lead.translated.sentence.text, c.lead.translated.en)
        for c, statements in members
        if all(s.article.id not in read for s in statements)
    ]
    for line in _unmatched(fresh, theirs):
        yield Change("new", line.id, line.en)
    claims = [
        claim
        for claim in briefing.claims
        if read.isdisjoint(map(_article_of, (claim.item, *claim.also)))
    ]
    yield from _figures(claims, earlier.get("figures", ()))
    yield from _corrected((s for _, found in members for s in found), earlier.get("items", ()))
    if not _comparable(briefing, earlier):
        return
    ours = [_line(s.id, s.translated.sentence.text, "") for _, found in members for s in found]
    days = _published(earlier)
    gone: dict[bool, list[Mapping[str, Any]]] = {True: [], False: []}
    for item in earlier.get("items", ()):
        gone[_within(briefing, days.get(str(item.get("article"))))].append(item)
    for line in _unmatched([_earlier_line(item) for item in gone[True]], ours):
        yield Change("dropped", line.id, line.en)
    if gone[False]:
        yield Change("dropped", "", _outside([str(item.get("id", "")) for item in gone[False]]))


def _corrected(
    statements: Iterable[Statement], items: Iterable[Mapping[str, Any]]
) -> Iterable[Change]:
    """Sentences of the earlier edition whose English a person has put right since."""
    reviewed: dict[str, Statement] = {}
    for statement in statements:
        if statement.translated.origin == "reviewed":
            reviewed.setdefault(bare(statement.translated.sentence.text), statement)
    for item in items:
        now = reviewed.get(bare(str(item.get("ar", ""))))
        before = str(item.get("en", ""))
        if now is None or before.split() == now.translated.en.split():
            continue
        trust = item.get("trust")
        if isinstance(trust, dict) and trust.get("mark") == "untrusted":
            before = "withheld"
        yield Change("corrected", now.id, f"{now.translated.en} (before: {before})")


def _articles_read(briefing: Briefing, earlier: Mapping[str, Any]) -> set[str]:
    """Our ids of the articles that the earlier edition had before it as well."""
    rows = earlier.get("articles", ())
    hashes = {row.get("sha256") for row in rows} - {None}
    titles = {(row.get("title_ar"), row.get("source"), row.get("date"))
              for row in rows if not row.get("sha256")}  # fmt: skip
    return {
        a.id
        for a in (briefed.article for briefed in briefing.articles)
        if a.sha256 in hashes or (a.title, a.source, a.date and a.date.isoformat()) in titles
    }


def _comparable(briefing: Briefing, earlier: Mapping[str, Any]) -> bool:
    """Is what the earlier edition showed at all asked for in this one?"""
    profile, scope = earlier.get("profile", briefing.profile), earlier.get("scope", "")
    return bool(profile == briefing.profile and scope == briefing.scope)


def _published(earlier: Mapping[str, Any]) -> dict[str, date]:
    """The publication dates of the earlier edition's articles."""
    return {
        str(row.get("id")): date.fromisoformat(str(row["date"]))
        for row in earlier.get("articles", ())
        if row.get("date")
    }


def _within(briefing: Briefing, day: date | None) -> bool:
    low, high = briefing.date_from, briefing.date_to
    return day is None or ((low is None or day >= low) and (high is None or day <= high))


def _outside(items: Sequence[str]) -> str:
    many = f"{len(items)} items" if len(items) > 1 else "one item"
    return f"{many} of days outside this edition: {', '.join(items)}"


def _article_of(sentence_id: str) -> str:
    return sentence_id.rpartition("-")[0]


def _earlier_line(item: Mapping[str, Any]) -> _Line:
    return _line(str(item.get("id", "")), str(item.get("ar", "")), str(item.get("en", "")))


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
_Old = tuple[date, Count]


def _figures(claims: Sequence[Claim], earlier: Iterable[Mapping[str, Any]]) -> list[Change]:
    """Tolls that have moved: the newest claim of a kind, people and claimant against the one before.

    Only a toll of the same days or of the week before is the same toll: a smaller count of another
    day is another event.
    """
    before = _earlier_tolls(earlier)
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


def _newer(claim: Claim, held: Claim) -> bool:
    ours, theirs = claim.day or date.min, held.day or date.min
    return (ours, claim.figure.count[0] or 0) > (theirs, held.figure.count[0] or 0)


def _same_toll(claim: Claim, old: _Old) -> bool:
    day, count = old
    gap = ((claim.day or date.min) - day).days
    grown = (claim.figure.count[0] or 0) > (count[0] or 0)
    return gap == 0 or (0 < gap <= _WEEK and grown)


def _sentence(claim: Claim, old: Count) -> str:
    of = f" ({claim.party_label})" if claim.party_label else ""
    by = f", according to {claim.claimant_label}" if claim.claimant_label else ""
    new = spoken(claim.figure.count)
    return f"{claim.figure.whom}{of} {claim.figure.kind}{by}: {new}, before {spoken(old)}"
