"""Who speaks for a president does not bear the title, and misleading Arabic is said plainly in a further attempt."""

from __future__ import annotations

import pytest

from briefings.translation.checks.senses import findings as senses
from briefings.translation.checks.senses import mended
from briefings.translation.checks.spokesmen import findings
from briefings.translation.jobs import job_of
from briefings.translation.names.authority import load_names
from briefings.translation.plainly import plainly
from briefings.translation.slips import dressed

NAMES = load_names()


@pytest.mark.parametrize(
    ("ar", "wrong", "right"),
    [
        (
            "قال المتحدث باسم الرئيس الروسي دميتري بيسكوف إن الاجتماع تأجل.",
            "Russian President Dmitry Peskov said the meeting was postponed.",
            "The Russian president's spokesman, Dmitry Peskov, said the meeting was postponed.",
        ),
        (
            "بحسب المتحدثة باسم رئيس الوزراء الأرميني نازيلي باغداساريان.",
            "According to the spokeswoman for Armenian Prime Minister Nazeli Baghdasaryan.",
            "According to the Armenian prime minister's spokeswoman, Nazeli Baghdasaryan.",
        ),
        (
            "وقال مساعد الرئيس الأذربيجاني حكمت حاجييف إن اللقاء مفيد.",
            "Azerbaijani President Hikmet Hajiyev said the meeting was useful.",
            "Azerbaijani presidential aide Hikmet Hajiyev said the meeting was useful.",
        ),
    ],
)
def test_a_spokesman_is_not_the_president(ar: str, wrong: str, right: str) -> None:
    """The name behind "the spokesman for the president" is the spokesman's, whoever is no such president."""
    names = NAMES.find(ar)
    assert list(findings(ar, wrong, names))
    assert not list(findings(ar, right, names))


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        (  # the holder of the office
            "قال المتحدث باسم الرئيس الروسي فلاديمير بوتين إن الاجتماع تأجل.",
            "Russian President Vladimir Putin's spokesman said the meeting was postponed.",
        ),
        (
            "يقدم مساعد الأمين العام ميروسلاف ينتشا إحاطة.",
            "Assistant Secretary-General Miroslav Jenca briefs the council.",
        ),
        (
            "قال الرئيس الأذربيجاني حكمت حاجييف إن اللقاء مفيد.",
            "Azerbaijani President Hikmet Hajiyev said the meeting was useful.",
        ),
    ],
)
def test_a_president_keeps_the_title(ar: str, en: str) -> None:
    """Nothing is said of those who hold the office, nor of titles that say "assistant" themselves."""
    names = NAMES.find(ar)
    assert not list(findings(ar, en, names))


def test_the_name_is_set_apart_for_a_further_attempt() -> None:
    """Between commas decoders give it to the spokesman; a sentence without one is decoded as it is."""
    ar = "قالت المتحدثة باسم رئيس الوزراء نازيلي باغداساريان إن الطريق مفتوح."
    prepared = job_of(ar, NAMES, True).prepared
    assert "رئيس الوزراء، Nazeli Baghdasaryan، إن" in prepared
    plain = "قال الوزير إن الطريق مفتوح."
    assert job_of(plain, NAMES, True).prepared == plain


@pytest.mark.parametrize(
    ("ar", "said"),
    [
        ('وقال إنه "لن يبقى أرمن في الإقليم".', 'وقال إنه "لن يبقى أي أرمن في الإقليم".'),
        ("لم تلوح واشنطن بسحب قواتها.", "لم تهدد واشنطن بسحب قواتها."),
        ("ولوح الاتحاد بعقوبات.", "وهدد الاتحاد بعقوبات."),
        ("ولم يلمح الوزير إلى الاستقالة.", "ولم يشر الوزير إلى الاستقالة."),
        ("لن يبقى الأرمن هنا.", "لن يبقى الأرمن هنا."),
        ("وبأنها لم تقصف «سوى مواقع» هناك.", "وبأنها لم تقصف سوى «مواقع» هناك."),
        ("وإن لم تنف وقوع خسائر.", "وإن لم تنكر وقوع خسائر."),
    ],
)
def test_what_decoders_take_for_something_else_is_said_plainly(ar: str, said: str) -> None:
    """ "No Armenians will remain" gets its "any"; what only looks like such a phrase stays."""
    assert plainly(ar) == said


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        (
            "قال المتحدث باسم الجيش إن الطريق مفتوح.",
            "The army said the road was open.",
        ),
        ("قال مستشار الرئيس إن الطريق مفتوح.", "The president said the road was open."),
        ("قال نائب وزير الدفاع إن الطريق مفتوح.", "The defense minister said the road was open."),
        ("لكنه لم يلوح بعقوبات.", "But it did not impose sanctions."),
        ("لم تلوح واشنطن بسحب قواتها.", "Washington did not claim to withdraw its forces."),
        ("حذر من أنه لن يبقى أرمن هناك.", "He warned that he would not remain Armenians there."),
        ("قيل إن 30 قتلوا، والصحيح 13.", "It was said that 30 were killed, and 13 were corrected."),
    ],
)
def test_a_rank_or_a_threat_that_is_lost_is_told(ar: str, en: str) -> None:
    """A spokesman is no army, a deputy no minister, and a threat that was not made no sanction."""
    assert list(senses(ar, en))


@pytest.mark.parametrize(
    ("ar", "en", "right"),
    [
        (
            "بحسب المتحدثة باسم الحكومة.",
            "According to the government's spokesman.",
            "According to the government's spokeswoman.",
        ),
        (
            "وقال المتحدث باسم الجيش ذلك.",
            "The army spokeswoman said so.",
            "The army spokesman said so.",
        ),
        (
            "قال المتحدث ذلك، ونفت المتحدثة ذلك.",
            "The spokesman said so, and the spokesman denied it.",
            "The spokesman said so, and the spokesman denied it.",
        ),
        (
            "قالت نائبة المتحدث باسم البنتاغون ذلك.",
            "The deputy Pentagon spokeswoman said so.",
            "The deputy Pentagon spokeswoman said so.",
        ),
        (
            "دعا المستشار الألماني أولاف شولتس إلى هدنة.",
            "German adviser Olaf Scholz called for a truce.",
            "German chancellor Olaf Scholz called for a truce.",
        ),
        (
            "قال المستشار الألماني في النزاعات ذلك.",
            "The German conflict adviser said so.",
            "The German conflict adviser said so.",
        ),
    ],
)
def test_a_spokeswoman_is_a_woman(ar: str, en: str, right: str) -> None:
    """Where Arabic says it by the word, the English is put right; where both stand there, it is not touched."""
    assert mended(ar, en) == right


@pytest.mark.parametrize(
    ("en", "right"),
    [
        ("A army spokesman said so.", "An army spokesman said so."),
        ('It began a "anti-terror" operation.', 'It began an "anti-terror" operation.'),
        ("He met a Azerbaijani envoy.", "He met an Azerbaijani envoy."),
        (
            "He met a European envoy and a one-armed man.",
            "He met a European envoy and a one-armed man.",
        ),
        ("Points a and b of Shab'a area.", "Points a and b of Shab'a area."),
    ],
)
def test_an_article_goes_with_its_word(en: str, right: str) -> None:
    """ "An" before a vowel that is heard as one."""
    assert dressed("", en) == right
