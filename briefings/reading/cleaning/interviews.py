"""The turns of an interview: lines that two speakers open by turns, whatever ends them.

    Q: Are there victims        The River: Are there victims
    A: Seven were killed        Adam Isaac: Seven were killed

A short line without a full stop would be a heading or a caption there. Turns that run on in one line
("Q: … A: … Q: …") are a line each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import either
from briefings.reading.cleaning import communiques
from briefings.reading.words.lines import Line
from briefings.reading.words.packednames import places
from briefings.reading.words.phrases import key
from briefings.reading.words.wording import Labels

REASON = "a turn of an interview"
_FEWEST, _FEWEST_EACH = 4, 2  # turns
_ALTERNATE = 0.6  # of the turns that follow one of the other speaker
_MOST_OTHERS = 0.25  # of the labelled lines that a third one opens
_WHO = re.compile(r"\W*(?P<who>[^\W\d][^:؟?.!،«»\"\d/|]{0,40}?)\s*\d{0,2}\s*(?P<sign>[:/])\s")
_HEAD = 6  # lines at the top of a page, among which its day may stand
_WORDS = 5  # of a speaker's name


def apart(text: str) -> str:
    """A text whose lines hold one turn each."""
    return "\n".join(_cut(line) if _turn().search(line) else line for line in text.split("\n"))


def _cut(line: str) -> str:
    """A line cut before each question and answer, where there are two of either at least."""
    letters = [match["letter"] for match in _turn().finditer(line)]
    both = len(set(letters)) == 2 and all(a != b for a, b in pairwise(letters))
    if len(letters) < _FEWEST or not both:
        return line
    return _turn().sub(lambda match: f"\n{match[0].lstrip()}", line).strip("\n")


def label(lines: Sequence[Line], labels: Labels, title: str | None) -> None:
    """Make paragraphs of the turns, and of what stands between them; headline and day stand above."""
    days = (n for n in range(min(_HEAD, len(lines))) if labels.reason[n] == "dates")
    top, heading = max(days, default=-1), key(title or "")
    open_lines = (n for n in range(top + 1, len(lines)) if labels.open(n))
    said = [(n, who) for n in open_lines if (who := _speaker(lines[n]))]
    said = [(n, who) for n, who in said if key(lines[n].text) != heading]
    names = [who for _, who in said if not _is_party(who)]
    two = sorted(set(names), key=names.count, reverse=True)[:2]
    turns = [(n, who) for n, who in said if who in two]
    each = len(two) == 2 and min(map(names.count, two)) >= _FEWEST_EACH
    changes = sum(a[1] != b[1] for a, b in pairwise(turns))
    if not each or len(turns) < _FEWEST or changes < _ALTERNATE * (len(turns) - 1):
        return
    others, marked = len(said) - len(turns), _is_marked([lines[n].text for n, _ in turns], two)
    if others > _MOST_OTHERS * len(said) or (others and not marked):
        return
    for index in range(turns[0][0], turns[-1][0] + 1):
        if labels.open(index):
            labels.set(index, "paragraph", REASON)


def _is_party(who: str) -> bool:
    """Whether a label is a land, a capital or a body, which are no guests: "Moscow: we call for peace"."""
    return who in places() or communiques.is_issuer(who)


def _is_marked(turns: Sequence[str], two: Sequence[str]) -> bool:
    """Whether the labels are letters, or a turn asks: others may then speak among the two."""
    letters = frozenset(map(bare, _letters()))
    return letters >= set(two) or any(text.rstrip(' »"').endswith(("؟", "?")) for text in turns)


def _speaker(line: Line) -> str:
    """Who speaks by the head of a line, folded; "" where nobody does."""
    found = _WHO.match(line.text)
    if found is None or (found["sign"] == "/" and found["who"].strip() not in _letters()):
        return ""
    who = bare(found["who"]).strip()
    return who if len(who.split()) <= _WORDS else ""


def _letters() -> frozenset[str]:
    return frozenset(letter for pair in toml("reading/posts.toml")["turns"] for letter in pair)


@cache
def _turn() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|(?<=\s))\W?(?P<letter>{either(sorted(_letters()))})\s?\d{{0,2}}\s*[:/]\s"
    )
