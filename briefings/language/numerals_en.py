"""Reads every figure of an English text, on the same terms as the Arabic reader."""

from __future__ import annotations

import re
from typing import Final

from briefings.language import calendars, digits
from briefings.language.digits import Found, Kind
from briefings.language.numerals_en_counts import WORDS, Counts
from briefings.records import Numeral

_ROMAN: Final = {"I": 1, "V": 5, "X": 10}
_YEAR: Final = re.compile(r"1[0-9]\d\d|2[01]\d\d")

# Figures whose form alone tells them, tried in this order.
_FIXED: Final = re.compile(
    r"""(?P<iso>(?<![\w.,/-])\d{4}-\d{1,2}-\d{1,2}(?![\w/-]))
    | (?P<numeric>(?<![\w.,/-])\d{1,2}([/.-])\d{1,2}\3(?:\d{4}|\d{2})(?![\w/-]|\.\d))
    | (?P<clock>(?<![\w:.,])\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))
    | (?P<hour>(?<![\w:.,])\d{1,2}(?:\.\d{2})?(?=\s?(?:[ap]\.m\.|[ap]m\b|o['’]clock)))
    | (?P<gmt>(?<![\w:.,])[012]\d[0-5]\d(?=\s?(?:GMT|UTC)\b))
    | (?P<decade>(?<![\w.,])(?:(?:1[0-9]|20)\d0s|['’]\d0s)\b)
    | (?P<designation>(?<![\w-])(?:[A-Z][A-Za-z]*-\d+(?![\d.,]*\d)|[A-Z]+\d+(?![\d.,]*\d)))(?=[A-Za-z]{0,2}\b)
    """,
    re.VERBOSE,
)


class Reader(Counts):
    """Reads the figures of one text."""

    def month(self, i: int) -> tuple[int, int] | None:
        """A month name with a capital letter, with the full stop of its abbreviation."""
        month = calendars.names("english").get(self.text(i))
        if month is None or not self.t[i].raw[:1].isupper():
            return None
        return month, i + 2 if self.text(i + 1) == "." else i + 1

    def date(self, i: int) -> Found | None:
        """Day and month, in either order, and year as far as they are there."""
        values: list[float] = []
        month = self.month(i)
        if month:
            j = month[1]
            day = self.ordinal(j) or self._day(j)
            j = day[1] if day else j
        else:
            day = self.ordinal(i) or self._day(i)
            if day is None:
                return None
            month = self.month(day[1] + 1 if self.text(day[1]) == "of" else day[1])
            if month is None:
                return None
            j = month[1]
        values = [day[0], month[0]] if day else [month[0]]
        k = j + 1 if self.text(j) in (",", "of") else j
        if _YEAR.fullmatch(self.text(k)):
            values.append(float(self.text(k)))
            j = k + 1
        return Found(i, j, "date", tuple(values)) if len(values) > 1 else None

    def _day(self, i: int) -> tuple[float, int] | None:
        text = self.text(i)
        if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31:
            return float(text), i + 1
        return None

    def percent(self, i: int) -> int | None:
        """The token after a percent sign or word at token i."""
        if self.text(i) == "%" or self.text(i) in WORDS["percent"]:
            return i + 1
        if self.text(i) == "per" and self.text(i + 1) == "cent":
            return i + 2
        return None

    def quantity(self, i: int) -> Found | None:
        """A number with its percent sign, or the range that begins with it."""
        number = self.fraction(i) or self.cardinal(i)
        if number is None:
            return None
        value, j = number
        if (k := self.range_end(i, j)) is not None and not self.date(k):
            k += self.text(k) in ("$", "€", "£")
            upper = self.cardinal(k)
            if upper is not None:
                value *= digits.shared_scale(self.part(k), value, upper[0])
                high = digits.long_year(value, upper[0])
                return Found(i, self.percent(upper[1]) or upper[1], "range", (value, high))
        if percent := self.percent(j):
            return Found(i, percent, "percent", (value,))
        if self.text(i - 1) in ("$", "€", "£") and self.text(j) == "m" and self.glued(j):
            return Found(i, j + 1, "cardinal", (value * 1e6,))  # "$1.5m"
        return Found(i, j, "cardinal", (value,))

    def range_end(self, i: int, j: int) -> int | None:
        """The token at which the upper end of a range begins, if one does."""
        before = self.text(i - 1)
        before = self.text(i - 2) if before in ("$", "€", "£") else before
        sign = self.text(j)
        if sign == "and" and before == "between":
            return j + 1
        led = before in ("from", "between") or self.number(i) is not None
        if sign == "to" and (led or digits.shares_scale(self.part(i), self.part(j + 1))):
            return j + 1
        if sign in ("-", "–", "—") and self.glued(j) and self.number(j + 1) is not None:
            return j + 1
        return None

    def roman(self, i: int) -> Found | None:
        """A Roman number that names something: "Chapter VII", "World War II"."""
        raw = self.t[i].raw
        if set(raw) - set("IVX") or i == 0 or not self.t[i - 1].raw[:1].isalpha():
            return None
        named = self.t[i - 1].raw[:1].isupper() and raw not in ("I", "X")
        if not named and self.text(i - 1) not in WORDS["roman_after"]:
            return None
        values = [_ROMAN[letter] for letter in raw]
        pairs = zip(values, [*values[1:], 0], strict=True)
        total = float(sum(-value if value < after else value for value, after in pairs))
        return Found(i, i + 1, "ordinal", (total,))

    def at(self, i: int) -> Found | None:
        """The figure that begins at token i."""
        if found := self.date(i) or self.roman(i) or self.vague(i) or self.single(i):
            return found
        if (ordinal := self.ordinal(i)) and not self.fraction(i):
            second = self.text(i) == "second" and self.text(i - 1) in ("a", "per", "-")
            return None if second else Found(i, ordinal[1], "ordinal", (ordinal[0],))
        found = None if self.is_pronoun(i) else self.quantity(i)
        kind = (
            found and self.text(found.last) == "-" and self.text(found.last + 1) in WORDS["kinds"]
        )
        return None if kind else found

    def single(self, i: int) -> Found | None:
        """Figures of one word: "twice", "nineties"."""
        if self.text(i) == "twice":
            return Found(i, i + 1, "cardinal", (2.0,))
        if multiple := self.look("multiple", i):
            return Found(i, i + 1, "cardinal", (multiple,))
        decade = self.look("decade", i)
        return Found(i, i + 1, "cardinal", (decade,), approximate=True) if decade else None

    def is_pronoun(self, i: int) -> bool:
        """Whether "one" stands for somebody: "one of them", "no one"; not "some one hundred"."""
        if self.text(i) != "one":
            return False
        multiplied = any(self.look(cls, i + 1) is not None for cls in ("hundred", "scale"))
        before = self.text(i - 1) in WORDS["deictic"] and not multiplied
        return before or self.text(i + 1) in WORDS["pronoun"]

    def about(self, found: Found) -> bool:
        """Whether the words before say that the figure is not exact."""
        i = found.first - 1
        if self.text(i) in ("$", "€", "£"):
            i -= 1
        return self.text(i) in WORDS["about"]


def _fixed(text: str) -> list[tuple[int, int, Kind, tuple[float, ...]]]:
    """Figures whose form alone tells them: start, end, kind, values."""
    found: list[tuple[int, int, Kind, tuple[float, ...]]] = []
    for m in _FIXED.finditer(text):
        parts = [float(part) for part in re.findall(r"\d+", m[0])]
        if m["iso"]:
            found.append((m.start(), m.end(), "date", tuple(reversed(parts))))
        elif m["numeric"]:
            found.append((m.start(), m.end(), "date", tuple(parts)))
        elif m["clock"] or m["hour"] or m["gmt"]:
            hour, minute = [*parts, 0.0][:2]
            if m["gmt"]:
                hour, minute = float(m[0][:2]), float(m[0][2:])
            if hour <= 24 and minute < 60:
                values = (hour, minute) if minute else (hour,)
                found.append((m.start(), m.end(), "time", values))
        elif m["decade"]:
            if parts[0] % 100:  # "the 2000s" name no decade within their century
                found.append((m.start(), m.end(), "cardinal", (parts[0] % 100,)))
        elif m["designation"]:
            found.append((m.start(), m.end(), "designation", (parts[0],)))
    return found


def read(text: str) -> tuple[Numeral, ...]:
    """The figures of an English text, in order, with offsets into it."""
    fixed = _fixed(text)
    reader = Reader(text)
    reader.hide(digits.addresses(text) + [hit[:2] for hit in fixed])
    found = [
        Numeral(start, end, text[start:end], kind, values) for start, end, kind, values in fixed
    ]
    i = 0
    while i < len(reader.t):
        token = reader.t[i]
        hit = reader.at(i) if token.text else None
        if hit is None:
            i += 1
            continue
        start, end = token.start, reader.t[hit.last - 1].end
        about = hit.approximate or reader.about(hit)
        kind = hit.kind
        found.append(Numeral(start, end, text[start:end], kind, hit.values, about))
        i = hit.last
    return tuple(sorted(found, key=lambda numeral: numeral.start))
