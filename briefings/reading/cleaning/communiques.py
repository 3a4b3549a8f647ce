"""Statements: who issues one, by its heading or by the line above it that is no more than his name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from briefings.language.normalize import bare, fold
from briefings.language.wordlists import folded
from briefings.reading.words.lines import Line
from briefings.reading.words.outlets import listed
from briefings.reading.words.packednames import places
from briefings.reading.words.wording import Labels

_OFFICE = re.compile(r"\s[-–—|]\s(?:ال)?(?:[اإ]علام|مكتب ال[اإ]علامي?|صفح[هة] الرسمي[هة])$")
_DESK = re.compile(r"\s[-–—|]\s|\s*\(")
_NAME_WORD = re.compile(r"\w+")
_HEAD = 5  # lines of a page among which a statement's heading stands
_LONGEST = 5  # words of a name behind its first


def of_communique(line: str) -> str | None:
    """Who issued a statement, by its heading: "Statement by the Ministry of Defence on …".

    His name has the article word for word, or names a land or body: news of a statement goes on with a verb.
    """
    text = fold(line)
    head = _communique().match(text.text)
    if head is None:
        return None
    start = end = head.end()
    for word in _NAME_WORD.finditer(text.text, start):
        if text.text[end : word.start()].strip() or word[0] in listed("until"):
            break
        if end > start and not _is_of_name(word[0]):
            return None
        end = word.end()
    first, last = text.span(start, end)
    return ("ال" if head["for_the"] else "") + line[first:last]


def reopen_headings(lines: Sequence[Line], labels: Labels) -> None:
    """Open the statements' headings that a remark in brackets made captions: "… (unofficial translation)"."""
    for index, line in enumerate(lines[:_HEAD]):
        if labels.label[index] == "caption" and not line.stop and of_communique(line.text):
            labels.clear(index)


def issuer_of(lines: Sequence[str]) -> str | None:
    """The body whose name is a line by itself, "Ministry of Health", with its state's before it."""
    names = [_OFFICE.sub("", line.strip(" .:|()[]")) for line in lines if is_issuer(line)]
    states = [name for name in names if bare(name).split()[0] in listed("states")]
    bodies = [name for name in names if name not in states]
    return " – ".join((*states[:1], *bodies[:1])) if bodies else next(iter(states), None)


def of_letterhead(lines: Sequence[str]) -> str | None:
    """The body whose name stands right above "press statement", whatever desk of its is named behind it."""
    for above, line in pairwise(lines):
        name = _DESK.split(above.strip(), maxsplit=1)[0]
        if name and _is_kind(line) and is_issuer(name):
            return name
    return None


def _is_kind(line: str) -> bool:
    """Whether a line says that a statement follows, and no more: "press statement"."""
    words = bare(line.strip(" .:|()[]")).split()
    return bool(words) and words[0] in listed("communiques") and set(words[1:]) <= listed("sorts")


def is_issuer(line: str) -> bool:
    """Whether a line is no more than the name of a state or of a body that issues statements."""
    text = _OFFICE.sub("", fold(line).text.strip(" .:|()[]"))
    head = _body().match(text)
    rest = text[head.end() :] if head else ""
    words = rest.split()
    return head is not None and len(words) <= _LONGEST and all(map(_is_of_name, words))


def _is_of_name(word: str) -> bool:
    """Whether a word may go on with the name of who issues a statement."""
    plain = word.removeprefix("و")
    known = plain in _place_words() or plain in listed("issuers") or plain in listed("inner")
    return known or plain.startswith(("ال", "لل", "بال"))


@cache
def _body() -> re.Pattern[str]:
    return re.compile(rf"(?:{folded(listed('issuers') | listed('states'))})(?!\w)")


@cache
def _place_words() -> frozenset[str]:
    return frozenset(word for place in places() for word in place.split())


@cache
def _communique() -> re.Pattern[str]:
    """The heading of a statement as far as the name of who issued it."""
    kinds, sorts, issued = (folded(listed(key)) for key in ("communiques", "sorts", "issued"))
    issuers = listed("issuers")
    with_article = folded(word.removeprefix("ال") for word in issuers if word.startswith("ال"))
    kind = rf"(?:{kinds})(?:\s+(?:{sorts})(?!\w))*(?:\s*\(?\d+\)?)?"
    return re.compile(
        rf"\W*{kind}\s+(?:(?:{issued})\s+)?"
        rf"(?:(?P<for_the>لل)(?=(?:{with_article})(?!\w))|ل?(?=(?:{folded(issuers)})(?!\w)))"
    )
