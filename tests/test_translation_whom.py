"""Who does it to whom, where Arabic tells by an ending: "his accusing", "promised us", "fire was opened"."""

from __future__ import annotations

import pytest

from briefings.translation.checks import parties, sides
from briefings.translation.checks.senses import findings as senses
from briefings.translation.checks.senses import mended
from briefings.translation.checks.whom import findings
from briefings.translation.jobs import job_of
from briefings.translation.names.authority import load_names
from briefings.translation.names.spelling import missing
from briefings.translation.plainly import plainly
from briefings.translation.rescue import misleads

NAMES = load_names()


@pytest.mark.parametrize(
    ("ar", "wrong", "right"),
    [
        (
            "قتل المحافظ بعد يوم من اتهامه الجيش بحرق السوق.",
            "The governor was killed a day after being accused by the army of burning the market.",
            "The governor was killed a day after accusing the army of burning the market.",
        ),
        (
            "استقالت الوزيرة بعد إدانتها القوات الأذربيجانية.",
            "The minister resigned after being condemned by Azerbaijani forces.",
            "The minister resigned after she condemned the Azerbaijani forces.",
        ),
        (
            "سجن الكاتب بسبب انتقاده الحكومة.",
            "The writer was jailed for being criticized by the government.",
            "The writer was jailed for criticizing the government.",
        ),
        (
            "فر القائد بعد اتهامه من قبل الجيش بالخيانة.",
            "The commander fled after accusing the army of treason.",
            "The commander fled after the army accused him of treason, by all accounts.",
        ),
        (
            "فر القائد بعد اتهامه من جانب الجيش بالخيانة.",
            "The commander fled after accusing the army of treason.",
            "The commander fled after being accused by the army of treason.",
        ),
        (
            "وعدتنا البعثة بخيام قبل أسبوع.",
            "We promised the mission tents a week ago.",
            "The mission promised us tents a week ago.",
        ),
        (
            "أخبرونا أن الطريق مقطوع.",
            "We told them that the road was cut.",
            "They told us that the road was cut.",
        ),
        (
            "هاجمتنا القوات من الشمال.",
            "We attacked the forces from the north.",
            "The forces attacked us from the north.",
        ),
        (
            "قالوا لنا إن الحافلة لن تأتي.",
            "We said the bus would not come.",
            "We were told the bus would not come.",
        ),
        (
            "قتل ثلاثة مسعفين عندما أطلقت النار على حافلتهم.",
            "Three medics were killed when they opened fire on their bus.",
            "Three medics were killed when their bus came under fire.",
        ),
    ],
)
def test_who_does_it_is_kept(ar: str, wrong: str, right: str) -> None:
    """The ending says who accuses and who is promised something; English the other way round is marked."""
    assert list(findings(ar, wrong))
    assert not list(findings(ar, right))
    assert misleads(ar, wrong, ())


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        # Nobody is named whom he accuses: he is the accused.
        ("فر القائد بعد اتهامه بالخيانة.", "The commander fled after being accused of treason."),
        (
            "فر القائد بعد اتهامه أمس بالخيانة.",
            "He fled after being accused yesterday of treason by them.",
        ),
        ("أطلق سراحه بعد احتجازه 83 يوماً.", "He was released after being held for 83 days."),
        (
            "المقترح رفضه البرلمان.",
            "The proposal was rejected by parliament.",
        ),  # a verb, no noun
        ("وعدنا البعثة بخيام.", "We promised the mission tents."),
        (
            "أبلغتنا البعثة بالهجوم وأبلغنا الجيش.",
            "The mission told us of the attack and we told the army.",
        ),
        # Somebody was named who shoots, or a woman may have.
        (
            "قالت الشرطة إن اللص قتل عندما أطلقت النار على سيارته.",
            "Police said the thief was killed when they opened fire on his car.",
        ),
        (
            "قتلت امرأة عندما أطلقت النار على زوجها.",
            "A woman was killed when she opened fire on her husband.",
        ),
    ],
)
def test_what_may_be_right_is_let_pass(ar: str, en: str) -> None:
    """Where the Arabic leaves it open, or names who does it, nothing is said."""
    assert not list(findings(ar, en))


@pytest.mark.parametrize(
    ("ar", "wrong", "right"),
    [
        (
            "سلمت أذربيجان أرمينيا سبعة أسرى.",
            "Armenia handed Azerbaijan seven prisoners.",
            "Azerbaijan handed Armenia seven prisoners.",
        ),
        (
            "منحت أرمينيا إيران قرضاً.",
            "Iran granted Armenia a loan.",
            "Iran was granted a loan by Armenia.",
        ),
        (
            "زودت تركيا أذربيجان بطائرات.",
            "Azerbaijan supplied Turkey with aircraft.",
            "Turkey supplied Azerbaijan with aircraft.",
        ),
    ],
)
def test_the_first_behind_a_verb_of_giving_gives(ar: str, wrong: str, right: str) -> None:
    """Of two countries behind "handed" the first is the giver, in both languages."""
    assert any(certain for certain, _ in parties.differences(ar, wrong, ()))
    assert not list(parties.differences(ar, right, ()))
    assert not list(sides.findings(ar, right))


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


def test_the_accuser_is_not_the_accused() -> None:
    """ "Accused of holding them" without a "was" leaves open who accuses whom: it is told."""
    ar = "واتهمت رابطة تعنى بالمخطوفين الحوثيين باحتجاز تسعين مدنياً."
    assert list(
        findings(ar, "An association for the Houthi abducted accused of holding 90 civilians.")
    )
    assert list(
        findings(ar, "An association for the abducted accused the detention of 90 civilians.")
    )
    right = "An association for the abducted accused the Houthis of holding 90 civilians."
    assert not list(findings(ar, right))
    passive = "An association for the abducted was accused of holding 90 civilians."
    assert not list(findings(ar, passive))


def test_those_whom_somebody_arrested_did_not_arrest() -> None:
    """ "Those whom it arrested" is no "who arrested them"; those who did it have a plural verb."""
    ar = "وطالبت العاصمة بإطلاق سراح النواب الذين احتجزتهم."
    assert list(
        findings(ar, "The capital demanded the release of the lawmakers who detained them.")
    )
    assert not list(findings(ar, "The capital demanded the release of the lawmakers it detained."))
    doers = "وهربوا من المسلحين الذين احتجزوهم."
    assert not list(findings(doers, "They fled from the gunmen who detained them."))
