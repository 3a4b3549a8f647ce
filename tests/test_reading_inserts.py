"""What pages set into, above and below a text is none of it; what only looks so stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.language.sentences import sentences
from briefings.reading.cleaning import boilerplate
from briefings.reading.ingest import article

TITLE = "قافلة مساعدات تصل إلى المدينة المحاصرة"
FIRST = "وصلت قافلة من عشرين شاحنة إلى المدينة المحاصرة صباح السبت، بحسب ما أعلن الصليب الأحمر."
SECOND = "وقال مسؤول محلي إن القافلة حملت أدوية وأغذية تكفي سكان المدينة أسبوعين على الأكثر."
THIRD = "ولم يعلق الجيش على عبور القافلة، فيما طالبت المنظمة بفتح الطريق أمام المدنيين بصورة دائمة."
HEAD = f"{TITLE}\nصحيفة النهر\n4 فبراير 2023"
TEXT = [FIRST, SECOND, THIRD]


def told(text: str) -> list[str]:
    """All lines of a pasted page that are read as its text, headings too."""
    return [s.text for s in sentences(article("-", text.encode()))]


@pytest.mark.parametrize(
    "box",
    [
        "تخطى قصص مقترحة وواصل القراءة\nقصص مقترحة\nكيف بدأت الحرب؟\nقصص مقترحة نهاية",
        "تخطى البودكاست وواصل القراءة\nالبودكاست\nشرح معمق لقصة بارزة من أخبار اليوم، لمساعدتك على فهم ما يجري حولك\n"
        "الحلقات\nالبودكاست نهاية",
        "تخطي يستحق الانتباه\nيستحق الانتباه\nيقدم البرنامج قصة كل أسبوع يرويها من عاشها من الناس.\n"
        "نهاية يستحق الانتباه",
    ],
)
def test_a_box_that_readers_may_skip_is_no_text(box: str) -> None:
    """It stands between two marks with one name, whatever it holds."""
    assert told(f"{HEAD}\n{FIRST}\n{box}\n{SECOND}\n{THIRD}") == TEXT


def test_what_has_no_end_is_no_box() -> None:
    """A link that skips to the text leaves it whole."""
    assert told(f"{HEAD}\nتخطى إلى المحتوى\n{FIRST}\n{SECOND}\n{THIRD}") == TEXT


@pytest.mark.parametrize(
    "tail",
    [
        "اقرأ أيضا: من هو قائد القافلة؟",
        "(اقرأ أيضا: خريطة الطرق إلى المدينة)",
        "شاهد: لحظة وصول الشاحنات إلى المدينة",
        "إقرأ أيضاً | باريس تدعو إلى فتح الطريق",
        "قد يهمك أيضا.. أسعار الخبز في المدينة",
        "شاركوا الرابط مع أهلكم t.me/qafila",
        "حدّث الصفحة لمعرفة المستجدات.",
    ],
)
def test_another_headline_behind_the_last_stop_is_no_sentence(tail: str) -> None:
    """ "Read also:" and what it names are cut off a paragraph."""
    assert told(f"{HEAD}\n{FIRST}\n{SECOND} {tail}\n{THIRD}") == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "وقال الوزير للصحافيين. اقرأوا الاتفاق جيدا قبل أن تحكموا عليه.",
        "ودعا الإمام المصلين إلى الهدوء. شاهد العيان الوحيد نقل إلى المستشفى.",
    ],
)
def test_a_verb_without_a_sign_is_the_texts_own(line: str) -> None:
    """ "Read the agreement well" is what the minister says."""
    assert told(f"{HEAD}\n{FIRST}\n{line}\n{THIRD}") == [
        FIRST,
        *(f"{part.rstrip('.')}." for part in line.split(". ")),
        THIRD,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "سلمى داغر 4 فبراير 2023 آخر تحديث: 5 فبراير 2023 - 12:30 مساءً 0 124 دقيقة واحدة",
        "تاريخ النشر:04.02.2023 | 16:20 GMT | آخر تحديث:05.02.2023 | 18:02 GMT | أخبار العالم العربي",
        "Salma Dagher 04.02.2023 - محدث : 05.02.2023",
    ],
)
def test_a_line_with_a_pages_days_is_its_day_and_no_text(line: str) -> None:
    """The first of them is the day of publication."""
    text = f"{TITLE}\n{line}\n{FIRST}\n{SECOND}\n{THIRD}"
    found = article("-", text.encode())
    assert told(text) == TEXT
    assert found.date and found.date.isoformat() == "2023-02-04"


def test_a_toll_of_the_last_update_is_told() -> None:
    """ "By the last update of the ministry" opens a sentence without a full stop as well."""
    line = "وبحسب آخر تحديث 4 فبراير 2023 قتل 17 شخصا وأصيب 30 آخرون في المدينة وحدها"
    assert line in told(f"{HEAD}\n{FIRST}\n{line}\n{THIRD}")


@pytest.mark.parametrize("sign", [" > ", " » ", " / "])
def test_the_way_to_a_page_is_no_text(sign: str) -> None:
    """Rubric by rubric down to its headline, also one that is cut off."""
    for title in (TITLE, f"{TITLE[:25]}..."):
        way = sign.join(("الرئيسية", "الأخبار السياسية", title))
        assert told(f"{way}\n{HEAD}\n{FIRST}\n{SECOND}\n{THIRD}") == TEXT


@pytest.mark.parametrize("counted", ["3 تعليقات", "التعليقات (2)", "تعليق واحد", "اترك تعليقا"])
def test_readers_comments_are_no_text(counted: str) -> None:
    """A name and a day with a clock stand above each, however long they are together."""
    comments = (
        "أبو محمد\n4 فبراير 2023 at 20:14\nاللهم فرج عن أهلنا في المدينة وعن كل مظلوم في هذا العالم.\nرد\n"
        "مراقب\nالسبت، 4 فبراير 2023 01:44 م\nهذه القافلة لن تغير شيئا ما دام الحصار مستمرا منذ أشهر طويلة.\n"
        "أم سعيد\nالأحد، 5 فبراير 2023 02:10 م\nشكرا لكل من أسهم في إيصال الدواء إلى أطفال المدينة المحاصرة."
    )
    assert told(f"{HEAD}\n{FIRST}\n{SECOND}\n{THIRD}\n{counted}\n{comments}") == TEXT


def test_a_menus_word_below_the_text_heads_a_list() -> None:
    """ "Latest news": what follows are other stories, sentences too; above the text it is a menu's."""
    other = "وفد أممي يصل إلى الميناء لبحث إيصال المساعدات.\nتوقف محطة المياه بعد نفاد الوقود."
    text = f"أحدث الأخبار\n{HEAD}\n{FIRST}\n{SECOND}\n{THIRD}\nأحدث الأخبار\n{other}"
    assert told(text) == TEXT


@pytest.mark.parametrize(
    "note",
    [
        "ترجمة: فريق النهر، عن صحيفة لوموند الفرنسية في عددها الصادر أمس.",
        "تابعوا النهر على تيليغرام لتصلكم آخر الأخبار على مدار الساعة طوال الأسبوع.",
        "وصلتك هذه الرسالة لأنك مشترك في نشرة النهر اليومية المجانية للأخبار.",
    ],
)
def test_a_note_of_the_page_is_no_sentence(note: str) -> None:
    """Who translated it, where to follow it, why a mail came: at the end, with a full stop."""
    assert told(f"{HEAD}\n{FIRST}\n{SECOND}\n{THIRD}\n{note}") == TEXT


def test_prose_above_the_headline_is_no_summary() -> None:
    """What a site says of itself there stays out, by the headline that the markup gives."""
    about = "مدونة تتابع أخبار العالم باللغة العربية."
    lines = f"يوميات البحر\n{about}\n4 فبراير 2023\n{TITLE}\n{FIRST}\n{SECOND}\n{THIRD}"
    found = boilerplate.clean(lines, f"يوميات البحر: {TITLE}")
    assert list(found.paragraphs) == TEXT


def test_a_headline_that_is_a_link_alone_is_another_storys(tmp_path: Path) -> None:
    """Between two paragraphs of a page it is no subhead; a sentence that is one link stays."""
    page = tmp_path / "page.html"
    link, sentence = "<p><a href='/x'><b>{}</b></a></p>", "وحمّلت المنظمة الطرفين مسؤولية التأخير."
    body = f"<p>{FIRST}</p>{link.format('انقطاع الاتصالات عن مدن الإقليم')}<p>{SECOND}</p>"
    body += f"{link.format(sentence)}<p>{THIRD}</p>"
    page.write_text(f"<html><body><h1>{TITLE}</h1><p>4 فبراير 2023</p>{body}</body></html>")
    lines = [s.text for s in sentences(article(str(page)))]
    assert lines == [FIRST, SECOND, sentence, THIRD]


def test_a_name_and_a_day_that_nothing_parts_are_two(tmp_path: Path) -> None:
    """A browser sets elements of two classes apart, by a style; a figure of a word stays with it."""
    page = tmp_path / "page.html"
    head = (
        '<span class="by">Salma Dagher</span><span class="at">04.02.2023 - محدث : 05.02.2023</span>'
    )
    body = f"<p>{FIRST}</p><p>{SECOND}</p><p>وبلغت نسبة <b>كوفيد</b><b>19</b> ذروتها.</p>"
    page.write_text(f"<html><body><h1>{TITLE}</h1><div>{head}</div>{body}</body></html>")
    found = article(str(page))
    assert found.date and found.date.isoformat() == "2023-02-04"
    assert "كوفيد19" in found.body


def test_the_headline_below_an_address_is_no_caption() -> None:
    """A browser's reading view begins with the site's address."""
    text = f"nahr.example\n{TITLE}\nسلمى داغر\n\n4–5 دقائق\n4 فبراير 2023\n\n" + "\n\n".join(TEXT)
    assert article("-", text.encode()).title == TITLE
    assert told(text) == TEXT


@pytest.mark.parametrize("place", ["باكو: «الشرق الجديد»", "لندن - «صوت الجبل»"])
def test_a_place_and_a_name_in_quotation_marks_sign_a_text(place: str) -> None:
    """Whether the name is in a list or not."""
    text = f"{TITLE}\n{place}\nنُشر: 11:03-4 فبراير 2023 م ـ 13 رَجب 1444 هـ\n\n" + "\n".join(TEXT)
    assert article("-", text.encode()).source == place.split("«")[1].rstrip("»")


@pytest.mark.parametrize(
    ("dateline", "outlet"),
    [
        ("بيروت – «القدس العربي»: ", "القدس العربي"),
        ("لندن: «الشرق الأوسط» - ", "الشرق الأوسط"),
        ("باكو في 4 فبراير 2023 / وام / ", "وام"),
    ],
)
def test_a_dateline_signs_in_every_form(dateline: str, outlet: str) -> None:
    """With quotation marks around the paper's name, or the day between place and agency."""
    text = f"{TITLE}\n4 فبراير 2023\n\n{dateline}{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert article("-", text.encode()).source == outlet


def test_points_under_the_headline_are_sentences() -> None:
    """ "Main points", with bullets and without full stops."""
    points = ("وصول عشرين شاحنة إلى المدينة المحاصرة", "المنظمة تطالب بفتح الطريق أمام المدنيين")
    text = (
        f"{HEAD}\nالنقاط الرئيسية\n• {points[0]}\n• {points[1]}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}"
    )
    assert told(text) == [*(f"• {point}." for point in points), *TEXT]


def test_hashtags_and_a_menus_breaking_news_make_no_posts() -> None:
    """Below an article they leave its headline the title alone, and its menu no sentence."""
    tail = "#الصليب_الأحمر\n#المدينة\nالتعليقات (0)\nخبر عاجل\nلا يوجد تعليقات على الخبر."
    assert told(f"{HEAD}\n{FIRST}\n{SECOND}\n{THIRD}\n{tail}") == TEXT


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("سنعيد بناء المدينة حجرا حجرا. (تصفيق)", "سنعيد بناء المدينة حجرا حجرا."),
        ("سنعيد بناء المدينة حجرا حجرا (تصفيق حار).", "سنعيد بناء المدينة حجرا حجرا."),
        (
            "سنعيد بناء المدينة. [ضحك في القاعة] ولن ننسى من رحلوا عنا.",
            "سنعيد بناء المدينة. ولن ننسى من رحلوا عنا.",
        ),
        (
            "سنعيد بناء المدينة (تصفيق)، ولن ننسى من رحلوا عنا.",
            "سنعيد بناء المدينة، ولن ننسى من رحلوا عنا.",
        ),
    ],
)
def test_what_the_hearers_of_a_speech_do_is_no_part_of_it(line: str, kept: str) -> None:
    """In brackets behind a sentence, or amid a line; nobody said it."""
    page = "\n\n".join([HEAD, FIRST, line, SECOND, THIRD])
    assert article("-", page.encode()).body.split("\n\n") == [FIRST, kept, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "وقوبلت كلمته بتصفيق حار (دام دقيقتين) من نواب الحزب الحاكم.",
        "وعرض المهرجان فيلم المخرج الجديد (ضحك ولعب) في يومه الأول.",
        "وتقع القرية في لوري (مقاطعة) شمال البلاد قرب الحدود.",
        "وكان يتحدث ضاحكا (كعادته) عن خصومه في الانتخابات.",
    ],
)
def test_other_brackets_stay_in_the_line(line: str) -> None:
    """Applause that is told, a film's name, a district."""
    page = "\n\n".join([HEAD, FIRST, line, SECOND, THIRD])
    assert line in article("-", page.encode()).body.split("\n\n")


def test_what_counts_the_links_of_a_box_is_no_text(tmp_path: Path) -> None:
    """ "list 1 of 2" is for those who hear the page, and the headline behind it is another story's."""
    links = "".join(
        f"<li><span class='screen-reader-text'>list {n} of 2</span><h3><a href='/{n}'>{text}</a></h3></li>"
        for n, text in enumerate(("كيف بدأت الحرب في الشمال", "سيرة القائد الجديد للجيش"), 1)
    )
    page = f"<html><h1>{TITLE}</h1><p>4/2/2023</p><p>{FIRST}</p><ul>{links}</ul><p>{SECOND}</p><p>{THIRD}</p></html>"
    (tmp_path / "page.html").write_text(page, "utf-8")
    assert article(str(tmp_path / "page.html")).body.split("\n\n") == TEXT
