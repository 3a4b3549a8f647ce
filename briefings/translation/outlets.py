"""Outlets as a reader of no Arabic can say them: house spelling, or kind and Latin letters."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from briefings.language.normalize import bare
from briefings.translation.names import NameAuthority
from briefings.translation.transliterate import romanize

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_PART = re.compile(r"[\u0600-\u06ff]+(?:\s+[\u0600-\u06ff]+)*")  # a run of Arabic words


def english_names(sources: set[str], names: NameAuthority) -> dict[str, str]:
    """Each outlet's name in Latin letters; one that has none of Arabic stays as it is."""
    known: dict[str, str] = {}
    for entry in (e for e in names.entries if e.type == "outlet"):
        for spelling in map(bare, entry.ar):
            first, _, rest = spelling.partition(" ")
            known[spelling] = entry.house
            if first in _tables()[0] and rest:
                known.setdefault(rest, entry.house)  # صحيفة الشرق الأوسط is also الشرق الأوسط
    return {source: _english(source, known) for source in sorted(sources)}


def _english(source: str, known: dict[str, str]) -> str:
    if not _ARABIC.search(source):
        return source
    # Marks inside words (عيّنة) would cut them apart.
    plain = re.sub("[\u064b-\u0652\u0640]", "", source)
    return _PART.sub(lambda part: _part(part[0], known), plain)


def _part(text: str, known: dict[str, str]) -> str:
    house = known.get(bare(text))
    if house:
        return house
    kinds, words = _tables()
    spelling = text.split()
    for count in (2, 1):
        kind = kinds.get(bare(" ".join(spelling[:count])))
        if kind and spelling[count:]:
            return kind.format(_part(" ".join(spelling[count:]), known))
    first, _, rest = text.partition(" ")
    spelt = words.get(bare(first)) or known.get(bare(first)) or _capital(romanize(first))
    return f"{spelt} {_part(rest, known)}" if rest else spelt


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    source = files("briefings") / "data" / "names" / "outlet-kinds.toml"
    tables = tomllib.loads(source.read_text("utf-8"))
    kinds, words = ({bare(k): v for k, v in tables[name].items()} for name in ("kinds", "words"))
    return kinds, words
