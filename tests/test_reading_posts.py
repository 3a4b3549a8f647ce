"""Posts of a channel become the sentences of one article; none of them is dropped."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefings.language.sentences import sentences
from briefings.reading.ingest import article, ingest
from briefings.reading.posts import is_posts

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
