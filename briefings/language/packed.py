"""The packed files of `briefings/data`: the one place that knows where they lie and how they are read.

A file is named by its path in that folder, `checks/whom.toml`. It is read when it is first asked for;
what is parsed here is kept, and belongs to all who ask: nobody changes it.
"""

from __future__ import annotations

import gzip
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parents[1] / "data"


def path(name: str) -> Path:
    """Where the file or folder of that name lies."""
    return _DATA / name


def text(name: str) -> str:
    """What the file holds, unpacked where it is a `.gz`."""
    if name.endswith(".gz"):
        return gzip.decompress(path(name).read_bytes()).decode("utf-8")
    return path(name).read_text("utf-8")


@cache
def toml(name: str) -> dict[str, Any]:
    """The parsed TOML file."""
    return tomllib.loads(text(name))


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a plain text file, without comments (`#`) and blank lines."""
    rows = (line.split("#", 1)[0].strip() for line in text(name).splitlines())
    return tuple(row for row in rows if row)


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The cells of a table, parted by tabs, row by row, without lines that are a comment (`#`) or blank."""
    found = text(name).splitlines()
    return tuple(tuple(line.split("\t")) for line in found if line and line[0] != "#")


def texts(folder: str, *endings: str) -> list[str]:
    """What the files of a folder hold that end so, in the order of their names."""
    found = sorted(each.name for each in path(folder).iterdir() if each.name.endswith(endings))
    return [text(f"{folder}/{name}") for name in found]
