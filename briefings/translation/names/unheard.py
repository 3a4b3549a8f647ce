"""Unlisted names that a title or a kind of place gives away, and whether the English has them.

A decoder that never saw a name makes another one of it: "al-Hayati" of al-Kathiri, "Rhovan" of Raghwan. The
context says that a word is a name; by its sound it has to be in the English, unless it is translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rapidfuzz.distance.Levenshtein import normalized_similarity

from briefings.records import NameMatch
from briefings.translation.names.bysound import translated
from briefings.translation.names.spelling import plain
from briefings.translation.names.transliterate import likeness, romanize, skeleton

_WORD = re.compile(r"[^\W\d_][\w'’-]+")
_ARTICLE = re.compile(r"^(?:al|el|as|ad|an|ar|at|az|ash)-", re.IGNORECASE)
_ALIKE = 0.7  # likeness, of sounds or letters, from which on a name is heard
_CONSONANTS = 2  # with fewer a name cannot be told by its sound
_LETTERS = 3
_JOINED = "وفبلك"  # what may be written together with a name
_NO_NAME = re.compile(r"ً|وا$|^[وف]|(?:ه[امن]?|ك[من]?|نا)$")  # an adverb, a verb, "and its leaflets"


def guesses(text: str, spans: Iterable[tuple[int, int]]) -> tuple[NameMatch, ...]:
    """The words as names, spelled by sound, in reading order."""
    words = ((start, end, text[start:end]) for start, end in sorted(spans))
    return tuple(
        NameMatch(start, end, word, romanize(word), "person")
        for start, end, word in words
        if len(word) >= _LETTERS
        and len(skeleton(word)) >= _CONSONANTS
        and not _NO_NAME.search(word)
    )


def unheard(en: str, names: Sequence[NameMatch]) -> tuple[NameMatch, ...]:
    """Those of the names that no word of the English sounds like or translates."""
    if not names:
        return ()
    words = [_ARTICLE.sub("", word) for word in _WORD.findall(en)]
    heard = [*words, *(one + other for one, other in pairwise(words))]
    return tuple(
        name for name in names if not _is_heard(name, heard) and not translated(name.surface, en)
    )


def _is_heard(name: NameMatch, heard: Sequence[str]) -> bool:
    """Whether a word sounds like the name or is written like it: "Chris" sounds like no كريس."""
    word, written = name.surface.removeprefix("ال"), plain(_ARTICLE.sub("", name.house))
    forms = {word, word[1:] if word[0] in _JOINED else word}
    return any(
        normalized_similarity(plain(one), written) >= _ALIKE
        or any(likeness(one, form) >= _ALIKE for form in forms)
        for one in heard
    )
