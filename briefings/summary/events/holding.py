"""A town that one side says it took, and of which another says that it did not fall or is held still."""

from __future__ import annotations

from briefings.profile import OTHER
from briefings.records import Statement
from briefings.summary.events.openings import WORDS, is_told
from briefings.summary.events.scenes import towns
from briefings.summary.events.takings import TOWN, moved, placed
from briefings.summary.tolls.denials import denier, denies

_THERE = rf"(?:(?:ال)?<towns> )?{TOWN}\b"
_SEIZED = rf"(?<!\w)[وفب]?(?:ال)?<seizes>(?: \S+){{0,3}}? علي {_THERE}"
# Behind a verb of denying: its fall, its taking, or that another's forces entered it.
_FALL = rf"(?<!\w)[وفب]?(?:<falls> {_THERE}|<losing>(?: ال\S+| <forces>){{0,3}}? (?:علي )?{_THERE})"
_FELL = rf"{TOWN} (?:قد )?<taken>(?!\w)"  # "that the city of X had fallen"
_STANDS = (
    rf"(?<!\w)(?:{TOWN} لم <unfallen>|[وف]?لم <unfallen> {_THERE}"
    rf"|{TOWN} <still>(?: \S+)? <hold>|<still> {_THERE} <hold>)(?!\w)"
)


def holds(statement: Statement) -> bool:
    """Whether a party says of a town that it did not fall, or is held still."""
    return bool(denier(statement) and WORDS.pattern(_STANDS).search(placed(statement)))


def is_held(claim: Statement, denial: Statement) -> bool:
    """Whether a claim tells that a town was taken which, as another than its taker says, was not.

    Who says that it is held still speaks of himself, or says "by us": a third may mean that its taker has it.
    """
    party, takers = denier(denial), {*claim.analysis.roles.actor} - {OTHER}
    if not party or not takers or party in takers or towns(claim).isdisjoint(towns(denial)):
        return False
    there = placed(denial)
    if denies(denial.translated.sentence.text):
        untaken = any(WORDS.pattern(shape).search(there) for shape in (_FALL, _FELL))
    else:
        roles = denial.analysis.roles
        own = party in (*roles.actor, *roles.affected)
        untaken = holds(denial) and _holds_it(there, own)
    return untaken and _is_taken(claim)


def _holds_it(there: str, own: bool) -> bool:
    """Whether "is still held" is by who speaks: he is named, or says "by us"; "by the enemy" is not."""
    found = WORDS.pattern(_STANDS).search(there)
    told = there[found.start() :] if found else ""
    if WORDS.pattern(r"(?<!\w)<foes>(?!\w)").search(told):
        return False
    return own or WORDS.pattern(r"(?<!\w)<ours>(?!\w)").search(told) is not None


def _is_taken(claim: Statement) -> bool:
    there = placed(claim)
    found = WORDS.pattern(_SEIZED).search(there)
    return (found is not None and is_told(there[: found.start()])) or moved(claim, there) == "moved"
