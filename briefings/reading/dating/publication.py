"""When a page was published, and how that is known.

What somebody says (`--date`) beats everything; then come metadata, the date line beside the title and
the address, then a whole date in the first paragraph and the file's name, and last what the text
itself lets one infer (`chronology.py`). A crawl date, a footer's year or the date of another story is
no evidence. Strong evidence that disagrees is a question for the user, or "unknown" with candidates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.reading.cleaning.boilerplate import Cleaned
from briefings.reading.dating import chronology
from briefings.reading.words.days import EARLIEST_YEAR, Day, unreadable, whole_days
from briefings.reading.words.pages import ClueKind, DateClue, Page

Choose = Callable[[str, Sequence[tuple[date, str]]], date | None]

_STRONG = ("metadata", "dateline", "url")
_SHOWN = ("metadata", "dateline")  # what a page says itself
_ORDER = ("given", "metadata", "dateline", "url", "text", "file name", "modified")
_URL_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)|(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)"
)
_TOLERANCE = timedelta(days=1)  # time zones, and pages that count from midnight
_NEAR = timedelta(days=60)  # how far a reference date reaches


@dataclass(frozen=True, slots=True)
class Publication:
    """The day, or None, the evidence, and the candidates where it is not certain.

    `unreadable` is what stands where the page gives its day and is no day that it can have.
    """

    day: date | None
    evidence: str
    candidates: tuple[tuple[date, str], ...] = ()
    unreadable: tuple[str, ...] = ()


def publication(
    page: Page,
    cleaned: Cleaned,
    *,
    day: date | None = None,
    reference: date | None = None,
    choose: Choose | None = None,
) -> Publication:
    """The day of publication of a page. `reference` is a day near it that the user knows."""
    if day is not None:
        return Publication(day, "given")
    if page.undated:
        return _unknown(page.undated, ())
    clues = _clues(page, cleaned)
    wrong = [*page.unreadable, *(unreadable(text) for text, _ in _date_lines(cleaned))]
    wrong += [_told(clue) for clue in clues if clue.kind in _SHOWN and not _possible(clue.day)]
    found = _decide([clue for clue in clues if _possible(clue.day)], reference)
    if found.day is None and not found.candidates:
        found = _inferred(cleaned, reference)
    found = replace(found, unreadable=tuple(dict.fromkeys(filter(None, wrong))))
    if found.day is None and not found.candidates and found.unreadable:
        found = replace(found, evidence=f"unknown: its date «{found.unreadable[0]}» is no day")
    if found.day is None and found.candidates and choose is not None:
        answer = choose(page.name, found.candidates)
        if answer is not None:
            why = dict(found.candidates).get(answer, "given")
            return replace(found, day=answer, evidence=f"chosen by the user: {why}", candidates=())
    return found


def _told(clue: DateClue) -> str:
    return clue.evidence.partition(": ")[2]


def _possible(day: date) -> bool:
    return day.year >= EARLIEST_YEAR and day <= date.today() + timedelta(days=1)


def _clues(page: Page, cleaned: Cleaned) -> list[DateClue]:
    clues = [*page.clues, *_line_clues(cleaned), *_text_clues(cleaned)]
    if page.url:
        clues += _path_clues(page.url, "url")
    return clues + _path_clues(page.name.rsplit("/", 1)[-1], "file name")


def _path_clues(path: str, kind: Literal["url", "file name"]) -> list[DateClue]:
    """The first day that an address or a file's name has."""
    for match in _URL_DAY.finditer(path):
        parts = [int(part) for part in match.groups() if part]
        try:
            found = date(*parts[:3])
        except ValueError:
            continue
        return [DateClue(found, kind, f"{'address' if kind == 'url' else kind}: {match[0]}")]
    return []


def _line_clues(cleaned: Cleaned) -> list[DateClue]:
    """What the date lines of the page say, those above the text first."""
    found = [(text, whole_days(text), above) for text, above in _date_lines(cleaned)]
    return [_line_clue(text, days[0], above=above) for text, days, above in found if days]


def _date_lines(cleaned: Cleaned) -> Iterator[tuple[str, bool]]:
    """The page's lines that may give its day, and whether they stand above the text.

    Lines of other stories are left alone.
    """
    labels = [item.label for item in cleaned.labelled]
    body = [i for i, label in enumerate(labels) if label in {"paragraph", "subhead"}]
    first, last = (body[0], body[-1]) if body else (len(labels), -1)
    opened = False
    for index, item in enumerate(cleaned.labelled):
        opened = opened or (item.reason in {"related", "lists", "comments"} and index > last)
        if item.label in {"paragraph", "subhead"} or first + 2 < index < last or opened:
            continue
        if item.label == "caption" and index > first:
            continue
        text = item.line.text
        if (item.reason == "dates" or index < first) and not _has("foreign", text):
            yield text, index < first


def _line_clue(text: str, found: Day, *, above: bool) -> DateClue:
    modified = _begins("modified", text)
    shown = " ".join(text.split())[:80]
    wrong = "" if found.consistent else " (its weekday is another)"
    kind: ClueKind = "dateline" if above or _begins("published", text) else "modified"
    return DateClue(found.day, "modified" if modified else kind, f"date line: {shown}{wrong}")


def _text_clues(cleaned: Cleaned) -> list[DateClue]:
    """A whole date in the first two paragraphs, of a day that the text speaks of as now."""
    clues = []
    for paragraph in cleaned.paragraphs[:2]:
        for found in whole_days(paragraph[:400]):
            near = bare(paragraph[max(0, found.start - 25) : found.start])
            today = "اليوم" in near or found.weekday is not None
            at_head = found.start < 45 and paragraph is cleaned.paragraphs[0]
            if (today or at_head) and found.consistent:
                clues.append(DateClue(found.day, "text", f"text: {_around(paragraph, found)}"))
    return clues


def _around(paragraph: str, found: Day) -> str:
    start = paragraph.rfind(" ", 0, max(0, found.start - 20)) + 1
    return " ".join(paragraph[start : found.start + len(found.text)].split()[-8:])


def _decide(clues: Sequence[DateClue], reference: date | None) -> Publication:
    """The best clue, unless strong ones disagree."""
    strong = [c for c in clues if c.kind in _STRONG]
    ordered = sorted(clues, key=lambda c: _ORDER.index(c.kind))
    if not ordered:
        return Publication(None, "")
    pool = strong or [c for c in ordered if c.kind != "modified"] or ordered
    days = {c.day for c in pool}
    if max(days) - min(days) <= _TOLERANCE:
        best = min(pool, key=lambda c: _ORDER.index(c.kind))
        return Publication(best.day, best.evidence)
    if reference is not None:
        near = [c for c in pool if abs(c.day - reference) <= _NEAR]
        if near and max(c.day for c in near) - min(c.day for c in near) <= _TOLERANCE:
            return Publication(near[0].day, f"{near[0].evidence}; settled by the reference date")
    agreed = _agreement(pool, clues)
    if agreed is not None:
        return Publication(agreed.day, agreed.evidence)
    candidates = {c.day: c.evidence for c in sorted(pool, key=lambda c: -_ORDER.index(c.kind))}
    return _unknown("the evidence conflicts", tuple(sorted(candidates.items())))


def _agreement(pool: Sequence[DateClue], clues: Sequence[DateClue]) -> DateClue | None:
    """A day that two kinds of evidence name while every other has one."""
    kinds: dict[date, set[str]] = {}
    for clue in clues:
        if clue.kind != "modified":
            kinds.setdefault(clue.day, set()).add(clue.kind)
    best = sorted(kinds, key=lambda day: -len(kinds[day]))
    if len(best) > 1 and len(kinds[best[0]]) == len(kinds[best[1]]):
        return None
    return next((c for c in pool if c.day == best[0]), None)


def _unknown(why: str, candidates: tuple[tuple[date, str], ...]) -> Publication:
    shown = "; ".join(f"{day} ({evidence})" for day, evidence in candidates)
    return Publication(None, f"unknown: {why}: {shown}" if shown else f"unknown: {why}", candidates)


def _inferred(cleaned: Cleaned, reference: date | None) -> Publication:
    text = "\n\n".join([cleaned.title, *cleaned.paragraphs])
    found = chronology.infer(text, reference)
    if found is None:
        return _unknown("the page names no day of publication", ())
    if found.day is None:
        return _unknown("the text allows several days", found.candidates)
    return Publication(found.day, f"inferred from: {found.evidence}", found.candidates)


def _begins(table: str, text: str) -> bool:
    start = bare(text).lstrip(" -–|*•")
    return any(start.startswith(bare(word)) for word in toml("reading/dates.toml")[table]["starts"])


def _has(table: str, text: str) -> bool:
    folded = bare(text)
    return any(bare(word) in folded for word in toml("reading/dates.toml")[table]["contains"])
