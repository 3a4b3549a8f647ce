"""For whom people were only taken: "fired on soldiers whom it thought to be fighters of X"."""

from __future__ import annotations

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.vocabulary import lists

_REACH = 5  # words from "thought" to the name: "thinking (of them) that they were fighters of X"
_PRONOUNS = ("هم", "ها", "ه", "هما")
_words = lists("casualties", "mistaken")


def taken_for(reading: Reading, m: Mention) -> bool:
    """Whether a phrase only says for whom others were taken."""
    tokens = reading.tokens
    for k in range(m.core - 1, max(-1, m.core - 1 - _REACH), -1):
        if tokens[k + 1].gap.strip():
            return False
        verb = tokens[k].text
        own = next((verb.removesuffix(p) for p in _PRONOUNS if verb.endswith(p)), "")
        if own in _words("verbs"):
            return True  # "whom they thought fighters of X"
        if verb.removeprefix("و") in _words("verbs"):
            return any(token.text in _words("they") for token in tokens[k + 1 : m.core])
    return False
