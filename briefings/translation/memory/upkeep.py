"""Looking after a translation memory: figures, export, import, forgetting, suggestions."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.errors import TranslationMemoryError, UsageError
from briefings.language.normalize import for_engine
from briefings.translation.memory import tmx
from briefings.translation.memory.store import Reviewed, Segment, TranslationMemory

if TYPE_CHECKING:
    from briefings.translation.names.authority import NameAuthority

_DAY = 86_400.0
_SUGGESTED, _ALIKE = 3, 70.0  # reviewed segments that resemble a sentence; per cent


@dataclass(frozen=True, slots=True)
class Stats:
    """What `memory stats` shows."""

    path: Path
    bytes: int
    segments: int  # machine
    reviewed: int
    engines: tuple[tuple[str, int], ...]  # signature, segments; the largest first
    lookups: int  # sentences asked for, over the memory's life
    hits: int  # of these, found
    reuses: int  # machine segments that served again

    @property
    def hit_rate(self) -> float:
        """Share of the sentences asked for that were there; 0 before the first."""
        return self.hits / self.lookups if self.lookups else 0.0


@dataclass(frozen=True, slots=True)
class Imported:
    """What came in, and what stayed out and why."""

    reviewed: int
    machine: int  # unchanged machine segments of an earlier export
    left_out: tuple[tuple[str, str], ...]  # place in the file, reason
    doubtful: tuple[tuple[str, str], ...] = ()  # taken, but the checks object: place, reasons
    clashes: tuple[tuple[str, str], ...] = ()  # the same Arabic with other English: left, taken


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A reviewed segment that resembles a sentence; to be shown, never used unasked."""

    source: str
    en: str
    percent: float  # 0…100, of equal characters


def stats(memory: TranslationMemory) -> Stats:
    """Sizes, engines and hit rate."""
    engines = tuple(
        (str(name), int(count))
        for name, count in memory.rows(
            "SELECT engine, count(*) FROM segment GROUP BY engine ORDER BY 2 DESC, 1"
        )
    )
    counters = dict(memory.rows("SELECT name, value FROM counter"))
    (reviewed,) = next(memory.rows("SELECT count(*) FROM reviewed"))
    (reuses,) = next(memory.rows("SELECT coalesce(sum(uses), 0) FROM segment"))
    size = sum(
        path.stat().st_size
        for suffix in ("", "-wal")
        if (path := memory.path.with_name(memory.path.name + suffix)).is_file()
    )
    return Stats(
        path=memory.path,
        bytes=size,
        segments=sum(count for _, count in engines),
        reviewed=reviewed,
        engines=engines,
        lookups=counters.get("lookups", 0),
        hits=counters.get("hits", 0),
        reuses=reuses,
    )


def export_tmx(memory: TranslationMemory, path: Path, *, reviewed_only: bool = False) -> int:
    """Write all segments as TMX 1.4b, reviewed ones first; how many. Sorted, so repeatable.

    Raises UsageError where the file is the memory itself.
    """
    if path.exists() and memory.path.exists() and path.samefile(memory.path):
        raise UsageError(f"{path} is the memory itself; name another file for the export")
    return tmx.write(path, _everything(memory, reviewed_only), tmx.now())


def import_file(
    memory: TranslationMemory, path: Path, names: NameAuthority | None = None
) -> Imported:
    """Take the pairs of a TMX or CSV file as reviewed, but for unchanged machine ones of ours.

    All of the file or nothing of it. A pair that the checks object to is taken, for the person
    decides, and told as doubtful; names are found with `names`, or with the packed lists. Of one
    Arabic text with two different lines of English the later is taken, and both places are told.
    Raises TranslationMemoryError, also where a table has a column too many.
    """
    memory.demand_writable()
    reviewed: list[Reviewed] = []
    machine: list[Segment] = []
    left_out = []
    places = []
    for unit in tmx.read(path):
        reason = _unusable(unit)
        if reason:
            left_out.append((unit.place, reason))
            continue
        source = for_engine(unit.ar)
        segment = tmx.machine(unit, source)
        if segment is not None:
            machine.append(segment)
        else:
            en = " ".join(unit.en.split())
            reviewed.append(Reviewed(source, unit.ar, en, path.name))
            places.append(unit.place)
    memory.put_all(machine, reviewed)
    doubtful = tuple(_doubtful(places, reviewed, names))
    clashes = tuple(_clashes(places, reviewed))
    return Imported(len(reviewed), len(machine), tuple(left_out), doubtful, clashes)


def forget(
    memory: TranslationMemory,
    *,
    engine: str = "",
    older_than_days: float | None = None,
    text: str = "",
    reviewed: bool = False,
) -> int:
    """Delete segments that meet all the given conditions; how many.

    `engine` is a part of the signature, `text` a part of the Arabic or English, the age counts
    from the last use. Reviewed segments stay unless `reviewed` is True. Raises UsageError when no
    condition is given.
    """
    if not engine and not text and older_than_days is None:
        raise UsageError("say what to forget: an engine, an age or a text")
    memory.demand_writable()
    before = time.time() - older_than_days * _DAY if older_than_days is not None else math.inf
    memory.execute("PRAGMA secure_delete = ON")
    count = memory.execute(
        "DELETE FROM segment WHERE instr(engine, ?) > 0 AND max(made, used) < ? "
        "AND (instr(source, ?) > 0 OR instr(en, ?) > 0)",
        *(engine, before, text, text),
    )
    if reviewed and not engine:
        count += memory.execute(
            "DELETE FROM reviewed WHERE made < ? AND (instr(source, ?) > 0 OR instr(en, ?) > 0)",
            *(before, text, text),
        )
    with suppress(TranslationMemoryError):  # another process reads; the next time will do
        memory.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        memory.execute("VACUUM")
    return count


def suggestions(memory: TranslationMemory, text: str) -> list[Suggestion]:
    """Reviewed segments that resemble the sentence, the nearest first."""
    from rapidfuzz import fuzz, process

    pairs = dict(memory.rows("SELECT source, en FROM reviewed ORDER BY source"))
    found = process.extract(
        for_engine(text), list(pairs), scorer=fuzz.ratio, limit=_SUGGESTED, score_cutoff=_ALIKE
    )
    return [Suggestion(source, pairs[source], percent) for source, percent, _ in found]


def _everything(memory: TranslationMemory, reviewed_only: bool) -> Iterator[Segment | Reviewed]:
    for row in memory.rows("SELECT source, original, en, origin FROM reviewed ORDER BY source"):
        yield Reviewed(*row)
    if not reviewed_only:
        for row in memory.rows(
            "SELECT key, source, engine, raw, en, score, similarity FROM segment "
            "ORDER BY source, engine, key"
        ):
            yield Segment(*row)


def _doubtful(
    places: Sequence[str], reviewed: Sequence[Reviewed], names: NameAuthority | None
) -> Iterator[tuple[str, str]]:
    if not reviewed:
        return
    from briefings.translation.checks.review import doubts
    from briefings.translation.names.authority import load_names

    found = doubts([(s.original, s.en) for s in reviewed], names or load_names())
    for place, reasons in zip(places, found, strict=True):
        if reasons:
            yield place, "; ".join(reasons)


def _clashes(places: Sequence[str], reviewed: Sequence[Reviewed]) -> Iterator[tuple[str, str]]:
    """Where the same Arabic stands with other English: the place that was left, the one after it."""
    earlier: dict[str, tuple[str, str]] = {}
    for place, segment in zip(places, reviewed, strict=True):
        at, en = earlier.get(segment.source, (place, segment.en))
        if en != segment.en:
            yield at, place
        earlier[segment.source] = place, segment.en


def _unusable(unit: tmx.Unit) -> str:
    if not unit.ar or not unit.en:
        return "no Arabic" if not unit.ar else "no English"
    if not tmx.is_arabic(unit.ar):
        return "the Arabic side holds no Arabic letter"
    return ""
