"""Whether a sentence quotes somebody, or only names something in quotation marks."""

from __future__ import annotations

import pytest
from analysis_texts import analyses_of


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("ووصف المتحدث الهجوم بأنه «عمل جبان».", True),
        ("وقالت باكو إنها بدأت عملية «مكافحة الإرهاب».", True),
        ("وطالب القرار بالإفراج عن السفينة «غالاكسي ليدر» فورا.", False),
        ("ونشرت صحيفة «صوت الساحل» صورا من المدينة.", False),
        ("وكتبت على بوابة المصنع كلمة «النصر» بالأحمر.", False),
    ],
)
def test_a_name_in_quotation_marks_is_no_quotation(text: str, quoted: bool) -> None:
    """A ship and a paper are called so; "an act of cowards" and "anti-terror" are somebody's words."""
    (analysis,) = analyses_of(text)
    assert analysis.quote is quoted
