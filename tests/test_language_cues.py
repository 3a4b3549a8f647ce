"""The words by which a text may hold an expression."""

from __future__ import annotations

import pytest

from briefings.language.cues import Cue
from briefings.language.normalize import bare


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("نفت باكو ذلك.", True),
        ("ونفتها باكو.", True),  # "and" before it, a pronoun behind it
        ("«نفت»: باكو", True),
        ("أعلنت يريفان الهدنة.", True),  # an ending for the asterisk
        ("غير المعلن", True),  # of words as long the first one tells
        ("ما قالته باكو", False),  # the longest word is not there
        ("كما نشرناه أمس", True),
        ("قالت باكو إن القصف توقف.", False),
        ("", False),
    ],
)
def test_a_text_may_hold_an_expression_if_a_word_of_it_has_its_longest_word(
    text: str, may: bool
) -> None:
    """Whatever clitics, endings and marks the word has; case endings and hamzas are folded."""
    assert Cue(["نفت", "أعلن*", "غير أن", "ما نشرناه"]).may_be_in(bare(text)) is may


def test_of_no_expressions_none_is_in_a_text() -> None:
    """An empty list wants nothing."""
    assert not Cue([]).may_be_in("نفت باكو")
