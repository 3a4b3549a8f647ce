"""What a briefing holds: its items, sections, claims and all that stands beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from briefings.records.statements import (
    Article,
    Cluster,
    Count,
    Figure,
    FigureKind,
    LeftOut,
    Mark,
    Statement,
    Trust,
)

# Of a claim: a part of a total, further people besides it, or a toll that was overtaken later.
Relation = Literal["", "part", "more", "earlier"]
# ---------------------------------------------------------------------------- summary


@dataclass(frozen=True, slots=True)
class Engine:
    """What translated: printed in the colophon and part of every memory key."""

    package: str
    version: str
    signature: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was read, translated, selected and left out."""

    articles: int
    sources: int
    sentences: int
    translated: int
    selected: int
    merged_duplicates: int
    left_out: tuple[LeftOut, ...]
    trust: dict[Mark, int]
    undated: tuple[str, ...] = ()  # file names of articles whose date is unknown


@dataclass(frozen=True, slots=True)
class BriefedArticle:
    """An article of the range with its title in English and all its sentences, for the annex."""

    article: Article
    title_en: str
    title_trust: Trust
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The chosen clusters of one party and theme, in reading order."""

    party: str | None
    party_label: str
    party_color: str
    theme: str
    theme_label: str
    items: tuple[str, ...]  # ids of the leads


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of the casualty table."""

    figure: Figure
    party_label: str  # of those affected; "" where nobody is named
    claimant_label: str
    outlets: tuple[str, ...]  # that report it, the first to be shown first
    item: str  # id of the sentence
    selected: bool  # the sentence is an item of the briefing, else it stands only in the annex
    day: date | None = None  # of the event; claims of one day, kind, party and group of people …
    group: int = 0  # … have one group number and stand together
    span: Count = (None, None)  # the lowest and the highest of the group's counts
    disputed: bool = False  # two claims of the group cannot both be true
    also: tuple[str, ...] = ()  # ids of further sentences that make the same claim
    published: date | None = None  # when the claim was first reported, beside the event's `day`
    relation: Relation = ""  # to the claim above it in the group
    note: str = ""  # the relation in words: "of the 27", "further", "earlier toll, later 21"
    places: frozenset[str] = frozenset()  # where it was, in house spelling, as far as told …
    occasions: frozenset[str] = frozenset()  # … and how: a mine, a fire, the war
    denied: tuple[tuple[str, str], ...] = ()  # parties that deny it, each with the sentence's id
    total: bool = False  # it counts all since some day, not those of one event
    named: frozenset[str] = frozenset()  # of its places those that its own sentences name

    @property
    def items(self) -> tuple[str, ...]:
        """The ids of all sentences that make the claim."""
        return self.item, *self.also


@dataclass(frozen=True, slots=True)
class LatestTotal:
    """The last running totals of one kind of harm to one party, by everybody who gives one."""

    claims: tuple[Claim, ...]
    first: date  # of the round of fighting, as far as its totals tell …
    last: date  # … and its last day
    span: Count = (
        None,
        None,
    )  # where those who count exclude each other: the lowest and the highest


@dataclass(frozen=True, slots=True)
class TimelineDay:
    """The items of one event day."""

    date: date
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A name as the briefing spells it, with the spellings met in the sources."""

    ar: tuple[str, ...]
    en: str
    type: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SilenceRow:
    """In which of the outlets that published in those days an event was found, and in which not."""

    item: str  # id of the event's item
    date: date | None
    reported: tuple[str, ...]  # outlets
    silent: tuple[str, ...]  # published then, but nothing like it was found
    differing: tuple[str, ...] = ()  # count the same harm to the same party, with another number
    denying: tuple[str, ...] = ()  # have a denial of it, or tell the opposite
    denied_by: tuple[str, ...] = ()  # the parties that deny it there


@dataclass(frozen=True, slots=True)
class VocabularyRow:
    """How often an outlet uses one of several words for the same thing, of which party."""

    contrast: str  # "the dead"
    term: str  # "martyred"
    words: tuple[str, ...]  # Arabic, as met
    source: str
    party_label: str  # of whom it is said; "" where nobody is named
    count: int
    reported: int  # of those, in somebody's reported words rather than the outlet's own
    items: tuple[str, ...]  # sentence ids, the first few


@dataclass(frozen=True, slots=True)
class Change:
    """A difference to an earlier edition."""

    kind: Literal[
        "new", "promoted", "figure", "corrected", "withdrawn", "dropped", "ranked", "gone"
    ]
    item: str
    text: str
    mark: Mark | Literal[""] = ""  # of the translation that is shown; "" where none is


@dataclass(frozen=True, slots=True)
class Amended:
    """What an outlet said later of its own report; beside the later text, which report it takes back.

    Or who denies in another article what an item tells: `whom` is the party then, or "", `harm`
    "involvement" where only a part in it is denied. Or which sentence one continues: "this step came …";
    or where the "later" toll of its event is told; or what a denial "answers".
    """

    kind: Literal["corrected", "corrects", "denied", "continues", "later", "answers"]
    item: str  # id of the other of the two sentences
    count: Count = (None, None)  # the toll that holds now
    whom: str = ""  # "soldiers"
    harm: str = ""  # "killed"


@dataclass(frozen=True, slots=True)
class Mishap:
    """People whom an accident, a shipwreck or a disease hit: no loss of a side, so in no table."""

    kind: FigureKind
    count: Count
    approximate: bool
    item: str  # id of the sentence that tells of them


@dataclass(frozen=True, slots=True)
class Briefing:
    """The finished briefing: the one typed context that every output form is rendered from."""

    title: str
    profile: str
    profile_label: str
    date_from: date | None
    date_to: date | None
    engine: Engine
    coverage: Coverage
    articles: tuple[BriefedArticle, ...]
    clusters: tuple[Cluster, ...]  # every item, in reading order; ids are those of the leads
    glance: tuple[str, ...]
    sections: tuple[Section, ...]
    claims: tuple[Claim, ...]
    timeline: tuple[TimelineDay, ...]
    names: tuple[NameEntry, ...]
    unresolved_names: tuple[tuple[str, int], ...]  # Arabic, how often
    outlets: dict[str, str] = field(default_factory=dict)  # source as found → in Latin letters
    party_labels: dict[str, str] = field(default_factory=dict)
    theme_labels: dict[str, str] = field(default_factory=dict)
    party_colors: dict[str, str] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    silence: tuple[SilenceRow, ...] = ()
    vocabulary: tuple[VocabularyRow, ...] = ()
    language: Literal["bilingual", "en"] = "bilingual"
    outlets_by_sound: tuple[str, ...] = ()  # those whose Latin letters are a guess
    amended: dict[str, tuple[Amended, ...]] = field(default_factory=dict)  # by id of a sentence
    scope: str = ""  # what the briefing was narrowed to: "Only Iran; only casualties"
    # Such names → as the English has them, or by their sound.
    unresolved_latin: dict[str, str] = field(default_factory=dict)
    unresolved_lost: tuple[str, ...] = ()  # those of them that no English has
    mishaps: tuple[Mishap, ...] = ()
    totals: tuple[LatestTotal, ...] = ()  # the last round of fighting first

    def item(self, item_id: str) -> Cluster:
        """The cluster whose lead has that id. Raises KeyError."""
        for cluster in self.clusters:
            if cluster.lead.id == item_id:
                return cluster
        raise KeyError(item_id)
