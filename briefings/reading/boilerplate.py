"""Takes an article out of the text of a page: title, paragraphs, captions; the rest is named.

No rule knows a topic or an outlet. Stock phrases (`boilerplate.toml`) name the clutter that pages
share; what they do not know is judged by its look and place: the article reaches from the first
paragraph of prose to the last, headlines in a row between or after them belong to other stories,
and a line that looks like prose is never given up for its place alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefings.language.terms import terms
from briefings.reading import outlets, phrases
from briefings.reading.days import day_words, whole_days
from briefings.reading.lines import Line, split
from briefings.reading.phrases import Kind, key

Label = Literal["title", "paragraph", "subhead", "caption", "junk", "meta"]
_TITLE_WORDS = (3, 30)
_HEADLINE_WORDS = 4
_SUBHEAD_WORDS = 14
_CAPTION_WORDS = 34
_RUN = 3  # headlines in a row, none of them a list item, belong to other stories
_CLOSING_SHARE = 0.5  # of the prose before it, for a line to close the article
_DECK_WORDS = 9
_TOLD = 4  # lines of the text that a title is compared with

_BRACKET_END = re.compile(r"[(\[]\s*([^()\[\]]{2,40})\s*[)\]]\s*$")
_DASH_CREDIT = re.compile(r"\s[-–—/|©]\s*([^-–—/|]{2,30})$")
_HASHTAGS = re.compile(r"^(?:\s*#[\w\u0600-\u06ff]+[\s،,]*)+$")
_ADDRESS = re.compile(r"https?://|www\.|\S+@\S+\.\w|(?:^|\s)@\w{3,}")
_FIELD = re.compile(r"^[^:\d]{2,40}\s*:\s*[^\s:]*\d[\d.,:/\s\w]*$")
_LETTERS = re.compile(r"[^\w]|[\d_]")
_INNER_STOP = re.compile(r"(?<![.\d])[.؟!][\"”»)]*\s+\S")
_DATE_CHARS = re.compile(r"[\d/.\-:|،,\s–—()+]+")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line and what it is; `reason` says why in words for a person."""

    line: Line
    label: Label
    reason: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The article of a page, and every line of the page with its label."""

    title: str
    paragraphs: tuple[str, ...]
    captions: tuple[str, ...]
    labelled: tuple[Labelled, ...]

    @property
    def body(self) -> str:
        """The paragraphs, separated by blank lines."""
        return "\n\n".join(self.paragraphs)

    def lines(self, *labels: Label) -> tuple[str, ...]:
        """The lines that carry one of the labels."""
        return tuple(item.line.text for item in self.labelled if item.label in labels)


def clean(text: str, title: str | None = None) -> Cleaned:
    """Label every line of a page's text and put the article together.

    `title` is the title that markup or metadata give, which settles where the article's own is.
    """
    lines = [part for line in split(text) for part in _unglued(line)]
    labels = _by_words(lines)
    _drop_lists(lines, labels)
    _close(lines, labels)
    first, last = _span(lines, labels)
    chosen = _title(lines, labels, first, title)
    _before(lines, labels, first)
    _between(lines, labels, first, last)
    _after(lines, labels, last)
    return _assemble(lines, labels, title, chosen)


# ---------------------------------------------------------------------------- by words


class _Labels:
    """A label per line, set once or over, with the phrase's kind beside it."""

    def __init__(self, size: int) -> None:
        self.label: list[Label | None] = [None] * size
        self.reason = [""] * size
        self.kind: list[Kind | None] = [None] * size

    def set(self, index: int, label: Label, reason: str) -> None:
        self.label[index], self.reason[index] = label, reason

    def open(self, index: int) -> bool:
        return self.label[index] is None


def _unglued(line: Line) -> list[Line]:
    """A line without the clutter that sticks to its end; that becomes a line of its own."""
    found = phrases.glued_end().search(line.text)
    if not found:
        return [line]
    head = split(line.text[: found.start()])
    tail = split(found[0])
    return [replace(part, number=line.number, gap=line.gap) for part in (*head, *tail)]


def _by_words(lines: Sequence[Line]) -> _Labels:
    labels = _Labels(len(lines))
    for index, line in enumerate(lines):
        kind = phrases.match(line.text)
        if kind is not None and kind.name == "counters" and is_date_line(line.text):
            labels.set(index, "meta", "dates")
        elif kind is not None:
            labels.kind[index] = kind
            meta = kind.name in {"dates", "credit", "author"}
            labels.set(index, "meta" if meta else "junk", kind.name)
        elif _HASHTAGS.match(line.text):
            labels.set(index, "junk", "tags")
        elif is_date_line(line.text):
            labels.set(index, "meta", "dates")
        elif outlets.is_dateline(line.text):
            labels.set(index, "meta", "dateline")
        elif is_caption(line):
            labels.set(index, "caption", "a credit in brackets")
        elif line.latin and not line.paragraph:
            labels.set(index, "junk", "not Arabic")
        elif reason := _odd(line):
            labels.set(index, "junk", reason)
    return labels


def _odd(line: Line) -> str:
    """Why a line is no text of an article by its look alone, or ""."""
    text, tokens = line.text, line.text.split()
    if not any(c.isalpha() for c in text):
        return "no words"
    if line.bullet or (line.stop and line.words > 5):
        return ""
    figures = sum(any(c.isdigit() for c in token) for token in tokens)
    looks = {
        "an address": line.words <= 12 and not line.paragraph and bool(_ADDRESS.search(text)),
        "a field with a figure": line.words <= 8 and bool(_FIELD.match(text)),
        "a remark in brackets": line.words <= 4 and text[0] == "(" and text[-1] == ")",
        "initials": 1 < len(tokens) <= 8 and all(len(_LETTERS.sub("", t)) <= 2 for t in tokens),
        "mostly figures": len(tokens) <= 6 and 2 * figures >= len(tokens),
    }
    return next((reason for reason, fits in looks.items() if fits), "")


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
    if key(found[1]) in phrases.media():
        return False
    return _is_credit(found[1], strict=line.text.rstrip().endswith("."))


def _is_credit(words: str, *, strict: bool) -> bool:
    parts = [key(p) for p in re.split(r"[-–—/،,|©]| via ", words) if key(p)]
    if any(
        part in phrases.credits() or outlets.known(part) or part.split()[0] in outlets.kinds()
        for part in parts
    ):
        return True
    return not strict and len(words.split()) <= 4 and not any(c.isdigit() for c in words)


def is_date_line(text: str) -> bool:
    """Whether a line is a date and little else."""
    if len(text) > 110 or not any(c.isdigit() for c in text):
        return False
    words = _DATE_CHARS.sub(" ", key(text).replace("#", " ").replace("|", " ")).split()
    left = [word for word in words if word not in day_words()]
    if not words:
        return bool(whole_days(text))
    return len(left) <= 1 and len(words) > len(left)


# -------------------------------------------------------------------------- by place


def _drop_lists(lines: Sequence[Line], labels: _Labels) -> None:
    """Headlines that follow "read also" or "most read" go with it, up to the next prose."""
    for index, kind in enumerate(labels.kind):
        if kind is None or not kind.opens:
            continue
        for later in range(index + 1, len(lines)):
            line = lines[later]
            if line.paragraph or (labels.label[later] == "caption"):
                break
            if line.stop and line.words >= 5 and not (line.bullet or line.question):
                break
            if later > index + 1 and line.gap and not _goes_on(lines, later):
                break
            if labels.open(later):
                labels.set(later, "junk", f"in a list under {kind.name}")


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a list of headlines goes on over a blank line: no prose follows at once."""
    following = lines[index + 1 : index + 2]
    return not following or not following[0].paragraph


def _prose_words(lines: Sequence[Line], labels: _Labels) -> list[int]:
    return [
        line.words if line.paragraph and labels.open(index) else 0
        for index, line in enumerate(lines)
    ]


def _close(lines: Sequence[Line], labels: _Labels) -> None:
    """From the first line that closes the article in the page's second half, all is clutter."""
    words = _prose_words(lines, labels)
    total, before = sum(words), 0
    for index, kind in enumerate(labels.kind):
        before += words[index]
        if kind is not None and kind.closes and total and before >= _CLOSING_SHARE * total:
            rest = total - before
            if rest > 0.35 * total:
                continue
            for later in range(index + 1, len(lines)):
                if labels.open(later) or labels.label[later] == "caption":
                    labels.set(later, "junk", f"after {kind.name}")
            return


def _span(lines: Sequence[Line], labels: _Labels) -> tuple[int, int]:
    """Indices of the first and the last paragraph; of all lines where there is none."""
    prose = [i for i, line in enumerate(lines) if labels.open(i) and line.paragraph]
    headline = _first_is_headline(lines, labels, prose)
    prose = prose[1:] if headline else prose
    if prose:
        return prose[0], prose[-1]
    rest = [i for i in range(len(lines)) if labels.open(i)]
    return (rest[1] if len(rest) > 1 else rest[0], rest[-1]) if rest else (0, -1)


def _first_is_headline(lines: Sequence[Line], labels: _Labels, prose: Sequence[int]) -> bool:
    """A long headline looks like prose; it has no stop, no other headline above, and prose below."""
    if len(prose) < 2:
        return False
    line = lines[prose[0]]
    above = [lines[i] for i in range(prose[0]) if labels.open(i)]
    named = any(_headline(other) and other.words >= _HEADLINE_WORDS for other in above)
    several = bool(_INNER_STOP.search(line.text))
    return not (named or several or line.stop or line.colon) and line.words <= _TITLE_WORDS[1]


def _title(lines: Sequence[Line], labels: _Labels, first: int, given: str | None) -> int | None:
    """Mark the title's line and its repeats; None where the page has none."""
    wanted = key(outlets.of_title(given)[0]) if given else ""
    candidates = [i for i in range(min(first, len(lines))) if labels.open(i)]
    told = frozenset(t for line in lines[first : first + _TOLD] for t in terms(line.text))
    best, best_score = None, 0.0
    for index in candidates:
        score = _title_score(lines, index, wanted, candidates) + _shared(lines[index], told)
        if score > best_score:
            best, best_score = index, score
    if best is None:
        return None
    labels.set(best, "title", "the headline above the text")
    name = key(lines[best].text)
    for index, line in enumerate(lines):
        if index != best and key(line.text) == name:
            labels.set(index, "junk", "the title again")
    return best


def _shared(line: Line, told: frozenset[str]) -> float:
    """0…3: how much of a headline the text below it speaks of; tickers speak of other things."""
    own = set(terms(line.text))
    return 3.0 * len(own & told) / len(own) if len(own) > 1 else 0.0


def _title_score(
    lines: Sequence[Line], index: int, wanted: str, candidates: Sequence[int]
) -> float:
    line = lines[index]
    name = key(line.text)
    if wanted and (name == wanted or (len(name) > 20 and (name in wanted or wanted in name))):
        return 10.0
    if line.words < 2 or line.latin:
        return 0.0
    if outlets.of_header([line.text]) and line.words <= 7:
        return 0.1
    score = 1.0 + min(line.words, 10) / 5
    if _TITLE_WORDS[0] <= line.words <= _TITLE_WORDS[1]:
        score += 1.0
    if any(key(lines[i].text) == name for i in candidates if i != index):
        score += 2.0
    return score - 0.15 * candidates.index(index)


def _before(lines: Sequence[Line], labels: _Labels, first: int) -> None:
    """Above the first paragraph only the title counts, and a summary that reads as prose."""
    for index in range(min(first, len(lines))):
        if not labels.open(index):
            continue
        line = lines[index]
        after_title = "title" in labels.label[:index]
        if (
            after_title
            and ((line.stop and not line.question) or line.words >= _DECK_WORDS)
            and not _echo(lines, labels, index)
        ):
            labels.set(index, "paragraph", "a summary under the title")
        elif after_title and line.words > 1:
            labels.set(index, "caption", "a short line between title and text")
        else:
            labels.set(index, "junk", "above the title")


def _echo(lines: Sequence[Line], labels: _Labels, index: int) -> bool:
    """Whether a line says no more than the title does."""
    name = next((key(lines[i].text) for i, x in enumerate(labels.label) if x == "title"), "")
    return key(lines[index].text) in name


def _between(lines: Sequence[Line], labels: _Labels, first: int, last: int) -> None:
    for index in range(first, last + 1):
        if not labels.open(index):
            continue
        line = lines[index]
        if line.paragraph or line.stop or line.bullet or line.colon:
            labels.set(index, "paragraph", "prose")
        elif _headline_run(lines, labels, index) >= _RUN:
            for later in range(index, last + 1):
                if not (labels.open(later) and _headline(lines[later])):
                    break
                labels.set(later, "junk", "headlines of other stories in a row")
        elif line.words <= _SUBHEAD_WORDS:
            labels.set(index, "subhead", "a short line between paragraphs")
        else:
            labels.set(index, "paragraph", "between paragraphs")


def _headline(line: Line) -> bool:
    ended = line.stop and not line.question
    return not (line.paragraph or ended or line.bullet or line.colon) and line.words >= 3


def _headline_run(lines: Sequence[Line], labels: _Labels, index: int) -> int:
    count = 0
    for later in range(index, len(lines)):
        if not (labels.open(later) and _headline(lines[later])):
            break
        count += 1
    return count


def _after(lines: Sequence[Line], labels: _Labels, last: int) -> None:
    for index in range(last + 1, len(lines)):
        if labels.open(index):
            line = lines[index]
            if line.stop and not line.question and line.words >= 3:
                labels.set(index, "paragraph", "a sentence after the last paragraph")
            else:
                labels.set(index, "junk", "below the last paragraph")


# -------------------------------------------------------------------------- assembly


def _assemble(
    lines: Sequence[Line], labels: _Labels, given: str | None, chosen: int | None
) -> Cleaned:
    labelled = tuple(
        Labelled(line, labels.label[i] or "junk", labels.reason[i]) for i, line in enumerate(lines)
    )
    kept = [x.line for x in labelled if x.label in {"paragraph", "subhead"}]
    if given:
        title = outlets.of_title(" ".join(given.split()))[0]
    elif chosen is not None:
        title = outlets.of_title(lines[chosen].text)[0]
    else:
        title = _opening(kept)
    captions = [x.line.text for x in labelled if x.label == "caption"]
    return Cleaned(
        title=title,
        paragraphs=tuple(line.text for line in kept),
        captions=tuple(dict.fromkeys(captions)),
        labelled=labelled,
    )


def _opening(kept: Sequence[Line]) -> str:
    """A title for a text that has none: its first words."""
    words = kept[0].text.split() if kept else []
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")
