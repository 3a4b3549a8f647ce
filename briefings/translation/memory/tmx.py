"""TMX 1.4b and CSV: segments out to other tools, and reviewed ones back.

A machine segment carries a digest of its English. When a file comes back, an unchanged segment is
taken for what it is, and one that somebody corrected in between counts as reviewed.
"""

from __future__ import annotations

import csv
import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any
from xml.sax.saxutils import escape, quoteattr

from briefings import __version__
from briefings.errors import TranslationMemoryError
from briefings.files import whole
from briefings.translation.memory.store import Reviewed, Segment

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})  # inline elements whose text is mark-up
_FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ARABIC = re.compile(r"[\u0620-\u064a]")
_HEADS = {
    "ar": frozenset({"ar", "arabic", "source", "src", "عربي"}),
    "en": frozenset({"en", "english", "target", "tgt", "translation"}),
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A pair as a file gives it; `props` are those of TMX."""

    place: str  # "unit 7" or "line 7", for messages
    ar: str
    en: str
    props: dict[str, str]


def write(path: Path, segments: Iterable[Segment | Reviewed], made: datetime) -> int:
    """Write TMX to where `whole` leads; the number of units. Raises TranslationMemoryError."""
    count = 0
    try:
        with whole(path) as file:
            head = _HEAD.format(version=__version__, date=f"{made:%Y%m%dT%H%M%SZ}")
            file.write(head.encode())
            for segment in segments:
                count += 1
                file.write(_unit(segment).encode())
            file.write(b"</body>\n</tmx>\n")
    except OSError as error:
        raise TranslationMemoryError(
            f"{path} cannot be written ({error.strerror}); choose another place"
        ) from error
    return count


def demand(path: Path) -> Callable[[Path], Iterator[Unit]]:
    """What reads a file of pairs. Raises TranslationMemoryError where it is not there or of another kind."""
    reader: Callable[[Path], Iterator[Unit]] | None = {
        ".tmx": _read_tmx,
        ".csv": _read_csv,
        ".tsv": _read_csv,
    }.get(path.suffix.lower())
    if reader is None:
        raise TranslationMemoryError(f"{path}: a .tmx, .csv or .tsv file is wanted")
    if not path.exists():
        raise TranslationMemoryError(f"{path}: no such file")
    return reader


def read(path: Path) -> Iterator[Unit]:
    """The pairs of a TMX or CSV file, streamed; empty texts where a language is missing.

    Raises TranslationMemoryError for a file of another kind, a broken one, or one with XML
    entities of its own, or a table with a third column that no head line names.
    """
    reader = demand(path)
    try:
        yield from reader(path)
    except UnicodeDecodeError as error:
        raise TranslationMemoryError(f"{path} is not UTF-8; save it as UTF-8 first") from error
    except OSError as error:
        raise TranslationMemoryError(f"{path} cannot be read ({error.strerror})") from error


def machine(unit: Unit, normalised: str) -> Segment | None:
    """The machine segment that a unit still is; None where it is another's or was corrected."""
    props = unit.props
    if props.get("x-digest") != digest(unit.en) or not props.get("x-engine"):
        return None
    try:
        return Segment(
            key=bytes.fromhex(props["x-key"]),
            source=normalised,
            engine=props["x-engine"],
            raw=props.get("x-raw", unit.en),
            en=unit.en,
            score=_number(props, "x-score"),
            similarity=_number(props, "x-similarity"),
        )
    except (KeyError, ValueError):
        return None


def digest(en: str) -> str:
    """16 hex digits of a translation."""
    return hashlib.blake2b(en.encode(), digest_size=8).hexdigest()


def _unit(segment: Segment | Reviewed) -> str:
    if isinstance(segment, Reviewed):
        props = {"x-origin": "reviewed"}
        return _tu(segment.original, segment.en, props)
    props = {
        "x-origin": "machine",
        "x-engine": segment.engine,
        "x-key": segment.key.hex(),
        "x-digest": digest(segment.en),
    }
    if segment.raw != segment.en:
        props["x-raw"] = segment.raw
    for name, value in (("x-score", segment.score), ("x-similarity", segment.similarity)):
        if value is not None:
            props[name] = repr(value)
    return _tu(segment.source, segment.en, props)


def _tu(ar: str, en: str, props: dict[str, str]) -> str:
    lines = [f"<prop type={quoteattr(name)}>{_text(value)}</prop>" for name, value in props.items()]
    lines += [
        f'<tuv xml:lang="{code}"><seg>{_text(text)}</seg></tuv>'
        for code, text in (("ar", ar), ("en", en))
    ]
    return "<tu>\n" + "\n".join(lines) + "\n</tu>\n"


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("", text))


def _number(props: dict[str, str], name: str) -> float | None:
    return float(props[name]) if name in props else None


def _read_tmx(path: Path) -> Iterator[Unit]:
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    try:
        with path.open("rb") as file:
            yield from _units(iterparse(file, events=("start", "end")), path)
    except DefusedXmlException as error:
        raise TranslationMemoryError(
            f"{path}: defines XML entities, which no TMX needs; refused"
        ) from error
    except ParseError as error:
        raise TranslationMemoryError(f"{path}: broken XML ({error}); export it anew") from error


def _units(events: Iterable[tuple[str, Any]], path: Path) -> Iterator[Unit]:
    count, root = 0, None
    for event, element in events:
        if root is None:
            root = element
            if element.tag != "tmx":
                raise TranslationMemoryError(f"{path}: not a TMX file (it holds <{element.tag}>)")
        if event == "end" and element.tag == "tu":
            count += 1
            texts = _languages(element)
            props = {p.get("type", ""): p.text or "" for p in element.findall("prop")}
            yield Unit(f"unit {count}", texts.get("ar", ""), texts.get("en", ""), props)
            for body in root.findall("body"):
                body.clear()  # constant memory


def _languages(unit: Any) -> dict[str, str]:
    texts: dict[str, str] = {}
    for variant in unit.findall("tuv"):
        language = variant.get(_LANGUAGE) or variant.get("lang") or ""
        segment = variant.find("seg")
        if segment is not None:
            code = language.lower().replace("_", "-").partition("-")[0]
            texts.setdefault(code, _plain(segment).strip())
    return texts


def _plain(element: Any) -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag not in _CODES:
            parts.append(_plain(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _read_csv(path: Path) -> Iterator[Unit]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, delimiter=_delimiter(path, file))
        columns, headed = (0, 1), False
        try:
            for row in rows:
                if rows.line_num == 1 and (named := _columns(row)):
                    columns, headed = named, True
                    continue
                if not headed and any(cell.strip() for cell in row[2:]):
                    raise TranslationMemoryError(
                        f"{path}, line {rows.line_num}: more than two columns, Arabic and English; "
                        "quote text that has the dividing mark in it, or name the columns in the first line"
                    )
                if any(cell.strip() for cell in row):
                    cells = [row[n].strip() if n < len(row) else "" for n in columns]
                    yield Unit(f"line {rows.line_num}", cells[0], cells[1], {})
        except csv.Error as error:
            raise TranslationMemoryError(f"{path}, line {rows.line_num}: {error}") from error


def _delimiter(path: Path, file: IO[str]) -> str:
    """The mark that the first line has most of; Arabic commas are others than these."""
    first = file.readline()
    file.seek(0)
    if path.suffix.lower() == ".tsv":
        return "\t"
    return max(",;\t", key=first.count)


def _columns(row: list[str]) -> tuple[int, int] | None:
    """Where a head line says that Arabic and English stand; None if it is no head line."""
    heads = [cell.strip().lower() for cell in row]
    places = [[n for n, head in enumerate(heads) if head in _HEADS[code]] for code in ("ar", "en")]
    return (places[0][0], places[1][0]) if all(places) else None


def is_arabic(text: str) -> bool:
    """Does the text hold a letter of Arabic?"""
    return bool(_ARABIC.search(text))


def now() -> datetime:
    """The time of an export; `SOURCE_DATE_EPOCH` makes files repeatable."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)


_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="briefings" creationtoolversion="{version}" segtype="sentence" \
o-tmf="briefings" adminlang="en" srclang="ar" datatype="plaintext" creationdate="{date}"/>
<body>
"""
