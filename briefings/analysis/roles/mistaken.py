"""For whom people were only taken: "fired on soldiers whom it thought to be fighters of X"."""

from __future__ import annotations

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists

_REACH = 5  # words from "thought" to the name: "thinking (of them) that they were fighters of X"
_PRONOUNS = ("هم", "ها", "ه", "هما")
_words = lists("casualties", "mistaken")


def _with_object(word: str) -> bool:
    """Whether it is a verb of taking people for others with a pronoun: "whom they thought"."""
    return next((word.removesuffix(p) for p in _PRONOUNS if word.endswith(p)), "") in _words(
        "verbs"
    )


_THOUGHT = Trigger(lambda word: _with_object(word) or word.removeprefix("و") in _words("verbs"))


def taken_for(reading: Reading, m: Mention) -> bool:
    """Whether a phrase only says for whom others were taken."""
    tokens = reading.tokens
    for k in reversed(_THOUGHT.at(reading)):
        if m.core - _REACH <= k < m.core:
            if any(token.gap.strip() for token in tokens[k + 1 : m.core + 1]):
                return False
            return _with_object(tokens[k].text) or any(
                token.text in _words("they") for token in tokens[k + 1 : m.core]
            )
    return False
