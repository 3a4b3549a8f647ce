"""Two sentences whose tolls or figures cannot be of one fact."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.facts.amounts import differ
from briefings.analysis.facts.besides import same_places
from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.signatures import Signature, number
from briefings.records import Figure

_BODY, _KILL, _SEIZE = "=body", "=kill", "=seize"
_ANYBODY, _MANY = "people", 10
_PAIR = 2  # so many are often told of by a dual, and whose they are is easily misread


def other_tolls(a: Signature, b: Signature) -> bool:
    """Other numbers of those who came to one harm, or of another side's, or a harm that is another."""
    ours, theirs = a.statement.analysis.figures, b.statement.analysis.figures
    if not (ours and theirs):
        return False
    kinds = {f.kind for f in ours} & {f.kind for f in theirs}
    named = any(_is_arrest(found) for found in (ours, theirs)) and bool(a.persons & b.persons)
    if not kinds and not named and _sure_of_harm(a) and _sure_of_harm(b):
        return True
    return (
        any(differ(_of(a, kind), _of(b, kind)) for kind in kinds)
        or any(_others_people(one, other) for one in ours for other in theirs)
        or (any(_only_few(ours, theirs, kind) for kind in kinds) and not same_places(a, b))
        or _bodies_of_one(a, b)
        or _bodies_of_one(b, a)
    )


def _is_arrest(figures: Sequence[Figure]) -> bool:
    """Whether all that a sentence counts is one man who is held: he is named, not counted."""
    return all(f.kind == "captured" and _size(f) == 1 for f in figures)


def other_figures(a: Signature, b: Signature) -> bool:
    """Other figures beside the tolls; one counts how many places were taken, the other names one."""
    return differ(a.counts, b.counts) or _took_one(a, b) or _took_one(b, a)


def _took_one(many: Signature, one: Signature) -> bool:
    """ "Took 200 villages" beside "took X", where the first names no place and the second counts none."""
    named = bool(one.places and not one.counts) and not many.places
    return named and bool(many.counts) and _SEIZE in many.terms & one.terms


def _only_few(ours: Sequence[Figure], theirs: Sequence[Figure], kind: str) -> bool:
    """ "192 soldiers killed, and a civilian besides" beside "a civilian was killed": it lacks the toll."""
    few, most = sorted(
        (max(_of_kind(found, kind), key=_size) for found in (ours, theirs)), key=_size
    )
    others = most.whom not in (_ANYBODY, few.whom)
    return others and _size(few) <= _PAIR and _size(most) >= _MANY


def _of_kind(found: Sequence[Figure], kind: str) -> list[Figure]:
    return [figure for figure in found if figure.kind == kind]


def _size(figure: Figure) -> int:
    return number(figure) or 0


def _sure_of_harm(item: Signature) -> bool:
    """Whether no count is of "losses", which may be the dead or the missing, or of harm of no kind."""
    kinds = {figure.kind for figure in item.statement.analysis.figures}
    return "other" not in kinds and (
        "missing" not in kinds or bool(rules().missing.search(item.key))
    )


def _bodies_of_one(a: Signature, b: Signature) -> bool:
    """One counts bodies that were found, moved or handed over, the other tells who was killed."""
    return _BODY in a.terms and _KILL in b.terms and not (_KILL in a.terms or _BODY in b.terms)


def _others_people(one: Figure, other: Figure) -> bool:
    """As many dead, but of the other side."""
    if (one.kind, number(one)) != (other.kind, number(other)) or (number(one) or 0) <= _PAIR:
        return False
    ours, theirs = one.party_affected, other.party_affected
    return bool(ours and theirs) and ours != theirs


def _of(item: Signature, kind: str) -> set[float | None]:
    return {count for harm, count in item.tolls if harm == kind}
