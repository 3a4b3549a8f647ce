"""What befell the people that a number counts, or whether it is no casualty claim at all.

The candidates are the kinds that the words of the sentence or the counts before speak for. Features
tell where those words stand; the rules of `kinds.py` are one opinion among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefings.analysis.counting.kinds import is_losing
from briefings.analysis.counting.tells import casualty_at, lost_at
from briefings.analysis.counting.verdicts import Candidate
from briefings.analysis.counting.wholes import part_of_them
from briefings.analysis.parsing.casualties import Counted, casualty, lost, people, word_lists
from briefings.analysis.parsing.forms import plain
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.ledger import Ledger
from briefings.analysis.parsing.triggers import Trigger
from briefings.records import Figure

FRESH = 6  # sentences for which a number without a casualty word may go on with a toll


@dataclass(frozen=True, slots=True)
class Told:
    """A casualty word: token, kind, and whether it is weak, a noun for the hit, or "lost"."""

    at: int
    kind: str
    sort: str  # strong, weak, noun, lost


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the rules say of a number."""

    kind: str
    route: str  # which rule said it


def casualty_words(reading: Reading) -> list[Told]:
    """Every casualty word of a sentence, in order."""
    words = word_lists()
    found = []
    for i in _TELLS.at(reading):
        form = casualty_at(reading.tokens, i)
        if form:
            noun, weak = form in words.nouns, form in words.weak
            found.append(
                Told(i, words.kinds[form], "noun" if noun else "weak" if weak else "strong")
            )
        elif lost(reading.tokens[i].text) and lost_at(reading.tokens, i):
            found.append(Told(i, "killed", "lost"))
    return found


_TELLS = Trigger(lambda word: casualty(word) or lost(word))


def kind_candidates(
    reading: Reading,
    number: Counted,
    told: Sequence[Told],
    earlier: Sequence[Figure],
    ledger: Ledger,
    ruling: Ruling,
) -> list[Candidate]:
    """No claim, and every kind that something speaks for."""
    nearest: dict[tuple[str, str], Told] = {}
    for word in told:
        side = _side(word, number)
        if side == "behind" and part_of_them(reading.tokens, number.last, word.at):
            continue  # "captured 12, four of whom were killed": that befell the four
        gone = word.sort == "lost" and side == "behind"
        kind = "missing" if gone and not is_losing(reading.tokens[word.at].text) else word.kind
        best = nearest.get((kind, side))
        if best is None or _gap(word, number) < _gap(best, number):
            nearest[kind, side] = word
    carried = ledger.kinds if 0 < ledger.gap <= FRESH else ()
    before = tuple(ledger.tolls) if carried else ()
    kinds = dict.fromkeys([*(kind for kind, _ in nearest), *(f.kind for f in earlier[-1:])])
    kinds |= {kind: None for kind in (*carried, *before, ruling.kind) if kind}
    if ruling.route == "before" and _is_right_before(reading, number):
        kinds = {ruling.kind: None}
    closest = min(nearest.values(), key=lambda word: _gap(word, number), default=None)
    nobody = frozenset(_none(reading, number, told, earlier, ruling))
    made = [Candidate(None, nobody)]
    for kind in kinds:
        here = [word for (of, _), word in nearest.items() if of == kind]
        features = {f"kind={kind}", f"kind={kind}|{bool(number.whom)}"}
        for word in here:
            features |= set(_of_word(reading, number, word, word is closest))
            features |= {f"w={casualty(reading.tokens[word.at].text)}|{one}"
                         for one in (_side(word, number), bool(number.whom), word is closest)}  # fmt: skip
        if not here:
            features.add("no-word")
        if kind == ruling.kind:
            features |= {
                "ruled",
                f"ruled={ruling.route}",
                f"ruled={ruling.route}|{bool(number.whom)}",
            }
        if earlier:
            features.add(f"goes-on={earlier[-1].kind == kind}|{bool(number.whom)}|{bool(here)}")
        if kind in before:
            features |= {f"counted-before|{bool(told)}", f"counted-before|{bool(number.whom)}"}
        if kind in carried:
            features |= {
                f"carried {ledger.since}",
                f"carried {ledger.since}|{bool(told)}|{bool(number.whom)}",
            }
        made.append(Candidate(kind, frozenset(features)))
    return made


def _is_right_before(reading: Reading, number: Counted) -> bool:
    """Whether a number stands right behind what befell the counted: "the wounding of 14 people"."""
    words, at = word_lists(), number.first - 1
    form = casualty(reading.tokens[at].text) if at >= 0 else ""
    close = not reading.tokens[number.first].gap.strip()
    return close and form in words.certainly


def _side(word: Told, number: Counted) -> str:
    if number.first <= word.at <= number.last:
        return "in"
    return "before" if word.at < number.first else "behind"


def _gap(word: Told, number: Counted) -> int:
    return max(number.first - word.at, word.at - number.last, 0)


def _bucket(gap: int) -> str:
    return (
        str(gap)
        if gap <= 2
        else "4"
        if gap <= 4
        else "7"
        if gap <= 7
        else "12"
        if gap <= 12
        else "far"
    )


def _of_word(reading: Reading, number: Counted, word: Told, closest: bool) -> Iterator[str]:
    """Where a casualty word stands beside the number."""
    side, gap = _side(word, number), _bucket(_gap(word, number))
    low, high = sorted((word.at, number.first))
    between = reading.tokens[low + 1 : high + 1]
    comma = any("،" in token.gap for token in between)
    clauses = min(2, sum(low < at <= high for at, _ in reading.opened))
    whom = bool(number.whom)
    yield f"{side}{gap}|{word.sort}"
    yield f"{side}{gap}|{word.sort}|whom={whom}"
    yield f"{side}|{word.sort}|whom={whom}"
    yield f"{side}|clauses={clauses}|comma={comma}"
    yield f"{side}|{word.sort}|clauses={clauses}"
    yield f"{side}{gap}|{word.kind}"
    if closest:
        yield f"closest|{side}"
        yield f"closest|{word.sort}|{word.kind}"


def _none(
    reading: Reading,
    number: Counted,
    told: Sequence[Told],
    earlier: Sequence[Figure],
    ruling: Ruling,
) -> Iterator[str]:
    """What speaks against a claim."""
    tokens, whom = reading.tokens, number.whom or "-"
    low, high = number.count
    size = high or low or 0
    written = "digits" if any(c.isdigit() for c in tokens[number.first].text) else "words"
    yield from ("none", f"whom={whom}", f"rule={ruling.route}", f"rule={bool(ruling.kind)}|{whom}")
    yield f"size={min(len(str(size)), 6)}|{written}"
    yield f"told={min(len(told), 3)}|{bool(number.whom)}"
    yield f"sure={number.sure}"
    if earlier:
        yield f"earlier|{bool(number.whom)}"
    after = tokens[number.last + 1] if number.last + 1 < len(tokens) else None
    if after is None or after.gap.strip(' "“”«»'):
        yield f"ends|{bool(number.whom)}"
    else:
        yield f"next={plain(after.text)}"
        yield f"next-is={_sort(reading, number.last + 1)}|{bool(number.whom)}"
    if number.first:
        yield f"lead={plain(tokens[number.first - 1].text)}"
        yield f"lead-is={_sort(reading, number.first - 1)}|{bool(number.whom)}"


def _sort(reading: Reading, i: int) -> str:
    """What sort of word a word is."""
    words, token = word_lists(), reading.tokens[i]
    form = casualty(token.text)
    if form:
        return "weak" if form in words.weak else "casualty"
    if people(token.text):
        return "people"
    for channel in (
        "party",
        "preposition",
        "complement",
        "event",
        "report",
        "head",
        "deed",
        "adverb",
    ):
        if channel in token.hits:
            return channel
    return "-"
