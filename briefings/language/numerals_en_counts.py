"""Reads English numbers: cardinals, fractions, vague plurals, ordinals; all words are data."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from briefings.language import digits
from briefings.language.digits import Found
from briefings.language.packed import toml

_DATA: Final = toml("language/numbers-en.toml")
WORDS: Final[dict[str, list[str]]] = _DATA["words"]
_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*|[a-z]+(?:['’][a-z]+)?|[^\s\w]|\w", re.IGNORECASE)
_ORDINAL_DIGITS: Final = frozenset({"st", "nd", "rd", "th"})


class Token(NamedTuple):
    """A word, number or sign; `text` is lowered."""

    start: int
    end: int
    text: str
    raw: str


@cache
def _table(cls: str) -> dict[str, float]:
    return {word: float(key) for key, listed in _DATA[cls].items() for word in listed}


class Counts:
    """Reads numbers from the tokens of one text."""

    def __init__(self, text: str) -> None:
        self.t = [Token(m.start(), m.end(), m[0].lower(), m[0]) for m in _TOKEN.finditer(text)]

    def hide(self, spans: list[tuple[int, int]]) -> None:
        """Makes the tokens inside some spans invisible to the grammar."""
        for i in digits.inside(self.t, spans):
            self.t[i] = Token(self.t[i].start, self.t[i].end, "", "")

    def text(self, i: int) -> str:
        """The lowered text of token i, "" beyond the ends."""
        return self.t[i].text if 0 <= i < len(self.t) else ""

    def look(self, cls: str, i: int) -> float | None:
        """The value of token i in a class of `numbers-en.toml`."""
        return _table(cls).get(self.text(i))

    def number(self, i: int) -> float | None:
        """The value of token i in digits."""
        text = self.text(i)
        if not text[:1].isdigit() or (self.glued(i) and self.text(i - 1).isalpha()):
            return None  # "km2"
        return digits.value(text, "en")

    def glued(self, i: int) -> bool:
        """Whether token i follows the one before it without a space."""
        return 0 < i < len(self.t) and self.t[i - 1].end == self.t[i].start

    def small(self, i: int) -> tuple[float, int] | None:
        """Below a hundred in words: "twenty-five"."""
        if (tens := self.look("tens", i)) is not None:
            j = i + 1
            if self.text(j) == "-":
                j += 1
            unit = self.look("unit", j)
            if unit is not None and 0 < unit < 10:
                return tens + unit, j + 1
            return tens, i + 1
        if (unit := self.look("unit", i)) is not None:
            return unit, i + 1
        return None

    def group(self, i: int) -> tuple[float, int] | None:
        """Below a thousand in words: "a hundred and four", or a number in digits."""
        if (number := self.number(i)) is not None:
            return self.mixed(i) or (number, i + 1)
        if self.text(i) in ("a", "an") and self.look("hundred", i + 1):
            head: tuple[float, int] | None = (1.0, i + 1)
        else:
            head = self.small(i)
        if head is None:
            return None
        value, j = head
        if self.look("hundred", j):
            value, j = value * 100, j + 1
            k = j + 1 if self.text(j) == "and" else j
            if (rest := self.small(k)) is not None:
                return value + rest[0], rest[1]
        return value, j

    def cardinal(self, i: int) -> tuple[float, int] | None:
        """A number with its scales: "two million five hundred thousand", "1.5 million"."""
        total, scale, j = 0.0, float("inf"), i
        while True:
            part = self.part(j)
            if part is None or part[1] >= scale or part[0] >= scale:
                break
            total, scale, j = total + part[0], part[1], part[2]
            if scale == 1:
                break
            j += self._goes_on(j, scale)
        if j == i:
            return None
        return self.and_a_half(total, scale, j)

    def _goes_on(self, j: int, scale: float) -> bool:
        """Whether "and" joins a smaller part: "one thousand and five", not "one million and one"."""
        following = self.part(j + 1) if self.text(j) == "and" else None
        if following is None or self.number(j + 1) is not None:
            return False
        return following[1] > 1 or (scale == 1000 and following[0] < 1000)

    def mixed(self, i: int) -> tuple[float, int] | None:
        """A number with a fraction in digits: "2 1/2", "3/4"."""
        whole = self.number(i) if self.text(i + 1) not in ("/", ".") else None
        j = i + 1 if whole is not None else i
        top, below = self.number(j), self.number(j + 2)
        slash = self.text(j + 1) == "/" and self.glued(j + 1) and self.glued(j + 2)
        if not slash or not top or not below or top >= below or below > 10:
            return None
        return (whole or 0.0) + top / below, j + 3

    def and_a_half(self, total: float, scale: float, j: int) -> tuple[float, int]:
        """What a fraction behind a number adds: "two and a half million"."""
        k = self._after_words(j, ("and", "a"))
        rest = {"half": 0.5, "quarter": 0.25}.get(self.text(k)) if k else None
        if rest is None:
            return total, j
        factor = self.look("scale", k + 1)
        if factor and scale == 1:
            return (total + rest) * factor, k + 2
        return total + rest * max(scale, 1.0), k + 1

    def _after_words(self, i: int, words: tuple[str, ...]) -> int:
        """The token after some words and the hyphens between them; 0 if they are not there."""
        for word in words:
            i = i + 1 if self.text(i) == "-" else i
            if self.text(i) != word:
                return 0
            i += 1
        return i + 1 if self.text(i) == "-" else i

    def part(self, i: int) -> tuple[float, float, int] | None:
        """A group with its scales: value, scale, next token."""
        if self.text(i) in ("a", "an") and self.look("scale", i + 1):
            value, j = 1.0, i + 1
        elif self.look("scale", i) and self.text(i) not in ("mn", "bn", "tn"):
            value, j = 1.0, i
        elif self.look("hundred", i):
            value, j = 100.0, i + 1
        elif group := self.group(i):
            value, j = group
        else:
            return None
        factor = 1.0
        while True:
            k = j + 1 if self.text(j) == "-" and self.look("scale", j + 1) else j
            if (scale := self.look("scale", k)) is None:
                break
            value, factor, j = value * scale, factor * scale, k + 1
        return min(value, digits.LIMIT), min(factor, digits.LIMIT), j

    def fraction(self, i: int) -> tuple[float, int] | None:
        """A half, one-third, three quarters, half a million."""
        if self.text(i) == "half":
            k = i + 2 if self.text(i + 1) in ("a", "an") else i + 1
            scale = self.look("scale", k)
            return (0.5 * scale, k + 1) if scale else (0.5, i + 1)
        top = 1.0 if self.text(i) == "a" else self.look("unit", i)
        j = i + 2 if self.text(i + 1) == "-" else i + 1
        below = self.look("part", j)
        if not top or below is None or (top == 1) == self.text(j).endswith("s"):
            return None
        of = self.text(j + 1) == "of"
        if self.text(i) == "a" and self.text(j) not in ("half", "quarter") and not self._told(i, j):
            return None  # "a third round"
        scale = self.look("scale", j + 3) if of and self.text(j + 2) == "a" else None
        value = top / below + (0.0 if of and self._owned(j + 2) else self._one_before(i))
        return (value * scale, j + 4) if scale else (value, j + 1)

    def _one_before(self, i: int) -> float:
        """The one that a fraction goes on from: "a month and a half"."""
        noun = self.text(i - 1) == "and" and self.text(i - 2) in WORDS["halved"]
        return 1.0 if noun and self.text(i - 3) in ("a", "an") else 0.0

    def _owned(self, j: int) -> bool:
        """Whether a fraction is of something known, "and half of its houses", and so goes on from nothing."""
        return self.text(j) in WORDS["known"]

    def _told(self, i: int, j: int) -> bool:
        """Whether the words around say that "a third" is a part, not the next of several."""
        before, after = self.text(i - 1), self.text(j + 1)
        by = before in WORDS["part_before"] and after in WORDS["after_part"]
        return after == "of" or by or before in WORDS["before_part"]

    def vague(self, i: int) -> Found | None:
        """Dozens, tens of thousands, several hundred: low and high."""
        scores = self.text(i) == "scores" and self.text(i + 1) == "of" and self.text(i - 1) != "the"
        unit = 10.0 if scores else self.look("vague", i)
        j = i + 1
        if unit is None and self.text(i) in WORDS["several"]:
            unit = self.look("hundred", j) or self.look("scale", j)
            unit = 10.0 if unit == 12 else unit
            j += 1
        if unit is None:
            return None
        low, high = 2 * unit, 10 * unit - 1
        while self.text(j) == "of" and (scale := self.look("vague", j + 1)):
            low, high, j = low * scale, (high + 1) * scale - 1, j + 2
        low, high = min(low, digits.LIMIT), min(high, digits.LIMIT)
        return Found(i, j, "range", (low, high), approximate=True)

    def ordinal(self, i: int) -> tuple[float, int] | None:
        """An ordinal: "46th", "forty-sixth", "hundredth"."""
        if (number := self.number(i)) is not None:
            if self.glued(i + 1) and self.text(i + 1) in _ORDINAL_DIGITS:
                return number, i + 2
            return None
        if (tens := self.look("tens", i)) is not None:
            j = i + 2 if self.text(i + 1) == "-" else i + 1
            unit = self.look("ordinal", j)
            return (tens + unit, j + 1) if unit is not None and unit < 10 else None
        value = self.look("ordinal", i)
        return (value, i + 1) if value is not None else None
