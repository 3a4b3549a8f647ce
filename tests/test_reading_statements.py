"""Plain lists of headlines and short sentences: no line is lost; what a page's text lacks is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefings.cli import cli
from briefings.reading.cleaning.boilerplate import clean
from briefings.reading.words.wording import is_label_and_figure

MIXED = """قصفت المدفعية مدينة ستيباناكيرت.
قتل الجيش الأذربيجاني خمسة جنود أرمن.
باشينيان: أذربيجان تحشد قواتها على الحدود
نفت باكو استهداف المدنيين في ستيباناكيرت.
أرمينيا: 5 قتلى و12 جريحا في صفوفنا
الصليب الأحمر: 64 جثة نقلت إلى أرمينيا
أعلنت موسكو إجلاء ألفي مدني من المدينة.
الكرملين: أذربيجان لم تبلغنا بالعملية"""

ARTICLE = """توتر على الحدود بين أرمينيا وأذربيجان

أعلنت وزارة الدفاع الأرمينية أن قواتها تعرضت مساء الثلاثاء لقصف مدفعي قرب الحدود مع أذربيجان، وأن جنديين أصيبا.

وردت باكو بأن قواتها لم تطلق النار، واتهمت الجانب الأرميني بخرق الهدنة التي أعلنت قبل أيام.
"""

OTHERS = """
البرازيل تستعد لكأس جديدة
وزير الصحة: لا إصابات جديدة بالمرض
أسعار العملات في السوق اليوم
"""


def lines(text: str) -> list[str]:
    """The lines of a text that are not blank."""
    return [line for line in text.split("\n") if line.strip()]


def run(tmp_path: Path, text: str, *arguments: str) -> Result:
    """A command over a text file."""
    file = tmp_path / "text.txt"
    file.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(cli, [arguments[0], str(file), *arguments[1:]])
    assert result.exit_code == 0, result.output
    return result


def test_a_list_of_sentences_and_headlines_keeps_every_line() -> None:
    """Neither the first lines nor "X: …" nor headlines at the end are given up."""
    assert list(clean(MIXED).paragraphs) == lines(MIXED)


def test_a_list_of_short_sentences_keeps_the_first_two() -> None:
    """No sentence becomes the title, and none is lost above it."""
    text = "\n".join(line for line in lines(MIXED) if line.endswith("."))
    assert list(clean(text).paragraphs) == lines(text)


def test_a_headline_apart_is_the_title_of_a_list() -> None:
    """A first line without a stop and a blank line below it is no statement."""
    found = clean(f"أخبار الجبهة\n\n{MIXED}")
    assert found.title == "أخبار الجبهة"
    assert list(found.paragraphs) == lines(MIXED)


def test_an_article_of_short_sentences_keeps_its_title() -> None:
    """Sentences alone under one headline: that is the title, and no line of the text."""
    found = clean(
        "باكو تعلن هدنة\nأعلنت باكو هدنة مساء اليوم.\nرحبت موسكو بالهدنة.\nتحفظت يريفان عليها."
    )
    assert found.title == "باكو تعلن هدنة"
    assert len(found.paragraphs) == 3


@pytest.mark.parametrize("head", ["صحيفة النهار\n{}", "{}\n20 سبتمبر 2023"])
def test_an_outlet_or_a_date_makes_an_article(head: str) -> None:
    """A short article under its outlet or its day has a title, and no outlet in its text."""
    title, *sentences = lines(MIXED)[2:]
    found = clean("\n".join([head.format(title), *sentences]))
    assert found.title == title
    assert not {"صحيفة النهار", "20 سبتمبر 2023"} & set(found.paragraphs)


@pytest.mark.parametrize("around", ["{article}{others}", "{others}\n{article}"])
def test_headlines_of_other_stories_are_no_list(around: str) -> None:
    """Headlines that share no word with the article, in a block by themselves, stay out."""
    found = clean(around.format(article=ARTICLE, others=OTHERS))
    assert list(found.paragraphs) == lines(ARTICLE)[1:]


def test_a_page_with_menus_is_no_list() -> None:
    """Stock phrases of pages show that there is a page around; its headlines are other stories."""
    page = f"الرئيسية\nاتصل بنا\nشارك المقال\n{ARTICLE}\nاقرأ أيضا\n{OTHERS}"
    assert list(clean(page).paragraphs) == lines(ARTICLE)[1:]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("أرمينيا: 5 قتلى و12 جريحا في صفوفنا", True),
        ("اليونيسف: 30 ألف طفل نزحوا من الإقليم", True),
        ("مقتل 12 وإصابة 5", True),
        ("عدد القراء: 1500", False),
        ("مدة القراءة: 3 دقائق", False),
        ("العدد: 4412 السنة 12", False),
    ],
)
def test_a_toll_is_no_field_of_a_page(line: str, *, kept: bool) -> None:
    """A figure behind a colon is furniture, unless it counts dead, wounded or displaced."""
    paragraphs = lines(ARTICLE)[1:]
    found = clean("\n\n".join((lines(ARTICLE)[0], paragraphs[0], line, paragraphs[1])))
    assert (line in found.paragraphs) is kept
    assert not is_label_and_figure(found.labelled[0].line)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ('وتساءلت صحيفة النهر: "من يضمن ألا تتجدد الحرب؟"', True),
        ("ويسأل الكاتب: «أين كانت القوة الدولية يوم الهجوم؟»", True),
        ("فمن يحمي سكان القرى الحدودية؟", True),
        ("فهل تصمد الهدنة هذه المرة؟", True),
        ("وماذا لو عادت المعارك غدا؟", True),
        ("هل ترتفع أسعار الذهب هذا الأسبوع؟", False),
        ("وزير المالية: متى تنخفض الأسعار؟", False),
        ("النائب: «أين ذهبت أموال السد؟»", False),
        ("وكالة فضاء: هل على المريخ ماء؟", False),
        ("كيف تختار هاتفك الجديد؟", False),
    ],
)
def test_a_question_that_goes_on_with_the_text_is_its_last_sentence(line: str, kept: bool) -> None:
    """A headline of another story begins with no "and" and no "so"."""
    assert (line in clean(f"{ARTICLE}\n{line}\n").paragraphs) is kept


@pytest.mark.parametrize("command", ["clean", "sentences", "analyze", "summarize"])
def test_what_is_left_out_is_told(tmp_path: Path, command: str) -> None:
    """Lines that may be text are named with the reason, on stderr; --quiet is quiet."""
    result = run(tmp_path, ARTICLE + OTHERS, command)
    assert (
        "left out: وزير الصحة: لا إصابات جديدة بالمرض (below the last paragraph)" in result.stderr
    )
    assert "وزير الصحة" not in result.stdout
    assert run(tmp_path, ARTICLE + OTHERS, command, "--quiet").stderr == ""


def test_menus_are_counted_and_named_when_asked(tmp_path: Path) -> None:
    """A page's furniture is one line of figures; -v names each line with its reason."""
    page = f"الرئيسية\nاتصل بنا\nشارك المقال\n{ARTICLE}"
    assert run(tmp_path, page, "clean").stderr.splitlines() == [
        "left out 3 lines of menus, credits, captions or other stories: see them with -v"
    ]
    assert "left out: اتصل بنا (navigation)" in run(tmp_path, page, "clean", "-v").stderr


def test_nothing_is_told_where_nothing_is_left_out(tmp_path: Path) -> None:
    """A clean article and a clean list have no message."""
    assert run(tmp_path, ARTICLE, "clean").stderr == ""
    assert run(tmp_path, MIXED, "clean").stderr == ""


def test_a_short_sentence_after_a_read_also_line_is_the_articles() -> None:
    """A denial of four words ends the list that "read also" opens; headlines and questions do not."""
    page = (
        "سلطات قره باغ تعلن وقفا لإطلاق النار\n\n"
        "أعلنت سلطات قره باغ وقفا لإطلاق النار اعتبارا من الواحدة ظهرا.\n\n"
        "اقرأ أيضا: ما هو إقليم قره باغ؟\n\n"
        "{line}\n\n"
        "وقالت إن قواتها تواصل العملية حتى إشعار آخر."
    )
    for line in ("نفت باكو ذلك لاحقا.", "لم تؤكد موسكو ذلك."):
        assert line in clean(page.format(line=line)).body
    for line in ("كيف بدأت الحرب؟", "تاريخ الصراع على الإقليم"):
        assert line not in clean(page.format(line=line)).body


@pytest.mark.parametrize("items", ["", "\nموسكو ترحب", "\nموسكو ترحب\nأسعار النفط ترتفع"])
@pytest.mark.parametrize("denial", ["نفت باكو.", "ونفت باكو."])
def test_a_denial_of_two_words_is_no_headline(items: str, denial: str) -> None:
    """A full stop ends it, under a list of other stories and at the end; a teaser's dots do not."""
    title, first, second = lines(ARTICLE)
    related = f"اقرأ أيضا: البرازيل تستعد لكأس جديدة{items}"
    inside = clean("\n\n".join((title, first, related, denial, second)))
    last = clean("\n\n".join((title, first, second, related, denial)))
    assert inside.paragraphs == (first, denial, second)
    assert last.paragraphs == (first, second, denial)
    teaser = clean("\n\n".join((title, first, second, related, "نفت باكو …")))
    assert teaser.paragraphs == (first, second)


def test_posts_shown_as_one_article_are_told(tmp_path: Path) -> None:
    """Each has a day of its own, which only ingest keeps."""
    chat = "\n\n".join(
        f"قناة الساحة, [2{n}.09.2023 14:05]\nنفت باكو قصف المدينة مرة أخرى." for n in (2, 3)
    )
    assert "2 posts, shown as one article" in run(tmp_path, chat, "clean").stderr
    assert "posts" not in run(tmp_path, ARTICLE, "clean").stderr


def test_sentences_outside_a_pages_article_are_named_when_asked(tmp_path: Path) -> None:
    """A story below the article of a page, and what readers say of it."""
    told = "".join(f"<p>{line}</p>" for line in lines(ARTICLE)[1:] * 2)
    below = "<footer><p>توفي الفنان صباح اليوم بعد صراع مع المرض.</p></footer>"
    page = f'<meta charset="utf-8"><h1>{lines(ARTICLE)[0]}</h1><article>{told}</article>{below}'
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    result = CliRunner().invoke(cli, ["clean", str(tmp_path / "page.html"), "-v"])
    assert "الفنان" not in result.stdout
    assert (
        "left out: توفي الفنان صباح اليوم بعد صراع مع المرض. (outside the article)" in result.stderr
    )
