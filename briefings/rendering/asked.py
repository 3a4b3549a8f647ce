"""What rendering would refuse at the end of a long run, asked before it begins."""

import os
from pathlib import Path

from briefings.errors import RenderingError, UsageError
from briefings.rendering.packed.assets import templates_folder
from briefings.rendering.page.view import PAPERS, css_color


def check_output(
    paper: str, accent: str, templates: Path | None, *, logo: Path | None, folder: Path
) -> None:
    """Raise UsageError for an unknown paper or colour, RenderingError for what is not there."""
    if paper.lower() not in PAPERS:
        raise UsageError(f"unknown paper {paper!r}; known: {', '.join(PAPERS)}")
    css_color(accent)
    if templates is not None and not templates.is_dir():
        raise RenderingError(
            f"{templates}: no such template folder; `briefings templates copy` makes one"
        )
    if templates is not None and not _holds_templates(templates):
        raise RenderingError(
            f"{templates}: no template in it; `briefings templates copy` makes some"
        )
    if logo is not None and not logo.is_file():
        raise RenderingError(f"{logo}: no such logo; mend `logo` in briefings.toml")
    _check_folder(folder)


def _check_folder(folder: Path) -> None:
    """Raise RenderingError for a place of no files, or one whose folder is not there: a slip in the path."""
    place = next(p for p in (folder, *folder.parents) if p.exists())
    if place.is_dir() and place not in (folder, folder.parent):
        raise RenderingError(
            f"{folder}: there is no folder {folder.parent}; mend --output, or make the folder first"
        )
    if not place.is_dir() or not os.access(place, os.W_OK | os.X_OK):
        which = "it" if place == folder else place
        why = "cannot be written" if place.is_dir() else "is a file"
        raise RenderingError(f"{folder}: {which} {why}; name another folder with --output")


def _holds_templates(folder: Path) -> bool:
    packed = templates_folder()
    names = (path.relative_to(packed) for path in packed.rglob("*") if path.is_file())
    return any((folder / name).is_file() for name in names)
