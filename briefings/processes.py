"""Work for all cores: an ordered map over worker processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")


def cores() -> int:
    """Cores that this process may use, which in a container may be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def mapped(work: Callable[[Item], Made], items: Sequence[Item]) -> Iterator[Made]:
    """`work` of each item, in order, as many at once as there are cores.

    `work`, a function of a module, and the items travel to fresh processes, so that nothing of this
    one's threads and locks is copied. Where no second process is to be had the rest is done here.
    """
    workers, done = min(len(items), cores()), 0
    if workers > 1:
        try:
            with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
                for made in pool.map(work, items):
                    yield made
                    done += 1
        except BrokenProcessPool:  # slower, but the same result
            pass
        else:
            return
    for item in items[done:]:
        yield work(item)
