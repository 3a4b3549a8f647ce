"""Word lists of data files as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefings.language.normalize import bare


def either(words: Iterable[str]) -> str:
    """A pattern of any of the words, `*` for any ending; of no words, one that nothing matches."""
    return "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words) or "(?!)"


def folded(words: Iterable[str]) -> str:
    """The same over folded Arabic."""
    return either(map(bare, words))
