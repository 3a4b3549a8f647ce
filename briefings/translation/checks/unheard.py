"""Whether the English has the unlisted names that the Arabic gives away.

A decoder that never saw a name makes another one of it: "al-Hayati" of al-Kathiri, "Rhovan" of Raghwan. By
its sound a name has to be in the English, unless it is translated. Of a rare word behind "in" or "north
of", which may be no name, something is said only where the English has a name that sounds like nothing in
the Arabic. Of 9,764 true pairs, 411 of which have such words, nine are marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefings.records import NameMatch
from briefings.translation.checks import invented
from briefings.translation.names.guesses import Guesses
from briefings.translation.names.spelling import plain
from briefings.translation.names.transliterate import likeness, skeleton

_WORD = re.compile(r"[^\W\d_][\w'’]+")
_CONSONANTS = 2  # with fewer a word cannot be told by its sound
# What a name may lose: "Nicola", "Noureddine", "Koblenz"
_OWN = re.compile("S$|(?<=R)L(?=T)|T(?=S)")
_ALIKE = 0.7  # likeness, of sounds or letters, from which on a name is heard
_JOINED = "وفبلك"  # what may be written together with a name


def findings(ar: str, en: str, names: Sequence[NameMatch], guesses: Guesses) -> Iterator[NameMatch]:
    """The guessed names that no name of the English sounds like and no word of it translates."""
    if not any(guesses):
        return
    words = _WORD.findall(en)
    heard = [*words, *(one + other for one, other in pairwise(words))]
    yield from (name for name in guesses.sure if _is_lost(name, heard, en))
    lost = [name for name in guesses.rare if _is_lost(name, heard, en)]
    if lost and any(invented.strange(ar, en, names)):
        yield from lost


def _is_lost(name: NameMatch, heard: Sequence[str], en: str) -> bool:
    from briefings.translation.names.bysound import translated  # `--help` does without

    return not _is_heard(name, heard) and not translated(name.surface, en)


def _is_heard(name: NameMatch, heard: Sequence[str]) -> bool:
    """Whether a word sounds like the name or is written like it: "Chris" sounds like no كريس."""
    from rapidfuzz.distance.Levenshtein import normalized_similarity

    word, written = name.surface.removeprefix("ال"), plain(name.house).removeprefix("al-")
    bare_word = word[1:] if word[0] in _JOINED else word
    forms = [form for form in (word, bare_word) if len(skeleton(form)) >= _CONSONANTS]
    return any(
        (normalized_similarity(plain(one), written) >= _ALIKE and not _is_shorn(one, word))
        or any(likeness(one, form) >= _ALIKE and not _is_shorn(one, form) for form in forms)
        for one in heard
    )


def _is_shorn(one: str, form: str) -> bool:
    """Whether a word has the consonants of a name but for one or more: "Kafrhaba" has no ش of كفرشوبا.

    What the dictionary or the lists have is somebody's name in its own language: "Koblenz", كوبلنتس.
    """
    if invented.is_known(one):
        return False
    said, written = skeleton(one), _OWN.sub("", skeleton(form))
    rest = iter(written)
    return len(said) < len(written) and all(letter in rest for letter in said)
