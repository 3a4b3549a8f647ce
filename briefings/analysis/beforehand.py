"""What is known of an article before its first sentence: who is at odds, which names are used in full."""

from __future__ import annotations

from collections import Counter

from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.grammar import Reading, read
from briefings.analysis.parsing.lexicon import Lexicon
from briefings.analysis.parsing.sides import countrymen
from briefings.profile import Profile

_TWO = 2


def home(source: str, words: Lexicon, profile: Profile) -> str:
    """The party of the conflict that an outlet's name tells of."""
    named = {m.party for m in read(source, words).mentions} & set(profile.core) if source else set()
    return min(named) if len(named) == 1 else ""


def prepare(context: Context, readings: list[Reading], profile: Profile, strong: set[str]) -> None:
    """What can be known before the first sentence: who is at odds, which names are used in full.

    `strong` are the parties that need not be named.
    """
    counts: Counter[str] = Counter()
    home = countrymen(profile)  # who names the doctors of a nation names the nation
    for reading in readings:
        for mention in reading.mentions:
            if mention.party and not mention.weak:
                strong.add(mention.party)
                placed = mention.prep in ("في", "من", "داخل", "حول") or mention.head == "patient"
                party = home.get(mention.party, mention.party)
                counts[party] += 0 if placed or mention.kind == "place" else 1
    strong |= {home[party] for party in strong if party in home}
    contested = _contested(strong, readings, profile)
    context.strong = frozenset(strong | _bodies(strong, readings, profile) | contested)
    everywhere = Counter(
        home.get(m.party, m.party) for r in readings for m in r.mentions if m.party
    )
    context.topic = tuple(party for party, _ in everywhere.most_common(3))
    core = sorted(
        (p for p in profile.core if counts[p] or p in strong),
        key=lambda p: (-counts[p], profile.core.index(p)),
    )
    named = strong & set(profile.core)
    both = [*core, *(party for party in profile.core if party not in core)]
    context.pair = tuple(both[:2]) if named else ()


def _contested(strong: set[str], readings: list[Reading], profile: Profile) -> set[str]:
    """Whose land two nations of the conflict fight over, where both are named: "the region"."""
    core = set(profile.core)
    lands = {
        m.party
        for reading in readings
        for m in reading.mentions
        if m.weak and "head" not in reading.tokens[m.core].hits
    }
    return {p for p in lands & core if len(core) > _TWO and core - {p} <= strong}


def _bodies(strong: set[str], readings: list[Reading], profile: Profile) -> set[str]:
    """The warring bodies, no nations, that go by a common noun: "the army", where its foe is named."""
    core = set(profile.core)
    named = [(m, r.tokens[m.first].text) for r in readings for m in r.mentions]
    foreign = {word for m, word in named if m.head == "force" and m.party not in core}
    short = {m.party for m, word in named if m.weak and word not in foreign}
    return {p for p in short & core if strong & core - {p} and not profile.party(p).demonyms}
