"""What a blow hit: a market, a school, a wedding.

Words that tell are `[strike]` in `data/summary/claims.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from briefings.language.packed import toml
from briefings.language.wordlists import folded


@lru_cache(maxsize=1 << 12)
def struck(text: str) -> frozenset[str]:
    """What a folded text says was hit: "the shelling of the market", "the school came under fire"."""
    found = (
        one["what"] or one["bore"] or one["in"] or one["of"] for one in _struck().finditer(text)
    )
    return frozenset(_stem(what) for what in found)


def _stem(what: str) -> str:
    """What was hit, without the endings of a case: "a market", "a centre of shelter"."""
    stems = (word.removesuffix("ا").removeprefix("لل").removeprefix("ال") for word in what.split())
    return " ".join(stems)


@lru_cache(maxsize=1)
def _struck() -> re.Pattern[str]:
    known = _words()
    what, inside, blow, harm, toll, other, bore = (
        folded(known[key]) for key in ("what", "inside", "blow", "harm", "toll", "not_hit", "bore")
    )
    gap = rf"(?: (?![وف]?(?:{other})(?!\w))\w+){{0,3}}? (?:(?:علي|في|من|داخل|وسط|قرب) )?"
    return re.compile(
        rf"(?<!\w)[وفبل]?(?:ال)?(?:{blow}){gap}[بل]?(?:ال|لل)?(?P<what>{what})(?!\w)"
        rf"|(?<!\w)[وفبل]?(?:ال)?(?P<bore>{what})(?: \w+){{0,3}}? (?:{bore}) لل?(?:{blow})(?!\w)"
        rf"|(?<!\w)[وفبل]?(?:ال)?(?:{harm})(?: \w+){{0,3}}? (?:في|من|داخل|وسط) (?:ال)?(?P<in>{inside})(?!\w)"
        rf"|(?<!\w)[وفبل]?(?:{toll}) (?:ال)?(?P<of>{inside})(?!\w)"
    )


@lru_cache(maxsize=1)
def _words() -> Mapping[str, list[str]]:
    found: Mapping[str, list[str]] = toml("summary/claims.toml")["strike"]
    return found
