"""Reads the figures of an English text, on the same terms as the Arabic reader."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from briefings.language import calendars, digits
from briefings.language.lexicon import toml
from briefings.records import Numeral

_DATA: Final = toml("numbers-en.toml")
_WORDS: Final[dict[str, list[str]]] = _DATA["words"]
_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*|[a-z]+(?:['’][a-z]+)?|[^\s\w]|\w", re.IGNORECASE)
_ORDINAL_DIGITS: Final = frozenset({"st", "nd", "rd", "th"})
_ROMAN: Final = {"I": 1, "V": 5, "X": 10}

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


class Token(NamedTuple):
    """A word, number or sign; `text` is lowered."""

    start: int
    end: int
    text: str
    raw: str


class Found(NamedTuple):
    """A figure over the tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    kind: str
    values: tuple[float, ...]
    approximate: bool = False


@cache
def _table(cls: str) -> dict[str, float]:
    return {word: float(key) for key, listed in _DATA[cls].items() for word in listed}


class Reader:
    """Reads figures from the tokens of one text."""

    def __init__(self, text: str) -> None:
        self.t = [Token(m.start(), m.end(), m[0].lower(), m[0]) for m in _TOKEN.finditer(text)]

    def text(self, i: int) -> str:
        """The lowered text of token i, "" beyond the ends."""
        return self.t[i].text if 0 <= i < len(self.t) else ""

    def look(self, cls: str, i: int) -> float | None:
        """The value of token i in a class of `numbers-en.toml`."""
        return _table(cls).get(self.text(i))

    def number(self, i: int) -> float | None:
        """The value of token i in digits."""
        text = self.text(i)
        return digits.value(text, "en") if text[:1].isdigit() else None

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
            return number, i + 1
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
            if self.number(j) is None and self.text(j) == "and" and self.small(j + 1):
                if self.small(j + 1) != (1.0, j + 2) or scale == 1000:
                    j += 1
        if j == i:
            return None
        if self.text(j) == "and" and self.text(j + 1) in ("a", "one"):
            k = j + 2 if self.text(j + 2) != "-" else j + 3
            if self.text(k) in ("half", "quarter"):
                rest = 0.5 if self.text(k) == "half" else 0.25
                if (factor := self.look("scale", k + 1)) and scale == 1:
                    return (total + rest) * factor, k + 2
                return total + rest * max(scale, 1.0), k + 1
        return total, j

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
        return value, factor, j

    def fraction(self, i: int) -> tuple[float, int] | None:
        """A half, one-third, three quarters, half a million."""
        if self.text(i) == "half" and self.text(i + 1) != "-":
            j = i + 1
            k = j + 1 if self.text(j) in ("a", "an") else j
            if (scale := self.look("scale", k)) is not None:
                return 0.5 * scale, k + 1
            return 0.5, j
        if self.text(i) == "half":
            return 0.5, i + 1
        top = 1.0 if self.text(i) == "a" else self.look("unit", i)
        if not top:
            return None
        j = i + 2 if self.text(i + 1) == "-" else i + 1
        below = self.look("part", j)
        plural = self.text(j).endswith("s")
        if below is None or (top == 1) == plural:
            return None
        if below not in (2, 4) and self.text(i) == "a" and self.text(j + 1) != "of":
            if self.text(i - 1) not in _WORDS["before_part"]:
                return None  # "a third round"
        if self.text(j + 1) == "of" and self.text(j + 2) == "a":
            if (scale := self.look("scale", j + 3)) is not None:
                return top / below * scale, j + 4
        return top / below, j + 1

    def vague(self, i: int) -> Found | None:
        """Dozens, tens of thousands, several hundred: low and high."""
        unit = self.look("vague", i)
        j = i + 1
        if unit is None and self.text(i) in _WORDS["several"]:
            unit = self.look("hundred", j) or self.look("scale", j)
            unit = 10.0 if unit == 12 else unit
            j += 1
        if unit is None:
            return None
        low, high = 2 * unit, 10 * unit - 1
        while self.text(j) == "of" and (scale := self.look("vague", j + 1)):
            low, high, j = low * scale, (high + 1) * scale - 1, j + 2
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

    def month(self, i: int) -> tuple[int, int] | None:
        """A month name with a capital letter, with the full stop of its abbreviation."""
        month = calendars.names("english").get(self.text(i))
        if month is None or not self.t[i].raw[0].isupper():
            return None
        return month, i + 2 if self.text(i + 1) == "." else i + 1

    def date(self, i: int) -> Found | None:
        """Day and month, in either order, and year as far as they are there."""
        values: list[float] = []
        if month := self.month(i):
            j = month[1]
            day = self.ordinal(j) or self._day(j)
            values, j = ([day[0], month[0]], day[1]) if day else ([month[0]], j)
        else:
            day = self.ordinal(i) or self._day(i)
            if day is None:
                return None
            j = day[1] + 1 if self.text(day[1]) == "of" else day[1]
            month = self.month(j)
            if month is None:
                return None
            values, j = [day[0], month[0]], month[1]
        k = j + 1 if self.text(j) in (",", "of") else j
        if (
            re.fullmatch(r"1[0-9]\d\d|2[01]\d\d", self.text(k))
            and not self.glued(k + 1)
            or (
                re.fullmatch(r"1[0-9]\d\d|2[01]\d\d", self.text(k))
                and not self.text(k + 1).isalnum()
            )
        ):
            values.append(float(self.text(k)))
            j = k + 1
        return Found(i, j, "date", tuple(values)) if len(values) > 1 else None

    def _day(self, i: int) -> tuple[float, int] | None:
        text = self.text(i)
        if text.isdigit() and len(text) <= 2 and 1 <= int(text) <= 31:
            return float(text), i + 1
        return None

    def percent(self, i: int) -> int | None:
        """The token after a percent sign or word at token i."""
        if self.text(i) == "%" or self.text(i) in _WORDS["percent"]:
            return i + 1
        if self.text(i) == "-" and self.text(i + 1) in _WORDS["percent"]:
            return i + 2
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
                part = self.part(k)
                scale = part[1] if part else 1.0
                if scale >= 1000 and value < 1000 and value * scale <= upper[0]:
                    value *= scale
                return Found(i, self.percent(upper[1]) or upper[1], "range", (value, upper[0]))
        if percent := self.percent(j):
            return Found(i, percent, "percent", (value,))
        if self.money_suffix(i, j):
            return Found(i, j + 1, "cardinal", (value * 1e6,))
        return Found(i, j, "cardinal", (value,))

    def money_suffix(self, i: int, j: int) -> bool:
        """The m of "$1.5m"."""
        return self.text(i - 1) in ("$", "€", "£") and self.text(j) == "m" and self.glued(j)

    def range_end(self, i: int, j: int) -> int | None:
        """The token at which the upper end of a range begins, if one does."""
        before = self.text(i - 1)
        before = self.text(i - 2) if before in ("$", "€", "£") else before
        sign = self.text(j)
        if sign == "and" and before == "between":
            return j + 1
        if sign == "to" and (before in ("from", "between") or self.number(i) is not None):
            return j + 1
        if sign in ("-", "–", "—") and self.glued(j) and self.number(j + 1) is not None:
            return j + 1
        return None

    def roman(self, i: int) -> Found | None:
        """A Roman number that names something: "Chapter VII", "World War II"."""
        raw = self.t[i].raw
        if set(raw) - set("IVX") or i == 0 or not self.t[i - 1].raw[0].isalpha():
            return None
        named = self.t[i - 1].raw[0].isupper() and raw not in ("I", "X")
        if not named and self.text(i - 1) not in _WORDS["roman_after"]:
            return None
        values = [_ROMAN[letter] for letter in raw]
        pairs = zip(values, [*values[1:], 0], strict=True)
        total = float(sum(-value if value < after else value for value, after in pairs))
        return Found(i, i + 1, "ordinal", (total,))

    def at(self, i: int) -> Found | None:
        """The figure that begins at token i."""
        if found := self.date(i) or self.roman(i) or self.vague(i):
            return found
        if self.text(i) == "twice":
            return Found(i, i + 1, "cardinal", (2.0,))
        if decade := self.look("decade", i):
            return Found(i, i + 1, "cardinal", (decade,), approximate=True)
        if (ordinal := self.ordinal(i)) and not self.fraction(i):
            if self.text(i) == "second" and self.text(i - 1) in ("a", "per", "-"):
                return None
            return Found(i, ordinal[1], "ordinal", (ordinal[0],))
        if self.text(i) == "one" and (
            self.text(i + 1) in _WORDS["pronoun"]
            or (self.text(i - 1) in _WORDS["deictic"] and not self._multiplied(i + 1))
        ):
            return None
        if self.text(i) == "dozen" and self.text(i + 1) == "s":
            return None
        return self.quantity(i)

    def _multiplied(self, i: int) -> bool:
        return any(self.look(cls, i) is not None for cls in ("hundred", "scale"))

    def about(self, found: Found) -> bool:
        """Whether the words before say that the figure is not exact."""
        i = found.first - 1
        if self.text(i) in ("$", "€", "£"):
            i -= 1
        return self.text(i) in _WORDS["about"]


def _fixed(text: str) -> list[tuple[int, int, str, tuple[float, ...]]]:
    """Figures whose form alone tells them: start, end, kind, values."""
    found: list[tuple[int, int, str, tuple[float, ...]]] = []
    for m in _FIXED.finditer(text):
        parts = [float(part) for part in re.findall(r"\d+", m[0])]
        if m["iso"]:
            found.append((m.start(), m.end(), "date", tuple(reversed(parts))))
        elif m["numeric"]:
            found.append((m.start(), m.end(), "date", tuple(parts)))
        elif m["clock"] or m["hour"] or m["gmt"]:
            hour, minute = (parts + [0.0])[:2]
            if m["gmt"]:
                hour, minute = float(m[0][:2]), float(m[0][2:])
            if hour <= 24 and minute < 60:
                values = (hour, minute) if minute else (hour,)
                found.append((m.start(), m.end(), "time", values))
        elif m["decade"]:
            found.append((m.start(), m.end(), "cardinal", (parts[0] % 100,)))
        elif m["designation"]:
            found.append((m.start(), m.end(), "designation", (parts[0],)))
    return found


def read(text: str) -> tuple[Numeral, ...]:
    """The figures of an English text, in order, with offsets into it."""
    fixed = _fixed(text)
    addresses = [m.span() for m in digits.ADDRESS.finditer(text)]
    taken = addresses + [hit[:2] for hit in fixed]
    reader = Reader(text)
    found = [
        Numeral(start, end, text[start:end], kind, values)  # type: ignore[arg-type]
        for start, end, kind, values in fixed
    ]
    i = 0
    while i < len(reader.t):
        token = reader.t[i]
        if any(start < token.end and token.start < end for start, end in taken):
            i += 1
            continue
        hit = reader.at(i)
        if hit is None:
            i += 1
            continue
        start, end = token.start, reader.t[hit.last - 1].end
        about = hit.approximate or reader.about(hit)
        kind = hit.kind
        found.append(Numeral(start, end, text[start:end], kind, hit.values, about))  # type: ignore[arg-type]
        i = hit.last
    return tuple(sorted(found, key=lambda numeral: numeral.start))
