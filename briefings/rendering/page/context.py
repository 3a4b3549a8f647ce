"""The typed context that every template gets: plain values, already worded for the reader.

`briefings templates docs` prints these classes; a template may use any field. All text is cleaned
(see `plain`), none of it is marked up: the templates escape it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from briefings.rendering.page.charts import ClaimStrip, TimelineChart
from briefings.rendering.page.compared import SilenceLine, SourceRow, VocabularyGrid


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one script that carries at most one thread mark."""

    text: str
    lang: str  # "en" or "ar"
    mark: str = ""  # letter of the thread between the languages: a, b, c …; "" is none
    kind: str = ""  # "name", "figure" or "date" where there is a mark
    other: str = ""  # the same thing as it stands in the other language


@dataclass(frozen=True, slots=True)
class Added:
    """What the briefing adds to a sentence, shown in brackets; no part of the verbatim text."""

    en: str  # the party that speaks, or the heading of a table's row; "" where nothing is to be added
    ar: tuple[Run, ...]  # the speaker's name from an earlier sentence, or the heading


@dataclass(frozen=True, slots=True)
class TrustView:
    """The trust mark in words."""

    mark: str  # ok, check, untrusted
    label: str  # "passed the checks", "check with the Arabic", "not to be trusted"
    reasons: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Another report of the same fact."""

    id: str  # "" for an outlet that printed an article to the letter
    source: tuple[Run, ...]
    date: str
    anchor: str  # in the annex


@dataclass(frozen=True, slots=True)
class Rival:
    """A claim that cannot be true beside an item's own."""

    count: str  # "21 civilians"
    claimant: tuple[Run, ...]  # () for the outlet itself
    source: tuple[Run, ...]
    id: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Note:
    """What the outlet said of its own report in another sentence."""

    words: tuple[Run, ...]  # "Sample Wire corrected this later: 128 people killed"
    id: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Item:
    """One selected sentence with its Arabic."""

    id: str  # A07-S12
    anchor: str  # of the item
    annex: str  # anchor of the sentence in the annex
    source: tuple[Run, ...]
    date: str  # publication date, "9 Nov 2020", "9 Nov 2020 (inferred)" or "undated"
    iso: str  # the same, ISO 8601, or ""
    event_date: str  # "" where it is not known or is the publication date
    trust: TrustView
    show_english: bool  # False: the fact line stands in place of an untrusted translation
    en: tuple[Run, ...]
    ar: tuple[Run, ...]
    facts: tuple[Run, ...]
    speaker: Added  # who speaks, where the sentence itself has only "he added"
    quote: bool
    roles: tuple[tuple[str, str], ...]  # ("says", "Azerbaijan"), ("acts", …), ("affected", …)
    party_ids: tuple[str, ...]
    theme_ids: tuple[str, ...]
    origin: str  # machine, reviewed
    notes: tuple[str, ...]  # what the source called a place whose name is disputed
    same: tuple[Mention, ...]  # outlets that have the very text, such as an agency's
    also: tuple[Mention, ...]  # outlets that report it in their own words
    amended: tuple[Note, ...] = ()  # who put it right or withdrew it later
    rivals: tuple[Rival, ...] = ()  # of items at a glance: who counts the same dead differently


@dataclass(frozen=True, slots=True)
class GlanceYear:
    """The lines at a glance of one year."""

    label: str  # "2020"; "" where all lines are of a year or less
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class ThemeSection:
    """The items of one theme within a party's part."""

    anchor: str
    theme: str
    label: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class PartySection:
    """All that concerns one party."""

    anchor: str
    party: str  # id; "" where no single party is concerned
    label: str
    color: str
    pattern: str  # solid, dashed, dotted, double: tells parties apart in grey
    count: int
    themes: tuple[ThemeSection, ...]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim about killed, wounded, displaced … people, with all outlets that agree on it."""

    count: str  # "2,317", "4,000–5,000", "at least 25", "dozens"
    approximate: bool
    whom: str
    claimant: tuple[Run, ...]
    sources: tuple[tuple[Run, ...], ...]
    as_of: str
    items: tuple[tuple[str, str], ...]  # sentence id, anchor
    rough: bool = False  # the count is a word that wants an "of" before the people: "dozens"


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Claims about the same people on the same day."""

    disputed: bool  # two of them cannot both be true
    spread: str  # "claims differ: 2,317 to 5,000" or ""
    strip: ClaimStrip | None  # where there is more than one figure
    rows: tuple[ClaimRow, ...]
    place: str = ""  # where it was, as its own sentences name it; "" where none does


@dataclass(frozen=True, slots=True)
class ClaimBlock:
    """Claims about the same kind of harm to the same party on the same day."""

    day: str  # of the event; "" where it is not known or the claims are of earlier episodes
    kind: str  # "Killed"
    affected: str
    groups: tuple[ClaimGroup, ...]
    lines: int  # of all groups together


@dataclass(frozen=True, slots=True)
class LatestTotals:
    """The last running totals of one round of fighting."""

    dates: str  # of the round; "" where the briefing has only one
    blocks: tuple[ClaimBlock, ...]  # of a party and kind, without a day: each row has its own


@dataclass(frozen=True, slots=True)
class ClaimTables:
    """All claims: the latest totals, those to be compared side by side, the small ones, and the history."""

    main: tuple[ClaimBlock, ...]  # disputed, or large and of a named party
    minor: tuple[ClaimBlock, ...]
    background: tuple[ClaimBlock, ...]  # of earlier wars and episodes
    latest: tuple[LatestTotals, ...] = ()  # the last round first; all of them stand below, too


@dataclass(frozen=True, slots=True)
class AnnexSentence:
    """A sentence in the annex."""

    id: str
    anchor: str
    item: str  # anchor of the item that it became, or ""
    heading: bool
    trust: TrustView
    show_english: bool
    en: tuple[Run, ...]
    ar: tuple[Run, ...]
    facts: tuple[Run, ...]
    speaker: Added
    reviewed: bool  # the English is a person's, not the machine's


@dataclass(frozen=True, slots=True)
class AnnexArticle:
    """A full article, both languages."""

    id: str
    anchor: str
    title_en: tuple[Run, ...]
    title_ar: tuple[Run, ...]
    title_trust: TrustView
    source: tuple[Run, ...]
    date: str
    iso: str
    date_evidence: tuple[Run, ...]
    url: str
    sha256: str
    file: tuple[Run, ...]
    sentences: tuple[AnnexSentence, ...]


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name with its house spelling."""

    en: tuple[Run, ...]
    ar: tuple[tuple[Run, ...], ...]
    type: str
    note: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A difference to an earlier edition."""

    kind: str  # as in records.Change
    label: str
    id: str
    anchor: str  # "" where the item is gone
    text: tuple[Run, ...]
    trust: TrustView | None = None  # of the translation that is shown


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """What was left out for one reason."""

    reason: tuple[Run, ...]
    count: int
    what: tuple[tuple[Run, ...], ...]  # ids run together ("A01-S04, S07–S09") or file names


@dataclass(frozen=True, slots=True)
class Choices:
    """What the items can be filtered by; each has at least one item."""

    NO_PARTY: ClassVar[str] = "-"  # where no single party is concerned: no party's id

    parties: dict[str, str]  # id → label
    themes: dict[str, str]
    outlets: tuple[tuple[Run, ...], ...]
    trust: dict[str, str]  # mark → label


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that a template may show of one briefing."""

    title: tuple[Run, ...]
    title_text: str
    dates: str  # "27 September – 10 November 2020"
    profile: str
    bilingual: bool
    counts: tuple[tuple[str, str], ...]  # ("16", "articles") …
    trust_counts: dict[str, int]
    glance: tuple[Item, ...]
    glance_years: tuple[GlanceYear, ...]  # the same lines under their years
    parties: tuple[PartySection, ...]
    party_labels: dict[str, str]  # of those that items name, in the order of the briefing
    theme_labels: dict[str, str]
    choices: Choices
    outlets: tuple[tuple[Run, ...], ...]
    claims: ClaimTables | None
    mishaps: str  # who is told of and in no table of claims, in a sentence, or ""
    timeline: TimelineChart | None
    silence: tuple[SilenceLine, ...]
    vocabulary: tuple[VocabularyGrid, ...]
    names: tuple[NameRow, ...]
    unresolved: tuple[tuple[tuple[Run, ...], int], ...]
    changes: tuple[ChangeRow, ...]
    left_out: tuple[LeftOutRow, ...]
    undated: tuple[tuple[Run, ...], ...]
    merged: int
    sources: tuple[SourceRow, ...]
    articles: tuple[AnnexArticle, ...]
    engine: tuple[str, str, str]  # package, version, signature
    program: str  # name and version of this program
    paper: str  # "A4" or "Letter"
    accent: str  # a CSS colour
    logo: str  # address of the logo for the page at hand, or ""
