"""By whose word a count is: a party's, that of a source whom the sentence names, or nobody's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefings.analysis.claims.attributions import speaks_behind, spoke_apart
from briefings.analysis.claims.claimants import claimant_by_rule, claimants
from briefings.analysis.claims.scene import Scene
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.pairs import is_of_these
from briefings.analysis.parsing.context import Found
from briefings.analysis.speech.sources import Telling, is_named, source_of
from briefings.profile import OTHER
from briefings.records import Source

_NAMES = frozenset(["demonym", "state", "person"])


def settle(scene: Scene, draft: Draft, voice: Mapping[str, int]) -> Draft:
    """The draft with its claimant."""
    ruled = claimant_by_rule(draft, scene.speaking)
    turn = scene.turn(draft.number, draft.earlier)
    if isinstance(turn, Found):
        return replace(draft, claimant=turn.party)
    telling = source_of(scene.reading, draft.number.first, draft.number.last, scene.sources)
    choice = claimants(scene.reading, draft, scene.context, scene.speaking, voice, telling)
    picked = scene.verdict.pick("claimed_by", choice, ruled, scene.asked(draft.number))
    if picked and _is_told_before(scene, draft, telling, picked):
        return replace(draft, claimant=None)
    silent = telling is None and not scene.speaking.found
    if silent and draft.part:
        picked = draft.earlier[-1].claimed_by
    elif silent and not draft.earlier and is_of_these(scene.reading, draft.number):
        picked = scene.context.ledger.claimant if scene.context.ledger.gap == 1 else picked
    if telling is None:
        return replace(draft, claimant=picked)
    before = draft.earlier[-1] if draft.earlier else None
    if isinstance(turn, Telling):
        telling = turn
        if picked not in (None, OTHER):
            picked = OTHER if turn.official else None
    elif before and before.source and before.source.start == telling.source.start:
        picked = before.claimed_by  # "activists said that 1,300 were killed and 2,000 wounded"
    if picked != OTHER and spoke_apart(scene.reading, scene.speaking, telling, picked):
        picked = OTHER if telling.official else None
    if telling.own and picked not in (None, OTHER):
        named = is_named(scene.reading, scene.speaking.found, picked, telling)
        picked = picked if named else OTHER if telling.official else None
    source = _source(telling, picked)
    return replace(draft, claimant=picked, source=source, teller=telling.source)


def _is_told_before(scene: Scene, draft: Draft, telling: Telling | None, party: str) -> bool:
    """ "Five were killed, and X announced an arrest": X speaks for the first time behind the count."""
    if telling and telling.first < draft.number.first:
        return False
    carried = party in scene.context.speaker and not _is_named_anew(scene, party)
    return not carried and speaks_behind(scene.reading, draft.number, scene.speaking, party)


def _is_named_anew(scene: Scene, party: str) -> bool:
    """Whether who spoke last is named once more, and does not go on as "the ministry", "it"."""
    spans = [f for f in scene.speaking.found if f.party == party]
    named = [m for m in scene.reading.mentions if m.party == party and m.kind in _NAMES]
    return all(any(f.first <= m.core <= f.last for m in named) for f in spans)


def _source(telling: Telling, claimant: str | None) -> Source | None:
    """Who claims a count where no party does; of whom no list knows, "another party" may be said."""
    if claimant == OTHER and not telling.source.listed:
        return replace(telling.source, words="")
    return telling.source if claimant in (None, OTHER) else None
