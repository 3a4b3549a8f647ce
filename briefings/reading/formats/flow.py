"""What a word processor's document holds, paragraph after table, as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefings.reading.formats import columns, credits, digests, facts, markup, reviews, stamps
from briefings.reading.formats.cells import Row
from briefings.reading.words.encoding import check, normalise
from briefings.reading.words.pages import DateClue, Page

# Words of a paragraph that is text: a table above all of these may be the document's head.
_PROSE = 12
_TITLES = frozenset({"title", "heading 1"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, and the English name of its style in lower case."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows as those of facts may be, and the texts of all their cells."""

    rows: tuple[Row, ...]
    texts: tuple[tuple[str, ...], ...]


def pages(
    name: str, parts: Sequence[Paragraph | Table], notes: Sequence[str] = ()
) -> Iterator[Page]:
    """The page of a document, or one for each story under a heading. Raises ReadingError."""
    starts = [n for n, p in enumerate(parts) if isinstance(p, Paragraph) and _heads(p)]
    stories = [parts[a:b] for a, b in pairwise([*starts, len(parts)])]
    above = [p for p in parts[: starts[0] if starts else 0] if isinstance(p, Table) or p.text]
    told = [[line for part in story for line in (_plain(part), "")] for story in stories]
    headed = not any(isinstance(p, Table) for p in above) and reviews.are_dated(
        told, [*map(_plain, above)]
    )
    if not headed and (above or not digests.are_stories(told)):
        yield page(name, parts, notes)
        return
    for number, story in enumerate(stories, start=1):
        yield page(f"{name}#{number}", story, notes if number == len(stories) else ())


def _heads(part: Paragraph) -> bool:
    return bool(part.text) and part.style == "heading 1"


def _plain(part: Paragraph | Table) -> str:
    return part.text if isinstance(part, Paragraph) else ""


def page(name: str, parts: Sequence[Paragraph | Table], notes: Sequence[str] = ()) -> Page:
    """The page of a document; a paragraph in the style Title or Heading 1 is the title. Raises ReadingError.

    A table above the text may say what the article is: outlet, day, title.
    """
    title = None
    head: dict[str, str] = {}
    lines: list[str] = []
    told: list[int] = []  # lines of the table that stands right above
    above = True
    for part in parts:
        if isinstance(part, Table):
            named = _named(part) if above and not head else {}
            head |= named
            found = [] if named else _lines(part, apart=above)
            told = [len(lines) + k for k, (line, fact) in enumerate(found) if fact and line]
            lines += [line for line, _ in found] or [named.get("body", "")]
            continue
        sourced = credits.of_table([lines[k] for k in told], part.text) if part.text else None
        if sourced is not None:
            for k, line in zip(told, sourced, strict=True):
                lines[k] = line
            continue
        told = [] if part.text else told
        above = above and len(part.text.split()) < _PROSE
        if title is None and part.text and part.style in _TITLES:
            title = " ".join(part.text.split())
        lines.append(part.text)
    text = check(normalise("\n\n".join(line for line in (*lines, *notes) if line)))
    stamp = " ".join(head.get("date", "").split())[:40]
    day = stamps.day(stamp)
    return Page(
        name,
        text,
        title=head.get("title") or title,
        source=head.get("source"),
        url=markup.safe_url(head.get("url")),
        clues=(DateClue(day, "metadata", f"table: date {stamp}"),) if day else (),
        unreadable=(stamp,) if stamp and not day else (),
    )


def _named(table: Table) -> dict[str, str]:
    """What a table above the text says of the article: names beside their values, or above them."""
    rows = [tuple(map(str.strip, texts)) for texts in table.texts]
    pairs = [row for row in rows if len(row) == 2]
    turned = (
        list(zip(*rows, strict=True)) if len(rows) == 2 and len(set(map(len, rows))) == 1 else []
    )
    for named in (pairs if len(pairs) == len(rows) else [], turned):
        fields = columns.columns([label.rstrip(" :") for label, _ in named])
        found = {kind: named[at[0]][1] for kind, at in fields.items() if named[at[0]][1]}
        if len(found) > 1 and 2 * len(found) >= len(named):
            return found
    return {}


def _lines(table: Table, *, apart: bool) -> list[tuple[str, bool]]:
    """A line for each row of a table, and whether it tells a fact; such a one is a sentence.

    Above the text the cells of a row stand `apart`: they are the outlet, the day, the headline.
    """
    found: list[tuple[str, bool]] = []
    for texts, told in zip(table.texts, facts.sentences(table.rows), strict=True):
        if told is None:
            found.append(("\n\n".join(texts) if apart else " ".join(texts), False))
        else:
            found.append((told, True))
    return found
