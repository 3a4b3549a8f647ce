"""The packed assets: templates and typefaces, and the one way to load them into a page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import fontpkg_amiri
import fontpkg_noto_sans
import fontpkg_noto_serif

SCHEME = "asset"

_PACKAGE = Path(__file__).resolve().parents[2]
_AMIRI = fontpkg_amiri.ROOT / "files"
_SANS = fontpkg_noto_sans.ROOT / "files"
_SERIF = fontpkg_noto_serif.ROOT / "files"

FONTS: dict[str, Path] = {
    "Amiri-Regular.ttf": _AMIRI / "Amiri-Regular.ttf",
    "Amiri-Bold.ttf": _AMIRI / "Amiri-Bold.ttf",
    "NotoSans.ttf": _SANS / "NotoSans[wdth,wght].ttf",
    "NotoSans-Italic.ttf": _SANS / "NotoSans-Italic[wdth,wght].ttf",
    "NotoSerif.ttf": _SERIF / "NotoSerif[wdth,wght].ttf",
    "NotoSerif-Italic.ttf": _SERIF / "NotoSerif-Italic[wdth,wght].ttf",
}


def templates_folder() -> Path:
    """The packed templates: inside the installed package, or beside it in a checkout."""
    packed = _PACKAGE / "templates"
    return packed if packed.is_dir() else _PACKAGE.parent / "templates"


def resolve(url: str, logo: Path | None = None) -> Path:
    """The packed file that an `asset:` address names. Raises ValueError for anything else."""
    parts = urlsplit(url)
    if parts.scheme != SCHEME:
        raise ValueError(f"refused: {url[:80]!r} is no packed asset")
    kind, _, name = unquote(parts.path).strip("/").partition("/")
    if kind == "fonts" and name in FONTS:
        return FONTS[name]
    if kind == "logo" and logo is not None:
        return logo
    raise ValueError(f"refused: there is no packed asset {url[:80]!r}")
