"""What a reader would write down of the tolls of a few articles is what the table says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from toll_tables import Report, said, table

from briefings.analysis.facts.duplicates import cluster
from briefings.records import Claim
from briefings.summary.tolls.mishaps import mishaps

READ = [
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الفجر",
                "2023-09-27",
                "",
                [
                    "وقالت أرمينيا إن 223 أرمنيا قتلوا وأصيب 244 في قره باغ.",
                ],
            ),
        ],
        [
            "killed 223 Armenians of armenia, by armenia, 2023-09-27",
            "wounded 244 Armenians of armenia, by armenia, 2023-09-27",
        ],
        id="people and region in one sentence",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الفجر",
                "2023-09-21",
                "",
                [
                    "أعلنت باكو أن قواتها قتلت ثلاثة أرمن وجرحت سبعة في ناغورني قره باغ.",
                ],
            ),
        ],
        [
            "killed 3 Armenians of armenia, by azerbaijan, 2023-09-21",
            "wounded 7 Armenians of armenia, by azerbaijan, 2023-09-21",
        ],
        id="said of one's own blow",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الفجر",
                "2023-09-20",
                "",
                [
                    "قُتل 12 جنديا أرمينيا وأصيب 20 آخرون في قصف أذربيجاني على مواقع في قره باغ، بحسب وزارة الدفاع في يريفان.",
                ],
            ),
        ],
        [
            "killed 12 soldiers of armenia, by armenia, 2023-09-20",
            "wounded 20 soldiers of armenia, by armenia, 2023-09-20",
        ],
        id="others beside the dead",
    ),
    pytest.param(
        "sudan",
        [
            (
                "وكالة النيل",
                "2023-06-15",
                "",
                [
                    "قال الجيش إن 14 سودانيا قُتلوا وأصيب 30 في قصف للدعم السريع على أم درمان.",
                ],
            ),
        ],
        [
            "killed 14 people of sudan, by army, 2023-06-15",
            "wounded 30 people of sudan, by army, 2023-06-15",
        ],
        id="a shelled town's people",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "قناة آرتساخ بالعربية",
                "2023-09-20",
                "",
                [
                    "ارتفاع حصيلة القتلى إلى مئتي قتيل على الأقل وأكثر من أربعمئة جريح، بينهم عشرة مدنيين، خمسة منهم أطفال، بحسب أمين المظالم.",
                ],
            ),
        ],
        [
            "killed 200 people of karabakh, by karabakh, 2023-09-20",
            "wounded 400 people of karabakh, by karabakh, 2023-09-20",
            "wounded 10 civilians of karabakh, by karabakh, 2023-09-20: of more than 400",
            "wounded 5 children of karabakh, by karabakh, 2023-09-20: of the 10",
        ],
        id="a channel of the region need not name it",
    ),
    pytest.param(
        "sudan",
        [
            (
                "قناة السودان الآن",
                "2023-06-15",
                "",
                [
                    "قصف عنيف على الأحياء الجنوبية منذ الصباح، وسقوط 17 قتيلا و40 جريحا بينهم نساء، بحسب غرفة الطوارئ.",
                ],
            ),
        ],
        [
            "killed 17 people of sudan, by sudan, 2023-06-15",
            "wounded 40 people of sudan, by sudan, 2023-06-15",
        ],
        id="a channel of Sudan",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الفجر",
                "2023-09-27",
                "",
                [
                    "أعلنت وزارة الصحة الأذربيجانية مقتل 192 عسكريا أذربيجانيا ومدني واحد وإصابة 511 آخرين في العملية العسكرية.",
                ],
            ),
        ],
        [
            "killed 1 civilians of azerbaijan, by azerbaijan, 2023-09-27",
            "killed 192 soldiers of azerbaijan, by azerbaijan, 2023-09-27",
            "wounded 511 people of azerbaijan, by azerbaijan, 2023-09-27",
        ],
        id="wounded behind dead of two sorts are of no sort",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الفجر",
                "2023-09-20",
                "",
                [
                    "قتل خمسة مدنيين وأصيب 511 آخرون في قصف على ستيباناكيرت.",
                ],
            ),
        ],
        [
            "killed 5 civilians of karabakh, by None, 2023-09-20",
            "wounded 511 civilians of karabakh, by None, 2023-09-20",
        ],
        id="wounded behind dead of one sort",
    ),
    pytest.param(
        "sudan",
        [
            (
                "وكالة الصدى",
                "2023-05-12",
                "",
                [
                    "قتل الجيش 30 من عناصر الدعم السريع في أم درمان، وفق متحدث عسكري.",
                ],
            ),
        ],
        [
            "killed 30 fighters of rsf, by army, 2023-05-12",
        ],
        id='"of the men of"',
    ),
    pytest.param(
        "sudan",
        [
            (
                "وكالة الصدى",
                "2023-05-14",
                "",
                [
                    "بلغ عدد القتلى في صفوف الدعم السريع 60، وأُسر 12 من مقاتليها، بحسب الجيش.",
                ],
            ),
        ],
        [
            "killed 60 people of rsf, by army, 2023-05-14",
            "captured 12 fighters of rsf, by army, 2023-05-14",
        ],
        id='"in the ranks of"',
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الأفق",
                "2023-09-26",
                "حصيلة انفجار مستودع الوقود في قره باغ",
                [
                    "قالت سلطات الإقليم إن 68 شخصا قتلوا في انفجار مستودع الوقود قرب ستيباناكيرت.",
                    "وكان الانفجار قد وقع مساء الاثنين حين كان مئات السكان يصطفون للحصول على الوقود.",
                ],
            ),
            (
                "مرصد اليوم",
                "2023-09-29",
                "ارتفاع قتلى انفجار مستودع الوقود إلى 170",
                [
                    "أعلنت شرطة قره باغ العثور على رفات 170 شخصا في موقع انفجار مستودع الوقود الذي وقع في 25 سبتمبر.",
                ],
            ),
        ],
        [
            "killed 68 people of karabakh, by karabakh, 2023-09-25: earlier toll, later 170",
            "killed 170 people of karabakh, by karabakh, 2023-09-25: bodies found",
        ],
        id="the blast that the article dates elsewhere",
    ),
    pytest.param(
        "sudan",
        [
            (
                "وكالة الصدى",
                "2023-07-10",
                "",
                [
                    "ارتفع عدد قتلى الغارة التي استهدفت سوقا في أم درمان يوم 8 يوليو إلى 31 قتيلا، بحسب وزارة الصحة.",
                ],
            ),
        ],
        [
            "killed 31 people of sudan, by sudan, 2023-07-08",
        ],
        id="the raid with its day",
    ),
    pytest.param(
        "sudan",
        [
            (
                "وكالة الصدى",
                "2023-06-20",
                "",
                [
                    "سقط في الخرطوم 200 قتيل بحسب الأمم المتحدة و300 بحسب الجيش.",
                ],
            ),
        ],
        [
            "killed 200 people of sudan, by un, 2023-06-20",
            "killed 300 people of sudan, by army, 2023-06-20",
        ],
        id="two attributions behind their counts",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الفجر",
                "2023-09-22",
                "",
                [
                    "وقعت دورية أرمينية في كمين نصبه جنود أذربيجانيون فقتل أربعة من أفرادها.",
                ],
            ),
        ],
        [
            "killed 4 people of armenia, by None, 2023-09-22",
        ],
        id="whoever falls into an ambush",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الفجر",
                "2023-10-05",
                "",
                [
                    "ولا يزال 23 أسيرا أرمينيا محتجزين لدى أذربيجان منذ حرب الأسابيع الستة.",
                ],
            ),
        ],
        [
            "captured 23 prisoners of armenia, by None, 2023-10-05",
        ],
        id="held by the other side",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الفجر",
                "2022-09-15",
                "",
                [
                    "قتل 105 جنود أرمن، بحسب يريفان، و71 جنديا أذربيجانيا، بحسب باكو.",
                ],
            ),
        ],
        [
            "killed 105 soldiers of armenia, by armenia, 2022-09-15",
            "killed 71 soldiers of azerbaijan, by azerbaijan, 2022-09-15",
        ],
        id="each number by the word behind it",
    ),
    pytest.param(
        "sudan",
        [
            (
                "وكالة الفجر",
                "2023-06-15",
                "",
                [
                    "أعلن الجيش مقتل 40 من الدعم السريع، والدعم السريع مقتل 60 من الجيش.",
                ],
            ),
        ],
        [
            "killed 40 people of rsf, by army, 2023-06-15",
            "killed 60 people of army, by rsf, 2023-06-15",
        ],
        id="forty of the other body",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الفجر",
                "2020-10-17",
                "",
                [
                    "قالت النيابة الأذربيجانية إن 32 مدنيا قتلوا في قصف غنجة.",
                ],
            ),
            (
                "مرصد اليوم",
                "2020-10-18",
                "",
                [
                    "ارتفعت حصيلة قصف غنجة إلى 34 قتيلا بعد انتشال جثتين من تحت الأنقاض، بحسب النيابة الأذربيجانية.",
                ],
            ),
        ],
        [
            "killed 2 people of azerbaijan, by azerbaijan, 2020-10-17: of the 34",
            "killed 32 civilians of azerbaijan, by azerbaijan, 2020-10-17: earlier toll, later 34",
            "killed 34 civilians of azerbaijan, by azerbaijan, 2020-10-17",
        ],
        id="rose a day later, two bodies found",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الفجر",
                "2020-10-17",
                "",
                [
                    "قالت النيابة الأذربيجانية إن 32 مدنيا قتلوا في قصف غنجة.",
                ],
            ),
            (
                "مرصد اليوم",
                "2020-10-18",
                "",
                [
                    "أعلنت النيابة الأذربيجانية العثور على جثتين تحت أنقاض مبنى في غنجة، لترتفع الحصيلة إلى 34 قتيلا.",
                ],
            ),
        ],
        [
            "killed 2 people of azerbaijan, by azerbaijan, 2020-10-17: in addition",
            "killed 32 civilians of azerbaijan, by azerbaijan, 2020-10-17: earlier toll, later 34",
            "killed 34 civilians of azerbaijan, by azerbaijan, 2020-10-17",
        ],
        id="two bodies found, so that it rises",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الفجر",
                "2020-10-17",
                "",
                [
                    "قالت النيابة الأذربيجانية إن 12 مدنيا قتلوا في قصف غنجة.",
                ],
            ),
            (
                "مرصد اليوم",
                "2020-10-18",
                "",
                [
                    "ارتفعت حصيلة قصف بردة إلى 21 قتيلا، بحسب النيابة الأذربيجانية.",
                ],
            ),
        ],
        [
            "killed 12 civilians of azerbaijan, by azerbaijan, 2020-10-17",
            "killed 21 people of azerbaijan, by azerbaijan, 2020-10-18",
        ],
        id="what rose in another town is another toll",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الأفق",
                "2023-09-26",
                "",
                [
                    "عشرون قتيلاً على الأقل، هذه حصيلة أولية للانفجار الذي هزّ مساء الاثنين مستودعاً للوقود قرب ستيباناكيرت.",
                    "وقالت سلطات قره باغ إن سبعة أشخاص توفوا في المستشفى.",
                ],
            ),
            (
                "مرصد اليوم",
                "2023-10-06",
                "",
                [
                    "ارتفعت حصيلة ضحايا انفجار مستودع الوقود في قره باغ إلى 170 قتيلاً، بحسب سلطات الإقليم.",
                    "وقُتل ثلاثة من رجال الشرطة في انفجار عبوة في قره باغ.",
                ],
            ),
        ],
        [
            "killed 20 people of karabakh, by None, 2023-09-25: earlier toll, later 170",
            "killed 7 people of karabakh, by karabakh, 2023-09-25: earlier toll, later 170",
            "killed 170 people of karabakh, by karabakh, 2023-09-25",
            "killed 3 police of karabakh, by None, 2023-10-06",
        ],
        id="the blast that the head of an article dates, and a later article names",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الأفق",
                "2023-06-16",
                "",
                [
                    "علّق الصليب الأحمر عمله بعد تبادل لإطلاق النار وقع الخميس عند جسر هكاري.",
                    "وقالت أذربيجان إن أحد جنودها أصيب بجروح.",
                    "وأعلنت أرمينيا بدورها إصابة حارس حدود قرب تيغ.",
                    "وقتل مدني أرميني في هجوم منفصل.",
                ],
            ),
        ],
        [
            "wounded 1 soldiers of azerbaijan, by azerbaijan, 2023-06-15",
            "wounded 1 guards of armenia, by armenia, 2023-06-15",
            "killed 1 civilians of armenia, by None, 2023-06-16",
        ],
        id="both sides of a firefight that the head of the article dates",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الأفق",
                "2023-06-16",
                "",
                [
                    "دانت أرمينيا القصف الذي وقع الخميس في سوتك والهجوم الذي وقع الأربعاء في كابان.",
                    "وقالت إن ثلاثة من جنودها قتلوا.",
                ],
            ),
        ],
        [
            "killed 3 soldiers of armenia, by armenia, 2023-06-16",
        ],
        id="of two blows nobody knows which",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الفجر",
                "2023-06-18",
                "",
                [
                    "القصف الذي وقع الجمعة على سوتك كان عنيفا.",
                    "وقالت وزارة الدفاع الأرمينية السبت إن القصف أودى بحياة ثلاثة جنود أرمن.",
                ],
            ),
        ],
        [
            "killed 3 soldiers of armenia, by armenia, 2023-06-16",
        ],
        id="the day of the word is none of the deed that the article dates",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الفجر",
                "2023-06-18",
                "",
                [
                    "القصف الذي وقع الجمعة على سوتك كان عنيفا.",
                    "وقالت وزارة الدفاع الأرمينية إن القصف أودى السبت بحياة ثلاثة جنود أرمن.",
                ],
            ),
        ],
        [
            "killed 3 soldiers of armenia, by armenia, 2023-06-17",
        ],
        id="a day behind that is the deed's",
    ),
    pytest.param(
        "karabakh",
        [
            (
                "وكالة الفجر",
                "2023-06-18",
                "",
                [
                    "ووقع القصف السبت بعد يومين من مقتل ثلاثة جنود أرمن في سوتك.",
                ],
            ),
        ],
        [
            "killed 3 soldiers of armenia, by None, 2023-06-15",
        ],
        id="two days after the death of three",
    ),
]


def row(claim: Claim) -> str:
    """A row of the table in words."""
    figure = claim.figure
    told = f"{figure.kind} {figure.count[0]} {figure.whom} of {figure.party_affected}"
    note = f": {claim.note}" if claim.note else ""
    return f"{told}, by {figure.claimed_by}, {claim.day}{note}"


@pytest.mark.parametrize(("watch", "reports", "rows"), READ)
def test_the_table_says_what_a_reader_would_write_down(
    watch: str, reports: list[Report], rows: list[str]
) -> None:
    """Kind, count, whose people, by whose word, of which day, and what overtook or denied it."""
    assert sorted(map(row, table(reports, watch))) == sorted(rows)


def test_the_drowned_are_in_no_table_and_not_forgotten() -> None:
    """Each count of an accident once; the dead of a blow are in the table."""
    report: Report = ("وكالة الفجر", "2024-06-11", "", [
        "غرق 49 مهاجرا وفقد 140 آخرون إثر انقلاب قارب مهاجرين قبالة سواحل جورجيا.",
        "وأكدت جورجيا أن 49 مهاجرا غرقوا في انقلاب قارب مهاجرين.",
    ])  # fmt: skip
    told = said(report, 1, "karabakh")
    told = [replace(one, analysis=replace(one.analysis, relevant=True)) for one in told]
    found = [(m.kind, m.count[0]) for m in mishaps(cluster(told))]
    assert found == [("killed", 49), ("missing", 140)]
    assert table([report]) == ()
