"""Files attached to a mail are read as files of their own; what cannot be read is named."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest
import weasyprint

from briefings.errors import ReadingError
from briefings.reading.formats import archives
from briefings.reading.ingest import Report, article, ingest

TITLE = "فيضانات تقطع الطرق إلى ثلاث قرى شمال نورا"
BODY = (
    "قالت هيئة الإنقاذ يوم الثلاثاء إن السيول قطعت الطرق إلى ثلاث قرى شمال مدينة نورا، وإن 14 أسرة نقلت إلى مدرسة.\n\n"
    "وأضافت الهيئة أن فرقها تعمل على فتح الطريق الرئيسي قبل مساء الأربعاء إذا تحسن الطقس."
)
OTHER = (
    "أعلن مجلس بلدية المرفأ أن السوق القديم سيغلق أسبوعين لترميم سقفه، وأن 60 تاجراً سينقلون إلى ساحة الميناء.\n\n"
    "وقال رئيس المجلس إن الأعمال تبدأ يوم الأحد وتمولها البلدية من ميزانيتها لهذا العام."
)
NOTE = "مرفق البيان الصحفي.\nمع التحية"
HTML = f"<h1>{TITLE}</h1>" + "".join(f"<p>{part}</p>" for part in BODY.split("\n\n"))


def document() -> bytes:
    """The article as a Word document."""
    made, data = docx.Document(), io.BytesIO()
    made.add_heading(TITLE)
    for part in BODY.split("\n\n"):
        made.add_paragraph(part)
    made.save(data)
    return data.getvalue()


def printed() -> bytes:
    """The article as a PDF file."""
    data = io.BytesIO()
    weasyprint.HTML(string=f"<html lang=ar dir=rtl>{HTML}</html>").write_pdf(data)
    return data.getvalue()


def packed(**files: bytes) -> bytes:
    """An archive; "_" stands for the dot of a name."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("_", "."), content)
    return data.getvalue()


def mail(text: str | None, *files: tuple[str, str, bytes]) -> bytes:
    """A mail with files: name, kind and content of each."""
    message = EmailMessage()
    message["Subject"], message["From"] = "بيان", "press@nora.example"
    message["Date"] = "Wed, 14 Feb 2024 09:00:00 +0200"
    if text is not None:
        message.set_content(text)
    for name, kind, data in files:
        main, sub = kind.split("/")
        message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return message.as_bytes()


def taken(folder: Path, data: bytes) -> Report:
    """What becomes of a mail."""
    (folder / "letter.eml").write_bytes(data)
    return ingest([str(folder / "letter.eml")], folder / "corpus")


def bodies(report: Report) -> list[str]:
    """The texts of the articles that were kept."""
    return [article(str(kept.path)).body for kept in report.kept]


def told(report: Report) -> dict[str, str]:
    """What was left out and why, by the file's name in its mail."""
    return {left.file.rpartition("!")[2]: left.reason for left in report.left_out}


@pytest.mark.parametrize(
    ("name", "kind", "data"),
    [
        ("bayan.pdf", "application/pdf", printed()),
        ("بيان.docx", "application/octet-stream", document()),
        ("bayan.html", "text/html", HTML.encode()),
        ("bayan.txt", "text/plain", f"{TITLE}\n\n{BODY}".encode()),
        ("bayan.txt", "text/plain", f"{TITLE}\n\n{BODY}".encode("cp1256")),
        ("bayan.zip", "application/zip", packed(bayan_html=HTML.encode())),
        ("../../bayan.pdf", "application/pdf", printed()),
    ],
)
def test_a_file_attached_to_a_note_is_the_article(
    tmp_path: Path, name: str, kind: str, data: bytes
) -> None:
    """The note is none, and the mail's day dates what says no day itself."""
    report = taken(tmp_path, mail(NOTE, (name, kind, data)))
    (kept,) = report.kept
    assert not report.left_out
    found = article(str(kept.path))
    assert (found.title, found.body, found.date) == (TITLE, BODY, date(2024, 2, 14))
    assert found.ingested_from.partition("!")[2].startswith(name.rpartition("/")[2])


def test_a_mail_without_text_is_that_of_its_file(tmp_path: Path) -> None:
    """`clean` reads it, too."""
    (tmp_path / "letter.eml").write_bytes(mail(None, ("bayan.html", "text/html", HTML.encode())))
    assert article(str(tmp_path / "letter.eml")).body == BODY


def test_text_and_file_are_an_article_each(tmp_path: Path) -> None:
    """Where both are articles."""
    report = taken(tmp_path, mail(OTHER, ("bayan.pdf", "application/pdf", printed())))
    assert bodies(report) == [OTHER, BODY]


def test_a_file_that_cannot_be_read_is_named_with_its_reason(tmp_path: Path) -> None:
    """The others are read all the same."""
    files = (
        ("broken.pdf", "application/pdf", b"%PDF-1.7 and no more"),
        ("table.ppt", "application/vnd.ms-powerpoint", b"x" * 50),
        ("bayan.html", "text/html", HTML.encode()),
    )
    report = taken(tmp_path, mail(OTHER, *files))
    assert bodies(report) == [OTHER, BODY]
    assert told(report) == {
        "broken.pdf": "it is not a PDF file that can be read: save it again",
        "table.ppt": ".ppt is not a kind of file that is read",
    }


def test_pictures_signatures_and_cards_are_not_mentioned(tmp_path: Path) -> None:
    """They hang on most mails."""
    files = (
        ("logo.png", "image/png", b"\x89PNG\r\n\x1a\n"),
        ("photo", "image/jpeg", b"\xff\xd8\xff"),
        ("invite.ics", "text/calendar", b"BEGIN:VCALENDAR"),
        ("smime.p7s", "application/pkcs7-signature", b"\x30\x82"),
        ("me.vcf", "application/octet-stream", b"BEGIN:VCARD"),
    )
    report = taken(tmp_path, mail(BODY, *files))
    assert bodies(report) == [BODY]
    assert not report.left_out


def test_files_of_a_mail_passed_on_as_a_file_are_read(tmp_path: Path) -> None:
    """Those of the mail around it, too."""
    outer = message_from_bytes(mail(NOTE), policy=policy.default)
    assert isinstance(outer, EmailMessage)
    inner = message_from_bytes(
        mail(NOTE, ("bayan.html", "text/html", HTML.encode())), policy=policy.default
    )
    outer.add_attachment(inner)
    outer.add_attachment(OTHER.encode(), maintype="text", subtype="plain", filename="souq.txt")
    report = taken(tmp_path, outer.as_bytes())
    assert bodies(report) == [BODY, OTHER]
    assert not report.left_out


def test_mails_and_archives_within_each_other_come_to_an_end(tmp_path: Path) -> None:
    """An archive in a mail in an archive is named, not read."""
    inner = mail(OTHER, ("deep.zip", "application/zip", packed(a_html=HTML.encode())))
    report = taken(tmp_path, mail(NOTE, ("outer.zip", "application/zip", packed(a_eml=inner))))
    assert bodies(report) == [OTHER]
    assert told(report) == {
        "deep.zip": "it holds files and is itself inside others: save it and give it"
    }


def test_the_archives_of_a_mail_share_one_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many small bombs are as bad as a large one."""
    monkeypatch.setattr(archives, "_MOST_MEMBERS", 1)
    one, two = packed(a_html=HTML.encode()), packed(b_txt=OTHER.encode())
    files = (("one.zip", "application/zip", one), ("two.zip", "application/zip", two))
    report = taken(tmp_path, mail(NOTE, *files))
    assert bodies(report) == [BODY]
    assert told(report) == {"two.zip": "it unpacks to far more than articles: it is refused"}


def test_a_mail_without_text_and_files_is_refused(tmp_path: Path) -> None:
    """In one line."""
    (tmp_path / "letter.eml").write_bytes(mail(None, ("a.png", "image/png", b"\x89PNG")))
    with pytest.raises(ReadingError, match="without text and without files"):
        article(str(tmp_path / "letter.eml"))
