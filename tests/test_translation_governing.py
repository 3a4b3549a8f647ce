"""Forces "the-besieging to the city" are not besieged."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.translation.checks.governing import apart, findings
from briefings.translation.checks.marks import Pair, judge
from briefings.translation.engines.engine import Options, open_engine
from briefings.translation.names.authority import load_names
from briefings.translation.translator import Translator


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        ("ودخلت القوات المحاصرة للمدينة", "ودخلت القوات التي تحاصر المدينة"),
        ("المسلحون المسيطرون على الحقل", "المسلحون الذين يسيطرون على الحقل"),
        ("للجنود الحامين لقوافل الإغاثة", "للجنود الذين يحمون قوافل الإغاثة"),
        ("القوات الإثيوبية المتقدمة نحو ميكيلي", "القوات الإثيوبية التي تتقدم نحو ميكيلي"),
        ("القوات المحررة للخرطوم", "القوات التي حررت الخرطوم"),
        ("الدول الداعمة للاجئين", "الدول التي تدعم اللاجئين"),
        ("الانتحاري المستهدف للموكب", "الانتحاري الذي يستهدف الموكب"),
        ("الشبان الراشقين لموكب الوزير", "الشبان الذين رشقوا موكب الوزير"),
    ],
)
def test_the_participle_is_said_as_a_verb(ar: str, said: str) -> None:
    """Of one, of one feminine and of many; the preposition goes where the verb needs none."""
    assert apart(ar) == said


@pytest.mark.parametrize(
    "ar",
    [
        "المدينة المحاصرة للشهر الثالث",  # a place, which suffers it
        "القوات المحاصرة لليوم الثالث",  # for how long
        "القوات المحاصرة في المدينة",
        "القوات المحررة دخلت القصر",
        "الأسيرة المحررة لأسرتها",  # who was freed
        "القوات المحاصرة لم تستسلم",
        "الجنود المدربون لتنفيذ المهام",  # what for
        "القوات المسلحة للبلاد",
        "المناطق المستهدفة للتوزيع",
    ],
)
def test_whoever_may_suffer_it_is_left(ar: str) -> None:
    """Without anybody that it is done to, the participle may be passive."""
    assert apart(ar) == ar


@pytest.mark.parametrize(
    ("ar", "right", "wrong"),
    [
        (
            "وانسحب المسلحون المسيطرون على حقل النفط قبل وصول الجيش.",
            "The gunmen controlling the oil field withdrew before the army arrived.",
            "The controlled gunmen of the oil field withdrew before the army arrived.",
        ),
        (
            "وطالبت الدول الداعمة للحكومة بضمانات.",
            "The countries backing the government demanded guarantees.",
            "The government-backed countries demanded guarantees.",
        ),
        (
            "وقتل الجنود الحارسون للسجن في هجوم ليلي.",
            "The soldiers guarding the prison were killed in a night attack.",
            "The guarded soldiers of the prison were killed in a night attack.",
        ),
    ],
)
def test_english_in_which_they_suffer_it_is_marked(ar: str, right: str, wrong: str) -> None:
    """The right English has no such reason."""
    good, bad = judge([Pair(ar, right), Pair(ar, wrong)])
    assert not list(findings(ar, right))
    (reason,) = findings(ar, wrong)
    assert reason in bad.reasons and reason not in good.reasons


def test_the_decoder_says_who_acts(tmp_path: Path) -> None:
    """Of forces round a town and soldiers before a prison."""
    lines = (
        "ودخلت القوات المحاصرة للمدينة أحياءها الشرقية مساء الخميس.",
        "وقتل الجنود الحارسون للسجن في هجوم شنته حركة الشباب.",
    )
    with Translator(open_engine(threads=1), load_names(), tmp_path / "m", Options()) as machine:
        town, prison = machine.lines(lines)
    assert "forces besieging the city" in town
    assert "guarding the prison" in prison
