"""Finds the stock phrases of pages: which kind of clutter a line is, by the words in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import WordLists, longest

_NOISE = re.compile(r"[^\w\s:|©#+]|_")
_NUMBER = re.compile(r"\d[\d.,٫٬]*k?\b")
_MARK = re.compile(r"\s*([:|])\s*")
_DIVIDERS = re.compile(r"\s{2,}|\t|\s*[|›»«•·◦●/\\>–—]\s*|\s+-\s+")
_BARS = re.compile("[|›»«•·]")  # of menus alone; a dash divides a byline as well
_RUBRIC = 3  # words
_SIGN = r"(?:[:|/\-–—]+|\.{2,}|…)"  # behind a label of breaking news
_GLUED = r"(?<=[.!؟…\"”»)])\s*<ends>\s*$"
_GLUED_HEADING = r"(?<=[.!؟…\"”»)])\s*[(\[]?\s*<heads>\s*(?:[:|؛]|\.{2,}|…)\s*[^.!؟]+[.!؟)\]…]*\s*$"
_GLUED_APPEAL = r"(?<=[.!؟…\"”»)])\s+<appeals>(?!\w)[^.!؟\n]{0,60}[.!؟…]*\s*(?:\S+[./]\S+\s*)?$"
_HEADING = r"^(?!شاهد\s*[-–—])<heads>\s*[-–—]+\s"  # "watch – …" may be the headline itself
_CLOSING = (
    r"\s*(?:[(\[]\s*<closing>\s*[)\]]|/+\s*<closing>\s*/+|(?<=[.!؟…\"”»])\s*<closing>(?! ?\w))"
    r"(?:\W|\b(?:[^\W\d]{1,2}|\d+)\b)*$"
)
_ENDED = r"^[^\w\s]+\s*<closing>\s*[^\w\s]+$"  # a line by itself: "– End –"
_LAST = re.compile(r"(?<=[.!؟…])\s+[^.!؟…]+[.!؟…]?\W*$")
_TOLD_WORDS = 4  # before an invitation: fewer tell nothing
_STAGE = r"(?<=[.!؟…])\s*[(\[]\s*<stage>\s*[)\]](?:\s*\.)?|\s*[(\[]\s*<stage>\s*[)\]]"
_FILE = "reading/boilerplate.toml"
TICKER = "ticker"
_TERSE = ("author", "dates", "navigation", "share", "tags", "counters", "credit", "related")
_UNDATED_WORDS = 3  # a longer line without a figure is no date line, whatever it begins with
_SENTENCE_WORDS = 9  # a line this long that a full stop ends is no menu, credit or date line


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of clutter. `opens` a list of other stories; `closes` the article."""

    name: str
    opens: bool = False
    closes: bool = False


@dataclass(frozen=True, slots=True)
class _Rules:
    kind: Kind
    longest: int
    exact: frozenset[str]
    starts: re.Pattern[str] | None
    contains: re.Pattern[str] | None


def key(text: str) -> str:
    """A line as the rules see it: folded, without punctuation, numbers as `#`."""
    plain = _NOISE.sub(" ", _NUMBER.sub("#", bare(text)))
    return " ".join(_MARK.sub(r" \1 ", plain).split())


def match(line: str) -> Kind | None:
    """The kind of clutter that a line is by its words, or None."""
    whole = key(line)
    if not whole.strip(":| "):
        return None
    words = sum(word not in ":|" for word in whole.split())
    sentence = line.rstrip(' "”»)').endswith(".") and words >= _SENTENCE_WORDS
    for rules in _rules():
        if whole.strip(":| ") in rules.exact:
            return rules.kind
        if words > rules.longest or (sentence and rules.kind.name in _TERSE):
            continue
        if rules.kind.name == "dates" and "#" not in whole and words > _UNDATED_WORDS:
            continue
        if any(shape and shape.search(whole) for shape in (rules.starts, rules.contains)):
            return rules.kind
    if WordLists(_FILE, "glued").written(_HEADING).match(line):
        return Kind("related", opens=True)
    if WordLists(_FILE, "glued").written(_ENDED).match(line):
        return Kind("credit")
    return None if sentence else _menu(line)


def is_kind(line: str, name: str) -> bool:
    """Whether a line is clutter of the kind of that name."""
    kind = match(line)
    return kind is not None and kind.name == name


def is_breaking(line: str) -> bool:
    """Whether a line is a sentence behind "breaking:"."""
    return breaking_label().match(line) is not None and is_kind(line, TICKER)


def begins_breaking(line: str) -> bool:
    """Whether a line begins with that label and its sign, which no sentence that goes on does."""
    found = breaking_label().match(line)
    return found is not None and bool(found["sign"])


def is_caption_start(line: str) -> bool:
    """Whether a line begins as captions do: "Picture: …"."""
    return bool(_captions().match(key(line)))


def goes_on(text: str) -> bool:
    """Whether a sentence goes on with what stands above it."""
    lists = toml("reading/digests.toml")
    return text.startswith(tuple(lists["goes_on"])) and not text.startswith(tuple(lists["own"]))


def goes_on_asking(text: str) -> bool:
    """Whether a question goes on with the text above it: "So who …?", "And the paper asks: "…?"."."""
    return goes_on(text) or text.startswith(tuple(toml("reading/digests.toml")["asking"]))


@cache
def listed(section: str, name: str) -> tuple[str, ...]:
    """The words of a list of `boilerplate.toml` as `key` sees them."""
    return tuple(map(key, WordLists(_FILE, section)[name]))


def breaking_label(before: str = r"^\W*") -> re.Pattern[str]:
    """A label of breaking news and its sign, behind what stands before it."""
    return WordLists(_FILE, TICKER).written(rf"{before}<labels>\s*(?P<sign>{_SIGN}?)\s*")


def glued(line: str) -> re.Match[str] | None:
    """Clutter behind a paragraph's last stop: "Read also:" and another headline, "Share the link"."""
    shapes = (_GLUED, _GLUED_HEADING, _GLUED_APPEAL)
    found = (WordLists(_FILE, "glued").written(shape).search(line) for shape in shapes)
    return next((one for one in found if one), None)


def closed(line: str) -> re.Match[str] | None:
    """An agency's mark of the end behind a sentence, and its writers' initials: "… (End) a.m"."""
    return WordLists(_FILE, "glued").written(_CLOSING).search(line)


def inviting(line: str) -> re.Match[str] | None:
    """What asks to subscribe behind the last stop of a line: "… fled. Join the channel for more"."""
    found = _LAST.search(line)
    told = found is not None and len(line[: found.start()].split()) >= _TOLD_WORDS
    return found if found and told and is_kind(found[0], "newsletter") else None


def staged(line: str) -> list[re.Match[str]]:
    """What those who hear a speech do, told in brackets: "… within a day. (Applause)"."""
    return list(WordLists(_FILE, "glued").written(_STAGE).finditer(line))


def _menu(line: str) -> Kind | None:
    """A line of several menu words: every part of it, or every word, is one, or half of short parts are."""
    known = _exact()
    parts = [key(part).strip(":| ") for part in _DIVIDERS.split(line.strip())]
    parts = [part for part in parts if part]
    if len(parts) > 1 and all(part in known for part in parts):
        return known[parts[0]]
    rubrics = [part for part in parts if part in known]
    short = len(parts) > 2 and all(len(part.split()) <= _RUBRIC for part in parts)
    if short and 2 * len(rubrics) >= len(parts) and _BARS.search(line):
        return known[rubrics[0]]
    words = [w for w in key(line).split() if w not in ":|#"]
    single = [known[w] for w in words if w in known]
    if len(words) >= 3 and len(single) >= 0.75 * len(words) and not line.rstrip().endswith("."):
        return single[0]
    return None


@cache
def _rules() -> tuple[_Rules, ...]:
    tables = toml(_FILE)
    return tuple(
        _compiled(name, table)
        for name, table in tables.items()
        if name not in {"captions", "glued", "inserts"}
    )


def _compiled(name: str, table: dict[str, Any]) -> _Rules:
    return _Rules(
        Kind(name, table.get("opens", False), table.get("closes", False)),
        table["longest"],
        frozenset(key(phrase).strip(":| ") for phrase in table["exact"]),
        _begun(table.get("starts", []), "^"),
        _begun(table.get("contains", []), r"(?<!\w)[وف]?"),
    )


def _begun(phrases: list[str], before: str) -> re.Pattern[str] | None:
    keys = {key(phrase) for phrase in phrases} - {""}
    return re.compile(before + longest(keys)) if keys else None


@cache
def _exact() -> dict[str, Kind]:
    return {phrase: rules.kind for rules in reversed(_rules()) for phrase in rules.exact}


@cache
def _captions() -> re.Pattern[str]:
    pattern = _begun(toml(_FILE)["captions"]["starts"], "^")
    assert pattern is not None, "boilerplate.toml lists how captions begin"
    return pattern
