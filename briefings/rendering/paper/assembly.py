"""One PDF from the HTML of its parts, which are laid out one by one or side by side."""

from __future__ import annotations

import gc
import hashlib
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from types import FunctionType

from briefings.processes import end_with_parent, no_collector
from briefings.rendering.paper.archive import archive
from briefings.rendering.paper.parts import Part, join, lay_out, to_bytes
from briefings.rendering.paper.typefaces import Need, cut_out, embed
from briefings.rendering.paper.workers import EPOCH, get_ready

_ROOM = 17_000  # values on the stack of a frame: 136 kB, so that its piece is one of 256 kB
_WAITING = 800_000  # objects that may wait to be freed: about 50 pages, 200 MB
# A copy of a process has loaded what that process has; macOS does not copy one safely.
_NEW = "fork" if sys.platform == "linux" else "spawn"


def assembled(
    htmls: Sequence[str], logo: Path | None, attachment: bytes | None, workers: int
) -> bytes:
    """The PDF file, laid out by so many processes; with an attachment it is a PDF/A-3.

    Raises RenderingError where Pango is missing, BrokenProcessPool where no process is to be had.
    """
    digest = hashlib.sha256("\0".join(htmls).encode() + (attachment or b""))
    whole = laid_out(htmls, logo, workers)
    if attachment is not None:
        archive(whole, attachment)
    moment = os.environ.get(EPOCH, "")
    if moment.isdigit():
        import pydyf

        stamp = f"D:{datetime.fromtimestamp(int(moment), UTC):%Y%m%d%H%M%S}Z"
        whole.info["CreationDate"] = whole.info["ModDate"] = pydyf.String(stamp)
    return to_bytes(whole, digest.hexdigest()[:32].encode())


def laid_out(htmls: Sequence[str], logo: Path | None = None, workers: int = 1) -> Part:
    """The parts, laid out and joined."""
    if workers > 1:
        return _side_by_side(htmls, logo, workers)
    whole = join([_lay_out(html, logo) for html in htmls])
    embed(whole, lambda needs: map(_cut_out, needs))
    return whole


def _side_by_side(htmls: Sequence[str], logo: Path | None, workers: int) -> Part:
    """The longest first: what is begun last is over soon."""
    order = sorted(range(len(htmls)), key=lambda k: -len(htmls[k]))
    with ProcessPoolExecutor(workers, get_context(_NEW), _begin) as pool:
        waiting = {k: pool.submit(_lay_out, htmls[k], logo) for k in order}
        whole = join([waiting[k].result() for k in range(len(htmls))])
        embed(whole, lambda needs: pool.map(_cut_out, needs))
    return whole


def _begin() -> None:
    """A process beside others: ready to lay out, and gone when the one that it works for is."""
    get_ready()
    end_with_parent()


def _lay_out(html: str, logo: Path | None) -> Part:
    """One part, in this process; without the garbage collector, which finds nothing here.

    What a part leaves behind is freed when it is much: to look for it takes a tenth of the time of
    laying a part out, and a process that ends soon need not.
    """
    if gc.get_count()[0] > _WAITING:
        gc.collect()
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
