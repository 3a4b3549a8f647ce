"""Who speaks where a subject only points to somebody named before: "the latter", "his rival", "its mayor".

"The latter" is whoever was named last, a counterpart or rival the other side of the two than the one who
spoke, and a mayor or prosecutor is of the town named last.
"""

from __future__ import annotations

from itertools import dropwhile, pairwise, takewhile

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.inhabited import inhabited
from briefings.analysis.parsing.offices import is_nameless, organisation
from briefings.analysis.parsing.sides import armies, kin
from briefings.analysis.parsing.tokens import is_glued
from briefings.analysis.parsing.vocabulary import lists

_FRONT = 3  # words between a subject in front and its verb: "his rival, who sits across, thinks"
_BEHIND = 2  # words behind "his counterpart" in which his name or country stands
_OFFICE = 5  # words of an office and of the town that may stand behind it
_NOT = frozenset(["لم", "لا", "لن"])  # "never spoke of its soldiers"
_places = lists("nouns", "neighbours")
_pointers = lists("reporting", "pointers")


def pointed(reading: Reading, context: Context, speaking: Speaking) -> Found | None:
    """The party to which the subject of the first verb of saying points; None where it names somebody.

    It is the verb's subject from now on; a name right behind, "its mayor, X", is his.
    """
    verb = next((p for p in reading.predicates if _says(reading, p)), None)
    if verb is None or verb.suffix:
        return None
    rules = (_accuser, _subject)
    found = next((one for rule in rules if (one := rule(reading, verb, context))), None)
    if found is not None:
        speaking.subjects[verb.at] = [found]
    return found


def learn_town(reading: Reading, context: Context, speaking: Speaking) -> None:
    """Remember whose town was named last, and whose where no capital speaks: that is a government."""
    voices = {k for f in speaking.found for k in range(f.first, f.last + 1)}
    for m in reading.mentions:
        hit = reading.has(m.core, "party")
        if m.party and (m.kind == "place" or (hit is not None and hit.sense.form == "capital")):
            context.town = m.party
            context.scene = context.scene if m.core in voices else m.party


def _says(reading: Reading, p: Predicate) -> bool:
    inner = p.entered == "relative" or reading.tokens[p.at].quoted
    silent = p.at > 0 and reading.tokens[p.at - 1].text.lstrip("وف") in _NOT
    return p.kind == "report" and p.form != "participle" and not (inner or silent)


def _subject(reading: Reading, verb: Predicate, context: Context) -> Found | None:
    """The word that points, right behind its verb or before it."""
    for k in (verb.at + 1, *range(verb.at - 1, max(-1, verb.at - 1 - _FRONT), -1)):
        if k < len(reading.tokens) and (k < verb.at or is_glued(reading.tokens[k])):
            party = _points(reading, k, verb, context)
            if party:
                return Found(party, k, _name_end(reading, k))
    return None


def _points(reading: Reading, k: int, verb: Predicate, context: Context) -> str:
    word = reading.tokens[k].text
    named = [m for m in reading.mentions if m.party and m.first < k]
    if word in _pointers("latter"):
        alone = not named and (k > verb.at or "complement" in reading.tokens[k - 1].hits)
        return context.latest if alone else ""
    if word in _pointers("counterpart"):
        beside = range(k + 1, k + 1 + _BEHIND)
        told = any(m.party and m.first in beside for m in reading.mentions)
        spoke = context.lately[0] if len(context.lately) == 1 else ""
        return "" if told or named else _across(spoke, context)
    if word in _pointers("of_a_town"):
        place = inhabited(reading, k)
        if place is not None:
            return place.party
        elsewhere = named or any(
            t.text.lstrip("ب") in _places("places") for t in reading.tokens[:k]
        )
        return "" if elsewhere else context.town
    scene = context.scene if verb.value != "add" else ""  # who "added" has spoken before
    return _of_the_town(reading, k, context, scene) if k > verb.at and not named else ""


def _of_the_town(reading: Reading, k: int, context: Context, scene: str) -> str:
    """ "The prosecutor's office", "a spokesman for the municipality": of whoever spoke so, or of the town."""
    row = [token.text for token in takewhile(is_glued, reading.tokens[k : k + _OFFICE])]
    led = [*dropwhile(_pointers("leads").__contains__, row)]
    office = next((one for n in (1, 2) if (one := " ".join(led[:n])) in _pointers("local")), "")
    told = any(m.party and k <= m.first < k + len(row) for m in reading.mentions)
    if not office or told or armies(context.profile):
        return ""
    return context.sayers.get(led[0].removeprefix("ال"), scene)


def _name_end(reading: Reading, k: int) -> int:
    """The last word of the name that stands right behind a noun."""
    names = [m for m in reading.mentions if m.kind == "person" and k < m.first <= k + _BEHIND]
    row = reading.tokens[k + 1 : names[0].last + 1] if names else []
    return names[0].last if row and all(map(is_glued, row)) else k


def _accuser(reading: Reading, verb: Predicate, context: Context) -> Found | None:
    """ "The prosecution accused the leaders of X": no office of X's, but of the other side."""
    if verb.value != "accuse" or context.office not in {"", *context.profile.core}:
        return None
    for office, blamed in pairwise(reading.mentions):
        bare = office.first == verb.at + 1 and is_nameless(office)
        bare = bare and not organisation(reading.tokens[office.first].text)
        whom = blamed.first == office.last + 1 and not blamed.prep and not blamed.joined
        if bare and whom and (party := _foe(blamed.party, context)):
            return Found(party, office.first, office.last)
    return None


def _foe(side: str, context: Context) -> str:
    """The other side, where the article names it: else who blames one may be anybody."""
    party = _across(side, context)
    return party if party in context.strong else ""


def _across(side: str, context: Context) -> str:
    """The other of the two sides of an article, for a region's people the state of that name."""
    land = {region: nation for nation, region in kin(context.profile)}
    pair = {land.get(party, party) for party in context.pair}
    others = pair - {land.get(side, side)}
    return min(others) if side in context.pair and len(others) == 1 else ""
