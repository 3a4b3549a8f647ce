"""Casualty claims: how many people, what befell them, whose they are and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from briefings.analysis.grammar import Mention, Reading
from briefings.analysis.lexicon import proclitics, table
from briefings.analysis.speakers import Context, Speaking, resolve
from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.records import Count, Figure, FigureKind, Sentence

_BEFORE, _AFTER = 10, 6  # words between a number and what befell the counted


@dataclass(frozen=True, slots=True)
class _Words:
    kinds: dict[str, str]
    weak: frozenset[str]
    lost: frozenset[str]
    people: dict[str, str]
    singular: frozenset[str]
    dual: frozenset[str]
    things: frozenset[str]
    parts: tuple[str, ...]
    background: tuple[str, ...]
    bounds: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number in the text: tokens `first`…`last`, with its people noun where one follows."""

    first: int
    last: int
    count: Count
    approximate: bool
    whom: str


def figures(
    reading: Reading, context: Context, speaking: Speaking, sentence: Sentence
) -> tuple[Figure, ...]:
    """The casualty claims of a sentence in order; things, distances and troops are left out."""
    words = _words()
    found: list[Figure] = []
    last_kind = ""
    for counted in _counted(reading, words):
        part = _is_part(reading, counted, words)
        kind = last_kind if part else _kind(reading, counted, words)
        if not kind:
            continue
        last_kind = kind
        start, end = reading.span(counted.first, counted.last)
        background = _is_background(reading, words)
        found.append(
            Figure(
                kind=cast(FigureKind, kind),
                count=counted.count,
                approximate=counted.approximate,
                whom=counted.whom or "people",
                party_affected=_whose(reading, counted, context, speaking, found if part else []),
                claimed_by=_claimant(counted, speaking),
                as_of=None if background else sentence.article.date,
                background=background,
                start=start,
                end=end,
            )
        )
    return tuple(found)


@lru_cache(maxsize=1)
def _words() -> _Words:
    data = table("casualties")
    kinds = {bare(w): kind for kind, forms in data["kinds"].items() for w in forms}
    people: dict[str, str] = {}
    singular: set[str] = set()
    dual: set[str] = set()
    for label, forms in data["people"].items():
        for number in ("singular", "dual", "plural"):
            for form in forms[number]:
                word = bare(form.removesuffix("_2"))
                people.setdefault(word, label)
                if number == "singular":
                    singular.add(word)
                elif number == "dual" and not form.endswith("_2"):
                    dual.add(word)
    return _Words(
        kinds,
        frozenset(map(bare, data["movement"]["weak"])),
        frozenset(map(bare, data["movement"]["lost"])),
        people,
        frozenset(singular),
        frozenset(dual),
        frozenset(map(bare, data["things"]["nouns"])),
        tuple(map(bare, data["parts"]["words"])),
        tuple(map(bare, data["background"]["words"])),
        {key: tuple(map(bare, value)) for key, value in data["bounds"].items()},
    )


def _in(word: str, known: Any) -> str:
    """The form of a word, without clitics or article, that a list knows; "" if none does."""
    for _, rest in proclitics(word):
        if rest in known:
            return rest
        if rest.startswith("ال") and rest[2:] in known:
            return rest[2:]
    return ""


# ----------------------------------------------------------------------------- numbers


def _counted(reading: Reading, words: _Words) -> Iterator[_Counted]:
    starts = {token.start: i for i, token in enumerate(reading.tokens)}
    taken: set[int] = set()
    made: list[_Counted] = []
    for number in numerals(reading.text, "ar"):
        inside = [i for s, i in starts.items() if number.start <= s < number.end]
        if not inside:
            inside = [i for i, t in enumerate(reading.tokens) if t.start < number.end and number.start < t.end]
        if number.kind not in ("cardinal", "range") or not inside:
            taken.update(inside)
            continue
        first, last = min(inside), max(inside)
        taken.update(inside)
        low, high = int(number.values[0]), int(number.values[-1])
        counted = _number(reading, words, first, last, low, high, number.approximate)
        if counted is not None:
            taken.update(range(first, counted.last + 1))
            made.append(counted)
    made += [c for c in _unwritten(reading, words) if c.first not in taken]
    yield from sorted(made, key=lambda c: c.first)


def _number(
    reading: Reading, words: _Words, first: int, last: int, low: int, high: int, approximate: bool
) -> _Counted | None:
    tokens = reading.tokens
    whom, end = "", last
    own = _in(tokens[first].text, words.people)
    if own and first == last:
        whom = words.people[own]  # a dual: the noun is the number
    for k in range(last + 1, min(last + 4, len(tokens))):
        if whom or tokens[k].gap.strip(" \"“”«»-"):
            break
        if _in(tokens[k].text, words.things):
            return None
        noun = _in(tokens[k].text, words.people)
        if noun:
            whom, end = words.people[noun], k
        elif k == last + 1 and tokens[k].text not in ("من", "اخرين", "اخرون", "شخصا"):
            break
    count, about = _bounded(reading, words, first, end, low, high)
    return _Counted(first, end, count, approximate or about, whom)


def _bounded(
    reading: Reading, words: _Words, first: int, last: int, low: int, high: int
) -> tuple[Count, bool]:
    before = " ".join(t.text for t in reading.tokens[max(0, first - 5) : first])
    first_word = reading.tokens[first].text
    after = " ".join(t.text for t in reading.tokens[last + 1 : last + 6])
    inside = " ".join(t.text for t in reading.tokens[first : last + 1])

    def ends(key: str) -> bool:
        return any((" " + before).endswith(" " + p) or f" {inside} ".startswith(f" {p} ") or (" " + before).endswith((" ب" + p, " ل" + p, " و" + p)) for p in words.bounds[key])

    def starts(key: str) -> bool:
        return any(f" {after} ".find(f" {p} ") in range(0, 16) for p in words.bounds[key])

    if ends("high_before") or starts("high_after"):
        return (None, high), False
    if ends("low_before") or starts("low_after"):
        return (low, None), False
    about = ends("about_before") or starts("about_after") or first_word.startswith("بنحو")
    return (low, high), about or low != high and not ends("between_before") and high / max(low, 1) > 2.5


def _unwritten(reading: Reading, words: _Words) -> Iterator[_Counted]:
    """ "a soldier", "two soldiers": counts that lie in the noun itself."""
    for i, token in enumerate(reading.tokens):
        if i and _in(reading.tokens[i - 1].text, words.kinds | {"فقدت": "", "فقد": "", "خسرت": ""}) == "" and not _in(reading.tokens[min(i + 1, len(reading.tokens) - 1)].text, words.kinds):
            if not any(reading.tokens[i - 1].text.endswith(p) for p in ("بينهم", "بينها", "منهم")):
                continue
        for clitic, rest in proclitics(token.text):
            if rest in words.dual and clitic in ("", "و", "ب", "ل"):
                yield _Counted(i, i, (2, 2), False, words.people[rest])
                break
            if rest in words.singular and clitic in ("", "و", "ب", "ل"):
                yield _Counted(i, i, (1, 1), False, words.people[rest])
                break


# -------------------------------------------------------------------------------- kind


def _kind(reading: Reading, counted: _Counted, words: _Words) -> str:
    tokens = reading.tokens
    for k in range(counted.first, min(counted.last + 2, len(tokens))):
        if k > counted.last and tokens[k].gap.strip(" \"“”«»"):
            break
        form = _in(tokens[k].text, words.kinds)
        if form and form not in words.weak:
            return words.kinds[form]
    before = _before(reading, counted, words)
    if before:
        return before
    for k in range(counted.last + 1, min(counted.last + _AFTER, len(tokens))):
        if any(mark in tokens[k].gap for mark in ".؛:،") or "break" in tokens[k].hits:
            break
        form = _in(tokens[k].text, words.kinds)
        if form and (form not in words.weak or counted.whom):
            return words.kinds[form]
    return ""


def _before(reading: Reading, counted: _Counted, words: _Words) -> str:
    tokens = reading.tokens
    for k in range(counted.first - 1, max(-1, counted.first - _BEFORE), -1):
        form = _in(tokens[k].text, words.kinds)
        if form and (form not in words.weak or counted.whom):
            if counted.whom or counted.first - k <= 5:
                return words.kinds[form]
            return ""
        if _in(tokens[k].text, words.lost) and counted.whom:
            return "killed"
        if any(mark in tokens[k].gap for mark in ".؛!؟") or "break" in tokens[k].hits:
            break
    return ""


def _is_part(reading: Reading, counted: _Counted, words: _Words) -> bool:
    before = " ".join(t.text for t in reading.tokens[max(0, counted.first - 3) : counted.first])
    return any(f" {before} ".find(f" {p} ") >= 0 for p in words.parts)


def _is_background(reading: Reading, words: _Words) -> bool:
    return any(f" {word}" in f" {reading.folded}" for word in words.background)


# ------------------------------------------------------------------------------- whose


def _whose(
    reading: Reading, counted: _Counted, context: Context, speaking: Speaking, whole: list[Figure]
) -> str | None:
    near = [m for m in reading.mentions if counted.first <= m.core <= counted.last + 4 and _of(m)]
    near += [m for m in reading.mentions if counted.first <= m.core <= counted.last + 9 and "صفوف" in reading.text[slice(*reading.span(m.first, m.last))]]
    for m in near:
        parties = resolve(m, reading, context, speaking)
        if len(parties) == 1:
            return parties[0]
    if whole:
        return whole[-1].party_affected
    return None


def _of(mention: Mention) -> bool:
    if mention.deed >= 0:
        return False
    return mention.kind in ("demonym", "owned", "person") or mention.prep in ("من", "ل") and mention.head != "noun" or mention.head == "patient"


def _claimant(counted: _Counted, speaking: Speaking) -> str | None:
    before = [f for f in speaking.found if f.last < counted.first]
    after = [f for f in speaking.found if f.first > counted.last]
    if before:
        return before[-1].party
    return after[0].party if after else None
