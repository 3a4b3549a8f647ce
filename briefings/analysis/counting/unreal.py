"""Counts that nobody claims: denied, taken back, called a lie, or of what did not come about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from briefings.analysis.counting.bounds import lead
from briefings.analysis.parsing.casualties import Counted, casualty, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists, table
from briefings.language.wordlists import folded
from briefings.profile import OTHER

_NEAR = 8  # words on one side of the number in which it may be told that nothing came about
_BEFORE = 8  # words between a threat, "did not" or "no casualties", and the number
_FEARED = 12  # words between "fears" and the number
_BESIDE = 4  # words between "may", or "no casualties", and the number
_UNFOUNDED = 12  # words between "there is no truth in" and the number
_BUT = 7  # words between "but" and "denied", and between that and "it"
_THE = "ال"  # before digits: "the toll of the 34 dead"
_ABOVE = "عن"  # "has not risen above 32"
_STOPS = frozenset("،,;؛.:")
_MAY, _WHAT = "قد", "ما"
_NOT = frozenset(["لم", "لن"])
_ONLY = frozenset(["سوي", "الا", "بل"])
_words = lists("casualties", "unreal")


def unreal(reading: Reading, number: Counted) -> bool:
    """ "denied the death of 30", "threatened to kill 500", "100,000 may flee", "did not kill 25"."""
    rules = (_denied, _refused, _nobody, _called_false, _unfounded, _threatened, _feared)
    return any(rule(reading, number) for rule in rules)


def gainsaid(reading: Reading, number: Counted, claimant: str | None) -> bool:
    """ "A source reported the mayor's death, but his family denied it": no other party denies it here.

    What one party claims and another denies is a claim all the same.
    """
    tokens = reading.tokens
    for k in _BUT_OPENS.at(reading):
        if k <= number.last or not any(_phrase_at(tokens, k, one) for one in _words("but")):
            continue
        verb = next(
            (p.at for p in reading.predicates if p.value == "deny" and 0 < p.at - k <= _BUT), -1
        )
        behind = [token.text for token in tokens[verb + 1 : verb + 1 + _BUT]]
        if verb < 0 or not any(word in _words("it") for word in behind):
            return False
        deniers = {m.party for m in reading.mentions if k <= m.first <= verb + 2 and m.party}
        return deniers <= {claimant} - {OTHER}
    return False


def _phrase_at(tokens: Sequence[Token], k: int, phrase: str) -> bool:
    words = phrase.split()
    return [token.text for token in tokens[k : k + len(words)]] == words


@lru_cache(maxsize=1)
def _but() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _words("but"))


_BUT_OPENS = Trigger(lambda word: word in _but())


def _denied(reading: Reading, number: Counted) -> bool:
    before = [p for p in reading.predicates if p.kind == "report" and p.at < number.first]
    told = [p for p in before if reading.tokens[p.at - 1].text != _WHAT]
    if told and told[-1].value == "deny":  # also "denied what Y announced of 80 dead"
        since = reading.tokens[told[-1].at + 1 : number.first + 1]
        unnamed = any(token.text in _words("unnamed") for token in since)  # who refuses his name
        return not unnamed and not any("،" in token.gap for token in since)
    lately = reading.tokens[max(0, number.first - _BEFORE) : number.first]
    if any(token.text in _ONLY for token in lately):
        return False  # "did not confirm more than one death"
    rises = frozenset() if lead(reading, number) == _ABOVE else _words("rises")
    return any(
        one.text.lstrip("وف") in _NOT and verb.text in _words("happened") | rises
        for one, verb in pairwise(lately)
    )


def _refused(reading: Reading, number: Counted) -> bool:
    """ "68 and not 125": the number that is put right."""
    before = [token.text for token in reading.tokens[max(0, number.first - 2) : number.first]]
    return bool(_words("refused") & {" ".join(before), *before[-1:]})


def _nobody(reading: Reading, number: Counted) -> bool:
    """ "No casualties among 64 passengers"."""
    before = [t.text for t in reading.tokens[max(0, number.first - _BESIDE) : number.first]]
    none = any(no in _words("nobody") and casualty(hit) for no, hit in pairwise(before))
    return none and before[-1] in _words("among")


def _called_false(reading: Reading, number: Counted) -> bool:
    """ "What papers wrote of 200 dead is slander": whoever says so does not claim them."""
    the = reading.tokens[number.first - 1].text == _THE if number.first else False
    heard = _words_within(reading, number.first - 1 - the, -1)
    known = _words("hearsay", "said")
    word = next((k for k, text in enumerate(heard) if text in known), -1)
    if heard[:1] and heard[0] in _words("figure"):
        word = 0  # "the figure of 45 dead"
    elif word < 1 or not (set(heard[:word]) & _words("of") or heard[word] in _words("said")):
        return False
    judged = _words_within(reading, number.last + 1, 1)
    return any(f" {phrase} " in f" {' '.join(judged)} " for phrase in _words("false"))


def _unfounded(reading: Reading, number: Counted) -> bool:
    """ "There is no truth in the news of five dead": what opens the clause takes the count back."""
    told = " ".join(reversed(_words_within(reading, number.first - 1, -1, _UNFOUNDED)))
    return bool(_no_truth().search(f" {told} "))


@lru_cache(maxsize=1)
def _no_truth() -> re.Pattern[str]:
    """ "No truth in …", what is untrue behind it; of "which has no truth in it" and what follows none."""
    phrases = folded(sorted(table("casualties")["unreal"]["unfounded"]))
    return re.compile(
        rf" و?(?:{phrases})(?: \w+)? (?!له?م? |لها )(?:ل\w+|ان|ما) (?!.* وان[هم]?ا? )"
    )


def _words_within(reading: Reading, at: int, step: int, most: int = _NEAR) -> list[str]:
    """The words from a place on, up to the next comma or stop."""
    tokens = reading.tokens
    end = min(at + most, len(tokens)) if step > 0 else max(at - most, -1)
    found: list[str] = []
    for k in range(at, end, step):
        stops = not _STOPS.isdisjoint(tokens[k].gap)
        if stops and step > 0:
            break
        found.append(tokens[k].text)
        if stops:
            break
    return found


def _threatened(reading: Reading, number: Counted) -> bool:
    """ "Threatened to kill 500"."""
    before = reading.tokens[max(0, number.first - _BEFORE) : number.first]
    return any(token.text.lstrip("وف") in _words("threats") for token in before)


def _feared(reading: Reading, number: Counted) -> bool:
    """ "may" with a verb of the present: with one of the past the word says that it is so. Or "fears"."""
    tokens = reading.tokens
    if _fears(reading, number):
        return True
    near = range(max(0, number.first - _BESIDE), min(number.last + _BESIDE, len(tokens) - 1))
    return any(tokens[k].text == _MAY and _to_come(reading, k + 1) for k in near)


def _fears(reading: Reading, number: Counted) -> bool:
    """ "Activists fear the death of 100"; fears after the death of 100 are of something else."""
    before = _words_within(reading, number.first - 1, -1, _FEARED)
    word = next((k for k, text in enumerate(before) if text.lstrip("وف") in _words("fears")), -1)
    return word >= 0 and not set(before[:word]) & _words("known")


def _to_come(reading: Reading, k: int) -> bool:
    """Whether a verb behind "may" is of the present, and no toll's: "the dead may be 15"."""
    word = reading.tokens[k].text
    past = word in _words("done") or (word[0] == "ت" and word.endswith("ت"))
    if past or not word.startswith(("ي", "ت")):
        return False  # "had passed", "had spoken"
    counted = reading.tokens[max(0, k - _BESIDE) : k]
    toll = any(known(t.text, word_lists().toll | word_lists().nouns) for t in counted)
    told = _words_within(reading, k - 1, -1, _FEARED)
    warned = any(
        text.lstrip("وف") in _words("warns") for text in told
    )  # "that it may reach a million"
    return warned or not (toll and word in _words("estimated"))
