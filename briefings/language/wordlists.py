"""Word lists of data files as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefings.language.normalize import bare

_Tree = dict[str, "_Tree"]  # letters with what may follow them; "" where an expression ends


def either(words: Iterable[str]) -> str:
    """A pattern of any of the words, `*` for any ending; of no words, one that nothing matches."""
    return "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words) or "(?!)"


def longest(expressions: Iterable[str]) -> str:
    """A pattern of the longest of the expressions, as a tree of letters: many are tried as soon as few."""
    tree: _Tree = {}
    for expression in expressions:
        node = tree
        for letter in expression:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree) or "(?!)"


def _branches(tree: _Tree) -> str:
    found = [re.escape(letter) + _branches(tree[letter]) for letter in sorted(tree) if letter]
    return f"(?:{'|'.join(found)}){'?' * ('' in tree)}" if found else ""


def folded(words: Iterable[str]) -> str:
    """The same over folded Arabic."""
    return either(map(bare, words))
