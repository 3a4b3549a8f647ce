"""One spelling for a name that no list has, in all sentences that are translated together.

A decoder spells such a name anew in each sentence: al-Machat, Mechat, Muchat. The spelling that most have is
taken for all; one that a person wrote into a reviewed segment before any of the machine's. Given names are
left: one Mohamed is not the other.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.language.normalize import bare
from briefings.language.wordlists import longest
from briefings.translation.checks import brackets
from briefings.translation.jobs import Job, Outcome
from briefings.translation.names.transliterate import romanize, usual

if TYPE_CHECKING:
    from briefings.translation.names.authority import NameAuthority
    from briefings.translation.names.bysound import Heard

_REVIEWED = 1_000_000  # what a person's spelling weighs beside the decoder's

_Names = Mapping[str, str]  # a word of the Arabic, folded and without its article → its English


def spelled_alike(
    jobs: Sequence[Job], outcomes: Sequence[Outcome], heard: Sequence[Heard]
) -> list[Outcome]:
    """The outcomes, in those of the machine each such name as most of them have it."""
    told = [_names(job, found) for job, found in zip(jobs, heard, strict=True)]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for found, one in zip(told, outcomes, strict=True):
        for word, english in found.items():
            counts[word][english] += _REVIEWED if one.origin == "reviewed" else 1
    chosen = {word: _best(word, found) for word, found in counts.items() if len(found) > 1}
    return [
        replace(one, en=_respelled(one.en, found, chosen)) if one.judged else one
        for found, one in zip(told, outcomes, strict=True)
    ]


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


def _best(word: str, spellings: Counter[str]) -> str:
    """The commonest spelling; of several the one most like the word's usual sound."""
    from rapidfuzz.distance.Levenshtein import normalized_similarity

    sound = romanize(word)
    return min(
        spellings, key=lambda one: (-spellings[one], -normalized_similarity(one, sound), one)
    )


def _respelled(en: str, found: _Names, chosen: Mapping[str, str]) -> str:
    changes = dict(_changes(found, chosen))
    if not changes:
        return en
    return re.sub(rf"(?<!\w)(?:{longest(changes)})(?!\w)", lambda old: changes[old[0]], en)


def _changes(found: _Names, chosen: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The spellings to be replaced; a plural or a possessive is no other spelling."""
    for word, english in found.items():
        name = chosen.get(word, english)
        if english.rstrip("s") != name.rstrip("s"):
            yield english, name
