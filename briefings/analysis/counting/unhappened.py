"""Counts of what did not come about: threatened, feared, averted, or only nearly so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from briefings.analysis.counting.gated import beginning, joined, needs
from briefings.analysis.parsing.casualties import Counted, casualty, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists

_NEAR = 8  # words on one side of the number in which it may be told that nothing came about
_BEFORE = 8  # words between a threat, or the outcome of "but for", and the number
_BESIDE = 4  # words between "may" and the number
_FEARED = 12  # words between "fears" and the number
_WIDE = 20  # words between "but for" and the outcome
_ENDS = re.compile(r"[.؛!؟]")
_EVEN = frozenset(["حتي", "كما"])  # "even if", "as if"
_STOPS = frozenset("،,;؛.:")
_MAY, _AND_MAY = "قد", "وقد"
_THAT, _TO = "ان", frozenset(["الي", "في"])  # "may lead to the killing of 40"
_WILL = "س"  # before a verb of the present
_WHEN = frozenset(["حتي", "عندما", "حين"])  # "had hardly arrived when three were killed"
_HARDLY = frozenset(["ما", "لم", "لا"])  # … and "hardly" is "not nearly"
_words = lists("casualties", "unreal")


@needs(joined(_words, "nearly"))
def nearly(reading: Reading, number: Counted) -> bool:
    """ "A mine nearly killed seven"; "had hardly arrived when three were killed" tells of dead."""
    told = words_within(reading, number.first - 1, -1)
    word = next((k for k, text in enumerate(told) if text.lstrip("وف") in _words("nearly")), -1)
    if word < 0 or _WHEN & {text.lstrip("وف") for text in told[:word]}:
        return False
    before = reading.tokens[number.first - word - 2].text if number.first > word + 1 else ""
    return before.lstrip("وف") not in _HARDLY


def words_within(reading: Reading, at: int, step: int, most: int = _NEAR) -> list[str]:
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


@needs(joined(_words, "threats"))
def threatened(reading: Reading, number: Counted) -> bool:
    """ "Threatened to kill 500"."""
    before = reading.tokens[max(0, number.first - _BEFORE) : number.first]
    return any(token.text.lstrip("وف") in _words("threats") for token in before)


@needs(lambda word: word in (_MAY, _AND_MAY) or word.lstrip("وف") in _words("fears", "possible"))
def feared(reading: Reading, number: Counted) -> bool:
    """ "may" with a verb of the present: with one of the past the word says that it is so. Or "fears"."""
    tokens = reading.tokens
    if _fears(reading, number) or _may_cost(reading, number):
        return True
    near = range(max(0, number.first - _BESIDE), min(number.last + _BESIDE, len(tokens) - 1))
    return any(
        (tokens[k].text == _MAY and (_to_come(reading, k + 1) or _warned_of(reading, k)))
        or (tokens[k].text == _AND_MAY and _will_harm(tokens[k + 1].text))
        for k in near
    )


def _may_cost(reading: Reading, number: Counted) -> bool:
    """ "May, at the worst, cost the lives of 250,000": its verb may stand some words before the number."""
    told = [text.lstrip("وف") for text in words_within(reading, number.first - 1, -1, _FEARED)]
    for k, verb in enumerate(told[:-1]):
        if verb in _words("known", "outcome") and told[k + 1] not in _TO:
            return False
        if verb and (_will_harm(verb) or verb in _words("falls", "causes")):
            may = told[k + 2] if told[k + 1] == _THAT and k + 2 < len(told) else told[k + 1]
            return may == _MAY or (may != told[k + 1] and may in _words("possible"))
    return False


def _warned_of(reading: Reading, at: int) -> bool:
    """ "Warned that the number may reach a million": a toll to come, and no estimate of one."""
    if not _is_present(reading.tokens[at + 1].text):
        return False
    before = words_within(reading, at, -1, _FEARED)
    return any(text.lstrip("وف") in _words("warns") for text in before)


def _is_present(word: str) -> bool:
    """Whether a verb is of the present, and no "had passed", "had spoken"."""
    past = word in _words("done") or (word[0] == "ت" and word.endswith("ت"))
    return word.startswith(("ي", "ت")) and not past


def _fears(reading: Reading, number: Counted) -> bool:
    """ "Activists fear the death of 100"; fears after the death of 100 are of something else."""
    before = words_within(reading, number.first - 1, -1, _FEARED)
    word = next((k for k, text in enumerate(before) if text.lstrip("وف") in _words("fears")), -1)
    return word >= 0 and not set(before[:word]) & _words("known")


def _to_come(reading: Reading, k: int) -> bool:
    """Whether a verb behind "may" is of the present, and no toll's: "the dead may be 15"."""
    word = reading.tokens[k].text
    if not _is_present(word):
        return False
    counted = reading.tokens[max(0, k - _BESIDE) : k]
    toll = any(known(t.text, word_lists().toll | word_lists().nouns) for t in counted)
    return not (toll and word in _words("estimated"))


@needs(joined(_words, "but_for"))
def averted(reading: Reading, number: Counted) -> bool:
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


@needs(beginning(_words, "was", "could"))
def could_have(reading: Reading, number: Counted) -> bool:
    """ "Twenty could have been killed", "the shelling would have killed twenty": nobody was."""
    told = words_within(reading, number.first - 1, -1)
    for k, word in enumerate(told[:-1]):
        verb = word.removeprefix("س")
        if not (_harms(verb) or verb in _words("falls")):
            continue
        before = f" {' '.join(reversed(told[k + 1 :]))} "
        if word != verb:
            return any(f" {was} " in before for was in _words("was"))
        return told[k + 1] == "ان" and any(f" {may} " in before for may in _words("could"))
    return False


@needs(lambda word: _is_to_harm(word.lstrip("وف")))
def to_be(reading: Reading, number: Counted) -> bool:
    """ "The shelling will hit 57": nobody is hit yet; "will bring away 40 wounded" tells of wounded."""
    words = word_lists()
    inside = reading.tokens[number.first : number.last + 2]
    if any(known(token.text, words.nouns) for token in inside):
        return False
    told = words_within(reading, number.first - 1, -1, _BESIDE)
    return any(_is_to_harm(word.lstrip("وف")) for word in told)


def _is_to_harm(verb: str) -> bool:
    """Whether a verb is of the future: "will kill"."""
    return verb[:1] == _WILL and _harms(verb[1:])


def _will_harm(verb: str) -> bool:
    return _is_present(verb) and _harms(verb)


def _harms(verb: str) -> bool:
    """Whether a verb of the present kills, wounds or seizes: "kills", and not "was killed"."""
    kind = word_lists().kinds.get(casualty(verb), "")
    return kind in ("killed", "wounded", "captured") and verb[:1] in ("ي", "ت")


def _but_for(tokens: Sequence[Token], k: int) -> bool:
    before = tokens[k - 1].text if k else ""
    return tokens[k].text.lstrip("وف") in _words("but_for") and before not in _EVEN
