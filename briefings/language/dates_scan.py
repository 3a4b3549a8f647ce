"""Finds and resolves date expressions in a folded Arabic text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Final, TypeVar

from briefings.language import calendars
from briefings.language.dates import Kind
from briefings.language.lexicon import toml
from briefings.language.normalize import bare
from briefings.language.numerals_ar_calendar import Calendar, fixed

_DATA: Final = toml("dates.toml")
_ONE_DAY: Final = timedelta(days=1)
_FULL_DATE, _OPEN_DATE, _RELATIVE, _WEEKDAY = 4, 3, 2, 1  # which of two neighbours wins
_CLITICS: Final = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب")
_SOON: Final = 21  # days within which a date without a year is taken to lie ahead
_LONGEST_PHRASE: Final = 6
_UNITS: Final = {"يوم": 1, "اسبوع": 7, "شهر": 30, "عام": 365, "سنه": 365, "عقد": 3652, "قرن": 36525}
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Piece:
    """An expression on folded offsets."""

    start: int
    end: int
    low: date | None
    high: date | None
    kind: Kind
    rank: int = 0
    weekday: int | None = None
    day: int | None = None  # of an open year
    month: int | None = None
    night: bool = False  # after midnight of a night between two days
    explicit: bool = False  # names a month
    first: int = 0  # tokens
    last: int = 0


@cache
def words(name: str) -> Mapping[str, bool]:
    """A word list of `dates.toml`, folded."""
    return {bare(word): True for word in _DATA["words"][name]}


@cache
def _relative() -> Mapping[str, int]:
    return {bare(phrase): offset for phrase, offset in _DATA["days"].items()}


@cache
def _weekdays() -> Mapping[str, int]:
    """Weekdays with their article: "أحد" without it is no Sunday."""
    table = calendars.names("weekdays")
    return {name: number for name, number in table.items() if name.startswith("ال")}


def _not_future(word: str) -> bool:
    """Whether a word only looks like a verb of the future: "سيطرت", "ستيباناكرت"."""
    word = word.lstrip("وف")
    return word in words("not_future") or word.startswith(tuple(words("not_future_prefixes")))


def month_span(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month; month may run over the year's ends."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    low = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return low, after - _ONE_DAY


def make(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


class Scanner:
    """Reads date expressions from one folded text."""

    def __init__(self, key: str, reference: date | None) -> None:
        self.reader = Calendar(key)
        self.t = self.reader.t
        self.key = key
        self.reference = reference
        self.fixed = {
            start: (end, values) for start, end, kind, values in fixed(key) if kind == "date"
        }

    # -- small helpers

    def text(self, i: int) -> str:
        """The folded text of token i, "" beyond the ends."""
        return self.reader.text(i)

    def phrase(self, i: int, table: Mapping[str, T], clitics: bool = True) -> tuple[T, int] | None:
        """The longest phrase of a table that begins at token i, and the token after it."""
        for length in range(min(_LONGEST_PHRASE, len(self.t) - i), 0, -1):
            words_ = [self.text(i + k) for k in range(length)]
            joined = " ".join(words_)
            if joined in table:
                return table[joined], i + length
            if clitics:
                for clitic in _CLITICS:
                    if joined.startswith(clitic) and joined[len(clitic) :] in table:
                        return table[joined[len(clitic) :]], i + length
                if joined.startswith("لل") and "ال" + joined[2:] in table:
                    return table["ال" + joined[2:]], i + length
        return None

    def has(self, i: int, name: str) -> bool:
        """Whether token i is a word of a list, any clitic before it."""
        return 0 <= i < len(self.t) and self.phrase_word(i, words(name))

    def phrase_word(self, i: int, table: Mapping[str, bool]) -> bool:
        """Whether token i alone is in a table."""
        word = self.text(i)
        return word in table or any(
            word.startswith(c) and word[len(c) :] in table for c in _CLITICS
        )

    def piece(
        self, i: int, j: int, low: date | None, high: date | None, kind: Kind, **more: object
    ) -> Piece:
        """A piece over tokens i to j (exclusive)."""
        start, end = self.t[i].start, self.t[j - 1].end
        return Piece(start, end, low, high, kind, first=i, last=j, **more)  # type: ignore[arg-type]

    # -- kinds of expression

    def at(self, i: int) -> Piece | None:
        """The expression that begins at token i, its part of the day included."""
        j = i
        while (part := self.phrase(j, words("daypart"))) is not None:
            j = part[1]
            if self.text(j) == "من":
                j += 1
        if j >= len(self.t):
            return None
        found = (
            self.numeric(j)
            or self.hijri(j)
            or self.month_date(j)
            or self.day_of_month(j)
            or self.relative(j)
            or self.weekday(j)
            or (self.ago(j) if i == j else None)
            or self.period(j)
        )
        if found is None:
            return None
        after_midnight = any("بعد" in self.text(k) or "بعيد" in self.text(k) for k in (i - 1, i))
        return replace(found, start=self.t[i].start, first=i, night=found.night or after_midnight)

    def numeric(self, i: int) -> Piece | None:
        """27/9/2020, 2020-09-27."""
        hit = self.fixed.get(self.t[i].start)
        if hit is None:
            return None
        end, (day, month, year) = hit[0], (int(v) for v in hit[1])
        if month > 12 >= day:
            day, month = month, day
        low = make(year + 2000 if year < 100 else year, month, day)
        last = next((k for k in range(i, len(self.t)) if self.t[k].end >= end), i) + 1
        if low is None:
            return None
        return self.piece(i, last, low, low, "day", rank=_FULL_DATE, explicit=True)

    def month_date(self, i: int) -> Piece | None:
        """A day with its month, a month with its year, a month."""
        hit = self.reader.date(i)
        if hit is None:
            return self.bare_month(i)
        values = [int(v) for v in hit.values]
        if i in self.reader.months:
            low, high = month_span(values[1], values[0])
            return self.piece(i, hit.last, low, high, "month", rank=_FULL_DATE, explicit=True)
        day, month = values[:2]
        if len(values) == 3:
            on = make(values[2], month, day)
            return self.piece(i, hit.last, on, on, "day", rank=_FULL_DATE, explicit=True)
        last = hit.last
        shift = self.shift(last)
        if shift is not None and self.reference:
            on = make(self.reference.year + shift[0], month, day)
            return self.piece(i, shift[1], on, on, "day", rank=_FULL_DATE, explicit=True)
        ahead = 270 if self._planned(i) else _SOON
        if self.has(last, "past") or self.has(last, "future"):
            ahead, last = (-1 if self.has(last, "past") else 364), last + 1
        on = self.nearest(day, month, ahead=ahead)
        return self.piece(
            i, last, on, on, "day", rank=_OPEN_DATE, day=day, month=month, explicit=True
        )

    def bare_month(self, i: int) -> Piece | None:
        """A month without day and year: "مطلع أكتوبر", "في أيلول الماضي"."""
        hit = self.reader.month(i)
        if hit is None or self.reference is None:
            return None
        month, j = hit
        year = self.reference.year - (month > self.reference.month)
        if self.has(j, "future"):
            year, j = self.reference.year + (month <= self.reference.month), j + 1
        elif self.has(j, "past"):
            year, j = self.reference.year - (month >= self.reference.month), j + 1
        elif self.has(j, "present"):
            year, j = self.reference.year, j + 1
        low, high = month_span(year, month)
        return self.piece(i, j, low, high, "month", explicit=True)

    def shift(self, i: int) -> tuple[int, int] | None:
        """ "من العام الماضي" after a date: years to add, token after it."""
        j = i + 1 if self.text(i) == "من" else i
        if not self.has(j, "year"):
            if self.has(i, "past"):
                return None
            return None
        for name, years in (("past", -1), ("present", 0), ("future", 1)):
            if self.has(j + 1, name):
                return years, j + 2
        return None

    def nearest(
        self, day: int, month: int, weekday: int | None = None, ahead: int = _SOON
    ) -> date | None:
        """The year of a day and month: that of the weekday, else the last one on or before `ahead`
        days after the reference.
        """
        if self.reference is None:
            return None
        years = range(self.reference.year - 6, self.reference.year + 2)
        days = [on for year in years if (on := make(year, month, day))]
        if weekday is not None and (fit := [on for on in days if on.weekday() == weekday]):
            days, ahead = fit, max(ahead, 120)
        past = [on for on in days if (on - self.reference).days <= ahead]
        return max(past) if past else None

    def day_of_month(self, i: int) -> Piece | None:
        """ "27 من الشهر الجاري", "في 15 منه"."""
        number = self.reader.ordinal(i) or self.reader.group(i)
        if number is None or not 1 <= number[0] <= 31 or self.reference is None:
            return None
        day, j = int(number[0]), number[1]
        j = j + 1 if self.text(j) == "من" else j
        this = self.text(j) == "هذا" and self.text(j + 1) == "الشهر"
        if this or self.text(j) in ("الشهر", "شهر"):
            for name, months in (("past", -1), ("present", 0), ("future", 1)):
                if this or self.has(j + 1, name):
                    months = 0 if this else months
                    low, _ = month_span(self.reference.year, self.reference.month + months)
                    on = make(low.year, low.month, day)
                    return self.piece(i, j + 2, on, on, "day", rank=_FULL_DATE, explicit=True)
        elif self.has(j, "present") and self.t[i].kind == "n":
            on = make(self.reference.year, self.reference.month, day)
            return self.piece(i, j + 1, on, on, "day", rank=_FULL_DATE, explicit=True)
        return None

    def hijri(self, i: int) -> Piece | None:
        """ "15 محرم 1445 هـ": converted by the Umm al-Qura calendar."""
        number = self.reader.ordinal(i) or self.reader.group(i)
        if number is None or not 1 <= number[0] <= 30:
            return None
        j = number[1]
        j = j + 1 if self.text(j) in ("من", "شهر") else j
        month = self.phrase(j, calendars.names("hijri"), clitics=False)
        if month is None:
            return None
        j = month[1]
        while self.text(j) in ("من", "عام", "سنه", "لعام", "،", ","):
            j += 1
        year = self.reader.cardinal(j)
        if year is None or not 1343 <= year[0] <= 1500:
            return self.piece(i, month[1], None, None, "day", rank=0)
        last = year[1] + 1 if self.text(year[1]) in ("ه", "هجري", "هجريه", "للهجره") else year[1]
        on = _gregorian(int(year[0]), month[0], int(number[0]))
        return self.piece(i, last, on, on, "day", rank=_FULL_DATE, explicit=True)

    def relative(self, i: int) -> Piece | None:
        """Today, yesterday, last night."""
        hit = self.phrase(i, _relative())
        if hit is None:
            return None
        offset, j = hit
        if self.text(i).endswith(("ليوم", "الليله")) and j == i + 1:
            numbered = self.reader.entry(j, "ordinal") or self.reader.entry(j, "digits")
            if (
                self.text(i) == "لليوم"
                or self.has(i - 1, "not_today_before")
                or self.has(j, "not_today_after")
                or numbered
            ):
                return None
        on = self.reference + timedelta(days=offset) if self.reference else None
        return self.piece(i, j, on, on, "day", rank=_RELATIVE)

    def weekday(self, i: int) -> Piece | None:
        """A weekday, a night between two, several of them."""
        hit = self.phrase(i, _weekdays())
        if hit is None or self.has(i - 1, "not_friday_before"):
            return None
        day, j = hit
        second = None
        k = j + 1 if self.text(j) in ("/", "-", "–", "الي", "و") else j
        if other := self.phrase(k, _weekdays()):
            second, joined = other[0], self.text(k).startswith("و") or self.text(j) in ("الي", "و")
            j = other[1]
            low, high = self.last(day, i), self.last(second, i)
            if low and high and low > high:
                low -= timedelta(days=7)
            following = (second - day) % 7 == 1
            if joined or not following:
                return self.piece(i, j, low, high, "span", rank=_WEEKDAY)
            return self.piece(i, j, low, high, "day", rank=_WEEKDAY, weekday=day)
        on = self.last(day, i)
        if self.has(j, "past"):
            j += 1
            if on and on == self.reference:
                on -= timedelta(days=7)
        elif self.has(j, "future"):
            j += 1
            if self.reference:
                on = self.reference + timedelta(days=(day - self.reference.weekday() - 1) % 7 + 1)
        elif self.has(j, "present"):
            j += 1
        return self.piece(i, j, on, on, "day", rank=_WEEKDAY, weekday=day)

    def last(self, weekday: int, i: int) -> date | None:
        """The last such weekday on or before the reference; the next one in a plan."""
        if self.reference is None:
            return None
        back = (self.reference.weekday() - weekday) % 7
        if back and self._planned(i) and not self.has(i + 1, "past"):
            return self.reference + timedelta(days=7 - back)
        return self.reference - timedelta(days=back)

    def _planned(self, i: int) -> bool:
        """Whether a verb or word of the future governs token i."""
        for k in range(i - 1, max(-1, i - 13), -1):
            word = self.text(k)
            if word in (".", "؛", "؟"):
                return False
            future = re.match(r"[وف]?س[يتنا][\u0621-\u064a]{3,}", word)
            if future and not _not_future(word):
                return True
            if self.has(k, "planned") or f"{self.text(k - 1)} {word}" in words("planned"):
                return True
            if self.has(k, "scheduled") and (k == 0 or self.t[k - 1].kind == "s"):
                return True
        return False

    def ago(self, i: int) -> Piece | None:
        """ "قبل ثلاثة أيام", "منذ شهرين", "بعد أسبوع"."""
        way = self.text(i).lstrip("وف") if self.text(i) != "و" else ""
        if way not in ("قبل", "منذ"):
            return None
        j = i + 1
        while self.text(j) in ("نحو", "حوالي", "اكثر", "من", "قرابه", "اقل"):
            j += 1
        count: float | None = None
        number = self.reader.fraction(j) or self.reader.cardinal(j)
        if number:
            count, j = number
        unit, few = _unit(self.text(j))
        if unit is None:
            return None
        if count is None:
            count = few
        j += 1
        if self.text(j) == "واحد":
            j += 1
        if (
            way == "قبل"
            and self.text(j) == "من"
            or (way == "قبل" and self.text(j) in ("موعد", "انتهاء", "انطلاق"))
        ):
            return None
        ref = self.reference
        low = ref - timedelta(days=round(count * unit)) if ref and count else None
        if way == "منذ":
            return self.piece(i, j, low, None, "since")
        if unit == 1 and count:
            return self.piece(i, j, low, low, "day", rank=_RELATIVE)
        slack = timedelta(days=unit // 2)
        return self.piece(i, j, low - slack if low else None, low + slack if low else None, "span")

    def period(self, i: int) -> Piece | None:
        """ "الأسبوع الماضي", "مطلع الشهر الجاري", "عام 2020", "الأيام الأخيرة"."""
        j = i
        edge = next((name for name in ("opening", "middle", "closing") if self.has(i, name)), None)
        j = i + 1 if edge else i
        this = self.text(j) in ("هذا", "هذه")
        j = j + 1 if this else j
        if (year := self._year(j)) is not None:
            return self._edged(
                self.piece(
                    i, year[1], date(year[0], 1, 1), date(year[0], 12, 31), "year", explicit=True
                ),
                edge,
            )
        if edge and (month := self.month_date(j)) and month.kind == "month":
            return self._edged(replace(month, start=self.t[i].start, first=i), edge)
        if self.has(j, "spans") and any(
            self.has(j + k, "past") or self.has(j + k, "future") for k in (1, 2, 3)
        ):
            last = next(
                k for k in (1, 2, 3) if self.has(j + k, "past") or self.has(j + k, "future")
            )
            return self.piece(i, j + last + 1, None, None, "span")
        unit = next(
            (
                name
                for name in ("week", "month", "year")
                if self.phrase_word(j, {w: True for w in words(name) if w.startswith("ال")})
            ),
            None,
        )
        if unit is None and self.text(j).startswith("لل"):
            unit = next(
                (n for n in ("week", "month", "year") if "ال" + self.text(j)[2:] in words(n)), None
            )
        if unit is None:
            return None
        shift, j = 0, j + 1
        known = this or edge is not None
        for name, step in (("past", -1), ("present", 0), ("future", 1)):
            if self.has(j, name):
                shift, j, known = step, j + 1, True
                break
        if not known:
            return None
        low, high = self._shifted(unit, shift)
        kind: Kind = "month" if unit == "month" else "year" if unit == "year" else "span"
        return self._edged(self.piece(i, j, low, high, kind), edge)

    def _year(self, i: int) -> tuple[int, int] | None:
        if self.text(i) not in (
            "عام",
            "سنه",
            "العام",
            "السنه",
            "لعام",
            "بعام",
            "وعام",
            "لسنه",
            "خريف",
            "صيف",
            "شتاء",
            "ربيع",
        ):
            return None
        number = self.reader.cardinal(i + 1)
        if number and 1000 <= number[0] <= 2200 and number[0] == int(number[0]):
            return int(number[0]), number[1]
        return None

    def _shifted(self, unit: str, shift: int) -> tuple[date | None, date | None]:
        ref = self.reference
        if ref is None:
            return None, None
        if unit == "week":
            low = ref - timedelta(days=ref.weekday()) + timedelta(days=7 * shift)
            return low, low + timedelta(days=6)
        if unit == "month":
            return month_span(ref.year, ref.month + shift)
        return date(ref.year + shift, 1, 1), date(ref.year + shift, 12, 31)

    @staticmethod
    def _edged(piece: Piece, edge: str | None) -> Piece:
        """The first, middle or last third of a span."""
        if edge is None or piece.low is None or piece.high is None:
            return piece
        third = (piece.high - piece.low) / 3
        if edge == "opening":
            return replace(piece, high=piece.low + third, kind="span")
        if edge == "closing":
            return replace(piece, low=piece.high - third, kind="span")
        return replace(piece, low=piece.low + third, high=piece.high - third, kind="span")

    # -- neighbours and context

    def bound(self, piece: Piece) -> Piece:
        """The piece with what the words before it make of it: since, until, after."""
        i = piece.first - 1
        while i >= 0 and self.text(i) in (
            "يوم",
            "تاريخ",
            "في",
            "حوالي",
            "نحو",
            "،",
            "(",
            "مساء",
            "صباح",
            "منتصف",
            "نهايه",
            "حلول",
        ):
            i -= 1
        pair = f"{self.text(i - 1)} {self.text(i)}"
        if piece.kind in ("since", "until"):
            return piece
        if self.has(i, "since") or pair in words("since"):
            return replace(piece, kind="since", high=None)
        if self.has(i, "until") or pair in words("until"):
            return replace(piece, kind="until", low=None)
        if self._enumerated(piece.first):
            return replace(piece, kind="span")
        if self.has(i, "after") and piece.kind == "day" and not piece.night:
            return replace(piece, kind="span")
        if (
            self.text(i) == "من"
            and self.text(piece.last) == "الي"
            or self.text(i) in ("بين", "وبين")
        ):
            return replace(piece, kind="span")
        return piece

    def _enumerated(self, i: int) -> bool:
        """Whether the day is the last of several: "في 4 و5 آذار"."""
        before = self.reader.entry(i - 1, "digits", "unit", "ordinal")
        return before is not None and self.reader.conj(i) and before.value <= 31


def _gregorian(year: int, month: int, day: int) -> date | None:
    from hijridate import Hijri

    try:
        on = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(on.year, on.month, on.day)


def _unit(word: str) -> tuple[int | None, float | None]:
    """Days in a unit of time, and its count where the word's form says it: "يومين"."""
    forms = {
        "ايام": (1, None),
        "يوم": (1, 1.0),
        "يوما": (1, None),
        "يومين": (1, 2.0),
        "اسبوع": (7, 1.0),
        "اسابيع": (7, None),
        "اسبوعا": (7, None),
        "اسبوعين": (7, 2.0),
        "شهر": (30, 1.0),
        "اشهر": (30, None),
        "شهور": (30, None),
        "شهرا": (30, None),
        "شهرين": (30, 2.0),
        "عام": (365, 1.0),
        "عاما": (365, None),
        "اعوام": (365, None),
        "عامين": (365, 2.0),
        "سنه": (365, 1.0),
        "سنوات": (365, None),
        "سنين": (365, None),
        "سنتين": (365, 2.0),
        "عقد": (3652, 1.0),
        "عقدين": (3652, 2.0),
        "عقود": (3652, None),
        "قرن": (36525, 1.0),
    }
    return forms.get(word, (None, None))


def scan(key: str, reference: date | None) -> list[Piece]:
    """The date expressions of a folded text, neighbours merged, in order."""
    scanner = Scanner(key, reference)
    found: list[Piece] = []
    i = 0
    while i < len(scanner.t):
        piece = scanner.at(i)
        if piece is None:
            i += 1
            continue
        if found and (merged := _merge(scanner, found[-1], piece)):
            found[-1] = merged
        else:
            found.append(piece)
        i = max(piece.last, i + 1)
    return [scanner.bound(piece) for piece in found]


_BETWEEN: Final = {
    "،",
    "(",
    ",",
    "الموافق",
    "الموافقه",
    "يوم",
    "/",
    "-",
    "–",
    "في",
    ")",
    "ل",
    "من",
    "بتاريخ",
    "الماضي",
    "المنصرم",
    "مساء",
    "صباح",
    "فجر",
    "ظهر",
}


def _merge(scanner: Scanner, left: Piece, right: Piece) -> Piece | None:
    """Two neighbours that name the same day, as one: "أمس الاثنين", "الأحد 27 سبتمبر"."""
    between = [scanner.text(k) for k in range(left.last, right.first)]
    if len(between) > 2 or any(word not in _BETWEEN for word in between):
        return None
    if left.kind != "day" or right.kind != "day":
        return None
    if left.rank == right.rank and (left.low != right.low or not right.explicit):
        return None
    if any(w in ("في", "من") for w in between) and not right.explicit:
        return None
    best, other = (left, right) if left.rank > right.rank else (right, left)
    low, high = best.low, best.high
    if best.day and best.month and other.weekday is not None:
        low = high = scanner.nearest(best.day, best.month, other.weekday)
    elif (
        best.rank == _RELATIVE
        and other.weekday is not None
        and low
        and low.weekday() != other.weekday
    ):
        low, high = other.low, other.high
    elif (
        low
        and other.low
        and best.explicit
        and other.rank == _RELATIVE
        and abs((low - other.low).days) > 400
    ):
        return None
    return replace(
        best,
        start=left.start,
        end=right.end,
        first=left.first,
        last=right.last,
        low=low,
        high=high,
        rank=_FULL_DATE,
    )
