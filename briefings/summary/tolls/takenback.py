"""What a sentence takes back of earlier news of its outlet, or its speaker of his own."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.language.corrections import Amendment, amendment_in, restated, says_again
from briefings.records import Statement

Correction = tuple[Statement, Amendment]  # a sentence, and what it takes back


def said(statement: Statement) -> Amendment | None:
    """What a sentence takes back of earlier news of its outlet, or its speaker of his own, if anything."""
    text = statement.translated.sentence.text
    told = amendment_in(statement.translated.sentence)
    if told or not statement.analysis.figures:
        return told
    return restated(text) or _said_again(statement)


def _said_again(statement: Statement) -> Amendment | None:
    """The tolls that somebody gave first and then, in the same breath, otherwise: "then came back to say"."""
    text, figures = statement.translated.sentence.text, statement.analysis.figures
    second = [f for f in figures if says_again(text[: f.start])]
    anew = {(f.kind, f.claimed_by) for f in second}
    first = [f for f in figures if f not in second] if second else []
    kept = {f.count[0] for f in first if (f.kind, f.claimed_by) not in anew}
    gone = [f.count[0] for f in first if (f.kind, f.claimed_by) in anew]
    wrong = tuple(n for n in gone if n is not None and n not in kept)
    return Amendment(wrong, (), before=False, withdrawn=False, others=True) if wrong else None


def read(statements: Iterable[Statement]) -> list[Correction]:
    """The corrections among sentences, read once: each is held against every toll."""
    return [(s, told) for s in statements if (told := said(s)) is not None]
