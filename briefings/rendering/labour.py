"""Who lays the parts out: this process, or several side by side. The bytes are the same.

A new process imports this module, so that it needs nothing but what lays a part out.
"""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.rendering.parts import Part

EPOCH = "SOURCE_DATE_EPOCH"


def one_by_one(htmls: Sequence[str], logo: Path | None) -> list[Part]:
    """The parts, laid out in this process."""
    return [_lay_out(html, logo) for html in htmls]


def side_by_side(htmls: Sequence[str], logo: Path | None) -> list[Part]:
    """The parts, laid out by as many processes as there are cores, the longest first."""
    workers = min(len(htmls), _cores())
    if workers < 2:
        return one_by_one(htmls, logo)
    order = sorted(range(len(htmls)), key=lambda k: -len(htmls[k]))
    try:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            waiting = {k: pool.submit(_lay_out, htmls[k], logo) for k in order}
            return [waiting[k].result() for k in range(len(htmls))]
    except BrokenProcessPool:  # no second process to be had: slower, but the same bytes
        return one_by_one(htmls, logo)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _lay_out(html: str, logo: Path | None) -> Part:
    """One part, in this process; without the garbage collector, which finds nothing here."""
    from briefings.rendering.parts import lay_out

    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    with _no_collector(), _fixed_time():
        return lay_out(html, logo)


@contextmanager
def _fixed_time() -> Iterator[None]:
    """A subset of a typeface bears the time of its making, unless this variable names another."""
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
