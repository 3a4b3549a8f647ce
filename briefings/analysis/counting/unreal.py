"""Counts that nobody claims: denied, called a lie, threatened, feared, or what only nearly came about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from briefings.analysis.counting.bounds import lead
from briefings.analysis.counting.withdrawn import withdrawn
from briefings.analysis.parsing.casualties import Counted, casualty, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists, table
from briefings.language.wordlists import folded
from briefings.profile import OTHER

_HEARD = 8  # words between others' words and the number, and between it and the judgement on them
_BEFORE = 8  # words between a threat, or "did not", and the number
_BESIDE = 4  # words between "may" and the number
_UNFOUNDED = 12  # words between "there is no truth in", or "fears", and the number
_BUT = 7  # words between "but" and "denied", and between that and "it"
_LED = 2  # words between a verb of saying and "by mistake"
_WIDE = 20  # words between "but for" and the outcome
_THE = "ال"  # before digits: "the toll of the 34 dead"
_ABOVE = "عن"  # "has not risen above 32"
_ENDS = re.compile(r"[.؛!؟]")
_EVEN = frozenset(["حتي", "كما"])  # "even if", "as if"
_STOPS = frozenset("،,;؛.:")
_MAY, _NOT = "قد", frozenset(["لم", "لن"])
_WHEN = frozenset(["حتي", "عندما", "حين"])  # "had hardly arrived when three were killed"
_HARDLY = frozenset(["ما", "لم", "لا"])  # … and "hardly" is "not nearly"
_ARE_NOT = frozenset(["ليس", "ليست", "ليسوا"])
_ONLY = frozenset(["سوي", "الا", "بل"])
_words = lists("casualties", "unreal")


def unreal(reading: Reading, number: Counted) -> bool:
    """ "denied the death of 30", "threatened to kill 500", "100,000 may flee", "did not kill 25"."""
    rules = (
        _denied,
        _refused,
        _nobody,
        _retracted,
        _called_false,
        _unfounded,
        _mistaken,
        _nearly,
        _liar,
        _threatened,
        _feared,
        _averted,
        _could_have,
        withdrawn,
    )
    if not any(rule(reading, number) for rule in rules):
        return False
    return (
        any(rule(reading, number) for rule in rules[1:4]) or denied_words(reading, number) is None
    )


@lru_cache(maxsize=1 << 8)  # asked by all that tell who claims and owns a count
def denied_words(reading: Reading, number: Counted) -> Mention | None:
    """Whose words of a number are denied: "called Y's announcement of 80 dead a lie", "denied Y's words".

    The number stays Y's claim then.
    """
    tokens = reading.tokens
    unsure = not any(rule(reading, number) for rule in (_denied, _called_false, _unfounded))
    for m in reading.mentions:
        lead = tokens[m.last + 1 : number.first + 1]
        if not m.party or m.prep or m.first < 1 or not 0 < len(lead) <= _BESIDE + 1:
            continue
        plain = not any(token.gap.strip() for token in lead)
        if not plain or tokens[m.first - 1].text.lstrip("وب") not in _words("said"):
            continue
        if unsure and not _is_denied(reading, m.first - 1):
            continue
        return m
    return None


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


_BUT_OPENS = Trigger(lambda word: any(word == phrase.split()[0] for phrase in _words("but")))


def _is_denied(reading: Reading, at: int) -> bool:
    """Whether a verb of denying governs the words for what another said: "denied what Y announced"."""
    before = [p for p in reading.predicates if p.kind == "report" and p.at < at]
    if not before or before[-1].value != "deny":
        return False
    between = reading.tokens[before[-1].at + 1 : at + 1]
    return not any(token.gap.strip() for token in between)


def _denied(reading: Reading, number: Counted) -> bool:
    told = [p for p in reading.predicates if p.kind == "report" and p.at < number.first]
    if told and told[-1].value == "deny":
        since = reading.tokens[told[-1].at + 1 : number.first + 1]
        unnamed = any(token.text in _words("unnamed") for token in since)  # who refuses his name
        return not unnamed and not any("،" in token.gap for token in since)
    before = reading.tokens[max(0, number.first - _BEFORE) : number.first]
    if any(token.text in _ONLY for token in before):
        return False  # "did not confirm more than one death"
    rises = frozenset() if lead(reading, number) == _ABOVE else _words("rises")
    return any(
        one.text.lstrip("وف") in _NOT and verb.text in _words("happened") | rises
        for one, verb in pairwise(before)
    )


def _refused(reading: Reading, number: Counted) -> bool:
    """ "68 and not 125": the number that is put right."""
    before = [token.text for token in reading.tokens[max(0, number.first - 2) : number.first]]
    return bool(_words("refused") & {" ".join(before), *before[-1:]})


def _nobody(reading: Reading, number: Counted) -> bool:
    """ "No casualties among 64 passengers"."""
    tokens = reading.tokens
    before = [token.text for token in tokens[max(0, number.first - _BEFORE) : number.first]]
    for k, word in enumerate(before):
        rest = before[k + 1 :]
        if not known(word, _words("nobody")) or not rest or not casualty(rest[0]):
            continue
        if " ".join(rest[1:]) in _words("among"):
            return True
    return False


def _retracted(reading: Reading, number: Counted) -> bool:
    """ "Contrary to what we wrote of three dead": what was told of is taken back."""
    heard = _within(reading, number.first - 1, -1)
    of = next((k for k, text in enumerate(heard) if text in _words("of")), 0)
    if not 0 < of <= _BESIDE or heard[of - 1].startswith("ال"):
        return False  # "of the truce, three were killed"
    before = f" {' '.join(reversed(heard[of + 1 :]))} "
    return any(f" {phrase} " in before for phrase in _words("contrary"))


def _called_false(reading: Reading, number: Counted) -> bool:
    """ "What papers wrote of 200 dead is slander": whoever says so does not claim them."""
    the = reading.tokens[number.first - 1].text == _THE if number.first else False
    heard = _within(reading, number.first - 1 - the, -1)
    known = _words("hearsay") | _words("said")
    word = next((k for k, text in enumerate(heard) if text in known), -1)
    if heard[:1] and heard[0] in _words("figure"):
        word = 0  # "the figure of 45 dead"
    elif word < 1 or not (set(heard[:word]) & _words("of") or heard[word] in _words("said")):
        return False
    judged = _within(reading, number.last + 1, 1)
    told = f" {' '.join(judged)} "
    return not _ARE_NOT & set(judged) and any(f" {phrase} " in told for phrase in _words("false"))


def _unfounded(reading: Reading, number: Counted) -> bool:
    """ "There is no truth in the news of five dead": what opens the clause takes the count back."""
    told = " ".join(reversed(_within(reading, number.first - 1, -1, _UNFOUNDED)))
    return bool(_no_truth().search(f" {told} "))


@lru_cache(maxsize=1)
def _no_truth() -> re.Pattern[str]:
    """ "No truth in …", what is untrue behind it; of "which has no truth in it" and what follows none."""
    phrases = folded(sorted(table("casualties")["unreal"]["unfounded"]))
    return re.compile(
        rf" و?(?:{phrases})(?: \w+)? (?!له?م? |لها )(?:ل\w+|ان|ما) (?!.* وان[هم]?ا? )"
    )


def _mistaken(reading: Reading, number: Counted) -> bool:
    """ "Had announced by mistake the death of 40"; of "40 killed by mistake" nothing is taken back."""
    tokens = reading.tokens
    for k in range(number.first - 1, max(0, number.first - _HEARD), -1):
        if tokens[k].gap.strip():
            return False
        said = [p.at for p in reading.predicates if p.kind == "report" and k - _LED <= p.at < k]
        if tokens[k].text in _words("mistaken") and said:
            return not any("complement" in token.hits for token in tokens[said[-1] + 1 : k])
    return False


def _nearly(reading: Reading, number: Counted) -> bool:
    """ "A mine nearly killed seven"; "had hardly arrived when three were killed" tells of dead."""
    told = _within(reading, number.first - 1, -1)
    word = next((k for k, text in enumerate(told) if text.lstrip("وف") in _words("nearly")), -1)
    if word < 0 or _WHEN & {text.lstrip("وف") for text in told[:word]}:
        return False
    before = reading.tokens[number.first - word - 2].text if number.first > word + 1 else ""
    return before.lstrip("وف") not in _HARDLY


def _liar(reading: Reading, number: Counted) -> bool:
    """ "X lies when he speaks of 200 dead"; "X lies and hides 200 dead" is a claim."""
    heard = _within(reading, number.first - 1, -1)
    word = next((k for k, text in enumerate(heard) if text in _words("lies")), -1)
    between = range(number.first - word, number.first)
    says = [p for p in reading.predicates if p.value == "say" and p.at in between]
    lies = word > 0 and not {"لا", *_NOT} & set(heard[word + 1 : word + 2])
    return lies and any(not reading.tokens[p.at].text.startswith("و") for p in says)


def _within(reading: Reading, at: int, step: int, most: int = _HEARD) -> list[str]:
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
    before = _within(reading, number.first - 1, -1, _UNFOUNDED)
    word = next((k for k, text in enumerate(before) if text.lstrip("وف") in _words("fears")), -1)
    return word >= 0 and not set(before[:word]) & _words("known")


def _to_come(reading: Reading, k: int) -> bool:
    """Whether a verb behind "may" is of the present, and no toll's: "the dead may be 15"."""
    word = reading.tokens[k].text
    if not word.startswith(("ي", "ت")) or word in _words("done"):
        return False
    if word[0] == "ت" and word.endswith("ت"):
        return False  # "had spoken"
    counted = reading.tokens[max(0, k - _BESIDE) : k]
    toll = any(known(t.text, word_lists().toll | word_lists().nouns) for t in counted)
    return not (toll and word in _words("estimated"))


def _averted(reading: Reading, number: Counted) -> bool:
    """ "But for the peacekeepers hundreds would have died", in either order."""
    tokens = reading.tokens
    told = _outcome(reading, number)
    if told is None:
        return False
    for k in range(told, max(0, told - _WIDE), -1):
        if _ENDS.search(tokens[k].gap):
            break
        if _but_for(tokens, k - 1):
            return True
    behind = range(number.last + 1, min(number.last + _BEFORE, len(tokens)))
    close = takewhile(lambda k: not tokens[k].gap.strip(), behind)
    return any(_but_for(tokens, k) for k in close)


def _outcome(reading: Reading, number: Counted) -> int | None:
    """Where the verb stands that makes a number the outcome of a condition: "would have died"."""
    tokens = reading.tokens
    for k in range(number.first - 1, max(-1, number.first - _BEFORE - 1), -1):
        word = tokens[k].text.lstrip("وف")
        if word[:1] == "ل" and word[1:] in _words("outcome"):
            return k
        anew = word in _words("outcome") and "،" in tokens[k].gap  # "…, and three were killed"
        if anew or _ENDS.search(tokens[k].gap):
            return None
    return None


def _could_have(reading: Reading, number: Counted) -> bool:
    """ "Twenty could have been killed", "the shelling would have killed twenty": nobody was."""
    told = _within(reading, number.first - 1, -1)
    for k, word in enumerate(told[:-1]):
        verb = word.removeprefix("س")
        kind = word_lists().kinds.get(casualty(verb), "")
        harms = kind in ("killed", "wounded") and verb[:1] in ("ي", "ت")
        if not (harms or verb in _words("falls")):
            continue
        before = f" {' '.join(reversed(told[k + 1 :]))} "
        if word != verb:
            return any(f" {was} " in before for was in _words("was"))
        return told[k + 1] == "ان" and any(f" {may} " in before for may in _words("could"))
    return False


def _but_for(tokens: Sequence[Token], k: int) -> bool:
    before = tokens[k - 1].text if k else ""
    return tokens[k].text.lstrip("وف") in _words("but_for") and before not in _EVEN
