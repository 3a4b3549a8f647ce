"""Garbled Arabic is turned back where that is certain, and refused where it is not."""

from __future__ import annotations

import html.entities
import json
from pathlib import Path

import pytest

from briefings.errors import ReadingError
from briefings.reading.ingest import article, ingest
from briefings.reading.words.mojibake import mended, mended_bytes

TITLE = "غرق مركب قبالة سواحل صفاقس ومساع لإنقاذ ركابه"
TEXT = f"""{TITLE}

أعلن الحرس البحري مساء السبت غرق مركب صيد يقل 14 بحاراً قبالة سواحل صفاقس، إثر عاصفة مفاجئة.

وقال المتحدث باسم الحرس إن فرق الإنقاذ "انتشلت تسعة بحارة أحياء"، فيما يتواصل البحث عن الباقين.
"""
BODY = TEXT.partition("\n\n")[2].strip()


@pytest.mark.parametrize("wrong", ["latin-1", "cp1252", "cp1256", "cp1251", "mac_roman", "cp437"])
@pytest.mark.parametrize("errors", ["ignore", "replace"])
def test_utf8_read_in_another_encoding_is_turned_back(
    tmp_path: Path, wrong: str, errors: str
) -> None:
    """To the letter, also where a letter's second half has no sign in that encoding; the report says so."""
    (tmp_path / "page.txt").write_text(TEXT.encode().decode(wrong, errors), "utf-8")
    report = ingest([str(tmp_path / "page.txt")], tmp_path / "corpus")
    found = article(report.kept[0].path)
    assert (found.title, found.body) == (TITLE, BODY)
    assert [entry.file for entry in report.mended] == [str(tmp_path / "page.txt")]
    assert "UTF-8 that was read as" in report.mended[0].told


@pytest.mark.parametrize("written", ["utf-8", "cp1256"])
@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("name", ["page.html", "page.txt"])
def test_garbled_letters_that_are_written_as_entities_are_turned_back(
    tmp_path: Path, written: str, named: bool, name: str
) -> None:
    """By name or by number, as programs save accented letters; entities of Arabic and of markup stay."""
    garbled = TEXT.replace('"', "”").encode(written).decode("latin-1")
    names = html.entities.codepoint2name if named else {}
    coded = "".join(c if c.isascii() else f"&{names.get(ord(c), f'#{ord(c)}')};" for c in garbled)
    lines = coded.split("\n\n")
    page = f"<html><h1>{lines[0]}</h1><p>{'</p><p>'.join(lines[1:])}</p></html>"
    (tmp_path / name).write_text(page if name.endswith("html") else coded, "ascii")
    found = article(str(tmp_path / name))
    assert (found.title, found.body) == (TITLE, BODY.replace('"', "”"))


def test_entities_of_accented_words_stay_what_they_are() -> None:
    """French amid Arabic is no garbled Arabic."""
    page = f"<p>{TITLE}</p><p>&Eacute;&eacute; &agrave; l&rsquo;&oelig;uvre &amp; &lt;b&gt; &Ccedil;&agrave; v&eacute;cu</p>".encode()
    assert mended_bytes(page) == (page, "")


@pytest.mark.parametrize("right", ["cp1256", "iso-8859-6"])
def test_an_arabic_code_page_shown_in_latin_letters_is_turned_back(right: str) -> None:
    """ "ÃÚáä ÇáÍÑÓ" is Windows-1256 that was taken for Windows-1252."""
    found = mended(TEXT.encode(right, "ignore").decode("cp1252", "ignore"))
    assert found.text == TEXT
    assert (
        found.how
        == f"{'Windows-1256' if right == 'cp1256' else right} that was read as Windows-1252"
    )


def test_what_was_garbled_twice_is_turned_back_twice() -> None:
    """A text may have gone through two such programs."""
    once = TEXT.encode().decode("cp1252", "ignore")
    assert mended(once.encode().decode("cp1252", "ignore")).text == TEXT


@pytest.mark.parametrize(("written", "read"), [("utf-8", "latin-1"), ("cp1256", "latin-1")])
def test_a_garbled_line_amid_good_ones_is_turned_back(written: str, read: str) -> None:
    """As where a program joined a headline and a text of two sources."""
    assert mended(TEXT.replace(TITLE, TITLE.encode(written).decode(read))).text == TEXT


def test_good_text_and_other_languages_are_left_as_they_are() -> None:
    """Accents of a name in Latin letters are no garbled Arabic, nor are signs behind Arabic letters."""
    for good in (
        TEXT,
        "Élise Müller à Çankaya: «été», façade, œuvre\n",
        "شرط، ضغط؛ فقط؟ «خط» حفظ،\n",
    ):
        assert mended(good * 3).text == good * 3
        assert not mended(good * 3).how


def test_garbled_cells_of_json_are_turned_back(tmp_path: Path) -> None:
    """Some programs write each byte of UTF-8 as a sign of its own: "\\u00d8\\u00ba"."""
    post = {"title": TITLE, "text": BODY, "date": "2023-09-19"}
    garbled = {key: value.encode().decode("latin-1") for key, value in post.items()}
    (tmp_path / "posts.json").write_text(json.dumps([garbled]), "ascii")
    report = ingest([str(tmp_path / "posts.json")], tmp_path / "corpus")
    assert [kept.title for kept in report.kept] == [TITLE]
    assert len(report.mended) == 1


def test_garbled_arabic_that_lost_letters_is_refused(tmp_path: Path) -> None:
    """Where letters are gone nothing is certain."""
    garbled = TEXT.encode().decode("cp1252", "ignore")
    lost = "".join(c for c in garbled if c not in "†…„§Š")
    (tmp_path / "page.txt").write_text(lost, "utf-8")
    with pytest.raises(ReadingError, match="garbled"):
        article(str(tmp_path / "page.txt"))


def test_arabic_without_dots_is_refused(tmp_path: Path) -> None:
    """Bare letters, as text recognition leaves them, read as other words or none."""
    bare = str.maketrans("بتثنجخذزشضظغفقيةئأإ", "ٮٮٮںححدرسصطعڡٯىهىاا")
    (tmp_path / "page.txt").write_text(TEXT.translate(bare), "utf-8")
    with pytest.raises(ReadingError, match="lost their dots"):
        article(str(tmp_path / "page.txt"))
