"""The outlet within a dateline, "Baku (NAME) - …", "Baku - NAME - …", "Baku/ NAME: …", is a name, not words.

Translated by its words "the Nations' Observatory" became the UN's. It is written as the briefing writes the
outlet (`outlets.py`) and kept like every other name. Asked for is the article's own outlet or a kind of one
("agency", "radio"); in brackets behind a listed place any name of two words or more stands for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.language.normalize import bare
from briefings.records import NameMatch
from briefings.translation import outlets
from briefings.translation.names import NameAuthority

_PLACE = r"[^\W\d][^.،:؛()\[\]/–—\d-]{1,30}?"
_DATED = r"[^\W\d][^.،:؛()\[\]]{1,40}?"  # "Baku - 19 September"
_NAME = r"[^\W\d](?:[^.،:؛()\[\]/–—\d-]|-(?! )){1,38}?"
_FORMS = (
    re.compile(rf"(?P<place>{_DATED} ?)?[(\[] ?(?P<name>{_NAME}) ?[)\]] ?[-–—:]"),
    re.compile(rf"{_PLACE} ?[-–—/] ?(?P<name>{_NAME})(?: ?[-–—] |:)"),
)


def matches(
    texts: Sequence[str], sources: Sequence[str], names: NameAuthority
) -> list[NameMatch | None]:
    """The outlet that each text's dateline names, as the briefing spells it; `sources` are the texts' own."""
    found = [_outlet(*each, names) for each in zip(texts, sources, strict=True)]
    if not any(found):
        return [None for _ in found]
    surfaces = {each["name"] for each in found if each}
    spelt = outlets.english_names(surfaces, names)
    return [
        NameMatch(*each.span("name"), each["name"], spelt[each["name"]], "outlet") if each else None
        for each in found
    ]


def among(names: Sequence[NameMatch], outlet: NameMatch | None) -> tuple[NameMatch, ...]:
    """A text's names with the outlet of its dateline, of which no other name is a part.

    What the lists know as a whole they spell better.
    """
    if outlet is None or any((n.start, n.end) == (outlet.start, outlet.end) for n in names):
        return tuple(names)
    apart = [n for n in names if n.end <= outlet.start or n.start >= outlet.end]
    return tuple(sorted([*apart, outlet], key=lambda name: name.start))


def _outlet(text: str, source: str, names: NameAuthority) -> re.Match[str] | None:
    for bracketed, form in zip((True, False), _FORMS, strict=True):
        found = form.match(text)
        if found and (
            _is_one(found["name"], source)
            or (bracketed and _may_be(found["name"]) and _placed(found, names))
        ):
            return found
    return None


def _is_one(name: str, source: str) -> bool:
    words, own = bare(name).split(), bare(source).split()
    return words in (own, own[1:]) or (_may_be(name) and outlets.of_a_kind(name))


def _may_be(name: str) -> bool:
    words = bare(name).split()
    return len(words) > 1 and words[0] not in outlets.no_names()


def _placed(found: re.Match[str], names: NameAuthority) -> bool:
    """Whether nothing stands before the bracket, or a place."""
    place = found["place"] or ""
    return not place or any(n.type == "place" and n.start == 0 for n in names.find(place))
