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

from briefings.language.terms import terms
from briefings.reading.cleaning import (
    breaking,
    communiques,
    inserts,
    interviews,
    mastheads,
    statements,
    titles,
)
from briefings.reading.cleaning.liveblog import label_headlines, times
from briefings.reading.cleaning.placing import place
from briefings.reading.words import outlets, phrases
from briefings.reading.words.lines import Line, measure, split
from briefings.reading.words.phrases import key
from briefings.reading.words.wording import Label, Labelled, Labels, by_words

_GLUED = re.compile(r"(?<=[\u0621-\u064a\"”»)])[.؟!](?=[\u0621-\u064a\"“«][^.؟!]*$)")
_CREDIT = re.compile(r"(?<=[.!؟…\"”»])\s*\([^()]{2,30}\)\s*$")
_SENTENCE = 6  # words, which few captions have
_HEADLINE = 4  # words
_KEPT = frozenset(["paragraph", "subhead"])
_GOES_ON = ("و", "ف", "ثم", "كما", "لكن")


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
    whole = [p for line in split(text) for p in _unstaged(line)]
    lines = breaking.without_labels([p for line in whole for p in _unglued(line)])
    labels = by_words(lines)
    communiques.reopen_headings(lines, labels)
    mastheads.label_bylines(lines, labels)
    inserts.label(lines, labels, title)
    titles.reopen(lines, labels)
    interviews.label(lines, labels, title)
    lines = breaking.reopened(lines, labels, title)
    label_headlines(lines, labels)
    listed = statements.is_list(lines, labels)
    chosen = (statements.place if listed else place)(lines, labels, title)
    return _assemble(lines, labels, title, chosen)


def _unstaged(line: Line) -> list[Line]:
    """A line of a speech without what its hearers do, which nobody said; that becomes lines of their own."""
    found = phrases.staged(line.text)
    ends = [0, *(match.end() for match in found), len(line.text)]
    starts = [*(match.start() for match in found), len(line.text)]
    said = "".join(line.text[a:b] for a, b in zip(ends, starts, strict=False)).strip()
    if not found or not said:
        return [line]
    told = [measure(match[0].strip(), line.number) for match in found]
    return [measure(said, line.number, line.gap), *told]


def _unglued(line: Line) -> list[Line]:
    """A line without the clutter that sticks to its end; that becomes a line of its own."""
    end = phrases.closed(line.text) or _credited(line.text)
    if end and end.start():
        head, mark = (
            line.text[: end.start()],
            measure(line.text[end.start() :].strip(), line.number),
        )
        whole = measure(head if line.stop else f"{head}.", line.number, line.gap)
        return [*_unglued(replace(whole, text=head)), mark]
    found = phrases.glued(line.text)
    cut = found.start() if found else _glued_headline(line)
    if not cut:
        return [line]
    parts = (*split(line.text[:cut]), *split(line.text[cut:]))
    return [replace(part, number=line.number, gap=line.gap) for part in parts]


def _credited(text: str) -> re.Match[str] | None:
    """The agency in brackets behind a paragraph's last stop, "… the city. (Reuters)", not of a caption."""
    found = _CREDIT.search(text)
    long = found is not None and len(text[: found.start()].split()) >= _SENTENCE
    return found if found and long and outlets.is_dateline(found[0].strip()) else None


def _glued_headline(line: Line) -> int:
    """Where a headline of another story sticks to the last stop of a paragraph, or 0.

    It has no stop and does not go on as a sentence would, and shares no word with the paragraph.
    """
    found = _GLUED.search(line.text)
    if line.stop or found is None:
        return 0
    head, tail = line.text[: found.end()], line.text[found.end() :]
    own = set(terms(tail))
    strange = len(own) >= 3 and not own & set(terms(head)) and not tail.startswith(_GOES_ON)
    return found.end() if strange and len(head.split()) > len(tail.split()) else 0


def _assemble(
    lines: Sequence[Line], labels: Labels, given: str | None, chosen: int | None
) -> Cleaned:
    labelled = tuple(
        Labelled(line, labels.label[i] or "junk", labels.reason[i]) for i, line in enumerate(lines)
    )
    kept = [x.line for x in labelled if x.label in _KEPT]
    clocks = times(labelled, _KEPT)
    if given:
        title = outlets.of_title(" ".join(given.split()))[0]
        own = lines[chosen].text if chosen is not None else ""
        parts = (*mastheads.title_parts(title), title.partition(":")[2])
        if len(own.split()) >= _HEADLINE and key(own) in map(key, parts):
            title = own  # what stands beside it is the site's
    elif chosen is not None:
        title = outlets.of_title(lines[chosen].text)[0]
    else:
        title = _opening(kept)
    captions = [x.line.text for x in labelled if x.label == "caption"]
    return Cleaned(
        title=title,
        paragraphs=tuple(
            f"{clocks.get(n, '')} {item.line.text}".strip()
            for n, item in enumerate(labelled)
            if item.label in _KEPT
        ),
        captions=tuple(dict.fromkeys(captions)),
        labelled=labelled,
    )


def _opening(kept: Sequence[Line]) -> str:
    """A title for a text that has none: its first words."""
    words = kept[0].text.split() if kept else []
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")
