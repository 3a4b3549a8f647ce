"""Reads the figures of an Arabic text: digits, number words, dates, times, duals, vague plurals.

A recursive-descent reader over folded tokens. The grammar follows the counting rules of modern
standard Arabic (Ryding, *A Reference Grammar of Modern Standard Arabic*, ch. 15); all words are
data (`numbers-ar.toml`, `duals.txt`, `months.toml`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from briefings.language import calendars, digits
from briefings.language.lexicon import lines, toml
from briefings.language.normalize import Folded, bare, fold
from briefings.records import Numeral

_DATA: Final = toml("numbers-ar.toml")
_WORDS: Final[dict[str, list[str]]] = _DATA["words"]
_PROCLITICS: Final = tuple(sorted(_WORDS["proclitics"], key=len, reverse=True))
_TOKEN: Final = re.compile(
    rf"(?P<n>{digits.NUMBER})|(?P<w>[\u0621-\u064a]+)|(?P<l>[a-z]+)|(?P<s>[^\s\w])"
)


def _keys(name: str) -> frozenset[str]:
    return frozenset(bare(word) for word in _WORDS[name])


_NEVER: Final = _keys("never")
_YEAR: Final = _keys("year")
_HOUR: Final = _keys("hour")
_ABOUT: Final = _keys("about")
_BETWEEN: Final = _keys("between")
_FROM: Final = _keys("from")
_PERCENT: Final = tuple(tuple(bare(phrase).split()) for phrase in _WORDS["percent"])
_DESIGNATORS: Final = tuple(
    sorted((tuple(bare(p).split()) for p in _WORDS["designators"]), key=len, reverse=True)
)
_FIFTHS: Final = {"خمس": 5, "سبع": 7, "تسع": 9, "عشر": 10}  # before a definite noun: a fifth …
_MINUTES: Final = {0.5: 30.0, 0.25: 15.0, 1 / 3: 20.0}


class Entry(NamedTuple):
    """What a number word means: its class in `numbers-ar.toml` and its value."""

    cls: str
    value: float


class Token(NamedTuple):
    """A folded token. `conj`: a conjunction stands before it; `article`: the article does."""

    start: int
    end: int
    text: str
    kind: str  # n number, w Arabic word, l Latin word, s symbol
    conj: bool = False
    article: bool = False
    entry: Entry | None = None


class Found(NamedTuple):
    """A figure over the tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    kind: str
    values: tuple[float, ...]
    approximate: bool = False


# ------------------------------------------------------------------------------ words


@cache
def _table() -> dict[str, Entry]:
    table: dict[str, Entry] = {}
    for cls, rows in _DATA.items():
        if cls == "words":
            continue
        for key, listed in rows.items():
            top, _, below = key.partition("/")
            value = float(top) / float(below or 1)
            for word in listed:
                table.setdefault(bare(word), Entry(cls, value))
    return table


@cache
def _vague() -> dict[str, float]:
    return {bare(word): float(key) for key, listed in _DATA["vague"].items() for word in listed}


@lru_cache(maxsize=1 << 14)
def _look(word: str) -> tuple[Entry, str] | None:
    """The entry of a folded word and the clitics that were taken off it."""
    if word in _NEVER:
        return None
    table = _table()
    for clitic in ("", *_PROCLITICS):
        rest = word[len(clitic) :]
        if word.startswith(clitic):
            if rest in table:
                return table[rest], clitic
            for pronoun in ("ها", "هم", "هن", "ه"):  # "ثلثهم"
                part = table.get(rest.removesuffix(pronoun))
                if part and part.cls == "fraction":
                    return part, clitic
    return None


@lru_cache(maxsize=1 << 14)
def _look_vague(word: str) -> float | None:
    """The unit of a vague plural, any clitic before it: "والعشرات" is 10."""
    if word in _NEVER:
        return None
    for clitic in ("", *_PROCLITICS):
        if word.startswith(clitic) and word[len(clitic) :] in _vague():
            return _vague()[word[len(clitic) :]]
    return None


@cache
def _duals() -> dict[str, bool]:
    """Dual form → whether it may be a plural as well."""
    forms: dict[str, bool] = {}
    for line in lines("duals.txt"):
        sound = line.startswith("=")
        noun = bare(line.lstrip("=! "))
        if line.startswith("!"):
            forms[noun] = False
            continue
        forms[noun + "ان"] = False
        forms[noun + "ين"] = sound
    return forms


@lru_cache(maxsize=1 << 14)
def _dual(word: str) -> bool | None:
    """Whether the dual of a count noun may be a plural; None if the word is no dual."""
    forms = _duals()
    for clitic in ("", *_PROCLITICS):
        if word.startswith(clitic) and word[len(clitic) :] in forms:
            return forms[word[len(clitic) :]]
    return None


def tokens(key: str) -> list[Token]:
    """The tokens of a folded text; a clitic before a number becomes a property of the number."""
    found: list[Token] = []
    conj = article = False
    matches = list(_TOKEN.finditer(key))
    for i, m in enumerate(matches):
        kind = m.lastgroup or "s"
        text = m[0]
        after = matches[i + 1] if i + 1 < len(matches) else None
        if kind == "w" and after is not None and _is_clitic(text, m.end(), after):
            conj, article = text[0] in "وف", text.endswith(("ال", "لل"))
            continue
        entry, clitic = None, ""
        if kind == "n":
            entry = Entry("digits", digits.value(text, "ar"))
        elif kind == "w" and (looked := _look(text)):
            entry, clitic = looked
            conj = conj or clitic[:1] in ("و", "ف")
            article = article or clitic.endswith(("ال", "لل"))
        start = m.start() + len(clitic.removesuffix("ال"))
        found.append(Token(start, m.end(), text, kind, conj, article, entry))
        conj = article = False
    return found


def _is_clitic(text: str, end: int, after: re.Match[str]) -> bool:
    """Whether a word is only the clitic of the number after it: "و200", "ال46", "و 200"."""
    if text == "و" and (after.lastgroup == "n" or (after.lastgroup == "w" and _look(after[0]))):
        return True
    return after.lastgroup == "n" and after.start() == end and text in _PROCLITICS


# ---------------------------------------------------------------------------- grammar


class Reader:
    """Reads figures from the tokens of one text."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.t = tokens(key)
        self.at_start = {token.start: i for i, token in enumerate(self.t)}
        self.months = self._months()

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

    def adjacent(self, i: int) -> bool:
        """Whether token i + 1 follows token i without a space."""
        return 0 <= i < len(self.t) - 1 and self.t[i].end == self.t[i + 1].start

    # -- cardinals

    def group(self, i: int) -> tuple[float, int] | None:
        """A number below a thousand in words, or one in digits."""
        entry = self.entry(i, "digits", "unit", "joined", "ten", "tens", "hundred", "hundreds")
        if entry is None:
            return None
        cls, value = entry
        if cls in ("unit", "joined"):
            if self.entry(i + 1, "ten") and not self.conj(i + 1):
                return value + 10, i + 2
            if value >= 3 and self.entry(i + 1, "hundred") and not self.conj(i + 1):
                return self.tail(value * 100, i + 2)
            if (tens := self.entry(i + 1, "tens")) and self.conj(i + 1):
                return value + tens.value, i + 2
            if cls == "joined" or (value == 2 and self.t[i].article):
                return None  # "أحد الناجين"; "الاثنين" is Monday
        if cls in ("hundred", "hundreds"):
            return self.tail(value, i + 1)
        return value, i + 1

    def tail(self, value: float, i: int) -> tuple[float, int]:
        """What follows hundreds: "مئة وخمسة وعشرون"."""
        if self.conj(i) and not self.entry(i, "hundred", "hundreds") and not self.fraction(i):
            rest = self.group(i)
            if rest is not None and rest[0] < 100 and rest[0] == int(rest[0]):
                return value + rest[0], rest[1]
        return value, i

    def part(self, i: int) -> tuple[float, float, int] | None:
        """A group with its scales, a scale alone or a dual scale: value, scale, next token."""
        if dual := self.entry(i, "dual"):
            return dual.value, dual.value / 2, i + 1
        if scale := self.entry(i, "scale"):
            value, factor, j = scale.value, scale.value, i + 1
            if self.text(i).endswith(("الفا", "ونا", "يارا")) and self._is_noun(j):
                value *= 2  # "ألفا جندي", a dual before its noun; "بلغ ألفا" is one thousand
        elif group := self.group(i):
            value, factor, j = group[0], 1.0, group[1]
            if self.entry(i, "digits") and j == i + 1 and self.entry(j, "scale"):
                value = digits.value(self.text(i), "ar", scaled=True)
        else:
            return None
        while (scale := self.entry(j, "scale")) and not self.conj(j):
            value, factor, j = value * scale.value, factor * scale.value, j + 1
        return value, factor, j

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
                total, j = total + half.value * scale, j + 1
                same = self.entry(j, "scale")
                return total, j + 1 if same and same.value == scale else j
            following = self.part(j)
            if following is None or following[0] >= scale or following[1] >= scale:
                break
            total, scale, j = total + following[0], following[1], following[2]
        if scale == 1 and self.conj(j) and (rest := self.fraction(j)) and rest[0] < 1:
            return total + rest[0], rest[1]
        return total, j

    def fraction(self, i: int) -> tuple[float, int] | None:
        """A half, two thirds, three quarters, half a million."""
        entry = self.entry(i, "fraction")
        if entry is not None:
            value, j = entry.value, i + 1
            if self.text(j).endswith("نهايي"):
                return None  # "نصف النهائي" is a semi-final
        elif (unit := self.entry(i, "unit")) and (parts := self.entry(i + 1, "parts")):
            value, j = unit.value / parts.value, i + 2
        elif (
            self.text(i) in _FIFTHS and self.text(i + 1).startswith("ال") and not self.entry(i + 1)
        ):
            value, j = 1 / _FIFTHS[self.text(i)], i + 1  # "خمس السكان"
        else:
            return None
        if (scale := self.entry(j, "scale")) and not self.conj(j):
            return value * scale.value, j + 1
        return value, j

    def vague(self, i: int) -> Found | None:
        """Dozens, hundreds of thousands …: low and high."""
        low = high = 0.0
        j = i
        while j < len(self.t) and (unit := _look_vague(self.text(j))):
            if j > i and self.conj(j):
                break
            if j == i:
                low, high = 2 * unit, 10 * unit - 1
            else:
                low, high = low * unit, (high + 1) * unit - 1
            j += 1
        return Found(i, j, "range", (low, high), approximate=True) if j > i else None

    # -- ordinals, dates, times

    def ordinal(self, i: int) -> tuple[float, int] | None:
        """An ordinal: "الخامسة والأربعين", "الثالث عشر", "أول"."""
        entry = self.entry(i, "ordinal")
        if entry is None:
            return self.high_ordinal(i)
        unit = 1.0 if entry.value == 11 else entry.value
        if self.entry(i + 1, "ten") and not self.conj(i + 1):
            return unit + 10, i + 2
        if (tens := self.entry(i + 1, "tens")) and self.conj(i + 1) and self.t[i + 1].article:
            return unit + tens.value, i + 2
        if entry.value == 11 or "امس" in (self.text(i - 1), self.text(i + 1)):
            return None
        if self.text(i + 1) == "من" and self.text(i + 2) == "امس":
            return None
        if self.text(i) in ("ثانيه", "ثواني") and self.entry(i - 1):
            return None  # seconds
        hundreds = self.entry(i + 2, "hundred", "hundreds")
        if self.text(i + 1) == "بعد" and hundreds and self.t[i + 2].article:
            return entry.value + hundreds.value, i + 3  # "الثاني بعد المئة"
        return entry.value, i + 1

    def high_ordinal(self, i: int) -> tuple[float, int] | None:
        """ "المئة والخامسة والعشرون": 125th."""
        hundreds = self.entry(i, "hundred", "hundreds")
        if hundreds and self.t[i].article and self.conj(i + 1) and self.entry(i + 1, "ordinal"):
            rest = self.ordinal(i + 1)
            return (hundreds.value + rest[0], rest[1]) if rest else None
        return None

    def _months(self) -> dict[int, tuple[int, int]]:
        """First token of a month name → month, token after it."""
        found = {}
        pattern = rf"(?<![\u0621-\u064a])(?:[وبفل]|ال|لل)?({calendars.alternatives('gregorian')})(?![\u0621-\u064a])"
        for m in re.finditer(pattern, self.key):
            i = self.at_start.get(m.start())
            if i is None:
                continue
            last = next((j for j in range(i, len(self.t)) if self.t[j].end >= m.end()), i)
            name = re.sub(r"\s+", " ", m[1])
            found[i] = (calendars.names("gregorian")[name], last + 1)
        return found

    def month(self, i: int) -> tuple[int, int] | None:
        """A month at token i, with its second name: "سبتمبر/أيلول", "ديسمبر (كانون الأول)"."""
        if i not in self.months:
            return None
        month, j = self.months[i]
        if self.text(j) in ("/", "(", "-", "،", "او") and (second := self.months.get(j + 1)):
            if second[0] == month:
                j = second[1] + (1 if self.text(second[1]) == ")" else 0)
        return month, j

    def year(self, i: int) -> tuple[float, int] | None:
        """A year at token i, after a word for it or without one."""
        j = i
        while self.text(j) in ("من", "،", ",") or self.text(j) in _YEAR:
            j += 1
        if j < len(self.t) and not self.conj(j) and (number := self.cardinal(j)):
            plain = self.t[j].kind != "n" or re.fullmatch(r"\d{4}", self.t[j].text)
            if plain and 1000 <= number[0] <= 2200 and number[0] == int(number[0]):
                return number
        return None

    def date(self, i: int) -> Found | None:
        """A day with its month, or a month with its year."""
        values: list[float] = []
        j = i
        if i not in self.months:
            day = self.ordinal(i) or self.group(i)
            if day is None or not 1 <= day[0] <= 31 or day[0] != int(day[0]):
                return None
            values.append(day[0])
            j = day[1]
            while self.text(j) in ("من", "شهر", "-", "/", "ل"):
                j += 1
        month = self.month(j)
        if month is None:
            return None
        values.append(month[0])
        j = month[1]
        if year := self.year(j):
            values.append(year[0])
            j = year[1]
        return Found(i, j, "date", tuple(values)) if len(values) > 1 else None

    def time(self, i: int) -> Found | None:
        """A clock time after "الساعة": "الساعة التاسعة والنصف"."""
        if self.text(i - 1) not in _HOUR:
            return None
        hour = self.ordinal(i) or self.group(i)
        if hour is None or hour[0] > 24:
            return None
        value, j = hour
        if value != int(value):  # "9.30" or "ثمانية ونصف" was read as one number
            minutes = _MINUTES.get(value % 1) or round(value % 1 * 100)
            return Found(i, j, "time", (value // 1, float(minutes)))
        minute: float | None = None
        if self.conj(j):
            if part := self.entry(j, "fraction"):
                minute, j = _MINUTES.get(part.value), j + 1
            elif (number := self.group(j)) and number[0] < 60:
                if self.text(number[1]) in ("دقيقه", "دقايق"):
                    minute, j = number[0], number[1] + 1
        elif self.text(j) == "الا" and (part := self.entry(j + 1, "fraction")):
            return Found(i, j + 2, "time", ((value - 2) % 12 + 1, 60 - _MINUTES[part.value]))
        return Found(i, j, "time", (value, minute) if minute else (value,))

    # -- everything

    def quantity(self, i: int) -> Found | None:
        """A number with its percent sign, or the range that begins with it."""
        number = self.fraction(i) or self.cardinal(i)
        if number is None:
            return None
        value, j = number
        if (second := self.range_end(i, j)) and not self.date(second):
            upper = self.fraction(second) or self.cardinal(second)
            if upper is not None:
                percent = self.percent(upper[1])
                if j == i + 1:
                    value *= self.shared_scale(second, value, upper[0])
                return Found(i, percent or upper[1], "range", (value, upper[0]))
        if percent := self.percent(j):
            if self.t[i].kind == "n" and j == i + 1:
                value = digits.value(self.text(i), "ar", scaled=True)
            return Found(i, percent, "percent", (value,))
        before = self.text(i - 1)
        if before in _YEAR and 1000 <= value <= 2200 and value == int(value):
            return Found(i, j, "date", (value,))
        return Found(i, j, "cardinal", (value,))

    def shared_scale(self, i: int, low: float, high: float) -> float:
        """The scale of the upper end that the lower one shares: "بين 10 و15 ألف"."""
        part = self.part(i)
        if part is None or part[1] < 1000 or low >= 1000 or low * part[1] > high:
            return 1.0
        return part[1]

    def range_end(self, i: int, j: int) -> int | None:
        """The token at which the upper end of a range begins, if one does."""
        between = self.text(i - 1) in _BETWEEN
        if between and self.conj(j):
            return j
        if self.text(j) == "الي":
            in_digits = self.entry(i, "digits") and j == i + 1 and self.entry(j + 1, "digits")
            return j + 1 if between or in_digits or self.text(i - 1) in _FROM else None
        if self.text(j) in ("-", "–", "—") and self.adjacent(j - 1) and self.adjacent(j):
            return j + 1 if self.entry(j + 1, "digits") else None
        return None

    def percent(self, i: int) -> int | None:
        """The token after a percent sign or phrase at token i."""
        if self.text(i) in ("%", "٪"):
            return i + 1
        for phrase in _PERCENT:
            if tuple(self.text(i + k) for k in range(len(phrase))) == phrase:
                return i + len(phrase)
        return None

    def designation(self, i: int) -> Found | None:
        """ "إس-300", "F16", "تي بي 2": letters, then a number."""
        if self.t[i].kind not in "wl":
            return None
        j = i + 1
        if self.text(j) in ("-", "–") and self.adjacent(i) and self.adjacent(j):
            j += 1
        elif not (self.t[i].kind == "l" and self.adjacent(i)):
            j = 0
            for name in _DESIGNATORS:
                if tuple(self.text(i + k) for k in range(len(name))) == name:
                    j = i + len(name)
                    break
        if (
            not j
            or not self.entry(j, "digits")
            or self.t[i].entry
            or self.conj(j)
            or i in self.months
        ):
            return None
        return Found(i, j + 1, "designation", (self.t[j].entry.value,))  # type: ignore[union-attr]

    def dual(self, i: int, original: str) -> Found | None:
        """The dual of a count noun, which says "two"."""
        ambiguous = _dual(self.text(i))
        if ambiguous is None or (ambiguous and "يْن" not in original):
            return None
        if self.conj(i + 1) and (half := self.entry(i + 1, "fraction")):
            return Found(i, i + 2, "cardinal", (2 + half.value,))
        return Found(i, i + 1, "cardinal", (2.0,))

    def at(self, i: int, original: str) -> Found | None:
        """The figure that begins at token i."""
        if i in self.months:
            month = self.month(i)
            assert month is not None
            return self.date(i) or Found(i, month[1], "skip", ())
        if self.t[i].kind in "wl" and (found := self.designation(i)):
            return found
        if self.text(i) in ("%", "٪") and self.adjacent(i) and self.entry(i + 1, "digits"):
            found = self.quantity(i + 1)
            return found and Found(i, found.last, "percent", found.values)
        if self.t[i].entry is None:
            return self.dual(i, original) if self.t[i].kind == "w" else self.vague(i)
        if high := self.high_ordinal(i):
            return Found(i, high[1], "ordinal", (high[0],))
        if found := self.time(i) or self.date(i) or self._vague_alone(i) or self.quantity(i):
            return found
        if ordinal := self.ordinal(i):
            return Found(i, ordinal[1], "ordinal", (ordinal[0],))
        if decade := self.entry(i, "decade"):
            return Found(i, i + 1, "cardinal", (decade.value,), approximate=True)
        return None

    def _vague_alone(self, i: int) -> Found | None:
        return self.vague(i) if self.entry(i, "vague", "scale") else None

    def about(self, found: Found) -> bool:
        """Whether the words around say that the figure is not exact."""
        before = self.text(found.first - 1)
        pair = f"{self.text(found.first - 2)} {before}"
        return before in _ABOUT or pair in _ABOUT or self.text(found.last) == "تقريبا"


# ------------------------------------------------------------------------------ fixed

_ISO: Final = r"\d{4}[-/]\d{1,2}[-/]\d{1,2}"
_NUMERIC: Final = r"\d{1,2}(?P<sep>[-/.])\d{1,2}(?P=sep)(?:\d{4}|\d{2})"
_DATE: Final = re.compile(rf"(?<![\d.,/-])(?:{_ISO}|{_NUMERIC})(?![\d/-]|\.\d)")
_CLOCK: Final = re.compile(
    r"(?<![\d:.,])(?P<h>\d{1,2})(?P<s>[:.,])(?P<m>\d{2})(?::\d{2})?(?![\d:])"
    r"(?P<tz>\s*(?:ت\.?\s?غ|بتوقيت|غرينتش|جرينتش|gmt|utc|صباحا|مساء|ظهرا|عصرا|فجرا|بعد الظهر|[صم](?![\u0621-\u064a])))?"
)
_GMT: Final = re.compile(r"(?<!\d)(?P<h>[012]\d)(?P<m>[0-5]\d)\s*(?:ت\.?\s?غ|gmt|غرينتش|بتوقيت)")


def fixed(key: str) -> list[tuple[int, int, str, tuple[float, ...]]]:
    """Dates and times that are written in digits alone: start, end, kind, values."""
    found: list[tuple[int, int, str, tuple[float, ...]]] = []
    for m in _DATE.finditer(key):
        parts = [float(p) for p in re.split(r"[-/.]", m[0])]
        if len(m[0].split("-")[0].split("/")[0]) == 4:
            parts.reverse()
        if 1 <= parts[0] <= 31 and 1 <= parts[1] <= 31:
            found.append((m.start(), m.end(), "date", tuple(parts)))
    for m in _CLOCK.finditer(key):
        hour, minute = float(m["h"]), float(m["m"])
        after_word = re.search(r"ساعه\s+$", key[max(0, m.start() - 8) : m.start()])
        if hour <= 24 and minute < 60 and (m["s"] == ":" or m["tz"] or after_word):
            found.append((m.start(), m.end("m"), "time", (hour, minute) if minute else (hour,)))
    for m in _GMT.finditer(key):
        hour, minute = float(m["h"]), float(m["m"])
        found.append((m.start(), m.end("m"), "time", (hour, minute) if minute else (hour,)))
    return sorted(found)


def read(text: str) -> tuple[Numeral, ...]:
    """The figures of an Arabic text, in order, with offsets into it."""
    key = fold(text)
    literal = fixed(key.text)
    addresses = [m.span() for m in digits.ADDRESS.finditer(key.text)]
    reader = Reader(key.text)
    found = [_numeral(text, key, start, end, kind, values) for start, end, kind, values in literal]
    taken = addresses + [hit[:2] for hit in literal]
    i = 0
    while i < len(reader.t):
        token = reader.t[i]
        if any(start < token.end and token.start < end for start, end in taken):
            i += 1
            continue
        original = text[slice(*key.span(token.start, token.end))]
        hit = reader.at(i, original)
        if hit is None:
            i += 1
            continue
        if hit.kind != "skip":
            start, end = token.start, reader.t[hit.last - 1].end
            about = hit.approximate or reader.about(hit)
            found.append(_numeral(text, key, start, end, hit.kind, hit.values, about))
        i = hit.last
    return tuple(sorted(found, key=lambda numeral: numeral.start))


def _numeral(
    text: str,
    key: Folded,
    start: int,
    end: int,
    kind: str,
    values: tuple[float, ...],
    approximate: bool = False,
) -> Numeral:
    first, last = key.span(start, end)
    return Numeral(first, last, text[first:last], kind, values, approximate)  # type: ignore[arg-type]
