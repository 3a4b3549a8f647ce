"""Papers, agencies and channels that a sentence tells of by a word for their kind: "the newspaper NAME".

A decoder puts such a name into words ("the independent newspaper said"), or makes it one that it knows.
A paper's gender is its kind's: "the homeland", masculine, with a feminine "Syrian" behind it is one where
it says something, without any kind.
Only names of words that outlets are called by (`data/names/outlet-kinds.toml`) are taken for one, without
marks only where nothing else can be meant: "a local newspaper" and "the space agency" are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.language.normalize import bare, fold
from briefings.translation.names import outlets
from briefings.translation.names.authority import NameAuthority

_MOST = 3  # words of a name
_QUOTED = re.compile(r"[«\"“] ?(?P<name>[^\W\d][^«»\"”“.،:؛()]{1,30}?) ?[»\"”]")
_WORD = re.compile(r" ?(?P<word>[^\W\d_]+)")
# Behind a name part of it, not what it is like.
_ALSO = frozenset(map(bare, ("الجديدة", "المسائية")))


@cache
def _kind() -> re.Pattern[str]:
    """A word for a kind of outlet, a verb of telling, or both; before a quotation mark "told to"."""
    lists = ("papers", "others", "verbs", "to")
    papers, others, verbs, to = ("|".join(outlets.told(part)) for part in lists)
    return re.compile(
        rf"(?<!\w)(?=\w)(?P<told>[وف]?(?:{verbs}) )?"
        rf"(?:[وفبلك]?(?:(?P<paper>{papers})|(?P<other>{others})) |(?<= )(?=[«\"“]))"
        rf"|(?<!\w)[وفبل]?(?:ال)?(?:{to})(?: \w+){{0,3}}? ل(?=[«\"“])"
    )


@cache
def _masculine() -> re.Pattern[str]:
    """A masculine name that "says" in the feminine, or has a feminine adjective behind it."""
    listed, said = ("|".join(sorted(outlets.told(part))) for part in ("masculine", "said"))
    kind = rf"(?:بحسب|وفق|حسب|{said})"
    people = r"(?= ال(?P<people>\w+)ه(?!\w))"
    return re.compile(
        rf"(?<!\w)(?:[وف]?{kind} |^و?)(?P<name>{listed}){people}"
        rf"|(?<!\w)[وف]?(?:{said}) (?P<alone>{listed}|الشرق الاوسط)(?= ان(?!\w))"
    )


@cache
def _learned() -> re.Pattern[str]:
    """Another name that "has learned that", or that quotes from somebody."""
    verbs, listed = "|".join(outlets.told("learned")), _listed_names("feminine")
    return re.compile(
        rf"(?<!\w)[وف]?(?:{verbs}) (?P<name>{listed})(?= ان(?!\w))"
        rf"|(?<!\w)[وف]?نقلت (?P<quoting>{listed})(?= عن(?!\w))"
    )


@cache
def _told_to() -> re.Pattern[str]:
    """A name with "to" before and "that" behind it, where somebody says something."""
    rest = _listed_names("told_to", "ال")
    verbs = "|".join(outlets.told("to") | {"قال", "قالت", "قالوا", "يقول", "تقول", "ذكر", "ذكرت"})
    said = rf"(?<!\w)[وف]?(?:{verbs})(?!\w)[^.؛]{{0,60}}?"
    return re.compile(rf"{said} ل(?P<whole>ل(?P<rest>{rest}))(?= ان(?!\w))")


def _listed_names(part: str, without: str = "") -> str:
    """A pattern of listed names, folded, the longest first."""
    found = {name.removeprefix(without) for name in outlets.told(part)}
    return "|".join(sorted(found, key=lambda name: (-len(name), name)))


def told_to(text: str) -> Iterator[tuple[int, int, str]]:
    """Where somebody tells such an outlet something, "to the Middle East that", and its name."""
    key = fold(text)
    for found in _told_to().finditer(key.text):
        start, end = key.span(*found.span("whole"))
        yield start, end, f"ا{text[start:end]}"


def named(text: str, names: NameAuthority) -> Iterator[tuple[int, int]]:
    """Where the names of such outlets stand in a text."""
    key = fold(text)
    found = []
    for kind in _kind().finditer(key.text):
        span = _span(key.text, kind, names)
        if span:
            found.append(key.span(*span))
    yield from found
    for paper in _learned().finditer(key.text):
        found.append(key.span(*paper.span("name" if paper["name"] else "quoting")))
        yield found[-1]
    for paper in _masculine().finditer(key.text):
        span = key.span(*paper.span("alone" if paper["alone"] else "name"))
        if (paper["alone"] or paper["people"] in names.peoples) and span not in found:
            yield span


def _span(key: str, kind: re.Match[str], names: NameAuthority) -> tuple[int, int] | None:
    if quoted := _QUOTED.match(key, kind.end()):
        at, stop = quoted.span("name")
        if _is_listed(key[at:stop], names):
            return at, stop
        end = _end(key, at, stop, names)
        return (at, end) if end and _is_peoples(key[end:stop].strip(), names) else None
    at, end = kind.end(), _end(key, kind.end(), len(key), names)
    behind = _WORD.match(key, end) if end else None
    is_ended = behind is not None and behind["word"] in outlets.told("ends")
    definite = key.startswith("ال", at) or " " in key[at:end]
    sure = is_ended or (definite and (kind["paper"] or kind["told"]))
    return (at, end) if end and sure else None


def _is_listed(name: str, names: NameAuthority) -> bool:
    """Whether the name is an outlet's of the lists, where it may be a common word elsewhere."""
    return any(name in map(bare, entry.ar) for entry in names.entries if entry.type == "outlet")


def _is_peoples(word: str, names: NameAuthority) -> bool:
    """Whether what is left of a name in quotation marks is nothing, or whose paper it is."""
    return not word or word.removeprefix("ال") in names.peoples


def _end(key: str, start: int, stop: int, names: NameAuthority) -> int:
    """Where a name that begins there ends, 0 where none begins: words of outlets, no nationality."""
    end = 0
    for count in range(_MOST):
        word = _WORD.match(key, end or start, stop)
        if word is None or not _may_be(word["word"], first=not count, names=names):
            break
        end = word.end()
    return end


def _may_be(word: str, *, first: bool, names: NameAuthority) -> bool:
    if word not in outlets.words() or word.removeprefix("ال") in names.peoples:
        return False
    if first:
        return word not in outlets.told("never")
    return not (word.startswith("ال") and word.endswith("ه")) or word in _ALSO
