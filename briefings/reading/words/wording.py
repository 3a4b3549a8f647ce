"""What a line is by its words and its look alone: stock phrases, dates, captions, credits, addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Literal

from briefings.language.terms import terms
from briefings.reading.words import outlets, phrases
from briefings.reading.words.days import day_words, unreadable, whole_days
from briefings.reading.words.lines import Line
from briefings.reading.words.packednames import places
from briefings.reading.words.phrases import Kind, key
from briefings.reading.words.tolls import tells_of_casualties

Label = Literal["title", "paragraph", "subhead", "caption", "junk", "meta"]

_CAPTION_WORDS = 34
_META = frozenset({"dates", "credit", "author", "notes"})
_BRACKET_END = re.compile(r"[(\[]\s*([^()\[\]]{2,40})\s*[)\]]\s*$")
_DASH_CREDIT = re.compile(r"\s[-–—/|©]\s*([^-–—/|]{2,30})$")
_HASHTAGS = re.compile(r"^(?:\s*#[\w\u0600-\u06ff]+[\s،,]*)+$")
_ADDRESS = re.compile(r"https?://|www\.|\S+@\S+\.\w|(?:^|\s)@\w{3,}")
_FIELD = re.compile(r"^[^:\d]{2,40}\s*:\s*[^\s:]*\d[\d.,:/\s\w]*$")
_COUNTED = re.compile(r"[^:/]*\d[^:/]*\.")  # a figure, and the full stop of a statement
_COUNTS = frozenset({"a field with a figure", "mostly figures"})  # looks of a page's furniture
_LETTERS = re.compile(r"[^\w]|[\d_]")
_INITIALS = re.compile(r"[\u0621-\u064a]{1,2}(?:[./\\-][\u0621-\u064a]{1,2})+\.?")  # "إ.م"
_DIVIDED = re.compile(r"\s+[-–—]+\s+|\s*[|•·]\s*")
_DATE_CHARS = re.compile(r"[\d/.\-:|،,\s–—()+]+")


class Labels:
    """A label per line of a page, `None` while it is open, with the reason and the phrase's kind."""

    def __init__(self, size: int) -> None:
        self.label: list[Label | None] = [None] * size
        self.reason = [""] * size
        self.kind: list[Kind | None] = [None] * size

    def set(self, index: int, label: Label, reason: str) -> None:
        """Give a line its label, over any other."""
        self.label[index], self.reason[index] = label, reason

    def clear(self, index: int) -> None:
        """Take a line's label back."""
        self.label[index], self.reason[index], self.kind[index] = None, "", None

    def open(self, index: int) -> bool:
        """Whether a line has no label yet."""
        return self.label[index] is None


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line and what it is; `reason` says why in words for a person."""

    line: Line
    label: Label
    reason: str


def first_paragraph(labelled: Sequence[Labelled]) -> int:
    """The index of the first paragraph, 0 where there is none."""
    return next((i for i, x in enumerate(labelled) if x.label == "paragraph"), 0)


@dataclass(frozen=True, slots=True)
class _Verdict:
    """A label with its reason, and the kind of stock phrase that led to it."""

    label: Label
    reason: str
    kind: Kind | None = None


def by_words(lines: Sequence[Line]) -> Labels:
    """Label the lines that need no look at their neighbours, and captions under English descriptions."""
    labels = Labels(len(lines))
    for index, line in enumerate(lines):
        verdict = _verdict(line)
        above = lines[index - 1].text if index and not line.gap else ""
        described = labels.reason[index - 1] == _NOT_ARABIC and _is_description(above)
        if verdict is None and described and not line.stop and line.words <= _CAPTION_WORDS:
            verdict = _Verdict("caption", "under the English description of a picture")
        if verdict is not None:
            labels.set(index, verdict.label, verdict.reason)
            labels.kind[index] = verdict.kind
    _reopen(lines, labels)
    _label_credited(lines, labels)
    return labels


def _label_credited(lines: Sequence[Line], labels: Labels) -> None:
    """Within the text a short line right above a picture's credit, "Photo by: …", is its caption."""
    told = False
    for index, line in enumerate(lines[:-1]):
        credit = key(lines[index + 1].text).startswith(phrases.listed("captions", "below"))
        short = labels.open(index) and not line.stop and line.words <= _CAPTION_WORDS
        if told and short and credit:
            labels.set(index, "caption", "over a picture's credit")
        told = told or (labels.open(index) and line.paragraph and line.stop)


def _is_description(line: str) -> bool:
    """Whether a line that is not Arabic may describe a picture: an address, a name of one word is none."""
    return len(line.split()) > 1 and any(map(str.isalpha, line)) and not _ADDRESS.search(line)


def _reopen(lines: Sequence[Line], labels: Labels) -> None:
    """A whole sentence between two paragraphs is the article's, even one about cookies or comments."""
    for index in range(1, len(lines) - 1):
        line = lines[index]
        inside = all(labels.open(i) and lines[i].paragraph for i in (index - 1, index + 1))
        kind = labels.kind[index]
        if kind and kind.name != "notes" and inside and line.paragraph and line.stop:
            labels.clear(index)


_NOT_ARABIC = "not Arabic"


def _verdict(line: Line) -> _Verdict | None:
    kind = phrases.match(line.text)
    if is_date_line(line.text) and (kind is None or kind.name in {"counters", "dates"}):
        return _Verdict("meta", "dates", kind if kind and kind.name == "dates" else None)
    if kind is not None:
        return _Verdict("meta" if kind.name in _META else "junk", kind.name, kind)
    if _HASHTAGS.match(line.text):
        return _Verdict("junk", "tags")
    if outlets.is_dateline(line.text):
        return _Verdict("meta", "dateline")
    if is_caption(line):
        return _Verdict("caption", "a credit in brackets")
    reason = _NOT_ARABIC if line.latin and not line.paragraph else _odd(line)
    return _Verdict("junk", reason) if reason else None


def _odd(line: Line) -> str:
    """Why a line is no text of an article by its look alone, or ""."""
    text, tokens = line.text, line.text.split()
    if not any(c.isalpha() for c in text):
        return "no words"
    if line.bullet or (line.stop and line.words > 5) or is_label_and_figure(line):
        return ""
    looks = {
        "an address": line.words <= 12 and not line.paragraph and bool(_ADDRESS.search(text)),
        "a field with a figure": line.words <= 8 and bool(_FIELD.match(text)),
        "a remark in brackets": line.words <= 4 and text[0] + text[-1] in {"()", "[]"},
        "initials": (1 < len(tokens) <= 8 and all(len(_LETTERS.sub("", t)) <= 2 for t in tokens))
        or _INITIALS.fullmatch(text) is not None,
        "mostly figures": len(tokens) <= 6 and 2 * sum(map(_has_figure, tokens)) >= len(tokens),
    }
    reason = next((reason for reason, fits in looks.items() if fits), "")
    return "" if reason in _COUNTS and tells_of_casualties(text) else reason


def _has_figure(token: str) -> bool:
    return any(map(str.isdigit, token))


def is_label_and_figure(line: Line) -> bool:
    """Whether a line is a statement such as "Dead: 192."; a field of a page has no stop."""
    return line.stop and _FIELD.match(line.text) is not None


def heads_a_table(line: Line, below: Line | None = None) -> bool:
    """Whether a short line without a stop stands right over a row of a table: "Shusha – dead 12."."""
    label, dash, figures = below.text.partition(" – ") if below else ("", "", "")
    is_row = below is not None and below.stop and bool(label and dash)
    return is_row and any(c.isdigit() for c in figures) and line.words > 1 and not line.stop


def is_caption(line: Line) -> bool:
    """Whether a line is a picture's caption by its credit or by how it begins."""
    if line.words > _CAPTION_WORDS:
        return False
    if phrases.is_caption_start(line.text) and not (line.stop and line.words > 16):
        return True
    text = line.text.rstrip(" .")
    found = _BRACKET_END.search(text)
    if found is None:
        dash = _DASH_CREDIT.search(text)
        return bool(dash and not line.stop and line.words > 4 and _is_credit(dash[1], strict=True))
    before = text[: found.start()].rstrip()
    if before.endswith((".", "؟", "!", ".»", '."', ".”")) or len(before.split()) < 3:
        return False
    if key(found[1]) in phrases.listed("captions", "media"):
        return False
    return _is_credit(found[1], strict=line.text.rstrip().endswith("."))


def is_sourced(line: Line, told: Set[str]) -> bool:
    """Whether a line ends with who says it, in brackets: "25 dead in the shelling (local authorities)".

    That is also someone of whom the text speaks, "(Macron)", but not who gives pictures to all.
    """
    found = _BRACKET_END.search(line.text)
    if found is None or line.stop:
        return False
    first, *more = key(found[1]).split() or [""]
    listed = {*phrases.listed("captions", "sources"), *map(key, outlets.listed("issuers"))}
    named = {first, first.removeprefix("ال"), " ".join((first, *more[:1]))}
    own = set(terms(found[1]))
    heard = bool(own) and own <= told and not _is_credit(found[1], strict=True)
    return heard or not listed.isdisjoint(named)


def _is_credit(words: str, *, strict: bool) -> bool:
    parts = [key(p) for p in re.split(r"[-–—/،,|©]| via ", words) if key(p)]
    known = phrases.listed("captions", "credits")
    kinds = outlets.listed("kinds")
    if any(part in known or outlets.known(part) or part.split()[0] in kinds for part in parts):
        return True
    return not strict and len(words.split()) <= 4 and not any(c.isdigit() for c in words)


def is_date_line(text: str) -> bool:
    """Whether a line is a date and little else."""
    if len(text) > 110 or not any(c.isdigit() for c in text):
        return False
    if not text.rstrip().endswith("."):
        text = _without_outlet(text)
    words = _DATE_CHARS.sub(" ", key(text).replace("#", " ").replace("|", " ")).split()
    left = [word for word in words if word not in day_words()]
    if not words:
        return bool(whole_days(text) or unreadable(text))
    if len(left) == len(words) == 1 and unreadable(text):
        return True
    if " ".join(left) in places() and whole_days(text) and not text.rstrip().endswith("."):
        return True
    return len(left) <= 1 and len(words) > len(left) and not (left and _counts(text))


def _without_outlet(text: str) -> str:
    """A line without the outlet that stands beside a whole date: "X newspaper – 19 September 2023 18:30"."""
    parts = _DIVIDED.split(text)
    rest = [part for part in parts if not outlets.is_name(part)]
    return " | ".join(rest) if len(rest) < len(parts) and whole_days(" | ".join(rest)) else text


def _counts(text: str) -> bool:
    """Whether a line with a colon is a statement about a figure that is no date: "Number of dead: 12."."""
    after = text.partition(":")[2]
    plain = _COUNTED.fullmatch(after) is not None and not whole_days(after)
    return plain and not day_words() & set(key(after).split())
