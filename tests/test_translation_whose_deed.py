"""Requests are turned down by those who were asked, and other words whose doer a decoder mistakes."""

from __future__ import annotations

import pytest

from briefings.language.normalize import for_engine
from briefings.translation.checks import plurals, senses, subjects
from briefings.translation.names import datelines
from briefings.translation.names.authority import load_names
from briefings.translation.plainly import commoner
from briefings.translation.slips import dressed


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        (
            "كما رفضت طلب مصر تأجيل الجلسة.",
            "كما رفضت طلبا من مصر بتأجيل الجلسة.",
        ),
        ("وقبل طلب لبنان تمديد المهلة.", "وقبل طلبا من لبنان بتمديد المهلة."),
        ("وردت طلب قطر الانضمام إليها.", "ورفضت طلبا من قطر بالانضمام إليها."),
        ("رفضت طلب المحتجين عقد جلسة.", "رفضت طلبا من المحتجين بعقد جلسة."),
        ("أصر على حضور وزير العدل الجلسة.", "أصر على أن يحضر وزير العدل الجلسة."),
        ("يسلم الجيش المعسكر حتى 3 مايو.", "سيسلم الجيش المعسكر بحلول 3 مايو."),
        ("ووصف الهجوم بالجبان.", "ووصف الهجوم بأنه جبان."),
        ("أقر ثلاثة تجار بتهمة التهريب.", "اعترف ثلاثة تجار بتهمة التهريب."),
        ("كما رفضت طلب تركيا.", "كما رفضت طلبا من تركيا."),
        ("وافق بعد إلحاح من النواب.", "وافق بعد ضغوط من النواب."),
        ("رفض رغم إلحاح النواب.", "رفض رغم إصرار النواب."),
        ("أراد حضور رئيس الوزراء القمة.", "أراد أن يحضر رئيس الوزراء القمة."),
        ("أراد حضور وزير الدفاع.", "أراد من وزير الدفاع أن يحضر."),
        (
            "إصابة صحفيين في الحافلة وبينهم مصور.",
            "إصابة عدة صحفيين في الحافلة وبينهم مصور.",
        ),
        ("تعهد بإخلاء القاعدة حتى نهاية العام.", "تعهد بإخلاء القاعدة بحلول نهاية العام."),
        ("تنسحب من الشمال حتى 3 مايو.", "تنسحب من الشمال بحلول 3 مايو."),
        (
            "ينص وقف إطلاق النار على سحب القوات حتى 3 كانون الثاني.",
            "ينص وقف إطلاق النار على سحب القوات بحلول 3 كانون الثاني.",
        ),
        ("وقع صدام بين الشرطة والطلاب.", "نشب صدام بين الشرطة والطلاب."),
        ("صرفت الشركة مئة عامل من الخدمة.", "أقالت الشركة مئة عامل."),
        ("قرر صرف عشرين عاملا من الخدمة.", "قرر فصل عشرين عاملا من العمل."),
        ("ووقع خلاف بين النواب.", "ونشب خلاف بين النواب."),
        ("أقر المتهمون بالتهم.", "اعترف المتهمون بالتهم."),
        ("وأدانت الهجوم، ودعت إلى التهدئة.", "وهي أدانت الهجوم، ودعت إلى التهدئة."),
        ("وأدان القصف، داعيا إلى هدنة.", "وهو أدان القصف، داعيا إلى هدنة."),
        ("وقالت المفوضية إن مئة لاجئ وصلوا.", "وقالت مفوضية اللاجئين إن مئة لاجئ وصلوا."),
        ("بحث الوزيران هاتفيا سبل التهدئة.", "بحث الوزيران خلال اتصال هاتفي سبل التهدئة."),
        ("العدل الدولية تأمر بوقف الهجوم", "محكمة العدل الدولية تأمر بوقف الهجوم"),
        ("موت طفلين جوعا في المخيم", "موت طفلين من الجوع في المخيم"),
        ("المدرسة التي قصفت أمس", "المدرسة التي تعرضت للقصف أمس"),
        ("اعتبر أن الهدنة استسلام من جانب الجيش.", "اعتبر أن الهدنة تمثل استسلام الجيش."),
        ("قال إنه استسلام. وهو استسلام من جانب الحكومة.", "قال إنه استسلام. وهو استسلام الحكومة."),
    ],
)
def test_who_does_it_and_by_when_is_said_so_that_decoders_hear_it(ar: str, said: str) -> None:
    """A request has its maker, a presence whose it is, a deadline its "by"."""
    assert commoner(for_engine(ar)) == said


@pytest.mark.parametrize(
    "ar",
    [
        "كما رفضت طلب مصر الأخير.",
        "رفضت طلب تركيا أمس.",
        "أراد حضور القمة.",
        "أراد حضور الجنازة.",
        "أصر على حضور الجلسة مع الرئيس.",
        "رفضت طلب المحتجين الذين حضروا.",
        "مقتل ستة مدنيين من بينهم أربعة أطفال.",
        "مقتل عسكريين اثنين في سيارتهم.",
        "يستمر سحب القوات حتى نهاية العام.",
        "تأجيل سحب القوات حتى نهاية العام.",
        "إعادة فتح المعبر حتى نهاية الشهر.",
        "تسليم المساعدات حتى نهاية الشهر.",
        "صرفت الحكومة مئة مليون من الميزانية.",
        "وقع الوزير اتفاقا لحل خلاف قديم.",
        "يعيش الجيران على وقع شجار مزمن.",
        "أقر البرلمان القانون.",
        "محكمة العدل الدولية تأمر بوقف الهجوم",
        "الطائرة التي قصفت أمس مواقع",
        "بحث الطرفان وضع القدس.",
        "اتصل به هاتفيا.",
        "وصفتني بالجبان.",
        "أقرت الشركة بالخسائر.",
        "وأدان مجلس الأمن الهجوم، ودعا إلى هدنة.",
        "وأدان الهجوم وزير الخارجية.",
        "قالت المفوضية الأوروبية إن مئة لاجئ وصلوا.",
        "قالت المفوضية العليا للانتخابات إن أصوات اللاجئين تفرز.",
        "تسلم الرئيس الجديد السلطة حتى نهاية العام 2019 ثم استقال.",
        "تسلم المستشفى 40 جثة حتى الخميس.",
        "تسلم القائد مهامه حتى نهاية العام.",
        "أرجأت إسرائيل الانسحاب من لبنان حتى 18 فبراير.",
        "أرجئ تسليم الجثث حتى يوم الأحد.",
        "تأخر إنجاز المشروع حتى نهاية العام.",
        "ظل سحب القوات معلقا حتى الخميس.",
        "واصل الجيش سحب قواته من الحدود حتى الخميس.",
        "استمر الجيش في سحب قواته حتى الخميس.",
        "ستستمر القوات في الانسحاب حتى 25 نوفمبر.",
        "تستمر عملية سحب القوات من الشمال حتى 3 مايو.",
        "يسلم الجيش المساعدات يوميا حتى الخميس.",
        "كان المعبر مغلقا أمام تسليم البضائع حتى الخميس.",
        "وقع صدام حسين الاتفاق عام 1975.",
        "وقع انقسام الحزب قبل عام.",
        "وقع صدام اتفاقا مع طهران.",
        "صرف البنك رواتب الموظفين المتقاعدين من الخدمة.",
        "صرف صندوق التقاعد معاشات المتقاعدين من العمل.",
        "صرفت الحكومة تعويضات للعمال المفصولين من العمل.",
        "قررت الشركة صرف مكافآت للعمال المفصولين من العمل.",
        "صرف الوزير النظر عن الاستقالة من العمل.",
        "انتقدت المفوضية معاملة اللاجئين في المجر وهددت بعقوبات.",
        "دعت المفوضية الدول الأعضاء إلى استقبال لاجئين.",
        "أعلنت المفوضية نتائج الاقتراع في مخيمات النازحين.",
        "قالت المفوضية إن النازحين يستطيعون التصويت ببطاقاتهم.",
        "عرضت المفوضية ميزانيتها لإيواء النازحين في دول التكتل.",
        "المدينة التي قصفت أمس بلدات مجاورة أعلنت الهدنة.",
        "المدينة التي قصفت في الليل بلدات مجاورة",
        "إصابة صحفيين أجنبيين قرب الحدود بعدما قصف الجيش سيارتهم.",
        "رحل مع إلحاح الحاجة إلى العمل.",
        "أقر البيان بارتكاب انتهاكات.",
        "أقرت المحكمة بارتكاب الجيش جرائم حرب.",
        "انسحب قبل طلب السعودية تأجيل الجلسة.",
    ],
)
def test_what_only_looks_like_it_stays(ar: str) -> None:
    """Last requests, occasions that are attended, what goes on until a day, losses that are admitted."""
    assert commoner(for_engine(ar)) == for_engine(ar)


@pytest.mark.parametrize(
    ("ar", "wrong", "right"),
    [
        (
            "كما رفضت طلب مصر تأجيل الجلسة.",
            "Egypt's request also rejected the postponement.",
            "It also rejected Egypt's request to postpone the session.",
        ),
        (
            "كما رفضت طلب مصر.",
            "Egypt also rejected Egypt's request.",
            "Egypt's request was also rejected.",
        ),
        (
            "وقال إن المعبر الذي افتتح في مايو يعمل بانتظام.",
            "He said that the crossing, which was opened in May.",
            "He said that the crossing, which was opened in May, works.",
        ),
    ],
)
def test_a_subject_of_the_wrong_deed_or_of_none_is_marked(ar: str, wrong: str, right: str) -> None:
    """No request rejects, and of whoever is spoken of something has to be said."""
    assert list(subjects.findings(ar, wrong)) and not list(subjects.findings(ar, right))


def test_a_plural_pronoun_is_of_more_than_two() -> None:
    """People in "their car" are no pair, unless the Arabic says so."""
    ar, en = "مقتل مسعفين كانوا في القرية.", "Two paramedics who were in the village were killed."
    assert list(plurals.findings(ar, en))
    assert not list(plurals.findings(ar, en.replace("Two", "Several")))
    assert not list(plurals.findings(ar.replace("مسعفين", "مسعفين اثنين"), en))


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        (
            "مقتل جنديين وإصابة صحفيين بينهم أجنبي.",
            "Two soldiers were killed and journalists injured, among them a foreigner.",
        ),
        (
            "مقتل شرطيين وإصابة مدنيين كانوا في السوق.",
            "Two policemen were killed and civilians injured who were in the market.",
        ),
        (
            "مقتل صحفيين بينهم امرأة في سيارتهم.",
            "Two women journalists and a man were killed in their car.",
        ),
        (
            "إصابة صحفيين أجنبيين قرب الحدود بعدما قصف الجيش سيارتهم.",
            "Two foreign journalists were injured after the army hit their car.",
        ),
    ],
)
def test_two_of_them_beside_several_others_are_right(ar: str, en: str) -> None:
    """The pronoun belongs to the others, or the adjective is a dual."""
    assert not list(plurals.findings(ar, en))


def test_an_order_beside_the_same_deed_is_not_put_for_it() -> None:
    """Who killed the enemy before an order to kill did kill."""
    ar = "قال الجنود إنهم قتلوا العدو وقال القائد اقتلوا الأسرى."
    en = "The soldiers said they killed the enemy and the commander said they were killing."
    assert senses.mended(ar, en) == en


def test_who_halts_the_fire_of_others_did_not_shoot() -> None:
    """Peacekeepers stop the firing; an army that stops shooting stays."""
    ar = "وقالت بعثة المراقبة إن جنودها أوقفوا إطلاق النار بين الجانبين."
    en = "The mission said its soldiers had stopped shooting between the two sides."
    assert senses.mended(ar, en) == en.replace("stopped shooting", "halted the firing")
    army = "أوقف الجيش إطلاق النار.", "The army stopped shooting."
    assert senses.mended(*army) == army[1]


@pytest.mark.parametrize(
    ("ar", "en", "right"),
    [
        (
            "الخرطوم (السودان) 3 مايو (رويترز) - قالت السلطات",
            "Khartoum (Sudanese) May 3, the authorities said",
            "Khartoum (Sudan) 3 May (Reuters) - the authorities said",
        ),
        (
            "بيروت 8 مايو (رويترز) - قال الوزير",
            "Beirut 8 May 8 (Router) - The minister said",
            "Beirut 8 May (Reuters) - The minister said",
        ),
        (
            "موسكو، 10 نوفمبر (تاس) - وقع الزعماء",
            "Moscow, November 10, - Leaders signed",
            "Moscow, 10 November (TASS) - Leaders signed",
        ),
        (
            "بيروت (رويترز) - قال الوزير",
            "Beirut said on Sunday (Reuters) - The minister",
            "Beirut said on Sunday (Reuters) - The minister",
        ),
        (
            "بيروت 8 مايو (الأفق) - قال الوزير",
            "Beirut 8 May 8 (Horizon) - The minister said",
            "Beirut 8 May (Al-Ufuq) - The minister said",
        ),
        ("قال الوزير (أمس) - وهو", "He (Yesterday) - and", "He (Yesterday) - and"),
        (
            "بيروت 5 مايو (الجديد) - التقى الوزراء",
            "Beirut 5 May (new) - Ministers met",
            "Beirut 5 May (new) - Ministers met",
        ),
        (
            "دمشق 4 أيار (سانا) - التقى الوزراء",
            "Damascus, May 4, SANA - Ministers met",
            "Damascus, May 4, SANA - Ministers met",
        ),
        (
            "القاهرة 3 مارس 2020 (الأحد) - التقى الوزراء",
            "Cairo 3 March 2020 (one) - Ministers met",
            "Cairo 3 March 2020 (one) - Ministers met",
        ),
    ],
)
def test_a_dateline_of_names_and_dates_is_written_as_it_stands(
    ar: str, en: str, right: str
) -> None:
    """Its country is no adjective, its agency is named, its day stands once."""
    names = load_names()
    (told,) = datelines.matches([ar], [""], names)
    assert datelines.mended(ar, en, datelines.among(ar, names.find(ar), told)) == right


def test_a_day_in_brackets_is_no_outlet() -> None:
    """Behind a dated place any name is one, but not that of the day."""
    (told,) = datelines.matches(["القاهرة 3 مارس 2020 (الأحد) - قال"], [""], load_names())
    assert not told


def test_a_court_of_tunis_is_not_one_of_the_whole_country() -> None:
    """Behind a court the city is meant that has the country's name."""
    (found,) = load_names().find("وقضت المحكمة الابتدائية بتونس بسجنه")
    assert found.house == "Tunis Court of First Instance"


def test_a_status_is_no_situation_and_a_toll_not_endless() -> None:
    """Words of two senses by their neighbours."""
    ar, en = "حسم مسألة وضع القدس.", "The issue of Jerusalem's situation was settled."
    assert senses.mended(ar, en) == "The issue of Jerusalem's status was settled."
    assert senses.mended("تدهور وضع القدس.", "Its situation worsened.") == "Its situation worsened."
    ar, en = "قتل تسعة في حصيلة غير نهائية.", "Nine were killed in an endless toll."
    assert senses.mended(ar, en) == "Nine were killed in a provisional toll."


def test_nobody_is_admitted_to_charges() -> None:
    """Who admits them pleads guilty; who admitted to them in so many words stays."""
    ar, en = "اعترف التاجر بتهمة التهريب.", "The trader was admitted to the charge."
    assert senses.mended(ar, en) == "The trader pleaded guilty to the charge."
    assert not list(senses.findings(ar, "The trader admitted to the charge."))


def test_oil_is_not_poured_on_fires_in_english() -> None:
    """The idiom of the other language stands for it."""
    ar, en = "قال إنها تصب الزيت على النار.", "He said it was putting oil on the fire."
    assert senses.mended(ar, en) == "He said it was adding fuel to the fire."


def test_an_article_fits_the_word_behind_it() -> None:
    """A decoder has "an surrender"; an hour, an NGO and an MP stay."""
    assert dressed("", "It was an surrender.") == "It was a surrender."
    assert dressed("", "It took an hour for an MP.") == "It took an hour for an MP."
