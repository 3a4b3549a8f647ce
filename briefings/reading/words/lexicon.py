"""Loads the reading data files of `briefings/data/reading`, each once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def toml(name: str) -> dict[str, Any]:
    """The parsed TOML file of that name."""
    path = files("briefings") / "data" / "reading" / name
    return tomllib.loads(path.read_text(encoding="utf-8"))
