"""Folding, words, stems and what the translation model sees."""

from __future__ import annotations

import re
import unicodedata

import pytest

from briefings.language.normalize import bare, clitics, fold, for_engine, stem, words
from briefings.language.wordlists import longest


def test_a_text_is_folded_letter_by_letter() -> None:
    """What stands beside a letter does not matter, be it in the Arabic block or far from it."""
    letters = [chr(code) for code in (*range(0x20, 0x250), *range(0x600, 0x700), 0xFEFB, 0x2066)]
    for letter in letters:
        alone = fold(letter).text
        assert fold(f"أ{letter}ة").text == f"ا{alone}ه"


def test_the_longest_of_several_expressions_is_found() -> None:
    """A list of words as a pattern: none hides another that begins with it; of none nothing matches."""
    found = re.compile(longest(["وقف", "وقف نار", "قف", "أ.ب"]))
    assert found.findall("وقف نار ثم وقف وقف ن أ.ب أxب") == ["وقف نار", "وقف", "وقف", "أ.ب"]
    assert re.search(longest([]), "وقف") is None


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("وَقَالَ الرئيسُ", "وقال الرئيس"),
        ("أذربيجـــان", "اذربيجان"),
        ("إيران", "ايران"),
        ("آذار", "اذار"),
        ("مستشفى", "مستشفي"),
        ("السعودية", "السعوديه"),
        ("مسؤول", "مسوول"),
        ("رئيس", "رييس"),
        ("کرکوک", "كركوك"),
        ("پوتین", "بوتين"),
        ("٢٠٢٣", "2023"),
        ("۲۰۲۳", "2023"),
        ("ﻻ ﺳﻼﻡ", "لا سلام"),
        ("NATO", "nato"),
        ("\u200fبيروت\u200e", "بيروت"),
        ("قره\u200cباغ", "قرهباغ"),
        ("  قره \n باغ ", "قره باغ"),
        ("قره  باغ", "قره باغ"),
        ("قره\u00a0باغ", "قره باغ"),
        ("قره باغ ", "قره باغ"),
    ],
)
def test_two_spellings_have_one_key(written: str, other: str) -> None:
    """Spellings that newsrooms do not tell apart become one matching key."""
    assert bare(written) == bare(other)


@pytest.mark.parametrize(
    "text",
    [
        "وَقَالَ الرَّئيسُ ﻻ سلام في «قره باغ» عام ٢٠٢٣",
        "قتل 3 جنود",
        "ﷺ ثم نصّ",
        "",
        "أُعلِنَ\u200f وقفُ النار",
    ],
)
def test_every_folded_character_points_back(text: str) -> None:
    """A folded text has one origin per character, ascending and inside the original."""
    folded = fold(text)
    origin = list(folded.origin)
    assert len(origin) == len(folded.text)
    assert origin == sorted(origin)
    assert all(0 <= index < len(text) for index in origin)


def test_a_span_found_in_the_key_maps_to_the_written_word() -> None:
    """A match in the key is mapped to the word as written, vowel signs and tatweel included."""
    text = "وَقَالَ الرَّئيسُ الأذربيجـانيُّ أمس"
    folded = fold(text)
    start = folded.text.index("الاذربيجاني")
    assert text[slice(*folded.span(start, start + len("الاذربيجاني")))] == "الأذربيجـانيُّ"


def test_a_span_at_the_end_keeps_its_last_vowel_sign() -> None:
    """The last word of a text keeps the marks that follow its last letter."""
    folded = fold("سلامٌ")
    assert folded.span(0, 4) == (0, 5)
    assert folded.span(4, 4) == (5, 5)


def test_words_come_with_their_places() -> None:
    """Words and numbers are found with exact offsets, punctuation is left out."""
    text = "قُتِلَ 3,500 شخص، (بينهم «أطفال»)."
    found = words(text)
    assert [word.text for word in found] == ["قُتِلَ", "3,500", "شخص", "بينهم", "أطفال"]
    assert all(text[word.start : word.end] == word.text for word in found)


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("وبالجيش", [("و", "بالجيش"), ("وب", "الجيش"), ("وبال", "جيش")]),
        ("للجيش", [("ل", "لجيش"), ("لل", "جيش")]),
        ("باكو", [("ب", "اكو")]),
        ("من", []),
    ],
)
def test_clitics_are_offered_as_candidates(word: str, wanted: list[tuple[str, str]]) -> None:
    """The whole word comes first, then each reading with a clitic; clitic and rest make the word."""
    found = list(clitics(word))
    assert found[0] == ("", word)
    assert found[1:] == wanted
    assert all(clitic + rest == word for clitic, rest in found)


def test_forms_of_one_word_share_a_stem() -> None:
    """Article, conjunction and endings do not part the forms of a word."""
    assert len({stem(word) for word in ("القوات", "قوات", "وللقوات", "بالقوات")}) == 1
    assert stem("الأذربيجانية") == stem("أذربيجاني") == stem("والأذربيجانيين")
    assert stem("NATO") == "nato"


def test_a_stem_keeps_three_letters() -> None:
    """Short words are not stemmed away."""
    assert stem("ولد") == "ولد"
    assert stem("بيت") == "بيت"


def _as_trained(text: str) -> str:
    """What the training recipe did to every Arabic line, written out on its own."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[\u064b-\u0652\u0670\u0640\u200e\u200f\u202a-\u202e\ufeff]", "", text)
    for marks, plain in (("“”«»„", '"'), ("‘’", "'")):
        text = re.sub(f"[{marks}]", plain, text)
    return re.sub(r"\s+", " ", text.replace("…", "...")).strip()


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير: “لا توجد ذريعة”… ثم غادر.",
        "أَعْلَنَتِ الــوزارة «وقف النار» – فوراً — وبلا شروط",
        "بلغت النسبة 23.4% في 12 مدينة",
        "ﻟﻘﻲ ﺛﻼﺛﺔ ﻋﻤﺎﻝ ﻣﺼﺮﻋﻬﻢ",
        "\u200fوصل المبعوث إلى صنعاء\u200f",
        'S-300 و"إف-16"',
    ],
)
def test_the_model_sees_what_it_was_trained_on(text: str) -> None:
    """Without emoji, Persian letters or Arabic digits the model's input is the recipe's."""
    assert for_engine(text) == _as_trained(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("بلغت النسبة ٢٣٫٤٪ بين ١٬٢٠٠ شخص", "بلغت النسبة 23.4% بين 1,200 شخص"),
        ("کرکوک ایران", "كركوك ايران"),
        ("ٲكد ٲن لا اتفاق ٳلا بعد الهدنة", "أكد أن لا اتفاق إلا بعد الهدنة"),
        ("عاجل 🔴 انفجار في الميناء 🚨", "عاجل انفجار في الميناء"),
        ("قره\u200bباغ\u2066", "قرهباغ"),
        ("سو‑25", "سو-25"),
        ("نص\x00 آخر\x1f", "نص آخر"),
        ("", ""),
    ],
)
def test_what_no_model_should_see_is_repaired(text: str, wanted: str) -> None:
    """Persian letters, emoji, invisible and control characters do not reach the model."""
    assert for_engine(text) == wanted


def test_the_model_input_is_stable() -> None:
    """Preparing a prepared sentence changes nothing, so memory keys do not drift."""
    text = "قال: «نعم… 🔴 لا» کرکوک"
    assert for_engine(for_engine(text)) == for_engine(text)
