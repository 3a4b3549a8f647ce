"""Processes: an ordered map over all cores, work without the collector, patience with other runs."""

from __future__ import annotations

import gc
import logging
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Any, TypeVar

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Made = TypeVar("Made")

_PAUSE = 0.05  # seconds between two tries
_SILENCE = 2.0  # seconds of waiting after which it is said

# Also with --quiet, which asks for no progress: a run that stands still looks like one that hangs.
_waits = logging.getLogger("briefings.waits")
_waits.setLevel(logging.WARNING)

_worker: dict[str, Any] = {}  # in a worker process: "shared", what all its items have in common


def cores() -> int:
    """Cores that this process may use, which in a container may be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def mapped(
    work: Callable[[Shared, Item], Made], shared: Shared, items: Sequence[Item]
) -> Iterator[Made]:
    """`work(shared, item)` of each item, in order, as many at once as there are cores.

    `work`, a function of a module, and the items travel to fresh processes, so that nothing of this
    one's threads and locks is copied; `shared` goes to each process once. Where no second process is
    to be had the rest is done here. The collector rests here while results come in, and in a worker
    for the length of an item: with every object that arrives it would go over all that came before.
    """
    workers, done = min(len(items), cores()), 0
    if workers > 1:
        spawned = ProcessPoolExecutor(workers, get_context("spawn"), _share, (shared,))
        try:
            with no_collector(), spawned as pool:
                for made in pool.map(partial(_with_shared, work), items):
                    yield made
                    done += 1
        except BrokenProcessPool:  # slower, but the same result
            pass
    for item in items[done:]:
        yield work(shared, item)


def _share(value: object) -> None:
    # Every core has its process; set before numpy is loaded, whose library would start threads besides.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _worker["shared"] = value
    end_with_parent()


def _with_shared(work: Callable[[Any, Item], Made], item: Item) -> Made:
    with no_collector():
        return work(_worker["shared"], item)


def end_with_parent() -> None:
    """From now on this process ends with the one that started it, even one that is killed.

    It would wait for work for ever: the way by which work comes stays open as long as it waits itself.
    """
    Thread(target=_end_after, args=(parent_process(),), daemon=True).start()


def _end_after(other: BaseProcess | None) -> None:
    if other is not None:
        other.join()
        os._exit(1)


@contextmanager
def no_collector() -> Iterator[None]:
    """Without the search for circular garbage, which goes over every living object again and again."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def tries(held: str, patience: float) -> Iterator[None]:
    """A turn for each try to get what another process holds, for `patience` seconds and once at least.

    Whoever waits longer than a moment says so once: `held` is what is waited for and why.
    """
    begun = time.monotonic()
    told = False
    while True:
        yield
        waited = time.monotonic() - begun
        if waited > patience:
            return
        if waited > _SILENCE and not told:
            told = True
            _waits.warning("%s; waiting up to %.0f seconds", held, patience)
        time.sleep(_PAUSE)
