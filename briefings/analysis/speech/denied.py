"""Whose word is only denied: "X denied the news that Y had brought", "what Y had announced"."""

from __future__ import annotations

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists

_LEADING = 2  # words before a verb among which stands what it told: "false news that … brought"
_IT = ("ه", "ها")  # the pronoun of what was told, at its verb
_DENIES = frozenset(["past", "present"])
_words = lists("reporting", "attribution")


def is_denied(reading: Reading, at: int) -> bool:
    """Whether somebody stands at a word who told what the sentence denies: no words of his are told."""
    tokens, verb = reading.tokens, at - 1
    if verb < 1 or tokens[at].gap.strip() or "party" in tokens[verb].hits:
        return False
    row = range(max(0, verb - _LEADING), verb)
    told = next((k for k in row if tokens[k].text in _words("denied")), -1)
    denies = any(
        p.value == "deny" and p.form in _DENIES and p.at <= p.start + 1 and p.at < told
        for p in reading.predicates
    )  # "for the refusal of X to come" is spelt like a verb, and opens no clause
    return tokens[verb].text.endswith(_IT) and denies
