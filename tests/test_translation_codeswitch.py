"""A word that the decoder leaves out is written in English into its source."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from briefings.translation.codeswitch import variants
from briefings.translation.engines.engine import Options, open_engine
from briefings.translation.jobs import job_of
from briefings.translation.names.authority import NameAuthority, load_names
from briefings.translation.translator import Translator


@cache
def packed_names() -> NameAuthority:
    """The names, read once."""
    return load_names()


def sources(ar: str, en: str) -> list[str]:
    """The sources with English words in them."""
    return [each.source for each in variants(job_of(ar, packed_names(), copies=True), en)]


def test_a_lost_verb_stands_in_both_its_forms() -> None:
    """The lexicon lists "collapse", and the sentence may be of the past."""
    found = sources("وانهارت الهدنة بعد دقائق.", "The truce, minutes later.")
    assert found == ["وcollapse الهدنة بعد دقائق.", "وcollapsed الهدنة بعد دقائق."]


def test_a_lost_noun_stands_in_the_other_word_of_its_family_too() -> None:
    """To accept and acceptance are one word in Arabic letters."""
    found = sources("أعلنت باكو قبول الانفصاليين.", "Baku announced the separatists.")
    assert found == ["أعلنت باكو accept الانفصاليين.", "أعلنت باكو acceptance الانفصاليين."]


def test_clitics_stay_and_the_article_goes() -> None:
    """The article has no place before English."""
    assert sources("قتل ثلاثة بالانفجار.", "Three were killed.") == ["قتل ثلاثة بexplosion."]


def test_members_are_affiliates_and_not_affiliated() -> None:
    """A plural of people is no participle of English."""
    assert sources("دعا منتسبي الوزارة.", "He called on the ministry.") == [
        "دعا affiliates الوزارة."
    ]


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("انهارت الهدنة.", "The truce collapsed."),  # nothing is lost
        ("بلغ العدد في حدود خمسين.", "The number reached about fifty."),  # a set phrase
        ("وصل إلى مدينة الحرير.", "He arrived in the city of Harir."),  # a place by its sound
        ("أسقطوا تمثال كاوا الحداد.", "They toppled the statue of Kawa al-Hada."),  # by its sound
        ("قتل ثلاثة في انفجارها.", "Three were killed."),  # with an owner, it may be a verb
        ("تجعل من كاراباخ جنة.", "It makes Karabakh a gender."),  # a stem that a committee has, too
        ("تداعيات العملية الخاطفة.", "The repercussions of the operation."),  # of no kidnappers
        ("وصل نيكول باشينيان.", "The man arrived."),  # a listed name, which others see to
    ],
)
def test_what_is_no_lost_word_is_left_alone(ar: str, en: str) -> None:
    """Said words, set phrases and names."""
    assert not sources(ar, en)


def test_the_lost_word_comes_back_with_the_real_package(tmp_path: Path) -> None:
    """Without it the collapse of a truce and a revenge are not told at all."""
    with Translator(open_engine(), packed_names(), tmp_path / "m.sqlite3", Options()) as translator:
        made = list(
            translator.lines(
                [
                    "وانهارت بعد دقائق من إعلانها هدنة ثالثة تم التوصل إليها بوساطة أمريكية.",
                    'ووصف الرئيس إلهام علييف الهجوم بأنه "جريمة حرب"، وقال في خطاب متلفز إن أرمينيا ستُحاسب عليه وإن'
                    " جيشه سينتقم في ساحة المعركة من الجنود لا من المدنيين.",
                ]
            )
        )
    assert "collapsed" in made[0]
    assert "revenge" in made[1]
