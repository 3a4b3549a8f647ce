"""Names that no list has: heard in the English, or decoded again and marked."""

from __future__ import annotations

import pytest

from briefings.translation.checks import unheard
from briefings.translation.checks.marks import Pair, judge
from briefings.translation.jobs import job_of
from briefings.translation.names.authority import NameAuthority


def lost(ar: str, en: str, names: NameAuthority) -> list[str]:
    """The names that a pair loses, as the Arabic writes them."""
    found = names.find(ar)
    guesses = names.guesses(ar, found)
    return [name.surface for name in unheard.findings(ar, en, found, guesses)]


@pytest.mark.parametrize(
    ("ar", "right", "wrong", "name"),
    [
        (
            "وأعلن المتحدث علي الكثيري أن القوات صدت الهجوم.",
            "Ali al-Kathiri",
            "Ali al-Hayati",
            "الكثيري",
        ),
        (
            "وقال العميد أيمن الدسوقي إن الانسحاب اكتمل.",
            "Aymen al-Dasuqi",
            "Aymen al-Dashkali",
            "الدسوقي",
        ),
        ("وأصيب الجندي تيغران نرسيسيان بجروح.", "Tigran Nersisyan", "Tigran Narishkin", "نرسيسيان"),
    ],
)
def test_a_name_behind_a_title_has_to_be_heard(
    ar: str, right: str, wrong: str, name: str, names: NameAuthority
) -> None:
    """Another spelling of its sound is the name, another name is not."""
    assert lost(ar, f"It was said by {right} that it is done.", names) == []
    assert lost(ar, f"It was said by {wrong} that it is done.", names) == [name]


def test_a_rare_word_behind_in_is_a_lost_name_only_beside_a_strange_one(
    names: NameAuthority,
) -> None:
    """ "In Zaghwan" became "in Zhovan"; a rare noun that the English says otherwise is no name."""
    ar = "واندلعت اشتباكات عنيفة في زغوان شمالي مأرب."
    assert lost(ar, "Violent clashes broke out in Zhovan in northern Marib.", names) == ["زغوان"]
    assert lost(ar, "Violent clashes broke out in Zaghwan in northern Marib.", names) == []
    listed = "وقُصفت مأرب وزغوان بالمدفعية."
    assert lost(listed, "Marib and Zhovan were shelled.", names) == ["زغوان"]
    assert lost(listed, "Marib and Zaghwan were shelled.", names) == []
    cellars = "وعاش أهلها في السراديب بلا ماء."
    assert lost(cellars, "Its people lived in cellars without water.", names) == []


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        (
            "وانتقد السيناتور كريس مورفي غياب التفويض.",
            "Senator Chris Murphy criticized the lack of a mandate.",
        ),
        (
            "وأصيبت السفينة في الميناء بصواريخ كروز.",
            "The ship was hit in the port by cruise missiles.",
        ),
        ("وبدا المتحدث راضياً عن النتيجة.", "The spokesman seemed content with the result."),
        (
            "ودعت المدينة سكانها ومشافيها إلى الحذر.",
            "The city urged its people and hospitals to be careful.",
        ),
        ("حيث استقبله البطريرك ساهاك الثاني.", "where Patriarch Sahak II received him."),
    ],
)
def test_words_that_are_no_names_are_not_missed(ar: str, en: str, names: NameAuthority) -> None:
    """Loanwords, adverbs, "and its hospitals", numbers of patriarchs."""
    assert lost(ar, en, names) == []


def test_who_tells_by_a_surname_alone_has_to_be_heard(names: NameAuthority) -> None:
    """ "And said that …" of somebody whose surname is another everyday word; callings are none."""
    ar = "وأسفر الهجوم عن خمسة قتلى وقال المومني إن التحقيق مستمر."
    assert lost(ar, "The attack killed five and said the inquiry goes on.", names) == ["المومني"]
    assert lost(ar, "The attack killed five, and Momani said the inquiry goes on.", names) == []
    journalist = "وقال الإعلامي إن القناة ستعود."
    assert lost(journalist, "The presenter said that the channel would be back.", names) == []
    proved = "وأكد التقرير الطبي أن الجرح خطير."
    assert lost(proved, "The doctors' report confirmed that the wound was grave.", names) == []


def test_a_lost_name_is_marked_with_its_sound(names: NameAuthority) -> None:
    """The reason gives a reader of no Arabic the letters to look for."""
    ar = "وأعلن المتحدث علي الكثيري أن القوات الجنوبية صدت الهجوم."
    en = "Spokesman Ali al-Hayati announced that the southern forces repelled the attack."
    (trust,) = judge([Pair(ar, en)], names)
    assert trust.mark == "check"
    assert any("al-Kathiri" in reason for reason in trust.reasons)


def test_a_decoder_gets_the_sound_written_in_only_at_last(names: NameAuthority) -> None:
    """First as the source wrote it, then with the listed names, then with the guessed ones."""
    job = job_of("وقال العميد أيمن الدسوقي في غنجة إن الهدوء عاد.", names, copies=True)
    assert "Dessuki" not in job.first + job.prepared
    assert "al-Dessuki" in job.sounded
    assert "Ganja" in job.prepared
    assert "Ganja" in job.sounded


def test_a_hill_that_begins_alike_is_another_hill(names: NameAuthority) -> None:
    """تل رفعت is not Tal Afar, though both are a Tal."""
    ar = "وأعلن الفصيل مسؤوليته عن الهجوم قرب تل رفعت."
    en = "The faction claimed responsibility for the attack near Tal Afar."
    assert names.strangers(ar, en, names.find(ar)) == ("Tal Afar",)


@pytest.mark.parametrize(
    ("ar", "right", "wrong", "name"),
    [
        (
            "وقصفت المدفعية أطراف بلدة كفرشوما.",
            "Artillery shelled the edge of the town of Kfarshuma.",
            "Artillery shelled the edge of the town of Kafrhama.",
            "كفرشوما",
        ),
        (
            "وانسحبت القوات من جبهة مقبنة.",
            "The forces withdrew from the Maqbana front.",
            "The forces withdrew from the Maqba front.",
            "مقبنة",
        ),
    ],
)
def test_a_name_that_has_lost_a_consonant_is_not_heard(
    ar: str, right: str, wrong: str, name: str, names: NameAuthority
) -> None:
    """What is left of it sounds much like it, and is no name that anybody has."""
    assert lost(ar, right, names) == []
    assert lost(ar, wrong, names) == [name]


def test_names_of_other_tongues_keep_their_own_letters(names: NameAuthority) -> None:
    """Koblenz is written with a letter more in Arabic."""
    assert lost("ووصل الوفد إلى مدينة كوبلنتس.", "The delegation arrived in Koblenz.", names) == []
