"""Whose a count is and who tells it is read from its own clause; years and whole populations are no tolls."""

from __future__ import annotations

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of

from briefings.profile import Profile

_P = {"aze": "azerbaijan", "arm": "armenia", "kar": "karabakh", "rus": "russia", "army": "army"}


def told(ar: str, watch: Profile = KARABAKH) -> list[str]:
    """Each claim: first letter of its kind, how many, whose, by whose word."""
    names = {party: short for short, party in _P.items()}
    return [
        f"{f.kind[0]}{f.count[0]}{'+' if f.count[1] is None else ''}"
        f" {names.get(f.party_affected or '', '-')} {names.get(f.claimed_by or '', '-')}"
        for analysis in analyses_of(ar, watch=watch)
        for f in analysis.figures
    ]


def claims(ar: str) -> list[tuple[str, int | None]]:
    """What befell how many."""
    return [(f.kind, f.count[0]) for one in analyses_of(ar, watch=SUDAN) for f in one.figures]


@pytest.mark.parametrize(
    ("ar", "expected"),
    [
        ("وقعت اشتباكات هي الأولى منذ 2020 بين جنود البلدين.", []),
        ("قتل سبعة في أعنف معارك منذ 2016 بين القوات الأذربيجانية والأرمينية.", [("killed", 7)]),
        ("قتل خمسة جنود أرمن في أسوأ قصف منذ 2020 على مواقع الجيش.", [("killed", 5)]),
        ("سقط منذ بدء الحرب 2000 قتيل بين المدنيين.", [("killed", 2000)]),
        ("قتل 2000 جندي أرميني في المعارك.", [("killed", 2000)]),
        ("أصيب في المعارك 1950 من جنود الجيشين.", [("wounded", 1950)]),
    ],
)
def test_a_year_before_between_the_forces_is_no_toll(
    ar: str, expected: list[tuple[str, int]]
) -> None:
    """ "The worst since 2016 between the forces of X and Y" counts no 2016 soldiers."""
    assert claims(ar) == expected


@pytest.mark.parametrize(
    ("ar", "expected"),
    [
        ("نزح نحو 90 ألفا من سكان الإقليم البالغ عددهم 150 ألفا.", [("displaced", 90_000)]),
        ("فر 20 ألفا من أهالي المدينة البالغ عددهم نحو 60 ألفا.", [("displaced", 20_000)]),
        ("نزح سكان القرية البالغ عددهم 300 إلى تشاد.", [("displaced", 300)]),
        ("وقال الوالي إن 120 ألف شخص بينهم 30 ألف طفل باتوا رهائن.", []),
        ("احتجز المسلحون 20 شخصا رهائن في المستشفى.", [("captured", 20)]),
        ("أسر الجيش 90 ألف جندي باكستاني في تلك الحرب.", [("captured", 90_000)]),
        ("ساعدت القوات في إجلاء 168 من مصابي الانفجار.", [("wounded", 168)]),
    ],
)
def test_a_whole_population_neither_fled_nor_was_taken(
    ar: str, expected: list[tuple[str, int]]
) -> None:
    """Of "90,000 of its 150,000 residents fled" 90,000 did; a people under siege is no hostage."""
    assert claims(ar) == expected


@pytest.mark.parametrize(
    ("ar", "expected"),
    [
        ("أعلنت روسيا مقتل عدد من جنودها بينهم نائب قائد القوة.", ["k1+ rus rus"]),
        ("قتل عدد من الجنود الأرمن بينهم ضابط برتبة رائد.", ["k1+ arm -"]),
        ("قتل خمسة من الجنود الأرمن بينهم ضابط.", ["k5 arm -", "k1 arm -"]),
        ("قتل ضابط أرمني في قصف على الحدود.", ["k1 arm -"]),
    ],
)
def test_one_among_a_number_of_soldiers_is_one_at_least(ar: str, expected: list[str]) -> None:
    """ "A number of soldiers were killed, among them an officer": more than he alone."""
    assert told(ar) == expected


@pytest.mark.parametrize(
    ("ar", "expected"),
    [
        (
            "أطلقت أذربيجان عملية في إقليم ناغورني قره باغ بعد ساعات من إعلانها مقتل ستة من مواطنيها.",
            ["k6 aze aze"],
        ),
        (
            "أوقفت سلطات ستيباناكيرت المحادثات مع باكو عقب تأكيدها سقوط 11 قتيلا من مقاتليها.",
            ["k11 kar kar"],
        ),
        (
            "تستمر المعارك في قره باغ بعدما أعلنت باكو أن مدينة كنجه تعرضت لقصف أدى إلى مقتل مدني واحد وإصابة تسعة آخرين.",
            ["k1 aze aze", "w9 aze aze"],
        ),
        ("بلغت حصيلة القتلى منذ أيلول 202 من مقاتلي قره باغ.", ["k202 kar -"]),
        (
            "سقط 245 قتيلا بينهم 202 من مقاتلي قره باغ و43 مدنيا أذربيجانيا.",
            ["k245 - -", "k202 kar -", "k43 aze -"],
        ),
        ("قتل 30 جنديا أرمينيا بينهم خمسة ضباط.", ["k30 arm -", "k5 arm -"]),
        (
            "اندلعت معارك بين القوات الأذربيجانية والقوات الانفصالية على خط التماس أوقعت 23 قتيلا.",
            ["k23 - -"],
        ),
        (
            "نفى باشينيان وجود جيشه في قره باغ، بينما أصيب 34 شخصا وفق وزارة الصحة الأرمينية في صدامات في يريفان.",
            ["w34 arm arm"],
        ),
        ("هاجمت أذربيجان قره باغ، فيما قتل خمسة أشخاص في قصف على مارتوني.", ["k5 kar -"]),
    ],
)
def test_whose_a_count_is_stands_in_its_clause(ar: str, expected: list[str]) -> None:
    """The place named first owns nobody whom another clause counts."""
    assert told(ar) == expected


@pytest.mark.parametrize(
    ("ar", "expected"),
    [
        (
            "قال باشينيان إن 135 عسكريا أرمينيا قتلوا في الاشتباكات مع أذربيجان التي كانت قد أعلنت أن حصيلة قتلاها 71 جنديا.",
            ["k135 arm arm", "k71 aze aze"],
        ),
        (
            "أعلنت أرمينيا مقتل 30 من جنودها في معارك مع أذربيجان التي كانت قد أقرت بمقتل 12 من جنودها.",
            ["k30 arm arm", "k12 aze aze"],
        ),
        (
            "ووصلوا إلى أرمينيا التي أعلنت حكومتها أن أربعة آلاف من أرمن قره باغ دخلوا أراضيها.",
            ["d4000 kar arm"],
        ),
        ("قالت أرمينيا إن أذربيجان التي أعلنت الهدنة قتلت تسعة جنود أرمن.", ["k9 arm arm"]),
        (
            "أعلنت وزارة الدفاع الأرمينية أن القوات الأذربيجانية، التي أكدت التزامها بالهدنة، قتلت ستة جنود أرمن.",
            ["k6 arm arm"],
        ),
        (
            "وافقت سلطات قره باغ على الهدنة بعد العملية الأذربيجانية التي قال مسؤول في الإقليم إنها أسفرت عن مقتل 200 شخص.",
            ["k200 kar kar"],
        ),
    ],
)
def test_a_relative_clause_has_a_teller_of_its_own(ar: str, expected: list[str]) -> None:
    """ "X said …, and Y, which had announced the death of 12": the twelve are by Y's word."""
    assert told(ar) == expected


@pytest.mark.parametrize(
    ("ar", "expected"),
    [
        (
            "بلغت حصيلة القتلى في صفوف القوات الأرمينية 105 جنود في معارك مع أذربيجان التي أعلنت مقتل 50 من جنودها، حسبما أفاد الطرفان.",
            ["k105 arm arm", "k50 aze aze"],
        ),
        (
            "بلغ عدد القتلى في صفوف الجيش الأرميني 49 وفي صفوف الجيش الأذربيجاني 20 وفق الطرفين.",
            ["k49 arm arm", "k20 aze aze"],
        ),
        (
            "قتل 155 جنديا في المواجهات بين أرمينيا وأذربيجان، حسبما أفاد الطرفان.",
            ["k155 - -"],
        ),
        (
            "أوقفت باكو ثلاثة من قادة قره باغ، فيما ارتفعت حصيلة الانفجار إلى 170 قتيلا بحسب الشرطة الأرمينية.",
            ["c3 kar -", "k170 kar arm"],
        ),
        (
            "قتل خمسة جنود أرمن فيما أصيب 12 آخرون وفق وزارة الدفاع الأرمينية.",
            ["k5 arm arm", "w12 arm arm"],
        ),
        (
            "قتل خمسة جنود أرمن، فيما أصيب 12 جنديا أذربيجانيا، بحسب الجيش الروسي.",
            ["k5 arm rus", "w12 aze rus"],
        ),
    ],
)
def test_who_tells_a_count_is_read_from_its_clause(ar: str, expected: list[str]) -> None:
    """What both sides tell each tells of its own; whoever speaks behind "but" tells his own count only."""
    assert told(ar) == expected


@pytest.mark.parametrize(
    "ar",
    [
        "أسفر القتال عن 700 قتيل بحسب أرقام جزئية، لكن روسيا قدرت عدد القتلى بألفين.",
        "أوقعت المعارك 700 قتيل بحسب حصيلة غير نهائية، لكن موسكو تحدثت عن ألفي قتيل.",
        "قتل 700 شخص بحسب تقديرات أولية، في حين تحدثت موسكو عن ألفي قتيل.",
        "خلفت الحرب 700 قتيل وفق حصيلات جزئية، فيما قدر بوتين عدد القتلى بألفين.",
    ],
)
def test_a_partial_toll_is_not_of_who_names_another(ar: str) -> None:
    """ "900 dead by partial tolls, but X put them at 2,000": X counts no 900, and has lost nobody."""
    figures = analyses_of(ar, watch=KARABAKH)[0].figures
    assert [figure.claimed_by for figure in figures] == [None, "russia"]
    assert "russia" not in {figure.party_affected for figure in figures}
