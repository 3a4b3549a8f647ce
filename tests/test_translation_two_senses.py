"""Words of two senses reach the decoder in a word of the one that their neighbours decide."""

from __future__ import annotations

import pytest

from briefings.language.normalize import for_engine
from briefings.translation.checks.senses import findings, mended, settled
from briefings.translation.plainly import commoner


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        ("بعد أداء القسم يلقي الرئيس خطابا", "بعد أداء اليمين يلقي الرئيس خطابا"),
        ("أدى الوزراء الجدد القسم أمام الملك", "أدى الوزراء الجدد اليمين أمام الملك"),
        ("وأدت القسم وتعهدت بالإصلاح", "وأدت اليمين وتعهدت بالإصلاح"),
        ("قبيل ساعات من أداء النواب القسم.", "قبيل ساعات من أداء النواب اليمين."),
        ("محملا المسؤولية للحكومة، قال النائب", "وهو يلقي باللوم على الحكومة، قال النائب"),
        ("محملة إسرائيل المسؤولية، دعت الحركة", "وهي تلقي باللوم على إسرائيل، دعت الحركة"),
        ("دان الهجوم محملا المسؤولية عنه للمتمردين", "دان الهجوم محملا المتمردين المسؤولية عنه"),
        (
            "دان الهجوم، محملة مسؤولية التصعيد لإيران.",
            "دان الهجوم، محملة إيران مسؤولية التصعيد.",
        ),
        ("وحملت الحركة المسؤولية للجيش", "وحملت الحركة الجيش المسؤولية"),
        (
            "دان القصف، مجددا دعم بلاده للهدنة",
            "وهو دان القصف، مؤكدا مجددا دعم بلاده للهدنة",
        ),
        ('شكر الحضور، مجددة "تمسكها بالسلم"', 'شكر الحضور، مؤكدة مجددا "تمسكها بالسلم"'),
        ("الأحزاب المنضوية تحت لواء التحالف", "الأحزاب المنضوية تحت مظلة التحالف"),
        ("استقبله رئيس ديوان وزير العدل", "استقبله رئيس مكتب وزير العدل"),
        ("مظاهرات تخللتها أعمال عنف", "مظاهرات رافقتها أعمال عنف"),
        ("معارضون من انصار الحكم الذاتي", "معارضون من أنصار الحكم الذاتي"),
        ("برأت المحكمة ساحة الوزير السابق", "برأت المحكمة الوزير السابق"),
        ("تحفظت السلطات على أموال الجماعة", "جمدت السلطات أموال الجماعة"),
        ("تحفظت الشرطة على المتهمين", "احتجزت الشرطة المتهمين"),
        ("فضت الشرطة اعتصام العمال", "فرقت الشرطة اعتصام العمال"),
        ("احتشد الآلاف في الميدان", "احتشد الآلاف في الساحة"),
        ("وعد بمسح ديون الفلاحين", "وعد بإلغاء ديون الفلاحين"),
        ("احتجوا على رفع الدعم عن الوقود", "احتجوا على إلغاء دعم الوقود"),
        ("ورفعت الحكومة الدعم عن الخبز", "وألغت الحكومة دعم الخبز"),
        ("أضربت الأسيرة عن الطعام", "بدأت الأسيرة إضرابا عن الطعام"),
        ("عين مديرا بالوكالة للبنك", "عين مديرا مؤقتا للبنك"),
        ("تولى مهام الرئاسة بالوكالة", "تولى مهام الرئاسة مؤقتا"),
        ("روما - «الشرق الأوسط»: أعلنت", 'روما - "Asharq Al-Awsat": أعلنت'),
    ],
)
def test_the_neighbours_decide_the_sense(ar: str, said: str) -> None:
    """An oath is no section, who is held responsible bears it for nobody, a paper is no region."""
    assert commoner(for_engine(ar)) == said


@pytest.mark.parametrize(
    "ar",
    [
        "تحسن أداء القسم بعد تعيين طبيب جديد.",
        "أدى رئيس القسم صلاة الجمعة.",
        "أدى القسم الأكبر من القوات مهمته.",
        "أدت الأزمة إلى إغلاق القسم أمام المرضى.",
        "أدى القسم دوره في المستشفى.",
        "حمل الرجل المسؤولية لسنوات.",
        "حمل المسؤولية للمرة الثانية.",
        "حملت الحركة إسرائيل المسؤولية.",
        "اندلع القتال، مجددا، قرب الحدود.",
        "التقى الرئيس، مجددا الوفد.",
        "قاتل لواء القدس في الشمال.",
        "التقى رئيس الديوان الملكي.",
        "جماعة انصار الله وحركة انصار الشريعة",
        "فض الخلاف بين الجانبين.",
        "تقدم الجيش في الميدان.",
        "تظاهر الجنود في الميدان الرئيسي.",
        "سلام في الشرق الأوسط",
        "ساحة المحكمة",
        "رفعت الأمم المتحدة الحصار عن المدينة.",
        "خاضت الدولتان حربا بالوكالة في اليمن.",
        "أضرب العمال عن العمل.",
        "حملت الحكومة المسؤولية للمعارضة عن أعمال العنف.",
        "تحفظت المعارضة على سلاح الحزب خلال الحوار.",
        "تحفظ المندوب على أسلحة حزب الله في البيان الختامي.",
        "تحفظ الوزير على أموال المساعدات المقترحة.",
        "تحفظ القاضي على متهم في قضية القتل.",
        "رفعت الحكومة الدعم عن القمح إلى 500 جنيه للمزارعين.",
        "رفع البنك الدولي الدعم عن السلع إلى ملياري دولار.",
        'أزمة "الشرق الأوسط" تتفاقم، قال الرئيس.',
        'زار الكاتب "الشرق الأوسط" ووصفه بأنه منطقة مشتعلة',
        'ملف "الشرق الأوسط" والسلام',
        "احتشدت القوات في الميدان استعدادا للمعركة.",
        "احتشد الجنود في الميدان قبل الهجوم على العدو.",
        "تظاهر الجنود العائدون من الميدان",
        "تظاهر المقاتلون القادمون من الميدان",
        "أجرت المنظمة مسح ديون الأسر في المدينة.",
        "يعمل الجنود تحت لواء المشاة الثالث.",
        "يعمل تحت لواء غفعاتي",
        "تخللها انقطاع الكهرباء مرتين.",
        "فض القائد التجمع بكلمة.",
    ],
)
def test_the_other_sense_stays(ar: str) -> None:
    """Departments, brigades, squares with a name, the region, reservations."""
    assert commoner(ar) == ar


@pytest.mark.parametrize(
    ("ar", "en", "right"),
    [
        (
            "قال المستشار أولاف شولتس إنه سيعود.",
            "Counselor Olaf Scholz said that he would return.",
            "Chancellor Olaf Scholz said that he would return.",
        ),
        (
            "نفي الزعيم إلى فرنسا.",
            "The leader was denied to France.",
            "The leader was exiled to France.",
        ),
        (
            "نفته السلطات إلى جزيرة.",
            "The authorities denied him to an island.",
            "The authorities exiled him to an island.",
        ),
        (
            "اللجوء إلى الفصل السابع من ميثاق الأمم المتحدة",
            "Resorting to Article 7 of the U.N. Charter",
            "Resorting to Chapter VII of the U.N. Charter",
        ),
        (
            "هو مطلوب لقضاء عقوبة بتهمة القتل.",
            "He is wanted to issue a sentence on a murder charge.",
            "He is wanted to serve a sentence on a murder charge.",
        ),
        (
            "أعلنوا الخلافة ومبايعة زعيمهم.",
            "They announced the caliphate and the rivalry of their leader.",
            "They announced the caliphate and the pledge of allegiance to their leader.",
        ),
        (
            "خاضت الدولتان حربا بالوكالة.",
            "The two countries fought an agency's war.",
            "The two countries fought a proxy war.",
        ),
        (
            'قال لهم "ارفعوا الحظر عن بلادنا".',
            'He told them, "They lifted the ban on our country."',
            'He told them, "Lift the ban on our country."',
        ),
    ],
)
def test_english_in_the_other_sense_is_put_right(ar: str, en: str, right: str) -> None:
    """A head of government is no counselor, who is sent abroad not denied, an order no report."""
    assert mended(ar, en) == right
    assert list(findings(ar, en)) and not list(findings(ar, right))


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("قال المستشار القانوني إنه سيعود.", "The legal counselor said that he would return."),
        ("نفى الوزير ذلك لصحيفة في باريس.", "The minister denied it to a paper in Paris."),
        ("بموجب الفصل السابع من الدستور", "Under Article 7 of the constitution"),
        ("رفعوا الحظر عن بلادنا.", "They lifted the ban on our country."),
        ("تحفظ الوزير على أموال المساعدات.", "The minister had reservations about the aid money."),
        ("تحفظت الحكومة على أموال المساعدات.", "It had reservations about the aid money."),
        ("رفع البنك الدعم عن العام الماضي.", "The bank raised support from last year."),
        ("رفعت مصر الدعم عن القمح إلى مليار.", "Egypt raised support for wheat to a billion."),
        ("بموجب الفصل السابع من ميثاق الحزب", "Under Article 7 of the party's charter"),
        ("أضرب السجناء عن الطعام.", "The prisoners stopped eating."),
        ("مبايعة الزعيم الجديد", "The new leader was acclaimed."),
        ("فضت الشرطة نزاعا حول مظاهرة.", "Police settled a dispute over a march."),
        ("وصف الوزير الجندي بالجبان.", "The minister described the soldier as a coward."),
        ("أجرت مسح ديون الفلاحين.", "It made a survey of farmers' debts."),
        ("يخدم تحت لواء المشاة الثالث.", "He serves in the Third Infantry Brigade."),
        ("وضع تايوان السياسي معقد.", "Taiwan's political situation is complicated."),
        ("تحديد وضع القدس الإنساني صعب.", "Defining Jerusalem's humanitarian situation is hard."),
        ("صب الزيت على النار في الموقد.", "He poured oil on the fire in the stove."),
    ],
)
def test_english_that_is_right_in_that_sense_is_let_be(ar: str, en: str) -> None:
    """Advisers, denials, articles of a constitution and what somebody did are as they were."""
    assert mended(ar, en) == en
    assert not list(findings(ar, en))


@pytest.mark.parametrize(
    ("ar", "wrong", "right"),
    [
        (
            "أضرب السجناء عن الطعام.",
            "The prisoners went on hunger.",
            "Prisoners began a hunger strike.",
        ),
        ("رفع الدعم عن الخبز", "Raising subsidies for bread", "Abolishing bread support"),
        ("عين مديرا بالوكالة للبنك.", "He led the bank's agency.", "He became acting director."),
        (
            "تحفظت النيابة على أموال الحزب.",
            "It had reservations about the money.",
            "It froze the money.",
        ),
        ("فضت الشرطة اعتصام العمال.", "Police foiled the sit-in.", "Police dispersed the sit-in."),
        ("وعد بمسح ديون الفلاحين.", "He promised to survey debts.", "He promised to cancel debts."),
        ("بعد أداء القسم", "After the section performed", "After taking the oath"),
    ],
)
def test_the_other_sense_is_marked_and_the_right_word_is_no_doubt(
    ar: str, wrong: str, right: str
) -> None:
    """Where no wording helped the reader is warned; what was said more plainly has its counterpart."""
    assert list(findings(ar, wrong)) and not list(findings(ar, right))
    assert settled(ar, right)


def test_a_beard_that_was_not_known_is_marked() -> None:
    """No hypothesis of the decoder has the word, and a "pleasant" man is another one."""
    assert list(findings("قالت إن زوجها ملتحي.", "She said that her husband is pleasant."))
    assert not list(findings("قالت إن زوجها ملتحي.", "She said that her husband is bearded."))
