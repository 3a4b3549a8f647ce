"""Rulers who go by the name of a nation, and whose land is another's: "the X authorities in Y" are Y's."""

from __future__ import annotations

from dataclasses import replace

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.sides import kin
from briefings.analysis.parsing.vocabulary import lists
from briefings.profile import Profile

_rulers = lists("nouns", "rulers")
_NEXT = 2  # from the nation to its land: "in" stands between


def of_their_land(reading: Reading, profile: Profile) -> Reading:
    """The reading in which such rulers are of the land that is named right behind them."""
    akin = kin(profile)
    lands = {
        m.first: m for m in reading.mentions if m.prep == "في" and m.kind in ("state", "place")
    }
    made = [_placed(reading, m, lands.get(m.last + _NEXT), akin) for m in reading.mentions]
    return reading if made == reading.mentions else replace(reading, mentions=made)


def _placed(
    reading: Reading, m: Mention, land: Mention | None, akin: frozenset[tuple[str, str]]
) -> Mention:
    if land is None or (m.party, land.party) not in akin or m.deed >= 0:
        return m
    noun = reading.tokens[m.first].text.removeprefix("و").removeprefix("ال")
    close = not any(t.gap.strip() for t in reading.tokens[m.last + 1 : land.first + 1])
    return replace(m, party=land.party) if close and noun in _rulers("nouns") else m
