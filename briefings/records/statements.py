"""What is read, translated and found in one sentence: from the article to the cluster of a fact."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

Mark = Literal["ok", "check", "untrusted"]
Origin = Literal["machine", "memory", "reviewed"]
Role = Literal["speaker", "actor", "affected"]
FigureKind = Literal["killed", "wounded", "displaced", "captured", "missing", "other"]
Aside = Literal["", "released", "returned", "arrested", "mishap", "moved", "again"]
Count = tuple[int | None, int | None]  # low, high; None is an open end

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
    opinion: bool = False  # its author's view, by its rubric or byline: no news


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
    id: str = field(init=False, repr=False, compare=False)  # printed beside it: "A07-S12"

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", f"{self.article.id}-S{self.n:02d}")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A figure in a text, in digits or words, Arabic or English."""

    start: int
    end: int
    text: str
    kind: Literal["cardinal", "ordinal", "percent", "date", "time", "range", "designation"]
    values: tuple[float, ...]  # one; two for a range; of a date its day, month, year
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

    def meets(self, start: int, end: int) -> bool:
        """Whether a part of the name stands between these places of the Arabic."""
        return self.start < end and start < self.end


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
    score: float | None  # mean log probability per token (0 is certain); None: the engine has none
    trust: Trust
    names: tuple[NameMatch, ...] = ()
    unresolved: tuple[str, ...] = ()  # names in the Arabic that the authority lacks
    similarity: float | None = None  # cosine of the sentence encoder, −1…1
    spelled: tuple[str, ...] = ()  # the unresolved names as the English has them, "" for none


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


Body = tuple[str, str]  # what counts, and of whom it is: "committee", "lawyer"; "" where not told


@dataclass(frozen=True, slots=True)
class Source:
    """Whoever makes a claim and is no party of the profile."""

    kind: str  # equal for one kind of source, or the name where the name lists know it
    words: str  # English: "activists", "a medical source"; "" where only a name could tell
    start: int = 0  # its words in the sentence
    end: int = 0
    listed: bool = True  # of a kind that the language files have
    body: Body = ("", "")  # which body it is, where it is one


@dataclass(frozen=True, slots=True)
class Figure:
    """A casualty claim: how many people, of whom, according to whom."""

    kind: FigureKind
    count: Count
    approximate: bool
    whom: str  # English: "soldiers", "civilians", "children", "people"
    party_affected: str | None
    claimed_by: str | None  # party id; None is the outlet itself, or `source`
    as_of: date | None
    background: bool = False  # of an earlier war or episode
    start: int = 0
    end: int = 0
    source: Source | None = None  # who claims it where no party of the profile does
    over: bool = False  # "more than 50" and not "at least 50", of a count that is open above
    teller: Source | None = None  # whoever tells it in the text, also where a party claims it
    aside: Aside = ""  # why it is no loss of a side: let go, come home, arrested, ill, patients

    @property
    def is_news(self) -> bool:
        """Whether it is told as a loss of these days: of no earlier episode, and no aside."""
        return not (self.background or self.aside)

    @property
    def claimant(self) -> str | None:
        """By whom claims are compared: a party's id, a kind of source, or None for the outlet."""
        return f"source {self.source.kind}" if self.source else self.claimed_by

    def by_another(self, other: Figure) -> bool:
        """Whether each names who counts, and not the same: another party, or another body of one."""
        if None in (self.claimant, other.claimant):
            return False
        return self.claimant != other.claimant or _apart(self.body, other.body)

    @property
    def body(self) -> Body:
        """Which body counts: the lawyers' committee and the doctors' union of one side are two."""
        return self.teller.body if self.teller else ("", "")


def _apart(one: Body, other: Body) -> bool:
    """Whether two bodies are not one: of other people, or of another sort where one is of nobody."""
    if one[1] and other[1]:
        return one[1] != other[1]
    return bool(one[0] and other[0]) and one[0] != other[0]


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the rules say of one Arabic sentence; no translation is needed for it."""

    sentence: Sentence
    roles: Roles
    parties: tuple[str, ...]
    themes: tuple[str, ...]  # ids of the profile
    quote: bool
    event_date: date | None
    evidence: tuple[Evidence, ...]
    figures: tuple[Figure, ...]
    relevant: bool = True  # False: not about the watched conflict
    speaker_hint: str = ""  # the speaker's Arabic name where the sentence has only "he added"
    source: Source | None = None  # who tells the sentence where no party of the profile does
    numbers: frozenset[float] | None = None  # its figures, dates and names aside; None: not read
    amends: str = ""  # id of the sentence of the same outlet that it puts right or withdraws
    about: tuple[str, ...] = ()  # the packed themes that its own are akin to by their words
    asked: bool = False  # the interviewer's words, which are no news


@dataclass(frozen=True, slots=True)
class Statement:
    """An analysed sentence with its translation and its fact line."""

    translated: Translated
    analysis: Analysis
    facts: str  # one English line: who, what kind of event, names, figures, date
    # Of the sentence, and here as well, since nothing is asked for so often.
    id: str = field(init=False, repr=False, compare=False)
    article: Article = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", self.translated.sentence.id)
        object.__setattr__(self, "article", self.translated.sentence.article)

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
    def members(self) -> tuple[Statement, ...]:
        """All statements of the fact, the lead first."""
        return self.lead, *self.others

    @property
    def sources(self) -> tuple[str, ...]:
        """Outlets that report the fact, the lead's first, each once; then those that reprint them."""
        articles = [s.article for s in self.members]
        names = [a.source or "unknown source" for a in articles]
        return tuple(dict.fromkeys([*names, *(n for a in articles for n in a.also_printed_by)]))
