"""English that says the opposite, or a word for another, is put right where only one thing can be meant."""

from __future__ import annotations

import pytest

from briefings.translation.checks.senses import findings, mended
from briefings.translation.plainly import plainly


@pytest.mark.parametrize(
    ("ar", "en", "right"),
    [
        (
            "ما لم ينسحب «المحتلون».",
            'Unless the "occupied" withdrew.',
            'Unless the "occupiers" withdrew.',
        ),
        (
            "عالجوا مريضا كان الهلال الأحمر ينقله إلى حلب.",
            "They treated a patient who was carrying the Red Crescent to Aleppo.",
            "They treated a patient who was being carried by the Red Crescent to Aleppo.",
        ),
        (
            "وطلب النادي من الاتحاد مهلة فرفض.",
            "The club asked the federation for time and rejected it.",
            "The club asked the federation for time but was refused.",
        ),
        (
            "رد مجلس الإدارة طلب العمال.",
            "The board responded to the workers' request.",
            "The board rejected the workers' request.",
        ),
        (
            "أوقفت الشركة المدير عن مهماته.",
            "The company detained the director of his missions.",
            "The company suspended the director from his duties.",
        ),
        (
            "اللجنة التي كلفت الوساطة غادرت.",
            "The committee, which tasked mediation, left.",
            "The committee, which was tasked with mediation, left.",
        ),
        (
            "ولا تنشر الوزارة خسائر الحريق.",
            "The ministry does not deploy the fire losses.",
            "The ministry does not publish the fire losses.",
        ),
        (
            "وفي التقرير صورة لم يتسن لنا التحقق منها.",
            "The report has a picture, which had been unable to verify.",
            "The report has a picture, which we could not verify.",
        ),
        (
            "ونفى النادي أن يكون أبلغ إلا قبل ساعة.",
            "The club denied that it had been told only an hour before.",
            "The club said that it had been told only an hour before.",
        ),
        (
            "قتيلان بينهما طفل.",
            "Two killed between a child.",
            "Two killed including a child.",
        ),
        (
            "ينتظرون تعبئة سياراتهم.",
            "They wait for their cars to be mobilized.",
            "They wait for their cars to be refueled.",
        ),
        (
            "اكتفى الكاهن بالدعاء له.",
            "The priest merely called him.",
            "The priest merely prayed for him.",
        ),
        (
            "وقال القاضي إن الأمر ملزم.",
            "The judge said that the matter is binding.",
            "The judge said that the order is binding.",
        ),
        (
            "طلب عدم إقحامها في السياسة.",
            "He asked them not to be dragged into politics.",
            "He asked them not to drag it into politics.",
        ),
        (
            "طلبت الشركة من المصرف قرضا فرفض، ونفى المصرف ذلك.",
            "The firm asked the bank for a loan and rejected it, which the bank denied.",
            "The firm asked the bank for a loan but was refused, which the bank denied.",
        ),
        (
            "عليه أن يكف عن استفزازاته بعد وقف النار.",
            "He must express his provocations after the ceasefire.",
            "He must stop his provocations after the ceasefire.",
        ),
        (
            "سيكتمل الانسحاب بحلول 15 مايو على أبعد تقدير.",
            "The withdrawal will be completed by May 15 at the earliest.",
            "The withdrawal will be completed by May 15 at the latest.",
        ),
        (
            "وحث الوالي السكان على البقاء.",
            "The governor urged residents to stay away.",
            "The governor urged residents to stay.",
        ),
        (
            "إصابة طفلة برصاص قناص شرقي تعز.",
            "A girl was shot dead by a sniper in eastern Taiz.",
            "A girl was shot and wounded by a sniper in eastern Taiz.",
        ),
        (
            "أصيب صياد برصاص حارس.",
            "A fisherman was shot dead by a guard.",
            "A fisherman was shot and wounded by a guard.",
        ),
        (
            "وجُرح سائقان بالرصاص.",
            "Two drivers were shot dead.",
            "Two drivers were shot and wounded.",
        ),
        (
            "قال المصرف إنه يعفو عن المدينين، مستثنيا كبار التجار.",
            "The bank said that it would forgive the debtors, adding the big merchants.",
            "The bank said that it would forgive the debtors, excluding the big merchants.",
        ),
        (
            "لم تسلم العصابة سوى ثلاث بنادق.",
            "The gang received only three rifles.",
            "The gang handed over only three rifles.",
        ),
        (
            "دعت النقابة إلى تغليب لغة الحوار.",
            "The union called for the language of dialogue to be absent.",
            "The union called for the language of dialogue to prevail.",
        ),
        (
            "لم يبلغ بالعملية إلا قبل ساعة.",
            "He had reported the operation only an hour before.",
            "He had been informed of the operation only an hour before.",
        ),
        (
            "الحقوق مكفولة بوصفهم مواطنين.",
            "Their rights are guaranteed as they describe citizens.",
            "Their rights are guaranteed as citizens.",
        ),
        (
            "أخلت المحكمة سبيل الصيادين.",
            "The court evacuated the fishermen.",
            "The court released the fishermen.",
        ),
        (
            "أيدت المحكمة الحكم بإدانة السائق.",
            "The court upheld the verdict convincing the driver.",
            "The court upheld the verdict convicting the driver.",
        ),
        (
            "تنفيذ القرار الملزم واجب.",
            "Implementing the required decision is a duty.",
            "Implementing the binding decision is a duty.",
        ),
        (
            "الفيضان يحصد ضحايا جددا.",
            "The flood claims Jeddah victims.",
            "The flood claims new victims.",
        ),
        (
            "فأعادهم الحراس عند الجسر.",
            "The guards returned them to the bridge.",
            "The guards turned them back at the bridge.",
        ),
        (
            "أطلقوا 706 من أسراهم.",
            "They released 706 of their families.",
            "They released 706 of their prisoners.",
        ),
        (
            "انسحب بسبب تهديده بالقتل.",
            "He withdrew because he threatens to kill.",
            "He withdrew because he was threatened with death.",
        ),
        (
            "قتلت ثلاثة أشخاص اعتقد أنهم مسلحون.",
            "It killed three people who thought they were armed.",
            "It killed three people thought to be armed.",
        ),
        (
            "سقطت حكومة ثورة الأرز.",
            "The government of the rice revolution fell.",
            "The government of the Cedar Revolution fell.",
        ),
        (
            "أطلقوا النار عن غير قصد.",
            "They opened fire intentionally.",
            "They opened fire unintentionally.",
        ),
        (
            "قرروا حظر التجوال ليلا.",
            "They decided to ban the curfew at night.",
            "They decided to impose a curfew at night.",
        ),
        (
            "شيع المئات ثلاثة مقاتلين.",
            "Hundreds were buried three fighters.",
            "Hundreds buried three fighters.",
        ),
        (
            "أصيب طالبان جامعيان.",
            "Two university Taliban were hurt.",
            "Two university students were hurt.",
        ),
        (
            "وقع بعد أذان المغرب.",
            "It happened after the call to Morocco.",
            "It happened after the call to sunset prayer.",
        ),
        (
            "بعثة منحازة للحكومة.",
            "A mission biased by the government.",
            "A mission biased toward the government.",
        ),
        (
            "زار الوفد حي مايو.",
            "The delegation visited the May district.",
            "The delegation visited the Mayo district.",
        ),
        (
            "إن لم تنفذ باكو الأمر.",
            "If Baku does not implement the matter.",
            "If Baku does not carry out the order.",
        ),
        (
            "توزيع قسائم على السكان لشراء الأرز.",
            "Distributing coupons against residents to buy rice.",
            "Distributing coupons to residents to buy rice.",
        ),
        ("وإن عجوزا ماتت هناك.", "An old man died there.", "An old woman died there."),
        (
            "وقفز الطاقم بالمظلات.",
            "The crew jumped with umbrellas.",
            "The crew bailed out by parachute.",
        ),
        (
            "وعدل البرلمان قانون العقوبات.",
            "Parliament amended the sanctions law.",
            "Parliament amended the penal code.",
        ),
        (
            "أحصت النقابة حتى الاثنين تسعين مصابا.",
            "The union has counted 90 injured since Monday.",
            "The union has counted 90 injured until Monday.",
        ),
        ("سفن البحرية الملكية", "Royal Sea ships", "Royal Navy ships"),
    ],
)
def test_english_that_says_the_opposite_is_put_right(ar: str, en: str, right: str) -> None:
    """Somebody wounded by gunfire was not shot dead: right English is worth more than a mark."""
    assert mended(ar, en) == right
    assert not list(findings(ar, right))


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("قتل صياد برصاص حارس.", "A fisherman was shot dead by a guard."),
        # Which of the two is meant nobody can say: it is marked.
        (
            "أصيب صياد بالرصاص وقتل سائق بالرصاص.",
            "A fisherman was shot dead and a driver was shot dead.",
        ),
        ("قتل صياد وأصيب سائق برصاص حارس.", "A fisherman was shot dead by a guard."),
        ("قانون العقوبات على موسكو", "the sanctions law on Moscow"),
        ("تظاهروا منذ السبت حتى الاثنين.", "They have protested since Saturday."),
        (
            "سلمت العصابة البنادق وتسلمت المال.",
            "The gang handed over the rifles and received money.",
        ),
        (
            "أجلى الحراس السكان وأخلوا سبيل اللص.",
            "The guards evacuated the residents and the thief.",
        ),
    ],
)
def test_what_may_be_right_is_not_put_right(ar: str, en: str) -> None:
    """Where the Arabic speaks of death as well, nothing is touched."""
    assert mended(ar, en) == en


@pytest.mark.parametrize(
    ("ar", "wrong", "right"),
    [
        (
            "غرقت السفينة بعد يومين.",
            "The ship drowned two days later.",
            "The ship sank two days later.",
        ),
        (
            "وقال إن السفينة لم تغرق وإن القارب غرق.",
            "He said that the ship was afloat and that the boat had drowned.",
            "He said that the ship was afloat and that the boat had sunk.",
        ),
        (
            "أغرقت المروحيات أربعة زوارق.",
            "The helicopters drowned four boats.",
            "The helicopters sank four boats.",
        ),
        ("وكانت الإصابة مباشرة.", "The injury was direct.", "The hit was direct."),
        (
            "أصيبت القافلة بثلاثة صواريخ.",
            "The convoy had been injured by three missiles.",
            "The convoy had been hit by three missiles.",
        ),
        (
            "أعاد الاتحاد إدراج الحركة على القائمة.",
            "The union reaffirmed the movement on the list.",
            "The union relisted the movement on the list.",
        ),
        (
            "ردت المحكمة الدعوى.",
            "The court responded to the lawsuit.",
            "The court dismissed the lawsuit.",
        ),
        (
            "نقلت القاهرة مواقفه إلى الوسطاء.",
            "Cairo moved its positions to the mediators.",
            "Cairo conveyed its positions to the mediators.",
        ),
        (
            "أصدر بيانا محملا الحكومة المسؤولية عن الحادث.",
            "He issued a statement carrying the government responsible for the incident.",
            "He issued a statement holding the government responsible for the incident.",
        ),
        (
            "قال لهم: نحن حريصون على حياتكم.",
            "He told them: We care about their lives.",
            "He told them: We care about your lives.",
        ),
    ],
)
def test_what_befalls_ships_and_lawsuits_is_said_in_its_word(
    ar: str, wrong: str, right: str
) -> None:
    """A ship sinks and does not drown, a court dismisses a case and does not answer it."""
    assert mended(ar, wrong) == right
    assert mended(ar, right) == right
    assert not list(findings(ar, right))


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("غرق القارب وغرق سبعة من ركابه.", "The boat sank and seven of its passengers drowned."),
        ("رد الوزير على دعوى الشركة.", "The minister responded to the company's lawsuit."),
        ("ألغت واشنطن إدراج الشركة على قائمتها.", "Washington removed the company from its list."),
        ("نجت المعلمة وطفلاها.", "The teacher and her children survived."),
        ("وهجوم دام ساعات.", "An attack that lasted for hours."),
    ],
)
def test_people_drown_and_ministers_respond(ar: str, en: str) -> None:
    """The other sense of each word is let be."""
    assert not list(findings(ar, en))
    assert mended(ar, en) == en


def test_bloody_and_horrified_are_not_lost() -> None:
    """A rare word that is left out or read as another is told, and said more plainly for a further attempt."""
    assert list(findings("ثاني هجوم حوثي دام على ناقلة", "Second Houthi attack on tanker"))
    assert list(findings("قالت إنها روعت بالتقارير.", "She said she had restored the reports."))
    assert plainly("أول هجوم دامٍ على ناقلة") == "أول هجوم دموي على ناقلة"


def test_pirates_do_not_hack_and_undecided_is_not_possible() -> None:
    """Pirates of the sea are no hackers; a request that was not decided on was not "not ruled out"."""
    ar = "أوقفت البحرية عشرين قرصاناً صومالياً."
    wrong = "The navy detained twenty Somali hackers."
    assert list(findings(ar, wrong))
    assert mended(ar, wrong) == "The navy detained twenty Somali pirates."
    assert not list(
        findings("اخترق قراصنة موقع الوزارة.", "Hackers broke into the ministry's site.")
    )
    ar = "ولم يبت المجلس طلب الحكومة."
    wrong = "The council did not rule out the government's request."
    assert list(findings(ar, wrong))
    assert mended(ar, wrong) == "The council did not decide on the government's request."
    assert not list(findings(ar, "The council did not decide the government's request."))


def test_paying_out_sheer_and_to_speak_of() -> None:
    """Salaries are paid out and not cut; words of the field are no additions of the English."""
    ar = "وتتركز على صرف رواتب الموظفين."
    assert list(findings(ar, "They focus on cutting off the salaries of employees."))
    assert not list(findings(ar, "They focus on paying the salaries of employees."))
    assert not list(findings("ولم يكن لها أثر يذكر.", "It had no significant effect."))
    assert list(findings("وقال إنه محض افتراء.", "He said that it was a vision."))
    assert not list(findings("وقال إنه محض افتراء.", "He said that it was mere slander."))
    assert not list(findings("لا ينوي شن أي هجوم.", "It does not intend to launch any attack."))


def test_a_first_lieutenant_is_no_general() -> None:
    """ "Lt. Gen." of a first lieutenant is put right; a general beside him is let be."""
    ar = "والقتيل هو الملازم أول سمير حسن."
    assert (
        mended(ar, "The dead man is Lt. Gen. Samir Hassan.")
        == "The dead man is 1st Lt. Samir Hassan."
    )
    assert mended(ar, "Lt. Col. Samir Hassan was killed.") == "1st Lt. Samir Hassan was killed."
    for right in ("First Lt. Samir Hassan was killed.", "Senior Lieutenant Hassan was killed."):
        assert not list(findings(ar, right))
        assert mended(ar, right) == right
    both = "وقال الفريق كمال حسن إن الملازم أول قتل."
    en = "Lt. Gen. Kamal Hassan said the officer was killed."
    assert mended(both, en) == en
    assert (
        mended("وقتل العريف حسن.", "The colleague Hassan was killed.")
        == "Corporal Hassan was killed."
    )
