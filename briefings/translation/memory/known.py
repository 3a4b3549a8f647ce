"""Sentences with the English that the memory has, for those who want to know and not to translate."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefings.records import Sentence, Translated, Trust
from briefings.translation.memory.store import english
from briefings.translation.names.authority import NameAuthority


def known(
    sentences: Sequence[Sentence], names: NameAuthority, path: Path | None = None
) -> list[Translated]:
    """Each sentence with its names and the English that it has, "" for none; none is judged anew."""
    made: list[Translated] = []
    for sentence, en in zip(sentences, english([s.text for s in sentences], path), strict=True):
        found = names.find(sentence.text)
        lacking = names.unresolved(sentence.text, found, en)
        made.append(
            Translated(sentence, en, "memory", None, Trust("ok"), found, unresolved=lacking)
        )
    return made
