"""Those whose house the army demolished demolished nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.translation.checks.marks import Pair, judge
from briefings.translation.checks.whose import apart, findings
from briefings.translation.engines.engine import Options, open_engine
from briefings.translation.names.authority import load_names
from briefings.translation.translator import Translator


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        (
            "الطيار الذي أسقطت طائرته الدفاعات الجوية مفقود.",
            "الطيار الذي تم إسقاط طائرته من قبل الدفاعات الجوية مفقود.",
        ),
        ("والرجل الذي هدم الجيش منزله نزح.", "والرجل الذي تم هدم منزله من قبل الجيش نزح."),
        (
            "العائلة التي قصفت بيتها الطائرات نزحت.",
            "العائلة التي تم قصف بيتها من قبل الطائرات نزحت.",
        ),
        (
            "الأم التي قتلت إسرائيل أبناءها الثلاثة",
            "الأم التي تم قتل أبنائها الثلاثة من قبل إسرائيل",
        ),
        (
            "المزارع الذي أحرق المستوطنون حقله",
            "المزارع الذي تم إحراق حقله من قبل المستوطنين",
        ),
        ("اللاجئون الذين دمر الجيش قراهم", "اللاجئون الذين تم تدمير قراهم من قبل الجيش"),
        ("الضابط الذي خطف أخاه مسلحون", "الضابط الذي تم خطف أخيه من قبل مسلحين"),
        (
            "للصحفي الذي اعتقلت السلطات شقيقه",
            "للصحفي الذي تم اعتقال شقيقه من قبل السلطات",
        ),
    ],
)
def test_the_deed_is_said_as_a_noun(ar: str, said: str) -> None:
    """What is theirs before or behind those who did it to it."""
    assert apart(ar) == said


@pytest.mark.parametrize(
    "ar",
    [
        "الدولة التي قصفت طائراتها المدينة",  # whose planes did it
        "القائد الذي هاجم جنوده القرية",
        "الرجل الذي قتل ابنه الضابط",  # which of the two, nobody knows
        "الجيش الذي هدم المنازل",
        "الطائرة التي أسقطتها الدفاعات الجوية",  # which they shot down
        "الرجل الذي هدم الجيش منزلهم",  # somebody else's
        "الرجل الذي اعتقلت السلطات بسببه آخرين",
        "الوزير الذي رفض الرئيس لقاء وفده",
    ],
)
def test_whoever_may_have_done_it_is_left(ar: str) -> None:
    """What is theirs may act as well; others' things, and pronouns of the verb, are no such case."""
    assert apart(ar) == ar


@pytest.mark.parametrize(
    ("ar", "right", "wrong"),
    [
        (
            "عاد الطيار الذي أسقطت طائرته الدفاعات الجوية.",
            "The pilot whose plane was shot down by air defenses returned.",
            "The pilot who shot down the air defenses returned.",
        ),
        (
            "يعيش الرجل الذي هدم الجيش منزله في خيمة.",
            "The man whose house the army demolished lives in a tent.",
            "The man who demolished the army lives in a tent.",
        ),
        (
            "نفى الصحفي الذي اعتقلت شقيقه السلطات التهمة.",
            "The journalist whose brother was arrested by the authorities denied the charge.",
            "The journalist whose brother arrested the authorities denied the charge.",
        ),
        (
            "الضابط الذي خطف ابنه مسلحون أطلق سراحه.",
            "The officer whose son was kidnapped by gunmen was released.",
            "The officer who stole his son, gunmen, was released.",
        ),
        (
            "فرت المرأة التي قتل زوجها الجنود إلى تشاد.",
            "The woman, whose husband soldiers killed, fled to Chad.",
            "The woman who killed her husband, the soldiers, fled to Chad.",
        ),
    ],
)
def test_english_that_has_them_do_it_is_marked(ar: str, right: str, wrong: str) -> None:
    """The active voice of those who suffered it, or of what is theirs."""
    good, bad = judge([Pair(ar, right), Pair(ar, wrong)], load_names())
    assert not list(findings(ar, right))
    (reason,) = findings(ar, wrong)
    assert reason in bad.reasons and reason not in good.reasons


def test_the_decoder_says_whose_it_was(tmp_path: Path) -> None:
    """Of a house, a husband and a predecessor."""
    lines = (
        "الرجل الذي هدم الجيش منزله يعيش في خيمة.",
        "المرأة التي قتل زوجها الجنود فرت إلى تشاد.",
        "الضابط الذي خطف ابنه مسلحون أطلق سراحه.",
    )
    with Translator(open_engine(threads=1), load_names(), tmp_path / "m", Options()) as machine:
        house, husband, son = machine.lines(lines)
    assert "whose house was demolished by the army" in house
    assert "whose husband was" in husband and "by the soldiers" in husband
    assert "whose son was" in son
