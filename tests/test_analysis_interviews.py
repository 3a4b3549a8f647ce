"""Interviews: a label before a colon speaks to the end of its paragraph."""

from __future__ import annotations

from dataclasses import replace

import pytest
from analysis_texts import KARABAKH, analyses_of, article_of

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


@pytest.mark.parametrize(
    ("who", "side"),
    [
        ("التقى مراسلنا آنا، وهي لاجئة أرمينية من مارتوني.", "armenia"),
        ("تروي سيران، وهي نازحة من أرمن قره باغ، قصة رحيلها.", "karabakh"),
        ("يقول جندي أذربيجاني شارك في القتال إن المعارك كانت ضارية.", "azerbaijan"),
        ("التقى مراسلنا آنا في الملجأ.", ""),
    ],
)
@pytest.mark.parametrize(
    "said",
    ["وقالت: «قُتل أخي في القصف».", "وأضافت: «فقدت والدي».", "«أصيب زوجي»، تضيف آنا."],
)
def test_the_kin_of_a_witness_are_of_his_people(who: str, side: str, said: str) -> None:
    """ "My brother was killed", says a refugee whose nation was told before."""
    assert analyses_of(who, said)[1].roles.affected == ((side,) if side else ())


@pytest.mark.parametrize(
    "between",
    [
        "وقالت باكو إن قواتها لم تقصف المدينة.",
        "ويقول طبيب إن الجرحى كثيرون.",
        "واستمر القصف يومين.",
    ],
)
def test_who_tells_next_is_not_of_the_witnesss_people(between: str) -> None:
    """Behind another speaker nothing tells whose people the next one is of."""
    first = "التقى مراسلنا آنا، وهي لاجئة أرمينية من مارتوني."
    assert analyses_of(first, between, "«قُتل ابني»، يقول رجل.")[2].roles.affected == ()


def test_who_asks_claims_no_toll() -> None:
    """ "Baku says it lost only dozens?" is a question; the guest's own figure is a claim."""
    asked = (
        ("المنبر: باكو تقول إنها لم تخسر إلا عشرات القتلى؟",),
        ("المنبر: كم عدد القتلى من أذربيجان؟",),
    )
    turns = [asked[0][0], "سمر الحداد: قتلاها ألف على الأقل.", asked[1][0], "سمر الحداد: لا أعرف."]
    _, sentences = article_of(*turns)
    sentences = [replace(s, paragraph=n) for n, s in enumerate(sentences)]
    done = analyze(sentences, KARABAKH)
    assert [len(one.figures) for one in done] == [0, 1, 0, 0]
    assert done[1].figures[0].party_affected == "azerbaijan"


def test_whoever_asks_claims_nothing_with_or_without_a_question_mark() -> None:
    """ "Q: And Yerevan has published a list of 874": the interviewer's words are no news; the answer's are."""
    asked = (
        ("س: كيف ترى الجبهة؟",),
        ("س: ويريفان نشرت قائمة بـ874 من قتلاها.",),
        ("س: متى تنتهي الحرب؟",),
    )
    turns = [
        asked[0][0],
        "ج: قتل عشرة جنود أذربيجانيين أمس.",
        asked[1][0],
        "ج: نعم.",
        asked[2][0],
        "ج: لا أعرف.",
    ]
    _, sentences = article_of(*turns)
    done = analyze(sentences, KARABAKH)
    assert [one.asked for one in done] == [True, False] * 3
    assert [len(one.figures) for one in done] == [0, 1, 0, 0, 0, 0]


def test_an_answer_that_asks_back_is_still_an_answer() -> None:
    """A guest may answer a question with one."""
    answers = told(("باشينيان: ومن يثق بها؟",), ("باشينيان: القوة لم تطلق رصاصة.",))
    assert not any(one.asked for one in answers)


@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("حوار باكو ويريفان: أين وصل؟", ""),  # nobody was asked
        ("مستشار الرئيس الأذربيجاني: سنضمن حقوق الأرمن", ""),
    ],
)
def test_an_answer_that_names_nobody_is_of_whom_the_headline_says_was_asked(
    title: str, side: str
) -> None:
    """ "A: We lost 192 soldiers. The figures are first ones" is the adviser's, and they are his side's dead."""
    turns = [
        ("س: كم بلغت خسائركم؟",),
        ("ج: فقدنا 192 جنديا.", "هذه أرقام أولية."),
        ("س: متى تنسحبون؟",),
        ("ج: قريبا.",),
    ]
    headline, sentences = article_of(*(text for turn in turns for text in turn), title=title)
    places = [n for n, turn in enumerate(turns) for _ in turn]
    sentences = [replace(s, paragraph=n) for s, n in zip(sentences, places, strict=True)]
    done = analyze(sentences, KARABAKH, headline)
    says = (side,) if side else ()
    assert [one.roles.speaker for one in done] == [(), says, says, (), says]
    if side:
        assert done[1].figures[0].party_affected == side
