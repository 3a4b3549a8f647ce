"""Latin letters of an Arabic word, by a decision tree over the letters around each of its letters.

Arabic leaves short vowels out; which stand between two letters their neighbours mostly tell. The tree
is fitted by `benchmarks/train_spelling.py` on 90,000 names (Wikidata) and kept in
`data/names/spelling.json.gz` (IGTree: Daelemans & van den Bosch 1997). Of 3,400 words left out 25 in 100
come out letter for letter as one of their English spellings, with a table of letters 12.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from briefings.language.packed import text

# What the letter stands for where no answer below is known, and by the next answer what stands below.
Node = Sequence[Any]

_VOWELS = frozenset("aeiouy")
_PLACES = (1, -1, 2, -2, 3, -3)  # of the letters asked for, from the letter itself
_END = "#"  # before the first letter and behind the last


def latin(word: str) -> str:
    """The word, folded and without its article, in small Latin letters; other letters are left out."""
    return spelled(_packed(), word)


def spelled(tree: Node, word: str) -> str:
    """The same by a tree."""
    made = ""
    for at in range(len(word)):
        part, below = "", tree[1]
        for answer in around(word, at, made):
            if answer not in below:
                break
            part, below = below[answer]
        made += part
    return made


def around(word: str, at: int, made: str) -> Iterator[str]:
    """The answers that the tree asks for, in order: the letter, how the Latin so far ends, its neighbours."""
    yield word[at]
    yield _END if not made else "V" if made[-1] in _VOWELS else "C"
    for place in (at + step for step in _PLACES):
        yield word[place] if 0 <= place < len(word) else _END


@cache
def _packed() -> Node:
    tree: Node = json.loads(text("names/spelling.json.gz"))
    return tree
