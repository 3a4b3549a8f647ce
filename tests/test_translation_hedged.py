"""What takes a statement back by half: "did not deny", "may", "barely", "two days ago"."""

from __future__ import annotations

from functools import partial

import pytest

from briefings.translation.checks import patterns, polarity

findings = partial(patterns.findings, "hedged")
DENIED = 'the Arabic denies it ("did not …"); the English says "{}" outright'
MISSING = "the Arabic says {}; the English has no such word"


@pytest.mark.parametrize(
    ("ar", "en", "reason"),
    [
        (
            "لم تنف الوزارة إغلاق الجسر.",
            "The ministry denied the closure of the bridge.",
            DENIED.format("denied"),
        ),
        (
            "ولا ينفي الحاكم أنه التقى الوفد.",
            "The governor denies having met the delegation.",
            DENIED.format("denies"),
        ),
        (
            "ولم يستبعد الوزير إرسال قوات إلى الحدود.",
            "The minister ruled out sending troops to the border.",
            DENIED.format("ruled out"),
        ),
        (
            "قد ينسحب اللواء من المدينة غدا.",
            "The brigade withdraws from the city tomorrow.",
            MISSING.format('"may"'),
        ),
        (
            "وصل 377 نازحاً بحسب الحكومة الأرمينية.",
            "377 displaced people arrived.",
            MISSING.format("who says so"),
        ),
        (
            "قتل عشرة مدنيين وفق المرصد السوري.",
            "Ten civilians were killed.",
            MISSING.format("who says so"),
        ),
        (
            "أغلق الطريق وفقاً لمسؤولين محليين.",
            "The road was closed.",
            MISSING.format("who says so"),
        ),
        ("وقد تستأنف المحادثات في جنيف.", "Talks resumed in Geneva.", MISSING.format('"may"')),
        (
            "ربما قتل القائد في الغارة.",
            "The commander was killed in the raid.",
            MISSING.format('"may"'),
        ),
        (
            "بالكاد أفلت العمال من الحريق.",
            "The workers almost escaped the fire.",
            MISSING.format('"barely"'),
        ),
        (
            "أطلق الحراس النار على صيادين ظنوهم مهربين.",
            "The guards opened fire on fishermen thought to be smugglers.",
            MISSING.format('"took them for"'),
        ),
        (
            "تراجع عدد العالقين إلى 40 بعدما كان 61 قبل يومين.",
            "The number of those stranded fell to 40, after it was 61 days ago.",
            MISSING.format('"two" of a span of time'),
        ),
        (
            "قد تغلق الشركة المصنع.",
            "The company has closed the factory.",
            MISSING.format('"may"'),
        ),
        (
            "وقد أغلقت الشركة المصنع.",
            "The company may have closed the factory.",
            'the Arabic says that it has happened; the English says "may have"',
        ),
        (
            "نفى النادي علمه بالعقد، وإن لم ينف وجود خلاف.",
            "The club denied knowledge of the contract, although there was no quarrel.",
            MISSING.format('"did not deny" or the like'),
        ),
        (
            "ولم يستثن المدرب عودة اللاعب.",
            "The coach did not comply with the player's return.",
            MISSING.format('"did not deny" or the like'),
        ),
    ],
)
def test_what_the_arabic_takes_back_must_be_taken_back_in_english(
    ar: str, en: str, reason: str
) -> None:
    """English that says it outright is marked, with the word that it lacks."""
    assert list(findings(ar, en)) == [reason]


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("لم تنف الوزارة إغلاق الجسر.", "The ministry did not deny the closure of the bridge."),
        (
            "لم يؤكد المتحدث النبأ ولم ينفه.",
            "The spokesman neither confirmed nor denied the report.",
        ),
        (
            "لم تنف الوزارة إغلاق الجسر.",
            "The ministry declined to deny that the bridge was closed.",
        ),
        ("نفت الوزارة إغلاق الجسر.", "The ministry denied the closure of the bridge."),
        ("ولم يستبعد الوزير إرسال قوات.", "The minister left open whether to send troops."),
        ("قد ينسحب اللواء غدا.", "The brigade could withdraw tomorrow."),
        ("قد ينسحب اللواء غدا.", "The brigade is likely to withdraw tomorrow."),
        ("عقوبة قد تصل إلى عشر سنوات.", "A sentence of up to ten years."),
        ("وقد تم الانسحاب مساء.", "The withdrawal took place in the evening."),
        ("وقد تقدم الجيش نحو النهر.", "The army advanced towards the river."),
        ("وقد أغلقت الشركة المصنع.", "The company has closed the factory."),
        ("ربما كان قد أغلق المصنع.", "He may have closed the factory."),
        ("جندي فقد يده في المعركة.", "A soldier who lost his hand in the battle."),
        ("بالكاد أفلت العمال من الحريق.", "The workers narrowly escaped the fire."),
        ("كاد العمال يفلتون من الحريق.", "The workers almost escaped the fire."),
        (
            "أطلق الحراس النار على صيادين ظنوهم مهربين.",
            "The guards opened fire on fishermen whom they took for smugglers.",
        ),
        ("خاب ظنهم في الحكومة.", "They were disappointed in the government."),
        ("كان العدد 61 قبل يومين.", "The number was 61 two days ago."),
        ("كان العدد 61 قبل يومين.", "It stood at 61 the day before yesterday."),
        ("غادروا قبل أسبوعين.", "They left a fortnight ago."),
        ("كان العدد 61 قبل أيام.", "The number was 61 days ago."),
        (
            "نفى النادي علمه بالعقد، وإن لم ينف وجود خلاف.",
            "The club denied knowledge of the contract but did not deny a dispute.",
        ),
        (
            "ولم ينف المدرب الخبر.",
            "The coach confirmed the report.",
        ),
        (
            "تسوية لا تستثني أحدا.",
            "An inclusive settlement.",
        ),
        ("وصل 377 نازحاً بحسب الحكومة الأرمينية.", "The government said that 377 had arrived."),
        ("قتل عشرة وفق المرصد.", "A monitor reported ten dead."),
        ("تحركت القوات وفق الخطة.", "The forces moved."),
        ("يدفع كل منهم بحسب دخله.", "Each of them pays what he can."),
        ("تعمل المنظمة وفق القانون.", "The organisation works lawfully."),
    ],
)
def test_english_that_keeps_it_in_other_words_is_left_alone(ar: str, en: str) -> None:
    """Look-alikes, and all the ways in which English says the same."""
    assert list(findings(ar, en)) == []


def test_had_it_not_been_for_is_a_not_that_the_arabic_has() -> None:
    """لولا holds the denial itself; English without any trace of it is still marked."""
    ar = "ولولا المطر لاحترقت الغابة كلها."
    right = "Had it not been for the rain, the whole forest would have burned."
    assert list(polarity.findings(ar, right)) == []
    assert [reason for _, reason in polarity.findings(ar, "And the rain burned the forest.")]
