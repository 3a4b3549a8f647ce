"""One spelling of each name of a profile will do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from analysis_texts import SUDAN, analyses_of

from briefings.profile import Party


def is_ours(text: str, **given: tuple[str, ...]) -> bool:
    """Whether a sentence names a party of these names."""
    party = Party("ours", "Ours", "#0072B2", **given)
    watch = replace(SUDAN, core=("ours",), parties=(party, *SUDAN.parties))
    return "ours" in analyses_of(text, watch=watch)[0].parties


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("مجلس الأمن", "ودعا مجلس الأمن الدولي إلى وقف القتال."),
        ("الإمارات", "ودعت الإمارات العربية المتحدة إلى وقف القتال."),
        ("أميركا", "ودعت أمريكا إلى وقف القتال."),
        ("الولايات المتحدة الأمريكية", "ودعت الولايات المتحدة الأميركية إلى وقف القتال."),
        ("المهاجرون", "أصيب 86 مهاجرا بجروح."),
        ("لاجئ", "وقال لاجئان إن القصف أصاب المخيم."),
    ],
)
def test_a_name_is_met_as_other_papers_write_it(name: str, text: str) -> None:
    """Their letters, the longer name of a body, the cases of a kind of people."""
    assert is_ours(text, names=(name,))


def test_an_adjective_is_met_as_other_papers_write_it() -> None:
    """Two spellings of "American" and "Ukrainian"."""
    assert is_ours("وقالت الخارجية الأميركية إن القتال مرفوض.", demonyms=("أمريكي",))
    assert is_ours("وقال وزير أوكرايني إن القتال مرفوض.", demonyms=("أوكراني",))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("مجلس الأمن", "ودعا مجلس الأمن القومي المصري إلى وقف القتال."),
        ("الاتحاد الأوروبي", "وقرر الاتحاد الأوروبي لكرة القدم تأجيل المباراة."),
        ("المهاجرون", "وصلت 86 هجرة إلى السجل."),
        ("المرجان", "بيع 60 مرجانا في السوق."),
    ],
)
def test_another_name_is_none(name: str, text: str) -> None:
    """Another body's longer name, and the accusative of what is no kind of people."""
    assert not is_ours(text, names=(name,))
