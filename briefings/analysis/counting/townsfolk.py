"""People of a town whom a war between armies hits: they are the people's, whichever army holds the town.

Where the sides of a profile are armies and one people, as in Sudan, a town's holder lost nobody when its
residents flee, its children starve or its mosque is struck: an army loses soldiers.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.counting.doers import of_theirs
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.casualties import known, lost
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.sides import armies, civilians
from briefings.analysis.parsing.vocabulary import lists
from briefings.profile import OTHER

_ANYBODY = frozenset(["people", "young people"])
_CIVILIAN = frozenset([
    "civilians", "children", "women", "residents", "citizens", "teachers", "students", "farmers", "patients",
    "displaced people", "elderly people", "worshippers",
])  # fmt: skip
# … unless a body or a country is named, which may have sent them
_SERVING = frozenset(["aid workers", "doctors", "journalists", "volunteers", "activists"])
_OF = frozenset(["من", "ل"])
_NEAR = 3  # words from a count to "of X"
_words = lists("casualties", "townsfolk")


def of_the_townsfolk(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    beside: Sequence[Mention],
) -> str | None:
    """The people's party where the counted live in a town of the conflict; `beside` are named with them."""
    folk = civilians(context.profile)
    if folk is None or draft.background or not _are_unarmed(reading, draft):
        return None
    towns = [m for m in reading.mentions if _is_town(m, context)]
    named = {p for m in beside if m not in towns for p in resolve(m, reading, context, speaking)}
    if draft.number.whom in _CIVILIAN | _SERVING:
        named -= armies(context.profile)  # these kill civilians and lose none
    core = context.profile.core
    abroad = not towns and any(
        m.kind == "place" and m.party not in ("", OTHER, *core) for m in reading.mentions
    )
    if named - {folk} or abroad or _is_said_whose(reading, draft, context, towns):
        return None
    return folk if towns or context.place in core else None


def _are_unarmed(reading: Reading, draft: Draft) -> bool:
    """Whether the counted are told to be no fighters: by their noun, by fleeing, by where they were hit."""
    first, last = draft.number.first, draft.number.last
    if draft.number.whom in _CIVILIAN:
        return True
    if draft.number.whom in _SERVING:
        return not of_theirs(reading, first, last + 3)
    if draft.whom not in _ANYBODY or draft.part or of_theirs(reading, first, last + 3):
        return False
    if draft.kind == "displaced":
        return draft.number.whom in _ANYBODY
    if draft.kind == "captured" or any(lost(token.text) for token in reading.tokens[:first]):
        return False
    return any(known(token.text, _words("homes")) for token in reading.tokens)


def _is_said_whose(
    reading: Reading, draft: Draft, context: Context, towns: Sequence[Mention]
) -> bool:
    """Whether a party is named right behind the counted, "40 dead of X", or may have sent them, as staff."""
    last = draft.number.last
    own = (m for m in reading.mentions if m not in towns)
    if draft.number.whom in _CIVILIAN:  # "20 civilians by a raid of the army"
        own = (m for m in own if m.party not in armies(context.profile))
    staff = draft.number.whom in _SERVING
    return any(m.prep in _OF and 0 < m.first - last <= _NEAR for m in own) or (
        staff and any(m.party for m in reading.mentions)
    )


def _is_town(m: Mention, context: Context) -> bool:
    """Whether a phrase names a place of one of the sides as such."""
    return m.party in context.profile.core and m.kind == "place" and m.deed < 0
