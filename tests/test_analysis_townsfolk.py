"""Whose people are hit in a town of a war between armies, and whom the accused of a sentence have not lost."""

from __future__ import annotations

from datetime import date

import pytest
from analysis_texts import SUDAN, analyses_of

DAY = date(2025, 11, 1)


def owners(*texts: str) -> list[str | None]:
    """Whose people the last sentence of an article counts."""
    figures = analyses_of(*texts, day=DAY, watch=SUDAN)[-1].figures
    return [figure.party_affected for figure in figures]


@pytest.mark.parametrize(
    "ar",
    [
        "وفر نحو 90 ألف شخص من الفاشر في أسبوع.",
        "ونزح 200 ألف شخص من الفاشر إلى تشاد.",
        "وما زال 400 مواطن في عداد المفقودين بنيالا.",
        "وقُتل 30 مصليا في قصف على مسجد بالفاشر.",
        "قصفت الدعم السريع سوقا بمدينة الأبيض، ما أدى لمقتل شخصين.",
        "وتوفي 12 طفلا من الجوع في الفاشر.",
        "وقتلت قوات الدعم السريع 30 مدنيا في الفاشر.",
        "قُتل 57 شخصاً في قصف استهدف دارا تؤوي نازحين داخل حرم جامعة بمدينة الفاشر.",
        "وقتل 20 مدنيا بغارة للجيش على مسجد في ود مدني.",
    ],
)
def test_the_people_of_a_town_are_not_its_holders(ar: str) -> None:
    """Who flees, starves or prays in a town is of the people, whichever army holds it."""
    assert owners(ar) == ["sudan"]


@pytest.mark.parametrize(
    ("ar", "owner"),
    [
        ("سقط 40 قتيلا من الدعم السريع في هجوم على حي بالفاشر.", "rsf"),
        ("خسر الجيش 40 شخصا في قرية قرب الفاشر.", "army"),
        ("قُتل 45 من عناصر الدعم السريع في هجوم للجيش على الفاشر.", "rsf"),
        ("وقُتل ثلاثة من موظفي برنامج الأغذية العالمي في كبكابية.", "un"),
        ("وقُتل خمسة مدنيين مصريين في الفاشر.", "egypt"),
        ("قتلت الدعم السريع 12 جنديا في قرية السريحة.", None),
        ("قتلت الدعم السريع خمسة مدنيين مصريين في قرية السريحة.", "egypt"),
        ("قتلت مليشيا مسلحة 12 مواطنا في قرية قرب باماكو في مالي.", "other"),
        ("وقتلت قوات الدعم السريع 20 مواطنا في قرية قرب الكفرة جنوب ليبيا.", None),
    ],
)
def test_whoever_is_said_to_be_anothers_in_a_town_stays_so(ar: str, owner: str | None) -> None:
    """Look-alikes: fighters, staff and foreigners are of whoever is named with them."""
    assert owners(ar) == [owner]


@pytest.mark.parametrize(
    ("texts", "accused"),
    [
        (
            (
                "قصفت مسيّرة للدعم السريع تجمعا في المدينة.",
                "وأعلن مجلس السيادة أن الضحايا 75، وحمّل داعمي المليشيا المسؤولية.",
            ),
            "rsf",
        ),
        (
            (
                "وقال الجيش السوداني إنه سيطر على البلدة.",
                "واتهمت لجنة محلية مجموعة موالية للجيش بقتل خمسة أشخاص.",
            ),
            "army",
        ),
    ],
)
def test_whoever_is_accused_has_not_lost_the_dead(texts: tuple[str, ...], accused: str) -> None:
    """Nor has the side with which the accused are allied, or whose backers they are."""
    assert accused not in owners(*texts)


def test_the_dead_of_whoever_accuses_stay_his() -> None:
    """Look-alikes: the accuser counts its own men."""
    assert owners("واتهم الجيش السوداني الدعم السريع بقتل 12 من جنوده.") == ["army"]
    assert owners("وقالت الدعم السريع إن 20 من عناصرها قتلوا، وحمّلت الجيش المسؤولية.") == ["rsf"]


def test_who_says_to_have_attacked_and_lost_men_lost_them() -> None:
    """ "X says that it attacked camps of the army's and lost eight": X's, whose "that" carries X's pronoun."""
    ar = "الدعم السريع تقول إنها هاجمت معسكرات للجيش السوداني وفقدت ثمانية من مقاتليها."
    assert owners(ar) == ["rsf"]


def test_soldiers_are_not_the_peoples() -> None:
    """The dead soldiers that a doctors' union counts beside civilians are not the union's."""
    civilians, soldiers = owners(
        "وأعلنت نقابة أطباء السودان مقتل 56 مدنيا، فضلا عن عشرات القتلى من العسكريين."
    )
    assert (civilians, soldiers) == ("sudan", None)


def test_the_enemy_in_an_armys_own_words_is_the_other_army() -> None:
    """In a communiqué of a militia "the enemy" is the army, and no civilians."""
    opening = "تعلن قوات الدعم السريع تحرير قيادة الفرقة بالفاشر."
    assert owners(opening, "وأسفرت المعارك عن مقتل المئات من عناصر العدو.") == ["army"]
    assert owners(opening, "ونؤكد أن قواتنا أسرت العشرات من جنود العدو.") == ["army"]
