"""Who does it to whom, where Arabic tells by an ending: "his accusing", "promised us", "fire was opened"."""

from __future__ import annotations

import pytest

from briefings.translation.checks.senses import findings as senses
from briefings.translation.checks.senses import mended
from briefings.translation.jobs import job_of
from briefings.translation.names.authority import load_names
from briefings.translation.names.spelling import missing
from briefings.translation.plainly import plainly

NAMES = load_names()


@pytest.mark.parametrize(
    ("ar", "wrong", "right"),
    [
        ("عالج الطبيب المعتدى عليه.", "The doctor treated the assailant.", "The doctor treated the victim."),
        ("لم يحضر المدعى عليه.", "The prosecutor did not attend.", "The defendant did not attend."),
        ("دفن المجني عليه.", "The culprit was buried.", "The victim was buried."),
        ("بكى المتهم في القاعة.", "The accuser wept in the hall.", "The accused wept in the hall."),
        (
            "وصف العدد بأنه مبالغ فيه.",
            "He described the number as taken.",
            "He described the number as inflated.",
        ),
        (
            "لم تعجز الشرطة، بل لم ترد ذلك.",
            "The police were not unable but did not do so.",
            "The police were not unable but did not want to.",
        ),
    ],
)  # fmt: skip
def test_the_victim_is_not_the_assailant(ar: str, wrong: str, right: str) -> None:
    """Participles that look alike are held apart, and a few words of the field keep their sense."""
    assert list(senses(ar, wrong))
    assert not list(senses(ar, right))


@pytest.mark.parametrize(
    ("ar", "wrong", "right"),
    [
        (
            "أزيل لغم مضاد للدبابات والأفراد.",
            "Some anti-tank mines and individuals were removed.",
            "Some anti-tank and anti-personnel mines were removed.",
        ),
        (
            "لم يصدر أي رد عن باكو.",
            "No reply was issued about Baku.",
            "No reply was issued by Baku.",
        ),
        (
            "اعترف بقره باغ أذربيجانية.",
            "He admitted to Azerbaijani Karabakh.",
            "He recognized Azerbaijani Karabakh.",
        ),
        (
            "قدم خمسة بنود لم ترفض الأخيرة أياً منها.",
            "He gave Yerevan five items, none of which rejected.",
            "He gave Yerevan five items, none of which the latter rejected.",
        ),
        (
            "وتصويباً لما كتبناه، أصيب اثنان.",
            "As a vote on what we wrote, two were wounded.",
            "To correct what we wrote, two were wounded.",
        ),
        ("كان نزاعاً قبلياً.", "It was a qibla conflict.", "It was a tribal conflict."),
    ],
)
def test_such_words_are_put_right(ar: str, wrong: str, right: str) -> None:
    """Where the wrong words are known, the right ones are written in their place."""
    assert mended(ar, wrong) == right
    assert not list(senses(ar, right))


@pytest.mark.parametrize(
    ("ar", "house"),
    [
        ("دانت بعثة يونيتامس الهجوم.", "UNITAMS"),
        ("نفت يوناميد ذلك.", "UNAMID"),
        ("قالت المينورسو إن الوضع هادئ.", "MINURSO"),
        ("أكدت بعثة أونميك الخبر.", "UNMIK"),
        ("قطعت شركة أذرغاز الإمدادات.", "Azerigaz"),
        ("جاء القصف من جهة بحري.", "Khartoum North"),
        ("سقطت قذيفة على حي دار السلام.", "Dar al-Salam"),
        ("زار الوزير دار السلام.", "Dar es Salaam"),
    ],
)
def test_missions_and_quarters_have_their_own_names(ar: str, house: str) -> None:
    """A mission's letters are no other mission's, and a quarter of Omdurman is no town of Tanzania."""
    assert [name.house for name in NAMES.find(ar)] == [house]


def test_a_people_is_no_firm() -> None:
    """ "Azerbaijani" does not stand for a firm whose name begins alike."""
    names = NAMES.find("قطعت شركة أذرغاز الإمدادات.")
    assert missing("The Azerbaijani company cut supplies.", names)
    assert not missing("Azerigaz cut supplies.", names)


def test_a_further_attempt_says_it_plainly() -> None:
    """ "Fire was opened" gets its passive in so many words; a sentence without such words stays."""
    ar = "قتلوا عندما أطلقت النار على سيارتهم."
    assert "تم إطلاق النار على سيارتهم" in job_of(ar, NAMES, copies=False).prepared
    assert plainly("لم ترد الرسالة ذلك اليوم.") == "لم ترد الرسالة ذلك اليوم."
