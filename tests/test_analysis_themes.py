"""What a sentence is about."""

from __future__ import annotations

import pytest
from analysis_texts import RULES, SUDAN, WAR, analyses_of, analysis_of, yemen

from briefings.analysis.topics.exclusions import Without
from briefings.analysis.topics.kindred import kindred

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


NEED = "غرقت السفينة في البحر، ووصلت قافلة مساعدات إلى النازحين ثم أجلي السكان من القبو."


def test_a_theme_that_is_called_like_a_packed_one_lives_by_its_own_words() -> None:
    """What was learnt for the packed theme gives nothing to one that has other words."""
    ids = ("military", "casualties", "ceasefire", "diplomacy", "humanitarian", "accusations")
    themes = "".join(f'[[themes]]\nid = "{n}"\nlabel = "{n}"\nstrong = ["زغبلوطة"]\n' for n in ids)
    texts = [NEED, *(ar for ar, _ in THEMES)]
    assert not any(a.themes for a in analyses_of(*texts, watch=yemen(themes)))


def test_a_theme_is_the_same_under_any_id() -> None:
    """Its words decide who has it, and what the roles are told of it."""
    texts = (NEED, "قصفت القوات الحكومية مأرب.", "نزحت أسر من مأرب بعد معارك.", "غرقت السفينة.")
    plain, renamed = (analyses_of(*texts, watch=yemen(WAR.format(p))) for p in ("", "our-"))
    assert [[f"our-{theme}" for theme in a.themes] for a in plain] == [[*a.themes] for a in renamed]
    assert [a.themes for a in plain] == [("humanitarian",), ("military",), ("military",), ()]
    assert [(a.roles, a.about) for a in plain] == [(a.roles, a.about) for a in renamed]


def test_what_was_learnt_serves_a_profile_with_the_same_words() -> None:
    """The themes of Sudan are those that the models know; a short list of the same words is only akin."""
    assert kindred(SUDAN).served["humanitarian"] == "humanitarian"
    short = kindred(yemen())
    assert not short.served
    assert short.akin == {"military": "military", "humanitarian": "humanitarian"}


def test_a_star_stands_at_the_end_of_an_expression_too() -> None:
    """ "aid convoy*" has "aid convoys"."""
    themes = '[[themes]]\nid = "aid"\nlabel = "Aid"\nstrong = ["سفينة إغاث*"]\n'
    arrived, other = analyses_of("وصلت سفينة إغاثية.", "وصلت سفينة حربية.", watch=yemen(themes))
    assert (arrived.themes, other.themes) == (("aid",), ())


@pytest.mark.parametrize(
    ("pattern", "hidden"),
    [
        ("ثلاثه اربعه", {2, 3}),
        ("اربع\\w+", {3}),
        ("اربعهه?", {3}),
        ("اربعهخ*", {3}),
        ("اربعهخ{0,2}", {3}),
        ("(?:واحد|اربعه)", {0, 3}),
        ("خمسه|واحد", {0}),
        ("خمسه(?: سته)?|واحد", {0}),
        ("خمسه\\(|واحد", {0}),
        ("[خا]ثنان", {1}),
        ("\\bاثنان", {1}),
        ("خمسه", set()),
    ],
)
def test_an_expression_hides_its_words_however_it_begins(pattern: str, hidden: set[int]) -> None:
    """What a theme leaves out is looked for wherever it may begin: behind open letters, in any branch."""
    assert Without([pattern]).hides("واحد اثنان ثلاثه اربعه") == hidden
