"""Who makes the PDF: this process, or several side by side. The bytes are the same.

Where several are of use, one new process loads the typesetter while this one fills the templates;
it has the parts laid out by copies of itself, and puts the file together. It imports this module,
so that it needs nothing but what lays a part out.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from threading import Thread

from briefings.errors import RenderingError
from briefings.processes import cores, end_with_parent
from briefings.rendering.paper.loading import load

EPOCH = "SOURCE_DATE_EPOCH"


class Crew:
    """Processes, the first of which starts at once: it is ready when the templates are filled.

    A context manager. Where only one process is of use, or there is one core, none is started.
    """

    def __init__(self, most: int) -> None:
        self._workers = min(most, cores())
        self._foreman: ProcessPoolExecutor | None = None
        self._leaving: Thread | None = None

    def __enter__(self) -> Crew:
        if self._workers > 1:
            self._foreman = ProcessPoolExecutor(1, get_context("spawn"), end_with_parent)
            with suppress(BrokenProcessPool):  # met again when there is work
                self._foreman.submit(get_ready)
        return self

    def __exit__(self, *_: object) -> None:
        if self._leaving is not None:
            self._leaving.join()
        elif self._foreman is not None:  # there was no work, and nobody waits for it
            self._foreman.shutdown(wait=False, cancel_futures=True)

    def made(
        self, htmls: Sequence[str], logo: Path | None = None, attachment: bytes | None = None
    ) -> bytes:
        """The PDF of the parts; afterwards the processes end."""
        if self._foreman is None:
            return _made(htmls, logo, attachment, 1)
        try:
            return self._foreman.submit(_made, htmls, logo, attachment, self._workers).result()
        except BrokenProcessPool:  # no second process to be had: slower, but the same bytes
            return _made(htmls, logo, attachment, 1)
        finally:
            self._leaving = Thread(target=self._foreman.shutdown)
            self._leaving.start()


def get_ready() -> None:
    """Load the typesetter into a process that does nothing else.

    It is left without the garbage collector, which would look through all that is loaded as well.
    """
    with suppress(RenderingError):  # said when there is work
        load()
        import_module("briefings.rendering.paper.assembly")  # for the copies of this process
    gc.disable()
    gc.freeze()


def _made(htmls: Sequence[str], logo: Path | None, attachment: bytes | None, workers: int) -> bytes:
    from briefings.rendering.paper.assembly import assembled

    return assembled(htmls, logo, attachment, workers)
