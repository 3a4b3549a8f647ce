"""Nouns of a deed: "the killing the-police a demonstrator" is no killing of police."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.translation.checks.doings import apart, findings
from briefings.translation.checks.marks import Pair, judge
from briefings.translation.engines.engine import Options, open_engine
from briefings.translation.names.authority import load_names
from briefings.translation.translator import Translator


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        ("بعد قتل الشرطة متظاهرا شابا", "بعد قيام الشرطة بقتل متظاهر شاب"),
        ("نددت باعتقال السلطات ثلاثة صحفيين", "نددت بقيام السلطات باعتقال ثلاثة صحفيين"),
        ("أثار اتهام الجيش المعارضة بالفساد", "أثار قيام الجيش باتهام المعارضة بالفساد"),
        ("احتجاز إيران الناقلة قرب هرمز", "قيام إيران باحتجاز الناقلة قرب هرمز"),
        ("أكد احتجاز تركيا صحفيين", "أكد قيام تركيا باحتجاز صحفيين"),
        ("تعهدت بعدم قصفها المدن", "تعهدت بعدم قيامها بقصف المدن"),
        ("دانت مصر قتل الدعم السريع مدنيين", "دانت مصر قيام الدعم السريع بقتل مدنيين"),
        (
            "نفى مندوب السودان قصف الجيش المدنيين",
            "نفى مندوب السودان قيام الجيش بقصف المدنيين",
        ),
        (
            "ودانت شبكة أطباء السودان قتل الجنود أربعة متطوعين",
            "ودانت شبكة أطباء السودان قيام الجنود بقتل أربعة متطوعين",
        ),
        ("أدانت قتل الدعم السريع للمدنيين", "أدانت قيام الدعم السريع بقتل المدنيين"),
        ("نددت باستهداف الاحتلال للصحفيين", "نددت بقيام الاحتلال باستهداف الصحفيين"),
        ("أثار قتل الشرطة للمتظاهرين غضبا", "أثار قيام الشرطة بقتل المتظاهرين غضبا"),
        ("وثق ناشطون اغتصاب المليشيا للنساء", "وثق ناشطون قيام المليشيا باغتصاب النساء"),
        ("نفى قصف الطيران للمستشفى", "نفى قيام الطيران بقصف المستشفى"),
        ("بوقف تهجير الميليشيات للاجئين", "بوقف قيام الميليشيات بتهجير اللاجئين"),
        ("بعد اعتقال الأجهزة الأمنية لثلاثة طلاب", "بعد قيام الأجهزة الأمنية باعتقال ثلاثة طلاب"),
        ("من قتل المستوطنين لفتى فلسطيني", "من قيام المستوطنين بقتل فتى فلسطيني"),
        ("استهداف قوات الاحتلال للإعلاميين", "قيام قوات الاحتلال باستهداف الإعلاميين"),
        ("نفت موسكو استهداف قواتها للمدنيين", "نفت موسكو قيام قواتها باستهداف المدنيين"),
        ("قالت إن قتله ابنته متعمد", "قالت إن قيامه بقتل ابنته متعمد"),
        ("بعد مهاجمته المخيمات", "بعد قيامه بمهاجمة المخيمات"),
        ("عقب إدانة ضابط بقتل طالب", "بعد أن تمت إدانة ضابط بقتل طالب"),
        ("وبعد اتهام الجيش بقتل مدنيين", "وبعد أن تم اتهام الجيش بقتل مدنيين"),
    ],
)
def test_those_who_do_it_act(ar: str, said: str) -> None:
    """Whom it is done to stands behind the deed; who is accused was accused."""
    assert apart(ar) == said


@pytest.mark.parametrize(
    "ar",
    [
        "قتل الجيش مسلحا في المدينة",  # a verb
        "اعتقال الشرطة في المدينة",
        "إعدام الجنود الثلاثة",
        "دعم تونس اقتصاديا",
        "قصف الجيش ثلاثة أيام",
        "احتلال روسيا المستمر",
        "مهاجمة القوات الحكومية",
        "بعد اغتياله السنة الماضية",
        "ضربة الشمس",
        "نفى الوزير ذلك وقتل الجيش مدنيين",  # a verb behind another
        "نفى الوزير أن الشرطي قتل الجيش مدنيين",
        "قتل الجنود أربعة متطوعين",
        "دانت مصر قتل الجنود الأربعة",
        "دانت باريس قصف الجنود ثلاثة أيام",
        "الرجل الذي خطفه المسلحون",
        "بعد اتهام الجيش للحكومة",
        "بعد اتهام الجيش بعد الهجوم",
        "خطف جنود إسرائيليين",
        "دعم تركيا للفصائل",  # which decoders take right
        "بعد قصف الجيش للمرة الثالثة",
        "بعد اعتقال عناصرها ثلاثة أيام",
        "بعد قتل الشرطة لأن",
        "اعتقال السلطات للاشتباه في صلتهم به",
        "قتل المدنيين للضغط على الحكومة",  # who suffer it
        "تفجير الجسر لمنع القوات",
        "قصف الجيش لساعات المدينة",
        "كان في استقبالهما الرئيس",
        "أمر بوقف القصف تجنبا للضحايا",  # what for
        "وافقت على بيع يريفان عتادا",  # who is sold it
        "التحقيق في تعذيب الشرطة معتقلين",  # which decoders take no better with an "act"
    ],
)
def test_an_adjective_or_a_time_is_nobody_it_is_done_to(ar: str) -> None:
    """Nor is it turned where a preposition says so."""
    assert apart(ar) == ar


@pytest.mark.parametrize(
    ("ar", "right", "wrong"),
    [
        (
            "وأدى قتل الشرطة متظاهرا إلى أعمال شغب في لاغوس.",
            "The police killing of a demonstrator led to riots in Lagos.",
            "The killing of police, a demonstrator, led to riots in Lagos.",
        ),
        (
            "وأثار طرد الحكومة السفير الفرنسي ضجة.",
            "The government's expulsion of the French ambassador caused an uproar.",
            "The expulsion of the government caused the French ambassador an uproar.",
        ),
    ],
)
def test_english_in_which_they_suffer_it_is_marked(ar: str, right: str, wrong: str) -> None:
    """The right English has no such reason."""
    good, bad = judge([Pair(ar, right), Pair(ar, wrong)])
    assert not list(findings(ar, right))
    (reason,) = findings(ar, wrong)
    assert reason in bad.reasons and reason not in good.reasons


def test_the_decoder_says_who_did_it(tmp_path: Path) -> None:
    """Of police, an army, a country and a militia."""
    lines = (
        "وأدى قتل الشرطة متظاهرا إلى أعمال شغب في لاغوس.",
        "وجاء القرار بعد اتهام الجيش بقتل مدنيين في بورتي.",
        "وتعهدت إثيوبيا بعدم قصفها المدن مجددا.",
        "أدانت الأمم المتحدة قتل الدعم السريع للمدنيين في الفاشر.",
    )
    with Translator(open_engine(threads=1), load_names(), tmp_path / "m", Options()) as machine:
        police, army, country, militia = machine.lines(lines)
    assert "police's killing of a demonstrator" in police
    assert "army was accused of killing civilians" in army
    assert "not to bomb" in country
    assert "Rapid Support Forces' killing of civilians" in militia
