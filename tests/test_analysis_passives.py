"""Passives told by their vowels, and other forms that say who has no part in a sentence."""

from __future__ import annotations

import pytest
from analysis_texts import analysis_of


def roles_of(text: str) -> tuple[tuple[str, ...], ...]:
    """Who speaks, who acts and who is hit in a sentence."""
    roles = analysis_of(text).roles
    return roles.speaker, roles.actor, roles.affected


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("سُلّمت أذربيجان قائمة بأسماء الأسرى.", "azerbaijan"),
        ("قُصفت القوات الأذربيجانية قرب الحدود.", "azerbaijan"),
        ("استُهدفت القوات الروسية بنيران مجهولة.", "russia"),
        ("لم تُبلَّغ أرمينيا بموعد الاجتماع.", "armenia"),
        ("أُبلغت روسيا بالعملية قبل دقائق من بدئها.", "russia"),
    ],
)
def test_whoever_stands_behind_a_passive_neither_acts_nor_speaks(text: str, party: str) -> None:
    """ "Azerbaijan was handed", "was shelled", "was not told": the damma on the first letter says so."""
    assert roles_of(text) == ((), (), (party,))


def test_the_same_letters_in_the_active_name_the_doer() -> None:
    """A fatha on the first letter: the forces shelled."""
    _, actor, affected = roles_of("قَصفت القوات الأذربيجانية مواقع أرمينية قرب الحدود.")
    assert (actor, affected) == (("azerbaijan",), ("armenia",))


@pytest.mark.parametrize(
    "text", ["اتُّهمت أذربيجان بقصف المدنيين.", "يُتَّهم الجيش الأذربيجاني بارتكاب انتهاكات."]
)
def test_whoever_is_accused_acts_and_does_not_speak(text: str) -> None:
    """ "Azerbaijan was accused of shelling": it says nothing and is not hit."""
    assert roles_of(text) == ((), ("azerbaijan",), ())


def test_forces_that_leave_are_not_hit() -> None:
    """People flee, forces withdraw."""
    assert roles_of("غادرت القوات الأرمينية المنطقة مساء أمس.") == ((), ("armenia",), ())


def test_mines_that_one_side_says_the_other_laid() -> None:
    """ "The mines that X said Y laid": X speaks, Y acts."""
    text = "وانفجرت الألغام التي قال الجيش الأذربيجاني إن القوات الأرمينية زرعتها قرب فيزولي."
    assert roles_of(text)[:2] == (("azerbaijan",), ("armenia",))


def test_the_village_that_one_side_accuses_the_other_of_burning() -> None:
    """In a relative clause, too, the accuser speaks and the accused acts."""
    text = "القرية التي تتهم أرمينيا أذربيجان بحرقها خالية من السكان."
    assert roles_of(text)[:2] == (("armenia",), ("azerbaijan",))


@pytest.mark.parametrize(
    "text",
    [
        "ويعتمد السكان بشكل رئيسي على طريق لاتشين.",
        "وأوضحت أستاذة اللغة الفرنسية آني هاكوبيان أن المدرسة أغلقت.",
    ],
)
def test_a_word_spelt_like_a_surname_and_a_language_are_of_no_party(text: str) -> None:
    """ "Mainly" is no president of Iran, and a teacher of French no French voice."""
    analysis = analysis_of(text)
    assert not {"iran", "france"} & {*analysis.parties}
