"""Many articles are analysed on all cores, with the result of one core."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.analysis import parallel
from briefings.language.sentences import sentences, title
from briefings.profile import load
from briefings.records import Article, Translated, Trust

BODY = "أعلنت وزارة الدفاع الأرمينية مقتل {} جندياً في قصف أذربيجاني.\n\nوأضافت أن القتال مستمر."


def texts(count: int) -> list[list[Translated]]:
    """Short articles with different tolls, title first."""
    made = []
    for n in range(1, count + 1):
        article = Article(
            f"A{n:02d}",
            "قصف",
            BODY.format(n + 2),
            "عينة",
            date(2022, 9, 13),
            "given",
            None,
            "x",
            str(n),
        )
        found = [title(article), *sentences(article)]
        made.append([Translated(s, "English", "machine", -0.2, Trust("ok")) for s in found])
    return made


def test_processes_give_what_one_process_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles come back in order, with the same analysis, around the very sentences given."""
    profile, articles = load("karabakh"), texts(60)
    here = list(parallel.analyze_articles(articles, profile))
    monkeypatch.setattr(parallel, "_HERE", 0)
    there = list(parallel.analyze_articles(articles, profile))
    assert there == here
    assert [found[0].analysis.figures[0].count[0] for found in there] == list(range(3, 63))
    for given, (first, *_) in zip(articles, there, strict=True):
        assert first.translated is given[1]
        assert first.analysis.sentence is given[1].sentence
