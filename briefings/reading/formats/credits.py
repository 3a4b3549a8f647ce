"""Whose figures a table has: the line below it that names their source, told with every row of it.

    ستيباناكيرت – القتلى 12.            →   ستيباناكيرت – القتلى 12، بحسب وزارة الصحة.
    المصدر: وزارة الصحة

"Source: Reuters" below a table that ends a page is the page's own credit: only bodies that count count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists
from briefings.reading.words import outlets

_FACTS = WordLists("reading/facts.toml")
_WORDS = 9  # of a body's name
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")


def of_table(rows: Sequence[str], below: str) -> list[str] | None:
    """The rows of a table with the source that the line below it names; None where it names none."""
    name = _body(below)
    if name is None or not rows or any(_tells_source(row) for row in rows):
        return None
    return [f"{row.removesuffix('.')}، {_FACTS['according']} {name}." for row in rows]


def _body(line: str) -> str | None:
    """The body that a line such as "Source: the Health Ministry" names, if it is no outlet."""
    label, colon, name = (part.strip(" .") for part in line.partition(":"))
    if not colon or bare(label) not in _FACTS.words("sources") or not _NAME.fullmatch(bare(name)):
        return None
    words = bare(name).split()
    if len(words) > _WORDS or outlets.known(name) or words[0] in outlets.listed("kinds"):
        return None
    return name if _FACTS.words("bodies") & set(words) else None


def _tells_source(row: str) -> bool:
    """Whether the table has a column of its own for it."""
    return bool(_FACTS.words("sources") & set(bare(row).replace("،", " ").split()))
