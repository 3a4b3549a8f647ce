"""The ids of articles, `A07`: numbers that are given once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.records import Article

_ID = re.compile(r"A(\d{1,9})\Z", re.ASCII)


def identifier(number: int) -> str:
    """The id of that number, such as `A07`."""
    return f"A{number:02d}"


def number(identifier: str) -> int:
    """The number of an id; 0 where it is none."""
    match = _ID.match(identifier)
    return int(match[1]) if match else 0


def next_number(articles: Sequence[Article]) -> int:
    """The number after the highest id in use."""
    return max((number(article.id) for article in articles), default=0) + 1


def numbered(articles: Sequence[Article]) -> list[Article]:
    """Articles that keep their ids; those without one, or with another's, get the next free numbers."""
    following = next_number(articles)
    taken: set[str] = set()
    found = []
    for article in articles:
        kept = article
        if not _ID.match(article.id) or article.id in taken:
            kept = replace(article, id=identifier(following))
            following += 1
        taken.add(kept.id)
        found.append(kept)
    return found
