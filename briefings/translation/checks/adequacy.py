"""Fluent but wrong: whether the English says what the Arabic says, word by word.

The words that nothing of the other side stands for are weighed by how rarely that happens to them
in true translations. The heaviest word added, the heaviest lost and the engine's own doubt make the
sum that is held to a line. Where an engine tells its doubt, the odds of a serious error are held to
another: a logistic regression on signs that are each too weak alone. The idea of judging a translation
by such signs is that of Blatz et al. (COLING 2004). What added nothing to these signs on the half that
the weights were learnt from: log probabilities of single tokens (the weakest, the three weakest), word
pairs and word-class 4-grams of English that were never seen, linking words one to one, the number of
clauses, figures, quotations and vowel signs. Nor did, in cross-validation over both halves (area under
the curve 0.85 with and without), agreement with ten sampled translations, the links between words that the
decoder's attention draws, or a regression on the encoder's vectors or on the words, learnt from 7,600
outputs beside their references. Weights and lines are in `data/checks/adequacy.toml`;
`benchmarks/adequacy.py` and `benchmarks/marks.py` measure.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefings.language.bilingual import idle, lexicon, tokens
from briefings.language.normalize import bare, words
from briefings.language.packed import toml
from briefings.records import Mark, NameMatch
from briefings.translation.checks import invented, ledger, parties, senses
from briefings.translation.checks.cover import cover, is_said
from briefings.translation.checks.licences import UNLICENSED, Word
from briefings.translation.names.transliterate import romanize

_EDITED = re.compile(r"\[[^\]]*\]")  # what an editor put in
_TOLD = 2  # words told in a reason, of each side
_DIFFERS = re.compile(r"^a figure differs: the Arabic has ([\d,]+), the English [\d,]+$")
UNSURE = "the translation engine was unsure of this sentence"
# Of a sense that a reason names: its likelihood, its share of all; how often nothing stands for the word.
_TELLING, _ONE_SENSE, _MISSED = 0.15, 0.45, 0.15
_SKELETON, _SEEN = "~", 50  # what verbs share, and how often it has to have been seen
_SHORT = 3  # letters of what is left of a word without a preposition, which may be another word's
_FIRM = 0.1  # likelihood from which on a word is no doubtful translation
_LOOSE, _SELDOM = 0.03, 1.5  # a faint likelihood; weight of a word that mostly has a better one
_SAME = 0.04  # likelihood from which on an English word is the translation of an Arabic one


def findings(
    ar: str,
    en: str,
    names: Sequence[NameMatch],
    score: float | None = None,
    similarity: float | None = None,
) -> Iterator[tuple[Mark, str]]:
    """What speaks against the English, each with the mark that it deserves.

    `score` is the engine's mean log probability per token, `similarity` the cosine of the sentence
    encoder.
    """
    english = _EDITED.sub(" ", en)
    others = list(parties.differences(ar, english, names))
    yield from (("untrusted" if certain else "check", reason) for certain, reason in others)
    if others:
        return
    left, right = _covered(ar, english, names)
    added, lost = _lacking(right), _lacking(left)
    limits, unsure = _limits(), 0.0 if score is None or math.isnan(score) else -score
    kind = "bare" if score is None else "scored"
    told = [[w for w in side if w.weight >= limits["told"]][:_TOLD] for side in (added, lost)]
    if any(told) and doubt(added, lost, unsure) >= limits[kind]:
        strong = min(_heaviest(added), _heaviest(lost)) >= limits[f"strong_{kind}"]
        for reason in _reasons(*told):
            yield ("untrusted" if strong else "check"), reason
    elif unsure and similarity is not None:
        named = [*_reasons(*told)]
        line = limits["likely" if named else "likely_unnamed"]
        if odds(_signs(left, right, unsure, similarity)) >= line:
            yield from (("check", reason) for reason in named or [_unsure(left)])


def unsure(ar: str, en: str, names: Sequence[NameMatch]) -> str:
    """The reason of a translation of which the engine was unsure, with the words to look at."""
    return _unsure(_covered(ar, _EDITED.sub(" ", en), names)[0])


def _unsure(left: Sequence[Word]) -> str:
    """With the Arabic words of which nothing, or next to nothing, is in the English."""
    faint = sorted((word for word in left if word.licence < _FIRM), key=_suspect)
    told = list(dict.fromkeys(f"«{word.text}» ({_spoken(word)})" for word in faint))[:_TOLD]
    return f"{UNSURE}, above all of {' and '.join(told)}" if told else UNSURE


def _spoken(word: Word) -> str:
    """How an Arabic word sounds, and its sense where it has one."""
    sense, sound = gloss(word), romanize(word.text).lower()
    return f'{sound}, "{sense}"' if sense else sound


def _suspect(word: Word) -> tuple[bool, float, float]:
    """A key that puts first what lacks a counterpart, of those what seldom does, then faint ones."""
    lacks = word.licence < UNLICENSED
    return not lacks, -word.weight if lacks else 0.0, word.licence


class Signs(NamedTuple):
    """What the odds of a serious error are reckoned from."""

    unsure: float  # the engine's loss per token, nats
    length: int  # English words that carry meaning
    similarity: float  # cosine of the sentence encoder
    added: float  # weight of the heaviest English word that nothing stands for, nats
    lost: float  # the same of Arabic words
    rare: int  # Arabic words that the lexicon hardly knows
    loose: int  # English words that are hardly ever said for what stands there


def signs_of(
    ar: str, en: str, names: Sequence[NameMatch], score: float, similarity: float
) -> Signs:
    """The signs of one pair."""
    english = _EDITED.sub(" ", en)
    return _signs(*_covered(ar, english, names), -score, similarity)


def _signs(left: Sequence[Word], right: Sequence[Word], unsure: float, similarity: float) -> Signs:
    added, lost = _heaviest(_lacking(right)), _heaviest(_lacking(left))
    rare = sum(not word.weight for word in left)
    loose = sum(UNLICENSED <= w.licence < _LOOSE and w.weight > _SELDOM for w in right)
    return Signs(unsure, len(right), similarity, added, lost, rare, loose)


def odds(signs: Signs) -> float:
    """The logarithm of the odds that a translation has a serious error."""
    return sum(w * x for w, x in zip(_odds_weights(), regressors(signs), strict=True))


def disfavour(ar: str, en: str, names: Sequence[NameMatch], score: float) -> float:
    """What speaks against one of several translations of a sentence: the part of `odds` that differs."""
    left, right = _covered(ar, en, names)
    unsure, _, _, added, lost, *_ = _odds_weights()
    said, missing = _heaviest(_lacking(right)), _heaviest(_lacking(left))
    return added * said + lost * missing - unsure * score


def _covered(
    ar: str, en: str, names: Sequence[NameMatch]
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words of both sides; those that stand for each other in this field license each other."""
    sides = cover(ar, en, names)
    known = senses.settled(ar, en)
    if not known:
        return sides
    left, right = (
        tuple(w._replace(licence=1.0) if bare(w.text) in known else w for w in side)
        for side in sides
    )
    return left, right


def regressors(signs: Signs) -> tuple[float, ...]:
    """What the weights of `odds` are multiplied with, a one for the constant last."""
    unsure, length, similarity, added, lost, rare, loose = signs
    size = math.log(max(1, length))
    return unsure, size, 1.0 - similarity, added, lost, float(rare), float(loose), 1.0


@cache
def _odds_weights() -> tuple[float, ...]:
    return tuple(_limits()[f"odds_{name}"] for name in (*Signs._fields, "constant"))


def doubt(added: Sequence[Word], lost: Sequence[Word], unsure: float = 0.0) -> float:
    """How much speaks against a translation, in nats; `unsure` is the engine's loss per token."""
    limits = _limits()
    return _heaviest(added) + limits["lost"] * _heaviest(lost) + limits["unsure"] * unsure


def _heaviest(side: Sequence[Word]) -> float:
    return side[0].weight if side else 0.0


def only_figure(ar: str, en: str, reason: str) -> bool:
    """Whether a figure that differs is the only one of the sentence, in digits on both sides."""
    told = _DIFFERS.search(reason)
    if told is None or ledger.tally(ar, en)[1] != 1:
        return False
    plain = bare(ar).replace(",", "").replace("٬", "")
    return told[1].replace(",", "") in re.findall(r"\d+", plain)


def affirmed(key: str, denial: re.Match[str], en: str) -> bool:
    """Whether the English says plainly what folded Arabic denies: the verb is there, the "not" is gone."""
    verb = key[denial.start() :].split()[1:2]
    return any(is_said(word, en, _SAME) for word in verb)


def denied(ar: str, en: str, at: int) -> bool:
    """Whether the Arabic has the verb that stands after the "not" at this place of the English."""
    verb = next((t for t in tokens(en) if t.start >= at and not idle(t.text)), None)
    return verb is not None and any(is_said(bare(w.text), verb.text, _SAME) for w in words(ar))


def _limits() -> dict[str, float]:
    return toml("checks/adequacy.toml")


def _lacking(side: Sequence[Word]) -> list[Word]:
    """The words without a counterpart, those first that hardly ever lack one."""
    return sorted((w for w in side if w.licence < UNLICENSED), key=lambda word: -word.weight)


def _reasons(added: Sequence[Word], lost: Sequence[Word]) -> Iterator[str]:
    """In words for a reader of no Arabic."""
    said = list(dict.fromkeys(word.text for word in added))
    if said:
        told = " and ".join(f'"{word}"' for word in said)
        noun, has = ("word", "has") if len(said) == 1 else ("words", "have")
        yield f"the English {noun} {told} {has} no counterpart in the Arabic"
    for word in lost:
        sense = gloss(word)
        what = f'the Arabic word for "{sense}"' if sense else "an Arabic word"
        yield f"{what} ({word.text}, {romanize(word.text).lower()}) seems untranslated"


def _by_chance(word: Word, seen: float) -> bool:
    """Whether what the lexicon knows may be another word that happens to have such letters."""
    if word.stem.startswith(_SKELETON):
        return seen < _SEEN
    text = bare(word.text)
    return text[0] in "بلكف" and text[1:].startswith(word.stem) and len(word.stem) <= _SHORT


def gloss(word: Word) -> str:
    """The English for an Arabic word, where it has one sense that is far likelier than the others.

    خبر is "news" and "experience": a reader who is told the wrong one looks for the wrong fault.
    """
    entry = lexicon().arabic(word.stem)
    unnamed = toml("checks/english.toml")["unnamed"]
    if _by_chance(word, entry.seen) or word.stem in unnamed or bare(word.text) in unnamed:
        return ""
    senses = {k: p for k, p in entry.partners.items() if k != "_"}
    best = max(senses, key=lambda k: senses[k], default="")
    if not best or senses[best] < _TELLING or entry.missed > _MISSED:
        return ""
    same = sum(p for k, p in senses.items() if k.startswith(best))  # north and northern
    if same < _ONE_SENSE * sum(senses.values()):
        return ""
    said = lexicon().english(best).form or best
    return said if invented.is_common(said) else ""
