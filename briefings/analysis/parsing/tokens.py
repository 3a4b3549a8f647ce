"""Folded words with their place in the original, and what stands beside and around each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from briefings.analysis.parsing.lexicon import Hit
from briefings.language.normalize import fold, words

_STOP = re.compile(r"[.!?؟؛:…\n]")
LONGEST = 500  # words of a sentence that are read: more is no prose, and time grows with its square
_OPEN, _CLOSE = "“«„", "”»"
_SIGNS = frozenset(f'{_OPEN}{_CLOSE}"')
_RUN = 4  # sentences over which an open quotation may go on in paragraphs of their own
_ASKED = 10  # words of a request
NOT = frozenset(["لم", "لن", "لا"])  # what denies the verb behind it …
NOT_OR_WHAT = NOT | {"ما"}  # … and what is more often "what", or "that which"
_CLOSING = frozenset(["party", "complement", "relative", "break", "adverb"])


@dataclass(slots=True)
class Token:
    """A folded word with its place in the original, and the punctuation before it."""

    text: str
    start: int
    end: int
    gap: str
    quoted: bool = False
    opens: bool = False  # a particle with which a clause goes on: "for it has …"
    unlisted: bool = False  # taken for a verb, since a party's name follows it
    stranger: bool = False  # a surname of the profile that is another's here
    hits: dict[str, Hit] = field(default_factory=dict)  # by channel: what begins here


def tokenize(text: str, in_quote: bool) -> tuple[list[Token], str]:
    """The words of a text and its folded form; `in_quote` where a quotation is open."""
    folded = fold(text)
    tokens: list[Token] = []
    end, quoted = 0, in_quote
    for word in words(folded.text)[:LONGEST]:
        gap = folded.text[end : word.start]
        if gap != " ":
            quoted = quote_open(gap, quoted)
        start, stop = folded.span(word.start, word.end)
        tokens.append(Token(word.text, start, stop, gap, quoted))
        end = word.end
    return tokens, folded.text


def quote_open(text: str, in_quote: bool) -> bool:
    """Whether a quotation is open at the end of the text; `in_quote` where one is at its beginning."""
    if _SIGNS.isdisjoint(text):
        return in_quote
    for char in text:
        if char in _OPEN:
            in_quote = True
        elif char in _CLOSE:
            in_quote = False
        elif char == '"':
            in_quote = not in_quote
    return in_quote


def quote_closes(texts: Iterable[str]) -> bool:
    """Whether a quotation that is open at the end of a paragraph ends in one of the next: a sign closes it.

    Where the first sign opens another one, the open one was left without its end.
    """
    for text in islice(texts, _RUN):
        signs = [char for char in text if char in _SIGNS]
        if signs:
            return signs[0] in _CLOSE or (signs[0] == '"' and len(signs) % 2 == 1)
    return False


def is_negated(tokens: Sequence[Token], at: int, no: frozenset[str] = NOT) -> bool:
    """Whether "not" stands right before a word."""
    return at > 0 and tokens[at - 1].text.lstrip("وف") in no


def in_request(tokens: list[Token], at: int) -> bool:
    """Whether a word stands in a request that another answers: who asks for it, or what is asked for."""
    for k in range(at, max(-1, at - _ASKED), -1):
        hit = tokens[k].hits.get("deed")
        if hit is not None and hit.sense.form == "request":
            return True
        if tokens[k].gap.strip():
            return False
    return False


def quotes_words(tokens: list[Token], k: int) -> bool:
    """Whether a quotation of three words at least begins at token `k`: more than a name."""
    three = tokens[k : k + 3]
    quoted = len(three) == 3 and three[0].quoted and three[1].quoted and three[2].quoted
    return quoted and not any(set(token.gap) & set(_CLOSE + '"') for token in three[1:])


def start_of(tokens: list[Token], i: int, channel: str) -> int | None:
    """The token where a sense of that channel begins that covers token `i`."""
    for start in range(i, max(-1, i - 4), -1):
        hit = tokens[start].hits.get(channel)
        if hit is not None and start + hit.length > i:
            return start
    return None


def covered_by(tokens: list[Token], i: int, channel: str) -> tuple[int, Hit] | None:
    """The hit of a channel that covers token `i`, with the token where it begins."""
    for start in range(i, max(-1, i - 4), -1):
        hit = tokens[start].hits.get(channel)
        if hit is not None and start + hit.length > i and hit.sense.kind != "both":
            return start, hit
    return None


def preposition_at(tokens: list[Token], i: int) -> tuple[int, str] | None:
    """The preposition that covers token `i`, with the token where it begins."""
    start = start_of(tokens, i, "preposition") if i >= 0 else None
    if start is None:
        return None
    value = tokens[start].hits["preposition"].sense.value
    return None if len(value) == 1 else (start, value)


def preposition_before(tokens: list[Token], i: int) -> str | None:
    """The preposition that covers token `i`."""
    found = preposition_at(tokens, i)
    return found[1] if found else None


def split_clitic(clitic: str) -> tuple[str, bool]:
    """The preposition in a clitic, and whether it says "and"."""
    prep = next((c for c in clitic if c in "بلك"), "")
    return prep, clitic.startswith(("و", "ف")) and not prep


def loose_clitic(token: Token) -> tuple[str, bool]:
    """Clitics of a word that no list holds: only the ones that cannot be letters of the word."""
    text = token.text
    if text.startswith(("لل", "وللل")):
        return "ل", False
    if text.startswith(("بال", "وبال")):
        return "ب", False
    if text.startswith(("وال", "فال")):
        return "", True
    return "", False


def is_glued(token: Token) -> bool:
    """Whether nothing but quotation marks stands between the word and the one before."""
    return token.gap == " " or not token.gap.strip(" \t\"“”«»'‘’-–(").strip()


def _is_verb(token: Token) -> bool:
    for channel in ("report", "event"):
        hit = token.hits.get(channel)
        if (
            hit is not None
            and hit.sense.form in ("past", "present")
            and "head" not in token.hits
            and "deed" not in token.hits
        ):
            return True
    return "relay" in token.hits or "attribution" in token.hits


def opens_as_verb(tokens: list[Token], i: int) -> bool:
    """Whether a word that is verb and noun alike stands where a clause opens with its verb."""
    hits = tokens[i].hits
    past = any(c in hits and hits[c].sense.form == "past" for c in ("report", "event"))
    opens = (
        i == 0
        or "،" in tokens[i].gap
        or "complement" in tokens[i - 1].hits
        or tokens[i].text[0] == "و"
    )
    return past and opens


def is_closed(token: Token) -> bool:
    """Whether a noun phrase cannot reach over the word."""
    return _is_verb(token) or not _CLOSING.isdisjoint(token.hits)


def stops(tokens: list[Token], i: int) -> bool:
    """Whether a stop stands before token `i`; the colon in "14:30" is none."""
    if tokens[i].gap == " ":
        return False
    clock = i > 0 and tokens[i].text.isdigit() and tokens[i - 1].text.isdigit()
    return not clock and bool(_STOP.search(tokens[i].gap))
