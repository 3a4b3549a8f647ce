"""The words that open a sentence, and the word lists by which they tell of a turn.

The word lists are those of `data/summary/ranking.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists, folded
from briefings.records import Statement

WORDS = WordLists("summary/ranking.toml", "words")
_COMMA = "،"
# "Said that it is on the separatists to lay down", "will go on unless they lay down".
_DEMANDED = re.compile(
    r"(?<!\w)[وفب]?ان علي (?:\S+ ){1,8}?ان (?=[يت]\w)"
    r"|(?<!\w)[وف]?(?:يجب|ينبغي|يتعين|ما لم|الا اذا|ريثما)(?!\w)"
)
# "The clashes came after X announced that".
_BEHIND = re.compile(r"^\W*[وف]?(?:جاء|جاءت|[يت]اتي)(?: \S+){0,4}? (?:بعد|عقب|اثر|بعيد)(?!\w)")
_OPENING = 20  # words among which a sentence says what ends or begins
# What stands between two commas: a day, a title, or what begins with a preposition.
_ASIDE = r"\s?، (?:[^\s،]+(?: [^\s،]+){0,2}|<asides>(?: [^\s،]+){1,20})،"


def opening(statement: Statement) -> str:
    """The words that open a sentence, without an aside; a person's name is one of them, however long.

    Three who sign a truce fill twenty words with what they are called before it is said what they signed.
    """
    text = statement.translated.sentence.text
    for name in statement.translated.names:
        if name.type == "person":
            whole = text[name.start : name.end].replace(" ", "_")
            text = f"{text[: name.start]}{whole}{text[name.end :]}"
    return first_words(text)


@lru_cache(maxsize=256)  # each sentence is asked about several times in a row
def first_words(text: str) -> str:
    """The words that open a sentence, without an aside: "A and B agreed, in a joint statement, to"."""
    told = bare(text)
    if told.count(_COMMA) > 1:
        told = WORDS.pattern(_ASIDE).sub(" ", told, count=1)
    return " ".join(told.split()[:_OPENING])


def is_told(before: str) -> bool:
    """Whether nothing before a turn says that it is only demanded, feared, called so or looked back at."""
    if _DEMANDED.search(before) or _BEHIND.search(before):
        return False
    words = before.split()
    return {*words, *(word.removeprefix("و") for word in words)}.isdisjoint(WORDS.words("wishes"))


@lru_cache(maxsize=4)
def openers(names: Sequence[str]) -> re.Pattern[str]:
    """The first words of some lists, whatever is written as one with them."""
    first = {entry.split()[0] for name in names for entry in WORDS[name]}
    return re.compile(rf"(?<!\w)[وفبس]{{0,3}}(?:{folded(sorted(first))})")
