"""What bears on a sentence's themes besides its words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.triggers import channel
from briefings.records import Figure

_YEAR = re.compile(r"(19|20)(?<!\d{3})\d\d(?!\d)")  # what stands before is looked at last
_THIRD, _LATE = 3, 4  # sentences that are told apart by their place in the article, by threes


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What else bears on a sentence's themes."""

    verbs: Collection[str] = ()  # classes of its reporting verbs
    figures: Collection[str] = ()  # kinds of its casualty claims
    background: bool = False  # its figures are of an earlier war
    outsider: bool = False  # only parties outside the core speak
    recent: Collection[str] = ()  # themes of the headline and the sentences just before
    before: Collection[str] = ()  # those of the sentence before
    told: Collection[str] = ()  # what the models see besides


def circumstances(
    reading: Reading, context: Context, speaking: Speaking, claims: tuple[Figure, ...]
) -> Circumstances:
    """What the article and the roles of a sentence tell of its themes."""
    core = set(context.profile.core)
    return Circumstances(
        verbs={p.value for p in reading.predicates if p.kind == "report" and p.value != "say"},
        figures={claim.kind for claim in claims},
        background=any(claim.background for claim in claims),
        outsider=bool(speaking.found and context.pair) and not core & set(speaking.parties),
        recent=frozenset().union(context.headline, *context.themes),
        before=context.themes[-1] if context.themes else (),
        told=frozenset(_told(reading, context, speaking)),
    )


def _told(reading: Reading, context: Context, speaking: Speaking) -> Iterator[str]:
    """Deeds, who speaks, the place in the article, years."""
    for p in reading.predicates:
        if p.kind == "event":
            yield f"event={p.value}"
    for k in channel(reading, "deed"):
        yield f"deed={reading.tokens[k].hits['deed'].sense.kind}"
    yield f"nth={min(context.ledger.sentence // _THIRD, _LATE)}"
    core, speaks = set(context.profile.core), set(speaking.parties)
    yield f"speaks={bool(speaks & core)}{bool(speaks - core)}"
    for century in _YEAR.findall(reading.folded):
        yield f"year={century}"
