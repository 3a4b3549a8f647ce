"""Loads the language data files of `briefings/data/language`, each once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def toml(name: str) -> dict[str, Any]:
    """The parsed TOML file of that name."""
    return tomllib.loads(_read(name))


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a plain text file of that name, without comments (`#`) and blank lines."""
    rows = (line.split("#", 1)[0].strip() for line in _read(name).splitlines())
    return tuple(row for row in rows if row)


def _read(name: str) -> str:
    return (files("briefings") / "data" / "language" / name).read_text(encoding="utf-8")
