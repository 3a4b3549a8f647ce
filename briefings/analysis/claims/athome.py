"""A nation's own bodies that count its people: "the doctors' union of X" is itself, its dead are X's."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from briefings.analysis.parsing.context import Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.sides import countrymen
from briefings.profile import Profile


def told_at_home(
    reading: Reading, speaking: Speaking, profile: Profile
) -> tuple[Reading, Speaking]:
    """A sentence and its speakers with the nation in the place of its bodies, for whose the dead are."""
    home = countrymen(profile)
    if not home:
        return reading, speaking
    found = [replace(f, party=home.get(f.party, f.party)) for f in speaking.found]
    subjects = {
        at: [replace(f, party=home.get(f.party, f.party)) for f in told]
        for at, told in speaking.subjects.items()
    }
    return _of_the_nation(reading, profile), replace(speaking, found=found, subjects=subjects)


@lru_cache(maxsize=1 << 6)
def _of_the_nation(reading: Reading, profile: Profile) -> Reading:
    home = countrymen(profile)
    if not any(m.party in home for m in reading.mentions):
        return reading
    made = [replace(m, party=home.get(m.party, m.party)) for m in reading.mentions]
    return replace(reading, mentions=made)
