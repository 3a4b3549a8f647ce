"""Agencies' dispatches as their own pages and others print them: whose they are, their headline, stock phrases."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.reading.ingest import article
from briefings.reading.words import outlets
from briefings.records import Article

HEADLINE = "وفد أممي يزور المعبر الحدودي"
DAY = "نشرت في: 13/12/2022 - 18:42"
LEAD = "زار وفد من الأمم المتحدة المعبر الحدودي مساء الاثنين، بحسب ما أعلن متحدث باسم البعثة."
MORE = "وقال المتحدث إن الوفد سيعود إلى العاصمة بعد يومين."


def read(tmp_path: Path, *lines: str) -> Article:
    """The article of a pasted page."""
    path = tmp_path / "text.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return article(str(path))


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("غوريس (أرمينيا) (أ ف ب) – زار وفد", "أ ف ب"),
        ("الخرطوم (السودان) - رويترز: زار وفد", "رويترز"),
        ("جنيف (سويسرا) 3 أكتوبر (شينخوا) -- زار وفد", "شينخوا"),
        ("غوريس (أرمينيا) – «رويترز»: زار وفد", "رويترز"),
        ("نابلس 21-9-2023 وفا- زار وفد", "وفا"),
        ("يريفان، 15 يونيو/أرمنبرس/. زار وفد", "أرمنبرس"),
        ("باكو، 15 ديسمبر (أذرتاج).", "أذرتاج"),
        ("موسكو – سبوتنيك. زار وفد", "سبوتنيك عربي"),
        ("بكين 20 سبتمبر 2023 (شينخوا) زار وفد", "شينخوا"),
        ("باكو، 15 ديسمبر - زار وفد", None),
        ("زار الوفد (أرمينيا) – وفق رويترز – بعد يوم", None),
        ("قال الرئيس (الأرميني) – زار وفد", None),
        ("انفجار قرب المعبر 15 ديسمبر – زار وفد", None),
        ("وصل 15 وفدا من رويترز – زار وفد", None),
    ],
)
def test_a_dateline_may_hold_the_land_and_the_day(line: str, outlet: str | None) -> None:
    """Goris (Armenia) (AFP), Nablus 21-9-2023 WAFA: the agency stands behind them."""
    assert outlets.of_dateline(line) == outlet


@pytest.mark.parametrize(
    ("above", "below", "outlet"),
    [
        ("الرئيسية | الشرق الأوسط | العالم", "© 2022 أ ف ب", "أ ف ب"),
        ("الرئيسية | الجزيرة | الخليج | الوطن", "© 2022 أ.ف.ب", "أ ف ب"),
        (
            "المضامين | الشرق الأوسط | ألمانيا | رياضة",
            "© رويترز 2022. جميع الحقوق محفوظة",
            "رويترز",
        ),
        ("سياسة | مجتمع | الشرق الأوسط | خارج الحدود", "جميع الحقوق محفوظة © قنا 2022", "قنا"),
        ("العالم › الشرق الأوسط › القوقاز", "© 2022 Agence France-Presse", "أ ف ب"),
        ("الرئيسية | الشرق الأوسط | العالم", "© أ ف ب", None),  # a picture's
        ("الجزيرة | الرئيسية | أخبار | الشرق الأوسط", "© 2022 أ ف ب", "الجزيرة"),
        ("صحيفة الضفاف | الرئيسية | أخبار", "© 2022 أ ف ب", "صحيفة الضفاف"),
        ("العربية نت", "© 2022 أ ف ب", "العربية"),
        ("الشرق الأوسط", "", "الشرق الأوسط"),
        ("الرئيسية | أخبار", "جميع الحقوق محفوظة © صحيفة الضفاف 2022", "صحيفة الضفاف"),
    ],
)
def test_a_menus_region_is_no_outlet_and_a_copyright_line_may_be_an_agencys(
    tmp_path: Path, above: str, below: str, outlet: str | None
) -> None:
    """ "Home | Middle East | World" over "© 2022 AFP" is an AFP page; a paper's name on top stays one."""
    found = read(tmp_path, above, HEADLINE, DAY, LEAD, MORE, below)
    assert (found.source, found.title) == (outlet, HEADLINE)


@pytest.mark.parametrize(
    ("above", "below", "outlet"),
    [
        ("RT Arabic - أخبار العالم", "المصدر: نوفوستي", "روسيا اليوم"),
        ("سبوتنيك عربي | العالم", "المصدر: تاس", "سبوتنيك عربي"),
        ("فرانس24", "المصدر: أ ف ب", "فرانس 24"),
        ("RT Arabic", "المصدر: وسائل إعلام", "روسيا اليوم"),
        ("RT Arabic - العالم", "المصدر: الخارجية الروسية", "روسيا اليوم"),
        ("سكاي نيوز عربية", "المصدر: صحيفة الضفاف", "سكاي نيوز عربية"),
        ("أخبار العالم", 'المصدر: "نوفوستي" + تلغرام', "نوفوستي"),
        ("أخبار العالم", "المصدر: وسائل إعلام", None),
        ("أخبار العالم", "المصدر: مواقع التواصل + صحيفة الضفاف", "صحيفة الضفاف"),
        ("الخليج", "المصدر: صحيفة الضفاف", "صحيفة الضفاف"),
        ("الوطن", "المصدر: صحيفة الضفاف", "صحيفة الضفاف"),
        ("أخبار العالم", "المصدر: موقع مواقع", "موقع مواقع"),
        ("بي بي سي", "المصدر: رويترز", "بي بي سي عربي"),
        ("وكالة الأناضول - العالم", "المصدر: الأناضول", "الأناضول"),
        ("أخبار العالم", "المصدر: نوفوستي", "نوفوستي"),
    ],
)
def test_the_pages_own_name_wins_over_whom_it_credits_below(
    tmp_path: Path, above: str, below: str, outlet: str | None
) -> None:
    """Also where the line on top looks like a byline; without such a name the agency is the outlet."""
    assert read(tmp_path, above, HEADLINE, DAY, LEAD, MORE, below).source == outlet


@pytest.mark.parametrize(
    ("name", "house"),
    [
        ("أذرتاج - وكالة أذربيجان الحكومية للأنباء", "أذرتاج"),
        ("الجزيرة نت | الرأي والرأي الآخر", "الجزيرة"),
        ("سانا: الوكالة العربية السورية للأنباء", "سانا"),
        ("وكالة أنباء الكويت - كونا", "كونا"),
        ("صحيفة الضفاف - الوطن", "صحيفة الضفاف - الوطن"),
        ("مرصد القوقاز | الشرق الأوسط", "مرصد القوقاز | الشرق الأوسط"),
        ("صحيفة الضفاف (عيّنة)", "صحيفة الضفاف (عيّنة)"),
    ],
)
def test_an_outlet_that_says_what_it_is_keeps_its_house_name(name: str, house: str) -> None:
    """ "Azertac - state agency of Azerbaijan" is Azertac; a region behind another name is none of its."""
    assert outlets.house_name(name) == house


@pytest.mark.parametrize(
    "headline",
    [
        "25 قتيلا على الأقل في قصف على البلدة (سلطات الإقليم)",
        "وصول أول قافلة إلى المعبر الحدودي (متحدث)",
        "توقيف ثلاثة أشخاص قرب المعبر (مصدر أمني)",
        "مقتل جنديين في انفجار لغم على الحدود (وزارة الدفاع)",
        "أرمينيا تعلن استقبال أول دفعة من النازحين (حكومة)",
        "ارتفاع عدد النازحين إلى 13 ألفا (الأمم المتحدة)",
        "باريس تدعو إلى فتح المعبر الحدودي (غوتيريش)",
    ],
)
def test_a_headline_may_end_with_who_says_it_in_brackets(tmp_path: Path, headline: str) -> None:
    """The first line over the text is no picture's caption where nothing else above the day is the headline."""
    lead = LEAD.replace("المتحدة", "المتحدة برئاسة أنطونيو غوتيريش")
    found = read(tmp_path, headline, DAY, lead, MORE)
    assert (found.title, found.captions) == (headline, ())


def test_a_line_below_the_day_or_above_all_is_not_the_headline(tmp_path: Path) -> None:
    """Neither a short summary nor the page's name takes the place of one that ends with who says it."""
    headline = "وفد من الأمم المتحدة يزور المعبر الحدودي مساء الاثنين (متحدث)"
    found = read(tmp_path, "يورونيوز", headline, DAY, "لقاء مع سكان القرية", LEAD, MORE)
    assert (found.title, found.source) == (headline, "يورونيوز")
    found = read(tmp_path, "يورونيوز", "عاجل", headline, DAY, LEAD, MORE)
    assert (found.title, found.source) == (headline, "يورونيوز")


@pytest.mark.parametrize(
    "caption",
    [
        "جنود قرب المعبر الحدودي (وزارة الدفاع)",
        "متحدث باسم البعثة عند المعبر الحدودي (أ ف ب)",
        "نازحون عند المعبر الحدودي (سلطات الإقليم)",
        "نازحون عند المعبر الحدودي (كريم ساهاكيان)",
        "المعبر الحدودي مساء الاثنين (أرشيفية)",
    ],
)
def test_a_picture_beside_its_headline_stays_one(tmp_path: Path, caption: str) -> None:
    """A body that gives pictures may stand in brackets too: the headline beside it is the title."""
    for lines in ((caption, HEADLINE), (HEADLINE, caption)):
        found = read(tmp_path, *lines, DAY, LEAD, MORE)
        assert (found.title, found.captions) == (HEADLINE, (caption,))
    assert read(tmp_path, caption, "وفد يزور المعبر", LEAD, MORE).title == "وفد يزور المعبر"


@pytest.mark.parametrize(
    "stock",
    [
        "ينشر موقع وكالة الأناضول قسما من الأخبار التي تعرض للمشتركين، بشكل مختصر.",
        "Anadolu Agency موقع وكالة الأناضول ينشر قسما من الأخبار بشكل مختصر عبر نظام تدفق الأخبار (HAS).",
        "تُنشر هنا خلاصة لبعض الأخبار المعروضة للمشتركين لدى الوكالة.",
        "لذا يرجى الاتصال بنا لبحث خيارات الاشتراك.",
        "من أجل الاشتراك لدى الوكالة يُرجى الاتصال بالرابط التالي.",
    ],
)
def test_an_agencys_offer_to_subscribers_is_no_sentence(tmp_path: Path, stock: str) -> None:
    """Every page of the agency ends with it."""
    assert read(tmp_path, HEADLINE, DAY, LEAD, MORE, stock).body == f"{LEAD}\n\n{MORE}"


@pytest.mark.parametrize(
    "told",
    [
        "ونشرت وكالة الأناضول صورا للوفد عند المعبر الحدودي.",
        "وقالت الشركة إن الباقات التي تعرض للمشتركين ستتوقف في المنطقة الحدودية.",
        "ودعا الوفد إلى الاتصال بالبعثة لبحث خيارات العودة.",
        "وأكد أن موقع وكالة الأناضول تعرض لهجوم إلكتروني.",
        "وتعطل نظام الإنذار عند المعبر الحدودي يوم الاثنين.",
        "وتعطل نظام تدفق الأخبار إلى المدينة المحاصرة بعد قطع الإنترنت.",
    ],
)
def test_what_is_told_of_the_agency_stays(tmp_path: Path, told: str) -> None:
    """Look-alikes of its stock phrase."""
    assert told in read(tmp_path, HEADLINE, DAY, LEAD, MORE, told).body


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        (" (النهاية)", True),
        (". (النهاية) ا س م / م م ج", True),
        (".// انتهى //", True),
        (" // انتهى // 14:25 ت م", True),
        (" (انتهى)", True),
        (". /نهاية الخبر/", True),
        (". انتهى", True),
        (". (رويترز)", True),
        (". (أ ف ب، د ب أ)", True),
        (" وعودة (رويترز) إلى المدينة.", False),
        (" بعد (انتهاء) الحرب.", False),
        ("؟ نهاية 2024.", False),
        (" وقرأ قصيدة (النهاية) أمام الحضور.", False),
        (" (مستمرة) في البلدة المجاورة كلها.", False),
    ],
)
def test_an_agencys_mark_of_the_end_leaves_the_last_sentence_whole(
    tmp_path: Path, mark: str, *, told: bool
) -> None:
    """The mark and its writers' initials are none of it; the sentence stays though no stop ends it."""
    last = "وأضاف المتحدث أن البعثة مستعدة لإرسال المساعدات"
    whole = f"{last}{mark}"
    body = read(tmp_path, HEADLINE, DAY, LEAD, MORE, whole).body
    kept = whole if not told else f"{last}{'.' if mark[0] == '.' else ''}"
    assert body == f"{LEAD}\n\n{MORE}\n\n{kept}"


@pytest.mark.parametrize(
    "note",
    [
        "تصحيح: ورد في نسخة سابقة من هذا الخبر أن عدد القتلى 200 شخص، والصحيح 20.",
        "تصويب: ذكر في النسخة الأولى من الخبر أن الوفد يضم أربعة أعضاء.",
        "تنويه: جرى تحديث هذا الخبر بإضافة تصريح المتحدث.",
        "أشارت نسخة سابقة من هذا المقال خطأ إلى أن الوفد عبر الحدود.",
        "تم تعديل عنوان الخبر بعد نشره.",
        "تصحيح 16/01/2023: أشرنا في نسخة سابقة إلى أن المساعدات غذائية.",
    ],
)
def test_a_note_on_what_was_mended_in_a_page_is_no_sentence(tmp_path: Path, note: str) -> None:
    """The figure that it takes back is no toll of the article."""
    assert note not in read(tmp_path, HEADLINE, DAY, LEAD, note, MORE).body
    assert note not in read(tmp_path, HEADLINE, DAY, LEAD, MORE, note).body


@pytest.mark.parametrize(
    "told",
    [
        "وقال إن نسخة سابقة من هذا الاتفاق نصت على فتح المعبر.",
        "وأعلن المتحدث تصحيح عدد القتلى من 200 إلى 20 شخصا.",
        "ودعا الوفد إلى تعديل هذا النص قبل التصويت.",
        "وقررت البعثة تحديث هذا التقرير كل ثلاثة أشهر.",
        "ونفى المتحدث هذا الخبر ووصفه بأنه شائعة.",
    ],
)
def test_what_others_mend_stays(tmp_path: Path, told: str) -> None:
    """An agreement's earlier draft, a ministry's new count."""
    assert told in read(tmp_path, HEADLINE, DAY, LEAD, told, MORE).body


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("للمزيد - قره باغ: ما الذي نعرفه عن الاتفاق؟", False),
        ("اقرأ أيضا – الوزير يستقبل سفير الدولة الجارة في العاصمة", False),
        ("للمزيد من الدعم - قال المتحدث - طلب الوفد لقاء الوزير.", True),
        ("شاهد عيان - طلب عدم كشف اسمه - قال إن القافلة وصلت.", True),
    ],
)
def test_a_dash_may_stand_behind_read_also(tmp_path: Path, line: str, *, told: bool) -> None:
    """ "More – …" is another story's headline, a sentence that begins with such a word is none."""
    assert (line in read(tmp_path, HEADLINE, DAY, LEAD, line, MORE).body) == told


def test_watch_and_a_dash_may_begin_the_headline(tmp_path: Path) -> None:
    """The page's name above it is no title then."""
    headline = "شاهد - لحظة وصول القافلة إلى المعبر الحدودي"
    found = read(tmp_path, "يورونيوز", headline, DAY, LEAD, MORE)
    assert (found.title, found.source) == (headline, "يورونيوز")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("من كريم ساهاكيان", HEADLINE),
        ("من نادر حداد ومنى سعيد", HEADLINE),
        ("من يحكم المعبر الحدودي؟", None),
    ],
)
def test_from_and_a_name_above_the_day_is_the_author(
    tmp_path: Path, line: str, title: str | None
) -> None:
    """As Reuters signs; the day beside it may say that it was changed two hours ago."""
    day = "20 سبتمبر أيلول 2023 - 5:31 مساء بتوقيت جرينتش · آخر تحديث منذ ساعتين"
    found = read(tmp_path, "رويترز", HEADLINE, line, day, LEAD, MORE)
    assert str(found.date) == "2023-09-20" and day not in found.body
    assert title is None or (found.title, found.body) == (title, f"{LEAD}\n\n{MORE}")


@pytest.mark.parametrize("credit", ["صورة من: Aziz Karimov/REUTERS", "تصوير: كريم ساهاكيان"])
def test_a_short_line_over_a_pictures_credit_is_its_caption(tmp_path: Path, credit: str) -> None:
    """Within the text; without the credit it is a subhead, and a sentence above one stays."""
    line = "جنود على الطريق قرب البلدة"
    pictured = read(tmp_path, HEADLINE, DAY, LEAD, line, credit, MORE)
    assert (pictured.body, line in pictured.captions) == (f"{LEAD}\n\n{MORE}", True)
    assert line in read(tmp_path, HEADLINE, DAY, LEAD, line, MORE).body
    assert (
        MORE in read(tmp_path, HEADLINE, DAY, LEAD, MORE, credit, LEAD.replace("زار", "عاد")).body
    )
    assert read(tmp_path, HEADLINE, credit, DAY, LEAD, MORE).title == HEADLINE


def test_a_page_with_menu_and_ticker_is_no_list_of_flashes(tmp_path: Path) -> None:
    """Its rubrics, its ticker, its headline above the day and its credits end without a stop as well."""
    rest = (
        LEAD,
        MORE,
        "وأكد متحدث باسم الوزارة أن المعبر سيبقى مفتوحا.",
        "شروط الاقتباس من مواد الوكالة",
    )
    for top in (("DW عربية", "سياسة"), ("رويترز", "عاجل| أسعار النفط تتراجع مع صعود الدولار")):
        found = read(tmp_path, *top, HEADLINE, DAY, *rest)
        assert (found.title, found.body) == (HEADLINE, "\n\n".join(rest[:3]))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("– انتهى –", True),
        ("*** انتهى الخبر ***", True),
        ("- وانتهى الاجتماع بلا نتيجة تذكر بعد خمس ساعات من التفاوض.", False),
        ("– نهاية حرب دامت ستة أسابيع بين البلدين الجارين كما تقول الوزارة.", False),
    ],
)
def test_a_line_of_the_end_by_itself_is_no_sentence(
    tmp_path: Path, line: str, *, told: bool
) -> None:
    """Between marks, and nothing else: what tells of an end is a sentence."""
    body = read(tmp_path, HEADLINE, DAY, LEAD, MORE, line).body
    assert (line.strip("-– ") not in body) == told
