"""What became of every page that was to be ingested, with the keys that `ingest --json` prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from briefings.reading.store.duplicates import Relation
from briefings.reading.store.lacking import UNKNOWN
from briefings.records import Article

_SHOWN = 3  # files without an outlet that are named


@dataclass(frozen=True, slots=True)
class Kept:
    """An article that is now in the corpus (or would be, in a dry run)."""

    file: str
    id: str
    path: str
    title: str
    source: str | None
    date: str  # YYYY-MM-DD or "unknown"
    date_evidence: str
    url: str | None
    sha256: str

    @classmethod
    def of(cls, file: str, stored: Article, path: Path) -> Kept:
        """The entry of a stored article."""
        return cls(
            file=file,
            id=stored.id,
            path=str(path),
            title=stored.title,
            source=stored.source,
            date=stored.date.isoformat() if stored.date else UNKNOWN,
            date_evidence=stored.date_evidence,
            url=stored.url,
            sha256=stored.sha256,
        )


@dataclass(frozen=True, slots=True)
class Merged:
    """A page that is an article of the corpus already, or a version of one.

    A version beside which the older one is kept, as it says more, is an article too: it is among the
    kept ones as well.
    """

    file: str
    into: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class LeftOutFile:
    """A page that could not be read, and why."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class LeftOutLine:
    """A line of a page that may be news and is not in its article, and why."""

    file: str
    line: str
    reason: str


@dataclass(frozen=True, slots=True)
class UnreadableDate:
    """What stands where a kept page gives its day and is no day, and the day that it got instead."""

    file: str
    date: str
    used: str  # YYYY-MM-DD or "unknown"
    evidence: str

    @classmethod
    def of(cls, file: str, wrong: str, article: Article) -> UnreadableDate:
        """The entry of an article that was kept."""
        day = article.date.isoformat() if article.date else UNKNOWN
        return cls(file, wrong, day, article.date_evidence)

    @property
    def told(self) -> str:
        """In a line for a person."""
        instead = f"dated {self.used} instead ({self.evidence})"
        if self.used == UNKNOWN:
            instead = "it has no date: ingest it again with --date"
        return f"{self.file}: its date «{self.date}» cannot be right; {instead}"


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file whose Arabic was garbled and was turned back, and in which way it had been garbled."""

    file: str
    how: str

    @property
    def told(self) -> str:
        """In a line for a person."""
        return f"{self.file}: its Arabic was garbled ({self.how}) and was put right"


Outcome = Kept | Merged | LeftOutFile | LeftOutLine | UnreadableDate | MendedFile


@dataclass(frozen=True, slots=True)
class Report:
    """What became of every page."""

    kept: tuple[Kept, ...]
    merged: tuple[Merged, ...]
    left_out: tuple[LeftOutFile, ...]
    lines_left_out: tuple[LeftOutLine, ...] = ()
    unreadable_dates: tuple[UnreadableDate, ...] = ()
    mended: tuple[MendedFile, ...] = ()

    @property
    def doubts(self) -> tuple[str, ...]:
        """What to look at in the kept pages, a line each for a person."""
        days = [day.told for day in self.unreadable_dates]
        return (*days, *(file.told for file in self.mended), *self._nameless())

    def _nameless(self) -> Iterator[str]:
        """One line for all the articles whose outlet nothing tells."""
        files = list(dict.fromkeys(kept.file for kept in self.kept if not kept.source))
        if files:
            more = f" and {len(files) - _SHOWN} more" if len(files) > _SHOWN else ""
            named = f"{', '.join(files[:_SHOWN])}{more}"
            yield f"outlet unknown: {named}; ingest again with --source NAME where you know it"


@dataclass(slots=True)
class Tally:
    """A report while it grows."""

    _outcomes: list[Outcome] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Note what became of a page."""
        self._outcomes.append(outcome)

    def report(self) -> Report:
        """All outcomes, by kind, in the order of the pages."""
        return Report(
            tuple(o for o in self._outcomes if isinstance(o, Kept)),
            tuple(o for o in self._outcomes if isinstance(o, Merged)),
            tuple(o for o in self._outcomes if isinstance(o, LeftOutFile)),
            tuple(o for o in self._outcomes if isinstance(o, LeftOutLine)),
            tuple(o for o in self._outcomes if isinstance(o, UnreadableDate)),
            tuple(dict.fromkeys(o for o in self._outcomes if isinstance(o, MendedFile))),
        )
