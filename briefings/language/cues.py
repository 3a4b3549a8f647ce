"""Whether a text may hold an expression at all: asked of its words, before a slow pattern looks for it.

Most patterns want a word that few sentences have, and try every letter of all of them. News repeats its
vocabulary: each word is looked at once, and of a text no more is asked than what is known of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.wordlists import longest


class Cue:
    """Expressions of which a pattern wants one, whatever is written as one with them.

    As in the word lists, `*` stands for any ending. Of an expression of several words the longest one tells.
    """

    def __init__(self, expressions: Iterable[str]) -> None:
        told = {max((w.partition("*")[0] for w in bare(e).split()), key=len) for e in expressions}
        self._any = re.compile(longest(told))
        self._is_in = lru_cache(maxsize=1 << 15)(self._search)

    def may_be_in(self, folded: str) -> bool:
        """Whether a word of a folded text holds that word of an expression."""
        return any(map(self._is_in, folded.split()))

    def _search(self, word: str) -> bool:
        return self._any.search(word) is not None
