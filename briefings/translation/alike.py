"""One spelling for a name that no list has, in all sentences that are translated together.

A decoder spells such a name anew in each sentence: al-Machat, Mechat, Muchat. The spelling that most have is
taken for all; one that a person wrote into a reviewed segment before any of the machine's. Where the decoder
lost a consonant, "Gasov" for قاسموف, the name is spelled by its sound: of 1,768 such words in true English,
nine. Given names are left: one Mohamed is not the other. What the lists have of a name elsewhere in the
edition, where the words around it told that it is one ("the city of Rabak"), wins over the decoder ("Rabke
market"). Two long words that differ in one vowel letter within, or in how they write a g, are one name, if
their English may be: of 47 such pairs of words in true English of many conflicts, all but five were.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.language.normalize import bare
from briefings.language.wordlists import longest
from briefings.translation.checks import brackets, invented
from briefings.translation.jobs import Job, Outcome
from briefings.translation.names.spelling import spoken
from briefings.translation.names.transliterate import likeness, romanize, shorn, skeleton, usual
from briefings.translation.names.vocabulary import common

if TYPE_CHECKING:
    from briefings.translation.names.authority import NameAuthority
    from briefings.translation.names.bysound import Heard

_REVIEWED = 1_000_000  # what a person's spelling weighs beside the decoder's
_LISTED = 10_000  # … and what one of the lists does

_SPELT = 0.8  # share of equal letters from which on a spelling is left
_ONE_NAME = 0.7  # … from which on two words' spellings may be one
_NONE = "-"  # the sound of a و
_JOINED = "وفبلك"  # what may be written together with a name
_NAMED = ("person", "place")
_VOWELS = re.compile("[اوي]")
_G = str.maketrans("جق", "غغ")  # how a g is written
_SHORTEST = 2  # letters that no given name has
_TELLING = 4  # consonants from which on a word with another vowel letter is the same

_Names = Mapping[str, str]  # a word of the Arabic, folded and without its article → its English


def spelled_alike(
    jobs: Sequence[Job], outcomes: Sequence[Outcome], heard: Sequence[Heard]
) -> tuple[list[Outcome], list[Heard]]:
    """The outcomes, in those of the machine each such name as most have it; and what they then have."""
    told = [_names(job, found) for job, found in zip(jobs, heard, strict=True)]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for found, one in zip(told, outcomes, strict=True):
        for word, english in found.items():
            counts[word][english] += _REVIEWED if one.origin == "reviewed" else 1
    for word, house in _listed(jobs):
        counts[word][house] = max(counts[word][house], _LISTED)
    chosen = {word: _best(word, found) for word, found in counts.items()}
    chosen |= {
        word: chosen[other]
        for word, other in _written_otherwise(counts)
        if counts[word].total() < _LISTED and _is_spelt_near(chosen[word], chosen[other])
    }
    changes = [
        dict(_changes(found, chosen)) if one.judged else {}
        for found, one in zip(told, outcomes, strict=True)
    ]
    return (
        [
            replace(one, en=_respelled(one.en, new))
            for one, new in zip(outcomes, changes, strict=True)
        ],
        [_heard_anew(found, new) for found, new in zip(heard, changes, strict=True)],
    )


def by_sound(jobs: Sequence[Job], outcomes: Sequence[Outcome], names: NameAuthority) -> list[Heard]:
    """What each English spells by sound; an editor's bracket is no part of it."""
    pairs = zip(jobs, outcomes, strict=True)
    return [names.heard(job.ar, job.names, brackets.without(one.en)) for job, one in pairs]


def _names(job: Job, found: Heard) -> _Names:
    words = ((job.ar[a:b], english) for (a, b), english in found.by_sound.items())
    return {
        bare(word).removeprefix("ال"): english
        for word, english in words
        if not usual(word) and not usual(word.removeprefix("ال"))
    }


def _listed(jobs: Sequence[Job]) -> Iterator[tuple[str, str]]:
    """Names of one rare word that the lists have, folded and without the article, with their English."""
    found = {(m.surface, m.house) for job in jobs for m in job.names if m.type in _NAMED}
    for surface, house in sorted(found):
        name = spoken(house).removeprefix("al-")
        if not (common(surface) or re.search(r"\s", surface + name)):
            yield bare(surface).removeprefix("ال"), name


def _written_otherwise(counts: Mapping[str, Counter[str]]) -> Iterator[tuple[str, str]]:
    """Words that are another's name in other letters, each with that of them that is met most."""
    alike: dict[str, list[str]] = defaultdict(list)
    for word in counts:
        if len(consonants := _consonants(word)) >= _TELLING:
            alike[consonants].append(word)
    for words in alike.values():
        first = max(words, key=lambda word: (counts[word].total(), word))
        yield from ((word, first) for word in words if word != first and _is_near(word, first))


def _consonants(word: str) -> str:
    """The first letter and the consonants, as "one name" sees them."""
    return word[:1].translate(_G) + _VOWELS.sub("", word[1:].translate(_G))


def _is_near(word: str, other: str) -> bool:
    """Whether one vowel letter within is more, or a g another; an ending is a woman's name or a people's.

    Hasanov (حسنوف) is no Huseynov (حسينوف).
    """
    from rapidfuzz.distance import Levenshtein

    if word[-1] != other[-1] or word[-1] == "ه" or Levenshtein.distance(word, other) != 1:
        return False
    is_g = len(word) == len(other)
    given, others = _given(word), _given(other)
    return (not is_g or word.translate(_G) == other.translate(_G)) and (
        not (given and others) or given == others
    )


def _is_spelt_near(english: str, other: str) -> bool:
    """Whether the English of both may be one name: "Grand" is no "Ground"."""
    from rapidfuzz.distance.Levenshtein import normalized_similarity

    return normalized_similarity(english, other) >= _ONE_NAME


def _given(word: str) -> str:
    """The given name that a name is made of: `حسنوف` → `Hassan`; "" for none."""
    starts = (word[:length] for length in range(len(word) - 1, _SHORTEST, -1))
    return next(filter(None, map(usual, starts)), "")


def _best(word: str, spellings: Counter[str]) -> str:
    """The commonest spelling that lost nothing, of several that most like the word's sound; or that sound."""
    from rapidfuzz.distance.Levenshtein import normalized_similarity

    sound = romanize(word)
    whole = [one for one, n in spellings.items() if n >= _LISTED or not _is_shorn(one, word)]
    return min(
        whole or [sound], key=lambda one: (-spellings[one], -normalized_similarity(one, sound), one)
    )


def _is_shorn(english: str, word: str) -> bool:
    """Whether a decoder's spelling lost a consonant; what the dictionary or a list has is somebody's own.

    So is what is spelt nearly as it sounds ("Francesco", فرانشيسكو); a letter before the name is none of it.
    """
    from rapidfuzz.distance.Levenshtein import normalized_similarity

    from briefings.translation.names.bysound import ALIKE

    joined = word[0] in _JOINED and skeleton(english)[:1] != (skeleton(word[0]) or _NONE)
    if not shorn(english, word) or (joined and not shorn(english, word[1:])):
        return False
    known = invented.is_known(english) and likeness(english, word) >= ALIKE
    return not known and normalized_similarity(english, romanize(word)) < _SPELT


def _heard_anew(found: Heard, changes: Mapping[str, str]) -> Heard:
    by_sound = {span: changes.get(english, english) for span, english in found.by_sound.items()}
    return found._replace(by_sound=by_sound)


def _respelled(en: str, changes: Mapping[str, str]) -> str:
    if not changes:
        return en
    return re.sub(rf"(?<!\w)(?:{longest(changes)})(?!\w)", lambda old: changes[old[0]], en)


def _changes(found: _Names, chosen: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The spellings to be replaced; a plural or a possessive is no other spelling."""
    for word, english in found.items():
        name = chosen.get(word, english)
        if english.rstrip("s") != name.rstrip("s"):
            yield english, name
