"""Whether "I" is anybody's: what a woman learned, in her words told by others, is not what "I" learned.

The verb of "she learned" and of "I learned" is written the same, and a decoder guesses. In what somebody
"said that" outside quotation marks nobody says "I", unless the Arabic has a word that can be nothing else.
Of 88,891 true pairs none is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.language.normalize import bare

_I = re.compile(r"(?<![\w.])I(?= [a-z])")
_NUMBERED = re.compile(r"[A-Z]\w+ I ")  # "Catholicos Aram I"
_QUOTES = re.compile("[\"“”«»‘]|(?<!\\w)'")
_SAID = re.compile(
    r"^\W*(?:\w+ ){0,3}?[وف]?(?:قال|اضاف|اعلن|اكد|افاد|ذكر|اوضح|روي|رو)(?P<she>ت)? (?:\w+ ){0,6}?"
    r"[بف]?ان(?:ه|ها|هم|هما)?(?!\w)"
)
_ME = re.compile(r"(?<!\w)[وف]?(?:انا|اني|لي|مني|عني|معي|\w{2,}ني)(?!\w)")
_HER = re.compile(r"\b(?:she|her)\b", re.IGNORECASE)
_HER_VERB = re.compile(
    r"\bI (?=(?:was|could|would|will|had|\w+ed|found|went|saw|heard|knew|lost|left|took|came)\b)"
)


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason where the English says "I" and nobody speaks for themselves."""
    if _is_told(ar, en):
        yield 'the English says "I"; in the Arabic nobody speaks of themselves'


def mended(ar: str, en: str) -> str:
    """The English with "she" where a woman is told of, and its verb is the same for both."""
    said = _is_told(ar, en)
    return _HER_VERB.sub("she ", en) if said and said["she"] and _HER.search(en) else en


def _is_told(ar: str, en: str) -> re.Match[str] | None:
    """What leads in the words of somebody, where the English has an "I" that the Arabic has not."""
    if not _I.search(en) or _NUMBERED.search(en) or _QUOTES.search(en) or _QUOTES.search(ar):
        return None
    key = bare(ar)
    return None if _ME.search(key) else _SAID.search(key)
