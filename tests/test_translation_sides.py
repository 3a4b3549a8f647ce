"""Somebody who changed places with somebody else, days left out, figures taken back the wrong way round."""

from __future__ import annotations

import pytest

from briefings.translation.checks import dropped, polarity
from briefings.translation.checks.alternatives import findings as exclude
from briefings.translation.checks.marks import Pair, judge


@pytest.mark.parametrize(
    ("ar", "en", "lost"),
    [
        ("أقلعت الطائرة مساء الأحد.", "The plane took off in the evening.", "Sunday"),
        ("أقلعت الطائرة مساء الأحد.", "The plane took off on Sunday.", "part of the day"),
        ("وصل القطار السبت.", "The train arrived.", "Saturday"),
        ("تجتمع اللجنة يوم الاثنين.", "The committee meets.", "Monday"),
        ("انقطع الماء صباح اليوم.", "The water was cut off today.", "part of the day"),
    ],
)
def test_a_day_or_its_part_that_the_english_leaves_out_is_told(ar: str, en: str, lost: str) -> None:
    """The evening is not Sunday evening."""
    ((reason),) = dropped.findings(ar, en)
    assert lost in reason
    assert reason in judge([Pair(ar, en)])[0].reasons


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("أقلعت الطائرة مساء الأحد.", "The plane took off at 9 p.m. on Sunday."),
        ("أقلعت الطائرة مساء أمس الأحد.", "The plane took off last night."),
        ("وصل القطار السبت 3 يونيو.", "The train arrived on June 3."),
        ("اتفق الاثنين على اللقاء.", "The two agreed to meet."),
        ("عاد اللاعبون الأحد عشر.", "The eleven players returned."),
        ("أدى العمال صلاة الجمعة.", "The workers performed the weekly prayer."),
        ("احترق سوق الخميس.", "The old market burnt down."),
        ("عاد عبد الأحد إلى قريته.", "Abdulahad returned to his village."),
        ("في صباح بارد.", "It was cold."),
    ],
)
def test_a_day_told_otherwise_or_no_day_is_not_asked_for(ar: str, en: str) -> None:
    """Dates and "last night" date a sentence, too; a prayer, a market and "the eleven" are no days."""
    assert not list(dropped.findings(ar, en))


@pytest.mark.parametrize(
    ("ar", "en", "lost"),
    [
        ("غرق صياد واحد على الأقل.", "At most one fisherman drowned.", '"at least"'),
        ("غرق ثلاثة صيادين على الأقل.", "Three fishermen drowned.", '"at least"'),
        ("غرق ثلاثة صيادين على الأكثر.", "Three fishermen drowned.", '"no more than"'),
    ],
)
def test_at_least_and_at_most_are_kept(ar: str, en: str, lost: str) -> None:
    """A toll of at least three is no toll of three."""
    assert any(lost in reason for _, reason in polarity.findings(ar, en))


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("غرق ثلاثة صيادين على الأقل.", "At least three fishermen drowned."),
        ("غرق ثلاثة صيادين على الأقل.", "Three or more fishermen drowned."),
        ("حدد السعر بستين دينارا كحد أقصى.", "The price was capped at sixty dinars."),
        ("ينتهي العمل في مايو على الأكثر.", "The work ends in May at the latest."),
        ("نزل الضيوف على الأقارب.", "The guests stayed with relatives."),
    ],
)
def test_at_least_and_at_most_in_other_words(ar: str, en: str) -> None:
    """What says the same is enough, and other words that begin alike are others."""
    assert not list(polarity.findings(ar, en))


@pytest.mark.parametrize(
    ("ar", "en", "reason"),
    [
        (
            "انسحبت الدورية من الوادي.",
            "The patrol advanced into the valley.",
            'the Arabic says "withdrew"; the English says "advanced into"',
        ),
        (
            "نام الطفل داخل السيارة.",
            "The child slept outside the car.",
            'the Arabic says "inside"; the English says "outside"',
        ),
        (
            "أشاد الكاتب بالقرار.",
            "The writer condemned the decision.",
            'the Arabic says "praised"; the English says "condemned"',
        ),
        (
            "جاءت الجدة مع حفيدتها.",
            "The grandmother came with her grandson.",
            'the Arabic says "granddaughter"; the English says "grandson"',
        ),
        (
            "برأت المحكمة الطبيب.",
            "The court convicted the doctor.",
            'the Arabic says "acquitted"; the English says "convicted"',
        ),
        (
            "أقالت الحكومة المدير.",
            "The government appointed the director.",
            'the Arabic says "dismissed"; the English says "appointed"',
        ),
    ],
)
def test_deeds_and_places_that_exclude_each_other(ar: str, en: str, reason: str) -> None:
    """The opposite of what the Arabic says is named."""
    assert reason in exclude(ar, en)


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("تقدم الحزب بطلب، ثم انسحب.", "The party filed a request, then withdrew."),
        ("سحبت المصارف أسلحة متقدمة.", "The banks withdrew advanced weapons."),
        ("جاءت الجدة مع حفيدة جارتها.", "The grandmother came with a neighbour's granddaughter."),
        ("غادر خارج أوقات الدوام.", "He left outside working hours."),
        ("رفع الأسعار وفرض ضريبة.", "He raised prices and imposed a tax."),
    ],
)
def test_what_only_looks_like_an_opposite(ar: str, en: str) -> None:
    """To submit, to advance, to draw money, a raised price."""
    assert not list(exclude(ar, en))


@pytest.mark.parametrize(
    ("en", "doubted"),
    [
        ("The ship nearly sank, had it not turned back.", False),
        ("The ship would have sunk but for turning back.", False),
    ],
)
def test_what_nearly_happened_wants_its_not(en: str, doubted: bool) -> None:
    """ "Nearly" alone does not say what kept the ship from sinking."""
    found = [reason for _, reason in polarity.findings("كادت السفينة تغرق لولا أنها عادت.", en)]
    assert any("had it not been for" in reason for reason in found) is doubted


@pytest.mark.parametrize(
    ("ar", "en", "doubted"),
    [
        ("نفى الحزب وجود أي قوات له هناك.", "The party denied having any forces there.", False),
        (
            "نفى الحزب وجود أي قوات له هناك.",
            "The party denied that any of its forces were there.",
            False,
        ),
        (
            "نفى الحزب وجود أي قوات هناك.",
            "The party denied the presence of any forces there.",
            False,
        ),
        ("نفى الحزب أي صلة له بالحادث.", "The party denied any connection to the incident.", False),
    ],
)
def test_whose_forces_are_denied_is_kept(ar: str, en: str, doubted: bool) -> None:
    """Who denies forces of its own does not deny everybody's; a link or a role is one's own anyway."""
    assert bool(list(dropped.findings(ar, en))) is doubted
