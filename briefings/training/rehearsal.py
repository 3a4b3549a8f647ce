"""Step `rehearse`, after `prepare`, where a package is trained on: new pairs often, old ones seldom.

A model that meets new pairs alone forgets the rest; a few of the old ones drawn beside them keep it
(rehearsal; Robins, 1995). On a CPU, where a package sees some tens of thousands of pairs in an hour,
only what is new pays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from briefings.training.pairs import Pair, rows
from briefings.training.prepare import load, save

_NEW = 3.0  # times an epoch
_VARIANT = 0.15  # of its weight in the last stage, for what augmentation makes of a new pair
_SEEN = 0.06  # of its weight in the last stage, for a pair that the package was trained on
_MADE = ": "  # in the source of a pair that augmentation made


def rehearse(work: Path, seen: Path) -> tuple[int, int]:
    """Weigh the pairs of a work folder anew; gives the number of new ones and of all.

    `seen` is the `pairs.tsv.xz` that the package was trained on. Raises ConfigError where `prepare`
    has not run.
    """
    known = {line[0] for line in rows(seen)}
    pairs = list(load(work))
    new = [pair for pair in pairs if _MADE not in pair.source and pair.arabic not in known]
    save(_weighed(pairs, {pair.english for pair in new}), work)
    return len(new), len(pairs)


def _weighed(pairs: Sequence[Pair], new: set[str]) -> Iterator[Pair]:
    for pair in pairs:
        weight = _SEEN * pair.late
        if pair.english in new:
            weight = _VARIANT * pair.late if _MADE in pair.source else _NEW
        yield pair._replace(weight=weight, late=weight)
