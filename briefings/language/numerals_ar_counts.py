"""Reads Arabic numbers: cardinals, fractions, vague plurals, ordinals.

A recursive-descent reader over folded tokens. The grammar follows the counting rules of modern
standard Arabic (Ryding, *A Reference Grammar of Modern Standard Arabic*, ch. 15).
"""

from __future__ import annotations

from typing import Final

from briefings.language import digits
from briefings.language.digits import Found
from briefings.language.normalize import bare
from briefings.language.numerals_ar_tokens import WORDS, Entry, look_vague, tokens

BETWEEN: Final = frozenset(bare(word) for word in WORDS["between"])
_FIFTHS: Final = {"الخمس": 5, "العشر": 10}
_BEFORE_PART: Final = frozenset(bare(word) for word in WORDS["before_part"])
_NOT_HALF: Final = frozenset(bare(word) for word in WORDS["not_half"])
_HALVED: Final = frozenset(bare(word) for word in WORDS["halved"])


class Counts:
    """Reads numbers from the tokens of one folded text."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.t = list(tokens(key))
        self.single: set[int] = set()  # tokens whose tanween says that they are no dual

    def entry(self, i: int, *classes: str) -> Entry | None:
        """The entry of token i if it is of one of the classes."""
        if 0 <= i < len(self.t):
            entry = self.t[i].entry
            if entry is not None and (not classes or entry.cls in classes):
                return entry
        return None

    def text(self, i: int) -> str:
        """The text of token i, "" beyond the ends."""
        return self.t[i].text if 0 <= i < len(self.t) else ""

    def conj(self, i: int) -> bool:
        """Whether a conjunction stands before token i."""
        return 0 <= i < len(self.t) and self.t[i].conj

    def plain(self, i: int) -> bool:
        """Whether neither a conjunction nor a preposition is written together with token i."""
        return 0 <= i < len(self.t) and not (self.t[i].conj or self.t[i].prep)

    def adjacent(self, i: int) -> bool:
        """Whether token i + 1 follows token i without a space."""
        return 0 <= i < len(self.t) - 1 and self.t[i].end == self.t[i + 1].start

    # -- cardinals

    def group(self, i: int) -> tuple[float, int] | None:
        """A number below a thousand in words, or one in digits."""
        if found := self.compound(i):
            return found
        entry = self.entry(i, "digits", "unit", "ten", "tens", "hundred", "hundreds")
        if entry is None or (entry == ("unit", 2.0) and self.t[i].article):
            return None  # "الاثنين" is Monday
        if entry.cls in ("hundred", "hundreds"):
            return self.tail(entry.value, i + 1)
        return entry.value, i + 1

    def compound(self, i: int) -> tuple[float, int] | None:
        """A unit with what makes it more: "ثلاثة عشر", "ثلاث مئة", "ثلاثة وعشرون"."""
        unit = self.entry(i, "unit", "joined")
        after = self.entry(i + 1, "ten", "hundred", "tens")
        if (
            unit is None
            or after is None
            or (not self.conj(i + 1) if after.cls == "tens" else not self.plain(i + 1))
        ):
            return None
        if after.cls == "hundred":
            return self.tail(unit.value * 100, i + 2) if unit.value >= 3 else None
        return unit.value + after.value, i + 2

    def tail(self, value: float, i: int) -> tuple[float, int]:
        """What follows hundreds: "مئة وخمسة وعشرون"."""
        joined = self.conj(i) and not self.entry(i, "hundred", "hundreds")
        rest = self.group(i) if joined and not self.fraction(i) else None
        return (value + rest[0], rest[1]) if rest and rest[0] < 100 else (value, i)

    def part(self, i: int) -> tuple[float, float, int] | None:
        """A group with its scales, a scale alone or a dual scale: value, scale, next token."""
        if dual := self.entry(i, "dual"):
            return dual.value, dual.value / 2, i + 1
        if scale := self.entry(i, "scale"):
            double = 2 if self._is_dual(i) else 1
            value, factor, j = double * scale.value, scale.value, i + 1
        elif group := self.group(i):
            value, factor, j = group[0], 1.0, group[1]
            if self.entry(i, "digits") and j == i + 1 and self.entry(j, "scale"):
                value = digits.value(self.text(i), "ar", scaled=True)
        else:
            return None
        while (scale := self.entry(j, "scale")) and self.plain(j) and self._counts(value, j):
            value, factor, j = value * scale.value, factor * scale.value, j + 1
        return min(value, digits.LIMIT), min(factor, digits.LIMIT), j

    def _is_dual(self, i: int) -> bool:
        """ "ألفا جندي", a dual before its noun; "بلغ ألفا", "مليوناً منها" are one."""
        dual = self.text(i).endswith(("الفا", "ونا", "يارا")) and i not in self.single
        return dual and self._is_noun(i + 1)

    def _counts(self, value: float, j: int) -> bool:
        """Whether a number may multiply the scale at token j: plurals go with three to ten, so that
        "1993-1994 آلاف المجندين" is a year and thousands.
        """
        plural = look_vague(self.text(j)) is not None
        return not plural or value < 11 or value % 100 in range(3, 11)

    def _is_noun(self, i: int) -> bool:
        return i < len(self.t) and self.t[i].kind == "w" and not self.t[i].text.startswith("و")

    def cardinal(self, i: int) -> tuple[float, int] | None:
        """A whole number: parts of falling scale joined by conjunctions, a fraction at the end."""
        first = self.part(i)
        if first is None:
            return None
        total, scale, j = first
        while scale >= 1000 and self.conj(j):
            if half := self.entry(j, "fraction"):
                unit = self.entry(j + 1, "scale")
                # Another figure: "between 400,000 and half a million"
                if unit and unit.value > scale:
                    break
                return total + half.value * scale, j + 1 + bool(unit)
            following = self.part(j)
            if following is None or following[0] >= scale or following[1] >= scale:
                break
            total, scale, j = total + following[0], following[1], following[2]
        if scale == 1 and not (self.t[i].article and self.t[i].kind == "w"):
            k = j + 1 if self._is_noun(j) and not self.entry(j) else j
            rest = self.fraction(k) if self.conj(k) else None
            if rest and rest[0] < 1:  # "ثلاثة ونصف", "أربعة كيلومترات ونصف الكيلومتر"
                return total + rest[0], rest[1]
        return total, j

    def and_a_half(self, i: int) -> tuple[float, int] | None:
        """ "عام ونصف", "جنيه ونصف الجنيه": one and a half, told behind the noun."""
        part = self.entry(i, "fraction") if self.conj(i) and i else None
        if part is None:
            return None
        noun, again = self.text(i - 1), self.text(i + 1)
        if noun.removesuffix("ا") in _HALVED or (
            again and again in (f"ال{noun}", "ال" + noun[:-1])
        ):
            return 1 + part.value, i + 1
        return None

    def fraction(self, i: int) -> tuple[float, int] | None:
        """A half, two thirds, three quarters, half a million."""
        entry = self.entry(i, "fraction")
        if entry is not None:
            value, j = entry.value, i + 1
            if self.text(j) in _NOT_HALF:
                return None
        elif (unit := self.entry(i, "unit")) and (parts := self.entry(i + 1, "parts")):
            value, j = unit.value / parts.value, i + 2
        elif below := self._below(i):
            value, j = 1 / below, i + 1
        else:
            return None
        if (scale := self.entry(j, "scale")) and self.plain(j):
            return value * scale.value, j + 1
        return value, j

    def _below(self, i: int) -> int | None:
        """The denominator of "بمقدار الخمس"; without an article five is meant."""
        return _FIFTHS.get(self.text(i)) if self.text(i - 1) in _BEFORE_PART else None

    def vague(self, i: int) -> Found | None:
        """Dozens, hundreds of thousands: low and high."""
        if self.t[i].kind != "w" or look_vague(self.t[i].text) is None:
            return None
        unit = look_vague(self.text(i)) or 1.0
        low, high, j = 2 * unit, 10 * unit - 1, i + 1
        while True:
            k = j + 1 if self.text(j) == "من" and self.text(j + 1).startswith("ال") else j
            more = look_vague(self.text(k)) if self.plain(k) else None
            if more is None:
                break
            low, high, j = low * more, (high + 1) * more - 1, k + 1
        low, high = min(low, digits.LIMIT), min(high, digits.LIMIT)
        return Found(i, j, "range", (low, high), approximate=True)

    # -- ordinals

    def ordinal(self, i: int) -> tuple[float, int] | None:
        """An ordinal: "الخامسة والأربعين", "الثالث عشر", "أول"."""
        entry = self.entry(i, "ordinal")
        if entry is None:
            return self.high_ordinal(i)
        unit = 1.0 if entry.value == 11 else entry.value
        after = self.entry(i + 1, "ten", "tens")
        if after and after.cls == "ten" and self.plain(i + 1):
            return unit + 10, i + 2
        if after and after.cls == "tens" and self.conj(i + 1) and self.t[i + 1].article:
            return unit + after.value, i + 2
        if entry.value == 11 or self._no_ordinal(i):
            return None
        hundreds = self.entry(i + 2, "hundred", "hundreds")
        if self.text(i + 1) == "بعد" and hundreds and self.t[i + 2].article:
            return entry.value + hundreds.value, i + 3  # "الثاني بعد المئة"
        return entry.value, i + 1

    def _no_ordinal(self, i: int) -> bool:
        """The day before yesterday ("أول أمس", "أول من أمس") and seconds ("30 ثانية")."""
        yesterday = "امس" in (self.text(i - 1), self.text(i + 1))
        yesterday = yesterday or (self.text(i + 1) == "من" and self.text(i + 2) == "امس")
        seconds = self.text(i) == "ثانيه" and self.entry(i - 1) is not None
        return yesterday or seconds

    def high_ordinal(self, i: int) -> tuple[float, int] | None:
        """ "المئة والخامسة والعشرون": 125th."""
        hundreds = self.entry(i, "hundred", "hundreds")
        if hundreds and self.t[i].article and self.conj(i + 1) and self.entry(i + 1, "ordinal"):
            rest = self.ordinal(i + 1)
            return (hundreds.value + rest[0], rest[1]) if rest else None
        return None
