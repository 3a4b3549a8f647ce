"""Whose the counted cannot be by what they are called, or by what is said to be done with them.

"The army: 60 gunmen dead", "X announced the elimination of six": they are none of the teller's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefings.analysis.counting.asides import of_an_accident
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.casualties import Counted, known, word_lists
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import is_nameless
from briefings.analysis.parsing.sides import armies, civilians
from briefings.analysis.parsing.vocabulary import lists
from briefings.profile import OTHER

_QUOTES = ' "“”«»'
_OF = "من"
_words = lists("casualties", "killers")
_fought = lists("casualties", "fought")
_WITH = "مع"
_ANYBODY = frozenset(["people", "young people"])
_SINCE, _BEGINS = "منذ", 2  # words from "since" to the attack: "since the start of"
_FIRED = 4  # words from "since" to "missiles": "since X launched missiles on Y", all of Y
_Named = Mapping[str, Sequence[tuple[Mention, bool]]]  # by party


def foes(reading: Reading, draft: Draft, context: Context, speaking: Speaking) -> frozenset[str]:
    """Who tells of "the elimination of six", "60 gunmen dead": they are none of its own.

    An army's foes are no more its own country's people.
    """
    hit = draft.kind in ("killed", "wounded", "captured")
    of_foes = are_foes(reading, draft.number) or _goes_on(reading, draft)
    if not hit or not (of_foes or _is_eliminated(reading, draft)):
        return frozenset()
    told = {draft.claimant or "", *speaking.parties}
    folk = {civilians(context.profile) or ""} if told & armies(context.profile) else set()
    return frozenset(told | folk)


def _is_eliminated(reading: Reading, draft: Draft) -> bool:
    """Whether fighters are said to be done away with."""
    tokens, first = reading.tokens, draft.number.first
    at = first - 1 - (first > 0 and tokens[first - 1].text == "علي")
    said = draft.kind == "killed" and draft.number.whom == "fighters" and at >= 0
    return said and tokens[at].text.lstrip("وب") in _words("slays")


def are_foes(reading: Reading, number: Counted) -> bool:
    """Whether a noun counts them by which nobody calls his own men: "gunmen", "terrorists", "rebels"."""
    return _called_so(reading, number.first, number.last + 1)


def _goes_on(reading: Reading, draft: Draft) -> bool:
    """ "60 gunmen dead and dozens wounded": of the same, for all that no noun says of whom."""
    before = next(iter(draft.earlier[-1:]), None)
    if draft.number.whom or before is None or before.party_affected is not None:
        return False
    span = [i for i, t in enumerate(reading.tokens) if before.start <= t.start < before.end]
    return _called_so(reading, span[0], span[-1] + 1)


def _called_so(reading: Reading, first: int, last: int) -> bool:
    span = reading.tokens[first : last + 1]
    span += reading.tokens[last + 1 : last + 2] if span[-1].text == _OF else []
    return any(
        t.text.removeprefix("ال") in _words("foes")
        for k, t in enumerate(span)
        if k == 0 or not t.gap.strip(_QUOTES)
    )


def accused_of_it(
    reading: Reading, named: Mapping[str, Sequence[tuple[Mention, bool]]]
) -> frozenset[str]:
    """The parties that are named only as accused: "and the army accused X", "held X responsible"."""
    blamed = set(_blamed(reading))
    return frozenset(
        party
        for party, own in named.items()
        if any(m in blamed for m, _ in own)
        and all(m in blamed or m.kind == "place" or is_nameless(m) for m, _ in own)
    )


def _blamed(reading: Reading) -> Iterator[Mention]:
    verbs = [p for p in reading.predicates if p.value == "accuse" and p.form == "past"]
    for p in verbs:
        for m in reading.mentions:
            subject = any(
                one.first == p.at + 1 and m.first == one.last + 1 and not one.prep
                for one in reading.mentions
            )
            if (subject and not (m.prep or m.joined)) or _held_to_blame(reading, p, m):
                yield m


def _held_to_blame(reading: Reading, p: Predicate, m: Mention) -> bool:
    """ "Held X's backers responsible", "accused a group allied with X of killing": with the deed behind."""
    behind = reading.tokens[m.last + 1 : m.last + 2]
    if not behind or behind[0].gap.strip() or not p.at < m.first < p.end:
        return False
    between = reading.tokens[p.at + 1 : m.first]
    allied = any(known(token.text, _words("allied")) for token in between)
    object_ = not m.prep or (allied and m.prep in (_WITH, "ل"))
    return object_ and behind[0].text in _words("blamed", "deeds")


def of_all_who_fought(
    reading: Reading, draft: Draft, context: Context, named: _Named
) -> frozenset[str]:
    """All but whom "killed since the start of X's attack on Y", "the dead of the battles of Y" names besides.

    Both sides have dead there.
    """
    if draft.whom not in _ANYBODY or draft.kind == "displaced":
        return frozenset()
    tokens = reading.tokens
    for k in range(1, len(tokens)):
        text, last = tokens[k].text.removeprefix("و"), tokens[k - 1].text
        begun = [t.text.removeprefix("و") for t in tokens[k + 1 : k + 1 + _BEGINS]]
        since = text == _SINCE and k > draft.number.last and not _fought("begun").isdisjoint(begun)
        since = since and _fought("missiles").isdisjoint(
            t.text for t in tokens[k + 1 : k + 1 + _FIRED]
        )
        battles = (
            text in _fought("battles")
            and k < draft.number.first
            and known(last, word_lists().nouns)
        )
        if since or battles:
            end = len(tokens) if since else k + 1 + _BEGINS
            here = (p for p, own in named.items() if any(not k < m.first < end for m, _ in own))
            return frozenset({p.id for p in context.profile.parties} | {OTHER}) - {*here}
    return frozenset()


def beside_an_accident(reading: Reading, draft: Draft, named: _Named) -> frozenset[str]:
    """Whose other people the sentence counts: "192 of X's fell, while the toll of a fire rose to 12"."""
    clause = of_an_accident(reading, draft.number)
    if not clause:
        return frozenset()
    here = {party for party, own in named.items() if any(m.first in clause for m, _ in own)}
    return frozenset({*named, *(one.party_affected or "" for one in draft.earlier)} - here)
