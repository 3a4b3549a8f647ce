"""What a build takes in before its work: the inbox, and the outlets that the user named."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.records import LeftOut

if TYPE_CHECKING:
    from briefings.config import Config

INBOX = "inbox"
Progress = Callable[[str], AbstractContextManager[Callable[[int, int], None]]]


@dataclass(frozen=True, slots=True)
class Unread:
    """What of an inbox is in no article: pages that could not be read, and sentences of those that were."""

    pages: tuple[LeftOut, ...] = ()
    sentences: tuple[LeftOut, ...] = ()


def read_inbox(corpus: Path, progress: Progress, say: Callable[[str], None]) -> Unread:
    """Ingest what lies in the corpus's inbox; what is in no article is returned, with reasons."""
    inbox = corpus / INBOX
    if not inbox.is_dir() or not any(inbox.iterdir()):
        return Unread()
    from briefings.reading.ingest import ingest

    sealed = not os.access(corpus, os.W_OK)
    with progress("reading the inbox") as advance:
        report = ingest([str(inbox)], corpus, progress=advance, dry_run=sealed)
    left_out = [LeftOut(left.file, None, left.reason) for left in report.left_out]
    if sealed:
        news = {entry.file: 0 for entry in report.kept}
        news |= {entry.file: 0 for entry in report.merged if entry.relation == "version"}
        reason = f"it is new, but {corpus} cannot be written: ingest it into another --corpus"
        left_out += [LeftOut(file, None, reason) for file in news]
    elif report.kept:
        say(f"{len(report.kept)} new from {inbox}")
    for entry in report.merged:
        if entry.relation == "version":
            kept = entry.file in {known.file for known in report.kept}
            end = "both are kept: they do not say the same" if kept else "the newer one is kept"
            say(f"{entry.file}: another version of {entry.into}; {end}")
    for left in left_out:
        say(f"left out: {left.article}: {left.reason}")
    for doubt in report.doubts:
        say(doubt)
    for line in report.lines_left_out:
        say(f"left out of {line.file}: {line.line} ({line.reason})")
    sentences = (LeftOut(line.file, line.line, line.reason) for line in report.lines_left_out)
    return Unread(tuple(left_out), tuple(sentences))


def outlets_named(
    config: Config, wanted: tuple[str, ...], latin: Callable[[set[str]], Mapping[str, str]]
) -> tuple[str, ...]:
    """The outlets of `--source`; one in Latin letters may be the name that the briefing shows.

    `latin` gives the names that it shows of all outlets.

    It is matched by a part, as the outlets' own names are; a name that is not found stays as it is.
    """
    if not any(any(letter.isascii() and letter.isalpha() for letter in name) for name in wanted):
        return wanted
    from briefings.reading.store import corpus

    articles, _ = corpus.documents(config.corpus)
    sources = {name for a in articles for name in (a.source, *a.also_printed_by) if name}
    english = latin(sources)
    found: dict[str, None] = {}
    for name in wanted:
        part = name.casefold().strip()
        found |= dict.fromkeys(own for own, shown in english.items() if part in shown.casefold())
        found[name] = None
    return tuple(found)
