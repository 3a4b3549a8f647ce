"""Interviews: whoever a paragraph's label names ("NAME: …") goes on to the paragraph's end.

المنبر: هل تثقون بروسيا؟
سمر الحداد: لا. قُتل أخي في شوشي.       the second sentence is hers too
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefings.analysis.counting.kinfolk import kin
from briefings.analysis.counting.nations import PEOPLES
from briefings.analysis.parsing.casualties import casualty, lost, word_lists
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import is_glued
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.speech.sources import Telling
from briefings.language.sentences import LABEL
from briefings.profile import OTHER
from briefings.records import Sentence, Source

_QUOTES = '«“"'
_ASKED = 12  # words of a question that stands alone
_TALK = 3  # questions of an interview
_WORDS = 5
_MY = "ي"
_words = lists("reporting", "interviews")
_BY_US = Trigger(lambda word: word.lstrip("وف") in _words("by_us"))


def labels(sentences: Sequence[Sentence]) -> dict[int, int]:
    """The words of the label over each sentence of an interview, 0 where it stands in it no more.

    Empty where the text is none: two labels at least come again, and one asks.
    """
    found: dict[int, int] = {}
    met: Counter[str] = Counter()
    asked, paragraph = False, -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, label = sentence.paragraph, _label(sentence.text)
            found |= {sentence.n: len(label.split())} if label else {}
            met.update([label] if label else [])
        elif label:
            found[sentence.n] = 0
        asked = asked or bool(label and sentence.text.rstrip().endswith("؟"))
    again = sum(count > 1 for count in met.values())
    return found if asked and again > 1 else {}


def asked(sentences: Sequence[Sentence], words: Mapping[int, int]) -> frozenset[int]:
    """The numbers of the sentences of whoever asks, with or without a question mark.

    His are the labels most of whose turns hold a question: "Q: And Yerevan published a list."
    """
    turns: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        if sentence.n in words:
            turns.setdefault(sentence.paragraph, []).append(sentence)
    by: dict[str, list[bool]] = {}
    for told in turns.values():
        by.setdefault(_label(told[0].text), []).append(any(map(_is_question, told)))
    asking = {label for label, questions in by.items() if 2 * sum(questions) > len(questions)}
    mine = (told for told in turns.values() if _label(told[0].text) in asking)
    return frozenset(sentence.n for told in mine for sentence in told)


def _label(text: str) -> str:
    found = LABEL.match(text)
    return found[0] if found and len(found[0].split()) <= _WORDS else ""


def asks(sentence: Sentence, words: int | None) -> bool:
    """Whether a sentence under a label is a question: whoever asks claims nothing."""
    return bool(words) and _is_question(sentence)


def asked_by_us(reading: Reading) -> bool:
    """Whether the reporter met the speaker, who is no body that spoke before: "she said when we told her"."""
    return any(not reading.tokens[k].quoted for k in _BY_US.at(reading))


def _is_question(sentence: Sentence) -> bool:
    return sentence.text.rstrip(' »"').endswith(("؟", "?"))


def guest(headline: Reading) -> tuple[str, ...]:
    """Whose man a headline says that its paper has asked: "interview with X's minister: we shall …"."""
    tokens = headline.tokens
    end = next((k for k, token in enumerate(tokens) if ":" in token.gap), len(tokens))
    if not any(token.text in _words("headed") for token in tokens[:end]):
        return ()
    named = (m for m in headline.mentions if m.last < end and m.kind != "place")
    parties = {m.party for m in named if m.party not in ("", OTHER)}
    return tuple(parties) if len(parties) == 1 else ()


def quoted_guest(headline: Reading) -> tuple[str, ...]:
    """Whose man a headline quotes whole: "An official of X: worry brings nobody home"."""
    end = next((k for k, token in enumerate(headline.tokens) if ":" in token.gap), 0)
    named = {m.party for m in headline.mentions if m.party and m.kind != "place" and m.last < end}
    alone = named and len(named) == 1 and not any(p.at < end for p in headline.predicates)
    return tuple(named - {OTHER}) if alone else ()


def answering(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The numbers of the sentences that answer, where questions stand as paragraphs of their own.

    Three of them make an interview; the answer goes on to the next, and a quotation in it is another's.
    """
    alone = Counter(sentence.paragraph for sentence in sentences)
    asking = [
        sentence.n
        for sentence in sentences
        if alone[sentence.paragraph] == 1
        and _is_question(sentence)
        and sentence.text[0] not in _QUOTES
        and len(sentence.text.split()) <= _ASKED
    ]
    if len(asking) < _TALK:
        return frozenset()
    return frozenset(s.n for s in sentences if s.n > asking[0] and s.n not in asking)


def answer(
    reading: Reading, context: Context, words: int | None, speaking: Speaking, own: Source | None
) -> Source | None:
    """Who answers, where no party speaks: the label's source goes on while nobody else is quoted.

    A party that the label names is carried over; "A:" is whoever the headline says was asked.
    """
    if words is None:
        context.answers = (), None
        return own
    if words and context.guest and reading.tokens[0].text in _words("answers"):
        context.answers = context.guest, None
        speaking.found = [Found(party, 1, 0) for party in context.guest]
        speaking.carried = True
        return None
    if words:
        named = tuple(f.party for f in speaking.found if 0 <= f.first < words and f.party != OTHER)
        theirs = replace(own, start=0, end=0) if own and own.start == 0 and not named else None
        context.answers = named, theirs
        return own
    parties, source = context.answers
    if speaking.found or own:
        context.answers = (), None
        return own
    if parties:
        speaking.found = [Found(party, 1, 0) for party in parties]
        speaking.carried = True
    return source


def hear(reading: Reading, context: Context, speaking: Speaking, told: Sequence[Telling]) -> None:
    """Remember whose people a witness is of: "Anna, an Armenian refugee"; until somebody else tells."""
    sides = [
        m.party for m in reading.mentions if m.party in context.profile.core and _is_one(reading, m)
    ]
    another = (t for t in told if t.first >= 0)
    if sides:
        context.witness = sides[-1]
    elif (
        speaking.found
        or not (told or any(token.quoted for token in reading.tokens))
        or any(t.source.listed or _person(reading.tokens[t.first].text) for t in another)
    ):
        context.witness = ""


def _person(word: str) -> bool:
    return bool({word, word.removesuffix("ه")} & word_lists().singular)


def _is_one(reading: Reading, m: Mention) -> bool:
    """Whether a nation is told of one living person: "an Armenian woman", "a refugee of the Armenians"."""
    tokens = reading.tokens
    at = m.core - 1
    at -= at > 0 and tokens[at].text == "من" and tokens[m.core].text in PEOPLES
    if at < 0 or m.kind not in ("demonym", "state") or not is_glued(tokens[m.core]):
        return False
    return _person(tokens[at].text) and not (at and casualty(tokens[at - 1].text))


def only_there(reading: Reading, context: Context, affected: Sequence[Found]) -> list[Found]:
    """Who is hit, without the holder of the town in which "my brother was killed"; with whoever tells it."""
    mine = [k for k in _MINE.at(reading) if k and _is_hit(reading.tokens[k - 1].text)]
    if not mine:
        return list(affected)
    kinds: Mapping[int, str] = {m.first: m.kind for m in reading.mentions}
    hit = [found for found in affected if kinds.get(found.first) != "place"]
    return hit or [Found(context.witness, mine[0], mine[0])][: bool(context.witness)]


def _is_hit(word: str) -> bool:
    return bool(casualty(word) or lost(word))


def _is_mine(noun: str) -> bool:
    return bool(noun.endswith(_MY) and (kin(f"{noun}ه") or kin(f"{noun.removesuffix(_MY)}ه")))


_MINE = Trigger(_is_mine)
