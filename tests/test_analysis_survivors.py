"""Who was not hit: thought dead and alive, the only ones to come out; and whom such words still count."""

from __future__ import annotations

import pytest
from analysis_texts import analysis_of


@pytest.mark.parametrize(
    "ar",
    [
        "قالت وزارة الدفاع الأرمينية إن أربعة من جنودها كان يظن أنهم قتلوا فتبين أنهم أحياء.",
        "عاد خمسة جنود أرمن أحياء بعد أن أعلن مقتلهم في جبرائيل.",
        "قالت باكو إن الجنود الأربعة الذين أعلنت يريفان مقتلهم أحياء.",
        "ولم يخرج حيا من تحت الأنقاض في ترتر إلا طفلان.",
        "لم تعترف باكو بقتيل عسكري واحد.",
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
    ],
)
def test_quarters_and_the_only_dead_are_counted(ar: str, told: tuple[object, ...]) -> None:
    """أحياء may be quarters of a town; "admitted only three" admits three."""
    (only,) = analysis_of(ar).figures
    assert (only.kind, only.count[0], only.party_affected) == told
