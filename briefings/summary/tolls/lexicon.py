"""Loads the data files of `briefings/data/summary`, each once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def toml(name: str) -> dict[str, Any]:
    """The parsed TOML file of that name."""
    text = (files("briefings") / "data" / "summary" / name).read_text("utf-8")
    return tomllib.loads(text)
