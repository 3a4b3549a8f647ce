"""The words that an analysis rests on."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.parsing.context import Found
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.topics.themes import ThemeHit
from briefings.records import Evidence, Figure


def evidence(
    reading: Reading,
    speaker: Sequence[Found],
    actor: Sequence[Found],
    affected: Sequence[Found],
    hits: Sequence[ThemeHit],
    claims: Sequence[Figure],
) -> tuple[Evidence, ...]:
    """The words for each role, theme and figure of a sentence, in this order."""
    roles = (("speaker", speaker), ("actor", actor), ("affected", affected))
    return (
        *(one for role, found in roles for one in _of_role(role, found, reading)),
        *_of_themes(hits, reading),
        *_of_figures(claims, reading.text),
    )


def _of_role(role: str, found: Sequence[Found], reading: Reading) -> list[Evidence]:
    made = []
    for f in found:
        if f.last >= f.first:
            start, end = reading.span(f.first, f.last)
            made.append(Evidence(role, reading.text[start:end], start, end))
    return made


def _of_themes(hits: Sequence[ThemeHit], reading: Reading) -> list[Evidence]:
    made = []
    for hit in hits:
        start, end = reading.span(hit.first, hit.last)
        made.append(Evidence(f"theme:{hit.theme}", reading.text[start:end], start, end))
    return made


def _of_figures(claims: Sequence[Figure], text: str) -> list[Evidence]:
    return [Evidence("figure", text[c.start : c.end], c.start, c.end) for c in claims]
