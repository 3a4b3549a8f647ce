"""What may be meant in a profile and has a price: `profile check` says it, and finds no fault."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import combinations
from types import MappingProxyType

from briefings import colours
from briefings.language.general import as_word, content, general, is_given
from briefings.language.normalize import bare, stem
from briefings.profile.check import Fault, has_no_people, in_lines, is_civil_war
from briefings.profile.records import Profile

_NAMES = ("names", "capitals", "people", "places")


def notes(
    watch: Profile,
    sense: Callable[[str], str],
    text: str = "",
    sounds: Mapping[str, str] = MappingProxyType({}),
) -> list[str]:
    """One line for each such entry, with what to do.

    `sense` is an everyday word's English, `sounds` the spelling by sound of names that no list has.
    """
    found = (
        *_everyday(watch, sense),
        *_anybody(watch),
        *_without_people(watch),
        *_colours(watch),
        *_by_sound(watch, sounds),
    )
    return in_lines(found, text)


def _everyday(watch: Profile, sense: Callable[[str], str]) -> Iterator[Fault]:
    """Names that are everyday words, too, so that texts about anything seem to speak of the party."""
    cleared = {word for phrase in watch.nobody for word in bare(phrase).split()}

    def told(name: str, own: Collection[str] = ()) -> str:
        """What a name is besides, in words to go on with; "" where it is nothing else."""
        known = bare(name) in cleared or stem(name) in own or is_given(name)
        return "" if known else _too(name, general(bare(name)) or sense(name) or as_word(name))

    for n, party in enumerate(watch.parties):
        own = {stem(word) for word in party.demonyms}  # "the Russians" are no everyday word
        found = [(key, told(name, own)) for key in _NAMES for name in getattr(party, key)]
        found += [("agencies", _too(name, general(bare(name)))) for name in party.agencies]
        found += [("phrases", _too(name, _of_phrase(name))) for name in party.phrases]
        found += [("demonyms", _too(name, general(bare(name)))) for name in party.demonyms]
        for key, what in found:
            if what:
                yield ["parties", n, key], f"party {party.id!r}, {key}: {what}"
    for n, place in enumerate(watch.places):
        for what in filter(None, map(told, place.names)):
            yield ["places", n, "names"], f"place {what}"


def _too(name: str, english: str) -> str:
    return english and (
        f"{name!r} is an everyday word, too ({english!r}): write it with the words around it, "
        "or list under `nobody` what it is not"
    )


def _of_phrase(phrase: str) -> str:
    """The English of the one word of a phrase that does not stand in every text, if it names nothing."""
    words = content(phrase)
    return general(words[0]) if len(words) == 1 else ""


def _anybody(watch: Profile) -> Iterator[Fault]:
    """People by a given name alone."""
    for n, party in enumerate(watch.parties):
        for name in party.people:
            if is_given(name):
                what = f"{name!r} is the given name of many: write the surname, or both"
                yield ["parties", n, "people"], f"party {party.id!r}, people: {what}"


def _without_people(watch: Profile) -> Iterator[Fault]:
    """Sides without an adjective for their people, where no nation is a side itself."""
    is_nation = is_civil_war(watch)
    for n, party in enumerate(watch.parties):
        if party.id in watch.core and not (
            party.demonyms or is_nation or has_no_people(party, watch)
        ):
            yield (
                ["parties", n, "id"],
                f"party {party.id!r}: it has no demonyms, so that soldiers, civilians and dead whom a text "
                "tells to be its own by an adjective alone are nobody's: give it one, if there is one",
            )


def _by_sound(watch: Profile, sounds: Mapping[str, str]) -> Iterator[Fault]:
    """People and places whose English is made of their letters."""
    for n, party in enumerate(watch.parties):
        for key in ("people", "places"):
            for name in filter(sounds.__contains__, getattr(party, key)):
                told = f"{name!r} is in no name list: it is spelled {sounds[name]!r}; give it its English"
                what = f"party {party.id!r}, {key}: {told} under `name_policy`, if that is another"
                yield ["parties", n, key], what


def _colours(watch: Profile) -> Iterator[Fault]:
    """Parties whose colours are easily mixed up, and sides whose are one where no colours are printed."""
    for (_, one), (n, other) in combinations(enumerate(watch.parties), 2):
        pair = one.color, other.color
        if colours.alike(*pair):  # a fault
            continue
        if {one.id, other.id} <= set(watch.core) and colours.alike_in_grey(*pair):
            yield (
                ["parties", n, "color"],
                f"party {other.id!r}: in grey its colour {other.color!r} can hardly be told from "
                f"{one.color!r} of {one.id!r}: make one lighter",
            )
        elif colours.near(*pair):
            yield (
                ["parties", n, "color"],
                f"party {other.id!r}: its colour {other.color!r} is easily taken for {one.color!r} of "
                f"{one.id!r}, if only by those who tell red from green badly: choose another",
            )
