"""What ends or begins in a war, by the words that open a sentence; and what is only handed on.

The word lists are those of `data/summary/ranking.toml`; what changes hands is known by takings.py, what a war
does to whole armies, states and peoples by upheavals.py.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise

from briefings.language.cues import Cue
from briefings.language.normalize import bare
from briefings.language.wordlists import folded, longest
from briefings.profile import OTHER
from briefings.records import Cluster, Statement
from briefings.summary.events.openings import WORDS, is_told, openers, opening
from briefings.summary.events.takings import moved, placed
from briefings.summary.events.upheavals import falls, overturns, slays
from briefings.summary.tolls.denials import denies

# The lists with which the patterns begin, of what ends or begins, and of what changes.
_TURNS = (
    *("armistice", "turning", "sets", "regained", "launch", "enters"),
    *("shut", "reopened", "shutting", "reopening"),
)
_CHANGES = ("goes_on", "puts_up", "suspends", "swaps", "sets")
_TWO = 2  # parties to an accord
_OFFERING = r"^\W*[وف]?<offers>(?: \S+){1,10}? [وب]?<armistice>(?!\w)"
# "Have not yet reached an agreement", right before what would be one; not "hardly had it begun when".
_NOT_YET = re.compile(
    r"(?<!\w)[وف]?(?:لم|لن) [يتن](?!مض |كد |لبث |نتظر )\w+(?: (?!و|حتي |ان )\S+){0,2} $"
)
# What leaders sign or agree on at a summit, but for a truce: "signed a joint declaration", not "met".
# … nor "agreed to go on talking about", "to put off", "an attack happened (وقع) after a joint declaration".
# … and what they issue there, or bind themselves to: "a declaration", "recognised each other's borders".
_ACCORD = (
    r"(?<!\w)[وف]?(?:<agrees>(?: \S+){0,10}? (?:(?:علي|الي) (?:(?!<undone>(?!\w))\S+ ){0,2}?|ب)"
    r"|<signed|agrees>(?: (?!<apart>(?!\w))\S+){0,10}? )<accords>(?!\w)"
    r"|(?<!\w)[وف]?<issues>(?: \S+){0,11}? <declarations>(?!\w)"
    r"|(?<!\w)[وف]?<binds>(?: \S+){0,14}? (?:<bound>(?!\w)|ب(?:وحده|سلامه|سياده) اراضي)"
)
# What two sides of a war have not done since it, or never: "the first round of talks since the truce".
_FIRST_MEETING = (
    r"(?<!\w)[وف]?(?:<meets|met>(?: \S+){0,14}? (?:في |ب)?<firsts>"
    r"|<met>(?: \S+){0,14}? <for_once>)(?!\w)"
)
# What two sides of a war sign with each other, by whatever name: "the declaration of Jeddah".
_PACT = r"(?<!\w)[وف]?<signed>(?: (?!<apart>(?!\w))\S+){0,10}? \W?<pacts>(?!\w)"
_EARLIER = re.compile(r"(?<!\w)(?:بعدما|(?:بعد|قبل|منذ|رغم) ان|كان|كانت|كانا|كانوا) (?:قد )?$")
# Of one side's operation, as it is launched and as others speak of it: "the military operation".
_LAUNCHES = r"<launch>(?: \S+){0,4}? (?:[\"«“](?=عملي|اجراءات))?ب?<attack>"
_LAUNCH = rf"(?<!\w)[وف]?{_LAUNCHES}(?!\w)"
_OPERATION = rf"{_LAUNCH}|(?<!\w)[وفبل]?(?:ال)?عملي(?:ه|ات) (?:ال)?عسكري(?:ه|ات)(?!\w)"
_RELAYING = r"(?<!\w)[وف]?<relays>(?: \S+){0,3}? (?:عن|الي) <unnamed>(?!\w)"


def relayed(statement: Statement) -> bool:
    """Whether an outlet only hands on what another one, or somebody without a name, has said."""
    return WORDS.pattern(_RELAYING).search(bare(statement.translated.sentence.text)) is not None


def turns(statement: Statement, core: Collection[str]) -> bool:
    """Whether a sentence tells that something ends or begins in the war, or that outsiders were killed."""
    return _is_of_a_turn(statement, core) and not denies(opening(statement))


def is_turn(cluster: Cluster, core: Collection[str]) -> bool:
    """Whether one of the reports of a fact tells so, in whatever words the others have it."""
    return any(turns(statement, core) for statement in (cluster.lead, *cluster.others))


def kills_outsiders(statement: Statement, core: Collection[str]) -> bool:
    """Whether a sentence tells that people of a party were killed that does not fight: peacekeepers."""
    analysis = statement.analysis
    dead = [figure for figure in analysis.figures if figure.kind == "killed"]
    theirs = not analysis.figures or any(f.party_affected not in core for f in dead)
    hit = set(analysis.roles.affected) - {*core, OTHER}
    return theirs and "casualties" in analysis.about and bool(hit)


def denies_turn(statement: Statement, core: Collection[str]) -> bool:
    """Whether a sentence denies that something ended or began: "X denied that its units surrendered"."""
    return denies(opening(statement)) and _is_of_a_turn(statement, core)


def _is_of_a_turn(statement: Statement, core: Collection[str]) -> bool:
    analysis = statement.analysis
    roles = analysis.roles
    told = {*roles.speaker, *roles.actor, *analysis.parties}
    if analysis.about[:1] == ("background",):
        return False
    if kills_outsiders(statement, core):
        return True
    # The terms of a truce name nobody, "it provides for a ceasefire", and its beginning often only the land
    # or who brought it about: "a truce went into force in X, mediated by Y".
    terms = "ceasefire" in analysis.about and OTHER not in told and not roles.speaker
    if told.isdisjoint(core) and not terms:
        return False
    head = opening(statement)
    words = head.split()
    unsaid = _is_retorted(statement) or not WORDS.words("looking_back").isdisjoint(words[:1])
    unsaid = unsaid or not WORDS.words("unsaid").isdisjoint(words[:2])
    if unsaid or not WORDS.words("games").isdisjoint(words):
        return False
    past = "background" in analysis.about  # "the first step since the war broke out"
    if _is_told_in(head, past) or (not past and _offers(statement, head, core)):
        return True
    there = placed(statement)
    return bool(moved(statement, there)) or (
        not past and any(tells(there) for tells in (overturns, falls, slays))
    )


def _is_retorted(statement: Statement) -> bool:
    """Whether two exchange words about it: "A said that B had shut the road, B replied to him"."""
    told = bare(statement.translated.sentence.text)
    if not _retorts().may_be_in(told):
        return False
    return not WORDS.words("retorts").isdisjoint(map(" ".join, pairwise(told.split())))


@lru_cache(maxsize=1)
def _retorts() -> Cue:
    return Cue(WORDS["retorts"])


def changes_hands(statement: Statement) -> bool:
    """Whether a sentence tells that a town is taken or lost, an army gives in, a state ends."""
    return moved(statement) == "moved" or overturns(placed(statement))


def one_launch(one: Statement, other: Statement) -> bool:
    """Whether a sentence tells of the operation that another opens by saying that a party launched it."""
    if not WORDS.pattern(_LAUNCH).search(opening(one)) or one.id == other.id:
        return False
    text, acting = bare(other.translated.sentence.text), {*one.analysis.roles.actor} - {OTHER}
    whose = acting & {*other.analysis.roles.actor, *other.analysis.parties}
    return bool(whose) and WORDS.pattern(_OPERATION).search(text) is not None


def arrests(statement: Statement) -> bool:
    """Whether all that a sentence tells to have ended is that a leader is free: he is arrested."""
    return moved(statement) == "held" and not _is_told_in(opening(statement))


def reaches_accord(statement: Statement, core: Collection[str]) -> bool:
    """Whether a side of the war and another party agree on what is to be, or two sides sign or talk."""
    acting = {*statement.analysis.roles.actor}
    if len(acting) < _TWO or acting.isdisjoint(core) or "background" in statement.analysis.about:
        return False
    head = opening(statement)
    found = WORDS.pattern(_ACCORD).search(head) or _between_sides(acting, core, head)
    if found is None or denies(head) or _NOT_YET.search(head[: found.start()]):
        return False
    before = head[: found.start()]
    return is_told(before) and not _EARLIER.search(before)


def _between_sides(
    acting: Collection[str], core: Collection[str], head: str
) -> re.Match[str] | None:
    """That two sides of the war sign something, or talk for the first time, or since it."""
    if len({*acting} & {*core}) < _TWO:
        return None
    return WORDS.pattern(_PACT).search(head) or WORDS.pattern(_FIRST_MEETING).search(head)


def _offers(statement: Statement, opening: str, core: Collection[str]) -> bool:
    """Whether one side of the war asks the other for a truce: others only call for one."""
    roles = statement.analysis.roles
    asking = {*roles.speaker, *roles.actor} - {OTHER}
    asked = {*roles.affected} - asking
    between = bool(asking) and asking <= {*core} and not asked.isdisjoint(core)
    return between and WORDS.pattern(_OFFERING).search(opening) is not None


@lru_cache(maxsize=1 << 14)
def _is_told_in(opening: str, past: bool = False) -> bool:
    """Whether words tell that something ends or begins; a wire's are asked of every outlet that has them.

    Of a sentence that goes back to the `past` as well, only if they stand before what does.
    """
    words = opening.split()
    found = _turning().search(opening) if any(map(_may_turn, words)) else None
    if found is None and any(map(_may_change, words)):
        found = _changing().search(opening)
    if found is None or not is_told(opening[: found.start()]):
        return False
    if _NOT_YET.search(opening[: found.start()]):
        return False
    return not past or WORDS.words("past").isdisjoint(opening[: found.end()].split())


@lru_cache(maxsize=1 << 14)
def _may_turn(word: str) -> bool:
    """Whether a word may begin what ends or begins, for which a slow pattern looks."""
    return openers(_TURNS).search(word) is not None


@lru_cache(maxsize=1 << 14)
def _may_change(word: str) -> bool:
    """Whether a word may begin what changes, likewise."""
    return openers(_CHANGES).search(word) is not None


@lru_cache(maxsize=1)
def _turning() -> re.Pattern[str]:
    """What ends or begins: by a word that says so, a truce set, broken or first named, a road shut or opened.

    Of the nouns only those that head a sentence or that somebody announces: many speak of "the closing of".
    """
    past = WORDS.not_behind("past", "unsaid")
    anew = WORDS.not_behind("going_on")
    few = r" علي(?: <about>)?(?: من)?(?: (?!<towns>)\S+)? (?:ال)?<positions>(?!\w)"
    row = folded(word for word in WORDS["armistice"] if "لإطلاق" in word)
    first = _first("turning", "sets", "regained", "launch", "enters", "shut", "reopened")
    headed = r"(?:^\W*|(?<!\w)[وفب]?<sets>(?: \S+){0,5}? ب?)<shutting|reopening>"
    who = r"(?: (?!(?:في|علي|من|عن|بسبب)\b)\S+){8,13}?"  # "dozens of Azerbaijanis who say that they are …"
    return WORDS.pattern(
        rf"^\W*(?:{row})(?!\w)|(?<!\w){first}{past}[وفب]?"
        rf"(?:<turning>(?!{few}|(?: \S+){{0,8}}? <talks>(?!\w)|(?<=انطلقت) <craft>(?!\w))"
        rf"|<sets>(?: \S+){{0,10}}? {anew}[وفبل]?<armistice>"
        r"|<regained>(?!(?: \S+){0,8}? <remains>(?!\w)|(?: \S+){0,2}? <positions>(?!\w))"
        rf"|{_LAUNCHES}"
        r"|<enters>(?: \S+){0,12}? <force>)(?!\w)"
        rf"|(?:{headed}(?: \S+){{0,7}}?|(?<!\w){first}{past}[وف]?<shut|reopened>(?:(?: \S+){{0,7}}?|{who}))"
        r"(?: <days_running>)? <ways>(?!\w)(?!(?: \S+){0,8}? <shut_briefly>(?!\w))"
    )


@lru_cache(maxsize=1)
def _changing() -> re.Pattern[str]:
    """What changes for those who live there: a checkpoint put up, help suspended, prisoners sent home.

    And a road whose closing goes on "for the second day": it was shut but yesterday.
    """
    past = WORDS.not_behind("past", "unsaid")
    away = WORDS.not_behind("beside", start=" ")
    return WORDS.pattern(
        rf"(?<!\w){_first(*_CHANGES)}{past}[وف]?(?:<goes_on>(?: \S+){{0,4}}? <days_running>(?: \S+){{0,5}}?"
        r" <shutting>(?: \S+){0,7}? <ways>"
        rf"|<puts_up>(?: \S+){{0,7}}? {away}<posts>"
        rf"|<suspends>(?: (?!علي )\S+){{1,7}}? {away}<relief>"
        r"|<swaps>(?: \S+){0,7}? <captives>"
        r"|<sets>(?: \S+){0,10}? [وفبل]?<exchange>)(?!\w)"
    )


def _first(*names: str) -> str:
    """What stands where a word of some lists begins, before what is asked slowly."""
    words = (bare(entry).split()[0].partition("*")[0] for name in names for entry in WORDS[name])
    return rf"(?=[وفب]?{longest(words)})"
