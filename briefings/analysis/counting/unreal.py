"""Counts that nobody claims: denied, taken back, called a lie, or of what did not come about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from briefings.analysis.counting.bounds import lead, lead_at, no_more_than
from briefings.analysis.counting.gated import AnyOf, beginning, ending, joined, listed, needs
from briefings.analysis.counting.unhappened import (
    counterfactual,
    feared,
    nearly,
    threatened,
    words_within,
)
from briefings.analysis.counting.withdrawn import withdrawn
from briefings.analysis.parsing.casualties import Counted, casualty, known
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists, table
from briefings.language.wordlists import folded
from briefings.profile import OTHER

_BEFORE = 8  # words between a threat, "did not" or "no casualties", and the number
_HEARD, _LED = 8, 2  # words between "announced by mistake" and the number; between its two parts
_BESIDE = 4  # words between "may", or "no casualties", and the number
_UNFOUNDED = 12  # words between "there is no truth in" and the number
_BUT = 7  # words between "but" and "denied", and between that and "it"
_THE = "ال"  # before digits: "the toll of the 34 dead"
_ONE_OF = frozenset(["احد", "احدي"])
_ABOUT = frozenset(["علي", "عن"])
_ABOVE = "عن"  # "has not risen above 32"
_WHAT = "ما"
_NOT = frozenset(["لم", "لن"])
_WHICH = frozenset(["الذي", "التي"])
_ONLY = frozenset(["سوي", "الا", "بل"])
_words = lists("casualties", "unreal")


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
_NEGATED = Trigger(lambda word: word.lstrip("وف") in _NOT)


def _denied(reading: Reading, number: Counted) -> bool:
    before = [p for p in reading.predicates if p.kind == "report" and p.at < number.first]
    told = [
        p for p in before if reading.tokens[p.at - 1].text != _WHAT and not _of_news(reading, p)
    ]
    if told and told[-1].value == "deny":  # also "denied what Y announced of 80 dead"
        since = reading.tokens[told[-1].at + 1 : number.first + 1]
        unnamed = any(token.text in _words("unnamed") for token in since)  # who refuses his name
        apart = any("،" in token.gap for token in since) or befell_there(since)
        return not unnamed and not apart
    if not _NEGATED.at(reading):
        return False
    lately = reading.tokens[max(0, number.first - _BEFORE) : number.first]
    if any(token.text in _ONLY for token in lately) or no_more_than(reading, number.first):
        return False  # "did not confirm but one death", "did not admit more than 900 dead"
    rises = frozenset() if lead(reading, number) == _ABOVE else _words("rises")
    return any(
        one.text.lstrip("وف") in _NOT and verb.text in _words("happened") | rises
        for one, verb in pairwise(lately)
    )


def _of_news(reading: Reading, p: Predicate) -> bool:
    """ "Denied the reports that spoke of 80 dead": the reports speak, and are what is denied."""
    head = reading.tokens[p.start - 1].text if p.start else ""
    return p.entered == "relative" and head in _words("hearsay")


def befell_there(since: Sequence[Token]) -> bool:
    """ "Denied the raid that cost 20 lives", "… on the town where five fell": of those nothing is denied."""
    return any(
        one.text in _WHICH and bool(casualty(verb.text) or verb.text in _words("outcome", "falls"))
        for one, verb in pairwise(since)
    )


@needs(ending(_words, "refused"))
def _refused(reading: Reading, number: Counted) -> bool:
    """ "68 and not 125": the number that is put right."""
    before = [token.text for token in reading.tokens[max(0, number.first - 2) : number.first]]
    return bool(_words("refused") & {" ".join(before), *before[-1:]})


@needs(listed(_words, "nobody"))
def _nobody(reading: Reading, number: Counted) -> bool:
    """ "No casualties among 64 passengers"."""
    before = [t.text for t in reading.tokens[max(0, number.first - _BESIDE) : number.first]]
    none = any(no in _words("nobody") and casualty(hit) for no, hit in pairwise(before))
    return none and before[-1] in _words("among")


@needs(beginning(_words, "false"))
def _called_false(reading: Reading, number: Counted) -> bool:
    """ "What papers wrote of 200 dead is slander": whoever says so does not claim them."""
    the = reading.tokens[number.first - 1].text == _THE if number.first else False
    heard = words_within(reading, number.first - 1 - the, -1)
    known = _words("hearsay", "said")
    word = next((k for k, text in enumerate(heard) if text in known), -1)
    if heard[:1] and heard[0] in _words("figure"):
        word = 0  # "the figure of 45 dead"
    elif word < 1 or not (set(heard[:word]) & _words("of") or heard[word] in _words("said")):
        return False
    judged = words_within(reading, number.last + 1, 1)
    return any(f" {phrase} " in f" {' '.join(judged)} " for phrase in _words("false"))


@needs(beginning(_words, "unfounded"))
def _unfounded(reading: Reading, number: Counted) -> bool:
    """ "There is no truth in the news of five dead": what opens the clause takes the count back."""
    told = " ".join(reversed(words_within(reading, number.first - 1, -1, _UNFOUNDED)))
    return bool(_no_truth().search(f" {told} "))


@lru_cache(maxsize=1)
def _no_truth() -> re.Pattern[str]:
    """ "No truth in …", what is untrue behind it; of "which has no truth in it" and what follows none."""
    phrases = folded(sorted(table("casualties")["unreal"]["unfounded"]))
    return re.compile(
        rf" و?(?:{phrases})(?: \w+)? (?!له?م? |لها )(?:ل\w+|ان|ما) (?!.* وان[هم]?ا? )"
    )


@needs(listed(_words, "printed"))
def _of_an_earlier_report(reading: Reading, number: Counted) -> bool:
    """ "The figure 528, which stood in the report": named, and not claimed again."""
    tokens, last = reading.tokens, number.last
    before = tokens[number.first - 1].text if number.first else ""
    behind = [t.text for t in tokens[last + 1 : last + 3]]
    which = behind[:1] and behind[0] in _WHICH and behind[-1] in _words("printed")
    named = not number.whom and before.startswith(_THE) and before in _words("figure")
    said = any(casualty(t.text) for t in tokens[last + 1 : last + 1 + _BEFORE])
    return bool(named and which and not said)


@needs(joined(_words, "declines"))
def _uncommented(reading: Reading, number: Counted) -> bool:
    """ "Declined to comment on the killing of one of its citizens": nobody claims it by that."""
    tokens, at = reading.tokens, lead_at(reading, number)
    at -= at > 0 and tokens[at].text in _ONE_OF
    if at < 1 or not casualty(tokens[at].text):
        return False
    at -= 1 + (tokens[at - 1].text in _ABOUT)
    if at < 0 or not known(tokens[at].text, _words("comments")):
        return False
    before = words_within(reading, at - 1, -1, _UNFOUNDED)
    return any(text.lstrip("وف") in _words("declines") for text in before)


# "Denied the death of 30", "threatened to kill 500", "100,000 may flee", "would have killed 40".
unreal = AnyOf(
    _denied, _refused, _nobody, _called_false, _unfounded, withdrawn, nearly, threatened, feared,
    counterfactual, _of_an_earlier_report, _uncommented,
)  # fmt: skip
