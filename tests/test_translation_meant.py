"""Words and turns that a decoder takes for others, and English that then says the opposite or somebody else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from briefings.translation.checks import (
    alternatives,
    duals,
    objects,
    patterns,
    polarity,
    portions,
    senses,
    whom,
)
from briefings.translation.names.authority import load_names


def told(ar: str, en: str) -> Iterator[object]:
    """What the checks at issue have against the English."""
    for room in (alternatives, objects, polarity, portions, senses, whom):
        yield from room.findings(ar, en)
    yield from patterns.findings("confession", ar, en)
    yield from duals.findings(ar, en, ())


@pytest.mark.parametrize(
    ("ar", "wrong", "right"),
    [
        (
            "والتقى السفير عارضاً وساطة بلاده.",
            "He met the ambassador, opposing his country's mediation.",
            "He met the ambassador, offering his country's mediation.",
        ),
        (
            "أعلن طبيب مقتل طفلى مزارع وإصابة والدى الطفلين.",
            "A doctor said that two farmers were killed and the two children's parents wounded.",
            "A doctor said that a farmer's two children were killed and their parents wounded.",
        ),
        (
            "إصابة ابني وزير في انفجار ببغداد.",
            "My son was wounded by a minister in an explosion in Baghdad.",
            "Sons of a minister were wounded in an explosion in Baghdad.",
        ),
        (
            "مقتل طفلي صحفي في قصف على غزة.",
            "Women journalists were killed in shelling on Gaza.",
            "A journalist's two kids were killed in shelling on Gaza.",
        ),
        (
            "اختطاف شقيقي نائب في ليبيا.",
            "My brother was kidnapped in Libya by a lawmaker.",
            "Two brothers of a lawmaker were kidnapped in Libya.",
        ),
        (
            "ودعت مصر إلى محاسبة قتلة المدنيين.",
            "Egypt called for civilians to be held accountable.",
            "Egypt called for the killers of civilians to be held accountable.",
        ),
        (
            "تعهد المقاتلون بالثأر في ساحة المعركة.",
            "Fighters pledged to come in the battlefield.",
            "Fighters vowed revenge on the battlefield.",
        ),
        (
            "يقسم أحد الجنود أنه لم يطلق النار.",
            "One of the soldiers is divided as he did not shoot.",
            "One of the soldiers swears that he did not shoot.",
        ),
        (
            "نجم الحريق عن لغم قديم.",
            "The fire caused an old mine.",
            "The fire was caused by an old mine.",
        ),
        (
            "أغارت طائرات تركية على القرية.",
            "Turkish planes were struck on the village.",
            "Turkish planes struck the village.",
        ),
        (
            "أدان المسلحين الذين قتلوا مدنيين في السوق.",
            "He condemned the gunmen who were killed in the market.",
            "He condemned the gunmen who killed civilians in the market.",
        ),
        (
            "قال الحزب إنه لم يستشر في القانون.",
            "The party said it had not consulted the law.",
            "The party said it had not been consulted on the law.",
        ),
        (
            "خطفه مسلحون موالون للأسد.",
            "He was kidnapped by anti-Assad gunmen.",
            "He was kidnapped by pro-Assad gunmen.",
        ),
        (
            "قتل سبعون مدنياً علوياً.",
            "Seventy ordinary civilians were killed.",
            "Seventy Alawite civilians were killed.",
        ),
        (
            "هاجموا القرى الدرزية في السويداء.",
            "They attacked the villages in Sweida.",
            "They attacked Druze villages in Sweida.",
        ),
        (
            "طالب الشرع بانسحاب القوات.",
            "Sharia demanded that the forces withdraw.",
            "Al-Shar' demanded that the forces withdraw.",
        ),
        (
            "قتل المئات في مجازر الساحل.",
            "Hundreds were killed in the Sahel massacres.",
            "Hundreds were killed in the massacres on the coast.",
        ),
        (
            "وأضافت أن الموقعين كانا خاليين.",
            "She added that the two signatories were empty.",
            "She added that both sites were empty.",
        ),
        (
            "تبحث موسكو مستقبل القواعد الروسية.",
            "Moscow is discussing the future of the Russian rules.",
            "Moscow is discussing the future of the Russian bases.",
        ),
        (
            "نقلوا الجرحى إلى البدروم.",
            "They took the wounded to Badrom.",
            "They took the wounded to the basement.",
        ),
        (
            "استنكرت الرياض وعمان الغارات.",
            "Riyadh and Oman deplored the strikes.",
            "Riyadh and Amman deplored the strikes.",
        ),
        (
            "والنساء يلدن في الأقبية.",
            "The women have been in the cellars.",
            "Women are giving birth in the cellars.",
        ),
        ("زرت قبر أبي.", "I visited the grave of Abe.", "I visited my father's grave."),
        (
            "قال إنه ما كان ينبغي لها أن تحميه.",
            "He said that it should have protected him.",
            "He said that it should not have protected him.",
        ),
        (
            "يصل الوفد 14:30.",
            "The delegation arrives at 2:30.",
            "The delegation arrives at 2:30 p.m.",
        ),
        (
            "عاد 60 ألفاً من دول الجوار.",
            "60,000 neighboring countries have returned.",
            "60,000 people have returned from neighboring countries.",
        ),
        (
            "فر مئات الآلاف من دول الجوار.",
            "Hundreds of thousands of neighboring countries have fled.",
            "Hundreds of thousands have fled from neighboring countries.",
        ),
        (
            "استقبلت خمس رهائن سلمتهم الحركة.",
            "It received five hostages who handed over to the movement.",
            "It received five hostages whom the movement handed over.",
        ),
        (
            "الجيش يقر بمقتل العشرات من جنوده.",
            "The army admits killing dozens of its soldiers.",
            "The army admits the killing of dozens of its soldiers.",
        ),
        (
            "أفرجت عن عشرين سجيناً سلّمتهم عند الجسر.",
            "It released twenty prisoners who had handed over at the bridge.",
            "It released twenty prisoners, whom it handed over at the bridge.",
        ),
        (
            "ويطالب الحكومة الجديدة بالرحيل.",
            "The new government is demanding to leave.",
            "He is demanding that the new government leave.",
        ),
        (
            "أودى الانفجار بحياة صحافيَّين.",
            "The explosion killed journalists.",
            "The explosion killed two journalists.",
        ),
    ],
)
def test_what_was_taken_for_something_else_is_told(ar: str, wrong: str, right: str) -> None:
    """The wrong English is doubted and the right one is not."""
    assert list(told(ar, wrong)) != []
    assert list(told(ar, right)) == []


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        (
            "أخذ الفريق عينة من المياه وأطاح به المرض.",
            "The team took a sample, and illness ousted him.",
        ),
        ("المرشحان اللذان عارضا القرار", "The two candidates who opposed the decision"),
        ("يقسم النهر المدينة.", "The river divides the city."),
        ("وما نجم عن ذلك من دمار", "And the destruction that this caused"),
        ("الذين قتلوا في السوق مدنيون.", "Those who were killed in the market are civilians."),
        ("قال إنه لم يستشر أحدا.", "He said he had not consulted anyone."),
        ("مسلحون موالون للأسد قتلوا معارضين له.", "Pro-Assad gunmen killed anti-Assad figures."),
        ("دمر القصف الطابق العلوي.", "The shelling destroyed the top floor."),
        ("تطبيق أحكام الشرع", "The application of the rulings of Sharia"),
        ("هجمات في دول الساحل منها مالي", "Attacks in the Sahel states, among them Mali"),
        ("مقتل طفلي في قصف على المدينة.", "My child was killed in shelling of the town."),
        ("إصابة والدي ضابط في هجوم.", "The parents of an officer were wounded in an attack."),
        ("مقتل مساعدي وزير في انفجار.", "Two aides to a minister were killed in a blast."),
        ("الموقعين على الاتفاق", "The signatories of the agreement"),
        ("قواعد القانون الدولي", "The rules of international law"),
        ("هذا ما كان ينبغي أن يفعله.", "This is what he should have done."),
        ("يبدأ 14:30 وينتهي 16:00.", "It runs from 2:30 to 4:00 in the afternoon."),
        ("زار 60 ألفاً من دول الجوار المعرض.", "60,000 from neighboring countries saw the fair."),
        ("أقر الجيش بقتل جنوده.", "The army admitted killing its soldiers."),
        ("الأسرى الذين سلمتهم باكو", "The prisoners whom Baku handed over"),
        ("تطالب الحكومة بالانسحاب.", "The government demands a withdrawal."),
        ("تعاونت مسقط وعمان والرياض.", "Muscat, Oman and Riyadh worked together."),
        ("قال الطرفان إن الجانبَين التزما.", "The parties said that the sides complied."),
    ],
)
def test_true_english_and_look_alikes_are_let_be(ar: str, en: str) -> None:
    """Another sense of the word, another form, or the same said freely."""
    assert list(told(ar, en)) == []


def test_an_hour_of_the_afternoon_and_the_coast_are_put_right() -> None:
    """Where the Arabic leaves no doubt, the English is mended."""
    assert portions.mended("14:00 – بدء الجلسة", "2:00 – Session opens") == "14:00 – Session opens"
    assert portions.mended("14:00 و2:00", "14:00 and 2:00") == "14:00 and 2:00"
    assert senses.mended("لجنة أحداث الساحل", "Committee on the Sahel events") == (
        "Committee on the events on the coast"
    )


def test_a_father_is_no_prime_minister_and_verbs_are_no_names() -> None:
    """ "Abe" only behind a title; "yalidna", "yantazi'un" and a basement are in no list of names."""
    names = load_names()
    assert [m.house for m in names.find("زرت قبر أبي في القرية.")] == []
    assert [m.house for m in names.find("قال رئيس الوزراء آبي إنه مستقيل.")] == ["Abe"]
    for ar in (
        "نزلوا إلى البدروم في المساء.",
        "وهم ينتزعون الألغام قرب يلدن.",
        "النساء في يلدن هناك.",
    ):
        found = names.guesses(ar, names.find(ar))
        assert [m.surface for m in (*found.sure, *found.rare)] == [], ar
