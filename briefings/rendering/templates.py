"""The user's own templates: copy the packed ones, and say what they are given."""

from __future__ import annotations

import dataclasses
import inspect
import re
import shutil
import textwrap
from pathlib import Path
from types import ModuleType
from typing import Any

from briefings.errors import RenderingError
from briefings.rendering.packed.assets import templates_folder
from briefings.rendering.page import axis, charts, context
from briefings.rendering.page import compared as context_outlets

_INTRODUCTION = """\
# What a template is given

Every template gets `page`, a `Page`; all its text is cleaned and unmarked, and escaped where it is
put in. Copy the packed templates with `briefings templates copy DIR`, delete what you do not change,
and build with `--templates DIR`. A template that only changes a part of the page extends the packed
one and overrides its blocks:

    {% extends "packed/print.html" %}
    {% block style %}h1 { color: navy }{% endblock %}

Blocks: BLOCKS.
Functions: `include_raw(name)` (a style or script as it stands), `plural(n, word)`, `arabic_font()` (the
Arabic typeface as a `data:` address), the tables
`trust_labels` and `trust_meanings`, and the macros of `parts/text.html` and `parts/charts.html`.
Only packed assets can be loaded: `asset:/fonts/NAME` and `asset:/logo/`.

"""


def copy(folder: Path) -> list[Path]:
    """Copy the packed templates into a folder; the files written. Nothing is overwritten.

    Raises RenderingError where a file is there already or the folder cannot be written.
    """
    packed = templates_folder()
    files = sorted(path for path in packed.rglob("*") if path.is_file())
    targets = [folder / path.relative_to(packed) for path in files]
    for target in targets:
        if target.exists():
            raise RenderingError(f"{target} is there already; name an empty folder")
    try:
        for path, target in zip(files, targets, strict=True):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    except OSError as error:
        raise RenderingError(f"{folder}: cannot be written ({error.strerror})") from error
    return targets


def docs() -> str:
    """The typed context as Markdown, made from the classes themselves."""
    blocks = ", ".join(f"`{name}`" for name in _blocks())
    parts = [_INTRODUCTION.replace("BLOCKS", blocks)]
    kinds = [*_classes(context), *_classes(context_outlets), *_classes(charts), *_classes(axis)]
    kinds.sort(key=lambda kind: kind.__name__ != "Page")
    return "".join([*parts, *map(_described, kinds)])


def _blocks() -> list[str]:
    text = (templates_folder() / "print.html").read_text("utf-8")
    return re.findall(r"{% block (\w+)", text)


def _classes(module: ModuleType) -> list[type[Any]]:
    return [
        kind
        for kind in vars(module).values()
        if dataclasses.is_dataclass(kind)
        and isinstance(kind, type)
        and kind.__module__ == module.__name__
    ]


def _described(kind: type[Any]) -> str:
    comments = _comments(kind)
    lines = [f"## {kind.__name__}\n\n{inspect.getdoc(kind) or ''}\n\n"]
    for field in dataclasses.fields(kind):
        comment = f": {comments[field.name]}" if field.name in comments else ""
        lines.append(f"- `{field.name}` ({field.type}){comment}\n")
    return "".join([*lines, "\n"])


def _comments(kind: type[Any]) -> dict[str, str]:
    """The comments behind the fields in the source."""
    source = textwrap.dedent(inspect.getsource(kind))
    return dict(re.findall(r"^    (\w+): [^#\n]+?# (.+)$", source, re.MULTILINE))
