"""The head of a corpus document: `key: value` lines between two `---` lines, one line a value.

It looks like YAML and is read by everything that reads YAML front matter, but hostile titles
(line breaks, `---`, colons, quotation marks) cannot break it: a value is whatever follows the first
colon, line breaks in it become spaces, and a value in straight quotation marks loses one pair.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

FENCE = "---"
_KEY = re.compile(r"[A-Za-z_][\w-]*\Z", re.ASCII)


def dump(fields: Mapping[str, str | None], body: str) -> str:
    """The document's text; fields without a value are left out."""
    head = [f"{key}: {_one_line(value)}" for key, value in fields.items() if value]
    return "\n".join([FENCE, *head, FENCE, body.strip("\n"), ""])


def parse(text: str) -> tuple[dict[str, str], str]:
    """The fields and the body of a document.

    Raises ValueError, with a reason for the user, where the head is missing or broken.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if lines[0].rstrip() != FENCE:
        raise ValueError("it has no front matter: its first line is not ---")
    fields: dict[str, str] = {}
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == FENCE:
            return fields, "\n".join(lines[number:]).strip("\n")
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key, colon, value = line.partition(":")
        if not colon or not _KEY.match(key.strip()):
            raise ValueError(f"line {number} of its front matter is not `key: value`")
        if key.strip() in fields:
            raise ValueError(f"line {number} of its front matter gives `{key.strip()}` twice")
        fields[key.strip()] = _unquoted(value.strip())
    raise ValueError("its front matter has no closing --- line")


def with_field(text: str, key: str, value: str) -> str:
    """A document's text with one field set, as the first; everything else stays as it was written."""
    fence, *lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    end = next(i for i, line in enumerate(lines) if line.rstrip() == FENCE)
    head = [line for line in lines[:end] if line.partition(":")[0].strip() != key]
    ending = fence[len(fence.rstrip()) :]
    return "".join([fence, f"{key}: {_one_line(value)}{ending}", *head, *lines[end:]])


def looks_like(text: str) -> bool:
    """Whether a text begins with front matter that holds the keys of a corpus document."""
    try:
        fields, _ = parse(text)
    except ValueError:
        return False
    return {"title", "date"} <= set(fields)


def _one_line(value: str) -> str:
    plain = "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in value)
    plain = " ".join(plain.split())
    return f"{plain[0]}{plain}{plain[0]}" if _quoted(plain) else plain


def _unquoted(value: str) -> str:
    return value[1:-1].strip() if _quoted(value) else value


def _quoted(value: str) -> bool:
    return len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
