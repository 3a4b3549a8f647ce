"""Which sentences are about the watched conflict: an article is drawn in whole, or by paragraphs.

An article about others gives only the paragraphs that name the conflict; one about the conflict gives
all but what counts people in another war or goes over to another matter: "in another context". One about
another matter, such as a pandemic, gives what a watched party does in the war.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.sides import countrymen
from briefings.analysis.parsing.vocabulary import table
from briefings.analysis.topics import otherwars
from briefings.language.normalize import bare
from briefings.profile import OTHER, Profile
from briefings.records import Analysis

_MOSTLY = 0.3  # share of sentences naming a core party above which an article is drawn in whole
_POST = 8  # sentences of a post, its title among them
_SHORT = 8  # sentences of an article that tells of one attack
_HARMED = frozenset(["killed", "wounded", "missing", "captured"])


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of the body."""

    analysis: Analysis
    reading: Reading
    names: bool  # it names the watched conflict
    merely: bool  # it names a party only by the adjective of a thing: "an Armenian suburb"
    counts: bool  # it counts people in another war, or says who hit whom there
    teaser: bool  # a line without a stop among sentences: it may be of another story

    @property
    def paragraph(self) -> int:
        """The number of its paragraph."""
        return self.analysis.sentence.paragraph


@dataclass(frozen=True, slots=True)
class _Watch:
    """The watched conflict in an article."""

    profile: Profile
    others: otherwars.OtherWars
    beside: bool  # the article speaks of another war as well

    def names(self, reading: Reading) -> bool:
        """Whether a sentence names the conflict by a word of its own.

        "The separatists" are one as long as no other war is spoken of; so is where people flee to.
        """
        core = {*self.profile.core, *countrymen(self.profile)}
        return any(
            m.party in core
            and not m.weak
            and m.kind != "agency"
            and not self.is_refuge(reading, m)
            and not (self.beside and otherwars.is_common(reading, m, self.profile))
            for m in reading.mentions
        )

    def is_refuge(self, reading: Reading, mention: Mention) -> bool:
        """Whether a land is named only as where people flee from another war: "crossed into Sudan".

        So is a people by a quarter or church of theirs in another land at war: "near their quarter".
        """
        if self.beside and otherwars.in_quarter(reading, mention):
            return True
        towards = self.beside and mention.prep in ("إلى", "نحو", "صوب")
        return towards and otherwars.of_matter(reading, "fleeing")


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
    others = otherwars.other_wars(profile, [*top, *readings])
    watch = _Watch(profile, others, others.speaks_in([*top, *readings]))
    matter = otherwars.matter(headline, texts)
    if matter:
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
    charged = not watch.beside and _is_charged(body, naming, [*top, *texts], profile.core)
    if titled or charged or named_in >= _MOSTLY * len(prose):
        away = {one.paragraph for one in told if not one.names and _turns_away(one.reading)}
        left = {n for n, one in enumerate(told) if one.counts or one.paragraph in away}
    else:
        left = _all_but_named(told)
    left |= {n for n, one in enumerate(told) if _counts_others(one)}
    return [_irrelevant(a) if n in left else a for n, a in enumerate(done)]


def _is_charged(
    body: Sequence[Analysis],
    naming: Collection[Analysis],
    texts: Sequence[Reading],
    core: Collection[str],
) -> bool:
    """Whether a short article tells of an attack, and one of the sentences that name a side says it did that.

    "Four sailors were killed in an attack on the ship … The mission accuses the Houthis": nobody foreign does
    anything in it, and what the side does is an act of war, no rescue or condolence.
    """
    if not body or len(body) > _SHORT or any(OTHER in a.roles.actor for a in body):
        return False
    harmed = any(f.kind in _HARMED and not (f.aside or f.background) for f in body[0].figures)
    if not (harmed or otherwars.is_of_war(body[0])) or not any(map(otherwars.of_attack, texts)):
        return False
    return any(otherwars.is_of_war(a) and not {*a.roles.actor}.isdisjoint(core) for a in naming)


def stands_at_home(readings: Sequence[Reading], profile: Profile) -> bool:
    """Whether a short post names no side of the war and nobody foreign: its outlet may tell whose it is."""
    named = {m.party for reading in readings for m in reading.mentions if not m.weak}
    away = OTHER in named or named & set(profile.core) or len(readings) > _POST
    return not away and not otherwars.other_wars(profile, readings).speaks_in(readings)


def _of_the_war(a: Analysis) -> bool:
    return otherwars.is_of_war(a) or any(not figure.aside for figure in a.figures)


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
        merely=_is_adjective(a, reading, core),
        counts=not own and watch.others.counts(a, reading),
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
    told = otherwars.is_of_war(a) and watch.names(reading)
    return told and not otherwars.of_matter(reading, matter)


def _counts_others(one: _Told) -> bool:
    """Whether a sentence counts those whom a disease or a disaster hit, wherever it stands."""
    of_war = otherwars.is_of_war(one.analysis)
    return bool(one.analysis.figures) and not of_war and otherwars.of_matter(one.reading, "counted")


def _turns_away(reading: Reading) -> bool:
    """Whether a sentence opens with "in another context" and names some outside country."""
    opens = reading.folded.removeprefix("و").startswith(_openings())
    return opens and any(m.party == OTHER and not m.weak for m in reading.mentions)


@cache
def _openings() -> tuple[str, ...]:
    return tuple(map(bare, table("reporting")["elsewhere"]["openings"]))


def _irrelevant(analysis: Analysis) -> Analysis:
    return replace(analysis, relevant=False)


def _all_but_named(told: Sequence[_Told]) -> set[int]:
    """The sentences of an article about others but for the paragraphs that name the conflict."""
    kept = {one.paragraph for one in told if one.names and not one.merely}
    return {n for n, one in enumerate(told) if one.paragraph not in kept}
