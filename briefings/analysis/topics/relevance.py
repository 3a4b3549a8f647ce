"""Which sentences are about the watched conflict: an article is drawn in whole, or by paragraphs.

An article about others gives only the paragraphs that name the conflict; one about the conflict gives
all but those that go over to another: "in another context, Karabakh Armenians arrived in Goris". One that
tells of two wars, whatever its headline names, gives what is of the watched one and nothing between.
One about another matter, such as a pandemic, gives what a watched party does in the war.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefings.analysis.parsing.forms import demonym_forms
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.vocabulary import table
from briefings.analysis.topics import elsewhere
from briefings.analysis.topics.accused import is_charged
from briefings.language.normalize import bare
from briefings.language.wordlists import longest
from briefings.profile import OTHER, Profile, load, names
from briefings.records import Analysis

_MOSTLY = 0.3  # share of sentences naming a core party above which an article is drawn in whole
_OPENING = 4  # words of a paragraph in which it may go over to something else
_POST = 8  # sentences of a post, its title among them
_TWO = 0.5  # sentences of other wars to each of the watched one, from which an article tells of two


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of the body."""

    analysis: Analysis
    reading: Reading
    names: bool  # it names the watched conflict by a word of its own
    near: bool  # or by a stand-in such as "the province"
    merely: bool  # it names a party only by the adjective of a thing: "an Armenian suburb"
    counts: bool  # it counts people in another war, or says who hit whom there
    speaks: bool  # it names another war in whatever way
    teaser: bool  # a line without a stop among sentences: it may be of another story

    @property
    def paragraph(self) -> int:
        """The number of its paragraph."""
        return self.analysis.sentence.paragraph


@dataclass(frozen=True, slots=True)
class _Watch:
    """The watched conflict in an article."""

    profile: Profile
    others: elsewhere.Elsewhere
    beside: bool  # the article speaks of another war as well

    def names(self, reading: Reading) -> bool:
        """Whether a sentence names the conflict by a word of its own.

        "The separatists" are one as long as no other war is spoken of; so is where people flee to.
        """
        core = set(self.profile.core)
        return any(
            m.party in core
            and not m.weak
            and m.kind != "agency"
            and not self.is_refuge(reading, m)
            and not (self.beside and elsewhere.is_common(reading, m, self.profile))
            for m in reading.mentions
        )

    def is_refuge(self, reading: Reading, mention: Mention) -> bool:
        """Whether a land is named only as where people flee from another war: "crossed into Sudan".

        So is a people by a quarter or church of theirs in another land at war: "near their quarter".
        """
        if self.beside and elsewhere.in_quarter(reading, mention):
            return True
        towards = self.beside and mention.prep in ("إلى", "نحو", "صوب")
        return towards and elsewhere.of_matter(reading, "fleeing")


def mark_relevance(
    done: Sequence[Analysis],
    readings: Sequence[Reading],
    profile: Profile,
    headline: Reading | None,
    *,
    at_home: bool = False,
) -> list[Analysis]:
    """The analyses of an article, those that are not about the watched conflict marked.

    A post that stands `at_home`, in the channel of a side, need not name it where it tells of the war.
    """
    top = [] if headline is None else [headline]
    bare_lines = all(a.sentence.heading for a in done)
    texts = [r for a, r in zip(done, readings, strict=True) if bare_lines or not a.sentence.heading]
    others = elsewhere.other_wars(profile, [*top, *readings])
    watch = _Watch(profile, others, others.speaks_in([*top, *readings]))
    matter = elsewhere.matter(headline, texts)
    if matter == "sport" or (matter and not _opens_with_war(done, readings, watch)):
        return [
            a if _is_beside(a, reading, watch, matter) else _irrelevant(a)
            for a, reading in zip(done, readings, strict=True)
        ]
    at_home = at_home and any(map(_of_the_war, done))
    titled = at_home or (headline is not None and watch.names(headline))
    named = titled or any(map(watch.names, texts))
    told = [
        _told(a, reading, watch, named=named, teaser=a.sentence.heading and not bare_lines)
        for a, reading in zip(done, readings, strict=True)
    ]
    prose = [one for one in told if not one.teaser]
    named_in = sum(one.names and not one.merely for one in prose)
    naming = [one.analysis for one in prose if one.names and not one.merely]
    body = [one.analysis for one in prose]
    charged = not watch.beside and is_charged(body, naming, [*top, *texts], profile.core)
    if titled or charged or named_in >= _MOSTLY * len(prose):
        left = _left(told, profile, fewest=1 if headline and others.speaks(headline) else 2)
    else:
        left = _all_but_named(told)
    left |= {n for n, one in enumerate(told) if _counts_others(one)}
    return [_irrelevant(a) if n in left else a for n, a in enumerate(done)]


def stands_at_home(readings: Sequence[Reading], profile: Profile) -> bool:
    """Whether a short post names no side of the war and nobody foreign: its outlet may tell whose it is."""
    named = {m.party for reading in readings for m in reading.mentions if not m.weak}
    away = OTHER in named or named & set(profile.core) or len(readings) > _POST
    return not away and not elsewhere.other_wars(profile, readings).speaks_in(readings)


def _of_the_war(a: Analysis) -> bool:
    return elsewhere.is_of_war(a) or any(not figure.aside for figure in a.figures)


def _told(a: Analysis, reading: Reading, watch: _Watch, *, named: bool, teaser: bool) -> _Told:
    """A sentence; a stand-in is the watched conflict's only where that is named as well."""
    core = set(watch.profile.core)
    own = watch.names(reading)
    fled = any(watch.is_refuge(reading, m) for m in reading.mentions if m.party in core)
    theirs = named and not fled and not watch.others.holds(reading)
    return _Told(
        a,
        reading,
        names=own or (theirs and bool(core & set(a.parties))),
        near=own or (theirs and _is_near(reading, core)),
        merely=_is_adjective(a, reading, core),
        counts=not own and watch.others.counts(a, reading),
        speaks=watch.others.speaks(reading),
        teaser=teaser,
    )


def _is_adjective(a: Analysis, reading: Reading, core: set[str]) -> bool:
    """Whether the watched parties are named by nothing but the adjective of some noun, and in no role."""
    roles = a.roles
    if core & {*roles.speaker, *roles.actor, *roles.affected}:
        return False
    named = [m for m in reading.mentions if m.party in core]
    return bool(named) and all(m.kind == "demonym" and m.head == "noun" for m in named)


def _is_beside(a: Analysis, reading: Reading, watch: _Watch, matter: str) -> bool:
    """Whether a sentence of an article about another matter says what a watched party does in the war."""
    told = elsewhere.is_of_war(a) and watch.names(reading)
    return told and not elsewhere.of_matter(reading, matter)


def _opens_with_war(done: Sequence[Analysis], readings: Sequence[Reading], watch: _Watch) -> bool:
    """Whether the first sentence is of the war as well: prices after an attack, a disease among exiles."""
    body = zip(done, readings, strict=True)
    first = next(((a, r) for a, r in body if not a.sentence.heading), None)
    if first is None or not watch.names(first[1]):
        return False
    return elsewhere.is_of_war(first[0]) or elsewhere.of_matter(first[1], "exiles")


def _counts_others(one: _Told) -> bool:
    """Whether a sentence counts those whom a disease or a disaster hit, wherever it stands."""
    of_war = elsewhere.is_of_war(one.analysis)
    return bool(one.analysis.figures) and not of_war and elsewhere.of_matter(one.reading, "counted")


def _irrelevant(analysis: Analysis) -> Analysis:
    return replace(analysis, relevant=False)


def _left(told: Sequence[_Told], profile: Profile, fewest: int) -> set[int]:
    """The sentences of an article about the conflict that are about another one or another matter.

    `fewest` sentences that count people in another war make it an article on two.
    """
    strange = _elsewhere(told, profile)
    away = sum(one.counts for one in told)
    if away >= fewest and away >= _TWO * sum(one.names for one in told):
        return strange | _of_the_other_war(told)
    return strange | {n for n, one in enumerate(told) if one.counts and not one.near}


def _of_the_other_war(told: Sequence[_Told]) -> set[int]:
    """In an article about two wars: what names the other, and what follows without naming either."""
    found: set[int] = set()
    away = not next((one.near for one in told if one.near or one.speaks), True)
    for n, one in enumerate(told):
        if one.near or one.speaks:
            away = not one.near
        if away:
            found.add(n)
    return found


def _all_but_named(told: Sequence[_Told]) -> set[int]:
    """The sentences of an article about others but for the paragraphs that name the conflict.

    A line without a stop that names it, such as a teaser, draws in nothing, not even itself.
    """
    kept = {one.paragraph for one in told if one.names and not (one.teaser or one.merely)}
    return {
        n
        for n, one in enumerate(told)
        if one.paragraph not in kept or (one.speaks and not one.near)
    }


def _elsewhere(told: Sequence[_Told], profile: Profile) -> set[int]:
    """The sentences of paragraphs that are about another conflict or another matter."""
    paragraphs: dict[int, list[_Told]] = defaultdict(list)
    for one in told:
        paragraphs[one.paragraph].append(one)
    left = {
        number
        for number, found in paragraphs.items()
        if not any(one.near for one in found)
        and (
            _of_another_conflict([one.reading for one in found], profile)
            or _turns_away([one.reading for one in found])
        )
    }
    return {n for n, one in enumerate(told) if one.paragraph in left}


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
    return re.compile(rf"(?:^| )[وف]?[بلك]?(?:{longest(found)})(?: |$)")
