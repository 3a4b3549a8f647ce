"""Lines that are nothing but a toll are the article's own; what is left out and speaks of casualties is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from briefings.cli.app import cli
from briefings.reading.cleaning.boilerplate import clean
from briefings.reading.ingest import ingest

TOP = "حصيلة العملية في قره باغ\n20 سبتمبر 2023\n\n"
PROSE = (
    "أعلنت السلطات في ستيباناكيرت حصيلة جديدة للعملية التي بدأت الثلاثاء وانتهت بعد يوم من القتال."
)
MORE = "وقال المدافع عن حقوق الإنسان في الإقليم إن الحصيلة مرشحة للارتفاع مع استمرار عمليات البحث."


@pytest.mark.parametrize(
    "line",
    [
        "القتلى: 192",
        "32 قتيلا",
        "الأسرى 8",
        "القتلى 27، الجرحى 200",
        "ارتفاع القتلى إلى 32",
        "إجلاء 7 آلاف",
        "قتلى الجيش الأذربيجاني: 192 جنديا",
        "أكثر من ثلاثين جريحا",
    ],
)
def test_a_toll_is_kept_wherever_it_stands(line: str) -> None:
    """Under the title, between the paragraphs and below the last one."""
    for text in (
        f"{line}\n\n{PROSE}",
        f"{PROSE}\n\n{line}\n\n{MORE}",
        f"{PROSE}\n\n{MORE}\n\n{line}",
    ):
        assert line in clean(TOP + text).body.split("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "مقتل 12 في حادث سير بالقاهرة",
        "3 قتلى بإعصار في اليابان",
        "إصابة 4 بحريق في الرياض",
        "120 مشاهدة",
    ],
)
def test_headlines_of_other_stories_and_counters_are_not_kept(line: str) -> None:
    """They count casualties of something that the article does not speak of, or none."""
    assert line not in clean(f"{TOP}{PROSE}\n\n{MORE}\n\n{line}").body


def test_a_toll_is_no_title() -> None:
    """The headline above it is."""
    found = clean(f"أرقام الحرب في قره باغ\n\nقتيل: 200\nجريح: 400\n\n{PROSE}\n\n{MORE}")
    assert found.title == "أرقام الحرب في قره باغ"
    assert found.paragraphs[:2] == ("قتيل: 200", "جريح: 400")


def test_ingest_names_what_it_leaves_out_of_casualties(tmp_path: Path) -> None:
    """In its report and on the terminal; not the headlines under "most read"."""
    page = tmp_path / "page.txt"
    caption = "ارتفاع عدد القتلى إلى 105 جنود (رويترز)"
    other = "مقتل 12 في حادث سير بالقاهرة"
    listed = "الأكثر قراءة\nوفاة ممثل شهير عن 80 عاما"
    page.write_text(f"{TOP}{PROSE}\n\n{caption}\n\n{MORE}\n\n{other}\n\n{listed}\n", "utf-8")
    report = ingest([str(page)], tmp_path / "corpus", dry_run=True)
    assert [line.line for line in report.lines_left_out] == [caption, other]
    shown = CliRunner().invoke(
        cli, ["ingest", str(page), "--dry-run", "--corpus", str(tmp_path / "corpus")]
    )
    assert "Lines left out that may be news" in shown.output
