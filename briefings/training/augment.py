"""More from the pairs there are: names and digits swapped, spellings, joined clauses and sentences.

Each function takes a pair and gives a changed one that is still a translation, or None where the
pair offers no hold. All chance comes from the `Random` given, so a recipe run twice is the same.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from random import Random
from typing import NamedTuple

from briefings.language.normalize import for_engine
from briefings.training.pairs import DATA, clean_english

Text = tuple[str, str]  # Arabic, English
_LETTER = "\u0621-\u064a"
_DIGITS = re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)?(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLITICS = "وفبلك"
_COMMAS = ("، ", "، ", " ", " ", ", ", " ، ", "،", " ,")  # as they are met in raw pages
_NAMES = {"person", "place", "org", "group", "weapon", "media"}  # of other types some are phrases


class Name(NamedTuple):
    """A name of the authored list."""

    kind: str
    arabic: str
    english: str


class Names:
    """The names that stand in pairs, found by their first Arabic word."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._by_kind: dict[str, list[Name]] = {}
        self._by_word: dict[str, list[Name]] = {}
        for name in names:
            if name.kind not in _NAMES or not name.english[:1].isupper():
                continue
            self._by_kind.setdefault(name.kind, []).append(name)
            if len(name.arabic) > 3:  # shorter ones are words of the language too
                self._by_word.setdefault(name.arabic.split()[0], []).append(name)

    def found(self, pair: Text) -> list[tuple[Name, str]]:
        """Names that stand once in the English and, behind the clitic given with them, in the Arabic."""
        arabic, english = pair
        found = []
        for word in re.findall(f"[{_LETTER}]+", arabic):
            for clitic in ("", *_CLITICS):
                if not word.startswith(clitic):
                    continue
                for name in self._by_word.get(word[len(clitic) :], ()):
                    whole = _arabic_word(clitic + name.arabic)
                    if (
                        whole.search(arabic)
                        and len(_english_word(name.english).findall(english)) == 1
                    ):
                        found.append((name, clitic))
        return list(dict.fromkeys(found))

    def other(self, name: Name, random: Random) -> Name:
        """Another name of the same kind, with the article where the name had it."""
        article = name.arabic.startswith("ال")
        for _ in range(8):
            other = random.choice(self._by_kind[name.kind])
            if other.english != name.english and other.arabic.startswith("ال") == article:
                return other
        return name


def swap_names(pair: Text, names: Names, random: Random) -> Text | None:
    """Other names in their places, up to three: what is said must not give a name away."""
    found = names.found(pair)
    random.shuffle(found)
    arabic, english = pair
    for name, clitic in found[:3]:
        other = names.other(name, random)
        there, here = _arabic_word(clitic + name.arabic), _english_word(name.english)
        if there.search(arabic) and len(here.findall(english)) == 1:
            arabic = there.sub(_literal(clitic + other.arabic), arabic, count=1)
            english = here.sub(_literal(other.english), english, count=1)
    return _changed(pair, (arabic, english))


def write_names_in(pair: Text, names: Names, random: Random) -> Text | None:
    """House spellings in the Arabic, bare or after a clitic, as the name authority writes them."""
    arabic, english = pair
    for name, clitic in names.found(pair):
        if random.random() < 0.25:
            continue
        between = " " if clitic and random.random() < 0.7 else ""
        new = _literal(f"{clitic}{between}{name.english}")
        arabic = _arabic_word(clitic + name.arabic).sub(new, arabic, count=1)
    return _changed(pair, (arabic, english))


def vary_digits(pair: Text, random: Random) -> Text | None:
    """Other digits on both sides; years stay years, and nothing becomes 1 (agreement)."""
    arabic, english = pair
    for digits in sorted(set(_DIGITS.findall(arabic))):
        whole = re.compile(rf"(?<![\d.,]){re.escape(digits)}(?!\d)")
        if len(whole.findall(arabic)) == len(whole.findall(english)) == 1:
            new = _other_digits(digits, random)
            arabic, english = whole.sub(new, arabic), whole.sub(new, english)
    return _changed(pair, (arabic, english))


def spell_out(pair: Text, random: Random) -> Text | None:
    """Round numbers in words on one side: tens and hundreds, where Arabic has no gender."""
    number_words = _number_words()
    arabic, english = pair
    for digits in sorted(set(_DIGITS.findall(arabic)) & number_words.keys()):
        whole = re.compile(rf"(?<![\d.,/-]){digits}(?![\d.,/%-])")
        if len(whole.findall(arabic)) != 1 or len(whole.findall(english)) != 1:
            continue
        in_arabic, in_english = number_words[digits]
        if random.random() < 0.7:
            arabic = whole.sub(random.choice(in_arabic), arabic)
        else:
            english = whole.sub(in_english, english)
    return _changed(pair, (arabic, english))


def misspell(pair: Text, random: Random) -> Text | None:
    """The spelling of people in a hurry: hamza left off or put on, ta marbuta and ya without dots."""
    words = []
    for word in pair[0].split(" "):
        changed = word
        if random.random() < 0.25:
            changed = re.sub("[أإآ]", "ا", changed)
        if random.random() < 0.06:
            changed = changed.replace("ة", "ه")
        if random.random() < 0.06:
            changed = re.sub("ى$", "ي", changed)
        words.append(changed)
    return _changed(pair, (" ".join(words), pair[1]))


def mispunctuate(pair: Text, random: Random) -> Text | None:
    """Commas of people in a hurry: left out, Latin, pushed against a word or away from it."""
    arabic = re.sub(r"\s*،\s*", lambda _: random.choice(_COMMAS), pair[0])
    return _changed(pair, (arabic, pair[1]))


def join_sentences(one: Text, two: Text) -> Text | None:
    """Two sentences of an article as one line, where both are short."""
    if len(one[0]) + len(two[0]) > 260 or one[0][-1:] not in ".!؟" or one[1][-1:] not in ".!?":
        return None
    return f"{one[0]} {two[0]}", f"{one[1]} {two[1]}"


def join_clauses(clauses: Mapping[str, Sequence[Text]], random: Random) -> Text:
    """A sentence from fragments that fit: (lead) speech + claim, or event, with place, time, result."""
    kinds = ["lead"] if random.random() < 0.2 else []
    if random.random() < 0.6:
        kinds += [random.choice(["say_inna", "say_anna"]), "claim"]
    else:
        kinds += ["event"] + (["place"] if random.random() < 0.5 else [])
    kinds += [kind for kind in ("time", "result") if random.random() < 0.4]
    chosen = [random.choice(clauses[kind]) for kind in kinds if clauses.get(kind)]
    arabic, english = (
        re.sub(r"\s+([،,.؛])", r"\1", " ".join(part[side] for part in chosen)).rstrip(".")
        for side in (0, 1)
    )
    return f"{arabic}.", f"{english[:1].upper()}{english[1:]}."


def _literal(text: str) -> str:
    """A replacement that a pattern takes as it is."""
    return text.replace("\\", r"\\")


def _changed(before: Text, after: Text) -> Text | None:
    return after if after != before else None


def _other_digits(digits: str, random: Random) -> str:
    if _YEAR.fullmatch(digits):
        return str(random.randint(1985, 2026))
    first = str(random.randint(2 if len(digits) == 1 else 1, 9))
    return first + re.sub(r"\d", lambda _: str(random.randint(0, 9)), digits[1:])


@cache
def _arabic_word(text: str) -> re.Pattern[str]:
    return re.compile(f"(?<![{_LETTER}]){re.escape(text)}(?![{_LETTER}])")


@cache
def _english_word(text: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(text)}\b")


@cache
def _number_words() -> dict[str, tuple[list[str], str]]:
    table = tomllib.loads((DATA / "numbers.toml").read_text("utf-8"))
    return {
        digits: ([for_engine(word) for word in row["ar"]], clean_english(row["en"]))
        for digits, row in table.items()
    }
