"""Of whom a toll is that only says how many: those whom the toll before it counts, but for a trade or an age.

"Five soldiers were killed. The toll rose to seven": soldiers. "31 journalists were killed. The ministry put
the toll of that day at 46 dead": 46 people.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.language.packed import toml
from briefings.summary.tolls.toll import Toll

_ANYBODY = "people"


def inherited(first: Toll, toll: Toll) -> str:
    """The people of a toll that goes on with another."""
    told = first.figure.whom
    return toll.figure.whom if toll.people != _ANYBODY or told in _some() else told


@lru_cache(maxsize=1)
def _some() -> frozenset[str]:
    return frozenset(toml("summary/claims.toml")["relation"]["some_of_the_hit"])
