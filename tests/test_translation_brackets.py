"""The editor's brackets: what is lost is said, what is only said otherwise is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from name_lists import packed_names

from briefings.records import Article, Sentence
from briefings.translation.checks.brackets import complete, without
from briefings.translation.memory.store import Reviewed, TranslationMemory
from briefings.translation.translator import open_translator


def completed(ar: str, en: str) -> str:
    """The English with its bracket, if it gets one."""
    return complete(ar, en, packed_names().find(ar))


@pytest.mark.parametrize(
    ("ar", "en", "bracket"),
    [
        ("أسر جميع العائدين، وعددهم 115، في المعارك.", "All were captured.", "115"),
        ("رفعت دبابات الفرقة 162 الأعلام.", "Tanks raised the flags.", "162"),
        ("وصل القطار الساعة 11:45 إلى المدينة.", "The train reached the city at 11.", "11:45"),
        ("صوت 94 في المئة من العمال.", "The workers voted.", "94%"),
        ("انسحبت القوات من غوريس.", "The forces withdrew.", "Goris"),
        ("قتل 40 جنديا في غوريس.", "Soldiers were killed.", "40, Goris"),
    ],
)
def test_a_lost_figure_or_name_stands_in_a_bracket(ar: str, en: str, bracket: str) -> None:
    """It follows the sentence, as English writes it, and can be taken off again."""
    assert completed(ar, en) == f"{en} [in the Arabic: {bracket}]"
    assert without(completed(ar, en)) == en


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("التقى الجنديان مرة واحدة.", "The soldiers met once."),
        ("بلغت الخسائر مليونين و700 ألف دولار.", "Losses reached $2.7 million."),
        ("بدأ الاجتماع الساعة 15:00.", "The meeting began at 3 p.m."),
        ("نزح نصف السكان.", "Some 50 percent of the population was displaced."),
        ("نزح 50 في المئة من السكان.", "Half of the population was displaced."),
        ("ارتفعت الأسعار في الربع الثاني.", "Prices rose in the second quarter."),
        ("دوت صفارات الإنذار في بئر السبع.", "Sirens sounded in Beersheba."),
        ("انتشرت القوات الأرمينية.", "The forces of Armenia were deployed."),
        ("قتل 40 جنديا.", ""),
    ],
)
def test_what_is_said_otherwise_gets_no_bracket(ar: str, en: str) -> None:
    """Soft numerals, other forms of a figure, figures within names, peoples, and no English at all."""
    assert completed(ar, en) == en


def test_a_bracket_does_not_make_a_sentence_trusted(tmp_path: Path) -> None:
    """The mark is given to the English without it; a person's own words get neither."""
    article = Article("A01", "", "", None, None, "", None, "", "0" * 64)
    ar = "رفعت دبابات الفرقة 162 الأعلام على المعبر."
    sentence = Sentence(article, 1, 0, len(ar), ar)
    with open_translator(memory=tmp_path / "m", threads=1) as machine:
        (first,) = machine.translate([sentence])
    if "[" in first.en:
        assert first.trust.mark != "ok"
    with TranslationMemory(tmp_path / "m") as memory:
        memory.put_all((), [Reviewed(ar, ar, "Tanks of Division 162 raised flags.", "test")])
    with open_translator(memory=tmp_path / "m", threads=1) as machine:
        (second,) = machine.translate([sentence])
    assert (second.en, second.trust.mark) == ("Tanks of Division 162 raised flags.", "ok")
