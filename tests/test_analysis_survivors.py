"""Who was not hit: thought dead and alive, the only ones to come out; and whom such words still count."""

from __future__ import annotations

import pytest
from analysis_texts import analyses_of, analysis_of


@pytest.mark.parametrize(
    "ar",
    [
        "قالت وزارة الدفاع الأرمينية إن أربعة من جنودها كان يظن أنهم قتلوا فتبين أنهم أحياء.",
        "قالت باكو إن الجنود الأربعة الذين أعلنت يريفان مقتلهم أحياء.",
        "ولم يخرج حيا من تحت الأنقاض في ترتر إلا طفلان.",
        "لم تعترف باكو بقتيل عسكري واحد.",
        "لم يكن للجيش الأذربيجاني جندي واحد في البلدة التي قصفت.",
        "نجا من القصف على ترتر عشرون مدنيا.",
        "وصل إلى أذربيجان 1200 مقاتل سوري، بحسب يريفان.",
    ],
)
def test_who_lives_is_not_counted(ar: str) -> None:
    """Thought dead and alive, the only ones who came out alive, not one admitted."""
    assert analysis_of(ar).figures == ()


@pytest.mark.parametrize(
    ("ar", "told"),
    [
        ("قتل خمسة مدنيين في قصف على أحياء ستيباناكيرت.", ("killed", 5, "karabakh")),
        (
            "قالت ستيباناكيرت إن عشرة مدنيين قتلوا في قصف أحياء المدينة السكنية.",
            ("killed", 10, "karabakh"),
        ),
        ("لم تعترف باكو إلا بمقتل ثلاثة من جنودها.", ("killed", 3, "azerbaijan")),
        ("لم يقتل في القصف على غنجه سوى ثلاثة مدنيين.", ("killed", 3, "azerbaijan")),
        ("قتل مدنيان، هما أم وابنها، في قصف ستيباناكيرت.", ("killed", 2, "karabakh")),
        ("لا يزال جندي أرميني واحد مفقودا منذ المعركة.", ("missing", 1, "armenia")),
        ("نجا قائد الكتيبة من هجوم قتل فيه ثلاثة جنود أرمن.", ("killed", 3, "armenia")),
        (
            "قال جندي أذربيجاني جريح إن 22 من رفاقه لم يعودوا من المعركة.",
            ("missing", 22, "azerbaijan"),
        ),
        (
            "قصفت القوات الأذربيجانية سوق ستيباناكيرت فقتلت ستة مدنيين، بحسب مسؤول محلي.",
            ("killed", 6, "karabakh"),
        ),
    ],
)
def test_quarters_and_the_only_dead_are_counted(ar: str, told: tuple[object, ...]) -> None:
    """أحياء may be quarters of a town; "admitted only three" admits three."""
    (only,) = analysis_of(ar).figures
    assert (only.kind, only.count[0], only.party_affected) == told


DIED = "توفي مريض في المستشفى في ستيباناكيرت."


@pytest.mark.parametrize(
    "ar",
    [
        "أحد عشر مريضا آخرين، أربعة منهم في العناية المركزة، لا يزالون ينتظرون.",
        "وأضاف المدير أن سبعة آخرين، بينهم طفلان، ينتظرون الإجلاء.",
        "وعشرون مدنيا آخرون بانتظار الإجلاء.",
    ],
)
def test_those_who_wait_are_not_counted_with_the_dead_before_them(ar: str) -> None:
    """ "Others" goes on with the toll only where no verb of their own tells that they wait."""
    first, then = analyses_of(DIED, ar)
    assert [f.kind for f in first.figures] == ["killed"]
    assert then.figures == ()


@pytest.mark.parametrize(
    ("ar", "kind"),
    [
        ("عشرات الجرحى الأرمن ينتظرون الإجلاء من ستيباناكيرت.", "wounded"),
        ("وأصيب سبعة مدنيين أرمن، بينهم طفل، ينتظرون الإجلاء.", "wounded"),
        ("وثلاثة مدنيين أرمن كانوا ينتظرون دورهم قتلوا في القصف.", "killed"),
    ],
)
def test_those_who_wait_are_counted_where_a_word_says_what_befell_them(ar: str, kind: str) -> None:
    """The wounded who wait are wounded."""
    assert {f.kind for f in analysis_of(ar).figures} == {kind}
