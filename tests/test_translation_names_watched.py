"""The names of a reader's own profile are names for the translation, too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings import profile
from briefings.translation.names.authority import NameAuthority, load_names

NAMED = {
    "وادي الربيع": "place",
    "عين القصر": "place",
    "غسان سلامة": "person",
    "سلامة": "person",
    "قنونو": "person",
    "طريق السكة": "place",
    "بنغازي": "place",
}


@pytest.fixture(scope="module")
def watched() -> NameAuthority:
    """The packed lists and the names of such a profile."""
    return load_names(named=NAMED)


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("اندلعت معارك في وادي الربيع جنوب العاصمة.", "Wadi al-Rabia"),
        ("وتقدمت القوات من عين القصر.", "Ain al-Kaser"),
        ("وقال سلامة إن البعثة قلقة.", "Salame"),
        ("وأبلغ سلامة مجلس الأمن بذلك.", "Salame"),
        ("والتقى سلامة وفدا من المدينة.", "Salame"),
        ("وأكد سلامة أن المؤتمر تأجل.", "Salame"),
        ("وأحصى سلامة نحو ألف قتيل.", "Salame"),
        ("سلامة يقترح هدنة في العيد", "Salame"),
        ("وصل المبعوث الأممي سلامة أمس.", "Salame"),
        ("وبحث الأمر مع المبعوث سلامة.", "Salame"),
    ],
)
def test_a_watched_name_of_everyday_words_is_no_word(
    watched: NameAuthority, text: str, house: str
) -> None:
    """A place behind a landform's word, and a surname behind a title or a verb of telling."""
    assert house in [match.house for match in watched.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "ودعا المجلس إلى ضمان سلامة المدنيين.",
        "وأكد الوزير سلامة الطائرة.",
        "وأكد سلامة الركاب بعد الحادث.",
        "وأعلنت الشركة سلامة المنشآت.",
        "وقالت إن الجميع بسلامة.",
        "وأوضح أن سلامة الطرق أولوية.",
        "وتفتحت الأزهار في الربيع.",
        "سلامة المدنيين تقلق البعثة",
        "سلامة تقود إلى سلامة",
        "وأغلق الجيش طريق السكة.",
    ],
)
def test_the_word_stays_a_word(watched: NameAuthority, text: str) -> None:
    """The safety of civilians, the spring; a place that no landform's word begins is left alone."""
    own = {"Salame", "Wadi al-Rabia"}
    assert own.isdisjoint(match.house for match in watched.find(text))


def test_the_english_that_a_profile_gives_is_taken_for_a_person_as_a_person() -> None:
    """Its type is the profile's; without one it is a place."""
    wish = {"قنونو": "Gnounou", "بوابة الجبس": "Jibs Gate"}
    names = load_names(wish, named=NAMED)
    found = names.find("وقال قنونو عند بوابة الجبس ذلك.")
    assert [(m.house, m.type) for m in found] == [("Gnounou", "person"), ("Jibs Gate", "place")]


def test_a_profile_names_its_people_and_places() -> None:
    """Those of its parties, and what changed hands; a capital that does is no land."""
    watch = profile.load("sudan")
    assert watch.named["البرهان"] == "person"
    assert watch.named["أم درمان"] == "place"
    assert replace(watch, parties=(), places=()).named == {}


@pytest.mark.parametrize("name", profile.names())
def test_the_packed_profiles_add_no_name(name: str) -> None:
    """The packed lists have theirs, so that what was translated under them stays."""
    assert load_names(named=profile.load(name).named).digest == load_names().digest
