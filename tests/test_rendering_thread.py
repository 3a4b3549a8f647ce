"""The thread between the languages, and text by script."""

from __future__ import annotations

import pytest

from briefings.records import NameMatch
from briefings.rendering.page.context import Run
from briefings.rendering.page.thread import letter, runs, threaded


def name(text: str, surface: str, house: str) -> NameMatch:
    """A name where it first stands in the text."""
    start = text.index(surface)
    return NameMatch(start, start + len(surface), surface, house, "place")


def marked(found: tuple[Run, ...]) -> dict[str, str]:
    """The marked words by their letter."""
    letters: dict[str, str] = {}
    for run in found:
        if run.mark:
            letters[run.mark] = letters.get(run.mark, "") + run.text
    return letters


def test_names_and_figures_carry_one_letter_in_both_languages() -> None:
    """A name and a figure that stand in both texts get the same letter on both sides."""
    ar = "قتل 45 جندياً في شوشا"
    english, arabic = threaded(ar, "In Shusha 45 soldiers died", [name(ar, "شوشا", "Shusha")])
    assert marked(english) == {"a": "Shusha", "b": "45"}
    assert marked(arabic) == {"a": "شوشا", "b": "45"}


def test_a_mark_covers_the_whole_arabic_word() -> None:
    """A clitic before a name is inside the mark, for a cut inside a word would break its shape."""
    ar = "وصل الوفد لباكو أمس"
    _, arabic = threaded(ar, "The delegation reached Baku", [name(ar, "باكو", "Baku")])
    assert marked(arabic) == {"a": "لباكو"}


@pytest.mark.parametrize(
    ("ar", "en", "surface", "house", "tied"),
    [
        ("اتهمت أرمينيا باكو", "Baku, as Armenians call it, was accused", "أرمينيا", "Armenia", {}),
        (
            "اتهمت أرمينيا باكو",
            "Armenians say that Armenia accused Baku",
            "أرمينيا",
            "Armenia",
            {"a": "Armenia"},
        ),
        ("زار روسيا أمس", "He met Prussia's envoy", "روسيا", "Russia", {}),
        (
            "زار وفد من تركيا",
            "A delegation from Turkey's parliament",
            "تركيا",
            "Turkey",
            {"a": "Turkey"},
        ),
        ("انفجار في غوريس", "A blast in Goris-Lachin", "غوريس", "Goris", {"a": "Goris"}),
    ],
)
def test_a_mark_covers_whole_english_words(
    ar: str, en: str, surface: str, house: str, tied: dict[str, str]
) -> None:
    """ "Armenia" is not found in "Armenians": a letter would stand amid the word."""
    english, _ = threaded(ar, en, [name(ar, surface, house)])
    assert marked(english) == tied


def test_what_is_missing_in_the_english_has_no_mark() -> None:
    """A figure that the English lacks stays unmarked, so the reader sees that it is not there."""
    _, arabic = threaded("قتل 12 شخصاً", "21 people were killed", [])
    assert marked(arabic) == {}


@pytest.mark.parametrize(
    ("ar", "en", "tied"),
    [
        (
            "غرق صيادان اثنان في انقلاب زورقين.",
            "Two fishermen drowned when two boats capsized.",
            {"a": "صيادان اثنان", "b": "زورقين"},
        ),
        (
            "غرق صيادان في انقلاب زورقين.",
            "Two boats capsized and two fishermen drowned.",
            {"a": "زورقين", "b": "صيادان"},
        ),
        (
            "جرح 3 جنود واحترقت 3 شاحنات.",
            "3 trucks burned and 3 soldiers were wounded.",
            {"a": "3", "b": "3"},
        ),
        (
            "وصل رجلان، اثنان منهم مصابان.",
            "Two men, two of them hurt.",
            {"a": "رجلان", "b": "اثنان"},
        ),
    ],
)
def test_equal_figures_are_tied_by_what_they_count(ar: str, en: str, tied: dict[str, str]) -> None:
    """A dual with its number word is one figure; two of one thing are not two of another."""
    english, arabic = threaded(ar, en, [])
    assert {mark: marked(arabic)[mark] for mark in tied} == tied
    assert marked(english).keys() == marked(arabic).keys()


def test_the_same_figure_twice_crosses_where_the_english_turns_the_order_round() -> None:
    """The mark of the soldiers' 3 stands at the soldiers in both languages."""
    _, arabic = threaded("جرح 3 جنود واحترقت 3 شاحنات.", "3 trucks burned, 3 soldiers hurt.", [])
    assert [run.mark for run in arabic if run.mark] == ["b", "a"]


def test_no_character_is_lost() -> None:
    """Runs put together are the text, but for white space that means nothing."""
    ar = "قال  إن  2317 جندياً قتلوا، وفق Sputnik (وكالة)، في 27/9/2020."
    english, arabic = threaded(ar, "2,317 soldiers died, Sputnik said.", [])
    assert "".join(run.text for run in arabic) == " ".join(ar.split())
    assert "".join(run.text for run in english) == "2,317 soldiers died, Sputnik said."


def test_scripts_are_told_apart() -> None:
    """Arabic inside English is a run of its own, and so is Latin inside Arabic."""
    assert [(r.text, r.lang) for r in runs("seen in صحيفة المرصد today", "en")] == [
        ("seen in ", "en"), ("صحيفة المرصد", "ar"), (" today", "en"),
    ]  # fmt: skip
    assert [(r.text, r.lang) for r in runs("موقع Sample Wire للأخبار", "ar")] == [
        ("موقع ", "ar"), ("Sample Wire", "en"), (" للأخبار", "ar"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("بلغت الحرارة -5 درجات", ["-5"]),
        ("تراجعت (−3.5%) هذا العام", ["−3.5%"]),
        ("مقتل 20-25 جندياً", []),
        ("طائرة MiG-29 سقطت", ["MiG-29"]),
        ("حريق [crossed swords] في المدينة", ["[crossed swords]"]),
        ("العرض [المقدم في موسكو] مرفوض", []),
    ],
)
def test_amid_arabic_what_runs_from_the_left_is_whole(text: str, english: list[str]) -> None:
    """A minus stays on the left of its figure, brackets stay around a name of a sign; a range is Arabic."""
    assert [run.text for run in runs(text, "ar") if run.lang == "en"] == english


def test_a_marked_figure_keeps_its_minus_and_its_direction() -> None:
    """The sign is inside the mark on both sides; Latin letters in a mark are said to be no Arabic."""
    english, arabic = threaded(
        "قال إن الحرارة بلغت -5 درجات وإن MiG-29 سقطت.",
        "It said that it was -5 degrees and that a MiG-29 fell.",
        (),
    )
    assert [(r.text, r.lang) for r in arabic if r.mark] == [("-5", "en"), ("MiG-29", "en")]
    assert [(r.text, r.lang) for r in english if r.mark] == [("-5", "en"), ("MiG-29", "en")]


@pytest.mark.parametrize(
    ("text", "arabic"),
    [
        ("date line: الأربعاء 20 سبتمبر 2023", "الأربعاء 20 سبتمبر 2023"),
        ("date line: نُشر في: 13/9/2022", "نُشر في: 13/9/2022"),
        ("date line: الأربعاء 28 أكتوبر 2020 - 21:40", "الأربعاء 28 أكتوبر 2020 - 21:40"),
        ("(date: 20 سبتمبر 2023) · sample", "20 سبتمبر 2023"),
        ("in شوشا 12 people died", "شوشا"),
        ("شوشا, 12 dead", "شوشا"),
        ("it names 3 شوشا", "شوشا"),
    ],
)
def test_the_figures_of_an_arabic_date_stay_on_its_side(text: str, arabic: str) -> None:
    """A year behind the last Arabic word belongs to it; a figure of the English does not."""
    assert [run.text for run in runs(text, "en") if run.lang == "ar"] == [arabic]


def test_a_text_of_unknown_language_takes_that_of_its_first_letter() -> None:
    """An outlet with an Arabic name is Arabic to its last bracket."""
    assert runs("صحيفة المرصد (عينة)") == (Run("صحيفة المرصد (عينة)", "ar"),)


def test_letters_go_on_after_z() -> None:
    """The 27th mark is aa."""
    assert [letter(0), letter(25), letter(26), letter(27)] == ["a", "z", "aa", "ab"]


@pytest.mark.parametrize(
    ("ar", "en", "tied"),
    [
        ("19:15 مقتل 4 جنود", "19:15 Four soldiers killed", {"a": "Four"}),
        ("هدنة عند 19:15 مساء", "A truce at 19:15 in the evening", {"a": "19:15"}),
        ("45 قتيلاً في القصف", "45 dead in the shelling", {"a": "45"}),
        ("3.15 مليون نازح", "3.15 million displaced", {"a": "3.15 million"}),
    ],
)
def test_the_hour_of_a_live_blogs_entry_is_no_figure_of_it(
    ar: str, en: str, tied: dict[str, str]
) -> None:
    """A clock time before the sentence stands in both languages as it is; one within it is paired."""
    english, _ = threaded(ar, en, [])
    assert marked(english) == tied
