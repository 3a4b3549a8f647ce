"""Turns of phrase, names and figures of news on a war at sea, found in a desk's own articles."""

from __future__ import annotations

import pytest

from briefings.translation.checks import duals, ledger, senses
from briefings.translation.checks.marks import Pair, judge
from briefings.translation.names.authority import load_names
from briefings.translation.plainly import at_first, commoner


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        # marches that are called after a million
        ("خرجت مسيرات مليونية في المدن.", "خرجت مظاهرات حاشدة في المدن."),
        ("شاركوا في المسيرة المليونية أمس.", "شاركوا في المظاهرة الحاشدة أمس."),
        ("تظاهرة مليونية رفضا للانقلاب", "مظاهرة حاشدة رفضا للانقلاب"),
        ("انطلقت مواكب مليونية.", "انطلقت مواكب كبيرة."),
        ("وجددت الحشود المليونية العهد.", "وجددت الحشود الكبيرة العهد."),
        ("دعت اللجان إلى مليونية يوم الأحد.", "دعت اللجان إلى مظاهرة حاشدة يوم الأحد."),
        ("مليونية 30 يونيو تطالب بالعدالة.", "المظاهرة الحاشدة في 30 يونيو تطالب بالعدالة."),
        # two seas
        ("في البحرين الأحمر والعربي وخليج عدن", "في البحر الأحمر والبحر العربي وخليج عدن"),
        ("بين البحرين الأبيض المتوسط والأسود", "بين البحر الأبيض المتوسط والبحر الأسود"),
        ("السفن العابرة للبحرين الأحمر والمتوسط", "السفن العابرة للبحر الأحمر والبحر المتوسط"),
        # what rose by two to something else
        ("ارتفع أكثر من دولارين إلى 79.59 دولارا.", "ارتفع أكثر من 2 دولار إلى 79.59 دولارا."),
        ("هبط نحو جنيهين ليصل إلى 48 جنيها.", "هبط نحو 2 جنيه ليصل إلى 48 جنيها."),
        # a crew
        ("على متنها 15 فلبينيا", "على متنها 15 Filipinos"),
        ("بينهم خمسة فلبينيين", "بينهم خمسة Filipinos"),
        ("قتل فلبينيان.", "قتل two Filipinos."),
        ("21 فلبينيا وروسيا", "21 Filipinos وشخصا روسيا"),
        # the forcibly disappeared
        ("كشف مصير المخفيين قسرا", "كشف مصير ضحايا الإخفاء القسري"),
        ("تعويض للمخفيين قسريا", "تعويض لضحايا الإخفاء القسري"),
        ("زوجة المخفي قسرا", "زوجة ضحية الإخفاء القسري"),
        ("أسر المغيبين قسرا", "أسر ضحايا الإخفاء القسري"),
        # who is held responsible, behind who does it
        (
            "حمل الوزير الحوثيين مسؤولية الهجوم.",
            "ألقى الوزير على الحوثيين مسؤولية الهجوم.",
        ),
        (
            "وحملت الحكومة المتمردين المسؤولية عن حياتهم.",
            "وألقت الحكومة على المتمردين المسؤولية عن حياتهم.",
        ),
        (
            "حمل الناطق باسم الجيش الانفصاليين كامل المسؤولية.",
            "ألقى الناطق باسم الجيش على الانفصاليين كامل المسؤولية.",
        ),
        ("حمل Saree العدو الأمريكي مسؤولية ذلك.", "ألقى Saree على العدو الأمريكي مسؤولية ذلك."),
        ("حمل Saree United States مسؤولية ذلك.", "ألقى Saree على United States مسؤولية ذلك."),
        ("تحمل واشنطن طهران مسؤولية ذلك.", "تلقي واشنطن على طهران مسؤولية ذلك."),
        # what was hit
        (
            "أجلي طاقم السفينة أمس بعد إصابتها بصاروخ.",
            "أجلي طاقم السفينة أمس بعد إصابة السفينة بصاروخ.",
        ),
        ("غرقت السفينة بعد إصابتها بصاروخين.", "غرقت السفينة بعد أن أصيبت بصاروخين."),
        ("هبط المنطاد بعد إصابته بقذيفة.", "هبط المنطاد بعد أن أصيب بقذيفة."),
        # ships
        ("تعرضت ناقلة بضائع سائبة لهجوم.", "تعرضت سفينة شحن جاف لهجوم."),
        ("سفينة البضائع السائبة توتور", "سفينة الشحن الجاف توتور"),
    ],
)
def test_news_of_a_war_at_sea_is_said_more_plainly(ar: str, said: str) -> None:
    """Mass marches are no drones, two seas are no Bahrain, and whoever blames is no Houthi."""
    assert commoner(ar) == said


@pytest.mark.parametrize(
    "ar",
    [
        "خصصت الحكومة مبالغ مليونية للمشروع.",
        "نزح أكثر من مليوني شخص.",
        "شارك حشد مليوني شخص.",
        "خسائر مليونية في يونيو",
        "أسقطت مسيرات أمريكية.",
        "اعتقل خمسة أشخاص في البحرين.",
        "منتخب البحرين الأول وفريقه",
        "دفع أكثر من دولارين لكل لتر.",
        "زار الرئيس الفلبيني المدينة.",
        "بحارة فلبينيون وهنود",
        "الأموال المخفية في الخارج",
        "حمل الحوثيين مسؤولية الهجوم.",
        "حملت الحركة إسرائيل المسؤولية.",  # which is told right
        "حمل الوزير قادة المتمردين مسؤولية الهجوم.",  # whose leaders
        "تتحمل إسرائيل المسؤولية عن ذلك.",
        "حمل الجنود المصابين إلى السيارة.",
        "توفي بعد إصابته بنوبة قلبية.",
        "توفي بعد إصابته بفيروس كورونا.",
        "كلاب سائبة في المدينة",
        "Saree حمل United States مسؤولية ذلك.",
        "حمل United States مسؤولية ذلك.",
    ],
)
def test_what_only_looks_like_it_stays(ar: str) -> None:
    """Sums of money, a country, whose leaders they are, an illness."""
    assert commoner(ar) == ar


@pytest.mark.parametrize(
    ("ar", "houses"),
    [
        ("قال سريع إن القوات قصفت المدينة.", {"Saree"}),
        ("وأعلن سريع تنفيذ عمليتين.", {"Saree"}),
        ("أعلن سريع أن السفينة أصيبت.", {"Saree"}),
        ("حمل سريع الحكومة المسؤولية.", {"Saree"}),
        ("سريع حمل الحكومة المسؤولية.", {"Saree"}),
        ("وأكد العميد سريع ذلك.", {"Saree"}),
        ("وقال غالب إن المفاوضات مستمرة.", {"Ghaleb"}),
        ("قال غالب المشاركين إنهم راضون.", set()),
        ("هذا رأي غالب في المدينة.", set()),
        ("دعا إلى رد سريع من الجيش.", set()),
        ("أعلن تقدم سريع في المحادثات.", set()),
        ("تدخل سريع من فرق الإنقاذ أنقذهم.", set()),
        ("لقي الاقتراح رفض سريع من الطرفين.", set()),
    ],
)
def test_a_surname_that_is_a_word_is_a_name_behind_what_he_says(ar: str, houses: set[str]) -> None:
    """Elsewhere it is the word that it is: a quick answer, rapid progress."""
    assert {match.house for match in load_names().find(ar)} == houses


@pytest.mark.parametrize(
    ("ar", "houses"),
    [
        ("في البحرين الأحمر والعربي وفي عدن", {"Aden"}),
        ("في البحرين والعراق", {"Bahrain", "Iraq"}),
        ("في البحر العربي", {"Arabian Sea"}),
        ("أنقذت 21 فلبينيا وروسيا.", set()),
        ("زار أوكرانيا وروسيا.", {"Ukraine", "Russia"}),
        ("اجتمع 21 وزيرا وروسيا غائبة.", {"Russia"}),
        ("قصف سوق ضحيان", {"Dahyan"}),
        ("نزحوا من قرية الجاح", {"al-Jah"}),
    ],
)
def test_places_by_the_red_sea(ar: str, houses: set[str]) -> None:
    """Two seas are no country, and a town is spelt as its own."""
    assert {match.house for match in load_names().find(ar)} == houses


@pytest.mark.parametrize(
    ("ar", "en", "marked"),
    [
        ("هدد بإغراق المزيد من السفن.", "He threatened to flood more ships.", True),
        ("هدد بإغراق المزيد من السفن.", "He threatened to sink more ships.", False),
        ("هدد بإغراق الأسواق.", "He threatened to flood the markets.", False),
        (
            "أغرقت السيول عدة قوارب.",
            "Flood waters: floods sank several boats, flooding streets.",
            False,
        ),
        ("بدأ انتشال السفينة.", "The ship began to be vacated.", True),
        ("بدأ انتشال السفينة.", "The salvage of the ship began.", False),
        ("بدأ انتشال الجثث من السفينة.", "The bodies were removed and the ship left.", False),
    ],
)
def test_ships_are_sunk_and_salvaged(ar: str, en: str, marked: bool) -> None:
    """No flood, and nobody is evacuated; markets may be flooded."""
    assert bool(list(senses.findings(ar, en))) is marked
    assert "sink more ships" in senses.mended("إغراق المزيد من السفن", "to flood more ships")


def test_a_march_of_a_million_adds_no_figure() -> None:
    """ "Million-strong" says how it is called; a million of anything else is an added figure."""
    assert not ledger.differences("خرجت مسيرات مليونية.", "Million-strong marches took place.")
    assert ledger.differences("خرجت مسيرات حاشدة.", "Million-strong marches took place.")
    assert ledger.differences("خرجت مسيرات مليونية.", "Some 5 million people marched.")


@pytest.mark.parametrize(
    ("en", "marked"),
    [
        ("Oil rose more than $79.59.", True),
        ("Oil rose more than $2 to $79.59.", False),
        ("Oil rose more than two dollars to $79.59.", False),
    ],
)
def test_two_dollars_are_a_figure(en: str, marked: bool) -> None:
    """A dual of money is a sum, and its loss is told."""
    ar = "ارتفع النفط أكثر من دولارين إلى 79.59 دولارا."
    assert bool(list(duals.findings(ar, en, ()))) is marked


def test_a_name_that_the_arabic_has_when_it_is_said_plainly_is_not_added() -> None:
    """ "The two seas, Red and Arabian" name the Red Sea; the Black Sea they do not."""
    ar = "تستهدف الجماعة السفن في البحرين الأحمر والعربي."
    right = "The group targets ships in the Red Sea and the Arabian Sea."
    wrong = right.replace("Red Sea", "Black Sea")
    pairs = [Pair(ar, en, plain=at_first(ar)) for en in (right, wrong)]
    good, bad = judge(pairs)
    assert not any("added" in reason for reason in good.reasons)
    assert "a name was added: the English has Black Sea" in bad.reasons
