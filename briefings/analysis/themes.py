"""What a sentence is about: weighted words and patterns of the profile's themes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefings.analysis.grammar import Reading
from briefings.analysis.lexicon import proclitics
from briefings.language.normalize import bare
from briefings.profile import Profile, Theme

MOST = 3  # themes that a sentence may have
_ENOUGH = 2  # one strong word, or two weak ones


@dataclass(frozen=True, slots=True)
class ThemeHit:
    """A theme with its score and the tokens of its first, strongest word."""

    theme: str
    score: int
    first: int
    last: int


class _Words:
    """The words of one theme, ready for look-up."""

    def __init__(self, theme: Theme) -> None:
        self.id = theme.id
        self.exact: dict[str, int] = {}
        self.prefixes: dict[str, int] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for weight, terms in ((1, theme.weak), (2, theme.strong), (0, theme.without)):
            for term in terms:
                self._add(bare(term), weight)
        self.patterns = tuple(re.compile(pattern) for pattern in theme.patterns)
        self.known: dict[str, int] = {}

    def _add(self, term: str, weight: int) -> None:
        words = term.split()
        if len(words) > 1:
            self.phrases.setdefault(words[0], []).append((tuple(words[1:]), weight))
        elif term.endswith("*"):
            self.prefixes[term[:-1]] = weight
        else:
            self.exact[term] = weight

    def weight(self, word: str) -> int:
        """The weight of a single word, 0 where the theme does not know it."""
        known = self.known.get(word)
        if known is None:
            known = max((self._stripped(form) for form in _forms(word)), default=0)
            if len(self.known) > 100_000:
                self.known.clear()
            self.known[word] = known
        return known

    def _stripped(self, form: str) -> int:
        if form in self.exact:
            return self.exact[form]
        return max((self.prefixes.get(form[:n], 0) for n in range(2, len(form) + 1)), default=0)

    def phrase(self, words: list[str], i: int) -> tuple[int, int] | None:
        """The weight and length of the longest phrase at a word."""
        best: tuple[int, int] | None = None
        for form in _forms(words[i]):
            for rest, weight in self.phrases.get(form, ()):
                if tuple(words[i + 1 : i + 1 + len(rest)]) == rest and (best is None or len(rest) + 1 > best[1]):
                    best = weight, len(rest) + 1
        return best


@lru_cache(maxsize=1 << 16)
def _forms(word: str) -> tuple[str, ...]:
    forms = [rest for _, rest in proclitics(word)]
    forms += [form[2:] for form in forms if form.startswith("ال") and len(form) > 4]
    return tuple(dict.fromkeys(forms))


@lru_cache(maxsize=8)
def _themes(profile: Profile) -> tuple[_Words, ...]:
    return tuple(_Words(theme) for theme in profile.themes)


def themes(reading: Reading, profile: Profile) -> list[ThemeHit]:
    """The sentence's themes, the strongest first, three at most."""
    words = [token.text for token in reading.tokens]
    found = []
    for theme in _themes(profile):
        hit = _score(theme, words, reading)
        if hit is not None and hit.score >= _ENOUGH:
            found.append(hit)
    order = {theme.id: n for n, theme in enumerate(profile.themes)}
    found.sort(key=lambda hit: (-hit.score, order[hit.theme]))
    return found[:MOST]


def _score(theme: _Words, words: list[str], reading: Reading) -> ThemeHit | None:
    score, best, where = 0, 0, (0, 0)
    seen: set[str] = set()
    i = 0
    while i < len(words):
        phrase = theme.phrase(words, i)
        weight, length = phrase if phrase is not None else (theme.weight(words[i]), 1)
        key = " ".join(words[i : i + length])
        if weight and key not in seen:
            seen.add(key)
            score += weight
            if weight > best:
                best, where = weight, (i, i + length - 1)
        i += length
    for pattern in theme.patterns:
        match = pattern.search(reading.folded)
        if match:
            score += 2
            if not best:
                best, where = 2, (0, 0)
    return ThemeHit(theme.id, score, *where) if score else None
