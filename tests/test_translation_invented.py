"""Invented English: words that are none and names from nowhere are told, real ones are not."""

from __future__ import annotations

from importlib.resources import files

import pytest

from briefings.translation.checks.invented import findings
from briefings.translation.checks.marks import Pair, judge
from briefings.translation.names.authority import load_names


def reasons(ar: str, en: str) -> list[str]:
    """What the check says of a pair."""
    return list(findings(ar, en, load_names().find(ar)))


@pytest.mark.parametrize(
    ("ar", "en", "reason"),
    [
        (
            "رفعت السرية عن الوثائق.",
            "The secretity of the documents was lifted.",
            "the English word “secretity” is no known word",
        ),
        (
            "وعد بأن يجعل منها جنة.",
            "He promised to make a congrace of it.",
            "the English word “congrace” is no known word",
        ),
        (
            "وصل الكاتب هولمغرين أمس.",
            "The writer Hlllbergen arrived yesterday.",
            "the English word “Hlllbergen” is no known word",
        ),
        (
            "وصل الوفد إلى القرية صباح أمس.",
            "The delegation arrived in Ijababa yesterday morning.",
            "the English name “Ijababa” sounds like no word of the Arabic",
        ),
        (
            "قال الطبيب أبو جنوبي ذلك.",
            "Dr. Abu southern said so.",
            "the English “Abu southern” puts part of a name into words",
        ),
    ],
)
def test_a_word_that_is_none_is_told(ar: str, en: str, reason: str) -> None:
    """Each reason names the word in quotation marks."""
    assert reasons(ar, en) == [reason]


@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("قال الوزير ذلك أمس.", "The minister said so yesterday."),
        ("قال أبو مازن ذلك.", "Abu Mazen, or Abu for short, said so."),
        ("قال أبو الفضل ذلك.", "Abu al-Fadl and Umm said so."),
        ("وصل الوفد إلى بلدة زرمانوك.", "The delegation arrived in the town of Zarmanok."),
        ("قال لافروف ذلك.", "Lavrov said so, in Lavrov's words."),
        (
            "انسحبت القوات من المواقع.",
            "The troops' withdrawal from unoccupied positions was orderly.",
        ),
        ("نشرت صحيفة زا غارديان ذلك.", "TheGuardian and UNIFIL published it at example.com/zzqq."),
        ("قال أوباكاوي إن example صحيح.", "Obakawi said that example is right."),
        ("طلب محمد اليحياوي رفع الجلسة.", "Mohamed Yahyaoui asked to adjourn the session."),
        ("", ""),
    ],
)
def test_words_names_and_abbreviations_are_let_pass(ar: str, en: str) -> None:
    """Inflected and compound words, names by sound, capitals, addresses and copies give no reason."""
    assert reasons(ar, en) == []


@pytest.mark.parametrize("score", [None, -0.2])
@pytest.mark.parametrize(
    ("ar", "en"),
    [
        ("رفعت السرية عن الوثائق.", "The secretity of the documents was lifted."),
        ("قال إن التجويع سلاح.", 'He said that "muggling is a weapon."'),
        ("قال ساخرا: خمنوا أي مصير ينتظره.", 'He said mockingly: "Shome any fate awaiting him."'),
    ],
)
def test_a_word_that_is_none_is_told_whoever_wrote_it(
    ar: str, en: str, score: float | None
) -> None:
    """A pair that somebody asks about has the mark that the build gives it."""
    told = [r for trust in judge([Pair(ar, en, score)]) for r in trust.reasons]
    assert any("known word" in r or "sounds like no word" in r for r in told)


@pytest.mark.parametrize(
    "en",
    [
        "The delegation arrived in Ijababa yesterday morning.",  # a name in somebody's own spelling
        "The delegation, overwhelmed by denunciations, arrived yesterday.",
        "The dignitaries reached the village yesterday.",
        "Dignitaries reached the village yesterday.",
        'They said: "Unhygienic conditions met us in the village."',
    ],
)
def test_the_words_of_people_are_not_doubted(en: str) -> None:
    """Without an engine's score the English is somebody's own: rare words are known, names are not held to ours."""
    ar = "وصل الوفد إلى القرية صباح أمس."
    assert list(findings(ar, en, load_names().find(ar), anybodys=True)) == []


def test_the_list_of_words_is_small() -> None:
    """It takes less than 300 kB of the wheel."""
    packed = files("briefings") / "data" / "checks" / "words.txt.gz"
    assert len(packed.read_bytes()) < 300_000
