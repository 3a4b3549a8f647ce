"""The translation memory: SQLite in WAL mode, safe against kill -9 and a second process.

A machine segment is kept under what was decoded (the prepared Arabic) and by which engine, so a new
package, beam or house spelling never meets a stale translation, and a name added to the authority
costs only the sentences in which it stands. A reviewed segment is kept under the normalised Arabic
alone: it wins over machine output and survives a change of engine.
"""

from __future__ import annotations

import hashlib
import logging
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from briefings.errors import TranslationMemoryError
from briefings.language.normalize import for_engine
from briefings.translation.checks.brackets import without
from briefings.translation.memory import sealed
from briefings.translation.memory.database import connect, failure, patiently

PASSING = Path(":memory:")  # SQLite's name for one that is never a file

_log = logging.getLogger("briefings.memory")

_MEND = "name a file that can be written with --memory"


@dataclass(frozen=True, slots=True)
class Segment:
    """A machine translation as it is kept."""

    key: bytes
    source: str
    engine: str
    raw: str
    en: str
    score: float | None
    similarity: float | None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A segment that a person has corrected or approved."""

    source: str
    original: str
    en: str
    origin: str


def key(prepared: str, engine: str) -> bytes:
    """The key of what was decoded by which engine."""
    return hashlib.blake2b(f"{prepared}\0{engine}".encode(), digest_size=16).digest()


def default_path() -> Path:
    """The user's own memory."""
    import platformdirs

    return Path(platformdirs.user_data_dir("briefings")) / "memory.sqlite3"


def check_folder(path: Path | None) -> None:
    """Raise TranslationMemoryError for a memory in a folder that is not there: a slip in the path."""
    if path is not None and not path.parent.exists():
        raise TranslationMemoryError(
            f"translation memory {path}: there is no folder {path.parent}; mend the path, or make "
            "the folder first"
        )


def english(texts: Sequence[str], path: Path | None = None) -> list[str]:
    """What a memory has for each Arabic sentence, "" for nothing; one that is not there is not made."""
    if not (path or default_path()).is_file():
        return [""] * len(texts)
    sources = [for_engine(text) for text in texts]
    with TranslationMemory(path) as memory:
        known = memory.english(sources)
    return [without(known.get(source, "")) for source in sources]


class TranslationMemory:
    """A memory file; made when it is not there. A context manager.

    One that cannot be written is read all the same; where the user's own cannot be made, the run
    has one that is not kept. `notice` says so in one line, and is "" otherwise.
    Raises TranslationMemoryError for a file that cannot be opened, that is damaged, that is no
    memory, or that a newer version made; such a file is left as it is. So it does for a path in a
    folder that is not there.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or default_path()
        self.notice = ""
        self._passing: TemporaryDirectory[str] | None = None
        try:
            check_folder(path)
            begun = path not in (None, PASSING) and not self.path.exists()
            place = self._place(own=path is None)
            if path is None:
                place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise failure(self.path, error) from error
        self._connection = connect(place, self.path)
        if begun:
            _log.warning("a new translation memory is begun: %s", path)

    def _place(self, *, own: bool) -> Path:
        """The file to open: the memory, or a passing copy of one that cannot be written."""
        is_sealed = sealed.is_sealed(self.path)
        if not is_sealed and (
            not own or self.path.is_file() or sealed.can_be_made(self.path.parent)
        ):
            return self.path
        self._passing = sealed.passing_folder()
        folder = Path(self._passing.name)
        if is_sealed:
            self.notice = (
                f"translation memory {self.path} can only be read: what is new is not kept; {_MEND}"
            )
            return sealed.copy(self.path, folder)
        self.notice = f"translation memory {self.path} cannot be made: nothing is kept; {_MEND}"
        return folder / self.path.name

    def demand_writable(self) -> None:
        """Raise TranslationMemoryError where what is written would not be kept."""
        if self.notice:
            raise TranslationMemoryError(self.notice)

    def __enter__(self) -> TranslationMemory:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
        if self._passing is not None:
            self._passing.cleanup()

    def segments(self, keys: Sequence[bytes]) -> dict[bytes, Segment]:
        """The machine segments that are there."""
        rows = self._by(
            "SELECT key, source, engine, raw, en, score, similarity FROM segment WHERE key IN", keys
        )
        return {row[0]: Segment(*row) for row in rows}

    def reviewed(self, sources: Sequence[str]) -> dict[str, Reviewed]:
        """The reviewed segments of the normalised Arabic sentences."""
        rows = self._by(
            "SELECT source, original, en, origin FROM reviewed WHERE source IN", sources
        )
        return {row[0]: Reviewed(*row) for row in rows}

    def english(self, sources: Sequence[str]) -> dict[str, str]:
        """The latest that stands for the normalised Arabic sentences; a person's words win."""
        rows = self._by("SELECT source, en, used FROM segment WHERE source IN", sources)
        machine = {source: en for source, en, _ in sorted(rows, key=lambda row: row[2])}
        reviewed = self.reviewed(sources)
        return machine | {source: found.en for source, found in reviewed.items()}

    def put(self, segments: Iterable[Segment]) -> None:
        """Keep machine segments, all or none."""
        self.put_all(segments, ())

    def put_all(self, machine: Iterable[Segment], reviewed: Iterable[Reviewed]) -> None:
        """Keep segments of both kinds in one transaction."""
        now = time.time()
        with self.transaction() as database:
            database.executemany(
                "INSERT INTO segment (key, source, engine, raw, en, score, similarity, made, used) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET "
                "raw = excluded.raw, en = excluded.en, score = excluded.score, "
                "similarity = excluded.similarity",
                (
                    (s.key, s.source, s.engine, s.raw, s.en, s.score, s.similarity, now, now)
                    for s in machine
                ),
            )
            database.executemany(
                "INSERT INTO reviewed (source, original, en, origin, made) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (source) DO UPDATE SET original = excluded.original, "
                "en = excluded.en, origin = excluded.origin, made = excluded.made",
                ((s.source, s.original, s.en, s.origin, now) for s in reviewed),
            )

    def probe(self, engine: str, question: str) -> bool | None:
        """What was found out about an engine before."""
        row = self._one(
            "SELECT answer FROM probe WHERE engine = ? AND question = ?", engine, question
        )
        return None if row is None else bool(row[0])

    def put_probe(self, engine: str, question: str, answer: bool) -> None:
        """Remember what was found out about an engine."""
        with self.transaction() as database:
            database.execute(
                "INSERT OR REPLACE INTO probe VALUES (?, ?, ?)", (engine, question, int(answer))
            )

    def count(self, used: Sequence[bytes], **counters: int) -> None:
        """Note which segments served again, and add to the counters of `stats`."""
        now = time.time()
        with self.transaction() as database:
            database.executemany(
                "UPDATE segment SET uses = uses + 1, used = ? WHERE key = ?",
                [(now, each) for each in used],
            )
            database.executemany(
                "INSERT INTO counter VALUES (?, ?) "
                "ON CONFLICT (name) DO UPDATE SET value = value + excluded.value",
                list(counters.items()),
            )

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """One write transaction; waits for those of other processes.

        Raises TranslationMemoryError.
        """
        try:
            patiently(self.path, lambda: self._connection.execute("BEGIN IMMEDIATE"))
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise failure(self.path, error) from error

    def rows(self, statement: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """Rows of a query, streamed. Raises TranslationMemoryError."""
        try:
            yield from patiently(self.path, lambda: self._connection.execute(statement, values))
        except sqlite3.Error as error:
            raise failure(self.path, error) from error

    def execute(self, statement: str, *values: object) -> int:
        """Run one statement by itself; the number of rows that it changed.

        Raises TranslationMemoryError.
        """
        try:
            done = patiently(self.path, lambda: self._connection.execute(statement, values))
            return done.rowcount
        except sqlite3.Error as error:
            raise failure(self.path, error) from error

    def _one(self, statement: str, *values: object) -> tuple[Any, ...] | None:
        return next(iter(self.rows(statement, *values)), None)

    def _by(
        self, statement: str, keys: Sequence[bytes] | Sequence[str]
    ) -> Iterator[tuple[Any, ...]]:
        wanted = list(dict.fromkeys(keys))
        for start in range(0, len(wanted), 500):
            part = wanted[start : start + 500]
            yield from self.rows(f"{statement} ({', '.join('?' * len(part))})", *part)
