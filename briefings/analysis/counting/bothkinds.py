"""Who did it where "killed and wounded 200" tells no number of dead."""

from __future__ import annotations

from briefings.analysis.counting.counts import counted
from briefings.analysis.counting.doers import TAKING, chained
from briefings.analysis.counting.killers import tells_its_own
from briefings.analysis.counting.uncounted import is_mixed
from briefings.analysis.parsing.context import Speaking
from briefings.analysis.parsing.grammar import Reading


def tells_of_both(reading: Reading, speaking: Speaking) -> frozenset[str]:
    """ "X said that it had killed and wounded 200": X did, and was not hit."""
    if not any(chained(reading.tokens, k) for k in TAKING.at(reading)):
        return frozenset()
    mixed = (number for number in counted(reading) if is_mixed(reading, number))
    return frozenset(p for number in mixed for p in tells_its_own(reading, number, speaking))
