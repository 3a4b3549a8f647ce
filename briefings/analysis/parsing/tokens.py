"""Folded words with their place in the original and every sense that begins at them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice, pairwise

from briefings.analysis.parsing.lexicon import Hit, Lexicon
from briefings.analysis.parsing.vocabulary import NOBODY, Sense, lists
from briefings.language.normalize import fold, words

_STOP = re.compile(r"[.!?؟؛:…\n]")


LONGEST = 500  # words of a sentence that are read: more is no prose, and time grows with its square
_OPEN, _CLOSE = "“«„", "”»"
_SIGNS = frozenset(f'{_OPEN}{_CLOSE}"')
_RUN = 4  # sentences over which an open quotation may go on in paragraphs of their own
_REQUEST = 6  # words from "refused" to the request
_ASKED = 10  # words of a request
_CLAIM = 6  # words from "claims" to its "that"
_TANWIN = "\u064b"
_FINITE = frozenset(["past", "present"])
_PARTICLES = frozenset(["فقد", "كلما"])  # spelt like "lost", "talked to"
_FOR_IT_HAS = "فقد"
_HIS, _YA, _ALEF = "ه", "ي", "ا"
_words = lists("reporting", "requests")
_spelt = lists("reporting", "spelt")
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
            quoted = _quoted_after(gap, quoted)
        start, stop = folded.span(word.start, word.end)
        tokens.append(Token(word.text, start, stop, gap, quoted))
        end = word.end
    return tokens, folded.text


def _quoted_after(gap: str, quoted: bool) -> bool:
    for char in gap:
        if char in _OPEN:
            quoted = True
        elif char in _CLOSE:
            quoted = False
        elif char == '"':
            quoted = not quoted
    return quoted


def quote_open(text: str, in_quote: bool) -> bool:
    """Whether a quotation is still open at the end of the text."""
    return _quoted_after(text, in_quote)


def quote_closes(texts: Iterable[str]) -> bool:
    """Whether a quotation that is open at the end of a paragraph ends in one of the next: a sign closes it.

    Where the first sign opens another one, the open one was left without its end.
    """
    for text in islice(texts, _RUN):
        signs = [char for char in text if char in _SIGNS]
        if signs:
            return signs[0] in _CLOSE or (signs[0] == '"' and len(signs) % 2 == 1)
    return False


def look_up(tokens: list[Token], lexicon: Lexicon, text: str) -> None:
    """Enter the senses that begin at each word of a text: per channel the longest.

    "A camp belonging to" (معسكراً تابعاً): behind another with the sign of case such a word is no verb.
    """
    texts = [token.text for token in tokens]
    taken: dict[str, int] = {}
    for i, token in enumerate(tokens):
        covered = taken.get("preposition", 0) > i  # "on the part of" (من قبل)
        found = lexicon.at(texts, i)
        nouns = {hit.sense.channel for hit in found if hit.sense.form == "noun"}
        for hit in found:
            channel = hit.sense.channel
            if channel in token.hits or taken.get(channel, 0) > i:
                continue
            if hit.sense.form in _FINITE and (
                _is_noun(tokens, i, text)
                or (channel not in nouns and (covered or _is_other(tokens, i, hit, text)))
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
