"""Whether a source is nobody that the article has told of: "a security source", and not "the spokesman"."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.speech.sourcekinds import Kind, definite, sorts, source_words
from briefings.profile import OTHER

_NAMELESS = 5  # words that a source takes to refuse its name
_LOCAL = "local"  # of the sorts
_SOURCES = frozenset(["source", "diplomat"])  # kinds that are somebody only by what is said of them
_CIVIL = frozenset(["medical", "health", "humanitarian", "rights", "diplomatic", "local", "tribal"])
_CLOSED = frozenset(["complement", "report", "event", "relative", "adverb", "outlet"])
_PLACES = frozenset(["place", "state"])
_IN, _OF = "في", "عن"
_THERE = "هناك"
_NAMED_BY = "باسم"  # "a spokesman of": of somebody known


def is_stranger(reading: Reading, kind: Kind, after: int) -> bool:
    """Whether the source, its noun ending before a word, is nobody that the article has told of.

    "Residents" speak for no party. "A security source" is new, "a source in the ministry", "the
    spokesman" and, where the sentence has named a country, its "official" need not be.
    """
    if kind.owned != "definite":
        return kind.owned == "never"
    tokens = reading.tokens
    if definite(tokens[after - 1].text) or any(
        m.party not in ("", OTHER) and m.first <= after + 1 for m in reading.mentions
    ):
        return False
    while after < len(tokens) and _is_adjective(tokens[after]):
        after += 1
        if sorts().get(tokens[after - 1].text) == _LOCAL:
            return False  # "a local official" is the place's that the article is about
    if after == len(tokens) or tokens[after].gap.strip():
        return True
    if _refuses_name(tokens[after:]) or is_in_ward(reading, after):
        return True
    text, ends = tokens[after].text, {"complement", "report", "event"} & set(tokens[after].hits)
    return bool(ends or text[0] in "بل") and not (definite(text) or text == _NAMED_BY)


def is_nobodys(reading: Reading, kind: Kind, first: int, after: int) -> bool:
    """Whether a source goes by no more than its sort, "a medical source": no side's, wherever it is.

    What it tells is not the word of whoever spoke before, nor of whoever holds the town that it tells of.
    "A source in the ministry", "Turkish sources" are somebody's; "security sources" may be those of the
    capital that the sentence names.
    """
    tokens = reading.tokens
    if kind.id not in _SOURCES or definite(tokens[first].text):
        return False
    sort = ""
    while after < len(tokens) and (_is_adjective(tokens[after]) or _is_foreign(tokens[after])):
        sort = sort or sorts().get(tokens[after].text, "")
        after += 1
    if any(m.party not in ("", OTHER) and first <= m.core < after for m in reading.mentions):
        return False
    if any(token.text == _THERE for token in tokens[after : after + 1]):
        return False
    here = after < len(tokens) and tokens[after].text == _IN
    seats = [m for m in reading.mentions if m.kind == "state" and tokens[m.core - 1].text == _IN]
    authority = sort not in _CIVIL and kind.id != "diplomat"
    if authority and any(m.core < first or (here and m.core == after + 1) for m in seats):
        return False
    return _ends(reading, after) or (
        here and any(m.core == after + 1 == m.last and m.kind in _PLACES for m in reading.mentions)
    )


def _ends(reading: Reading, after: int) -> bool:
    """Whether nothing behind a source's noun and adjectives tells whose it is."""
    behind = reading.tokens[after : after + 1]
    if not behind or behind[0].gap.strip() or _refuses_name(reading.tokens[after:]):
        return True
    word, closed = behind[0].text, _CLOSED & set(behind[0].hits)
    told = word[0] in "بل" and not word.startswith(("بال", "لل"))  # "to X", "of the death of"
    return bool(closed) or told or word == _OF


def _refuses_name(behind: Sequence[Token]) -> bool:
    """ "… who preferred not to give his name"."""
    words = [token.text for token in behind[:_NAMELESS]]
    return words[0] in source_words("refuses") and bool(set(words) & source_words("name"))


def is_in_ward(reading: Reading, after: int) -> bool:
    """ "… in the hospital"."""
    words = [token.text for token in reading.tokens[after : after + 2]]
    return words[:1] == ["في"] and bool(set(words[1:]) & source_words("wards"))


def _is_adjective(token: Token) -> bool:
    """Whether a word only tells what sort of source it is: "security", "popular"."""
    nisba = token.text.endswith(("ي", "يه")) and not definite(token.text)
    return not token.gap.strip() and (token.text in sorts() or (nisba and not token.hits))


def _is_foreign(token: Token) -> bool:
    """Whether a word only tells that a source is of no party of the profile: "Western", "Gulf"."""
    hit = token.hits.get("party")
    outside = hit is not None and (hit.sense.kind, hit.sense.value) == ("demonym", OTHER)
    return outside and not token.gap.strip() and not definite(token.text)
