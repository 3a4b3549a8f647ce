"""Numbers of those whom a court sentences to death, or for whom somebody asks it: nobody has died yet.

"The court sentenced seven to death", "demanded the execution of eight": a sentence that is carried out kills.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefings.analysis.counting.bounds import lead
from briefings.analysis.counting.tells import casualty_at
from briefings.analysis.parsing.casualties import Counted, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists

_REACH = 14  # words between a sentence and how many it is on, the crime and the court between them
_BEHIND = 6  # words from those counted to "to death"
_NEAR = 3  # words before "the execution" in which "a sentence of", "carried out" stand
_COURT = 8  # … and in which the court decides
_FAR = 14  # … and in which "carried out" stands, day, place and subject between
_KILLED = 2  # words behind "to death" in which "and killed them" stands
_ENDS = frozenset(".؛:!؟")
_THEIR = ("هما", "هم", "ها", "ه")
_words = lists("casualties", "sentenced")
_killing = lists("casualties", "nouns")


def is_sentenced(reading: Reading, number: Counted) -> bool:
    """Whether what is told of a number is only that it was sentenced, or is to be."""
    at = _nearest(reading, number)
    if at is None:
        return False
    if at > number.last and lead(reading, number) not in _words("on"):
        return _is_convict(reading, number, at)
    return _is_verdict(reading, at)


def _is_convict(reading: Reading, number: Counted, at: int) -> bool:
    """ "Five journalists who had been sentenced to death came home"."""
    words = [token.text for token in reading.tokens[number.last : at]]
    convicts = any(known(word, _words("convicts")) for word in words)
    return convicts and reading.tokens[at].text in _words("to_death")


def _nearest(reading: Reading, number: Counted) -> int | None:
    """The execution that is told of a number: the last casualty word before it, or the first behind."""
    tokens = reading.tokens
    for k in range(number.first - 1, max(-1, number.first - 1 - _REACH), -1):
        if set(tokens[k + 1].gap) & _ENDS:
            break
        if _is_the_crime(tokens[k].text) and not _executes(tokens[k].text):
            return None
        if (form := casualty_at(tokens, k)) and not _goes(form):
            return k if _executes(tokens[k].text) else None
    for k in range(number.last + 1, min(number.last + 1 + _BEHIND, len(tokens))):
        if set(tokens[k].gap) & _ENDS:
            break
        if casualty_at(tokens, k):
            return k if _executes(tokens[k].text) else None
    return None


def _goes(form: str) -> bool:
    """ "Arrived": of those sentenced to death who came home no deed is told."""
    words = word_lists()
    return form in words.weak and words.kinds[form] == "displaced"


def _is_the_crime(word: str) -> bool:
    """ "For his killing of", "for their murder of": what the sentence is for."""
    stem = next((word[: -len(end)] for end in _THEIR if word.endswith(end)), word)
    return word.startswith(("ل", "ب")) and stem[1:] in _killing("slaying")


def _executes(word: str) -> bool:
    return bool(known(word, _words("execution")))


def _is_verdict(reading: Reading, at: int) -> bool:
    """Whether an execution is a sentence: "to death", "the death penalty", "a court upheld the execution"."""
    far = [*_clause(reading, at)]
    before = far[:_COURT]
    near = before[:_NEAR]
    word = reading.tokens[at].text
    behind = [token.text for token in reading.tokens[at + 1 : at + 1 + _KILLED]]
    if any(text in _words("in_the_field") or _kills_them(text) for text in behind):
        return False
    # "Carried out this morning in X the death sentence": behind the sentence's noun it may stand far off.
    far = far if any(text in _words("verdict") for text in near[:1]) else near
    if any(known(text, _words("carried_out")) for text in far):
        return False
    if word in _words("to_death") or any(known(text, _words("verdict")) for text in near):
        return True
    if any(text in _words("of_a_crime") for text in near[:1]):
        return False
    court = any(known(text, _words("court")) for text in before)
    decides = any(text.lstrip("وف") in _words("decides") for text in before)
    asks = any(text.lstrip("وف") in _words("asks") for text in before)
    return (court and decides) or (asks and word.startswith("ب"))


def _kills_them(word: str) -> bool:
    """ "And killed them": the sentence was carried out on the spot."""
    stems = (word[: -len(end)] for end in _THEIR if word.endswith(end))
    return word.startswith(("و", "ف")) and any(stem[1:] in _words("kills") for stem in stems)


def _clause(reading: Reading, at: int) -> Iterator[str]:
    """The words before, the nearest first, as far as its clause goes."""
    tokens = reading.tokens
    for k in range(at - 1, max(-1, at - 1 - _FAR), -1):
        if set(tokens[k + 1].gap) & _ENDS or "complement" in tokens[k].hits:
            return
        yield tokens[k].text
