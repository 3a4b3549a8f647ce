"""Interviews whose lines no full stop ends: every turn is a sentence of its own."""

from __future__ import annotations

import pytest

from briefings.language.sentences import sentences
from briefings.reading.ingest import article

HEAD = "رئيس البلدية: القصف لم يتوقف\nالنهر نيوز\n12 مايو 2024"
TURNS = (
    "كيف تصف الوضع الميداني اليوم",
    "الوضع صعب والقصف لم يتوقف منذ الفجر",
    "هل هناك ضحايا",
    "نعم قتل سبعة مدنيين وجرح عشرون في حي السوق",
    "ماذا تطلبون من الوسطاء",
    "نطلب هدنة عاجلة تسمح بإجلاء الجرحى",
)
END = "وانتهى الحوار عند هذا الحد بعد انقطاع الاتصال بسبب القصف على المدينة."


def told(text: str) -> list[str]:
    """The sentences of a text that may be chosen: headings are none of them."""
    return [s.text for s in sentences(article("-", text.encode())) if not s.heading]


@pytest.mark.parametrize(
    "who",
    [
        ("س:", "ج:"),
        ("س/", "ج/"),
        ("س1:", "ج1:"),
        ("سؤال:", "جواب:"),
        ("النهر نيوز:", "رئيس البلدية:"),
        ("النهر نيوز:", "آدم إسحق:"),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("end", ["", END])
def test_each_turn_is_a_sentence(who: tuple[str, str], between: str, end: str) -> None:
    """The headline may begin with the name of who answers; it is no turn."""
    lines = [f"{who[n % 2]} {turn}" for n, turn in enumerate(TURNS)]
    text = between.join((*HEAD.split("\n"), *lines, *filter(None, [end])))
    assert told(text) == [*(f"{line}." for line in lines), *filter(None, [end])]
    found = article("-", text.encode())
    assert (found.title, found.source) == (HEAD.split("\n", maxsplit=1)[0], "النهر نيوز")


def test_turns_that_run_on_are_a_sentence_each() -> None:
    """Questions and answers in one line are cut before their letters."""
    run_on = " ".join(f"{'سج'[n % 2]}: {turn}" for n, turn in enumerate(TURNS))
    assert told(f"{HEAD}\n{run_on}") == [f"{'سج'[n % 2]}: {turn}." for n, turn in enumerate(TURNS)]


def test_lines_of_several_sources_are_no_interview() -> None:
    """A short line over paragraphs stays a heading where no two speakers take turns."""
    lines = (
        "الموقف الروسي: دعوة إلى الهدوء",
        "دعت موسكو الطرفين إلى وقف القتال فورا والعودة إلى طاولة المفاوضات.",
        "الموقف التركي: دعم كامل لباكو",
        "أكدت أنقرة أنها تقف إلى جانب باكو في كل ما تتخذه من خطوات.",
    )
    text = "\n".join(("مواقف الدول من الحرب", "النهر نيوز", "12 مايو 2024", *lines))
    assert told(text) == [lines[1], lines[3]]


@pytest.mark.parametrize(
    "who",
    [
        ("يريفان", "باكو", "يريفان", "باكو", "موسكو"),
        ("وزارة الدفاع", "الخارجية", "وزارة الدفاع", "الخارجية", "وزارة الدفاع"),
        ("نيكول باشينيان", "إلهام علييف", "نيكول باشينيان", "إلهام علييف", "فلاديمير بوتين"),
    ],
)
def test_what_capitals_or_three_say_is_no_interview(who: tuple[str, ...]) -> None:
    """Capitals and bodies are no guests; a third speaker is one only among letters or questions."""
    said = (
        "أعلنت الحكومة التعبئة",
        "بدأنا عملية عسكرية",
        "قتل 32 شخصا",
        "لم نستهدف المدنيين",
        "ندعو إلى وقف النار",
    )
    lines = [f"{name}: {words}" for name, words in zip(who, said, strict=True)]
    text = "\n".join(("آخر التطورات في قره باغ", "20 سبتمبر 2023", "", *lines))
    assert told(text) == [f"{line}." for line in lines]
