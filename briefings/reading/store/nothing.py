"""Why a range of the corpus is empty, and what there is instead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from briefings.records import Article, LeftOut

UNKNOWN = "unknown"
_SHOWN_DATES = 12


def nothing(
    root: Path,
    dated: Sequence[Article],
    undated: int,
    left_out: Sequence[LeftOut],
    sources: Sequence[str],
) -> str:
    """Why a range is empty, and what there is."""
    if not dated:
        broken = f"; {_count(len(left_out), 'file')} could not be read" if left_out else ""
        if undated:
            have = "has" if undated == 1 else "have"
            how = "give it with `briefings ingest FILE --date YYYY-MM-DD`"
            return f"{_count(undated, 'article')} of {root} {have} no date: {how}{broken}"
        inbox = root / "inbox"
        if inbox.is_dir() and any(inbox.iterdir()):
            return f"nothing in {inbox} could be read: `briefings ingest {inbox}` says why of each file"
        return f"{root} holds no article{broken}: run `briefings ingest` first"
    counts: dict[date, int] = {}
    for article in dated:
        if article.date:
            counts[article.date] = counts.get(article.date, 0) + 1
    days = sorted(counts)
    shown = ", ".join(map(str, days[:_SHOWN_DATES]))
    more = f" … {days[-1]} ({len(days)} days)" if len(days) > _SHOWN_DATES else ""
    of = ""
    if sources:
        names = sorted({n for a in dated for n in (a.source or UNKNOWN, *a.also_printed_by)})
        of = f" of --source {', '.join(sources)} (outlets: {', '.join(names)})"
    return f"{root} has no article{of} in this range; there are articles of {shown}{more}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
