"""Records built by hand for the tests of the summary room; all Arabic here was written for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefings.profile import Profile, load
from briefings.records import (
    Analysis,
    Article,
    BriefedArticle,
    Briefing,
    Cluster,
    Engine,
    Evidence,
    Figure,
    Mark,
    Roles,
    Sentence,
    Statement,
    Translated,
    Trust,
)
from briefings.summary.choice.ranking import scores

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


DAY = date(2020, 10, 28)


def worth(made: Statement, past: tuple[str, ...] = ()) -> float:
    """The worth of a sentence as the only one."""
    return scores([Cluster(made)], ["azerbaijan"], past)[made.id].total


def dead(text: str, count: int, home: str = "A01", *, n: int = 1, **options: str) -> Statement:
    """A sentence that counts so many dead of Karabakh."""
    figure = killed(
        count, of="karabakh", by=options.get("by", "karabakh"), whom="people", within=text
    )
    themes = ["casualties"]
    place = article(home, source=options.get("source", "وكالة أ"), day=DAY)
    return statement(text, place, n, affected=["karabakh"], figures=[figure], themes=themes)


def by(made: Statement, *words: str) -> Statement:
    """The sentence with the words found that name who speaks, then those for who acts."""
    text, roles = made.translated.sentence.text, ("speaker", "actor")
    found = [
        Evidence(r, w, text.index(w), text.index(w) + len(w))
        for r, w in zip(roles, words, strict=False)
        if w
    ]
    return replace(made, analysis=replace(made.analysis, evidence=tuple(found)))


def section_of(made: Briefing, item: str) -> tuple[str, ...]:
    """The ids of the section that an item stands in."""
    return next((s.items for s in made.sections if item in s.items), ())


def told(n: int, party: str, theme: str, *, worth: int = 0) -> Statement:
    """One of many facts of a party, each of its own day and article."""
    text = f"قالت وزارة رقم {n * 37} إن وحدة {n * 91} عبرت جسر {n * 53} فجرا"
    home = article(f"B{n:03d}", source=f"وكالة {n % 7}", day=date(2020, 9, 1 + n % 28))
    figures = [killed(worth, of=party)] if worth else []
    return statement(text, home, speaker=[party], actor=[party], themes=[theme], figures=figures)
