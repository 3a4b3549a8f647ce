"""What a count is where it is no toll: bodies found or buried, captives exchanged, people stranded."""

from __future__ import annotations

from briefings.language.normalize import bare
from briefings.records import Figure
from briefings.summary.tolls.buried import is_buried
from briefings.summary.tolls.relations import is_handled
from briefings.summary.tolls.words import words

UNHURT = "found unhurt"
_NEAR = 30  # characters before or behind a number in which a word belongs to it
_LEAD = 120  # characters before a number in which it is told what was done with them


def of_bodies(text: str, figure: Figure) -> str:
    """What a count of the dead is in truth, in words for its line; "" where it is that."""
    if figure.kind != "killed":
        return ""
    before = bare(text[max(0, figure.start - _LEAD) : figure.start])
    around = bare(text[max(0, figure.start - 2 * _NEAR) : figure.end + _NEAR])
    behind = bare(text[figure.end : figure.end + _NEAR])
    if words().found.search(before) or words().found_behind.search(behind):
        return "bodies found"
    if is_buried(text, figure):
        return "buried"
    if is_handled(text, figure):
        return "bodies moved or handed over"
    if words().remains.search(before):
        return "remains"
    return "dead and missing together" if words().with_missing.search(around) else ""


def of_exchange(text: str, figure: Figure) -> str:
    """Of captives who are exchanged, or found, the words for their line: one batch is no toll of them."""
    if figure.kind not in ("captured", "missing"):
        return ""
    if is_unhurt(text):
        return UNHURT
    before = bare(text[max(0, figure.start - _LEAD) : figure.start])
    behind = bare(text[figure.end : figure.end + _NEAR])
    swapped = words().swapped
    aboard = figure.whom == "prisoners" and words().aboard.search(before)
    exchanged = aboard or swapped.search(before) or swapped.search(behind)
    return "in an exchange" if exchanged and figure.kind == "captured" else ""


def of_state(text: str, figure: Figure) -> str:
    """Of captives named for release, and of people who are only stranded, the words for their line."""
    before = bare(text[max(0, figure.start - _LEAD) : figure.start])
    if figure.kind == "captured" and words().named_for.search(before):
        return "named for release"
    around = bare(text[max(0, figure.start - _NEAR) : figure.end + 2 * _NEAR])
    return "stranded" if figure.kind == "displaced" and words().stranded.search(around) else ""


def is_unhurt(text: str) -> bool:
    """Whether those held or missing are told to be found: "12 were taken, then they were found unhurt"."""
    return bool(words().unhurt.search(bare(text)))
