"""Work cut into batches, and the next batches begun while the caller is busy with this one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event, local
from typing import TypeVar

from briefings.errors import BriefingsError

T = TypeVar("T")
R = TypeVar("R")

_here = local()  # of a thread that works ahead: the event that says nobody waits for it any more

AHEAD = 2  # batches under way or done and waiting, besides the one in the caller's hands


class StoppedError(BriefingsError):
    """Work that nobody waits for any more was left undone; reaches no user."""


def go_on() -> None:
    """To be called between the steps of long work: raises StoppedError once it was given up."""
    stop: Event | None = getattr(_here, "stop", None)
    if stop is not None and stop.is_set():
        raise StoppedError("stopped")


def by_size(
    items: Iterable[T],
    size_of: Callable[[T], int],
    size: int,
    most: int = 1 << 30,
    first: int | None = None,
) -> Iterator[list[T]]:
    """Runs of items that reach `size` together, or are `most` in number; the last may be smaller.

    With `first` the first run is of that size and each after it twice as large, up to `size`.
    """
    batch: list[T] = []
    filled, wanted = 0, size if first is None else min(first, size)
    for item in items:
        batch.append(item)
        filled += size_of(item)
        if filled >= wanted or len(batch) >= most:
            yield batch
            batch, filled, wanted = [], 0, min(2 * wanted, size)
    if batch:
        yield batch


def ahead(
    work: Callable[[list[T]], list[R]], batches: Iterable[list[T]]
) -> Iterator[tuple[list[T], list[R]]]:
    """Each batch with its result, in order; at most `AHEAD` batches are read before their turn.

    What `work` raises is raised at the batch's turn, and the batches after it are dropped: those
    under way end at their next `go_on`, for which nobody waits, so that Ctrl-C is obeyed at once.
    """
    stop = Event()

    def watched(batch: list[T]) -> list[R]:
        _here.stop = stop
        return work(batch)

    queue: deque[tuple[list[T], Future[list[R]]]] = deque()
    pool = ThreadPoolExecutor(AHEAD, thread_name_prefix="decode")
    try:
        for batch in batches:
            queue.append((batch, pool.submit(watched, batch)))
            if len(queue) > AHEAD:
                first, future = queue.popleft()
                yield first, future.result()
        while queue:
            first, future = queue.popleft()
            yield first, future.result()
    finally:
        stop.set()
        pool.shutdown(wait=False, cancel_futures=True)
