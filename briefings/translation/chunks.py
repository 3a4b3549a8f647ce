"""Long sentences: cut where a clause ends, translated apart, joined into one sentence again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefings.language.packed import toml
from briefings.language.wordlists import longest

# A cut may lie in the middle part of a sentence only, so that no crumbs arise.
_EDGE = 0.2
_FAR = 0.35  # a worse place in the very middle beats a better one this far off, per rank
_BLANK_RANK = 6
_QUOTED_STOP = re.compile(r'[.,](["”])$')  # of a quotation that the sentence goes on behind
_PAGES = 16  # times the limit: longer than any sentence


@dataclass(frozen=True, slots=True)
class _Rules:
    places: re.Pattern[str]
    ranks: dict[str, int]
    lower: frozenset[str]


def split(text: str, limit: int) -> tuple[str, ...]:
    """Cut a sentence into parts of at most `limit` characters, a little more if there is no blank.

    Parts joined by one space give the sentence back (its white space being single spaces), but for
    a word that is itself far longer than the limit: models fail on what they cannot hold.
    """
    parts, left = [], [text]
    while left:
        text = left.pop()
        cut = _cut(text, limit)
        if cut:
            left += [text[cut:].strip(), text[:cut].strip()]
        else:
            parts.append(text)
    return tuple(parts)


def join(arabic: Sequence[str], english: Sequence[str]) -> str:
    """One English sentence from the translations of a sentence's parts."""
    made = ""
    for n, (source, part) in enumerate(zip(arabic, english, strict=True)):
        text = part.strip()
        if not text:
            continue
        if made:
            text = _opening(text)
        if n < len(arabic) - 1:
            text = _ending(source, text)
        made = f"{made} {text}" if made else text
    return made.strip()


def _cut(text: str, limit: int) -> int:
    """Where a text is cut in two; 0 for one that is short enough. Of pages only the middle is looked at."""
    if len(text) <= limit:
        return 0
    if len(text) > _PAGES * limit:
        start = len(text) // 2 - limit
        return start + _cut(text[start : start + 2 * limit], limit)
    cut = _best_cut(text)
    if cut is None and len(text) > 1.5 * limit:
        cut = text.rfind(" ", 1, limit) + 1 or limit
    return cut or 0


def _best_cut(text: str) -> int | None:
    rules, middle = _rules(), len(text) / 2
    best: tuple[float, int] | None = None
    for found in rules.places.finditer(text):
        mark = found["mark"]
        cut = found.end() if mark else found.start("opener")
        if not _EDGE * len(text) <= cut <= (1 - _EDGE) * len(text):
            continue
        rank: float = rules.ranks[mark or found["opener"]] if mark or found["opener"] else 0
        rank = rank or _BLANK_RANK
        if text.count('"', 0, cut) % 2:
            rank += 2  # inside a quotation
        cost = rank * _FAR + abs(cut - middle) / middle
        if best is None or cost < best[0]:
            best = (cost, cut)
    return best[1] if best else None


def _opening(text: str) -> str:
    first, _, rest = text.partition(" ")
    return f"{first.lower()} {rest}" if first.rstrip(",") in _rules().lower and rest else text


def _ending(source: str, text: str) -> str:
    """End an inner part as its Arabic ends; the decoder likes to put a full stop."""
    if source[-1] in ".!؟?…":
        return text
    text = text.rstrip(".,;: ") if not text.endswith("...") else text
    text = _QUOTED_STOP.sub(r"\1", text)
    return text + {"؛": ";", ";": ";", "،": ",", ",": ",", ":": ":"}.get(source[-1], "")


@cache
def _rules() -> _Rules:
    data = toml("translation/clauses.toml")
    ranks = {
        word: g["rank"] for group in ("marks", "openers") for g in data[group] for word in g["text"]
    }
    marks, words = (
        longest(word for g in data[group] for word in g["text"]) for group in ("marks", "openers")
    )
    # A mark, an opener as a whole word, or any blank; a mark inside a number is none.
    places = re.compile(rf"(?P<mark>{marks})(?=\s)|(?<=\s)(?P<opener>{words})(?=\s)|\s")
    return _Rules(places, ranks, frozenset(data["lower"]["text"]))
