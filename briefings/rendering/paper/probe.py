"""Can this machine make a PDF? A page of two lines says so."""

from __future__ import annotations

from briefings.errors import RenderingError
from briefings.rendering.packed.assets import FONTS
from briefings.rendering.paper.loading import load
from briefings.rendering.paper.workers import Crew

_PAGE = """<!doctype html><html lang="en"><title>probe</title><style>
@font-face { font-family: ar; src: url("asset:/fonts/Amiri-Regular.ttf") }
@font-face { font-family: en; src: url("asset:/fonts/NotoSerif.ttf") }
</style><p lang="ar" dir="rtl" style="font-family: ar">سلام</p><p style="font-family: en">Peace</p>"""


def probe() -> str:
    """Lay out a page in both scripts and say with what. Raises RenderingError."""
    missing = sorted(name for name, path in FONTS.items() if not path.is_file())
    if missing:
        raise RenderingError(f"typefaces are missing: {', '.join(missing)}; install briefings anew")
    load()
    from weasyprint import __version__
    from weasyprint.text.ffi import pango

    size = len(Crew(1).made([_PAGE]))
    number = pango.pango_version()
    version = f"{number // 10000}.{number // 100 % 100}.{number % 100}"
    return (
        f"WeasyPrint {__version__}, Pango {version}, {len(FONTS)} typefaces, test page {size} bytes"
    )
