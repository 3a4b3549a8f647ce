"""Which language a text in Arabic letters is in: told by its small words and its letters.

Names with پ or گ and the ya and kaf of a Persian keyboard stand in Arabic pages as well; what a
page of another language cannot do without are its small words.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from briefings.language.packed import toml

_FEWEST = 3  # small words of another language
_WORD = re.compile("[^\\W\\d_]+(?:\u200c[^\\W\\d_]+)*")
_MARKS = re.compile("[\u064b-\u0652\u0640]")
_KEYBOARD = str.maketrans("یىک", "ييك")  # one key, whichever the keyboard


@dataclass(frozen=True, slots=True)
class _Language:
    name: str
    words: frozenset[str]
    letters: frozenset[str]


def other_language(text: str) -> str | None:
    """The language of a text where that is not Arabic but another in the same letters, or None."""
    words = Counter(_WORD.findall(_MARKS.sub("", text).translate(_KEYBOARD)))
    arabic, *others = _languages()
    counted = [(sum(words[word] for word in of.words), of) for of in others]
    small, best = max(counted, key=lambda pair: pair[0])
    if small < _FEWEST:
        return None
    # The article is as telling as a small word, and so is a letter that Arabic lacks.
    foreign = small + sum(n for word, n in words.items() if not best.letters.isdisjoint(word))
    own = sum(n for word, n in words.items() if word in arabic.words or _is_definite(word))
    return best.name if foreign > own else None


def _is_definite(word: str) -> bool:
    return len(word) > 4 and word.startswith(("ال", "وال", "بال", "لل", "فال", "كال"))


@cache
def _languages() -> tuple[_Language, ...]:
    """Arabic first."""
    tables = toml("reading/languages.toml")
    return tuple(
        _Language(
            name,
            frozenset(word.translate(_KEYBOARD) for word in table["words"].split()),
            frozenset(table["letters"]),
        )
        for name, table in tables.items()
    )
