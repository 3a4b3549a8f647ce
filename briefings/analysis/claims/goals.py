"""Parties that only something else in a sentence is of: where bodies are brought, who counts another's dead.

"125 bodies were moved to X" makes them neither X's nor X's claim; "170 died in the blast of a depot, by the
word of X's police" are not X's for its word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefings.analysis.claims.relations import possessive
from briefings.analysis.claims.stands import only_tells
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.perished import of_wounds
from briefings.analysis.parsing.casualties import known
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.goals import is_brought_to, is_refuge, takes_in
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.sides import civilians, kin
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.normalize import bare

_THERE = "هناك"
_IN = frozenset(["في", "ب"])
_NEXT = 4  # words between "the blast" and what blew up
_HIT = frozenset(["killed", "wounded", "missing"])
_ANYBODY = frozenset(["people", "patients"])
_TOWNSFOLK = frozenset(["civilians", "children", "women", "residents", "elderly people"])
_THERE_IN = frozenset(["في", "ب", "داخل", "على"])
_words = lists("casualties", "owned")
_SAYS_THERE = Trigger(_THERE.__eq__)
_MINE = Trigger(lambda word: known(word, _words("mine")))
_BLAST = Trigger(lambda word: known(word, _words("blast")))


def goals(reading: Reading, context: Context, speaking: Speaking) -> frozenset[str]:
    """The parties that a sentence names only as where somebody is moved, and that tell nothing in it.

    An office of nobody named, "the head of the centre", may speak for one that the article names elsewhere.
    """
    if _SAYS_THERE.at(reading):
        return frozenset()  # "were taken to X, says the prosecutor there"
    named: dict[str, list[bool]] = {}
    for m in reading.mentions:
        if m.party:
            goal = is_brought_to(reading, m) or is_refuge(reading, m)
            named.setdefault(m.party, []).append(goal)
    told = {p for p in (*speaking.parties, *context.speaker) if context.counts[p] > 1}
    return frozenset(party for party, own in named.items() if all(own)) - told


def moved_to(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> frozenset[str]:
    """The goals, for a count of people of whom no more is told: they are not theirs.

    Nor are those whom the hospitals of a land beside the conflict have. It may have lost some before.
    """
    if draft.kind not in _HIT or not (draft.whom in _ANYBODY or draft.part):
        return frozenset()
    core, lost = context.profile.core, context.ledger.owners
    told = {k for found in speaking.found for k in range(found.first, found.last + 1)}
    named: dict[str, list[Mention]] = {}
    for m in reading.mentions:
        if m.party not in ("", *core) and m.core not in told:
            named.setdefault(m.party, []).append(m)
    hosts = {party for party, own in named.items() if _only_takes_in(reading, own)}
    theirs = goals(reading, context, speaking) | hosts
    return frozenset(party for party in theirs if party in core or not lost[party])


def _only_takes_in(reading: Reading, own: Sequence[Mention]) -> bool:
    """Whether a land is only where people are brought, and where they are then: "two died in X"."""
    taken = [m for m in own if takes_in(reading, m)]
    return bool(taken) and all(m in taken or (m.prep in _IN and not m.head) for m in own)


def tellers_of_a_fire(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    named: Mapping[str, Sequence[tuple[Mention, bool]]],
) -> frozenset[str]:
    """A side that only tells of people hit by the blast of a depot or a fire, where others bear its name.

    They may well be those others'; nor are they those of a side that is not named beside it.
    """
    apart = draft.kind not in _HIT or draft.whom not in _ANYBODY or not context.pair
    if apart or possessive(reading, draft.number) or not _tells_of_fire(reading):
        return frozenset()
    guests = dict(kin(context.profile))
    told = {
        party
        for party, own in named.items()
        if party in guests
        and only_tells(party, speaking, [m for m, _ in own if not is_brought_to(reading, m)])
    }
    kept = {*named, context.place, *(guests[party] for party in told)}
    return frozenset(told | ({*context.profile.core} - kept if told else set()))


def beside_a_town(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    named: Mapping[str, Sequence[tuple[Mention, bool]]],
) -> frozenset[str]:
    """All sides but the town's, where one only tells of those hit: "X's ministry: 23 dead in Y's town".

    So are the civilians whom a body counts there, whoever fired, and a later count whose clause names only
    a town: "50 of X's fell, and a civilian died in Y's town".
    """
    low, high = _clause(reading, draft)
    if not _may_be_townsfolk(reading, draft, context, low, high):
        return frozenset()
    party, core = draft.claimant or "", context.profile.core
    here = [m for m in reading.mentions if low <= m.first < high and m.party in core]
    town = next((m for m in here if _is_town(reading, m, context)), None)
    if town is None or {(town.party, party)} & {(party, party), *kin(context.profile)}:
        return frozenset()  # some of the guests' dead died where their hosts took them in
    own = [m for m, _ in named.get(party, ())]
    tells = party in core and party not in town.rivals and only_tells(party, speaking, own)
    outside = not town.rivals and _are_in_it(draft, context, town)
    later = bool(draft.earlier) and not (draft.part or town.rivals)
    alone = later and {m.party for m in here} == {town.party}
    return frozenset({*core} - {town.party}) if tells or outside or alone else frozenset()


def _may_be_townsfolk(
    reading: Reading, draft: Draft, context: Context, low: int, high: int
) -> bool:
    """Whether those whom a clause counts may be of a town that it names.

    Soldiers die in others' towns, too, a mine there may have been trodden on by anybody, and who died of
    his wounds was brought there. In a war of armies over one people the dead are that people's, whoever
    holds the town.
    """
    folk = draft.whom in _ANYBODY | _TOWNSFOLK and draft.kind in _HIT and bool(context.pair)
    if not folk or draft.background or civilians(context.profile):
        return False
    if possessive(reading, draft.number) or _MINE.at(reading):
        return False
    return not any(of_wounds(token.text) for token in reading.tokens[low:high])


def _are_in_it(draft: Draft, context: Context, town: Mention) -> bool:
    """Whether an outsider counts civilians right before their town: "killed 21 civilians in Y"."""
    beside = draft.claimant not in (None, *context.profile.core)
    civil = draft.number.whom in _TOWNSFOLK
    return beside and civil and 0 < town.first - draft.number.last <= _NEXT


def _clause(reading: Reading, draft: Draft) -> tuple[int, int]:
    """Where the clause of a count begins and ends."""
    begun = [at for at, how in reading.opened if how in ("and", "break")]
    low = max((at for at in begun if at <= draft.number.first), default=0)
    return low, min((at for at in begun if at > draft.number.last), default=len(reading.tokens))


def _is_town(reading: Reading, m: Mention, context: Context) -> bool:
    """Whether it is a town in which somebody may be hit."""
    named = m.kind == "place" or (m.kind == "state" and _is_capital(reading, m, context))
    return named and m.prep in _THERE_IN and not m.weak


def _is_capital(reading: Reading, m: Mention, context: Context) -> bool:
    """Whether a state is named by its capital."""
    capitals = {bare(name) for name in context.profile.party(m.party).capitals}
    return any(reading.tokens[m.core].text.endswith(name) for name in capitals)


def _tells_of_fire(reading: Reading) -> bool:
    tokens = reading.tokens
    return any(
        known(token.text, _words("blown_up"))
        for k in _BLAST.at(reading)
        for token in tokens[k + 1 : k + 1 + _NEXT]
    )
