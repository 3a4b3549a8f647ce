"""Headlines of pages for the printer: "Print: Talks in Moscow", "Talks in Moscow - print version"."""

from __future__ import annotations

import re
from functools import cache

from briefings.language.packed import toml
from briefings.language.wordlists import either

_LONGEST = 300  # characters
_FEWEST = 3  # words of what is left, so that it is a headline


def without_word(title: str) -> str:
    """A headline without the word that says what its page is for."""
    for pattern in _around() if len(title) <= _LONGEST else ():
        match = pattern.fullmatch(title.strip())
        if match and len(match["title"].split()) >= _FEWEST:
            return without_word(match["title"])
    return title


@cache
def _around() -> tuple[re.Pattern[str], ...]:
    words = either(sorted(toml("reading/printing.toml")["words"], key=len, reverse=True))
    phrases = either(toml("reading/printing.toml")["glued"])
    forms = (
        rf"(?:{phrases})\s+(?P<title>\w.+)",
        rf"(?:{words})\s*[:|–—-]+\s*(?P<title>.+)",
        rf"(?P<title>.+?)\s*(?:[:|–—-]+\s*(?:{words})|[(\[](?:{words})[)\]])",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)
