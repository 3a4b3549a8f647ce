"""What stands around a party: the other parties of its sentence, people of no party, what came before.

Like `features`, these are short strings that name no party; they are entered once the rules have
spoken, so that a party is judged beside what they say of the others.
"""

from __future__ import annotations

from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.roles.features import Row, shapes, voice_of


def compare(rows: dict[str, Row], reading: Reading, context: Context, speaking: Speaking) -> None:
    """Enter for every party what the others are and what the article told of it."""
    people = _without_party(reading)
    told = {party: names for party, row in rows.items() if any(names := _told(row, reading))}
    seen: dict[tuple[str, str, str], list[str]] = {}  # by voice, side and the other party
    acted, hit = context.before
    most = max(context.hits.values(), default=0)
    core, speaks = context.profile.core, speaking.parties
    for party, row in rows.items():
        voice = voice_of(row, speaks)
        before = f"P:before={int(party in acted)}{int(party in hit)}"
        made = [before, f"{before}|{voice}", f"P:hurt={context.hurt == party}|{voice}"]
        if most and context.hits[party] == most:
            made += ["P:most-hit", f"P:most-hit|{voice}"]
        if context.place == party:
            made += ["P:place", f"P:place|{voice}"]
        if row.claims:
            made.append(f"C:claims|{voice}")
        made += [f"G:{voice}|{kind}" for kind in people]
        for other, (rules, slots) in told.items():
            if other == party:
                continue
            side = "out" if party not in core else "pair" if other in core else "in"
            if (voice, side, other) not in seen:
                seen[voice, side, other] = [
                    *(f"O:{name}" for name in rules),
                    *(f"O:{voice}|{name}" for name in rules),
                    *(f"O:{voice}|{side}|{name}" for name in slots),
                ]
            made += seen[voice, side, other]
        row.features.update(made)


def _told(row: Row, reading: Reading) -> tuple[list[str], set[str]]:
    """What the rules say of a party and where it stands, as far as others are judged by it."""
    forms = shapes(reading)
    return list(row.told), {name for m in row.mentions for name in forms[id(m)].slots}


def _without_party(reading: Reading) -> set[str]:
    """The kinds of the nouns that stand for people or places, where no party is named with them."""
    taken = {k for m in reading.mentions for k in range(m.first, m.last + 1)}
    found = set()
    for i, token in enumerate(reading.tokens):
        hit = token.hits.get("head")
        if hit is not None and i not in taken:
            found.add(hit.sense.kind)
            if hit.sense.kind == "patient":
                found.add(f"patient/{hit.sense.value.removeprefix('ال')}")
    return found
