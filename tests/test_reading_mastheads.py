"""The outlet of a line that holds its name and the date, and what on such a line is no outlet."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.reading.cleaning.mastheads import label_bylines
from briefings.reading.ingest import article
from briefings.reading.words.lines import split
from briefings.reading.words.wording import Labels
from briefings.records import Article

TITLE = "هدنة جديدة على خط التماس"
BODY = """أعلنت وزارة الدفاع في باكو، مساء الخميس، هدنة جديدة على خط التماس بعد يومين من القصف المتبادل.

ورحبت موسكو بالهدنة، ودعت الطرفين إلى العودة إلى المحادثات في أقرب وقت ممكن، بحسب بيان نشرته الخارجية."""


def read(tmp_path: Path, line: str, *, above: bool = False) -> Article:
    """An article with a line under its title, or above it."""
    head = f"{line}\n\n{TITLE}" if above else f"{TITLE}\n{line}"
    path = tmp_path / "text.txt"
    path.write_text(f"{head}\n\n{BODY}\n", encoding="utf-8")
    return article(str(path))


@pytest.mark.parametrize(
    "line",
    [
        "صدى الوادي - 21 سبتمبر 2023",
        "21 سبتمبر 2023 - صدى الوادي",
        "صدى الوادي – الخميس 21 سبتمبر 2023",
        "صدى الوادي | 21 أيلول/سبتمبر 2023",
        "الخميس، 21 سبتمبر 2023، صدى الوادي",
        "صدى الوادي، 21 سبتمبر 2023",
        "صدى الوادي (21/9/2023)",
        "21-09-2023 | صدى الوادي",
        "صدى الوادي - القاهرة - 21 سبتمبر 2023",
        "صدى الوادي | 21 سبتمبر 2023 | 14:30",
    ],
)
@pytest.mark.parametrize("above", [False, True])
def test_a_line_of_name_and_date_gives_both(tmp_path: Path, line: str, *, above: bool) -> None:
    """Any mark may divide them, in either order; a place or an hour may stand beside."""
    found = read(tmp_path, line, above=above)
    assert (found.source, str(found.date), found.title) == ("صدى الوادي", "2023-09-21", TITLE)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("الوثيقة العربي - الخميس 6 ربيع الأول 1445 هـ - 21 سبتمبر 2023 م", "الوثيقة العربي"),
        ("الشعلة المغربي | 21 سبتمبر 2023", "الشعلة المغربي"),
        ("21 سبتمبر 2023 - المشعل السوداني", "المشعل السوداني"),
        ("هيثم العربي - 21 سبتمبر 2023", None),
        ("ليلى المصري | 21 سبتمبر 2023", None),
    ],
)
def test_an_adjective_that_is_a_surname_too_may_end_an_outlets_name(
    tmp_path: Path, line: str, outlet: str | None
) -> None:
    """ "The Arab Charter" beside a date is an outlet; behind a person's name the word is his."""
    found = read(tmp_path, line)
    assert (found.source, str(found.date)) == (outlet, "2023-09-21")


def test_an_outlet_in_the_dateline_below_stands_beside_both_its_dates(tmp_path: Path) -> None:
    """The name over the text, with the day by two calendars, is the one in "Baku: «NAME»"."""
    line = "المشعل السوداني - الخميس 6 ربيع الأول 1445 هـ - 21 سبتمبر 2023 م\n\nباكو: «المشعل السوداني»"
    found = read(tmp_path, line)
    assert (found.source, str(found.date), found.body) == ("المشعل السوداني", "2023-09-21", BODY)
    words = "وأكد الوسيط أن اتفاق الهدنة الذي وقع في باكو - 21 سبتمبر 2023 - سيبقى"
    assert words in read(tmp_path, words).body


def test_a_known_outlet_gets_its_house_name(tmp_path: Path) -> None:
    """One word is enough where a list has the name."""
    assert read(tmp_path, "21 سبتمبر 2023 | جريدة النهار").source == "النهار"
    assert read(tmp_path, "النهار - 21 سبتمبر 2023").source == "النهار"


@pytest.mark.parametrize(
    "line",
    [
        "ليلى صبحي - 21 سبتمبر 2023",
        "القاهرة - 21 سبتمبر 2023",
        "أخبار عربية | 21 سبتمبر 2023",
        "أزمة الحدود - 21 سبتمبر 2023",
        "هدنة التماس - 21 سبتمبر 2023",
        "نشر في 21 سبتمبر 2023",
        "آخر تحديث: الخميس - 21 سبتمبر 2023",
        "صدى الوادي 21 سبتمبر 2023",
        "صدى الوادي - نداء الجبل - 21 سبتمبر 2023",
        "الخميس - 21 سبتمبر 2023 - 14:30",
    ],
)
def test_other_names_beside_a_date_are_no_outlet(tmp_path: Path, line: str) -> None:
    """An author, a place, a rubric, a word of the text, two names, a name without a mark."""
    found = read(tmp_path, line)
    assert (found.source, str(found.date)) == (None, "2023-09-21")


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("صحيفة صدى الوادي (عيّنة) | الخميس 21 سبتمبر 2023", "صحيفة صدى الوادي (عيّنة)"),
        (
            "صحيفة صدى الوادي اليوم – 21 أيلول 2023 18:30 | آخر تحديث 19:05",
            "صحيفة صدى الوادي اليوم",
        ),
        ("وكالة أنباء صدى الوادي | 21/09/2023 | 14:05", "وكالة أنباء صدى الوادي"),
        ("صحيفة صدى الوادي – تقرير خاص – 21 سبتمبر 2023", "صحيفة صدى الوادي"),
        (
            "مركز صدى الوادي للدراسات (عيّنة) – ورقة موقف – 21 أيلول/سبتمبر 2023",
            "مركز صدى الوادي للدراسات (عيّنة)",
        ),
        (
            "ورقة سياسات | معهد صدى الوادي للأبحاث والدراسات | 21/9/2023",
            "معهد صدى الوادي للأبحاث والدراسات",
        ),
        (
            "باكو، نيويورك - صحيفة صدى الوادي (عيّنة) - الخميس 21 سبتمبر 2023",
            "صحيفة صدى الوادي (عيّنة)",
        ),
        ("يريفان وستيباناكرت – قناة صدى الوادي – 21 سبتمبر 2023", "قناة صدى الوادي"),
        ("موسكو - باكو - تحليل - صحيفة صدى الوادي - 21 سبتمبر 2023", "صحيفة صدى الوادي"),
    ],
)
def test_a_byline_of_outlet_and_date_gives_both(tmp_path: Path, line: str, outlet: str) -> None:
    """A line that is no sentence still says whose page it is."""
    found = read(tmp_path, line)
    assert (found.source, str(found.date), found.body) == (outlet, "2023-09-21", BODY)


@pytest.mark.parametrize(
    "line",
    [
        "صحيفة صدى الوادي اليوم – 21 أيلول 2023 18:30 | آخر تحديث 19:05",
        "وكالة أنباء صدى الوادي | 21/09/2023 | 14:05",
        "قناة صدى الوادي الإخبارية - 21 سبتمبر 2023",
    ],
)
def test_a_byline_of_outlet_and_date_is_no_sentence(tmp_path: Path, line: str) -> None:
    """However long the outlet's name, the line that a page prints over its text is not the article's."""
    page = f'<html><body><article><h1>{TITLE}</h1><div class="byline">{line}</div>'
    page += "".join(f"<p>{part}</p>" for part in BODY.split("\n\n")) + "</article></body></html>"
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    assert article(str(path)).body == BODY
    told = line.replace("21", "قتل 21 جنديا في 21", 1) + " ."
    assert "جنديا" in read(tmp_path, told).body


@pytest.mark.parametrize(
    "dateline", ["باكو - صدى الوادي - ", "باكو (صدى الوادي) - ", "باكو – صدى الوادي – "]
)
def test_a_dateline_that_names_the_outlet_speaks_for_it(tmp_path: Path, dateline: str) -> None:
    """Words of the text tell that a line is a summary, but not where they sign the text."""
    path = tmp_path / "text.txt"
    path.write_text(f"{TITLE}\nصدى الوادي\n2023-09-21\n\n{dateline}{BODY}\n", encoding="utf-8")
    assert article(str(path)).source == "صدى الوادي"
    path.write_text(f"{TITLE}\nصدى الوادي\n2023-09-21\n\nفي صدى الوادي، {BODY}\n", encoding="utf-8")
    assert article(str(path)).source is None


LEAD = """باكو - {} - أوقف حرس الحدود، الأربعاء، رجل الأعمال روبن فاردانيان أثناء محاولته العبور إلى أرمينيا.

وطالب الاتحاد الأوروبي باكو بضمان حقوق الموقوفين، لكنه لم يلوح بعقوبات، بحسب بيان نشر في بروكسل."""


@pytest.mark.parametrize("headline", ["توقيف فاردانيان", "توقيف", "رجل الأعمال"])
@pytest.mark.parametrize("name", ["راديو الضفة الحرة", "صدى الوادي الجديد", "صدى الوادي", "المنبر"])
@pytest.mark.parametrize("order", ["{0}\n{1}\n{2}", "{0}\n{2}\n{1}", "{1}\n{0}\n{2}"])
def test_the_name_that_signs_the_text_is_no_headline(
    tmp_path: Path, headline: str, name: str, order: str
) -> None:
    """However short the headline and wherever the outlet's line stands, the dateline tells them apart."""
    path = tmp_path / "text.txt"
    head = order.format(headline, name, "2023-09-27")
    path.write_text(f"{head}\n\n{LEAD.format(name)}\n", encoding="utf-8")
    found = article(str(path))
    assert (found.title, found.source, str(found.date)) == (headline, name, "2023-09-27")


@pytest.mark.parametrize("text", [BODY, "أعلنت باكو هدنة.\nرحبت موسكو بها.\nلم تعلق يريفان عليها."])
@pytest.mark.parametrize(
    ("head", "title", "outlet"),
    [
        ("هدنة\nصدى الوادي\n2023-09-21", "هدنة", "صدى الوادي"),
        ("هدنة جديدة\nصدى الوادي الجديد\n2023-09-21", "هدنة جديدة", "صدى الوادي الجديد"),
        ("هدنة\nالنهار\n21 سبتمبر 2023", "هدنة", "النهار"),
        ("عاجل\nهدنة باكو\nصحيفة صدى الوادي\n2023-09-21", "هدنة باكو", "صحيفة صدى الوادي"),
        ("صدى الوادي\n2023-09-21\nهدنة باكو", "هدنة باكو", "صدى الوادي"),
    ],
)
def test_the_line_between_headline_and_date_is_the_outlets(
    tmp_path: Path, head: str, title: str, outlet: str, text: str
) -> None:
    """A headline of one or two words keeps its place, and no name becomes a sentence of the text."""
    path = tmp_path / "text.txt"
    path.write_text(f"{head}\n\n{text}\n", encoding="utf-8")
    found = article(str(path))
    assert (found.title, found.source) == (title, outlet)
    assert found.body.split() == text.split()


@pytest.mark.parametrize(
    "head",
    ["قره باغ\nخط الصبر الطويل", "تقرير\nخط الصبر", "قناة السويس مفتوحة"],
)
def test_a_headline_above_the_date_stays_one(tmp_path: Path, head: str) -> None:
    """A place, a rubric or an author above it makes no outlet of it, nor does a word that begins one."""
    path = tmp_path / "text.txt"
    text = BODY.replace("على خط التماس", "قرب قناة السويس")
    path.write_text(f"{head}\n2023-09-21\n\n{text}\n", encoding="utf-8")
    found = article(str(path))
    assert (found.title, found.source) == (head.rsplit("\n", maxsplit=1)[-1], None)


def test_every_page_of_the_sample_inbox_names_its_outlet() -> None:
    """No briefing of the sample has an unknown source."""
    inbox = Path(__file__).parents[1] / "corpus" / "inbox"
    assert all(article(str(path)).source for path in inbox.iterdir())


@pytest.mark.parametrize(
    ("heading", "issuer"),
    [
        ("بيان صادر عن القوات المسلحة اليمنية", "القوات المسلحة اليمنية"),
        ("بيان وزارة الخارجية الأرمينية بشأن إغلاق الممر", "وزارة الخارجية الأرمينية"),
        ("بيان صحفي للقوات المسلحة السودانية رقم (12)", "القوات المسلحة السودانية"),
        ("بيان رقم 3 صادر عن القيادة العامة للجيش", "القيادة العامة للجيش"),
        ("بلاغ صادر عن جيش الدفاع في قره باغ:", "جيش الدفاع في قره باغ"),
        ("بيان لوزارة الدفاع يعلن مقتل عشرة جنود", None),
        ("بيان الجيش ينفي قصف السوق", None),
        ("بيان روسي يندد بالقصف", None),
        ("بيان مشترك لأرمينيا وأذربيجان", None),
        ("بيانات وزارة الصحة تظهر ارتفاع العدد", None),
    ],
)
def test_a_communique_is_from_whoever_its_heading_names(
    tmp_path: Path, heading: str, issuer: str | None
) -> None:
    """Where nothing else names an outlet; news of a statement has a verb, and tells of none."""
    path = tmp_path / "text.txt"
    path.write_text(f"{heading}\n21 سبتمبر 2023\n\n{BODY}\n", encoding="utf-8")
    assert article(str(path)).source == issuer


@pytest.mark.parametrize(
    ("sender", "source"),
    [
        ("press@mod.example", "وزارة الدفاع الأذربيجانية"),
        ("Press Service <press@mod.example>", "وزارة الدفاع الأذربيجانية"),
        ("Al-Mina <desk@mina.example>", "Al-Mina"),
    ],
)
def test_a_mail_of_a_press_service_is_from_whose_statement_it_is(
    tmp_path: Path, sender: str, source: str
) -> None:
    """An address or "press service" says less than the first line; an outlet's name stays."""
    path = tmp_path / "letter.eml"
    head = f"From: {sender}\nSubject: x\nDate: Tue, 19 Sep 2023 13:00:00 +0400"
    line = "بيان صادر عن وزارة الدفاع الأذربيجانية"
    kind = "Content-Type: text/plain; charset=utf-8"
    path.write_text(f"{head}\n{kind}\n\n{line}\n\n{BODY}\n", encoding="utf-8")
    assert article(str(path)).source == source


def test_a_paper_that_prints_a_statement_is_its_outlet(tmp_path: Path) -> None:
    """The paper's own line wins over the heading of the statement."""
    path = tmp_path / "text.txt"
    heading = "بيان وزارة الدفاع الأرمينية"
    path.write_text(f"{heading}\nصحيفة الميناء\n21 سبتمبر 2023\n\n{BODY}\n", encoding="utf-8")
    assert article(str(path)).source == "صحيفة الميناء"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("موسكو – وكالة أنباء الميناء", "وكالة أنباء الميناء"),
        ("وكالة أنباء الميناء | يريفان", "وكالة أنباء الميناء"),
        ("يومية الشراع", "يومية الشراع"),
        ("الوكالة الوطنية للإعلام «صدى الوادي»", "الوكالة الوطنية للإعلام «صدى الوادي»"),
        ("موسكو – القاهرة", None),
    ],
)
def test_an_outlet_that_says_what_it_is_stands_beside_a_place(
    tmp_path: Path, line: str, outlet: str | None
) -> None:
    """Below the headline "Moscow – News Agency …" names the outlet; what the text is about does not."""
    text = "قالت وكالة الغوث إن الوقود سينفد خلال يومين في المدينة المحاصرة، وحذرت من توقف المستشفيات عن العمل."
    path = tmp_path / "text.txt"
    path.write_text(
        f"وقود المستشفيات في المدينة يكفي ليومين\n{line}\n21 سبتمبر 2023\n\n{text}\n\n{BODY}\n",
        "utf-8",
    )
    assert article(str(path)).source == outlet


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("وكالة الميناء\n21 سبتمبر 2023\nعاجل: معارك عنيفة على طول خط التماس", 2),
        (
            "نص رسالة رئيس المجلس إلى نظيره الوزير\n21 سبتمبر 2023\n\nصاحب الفخامة الأخ العزيز رئيس المجلس،",
            0,
        ),
    ],
)
def test_a_headline_is_kept_before_the_salutation_and_behind_breaking(
    tmp_path: Path, above: str, title: int
) -> None:
    """A letter's "Your Excellency," is no headline, and the only "Breaking: …" right above a text is one."""
    path = tmp_path / "text.txt"
    path.write_text(f"{above}\n\n{BODY}\n", "utf-8")
    assert article(str(path)).title == above.split("\n")[title]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("صوت عدن", "صوت عدن"),
        ("الوطن العماني الجديد", "الوطن العماني الجديد"),
        ("الخبر الجزائرية الحرة", "الخبر الجزائرية الحرة"),
        ("سودان بوست", "سودان بوست"),
        ("أخبار كييف بالعربية", "أخبار كييف بالعربية"),
        ("تصعيد خطير", None),
        ("صوت موسكو", None),
        ("الوطن العربي", None),
        ("الأزمة الإنسانية", None),
    ],
)
@pytest.mark.parametrize("headline", ["", f"{TITLE}\n"])
def test_the_line_on_top_above_the_date_is_the_outlets(
    tmp_path: Path, line: str, outlet: str | None, headline: str
) -> None:
    """Where its words say that it is one; it is no title then, though there be no other line for it."""
    path = tmp_path / "text.txt"
    path.write_text(f"{line}\n20 سبتمبر 2023\n{headline}\n{BODY}\n", encoding="utf-8")
    found = article(str(path))
    assert (found.source, str(found.date)) == (outlet, "2023-09-20")
    assert found.title != line or outlet is None
    assert found.title == TITLE or not headline or outlet is None


@pytest.mark.parametrize(
    "name",
    ["مرصد القوقاز الحر", "المنبر الأرميني", "لجنة أطباء يريفان", "مرصد القوقاز الحر (عيّنة)"],
)
@pytest.mark.parametrize(
    "head",
    [
        "{name}\n\n{title}\n\n20 سبتمبر 2023",
        "{name}\n20 سبتمبر 2023\n\n{title}",
        "{name} – 20 سبتمبر 2023\n\n{title}",
        "{title}\n{name}\n20 سبتمبر 2023",
    ],
)
@pytest.mark.parametrize("title", [TITLE, "بيان صادر عن وزارة الدفاع الأرمينية"])
def test_a_body_that_publishes_is_the_outlet_also_of_what_others_say(
    tmp_path: Path, name: str, head: str, title: str
) -> None:
    """Though a text speaks of its land, and a statement that it prints names who issued it."""
    path = tmp_path / "text.txt"
    path.write_text(f"{head.format(name=name, title=title)}\n\n{BODY}\n", "utf-8")
    found = article(str(path))
    assert (found.source, found.title, str(found.date)) == (name, title, "2023-09-20")


@pytest.mark.parametrize(
    "line",
    [
        "باكو - سلمى الحاج | الثلاثاء 19 سبتمبر 2023 - 14:40 | آخر تحديث: 21:05",
        "يريفان - من مراسلنا هاكوب ترزيان الاثنين ١٩ أيلول ٢٠٢٣",
        "كابان (جنوبي أرمينيا) – من موفد «الساحل» | الثلاثاء 19 أيلول 2023",
        "باكو – مراسلة «الساحل» | 19 أيلول 2023",
        "نشر يوم 19 سبتمبر 2023 على الساعة 11:15 | تحيين: 3 أكتوبر 2023",
    ],
)
def test_a_byline_of_place_author_and_day_is_no_sentence(tmp_path: Path, line: str) -> None:
    """However long it is; its day is that of the article."""
    found = read(tmp_path, line)
    assert (found.title, found.body, str(found.date)) == (TITLE, BODY, "2023-09-19")


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("(وكالة صدى الوادي (عيّنة))", "وكالة صدى الوادي (عيّنة)"),
        ("[موقع صدى الوادي]", "موقع صدى الوادي"),
        ("– صحيفة صدى الوادي", "صحيفة صدى الوادي"),
        ("(المصدر: صحيفة صدى الوادي)", "صحيفة صدى الوادي"),
        ("(رويترز)", None),
        ("(ترجمة غير رسمية)", None),
    ],
)
def test_an_outlet_may_sign_under_its_text(tmp_path: Path, line: str, outlet: str | None) -> None:
    """Its name is all of the last line; an agency's and another remark name no outlet."""
    path = tmp_path / "text.txt"
    path.write_text(f"{BODY}\n\n{line}\n", "utf-8")
    found = article(str(path))
    assert found.source == outlet or (outlet is None and found.source == "رويترز")
    assert found.body == BODY


@pytest.mark.parametrize(
    "heading",
    [
        "بيان صادر عن هيئة حدود الدولة في جمهورية أذربيجان (ترجمة غير رسمية)",
        "بيان صادر عن جهاز أمن الدولة الأرميني (نص كامل)",
        "تصريح للمتحدث باسم وزارة الخارجية الأرمينية (ترجمة)",
    ],
)
def test_a_statements_heading_with_a_remark_is_its_title(tmp_path: Path, heading: str) -> None:
    """And no picture's caption with a credit in brackets."""
    path = tmp_path / "text.txt"
    path.write_text(f"{heading}\nموقع الوثائق (عيّنة)\n21 سبتمبر 2023\n\n{BODY}\n", "utf-8")
    found = article(str(path))
    assert (found.title, found.source, found.body) == (heading, "موقع الوثائق (عيّنة)", BODY)


@pytest.mark.parametrize(
    "line",
    [
        "قالت باكو - وهي وسيط - إن الهدنة تبدأ في 19 سبتمبر 2023 وتشمل كل القرى",
        "باكو - مقتل خمسة جنود في هجوم جديد على القرى | 19 سبتمبر 2023",
    ],
)
def test_a_summary_with_a_place_and_a_day_stays_in_the_text(tmp_path: Path, line: str) -> None:
    """It says more than who wrote it and when."""
    assert line in read(tmp_path, line).body


HEAD = '<html><head><meta charset="utf-8">{}</head><body>{}{}</body></html>'
PARAGRAPHS = "".join(f"<p>{part}</p>" for part in BODY.split("\n\n"))


@pytest.mark.parametrize(
    ("head", "above", "outlet"),
    [
        ("<title>جريدة البصرة</title>", f"<h2>{TITLE}</h2>", "جريدة البصرة"),
        ("<title>وكالة النخيل - محادثات</title>", f"<b>{TITLE}</b><br>", "وكالة النخيل"),
        (
            '<title>المسار الأردني</title><meta property="og:site_name" content="المسار الأردني">',
            f"<div>{TITLE}</div>",
            "المسار الأردني",
        ),
        ("<title>الجزيرة المغاربية - هدنة</title>", f"<h1>{TITLE}</h1>", "الجزيرة المغاربية"),
        ('<meta name="author" content="هسبريس الأطلس">', f"<h1>{TITLE}</h1>", "هسبريس الأطلس"),
        ('<meta name="author" content="سلمى الحاج">', f"<h1>{TITLE}</h1>", None),
        (f"<title>{TITLE} - الصباح المغاربي</title>", f"<h1>{TITLE}</h1>", "الصباح المغاربي"),
    ],
)
def test_a_page_that_is_called_by_its_outlet_has_the_headline_for_title(
    tmp_path: Path, head: str, above: str, outlet: str | None
) -> None:
    """The outlet in `<title>` is no title where a headline heads the text."""
    path = tmp_path / "page.html"
    path.write_text(HEAD.format(head, above, PARAGRAPHS), encoding="utf-8")
    found = article(str(path))
    assert (found.title, found.source, found.body) == (TITLE, outlet, BODY)


def test_a_bulletins_day_in_the_title_is_no_outlet(tmp_path: Path) -> None:
    """`<title>Evening bulletin - Radio … - 24 September 2023</title>`."""
    head = "<title>نشرة المساء - إذاعة الساحل - 24 سبتمبر 2023</title>"
    path = tmp_path / "page.html"
    path.write_text(HEAD.format(head, "<h1>نشرة المساء - إذاعة الساحل</h1>", PARAGRAPHS), "utf-8")
    assert article(str(path)).source == "إذاعة الساحل"


def test_the_day_of_an_archives_copy_is_not_the_pages(tmp_path: Path) -> None:
    """Neither its banner's nor the one in its address."""
    copy = "https://web.archive.org/web/20230810120102/https://halab.example/news/77"
    head = f'<meta property="og:url" content="{copy}">'
    banner = "<div>25 captures 10 Aug 2023 - 14 Nov 2024 About this capture</div>"
    path = tmp_path / "page.html"
    text = BODY.replace("، مساء الخميس،", "")
    path.write_text(HEAD.format(head, f"{banner}<h1>{TITLE}</h1>", f"<p>{text}</p>"), "utf-8")
    found = article(str(path))
    assert (found.date, found.url) == (None, "https://halab.example/news/77")


@pytest.mark.parametrize("asks", ["س", "المنبر"])
@pytest.mark.parametrize(
    "head", ["خسرنا رجالا لكننا لم نشارك في المعارك الأخيرة على خط التماس", "لن نسحب أحدا"]
)
def test_the_first_question_of_an_interview_is_no_title_and_no_subhead(
    tmp_path: Path, head: str, asks: str
) -> None:
    """The headline stays the title, and the first answer has its question above it."""
    turns = f"{asks}: هل قتل جنودكم؟\n\nج: لا، لم يقتل أي جندي في المدينة منذ بدء القتال.\n\n{asks}: متى؟\n\nج: قريبا."
    path = tmp_path / "text.txt"
    path.write_text(f"صحيفة الشاطئ\n23 سبتمبر 2023\n{head}\n\n{turns}\n", encoding="utf-8")
    found = article(str(path))
    assert found.title == head
    assert found.body.startswith(f"{asks}: هل قتل جنودكم؟")


def test_a_headline_that_asks_stays_one(tmp_path: Path) -> None:
    """ "Pashinyan: shall we return to war?" is a title where nothing else may be."""
    path = tmp_path / "text.txt"
    path.write_text(f"باشينيان: هل نعود إلى الحرب؟\n21 سبتمبر 2023\n\n{BODY}\n", encoding="utf-8")
    assert article(str(path)).title == "باشينيان: هل نعود إلى الحرب؟"


@pytest.mark.parametrize(
    "name", ["أخبار النيل (عيّنة)", "أخبار عدن الغد (عيّنة)", "صدى الجبل [عربي]"]
)
def test_a_name_with_what_the_page_adds_to_it_stays_whole(tmp_path: Path, name: str) -> None:
    """ "News of NAME (sample)" on top, right above the day, is the outlet, both brackets included."""
    path = tmp_path / "text.txt"
    path.write_text(f"{name}\n\nالخميس 21 سبتمبر 2023\n\n{TITLE}\n\n{BODY}\n", encoding="utf-8")
    found = article(str(path))
    assert (found.source, found.title) == (name, TITLE)


@pytest.mark.parametrize("rubric", ["أخبار عاجلة", "أخبار وتقارير", "أخبار العالم (فيديو)"])
def test_a_rubric_above_the_day_is_no_voice(tmp_path: Path, rubric: str) -> None:
    """ "News and reports", "Breaking news": no name follows the word."""
    path = tmp_path / "text.txt"
    path.write_text(f"{rubric}\n\nالخميس 21 سبتمبر 2023\n\n{TITLE}\n\n{BODY}\n", encoding="utf-8")
    assert article(str(path)).source is None


@pytest.mark.parametrize(
    ("top", "outlet"),
    [
        ("مرصد النهر الحر (عيّنة)", "مرصد النهر الحر (عيّنة)"),
        ("المنبر الشمالي", "المنبر الشمالي"),
        ("أخبار الشمال", "القيادة العامة للقوات المسلحة"),
        ("مرمرة برس (عيّنة)", "مرمرة برس (عيّنة)"),
        ("وكالة الساحل للأنباء - القسم العربي (عيّنة)", "وكالة الساحل للأنباء (عيّنة)"),
        ("وكالة الساحل للأنباء - القسم العربي", "وكالة الساحل للأنباء"),
        ("الأخبار المحلية", "القيادة العامة للقوات المسلحة"),
    ],
)
def test_a_voice_above_headline_and_day_is_the_outlet(
    tmp_path: Path, top: str, outlet: str
) -> None:
    """A rubric there is none, and the issuer of a statement is not its publisher."""
    headline = "بيان صادر عن القيادة العامة للقوات المسلحة"
    path = tmp_path / "page.txt"
    text = "أعلنت القيادة أن قواتها صدّت هجوماً على البلدة صباح اليوم، ولم تقع خسائر في صفوفها.\n"
    path.write_text(f"{top}\n{headline}\n8 نوفمبر 2023\n\n{text}\n{text}", "utf-8")
    assert article(str(path)).source == outlet


@pytest.mark.parametrize(
    "line", ["كنجة - من مراسلنا", "باكو – من موفدنا الخاص", "يريفان: من مراسلتنا"]
)
def test_place_and_correspondent_are_no_headline(tmp_path: Path, line: str) -> None:
    """The headline above the day stays it, though that line stands right above the text."""
    told = "استيقظ سكان مدينة كنجة ليل الجمعة على دوي انفجار هائل سوى بالأرض صفا من البيوت."
    more = "وقال حكمت حاجييف إن صاروخا أطلق من الأراضي الأرمينية هو الذي أصاب الحي السكني."
    path = tmp_path / "x.txt"
    path.write_text(
        f"صحيفة الرافد\nكنجة.. ليلة الصواريخ\n17 أكتوبر 2020\n\n{line}\n{told}\n{more}\n", "utf-8"
    )
    found = article(str(path))
    assert (found.title, found.body) == ("كنجة.. ليلة الصواريخ", f"{told}\n\n{more}")


@pytest.mark.parametrize(
    "body",
    ["منظمة مرصد السهل لحقوق الإنسان", "منظمة أطباء بلا حدود", "جمعية الهلال الأحمر السوداني", "الشبكة السورية لحقوق الإنسان"],
)  # fmt: skip
def test_the_body_above_its_statement_is_no_headline(tmp_path: Path, body: str) -> None:
    """The line below it is, though it opens with "statement"; a headline that begins with a body has a verb."""
    head = "بيان: سكان الضواحي يدفعون ثمن الحصار"
    told = f"تعرب المنظمة عن قلقها البالغ إزاء تدهور أوضاع سكان الضواحي منذ بدء الحصار. وتقول إن {body} وثقت الحالات."
    path = tmp_path / "text.txt"
    path.write_text(f"{body}\n{head}\nطرابلس، 10 أبريل 2019\n\n{told}\n\n{BODY}\n", "utf-8")
    found = article(str(path))
    assert (found.title, found.source) == (head, body)
    news = "المرصد يوثق مقتل 12 مدنيا في الضواحي"
    path.write_text(f"{news}\nطرابلس، 10 أبريل 2019\n\n{told}\n\n{BODY}\n", "utf-8")
    assert article(str(path)).title == news


@pytest.mark.parametrize(
    ("top", "kind", "source"),
    [
        ("وزارة الصحة الاتحادية – منصة البيانات", "بيان صحفي", "وزارة الصحة الاتحادية"),
        ("وزارة الدفاع (المكتب الإعلامي)", "بيان", "وزارة الدفاع"),
        ("وزارة الصحة ترد على الشائعات – خاص", "بيان صحفي", None),
        ("وزارة الصحة الاتحادية – منصة البيانات", "ارتفاع عدد المصابين", None),
    ],
)
def test_a_body_right_above_press_statement_is_its_issuer(
    tmp_path: Path, top: str, kind: str, source: str | None
) -> None:
    """A ministry's letterhead may name a desk of its; a headline that goes on with a verb is none."""
    path = tmp_path / "text.txt"
    path.write_text(f"{top}\n{kind}\nالتاريخ: 2 مايو 2023م\n\n{BODY}\n", encoding="utf-8")
    assert article(str(path)).source == source


@pytest.mark.parametrize(
    "line",
    [
        "من موفد «الساحل» إلى الجبهة: ليلة تحت القصف في 19 أيلول 2023",
        "جنوب أرمينيا | قصف متواصل | 19 أيلول 2023",
        "من مراسل حربي إلى وزير | 19 أيلول 2023",
    ],
)
def test_a_line_with_a_day_that_tells_something_is_no_byline(line: str) -> None:
    """A correspondent or a part of a land in it does not make one."""
    lines = split(line)
    labels = Labels(len(lines))
    label_bylines(lines, labels)
    assert labels.open(0)
