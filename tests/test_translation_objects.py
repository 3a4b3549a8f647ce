"""Whoever stands right behind a verb need not be the one who does it: the endings tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.translation.checks.objects import apart
from briefings.translation.engines.engine import Options, open_engine
from briefings.translation.names.authority import load_names
from briefings.translation.translator import Translator


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        ("وناشد الحكومة التدخل.", "وهو ناشد الحكومة التدخل."),
        ("ويطالب الحكومة بالرحيل.", "وهو يطالب الحكومة بالرحيل."),
        ("دعا السلطات إلى التحقيق.", "هو دعا السلطات إلى التحقيق."),
        ("وحذر إثيوبيا من ملء السد.", "وهو حذر إثيوبيا من ملء السد."),
        ("وقد انتقد السلطات المحلية لتأخرها.", "وهو انتقد السلطات المحلية لتأخرها."),
        ("وتدعو الطرفين إلى ضبط النفس.", "وهي تدعو الطرفين إلى ضبط النفس."),
        ("ونفى التهمة، وحمل الحكومة مسؤوليتها.", "ونفى التهمة، وهو حمل الحكومة مسؤوليتها."),
    ],
)
def test_whom_it_is_done_to_is_no_longer_right_behind_the_verb(ar: str, said: str) -> None:
    """Who is not named is "he" or "she"; else whom it is done to comes before the verb."""
    assert apart(ar) == said


@pytest.mark.parametrize(
    "ar",
    [
        "وناشدت الأمم المتحدة التدخل.",  # she appealed
        "ودعا السكان إلى مغادرة القرى.",  # who may do it or have it done to them
        "وناشد القضاة الرأفة به.",  # masculine, though they end like the feminine
        "وهنا تكملة الحديث.",
        "وحث الملايين على التبرع.",
        "وقتل الجيش مئات المسلحين.",  # whose case is not to be seen
        "ودمر الجيش طائرات مسيرة.",
        "وقتل الجندي مسلحا.",
        "وأصاب الجيش هدفا.",
        "وقال الأب إنه ناشد الحكومة التدخل.",
        "ووصف اشتية العملية بالجريمة.",
        "وناشد السنيورة الأمين العام للحزب.",
        "قصف المدينة عمل إرهابي.",
    ],
)
def test_whoever_may_have_done_it_stays_behind_the_verb(ar: str) -> None:
    """Where no ending tells, nothing is turned."""
    assert apart(ar) == ar


def test_within_a_sentence_nobody_is_named_again_at_first() -> None:
    """The English of "denied … and called" needs no second "he"."""
    assert apart("ونفى التهمة، وناشد الحكومة التدخل.", within=False) == (
        "ونفى التهمة، وناشد الحكومة التدخل."
    )


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("واتهم الحكومة بالتخلي عن الشمال.", "accused the government"),
    ],
)
def test_the_package_says_who_does_it(tmp_path: Path, ar: str, en: str) -> None:
    """With the bundled package."""
    with Translator(
        open_engine(threads=1), load_names(), tmp_path / "m.sqlite", Options(beam=4)
    ) as translator:
        (said,) = translator.lines([ar])
    assert en in said
