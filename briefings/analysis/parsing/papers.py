"""Documents that speak for whoever issued them: "the resolution calls on X", "the report accuses Y".

Whose one is, its own words tell ("a resolution of the council") or the verb by which it came about
("the Senate adopted a resolution"), there or in an earlier sentence: then "the resolution" is that body's.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.analysis.parsing.agreement import PLAIN
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.tokens import is_glued
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.normalize import bare

_CLITICS = ("و", "ف", "ب", "لل", "ل", "ال")
_SHORT = 3  # letters that a noun keeps without them
_PEOPLE = ("ون", "ين")
_TANWIN = "\u064b"  # by which a noun has no genitive behind it
_BESIDE = 4  # words from a document to the name of whoever issued it
_REACH = 14  # words from a verb of issuing to the document
_words = lists("reporting", "papers")
_AT = frozenset(map(bare, ["على", "إزاء", "حيال", "بسبب", "ضد", "من"]))
_BASED = frozenset(map(bare, ["بناء", "بناءً", "استنادا", "اعتمادا"]))


def reacted_to(reading: Reading, m: Mention) -> bool:
    """Whether only what he once said is spoken of: "in protest at X's statements"."""
    tokens, at = reading.tokens, m.first - 1
    if at < 1 or m.prep or "speech" not in tokens[at].hits or tokens[at - 1].text not in _AT:
        return False
    return not any(token.text.lstrip("و") in _BASED for token in tokens[max(0, at - 2) : at - 1])


def learn_papers(reading: Reading, context: Context) -> None:
    """Remember whose each document is that a sentence tells of."""
    for k in _PAPER.at(reading):
        whose = _issuers(reading, k, context)
        context.papers |= {paper(reading.tokens[k].text): whose[0]} if len(whose) == 1 else {}


def paper_says(reading: Reading, predicate: Predicate, context: Context) -> list[Found] | None:
    """Whose the document is that is a verb's subject, nobody's where nothing tells; None for no document."""
    tokens, at = reading.tokens, predicate.at
    adjective = any(m.kind == "demonym" and m.core == at - 1 for m in reading.mentions)
    draft = at + 1 < len(tokens) and tokens[at + 1].text in _words("drafts")
    for k in (at - 1 - adjective, at + 1 + draft):
        noun = paper(tokens[k].text) if 0 <= k < len(tokens) else ""
        if not noun or not is_glued(tokens[max(k, at)]):
            continue
        if k < at and (tokens[at].text[0] in "وف" or not _opens(reading, predicate, k)):
            continue
        whose = _named(reading, k, context)
        if not whose and _definite(tokens[k].text):
            return [Found(context.papers[noun], k, k)] if noun in context.papers else []
        relative = predicate.form == "present" or tokens[k].text.endswith("ا")
        if not whose and k < at and relative:  # "adopted a resolution that calls on"
            whose = _issuers(reading, k, context)
        if whose:
            return [Found(party, k, k) for party in whose]
    return None


def paper_speaks(reading: Reading, context: Context, speaking: Speaking) -> Found | None:
    """The party for which a document speaks in a sentence: "the report says", "it says in the report"."""
    for found in (found for one in speaking.subjects.values() for found in one):
        if found.first == found.last and paper(reading.tokens[found.first].text):
            return found
    tokens = reading.tokens
    for k in _PAPER.at(reading):
        if not stands_in(reading, k):
            continue
        noun, whose = paper(tokens[k].text), _named(reading, k, context)
        if not whose and noun in context.papers and _definite(tokens[k].text):
            whose = (context.papers[noun],)
        if whose:
            return Found(whose[0], k, k)
    return None


def stands_in(reading: Reading, k: int) -> bool:
    """Whether a sentence says that something stands in what a word names: "it says in the report"."""
    tokens = reading.tokens
    led = k > 1 and tokens[k - 1].text == "في" and _is(tokens[k - 2].text, "stands")
    return led and not tokens[k].quoted


@lru_cache(maxsize=1 << 14)
def paper(word: str) -> str:
    """The noun for a document without "and", a preposition and the article; "" for any other word."""
    for clitic in ("", *_CLITICS):
        word = word.removeprefix(clitic) if len(word) - len(clitic) >= _SHORT else word
        if (noun := word.removesuffix("ا")) in _words("nouns", "sent"):
            return noun
    return ""


_PAPER = Trigger(paper)


def _is(word: str, kind: str) -> bool:
    """Whether a word, with or without "and", is of a list."""
    return bool({word, word[1:] if word[0] in "وف" else word} & _words(kind))


def _definite(noun: str) -> bool:
    return noun.lstrip("وفب").startswith(("ال", "لل"))


def _named(reading: Reading, k: int, context: Context) -> tuple[str, ...]:
    """Whose a document is by the name right behind it: "of the council", "the French resolution"."""
    tokens, noun = reading.tokens, reading.tokens[k]
    sent = paper(noun.text) in _words("sent")
    alone = _definite(noun.text) or _TANWIN in reading.text[noun.start : noun.end]
    for m in reading.mentions:
        if not k < m.core <= k + _BESIDE or not all(map(is_glued, tokens[k + 1 : m.core + 1])):
            continue
        adjective = m.kind == "demonym" and m.core == k + 1
        genitive = not m.prep and m.kind != "place" and m.first <= k + 1 and not alone
        led = m.prep in (("من",) if sent else ("من", "ل")) and not _definite(noun.text)
        by = led and tokens[k + 1].text.startswith(m.prep)
        if (adjective and not tokens[m.core].text.endswith(_PEOPLE)) or genitive or by:
            return resolve(m, reading, context, Speaking())
    return ()


def _issuers(reading: Reading, k: int, context: Context) -> tuple[str, ...]:
    """Whose the document is by the words of its sentence."""
    if whose := _named(reading, k, context):
        return whose
    at = _issued(reading, k)
    named = [m for m in reading.mentions if m.last < k and _acts(m)] if at is not None else []
    behind = [m for m in named if m.first > (at or 0)]
    return resolve((behind or named)[0], reading, context, Speaking()) if named else ()


def _issued(reading: Reading, k: int) -> int | None:
    """The verb before a document by which it came about; None where an outlet published it."""
    for j in range(k - 1, max(-1, k - 1 - _REACH), -1):
        if "outlet" in reading.tokens[j].hits:
            return None
        if _is(reading.tokens[j].text, "issued"):
            return j
    return None


def _opens(reading: Reading, predicate: Predicate, k: int) -> bool:
    """Whether a document stands first in its clause, or is one "that calls on" somebody."""
    lead = reading.tokens[predicate.start : k]
    return not _definite(reading.tokens[k].text) or all(
        "complement" in token.hits or _is(token.text, "drafts") for token in lead
    )


def _acts(m: Mention) -> bool:
    """Whether it is a party or its body: "the European league" is no body of Europe's."""
    body = m.kind != "demonym" or m.head in ("office", "force")
    return body and not m.prep and not m.joined and m.deed < 0 and m.kind in PLAIN
