"""Who lays the parts out: this process, or several side by side. The bytes are the same.

A new process imports this module, so that it needs nothing but what lays a part out.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from pathlib import Path
from threading import Thread
from types import FunctionType
from typing import TYPE_CHECKING

from briefings.errors import RenderingError
from briefings.processes import no_collector
from briefings.rendering.loading import load
from briefings.rendering.typefaces import Need, cut_out, embed

if TYPE_CHECKING:
    from briefings.rendering.parts import Part

EPOCH = "SOURCE_DATE_EPOCH"
_ROOM = 17_000  # values on the stack of a frame: 136 kB, so that its piece is one of 256 kB


class Crew:
    """Processes that start at once, so that they are ready when the templates are filled.

    A context manager. Where only one process is of use, or there is one core, none is started.
    """

    def __init__(self, most: int) -> None:
        self._workers = min(most, _cores())
        self._pool: ProcessPoolExecutor | None = None
        self._leaving: Thread | None = None

    def __enter__(self) -> Crew:
        if self._workers > 1:
            self._pool = ProcessPoolExecutor(self._workers, mp_context=get_context("spawn"))
            with suppress(BrokenProcessPool):  # met again when there is work
                for _ in range(self._workers):
                    self._pool.submit(_get_ready)
        return self

    def __exit__(self, *_: object) -> None:
        if self._leaving is not None:
            self._leaving.join()
        elif self._pool is not None:  # there was no work, and nobody waits for them
            self._pool.shutdown(wait=False, cancel_futures=True)

    def laid_out(self, htmls: Sequence[str], logo: Path | None = None) -> Part:
        """The parts, laid out and joined; afterwards the processes end."""
        if self._pool is None:
            return _one_by_one(htmls, logo)
        try:
            return _side_by_side(htmls, logo, self._pool)
        except BrokenProcessPool:  # no second process to be had: slower, but the same bytes
            return _one_by_one(htmls, logo)
        finally:
            self._leaving = Thread(target=self._pool.shutdown)
            self._leaving.start()


def _get_ready() -> None:
    with suppress(RenderingError):  # said when there is work
        load()


def _one_by_one(htmls: Sequence[str], logo: Path | None) -> Part:
    from briefings.rendering.parts import join

    whole = join([_lay_out(html, logo) for html in htmls])
    embed(whole, lambda needs: map(_cut_out, needs))
    return whole


def _side_by_side(htmls: Sequence[str], logo: Path | None, pool: Executor) -> Part:
    """The longest first: what is begun last is over soon."""
    from briefings.rendering.parts import join

    order = sorted(range(len(htmls)), key=lambda k: -len(htmls[k]))
    waiting = {k: pool.submit(_lay_out, htmls[k], logo) for k in order}
    whole = join([waiting[k].result() for k in range(len(htmls))])
    embed(whole, lambda needs: pool.map(_cut_out, needs))
    return whole


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _lay_out(html: str, logo: Path | None) -> Part:
    """One part, in this process; without the garbage collector, which finds nothing here."""
    from briefings.rendering.parts import lay_out

    with _quietly(), no_collector():
        return _with_room(lay_out)(html, logo)


def _cut_out(need: Need) -> bytes:
    with _quietly():
        return cut_out(need)


def _with_room(function: Callable[[str, Path | None], Part]) -> Callable[[str, Path | None], Part]:
    """The function, asking for a wide frame.

    Python takes memory for calls in pieces of 16 kB and gives one back as soon as the last call in
    it returns. A typesetter calls deeply and returns often: where a piece ends just there, Python
    asks the system for memory at every line of text. The piece of a wide frame holds what it calls.
    """
    code = function.__code__.replace(co_stacksize=_ROOM)
    return FunctionType(code, function.__globals__, function.__name__)


@contextmanager
def _quietly() -> Iterator[None]:
    """Without messages, and at a fixed time.

    A subset of a typeface bears the time of its making, unless this variable names another.
    """
    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    given = os.environ.get(EPOCH)
    os.environ.setdefault(EPOCH, "0")
    try:
        yield
    finally:
        if given is None:
            del os.environ[EPOCH]
