"""Whose forces they are that a side's own organ names without it: "our armed forces", "the air force".

And what both sides call each other, "the militias", which is whose foe's who says it.
"""

from __future__ import annotations

from itertools import pairwise

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.sides import warring
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.normalize import bare
from briefings.profile import Profile

_words = lists("nouns", "both")
_slurs = lists("nouns", "slurs")


def serves(reading: Reading, mention: Mention, issuer: str) -> str:
    """Whoever issues the news, where it is an arm of his: "the air force" in an army's bulletin."""
    words = reading.tokens[mention.first : mention.last + 1]
    arm = len(words) > 1 and words[0].text.lstrip("وب") in _words("arms")
    return issuer if arm or mention.head == "force" else ""


def ours_by_name(reading: Reading, profile: Profile) -> str:
    """Whose "our armed forces" are where one side's name is "the armed forces"; else ""."""
    named = {bare(n): party.id for party in profile.parties for n in (*party.names, *party.weak)}
    for token, behind in pairwise(reading.tokens):
        hit = token.hits.get("head")
        if hit is not None and hit.sense.kind == "owned" and hit.sense.form == "نا":
            noun = token.text.removeprefix(hit.clitic).removesuffix("نا")
            if party := named.get(f"ال{noun} {behind.text}"):
                return party
    return ""


def who_calls_so(
    reading: Reading, mention: Mention, me: tuple[str, ...], profile: Profile
) -> tuple[str, ...]:
    """Those in whose mouth "the militias" means somebody: nobody where no side of the war says it."""
    slur = reading.tokens[mention.core].text in _slurs("nouns")
    return () if slur and set(me).isdisjoint(warring(profile)) else me
