"""The outlet within a dateline, "Baku (NAME) - …", "Baku - NAME - …", "Baku/ NAME: …", is a name, not words.

Translated by its words "the Nations' Observatory" became the UN's. It is written as the briefing writes the
outlet (`outlets.py`) and kept like every other name. Asked for is the article's own outlet or a kind of one
("agency", "radio"), also in the text (`ownoutlet.py`); in brackets behind a listed place any name of two
words or more stands for one, and so does any listed outlet, or any name behind a day.

A decoder takes the brackets of a dateline for words of the sentence: "Ganja (Azerbaijani) Oct. 11 -". One
whose every word is a name or a date needs no decoder: it is written as it stands (`mended`).
"""

from __future__ import annotations

import re
from calendar import month_abbr, month_name
from collections.abc import Mapping, Sequence

from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.records import NameMatch
from briefings.translation.names import outlets, ownoutlet, papers
from briefings.translation.names.authority import NameAuthority

_PLACE = r"[^\W\d][^.،:؛()\[\]/–—\d-]{1,30}?"
_COUNTRY = r"(?: ?\([^\W\d][^()\d]{2,24}\))?"  # "Ganja (Azerbaijan) 11 October"
_DATE = r"(?:[^.،:؛()\[\]]|، ?(?=\d))"
_DATED = rf"[^\W\d][^.،:؛()\[\]]{{1,40}}?{_COUNTRY}{_DATE}{{0,30}}?"  # "Baku - 19 September"
_NAME = r"[^\W\d](?:[^.،:؛()\[\]/–—\d-]|-(?! )){1,38}?"
_FORMS = (
    re.compile(rf"(?P<place>{_DATED} ?)?[(\[] ?(?P<name>{_NAME}) ?[)\]] ?[-–—:]"),
    re.compile(rf"{_PLACE} ?[-–—/] ?(?P<name>{_NAME})(?: ?[-–—] |:)"),
    re.compile(rf"(?P<name>{_NAME}) ?: "),  # of an interview, before each question
)

# A dateline to its dash, and what decoders make of it: all words have capitals, or it ends with its date.
_HEAD = re.compile(r"[^\W\d][^.:؛«»\"“”?!\n]{1,80}?\([^()]{2,40}\) ?[-–—:] ?(?=\S)")
_CAPITALS = r"(?:[A-Z][\w'’.-]*|\d{1,4}|of|the|and|[(),/ –—-])+?"
_TIMES = "|".join(month_abbr[1:])
_DAY = rf"(?:(?:{_TIMES})[a-z]*\.? \d{{1,2}}|\d{{1,2}} (?:{_TIMES})[a-z]*\.?)(?:,? \d{{4}})?"
_ENGLISH = tuple(
    re.compile(_CAPITALS + end)
    for end in (r"\) ?[-–—:]\s+(?=\S)", rf"{_DAY},?(?: ?[-–—:])?\s+(?=\S)", r"[-–—:]\s+(?=\S)")
)
# An outlet that the decoder put behind its date.
_LEFT = re.compile(r"[(\[]|(?:[\w'’.]+ ){1,3}[-–—] ")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_DAYS = 31  # of a month: a date may begin with its month and have its year behind it

Outlets = tuple[NameMatch, ...]  # that a text tells of
_Called = tuple[int, int, str]  # where an outlet stands, and by which name


def matches(texts: Sequence[str], sources: Sequence[str], names: NameAuthority) -> list[Outlets]:
    """The outlets that each text names, as the briefing spells them; `sources` are the texts' own.

    They are that of its dateline, and behind "agency" or "newspaper" any of the sources.
    """
    told = outlets.told_of(set(sources))
    found: list[list[_Called]] = []
    for text, source in zip(texts, sources, strict=True):
        dateline = _outlet(text, source, names)
        spans = [
            m.span(m.lastgroup or 0) for m in (*filter(None, [dateline]), *told.finditer(text))
        ]
        called = [(start, end, text[start:end]) for start, end in spans]
        listed = ((*one, text[slice(*one)]) for one in papers.named(text, names))
        for one in (*ownoutlet.spans(text, source), *listed, *papers.told_to(text)):
            if _is_apart(one[:2], [other[:2] for other in called]):
                called.append(one)
        found.append(called)
    every = {name for each in found for *_, name in each}
    spelt = outlets.spellings(every, names) if every else {}
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
            apart = [n for n in names if not n.meets(outlet.start, outlet.end)]
            names = [*apart, outlet]
    return tuple(sorted(names, key=lambda name: name.start))


def _outlet(text: str, source: str, names: NameAuthority) -> re.Match[str] | None:
    for bracketed, form in zip((True, False, False), _FORMS, strict=True):
        found = form.match(text)
        if found and (
            _is_one(found["name"], source)
            or (bracketed and _is_short(found["name"], source, names))
            or (bracketed and _may_be(found["name"]) and _placed(found, names))
            or (bracketed and _is_dated(found) and _placed(found, names))
            or (bracketed and _is_listed(found["name"], names) and _placed(found, names))
        ):
            return found
    return None


def _is_one(name: str, source: str) -> bool:
    words, own = bare(name).split(), bare(source).split()
    return words in (own, own[1:], outlets.alone(source)) or (
        _may_be(name) and outlets.of_a_kind(name)
    )


def _is_short(name: str, source: str, names: NameAuthority) -> bool:
    """Whether an outlet is called by its first word ("the Horizon"), which is no place's name, too."""
    called = bare(name) in map(bare, ownoutlet.short_names(source))
    return called and not any(found.type == "place" for found in names.find(name))


def _is_dated(found: re.Match[str]) -> bool:
    """Whether a day stands before the bracket: behind a place and a day any name is an outlet's."""
    dated = re.search(r"\d", found["place"] or "")
    return bool(dated) and bare(found["name"]).split()[0] not in outlets.told("nobody")


def _is_listed(name: str, names: NameAuthority) -> bool:
    """Whether it is an outlet's name that elsewhere may be a common word ("?تاس")."""
    return any(e.type == "outlet" and bare(name) in map(bare, e.ar) for e in names.entries)


def _may_be(name: str) -> bool:
    words = bare(name).split()
    return len(words) > 1 and words[0] not in outlets.told("nobody")


def _placed(found: re.Match[str], names: NameAuthority) -> bool:
    """Whether nothing stands before the bracket, or a place."""
    place = found["place"] or ""
    return not place or any(n.type == "place" and n.start == 0 for n in names.find(place))


def mended(ar: str, en: str, names: Sequence[NameMatch]) -> str:
    """The English behind the Arabic's own dateline, where names and dates are all that this one has."""
    head = _HEAD.match(ar)
    theirs = next(filter(None, (end.match(en) for end in _ENGLISH)), None) if head else None
    if not head or not theirs or _LEFT.match(en, theirs.end()):
        return en
    line = _written(head[0], names)
    return en if _ARABIC.search(line) else f"{line.rstrip()} {en[theirs.end() :]}"


def _written(head: str, names: Sequence[NameMatch]) -> str:
    """A dateline with the house spellings of its names, and its date in English."""
    parts = [(n.start, n.end, n.house) for n in names if n.end <= len(head)]
    for found in numerals(head, "ar"):
        values = [int(value) for value in found.values]
        if found.kind == "date" and len(values) > 1 and values[0] <= _DAYS:
            day, month, *year = values
            told = " ".join(map(str, (day, month_name[month], *year)))
            parts.append((found.start, found.end, told))
    for start, end, said in sorted(parts, reverse=True):
        head = head[:start] + said + head[end:]
    return head.replace("،", ",")
