"""The parties that do nothing where they are named, whatever the models say."""

from __future__ import annotations

from collections.abc import Mapping

from briefings.analysis.claims.locations import only_there
from briefings.analysis.parsing.agreement import is_loose, is_wrecked, pursued
from briefings.analysis.parsing.gender import verb_is_feminine
from briefings.analysis.parsing.goals import is_goal
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import organisation
from briefings.analysis.parsing.relatives import deed_does_it
from briefings.analysis.parsing.subjects import GOES_ON
from briefings.analysis.parsing.tokens import in_request, is_glued
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.abroad import hosts
from briefings.analysis.roles.asides import is_at_issue
from briefings.analysis.roles.features import Row
from briefings.analysis.roles.mistaken import taken_for
from briefings.analysis.speech.press import is_press
from briefings.profile import OTHER

_EXCEPT = frozenset(["باستثناء", "فيما عدا", "ما عدا", "عدا", "بخلاف"])
_NOT = frozenset(["لم", "لن"])
_SAYING = frozenset(["say", "add"])
_NO = _NOT | {"لا", "ولم", "ولا"}
_IN = frozenset(["في", "خلال", "أثناء"])
_WHICH_IS = frozenset(["وهو", "وهي", "وهم", "وهما"])
_one_of = lists("nouns", "one_of")
_DEEDS = frozenset(["does", "contacts", "agrees", "meets"])
_FROM_HOLD = ("من", "الاحتلال")
_RESOLVES = ("helps", "and")  # "and decided to send a mission"
_SINCE, _FIRST = "منذ", 4  # words from "the first" to "since"
_unknown = lists("nouns", "unknown")
_attribution = lists("reporting", "attribution")
_wars = lists("nouns", "wars")
_PERCEIVES = Trigger(lambda word: word in _unknown("perceives"))
_ASIDE = Trigger(_WHICH_IS.__contains__)


def idle(reading: Reading, known: Mapping[str, Row]) -> frozenset[str]:
    """The parties that do nothing where they are named: excepted, refused a request, the scene, a paper's."""
    return frozenset(
        party
        for party, row in known.items()
        if row.mentions and all(_still(reading, m) for m in row.mentions)
    )


def _still(reading: Reading, m: Mention) -> bool:
    return any(why(reading, m) for why in _STILL)


def _tells_of_blow(reading: Reading, m: Mention) -> bool:
    """Whether it only tells what a blow of nobody's did: "X said that the strike was made at night"."""
    tokens, that = reading.tokens, m.last + 1
    said = not m.prep and any(
        p.at == m.first - 1 and p.value in _SAYING for p in reading.predicates
    )
    if not said or that + 2 >= len(tokens) or "complement" not in tokens[that].hits:
        return False
    blow = reading.blow(that + 1)
    rest = [p for p in reading.predicates if p.at > that]
    its = bool(rest) and rest[0].at == that + 2 and all(p.kind == "event" for p in rest)
    alike = its and len({verb_is_feminine(reading, p) for p in rest}) == 1
    struck = blow is not None and blow.length == 1
    return struck and alike and GOES_ON.isdisjoint(p.value for p in rest)


def _ends_with(reading: Reading, m: Mention) -> bool:
    """Whether it is only whose hold on a place is over: "freed the town from the X occupation"."""
    row = [token.text for token in reading.tokens[max(0, m.core - len(_FROM_HOLD)) : m.core]]
    return m.kind == "demonym" and tuple(row) == _FROM_HOLD


def _stays_away(reading: Reading, m: Mention) -> bool:
    """Whether it is only said not to take part: "X did not attend the talks", "did not join in"."""
    tokens = reading.tokens
    verb = m.first - 1 if m.first > 1 else m.last + 2
    if m.prep or verb >= len(tokens) or tokens[verb].text not in _unknown("joins"):
        return False
    denied = tokens[verb - 1].text.lstrip("وف") in _NO
    return denied and not any(p.value in _DEEDS and p.at != verb for p in reading.predicates)


def _saw_nothing(reading: Reading, m: Mention) -> bool:
    """Whether it only says what it did not see: "X said that it had observed no breach"."""
    tokens = reading.tokens
    verbs = {k for k in _PERCEIVES.at(reading) if k > m.last + 1 and tokens[k - 1].text in _NO}
    if not verbs or m.prep:
        return False
    reports = [p for p in reading.predicates if p.kind == "report"]
    says = any(p.at < min(verbs) for p in reports)
    says = says and all(p.value in _SAYING for p in reports)  # who calls or accuses does so
    others = [p for p in reading.predicates if p.at not in verbs]
    deeds = any(p.value in _DEEDS or (p.value, p.entered) == _RESOLVES for p in others)
    return says and not deeds


def _dates(reading: Reading, m: Mention) -> bool:
    """Whether it is only what a time is counted from: "the first since X's attack"."""
    deed = reading.tokens[m.deed] if m.deed > 0 else None
    if deed is None or reading.tokens[m.deed - 1].text != _SINCE or not is_glued(deed):
        return False
    before = reading.tokens[max(0, m.deed - 1 - _FIRST) : m.deed - 1]
    return any(token.text in _unknown("firsts") for token in before)


def _confirms(reading: Reading, m: Mention) -> bool:
    """Whether a body that watches only establishes a deed: "Amnesty confirmed the use of cluster bombs"."""
    tokens = reading.tokens
    verb = tokens[m.first - 1].text if m.first else ""
    if m.prep or {verb, verb.removeprefix("و")}.isdisjoint(_unknown("establishes")):
        return False
    watches = m.party == OTHER or bool(organisation(tokens[m.first].text))
    behind = tokens[m.first + 1 : m.last + 2]  # the body's name may reach over it to another's
    return watches and any(is_glued(t) and t.text in _unknown("established") for t in behind)


def _is_aside(reading: Reading, m: Mention) -> bool:
    """Whether it only says what something is: "the cathedral, which is one of X's landmarks, was hit"."""
    tokens = reading.tokens
    if not _ASIDE.at(reading):
        return False
    opens = next((k for k in range(m.first - 1, 0, -1) if "،" in tokens[k].gap), 0)
    one_of = tokens[opens].text in _WHICH_IS and tokens[opens + 1].text in _one_of("words")
    return one_of and not any(opens < p.at <= m.last for p in reading.predicates)


def _prints(reading: Reading, m: Mention) -> bool:
    """Whether it is only whose papers write: "papers of X", and no "site", where guns may stand, too."""
    noun = reading.tokens[m.first].text.removeprefix("و")
    return is_press(reading, m) and noun not in _attribution("not_press_alone")


def _is_pursued(reading: Reading, m: Mention) -> bool:
    """Whether somebody goes on with "the shelling of" whom it names, who else may shell or be shelled."""
    if m.deed <= 0 or not pursued(reading, m):
        return False
    return reading.tokens[m.deed].hits["deed"].sense.kind == "either"


def _hit_by_deed(reading: Reading, m: Mention) -> bool:
    """Whether it is the object of "the operation that hit X's forces"."""
    return any(
        p.at < m.first
        and deed_does_it(reading, p)
        and all(is_loose(token) for token in reading.tokens[p.at + 1 : m.first])
        for p in reading.predicates
    )


def _excepted(_: Reading, m: Mention) -> bool:
    """ "With the exception of X, all voted"."""
    return m.prep in _EXCEPT


def _asks(reading: Reading, m: Mention) -> bool:
    """Whether it only asks for what another refuses or grants."""
    return in_request(reading.tokens, m.first)


def _is_scene(reading: Reading, m: Mention) -> bool:
    """Whether it is only where things are told of: "its forces did not enter X", "in the war of X"."""
    if m.head or m.kind not in ("state", "place"):
        return False
    if m.deed >= 0 and m.prep in _IN:
        return reading.tokens[m.deed].text in _wars("nouns")
    before = reading.tokens[m.first - 2].text if m.first > 1 else ""
    return before in _NOT and any(
        one.last == m.first - 3 and not one.prep for one in reading.mentions
    )


def _is_seat(reading: Reading, m: Mention) -> bool:
    """Whether its capital is only where others are: "thousands of Xs demonstrated in Brussels"."""
    hit = reading.has(m.core, "party")
    capital = hit is not None and hit.sense.form == "capital" and m.prep == "في"
    return capital and not m.head and m.deed < 0


# Why a party does nothing where it is named; the cheapest to tell first.
_STILL = (
    only_there,
    hosts,
    _is_scene,
    _is_seat,
    is_goal,
    _excepted,
    _asks,
    _hit_by_deed,
    _is_pursued,
    is_wrecked,
    taken_for,
    is_at_issue,
    _prints,
    _is_aside,
    _dates,
    _tells_of_blow,
    _ends_with,
    _confirms,
    _saw_nothing,
    _stays_away,
)
