"""Who acts and who is hit in a sentence's main events."""

from __future__ import annotations

from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.roles.deeds import Nouns
from briefings.analysis.roles.events import PLACE, Event
from briefings.analysis.roles.shown import Shown
from briefings.analysis.roles.told import Told
from briefings.analysis.roles.verbs import Verbs

_VIOLENT = frozenset(["military", "casualties", "humanitarian"])


class Scene(Verbs, Nouns, Told, Shown):
    """All events of one sentence."""

    def __init__(self, reading: Reading, context: Context, speaking: Speaking) -> None:
        super().__init__(reading, context, speaking)
        self.read_verbs()
        self.read_nouns()
        self.read_told()
        self.read_shown()


def events_of(reading: Reading, context: Context, speaking: Speaking) -> list[Event]:
    """Every event that a sentence tells of."""
    return Scene(reading, context, speaking).events


def actors_and_affected(
    reading: Reading,
    context: Context,
    events: list[Event],
    themes: tuple[str, ...] = (),
    struck: tuple[Found, ...] = (),
) -> tuple[list[Found], list[Found]]:
    """The doers and those hit, from the main events; settings count only where nothing else does.

    `struck` are the parties whose dead, wounded or displaced the sentence counts.
    """
    actor: list[Found] = []
    affected: list[Found] = list(struck)
    for level in (1, 2, 3):
        here = [event for event in events if event.level == level]
        if not actor:
            actor = [found for event in here for found in event.actor]
        if not affected or level == 1:
            affected += [found for event in here for found in event.affected]
    if not affected and _VIOLENT & set(themes):
        affected = _located(reading, context)
    return _once(actor), _once(affected)


def _located(reading: Reading, context: Context) -> list[Found]:
    """Whose place it is where fighting, death or want is told of."""
    return [
        Found(m.party, m.first, m.last)
        for m in reading.mentions
        if m.party in context.profile.core
        and (m.kind == "place" or (m.kind == "state" and not m.head) or m.head == "patient")
        and (
            m.prep in (PLACE - {"من"}) | {"عن"}
            or (not m.prep and (m.kind == "place" or m.head == "patient"))
        )
        and m.deed < 0
        and not (m.weak and m.party not in context.strong)
    ][:1]


def _once(found: list[Found]) -> list[Found]:
    return list({f.party: f for f in reversed(found)}.values())[::-1]
