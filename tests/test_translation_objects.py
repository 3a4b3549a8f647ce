"""Whoever stands right behind a verb need not be the one who does it: the endings tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.translation.checks.marks import Pair, judge
from briefings.translation.checks.objects import apart, findings
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
        ("وطالبت المتمردين بفتح الطريق.", "وهي طالبت المتمردين بفتح الطريق."),
        ("وتدعو الطرفين إلى ضبط النفس.", "وهي تدعو الطرفين إلى ضبط النفس."),
        ("ونفى التهمة، وحمل الحكومة مسؤوليتها.", "ونفى التهمة، وهو حمل الحكومة مسؤوليتها."),
        ("وأسقط المروحية مقاتلون.", "والمروحية أسقطها مقاتلون."),
        ("وأجلى الصحفيين جنود من البعثة.", "والصحفيون أجلاهم جنود من البعثة."),
        ("وقتل القائد الميداني قناص.", "والقائد الميداني قتله قناص."),
        ("وقصفت المستشفى طائرات حربية.", "والمستشفى قصفته طائرات حربية."),
        ("ونقل الجرحى متطوعون إلى المدينة.", "والجرحى نقلهم متطوعون إلى المدينة."),
        ("واغتال النائبة مسلحان.", "والنائبة اغتالها مسلحان."),
        ("وأسر الطيارين رعاة إبل.", "والطيارون أسرهم رعاة إبل."),
        ("ونهب المخازن لصوص ليلا.", "والمخازن نهبها لصوص ليلا."),
        ("وأنقذ الطفلة من تحت الركام جندي.", "والطفلة أنقذها من تحت الركام جندي."),
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
    ("ar", "right", "wrong"),
    [
        (
            "وناشد الحكومة التدخل لإطلاق سراح ابنه.",
            "He appealed to the government to intervene to release his son.",
            "The government appealed to intervene to release his son.",
        ),
        (
            "وحذر إثيوبيا من ملء السد قبل التوصل إلى اتفاق.",
            "He warned Ethiopia against filling the dam before an agreement was reached.",
            "Ethiopia warned against filling the dam before an agreement was reached.",
        ),
        (
            "وأسقط المروحية مقاتلون من الطوارق بصاروخ محمول.",
            "The helicopter was shot down by Tuareg fighters with a portable missile.",
            "The helicopter shot down Tuareg fighters with a portable missile.",
        ),
        (
            "وحاصر الثكنة مئات المسلحين قبل أن يستسلم من فيها.",
            "Hundreds of gunmen besieged the barracks before those inside surrendered.",
            "The barracks besieged hundreds of gunmen before those inside surrendered.",
        ),
        (
            "وحاصر الثكنة مئات المسلحين قبل أن يستسلم من فيها.",
            "The barracks were besieged by hundreds of gunmen before those inside surrendered.",
            "The barracks also besieged hundreds of gunmen before those inside surrendered.",
        ),
    ],
)
def test_english_in_which_they_do_it_is_marked(ar: str, right: str, wrong: str) -> None:
    """The right English stands without a mark."""
    said, told = judge([Pair(ar, right), Pair(ar, wrong)])
    assert said.mark == "ok"
    assert any("it is done to them" in reason for reason in told.reasons)


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("وناشد الحكومة التدخل.", "The government was urged to intervene."),
        ("وناشد الحكومة التدخل.", "Speaking of the government, he urged it to intervene."),
        ("ودعا السكان إلى الهدوء.", "Residents called for calm."),
    ],
)
def test_other_wordings_of_it_are_not_marked(ar: str, en: str) -> None:
    """A passive, or another doer between."""
    assert not list(findings(ar, en))


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("وأسقط الطائرة مسلحون قرب الحدود.", "shot down by gunmen"),
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
