"""Whose people a count cannot be, whatever the models find; whose alone it can be, as a part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from briefings.analysis.claims.foes import (
    accused_of_it,
    beside_an_accident,
    foes,
    of_all_who_fought,
)
from briefings.analysis.claims.goals import beside_a_town, moved_to, tellers_of_a_fire
from briefings.analysis.claims.locations import before_its_town, only_found
from briefings.analysis.claims.relations import possessive
from briefings.analysis.claims.silent import judges
from briefings.analysis.claims.stands import givers, observers, only_tells, outsider, refuges
from briefings.analysis.counting.bounds import lead
from briefings.analysis.counting.captors import captors, holders
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.killers import killers, names_them
from briefings.analysis.counting.loyal import across, only_loyal
from briefings.analysis.counting.whose import near
from briefings.analysis.parsing.casualties import casualty, known, lost, word_lists
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.sides import armies, civilians, kin
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.mistaken import taken_for
from briefings.analysis.speech.sources import contrasts
from briefings.language.normalize import bare
from briefings.profile import OTHER

# By party; True where another shares the mention.
_Named = Mapping[str, Sequence[tuple[Mention, bool]]]
CIVILIAN = frozenset([
    "civilians", "children", "women", "residents", "citizens", "doctors", "teachers", "students",
    "farmers", "patients", "journalists", "displaced people", "refugees", "elderly people", "volunteers",
    "activists", "aid workers",
])  # fmt: skip
_ARMED = frozenset(["soldiers", "officers"])
_ANYBODY = frozenset(["people", "young people"])
_SHIPS = frozenset(["سفينه", "ناقله", "باخره", "زورق", "قارب", "سفن"])
_SHIP = Trigger(lambda word: known(word, _SHIPS))
_OFF, _IN = 3, "في"  # words from "off" to the country
_KEEPERS = frozenset(["حفظ", "حفظه"])  # of the peace
_CREW = 4  # words from a number to "of the crew"
_COMES_OF = frozenset(["جراء", "نتيجة", "بسبب", "بفعل"])
_PRESS = frozenset(map(bare, ["صحافة", "أنباء", "صحيفة"]))  # "the agency of the X press"
_PAPERS = Trigger(lambda word: known(word, _PRESS))
_words = lists("casualties", "killers")
_owned = lists("casualties", "owned")
_QUOTES = ' "“”«»'


def barred(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    named: _Named,
) -> tuple[frozenset[str], frozenset[str]]:
    """The parties that a count cannot be of, and those that it must be of one of, if any.

    "Six soldiers of X, five of them killed by Y": a part that names no side of its own is the whole's.
    """
    akin = kin(context.profile) if context.pair else frozenset[tuple[str, str]]()
    out = _killers(reading, draft, context, speaking) | foes(reading, draft, context, speaking)
    out |= {one for pair in akin for one in pair if out & set(pair)}
    out |= givers(reading, draft, context, speaking) | refuges(reading, draft, context, speaking)
    if draft.kind == "captured":
        out |= captors(reading, draft.number) | holders(reading, draft.number)
    captor = draft.kind == "captured" and draft.number.whom not in CIVILIAN
    if captor and lead(reading, draft.number) in _words("capture"):
        out |= {draft.claimant or ""}  # "X announced the capture of 18 soldiers"
    out |= observers(reading, draft, context, speaking, named)
    out |= _judges(reading, draft, context, speaking) | accused_of_it(reading, named)
    out |= _taken_for(reading, named) | _because_of(named)
    out |= across(reading, draft.number, draft.earlier) | only_loyal(reading, draft.number, named)
    out |= of_all_who_fought(reading, draft, context, named)
    out |= only_found(reading, draft, named) | beside_an_accident(reading, draft, named)
    out |= _strangers(draft, context, speaking, named)
    out |= _strangers_to_a_ship(reading, draft, speaking, named)
    out |= _of_the_press(reading, draft, named)
    out |= _helpers(reading, draft, context, named)
    out |= moved_to(reading, draft, context, speaking)
    out |= tellers_of_a_fire(reading, draft, context, speaking, named)
    out |= beside_a_town(reading, draft, context, speaking, named)
    out |= _of_no_army(reading, draft, context, speaking, named)
    out |= _of_another_clause(reading, draft, context, named, out)
    out |= before_its_town(reading, draft, context, named, out)
    whole = draft.earlier[-1].party_affected if draft.part else None
    if whole is None or not _names_none(reading, draft, out | {whole}):
        return out - {whole or ""}, frozenset()
    return frozenset(), frozenset({whole, *(one for pair in akin if whole in pair for one in pair)})


def _killers(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> frozenset[str]:
    """Who killed the counted, or those of whom they are a part: "nine people, among them a child"."""
    out = killers(reading, draft.number, context, speaking)
    if not draft.part or draft.whole is None:
        return out
    own = {m.party for m in reading.mentions if names_them(m, draft.number)}
    return out | (killers(reading, draft.whole, context, speaking) - own)


def _judges(reading: Reading, draft: Draft, context: Context, speaking: Speaking) -> frozenset[str]:
    """Who only judges a count that is not said to be of his: "12 fighters of X's, which X denied" is."""
    found = judges(reading, draft.number, speaking)
    beside = near(reading, draft) if found else ()
    return found - {p for m, _ in beside for p in resolve(m, reading, context, speaking)}


def _taken_for(reading: Reading, named: _Named) -> frozenset[str]:
    """For whom alone the counted were taken: "killed three whom they thought to be of X"."""
    return frozenset(
        party for party, own in named.items() if all(taken_for(reading, m) for m, _ in own)
    )


def _because_of(named: _Named) -> frozenset[str]:
    """Who is named only as what it comes of: "killed as a result of the X aggression", a name for X."""
    return frozenset(
        p for p, own in named.items() if all(m.prep in _COMES_OF and not m.head for m, _ in own)
    )


def _of_another_clause(
    reading: Reading,
    draft: Draft,
    context: Context,
    named: _Named,
    out: AbstractSet[str],
) -> frozenset[str]:
    """Whoever is named only behind "while", where the clause of the count names somebody whose it can be.

    A party beside the conflict is none of its people even where nobody is named.
    """
    if draft.kind == "captured":
        return frozenset()  # "X released two, while Y handed over a soldier": each has the other's
    first, last = draft.number.first, draft.number.last
    later = frozenset(
        party
        for party, own in named.items()
        if party != draft.claimant
        and all(m.first > last and contrasts(reading, last, m.first) for m, _ in own)
    )
    here = {
        party
        for party in set(context.profile.core) & set(named) - later - out
        if any(not contrasts(reading, m.last, first) for m, _ in named[party])
    }
    return later if here else later - {*context.profile.core}


def _strangers_to_a_ship(
    reading: Reading,
    draft: Draft,
    speaking: Speaking,
    named: _Named,
) -> frozenset[str]:
    """Whoever only tells of a ship's people, or is named as the coast off which they sail."""
    near = reading.tokens[draft.number.first : draft.number.last + _CREW]
    crew = any(token.text.removeprefix("ال").startswith("طاقم") for token in near)
    if draft.number.whom != "crew members" and not (crew and _SHIP.at(reading)):
        return frozenset()
    return frozenset(
        p
        for p, own in named.items()
        if only_tells(p, speaking, [m for m, _ in own])
        or all(m.kind == "place" or (m.kind == "state" and _is_off(reading, m)) for m, _ in own)
    )


def _is_off(reading: Reading, m: Mention) -> bool:
    """ "Off the coast of X", "in X": near it, or there."""
    lead = reading.tokens[max(0, m.first - _OFF) : m.first + 1]
    return m.prep == _IN or any(known(token.text, _owned("coasts")) for token in lead)


def _of_the_press(reading: Reading, draft: Draft, named: _Named) -> frozenset[str]:
    """The countries that are named only by an agency of theirs."""
    if draft.kind == "displaced":
        return frozenset()
    press = _PAPERS.at(reading)
    if not press:
        return frozenset()
    return frozenset(
        p
        for p, own in named.items()
        if all(any(m.first <= k <= m.last for k in press) for m, _ in own)
    )


def _helpers(
    reading: Reading,
    draft: Draft,
    context: Context,
    named: _Named,
) -> frozenset[str]:
    """The states beside the conflict whose peacekeepers shelter people or bring them away.

    Their own people are told to be so: "evacuated 300 of its citizens", "300 Russian civilians".
    """
    own = possessive(reading, draft.number) or draft.number.whom == "citizens"
    verb = casualty(lead(reading, draft.number)) if draft.kind == "wounded" else ""
    moved = draft.kind == "displaced" or word_lists().kinds.get(verb) == "displaced"
    if not moved or not context.pair or own:
        return frozenset()
    keep = {
        party
        for party, mentions in named.items()
        for m, _ in mentions
        if any(t.text in _KEEPERS for t in reading.tokens[m.first : m.last + 1])
    }
    return frozenset(keep - {*context.profile.core, OTHER})


def _of_no_army(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    named: _Named,
) -> frozenset[str]:
    """The armies that a count is not of: of civilians, and of people not said to be its own.

    An army that tells of the dead of a strike, or whose opponent does, has not lost them by that.
    """
    every = armies(context.profile)
    if draft.number.whom in CIVILIAN:
        return every
    if draft.number.whom in _ARMED and every:
        folk = {civilians(context.profile) or ""}
        return frozenset(folk - {p for m, _ in near(reading, draft) for p in (m.party,)})
    lost_any = any(lost(token.text) for token in reading.tokens[: draft.number.first])
    if not every or draft.whom not in _ANYBODY or possessive(reading, draft.number) or lost_any:
        return frozenset()
    tied = {p for m, _ in near(reading, draft) for p in resolve(m, reading, context, speaking)}
    goes_on = draft.another or draft.part or draft.carried
    tied |= {one.party_affected or "" for one in draft.earlier[-1:]}
    tied |= {context.ledger.owner or ""} if goes_on else set()
    taken = draft.kind == "captured"
    silent = {
        army: [m for m, _ in named.get(army, ()) if m.kind != "place"] for army in every - tied
    }
    return frozenset(
        army
        for army, own in silent.items()
        if (only_tells(army, speaking, own) or draft.kind == "displaced" if own else not taken)
    )


def _strangers(draft: Draft, context: Context, speaking: Speaking, named: _Named) -> frozenset[str]:
    """The parties beside the conflict that a sentence does not name, of civilians who were hit in it.

    "X's drone was shot down. Eleven civilians were killed in a village": they are not X's. Nor are the
    people whom a body counts, "the WHO put the dead at 330", those of the land that its article is of.
    """
    told = outsider(draft, context) and draft.whom in _ANYBODY
    if draft.carried or draft.kind == "displaced":
        return frozenset()
    if not told and draft.number.whom not in CIVILIAN:
        return frozenset()
    out = {p.id for p in context.profile.parties} - {*context.profile.core, OTHER}
    tied = {one.party_affected for one in draft.earlier}
    return frozenset(out - {*named, *speaking.parties, *tied})


def _names_none(reading: Reading, draft: Draft, out: AbstractSet[str]) -> bool:
    """Whether the words of a part name no side but whoever killed them."""
    first, last = draft.number.first, draft.number.last
    behind = reading.tokens[last + 1 :]
    end = last + 1 + sum(1 for _ in takewhile(lambda token: not token.gap.strip(_QUOTES), behind))
    return not any(first <= m.core < end and m.party not in out for m in reading.mentions)
