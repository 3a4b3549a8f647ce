"""Which sentences are about the watched conflict: an article is drawn in whole, or by paragraphs.

An article about others gives only the paragraphs that name the conflict; one about the conflict gives
all but those that go over to another: "in another context, Karabakh Armenians arrived in Goris".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from briefings.analysis.forms import demonym_forms
from briefings.analysis.grammar import Reading
from briefings.analysis.vocabulary import table
from briefings.language.normalize import bare
from briefings.profile import OTHER, Profile, load, names
from briefings.records import Analysis

_MOSTLY = 0.3  # share of sentences naming a core party above which an article is drawn in whole
_OPENING = 4  # words of a paragraph in which it may go over to something else


def mark_relevance(
    done: Sequence[Analysis],
    readings: Sequence[Reading],
    profile: Profile,
    headline: Reading | None,
) -> list[Analysis]:
    """The analyses of an article, those that are not about the watched conflict marked."""
    core = set(profile.core)
    naming = [
        _names(reading, core) or bool(core & set(a.parties))
        for a, reading in zip(done, readings, strict=True)
    ]
    titled = headline is not None and _names(headline, core)
    if titled or sum(naming) >= _MOSTLY * len(done):
        left = _elsewhere(done, readings, profile)
        return [_irrelevant(a) if a.sentence.paragraph in left else a for a in done]
    kept = {a.sentence.paragraph for a, names in zip(done, naming, strict=True) if names}
    return [a if a.sentence.paragraph in kept else _irrelevant(a) for a in done]


def _irrelevant(analysis: Analysis) -> Analysis:
    return replace(analysis, relevant=False)


def _names(reading: Reading, core: set[str]) -> bool:
    return any(m.party in core and not m.weak for m in reading.mentions)


def _elsewhere(done: Sequence[Analysis], readings: Sequence[Reading], profile: Profile) -> set[int]:
    """The paragraphs that are about another conflict or another matter."""
    core = set(profile.core)
    paragraphs: dict[int, list[Reading]] = defaultdict(list)
    for analysis, reading in zip(done, readings, strict=True):
        paragraphs[analysis.sentence.paragraph].append(reading)
    return {
        number
        for number, found in paragraphs.items()
        if not any(_is_near(reading, core) for reading in found)
        and (_of_another_conflict(found, profile) or _turns_away(found))
    }


def _is_near(reading: Reading, core: set[str]) -> bool:
    """Whether a sentence names the conflict, be it by a stand-in; "the Armenian army" is not "the army"."""
    for m in reading.mentions:
        behind = reading.tokens[m.last + 1 : m.last + 2]
        nation = behind[0].hits.get("party") if behind and not behind[0].gap.strip() else None
        another = nation is not None and nation.sense.value == OTHER
        if m.party in core and not (m.weak and another):
            return True
    return False


def _of_another_conflict(paragraph: Sequence[Reading], profile: Profile) -> bool:
    """Whether a paragraph names those whose conflict another packed profile watches."""
    pattern = _others(profile)
    return pattern is not None and any(
        pattern.search(" ".join(token.text for token in reading.tokens)) for reading in paragraph
    )


def _turns_away(paragraph: Sequence[Reading]) -> bool:
    """Whether a paragraph opens with "in another context" and names some outside country."""
    opening = " ".join(token.text for token in paragraph[0].tokens[:_OPENING]).removeprefix("و")
    if not opening.startswith(_openings()):
        return False
    mentions = [m for reading in paragraph for m in reading.mentions]
    both = any(m.kind == "both" for m in mentions)
    return not both and any(m.party == OTHER and not m.weak for m in mentions)


@lru_cache(maxsize=1)
def _openings() -> tuple[str, ...]:
    return tuple(map(bare, table("reporting")["elsewhere"]["openings"]))


@lru_cache(maxsize=8)
def _others(profile: Profile) -> re.Pattern[str] | None:
    """The names of the parties whose conflicts the other packed profiles watch, as one pattern."""
    ours = {bare(name) for party in profile.parties for name in party.names}
    found: set[str] = set()
    for name in names():
        other = load(name)
        parties = [other.party(party) for party in other.core]
        theirs = {bare(word) for party in parties for word in party.names}
        core = {bare(word) for party in profile.core for word in profile.party(party).names}
        if theirs & core:
            continue  # the same conflict, watched by a profile of the user's own
        adjectives = {bare(f) for p in parties for d in p.demonyms for f in demonym_forms(d)}
        found |= (theirs | adjectives) - ours
    if not found:
        return None
    words = "|".join(map(re.escape, sorted(found, key=lambda word: (-len(word), word))))
    return re.compile(rf"(?:^| )[وف]?[بلك]?(?:{words})(?: |$)")
