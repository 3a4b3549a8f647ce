"""Records built by hand for the tests of the summary room; all Arabic here was written for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefings.profile import Profile, load
from briefings.records import (
    Analysis,
    Article,
    BriefedArticle,
    Engine,
    Figure,
    Mark,
    Roles,
    Sentence,
    Statement,
    Translated,
    Trust,
)

ENGINE = Engine("translate-ar_en", "1.0", "test")
OK = Trust("ok")


def karabakh() -> Profile:
    """The packed profile."""
    return load("karabakh")


def article(
    id: str = "A01", *, source: str | None = "وكالة أ", day: date | None = date(2020, 10, 28)
) -> Article:
    """An article without a body of its own: the sentences carry their text."""
    return Article(id, "عنوان", "", source, day, "given", None, f"{id}.txt", id)


def statement(
    text: str,
    home: Article | None = None,
    n: int = 1,
    *,
    speaker: Sequence[str] = (),
    actor: Sequence[str] = (),
    affected: Sequence[str] = (),
    themes: Sequence[str] = ("military",),
    figures: Sequence[Figure] = (),
    event: date | None = None,
    mark: Mark = "ok",
    relevant: bool = True,
    heading: bool = False,
    hint: str = "",
    unresolved: Sequence[str] = (),
) -> Statement:
    """A statement built by hand."""
    sentence = Sentence(home or article(), n, 0, len(text), text, heading=heading)
    roles = Roles(tuple(speaker), tuple(actor), tuple(affected))
    parties = tuple(dict.fromkeys((*speaker, *actor, *affected)))
    analysis = Analysis(
        sentence, roles, parties, tuple(themes), False, event, (), tuple(figures), relevant, hint,
        about=tuple(themes),
    )  # fmt: skip
    english = f"English of {sentence.id}"
    translated = Translated(
        sentence, english, "machine", -0.2, Trust(mark), unresolved=tuple(unresolved)
    )
    return Statement(translated, analysis, "facts")


def briefed(home: Article, *statements: Statement) -> BriefedArticle:
    """An article with its statements."""
    return BriefedArticle(home, "Title", OK, statements)


def killed(
    low: int,
    *,
    open_end: bool = False,
    of: str | None = "armenia",
    by: str | None = None,
    whom: str = "soldiers",
    background: bool = False,
    within: str = "",
) -> Figure:
    """So many killed, or at least so many; its place is that of the number in the text `within`."""
    count = (low, None if open_end else low)
    start = max(0, within.find(str(low)))
    end = start + len(str(low)) if within else 0
    return Figure("killed", count, False, whom, of, by, None, background, start, end)
