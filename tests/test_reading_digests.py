"""Stories that rules or numbers alone part are articles each; sections of one are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.reading.ingest import article, ingest

BOAT = "غرق مركب صيد قبالة سواحل صفاقس"
STORM = (
    "أعلن الحرس البحري التونسي مساء السبت غرق مركب صيد يقل 14 بحاراً إثر عاصفة مفاجئة.\n\n"
    "وقال المتحدث باسم الحرس إن فرق الإنقاذ انتشلت تسعة بحارة أحياء وتبحث عن الباقين."
)
WHEAT = "تراجع محصول القمح في المغرب بنسبة الثلث"
DROUGHT = (
    "وزعت وزارة الزراعة المغربية اليوم أرقام الموسم الأخير، وهي الأضعف منذ عشرة أعوام بسبب الجفاف.\n\n"
    "وأضافت أن السدود لا تحوي سوى ربع طاقتها، وأن المزارعين ينتظرون الأمطار."
)
HEADS = ("تبادل الاتهامات حول حادثة المركب", "شهادات البحارة الناجين من الحادثة")


def titles(folder: Path, text: str) -> list[str]:
    """The titles of what ingest keeps of a text."""
    (folder / "day.txt").write_text(text, encoding="utf-8")
    return [kept.title for kept in ingest([str(folder / "day.txt")], folder / "corpus").kept]


@pytest.mark.parametrize("rule", ["* * *", "*****", "----------", "=======", "ـــــــــ", "• • •"])
def test_rules_part_stories(tmp_path: Path, rule: str) -> None:
    """Each has its headline and a text that begins a story and is of other things."""
    text = f"{BOAT}\n\n{STORM}\n\n{rule}\n\n{WHEAT}\n\n{DROUGHT}\n"
    assert titles(tmp_path, text) == [BOAT, WHEAT]


@pytest.mark.parametrize(
    "numbers",
    [("1- ", "2- "), ("(1)\n", "(2)\n"), ("الخبر الأول: ", "الخبر الثاني: "), ("1.\n", "2.\n")],
)
def test_numbers_part_stories(tmp_path: Path, numbers: tuple[str, str]) -> None:
    """The number is no part of the headline."""
    one, two = numbers
    text = f"{one}{BOAT}\n\n{STORM}\n\n{two}{WHEAT}\n\n{DROUGHT}\n"
    assert titles(tmp_path, text) == [BOAT, WHEAT]


@pytest.mark.parametrize(
    "text",
    [
        # a section that goes on
        f"{BOAT}\n\n{STORM}\n\n***\n\n{HEADS[0]}\n\nوتبادل البحارة والشركة المالكة الاتهامات حول الجهة التي سمحت للمركب بالإبحار رغم التحذير من العاصفة القريبة.",
        # a section that tells of the same
        f"{BOAT}\n\n{STORM}\n\n***\n\n{HEADS[1]}\n\nقال بحارة أحياء من مركب الصيد إن العاصفة المفاجئة أغرقته مساء السبت قبالة سواحل صفاقس، وإن فرق الإنقاذ التابعة للحرس البحري تأخرت.",
        # numbered sections under the headline of all
        f"{BOAT}\n\n{STORM}\n\n1- {HEADS[0]}\n\n{DROUGHT}\n\n2- {HEADS[1]}\n\n{STORM}",
        # a signature below a rule
        f"{BOAT}\n\n{STORM}\n\n----------\n\nتابعونا على صفحاتنا في مواقع التواصل\n",
    ],
)
def test_sections_of_one_article_stay_together(tmp_path: Path, text: str) -> None:
    """One article comes out, whatever parts it."""
    assert titles(tmp_path, text) == [BOAT]


@pytest.mark.parametrize(
    "form", ["طباعة: {}", "نسخة للطباعة | {}", "{} - نسخة للطباعة", "{} (للطباعة)", "Print: {}"]
)
def test_a_page_for_the_printer_is_called_as_the_article_is(tmp_path: Path, form: str) -> None:
    """What it is for is no part of the headline, in a text and in a page."""
    (tmp_path / "page.txt").write_text(f"{form.format(BOAT)}\n\n{STORM}\n", "utf-8")
    told = "".join(f"<p>{part}</p>" for part in STORM.split("\n\n"))
    head = f"<title>{form.format(BOAT)}</title>"
    (tmp_path / "page.html").write_text(
        f"<html><head>{head}</head><body>{told}</body></html>", "utf-8"
    )
    for name in ("page.txt", "page.html"):
        assert article(str(tmp_path / name)).title == BOAT


def test_a_post_without_a_signature_is_that_of_its_address(tmp_path: Path) -> None:
    """The address names the account, and its number the day."""
    post = "<blockquote class='twitter-tweet'><p>نواصل البحث عن البحارة الخمسة حتى الفجر</p><a href='https://x.com/coastguard_tn/status/1703500000000000000'>رابط</a></blockquote>"
    one, two = STORM.split("\n\n")
    page = f"<html><body><article><h1>{BOAT}</h1><p>{one}</p>{post}<p>{two}</p></article></body></html>"
    (tmp_path / "page.html").write_text(page, "utf-8")
    body = article(str(tmp_path / "page.html")).body
    assert (
        "كتب المستخدم @coastguard_tn في 17/9/2023: «نواصل البحث عن البحارة الخمسة حتى الفجر" in body
    )
