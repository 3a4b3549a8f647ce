"""Interviews: a label before a colon speaks to the end of its paragraph."""

from __future__ import annotations

from dataclasses import replace

import pytest
from analysis_texts import KARABAKH, article_of

from briefings.analysis.analyze import analyze
from briefings.records import Analysis

ASKED = (("المنبر: كيف تعيشون منذ بدء الحصار؟",), ("المنبر: وهل تثقون بموسكو؟",))


def told(*answers: tuple[str, ...], asked: tuple[tuple[str, ...], ...] = ASKED) -> list[Analysis]:
    """The analyses of the answers' sentences, each after a question, a paragraph a turn."""
    turns = [turn for pair in zip(asked, answers, strict=True) for turn in pair]
    _, sentences = article_of(*(text for turn in turns for text in turn))
    places = [n for n, turn in enumerate(turns) for _ in turn]
    sentences = [replace(s, paragraph=n) for s, n in zip(sentences, places, strict=True)]
    done = analyze(sentences, KARABAKH)
    return [one for one, place in zip(done, places, strict=True) if place % 2]


def test_an_answer_is_the_labels_to_its_end() -> None:
    """A minister speaks in the second sentence of his answer too, but not in the next question."""
    answers = told(
        ("باشينيان: الوضع صعب.", "الناس يقفون ساعتين من أجل كيلو سكر."),
        ("باشينيان: لا.", "القوة لم تطلق رصاصة واحدة."),
    )
    assert [one.roles.speaker for one in answers] == [("armenia",)] * 4


def test_a_person_of_no_party_answers_to_the_end() -> None:
    """What a teacher goes on to tell is hers, and nobody's who spoke before."""
    answers = told(
        ("سمر الحداد: الوضع صعب.", "قُتل أخي في شوشي، ولن أعود."),
        ("سمر الحداد: لا.", "تقول باكو إن الممر مفتوح."),
    )
    first, testimony, _, baku = answers
    assert first.source is not None
    assert testimony.source is not None
    assert testimony.roles.speaker == ()
    assert testimony.roles.affected == ()
    assert baku.roles.speaker == ("azerbaijan",)


@pytest.mark.parametrize("asked", [(("باكو: الممر مفتوح.",), ("باكو: لا نوقف أحدا.",))])
def test_bulletins_of_two_sides_are_no_interview(asked: tuple[tuple[str, ...], ...]) -> None:
    """Where nobody asks, a label heads its own sentence only."""
    answers = told(
        ("سمر الحداد: الوضع صعب.", "وبقي الممر مغلقا."),
        ("سمر الحداد: لا.", "وبقي الممر مغلقا."),
        asked=asked,
    )
    assert answers[1].source is None
