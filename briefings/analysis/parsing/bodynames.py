"""Whose "the army", "the party", "these forces" are: of whoever was named with that noun last.

It holds until a side speaks as itself, whose own they may be from then on.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import is_glued
from briefings.analysis.parsing.vocabulary import lists
from briefings.profile import OTHER

_CLITICS = ("وال", "ال", "لل", "بال", "و", "ب", "ل", "")
_ARTICLES = ("ال", "لل")
_words = lists("nouns", "bodies")


@lru_cache(maxsize=1 << 14)
def body_noun(word: str) -> str:
    """The noun for a body that a word is, without article and clitics; "" for any other word."""
    plain = (word.removeprefix(clitic) for clitic in _CLITICS if word.startswith(clitic))
    return next((noun for noun in plain if noun in _words("alone")), "")


def learn_body_names(reading: Reading, context: Context, speaking: Speaking) -> None:
    """Remember whose each body is that a sentence names with its side."""
    named: dict[str, str] = {}
    for m in reading.mentions:
        if m.party and m.party != OTHER and m.last > m.first and m.kind != "place":
            nouns = (body_noun(reading.tokens[k].text) for k in range(m.first, m.core + 1))
            named |= {noun: m.party for noun in nouns if noun}
    spoke = set(speaking.parties) & set(context.profile.core)
    if spoke:
        context.called = {noun: p for noun, p in context.called.items() if p in spoke}
    context.called |= named


def named_last(reading: Reading, mention: Mention, context: Context) -> str:
    """Whose a body is that stands there with its article alone; "" where the article named none such."""
    if mention.first != mention.last:
        return ""
    return called_so(reading, mention.first, context)


def called_so(reading: Reading, at: int, context: Context) -> str:
    """Whose the body is that a word stands for, with nothing behind it that tells of which kind it is."""
    word = reading.tokens[at].text
    behind = reading.tokens[at + 1 : at + 2]
    adjective = any(is_glued(token) and token.text.startswith(_ARTICLES) for token in behind)
    definite = word.removeprefix("و").removeprefix("ب").startswith(_ARTICLES)
    return context.called.get(body_noun(word), "") if definite and not adjective else ""
