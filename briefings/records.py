"""Every record that travels between the rooms, in the order in which the pipeline makes them.

All are frozen, and each *contains* its predecessor (`statement.translated.sentence.article`), so any
line of a briefing traces back to a file, a sentence number and a character range.
Nothing is filled in later. Offsets count Unicode code points; ends are exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

Mark = Literal["ok", "check", "untrusted"]
Origin = Literal["machine", "memory", "reviewed"]
Role = Literal["speaker", "actor", "affected"]
FigureKind = Literal["killed", "wounded", "displaced", "captured", "missing", "other"]
Count = tuple[int | None, int | None]  # low, high; None is an open end
# Of a claim: a part of a total, further people besides it, or a toll that was overtaken later.
Relation = Literal["", "part", "more", "earlier"]

# ---------------------------------------------------------------------------- reading


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article: `body` holds paragraphs separated by blank lines."""

    id: str  # "A07", stable within a corpus
    title: str
    body: str
    source: str | None
    date: date | None  # publication date; None is "unknown"
    date_evidence: str
    url: str | None
    ingested_from: str
    sha256: str  # of `body`
    path: Path | None = None  # the corpus document; None when it was never stored
    captions: tuple[str, ...] = ()
    also_printed_by: tuple[str, ...] = ()  # outlets that printed the same body, to the byte
    updated: str = ""  # when the page says that it was last changed, ISO 8601 in UTC
    replaced_by: str = ""  # id of the newer version of the page, which gives other tolls


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article or sentence that was left out, and why; shown to the user, never dropped."""

    article: str  # article id, or the file name where there is no article
    sentence: str | None  # "A07-S12"
    reason: str


# --------------------------------------------------------------------------- language


@dataclass(frozen=True, slots=True)
class Sentence:
    """One segment: `text == article.body[start:end]`, except the title, which has n = 0."""

    article: Article
    n: int  # from 1 in the body; 0 is the title
    start: int
    end: int
    text: str
    paragraph: int = 0  # from 0
    heading: bool = False

    @property
    def id(self) -> str:
        """The stable id that is printed beside the sentence, such as `A07-S12`."""
        return f"{self.article.id}-S{self.n:02d}"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A figure in a text, in digits or words, Arabic or English."""

    start: int
    end: int
    text: str
    kind: Literal["cardinal", "ordinal", "percent", "date", "time", "range", "designation"]
    values: tuple[
        float, ...
    ]  # one; two for a range; day, month, year parts that are there for a date
    approximate: bool = False


# ------------------------------------------------------------------------ translation


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A named entity found in the Arabic, with its one house spelling."""

    start: int  # of the name itself, after any clitic
    end: int
    surface: str  # as the source wrote it
    house: str  # as the briefing writes it
    type: str  # person, place, organisation, group, weapon, agreement, nationality, outlet
    note: str = ""  # for policy names: what the source's choice of word was
    alone: str = ""  # the surface as it stands alone where للـ swallowed its article; else ""


@dataclass(frozen=True, slots=True)
class Trust:
    """The trust mark with reasons in words that a reader of no Arabic understands."""

    mark: Mark
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Translated:
    """A sentence with its English."""

    sentence: Sentence
    en: str
    origin: Origin
    score: (
        float | None
    )  # mean log probability per token (0 is certain); None if the engine has none
    trust: Trust
    names: tuple[NameMatch, ...] = ()
    unresolved: tuple[str, ...] = ()  # names in the Arabic that the authority lacks
    similarity: float | None = None  # cosine of the sentence encoder, −1…1


# --------------------------------------------------------------------------- analysis


@dataclass(frozen=True, slots=True)
class Roles:
    """Party ids per role; `"other"` is a party outside the profile."""

    speaker: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    affected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The Arabic words that a role, theme or figure rests on; offsets into the sentence."""

    role: str  # "speaker", "actor", "affected", "theme:casualties", "figure", "date" …
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A casualty claim: how many people, of whom, according to whom."""

    kind: FigureKind
    count: Count
    approximate: bool
    whom: str  # English: "soldiers", "civilians", "children", "people"
    party_affected: str | None
    claimed_by: str | None  # party id; None is the outlet itself
    as_of: date | None
    background: bool = False  # of an earlier war or episode
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the rules say of one Arabic sentence; no translation is needed for it."""

    sentence: Sentence
    roles: Roles
    parties: tuple[str, ...]
    themes: tuple[str, ...]
    quote: bool
    event_date: date | None
    evidence: tuple[Evidence, ...]
    figures: tuple[Figure, ...]
    relevant: bool = True  # False: not about the watched conflict
    speaker_hint: str = (
        ""  # Arabic name of the speaker where the sentence itself has only "he added"
    )


@dataclass(frozen=True, slots=True)
class Statement:
    """An analysed sentence with its translation and its fact line."""

    translated: Translated
    analysis: Analysis
    facts: str  # one English line: who, what kind of event, names, figures, date

    @property
    def id(self) -> str:
        """The sentence's id."""
        return self.translated.sentence.id

    @property
    def article(self) -> Article:
        """The article that the sentence stands in."""
        return self.translated.sentence.article

    @property
    def day(self) -> date | None:
        """The event date, or failing that the publication date."""
        return self.analysis.event_date or self.article.date


@dataclass(frozen=True, slots=True)
class Cluster:
    """The same fact over outlets: the best-worded statement and the others."""

    lead: Statement
    others: tuple[Statement, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Outlets that report the fact, the lead's first, each once; then those that reprint them."""
        articles = [s.article for s in (self.lead, *self.others)]
        names = [a.source or "unknown source" for a in articles]
        return tuple(dict.fromkeys([*names, *(n for a in articles for n in a.also_printed_by)]))


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
    source: str
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

    kind: Literal["new", "figure", "dropped"]
    item: str
    text: str


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
    scope: str = ""  # what the briefing was narrowed to: "Only Iran; only casualties"

    def item(self, item_id: str) -> Cluster:
        """The cluster whose lead has that id. Raises KeyError."""
        for cluster in self.clusters:
            if cluster.lead.id == item_id:
                return cluster
        raise KeyError(item_id)
