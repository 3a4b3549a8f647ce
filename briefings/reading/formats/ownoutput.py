"""Recognises what this program wrote: a briefing is no news, and must not come back as an article."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from briefings.errors import ReadingError

REASON = "`briefings` itself wrote it, from articles that the corpus has: it is no article"
_PROGRAM = re.compile(r"briefings \d")  # the generator, author or creator that its documents name
_COLOPHON = re.compile(
    r"^Machine translation; (?:where it matters, the Arabic decides"
    r"|what matters should be checked in the Arabic articles)\.",
    re.MULTILINE,
)
_SCHEMAS = ("briefings/", "analysis/")
_COLUMNS = frozenset({"id", "article", "position", "trust", "en", "ar", "facts"})


def refuse_program(*names: object) -> None:
    """Raise ReadingError where a document's metadata name this program as what made it."""
    if any(isinstance(name, str) and _PROGRAM.match(name) for name in names):
        raise ReadingError(REASON)


def refuse_text(text: str) -> None:
    """Raise ReadingError for a briefing in Markdown or plain text: its colophon tells."""
    if _COLOPHON.search(text):
        raise ReadingError(REASON)


def refuse_json(document: Mapping[str, Any]) -> None:
    """Raise ReadingError for a JSON document in one of this program's schemas."""
    schema = document.get("schema")
    if isinstance(schema, str) and schema.startswith(_SCHEMAS):
        raise ReadingError(REASON)


def refuse_columns(header: Collection[str]) -> None:
    """Raise ReadingError for the table of a briefing's items."""
    if set(header) >= _COLUMNS:
        raise ReadingError(REASON)
