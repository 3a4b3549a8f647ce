"""A name that no list has is spelled alike in all sentences that are translated together."""

from __future__ import annotations

import pytest

from briefings.records import Origin
from briefings.translation.alike import by_sound, spelled_alike
from briefings.translation.jobs import Outcome, job_of
from briefings.translation.names.authority import NameAuthority
from briefings.translation.names.bysound import spellings


def alike(names: NameAuthority, *pairs: tuple[str, str] | tuple[str, str, Origin]) -> list[str]:
    """The English of the pairs, names that no list has spelled alike."""
    jobs = [job_of(pair[0], names, copies=True) for pair in pairs]
    origins = [pair[2] if len(pair) > 2 else "machine" for pair in pairs]
    outcomes = [
        Outcome(pair[1], origin, None, None, judged=origin != "reviewed")
        for pair, origin in zip(pairs, origins, strict=True)
    ]
    found, _ = spelled_alike(jobs, outcomes, by_sound(jobs, outcomes, names))
    return [one.en for one in found]


def test_the_spelling_of_most_is_taken_for_all(names: NameAuthority) -> None:
    """Three spellings of one man in one edition are one."""
    assert alike(
        names,
        ("وقال المشواط إن الهدنة هشة.", "Al-Mashat said the truce was fragile."),
        ("ودعا المشواط إلى الحذر.", "Al-Meshat called for caution."),
        ("ورفض المشواط العرض.", "Al-Mashat rejected the offer."),
    ) == [
        "Al-Mashat said the truce was fragile.",
        "Al-Mashat called for caution.",
        "Al-Mashat rejected the offer.",
    ]


def test_a_persons_spelling_wins(names: NameAuthority) -> None:
    """What a reader corrected once is so in every other line, and no reviewed line is touched."""
    found = alike(
        names,
        ("وقال المشواط إن الهدنة هشة.", "Al-Meshat said the truce was fragile."),
        ("ورفض المشواط العرض.", "Al-Meshat rejected the offer."),
        ("ودعا المشواط إلى الحذر.", "Al-Mashaat called for caution.", "reviewed"),
    )
    assert found == [
        "Al-Mashaat said the truce was fragile.",
        "Al-Mashaat rejected the offer.",
        "Al-Mashaat called for caution.",
    ]


def test_a_listed_name_is_so_in_each_line(names: NameAuthority) -> None:
    """What one sentence tells to be a town ("the city of", ربك is also "your Lord") the headline has so, too."""
    assert alike(
        names,
        ("حريق في سوق ربك", "Fire at Rabke market"),
        ("وفي مدينة ربك اندلع حريق.", "In the city of Rabak, a fire broke out."),
    ) == ["Fire at Rabak market", "In the city of Rabak, a fire broke out."]


@pytest.mark.parametrize(
    ("usual", "other"), [("سارغوتيان", "سارغتيان"), ("سارغوتيان", "سارجوتيان")]
)
def test_one_name_in_two_arabic_spellings_has_one_in_english(
    names: NameAuthority, usual: str, other: str
) -> None:
    """A vowel letter more, or another letter for g: the spelling of the one that is met most is taken."""
    assert alike(
        names,
        (f"ووصل {usual} أمس.", "Sargotyan arrived yesterday."),
        (f"وغادر {usual} اليوم.", "Sargotyan left today."),
        (f"وتحدث {other} طويلاً.", "Sarjotian spoke at length."),
    ) == [
        "Sargotyan arrived yesterday.",
        "Sargotyan left today.",
        "Sargotyan spoke at length.",
    ]


@pytest.mark.parametrize(
    ("one", "other", "english"),
    [
        ("حسنوفلي", "حسينوفلي", ("Hasanovli", "Huseynovli")),  # of two given names
        ("سارغوتوف", "سارغوتوفا", ("Sargotov", "Sargotova")),  # a man and a woman
        ("زورغ", "زرغ", ("Zorg", "Zarg")),  # too short to tell
    ],
)
def test_two_names_that_look_alike_stay_two(
    names: NameAuthority, one: str, other: str, english: tuple[str, str]
) -> None:
    """Hasanov is no Huseynov."""
    lines = [f"{name} arrived yesterday." for name in english]
    assert alike(names, (f"ووصل {one} أمس.", lines[0]), (f"ووصل {other} أمس.", lines[1])) == lines


def test_given_names_and_plurals_are_left(names: NameAuthority) -> None:
    """Two people may be called by one given name and spell it each in his way."""
    english = ["Ahmad said that it rains.", "Ahmed said that it snows."]
    assert (
        alike(names, ("وقال أحمد إنها تمطر.", english[0]), ("وقال أحمد إنها تثلج.", english[1]))
        == english
    )


@pytest.mark.parametrize(
    ("ar", "en", "spelled"),
    [
        (  # a consonant lost
            "وقالت الهيئة إن عنصراً اسمه كمال قاسموف أصيب.",
            "The authority said a member named Kamal Gasov was wounded.",
            "The authority said a member named Kamal Qasmov was wounded.",
        ),
        (  # two
            "وروت أم من قرية تشانكاتاغ قصتها.",
            "A mother from the village of Chankag told her story.",
            "A mother from the village of Chankatagh told her story.",
        ),
        (  # another person, who is in the lists
            "وشكك فيه رئيس برلمانه السابق آرا بابلويان.",
            "His former speaker of parliament, Ara Babayan, doubted it.",
            "His former speaker of parliament, Ara Babloyan, doubted it.",
        ),
        (  # the first letter is the name's
            "وسقطت القذائف قرب قرية باردزروني.",
            "The shells fell near the village of Bardzori.",
            "The shells fell near the village of Bardzeruni.",
        ),
        (  # the same consonants in other letters
            "وقال القائد كلاشنيكوفسكي إنه مستعد.",
            "The commander, Kalashnikovsky, said he was ready.",
            "The commander, Kalashnikovsky, said he was ready.",
        ),
        (  # a name in its own spelling
            "وقال رئيس بلدية كوبلنتس إن الجسر مغلق.",
            "The mayor of Koblenz said the bridge was closed.",
            "The mayor of Koblenz said the bridge was closed.",
        ),
        (  # what stands before a name is none of its letters
            "ورحب النائب بكلاينمان في بيته.",
            "The lawmaker welcomed Kleinman in his house.",
            "The lawmaker welcomed Kleinman in his house.",
        ),
    ],
)
def test_a_name_that_lost_a_consonant_is_spelled_by_its_sound(
    names: NameAuthority, ar: str, en: str, spelled: str
) -> None:
    """The decoder's spelling is taken where it has all that the Arabic has."""
    assert alike(names, (ar, en)) == [spelled]


def test_the_list_has_each_name_as_the_line_has_it(names: NameAuthority) -> None:
    """One who looks a name of the list up in the English finds it there."""
    ar = "وقالت الهيئة إن أورخان قاسموف وأندريه فولكوف وأيدمير الدرهامي تشاجروا في قرية تشرشتاباد."
    jobs = [job_of(ar, names, copies=True)]
    made = [
        Outcome(
            "The authority said that Orkhan Gasov, Andrey Volkov and Aydemir al-Derhami fought.",
            "machine",
            None,
            None,
        )
    ]
    [line], [heard] = spelled_alike(jobs, made, by_sound(jobs, made, names))
    lacking = names.unresolved(ar, jobs[0].names, line.en, heard)
    spelled = dict(zip(lacking, spellings(ar, line.en, lacking, heard), strict=True))
    assert spelled == {
        "أورخان قاسموف": "Orkhan Qasmov",
        "أندريه فولكوف": "Andrey Volkov",
        "أيدمير الدرهامي": "Aydemir al-Derhami",
        "تشرشتاباد": "",
    }
    assert all(english in line.en for english in spelled.values())
