"""Lands that a sentence names only as the scene: where something is, where somebody goes, or speaks from.

Neither do they act there nor are they hit.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefings.analysis.claims.locations import only_there
from briefings.analysis.counting.captors import gave_themselves_up
from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.goals import is_entered, is_refuge
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.sides import armies
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.abroad import hosts, on_the_way
from briefings.analysis.roles.asides import is_aside
from briefings.analysis.roles.features import Row
from briefings.analysis.roles.mistaken import taken_for
from briefings.profile import OTHER

_OUTBREAK = 4  # words of "since the outbreak of the war in"
_FROM = "من"
_LAND_KINDS = ("state", "place")
_SAYING = frozenset(["say", "add"])
_GIVEN = frozenset(["ل", "إلى"])  # to whom somebody gives himself up
_wars = lists("nouns", "wars")


def scenes_only(reading: Reading, known: Mapping[str, Row]) -> frozenset[str]:
    """The countries that are only where things are: neither they act there nor are they hit."""
    given = {
        m.party
        for m in reading.mentions
        if m.prep in _GIVEN and gave_themselves_up(reading, m.first)
    }
    return frozenset(
        party
        for party, row in known.items()
        if row.mentions
        and all(
            (m.kind in _LAND_KINDS and _is_scene(reading, m, party))
            or taken_for(reading, m)
            or _since(reading, m)
            or (party in given and (m.prep in _GIVEN or m.kind == "place"))
            for m in row.mentions
        )
    )


def hosts_only(reading: Reading, context: Context, known: Mapping[str, Row]) -> frozenset[str]:
    """The parties that are named only by where others' people and houses are, or an army's goods go."""
    bodies = armies(context.profile)
    return frozenset(
        party
        for party, row in known.items()
        if row.mentions
        and all(
            hosts(reading, m) or (party in bodies and on_the_way(reading, m)) for m in row.mentions
        )
    )


def _is_scene(reading: Reading, m: Mention, party: str) -> bool:
    """Whether a land is only where something is, or where somebody goes to, flees to or speaks from."""
    return (
        only_there(reading, m)
        or is_entered(reading, m)
        or (party != OTHER and is_refuge(reading, m))
        or is_aside(reading, m)
        or _spoken_from(reading, m)
    )


def _spoken_from(reading: Reading, m: Mention) -> bool:
    """Whether it is only where somebody is who speaks: "the president announced on Thursday from X"."""
    if m.prep != _FROM or m.head:
        return False
    said = (p for p in reading.predicates if p.kind == "report" and p.form == "past")
    verb = next((p for p in said if p.value in _SAYING and p.at < m.first < p.end), None)
    who = [one for one in reading.mentions if verb and verb.at < one.first and one.last < m.first]
    between = reading.tokens[who[-1].last + 1 : m.first - 1] if len(who) == 1 else ()
    told = len(who) == 1 and who[0].party != m.party
    return told and all("adverb" in token.hits for token in between)


def _since(reading: Reading, m: Mention) -> bool:
    """Whether it is only where the war is that a time is counted from: "since war broke out in X"."""
    if m.prep != "في" or m.first < _OUTBREAK:
        return False
    since, _, war, _ = reading.tokens[m.first - _OUTBREAK : m.first]
    return since.text == "منذ" and war.text.removeprefix("ال") in _wars("nouns")
