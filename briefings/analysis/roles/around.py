"""What stands around a party: the other parties of its sentence, people of no party, what came before.

Like `features`, these are short strings that name no party; they are entered once the rules have
spoken, so that a party is judged beside what they say of the others.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.triggers import channel
from briefings.analysis.roles.features import Row, shapes, voice_of


def compare(rows: dict[str, Row], reading: Reading, context: Context, speaking: Speaking) -> None:
    """Enter for every party what the others are and what the article told of it."""
    people = _without_party(reading)
    told = {party: names for party, row in rows.items() if any(names := _told(row, reading))}
    acted, hit = context.before
    most = max(context.hits.values(), default=0)
    core, speaks = context.profile.core, speaking.parties
    for party, row in rows.items():
        voice = voice_of(row, speaks)
        before = party in acted, party in hit, context.hurt == party
        most_hit = bool(most) and context.hits[party] == most
        made = _known(voice, before, most_hit, context.place == party, bool(row.claims))
        row.features |= made
        if people:
            row.features.update([f"G:{voice}|{kind}" for kind in people])
        for other, (rules, slots) in told.items():
            if other != party:
                side = "out" if party not in core else "pair" if other in core else "in"
                row.features |= _beside(voice, side, rules, slots)


@lru_cache(maxsize=1 << 8)  # so few ways there are
def _known(
    voice: str, before: tuple[bool, bool, bool], most_hit: bool, placed: bool, claims: bool
) -> frozenset[str]:
    """What the article told of a party before: whether it acted, was hit, was the one that was hit."""
    acted, hit, hurt = before
    name = f"P:before={int(acted)}{int(hit)}"
    made = {name, f"{name}|{voice}", f"P:hurt={hurt}|{voice}"}
    if most_hit:
        made |= {"P:most-hit", f"P:most-hit|{voice}"}
    if placed:
        made |= {"P:place", f"P:place|{voice}"}
    if claims:
        made.add(f"C:claims|{voice}")
    return frozenset(made)


@lru_cache(maxsize=1 << 10)  # the parties of a sentence share it
def _beside(voice: str, side: str, rules: frozenset[str], slots: frozenset[str]) -> frozenset[str]:
    """What another party of the sentence is to one with that voice and on that side."""
    return frozenset([
        *(f"O:{name}" for name in rules),
        *(f"O:{voice}|{name}" for name in rules),
        *(f"O:{voice}|{side}|{name}" for name in slots),
    ])  # fmt: skip


def _told(row: Row, reading: Reading) -> tuple[frozenset[str], frozenset[str]]:
    """What the rules say of a party and where it stands, as far as others are judged by it."""
    forms = shapes(reading)
    return frozenset(row.told), frozenset().union(*[forms[id(m)].slots for m in row.mentions])


def _without_party(reading: Reading) -> set[str]:
    """The kinds of the nouns that stand for people or places, where no party is named with them."""
    found = set()
    for i in channel(reading, "head"):
        if not any(m.first <= i <= m.last for m in reading.mentions):
            sense = reading.tokens[i].hits["head"].sense
            found.add(sense.kind)
            if sense.kind == "patient":
                found.add(f"patient/{sense.value.removeprefix('ال')}")
    return found
