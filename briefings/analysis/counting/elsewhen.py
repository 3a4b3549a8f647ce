"""Words of an earlier year or war that only describe a place or a force, or say what something is like.

"28,000 fled from the region, which saw two wars in the nineties", "the peacekeepers, deployed under the
agreement of 2020, brought away 2,000": the people left today. A bare toll is that of the war that is
described: "300,000 were killed in the region, where a war broke out in 2003".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefings.analysis.counting.counts import counted
from briefings.analysis.counting.tells import casualty_at
from briefings.analysis.parsing.casualties import Counted, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists

_COMMA, _STOPS = "،", frozenset(".؛:!؟")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_words = lists("casualties", "background")
_OPENS = Trigger(lambda word: _opens(word, "likened") or _opens(word, "agreed"))
_EXECUTED = Trigger(lambda word: known(word, _words("executed")))


@lru_cache(maxsize=1 << 10)
def told_now(reading: Reading) -> str:
    """The folded words of a sentence without those that only describe something by its past."""
    out = {k for start, end in _descriptions(reading) for k in range(start, end)}
    if not out:
        return reading.folded
    return " ".join(token.text for k, token in enumerate(reading.tokens) if k not in out)


def is_described(reading: Reading) -> bool:
    """Whether a sentence has such words at all."""
    return told_now(reading) != reading.folded


def _descriptions(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where such words stand: none counts people."""
    tokens = reading.tokens
    which = [at for at, how in reading.opened if how == "relative" and _is_place(reading, at - 1)]
    starts = [k for k in _OPENS.at(reading) if k and _begins_at(reading, k)]
    if not (which or starts or _crime(reading) > 0):
        return
    numbers = [one.first for one in counted(reading) if one.whom or not _is_year(one)]
    if not _is_of_today(reading, min((*which, *starts), default=0)):
        which = []
        starts = [k for k in starts if _likens(reading, k) and any(first < k for first in numbers)]
    # "X, which told of it in the nineties, says that 161 …" describes no place where they are hit now
    which = [at for at in which if any(first < at for first in numbers)]
    crime = _crime(reading) if numbers else -1
    if crime > 0 and not any(first >= crime for first in numbers):
        yield crime, len(tokens)
    for start in (*which, *starts) if numbers else ():
        end = _end(reading, start)
        if not any(start <= first < end for first in numbers):
            yield start, end


def _is_of_today(reading: Reading, end: int) -> bool:
    """Whether people move, or are hit by one blow or on a day: no bare toll, "300,000 were killed there"."""
    tokens = reading.tokens
    for k, token in enumerate(tokens):
        form = casualty_at(tokens, k)
        if known(token.text, _words("moves")):
            return True
        if form and form not in word_lists().nouns:
            return _is_moved(form) or _has_blow(reading, k, end)
    return False


def _is_moved(form: str) -> bool:
    """ "Fled", "were brought away"; an old war's displaced are told of as its dead are."""
    return word_lists().kinds[form] == "displaced" and form not in _words("uprooted")


def _has_blow(reading: Reading, verb: int, end: int) -> bool:
    """ "Were killed on Sunday", "by a mine"; the day before the verb may be that of who says so."""
    for token in reading.tokens[verb + 1 : end]:
        if set(token.gap) & _STOPS:
            return False
        if known(token.text, _words("blow")):
            return True
    return False


def _crime(reading: Reading) -> int:
    """Where an execution goes on with what it is for, "nine men, convicted of a murder in 2018"; or -1."""
    tokens = reading.tokens
    for put in _EXECUTED.at(reading)[:1]:
        tail = range(put + 1, len(tokens))
        return next((k for k in tail if known(tokens[k].text, _words("convicted"))), -1)
    return -1


def _is_year(number: Counted) -> bool:
    """Whether a number may be a year that no word before it tells to be one: "the agreement of 2020"."""
    low, high = number.count
    return low == high and low is not None and _FIRST_YEAR <= low <= _LAST_YEAR


def _end(reading: Reading, start: int) -> int:
    """Where the words end that begin there: with a comma, or with the next clause."""
    tokens = reading.tokens
    clauses = {at for at, _ in reading.opened}
    for k in range(start + 1, len(tokens)):
        if k in clauses or _COMMA in tokens[k].gap:
            return k
    return len(tokens)


def _is_place(reading: Reading, at: int) -> bool:
    """Whether a word is the last of a name of a place or a force, or a noun for one."""
    if at < 0:
        return False
    named = any(m.party and m.first <= at <= m.last for m in reading.mentions)
    return named or bool(known(reading.tokens[at].text, _words("described")))


def _begins_at(reading: Reading, at: int) -> bool:
    """ "As happened in 2020", "recalls the war of 2003", or "under the agreement of 2020"."""
    return _likens(reading, at) or _has(reading, at, "agreed")


def _likens(reading: Reading, at: int) -> bool:
    return _has(reading, at, "likened")


def _has(reading: Reading, at: int, name: str) -> bool:
    words = [token.text for token in reading.tokens[at : at + 3]]
    return any(_begins(words, phrase.split()) for phrase in _words(name))


def _opens(word: str, name: str) -> bool:
    return any(_begins([word], phrase.split()[:1]) for phrase in _words(name))


def _begins(words: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether words begin with a phrase, whose last word may be the start of one."""
    *whole, last = phrase
    row = words[: len(phrase)]
    if len(row) < len(phrase) or row[:-1] != whole:
        return False
    return row[-1].startswith(last[:-1]) if last.endswith("*") else row[-1] == last
