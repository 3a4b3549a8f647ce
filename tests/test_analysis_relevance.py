"""A paragraph about another conflict is not drawn in with an article about the watched one."""

from __future__ import annotations

from pathlib import Path

import pytest
from analysis_texts import KARABAKH, SUDAN, analyses_of

from briefings.profile import FOLDER, load

ARTICLES = {
    "sudan": (SUDAN, "هدنة في السودان", "قصفت قوات الدعم السريع حيا في الخرطوم."),
    "karabakh": (KARABAKH, "معارك في قره باغ", "قصفت القوات الأذربيجانية ستيباناكيرت."),
}


def drawn_in(name: str, paragraph: str) -> bool:
    """Whether the second paragraph of an article about the conflict is relevant."""
    watch, title, first = ARTICLES[name]
    return analyses_of(first, paragraph, title=title, watch=watch)[1].relevant


@pytest.mark.parametrize(
    ("name", "paragraph"),
    [
        ("sudan", "في سياق آخر، وصل أكثر من 13 ألف نازح من أرمن قره باغ إلى غوريس."),
        ("sudan", "وقتل جنديان أرمينيان في اشتباك على الحدود مع أذربيجان."),
        ("sudan", "وقتل جنديان من الجيش الأرميني في اشتباك على الحدود."),
        ("sudan", "في موضوع منفصل، ضرب زلزال اليابان وقتل مئة شخص."),
        ("karabakh", "في سياق آخر، قتل عشرة في قصف قوات الدعم السريع على سوق."),
        ("karabakh", "وقتل عشرة مدنيين في السودان."),
    ],
)
def test_a_paragraph_about_another_conflict_is_left_out(name: str, paragraph: str) -> None:
    """Whether it says so itself, or names only those whose conflict another profile watches."""
    assert not drawn_in(name, paragraph)


@pytest.mark.parametrize(
    ("name", "paragraph"),
    [
        ("sudan", "ودعت فرنسا إلى وقف القتال فورا."),
        ("sudan", "واستقبلت ليبيا ألفي لاجئ."),
        ("sudan", "في سياق آخر، ارتفعت أسعار الخبز."),
        ("sudan", "في سياق آخر، دعت فرنسا الطرفين إلى الهدنة."),
        ("sudan", "وقتل جنديان أرمينيان كانا في بعثة أممية في دارفور."),
        ("karabakh", "وأرسل السودان مساعدات إلى أرمينيا."),
        ("karabakh", "وقال مبعوث سوداني إن بلاده قلقة من القتال في الإقليم."),
        ("karabakh", "والوضع متوتر."),
    ],
)
def test_what_bears_on_the_conflict_stays(name: str, paragraph: str) -> None:
    """Outsiders who speak of it, and paragraphs that name it beside others, are drawn in."""
    assert drawn_in(name, paragraph)


def test_the_whole_paragraph_goes() -> None:
    """The second sentence of such a paragraph is about the other conflict too."""
    told = analyses_of(
        "في سياق آخر، قتل جنديان أرمينيان على الحدود مع أذربيجان.",
        "وتبادل الطرفان الاتهامات.",
        title="هدنة في السودان",
        watch=SUDAN,
        paragraphs=False,
    )
    assert [one.relevant for one in told] == [False, False]


def test_a_profile_of_ones_own_for_the_same_conflict_loses_nothing(tmp_path: Path) -> None:
    """Words that only the packed profile of that conflict has are of no other conflict."""
    text = (FOLDER / "karabakh.toml").read_text("utf-8").replace('"كاراباخي", ', "")
    (tmp_path / "mine.toml").write_text(text, "utf-8")
    mine = load(str(tmp_path / "mine.toml"))
    gone = "وغادر الكاراباخيون بيوتهم."
    told = analyses_of("قصفت أذربيجان المدينة.", gone, title="أذربيجان وأرمينيا", watch=mine)
    assert told[1].relevant
    assert not drawn_in("sudan", gone)
