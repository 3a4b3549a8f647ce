"""One dictionary per profile: every Arabic word form the analysis knows, with what it means.

Forms are made by rule from the lists in `data/analysis/*.toml` and the profile, and folded, so that a
look-up is one dictionary access per word. Words that a text brings are split from their clitics once
and remembered, since news repeats its vocabulary.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from briefings.language.normalize import bare
from briefings.profile import OTHER, Party, Profile

_DATA = Path(__file__).parent.parent / "data" / "analysis"
_SUFFIXES = ("هما", "هم", "ها", "ه")
# Words of these channels are read whole rather than split from a clitic.
_WHOLE = frozenset(["report", "event", "head", "deed", "party", "complement"])
# Which sense wins where two lists hold one phrase of the same channel.
_CHANNELS = {
    "state": "party", "person": "party", "place": "party", "demonym": "party", "agency": "party",
    "office": "head", "force": "head", "patient": "head", "both": "head", "owned": "head",
    "enemy": "head",
    "blow": "deed", "hit": "deed", "either": "deed", "control": "deed", "between": "deed", "contact": "deed",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word form stands for: `kind` as in the data files, `value` a party id or class."""

    kind: str
    value: str
    form: str = ""  # of verbs: past, present, participle, noun; of owned nouns: the suffix
    weak: bool = False
    needs: frozenset[str] = frozenset()  # words of which one must follow

    @property
    def channel(self) -> str:
        """Senses of one channel exclude each other: the longest wins."""
        return _CHANNELS.get(self.kind, self.kind)


@dataclass(frozen=True, slots=True)
class Hit:
    """A sense found in a text, `length` words long, behind a clitic such as "و" or "ل"."""

    sense: Sense
    length: int
    clitic: str
    suffix: str = ""


def table(name: str) -> dict[str, Any]:
    """One of the packed language files, parsed."""
    return _table(name)


@lru_cache(maxsize=16)
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((_DATA / f"{name}.toml").read_text("utf-8"))


class Lexicon:
    """Finds what words stand for; made once per profile and day of publication."""

    def __init__(self, profile: Profile, day: date | None) -> None:
        self._entries: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
        self._splits: dict[str, tuple[tuple[str, str, str], ...]] = {}
        self._skeletons: dict[str, str] = {}
        for phrase, sense in _shared():
            self._add(phrase, sense)
        for party in profile.parties:
            for phrase, sense in _of_party(party):
                self._add(phrase, sense)
        for party in profile.parties:
            for name in (*party.names, *party.capitals, *party.places, *party.people):
                bones = skeleton(bare(name))
                if bones:
                    self._skeletons.setdefault(bones, bare(name))
        for place in profile.places:
            for name in place.names:
                self._add(name, Sense("place", place.holder(day)))
        for entries in self._entries.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: list[str], i: int) -> list[Hit]:
        """Every sense that begins at word `i`, longest first within each channel."""
        found: list[Hit] = []
        for clitic, rest, suffix in self._split(words[i]):
            for phrase, sense in self._entries[rest]:
                length = len(phrase)
                if suffix and (length > 1 or sense.needs or rest == "قبل" or sense.kind not in ("report", "event")):
                    continue
                if sense.needs and not sense.needs & set(words[i + 1 : i + 1 + _within()]):
                    continue
                if sense.form == "past" and clitic and clitic not in ("و", "ف"):
                    continue
                if length == 1 or tuple(words[i + 1 : i + length]) == phrase[1:]:
                    found.append(Hit(sense, length, clitic, suffix))
        if any(not hit.clitic and hit.sense.channel in _WHOLE for hit in found):
            found = [hit for hit in found if not hit.clitic]  # فتحت is no ف + تحت
        found.sort(key=lambda hit: (-hit.length, len(hit.clitic)))
        return found

    def _split(self, word: str) -> tuple[tuple[str, str, str], ...]:
        known = self._splits.get(word)
        if known is None:
            known = tuple(self._candidates(word))
            if len(self._splits) > 200_000:  # bounded memory over very large corpora
                self._splits.clear()
            self._splits[word] = known
        return known

    def _candidates(self, word: str) -> Iterator[tuple[str, str, str]]:
        seen: set[str] = set()
        for clitic, rest in proclitics(word):
            if rest in self._entries and rest not in seen:
                seen.add(rest)
                yield clitic, rest, ""
        if seen:
            return
        if len(word) > 6:
            for clitic, rest in proclitics(word):
                near = self._skeletons.get(skeleton(rest)) if clitic in ("", "و", "ب", "ل") else None
                if near is not None:
                    yield clitic, near, ""
                    return
        for clitic, rest in proclitics(word):
            for suffix in _SUFFIXES:
                stem = rest.removesuffix(suffix)
                short = suffix == "ه" and len(stem) < 4 and not stem.endswith(("ت", "ا"))
                if stem != rest and len(stem) > 1 and not short and stem in self._entries:
                    yield clitic, stem, suffix
                    return

    def _add(self, phrase: str, sense: Sense) -> None:
        words = tuple(bare(phrase).split())
        if not words:
            return
        entries = self._entries.setdefault(words[0], [])
        for n, (other, old) in enumerate(entries):
            if other == words and old.channel == sense.channel and sense.channel == "party":
                if old.value == OTHER or sense.kind == "place":
                    entries[n] = (words, sense)  # the profile's own names win over the world's
                return
        entries.append((words, sense))


def proclitics(word: str) -> Iterator[tuple[str, str]]:
    """The word whole, then without و/ف, then without ب/ل/ك/س as well; لل gives ال back."""
    yield "", word
    outer = [("", word)]
    if len(word) > 2 and word[0] in "وف":
        outer.append((word[0], word[1:]))
        yield word[0], word[1:]
    for clitic, rest in outer:
        if len(rest) > 3 and rest.startswith("لل"):
            yield clitic + "ل", "ال" + rest[2:]
            yield clitic + "ل", "ال" + rest[1:]
        elif len(rest) > 2 and rest[0] in "بلكس":
            yield clitic + rest[0], rest[1:]


_ALIKE = str.maketrans({"ط": "ت", "ث": "ت", "ص": "س", "ض": "د", "ذ": "د", "ظ": "ز", "ق": "ك", "غ": "ج"})


def skeleton(name: str) -> str:
    """What the spellings of one foreign name share: its consonants; "" for a name too short for it.

    مينغاتشيفير and مينغاتشفير become one key. Five consonants at least, one word only.
    """
    if " " in name or name.startswith("ال"):
        return ""
    bones = "".join(char for char in name if char not in "اويه").translate(_ALIKE)
    return bones if len(bones) >= 5 else ""


def conjugate(past: str, present: str, participle: str) -> Iterator[tuple[str, str]]:
    """The third-person forms of a verb with their tense, from its three masculine singulars."""
    if past != "-":
        weak = past[-1] in "ىا"
        stem = past[:-1] if weak else past
        yield past, "past"
        if weak:
            yield stem + "ا", "past"  # before an object pronoun: نفاه
        for ending in ("ت", "وا", "تا", *(("ينا",) if weak else ("ا", "نا"))):
            yield stem + ending, "past"
    if present != "-":
        for first in "يت":
            form = first + present[1:]
            yield form, "present"
            stem = form[:-1] if form[-1] in "ىيو" else form
            for ending in ("ون", "ان", "وا"):
                yield stem + ending, "present"
    if participle != "-":
        for ending in ("", "ا", "ة", "ين", "ون", "تين", "ان"):
            yield participle + ending, "participle"


def demonym_forms(base: str) -> Iterator[str]:
    """All genders and numbers of a nationality adjective, with and without the article."""
    for ending in ("", "ة", "ين", "ون", "ان", "ا", "ات", "تين", "تان", "ي", "و"):
        yield base + ending
        yield "ال" + base + ending


def _of_party(party: Party) -> Iterator[tuple[str, Sense]]:
    plain = (("state", party.names), ("state", party.capitals), ("person", party.people),
             ("place", party.places), ("agency", party.agencies), ("state", party.phrases))  # fmt: skip
    for kind, phrases in plain:
        for phrase in phrases:
            yield phrase, Sense(kind, party.id)
    for name in party.people:
        surname = name.split()[-1]
        if " " in name and len(surname) > 4 and not surname.startswith("ال"):
            yield surname, Sense("person", party.id)
    for phrase in party.weak:
        yield phrase, Sense("state", party.id, weak=True)
    for base in party.demonyms:
        for form in demonym_forms(base):
            yield form, Sense("demonym", party.id)


@lru_cache(maxsize=1)
def _shared() -> tuple[tuple[str, Sense], ...]:
    return (*_world(), *_reporting(), *_events(), *_nouns())


def _world() -> Iterator[tuple[str, Sense]]:
    world = table("world")
    for name in world["names"]:
        yield name.rstrip("_"), Sense("place" if name.endswith("_") else "state", OTHER)
    for base in world["demonyms"]:
        for form in demonym_forms(base):
            yield form, Sense("demonym", OTHER)


def _verbs(lines: list[str], kind: str, value: str) -> Iterator[tuple[str, Sense]]:
    for line in lines:
        past, present, participle, noun = (part.replace("_", " ") for part in line.split())
        for form, tense in conjugate(past, present, participle):
            yield form, Sense(kind, value, tense)
        if noun != "-":
            for form in (noun, "ال" + noun):
                yield form, Sense(kind, value, "noun")


@lru_cache(maxsize=1)
def _within() -> int:
    return int(table("reporting")["conditional"]["within"])


def _conditional() -> Iterator[tuple[str, Sense]]:
    for value, lines in table("reporting")["conditional"].items():
        if value == "within":
            continue
        for line in lines:
            verb, _, needed = line.partition("|")
            needs = frozenset(bare(word) for word in needed.split())
            for form, sense in _verbs([verb], "report", value):
                yield form, Sense(sense.kind, sense.value, sense.form, needs=needs)


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
    for value in ("does", "holds", "acts", "meets", "contacts", "agrees", "suffers", "helps"):
        yield from _verbs(data[value]["verbs"], "event", value)
    deeds = (("blow", data["blows"]["nouns"]), ("either", data["blows"]["either"]),
             ("hit", data["hits"]["nouns"]), ("control", data["hits"]["control"]),
             ("between", data["between"]["nouns"]), ("contact", data["contact"]["nouns"]))  # fmt: skip
    for kind, nouns in deeds:
        for noun in nouns:
            yield from _articled(noun, Sense(kind, noun))
            if not noun.endswith(("ة", "ات", "ا")):
                yield noun + "ا", Sense(kind, noun)
    for word in data["adverbs"]["words"]:
        yield word, Sense("adverb", word)
    for value, phrases in data["prepositions"].items():
        for phrase in phrases:
            yield phrase, Sense("preposition", phrase, value)


def _nouns() -> Iterator[tuple[str, Sense]]:
    data = table("nouns")
    for kind in ("offices", "forces", "patients", "both"):
        sense_kind = kind.removesuffix("s")
        for noun in data[kind]["nouns"]:
            yield noun, Sense(sense_kind, noun)
    for noun in data["owned"]["nouns"]:
        stem = noun[:-1] + "ت" if noun.endswith("ة") else noun.removesuffix("ن") if noun.endswith("ين") else noun
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


@lru_cache(maxsize=64)
def lexicon(profile: Profile, day: date | None) -> Lexicon:
    """The lexicon of a profile; days between two changes of hands share one."""
    return _lexicon(profile, _era(profile, day))


@lru_cache(maxsize=8)
def _lexicon(profile: Profile, day: date | None) -> Lexicon:
    return Lexicon(profile, day)


def _era(profile: Profile, day: date | None) -> date | None:
    if day is None:
        return None
    turns = {holder.until for place in profile.places for holder in place.held if holder.until}
    return max((turn for turn in turns if turn <= day), default=date.min)
