"""What befell whom: how many, killed or wounded, another or others, and who does it to whom."""

from __future__ import annotations

import pytest
from name_lists import packed_names

from briefings.translation.checks import alternatives, duals, senses, sides


def told(ar: str, en: str) -> list[str]:
    """All that the checks of words, counts and sides say."""
    found = packed_names().find(ar)
    return [
        *alternatives.findings(ar, en),
        *senses.findings(ar, en),
        *duals.findings(ar, en, found),
        *(reason for _, reason in sides.findings(ar, en, found)),
    ]


@pytest.mark.parametrize(
    ("ar", "right", "wrong"),
    [
        # how many
        (
            "أصيب صياد قرب الميناء.",
            "A fisherman was wounded near the port.",
            "Three fishermen were wounded near the port.",
        ),
        (
            "قتلت امرأة في الغارة.",
            "One woman was killed in the strike.",
            "Two women were killed in the strike.",
        ),
        (
            "أصيب ضابطان تركيان.",
            "Two Turkish officers were wounded.",
            "Turkish officers were wounded.",
        ),
        # killed or wounded
        (
            "أصيب 9 حراس في الانفجار.",
            "9 guards were injured in the blast.",
            "9 guards were killed in the blast.",
        ),
        ("قتل سبعة من الحراس.", "Seven of the guards died.", "Seven of the guards were wounded."),
        (
            "فقد 12 مهاجرا قبالة الساحل.",
            "12 migrants went missing off the coast.",
            "12 migrants were killed off the coast.",
        ),
        # another or others
        (
            "قتل حارس وجرح آخر.",
            "A guard was killed and another wounded.",
            "A guard was killed and others were wounded.",
        ),
        (
            "وقتل الحارس وأصيب آخرون.",
            "The guard was killed and others were wounded.",
            "The guard was killed and another was wounded.",
        ),
        # who to whom
        (
            "أسر الجنود أربعة مهربين.",
            "The soldiers captured four smugglers.",
            "Four smugglers captured the soldiers.",
        ),
        (
            "اعتذر ماكرون لأردوغان.",
            "Macron apologized to Erdogan.",
            "Erdogan apologized to Macron.",
        ),
        (
            "استقبل بوتين ماكرون في موسكو.",
            "Macron was received by Putin in Moscow.",
            "Macron received Putin in Moscow.",
        ),
        ("هنأ ماكرون أردوغان.", "Macron congratulated Erdogan.", "Erdogan congratulated Macron."),
        # the passive read as the army's deed
        (
            "خسر اللواء ستين مقاتلا وأصيب مئة آخرون.",
            "The brigade lost sixty fighters and a hundred others were wounded.",
            "The brigade lost sixty fighters and wounded a hundred others.",
        ),
        (
            "أقرت الوزارة بإسقاط الطائرة خطأ.",
            "The ministry admitted that the plane was shot down by mistake.",
            "The ministry admitted that the plane had shot down by mistake.",
        ),
        (
            "قال المحافظ إنه أبلغ بالهجوم قبل ساعة.",
            "The governor said he was told of the attack an hour before.",
            "The governor said he had informed the attack an hour before.",
        ),
        # whose teams, who says it of whom
        (
            "شكر الأهالي الجرحى الذين نقلتهم سيارات الإسعاف.",
            "Residents thanked the wounded whom ambulances had moved.",
            "Residents thanked the wounded whose ambulances were moved.",
        ),
        (
            "استدعى الحاكم الحراس الذين قال إنهم تأخروا.",
            "The governor summoned the guards, who he said were late.",
            "The governor summoned the guards, who said they were late.",
        ),
        # words that look like others
        (
            "يخشى الأطباء وفاة عشرات المرضى.",
            "Doctors fear the death of dozens of patients.",
            "Doctors said dozens of patients had died.",
        ),
        (
            "أكد القائد سقوط ضحايا في صفوفه.",
            "The commander confirmed that his ranks had suffered casualties.",
            "The commander confirmed that casualties in his ranks had fallen.",
        ),
        (
            "سوت الجرافات الحي بالأرض.",
            "Bulldozers razed the neighborhood.",
            "The machines had only one neighborhood.",
        ),
        (
            "نشر المستشفى جدولا بأسماء الجرحى.",
            "The hospital published a table of the names of the wounded.",
            "The hospital published a schedule of the names of the wounded.",
        ),
        (
            "قناص يقتل راعيا ويصيب شقيقه.",
            "Sniper kills shepherd, wounds his brother.",
            "Sniper kills shepherd, hits his brother.",
        ),
    ],
)
def test_a_plain_reversal_is_marked(ar: str, right: str, wrong: str) -> None:
    """The right English is not, whatever its voice."""
    assert told(ar, right) == []
    assert told(ar, wrong) != []


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        # numbers that Arabic has otherwise: in a dual, in two nouns, in what was told before
        ("قتل طفل وطفلة في الغارة.", "Two children were killed in the strike."),
        ("قتل الحارسان عند الباب.", "The guards were killed at the door."),
        ("أصيب صياد وعاد الصيادان الآخران.", "A fisherman was wounded and the other two returned."),
        # "lost their lives", "had 60 killed", فقد before a verb
        ("فقد أربعة أشخاص حياتهم في الحريق.", "Four people were killed in the fire."),
        ("فقد قتل شخص في الحريق.", "One person was killed in the fire."),
        ("خسر اللواء ستين مقاتلا.", "The brigade had sixty fighters killed."),
        # hit by a bullet, a building hit
        ("رصاصة طائشة تصيب طفلا في ساحة المدرسة.", "Stray bullet hits child in school yard."),
        ("أصيبت سفينة في الميناء.", "A ship was hit in the port."),
        # the object first
        ("هاجم القرية خمسة مسلحين.", "Five gunmen attacked the village."),
        ("استهدف الجيش تفجير قرب الجسر.", "A bombing targeted the army near the bridge."),
        # those who do speak for themselves, and a real "whose"
        (
            "نقل الصحافي عن سكان قالوا إنهم جياع.",
            "The reporter quoted residents who said they were hungry.",
        ),
        ("عاد الذين دمرت بيوتهم.", "Those whose homes were destroyed returned."),
        # unafraid, and fear in other words
        ("هو رجل لا يخشى أحدا.", "He is a man afraid of nobody."),
        ("أغلقوا الباب خشية البرد.", "They closed the door lest it get cold."),
    ],
)
def test_what_only_looks_like_one_is_not_marked(ar: str, en: str) -> None:
    """Each is a right translation."""
    assert told(ar, en) == []


@pytest.mark.parametrize(
    ("ar", "right", "wrong"),
    [
        (
            "وفتح الجيش ممرين للسكان.",
            "The army opened two corridors for residents.",
            "The army opened a corridor for residents.",
        ),
        (
            "قال القبطان إن بحارين شابين على الأقل قتلا.",
            "The captain said at least two young sailors were killed.",
            "The captain said at least young sailors were killed.",
        ),
        (
            "قتل خمسة عمال بينهم سوريان.",
            "Five workers, two of them Syrian, were killed.",
            "Five workers, including Syrian, were killed.",
        ),
        (
            "اتهم المتحدث الجيش بقصف المدينة وقتل مدنيَّين.",
            "The spokesman accused the army of shelling the city and killing two civilians.",
            "The spokesman accused the army of shelling the city and killing civilians.",
        ),
        (
            "نجت معلمة وطفلها من الحريق.",
            "A teacher and her child survived the fire.",
            "A teacher and her children survived the fire.",
        ),
    ],
)
def test_two_stay_two_and_one_stays_one(ar: str, right: str, wrong: str) -> None:
    """Whatever befell them, before or behind, and among whomever they are counted."""
    assert told(ar, right) == []
    assert told(ar, wrong) != []


@pytest.mark.parametrize(
    ("ar", "right", "wrong"),
    [
        (
            "عزى بمقتل عسكريين من قوة السلام.",
            "He mourned peacekeepers who were killed.",
            "He mourned two Russian peacekeepers who were killed.",
        ),
        (
            "دانت إصابة مدنيين في غارة.",
            "It condemned the wounding of civilians in an air strike.",
            "It condemned the wounding of two civilians in an air strike.",
        ),
        (
            "أكدت اعتقال صحفيين قرب البرلمان.",
            "It confirmed the arrest of journalists near parliament.",
            "It confirmed the arrest of 2 journalists near parliament.",
        ),
    ],
)
def test_what_may_be_several_is_no_two(ar: str, right: str, wrong: str) -> None:
    """A word that is plural and dual says no number; a reader is told that it may be more."""
    assert told(ar, right) == []
    assert [reason for reason in told(ar, wrong) if "two or more" in reason]


@pytest.mark.parametrize(
    "ar",
    [
        "دانت مقتل مدنيين اثنين.",
        "دانت مقتل مدنيين كانا في سيارة.",
        "دانت مقتل مدنيَّين في القصف.",
        "دانت مقتل المدنيين وهما أب وابنه.",
    ],
)
def test_two_who_are_two_by_other_words_are_counted(ar: str) -> None:
    """Where the Arabic says elsewhere that they are two, the English may count them."""
    assert told(ar, "It condemned the killing of two civilians.") == []


def test_sailors_of_any_number_are_no_two() -> None:
    """ "-ين" is the plural, too: only what befell both makes two of them."""
    assert told("تحدث مع بحارين عائدين.", "He spoke with sailors coming home.") == []
