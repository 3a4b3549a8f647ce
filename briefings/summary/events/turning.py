"""What ends or begins in a war, by the words that open a sentence; and what is only handed on.

The word lists are those of `data/summary/ranking.toml`. Towns are known by the names of the translation,
lands and capitals, which act and speak as well, by `data/checks/countries.tsv`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from itertools import chain

from briefings.language.normalize import bare
from briefings.language.wordlists import folded
from briefings.profile import OTHER
from briefings.records import Cluster, Statement
from briefings.summary.tolls.denials import denies

_COMMA = "،"
_OPENING = 20  # words among which a sentence says what ends or begins
_WAYS = (("shut", "reopened"), ("shutting", "reopening"))  # word lists, which go together
_SIEGES = (("imposes", "raises"), ("imposed", "raised"))
_TOWN, _LAND = "town", "land"  # stand for names: no Arabic word is one of them
# The lists with which the patterns begin, of what ends, begins or changes, and of who takes what.
_TURNS = (
    *("armistice", "turning", "sets", "regained", "launch", "enters", "goes_on", "puts_up"),
    *("suspends", "swaps", *chain(*_WAYS), *chain(*_SIEGES)),
)
_TAKES = ("taking", "takes", "taken", "enters", "lays", "arrest", "arrests")


def relayed(statement: Statement) -> bool:
    """Whether an outlet only hands on what another one, or somebody without a name, has said."""
    return _relaying().search(bare(statement.translated.sentence.text)) is not None


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


def opening(statement: Statement) -> str:
    """The words that open a sentence, without an aside."""
    return _first_words(statement.translated.sentence.text)


@lru_cache(maxsize=256)  # each sentence is asked about several times in a row
def _first_words(text: str) -> str:
    """The words that open a sentence, without an aside: "A and B agreed, in a joint statement, to"."""
    told = bare(text)
    if told.count(_COMMA) > 1:
        told = _aside().sub(" ", told, count=1)
    return " ".join(told.split()[:_OPENING])


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
    if told.isdisjoint(core) and not (terms and analysis.relevant):
        return False
    head = opening(statement)
    words = head.split()
    unsaid = not _listed("looking_back").isdisjoint(words[:1])
    if unsaid or not _listed("unsaid").isdisjoint(words[:2]):
        return False
    past = "background" in analysis.about  # "the first step since the war broke out"
    turning = any(map(_may_turn, words)) and _is_told_in(head, past)
    said = turning or (not past and _offers(statement, head, core))
    return said or bool(_moved(statement))


def arrests(statement: Statement) -> bool:
    """Whether all that a sentence tells to have ended is that a leader is free: he is arrested."""
    return _moved(statement) == "held" and not _is_told_in(opening(statement))


def _offers(statement: Statement, opening: str, core: Collection[str]) -> bool:
    """Whether one side of the war asks the other for a truce: others only call for one."""
    roles = statement.analysis.roles
    asking = {*roles.speaker, *roles.actor} - {OTHER}
    asked = {*roles.affected} - asking
    between = bool(asking) and asking <= {*core} and not asked.isdisjoint(core)
    return between and _offering().search(opening) is not None


@lru_cache(maxsize=1 << 14)
def _is_told_in(opening: str, past: bool = False) -> bool:
    """Whether words tell that something ends or begins; a wire's are asked of every outlet that has them.

    Of a sentence that goes back to the `past` as well, only if they stand before what does.
    """
    found = _turning().search(opening) or _changing().search(opening) or _besieging(opening)
    if found is None or not _is_told(opening[: found.start()]):
        return False
    return not past or _listed("past").isdisjoint(opening[: found.end()].split())


def _moved(statement: Statement) -> str:
    """ "moved" where a town changes hands or arms are laid down, "held" where a leader is arrested; or "".

    Forces enter a town, it falls, is taken, given up or given back.
    """
    text, written, end = statement.translated.sentence.text, [], 0
    if not any(map(_may_take, bare(text).split())):
        return ""
    for name in statement.translated.names:
        if name.type == "place" and name.start >= end:
            land = bare(name.surface) in _states()
            written += [text[end : name.start], _LAND if land else _TOWN]
            end = name.end
    return _taken_in(_first_words("".join([*written, text[end:]])))


@lru_cache(maxsize=1 << 14)
def _taken_in(opening: str) -> str:
    found = _taking().search(opening)
    if found is None or not _is_told(opening[: found.start()]):
        return ""
    return found.lastgroup or "moved"


def _is_told(before: str) -> bool:
    """Whether no word before a turn says that somebody only asks for it, or fears it."""
    words = {word.removeprefix("و") for word in before.split()}
    return words.isdisjoint(_listed("wishes"))


@lru_cache(maxsize=1 << 14)
def _may_turn(word: str) -> bool:
    """Whether a word may begin what ends, begins or changes, for which slow patterns look."""
    return _openers(_TURNS).search(word) is not None


@lru_cache(maxsize=1 << 14)
def _may_take(word: str) -> bool:
    """Whether a word may tell that a town changes hands, or stand there for one who is arrested."""
    return _openers(_TAKES).search(word) is not None


@lru_cache(maxsize=2)
def _openers(names: Sequence[str]) -> re.Pattern[str]:
    """The first words of some lists, whatever is written as one with them."""
    first = {entry.split()[0] for name in names for entry in word_lists()[name]}
    return re.compile(rf"(?<!\w)[وفبس]{{0,3}}(?:{folded(sorted(first))})")


@lru_cache(maxsize=8)
def _listed(name: str) -> frozenset[str]:
    return frozenset(map(bare, word_lists()[name]))


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    """Lands and their capitals, which do things: "the handing over by Armenia of …" tells of no town."""
    path = resources.files("briefings") / "data/checks/countries.tsv"
    rows = [row.split("\t") for row in path.read_text("utf-8").splitlines() if row[0] != "#"]
    names = (name for row in rows for name in (*row[1].split("|"), row[5].partition("=")[0]))
    return frozenset(bare(name) for name in names if name)


@lru_cache(maxsize=1)
def _taking() -> re.Pattern[str]:
    """A town behind the noun of its taking, behind a verb and whoever does it, or beside "fell".

    And arms that their own bearers lay down, a leader who is arrested.

    Whoever does it has the article, a pronoun or a name; what is rebuilt or sent home there has none:
    "returned the people of …".
    """
    words = word_lists()
    nouns, verbs, passive, enter, forces, kinds = (
        folded(words[key]) for key in ("taking", "takes", "taken", "enters", "forces", "towns")
    )
    lays, arms, arrest, arrests, leaders, ruled = (
        folded(words[key]) for key in ("lays", "arms", "arrest", "arrests", "leaders", "led")
    )
    at_work = "عن (?:ال)?(?:عمل|مهام)"  # an officer who is relieved of his post is not held
    led = (
        rf"(?! (?:{folded(words['loose'])})(?!\w)| \d)(?: \S+)"  # not "protesters at the office of"
    )
    by = led.replace(r"\S", r"[^\s،]")
    never = (*words["past"], *words["unsaid"], *words["wished"])
    before = "".join(rf"(?<!{word} )" for word in map(bare, never)) + "(?<!(?<!علي )ان )"
    town = rf"(?:(?:ال)?(?:{kinds}) )?{_TOWN}\b"
    the = r"ال(?!ي\b)\S+"  # "to" begins like the article
    who = rf"(?:{forces}|{the}|\S+(?:ه|ها|هم|نا)|{_LAND})(?: {the}){{0,2}}"
    # Of whatever stands before it only where there is such a word at all: that is asked quickly.
    took = rf"(?=[وف]?س?(?:ب?(?:{nouns})|{passive}|{verbs}|{enter}) )"
    laid = rf"(?=[وفسب]?(?:{lays}|{arrest}|{arrests}))"
    return re.compile(
        rf"(?<!\w){took}{before}[وف]?س?(?:ب?(?:{nouns}) {town}|(?:{passive}) {town}"
        rf"|(?:{verbs}) {who} {town}|(?:{enter}) (?:{forces})(?: {the}){{0,2}} (?:{town}|{_LAND}\b))"
        rf"|\b{_TOWN} \W*(?:{passive})(?!\w)"
        rf"|(?<!\w){laid}{before}[وفسب]?(?:(?:{lays})(?: \S+){{0,4}}? (?:{arms})"
        rf"|(?P<held>(?:(?:{arrest})(?:{led}){{0,5}}?|(?:{arrests})(?:{by}){{1,5}}?،?)"
        rf" (?:{leaders})(?!(?: \S+){{0,6}}? {at_work}\b)"
        rf"|(?:(?:{arrest})(?:{led}){{1,8}}?|(?:{arrests})(?:{by}){{1,8}}?)،? (?:{ruled})))(?!\w)"
    )


@lru_cache(maxsize=1)
def _turning() -> re.Pattern[str]:
    """What ends or begins: by a word that says so, a truce set, broken or first named, a road shut or opened.

    Of the nouns only those that head a sentence or that somebody announces: many speak of "the closing of".
    """
    words = word_lists()
    turning, sets, truce = (folded(words[key]) for key in ("turning", "sets", "armistice"))
    shut, shutting = (folded([*words[a], *words[b]]) for a, b in _WAYS)
    ways, briefly = (folded(words[key]) for key in ("ways", "shut_briefly"))
    launch, attack, regained, dead, talks, posts = (
        folded(words[key])
        for key in ("launch", "attack", "regained", "remains", "talks", "positions")
    )
    enters, force = (folded(words[key]) for key in ("enters", "force"))
    past = "".join(rf"(?<!{word} )" for word in map(bare, words["past"]))
    row = folded(word for word in words["armistice"] if "لإطلاق" in word and word.startswith("وقف"))
    headed = rf"(?:^\W*|(?<!\w)[وفب]?(?:{sets})(?: \S+){{0,5}}? ب?)(?:{shutting})"
    return re.compile(
        rf"^\W*(?:{row})(?!\w)|(?<!\w){past}[وفب]?(?:(?:{turning})(?!(?: \S+){{0,8}}? (?:{talks})(?!\w))"
        rf"|(?:{sets})(?: \S+){{0,10}}? [وفبل]?(?:{truce})"
        rf"|(?:{regained})(?!(?: \S+){{0,8}}? (?:{dead})(?!\w)|(?: \S+){{0,2}}? (?:{posts})(?!\w))"
        rf"|(?:{launch})(?: \S+){{0,4}}? ب?(?:{attack})"
        rf"|(?:{enters})(?: \S+){{0,12}}? (?:{force}))(?!\w)"
        rf"|(?:{headed}|(?<!\w)[وف]?(?:{shut}))(?: \S+){{0,7}}? (?:{ways})(?!\w)"
        rf"(?!(?: \S+){{0,8}}? (?:{briefly})(?!\w))"
    )


@lru_cache(maxsize=1)
def _changing() -> re.Pattern[str]:
    """What changes for those who live there: a checkpoint put up, help suspended, prisoners sent home.

    And a road whose closing goes on "for the second day": it was shut but yesterday.
    """
    words = word_lists()
    goes_on, running, shutting, ways = (
        folded(words[key]) for key in ("goes_on", "days_running", "shutting", "ways")
    )
    puts_up, posts, suspends, relief = (
        folded(words[key]) for key in ("puts_up", "posts", "suspends", "relief")
    )
    swaps, captives, sets, exchange = (
        folded(words[key]) for key in ("swaps", "captives", "sets", "exchange")
    )
    past = "".join(rf"(?<!{word} )" for word in map(bare, (*words["past"], *words["unsaid"])))
    away = "".join(rf"(?<! {word} )" for word in map(bare, words["beside"]))
    return re.compile(
        rf"(?<!\w){past}[وف]?(?:(?:{goes_on})(?: \S+){{0,4}}? (?:{running})(?: \S+){{0,5}}?"
        rf" (?:{shutting})(?: \S+){{0,7}}? (?:{ways})"
        rf"|(?:{puts_up})(?: \S+){{0,7}}? {away}(?:{posts})"
        rf"|(?:{suspends})(?: (?!علي )\S+){{1,7}}? {away}(?:{relief})"
        rf"|(?:{swaps})(?: \S+){{0,7}}? (?:{captives})"
        rf"|(?:{sets})(?: \S+){{0,10}}? [وفبل]?(?:{exchange}))(?!\w)"
    )


def _besieging(opening: str) -> re.Match[str] | None:
    """A siege that is laid or raised: few sentences have the word, and only these are looked at."""
    siege, laying = _sieges()
    return laying.search(opening) if siege.search(opening) else None


@lru_cache(maxsize=1)
def _sieges() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = word_lists()
    imposes, imposed = (folded([*words[a], *words[b]]) for a, b in _SIEGES)
    sieges, sets = folded(words["sieges"]), folded(words["sets"])
    past = "".join(rf"(?<!{word} )" for word in map(bare, (*words["past"], *words["unsaid"])))
    headed = rf"(?:^\W*|(?<!\w)[وفب]?(?:{sets})(?: \S+){{0,5}}? ب?)[وف]?(?:{imposes})"
    laying = rf"(?:{headed}|(?<!\w){past}[وف]?(?:{imposed}))(?: \S+){{0,4}}? (?:{sieges})(?!\w)"
    return re.compile(sieges), re.compile(laying)


@lru_cache(maxsize=1)
def _aside() -> re.Pattern[str]:
    """What stands between two commas: a day, a title, or what begins with a preposition."""
    word = r"[^\s،]+"
    return re.compile(
        rf"\s?، (?:{word}(?: {word}){{0,2}}|(?:{folded(word_lists()['asides'])})(?: {word}){{1,20}})،"
    )


@lru_cache(maxsize=1)
def _offering() -> re.Pattern[str]:
    offers, truce = (folded(word_lists()[key]) for key in ("offers", "armistice"))
    return re.compile(rf"^\W*[وف]?(?:{offers})(?: \S+){{1,10}}? [وب]?(?:{truce})(?!\w)")


@lru_cache(maxsize=1)
def _relaying() -> re.Pattern[str]:
    words = word_lists()
    verbs, unnamed = folded(words["relays"]), folded(words["unnamed"])
    return re.compile(rf"(?<!\w)[وف]?(?:{verbs})(?: \S+){{0,3}}? (?:عن|الي) (?:{unnamed})(?!\w)")


@lru_cache(maxsize=1)
def word_lists() -> Mapping[str, Sequence[str]]:
    """The words, by what they do."""
    path = resources.files("briefings") / "data/summary/ranking.toml"
    found: Mapping[str, Sequence[str]] = tomllib.loads(path.read_text("utf-8"))["words"]
    return found
