"""What a sentence is about: weighted words and patterns of the profile's themes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from briefings.analysis.parsing.forms import proclitics
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.roles.judge import Judge
from briefings.analysis.topics.circumstances import Circumstances
from briefings.analysis.topics.exclusions import Without
from briefings.analysis.topics.kindred import Kin, kindred
from briefings.language.normalize import bare, stem
from briefings.profile import Profile, Theme

MOST = 3  # themes that a sentence may have
_PLAIN = 5  # a score that needs no second opinion
_ENOUGH = 2  # one strong word, or two weak ones


_Weight = tuple[int, int]  # theme number, weight
_Phrase = tuple[tuple[str, ...], _Weight]  # the words behind the first
_Hits = dict[int, tuple[int, int]]  # by theme number: a weight, and how many words have it


class ThemeHit(NamedTuple):
    """A theme with its score and the tokens of its strongest word."""

    theme: str
    score: int
    first: int
    last: int


class _Words:
    """The words of all themes of a profile, ready for look-up: one dictionary access a word."""

    def __init__(self, profile: Profile) -> None:
        self.themes = profile.themes
        self.exact: dict[str, list[_Weight]] = {}
        self.prefixes: dict[str, list[_Weight]] = {}
        self.phrases: dict[str, list[_Phrase]] = {}
        for n, theme in enumerate(profile.themes):
            for weight, terms in ((1, theme.weak), (2, theme.strong), (-2, theme.echo)):
                for term in terms:
                    self._add(bare(term), (n, weight))
        self.patterns = [[re.compile(p) for p in theme.patterns] for theme in profile.themes]
        self.without = [Without(theme.without) for theme in profile.themes]
        self.known: dict[str, tuple[_Hits, tuple[_Phrase, ...]]] = {}

    def _add(self, term: str, weight: _Weight) -> None:
        words = term.split()
        if len(words) > 1:
            self.phrases.setdefault(words[0], []).append((tuple(words[1:]), weight))
        elif term.endswith("*"):
            self.prefixes.setdefault(term[:-1], []).append(weight)
        else:
            self.exact.setdefault(term, []).append(weight)

    def of(self, word: str) -> tuple[_Hits, tuple[_Phrase, ...]]:
        """What a word is by itself, per theme that knows it, and the phrases that it begins."""
        known = self.known.get(word)
        if known is None:
            forms = _forms(word)
            begun = tuple(phrase for form in forms for phrase in self.phrases.get(form, ()))
            known = self._alone(forms), begun
            if len(self.known) > 200_000:  # bounded memory over very large corpora
                self.known.clear()
            self.known[word] = known
        return known

    def _alone(self, forms: Sequence[str]) -> _Hits:
        """Per theme that knows a single word its weight, negative for an echo."""
        best: dict[int, int] = {}
        for form in forms:
            for n, weight in self._of_form(form):
                best[n] = max(best.get(n, 0), weight, key=abs)
        return {n: (weight, 1) for n, weight in best.items()}

    def _of_form(self, form: str) -> Iterator[_Weight]:
        exact = self.exact.get(form, [])
        yield from exact
        settled = {n for n, _ in exact}  # a word given whole wins over a beginning
        for length in range(2, len(form) + 1):
            for n, weight in self.prefixes.get(form[:length], ()):
                if n not in settled:
                    yield n, weight


@lru_cache(maxsize=1 << 16)
def _forms(word: str) -> tuple[str, ...]:
    forms = [rest for _, rest in proclitics(word)]
    forms += [form[2:] for form in forms if form.startswith("ال") and len(form) > 4]
    return tuple(dict.fromkeys(forms))


@lru_cache(maxsize=8)
def _words(profile: Profile) -> _Words:
    return _Words(profile)


@dataclass(slots=True)
class _Tally:
    """What one theme has gathered from a sentence."""

    score: int = 0
    best: int = 0
    where: tuple[int, int] = (0, 0)
    until: int = 0  # words before this one are part of a phrase that was counted
    seen: set[str] = field(default_factory=set)


_NOTHING = _Tally()


def themes(
    reading: Reading,
    profile: Profile,
    circumstances: Circumstances | None = None,
    judge: Judge | None = None,
) -> list[ThemeHit]:
    """The sentence's themes, the strongest first, three at most; without a judge by the scores alone.

    A judge decides on the themes that are the learnt ones; of others their own words do.
    """
    around = circumstances or Circumstances()
    words = [token.text for token in reading.tokens]
    if not words:
        return []
    scored = _scored(_words(profile), words, around)
    by_rule = [hit for hit in scored if hit.score >= _ENOUGH]
    if not by_rule and around.outsider:
        most = max(profile.themes, key=lambda theme: theme.outsiders)
        by_rule = [ThemeHit(most.id, _ENOUGH, 0, 0)] if most.outsiders > 0 else []
    if judge is None:
        return _first(by_rule)
    kin = kindred(profile)
    served = kin.served
    ruled = {served[hit.theme] for hit in by_rule if hit.theme in served}
    judged = judge.themes(theme_features(words, scored, around, kin), ruled, served.values())
    given = {hit.theme: 0 for hit in by_rule if hit.score >= _PLAIN}
    given |= {hit.theme: _odds(hit.score) for hit in by_rule if hit.theme not in served}
    given |= {theme: judged[name] for theme, name in served.items() if name in judged}
    named = [_shown(hit, words, judge, served) for hit in scored if hit.theme in given]
    return _first(named, given)


def _odds(score: int) -> int:
    """What a score is beside the judge's log odds."""
    return 100 * (score - 1)


def _shown(hit: ThemeHit, words: list[str], judge: Judge, served: Mapping[str, str]) -> ThemeHit:
    """The hit with the word that speaks most for it, where no listed word does."""
    if hit.score > 0:
        return hit
    at = judge.strongest(served[hit.theme], [_of_word(word)[1] for word in words])
    return ThemeHit(hit.theme, hit.score, at, at)


def _first(hits: list[ThemeHit], odds: Mapping[str, int] | None = None) -> list[ThemeHit]:
    """The strongest few."""
    return sorted(hits, key=lambda hit: -(odds or {}).get(hit.theme, hit.score))[:MOST]


def _scored(known: _Words, words: list[str], around: Circumstances) -> list[ThemeHit]:
    """Every theme with its score, in the profile's order."""
    text = " ".join(words)
    tallies = _count(known, words, text, around)
    kinds = {*around.figures, *(("background",) if around.background else ())}
    moved = around.outsider or around.verbs or kinds
    found = []
    for n, theme in enumerate(known.themes):
        tally = tallies.get(n, _NOTHING)
        score = tally.score + (_points(theme, around, kinds) if moved else 0)
        for pattern in known.patterns[n]:
            if pattern.search(text):
                score += _ENOUGH
        found.append(ThemeHit(theme.id, score, *tally.where))
    return found


def theme_features(
    words: list[str], scored: list[ThemeHit], around: Circumstances, kin: Kin
) -> frozenset[str]:
    """What the theme models see: scores, circumstances and the words without clitics."""
    served = kin.served
    made = ["all", f"outsider={around.outsider}", f"background={around.background}"]
    made += [f"{name}=0" for name in kin.missing]
    for hit in scored:
        if hit.theme in served:
            made.append(f"{served[hit.theme]}={max(-1, min(hit.score, 5))}")
            if hit.score >= _ENOUGH:
                made.append(f"{served[hit.theme]}>=2")
    made += [f"verb={verb}" for verb in around.verbs]
    made += [f"count={kind}" for kind in around.figures]
    made += [f"recent={served[theme]}" for theme in around.recent if theme in served]
    made += [f"before={served[theme]}" for theme in around.before if theme in served]
    return frozenset().union(made, around.told, *map(_of_word, words))


@lru_cache(maxsize=1 << 16)
def _of_word(word: str) -> tuple[str, str]:
    """What the theme models see of a word."""
    return f"s:{stem(word)}", f"w:{_plain(word)}"


def _plain(word: str) -> str:
    """A word without its article and the particles before it."""
    forms = _forms(word)
    return min((form for form in forms if len(form) > 3), key=len, default=word)


def _count(
    known: _Words, words: list[str], text: str, around: Circumstances
) -> Mapping[int, _Tally]:
    """Add up the words and phrases of every theme, each form once."""
    tallies: dict[int, _Tally] = defaultdict(_Tally)  # by the number of the theme
    hidden: dict[int, set[int]] = {}
    for i, word in enumerate(words):
        alone, begun = known.of(word)
        if not alone and not begun:
            continue
        hits = alone | _phrases(begun, words, i) if begun else alone
        for n, (weight, length) in hits.items():
            tally = tallies[n]
            echoes = weight > 0 or known.themes[n].id in around.recent
            if i < tally.until or not echoes:
                continue
            tally.until = i + length if length > 1 else tally.until
            if n not in hidden:
                hidden[n] = known.without[n].hides(text)
            key = word if length == 1 else " ".join(words[i : i + length])
            if i in hidden[n] or key in tally.seen:
                continue
            tally.seen.add(key)
            tally.score += abs(weight)
            if abs(weight) > tally.best:
                tally.best, tally.where = abs(weight), (i, i + length - 1)
    return tallies


def _phrases(begun: Iterable[_Phrase], words: list[str], i: int) -> _Hits:
    """Per theme the weight and length of its longest phrase that begins at a word."""
    found: _Hits = {}
    for rest, (n, weight) in begun:
        length = len(rest) + 1
        if _goes_on(words[i + 1 : i + length], rest) and (n not in found or length > found[n][1]):
            found[n] = weight, length
    return found


def _goes_on(words: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether words are the rest of a phrase, whose last word may be open at its end."""
    last = rest[-1]
    if not last.endswith("*"):
        return list(words) == list(rest)
    same = len(words) == len(rest) and list(words[:-1]) == list(rest[:-1])
    return same and words[-1].startswith(last[:-1])


def _points(theme: Theme, around: Circumstances, kinds: Collection[str]) -> int:
    """What the sentence's verbs, figures and speakers add or take."""
    points = theme.outsiders if around.outsider else 0
    if around.verbs:  # mostly there are none
        points += _most([theme.verbs.get(verb, 0) for verb in around.verbs])
    if kinds:
        points += _most([theme.figures.get(kind, 0) for kind in kinds])
    return points


def _most(points: Sequence[int]) -> int:
    """The points that weigh most, be it for or against; as much for as against is for."""
    if len(points) < 2:
        return points[0] if points else 0
    return max(points, key=lambda one: (abs(one), one))
