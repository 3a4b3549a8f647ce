"""Where a country is named only as a place: another's envoy "to X", "the mission of the UN in X"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.casualties import known
from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import organisation
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.speech.sources import contrasts

_WHERE = frozenset(["في", "لدى", "إلى", "داخل"])
_FROM = "من"
_LEAD = 4  # words before a count in which "remains" stands
_words = lists("casualties", "takenup")
_HOUSES = ("سفار", "قنصلي")  # offices that are places
_ENVOYS = ("سفير", "سفار", "مبعوث", "موفد", "مندوب", "ممثل", "قنصل", "منسق", "بعث", "قايم")
_COMPASS = frozenset(["شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي"])
_SEATS = ("الامم", "مجلس")


def only_there(reading: Reading, m: Mention) -> bool:
    """Whether a country is only where things are: another's envoy "to X", a missile "from X".

    The latter of a land that others hold too, see `vocabulary.of_party`; "asked of X" is X itself.
    """
    if m.kind != "state" or m.head not in ("", "noun") or m.deed >= 0:
        return False
    hit = reading.has(m.core, "party")
    if hit is None or hit.sense.form != "land":
        return _accredited(reading, m)
    asked = any(p.value == "call" and p.at < m.first for p in reading.predicates)
    part = m.head == "noun" or (m.first and reading.tokens[m.first - 1].text in _COMPASS)
    return m.prep in _WHERE or (m.prep == _FROM and not asked) or (bool(part) and not m.prep)


def only_found(
    reading: Reading, draft: Draft, named: Mapping[str, Sequence[tuple[Mention, bool]]]
) -> frozenset[str]:
    """Whose land remains of the dead were found in: a war left them there, and they are not his by that."""
    lead = reading.tokens[max(0, draft.number.first - _LEAD) : draft.number.last + 1]
    remains = draft.kind == "killed" and any(known(t.text, _words("remains")) for t in lead)
    if not remains or not any(t.text.lstrip("وب") in _words("found") for t in reading.tokens):
        return frozenset()
    return frozenset(
        party
        for party, own in named.items()
        if all(m.kind == "place" or (m.prep in _WHERE and not m.head) for m, _ in own)
    )


def _accredited(reading: Reading, m: Mention) -> bool:
    """Whether a country is where another's envoy works: "X's ambassador to Y"; a body he addresses."""
    body = reading.tokens[m.core].text.lstrip("ل")
    if body.startswith(_SEATS) or organisation(body):
        return False
    return m.prep in _WHERE and any(
        _is_beside(reading, one, m, (2, 3)) and any(
            token.text.lstrip("و").removeprefix("ال").startswith(_ENVOYS)
            for token in reading.tokens[one.first : one.last + 1]
        )
        for one in reading.mentions
    )  # fmt: skip


def houses(reading: Reading, m: Mention) -> bool:
    """Whether a country is where another's body works: "the mission of the UN in X"."""
    own = m.kind == "state" and not m.head and m.prep == "في"
    return own and any(_is_beside(reading, one, m, (2,)) for one in reading.mentions)


def _is_beside(reading: Reading, one: Mention, m: Mention, apart: Sequence[int]) -> bool:
    """Whether another's office stands so many words before a name."""
    office = one.party not in ("", m.party) and one.head == "office"
    house = reading.tokens[one.first].text.removeprefix("ال").startswith(_HOUSES)
    return office and (house or not one.prep) and m.first - one.last in apart


def before_its_town(
    reading: Reading,
    draft: Draft,
    context: Context,
    named: Mapping[str, Sequence[tuple[Mention, bool]]],
    out: AbstractSet[str],
) -> frozenset[str]:
    """Whoever is named only before "while", where the clause of the count says whose the town is."""
    first, core = draft.number.first, {*context.profile.core}
    there = {
        party
        for party, own in named.items()
        for m, _ in own
        if m.kind in ("place", "state") and m.prep in ("في", "أمام")
        if m.first > first and not contrasts(reading, first, m.first)
    }  # fmt: skip
    if len(there) != 1 or not there <= core - out:
        return frozenset()
    return frozenset(
        party
        for party, own in named.items()
        if party not in there
        and all(m.last < first and contrasts(reading, m.last, first) for m, _ in own)
    )
