"""What one of two sentences tells besides the fact that both tell, and whether both tell of one place.

A report that says more of one fact still reports it. But what it adds may be a claim of its own, a toll or
something said after a denial, or make another fact of it: a condition, an offer, a vote, the way back. The
outlet of the other sentence has not reported that. Nor has an outlet that tells of dead soldiers told that a
certain one, by name, is among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from briefings.analysis.facts.meanings import content_of, near, shares
from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.senses import (
    gainsays,
    offices,
    pledges,
    sense,
    skeleton,
    stances,
)
from briefings.analysis.facts.signatures import OTHER, Signature, number, terms_of, without
from briefings.analysis.facts.wishes import wished
from briefings.language.normalize import bare, words
from briefings.records import Figure

_OUTSIDE = frozenset([OTHER])
_DISMISS = "=dismiss"
_PAIR = 2  # people that a dual tells of, which is not always read as a number
_TITLE = 7  # words before a name in which stands what he was, and that he died
_THAT = frozenset(["ان", "بان", "وان"])
_DEED = 0.7  # likeness of meaning from which two words tell one deed
_CLAIM = 2  # stems from which on a clause tells something


def toll_of_one(a: Signature, b: Signature) -> bool:
    """One counts people and the other, without a number in common, counts nobody: it has no such toll."""
    ours, theirs = a.statement.analysis.figures, b.statement.analysis.figures
    if bool(ours) == bool(theirs) or not any(map(_counted, ours or theirs)):
        return False
    return a.counts.isdisjoint(b.counts)


def _counted(figure: Figure) -> bool:
    """Three or more, in a number: "dozens" is none, and one or two are often named, not counted."""
    low, high = figure.count
    return (number(figure) or 0) > _PAIR and (low == high or None in (low, high))


def answers(one: Signature, other: Signature) -> bool:
    """Whether in one alone, behind "while", a side speaks that does or suffers what the other tells."""
    if not (other.speaker and (one.speaker - other.speaker) & (other.actor | other.affected)):
        return False
    text = one.statement.translated.sentence.text
    told = (e for e in one.statement.analysis.evidence if e.role == "speaker")
    return any(rules().beside.search(bare(text[: e.start])) for e in told)


def named_dead_of_one(a: Signature, b: Signature) -> bool:
    """One tells by name who died; the other tells of several, and neither names him nor says what he was."""
    if bool(a.persons) == bool(b.persons):
        return False
    named, other = (a, b) if a.persons else (b, a)
    if rules().several.isdisjoint(other.key.split()):
        return False
    return any(title.isdisjoint(other.terms) for title in _named_dead(named))


def _named_dead(item: Signature) -> Iterator[frozenset[str]]:
    """Of each whose death is told by name, what he was; nothing where the name stands bare."""
    found = words(item.statement.translated.sentence.text)
    plain = [bare(word.text) for word in found]
    for name in item.statement.translated.names:
        if name.type != "person" or name.start not in {word.start for word in found}:
            continue  # "forces loyal to X", in one word with its preposition
        first = next(i for i, word in enumerate(found) if word.start == name.start)
        behind = [w for word, w in zip(found, plain, strict=True) if word.start >= name.end]
        before = plain[max(0, first - _TITLE) : first]
        opening = rules().befell | (_THAT if _falls(behind) else frozenset())
        at = next((i for i in reversed(range(len(before))) if before[i] in opening), len(before))
        title = before[at + 1 :]
        if title and rules().ends_title.isdisjoint(title) and not rules().numeral.search(title[0]):
            yield terms_of(title[:1])


def _falls(behind: Sequence[str]) -> bool:
    """Whether a name is that of one who was killed, and of nobody who killed three."""
    rest = behind[1:] if behind[:1] == ["قد"] else behind
    told = rest[:1] and rest[0] in rules().fell
    return bool(told) and not rules().numeral.search(" ".join(rest[1:2]))


def one_goes_on(a: Signature, b: Signature) -> bool:
    """Both deny something, and one goes on with what the other has not: "and said that …"."""
    if not (sense(a.key).denied or sense(b.key).denied):
        return False
    return _tells_more(a, b) or _tells_more(b, a)


def _tells_more(one: Signature, other: Signature) -> bool:
    theirs = other.content
    least = rules().limits["besides"]
    return any(
        len(clause) >= _CLAIM and (not theirs or shares(clause, theirs)[0] < least)
        for clause in _further(one)
    )


def _further(item: Signature) -> Iterator[tuple[str, ...]]:
    """What each clause tells that a verb of saying or accusing opens, but for those that deny."""
    text = item.statement.translated.sentence.text
    found = [(word.start, bare(word.text)) for word in words(text)]
    known = rules()
    cuts = [(at, w in known.further) for at, w in found if w in known.further | known.denial]
    names = item.statement.translated.names
    for (start, said), (end, _) in pairwise([*cuts, (len(text), False)]):
        clause = text[start:end]
        if said and not gainsays(bare(clause)):
            within = ((n.start - start, n.end - start) for n in names if start <= n.start < end)
            yield content_of(without(clause, tuple(within)))


def other_office(a: Signature, b: Signature) -> bool:
    """Each names ministries, and no common one; or each tells of a dismissal, from another office.

    Who speaks or is dismissed is often told by the office alone, or by a name that the lists lack.
    """
    ours, theirs = offices(a.key), offices(b.key)
    if _apart(ours[0], theirs[0]):
        return True
    return _DISMISS in a.terms & b.terms and a.persons != b.persons and _apart(ours[1], theirs[1])


def _apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def hearsay(told: Signature, plain: Signature) -> bool:
    """One has a deed from the mouth of somebody who did not do it, and of whom the other knows nothing."""
    return bool(
        told.speaker
        and plain.actor
        and not plain.speaker
        and told.speaker.isdisjoint(told.actor | plain.actor | plain.parties)
        and told.speaker != _OUTSIDE
        and told.actor
    )


def other_way(a: Signature, b: Signature) -> bool:
    """One comes from where the other goes to, or goes to another land."""
    if a.left.isdisjoint(b.reached) and b.left.isdisjoint(a.reached):
        return bool(a.reached and b.reached) and a.reached.isdisjoint(b.reached)
    return a.left.isdisjoint(b.left) and a.reached.isdisjoint(b.reached)


def other_stance(a: Signature, b: Signature) -> bool:
    """One tells of it on a condition, of another vote, as over, or what the other tells as only claimed."""
    (ours, mine, claims), (theirs, yours, claim) = stances(a.key), stances(b.key)
    if ours != theirs or any(x and y and x.isdisjoint(y) for x, y in zip(mine, yours, strict=True)):
        return True
    return (claims and not (claim or b.speaker)) or (claim and not (claims or a.speaker))


def one_only_promised(a: Signature, b: Signature) -> bool:
    """One tells that something was agreed, asked for or threatened, the other that it was done."""
    (promised, done), (again, then) = pledges(a.key), pledges(b.key)
    if (promised - done) & (then - again):
        return True
    (asked, own, _), (_, told, also) = wished(a.key), wished(b.key)
    return not also and any(_one_deed(deed, verb) for deed in asked - own for verb in told)


def _one_deed(one: str, other: str) -> bool:
    root = skeleton(one)
    return near(one, other) >= _DEED or bool(root and root == skeleton(other))


def other_places(a: Signature, b: Signature) -> bool:
    """Both name places of one kind, two towns or two crossings, and none in common."""
    return bool(a.places and b.places) and _elsewhere(a.places, b.places)


@lru_cache(maxsize=65_536)
def _elsewhere(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    kinds = {_kind(place) for place in theirs}
    return not _in_both(ours, theirs) and any(_kind(place) in kinds for place in ours)


def same_places(a: Signature, b: Signature) -> bool:
    """A place stands in both, be it as "Rafah" in one and "Rafah crossing" in the other."""
    return bool(a.places and b.places) and _in_both(a.places, b.places)


@lru_cache(maxsize=65_536)
def _in_both(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(_one_place(x, y) for x in ours for y in theirs)


def _one_place(one: str, other: str) -> bool:
    ours, theirs = _proper(one), _proper(other)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _proper(place: str) -> frozenset[str]:
    return frozenset(place.casefold().split()) - rules().kinds


def _kind(place: str) -> str:
    """What sort of place a name tells of itself; "" for a town."""
    return next((w for w in place.casefold().split() if w in rules().kinds), "")
