"""Word lists of data files as sets and patterns."""

from __future__ import annotations

from briefings.language.wordlists import WordLists

WORDS = WordLists("summary/ranking.toml", "words")


def test_words_of_lists_are_folded_and_kept() -> None:
    """Spelt with or without hamza a word is found; whoever asks again gets the same set."""
    assert "اعلان" in WORDS.words("sets", "shuts")
    assert WORDS.words("sets") is WORDS.words("sets")
    assert WORDS.words("sets", "shuts") == WORDS.words("sets") | WORDS.words("shuts")


def test_a_shape_names_its_lists() -> None:
    """`<name>` is any word of a list, `<one|other>` of two; a named group stays what it is."""
    found = WORDS.pattern(r"(?<!\w)(?P<how><shuts|shutting>) (?:ال)?<ways>(?!\w)").search(
        "اغلاق الطريق"
    )
    assert found is not None
    assert found["how"] == "اغلاق"
    shape = r"<ways>$"
    assert WORDS.pattern(shape) is WORDS.pattern(shape)


def test_whole_words_may_have_what_is_written_as_one_with_them() -> None:
    """ "And the road" is the word "road"; a longer word, or an ending, is not."""
    road = WORDS.whole("ways")
    assert road.search("وفتح بالطريق")
    assert not road.search("الطريقه")
    assert not WORDS.whole("ways", before="").search("والطريق")


def test_no_word_of_a_list_may_stand_before() -> None:
    """ "After he announced" is of the past."""
    announced = WORDS.pattern(rf"{WORDS.not_behind('past')}<sets>")
    assert announced.search("ثم اعلن")
    assert not announced.search("بعد ان اعلن")


def test_a_file_without_sections_has_its_lists_itself() -> None:
    """Some files are one section."""
    assert WordLists("reading/columns.toml")["lists"]


def test_words_as_they_are_written_are_tried_longest_first() -> None:
    """What is looked for in a text that is not folded keeps its hamzas; in either case for Latin letters."""
    found = WordLists("reading/printing.toml").written(r"<words>").match("PRINT VERSION: talks")
    assert found is not None
    assert found[0] == "PRINT VERSION"


def test_an_entry_has_its_parts() -> None:
    """Between equal signs stands what an entry says of its first part."""
    assert all(len(entry) == 4 for entry in WordLists("checks/passives.toml").entries("sure"))
