"""One toll of two kinds: "the number of dead and missing is 207", "rose to 68 and 105"."""

from __future__ import annotations

from briefings.analysis.casualties import Counted, known, word_lists
from briefings.analysis.grammar import Reading
from briefings.language.numerals import numerals

_BEFORE = 10  # words between the two nouns and the first number
_APART = 3  # words between the two numbers


def of_two_kinds(reading: Reading, number: Counted) -> tuple[str, ...]:
    """The two kinds of people that a number counts together; the one of a number that has its own.

    Empty where no two kinds are named before it.
    """
    at = _pair_before(reading, number.first)
    if at < 0:
        return ()
    kinds = tuple(_kind(reading.tokens[k].text) for k in (at, at + 1))
    numbers = [k for k in range(at + 2, len(reading.tokens)) if _starts_number(reading, k)]
    if not numbers:
        return ()
    second = next((k for k in numbers if _joins(reading, numbers[0], k)), -1)
    if number.first == second:
        return kinds[1:]
    if not number.first <= numbers[0] <= number.last:
        return ()
    return kinds if second < 0 else kinds[:1]


def _pair_before(reading: Reading, first: int) -> int:
    """Where "dead and missing" stands before a number, with nothing but words between; or -1."""
    tokens = reading.tokens
    for k in range(first - 2, max(-1, first - 2 - _BEFORE), -1):
        if tokens[k + 2].gap.strip() or "complement" in tokens[k + 2].hits:
            return -1
        one, other = tokens[k].text, tokens[k + 1].text
        joined = other.startswith("و") and not tokens[k + 1].gap.strip()
        if joined and one.startswith("ال") and _kind(one) and _kind(other) not in ("", _kind(one)):
            return k
    return -1


def _kind(word: str) -> str:
    form = known(word, word_lists().nouns)
    return word_lists().kinds[form] if form else ""


def _starts_number(reading: Reading, k: int) -> bool:
    return bool(numerals(reading.tokens[k].text.removeprefix("و"), "ar"))


def _joins(reading: Reading, first: int, k: int) -> bool:
    """Whether a number goes on with the first: "68 and 105"."""
    tokens = reading.tokens
    if not first < k <= first + _APART or any(t.gap.strip() for t in tokens[first + 1 : k + 1]):
        return False
    return tokens[k].text.startswith("و") or tokens[k - 1].text == "و"
