"""What a sentence takes back of earlier news of its outlet, or its speaker of his own."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.language.corrections import Amendment, amendment_in, restated
from briefings.records import Statement

Correction = tuple[Statement, Amendment]  # a sentence, and what it takes back


def said(statement: Statement) -> Amendment | None:
    """What a sentence takes back of earlier news of its outlet, or its speaker of his own, if anything."""
    text = statement.translated.sentence.text
    told = amendment_in(statement.translated.sentence)
    if told or not statement.analysis.figures:
        return told
    return restated(text)


def read(statements: Iterable[Statement]) -> list[Correction]:
    """The corrections among sentences, read once: each is held against every toll."""
    return [(s, told) for s in statements if (told := said(s)) is not None]
