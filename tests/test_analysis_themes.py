"""What a sentence is about."""

from __future__ import annotations

import pytest
from analysis_texts import RULES, analyses_of, analysis_of

THEMES = [
    ("قصفت المدفعية مواقع على خط التماس.", {"military"}),
    ("قُتل ثلاثة مدنيين وأصيب آخرون.", {"casualties"}),
    ("دعت الأمم المتحدة إلى وقف فوري لإطلاق النار بين أرمينيا وأذربيجان.", {"ceasefire"}),
    ("عقدت في جنيف محادثات بين أرمينيا وأذربيجان.", {"diplomacy"}),
    ("وصلت قافلة مساعدات إلى النازحين من قره باغ.", {"humanitarian"}),
    ("اتهمت باكو يريفان بخرق الاتفاق.", {"accusations"}),
    ("نفت أرمينيا هذه المزاعم.", {"accusations"}),
    ("انفصلت المنطقة عن أذربيجان في التسعينيات بعد حرب أولى.", {"background"}),
    ("فر عشرة آلاف شخص من قره باغ.", {"humanitarian"}),
    ("ألقى المقاتلون في قره باغ أسلحتهم.", {"ceasefire"}),
]


@pytest.mark.parametrize(("ar", "wanted"), THEMES)
def test_the_theme_is_found(ar: str, wanted: set[str]) -> None:
    """Weighted words, patterns, verbs and figures tell the theme."""
    assert wanted <= set(analysis_of(ar).themes)


def test_a_ceasefire_is_no_fighting() -> None:
    """The word "fire" inside "ceasefire" does not make a sentence one on fighting."""
    assert "military" not in analysis_of("أعلنت موسكو وقف إطلاق النار بين باكو ويريفان.").themes


def test_three_themes_at_most() -> None:
    """However much a sentence holds, three themes are given."""
    ar = (
        "اتهمت باكو أرمينيا بقصف قافلة مساعدات ومقتل نازحين رغم وقف إطلاق النار والمحادثات في جنيف."
    )
    assert len(analysis_of(ar, judge=RULES).themes) == 3


def test_the_strongest_theme_stands_first() -> None:
    """Order is by score, so a section can rely on the first."""
    assert (
        analysis_of("قصف مدفعي وغارات ومعارك عنيفة ومقتل جندي.", judge=RULES).themes[0]
        == "military"
    )


def test_words_echo_the_headline() -> None:
    """ "The agreement" is about the ceasefire where the headline is."""
    (echoed,) = analyses_of("ينص الاتفاق على بقاء القوات.", title="هدنة بين أرمينيا وأذربيجان")
    (plain,) = analyses_of("ينص الاتفاق على بقاء القوات.", title="لقاء بين أرمينيا وأذربيجان")
    assert "ceasefire" in echoed.themes
    assert "ceasefire" not in plain.themes


def test_theme_evidence_is_a_word_of_the_sentence() -> None:
    """A theme names the words that it rests on."""
    analysis = analysis_of("اندلعت اشتباكات على الحدود بين أرمينيا وأذربيجان.")
    assert [e.text for e in analysis.evidence if e.role == "theme:military"] == ["اشتباكات"]
