"""Chats that programs export: each message is an article with the channel's name and its own day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefings.reading.ingest import ingest
from briefings.reading.store.report import Kept

TRUCE = "السلطات في ستيباناكيرت توافق على وقف إطلاق النار بوساطة روسية"
TOLL = "مصدر طبي: ارتفاع حصيلة القتلى إلى 32 قتيلا وأكثر من 200 جريح"
NAME = "أخبار القوقاز"


def kept(tmp_path: Path, name: str, text: str) -> tuple[Kept, ...]:
    """What ingest keeps of a file."""
    (tmp_path / name).write_text(text, "utf-8")
    return ingest([str(tmp_path / name)], tmp_path / "corpus").kept


@pytest.mark.parametrize(
    "text",
    [
        f"[20/09/2023, 14:05:33] {NAME}: {TRUCE}\n[20/09/2023, 15:22:01] {NAME}: \u200e<تم استبعاد الوسائط>\n"
        f"[21/09/2023, 16:00:00] {NAME}: {TOLL}\n",
        f"٢٠\u200f/٩\u200f/٢٠٢٣، ٢:٠٥ م - \u200fالرسائل مشفرة تماما بين الطرفين.\n"
        f"٢٠\u200f/٩\u200f/٢٠٢٣، ٢:٠٦ م - {NAME}: {TRUCE}\n٢١\u200f/٩\u200f/٢٠٢٣، ٤:٠٠ م - {NAME}: {TOLL}\n",
        f"20/09/2023, 14:00 - الرسائل مشفرة تماما بين الطرفين.\n20/09/2023, 14:05 - {NAME}: {TRUCE}\n"
        f"21/09/2023, 16:00 - {NAME}: {TOLL}\n21/09/2023, 16:10 - {NAME}: <Media omitted>\n",
    ],
)
def test_a_chat_of_whatsapp_gives_an_article_a_message(tmp_path: Path, text: str) -> None:
    """Pictures and the program's own notices give none."""
    found = kept(tmp_path, "chat.txt", text)
    assert [(k.source, k.date) for k in found] == [(NAME, "2023-09-20"), (NAME, "2023-09-21")]
    assert "14:05" not in found[0].title


def test_a_text_with_a_date_in_brackets_stays_a_text(tmp_path: Path) -> None:
    """An article that begins with a day is no chat."""
    text = f"20/09/2023\n\n{TRUCE}\n\nأعلنت السلطات في ستيباناكيرت موافقتها على وقف إطلاق النار بعد يوم من القتال.\n"
    assert len(kept(tmp_path, "page.txt", text)) == 1


def test_telegrams_json_gives_an_article_a_message(tmp_path: Path) -> None:
    """A text in parts is joined; a forwarded message is the word of who wrote it."""
    messages = [
        {"type": "service", "date": "2023-09-01T00:00:00", "text": ""},
        {
            "type": "message",
            "date": "2023-09-20T13:05:00",
            "text": [{"type": "bold", "text": "عاجل"}, f" | {TRUCE}"],
        },
        {
            "type": "message",
            "date": "2023-09-21T13:05:00",
            "text": TOLL,
            "forwarded_from": "وكالة المنبر",
        },
        {"type": "message", "date": "2023-09-21T13:07:00", "text": "", "photo": "x.jpg"},
    ]
    found = kept(tmp_path, "result.json", json.dumps({"name": NAME, "messages": messages}))
    assert [(k.source, k.date) for k in found] == [
        (NAME, "2023-09-20"),
        ("وكالة المنبر", "2023-09-21"),
    ]
    assert found[0].title == TRUCE


def test_telegrams_page_gives_an_article_a_message(tmp_path: Path) -> None:
    """A joined message has the name of the one above."""
    first = (
        '<div class="message default clearfix" id="message2"><div class="body">'
        '<div class="pull_right date details" title="20.09.2023 13:05:00 UTC+03:00">13:05</div>'
        f'<div class="from_name">{NAME}</div><div class="text">عاجل | {TRUCE}</div></div></div>'
    )
    joined = (
        '<div class="message default clearfix joined" id="message3"><div class="body">'
        '<div class="pull_right date details" title="21.09.2023 20:15:00 UTC+03:00">20:15</div>'
        f'<div class="text">{TOLL}</div></div></div>'
    )
    page = f'<html><body><div class="page_body chat_page"><div class="history">{first}{joined}</div></div></body></html>'
    found = kept(tmp_path, "messages.html", page)
    assert [(k.source, k.date) for k in found] == [(NAME, "2023-09-20"), (NAME, "2023-09-21")]


def test_read_more_behind_the_last_stop_takes_no_sentence_with_it(tmp_path: Path) -> None:
    """As feeds have it: the sentence stays, the link goes."""
    last = "وقالت موسكو إن مهمتهم تستمر خمسة أعوام قابلة للتمديد."
    text = f"روسيا تنشر قواتها\n\nبدأت روسيا نشر 1960 جنديا من قوات حفظ السلام في قره باغ.\n\n{last} اقرأ المزيد\n"
    (page,) = kept(tmp_path, "page.txt", text)
    assert Path(page.path).read_text("utf-8").strip().endswith(last)


def test_notices_say_nothing_and_captions_do(tmp_path: Path) -> None:
    """What is said of a picture stands below its notice; a mark of editing is no word of the message."""
    lines = (
        f"[20/9/2023, 9:12:03 ص] {NAME}: \u200fالرسائل والمكالمات مشفّرة تمامًا بين الطرفين.",
        f"[20/9/2023, 9:15:44 ص] {NAME}: \u200eتم استبعاد الصورة",
        f"[20/9/2023, 9:16:00 ص] {NAME}: IMG-20230920-WA0001.jpg (الملف مرفق)",
        TRUCE,
        f"[20/9/2023, 9:20:00 ص] {NAME}: {TOLL} <This message was edited>",
    )
    found = kept(tmp_path, "chat.txt", "\n".join(lines))
    assert [k.title.rstrip(" …") for k in found] == [TRUCE, TOLL]
    assert "edited" not in "".join(
        path.read_text("utf-8") for path in (tmp_path / "corpus").glob("*.md")
    )


def test_an_export_of_all_chats_gives_those_of_each(tmp_path: Path) -> None:
    """Telegram may write a whole account into one file."""
    chats = [
        {"name": name, "messages": [{"type": "message", "date": day, "text": text}]}
        for name, day, text in (
            (NAME, "2023-09-20T13:05:00", TRUCE),
            ("صدى الوادي", "2023-09-21T13:05:00", TOLL),
        )
    ]
    found = kept(tmp_path, "result.json", json.dumps({"chats": {"about": "", "list": chats}}))
    assert [(k.source, k.date) for k in found] == [
        (NAME, "2023-09-20"),
        ("صدى الوادي", "2023-09-21"),
    ]


def test_a_feed_readers_export_is_a_list_of_articles(tmp_path: Path) -> None:
    """Text, outlet and address stand in objects within each entry."""
    entry = {
        "title": TRUCE,
        "published": 1695211200000,
        "origin": {"streamId": "feed/1", "title": NAME},
        "alternate": [{"href": "https://news.example/1", "type": "text/html"}],
        "content": {"direction": "rtl", "content": f"<p>{TOLL}، بحسب وزارة الصحة في المدينة.</p>"},
    }
    (one,) = kept(tmp_path, "board.json", json.dumps({"items": [entry]}))
    assert (one.title, one.source, one.date) == (TRUCE, NAME, "2023-09-20")
    assert one.url == "https://news.example/1"


def test_who_has_no_name_has_a_number(tmp_path: Path) -> None:
    """A message of a number is not that of who wrote before."""
    lines = (
        f"20/09/2023, 08:03 - {NAME}: {TRUCE}",
        f"20/09/2023, 08:05 - +967 71 234 5678: {TOLL}",
    )
    found = kept(tmp_path, "chat.txt", "\n".join(lines))
    assert [(k.source, k.title.rstrip(" …")) for k in found] == [
        (NAME, TRUCE),
        ("+967 71 234 5678", TOLL),
    ]


def test_a_channel_saved_from_the_web_gives_an_article_a_message(tmp_path: Path) -> None:
    """Its page is no article; a forwarded message is the word of who wrote it."""
    shown = "<div class='tgme_widget_message_wrap'><div class='tgme_widget_message js-widget_message'><a class='tgme_widget_message_owner_name' href='#'><span>{}</span></a>{}<div class='tgme_widget_message_text js-message_text'>{}</div><span class='tgme_widget_message_views'>1.2K</span><time datetime='{}T10:20:00+00:00'>10:20</time></div></div>"
    origin = "<div>Forwarded from <a class='tgme_widget_message_forwarded_from_name'><span>صدى الوادي</span></a></div>"
    posts = shown.format(NAME, "", TRUCE, "2023-09-20") + shown.format(
        NAME, origin, TOLL, "2023-09-21"
    )
    page = f"<html><head><title>{NAME} – Telegram</title></head><body><main>{posts}</main></body></html>"
    found = kept(tmp_path, "channel.html", page)
    assert [(k.source, k.date) for k in found] == [
        (NAME, "2023-09-20"),
        ("صدى الوادي", "2023-09-21"),
    ]
    assert [k.title.rstrip(" …") for k in found] == [TRUCE, TOLL]


def test_posts_copied_from_a_page_of_facebook_are_messages(tmp_path: Path) -> None:
    """What others said of them is none of theirs; a day above a text by itself makes no post."""
    under = "كل التفاعلات:\n١٢٠أحمد سالم و١١٩ شخصًا آخر\n١٥ تعليقًا\nأعجبني\nتعليق\nمشاركة"
    text = f"{NAME}\n20 سبتمبر 2023 الساعة 10:20 ص ·\n{TRUCE}\nعرض المزيد\n{under}\n{NAME}\n21 سبتمبر 2023 الساعة 9:00 م ·\n{TOLL}\n{under}\n"
    found = kept(tmp_path, "page.txt", text)
    assert [(k.source, k.date) for k in found] == [(NAME, "2023-09-20"), (NAME, "2023-09-21")]
    written = "".join(path.read_text("utf-8") for path in (tmp_path / "corpus").glob("*.md"))
    assert "أحمد" not in written and "المزيد" not in written


def test_the_number_of_a_user_is_no_outlet(tmp_path: Path) -> None:
    """His name stands in an object beside it; the clock counts seconds with a fraction."""
    post = {
        "type": "message",
        "user": "U1",
        "ts": "1695211200.0001",
        "text": f"{TOLL}، بحسب وزارة الصحة.",
    }
    (one,) = kept(tmp_path, "a.json", json.dumps([post]))
    assert (one.source, one.date) == (None, "2023-09-20")
    (tmp_path / "b").mkdir()
    named = post | {"user_profile": {"real_name": NAME}}
    (one,) = kept(tmp_path / "b", "b.json", json.dumps([named]))
    assert one.source == NAME
