"""Decoding with a second look: of several candidates the one that keeps most is taken.

The beam's candidates cost nothing more than the best of them alone. Where even the best one loops,
is empty, cut short or loses a name or figure, the sentence is decoded again with other settings:
repeats forbidden, then in shorter parts cut at clause marks. Only then is it left to the marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefings.translation import chunks
from briefings.translation.engine import Engine, Hypothesis, Options

Faults = Callable[[int, str], float]  # (index of the sentence, raw English) → how bad; 0 is clean

SEVERE = 3.0  # from here on it pays to decode again
SHORT = 120  # source characters of a part in the last attempt

_LOOP = re.compile(r"(?<!\w)(\w+(?:\W+\w+){0,7}?)(?:\W+\1(?!\w)){2,}", re.IGNORECASE)
_PAIR = re.compile(r"(?<!\w)(\w+(?:\W+\w+){3,11}?)\W+\1(?!\w)", re.IGNORECASE)
_ARABIC = re.compile(r"[\u0621-\u064a\u066e-\u06d3]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """What was taken, its score, and how bad it still is."""

    text: str
    score: float | None
    faults: float


def decode(engine: Engine, texts: Sequence[str], options: Options, faults: Faults) -> list[Decoded]:
    """Translate the texts, one for one, the doubtful ones more than once. Raises PackageError."""
    first = _in_parts(engine, texts, replace(options, hypotheses=options.beam), engine.longest)
    best = [_choose(n, hypothesis, faults) for n, hypothesis in enumerate(first)]
    for attempt, limit in _attempts(engine, options):
        again = [n for n, each in enumerate(best) if each.faults >= SEVERE]
        if not again:
            break
        found = _in_parts(engine, [texts[n] for n in again], attempt, limit)
        for n, hypothesis in zip(again, found, strict=True):
            other = _choose(n, hypothesis, faults)
            if other.faults < best[n].faults:
                best[n] = other
    return best


def blemishes(ar: str, en: str) -> float:
    """What can be seen without names and figures: emptiness, loops, Arabic left, a wrong length."""
    if not en.strip():
        return 100.0
    cost = 10.0 * len(_LOOP.findall(en)) + 4.0 * len(_PAIR.findall(en))
    cost += 5.0 * len(_ARABIC.findall(en))
    ratio = len(en) / max(1, len(ar))
    if len(ar) > 30 and not 0.5 <= ratio <= 2.5:
        cost += 6.0
    return cost


def _attempts(engine: Engine, options: Options) -> list[tuple[Options, int]]:
    beam = max(options.beam, 4)
    firm = replace(options, beam=beam, hypotheses=beam, repetition_penalty=1.2, no_repeat_ngram=4)
    return [(firm, engine.longest), (firm, SHORT)]


def _choose(n: int, hypothesis: Hypothesis, faults: Faults) -> Decoded:
    best: Decoded | None = None
    for each in (hypothesis, *hypothesis.others):
        made = Decoded(each.text, each.score, faults(n, each.text))
        if best is None or made.faults < best.faults:
            best = made
        if not best.faults:
            break
    assert best is not None
    return best


def _in_parts(
    engine: Engine, texts: Sequence[str], options: Options, limit: int
) -> list[Hypothesis]:
    """Translate; texts above the limit in parts, whose best translations are joined."""
    parts = [chunks.split(text, limit) for text in texts]
    found = iter(engine.translate([part for each in parts for part in each], options=options))
    made = []
    for each in parts:
        here = [next(found) for _ in each]
        if len(here) == 1:
            made.append(here[0])
            continue
        text = chunks.join(each, [hypothesis.text for hypothesis in here])
        made.append(Hypothesis(text, _joint(each, here)))
    return made


def _joint(parts: Sequence[str], found: Sequence[Hypothesis]) -> float | None:
    """The mean of the parts' scores, weighted by their length."""
    weighted = [len(p) * h.score for p, h in zip(parts, found, strict=True) if h.score is not None]
    return sum(weighted) / sum(map(len, parts)) if len(weighted) == len(parts) else None
