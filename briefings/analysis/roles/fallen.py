"""Where men of a party fell: "two men of X were killed in Y"."""

from __future__ import annotations

from briefings.analysis.counting.doers import objects
from briefings.analysis.parsing.casualties import casualty
from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.sides import kin
from briefings.analysis.parsing.triggers import Trigger

_IN = frozenset(["في", "داخل", "قرب"])
_NEAR = 5  # words from "were killed" to whose men they are
_FALLEN = Trigger(casualty)


def fell_there(reading: Reading, context: Context) -> frozenset[str]:
    """Whose place it only is where men of another fell, and nobody else is told to be hit.

    Men who bear the name of those whose place it is may be of it.
    """
    words = _FALLEN.at(reading)
    if not words or any(p.value == "does" for p in reading.predicates):
        return frozenset()
    men = [next((m for m in reading.mentions if _fell(reading, m, k)), None) for k in words]
    if None in men:
        return frozenset()
    fallen = {m.party for m in men if m is not None}
    scenes = {p: [m for m in reading.mentions if m.party == p] for p in context.profile.core}
    akin = kin(context.profile)
    return frozenset(
        party
        for party, own in scenes.items()
        if own
        and party not in fallen
        and all(map(_is_scene, own))
        and not any((one, party) in akin for one in fallen)
    )


def _fell(reading: Reading, m: Mention, at: int) -> bool:
    """Whether it is of men who fell: "(were killed) two X soldiers", and killed nobody."""
    nation = m.kind in ("demonym", "state") and m.head in ("patient", "force")
    near = m.first < m.core and not m.prep and 0 < m.core - at <= _NEAR
    return bool(m.party) and nation and near and not objects(reading, m.last + 1)


def _is_scene(m: Mention) -> bool:
    return (
        m.prep in _IN and m.deed < 0 and (m.kind == "place" or (m.kind == "state" and not m.head))
    )
