"""What a count is where it is no toll: bodies found or buried, captives released, people stranded."""

from __future__ import annotations

from briefings.language.normalize import bare
from briefings.records import Figure
from briefings.summary.tolls.relations import is_buried, is_handled
from briefings.summary.tolls.words import words

_NEAR = 30  # characters before or behind a number in which a word belongs to it
_LEAD = 120  # characters before a number in which it is told what was done with them


def of_bodies(text: str, figure: Figure) -> str:
    """What a count of the dead is in truth, in words for its line; "" where it is that."""
    if figure.kind != "killed":
        return ""
    before = bare(text[max(0, figure.start - _LEAD) : figure.start])
    behind = bare(text[figure.end : figure.end + _NEAR])
    if words().found.search(before) or words().found_behind.search(behind):
        return "bodies found"
    if is_buried(text, figure):
        return "buried"
    return "bodies moved or handed over" if is_handled(text, figure) else ""


def of_state(text: str, figure: Figure) -> str:
    """Of captives named for release, people only stranded and those found again the words for their line."""
    if figure.kind == "displaced":
        around = bare(text[max(0, figure.start - _NEAR) : figure.end + 2 * _NEAR])
        return "stranded" if words().stranded.search(around) else ""
    if figure.kind == "captured":
        before = bare(text[max(0, figure.start - _LEAD) : figure.start])
        if words().named_for.search(before):
            return "named for release"
    if figure.kind in ("captured", "missing") and words().unhurt.search(bare(text)):
        return "found unhurt"
    return ""
