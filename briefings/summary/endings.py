"""What ended, was broken or is refused: the truce of one sentence in another that tells of its collapse."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources

from briefings.language.normalize import bare
from briefings.language.wordlists import folded
from briefings.records import Statement

_DAYS = 3  # between what tells of a thing and what tells of its end


def ended(claim: Statement, other: Statement) -> frozenset[int]:
    """The things of one, by number, of which another tells behind it that they ended or are refused."""
    (things, ended_before), (_, ends) = (_read(s.translated.sentence.text) for s in (claim, other))
    found = things & ends
    return found if found and not ended_before and _is_later(claim, other) else frozenset()


@lru_cache(maxsize=16_384)
def _read(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """The things that a text tells of, by number, and those of which it tells that they ended."""
    told, known = bare(text), tuple(enumerate(_things()))
    return (
        frozenset(n for n, (thing, _) in known if thing.search(told)),
        frozenset(n for n, (_, ends) in known if ends.search(told)),
    )


def _is_later(claim: Statement, other: Statement) -> bool:
    """Behind it in its own article; or in another of the days that follow, of one of its parties."""
    if claim.article.id == other.article.id:
        return other.translated.sentence.n > claim.translated.sentence.n
    told, said = claim.article.date, other.article.date
    if not told or not said or not 0 <= (said - told).days <= _DAYS:
        return False
    return not set(claim.analysis.parties).isdisjoint(other.analysis.parties)


@lru_cache(maxsize=1)
def _things() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Words for each thing, and those that tell of its end or refusal: "the truce", "the truce collapsed"."""
    path = resources.files("briefings") / "data/summary/claims.toml"
    data = tomllib.loads(path.read_text("utf-8"))["broken"]
    ends, nots = rf"[وفب]?(?:{folded(data['ends'])})", folded(data["not"])
    made = []
    for thing in data["thing"]:
        nouns, verbs = rf"[وفبل]?(?:{folded(thing['nouns'])})", folded(thing["verbs"]) or "(?!)"
        ends_it = (
            rf"{ends}(?:\s\w+){{0,3}}?\s{nouns}",
            rf"{nouns}(?:\s\w+){{0,2}}?\s{ends}",
            rf"[وف]?(?:{nots})\s(?:{verbs})",
        )
        told = rf"(?<!\w)(?:{nouns}|{verbs})(?!\w)"
        made.append((re.compile(told), re.compile(rf"(?<!\w)(?:{'|'.join(ends_it)})(?!\w)")))
    return tuple(made)
