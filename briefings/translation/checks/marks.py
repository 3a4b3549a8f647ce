"""What speaks against a translation, and the mark that follows: `ok`, `check` or `untrusted`.

Every check gives a reason in words for somebody who reads no Arabic. The thresholds are in
`data/checks/thresholds.toml`, with how they were calibrated.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import starmap
from typing import TYPE_CHECKING, Any

from briefings.language.normalize import bare, unstretched
from briefings.language.packed import toml
from briefings.records import Mark, NameMatch, Trust
from briefings.translation.checks import (
    adequacy,
    alternatives,
    beside,
    brackets,
    bywhom,
    counted,
    dates,
    dropped,
    duals,
    invented,
    labels,
    ledger,
    objects,
    papers,
    patterns,
    polarity,
    portions,
    routes,
    senses,
    spokesmen,
    unheard,
)
from briefings.translation.checks.echoes import LOOP, echo, means
from briefings.translation.names import spelling

if TYPE_CHECKING:
    from briefings.translation.names.authority import NameAuthority

_ARABIC = re.compile(r"[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]+")
_STRAY = re.compile(
    r"&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8})\s?;|[♪♫⁇�▁□]|<unk>|<[sp]>|\bamp ;|@-@|@@ "
)
_TWICE = re.compile(r"(?<!\w)(\w+(?:\W+\w+){2,9}?)\W+\1(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@dataclass(frozen=True, slots=True)
class Pair:
    """An Arabic text and what is said to be its English; the rest is given where it is known."""

    ar: str
    en: str
    score: float | None = None  # mean log probability per token
    names: tuple[NameMatch, ...] = ()
    similarity: float | None = None  # of the sentence encoder; None: is computed
    plain: str = ""  # the Arabic as it was decoded: "the Red Sea and the Arabian Sea" of two seas


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that speaks against a translation."""

    mark: Mark
    reason: str


def similarities(pairs: Sequence[Pair]) -> list[float]:
    """Cosine of the sentence encoder between Arabic and English, −1…1; given ones are kept."""
    from briefings.language.encoder import encode

    open_ = [i for i, pair in enumerate(pairs) if pair.similarity is None]
    texts = [pairs[i].ar for i in open_] + [pairs[i].en for i in open_]
    vectors = encode(texts)
    cosines = (vectors[: len(open_)] * vectors[len(open_) :]).sum(axis=1)
    found = dict(zip(open_, map(float, cosines), strict=True))
    return [found.get(i, pair.similarity or 0.0) for i, pair in enumerate(pairs)]


def judge(pairs: Sequence[Pair], authority: NameAuthority | None = None) -> list[Trust]:
    """The mark of each pair with its reasons, in order.

    Names that the pair does not bring are found with `authority`, or with the packed lists; they
    are then held to their sound and not to our spelling, since the English may be anybody's. An
    editor's bracket says what the English lacks: it is no part of it.
    """
    pairs = [replace(pair, en=brackets.without(pair.en)) for pair in pairs]
    close = similarities(pairs)
    return [_judge(pair, cosine, authority) for pair, cosine in zip(pairs, close, strict=True)]


def _judge(pair: Pair, cosine: float, authority: NameAuthority | None) -> Trust:
    if not _ARABIC.search(pair.ar):
        return Trust("ok") if _same(pair) else Trust("untrusted", ("there is no Arabic",))
    if not _WORD.search(pair.en):
        return Trust("untrusted", ("there is no English",))
    lists = authority or _packed()
    names = pair.names or lists.find(pair.ar)
    found = [
        *_repeats(pair),
        *_remains(pair),
        *_score(pair, names),
        *_names(pair, names, lists),
        *_figures(pair),
        *starmap(Finding, polarity.findings(pair.ar, pair.en)),
        *_alternatives(pair),
        *_deeds(pair, names),
        *_invented(pair, names),
    ]
    weak = [*_length(pair), *_meaning(pair, cosine)]
    swap = list(starmap(Finding, bywhom.swapped(pair.ar, pair.en, names)))
    if all(finding.mark != "untrusted" for finding in (*swap, *found, *weak)):
        others = adequacy.findings(pair.ar, pair.en, names, pair.score, cosine)
        worded = list(starmap(Finding, others))
        swap = [] if any(bywhom.tells_of_swap(finding.reason) for finding in worded) else swap
        found.extend(worded)
    found = _joined(pair, weak, [*swap, *found])
    mark: Mark = "ok"
    if found:
        mark = "untrusted" if any(f.mark == "untrusted" for f in found) else "check"
    return Trust(mark, tuple(dict.fromkeys(finding.reason for finding in found)))


def _joined(pair: Pair, weak: Sequence[Finding], found: Sequence[Finding]) -> list[Finding]:
    """All findings; length and distance of meaning mark nothing alone where the engine's doubt is known.

    The odds of `adequacy` have weighed meaning and doubt together. Ten such lines of running text were all
    faithful.
    """
    alone = not found and all(finding.mark == "check" for finding in weak)
    return [] if alone and _scored(pair) else [*weak, *found]


def _scored(pair: Pair) -> bool:
    return pair.score is not None and not math.isnan(pair.score)


def _same(pair: Pair) -> bool:
    """Whether a text without Arabic, such as a figure or the name of an agency, was left as it is."""
    left, right = (sorted(_WORD.findall(bare(text))) for text in (pair.ar, pair.en))
    return left == right


def _limits() -> dict[str, Any]:
    return toml("checks/thresholds.toml")


@cache
def _packed() -> NameAuthority:
    from briefings.translation.names.authority import load_names

    return load_names()


def _repeats(pair: Pair) -> Iterator[Finding]:
    """Phrases said three times running, twice running where long, or over and over."""
    loop = LOOP.search(pair.en)
    if loop is not None:
        yield Finding("untrusted", f'the English repeats "{_short(loop[1])}" again and again')
        return
    twice = _TWICE.search(pair.en)
    if twice is not None:
        yield Finding("check", f'the English says "{_short(twice[1])}" twice running')
    elif again := echo(pair.ar, pair.en):
        yield Finding("check", f'the English repeats itself: "{_short(again)}"')
    words = [word.lower() for word in _WORD.findall(pair.en)]
    grams = Counter(zip(words, words[1:], words[2:], words[3:], strict=False))
    gram, times = max(grams.items(), key=lambda item: item[1], default=((), 0))
    if times >= (3 if sum(map(means, gram)) > 1 else 4):  # dates of the one and dates of the other
        yield Finding("untrusted", f'the English says "{_short(" ".join(gram))}" {times} times')


def _remains(pair: Pair) -> Iterator[Finding]:
    """Arabic left standing, entities and symbols, English that is a copy."""
    arabic = _ARABIC.findall(pair.en)
    share = sum(map(len, arabic)) / max(1, len(re.findall(r"\w", pair.en)))
    if share > _limits()["arabic"]["untrusted"]:
        yield Finding("untrusted", "most of the English is still Arabic")
    elif arabic:
        yield Finding("check", f"{_count(len(arabic), 'word')} left in Arabic")
    stray = _STRAY.search(pair.en)
    if stray is not None:
        yield Finding("check", f'a stray symbol stands in the English: "{stray[0].strip()}"')


def _length(pair: Pair) -> Iterator[Finding]:
    """The English is far shorter or longer than such an Arabic text gives."""
    length = len(unstretched(pair.ar))
    ratio = len(pair.en) / max(1, length)
    limits = _limits()["length"]
    if length < limits["shortest"]:
        return
    if ratio < limits["untrusted_low"] or ratio > limits["untrusted_high"]:
        word = "short" if ratio < 1 else "long"
        yield Finding("untrusted", f"the English is far too {word} for the Arabic")
    elif ratio < limits["check_low"] or ratio > limits["check_high"]:
        word = "short" if ratio < 1 else "long"
        yield Finding("check", f"the English is rather {word} for the Arabic")


def _meaning(pair: Pair, cosine: float) -> Iterator[Finding]:
    """The back-check: an encoder that knows both languages sees different meanings."""
    limits = _limits()["meaning"]
    ease = limits["short_text"] if len(pair.ar) < limits["short_below"] else 0.0
    unsure = pair.score is not None and pair.score < _limits()["score"]["weak"]
    if cosine < (limits["unsure"] if unsure else limits["untrusted"]) - ease:
        yield Finding("untrusted", "the English does not seem to say what the Arabic says")
    elif cosine < limits["check"] - ease:
        yield Finding("check", "the English may not say quite what the Arabic says")


def _score(pair: Pair, names: Sequence[NameMatch]) -> Iterator[Finding]:
    """The translation engine itself was unsure."""
    if pair.score is None or math.isnan(pair.score):
        return
    limits = _limits()["score"]
    if pair.score < limits["untrusted"]:
        yield Finding("untrusted", "the translation engine was very unsure of this sentence")
    elif pair.score < limits["check"]:
        yield Finding("check", adequacy.unsure(pair.ar, pair.en, names))


def _names(pair: Pair, matches: Sequence[NameMatch], authority: NameAuthority) -> Iterator[Finding]:
    ours = bool(pair.names)
    for match in spelling.missing(pair.en, matches):
        if ours or not spelling.sounds(pair.en, match):
            yield Finding("check", f"a name is missing: the Arabic has {match.house}")
    if added := authority.strangers(pair.ar, pair.en, matches):
        said = {match.house for match in authority.find(pair.plain)}
        for house in (house for house in added if house not in said):
            yield Finding("check", f"a name was added: the English has {house}")
    guesses = authority.guesses(pair.ar, matches)
    for name in unheard.findings(pair.ar, pair.en, matches, guesses):
        sound = f"{name.surface}, by its sound {name.house}"
        yield Finding("check", f"a name is missing or spelled otherwise: the Arabic has {sound}")
    yield from _doubts(papers.findings(pair.ar, pair.en, matches))


def _figures(pair: Pair) -> Iterator[Finding]:
    """A figure lost, changed or added; the only one of a sentence is its point."""
    ar = ledger.outside(pair.ar, pair.names)
    reasons = ledger.differences(ar, pair.en)
    only = len(reasons) == 1 and adequacy.only_figure(ar, pair.en, reasons[0])
    yield from (Finding("untrusted" if only else "check", reason) for reason in reasons)
    yield from _doubts(portions.findings(ar, pair.en), dates.findings(ar, pair.en))


def _alternatives(pair: Pair) -> Iterator[Finding]:
    """A "may" that is lost; a word where the Arabic has one that excludes it or that looks like it."""
    hedged = patterns.findings("hedged", pair.ar, pair.en)
    return _doubts(hedged, *(room.findings(pair.ar, pair.en) for room in (alternatives, senses)))


def _deeds(pair: Pair, names: Sequence[NameMatch]) -> Iterator[Finding]:
    """Somebody who no longer says or does it, or whom it befell; a day that was left out."""
    rooms = (beside, counted, objects, routes, labels, spokesmen, duals)
    return _doubts(
        *(room.findings(pair.ar, pair.en, names) for room in rooms),
        dropped.findings(ledger.outside(pair.ar, names), pair.en),
        bywhom.findings(pair.ar, pair.en),
        patterns.findings("confession", pair.ar, pair.en),
    )


def _doubts(*found: Iterable[str]) -> Iterator[Finding]:
    """What the reasons of some checks make a reader look at."""
    return (Finding("check", reason) for reasons in found for reason in reasons)


def _invented(pair: Pair, names: Sequence[NameMatch]) -> Iterator[Finding]:
    """Words that a decoder, or a slip of the pen, made up."""
    anybodys = pair.score is None
    return _doubts(invented.findings(pair.ar, pair.en, names, anybodys=anybodys))


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39].rstrip() + "…"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
