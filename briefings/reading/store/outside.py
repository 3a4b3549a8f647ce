"""What stays outside a briefing before its work: told to the user, and fatal where nothing may be."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefings.errors import CorpusError
from briefings.reading.store.corpus import Corpus
from briefings.records import LeftOut


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
