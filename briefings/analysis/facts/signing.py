"""The making of a signature: all that a statement is compared by is read from its text here, once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

from briefings.analysis.facts.amounts import counts
from briefings.analysis.facts.meanings import content_of
from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.senses import is_untrue
from briefings.analysis.facts.signatures import OTHER, Signature, number, terms_of, without
from briefings.language.bilingual import lexicon
from briefings.language.normalize import bare
from briefings.language.terms import term
from briefings.records import Figure, Statement

_FUTURE = re.compile(r"[وف]?س([يتن]\w{3,})(?<!اء)")
_AHEAD = re.compile(r"(?<!\w)[وف]?س[يتن]\w{3,}")  # what may be such a word
_WORD = re.compile(r"\w+")
_FROM, _TO = (re.compile(rf"(?<!\w)[وف]?(?:{w})\s+$") for w in ("من", "الي|نحو|صوب|باتجاه"))
_BEFORE = 40  # characters before a count
_VERB = 5.0  # times that the lexicon saw a verb before it is taken for one

Held = TypeVar("Held", str, float)
Toll = tuple[str, int | None]  # kind and number of a casualty claim


def sign(statement: Statement) -> Signature:
    """Make the signature of a statement."""
    analysis, translated = statement.analysis, statement.translated
    text, roles, known = translated.sentence.text, analysis.roles, rules()
    folded = bare(text)
    unnamed = without(text, tuple((n.start, n.end) for n in translated.names))
    spoken = _WORD.findall(folded)
    replaced = [_is_replaced(text, figure.start) for figure in analysis.figures]
    live = [f for f, old in zip(analysis.figures, replaced, strict=True) if not old]
    tolls = frozenset((figure.kind, number(figure)) for figure in live)
    found = _concepts(text, folded, tolls)
    numbers = counts(text, folded) if analysis.numbers is None else analysis.numbers
    accuses = not known.accusing.isdisjoint(found)
    return Signature(
        statement,
        folded,
        found,
        content_of(unnamed),
        found - known.voices - _seats(statement) if accuses else frozenset(),
        _one(numbers - _former(text, analysis.figures, replaced)),
        tolls,
        _one(frozenset(roles.speaker)),
        _one(frozenset(roles.actor)),
        _one(frozenset(roles.affected)),
        _one(frozenset(analysis.parties) - {OTHER}),
        _one(frozenset(analysis.themes)),
        _one(_places(statement)),
        _one(_ends(statement, _FROM)),
        _one(_ends(statement, _TO)),
        _one(_persons(statement)),
        accuses,
        not known.negation.isdisjoint(spoken) or is_untrue(folded),
        not known.planned.isdisjoint(spoken)
        or bool(known.stances.due.search(known.stances.none.sub(" ", folded)))
        or any(map(_to_come, _AHEAD.findall(unnamed))),
    )


@lru_cache(maxsize=65_536)
def _one(found: frozenset[Held]) -> frozenset[Held]:
    """The one object for equal sets, which thousands of signatures share."""
    return found


def _is_replaced(text: str, at: int) -> bool:
    """Whether its sentence says of a count that a newer one has replaced it: "105, after it was 49"."""
    return bool(rules().former.search(bare(text[max(0, at - _BEFORE) : at])))


def _former(text: str, figures: Sequence[Figure], replaced: Sequence[bool]) -> frozenset[float]:
    """The counts that a newer one has replaced, those of "from 192 to 200" among them."""
    if not figures:
        return frozenset()
    found: set[float] = set()
    live: set[float | None] = set()
    for figure, old in zip(figures, replaced, strict=True):
        words, (low, high) = text[figure.start : figure.end], figure.count
        told = counts(words, bare(words))
        if old:
            found |= told
            continue
        live.add(number(figure))
        if low == high and len(told) > 1:  # "from 192 to 200"
            found |= told - {low}
    return frozenset(found - live)


@lru_cache(maxsize=16_384)  # a wire's words are the same in every outlet
def _concepts(text: str, folded: str, tolls: frozenset[Toll]) -> frozenset[str]:
    """The terms of a text, words of one meaning as one, and a term for each toll above two."""
    known = rules()
    phrases = (known.phrases[words] for words in known.phrase.findall(folded))
    counted = (f"#{kind} {count}" for kind, count in tolls if (count or 0) > 2)
    return terms_of([text]).union(phrases, counted)


@lru_cache(maxsize=65_536)
def _to_come(word: str) -> bool:
    """Whether a word is a verb with the particle of the future before it: "ستزور", "سيرسل"."""
    found = _FUTURE.fullmatch(word)
    if not found or rules().unplanned.match(word):
        return False
    root = term(word)
    known = root in rules().concepts or lexicon().arabic(root).seen >= _VERB
    return known and root == term(found[1])


def _places(statement: Statement) -> frozenset[str]:
    """The towns and districts, in one spelling where a place has two names."""
    text, known = statement.translated.sentence.text, rules()
    found = {
        n.house
        for n in statement.translated.names
        if n.type == "place"
        and (n.house not in known.wide or (n.house in known.towns and _is_hit(text, n.start)))
    }
    return frozenset(known.same_place.get(house, house) for house in found)


def _persons(statement: Statement) -> frozenset[str]:
    """The last of their names, in one spelling where somebody has two; none of whose aide is told of."""
    text, aides = statement.translated.sentence.text, rules().aides
    found = (
        n.house.split()[-1]
        for n in statement.translated.names
        if n.type == "person" and not aides.search(bare(text[max(0, n.start - _BEFORE) : n.start]))
    )
    return frozenset(rules().same_person.get(name, name) for name in found)


def _ends(statement: Statement, towards: re.Pattern[str]) -> frozenset[str]:
    """The lands behind a preposition, by whatever name: Yerevan is Armenia, but Goris only a town."""
    text, known = statement.translated.sentence.text, rules()
    return frozenset(
        known.seats.get(term(text[n.start : n.end]), known.same_place.get(n.house, n.house))
        for n in statement.translated.names
        if n.house in known.wide
        and towards.search(bare(text[max(0, n.start - _BEFORE) : n.start]) + " ")
    )


def _is_hit(text: str, at: int) -> bool:
    """Whether a town is one that is shelled, and no name for its government."""
    return bool(rules().hits.search(bare(text[max(0, at - _BEFORE) : at])))


def _seats(statement: Statement) -> frozenset[str]:
    """The terms of names that stand for governments: "Baku denied it" places nothing in Baku."""
    text, wide = statement.translated.sentence.text, rules().wide
    return terms_of(text[n.start : n.end] for n in statement.translated.names if n.house in wide)
