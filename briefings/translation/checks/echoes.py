"""Words that a decoder says twice in one breath: "the separatist region in the separatist region".

An attention model that loses its place in the source says a phrase again a few words on. People
hardly write so, and where they do ("face to face") the Arabic repeats itself, too.
Of 680 sentences of conflict news that had passed all other checks it doubts 37, by eye 7 of them
without reason; of the 766 reference translations one, of 499 of general news six.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from briefings.language.normalize import fold, stem
from briefings.language.packed import lines

# A phrase three times running. The last may go on as another word: "receive receive receivers".
LOOP = re.compile(r"(?<!\w)(\w+(?:\W+\w+){0,7}?)\W+\1\W+\1", re.IGNORECASE)
_WORD = re.compile(r"\w[\w-]*(?:['’](?!s\b)\w+)?")
_ARABIC = re.compile(r"[\u0621-\u064a]{4,}")
_SHORT = re.compile(r"(?<!\w)و?[\u0621-\u064a]{2,3}(?!\w)")
_WITH_THE = re.compile(r"(?<!\w)[وفبك]?ال([\u0621-\u064a]{2,3})(?!\w)")
_OWNED = re.compile(r"(?<!\w)و?([\u0621-\u064a]{4,}?)(?:ها|هم|ه|هما)(?!\w)")  # قوات of قواتها
_BETWEEN = 4  # words between the phrase and its echo
_LONGEST = 12  # words of a phrase
_LETTERS = 4  # of a word that can be an echo


def echo(ar: str, en: str) -> str:
    """The first phrase with a meaning that the English says twice within a few words, else ""."""
    found = _echo(en)
    return "" if found and _repeats(ar) else found


def _echo(en: str) -> str:
    spans = [match.span() for match in _WORD.finditer(en)]
    words = [en[start:end].lower() for start, end in spans]
    for i, word in enumerate(words):
        for j in range(i + 1, min(i + _LONGEST + _BETWEEN, len(words))):
            if words[j] != word:
                continue
            length = _run(words, i, j)
            if _tells(words, i, j, length) and not _begins_a_name(en, spans, i, j):
                return en[spans[i][0] : spans[j + length - 1][1]]
    return ""


def _begins_a_name(en: str, spans: list[tuple[int, int]], i: int, j: int) -> bool:
    """Whether a place stands in a list before one that is called after it: "Khartoum, Khartoum North"."""
    if j != i + 1 or j + 1 == len(spans):
        return False
    between, behind = en[spans[i][1] : spans[j][0]], en[spans[j][1] : spans[j + 1][0]]
    capitals = all(en[spans[at][0]].isupper() for at in (i, j, j + 1))
    return capitals and between == ", " and behind == " "


def _run(words: list[str], i: int, j: int) -> int:
    """How many words are the same from both places on, the first ending before the second."""
    length = 1
    while j + length < len(words) and i + length < j and words[i + length] == words[j + length]:
        length += 1
    return length


def _tells(words: list[str], i: int, j: int, length: int) -> bool:
    """Whether the repeated words mean something and follow close enough on another."""
    phrase, between = words[i : i + length], words[i + length : j]
    if len(between) > _BETWEEN or not any(means(word) for word in phrase):
        return False
    # A single word may come again in another clause; not with nothing but small words between.
    if length == 1:
        return means(phrase[0]) and all(word in _small() for word in between)
    return True


def means(word: str) -> bool:
    """Whether an English word in lower case has a meaning of its own."""
    return len(word) >= _LETTERS and word not in _small() and not word.isdigit()


def _repeats(ar: str) -> bool:
    """Whether the Arabic has a word of some length twice, also as somebody's, or a short noun with "the"."""
    text = fold(ar).text
    seen = Counter(map(stem, _ARABIC.findall(text)))
    owned = {found[1] for found in _OWNED.finditer(text)}
    short = {word.removeprefix("و") for word in _SHORT.findall(text)}
    with_the = (found[1] for found in _WITH_THE.finditer(text))
    return (
        any(times > 1 for times in seen.values())
        or not short.isdisjoint(with_the)
        or not owned.isdisjoint(_ARABIC.findall(text))
    )


@cache
def _small() -> frozenset[str]:
    return frozenset(word for line in lines("checks/small-words.txt") for word in line.split())
