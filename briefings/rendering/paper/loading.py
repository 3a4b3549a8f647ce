"""WeasyPrint, loaded without a detour.

It names its libraries in several ways and tries each; the first is looked up by running a compiler
and the linker, which takes longer than everything else that is loaded. On Linux the last name is
what the file is called, so that the loader finds it at once.
"""

from __future__ import annotations

import ctypes.util
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from importlib import import_module

from briefings.errors import RenderingError

_PANGO = (
    "Pango is missing; install it (Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0 "
    "libharfbuzz-subset0; macOS: brew install pango)"
)


def load() -> None:
    """Import WeasyPrint. Raises RenderingError where Pango is missing."""
    if "weasyprint" in sys.modules:
        return
    if sys.platform == "linux":
        with suppress(OSError), _no_search():
            import_module("weasyprint")
            return
    try:
        import_module("weasyprint")
    except OSError as error:  # WeasyPrint loads Pango when it is imported
        raise RenderingError(_PANGO) from error


@contextmanager
def _no_search() -> Iterator[None]:
    """Let a look-up of a library find nothing; what WeasyPrint says to that is not passed on."""
    search = ctypes.util.find_library
    ctypes.util.find_library = _nothing
    try:
        with redirect_stdout(io.StringIO()):
            yield
    finally:
        ctypes.util.find_library = search


def _nothing(name: str) -> None:
    """No library of that name."""
