"""One dictionary per profile: every Arabic word form the analysis knows, with what it means.

Forms are made by rule from the lists in `data/analysis/*.toml` and the profile, and folded, so that a
look-up is one dictionary access per word. Words that a text brings are split from their clitics once
and remembered, since news repeats its vocabulary.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from briefings.analysis.parsing.forms import both_cases, proclitics, skeleton
from briefings.analysis.parsing.vocabulary import (
    NOBODY,
    Sense,
    houses,
    of_party,
    reach,
    shared_senses,
    shared_surnames,
    tongues,
)
from briefings.analysis.parsing.written import as_written
from briefings.language.normalize import bare
from briefings.profile import OTHER, Profile

_FUTURE = "س"
_SUFFIXES = ("هما", "هم", "ها", "ه")


# Words of these channels are read whole rather than split from a clitic.
_WHOLE = frozenset(["report", "event", "head", "deed", "party", "complement"])


Entry = tuple[tuple[str, ...], Sense]  # the words of a phrase and what they stand for


@dataclass(frozen=True, slots=True)
class Hit:
    """A sense found in a text, `length` words long, behind a clitic such as "و" or "ل"."""

    sense: Sense
    length: int
    clitic: str
    suffix: str = ""


class Lexicon:
    """Finds what words stand for; made once per profile and day of publication."""

    def __init__(self, profile: Profile, day: date | None) -> None:
        self._entries = {word: [*entries] for word, entries in _lasting(profile).items()}
        self._words: dict[str, tuple[list[Hit], list[tuple[tuple[str, ...], Hit]]]] = {}
        self._skeletons = _by_skeleton(profile)
        self._add_places(profile, day)
        for entries in self._entries.values():
            if len(entries) > 1:
                entries.sort(key=lambda entry: -len(entry[0]))

    def _add_places(self, profile: Profile, day: date | None) -> None:
        """What changed hands: land of its holder of the day, or a capital that speaks for him."""
        for place in profile.places:
            holder = place.holder(day)
            rivals = tuple(dict.fromkeys(h.party for h in place.held if h.party != holder))
            for name in place.names:
                for spelt in both_cases(name) if place.speaks else ():
                    _add(self._entries, spelt, Sense("state", holder, "capital"))
                if not place.speaks:
                    _add(self._entries, name, Sense("place", holder, rivals=rivals))

    def at(self, words: list[str], i: int) -> list[Hit]:
        """Every sense that begins at word `i`, longest first within each channel."""
        alone, longer = self._words.get(words[i]) or self._known(words[i])
        if not longer:
            return alone
        found = list(alone)
        for phrase, hit in longer:
            needs = hit.sense.needs
            if needs and not needs & set(words[i + 1 : i + 1 + reach()]):
                continue
            if tuple(words[i + 1 : i + hit.length]) == phrase[1:]:
                found.append(hit)
        return found if len(found) == len(alone) else _ordered(found)

    def _known(self, word: str) -> tuple[list[Hit], list[tuple[tuple[str, ...], Hit]]]:
        """What a new word is by itself, and what it may be with the words behind it; remembered."""
        alone: list[Hit] = []
        longer: list[tuple[tuple[str, ...], Hit]] = []
        for clitic, rest, suffix in self._candidates(word):
            for phrase, sense in self._entries[rest]:
                hit = Hit(sense, len(phrase), clitic, suffix)
                if not _possible(hit, rest):
                    continue
                if hit.length > 1 or sense.needs:
                    longer.append((phrase, hit))
                else:
                    alone.append(hit)
        if len(self._words) > 200_000:  # bounded memory over very large corpora
            self._words.clear()
        self._words[word] = known = (_ordered(alone), longer)
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
                near = (
                    self._skeletons.get(skeleton(rest)) if clitic in ("", "و", "ب", "ل") else None
                )
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


@lru_cache(maxsize=8)
def _lasting(profile: Profile) -> Mapping[str, Sequence[Entry]]:
    """What a profile's words stand for on any day, by their first word."""
    found: dict[str, list[Entry]] = {}
    for phrase in profile.nobody:
        _add(found, phrase, Sense(NOBODY, ""))
    for party in profile.parties:
        foreign = party.demonyms if party.id not in profile.core else ()
        for phrase in (*houses(foreign), *tongues(party.demonyms)):
            _add(found, phrase, Sense(NOBODY, ""))
    for phrase, sense in shared_senses():
        _add(found, phrase, sense)
    shared = shared_surnames(profile.parties)
    for party in profile.parties:
        for phrase, sense in of_party(as_written(party), shared):
            _add(found, phrase, sense)
    return found


@lru_cache(maxsize=8)
def _by_skeleton(profile: Profile) -> Mapping[str, str]:
    """The names of a profile's parties by their consonants, under which another spelling is found."""
    found: dict[str, str] = {}
    for party in profile.parties:
        for name in (*party.names, *party.capitals, *party.places, *party.people):
            bones = skeleton(bare(name))
            if bones:
                found.setdefault(bones, bare(name))
    return found


def _add(found: dict[str, list[Entry]], phrase: str, sense: Sense) -> None:
    words = tuple(bare(phrase).split())
    if not words:
        return
    entries = found.setdefault(words[0], [])
    for n, (other, old) in enumerate(entries if sense.channel == "party" else ()):
        if other == words and old.channel == "party":
            if old.value == OTHER or sense.kind == "place":
                entries[n] = (words, sense)  # the profile's own names win over the world's
            return
    entries.append((words, sense))


def _possible(hit: Hit, rest: str) -> bool:
    """Whether a sense can stand with its clitic and suffix: only plain verbs take an object.

    The sign of the future stands before verbs alone: "secret" (سريا) is no agency.
    """
    sense = hit.sense
    if _FUTURE in hit.clitic and sense.form != "present":
        return False
    if hit.suffix and (
        hit.length > 1 or sense.needs or rest == "قبل" or sense.kind not in ("report", "event")
    ):
        return False
    return sense.form != "past" or hit.clitic in ("", "و", "ف")


def _ordered(found: list[Hit]) -> list[Hit]:
    """Longest first; words that are known whole are not split from a clitic."""
    if any(not hit.clitic and hit.sense.channel in _WHOLE for hit in found):
        found = [hit for hit in found if not hit.clitic]  # فتحت is no ف + تحت
    return sorted(found, key=lambda hit: (-hit.length, len(hit.clitic)))


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
