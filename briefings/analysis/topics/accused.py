"""Articles that name a side of the war only where they say who is charged with the attack that is told of."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.topics import elsewhere
from briefings.profile import OTHER
from briefings.records import Analysis

_SHORT = 8  # sentences
_HARMED = frozenset(["killed", "wounded", "missing", "captured"])


def is_charged(
    body: Sequence[Analysis],
    naming: Collection[Analysis],
    texts: Sequence[Reading],
    core: Collection[str],
) -> bool:
    """Whether a short article tells of an attack, and one of the sentences that name a side says it did that.

    "Four sailors were killed in an attack on the ship … The mission accuses the Houthis": nobody foreign does
    anything in it, and what the side does is an act of war, no rescue or condolence.
    """
    if not body or len(body) > _SHORT or any(OTHER in a.roles.actor for a in body):
        return False
    harmed = any(f.kind in _HARMED and not (f.aside or f.background) for f in body[0].figures)
    if not (harmed or elsewhere.is_of_war(body[0])) or not any(map(elsewhere.of_attack, texts)):
        return False
    return any(elsewhere.is_of_war(a) and not {*a.roles.actor}.isdisjoint(core) for a in naming)
