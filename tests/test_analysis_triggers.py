"""A rule is told where in a sentence the words are that it is about."""

from __future__ import annotations

from datetime import date

from analysis_texts import KARABAKH

from briefings.analysis.parsing.grammar import Reading, read
from briefings.analysis.parsing.lexicon import lexicon
from briefings.analysis.parsing.triggers import Trigger, channel
from briefings.analysis.topics.otherwars import of_matter, other_wars

WORDS = lexicon(KARABAKH, date(2020, 10, 5))


def reading_of(text: str) -> Reading:
    """The sentence taken apart."""
    return read(text, WORDS)


def test_every_place_of_a_word_is_told_in_order() -> None:
    """Also to a rule that asks for the first time after the sentence was looked through."""
    reading = reading_of("قالت باكو إن باكو لم تقصف يريفان.")
    assert channel(reading, "party") == [1, 3, 6]
    named = Trigger(lambda word: word == "باكو")
    assert named.at(reading) == [1, 3]
    assert named.at(reading_of("قالت يريفان إنها لم تقصف.")) == ()


def test_another_war_is_found_behind_whatever_is_written_as_one_with_it() -> None:
    """By its first word, with "and", a preposition or the article before it; not by parts of words."""
    wars = other_wars(KARABAKH, [])
    for text in ("قتل ثلاثة في خاركيف.", "وفي أوكرانيا قتل ثلاثة.", "اتهم ثلاثة بأوكرانيا.",
                 "أعلن حزب الله ذلك.", "وبحزب الله يتصل ثلاثة."):  # fmt: skip
        assert wars.speaks(reading_of(text)), text
    for text in ("قتل ثلاثة في شوشة.", "أعلن حزب آخر ذلك."):
        assert not wars.speaks(reading_of(text)), text


def test_words_of_a_matter_may_have_open_ends() -> None:
    """ "Floods" and "the floods" are of a disaster, a political earthquake is none."""
    assert of_matter(reading_of("غمرت الفيضانات قرى كثيرة."), "disaster")
    assert not of_matter(reading_of("غمرت المياه قرى كثيرة."), "disaster")
