"""The outlet within a dateline, "Baku (NAME) - …", "Baku - NAME - …", "Baku/ NAME: …", is a name, not words.

Translated by its words "the Nations' Observatory" became the UN's. It is written as the briefing writes the
outlet (`outlets.py`) and kept like every other name. Asked for is what says that it is one ("agency"), and
the article's own outlet in the text (`ownoutlet.py`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefings.language.normalize import bare
from briefings.records import NameMatch
from briefings.translation.names import outlets, ownoutlet, papers
from briefings.translation.names.authority import NameAuthority

_PLACE = r"[^\W\d][^.،:؛()\[\]/–—\d-]{1,30}?"
_DATED = r"[^\W\d][^.،:؛()\[\]]{1,40}?"  # "Baku - 19 September"
_NAME = r"[^\W\d](?:[^.،:؛()\[\]/–—\d-]|-(?! )){1,38}?"
_FORMS = (
    re.compile(rf"(?:{_DATED} ?)?[(\[] ?(?P<name>{_NAME}) ?[)\]] ?[-–—:]"),
    re.compile(rf"{_PLACE} ?[-–—/] ?(?P<name>{_NAME})(?: ?[-–—] |:)"),
    re.compile(rf"(?P<name>{_NAME}) ?: "),  # of an interview, before each question
)

Outlets = tuple[NameMatch, ...]  # that a text tells of
_Called = tuple[int, int, str]  # where an outlet stands, and by which name


def matches(texts: Sequence[str], sources: Sequence[str], names: NameAuthority) -> list[Outlets]:
    """The outlets that each text names, as the briefing spells them; `sources` are the texts' own.

    They are that of its dateline, and behind "agency" or "newspaper" any of the sources.
    """
    told = outlets.told_of(set(sources))
    found: list[list[_Called]] = []
    for text, source in zip(texts, sources, strict=True):
        dateline = _outlet(text)
        spans = [
            m.span(m.lastgroup or 0) for m in (*filter(None, [dateline]), *told.finditer(text))
        ]
        spans.extend(one for one in papers.named(text, names) if _is_apart(one, spans))
        called = [(start, end, text[start:end]) for start, end in spans]
        own = (one for one in ownoutlet.spans(text, source) if _is_apart(one[:2], spans))
        found.append([*called, *own])
    listed = {name for each in found for *_, name in each}
    spelt = outlets.spellings(listed, names) if listed else {}
    return [
        tuple(_match(t, one, spelt) for one in each if not spelt[one[2]].everyday)
        for t, each in zip(texts, found, strict=True)
    ]


def _match(text: str, one: _Called, spelt: Mapping[str, outlets.Spelling]) -> NameMatch:
    """An outlet with its kind, or its name alone, as the text has it."""
    start, end, name = one
    house = spelt[name].text
    if not outlets.of_a_kind(name):
        house = outlets.without_kind(house)
    return NameMatch(start, end, text[start:end], house, "outlet")


def _is_apart(one: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return all(one[1] <= start or one[0] >= end for start, end in others)


def among(text: str, names: Sequence[NameMatch], told: Outlets) -> tuple[NameMatch, ...]:
    """A text's names with the outlets told of in it, of which no other name is a part.

    What the lists know as a whole they spell better.
    """
    for outlet in told:
        there = text[outlet.start : outlet.end] == outlet.surface
        known = (n for n in names if n.type != "place")  # a paper may be called by a town's name
        if there and not any(n.start <= outlet.start and outlet.end <= n.end for n in known):
            apart = [n for n in names if n.end <= outlet.start or n.start >= outlet.end]
            names = [*apart, outlet]
    return tuple(sorted(names, key=lambda name: name.start))


def _outlet(text: str) -> re.Match[str] | None:
    """The dateline whose outlet says of what kind it is."""
    found = (form.match(text) for form in _FORMS)
    return next((each for each in found if each and _is_one(each["name"])), None)


def _is_one(name: str) -> bool:
    words = bare(name).split()
    return len(words) > 1 and words[0] not in outlets.no_names() and outlets.of_a_kind(name)
