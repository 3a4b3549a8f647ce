"""Names of sources: where the name lists know who makes a claim, the name stands for his kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import is_

from briefings.records import Analysis, NameMatch, Source, Translated

_BODIES = frozenset(["organisation", "group", "outlet"])
_IN_THE_NAME_OF = " باسم "
_BY = "ب"  # "recognised Karabakh": what a verb governs by it, glued to the name, speaks not
_PLACE = "place"
_ALONE = frozenset(["person", _PLACE])  # who stands for a source of no listed kind only


def with_names(translated: Translated, analysis: Analysis, before: Source | None) -> Analysis:
    """The analysis with its sources called by name; one of no kind and without a name falls away.

    `before` is the source of the sentence before, for "they added".
    """
    own = _named(analysis.source, translated, before)
    sources = [_named(figure.source, translated, before) for figure in analysis.figures]
    if own is analysis.source and all(map(is_, sources, (f.source for f in analysis.figures))):
        return analysis
    told = zip(analysis.figures, sources, strict=True)
    figures = tuple(replace(figure, source=source) for figure, source in told)
    return replace(analysis, figures=figures, source=own)


def _named(source: Source | None, translated: Translated, before: Source | None) -> Source | None:
    if source is None or source.start == source.end:
        return before if source else None
    name = _name(source, translated.sentence.text, translated.names)
    if name:
        return replace(source, kind=name, words=name)
    return source if source.words else None


def _name(source: Source, text: str, names: Sequence[NameMatch]) -> str:
    """The name that begins with the source's words, or right behind the first of them.

    Whoever speaks in a body's name is that body.
    """
    words = text[source.start : source.end]
    second = source.start + len(words.split(" ", 1)[0]) + 1
    lent = words.find(_IN_THE_NAME_OF)
    behind = source.start + lent + len(_IN_THE_NAME_OF) if lent >= 0 else -1
    label = text[source.end :].lstrip().startswith(":")  # "El Fasher: …": where it is told of
    for name in names:
        begins = source.start <= name.start <= second and text[source.start : name.start] != _BY
        if name.start == behind and name.type in _BODIES:
            return name.house
        alone = name.type in _ALONE and not (source.listed or (label and name.type == _PLACE))
        if begins and (name.type in _BODIES or alone):
            return name.house
    return ""
