"""What a sentence affirms and negates, and at which ends of scales its words stand.

Particles, scales and their words: `data/summary/same-fact.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from briefings.analysis.facts.rules import Pole, rules
from briefings.analysis.facts.signatures import in_a_word
from briefings.language.corrections import amendment
from briefings.language.dates import expressions
from briefings.language.normalize import bare
from briefings.language.terms import term, terms

_CLITICS = ("", "و", "ف", "ال", "وال", "ب", "بال", "ل", "لل", "س", "وس")
_WORD = re.compile(r"[^\W_]+")
_SHORT = 3  # letters of the shortest skeleton that tells words apart
_NEAR = 5  # words from a verb of refusing on in which stands that it refuses to confirm
_GOVERNED = 7  # words behind a verb in which stands the deed that it hinders
_FROM = frozenset(["من", "دون", "عن"])
_MINISTRY = re.compile(r"(?<!\w)[وفبل]{0,2}(?:وزاره|وزيره?|وزير[اي]) ال(\w+)")
_LONG = timedelta(days=40)  # what ended before that is no news of these days
_FUTURE = "س"
_SIN = re.compile("(?:ال|[وفبل])?س[^يتنا]")  # which stands before the person of a verb only
_HOLLOW = re.compile("[وف]?(?:(.)ا(.)(?:ت|وا|ا|تا|نا)?|[يتنا](.)[اوي]?(.)(?:وا|ون|ا|ان)?)")
# A negated verb begins with its person; "no agreement" only qualifies what is told.
_PERSONS = "يتن"
_REACH = 7  # words behind a particle within which an "only" belongs to it


@dataclass(frozen=True, slots=True)
class Sense:
    """Which words a sentence negates, and at which ends of scales its words stand."""

    negated: frozenset[str]  # skeletons, those of deeds that are hindered among them
    plain: frozenset[str]
    refused: frozenset[str]  # verbs that are negated, and not behind one of denying
    affirmed: frozenset[str]  # what is plain, and not behind a verb of denying
    denied: frozenset[str]  # what stands behind one that is not negated itself
    ends: Mapping[str, frozenset[bool]]  # by scale, a negated or denied word at the other end


@lru_cache(maxsize=16_384)
def sense(folded: str) -> Sense:
    """The sense of a folded sentence."""
    words = _words(folded)
    deeds = [*map(_deed, words)]
    denied = frozenset(_negated(words))
    negated = denied.union(_hindered(words))
    under = frozenset(_under_denial(words, negated))
    ends: dict[str, set[bool]] = {}
    for k, word in enumerate(words):
        for scale, end in poles(word):
            ends.setdefault(scale, set()).add(end != ((k in negated) != (k in under)))
    plain = frozenset(deed for k, deed in enumerate(deeds) if k not in negated) - {""}
    free = [k for k in range(len(words)) if k not in under]
    affirmed = frozenset(deeds[k] for k in free if k not in negated) - {""}
    verbs = [k for k in free if k in denied and words[k][0] in _PERSONS]
    return Sense(
        frozenset(deeds[k] for k in negated) - plain - {""},
        plain,
        frozenset(deeds[k] for k in verbs) - affirmed - {""},
        frozenset() if is_untrue(folded) else affirmed,
        frozenset(deeds[k] for k in under if k not in negated) - {""},
        {scale: frozenset(found) for scale, found in ends.items()},
    )


@lru_cache(maxsize=16_384)
def gainsays(folded: str) -> bool:
    """Whether folded text denies in whatever words: "we did not", "false", "nothing to do with"."""
    words = _WORD.findall(in_a_word(folded))
    if rules().particles.isdisjoint(words):  # so that it negates nothing
        return is_untrue(folded)
    return any(True for _ in _negated(_words(folded))) or is_untrue(folded)


@lru_cache(maxsize=16_384)
def is_untrue(folded: str) -> bool:
    """Whether folded text calls something untrue without a verb of denying: "a lie", "no truth in"."""
    return bool(rules().false.search(folded))


@lru_cache(maxsize=16_384)
def takes_back(text: str) -> bool:
    """Whether an outlet withdraws what it told: "the agency begs pardon for the news of …"."""
    found = amendment(text)
    return found is not None and found.withdrawn


@lru_cache(maxsize=16_384)
def pledges(folded: str) -> tuple[frozenset[int], frozenset[int]]:
    """By number the deeds that folded text tells to be promised, and those that it tells to be done."""
    told = list(enumerate(rules().pledged))
    return (
        frozenset(n for n, (promised, _) in told if promised.search(folded)),
        frozenset(n for n, (_, done) in told if done.search(folded)),
    )


@lru_cache(maxsize=16_384)
def offices(folded: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the ministries that folded text names, and of the posts."""
    return frozenset(_MINISTRY.findall(folded)), rules().posts.intersection(terms(folded))


@lru_cache(maxsize=16_384)
def stances(folded: str) -> tuple[frozenset[str], tuple[frozenset[str], ...], bool]:
    """How folded text tells of a deed: what it has alone, which side of each, whether it is a mere claim."""
    known = rules().stances
    plain = _first_clause(known.none.sub(" ", folded))
    alone, *sides = (
        frozenset(kind for kind, pattern in found.items() if pattern.search(plain))
        for found in (known.alone, *known.sides)
    )
    return alone, tuple(sides), bool(known.claimed.search(plain))


def _words(folded: str) -> list[str]:
    return _WORD.findall(_with_only(in_a_word(folded)))


def _with_only(folded: str) -> str:
    """Folded text with "not … but" for "not … unless" in what it tells first: "will not stop unless"."""
    if not rules().unless.search(folded):
        return folded
    head = _first_clause(folded)
    rest = folded.split()[len(head.split()) :]
    return " ".join([rules().unless.sub(r"\1 الا", head), *rest])


def _first_clause(folded: str) -> str:
    """Folded text up to where it goes on with what else somebody says: "but said it is not enough unless"."""
    words = folded.split()
    further = rules().further
    at = (k for k, word in enumerate(words) if k >= _NEAR and word in further)
    return " ".join(words[: next(at, len(words))])


@lru_cache(maxsize=65_536)
def poles(word: str) -> frozenset[Pole]:
    """The ends of scales that a word stands at, looked up without what is written as one with it too."""
    known = rules().poles
    for clitic in _CLITICS:
        if word.startswith(clitic) and (found := known.get(word[len(clitic) :])):
            return found
    return frozenset()


def _negated(words: Sequence[str]) -> Iterator[int]:
    """The places of negated words: behind each particle that is neither a set phrase nor "only"."""
    known = rules()
    for k, word in enumerate(words[:-1]):
        behind = words[k + 1], " ".join(words[k + 1 : k + 3])
        if word not in known.particles or not known.passed.isdisjoint(behind):
            continue
        if not known.restricts.isdisjoint(words[k + 1 : k + _REACH]):
            continue
        at = k + 1
        if word in known.nearly:
            at = next(
                (j for j in range(at, min(at + _REACH, len(words))) if words[j][0] in "يت"), at
            )
        yield at
        while words[at] in known.light and at + 1 < len(words):
            at += 1
            yield at


def _hindered(words: Sequence[str]) -> Iterator[int]:
    """The places of deeds that somebody hinders, puts off or refuses: "kept them from returning"."""
    known = rules()
    for k, word in enumerate(words):
        reach = range(k + 1, min(k + _GOVERNED, len(words)))
        if word in known.hinders:
            yield from (j + 1 for j in reach if words[j] in _FROM and j + 1 < len(words))
        elif word in known.puts_off:
            yield from (
                j
                for j in reach
                if words[j] not in known.puts_off
                and (poles(words[j]) or known.concepts.get(term(words[j])) in known.refused_deeds)
            )


def _under_denial(words: Sequence[str], negated: Set[int]) -> Iterator[int]:
    """The places of what is denied: behind a verb of denying, up to what opens another clause.

    "Did not deny" and "took back its denial" deny nothing; "refused to confirm" does.
    """
    known, under = rules(), False
    for k, word in enumerate(words):
        plain = word.removeprefix("و")
        refuses = word in known.puts_off and not known.affirming.isdisjoint(words[k : k + _NEAR])
        denies = k not in negated and (plain in known.denial or refuses)
        under = denies or (under and plain not in known.further)
        if under:
            yield k


@lru_cache(maxsize=16_384)
def looks_back(text: str, published: date | None) -> bool | None:
    """Whether a date of months or years back ("a year ago") is that of the main clause; None without one."""
    if published is None:
        return None
    found = [
        e
        for e in expressions(text, published)
        if e.kind not in ("since", "until")
        and (e.high < published - _LONG if e.high else not e.low)
    ]
    if not found:
        return None
    return any(_dates_the_clause(bare(text[: e.start])) for e in found)


def _dates_the_clause(before: str) -> bool:
    """Whether a date behind these words is not of a noun ("last year's war"), nor in a relative clause."""
    return bool(before) and rules().refers.isdisjoint(before.split()[-_REACH:])


@lru_cache(maxsize=65_536)
def _deed(word: str) -> str:
    """The consonants of a word; of a hollow verb, which has but two, with a vowel: "said", "did not say".

    Of a deed that one may refuse, where there are fewer, its concept: "a meeting".
    """
    if found := _HOLLOW.fullmatch(word):
        root = f"{found[1] or found[3]}ا{found[2] or found[4]}"
        return "" if root in rules().light else root
    known = rules()
    concept = known.concepts.get(term(word), "")
    return skeleton(word) or (concept if concept in known.refused_deeds else "")


def meant(deeds: Set[str]) -> frozenset[str]:
    """Deeds, those of one meaning as one: "shelled" and "targeted"."""
    known = _concepts()
    return frozenset(meaning for deed in deeds for meaning in known.get(deed, (deed,)))


@lru_cache(maxsize=1)
def _concepts() -> Mapping[str, Set[str]]:
    """By the consonants of words what they may mean: who "fell" was killed, what "fell" was shot down."""
    found: dict[str, set[str]] = {}
    for word, concept in rules().synonyms:
        found.setdefault(skeleton(word), set()).add(concept)
    return found


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """The consonants of a verb without its person: "تنسحب" and "انسحبت" are one."""
    root = term(word)
    if (_SIN.match(word) or rules().unplanned.match(word)) and root[:1] != _FUTURE:
        root = _FUTURE + root  # "fell" begins with the letter of the future, but is none
    if len(root) > _SHORT and root[0] in "يتنا":
        person, root = root[0], root[1:]
        if person in _PERSONS and len(root) > _SHORT and root[0] == "ت":
            # "did not reach" has its person before the letter that "reached" begins with.
            root = root[1:]
    if len(root) > _SHORT and root.endswith("ت"):
        root = root[:-1]
    root = root.replace("ا", "")
    return root if len(root) >= _SHORT else ""
