"""Who lays the parts out: this process, or several side by side. The bytes are the same.

A new process imports this module, so that it needs nothing but what lays a part out.
"""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING

from briefings.rendering.typefaces import Need, cut_out, embed

if TYPE_CHECKING:
    from briefings.rendering.parts import Part

EPOCH = "SOURCE_DATE_EPOCH"
_ROOM = 17_000  # values on the stack of a frame: 136 kB, so that its piece is one of 256 kB


def laid_out(htmls: Sequence[str], logo: Path | None, *, alone: bool = False) -> Part:
    """The parts, laid out and joined; alone, in this process, or on as many cores as there are."""
    workers = 1 if alone else min(len(htmls), _cores())
    if workers < 2:
        return _one_by_one(htmls, logo)
    try:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            return _side_by_side(htmls, logo, pool)
    except BrokenProcessPool:  # no second process to be had: slower, but the same bytes
        return _one_by_one(htmls, logo)


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

    with _quietly(), _no_collector():
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


@contextmanager
def _no_collector() -> Iterator[None]:
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
