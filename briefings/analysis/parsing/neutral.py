"""The words of a sentence with every party's name replaced by one made-up name of the same form.

Whatever is learnt from such words holds for any party: it cannot know which side is which.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.lexicon import Hit

# Endings of adjectives and peoples after a nationality's stem, folded; longest first.
_ENDING = re.compile("(?:يتين|يتان|يات|يين|يون|يان|يتا|ين|ون|يه|يا|ي|ه)$")
_SPELLED_ALIKE = re.compile("يه$")  # a country may be spelled as its adjective is
_STEM = "سوردان"
_STANDING = {"person": "سوردوف", "place": "سوردكند", "capital": "سوردغراد", "agency": "سوردتاج"}


@lru_cache(maxsize=1 << 8)  # several networks read a sentence
def neutral(reading: Reading) -> tuple[str, ...]:
    """The folded words, one per token; a clitic, the article and an adjective's ending stay."""
    words = [token.text for token in reading.tokens]
    masked = 0
    for i, token in enumerate(reading.tokens):
        hit = token.hits.get("party")
        if hit is None or i < masked:
            continue
        masked = min(len(words), i + hit.length)
        words[i] = _made_up(words[i], hit, hit.clitic)
        for k in range(i + 1, masked):
            words[k] = _made_up(words[k], hit, "")
    return tuple(words)


def _made_up(word: str, hit: Hit, clitic: str) -> str:
    standing = _STANDING.get(hit.sense.form) or _STANDING.get(hit.sense.kind)
    if standing:
        return clitic + standing
    rest = word.removeprefix(clitic)
    article = "ال" if rest.startswith("ال") else "ل" if clitic[-1:] == rest[:1] == "ل" else ""
    endings = _ENDING if hit.sense.kind == "demonym" else _SPELLED_ALIKE
    ending = endings.search(rest, len(article) + 1)
    return clitic + article + _STEM + (ending[0] if ending else "")
