"""An agency's flashes and the entries of a live blog, pasted as they stand: each line is a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.errors import ReadingError
from briefings.language.sentences import sentences
from briefings.reading.cleaning.article import cleaned
from briefings.reading.formats import mail
from briefings.reading.ingest import article
from briefings.reading.words.pages import Page

FLASHES = (
    "يريفان تتهم باكو باستهداف الكاتدرائية عمدا وأذربيجان تنفي",
    "إصابة ثلاثة صحافيين بجروح، أحدهم في حال الخطر (مراسلنا)",
    "سلطات الإقليم: مقتل 30 جنديا إضافيا وارتفاع الحصيلة إلى 350",
    "الوزيران إلى موسكو الجمعة بدعوة من بوتين (الكرملين)",
    "باشينيان يقيل رئيس جهاز الأمن القومي",
    "مقتل ضابط روسي في انفجار لغم (تذكير)",
)
TITLE = "مساء عاصف على الجبهة"
STORY = """اتفاق على هدنة
صحيفة النهر
12 مايو 2024
أعلنت الحكومة التوصل مع الوسطاء إلى هدنة لثلاثة أيام تبدأ منتصف ليل الجمعة في العاصمة.
ترحيب دولي
رحب الأمين العام بالهدنة ودعا الطرفين إلى تثبيتها.
عناصر من الجيش في وسط المدينة (الأناضول)
ورفضت الحركة التعليق على ما أعلنته الحكومة حتى مساء الجمعة."""


def told(text: str) -> list[str]:
    """The sentences of a text that may be chosen: headings are none of them."""
    return [s.text for s in sentences(article("-", text.encode())) if not s.heading]


@pytest.mark.parametrize(
    "head",
    [
        "رويترز\n8 أكتوبر 2020",
        "8 أكتوبر 2020\nوكالة الصحافة الفرنسية",
        "سبوتنيك عربي",
        "الخميس 8 أكتوبر 2020",
        "(رويترز)\n08.10.2020",
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_flashes_below_outlet_and_day_are_sentences_each(head: str, between: str) -> None:
    """No verb and no full stop is needed, and a source in brackets makes no caption."""
    text = f"{head}\n{between.join(FLASHES)}"
    assert told(text) == [f"{flash}." for flash in FLASHES]
    assert article("-", text.encode()).title == FLASHES[0]


@pytest.mark.parametrize("head", ["{}\nرويترز\n8 أكتوبر 2020", "رويترز\n{}\n8 أكتوبر 2020"])
def test_flashes_below_a_headline_are_sentences_too(head: str) -> None:
    """They say who tells them; the headline stays the title alone."""
    text = "\n".join((head.format(TITLE), *FLASHES))
    assert told(text) == [f"{flash}." for flash in FLASHES]
    assert article("-", text.encode()).title == TITLE


def test_flashes_without_a_head_say_who_tells_them() -> None:
    """Those of one width are not joined as lines that were cut."""
    lines = [
        f"{who}: مقتل {n} مدنيا في قصف على سوق المدينة مساء أمس"
        for n, who in enumerate(("الشرطة", "الدفاع", "الطوارئ", "البلدية", "الأطباء"), 20)
    ]
    assert told("\n".join(lines)) == [f"{line}." for line in lines]
    outside = ["أسعار الذهب ترتفع من جديد", "البرازيل تفوز على الأرجنتين", "طقس الغد حار في المدن"]
    assert f"{outside[1]}." not in told("\n".join((*outside, "وزير الصحة يفتتح مستشفى")))


def test_an_article_keeps_its_subheads_and_captions() -> None:
    """Full stops tell it from flashes."""
    assert told(STORY) == [line for line in STORY.split("\n")[3:] if line.endswith(".")]


def test_an_article_below_outlet_and_day_keeps_its_headline() -> None:
    """With a subhead between its paragraphs."""
    title, outlet, day, *text = STORY.split("\n")
    found = article("-", "\n".join((outlet, day, title, *text)).encode())
    assert (found.title, found.source) == (title, outlet)


@pytest.mark.parametrize("above", ["لجان مقاومة ود مدني", "هدنة جديدة في العاصمة الخرطوم"])
def test_the_first_of_some_short_sentences_below_a_day_is_no_headline(above: str) -> None:
    """Whatever stands above the day, a headline or a name that no list has."""
    lines = [
        "هاجمت قوات الدعم السريع قرية السريحة وقتلت 50 مواطنا.",
        "وقتل 20 مدنيا بغارة للجيش على مسجد في ود مدني.",
        "وأصيب 35 شخصا في قصف على سوق الأبيض.",
    ]
    assert told("\n".join((above, "الثلاثاء 22 أكتوبر 2024", *lines))) == lines


def test_a_text_cut_at_a_width_is_no_flashes() -> None:
    """Its lines end in the middle of a phrase."""
    lines = (
        "أعلن المتحدث باسم الجيش مساء السبت أن قواته صدت هجوما على",
        "المدينة من ثلاثة محاور، وأن المهاجمين تكبدوا خسائر كبيرة في",
        "الأرواح والعتاد قبل أن ينسحبوا إلى مواقعهم السابقة خارج المدينة",
        "التي تشهد معارك منذ أسابيع",
    )
    assert told("\n".join(("رويترز", "8 أكتوبر 2020", *lines))) != [f"{line}." for line in lines]


ENTRIES = (
    "الخارجية: سبعة قتلى في قصف صاروخي على حي سكني في المدينة فجرا",
    "الدفاع: اتهامنا بقصف المدينة كذب مطلق، وقواتنا ملتزمة بالهدنة",
    "النيابة ترفع الحصيلة إلى تسعة قتلى وأكثر من 30 جريحا",
    "لافروف يحث نظيريه على التزام صارم بالهدنة",
)


@pytest.mark.parametrize("sign", [" - ", " | ", " – ", ": ", " "])
@pytest.mark.parametrize("title", ["مباشر | تطورات المعارك", "تغطية حية: معارك في الإقليم"])
def test_the_entries_of_a_live_blog_are_sentences_each(sign: str, title: str) -> None:
    """With the clock at their head; the first of them is no title, and none is joined with the next."""
    clocks = ("09:10", "09:35", "10:20", "13:15")
    body = "\n".join(f"{c}{sign}{e}" for c, e in zip(clocks, ENTRIES, strict=True))
    text = f"{title}\nالميادين نت\nالأحد 11 تشرين الأول 2020\n{body}"
    assert told(text) == [f"{c} {e}." for c, e in zip(clocks, ENTRIES, strict=True)]
    found = article("-", text.encode())
    assert (found.title, found.source) == (title, "الميادين")


@pytest.mark.parametrize(
    "lines",
    [
        ("08:00 غوريس - لاتشين", "09:30 لاتشين - ستيباناكيرت", "12:00 ستيباناكيرت - غوريس"),
        (
            "18:00 نادي الهلال السوداني - المريخ",
            "20:00 ريال مدريد - أتلتيكو مدريد",
            "21:45 باريس - ليون",
        ),
        (
            "18:00 نشرة الأخبار",
            "19:00 حصاد اليوم",
            "20:00 برنامج ما وراء الخبر",
            "21:00 مرآة الصحافة",
        ),
        ("06:00 - الفجر", "12:10 - الظهر", "15:30 - العصر", "18:20 - المغرب"),
        (
            "06:00 نشرة الصباح مع ليلى حداد من بيروت",
            "07:30 وثائقي عن تاريخ مدينة شوشي في جبال القوقاز",
            "13:00 حلقة جديدة من مسلسل أيام لا تنسى",
            "18:00 النشرة الرئيسية",
        ),
        (
            "08:00 - صباح الخير يا وطن: فقرات منوعة على الهواء",
            "12:00 - الظهيرة: أخبار وتقارير من مراسلينا في العالم",
            "16:00 - الحلقة الثالثة من سلسلة القوقاز المنسي",
            "20:00 - نشرة الثامنة",
        ),
        (
            "08:00 جولة في شوشي القديمة مع المصورين",
            "10:00 سلسلة من روائع القرآن الكريم",
            "12:00 حصاد الأسبوع مع ليلى حداد",
        ),
    ],
)
def test_a_timetable_is_no_live_blog(lines: tuple[str, ...]) -> None:
    """What stands behind its hours are names; the sentences below it stay."""
    text = "\n".join(("صحيفة النهر", "السبت 23 سبتمبر 2023", "مواعيد اليوم", *lines, ""))
    below = "وقال الصليب الأحمر إن القوافل الثلاث نقلت 70 طنا من الدقيق إلى قره باغ."
    assert told(text + below) == [below]


def test_a_word_of_programmes_beside_a_deed_names_none() -> None:
    """A series of raids and a round of talks are news, as is what a programme of the UN does."""
    lines = (
        "09:10 سلسلة غارات على شوشا",
        "10:20 جولة جديدة من القصف على ستيباناكيرت",
        "11:05 موجز لتصريحات علييف في التلفزيون",
        "12:30 الجولة الثالثة من المحادثات في يفلاخ",
        "13:00 برنامج الأغذية العالمي يوقف قوافله",
        "14:40 حلقة جديدة من التوتر في مارتاكيرت",
    )
    text = "\n".join(("بث مباشر: اليوم الثالث", "صحيفة النهر", "السبت 23 سبتمبر 2023", *lines))
    assert told(text) == [f"{line}." for line in lines]


def test_short_entries_of_a_live_blog_are_sentences() -> None:
    """They count victims, or a source stands behind their dash."""
    lines = (
        "09:10 مقتل ثلاثة مدنيين",
        "09:35 باكو تنفي القصف - وزارة الدفاع",
        "10:20 الكرملين: لا تعليق",
        "11:00 هدوء حذر",
    )
    text = "\n".join(("مباشر | تطورات المعارك", "الميادين نت", "11 تشرين الأول 2020", *lines))
    assert told(text) == [f"{line}." for line in lines]


def test_flashes_of_a_mail_are_sentences_each() -> None:
    """Its subject is the title; those that it quotes are read as the others."""
    flashes = FLASHES[:1] + FLASHES[3:5]
    head = "From: desk@nahr.example\nSubject: {}\nDate: Sat, 10 Oct 2020 09:00:00 +0000\n\n"
    body = "وكالة أفق - ستيباناكيرت في 10 أكتوبر 2020\n{}\n> {}\n> {}\n".format(*flashes)
    for subject in (TITLE, "عاجل"):
        (page,) = mail.pages("a.eml", f"{head.format(subject)}{body}".encode())
        assert isinstance(page, Page)
        found = cleaned(page)
        assert found.paragraphs == tuple(f"{flash}." for flash in flashes)
        assert found.title == (TITLE if subject == TITLE else flashes[0])


def test_an_entry_under_its_clock_is_a_sentence_where_it_has_nothing_below() -> None:
    """A headline over more text is one."""
    clocks = ("09:10", "09:35", "10:20", "13:15")
    body = "\n".join(f"{c}\n{e}" for c, e in zip(clocks, ENTRIES, strict=True))
    more = "14:40\nتفاصيل القصف\nأصاب صاروخان بناية من تسع طبقات قرب السوق."
    text = f"تطورات المعارك\nالميادين نت\n11 تشرين الأول 2020\n{body}\n{more}"
    wanted = [f"{c} {e}." for c, e in zip(clocks, ENTRIES, strict=True)]
    assert told(text) == [*wanted, "أصاب صاروخان بناية من تسع طبقات قرب السوق."]


def test_clocks_within_an_article_make_no_live_blog() -> None:
    """Two of its sentences begin with the hour."""
    text = STORY.replace("ورفضت", "09:10 بالتوقيت المحلي سرت الهدنة في العاصمة.\nورفضت")
    assert article("-", text.encode()).title == "اتفاق على هدنة"
    assert "ترحيب دولي." not in told(text)


def test_headlines_in_a_list_of_statements_are_sentences() -> None:
    """Mixed with sentences that speak of the same, without outlet and day."""
    lines = (
        "قصفت المدفعية مدينة ستيباناكيرت.",
        "باشينيان: أذربيجان تحشد قواتها على الحدود",
        "نفت أذربيجان استهداف المدنيين في ستيباناكيرت.",
        "أرمينيا: خمسة قتلى بين المدنيين",
    )
    assert told("\n".join(lines)) == [f"{line.rstrip('.')}." for line in lines]


KILLED = "اغتيال الوالي في مدينة الجنينة"
POST = f"{KILLED}\nالجيش: المليشيا اختطفت الوالي وقتلته.\nالدعم السريع: نطالب بتحقيق مستقل."


@pytest.mark.parametrize(
    "text",
    [
        f"الراكوبة نيوز | 15.06.2023 08:22\n{POST}",
        f"الراكوبة نيوز\n15.06.2023 08:22\nعاجل: {POST}",
        f"الراكوبة نيوز\n@alrakoba\n{POST.replace(KILLED, f'{KILLED}.')}\n8:22 م · 15 يونيو 2023",
        f"القوات المسلحة السودانية\nمنشور على منصة إكس\n15 يونيو 2023\n{POST.replace('.', '')}",
        f"عاجل: {POST}",
    ],
)
def test_the_first_line_of_a_post_is_a_sentence_too(text: str) -> None:
    """Not only the title, which it is as well; the channel above it is neither."""
    assert told(text) == [f"{line.rstrip('.')}." for line in POST.split("\n")]
    assert article("-", text.encode()).title == KILLED


@pytest.mark.parametrize("head", ["صحيفة النهر | 12.05.2024 08:22", "صحيفة النهر\n12 مايو 2024"])
def test_the_headline_of_an_article_below_outlet_and_day_is_no_sentence(head: str) -> None:
    """Its paragraphs are set apart, or end with full stops as it does not."""
    title, _, _, *text = STORY.split("\n")
    assert f"{title}." not in told("\n\n".join((head, title, *text)))


def test_a_menu_below_an_outlets_name_is_no_flashes() -> None:
    """Its lines are short; a story's headlines among them stay out of the text."""
    menu = ("الصفحة الأولى", "شؤون محلية", "عالم", "سياسة واقتصاد", "حوادث", "كأس العالم للشباب")
    text = "\n".join(("رويترز", *menu))
    assert not any(f"{line}." in clean_or_nothing(text) for line in menu)


def clean_or_nothing(text: str) -> list[str]:
    """The sentences of a text, none where it holds no article."""
    try:
        return told(text)
    except ReadingError:
        return []


def test_entries_of_few_words_tell_who_does_what() -> None:
    """A verb behind its subject or the name of an event is no programme's, without figure and colon."""
    lines = (
        "20:00 بدء الجلسة في نيويورك",
        "20:15 مندوب فرنسا يدين العملية",
        "21:05 الوفد الأممي يرفض الاتهامات",
        "22:00 انتهاء الجلسة دون بيان",
    )
    text = "\n".join(("تغطية مباشرة لجلسة مجلس الأمن", "21 سبتمبر 2023", *lines))
    assert told(text) == [f"{line}." for line in lines]


HEADINGS = (
    "قصف مدفعي على سوق المدينة صباح السبت",
    "مقتل 17 مدنيا على الأقل بينهم أطفال",
    "الجيش ينفي مسؤوليته عن القصف",
)


@pytest.mark.parametrize(
    ("above", "below"), [("", ""), ("سامي عبد الله\n", ""), ("", "\nسامي عبد الله")]
)
def test_headings_alone_are_the_text_of_their_page(above: str, below: str) -> None:
    """Where no full stop ends any line and they speak of the same; a name beside them is no sentence."""
    head = "غارة على سوق المدينة\nصحيفة النهر\n11 مايو 2024\n"
    text = head + above + "\n".join(HEADINGS) + below
    assert told(text) == [f"{line}." for line in HEADINGS]


def test_headings_that_speak_of_different_things_tell_nothing() -> None:
    """A front page's headlines are other stories."""
    lines = ("ارتفاع أسعار الذهب عالميا", "فوز فريق الهلال بالكأس", "طقس بارد نهاية الأسبوع")
    assert told("\n".join(("أبرز ما في الصحف", "11 مايو 2024", *lines))) == []


@pytest.mark.parametrize("form", ["<h3>عاجل</h3><p>{}</p>", "<h2><a href='/x'>عاجل | {}</a></h2>"])
def test_flashes_of_a_page_are_sentences_whatever_holds_them(tmp_path: Path, form: str) -> None:
    """The label may be a heading of its own over each, and each may be a link."""
    page = tmp_path / "page.html"
    body = "".join(form.format(flash) for flash in HEADINGS)
    page.write_text(f"<html><body><h1>نشرة العواجل</h1><p>11 مايو 2024</p>{body}</body></html>")
    lines = [s.text for s in sentences(article(str(page))) if not s.heading]
    assert lines == [f"{line}." for line in HEADINGS]
