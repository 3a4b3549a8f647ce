"""What rendering would refuse at the end of a long run, asked before it begins."""

from __future__ import annotations

import os
from pathlib import Path

from briefings.errors import RenderingError
from briefings.rendering.packed.assets import templates_folder
from briefings.rendering.page.view import check_look


def check_output(
    paper: str, accent: str, templates: Path | None, *, logo: Path | None, folder: Path
) -> None:
    """Raise UsageError for an unknown paper or colour, RenderingError for what is not there."""
    check_look(paper, accent, logo)
    if templates is not None and not templates.is_dir():
        raise RenderingError(
            f"{templates}: no such template folder; `briefings templates copy` makes one"
        )
    if templates is not None and not _holds_templates(templates):
        raise RenderingError(
            f"{templates}: no template in it; `briefings templates copy` makes some"
        )
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
