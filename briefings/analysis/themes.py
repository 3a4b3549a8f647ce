"""What a sentence is about: weighted words and patterns of the profile's themes."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from briefings.analysis.forms import proclitics
from briefings.analysis.grammar import Reading
from briefings.language.normalize import bare
from briefings.profile import Profile, Theme

MOST = 3  # themes that a sentence may have
_ENOUGH = 2  # one strong word, or two weak ones


@dataclass(frozen=True, slots=True)
class ThemeHit:
    """A theme with its score and the tokens of its strongest word."""

    theme: str
    score: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What else bears on a sentence's themes."""

    verbs: Collection[str] = ()  # classes of its reporting verbs
    figures: Collection[str] = ()  # kinds of its casualty claims
    background: bool = False  # its figures are of an earlier war
    outsider: bool = False  # only parties outside the core speak
    recent: Collection[str] = ()  # themes of the headline and the sentences just before


class _Words:
    """The words of one theme, ready for look-up."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.id = theme.id
        self.exact: dict[str, int] = {}
        self.prefixes: dict[str, int] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for weight, terms in ((1, theme.weak), (2, theme.strong), (-2, theme.echo)):
            for term in terms:
                self._add(bare(term), weight)
        self.patterns = tuple(re.compile(pattern) for pattern in theme.patterns)
        self.without = tuple(re.compile(pattern) for pattern in theme.without)
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
        """The weight of a single word: 0 unknown, negative for an echo."""
        known = self.known.get(word)
        if known is None:
            weights = [self._stripped(form) for form in _forms(word)]
            known = max(weights, key=abs, default=0)
            if len(self.known) > 100_000:
                self.known.clear()
            self.known[word] = known
        return known

    def _stripped(self, form: str) -> int:
        if form in self.exact:
            return self.exact[form]
        lengths = range(2, len(form) + 1)
        return max((self.prefixes.get(form[:n], 0) for n in lengths), key=abs, default=0)

    def phrase(self, words: list[str], i: int) -> tuple[int, int] | None:
        """The weight and length of the longest phrase at a word."""
        best: tuple[int, int] | None = None
        if not self.phrases:
            return None
        for form in _forms(words[i]):
            for rest, weight in self.phrases.get(form, ()):
                length = len(rest) + 1
                if tuple(words[i + 1 : i + length]) == rest and (best is None or length > best[1]):
                    best = weight, length
        return best


@lru_cache(maxsize=1 << 16)
def _forms(word: str) -> tuple[str, ...]:
    forms = [rest for _, rest in proclitics(word)]
    forms += [form[2:] for form in forms if form.startswith("ال") and len(form) > 4]
    return tuple(dict.fromkeys(forms))


@lru_cache(maxsize=8)
def _themes(profile: Profile) -> tuple[_Words, ...]:
    return tuple(_Words(theme) for theme in profile.themes)


def themes(
    reading: Reading, profile: Profile, circumstances: Circumstances | None = None
) -> list[ThemeHit]:
    """The sentence's themes, the strongest first, three at most."""
    around = circumstances or Circumstances()
    words = [token.text for token in reading.tokens]
    if not words:
        return []
    found = []
    for theme in _themes(profile):
        hit = _score(theme, words, around)
        if hit is not None and hit.score >= _ENOUGH:
            found.append(hit)
    if not found and around.outsider:
        most = max(profile.themes, key=lambda theme: theme.outsiders)
        if most.outsiders > 0:
            found.append(ThemeHit(most.id, _ENOUGH, 0, 0))
    order = {theme.id: n for n, theme in enumerate(profile.themes)}
    found.sort(key=lambda hit: (-hit.score, order[hit.theme]))
    return found[:MOST]


def _score(theme: _Words, words: list[str], around: Circumstances) -> ThemeHit | None:
    hidden = _hidden(theme, words)
    score, best, where = 0, 0, (0, 0)
    seen: set[str] = set()
    i = 0
    while i < len(words):
        phrase = theme.phrase(words, i)
        weight, length = phrase if phrase is not None else (theme.weight(words[i]), 1)
        if weight < 0:
            weight = -weight if theme.id in around.recent else 0
        key = " ".join(words[i : i + length])
        if weight and key not in seen and i not in hidden:
            seen.add(key)
            score += weight
            if weight > best:
                best, where = weight, (i, i + length - 1)
        i += length
    text = " ".join(words)
    score += sum(2 for pattern in theme.patterns if pattern.search(text))
    score += _points(theme.theme, around)
    return ThemeHit(theme.id, score, *where) if score else None


def _hidden(theme: _Words, words: list[str]) -> set[int]:
    """Words inside what a `without` expression matches."""
    if not theme.without:
        return set()
    text = " ".join(words)
    hidden: set[int] = set()
    for pattern in theme.without:
        for match in pattern.finditer(text):
            first = text.count(" ", 0, match.start())
            hidden.update(range(first, first + match[0].strip().count(" ") + 1))
    return hidden


def _points(theme: Theme, around: Circumstances) -> int:
    """What the sentence's verbs, figures and speakers add or take."""
    points = max((theme.verbs.get(verb, 0) for verb in around.verbs), key=abs, default=0)
    kinds = {*around.figures, *(("background",) if around.background else ())}
    points += max((theme.figures.get(kind, 0) for kind in kinds), key=abs, default=0)
    return points + (theme.outsiders if around.outsider else 0)
