"""Every phrase of the language files and of a profile with the sense it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import Any

from briefings.analysis.parsing.forms import (
    bones,
    both_cases,
    conjugate,
    demonym_forms,
    opens_with_u,
    passive_by_letters,
)
from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.profile import OTHER, Party

NOBODY = "nobody"  # the kind of an expression that stands for no party, whatever name is in it
LOOSE = "loose"  # the form of an adjective that means something else too
_NOUNS = frozenset(["نصر", "نعد", "نقر", "نذم", "نصف", "نزف"])  # spelt like a first person


# Which sense wins where two lists hold one phrase of the same channel.
_CHANNELS = {
    "state": "party", "person": "party", "place": "party", "demonym": "party", "agency": "party",
    NOBODY: "party",
    "office": "head", "force": "head", "patient": "head", "both": "head", "owned": "head",
    "enemy": "head",
    "blow": "deed", "hit": "deed", "either": "deed", "control": "deed", "between": "deed", "contact": "deed",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word form stands for: `kind` as in the data files, `value` a party id or class."""

    kind: str
    value: str
    form: str = ""  # of verbs: past … noun; of owned nouns: the suffix; of parties: name, land …
    weak: bool = False
    needs: frozenset[str] = frozenset()  # words of which one must follow
    rivals: tuple[str, ...] = ()  # of places: who else held it before or holds it later
    given: frozenset[str] = frozenset()  # of surnames: the consonants of their bearers' given names
    channel: str = field(init=False, compare=False)  # of one channel the longest sense wins

    def __post_init__(self) -> None:
        object.__setattr__(self, "channel", _CHANNELS.get(self.kind, self.kind))


def table(name: str) -> dict[str, Any]:
    """One of the packed language files, parsed."""
    return toml(f"analysis/{name}.toml")


def lists(name: str, section: str) -> Callable[..., frozenset[str]]:
    """The word lists of a section of such a file by their names, folded; of several names, all words."""

    @cache
    def listed(*kinds: str) -> frozenset[str]:
        return frozenset(bare(word) for kind in kinds for word in table(name)[section][kind])

    return listed


def shared_surnames(parties: Iterable[Party]) -> frozenset[str]:
    """The surnames that people of two parties bear: alone they stand for nobody."""
    borne = Counter(name for party in parties for name in set(map(_surname, party.people)))
    return frozenset(name for name, count in borne.items() if count > 1 and name)


def _surname(name: str) -> str:
    """The last part of a name that has several, where it tells people apart; else ""."""
    surname = name.rsplit(maxsplit=1)[-1]
    telling = " " in name and len(surname) > 4 and not surname.startswith("ال")
    return surname if telling else ""


def of_party(party: Party, shared: Set[str]) -> Iterator[tuple[str, Sense]]:
    """Every phrase of a party, without the surnames that are shared with another's people."""
    plain = (
        ("state", "name", party.names), ("state", "capital", party.capitals), ("person", "", party.people),
        ("place", "", party.places), ("agency", "", party.agencies), ("state", "phrase", party.phrases),
    )  # fmt: skip
    lands, given = _lands(party), _given_names(party)
    for kind, form, phrases in plain:
        for phrase in phrases:
            told = "land" if phrase in lands else form
            for spelt in both_cases(phrase) if kind == "state" else (phrase,):
                names = given.get(phrase, frozenset()) if kind == "person" else frozenset()
                yield spelt, Sense(kind, party.id, told, given=names)
    for name in party.people:
        surname = _surname(name)
        if surname and surname not in shared:
            yield surname, Sense("person", party.id, given=given[surname])
    for phrase in party.weak:
        for spelt in both_cases(phrase):
            yield spelt, Sense("state", party.id, weak=True)
    for base in party.demonyms:
        for form in demonym_forms(base):
            yield form, Sense("demonym", party.id)


def _given_names(party: Party) -> dict[str, frozenset[str]]:
    """By surname the consonants of the given names that people of the party have before it."""
    found: dict[str, frozenset[str]] = {}
    for *names, surname in (name.split() for name in party.people):
        found[surname] = found.get(surname, frozenset()) | {bones(bare(name)) for name in names}
    return found


def _lands(party: Party) -> frozenset[str]:
    """The country's name among those of a party that is its government first of all.

    In such a conflict others hold a part of the country: a missile "from" it is nobody's by that.
    """
    first, *of = bare(party.names[0]).split() if party.names else [""]
    forms = {form for base in party.demonyms for form in map(bare, demonym_forms(base))}
    if first not in lists("nouns", "offices")("nouns") or not forms & set(of):
        return frozenset()
    stems = {stem for base in map(bare, party.demonyms) for stem in (base, base.removesuffix("ي"))}
    return frozenset(
        name for name in party.names if bare(name).removeprefix("ال").rstrip("اه") in stems
    )


@lru_cache(maxsize=1)
def shared_senses() -> tuple[tuple[str, Sense], ...]:
    """Every phrase that all profiles share."""
    return (*_world(), *_reporting(), *_events(), *_nouns())


def houses(demonyms: Iterable[str]) -> Iterator[str]:
    """ "The Saudi hospital" of a town: a house that only bears a nation's name."""
    for base in demonyms:
        yield from (f"{house} ال{base}" for house in table("world")["houses"])


def tongues(demonyms: Iterable[str]) -> Iterator[str]:
    """ "The Russian language", of no party."""
    for base in demonyms:
        yield from (f"{tongue} ال{base}ة" for tongue in table("world")["tongues"])


def _world() -> Iterator[tuple[str, Sense]]:
    world = table("world")
    for name in (*houses(world["demonyms"]), *tongues(world["demonyms"])):
        yield name, Sense(NOBODY, "")
    for name in world["nobody"]:
        yield name, Sense(NOBODY, "")
    for name in world["names"]:
        yield name.rstrip("_"), Sense("place" if name.endswith("_") else "state", OTHER)
    for base in (*world["demonyms"], *world["loose"]):
        for form in demonym_forms(base):
            yield form, Sense("demonym", OTHER, LOOSE if base in world["loose"] else "")


def _verbs(lines: list[str], kind: str, value: str) -> Iterator[tuple[str, Sense]]:
    for line in lines:
        past, present, participle, noun = (part.replace("_", " ") for part in line.split())
        for form, tense in conjugate(past, present, participle):
            yield form, Sense(kind, value, tense)
        if noun != "-":
            for form in (noun, "ال" + noun):
                yield form, Sense(kind, value, "noun")


@lru_cache(maxsize=1)
def plain_presents() -> frozenset[str]:
    """The presents of the listed verbs, without their first letter, that only the passive begins with u."""
    told: dict[str, set[bool | None]] = {}
    events, reporting = table("events"), table("reporting")
    known = [kind["verbs"] for kind in events.values() if "verbs" in kind]
    lines = [line for some in (*known, *reporting["verbs"].values()) for line in some]
    for line in (*lines, *(one for _, some in _conditions() for one in some)):
        past, present, participle, noun = line.partition("|")[0].split()
        if "-" not in (past, present):
            told.setdefault(bare(present)[1:], set()).add(opens_with_u(past, participle, noun))
    return frozenset(present for present, kinds in told.items() if kinds == {False})


@cache
def first_persons(kind: str = "") -> frozenset[str]:
    """The first person plural of the presents of verbs that report (نعلن), all or those of a class."""
    verbs = table("reporting")["verbs"]
    lines = [line for name, some in verbs.items() if kind in ("", name) for line in some]
    presents = (line.split()[1] for line in lines)
    return frozenset("ن" + bare(present)[1:] for present in presents if present != "-") - _NOUNS


def _conditions() -> Iterator[tuple[str, list[str]]]:
    """The verbs that report only with one of some words behind them, by their class."""
    return (
        (value, some)
        for value, some in table("reporting")["conditional"].items()
        if value != "within"
    )


@lru_cache(maxsize=1)
def reach() -> int:
    """Within how many words a conditional verb wants its companion."""
    return int(table("reporting")["conditional"]["within"])


def _conditional() -> Iterator[tuple[str, Sense]]:
    for value, lines in _conditions():
        for line in lines:
            verb, _, needed = line.partition("|")
            needs = frozenset(bare(word) for word in needed.split())
            for form, sense in _verbs([verb], "report", value):
                yield form, replace(sense, needs=needs)


def _reporting() -> Iterator[tuple[str, Sense]]:
    data = table("reporting")
    for value, lines in data["verbs"].items():
        yield from _verbs(lines, "report", value)
    yield from _conditional()
    for phrase in data["attribution"]["words"]:
        yield phrase, Sense("attribution", phrase)
    for phrase in data["attribution"]["agency_heads"]:
        yield from _articled(phrase, Sense("outlet", phrase))
    for phrase in data["attribution"]["speech_nouns"]:
        yield phrase, Sense("speech", phrase)
    for phrase in data["attribution"]["relay_verbs"]:
        yield phrase, Sense("relay", phrase)
    for phrase in data["attribution"]["bystanders"]:
        yield from _articled(phrase, Sense("bystander", phrase))
    for kind in ("breaks", "complements", "relatives", "fillers"):
        for phrase in data["clauses"][kind]:
            yield phrase, Sense(kind[:-1], phrase)


def _events() -> Iterator[tuple[str, Sense]]:
    data = table("events")
    for value, kind in data.items():
        yield from _verbs(kind.get("verbs", []), "event", value)
    yield from _passives()
    deeds = (("blow", data["blows"]["nouns"]), ("either", data["blows"]["either"]),
             ("hit", data["hits"]["nouns"]), ("control", data["hits"]["control"]),
             ("between", data["between"]["nouns"]), ("contact", data["contact"]["nouns"]))  # fmt: skip
    for deed, nouns in deeds:
        for noun in nouns:
            yield from _articled(noun, Sense(deed, noun))
            if not noun.endswith(("ة", "ات", "ا")):
                yield noun + "ا", Sense(deed, noun)
    for word in data["adverbs"]["words"]:
        yield word, Sense("adverb", word)
    for value, phrases in data["prepositions"].items():
        for phrase in phrases:
            yield phrase, Sense("preposition", phrase, value)


def _passives() -> Iterator[tuple[str, Sense]]:
    """The passives of deeds that the letters tell, but for those listed: whoever "was attacked" is hit."""
    listed = {
        line.split()[0] for kind in table("events").values() for line in kind.get("verbs", ())
    }
    for line in table("events")["does"]["verbs"]:
        made = passive_by_letters(line.split()[0])
        if made and made not in listed:
            yield from _verbs([f"{made} - - -"], "event", "suffers")


def _nouns() -> Iterator[tuple[str, Sense]]:
    data = table("nouns")
    for kind in ("offices", "forces", "patients", "both"):
        sense_kind = kind.removesuffix("s")
        for noun in data[kind]["nouns"]:
            yield noun, Sense(sense_kind, noun)
    for noun in data["owned"]["nouns"]:
        stem = (
            noun[:-1] + "ت"
            if noun.endswith("ة")
            else noun.removesuffix("ن")
            if noun.endswith("ين")
            else noun
        )
        for suffix in ("ه", "ها", "هم", "هما", "نا"):
            yield stem + suffix, Sense("owned", noun, suffix)
    for forms in table("casualties")["people"].values():
        for form in (*forms["singular"], *forms["dual"], *forms["plural"]):
            yield from _articled(form.removesuffix("_2"), Sense("patient", "people"))
    for noun in data["owned"]["enemy"]:
        yield noun, Sense("enemy", noun)


def _articled(noun: str, sense: Sense) -> Iterator[tuple[str, Sense]]:
    yield noun, sense
    if not noun.startswith("ال"):
        yield "ال" + noun, sense
