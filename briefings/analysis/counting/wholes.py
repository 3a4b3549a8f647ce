"""Numbers of a whole of which only a part was hit: "one out of fifteen", "half of its 140,000 residents"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefings.analysis.counting.bounds import hedges, lead, lead_at
from briefings.analysis.counting.eachside import EACH, is_of_each
from briefings.analysis.counting.gated import ending, inflected, joined, listed, needs
from briefings.analysis.parsing.casualties import (
    Counted,
    casualty,
    known,
    people,
    thing,
    word_lists,
)
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.numerals import numerals
from briefings.language.wordlists import folded

_ARTICLE = "ال"
_FROM, _THAT_IS = "من", "اي"
_BEFORE = 7  # words that "out of" and a hedge take up
_TO, _CUT = frozenset(["الي", "من"]), 14  # before what it came to; words from "cut" to that
_LEAD = 4  # words before a size in which its people may be said to be hit
_OF_ALL = 12  # words between a part of the residents and how many there are of them
_AFTER = 4  # words behind the whole that tell what befell all of it
_OF_THEM, _THEM = 4, frozenset(["منهم", "منهن"])  # words from what befell a part to that
_PAIR, _THEY = 2, "وا"  # a verb and the word behind; its end behind those of whom it tells
_words = lists("casualties", "uncounted")


@needs(lambda word: word.removeprefix("و") in EACH or ending(_words, "share")(word))
def is_share(reading: Reading, number: Counted) -> bool:
    """ "One of every three": neither number counts people."""
    before = [token.text for token in reading.tokens[max(0, number.first - 3) : number.first]]
    after = [token.text for token in reading.tokens[number.last + 1 : number.last + 4]]
    # "a soldier of each side"; "four were let go, two of each side"
    if is_of_each(reading, number):
        return "،" in reading.tokens[number.first].gap and not number.whom
    left, tail = " ".join(before), f"{' '.join(after)} "
    return any(f" {left}".endswith(f" {p}") or tail.startswith(f"{p} ") for p in _words("share"))


@needs(_THAT_IS.__eq__)
def is_share_of_things(reading: Reading, number: Counted) -> bool:
    """ "70 per cent of the hospitals, that is 52 of 74": of what the share is so many are counted."""
    tokens, at = reading.tokens, lead_at(reading, number)
    if at < 0 or number.whom or tokens[at].text != _THAT_IS:
        return False
    for k in range(at - 1, max(1, at - _OF_ALL), -1):
        share = _words("percent", "part") & {t.text for t in tokens[max(0, k - _PAIR) : k]}
        if tokens[k].text == _FROM and share:
            return bool(thing(tokens[k + 1].text) and not people(tokens[k + 1].text))
    return False


@needs(listed(_words, "aboard"))
def is_aboard(reading: Reading, number: Counted) -> bool:
    """ "A bus that carried 45 pupils": who was on board, unless it is said that all were hit."""
    if not number.whom or lead(reading, number) not in _words("aboard"):
        return False
    if known(reading.tokens[number.last].text, word_lists().nouns):
        return False  # "on board were 44 prisoners"
    return not any(t.text in _words("all") for t in reading.tokens[number.last + 1 :])


@needs(ending(_words, "sized"))
def is_size(reading: Reading, number: Counted) -> bool:
    """ "Its crew, which numbers 25": of whom nothing says that all were hit."""
    at = number.first - 2
    tokens = reading.tokens
    if at < 0 or f"{tokens[at].text} {tokens[at + 1].text}" not in _words("sized"):
        return False
    before = tokens[max(0, at - _LEAD) : at]
    near = [*before, *_clause(reading, number)]
    return not any(casualty(t.text) for t in near)


@needs(joined(_words, "cuts"))
def is_cut(reading: Reading, number: Counted) -> bool:
    """ "It cut the number of its diplomats to 12", and not that of the dead: so many serve there."""
    tokens, at = reading.tokens, lead_at(reading, number)
    if at < 0 or tokens[at].text not in _TO:
        return False
    row = [t.text for t in tokens[max(0, at - _CUT) : at + 1]]
    cut = next((k for k, word in enumerate(row) if word.lstrip("وف") in _words("cuts")), None)
    many = next((k for k, word in enumerate(row) if word in _words("strength")), None)
    if cut is None or many is None or many < cut or row[many + 1] in _TO:
        return False
    hit = {*word_lists().toll, *word_lists().nouns}
    return not any(casualty(word) or known(word, hit) for word in row[many + 1 :])


def is_whole(reading: Reading, number: Counted) -> bool:
    """Whether a count is taken out of a number, of which nothing says that all were hit."""
    before = reading.tokens[max(0, number.first - _BEFORE) : number.first + 1]
    out = _out_of().search(" " + " ".join(token.text for token in before))
    if out is None and not _is_of_the(reading, number):
        return False
    told = [k for k, t in enumerate(_clause(reading, number), number.first) if _befalls(t.text)]
    return not told or _is_of_a_part(reading.tokens[told[0] : told[0] + _PAIR])


def _is_of_a_part(words: Sequence[Token]) -> bool:
    """ "Out of 120 killed were nine", and not "out of 40 who were killed 12": a singular, a number."""
    verb, number = words[0].text, words[-1].text
    singular = not known(verb, word_lists().nouns) and not verb.endswith(_THEY)
    return singular and number != verb and bool(numerals(number, "ar"))


def part_of_them(tokens: Sequence[Token], last: int, k: int) -> bool:
    """Whether a part was hit behind the whole: "hit were of them 14", "14 of them met death"."""
    for at in range(max(last + 1, k - _PAIR), min(k + _OF_THEM, len(tokens) - 1)):
        one, other = tokens[at], tokens[at + 1]
        row = tokens[min(at, k) + 1 : max(at + 1, k) + 1]
        if k in (at, at + 1) or any(t.gap.strip() for t in row):
            continue  # "73 were hit, among them 14 children"
        of_them = one.text in _words("of_them") and at == k + 1
        if of_them and numerals(other.text, "ar"):
            return True
        if other.text in _THEM and numerals(one.text, "ar"):
            return True
    return False


def _is_of_the(reading: Reading, number: Counted) -> bool:
    """Whether "of" stands before "the 35 soldiers", with the number behind its noun."""
    tokens = reading.tokens
    at = number.first - (tokens[number.first - 1].text == _ARTICLE)
    if at < 2 or not (at < number.first or tokens[at].text.startswith(_ARTICLE)):
        return False
    noun = tokens[at - 1].text
    whole = people(noun) and not known(noun, word_lists().nouns) and noun.startswith(_ARTICLE)
    return bool(whole) and tokens[at - 2].text == _FROM


@needs(inflected(_words, "residents"))
def is_population(reading: Reading, number: Counted) -> bool:
    """ "Half of its residents, who number 140,000, left": the number is of all, a part was hit."""
    lead = reading.tokens[max(0, number.first - _OF_ALL) : number.first]
    said = f" {' '.join(token.text for token in lead)} "
    share = bool(_share_of().search(said)) or _are_some_of(reading, number)
    return share or _is_of_residents(reading, number)


def _are_some_of(reading: Reading, number: Counted) -> bool:
    """ "90,000 of the residents of X, who number 150,000": so many of them were hit, and not all."""
    tokens, size = reading.tokens, number.first - 2
    while size > 0 and f"{tokens[size].text} {tokens[size + 1].text}" not in _words("sized"):
        if size < number.first - _LEAD:
            return False
        size -= 1
    for k in range(size - 1, max(1, size - _LEAD), -1):
        if known(tokens[k].text, _words("residents")):
            return tokens[k - 1].text == _FROM and bool(numerals(tokens[k - 2].text, "ar"))
    return False


def _is_of_residents(reading: Reading, number: Counted) -> bool:
    """ "The number of residents is put at 120,000": nothing befell them; not of "residents who fled"."""
    tokens = reading.tokens
    behind = [t for t in tokens[number.last + 1 : number.last + 2] if not t.gap.strip()]
    if any(casualty(t.text) for t in (*tokens[number.first : number.last + 1], *behind)):
        return False
    for k in range(number.first - 1, max(0, number.first - _OF_ALL), -1):
        if "،" in tokens[k + 1].gap or casualty(tokens[k].text):
            return False
        if known(tokens[k].text, _words("residents")):
            return bool(known(tokens[k - 1].text, _words("how_many")))
    return False


@lru_cache(maxsize=1)
def _share_of() -> re.Pattern[str]:
    """A part of the residents up to the words that say how many there are of them."""
    part, all_, numbering = (
        folded(sorted(_words(key))) for key in ("part", "residents", "numbering")
    )
    hedge = "|".join(re.escape(phrase) for phrase in hedges())
    return re.compile(
        rf" [وف]?(?:{part}) (?:من )?(?:{all_})(?: \w+){{0,4}}? (?:{numbering})(?: (?:{hedge}))? $"
    )


def _clause(reading: Reading, number: Counted) -> list[Token]:
    """The words of a number and those behind it up to the next mark."""
    tokens = reading.tokens
    found = list(tokens[number.first : number.last + 1])
    for token in tokens[number.last + 1 : number.last + 1 + _AFTER]:
        if token.gap.strip() or token.text.startswith("و"):
            break
        found.append(token)
    return found


def _befalls(word: str) -> bool:
    return bool(casualty(word)) and casualty(word) not in word_lists().weak


@lru_cache(maxsize=1)
def _out_of() -> re.Pattern[str]:
    """ "Out of", maybe with "about" or "more than", up to the number and with its first word."""
    lead = "|".join(re.escape(phrase) for phrase in _words("whole"))
    hedge = "|".join(re.escape(phrase) for phrase in hedges())
    return re.compile(rf" [وف]?(?:{lead})(?: (?:{hedge}))? \S+$")
