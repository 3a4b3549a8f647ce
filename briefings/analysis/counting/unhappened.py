"""Counts of what did not come about: threatened, feared, or only nearly so."""

from __future__ import annotations

from briefings.analysis.counting.gated import joined, needs
from briefings.analysis.parsing.casualties import Counted, casualty, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists

_NEAR = 8  # words on one side of the number in which it may be told that nothing came about
_BEFORE = 8  # words between a threat, or the outcome of "but for", and the number
_BESIDE = 4  # words between "may" and the number
_FEARED = 12  # words between "fears" and the number
_STOPS = frozenset("،,;؛.:")
_MAY = "قد"
_THAT, _TO = "ان", frozenset(["الي", "في"])  # "may lead to the killing of 40"
_WHEN = frozenset(["حتي", "عندما", "حين"])  # "had hardly arrived when three were killed"
_HARDLY = frozenset(["ما", "لم", "لا"])  # … and "hardly" is "not nearly"
_MODAL = 6  # words from what may to its verb: "it was possible for such a blow to kill dozens"
_BUT_FOR = 25  # words between "if" and the number
_ENDS = frozenset(".؛;:!؟")
_WOULD = "ل"  # "would have", before a verb of the past
_WILL = "س"  # "will", before one of the present
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


@needs(lambda word: (plain := word.lstrip("وف")) == _MAY or plain in _words("fears", "possible"))
def feared(reading: Reading, number: Counted) -> bool:
    """ "may" with a verb of the present: with one of the past the word says that it is so. Or "fears"."""
    tokens = reading.tokens
    if _fears(reading, number) or _may_cost(reading, number):
        return True
    near = range(max(0, number.first - _BESIDE), min(number.last + _BESIDE, len(tokens) - 1))
    return any(tokens[k].text == _MAY and _to_come(reading, k + 1) for k in near)


def _may_cost(reading: Reading, number: Counted) -> bool:
    """ "May, at the worst, cost the lives of 250,000": its verb may stand some words before the number."""
    told = [text.lstrip("وف") for text in words_within(reading, number.first - 1, -1, _FEARED)]
    for k, verb in enumerate(told[:-1]):
        if verb in _words("known", "outcome") and told[k + 1] not in _TO:
            return False
        if verb and (_will_harm(verb) or verb in _words("falls", "causes")):
            that = told[k + 1] == _THAT
            may = told[k + 2] if that and k + 2 < len(told) else told[k + 1]
            far = set(told[k + 2 : k + 2 + _MODAL]) if that else set()
            return may == _MAY or not far.isdisjoint(_words("possible"))
    return False


@needs(joined(_words, "if", "was"))
def counterfactual(reading: Reading, number: Counted) -> bool:
    """ "But for the truce 300 would have died", "it was going to kill 40", "if 20 had been killed".

    Of "but for the shelling 12 would not have died" they did.
    """
    row: list[str] = []
    for token in reading.tokens[max(0, number.first - _BUT_FOR) : number.first]:
        row = [] if not _ENDS.isdisjoint(token.gap) else row
        row.append(token.text.lstrip("وف"))
    ifs, was = _words("if"), _words("was")
    if row[-1:] == [_THAT]:
        return not ifs.isdisjoint(row[-2:-1])
    verb = next((k for k in reversed(range(1, len(row))) if _mood(row[k])), 0)
    since = reading.tokens[number.first - len(row) + verb + 1 : number.first + 1]
    if any(token.gap.strip() for token in since):
        return False  # of what follows in another clause nothing is told
    mood, near = _mood(row[verb]) if verb else "", row[max(0, verb - _MODAL) : verb]
    if mood == "past":
        return near[-1] in ifs
    if mood == "would":
        return not ifs.isdisjoint(row[:verb])
    may = next((k for k, text in enumerate(near) if k and text in _words("possible")), 0)
    if mood == "present":
        return near[-1] == _THAT and not was.isdisjoint(near[max(0, may - 2) : may])
    return mood == "will" and not was.isdisjoint(near)


def _mood(verb: str) -> str:
    """How a verb tells what came of it: "died", "would have died", "comes to", "will come to"."""
    if verb in _words("outcome"):
        return "past"
    if verb[:1] == _WOULD and verb[1:] in _words("outcome"):
        return "would"
    bare = verb.removeprefix(_WILL)
    harms = bare in _words("falls", "causes", "estimated") or _will_harm(bare)
    return ("present" if bare == verb else "will") if harms else ""


def _is_present(word: str) -> bool:
    """Whether a verb is of the present, and no "had passed", "had spoken"."""
    past = word in _words("done") or (word[:1] == "ت" and word.endswith("ت"))
    return word.startswith(("ي", "ت")) and not past


def _will_harm(verb: str) -> bool:
    """Whether a verb of the present kills, wounds or seizes: "kills", and not "was killed"."""
    kind = word_lists().kinds.get(casualty(verb), "")
    return _is_present(verb) and kind in ("killed", "wounded", "captured")


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
