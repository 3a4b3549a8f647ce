"""Counts that grow from report to report: "6,650 have arrived", "28,000", "100,514" is one matter.

Its latest figure tells it, so the ones before are neither items nor lines of the glance beside that. Those
who fled are counted so by whoever counts; of the dead a side's own running toll, and the first tolls of
one blow, which days later are far higher.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from briefings.language.normalize import bare
from briefings.records import Claim, Statement
from briefings.summary.events.openings import WORDS
from briefings.summary.tolls.words import people

_WEEK, _MONTH = timedelta(7), timedelta(31)  # between two reports of those who fled, of the dead
_LATER = timedelta(2)  # from which on a greater toll of one blow is its end, no other claim
_SINCE = "منذ"
_RISING = r"(?<!\w)[وفل]?<rises>(?: \S+){0,2}? <running>(?!\w)"  # "the toll of the strike rose to"
_SOLDIERS = frozenset(["soldiers", "fighters"])  # whom a side counts as its own


def outgrown(
    claims: Iterable[Claim], statements: Iterable[Statement], *, whole: bool = True
) -> dict[str, frozenset[str]]:
    """The sentences whose count grew later, each with those that tell the later counts.

    `whole`: all that such a sentence counts has grown; otherwise the highest of its counts. What is
    untrusted tells no later count.
    """
    claims = list(claims)
    counting = {item for claim in claims for item in claim.items}
    told = {s.id: s for s in statements if s.id in counting}
    trusted = {item for item, s in told.items() if s.translated.trust.mark != "untrusted"}
    running = frozenset(item for item, s in told.items() if is_running(s))
    rising = WORDS.pattern(_RISING)
    risen = frozenset(item for item, s in told.items() if rising.search(_text(s)))
    known: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.relation in ("", "earlier") and not claim.figure.background:
            known[claim.figure.kind, claim.figure.party_affected].append(claim)
    later: dict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for (kind, party), found in known.items():
        if kind not in ("displaced", "killed"):
            continue
        # Only these can tell of a growth; the rest would be held against each other for nothing.
        telling = [c for c in found if not (running | risen).isdisjoint(c.items)]
        groups: dict[int, list[Claim]] = defaultdict(list)
        for claim in found:
            groups[claim.group].append(claim)
        for claim in found:
            others = (*telling, *groups[claim.group]) if party else ()
            newer = [other for other in others if _grew(claim, other, running, risen)]
            items = frozenset(i for other in newer for i in other.items if i in trusted)
            for item in claim.items:
                later[item].append((claim.figure.count[0] or 0, items - {item}))
    return {item: frozenset().union(*after) for item, after in _grown(later, whole=whole)}


def _grown(
    later: Mapping[str, Iterable[tuple[int, frozenset[str]]]], *, whole: bool
) -> Iterator[tuple[str, list[frozenset[str]]]]:
    for item, found in later.items():
        most = max(count for count, _ in found)
        after = [items for count, items in found if whole or count == most]
        if all(after):
            yield item, after


def is_running(statement: Statement) -> bool:
    """Whether a sentence gives a count that goes on being counted: "the toll", "until Monday evening"."""
    return WORDS.whole("running", before="[وفبل]?").search(_text(statement)) is not None


def is_tally(statement: Statement) -> bool:
    """Whether a sentence gives such a count, or all the dead since a day."""
    return is_running(statement) or is_since(statement)


def is_since(statement: Statement) -> bool:
    """Whether a sentence speaks of what has been since a day."""
    return _SINCE in _text(statement).split()


def _text(statement: Statement) -> str:
    return bare(statement.translated.sentence.text)


def _grew(old: Claim, new: Claim, running: frozenset[str], risen: frozenset[str]) -> bool:
    """Whether one claim gives an earlier figure of the count that another gives."""
    fewer, more = (claim.figure.count[0] or 0 for claim in (old, new))
    if not fewer < more or not old.published or not new.published:
        return False
    gap = new.published - old.published
    apart = old.places and new.places and old.places.isdisjoint(new.places)
    if gap < timedelta(0) or apart:
        return False
    goes_on = not running.isdisjoint(old.items) and not running.isdisjoint(new.items)
    if old.figure.kind == "displaced":
        return goes_on and gap <= _WEEK
    return _is_end_of_blow(old, new, gap, risen) or (goes_on and _is_of_side(old, new, gap))


def _is_end_of_blow(old: Claim, new: Claim, gap: timedelta, risen: frozenset[str]) -> bool:
    """Whether one blow's dead are counted later, or said to have become more, and nobody says otherwise."""
    one = old.group == new.group and not old.disputed
    if new.item in risen and old.day == new.day:
        return one or old.figure.claimant == new.figure.claimant
    return one and gap >= _LATER


def _is_of_side(old: Claim, new: Claim, gap: timedelta) -> bool:
    """Whether a side counts its own soldiers anew, of no one place."""
    theirs = old.figure.claimant == new.figure.claimant == old.figure.party_affected
    fighting = {people("killed", claim.figure.whom) for claim in (old, new)}
    placed = old.places or new.places
    return theirs and not placed and gap <= _MONTH and len(fighting) == 1 and fighting <= _SOLDIERS
