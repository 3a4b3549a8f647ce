"""What a profile holds: parties, themes, places that changed hands, past wars, house spellings of names."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

OTHER = "other"  # the id of a party outside the profile


@dataclass(frozen=True, slots=True)
class Party:
    """A party to watch, with every name the Arabic press gives it."""

    id: str
    label: str
    color: str  # "#RRGGBB"
    names: tuple[str, ...] = ()  # the state, movement or people
    demonyms: tuple[str, ...] = ()  # adjectives, masculine singular without article
    capitals: tuple[str, ...] = ()  # capitals and palaces that speak for the party
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()  # territory: it suffers but never speaks
    agencies: tuple[str, ...] = ()  # national news agencies
    phrases: tuple[str, ...] = ()  # longer expressions that win over the names inside them
    weak: tuple[str, ...] = ()  # stand-ins, valid only where the article names the party elsewhere


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with its words: weight 2 (`strong`, `patterns`), 1 (`weak`), or cancelled (`without`).

    `echo` words are strong only where the headline or a sentence shortly before has the theme.
    `verbs` and `figures` give points for a class of reporting verb (say, deny, accuse, call, condemn,
    feel) and for a kind of casualty claim, `outsiders` for the words of a party outside the core.
    """

    id: str
    label: str
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    without: tuple[str, ...] = ()  # regular expressions whose matches are left out of account
    echo: tuple[str, ...] = ()
    verbs: dict[str, int] = field(default_factory=dict)
    figures: dict[str, int] = field(default_factory=dict)
    outsiders: int = 0


@dataclass(frozen=True, slots=True)
class Holder:
    """Who held a place until (not including) a day; the last holder has no end."""

    party: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place that changed hands, or with `speaks` a capital or a state's army that did."""

    names: tuple[str, ...]
    held: tuple[Holder, ...]
    speaks: bool = False  # its name says and does things for the holder of the day, as capitals do

    def holder(self, day: date | None) -> str:
        """The party that held the place on that day; the last holder where the day is unknown."""
        for holder in self.held:
            if holder.until is None or (day is not None and day < holder.until):
                return holder.party
        return self.held[-1].party


@dataclass(frozen=True, slots=True)
class PastWar:
    """An earlier war of the conflict, by names that tell it from today's, and the last year it was fought."""

    names: tuple[str, ...]
    year: int


@dataclass(frozen=True, eq=False)
class Profile:
    """A validated profile. Two loads of one file are the same object as long as it is unchanged."""

    id: str
    label: str
    core: tuple[str, ...]  # the parties whose conflict is watched
    parties: tuple[Party, ...]
    themes: tuple[Theme, ...]
    places: tuple[Place, ...] = ()
    past_wars: tuple[PastWar, ...] = ()
    nobody: tuple[str, ...] = ()  # expressions that stand for no party, whatever name is in them
    name_policy: dict[str, str] = field(default_factory=dict)  # Arabic name → house spelling

    @cached_property
    def _parties(self) -> dict[str, Party]:
        return {party.id: party for party in self.parties}

    @cached_property
    def _themes(self) -> dict[str, Theme]:
        return {theme.id: theme for theme in self.themes}

    @cached_property
    def named(self) -> dict[str, str]:
        """The people and places of the parties, and what changed hands: "person" or "place" by each name."""
        places = [name for place in self.places if not place.speaks for name in place.names]
        for party in self.parties:
            places += party.places
        people = [name for party in self.parties for name in party.people]
        return {**dict.fromkeys(places, "place"), **dict.fromkeys(people, "person")}

    def party(self, party_id: str) -> Party:
        """The party of that id; raises KeyError."""
        return self._parties[party_id]

    def theme(self, theme_id: str) -> Theme:
        """The theme of that id; raises KeyError."""
        return self._themes[theme_id]

    def label_of(self, party_id: str) -> str:
        """What a reader calls the party; "another party" for one outside the profile."""
        return "another party" if party_id == OTHER else self.party(party_id).label
