"""The senses that the lists know of a text's words, less those that a spelling or a place rules out."""

from __future__ import annotations

import re
from itertools import pairwise

from briefings.analysis.parsing.lexicon import Hit, Lexicon
from briefings.analysis.parsing.tokens import Token, is_glued
from briefings.analysis.parsing.vocabulary import NOBODY, Sense, lists

_STOP = re.compile(r"[.!?؟؛:…\n]")
_REQUEST = 6  # words from "refused" to the request
_CLAIM = 6  # words from "claims" to its "that"
_TANWIN = "\u064b"
_FINITE = frozenset(["past", "present"])
_PARTICLES = frozenset(["فقد", "كلما"])  # spelt like "lost", "talked to"
_FOR_IT_HAS = "فقد"
_HIS, _YA, _ALEF = "ه", "ي", "ا"
_words = lists("reporting", "requests")
_spelt = lists("reporting", "spelt")


def look_up(tokens: list[Token], lexicon: Lexicon, text: str) -> None:
    """Enter the senses that begin at each word of a text: per channel the longest.

    "A camp belonging to" (معسكراً تابعاً): behind another with the sign of case such a word is no verb.
    """
    texts = [token.text for token in tokens]
    taken: dict[str, int] = {}
    for i, token in enumerate(tokens):
        covered = taken.get("preposition", 0) > i  # "on the part of" (من قبل)
        found = lexicon.at(texts, i)
        if not found:
            continue
        for hit in found:
            channel = hit.sense.channel
            if channel in token.hits or taken.get(channel, 0) > i:
                continue
            if hit.sense.form in _FINITE and (
                _is_noun(tokens, i, text)
                or (
                    (covered or _is_other(tokens, i, hit, text))
                    and not any(
                        h.sense.form == "noun" and h.sense.channel == channel for h in found
                    )
                )
            ):
                continue
            if hit.suffix == _HIS and _ends_noun(token, text):
                continue
            if hit.sense.kind == "owned" and hit.sense.form == _HIS and _ends_noun(token, text):
                continue  # "military" is not "his soldier"
            if hit.length > 1 and any(
                _STOP.search(tokens[k].gap) for k in range(i + 1, i + hit.length)
            ):
                continue
            taken[channel] = i + hit.length
            if hit.sense.kind != NOBODY:
                token.hits[channel] = hit
        report = token.hits.get("report")
        if report is None or not report.sense.needs:
            continue
        opens = token.text.removeprefix("و") != "بين" and (i == 0 or bool(token.gap.strip()))
        if opens or set(texts[i + 1 : i + 2]) & report.sense.needs:
            token.hits.pop("preposition", None)  # "بين أن" is a verb, "بين الطرفين" is not
    _enter_requests(tokens)
    _drop_particle(tokens)


def _drop_particle(tokens: list[Token]) -> None:
    """ "For it has summoned" (فقد استدعت): before a verb what is spelt like "lost" is a particle."""
    for token, verb in pairwise(tokens):
        if token.text == _FOR_IT_HAS and is_glued(verb) and _tells(verb):
            token.hits.pop("event", None)
            token.opens = True


def _is_noun(tokens: list[Token], i: int, text: str) -> bool:
    """Whether what is spelt like a verb is written as a noun: none ends in ة.

    "A camp belonging to" (معسكراً تابعاً) has the sign of case twice.
    """
    token = tokens[i]
    if _ends_noun(token, text) or _is_called(tokens, i, text):
        return True
    noun = tokens[max(0, i - 1) : i + 1]
    return (
        len(noun) > 1 and is_glued(noun[1]) and all(_TANWIN in text[t.start : t.end] for t in noun)
    )


def _is_called(tokens: list[Token], i: int, text: str) -> bool:
    """ "A man called X" (يدعى), which folding makes like "claims" (يدعي): no "that" follows.

    Some outlets write the one as the other.
    """
    word = tokens[i].text.lstrip("وف")
    if word not in _spelt("called") or text[tokens[i].end - 1] == _YA:
        return False
    behind = tokens[i + 1 : i + 1 + _CLAIM]
    return bool(behind) and not any(token.text in _spelt("claiming") for token in behind)


def _is_other(tokens: list[Token], i: int, hit: Hit, text: str) -> bool:
    """Whether it is a noun by its spelling or its place, and not the verb's own: "in the face of".

    No past tense follows a preposition or a verb. The verb's own noun ("in refusal of") is told with
    its doer as the verb is, and left.
    """
    token = tokens[i]
    last = text[token.end - 1]
    if token.text.lstrip("وف") in _spelt("nouns") and last == _YA:
        return True
    if token.text.lstrip("وف") in _spelt("adverbs") and last == _ALEF:
        return True
    if not i or token.gap != " " or hit.clitic or hit.suffix or hit.sense.form != "past":
        return False
    return tokens[i - 1].text in _spelt("governing") or _tells(tokens[i - 1])


def _tells(token: Token) -> bool:
    """Whether a word is a finite verb and nothing else for all that the lists know."""
    told = [
        token.hits[channel].sense.form for channel in ("report", "event") if channel in token.hits
    ]
    verb = bool(_FINITE & set(told)) and token.hits.keys() <= {"report", "event", "relay"}
    return verb and token.text not in _PARTICLES


def _ends_noun(token: Token, text: str) -> bool:
    """Whether a word is written with the ending of feminine nouns, which folding makes like "his"."""
    return text[token.start : token.end].endswith("ة")


def _enter_requests(tokens: list[Token]) -> None:
    """ "Refused the request of X": the noun, spelt like "X requested", is what X is refused."""
    for i, token in enumerate(tokens):
        if token.text in _words("nouns") and i and not token.gap.strip():
            noun = token.text
            for before in reversed(tokens[max(0, i - _REQUEST) : i]):
                if before.text.lstrip("وف") in _words("answers"):
                    token.hits = {"deed": Hit(Sense("hit", noun, "request"), 1, "")}
                if before.gap.strip():
                    break
