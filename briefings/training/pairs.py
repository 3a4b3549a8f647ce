"""Sentence pairs: reading the sources that `data/sources.toml` declares, cleaning, leaving out."""

from __future__ import annotations

import csv
import hashlib
import lzma
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, NamedTuple

from briefings.errors import ConfigError
from briefings.language.normalize import for_engine

DATA = Path(__file__).resolve().parent / "data"
_ARABIC = re.compile("[\u0600-\u06ff]")
_QUOTES = str.maketrans({**dict.fromkeys("“”«»„", '"'), **dict.fromkeys("‘’", "'"), "…": "..."})
_LONGEST = 600  # characters of a side
_RATIO = (0.3, 2.2)  # Arabic characters to English ones
_BULLET = re.compile(r"^(?:[-•*–\s]+|\d+\s*[-.)]\s*)+")
_BEFORE_STOP = re.compile(r"\s+([،؛.,:؟!])")


class Pair(NamedTuple):
    """Two sentences that say the same, and how often they are drawn."""

    arabic: str
    english: str
    weight: float  # times an epoch in the first stage
    late: float  # the same in the last stage, at the low rate
    source: str


@dataclass(frozen=True, slots=True)
class Source:
    """One source of pairs, as declared."""

    id: str
    path: str  # relative to the data folder given, or to the project's own data
    columns: tuple[int, int]  # of Arabic and English
    what: str
    licence: str
    weight: float
    late: float
    select: tuple[int, str] | None = None  # column and the prefix that it must have
    allowed: bool = True  # may a shipped package be trained on it?
    synthetic: bool = False  # its events are invented
    varied: bool = False  # augmentation makes variants of it
    stopgap: bool = False  # its English is a machine's: only where no other source has the Arabic
    lines: str = ""  # file with the Arabic, where the first column is only the key of a line in it
    kind: str = "sentences"  # or names, clauses, articles: what augmentation may do with it
    get: str = ""  # the command that fetches it


def declared(path: Path | None = None) -> list[Source]:
    """The sources of a recipe file. Raises ConfigError for a broken one."""
    file = path or DATA / "sources.toml"
    try:
        rows = tomllib.loads(file.read_text("utf-8"))["source"]
        return [_source(row) for row in rows]
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise ConfigError(f"{file}: {error}") from error


def locate(source: Source, roots: Iterable[Path], path: str = "") -> Path | None:
    """Where the source's file lies, or the one named by `path`; None where it is not there."""
    for root in (*roots, DATA):
        if (root / (path or source.path)).is_file():
            return root / (path or source.path)
    return None


def key(line: str) -> str:
    """What stands for a line of text that is not the project's to publish: half of its SHA-256."""
    return hashlib.sha256(line.encode("utf-8")).hexdigest()[:32]


def tidy(line: str) -> str:
    """A line of collected news without bullets and without spaces before its stops."""
    return _BEFORE_STOP.sub(r"\1", _BULLET.sub("", " ".join(line.split())))


def keyed(path: Path) -> dict[str, str]:
    """The tidy lines of a text file by their keys."""
    with opened(path) as file:
        return {key(line): line for line in map(tidy, file)}


def read(
    source: Source, path: Path, left_out: Counter[str], lines: Mapping[str, str] | None = None
) -> Iterator[Pair]:
    """Clean pairs of a source; `left_out` counts the others by reason.

    `lines` is the Arabic by key, for a source that names it so.
    """
    for cells in rows(path):
        try:
            if source.select and not cells[source.select[0]].startswith(source.select[1]):
                continue
            arabic, english = (cells[column] for column in source.columns)
        except IndexError:
            left_out["broken line"] += 1
            continue
        if lines is not None:
            arabic = lines.get(arabic, "")
        arabic, english = for_engine(arabic), clean_english(english)
        if reason := _unfit(arabic, english, source.kind):
            left_out[reason] += 1
            continue
        yield Pair(arabic, english, source.weight, source.late, source.id)


def rows(path: Path) -> Iterator[list[str]]:
    """The cells of a TSV file, plain or xz; quotation marks are text."""
    with opened(path) as file:
        yield from csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def clean_english(text: str) -> str:
    """English as the model shall write it: NFKC, straight quotation marks, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_QUOTES).split())


def opened(path: Path) -> IO[str]:
    """A text file to read, plain or xz."""
    if path.suffix == ".xz":
        return lzma.open(path, "rt", encoding="utf-8", newline="")
    return path.open(encoding="utf-8", newline="")


def _unfit(arabic: str, english: str, kind: str) -> str:
    if not arabic or not english:
        return "empty"
    if max(len(arabic), len(english)) > _LONGEST:
        return "too long"
    if not _ARABIC.search(arabic) or _ARABIC.search(english):
        return "wrong language"
    if kind != "names" and not _RATIO[0] < len(arabic) / len(english) < _RATIO[1]:
        return "lengths do not fit"
    return ""


def _source(row: dict[str, Any]) -> Source:
    columns = row.pop("columns")
    select = row.pop("select", None)
    assert isinstance(columns, list)
    known = Source.__dataclass_fields__.keys() - {"columns", "select"}
    if unknown := row.keys() - known:
        raise ValueError(f"unknown key {min(unknown)}")
    return Source(
        columns=(int(columns[0]), int(columns[1])),
        select=(int(select[0]), str(select[1])) if isinstance(select, list) else None,
        **row,
    )
