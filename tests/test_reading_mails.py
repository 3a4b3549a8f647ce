"""Mails and mailboxes become articles: who wrote them, what they attach, what of them is no text."""

from __future__ import annotations

import re
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from reading_files import BODY, TITLE, refused, save

from briefings.reading.formats import readers
from briefings.reading.ingest import article
from briefings.reading.words.pages import Page, Unreadable


def mail(body: str, kind: str = "plain", **head: str) -> bytes:
    """A mail as it is saved, in Windows-1256 and base64."""
    message = EmailMessage()
    for name, value in ({"Subject": TITLE, "From": "نشرة الساحل <news@x.example>"} | head).items():
        message[name] = value
    message.set_content(body, subtype=kind, charset="windows-1256", cte="base64")
    return message.as_bytes()


@pytest.mark.parametrize("kind", ["plain", "html"])
def test_a_mail_is_read(tmp_path: Path, kind: str) -> None:
    """Subject, sender and day of a saved newsletter serve as title, outlet and date."""
    text = BODY if kind == "plain" else "".join(f"<p>{p}</p>" for p in BODY.split("\n\n"))
    data = mail(text, kind, Date="Sat, 19 Feb 2022 18:02:11 +0100")
    found = article(save(tmp_path, "letter.eml", data))
    assert (found.title, found.body, found.source) == (TITLE, BODY, "نشرة الساحل")
    assert found.date == date(2022, 2, 19)
    assert not readers.unreadable("letter.eml", lambda: data)


@pytest.mark.parametrize("name", ["news.mbox", "news"])
def test_each_mail_of_a_mailbox_is_read(tmp_path: Path, name: str) -> None:
    """As mail programs export a folder: an article a mail, a line "From" of its own text no new mail."""
    other = "From 1992 إلى اليوم لم يتوقف التفاوض.\n\n" + BODY
    mails = [mail(BODY, Subject="عنوان أول للنشرة"), mail(other, Subject="عنوان ثان للنشرة")]
    box = b"".join(b"From news@x.example Sat Feb 19 18:02:11 2022\n" + one + b"\n" for one in mails)
    found = [page for page in readers.read(name, box) if isinstance(page, Page)]
    assert [(page.name, page.title) for page in found] == [
        (f"{name}#1", "عنوان أول للنشرة"),
        (f"{name}#2", "عنوان ثان للنشرة"),
    ]
    assert not readers.unreadable(name, lambda: box)


def test_a_mail_without_text_in_a_mailbox_is_named(tmp_path: Path) -> None:
    """The others are read."""
    opening = b"From news@x.example Sat Feb 19 18:02:11 2022\n"
    box = opening + mail(" ") + b"\n" + opening + mail(BODY)
    empty, page = readers.read("news.mbox", box)
    assert isinstance(empty, Unreadable) and empty.name == "news.mbox#1"
    assert isinstance(page, Page)


def test_the_outlets_own_line_names_a_sender_that_is_but_an_address(tmp_path: Path) -> None:
    """A sender's name wins over it."""
    for sender, outlet in (
        ("desk@x.example", "وكالة الميناء"),
        ("نشرة الساحل <d@x.example>", "نشرة الساحل"),
    ):
        data = mail(f"وكالة الميناء\n{BODY}", From=sender, Date="Sat, 19 Feb 2022 18:02:11 +0100")
        assert article(save(tmp_path, "letter.eml", data)).source == outlet


@pytest.mark.parametrize("sender", ["النشرة المسائية <n@x.example>", "news@jabal.example"])
@pytest.mark.parametrize(
    ("before", "outlet"),
    [
        ("نشرة صدى الجبل (عيّنة): ", "نشرة صدى الجبل (عيّنة)"),
        ("وكالة صدى الجبل | ", "وكالة صدى الجبل"),
        ("موجز الميناء – ", "موجز الميناء"),
    ],
)
def test_a_subject_names_the_newsletter_where_its_sender_does_not(
    tmp_path: Path, sender: str, before: str, outlet: str
) -> None:
    """ "The evening bulletin" is anybody's; the headline is what stands behind the name."""
    headline = "غرق مركب قبالة صفاقس"
    data = mail(BODY, Subject=f"{before}{headline}", From=sender)
    found = article(save(tmp_path, "letter.eml", data))
    assert (found.source, found.title) == (outlet, headline)


def test_a_subject_with_a_colon_is_a_headline_of_a_bulletin(tmp_path: Path) -> None:
    """Who speaks in it is no outlet, nor is "weekly digest"."""
    for subject in (
        "باكو: الهدنة سارية على كل الجبهات",
        "النشرة الأسبوعية: الهدنة سارية على الجبهات",
    ):
        data = mail(BODY, Subject=subject, From="النشرة المسائية <n@x.example>")
        found = article(save(tmp_path, "letter.eml", data))
        assert (found.source, found.title) == ("النشرة المسائية", subject)


def test_a_sender_in_several_encoded_words_is_one_name(tmp_path: Path) -> None:
    """A name that was cut within a word and folded over two lines has no blank there (RFC 2047)."""
    cut = "From: =?utf-8?b?2KjZiNin2KjYqSDYp9mE2LPZgdmK?=\n =?utf-8?q?=D8=B1?= <a@safir.example>\n"
    head, body = mail(BODY, Date="Sat, 19 Feb 2022 18:02:11 +0100").split(b"\n\n", 1)
    kept = [line for line in re.sub(rb"\n ", b" ", head).split(b"\n") if line[:5] != b"From:"]
    data = cut.encode() + b"\n".join(kept) + b"\n\n" + body
    assert article(save(tmp_path, "letter.eml", data)).source == "بوابة السفير"


@pytest.mark.parametrize(
    "rule",
    [
        "---------- Forwarded message ---------\nFrom: {name} <news@minbar.example>\nDate: Thu, Sep 17, 2020 at 4:05 PM\nSubject: x\nTo: <a@example.org>\n",
        "-----Original Message-----\nFrom: {name}\nSent: 17 September 2020 16:05\nTo: Sami\nSubject: x\n",
        "---------- رسالة معاد توجيهها ----------\n\u200fمن\u200f: \u200e{name} <news@minbar.example>\u200e\n\u200fالتاريخ: الخميس، 17 سبتمبر 2020\n\u200fالموضوع: بيان\n\u200fإلى: سامي\n",
        "---------- رسالة معاد توجيهها ----------\nمن: {name} <news@minbar.example>\nالتاريخ: الخميس، 17 سبتمبر 2020\nالموضوع: بيان\nإلى: سامي\n",
    ],
)
@pytest.mark.parametrize("quote", ["", "> "])
def test_a_mail_passed_on_is_that_of_who_wrote_it(tmp_path: Path, rule: str, quote: str) -> None:
    """Its outlet and day are those of the inner head; marks of quoting are no text."""
    inner = "\n".join(f"{quote}{line}".rstrip() for line in BODY.split("\n"))
    text = f"للاطلاع. تحياتي\n\n{rule.format(name='وكالة المنبر')}\n{inner}"
    data = mail(text, "plain", Date="Sat, 19 Feb 2022 18:02:11 +0100")
    found = article(save(tmp_path, "letter.eml", data))
    assert (found.body, found.source, found.date) == (BODY, "وكالة المنبر", date(2020, 9, 17))


GMAIL = (
    '<div>للاطلاع</div><div class="gmail_quote"><div class="gmail_attr">---------- {} ---------<br>'
    "{}: <b>وكالة المنبر</b> &lt;<a>news@minbar.example</a>&gt;<br>{}: {}<br>{}: {}<br>"
    "{}: سامي &lt;sami@x.example&gt;<br></div><br>"
)


@pytest.mark.parametrize(
    "head",
    [
        GMAIL.format(
            "Forwarded message",
            "From",
            "Date",
            "Thu, Sep 17, 2020 at 4:05 PM",
            "Subject",
            TITLE,
            "To",
        ),
        GMAIL.format(
            "رسالة مُعاد توجيهها",
            "من",
            "التاريخ",
            "الخميس، 17 سبتمبر 2020 في 4:05 م",
            "الموضوع",
            TITLE,
            "إلى",
        ),
        f"<hr><p><b>From:</b> وكالة المنبر<br><b>Sent:</b> Thursday, September 17, 2020<br><b>To:</b> Sami<br><b>Subject:</b> {TITLE}</p>",
        f"<p><b>من:</b> وكالة المنبر<br><b>تم الإرسال:</b> 17/سبتمبر/2020 04:05 م<br><b>إلى:</b> سامي<br><b>الموضوع:</b> {TITLE}</p>",
        f"<blockquote><div>Begin forwarded message:</div><div><b>From: </b>وكالة المنبر</div><div><b>Subject: </b>{TITLE}</div><div><b>Date: </b>17 September 2020</div>",
    ],
)
def test_a_page_passed_on_in_a_mail_is_that_of_who_wrote_it(tmp_path: Path, head: str) -> None:
    """No line of its head is a sentence; its outlet, day and title are those of the inner mail."""
    told = "".join(f"<p>{p}</p>" for p in BODY.split("\n\n"))
    data = mail(f"<div>{head}<h1>{TITLE}</h1>{told}</div>", "html", Subject="Fwd: للاطلاع عليه")
    found = article(save(tmp_path, "letter.eml", data))
    assert (found.title, found.body) == (TITLE, BODY)
    assert (found.source, found.date) == ("وكالة المنبر", date(2020, 9, 17))


def test_mails_attached_to_a_mail_are_articles(tmp_path: Path) -> None:
    """Forwarded as attachments, each is told with its own head; the note around them is no article."""
    outer = EmailMessage()
    outer["Subject"], outer["From"] = "FW", "sami@x.example"
    outer.set_content("للاطلاع")
    for text in (BODY, BODY.replace("تسعة", "سبعة")):
        inner = EmailMessage()
        inner["Subject"], inner["From"], inner["Date"] = (
            TITLE,
            "المنبر <a@x.example>",
            "17 Sep 2020",
        )
        inner.set_content(text)
        outer.add_attachment(inner)
    pages = [p for p in readers.read("letter.eml", outer.as_bytes()) if isinstance(p, Page)]
    assert [(p.name, p.title, p.source) for p in pages] == [
        (f"letter.eml#{number}", TITLE, "المنبر") for number in (1, 2)
    ]


def test_what_stands_under_a_mails_dashes_is_its_signature(tmp_path: Path) -> None:
    """ "--" and a few short lines are left out; dashes with more of the text behind them are no end."""
    signed = (
        f"{BODY}\n\n--\nمع تحيات\nقسم الأخبار – المنبر\nهذه الرسالة سرية ومخصصة للمرسل إليه فقط.\n"
    )
    for text in (signed, signed.replace("\n--\n", "\n-- \n")):
        assert article(save(tmp_path, "letter.eml", mail(text, "plain"))).body == BODY
    first, rest = BODY.split("\n\n", 1)
    parted = mail(f"{first}\n\n--\n\n{rest}\n\n{BODY}", "plain")
    assert rest in article(save(tmp_path, "parted.eml", parted)).body


def test_what_a_newsletter_says_of_itself_is_no_text(tmp_path: Path) -> None:
    """How to unsubscribe, however the sentence runs."""
    text = f"{BODY}\n\nتصلكم هذه النشرة لأنكم اشتركتم فيها. لإلغاء الاشتراك اضغطوا هنا."
    data = mail(
        text, "plain", Date="Sat, 19 Feb 2022 18:02:11 +0100", Subject="Fwd: Re: وقف القتال"
    )
    found = article(save(tmp_path, "letter.eml", data))
    assert found.body == BODY


@pytest.mark.parametrize("data", [b"no mail at all", b"Subject: x\n\n", b"Content-Type: a/b\n\nx"])
def test_a_mail_without_an_article_is_refused_in_one_line(tmp_path: Path, data: bytes) -> None:
    """Whatever is under that name."""
    refused(tmp_path, "letter.eml", data)
