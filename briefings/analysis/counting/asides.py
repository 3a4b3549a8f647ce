"""Counts that are no loss of a side: people let go, come home, arrested at a protest, ill, patients.

The sentence tells of them, so they are counted; a table of who lost how many leaves them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from briefings.analysis.counting.bounds import lead
from briefings.analysis.counting.custody import at_a_protest, on_a_charge
from briefings.analysis.counting.kinds import is_arrest
from briefings.analysis.counting.nouns import OF_THEM
from briefings.analysis.parsing.casualties import (
    Counted,
    casualty,
    known,
    possessed,
    word_lists,
)
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.ledger import Ledger
from briefings.analysis.parsing.vocabulary import lists, table
from briefings.language.wordlists import folded
from briefings.records import Aside

_words = lists("casualties", "asides")
_bodies = lists("casualties", "movement")
_BEFORE, _BEHIND = 14, 6  # words between a release, or a return, and the number
_AHEAD = 3  # words between "is expected" and an arrival
_WISHED = 8  # words between a wish, a demand, "did not", and the release
_NEARBY = 6  # words beside a number in which it stands whose nationals they are
_CARRIED = 2  # sentences for which a number may go on with the toll of a disease
_OVERTURNS = "انقلاب"  # of a boat; also a coup
_ENDS = frozenset(".؛!؟:")
_MARKS = _ENDS | {"،"}


def aside(
    reading: Reading,
    kind: str,
    number: Counted,
    ledger: Ledger,
    owner: str | None,
    *,
    foreign: bool = False,
) -> Aside:
    """Why a count of `owner`'s people is no loss of a side; "" where it is one.

    `foreign` are those of a party beside the conflict.
    """
    mishap = is_mishap(reading) or (
        ledger.sentence - ledger.mishap <= _CARRIED and not _tells_of_war(reading)
    )
    if mishap and kind in ("killed", "wounded", "missing"):
        ledger.mishap = ledger.sentence
        return "mishap"
    held = at_a_protest(reading, number) or on_a_charge(reading, number, owner)
    if kind == "captured" and (is_arrest(kind, number.whom) or held):
        return "arrested"
    if kind == "captured" and _is_free(reading, number, ledger, owner):
        ledger.freed = ledger.sentence
        return "released"
    home = kind == "displaced" and _comes_about(reading, number, "returned")
    if home or (kind == "killed" and _are_handed_over(reading, number)):
        return "returned"
    moved = number.whom == "patients" or _is_evacuated(reading, number, foreign=foreign)
    return "moved" if kind == "displaced" and moved else ""


def _is_evacuated(reading: Reading, number: Counted, *, foreign: bool) -> bool:
    """ "Evacuated 200 people of several nationalities", "were flown to their country": none fled."""
    tokens = reading.tokens
    row = [t.text for t in tokens[max(0, number.first - 1) : number.last + _NEARBY]]
    home = [t.text for t in tokens[number.last + 1 : number.last + 1 + _BEFORE]]
    beside = foreign or not _words("foreigners").isdisjoint(row)
    if not beside and _words("their country").isdisjoint(home):
        return False
    told = [*_told(reading, number, "evacuated")]
    near = {*range(max(0, number.first - _NEARBY), min(number.last + 2, len(tokens)))} - {*told}
    forms = {casualty(tokens[k].text) for k in near} - {"", *word_lists().weak}
    return bool(told) and not any(word_lists().kinds[form] == "displaced" for form in forms)


def _is_free(reading: Reading, number: Counted, ledger: Ledger, owner: str | None) -> bool:
    """Whether captives are let go or come home, or are some of those of whom that was told just before."""
    behind = reading.tokens[number.last : number.last + 2]
    some = any(token.text in OF_THEM for token in behind)
    again = some and ledger.sentence - ledger.freed <= _CARRIED
    let_go = _comes_about(reading, number, "freed")
    again = again or _are_those_freed(reading, number, ledger, owner)
    return again or let_go or _comes_home(reading, number)


def _are_those_freed(reading: Reading, number: Counted, ledger: Ledger, owner: str | None) -> bool:
    """Whether "the 15 prisoners" are as many as were let go before, and of the same side."""
    first = reading.tokens[number.first].text
    the = first.startswith("ال") or (
        number.first > 0 and reading.tokens[number.first - 1].text == "ال"
    )
    freed = ("captured", number.count[0], ledger.freed, owner)
    return the and any(
        (kind, low, at, whose) == freed for kind, _, low, whose, _, at in ledger.told
    )


def _comes_home(reading: Reading, number: Counted) -> bool:
    """ "249 prisoners arrived in X": not in a prison."""
    own = reading.tokens[number.first : number.last + 3]
    behind = reading.tokens[number.last + 1 : number.last + 1 + _BEHIND]
    captive = any(known(_unowned(token.text), _words("captives")) for token in own)
    to = [t.text.lstrip("لب") for t in takewhile(lambda t: not set(t.gap) & _MARKS, behind)]
    if not captive or not _words("prisons").isdisjoint(to):
        return False
    return any(_has_arrived(reading, at) for at in _told(reading, number, "arrived"))


def _are_handed_over(reading: Reading, number: Counted) -> bool:
    """ "Handed over 60 bodies", "for 50 bodies of its dead": nobody died of that, nor on that day."""
    tokens, first, last = reading.tokens, number.first, number.last
    near = (*tokens[max(0, first - 1) : last + 1], *tokens[last + 1 : last + 2])
    if not any(known(token.text, _bodies("bodies")) for token in near):
        return False
    given = [*_told(reading, number, "freed")]
    to = any(known(t.text, _words("morgues")) for k in given for t in tokens[k + 1 : k + 3])
    return bool(given or in_return(reading, number)) and not to


def _unowned(word: str) -> str:
    """A noun for captives without its pronoun: "four of its prisoners"."""
    return possessed(word)[0] or word


def _has_arrived(reading: Reading, at: int) -> bool:
    """Whether no word close before an arrival denies it or looks ahead to it."""
    ahead = {token.text.removeprefix("و") for token in reading.tokens[max(0, at - _AHEAD) : at]}
    return ahead.isdisjoint(_words("not_arrived"))


def in_return(reading: Reading, number: Counted) -> bool:
    """ "… for 181": who is given for others is let go as they are."""
    return lead(reading, number) in _words("in_return")


@lru_cache(maxsize=1 << 10)
def is_mishap(reading: Reading) -> bool:
    """Whether a sentence tells of a disease, an accident or a quake, and of no blow of the war."""
    return _says(reading, "mishaps") and not _tells_of_war(reading)


@lru_cache(maxsize=1 << 10)
def _tells_of_war(reading: Reading) -> bool:
    return _says(reading, "war")


def of_an_accident(reading: Reading, number: Counted) -> range:
    """The clause of "… while the toll of a depot's blast rose to 125"; empty for any other count."""
    tokens, begun = reading.tokens, [at for at, how in reading.opened if how in ("and", "break")]
    for k in range(number.first - 1, max(0, number.first - _BEFORE), -1):
        if known(tokens[k].text, _words("accident")) and not tokens[k].text.startswith("ال"):
            tolls = word_lists().toll | word_lists().nouns
            if tokens[k].text == _OVERTURNS and tokens[k + 1].text not in _words("vessels"):
                break  # a coup
            if not known(tokens[k - 1].text, tolls):
                break
            ends = (at for at in begun if at > number.last)
            return range(
                max((at for at in begun if at < k), default=0), min(ends, default=len(tokens))
            )
        if set(tokens[k + 1].gap) & _MARKS:
            break
    return range(0)


def _says(reading: Reading, what: str) -> bool:
    said = f" {' '.join(token.text for token in reading.tokens)} "
    return _phrases(what).search(said) is not None


def _comes_about(reading: Reading, number: Counted, what: str) -> bool:
    """Whether people are said to be free, or at home; of a demand or a plan they are not."""
    return any(_is_so(reading, at) for at in _told(reading, number, what))


def _told(reading: Reading, number: Counted, what: str) -> Iterator[int]:
    """The words of a release or return in the clause of a number."""
    tokens = reading.tokens
    for k in range(number.first, max(-1, number.first - _BEFORE), -1):
        if k < number.first and set(tokens[k + 1].gap) & _ENDS:
            break
        let_go = what == "freed" and k == number.first - 1 and _is_word(reading, k, "let_go")
        if let_go or _is_word(reading, k, what):
            yield k
        elif "complement" in tokens[k].hits or _takes(tokens[k].text):
            break
    for k in range(number.last + 1, min(number.last + _BEHIND, len(tokens))):
        if set(tokens[k].gap) & _MARKS:
            break
        if tokens[k].text.startswith(("و", "ف")):
            break
        if _is_word(reading, k, what):
            yield k


def _takes(word: str) -> bool:
    """ "Captured": whom a verb behind a release takes is not let go."""
    form, listed = casualty(word), word_lists()
    strong = form and form not in listed.weak and form not in listed.nouns
    return bool(strong) and listed.kinds[form] == "captured"


def _is_word(reading: Reading, k: int, what: str) -> bool:
    row = " ".join(token.text for token in reading.tokens[k : k + 2])
    if what == "freed" and _phrases("handed").match(f" {row} "):
        return not _themselves(reading, k)
    return bool(_phrases(what).match(f" {row} "))


def _themselves(reading: Reading, at: int) -> bool:
    """ "Four fighters gave themselves up": nobody let them go."""
    tokens = reading.tokens
    for k in range(at + 1, min(at + 1 + _BEHIND, len(tokens))):
        if set(tokens[k].gap) & _MARKS:
            return False
        word = f" {tokens[k].text} "
        same = k > at + 1 and tokens[k - 1].text.startswith("ال")
        if _phrases("themselves").match(word) or (not same and _phrases("himself").match(word)):
            return True
    return False


def _is_so(reading: Reading, at: int) -> bool:
    """Whether a release has come about: no word before it wishes for it, or denies it."""
    lead: list[str] = []
    for k in range(at, max(-1, at - _WISHED), -1):
        lead.insert(0, reading.tokens[k].text)
        if set(reading.tokens[k].gap) & _MARKS:
            break
    called = [p for p in reading.predicates if 0 < at - p.at <= _WISHED and p.kind == "report"]
    if called and called[-1].value in ("call", "deny"):
        return False
    return not _phrases("unless").search(f" {' '.join(lead)} ")


@lru_cache(maxsize=8)
def _phrases(key: str) -> re.Pattern[str]:
    """Any of the phrases of a list, with "and" or a preposition joined to it.

    Whatever ends its last word; of what says that a thing has not come about the whole word counts: "لا"
    begins many others.
    """
    found = folded(sorted(table("casualties")["asides"][key], key=len, reverse=True))
    end = r"(?!\w)" if key == "unless" else ""
    return re.compile(rf" [وف]?(?:[بل]|لل)?(?:ال)?(?:{found}){end}")
