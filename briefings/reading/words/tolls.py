"""What merging two texts would lose: statements, and above all the figures of those about casualties.

A newer text replaces an older one only where it holds every statement of the older: a briefing must be
able to show that an outlet counted 12 dead at noon and 19 in the evening. Only what the two texts do not
share word for word is read, which is quick, and notices a figure that changed in one place even where
it still stands in another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Set
from functools import cache

from briefings.language.normalize import bare, stem, words
from briefings.language.numerals import numerals
from briefings.language.packed import toml
from briefings.language.terms import holds, negations, terms
from briefings.language.wordlists import WordLists

_COUNTING = frozenset({"cardinal", "range", "percent"})  # dates, hours and ranks count nobody
_LISTS = WordLists("reading/tolls.toml")
_TOLL_WORDS = 9  # of a line that is a toll and nothing else
_LEAD = 4  # content words that a sentence needs to be the lead: a dateline has fewer
_COUNTED = re.compile(r"^\s*\w+")
_STRANGE = 0.34  # share of its words that its surroundings need not have
_ENDS = re.compile(r"(?<=[.!?؟…])\s+|\n+")


def same_figures(one: str, other: str) -> bool:
    """Whether the sentences in which two texts differ hold the same figures, and deny as much."""
    mine, theirs = _unshared(one, other)
    denied = (negations(" ".join(sentences)) for sentences in (mine, theirs))
    return _figures(mine) == _figures(theirs) and len(set(map(Counter.total, denied))) == 1


def same_news(one: str, other: str) -> bool:
    """Whether the lead of one text is told in the other: what they share below it may be background."""
    texts = sentences_of(one), sentences_of(other)
    return any(_tells(_lead(a), b) for a, b in (texts, texts[::-1]))


def _lead(told: list[str]) -> frozenset[str]:
    """The content words of the first sentence, without figures and what they count: tolls move on."""
    found = (frozenset(terms(_uncounted(sentence))) for sentence in told)
    return next((lead for lead in found if len(lead) >= _LEAD), frozenset(terms(" ".join(told))))


def _uncounted(sentence: str) -> str:
    for figure in reversed(numerals(sentence, "ar")):
        if figure.kind in _COUNTING:
            rest = _COUNTED.sub("", sentence[figure.end :])
            sentence = f"{sentence[: figure.start]} {rest}"
    return sentence


def _tells(lead: frozenset[str], told: list[str]) -> bool:
    """Whether a sentence has all of a lead: another day, town or name in it is other news."""
    return any(lead <= set(terms(sentence)) for sentence in told)


def loses_a_statement(older: str, newer: str) -> bool:
    """Whether the older of two texts says a thing that the newer one does not say."""
    told = sentences_of(newer)
    return not all(holds(told, sentence) for sentence in _unshared(older, newer)[0])


def loses_a_toll(older: str, newer: str) -> bool:
    """Whether the older of two texts gives a toll that the newer one does not repeat."""
    old, new = _unshared(older, newer)
    return not _tolls(old) <= _tolls(new)


def sentences_of(text: str) -> list[str]:
    """The sentences and lines of a text, as quickly as comparing needs them."""
    return [part.strip() for part in _ENDS.split(text)]


def _unshared(one: str, other: str) -> tuple[list[str], list[str]]:
    """The sentences of each text that the other lacks."""
    mine, theirs = sentences_of(one), sentences_of(other)
    both = set(mine) & set(theirs)
    return [s for s in mine if s not in both], [s for s in theirs if s not in both]


def _figures(sentences: Iterable[str]) -> Counter[tuple[str, tuple[float, ...]]]:
    """Kind and values of each figure, and how often it stands there: two and two are not two."""
    return Counter((n.kind, n.values) for s in sentences for n in numerals(s, "ar"))


def _tolls(sentences: Iterable[str]) -> frozenset[float]:
    """The numbers in those sentences that speak of casualties; "from 21 to 24" repeats the 21."""
    telling = (s for s in sentences if tells_of_casualties(s))
    found = (n for s in telling for n in numerals(s, "ar") if n.kind in _COUNTING)
    return frozenset(value for numeral in found for value in numeral.values)


def tells_of_casualties(sentence: str) -> bool:
    """Whether a sentence speaks of people killed, wounded, missing, captured or driven out."""
    return any(stem(word.text) in _stems() for word in words(bare(sentence)))


def is_toll(line: str, known: Set[str]) -> bool:
    """Whether a line is a count of casualties and names nothing but what is known, by stems: "Dead: 192".

    "Seven killed in a storm in Cairo" has things of its own, which the text around it does not speak of.
    """
    if len(words(line)) > _TOLL_WORDS or not _tolls([line]):
        return False
    if tells_of_casualties(line.partition(":")[0]) and ":" in line:
        return True
    for figure in reversed(numerals(line, "ar")):
        line = f"{line[: figure.start]} {line[figure.end :]}"
    own = {word.text for word in words(bare(line))} - _LISTS.words("beside")
    strange = {stem(word) for word in own} - _stems()
    return len(strange - known) <= _STRANGE * len(own)


@cache
def _stems() -> frozenset[str]:
    """The words of `tolls.toml` without what is added to them."""
    kinds = (name for name in toml(_LISTS.file) if name != "beside")
    return frozenset(map(stem, _LISTS.words(*kinds)))
