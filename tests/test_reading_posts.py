"""Posts of a channel become the sentences of one article; none of them is dropped."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefings.errors import ReadingError
from briefings.language.sentences import sentences
from briefings.reading.cleaning.posts import is_posts
from briefings.reading.formats.chats import messages
from briefings.reading.ingest import article, ingest
from briefings.reading.store import corpus
from briefings.reading.words import threads
from briefings.reading.words.pages import Page

POSTS = """🔴 عاجل | وزارة الدفاع الأذربيجانية: مقتل 4 جنود في قصف أرميني على الحدود
#أذربيجان #أرمينيا
https://t.me/akhbar_sample/123

🔴 يريفان: لا صحة لأنباء دخول قواتنا إلى ستيباناكيرت

⚡️ باشينيان: لن ننجر إلى الحرب. #أرمينيا
تابعونا على تلغرام

📌 بوتين يؤكد لـ #علييف ضرورة حماية المدنيين في #قره_باغ @akhbar_sample
"""
STATEMENTS = [
    "وزارة الدفاع الأذربيجانية: مقتل 4 جنود في قصف أرميني على الحدود.",
    "يريفان: لا صحة لأنباء دخول قواتنا إلى ستيباناكيرت.",
    "باشينيان: لن ننجر إلى الحرب.",
    "بوتين يؤكد لـعلييف ضرورة حماية المدنيين في قره باغ.",
]
PROSE = """اتفاق على هدنة في الإقليم

أعلنت وزارة الخارجية الروسية يوم السبت أن الطرفين اتفقا على هدنة تبدأ منتصف الليل.

ونفت باكو أن تكون الهدنة قد خرقت من جانبها، ودعت إلى انسحاب كامل.

#أرمينيا #أذربيجان
"""


def test_every_post_is_a_sentence_of_one_article() -> None:
    """The first post is the title and a sentence; signs, hashtags and addresses are gone."""
    found = article("-", POSTS.encode())
    assert [s.text for s in sentences(found)] == STATEMENTS
    assert not any(s.heading for s in sentences(found))
    assert found.title == STATEMENTS[0].rstrip(".")


def test_ingest_keeps_posts_from_standard_input(tmp_path: Path) -> None:
    """Outlet and day are those that were given, and nothing is left out."""
    report = ingest(["-"], tmp_path, source="قناة", day=date(2023, 9, 19), stdin=POSTS.encode())
    assert (len(report.kept), report.left_out) == (1, ())


def test_messages_copied_from_a_chat_lose_their_stamps() -> None:
    """The line with channel and time above each message is no statement."""
    text = "\n\n".join(
        f"أخبار الساعة, [13/09/2022 14:0{n}]\n⚡️ {s}" for n, s in enumerate(STATEMENTS)
    )
    assert [s.text for s in sentences(article("-", text.encode()))] == STATEMENTS


def test_posts_without_pictographs_are_known_by_how_they_end() -> None:
    """A row of hashtags or a channel's address under each of them is enough."""
    text = "\n\n".join(f"{s}\nhttps://t.me/sample/{n}" for n, s in enumerate(STATEMENTS))
    assert [s.text for s in sentences(article("-", text.encode()))] == STATEMENTS


@pytest.mark.parametrize("text", [PROSE, f"🔴 {PROSE.partition('#')[0]}"])
def test_an_article_is_no_series_of_posts(text: str) -> None:
    """A row of hashtags at the end, or one sign before the title, does not make a channel."""
    assert not is_posts(text)


SHELLING = "قصفت المدفعية حي السوق في غوريس\nوسمع دوي انفجارات في محيط المستشفى"
DENIAL = "نفت باكو قصف غوريس"
HEADERS = [
    ("قناة الساحة, [22.09.2023 14:05]", "قناة الساحة, [23.09.2023 09:30]"),
    ("🔴 قناة الساحة, [22/9/2023 2:05 PM]:", "🔴 قناة الساحة, [23/9/2023 9:30 AM]:"),
    ("قناة الساحة | 22.09.2023 14:05", "قناة الساحة | 23.09.2023 09:30"),
    ("قناة الساحة، [22.09.2023 14:05]", "قناة الساحة، [23.09.2023 09:30]"),
    ("قناة الساحة، [22/9/2023، 2:05 م]", "قناة الساحة، [23/9/2023، 9:30 ص]"),
]


@pytest.mark.parametrize(("first", "second"), HEADERS)
def test_each_message_of_a_copied_chat_is_an_article(
    tmp_path: Path, first: str, second: str
) -> None:
    """Outlet and day are its header's; a short denial is kept beside the report that it denies."""
    text = f"{first}\n{SHELLING}\n\n{second}\n{DENIAL}\n"
    kept = ingest(["-"], tmp_path, stdin=text.encode()).kept
    assert [(k.source, k.date) for k in kept] == [
        ("قناة الساحة", "2023-09-22"),
        ("قناة الساحة", "2023-09-23"),
    ]
    assert [k.title for k in kept] == [SHELLING.split("\n", maxsplit=1)[0], DENIAL]


@pytest.mark.parametrize(("first", "second"), HEADERS)
@pytest.mark.parametrize("above", ["قناة «الساحة والميدان» (عيّنة)", "الساحة\n\nمنشورات يوم الجمعة"])
def test_messages_below_a_title_are_articles_each(
    tmp_path: Path, above: str, first: str, second: str
) -> None:
    """One that opens with "breaking" is no line of a ticker there."""
    text = f"{above}\n\n{first}\nعاجل | {DENIAL}\n\n{second}\n{SHELLING}\n"
    report = ingest(["-"], tmp_path, stdin=text.encode())
    assert [k.title for k in report.kept] == [DENIAL, SHELLING.split("\n", maxsplit=1)[0]]
    assert not report.lines_left_out


def test_an_article_that_quotes_posts_stays_one() -> None:
    """A sentence above them is no channel's name, and one header is a post within an article."""
    both = f"{HEADERS[0][0]}\n{SHELLING}\n\n{HEADERS[0][1]}\n{DENIAL}\n"
    for text in (f"نشرت القناة أمس ما يلي.\n\n{both}", f"صحيفة النهر\n{HEADERS[0][0]}\n{PROSE}"):
        assert list(messages(Page("-", text))) == [Page("-", text)]


@pytest.mark.parametrize(
    ("post", "title"),
    [
        (  # the clause whose figure would be cut goes
            "وصل إلى مدينة غوريس نحو 3000 نازح، وقالت الحكومة إنها تنتظر 40 ألف نازح من قره باغ.",
            "وصل إلى مدينة غوريس نحو 3000 نازح …",
        ),
        (  # a number that is whole, but not what it counts
            "وصل إلى غوريس خلال الساعات الماضية بحسب آخر بيان للحكومة الأرمينية 4000 نازح من قره باغ.",
            "وصل إلى غوريس خلال الساعات الماضية بحسب آخر بيان للحكومة الأرمينية …",
        ),
        (
            "قالت الوزارة في بيان لها إن القصف على المدينة أوقع مساء أمس خمسة عشر قتيلا من المدنيين.",
            "قالت الوزارة في بيان لها إن القصف على المدينة أوقع مساء أمس …",
        ),
        (  # a dual holds what it counts, a figure in the midst is left alone, and so is a day
            "قتل 40 مدنيا في قصف على السوق صباح اليوم وأصيب بعدهم جنديان كانا في المكان نفسه.",
            "قتل 40 مدنيا في قصف على السوق صباح اليوم وأصيب بعدهم جنديان …",
        ),
        (
            "قالت الحكومة إن الممر إلى مدينة غوريس يفتح أمام النازحين في 25 سبتمبر كما اتفق عليه.",
            "قالت الحكومة إن الممر إلى مدينة غوريس يفتح أمام النازحين …",
        ),
        (
            "قالت الحكومة إن الممر إلى غوريس يفتح أمام النازحين يوم 25 سبتمبر كما اتفق عليه.",
            "قالت الحكومة إن الممر إلى غوريس يفتح أمام النازحين يوم 25 سبتمبر …",
        ),
    ],
)
def test_the_title_of_a_long_post_cuts_no_figure(post: str, title: str) -> None:
    """Its opening ends before a number that it would tear from what it counts."""
    found = article("-", f"{HEADERS[0][0]}\n{post}\n".encode())
    assert (found.title, found.body) == (title, post)


@pytest.mark.parametrize(
    ("post", "title"),
    [
        (  # "by means of" and one word of what: the phrase goes
            "التوصل إلى هدنة إنسانية تبدأ عند الساعة الثالثة فجر اليوم بوساطة ضباط من قوة المراقبة الدولية",
            "التوصل إلى هدنة إنسانية تبدأ عند الساعة الثالثة فجر اليوم …",
        ),
        (
            "الناطق باسم الحكومة أكد صباح اليوم التزامها الكامل ببنود الاتفاق وليس لديها نية للانسحاب منه أبدا",
            "الناطق باسم الحكومة أكد صباح اليوم التزامها الكامل ببنود الاتفاق …",
        ),
        (  # a whole clause, though it is longer or shorter
            "أعلنت قيادة القوات في بيان مقتضب أنها أعادت فتح الطريق الجبلي المؤدي إلى المدينة، ونفت سقوط جرحى",
            "أعلنت قيادة القوات في بيان مقتضب أنها أعادت فتح الطريق الجبلي المؤدي إلى المدينة …",
        ),
        (
            "قصف عنيف يستهدف أحياء المدينة الشرقية منذ الفجر، والسكان يحتمون في الملاجئ وسط انقطاع الكهرباء",
            "قصف عنيف يستهدف أحياء المدينة الشرقية منذ الفجر …",
        ),
        (  # with the article the phrase has its noun
            "أعلن الجيش صباح اليوم أن قواته سيطرت على ثلاث بلدات في الإقليم بعد معارك عنيفة",
            "أعلن الجيش صباح اليوم أن قواته سيطرت على ثلاث بلدات في الإقليم …",
        ),
    ],
)
def test_the_title_of_a_long_post_ends_with_a_phrase(post: str, title: str) -> None:
    """It is a whole clause, or ends before the phrase that it would leave in the middle."""
    assert article("-", f"{HEADERS[0][0]}\n{post}\n".encode()).title == title


@pytest.mark.parametrize(
    "rubric",
    [
        "بيان عاجل",
        "توضيح",
        "بيان رقم 44",
        "بيان صحفي رقم (7)",
        "تنويه هام:",
        "🔴 إعلان مهم",
        "نداء عاجل!",
    ],
)
def test_a_line_that_says_what_a_post_is_tells_nothing(rubric: str) -> None:
    """Neither a sentence nor the title, which the next line is."""
    found = article("-", f"{HEADERS[0][0]}\n{rubric}\n{DENIAL}\n".encode())
    assert (found.title, found.body) == (DENIAL, f"{DENIAL}.")


@pytest.mark.parametrize(
    "told",
    [
        "بيان الجيش ينفي القصف",
        "نداء إلى الأهالي",
        "إعلان هدنة",
        "تحذير من قصف وشيك",
        "عاجل: قصف غوريس",
    ],
)
def test_a_line_that_opens_as_a_rubric_and_tells_something_is_a_statement(told: str) -> None:
    """It has a word of its own."""
    found = article("-", f"{HEADERS[0][0]}\n{told}\n{DENIAL}\n".encode())
    assert found.body == f"{told.removeprefix('عاجل: ')}.\n\n{DENIAL}."


UNREADABLE = [
    ("قناة الساحة, [31.09.2023 14:05]", "31.09.2023 14:05"),
    ("قناة الساحة, [22.09 14:05]", "22.09 14:05"),
]


@pytest.mark.parametrize(("header", "stamp"), UNREADABLE)
@pytest.mark.parametrize("first", [True, False])
def test_a_post_whose_time_is_no_time_has_no_day(
    tmp_path: Path, header: str, stamp: str, first: bool
) -> None:
    """It is a message of its own, not a part of the one above, and the report says why it has no day."""
    posts = [f"{HEADERS[0][0]}\n{SHELLING}\n", f"{header}\n{DENIAL}\n"]
    text = "\n".join(posts[::-1] if first else posts)
    kept = ingest(["-"], tmp_path, stdin=text.encode()).kept
    assert {k.title: k.date for k in kept} == {
        SHELLING.split("\n", maxsplit=1)[0]: "2023-09-22",
        DENIAL: "unknown",
    }
    evidence = {k.date: k.date_evidence for k in kept}["unknown"]
    assert evidence == f"unknown: the time above the post, {stamp}, names no day"


def test_a_day_that_the_user_gives_a_post_without_one_is_its_day(tmp_path: Path) -> None:
    """`--date` beats what the line above a post says."""
    text = f"{UNREADABLE[0][0]}\n{DENIAL}\n"
    report = ingest(["-"], tmp_path, day=date(2023, 9, 22), stdin=text.encode())
    assert [k.date for k in report.kept] == ["2023-09-22"]


def test_a_headline_with_a_fraction_and_a_clock_makes_no_chat() -> None:
    """One line of an outlet and numbers that no program wrote, without a second of its kind."""
    page = Page("-", f"صحيفة المنارة | 3/4 14:05\n{PROSE}")
    assert list(messages(page)) == [page]


def test_a_message_without_words_is_no_article(tmp_path: Path) -> None:
    """A picture leaves only its header behind, which is no statement."""
    first, second = HEADERS[0]
    report = ingest(["-"], tmp_path, stdin=f"{first}\n\n{second}\n{DENIAL}\n".encode())
    assert ([k.title for k in report.kept], report.left_out) == ([DENIAL], ())


def test_an_article_under_one_line_of_outlet_and_time_keeps_its_headline() -> None:
    """That line is as likely a page's as a post's: only outlet and day are taken from it."""
    found = article("-", f"صحيفة المنارة | 22.09.2023 14:05\n{PROSE}".encode())
    assert (found.title, found.source) == ("اتفاق على هدنة في الإقليم", "صحيفة المنارة")
    assert found.date == date(2023, 9, 22)
    assert "المنارة" not in found.body


@pytest.mark.parametrize(
    "line",
    [
        "قناة الساحة, [الجزء الثاني]",
        "قناة الساحة، [الحلقة 12]",
        "قناة الساحة | 22.09.2023",
        "22.09.2023 14:05",
        "الأخبار | 14:05",
    ],
)
def test_a_line_without_name_day_and_clock_is_no_header(line: str) -> None:
    """Dates and menus above an article make no chat of it."""
    page = Page("-", f"{line}\n{PROSE}\n{line}\n{PROSE}")
    assert list(messages(page)) == [page]


def test_times_of_other_stories_do_not_cut_an_article() -> None:
    """Below an article of one outlet, a list of others' stories with their times stays clutter."""
    text = f"صحيفة المنارة | 22.09.2023 14:05\n{PROSE}\nقناة الساحة | 22.09.2023 15:00\n{DENIAL}\n"
    assert len(list(messages(Page("-", text)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "اتهمت أرمينيا أذربيجان بقتل أربعة مدنيين.",
        "انفجار قرب مطار غوريس الليلة.\nنفت باكو قصف المدينة.",
    ],
)
def test_a_text_of_one_sentence_is_a_news_flash(tmp_path: Path, text: str) -> None:
    """Whoever saves nothing but a sentence means it as the news."""
    assert article("-", text.encode()).body.split("\n\n") == text.split("\n")
    assert len(ingest(["-"], tmp_path, stdin=text.encode()).kept) == 1


@pytest.mark.parametrize(
    "text",
    [
        "اتهمت أرمينيا أذربيجان بقتل أربعة مدنيين",  # a headline
        "هل تنتهي الحرب في الإقليم قريبا؟",
        "الرئيسية\nسياسة\nاقتصاد",
        "جميع الحقوق محفوظة.",
        "اقرأ أيضا: باكو تنفي قصف غوريس.",
    ],
)
def test_headlines_and_menus_are_no_news_flash(text: str) -> None:
    """A full stop makes a sentence, and so many words."""
    with pytest.raises(ReadingError, match="no article was found"):
        article("-", text.encode())


@pytest.mark.parametrize(
    "above",
    [
        "Forwarded from قناة الميدان",
        "[Forwarded from 🔴 قناة الميدان]",
        "أعيد توجيهها من قناة الميدان",
    ],
)
def test_a_forwarded_post_is_the_post_of_who_wrote_it(tmp_path: Path, above: str) -> None:
    """The channel that passed it on printed it as well; its own next post stays its own."""
    one, first = HEADERS[0]
    text = f"{one}\n{above}\n{SHELLING}\n\n{first}\n{DENIAL}\n"
    kept = ingest(["-"], tmp_path, stdin=text.encode()).kept
    assert [(k.source, k.title) for k in kept] == [
        ("قناة الميدان", SHELLING.split("\n", maxsplit=1)[0]),
        ("قناة الساحة", DENIAL),
    ]
    printed = [a.also_printed_by for a in corpus.documents(tmp_path)[0]]
    assert printed == [("قناة الساحة",), ()]


def test_a_post_that_tells_of_forwarding_is_the_channels_own() -> None:
    """Only a line of its own above the post names another channel."""
    told = "أعيد توجيه القافلة من غوريس إلى مدينة أخرى بسبب القصف"
    assert article("-", f"{HEADERS[0][0]}\n{told}\n{SHELLING}\n".encode()).source == "قناة الساحة"
    alone = "أعيد توجيهها من المعبر الشمالي إلى المعبر الجنوبي"
    assert article("-", f"{HEADERS[0][0]}\n{alone}\n".encode()).source == "قناة الساحة"


@pytest.mark.parametrize(
    "form",
    [
        "{n}/ {post}",
        "{n}/{post}",
        "({n}/3) {post}",
        "{n}/3 {post}",
        "{post} {n}/3",
        "{post} [{n}/3]",
    ],
)
def test_a_posts_place_in_its_thread_is_no_figure_of_it(form: str) -> None:
    """Nor in Arabic digits; the paragraphs are what the posts tell."""
    told = [
        "سقط القتلى في المدينة صباح اليوم، حسب لجان المقاومة.",
        "القتلى حتى الآن 40 مدنيا، حسب المستشفى الجنوبي.",
        "ونفت قوات الدعم السريع دخولها المدينة مساء أمس.",
    ]
    posts = (form.format(n=n, post=post) for n, post in zip("1٢3", told, strict=True))
    text = "صحيفة النهر\n12 مايو 2024\n" + "\n\n".join(posts)
    assert article("-", text.encode()).body.split("\n\n") == told


@pytest.mark.parametrize(
    "line",
    [
        "3/4 سكان المدينة نزحوا منها منذ بدء القصف عليها.",
        "7/ أكتوبر 2023 هاجمت القوات المدينة من ثلاثة محاور.",
        "23/10 قصف الجيش سوق المدينة، وقتل أربعة مدنيين فيه.",
        "فاز الفريق الأزرق على ضيفه في مباراة الأمس (3/1)",
        "وصل العدد إلى 40 من القتلى في المدينة في يوم 2/5",
    ],
)
def test_a_share_a_day_or_a_score_is_no_place_in_a_thread(line: str) -> None:
    """It stays in the text."""
    assert threads.unnumbered(f"{line}\nقال الجيش إن الوضع هادئ.").startswith(line)


@pytest.mark.parametrize(
    "greeting", ["بسم الله الرحمن الرحيم", "السلام عليكم ورحمة الله وبركاته ..."]
)
def test_a_greeting_before_a_post_is_no_headline(greeting: str) -> None:
    """What a post says before it says anything is left off, on a line of its own or before the first words."""
    post = "القيادة تعلن السيطرة على المطار."
    for between in ("\n", " "):
        text = f"🔴 {greeting}{between}{post}\n\n🔴 وحداتنا تدخل المدينة دون قتال. #المدينة\n"
        found = article("-", text.encode())
        assert found.title == "القيادة تعلن السيطرة على المطار"
        assert sentences(found)[0].text == post


@pytest.mark.parametrize(
    "tail",
    [
        "اشتركوا في القناة ليصلكم كل جديد 👇",
        "اشتركوا في قناتنا ليصلكم كل جديد.",
        "اشترك معنا ليصلك كل جديد!",
    ],
)
def test_an_invitation_behind_a_post_is_cut_and_the_post_kept(tmp_path: Path, tail: str) -> None:
    """However short the post is."""
    told = "البلدية: نحو 300 أسرة غادرت الحي منذ الفجر."
    (tmp_path / "posts.txt").write_text(f"نبض الوادي, [28.10.2020 22:10]\n{told} {tail}\n", "utf-8")
    assert article(str(tmp_path / "posts.txt")).body == told


@pytest.mark.parametrize(
    "told",
    [
        "البلدية: نحو 300 أسرة غادرت الحي. اشتركوا في القتال إلى جانب الجيش.",
        "الوزير يدعو الشبان إلى التطوع. اشترك في الحملة مئة منهم.",
        "الجيش يعلن انتهاء العملية. شارك في الهجوم مئة جندي.",
    ],
)
def test_the_last_sentence_of_a_post_that_tells_something_is_kept(
    tmp_path: Path, told: str
) -> None:
    """Whoever took part in something is not asked to subscribe."""
    (tmp_path / "posts.txt").write_text(f"نبض الوادي, [28.10.2020 22:10]\n{told}\n", "utf-8")
    assert article(str(tmp_path / "posts.txt")).body == told
