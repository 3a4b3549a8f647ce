"""Content terms of a text: folded, stemmed, without stop words; what comparing and ranking count."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain

from briefings.language.normalize import bare, stem
from briefings.language.packed import lines

# A figure with its separators, or a run of letters with the marks that may stand inside a word.
_WORD = re.compile(
    r"\d+(?:[.,٫٬]\d+)*|[^\W\d_]+(?:[\u064b-\u065f\u0670\u0640\u200c\u200d]+[^\W\d_]*)*"
)
_JOINED = ("و", "ف")  # conjunctions that are written as one word with the next


def stop_words() -> frozenset[str]:
    """The folded stop words of `data/language/stopwords.txt`."""
    return _folded("stopwords.txt")


@cache
def _folded(name: str) -> frozenset[str]:
    return frozenset(bare(word) for line in lines(f"language/{name}") for word in line.split())


@lru_cache(maxsize=262_144)
def term(word: str) -> str:
    """The stem of one word, or "" for a stop word or a single letter."""
    folded = bare(word)
    if folded[:1].isdigit():
        return folded.replace(",", "").replace("٬", "")
    rest = folded[1:] if folded.startswith(_JOINED) else folded
    if folded in stop_words() or rest in stop_words():
        return ""
    root = stem(folded)
    return root if len(root) > 1 and root not in stop_words() else ""


def terms(text: str) -> tuple[str, ...]:
    """The content terms of a text in order, repeats kept; words are cached, so it is fast."""
    return tuple(chain.from_iterable(map(_terms_in, text.split())))


def terms_of(texts: Iterable[str]) -> frozenset[str]:
    """The content terms that some texts have together."""
    return frozenset(chain.from_iterable(map(terms, texts)))


@lru_cache(maxsize=262_144)
def _terms_in(written: str) -> tuple[str, ...]:
    """The terms of what stands between two blanks, in which every word lies whole."""
    return tuple(filter(None, map(term, _WORD.findall(written))))


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the shorter text's terms that both have."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def negations(text: str) -> Counter[str]:
    """The words of a text that turn a statement round, a conjunction before them taken off."""
    known = _folded("negations.txt")
    folded = (bare(word) for word in _WORD.findall(text))
    bases = (w[1:] if w.startswith(_JOINED) and w[1:] in known else w for w in folded)
    return Counter(word for word in bases if word in known)


def holds(told: Iterable[str], sentence: str) -> bool:
    """Whether one of some sentences has every content word of another, and the same negations.

    A name, a day or a figure that is another makes another statement, so nothing less will do.
    """
    wanted, denied = frozenset(terms(sentence)), negations(sentence)
    return any(wanted <= frozenset(terms(one)) and denied == negations(one) for one in told)
