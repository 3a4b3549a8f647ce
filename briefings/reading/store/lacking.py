"""What a briefing lacks before its work: why a range is empty, and what cannot be read or has no day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.errors import CorpusError
from briefings.records import Article, LeftOut

if TYPE_CHECKING:
    from briefings.reading.store.corpus import Corpus

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


def tell(
    corpus: Corpus, known: Sequence[LeftOut], say: Callable[[str], None], *, strict: bool
) -> None:
    """Name what cannot be read or has no day; with `strict` raise CorpusError for it and what is `known`."""
    for left in corpus.left_out:
        say(f"left out: {left.sentence or left.article}: {left.reason}")
    for name in corpus.undated:
        say(f"undated: {name}")
    reason = "its date is unknown: write it into the line date: of the file"
    undated = (LeftOut(name, None, reason) for name in corpus.undated)
    found = (*known, *corpus.left_out, *undated)
    if strict and found:
        more = f" and {len(found) - 1} more" if len(found) > 1 else ""
        raise CorpusError(
            f"--strict: left out {_named(found[0])}{more}; "
            "mend or remove the files, in the inbox too, or build without --strict"
        )


def _named(left: LeftOut) -> str:
    line = f"a sentence of {left.article}, «{left.sentence}»" if left.sentence else left.article
    return f"{line} ({left.reason})"
