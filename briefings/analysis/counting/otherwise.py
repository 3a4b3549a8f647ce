"""Numbers of persons of whom another verb tells than one of harm: they prayed, took part, were received.

Verbs are too many for a list. What opens a clause, and is no preposition, number or noun by its form, is
its verb; whether it does harm the word lists know.
"""

from __future__ import annotations

from briefings.analysis.counting.bounds import lead_at
from briefings.analysis.counting.tells import casualty_at
from briefings.analysis.parsing.casualties import Counted, casualty, known, lost, people, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.numerals import numerals

_SHORT = 3  # letters that "and" leaves of a verb
_REACH = 14  # words between the opening of a clause and its number
_STOPS = frozenset("،,؛.:!؟")
_NOUN = ("ه", "ات", "ين", "ون", "يه", "ا")
_THE = ("ال", "لل", "بال")
_NO_VERB = frozenset(["complement", "preposition", "adverb", "relative", "break", "party", "deed"])
_words = lists("casualties", "otherwise")
_bodies = lists("casualties", "movement")


def acts(reading: Reading, number: Counted) -> bool:
    """ "200 people prayed over the victims": their verb stands right before them and does no harm.

    What is told behind it befell others: the dead "over" or "with" whom they did it, a funeral.
    """
    verb = lead_at(reading, number)
    if verb < 0 or not number.whom or not _is_written(reading, number):
        return False
    if not _opens(reading, verb):
        return _comes_for(reading, number, verb)
    first, tokens = number.first, reading.tokens
    stretch = (*range(first, number.last + 1), *_behind(reading, number))
    told = [k for k in stretch if casualty_at(tokens, k)]
    # "Thousands of the displaced" are called so; "30 people visited the wounded" are others …
    of_others = [
        any(people(t.text) for t in tokens[first:k]) and _is_of_others(reading, k) for k in told
    ]
    # … be they "in the hospital" or not.
    where = [casualty(tokens[k].text) in word_lists().weak for k in told]
    return bool(told) and (all(of_others) or (of_others[0] and all(where[1:])))


def _is_written(reading: Reading, number: Counted) -> bool:
    """Whether a number is written, and does not lie in a noun: "a driver"."""
    return bool(numerals(reading.tokens[number.first].text, "ar"))


def _comes_for(reading: Reading, number: Counted, verb: int) -> bool:
    """ "50 people came to the hospital to give blood": to what nobody who is hit comes."""
    came = known(reading.tokens[verb].text, lists("casualties", "unhurt")("came"))
    behind = (reading.tokens[k].text for k in _behind(reading, number))
    return bool(came) and any(t.startswith("ل") and known(t, _words("for")) for t in behind)


def tells_otherwise(reading: Reading, number: Counted) -> bool:
    """ "Firemen saved 12 people", where no word tells of harm: persons with a verb of their own."""
    if not number.whom:
        return False
    start = number.first
    while start > max(0, number.first - _REACH) and not _begins(reading, start):
        start -= 1
    return _opens(reading, start) or _opens(reading, lead_at(reading, number), anywhere=True)


def _begins(reading: Reading, k: int) -> bool:
    """Whether a clause or a part of one begins at a word: behind a mark, "that", with "and"."""
    token, before = reading.tokens[k], reading.tokens[k - 1]
    joined = token.text[0] == "و" and _is_verb(token)
    return bool(set(token.gap) & _STOPS) or "complement" in before.hits or joined


def _opens(reading: Reading, k: int, *, anywhere: bool = False) -> bool:
    """Whether the word at `k` is the verb with which a clause opens."""
    if k < 0 or not _is_verb(reading.tokens[k]):
        return False
    return k == 0 or _begins(reading, k) or (anywhere and not reading.tokens[k - 1].hits)


def _is_verb(token: Token) -> bool:
    """Whether a word can only be a verb that does no harm."""
    word = token.text
    word = word[1:] if word[0] in "وف" and len(word) > _SHORT else word
    if len(word) < _SHORT or word in _words("no_verb") or not _NO_VERB.isdisjoint(token.hits):
        return False
    noun = word.startswith(("ال", "لل", "م", "ب", "ك")) or word.endswith(_NOUN)
    told = casualty(token.text) or lost(token.text) or people(token.text) or numerals(word, "ar")
    words = word_lists()
    return not (noun or told or known(word, words.toll) or known(word, _bodies("bodies")))


def _behind(reading: Reading, number: Counted) -> list[int]:
    """The words behind a number as far as its clause goes."""
    found = []
    for k in range(number.last + 1, len(reading.tokens)):
        if _begins(reading, k):
            break
        found.append(k)
    return found


def _is_of_others(reading: Reading, k: int) -> bool:
    """Whether a word of harm tells of the dead to whom, or over whom, something is done; or a funeral."""
    text, before = reading.tokens[k].text, reading.tokens[k - 1].text
    form, words = casualty(text), word_lists()
    if (form in words.weak and words.kinds[form] == "killed") or before in _words("towards"):
        return True
    return form in words.nouns and text.startswith(_THE) and before not in _words("of")
