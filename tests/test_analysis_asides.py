"""Who is no loss of a side: let go, come home, arrested at a protest, hit by a disease or an accident."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import SUDAN, analyses_of, analysis_of

from briefings.records import Figure

DAY = date(2023, 9, 22)
OPENING = "أعلنت باكو سيطرتها على مرتفعات في قره باغ بعد معارك مع القوات الأرمينية."


def figures(*texts: str) -> list[Figure]:
    """The claims of the last sentence of an article on the conflict."""
    return list(analyses_of(OPENING, *texts, day=DAY)[-1].figures)


@pytest.mark.parametrize(("ar", "aside"), [
    ("أفرجت سلطات قره باغ عن ثلاثة أسرى أذربيجانيين.", "released"),
    ("أعلنت باكو الإفراج عن 14 أسيرا أرمنيا.", "released"),
    ("أطلقت باكو سراح عشرة من الأسرى الأرمن.", "released"),
    ("عاد 15 أسيرا أرمينيا إلى يريفان.", "released"),
    ("تبادل الجانبان 32 أسيرا أرمينيا.", "released"),
    ("بادلت باكو ويريفان أربعة أسرى، اثنان من كل جانب.", "released"),
    ("طالبت يريفان بالإفراج عن 23 أسيرا أرمينيا.", ""),
    ("لم تفرج باكو عن 14 أسيرا أرمينيا.", ""),
    ("أعلنت باكو أنها ستفرج عن 14 أسيرا أرمينيا.", ""),
    ("أسرت القوات الأذربيجانية 12 جنديا أرمينيا.", ""),
    ("قالت باكو إنها أطلقت عشرة من الأسرى الأرمن.", "released"),
    ("أطلقت القوات الأذربيجانية النار وأسرت عشرة جنود أرمن.", ""),
    ("قالت أذربيجان إن أربعة مقاتلين أرمن سلموا أنفسهم.", ""),
    ("وسلم أربعة جنود أرمن أنفسهم إلى القوات الأذربيجانية.", ""),
    ("وسلم جندي أرميني نفسه إلى القوات الأذربيجانية.", ""),
    ("وسلمت باكو أربعة أسرى أرمن إلى الجهة نفسها.", "released"),
    ("وفقد 25 جنديا أرمينيا قرب مارتوني.", ""),
    ("عاد 500 نازح أذربيجاني إلى فضولي.", "returned"),
    ("قالت مفوضية اللاجئين إن 500 لاجئ عادوا من أرمينيا إلى قره باغ.", "returned"),
    ("نزح 500 مدني أرمني من مارتاكيرت.", ""),
    ("قالت يريفان إن 14 أسيرا أرمينيا لم يعودوا إلى ديارهم.", ""),
    ("قالت يريفان إن 14 أسيرا أرمينيا لا يزالون محتجزين في باكو.", ""),
    ("اعتقلت الشرطة الأرمينية 140 متظاهرا في يريفان.", "arrested"),
    ("أوقفت الشرطة 84 شخصا خلال احتجاجات في يريفان.", "arrested"),
    ("وأوقف جهاز الأمن الأذربيجاني خمسة أشخاص بتهمة التجسس.", "arrested"),
    ("واعتقلت السلطات ثلاثة مشتبه بهم في قضية تجسس.", "arrested"),
    ("واعتقلت باكو ثلاثة مسؤولين سابقين في قره باغ بتهمة الإرهاب.", ""),
    ("واعتقل ثلاثة أرمن بتهمة التجسس.", ""),
    ("قتل جنديان أرمينيان في حادث سير.", "mishap"),
    ("أعلنت وزارة الصحة الأرمينية وفاة شخصين بفيروس كورونا.", "mishap"),
    ("مقتل 27 مهاجرا أرمينيا في انقلاب مركب قبالة سواحل اليونان.", "mishap"),
    ("انتشل خفر السواحل جثث 19 مهاجرا أرمينيا غرقوا في البحر المتوسط.", "mishap"),
    ("قتل 12 صيادا أرمينيا في غارة على قارب في البحر المتوسط.", ""),
    ("قتل 12 مهاجرا أرمينيا في ضربة أصابت مركزا لاحتجاز المهاجرين غير النظاميين.", ""),
    ("قتل جنديان أرمينيان في قصف على قرية ضربها زلزال.", ""),
])  # fmt: skip
def test_what_is_no_loss_of_a_side_is_marked(ar: str, aside: str) -> None:
    """A release is one when it has come about; a demand, a plan or a denial of it is none."""
    (figure,) = figures(ar)
    assert figure.aside == aside


def test_each_number_has_its_own_verb() -> None:
    """Of "captured twelve and released three" the three are free."""
    found = figures("أسر الجيش الأذربيجاني 12 جنديا أرمينيا وأفرج عن ثلاثة.")
    assert [(f.count[0], f.aside) for f in found] == [(12, ""), (3, "released")]


def test_an_exchange_has_prisoners_of_both() -> None:
    """Each noun has its own nation, whatever word stands before both."""
    found = figures("جرت عملية تبادل شملت ستة أسرى أرمن وأسيرين أذربيجانيين.")
    assert [(f.party_affected, f.aside) for f in found] == [
        ("armenia", "released"), ("azerbaijan", "released"),
    ]  # fmt: skip


def test_a_toll_of_a_disease_goes_on() -> None:
    """The next sentence goes on with the disease, until one tells of the war."""
    disease = "سجلت أرمينيا 12 وفاة جديدة بفيروس كورونا."
    assert [f.aside for f in figures(disease, "وبلغ إجمالي الوفيات 963.")] == ["mishap"]
    assert [f.aside for f in figures(disease, "وقتل جنديان أرمينيان في قصف مدفعي.")] == [""]


@pytest.mark.parametrize("ar", [
    "كاد لغم يقتل سبعة عمال أذربيجانيين.",
    "أوشكت سيارة مفخخة أن تقتل عشرة جنود أذربيجانيين.",
    "وقالت يونيسف إن ستة آلاف طفل أرميني يعانون سوء التغذية في الإقليم معرضون لخطر الموت.",
    "لا صحة لنبأ مقتل القائد الأرميني.",
    "ليس صحيحا أن ستة مدنيين أرمن قتلوا.",
    "وأكدت باكو أن ما تتناقله صفحات العدو عن أسر 60 جنديا عار عن الصحة.",
    "وأكد مصدر أرميني مقتل رئيس بلدية مارتاكيرت، لكن عائلته نفت الخبر لاحقا.",
    "وأعلن رئيس بلدية مارتوني مقتل 30 مدنيا أرمنيا، ثم نفى مكتبه أن يكون قد ذكر رقما.",
    "قضت محكمة في باكو ببراءة جندي أرميني.",
    "وقال مراسلنا إن أكثر من نصف سكان الإقليم رحلوا، وهم نحو 120 ألفا قبل العملية.",
    "تدرب 50 جنديا أرمينيا على إخلاء القتلى.",
    "قالت الوزارة إن حصيلة 90 قتيلا لا تتعلق بحريق المخزن.",
    "أكدت باكو أن رقم 30 قتيلا لا علاقة له بقصف المدرسة.",
    "سحبت وزارة الصحة الأرمينية حصيلة 45 قتيلا نشرتها أمس.",
])  # fmt: skip
def test_what_did_not_come_about_is_no_toll(ar: str) -> None:
    """Nearly, by mistake, untrue, gone back on, denied by those concerned; a verdict; all residents."""
    assert figures(ar) == []


@pytest.mark.parametrize(("ar", "count"), [
    ("لم تكد الهدنة تبدأ حتى قتل ثلاثة جنود أرمن.", 3),
    ("أعلنت باكو أن جنودها قتلوا خطأ خمسة مدنيين أرمن.", 5),
    ("وقال إن الاتهام لا أساس له وإن خمسة جنود أرمن قتلوا.", 5),
    ("تراجعت القوات الأرمينية بعد إعلان مقتل خمسة جنود أرمن.", 5),
    ("قالت أرمينيا إن 30 جنديا أذربيجانيا قتلوا، فيما نفت أذربيجان ذلك.", 30),
    ("قضى ثلاثة جنود أرمن في الهجوم.", 3),
    ("قالت أرمينيا إن حصيلة 90 قتيلا لا تتعلق بالحريق بل بمعارك الأسبوع الماضي.", 90),
    ("قالت أرمينيا إن حصيلة 90 قتيلا لا تشمل المفقودين.", 90),
    ("قالت أرمينيا إن 60 مدنيا لا علاقة لهم بالقتال قتلوا في القصف.", 60),
    ("سحبت أرمينيا قواتها بعد حصيلة بلغت 50 قتيلا.", 50),
    ("وقضى القصف على خمسة جنود أرمن.", 5),
    ("نزح سكان القرية الأرمينية البالغ عددهم 300.", 300),
])  # fmt: skip
def test_what_came_about_is_one(ar: str, count: int) -> None:
    """ "No sooner than", killed by mistake, another's slander, a claim that the other side denies."""
    assert [figure.count[0] for figure in figures(ar)] == [count]


@pytest.mark.parametrize("ar", [
    "ما زال 30 مدنيا عالقين تحت الأنقاض.",
    "وأعلنت يريفان مقتل جندي، إضافة إلى 30 جنديا لا تعلم عنهم شيئا.",
    "وقتل جنديان في القرية، وما زالت يريفان لا تعرف شيئا عن 30 آخرين.",
])  # fmt: skip
def test_whom_nobody_has_found_is_missing(ar: str) -> None:
    """Under rubble, or of whom nothing is known: neither displaced nor captured."""
    assert [f.kind for f in figures(ar) if f.count[0] == 30] == ["missing"]


@pytest.mark.parametrize(("ar", "past"), [
    ("قتل خمسة جنود أذربيجانيين في انفجار لغم قرب أغدام قبل عام.", True),
    ("قبل ثلاث سنوات، قتل خمسة جنود أذربيجانيين قرب أغدام.", True),
    ("قتل خمسة جنود أذربيجانيين قبل يومين قرب أغدام.", False),
    ("قتل خمسة جنود أذربيجانيين قبل عام على انتهاء ولاية القوة.", False),
])  # fmt: skip
def test_years_ago_is_another_time(ar: str, past: bool) -> None:
    """A year ago in the clause of the count, and not in another one; nor a year before something."""
    assert [figure.background for figure in figures(ar)] == [past]


def test_a_part_of_those_is_of_the_same_time_and_voice() -> None:
    """ "Of these, 719 civilians" goes on with the toll before."""
    first = "قالت باكو إن 3890 مواطنا أذربيجانيا في عداد المفقودين منذ الحرب الأولى."
    found = figures(first, "ومن هؤلاء 719 مدنيا، بينهم 71 طفلا.")
    assert [(f.kind, f.background, f.claimed_by) for f in found] == [
        ("missing", True, "azerbaijan")
    ] * 2


@pytest.mark.parametrize("ar", [
    "الخرطوم - قتل ثلاثة مدنيين بقصف للدعم السريع.",
    "وأسر الدعم السريع عشرات الجنود.",
    "اختطف الدعم السريع طبيبين في الخرطوم.",
    "قتلت قوات الدعم السريع نائب والي غرب دارفور.",
])  # fmt: skip
def test_whoever_strikes_or_takes_is_not_hit(ar: str) -> None:
    """A militia's shelling, whom it captured, and no civilian is a militia's."""
    assert "rsf" not in [f.party_affected for f in analyses_of(ar, day=DAY, watch=SUDAN)[0].figures]


def test_civilians_are_of_no_army() -> None:
    """ "X says that the army shelled a market and killed 30 civilians": neither side's."""
    (figure,) = analyses_of(
        "قالت قوات الدعم السريع إن الجيش السوداني قصف سوقا وقتل 30 مدنيا.", day=DAY, watch=SUDAN
    )[0].figures
    assert figure.party_affected not in ("rsf", "army")


def test_the_aggression_is_no_pair_of_sides() -> None:
    """ "The aggression" is written as "the two enemies" is: the dead are of the side that is named."""
    found = analysis_of(
        "نشر جيش الدفاع في آرتساخ أسماء 48 عسكريا استشهدوا وهم يصدون العدوان الأذري."
    )
    assert [f.party_affected for f in found.figures] == ["karabakh"]


@pytest.mark.parametrize(("ar", "left"), [
    ("نقل الصليب الأحمر 23 مريضا من ستيباناكرت إلى غوريس.", []),
    ("وتم إجلاء 15 مريضة من مستشفى ستيباناكرت.", []),
    ("نزح 500 من أهالي القرية مع أقاربهم من قره باغ.", [500]),
    ("أجلت السلطات 1200 مدني من قرى قره باغ.", [1200]),
])  # fmt: skip
def test_patients_who_are_brought_away_are_not_displaced(ar: str, left: list[int]) -> None:
    """Whom the Red Cross drives to hospital flees nothing; who flees is displaced."""
    assert [f.count[0] for f in analysis_of(ar).figures if not f.aside] == left


@pytest.mark.parametrize("ar", [
    "توقعت مفوضية الأمم المتحدة السامية لشؤون اللاجئين أن يصل 640 نازحا من قره باغ إلى غوريس.",
    "ومن المتوقع أن ينزح 640 مدنيا من مارتاكيرت.",
])  # fmt: skip
def test_what_is_expected_or_could_have_been_is_no_claim(ar: str) -> None:
    """Nobody says that so many have come, or died."""
    assert figures(ar) == []


@pytest.mark.parametrize("ar", [
    "قصف على مارتاكيرت يوقع 12 قتيلا من الأرمن.",
    "قتل 12 جنديا أرمينيا ويتوقع أن ترتفع الحصيلة.",
    "توقعت الوزارة أن ترتفع الحصيلة بعد مقتل 12 جنديا أرمينيا.",
])  # fmt: skip
def test_a_toll_beside_what_is_expected_is_a_claim(ar: str) -> None:
    """ "Twelve were killed, and more are expected": the twelve are dead."""
    assert [f.count for f in figures(ar)] == [(12, 12)]
