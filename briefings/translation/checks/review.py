"""What does not agree between an Arabic sentence and the English that a person gave it.

A person decides what is printed, and is never overruled: but whoever reads the page is told what the checks
make of it, as of a machine's line, since a slip of the pen is what a reader of the English cannot see.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefings.records import Trust

if TYPE_CHECKING:
    from briefings.translation.names.authority import NameAuthority

_BATCH = 256  # pairs judged at a time: the sentence encoder works in batches, memory stays flat


def doubts(pairs: Sequence[tuple[str, str]], authority: NameAuthority) -> list[tuple[str, ...]]:
    """Of each pair the reasons in plain words; none where nothing speaks against it.

    A person may spell a name otherwise than the house does: it is enough that it sounds like it.
    """
    from briefings.translation.checks.marks import Pair, judge

    found: list[tuple[str, ...]] = []
    for start in range(0, len(pairs), _BATCH):
        batch = [Pair(ar, en) for ar, en in pairs[start : start + _BATCH]]
        found.extend(trust.reasons for trust in judge(batch, authority))
    return found


def trusts(pairs: Sequence[tuple[str, str]], authority: NameAuthority) -> list[Trust]:
    """Of each `ok`, or `check` with the doubts: a person's English is never withheld."""
    return [Trust("check", r) if r else Trust("ok") for r in doubts(pairs, authority)]
