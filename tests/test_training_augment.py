"""Augmented pairs stay translations of each other."""

from __future__ import annotations

import re
from random import Random

import pytest

from briefings.training.augment import (
    Name,
    Names,
    join_clauses,
    join_sentences,
    mispunctuate,
    misspell,
    spell_out,
    swap_names,
    vary_digits,
    write_names_in,
)

NAMES = Names(
    [
        Name("person", "علييف", "Aliyev"),
        Name("person", "باشينيان", "Pashinyan"),
        Name("place", "شوشا", "Shusha"),
        Name("place", "كنجة", "Ganja"),
        Name("term", "خط التماس", "Line of Contact"),
    ]
)
TEXT = ("وقال علييف إن 23 شخصا قتلوا في شوشا", "Aliyev said 23 people were killed in Shusha")


@pytest.fixture
def random() -> Random:
    """The same chance each time."""
    return Random(4)


def test_names_are_swapped_on_both_sides(random: Random) -> None:
    """A person for a person, a place for a place, never on one side alone."""
    assert swap_names(TEXT, NAMES, random) == (
        "وقال باشينيان إن 23 شخصا قتلوا في كنجة",
        "Pashinyan said 23 people were killed in Ganja",
    )


def test_a_name_behind_a_clitic_keeps_the_clitic(random: Random) -> None:
    """The clitic stays in the Arabic, whatever name follows it."""
    made = swap_names(("التقى بوتين وعلييف", "Putin met Aliyev"), NAMES, random)
    assert made == ("التقى بوتين وباشينيان", "Putin met Pashinyan")


def test_a_name_that_the_english_lacks_is_left_alone(random: Random) -> None:
    """What cannot be swapped on both sides is not swapped."""
    assert swap_names(("قال علييف ذلك", "The president said so"), NAMES, random) is None
    assert swap_names(("علييف", "Aliyev met Aliyev"), NAMES, random) is None


def test_house_spellings_are_written_into_the_arabic() -> None:
    """Bare or after a clitic, apart or attached; the English stays; common words stay Arabic."""
    text = ("زار شوشا وعلييف خط التماس", "Aliyev visited Shusha and the Line of Contact")
    made = {write_names_in(text, NAMES, Random(seed)) for seed in range(40)}
    arabic = {pair[0] for pair in made if pair}
    assert "زار Shusha و Aliyev خط التماس" in arabic
    assert "زار Shusha وAliyev خط التماس" in arabic
    assert all(pair is None or pair[1] == text[1] for pair in made)
    assert not any("Line" in line for line in arabic)


def test_digits_vary_together(random: Random) -> None:
    """The same new digits on both sides; a year becomes a year; nothing becomes 1."""
    for _ in range(50):
        made = vary_digits(("في 2020 قتل 7", "In 2020, 7 were killed"), random)
        if made:
            year, count = (word.strip(",") for word in made[1].split()[1:3])
            assert f"في {year} قتل {count}" == made[0]
            assert 1985 <= int(year) <= 2026
            assert int(count) > 1


def test_digits_of_one_side_alone_stay(random: Random) -> None:
    """Figures that the other side words differently are not touched."""
    assert vary_digits(("قتل 3 أشخاص", "Three people were killed"), random) is None


def test_round_numbers_are_spelt_out_on_one_side() -> None:
    """Digits here, words there: the model must read both as the same."""
    text = ("قتل 30 شخصا", "30 people were killed")
    made = {spell_out(text, Random(seed)) for seed in range(20)}
    assert ("قتل ثلاثين شخصا", text[1]) in made
    assert (text[0], "thirty people were killed") in made
    assert spell_out(("قتل 31 شخصا", "31 were killed"), Random(1)) is None


def test_spelling_noise_is_on_the_arabic_alone() -> None:
    """Hamza, ta marbuta and ya vary; the English is what it was."""
    text = ("أعلنت الوزارة إلى الآن أرقاما", "The ministry announced figures")
    made = [misspell(text, Random(seed)) for seed in range(30)]
    assert any(pair and "اعلنت" in pair[0] for pair in made)
    assert all(pair is None or pair[1] == text[1] for pair in made)


def test_commas_of_a_hurry_are_made() -> None:
    """Commas go, come as Latin ones or stick to a word; no word and nothing of the English changes."""
    text = ("قال، الثلاثاء، إن الوفد وصل، ثم غادر.", "He said Tuesday that it came, then left.")
    made = [pair for seed in range(30) if (pair := mispunctuate(text, Random(seed)))]
    assert any(len(re.findall("[،,]", arabic)) < 3 for arabic, _ in made)
    assert any("," in arabic for arabic, _ in made)
    assert {english for _, english in made} == {text[1]}
    assert all(re.findall(r"\w+", arabic) == re.findall(r"\w+", text[0]) for arabic, _ in made)
    assert mispunctuate(("قال ذلك.", "He said so."), Random(1)) is None


def test_short_sentences_are_joined() -> None:
    """Two finished sentences become one line; headlines, which do not end, stay alone."""
    one, two = ("قال ذلك.", "He said so."), ("ثم غادر.", "Then he left.")
    assert join_sentences(one, two) == ("قال ذلك. ثم غادر.", "He said so. Then he left.")
    assert join_sentences(("عنوان", "Headline"), two) is None


def test_clauses_become_sentences() -> None:
    """Speech and claim, or an event, with a full stop and a capital."""
    clauses = {
        "say_inna": [("قال الجيش إن", "the army said that")],
        "say_anna": [("أعلن الجيش أن", "the army announced that")],
        "claim": [("قواته تقدمت", "its forces had advanced")],
        "event": [("سقطت قذيفة", "a shell fell")],
        "time": [("أمس", "yesterday")],
    }
    made = [join_clauses(clauses, Random(seed)) for seed in range(80)]
    assert ("قال الجيش إن قواته تقدمت.", "The army said that its forces had advanced.") in made
    assert all(a.endswith(".") and e[0].isupper() and e.endswith(".") for a, e in made)
