"""Words that name nothing in particular: any city, any agency, any Muhammad, and those of every report."""

from __future__ import annotations

import re
from functools import cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.terms import stop_words

_ARTICLE = re.compile(r"[وف]?(?:[بك]?ال|لل)(?=\w{2})")


def content(phrase: str) -> list[str]:
    """The folded words of a phrase that do not stand in every text."""
    return [word for word in bare(phrase).split() if word not in stop_words()]


def general(word: str) -> str:
    """The English of a folded word that names any place, body or people; "" of one that may be a name."""
    return _english("words").get(_ARTICLE.sub("", word, count=1), "")


def is_given(name: str) -> bool:
    """Whether a name is a given one of many."""
    return bare(name) in _listed("given", "names")


def as_word(name: str) -> str:
    """What the name of a person, given or of a family, means as an everyday word; "" where nothing."""
    return _english("people").get(bare(name), "")


def is_of_reports(word: str) -> bool:
    """Whether a folded word says nothing of what a report is about."""
    plain = _ARTICLE.sub("", word, count=1)
    return not {plain, plain.removeprefix("و")}.isdisjoint(_listed("reports", "words"))


def is_sum(label: str) -> bool:
    """Whether the label of a table's row says that it adds up the others: "total", "sum of the incidents"."""
    words = [_ARTICLE.sub("", word, count=1) for word in bare(label).split()]
    return bool(words) and words[0] in _sums("words") and _sums("of").issuperset(words[1:])


@cache
def _sums(key: str) -> frozenset[str]:
    """The words of a table's row of sums, without their article."""
    return frozenset(_ARTICLE.sub("", word, count=1) for word in _listed("sums", key))


@cache
def _english(table: str) -> dict[str, str]:
    return {bare(word): said for word, said in toml("language/general.toml")[table].items()}


@cache
def _listed(table: str, key: str) -> frozenset[str]:
    return frozenset(map(bare, toml("language/general.toml")[table][key]))
