"""Whose word is not told: it is denied, "what Y had announced", or another's, "Y refused, in X's words"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.normalize import bare

_LEADING = 2  # words before a verb among which stands what it told: "false news that … brought"
_IT = ("ه", "ها")  # the pronoun of what was told, at its verb
_REFUSES = frozenset(["deny", "condemn"])
_DENIES = frozenset(["past", "present"])
_IN_WORDS = [bare("على"), "حد"]  # "in the words of", with قول, تعبير or زعم behind it
_OF_WHOM = 4  # words from there to whose they are
_words = lists("reporting", "attribution")


def is_denied(reading: Reading, at: int) -> bool:
    """Whether somebody stands at a word who told what the sentence denies: no words of his are told."""
    tokens, verb = reading.tokens, at - 1
    if verb < 1 or tokens[at].gap.strip() or "party" in tokens[verb].hits:
        return False
    row = range(max(0, verb - _LEADING), verb)
    told = next((k for k in row if tokens[k].text in _words("denied")), -1)
    # "for the refusal of X to come" is spelt like a verb, and opens no clause.
    denies = any(
        p.value == "deny" and p.form in _DENIES and p.at <= p.start + 1 and p.at < told
        for p in reading.predicates
    )
    return tokens[verb].text.endswith(_IT) and denies


def by_anothers_word(reading: Reading, named: Mapping[str, Sequence[Mention]]) -> set[str]:
    """Who does not speak, as another tells it of him: "after X had refused, in the words of Y".

    Neither do those whose words another refuses: "the ministry rejects the statements of X".
    """
    refused = {p for p, own in named.items() if own and all(_is_refused(reading, m) for m in own)}
    tokens = reading.tokens
    words = [token.text for token in tokens]
    at = next((k for k in range(len(words) - 1) if words[k : k + 2] == _IN_WORDS), 0)
    teller = {m.party for m in reading.mentions if at < m.first <= at + _OF_WHOM and m.party}
    if not at or not teller:
        return refused
    return refused | {
        party
        for party, own in named.items()
        if party not in teller and own and all(m.last < at for m in own)
    }


def _is_refused(reading: Reading, m: Mention) -> bool:
    """Whether it is only whose statements somebody rejects or condemns."""
    tokens, at = reading.tokens, m.first - 1
    if at < 1 or m.prep or tokens[at].text.removeprefix("ب") not in _words("refused"):
        return False
    last = next((p for p in reversed(reading.predicates) if p.at < at), None)
    refuses = last is not None and last.value in _REFUSES and last.form in _DENIES
    return refuses and last is not None and not tokens[last.at].quoted
