"""Who does it to whom, where the two stand side by side behind a verb."""

from __future__ import annotations

import pytest
from name_lists import packed_names

from briefings.translation.checks.beside import apart


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        (  # two people
            "واتهم لافروف بلينكن بعرقلة المحادثات.",
            "ولافروف اتهم بلينكن بعرقلة المحادثات.",
        ),
        ("حذر أردوغان ماكرون من العواقب.", "أردوغان حذر ماكرون من العواقب."),
        (  # two capitals
            "وطالبت باكو يريفان بتسليم الخرائط.",
            "وباكو طالبت يريفان بتسليم الخرائط.",
        ),
        (
            "دعا وزير الدفاع التركي نظيره الروسي إلى أنقرة.",
            "وزير الدفاع التركي دعا نظيره الروسي إلى أنقرة.",
        ),
        ("واستدعت باريس سفير باكو للتشاور.", "وباريس استدعت سفير باكو للتشاور."),
    ],
)
def test_whoever_does_it_is_set_before_the_verb(ar: str, said: str) -> None:
    """People, capitals, offices, counterparts; a conjunction stays at the head."""
    assert apart(ar, packed_names().find(ar)) == said


@pytest.mark.parametrize(
    "ar",
    [
        "ودعا الرئيس البرهان إلى هدنة.",  # the holder's own name
        "ودعا وزير الخارجية الروسي لافروف إلى هدنة.",
        "دعا الزعيم الكردي مسعود بارزاني إلى هدنة.",
        "واتهم الناطق باسم الجيش العميد نبيل عبد الله العدو بالقصف.",
        "ودعا البرهان رئيس مجلس السيادة إلى هدنة.",
        "ودعا الأمين العام إلى مواصلة مساعيه الحميدة.",  # somebody calls on him
        "ودعت السفير إلى مكتبها.",  # a woman does it to him
        "ودعا إلى وقف الحرب.",
        "وقد التقى في باريس ماكرون وعلييف.",
        "الاتهام الذي وجهه ماكرون لعلييف",
        "أكد باشينيان لماكرون أن الاتفاق قائم.",
    ],
)
def test_an_office_keeps_its_own_name(ar: str) -> None:
    """Where the name is the office's, or but one is named, nothing is moved."""
    assert apart(ar, packed_names().find(ar)) == ar
