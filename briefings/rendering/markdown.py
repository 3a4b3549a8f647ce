"""Markdown: text of a briefing may not become markup there either."""

from __future__ import annotations

import re
from typing import Any

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_START = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s)")


def escape(text: Any) -> str:
    """The text with every character that Markdown or HTML would read as markup escaped."""
    return _START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", str(text)))
