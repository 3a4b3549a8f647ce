"""Days and spans that count from the publication date: yesterday, Tuesday, three days ago."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Final

from briefings.language.dates_ahead import asked_for, is_announced, lasts_until
from briefings.language.dates_pieces import (
    DATA,
    RELATIVE,
    WEEKDAY,
    Kind,
    Piece,
    Tokens,
    month_span,
    phrases,
    table,
)
from briefings.language.normalize import bare
from briefings.language.packed import texts

_FUTURE_VERB: Final = re.compile(r"[وف]?(س[يتن][\u0621-\u064a]{3,})")
_LIKE_FUTURE: Final = re.compile(r"(?<![\u0621-\u064a])س[يتن][\u0621-\u064a]{3,}")
_NOT_FUTURE: Final = tuple(bare(word) for word in DATA["words"]["not_future_prefixes"])
_FARTHEST: Final = 366_000  # days: what lies a thousand years away is no news
_NIGHT: Final = frozenset(["ليل", "ليله"])
_BETWEEN: Final = frozenset(["بين", "من"])
_REACH: Final = 12  # words over which a word of the future governs a weekday
_PLAN: Final = 4  # words from "was" to "due" behind it


@cache
def _names() -> frozenset[str]:
    """The words of the name lists that begin like a verb of the future: ستيفن, سنتكوم."""
    sheets = texts("names", ".tsv", "parts.txt")
    return frozenset(bare(word) for sheet in sheets for word in _LIKE_FUTURE.findall(sheet))


class RelativeDates(Tokens):
    """Reads expressions that count from the reference."""

    def near(self, days: int) -> date | None:
        """The day so many days from the reference; None beyond the ends of the calendar."""
        if self.reference is None or abs(days) > _FARTHEST:
            return None
        return self.reference + timedelta(days=days)

    def relative(self, i: int) -> Piece | None:
        """Today, yesterday, last night."""
        hit = table("days").at(self.t, i)
        if hit is None:
            return None
        offset, j = hit
        if offset == -1 and self.has(i - 1, "of_yesterday"):
            return None  # "yesterday's allies" are those of former times
        if j == i + 1 and self.text(i).endswith(("ليوم", "الليله")) and self._no_today(i):
            return None
        on = self.near(offset)
        return self.piece(i, j, on, on, "day", RELATIVE)

    def _no_today(self, i: int) -> bool:
        """Whether "the day" is not today: "اليوم التالي", "لليوم الثاني", "في ذلك اليوم"."""
        numbered = self.reader.entry(i + 1, "ordinal", "digits") is not None
        word = self.text(i)
        a_day = word == "اليوم" and self.text(i - 1) == "في"  # "ساعتان في اليوم"
        before = self.ends(i - 1, "not_today_before") or word in ("لليوم", "واليوم") or a_day
        after = self.has(i + 1, "not_today_after") or self.has(i + 1, "night_between")
        return numbered or before or after

    def weekday(self, i: int) -> Piece | None:
        """A weekday, the night between two, several of them."""
        hit = table("weekdays").at(self.t, i)
        if hit is None or self.has(i - 1, "not_friday_before"):
            return None
        day, j = hit
        if pair := self._two_weekdays(i, day, j):
            return pair
        on, (tense, end) = self.last(day, i), self.shift(j)
        if self.reference and tense:
            past = (self.reference.weekday() - day - 1) % 7 + 1
            on = self.near(7 * (tense + 1) - past if tense < 0 else 7 * tense - past % 7)
        found = self.piece(i, end, on, on, "day", WEEKDAY)
        return replace(found, weekday=day)

    def _two_weekdays(self, i: int, day: int, j: int) -> Piece | None:
        """ "ليل الاثنين/الثلاثاء" is a night, as what "the night between" is; "السبت والأحد" a span."""
        sign = self.text(j) in ("/", "-", "–", "الي", "و")
        sign = sign or (self.text(j) == "علي" and self.text(i - 1) in _NIGHT)
        other = table("weekdays").at(self.t, j + 1 if sign else j)
        if other is None:
            return None
        second, end = other
        joined = self.text(end - 1).startswith("و") or self.text(j) in ("الي", "و")
        joined = joined and not (self.text(i - 1) in _BETWEEN and self.has(i - 2, "night_between"))
        low, high = self.last(day, i), self.last(second, i)
        if low and high and low > high:
            low -= timedelta(days=7)
        found = self.piece(i, end, low, high, "span" if joined else "day", WEEKDAY)
        return replace(found, weekday=None if joined else day)

    def last(self, weekday: int, i: int) -> date | None:
        """The last such weekday on or before the reference; the next one in a plan."""
        if self.reference is None:
            return None
        back = (self.reference.weekday() - weekday) % 7
        if back and self.planned(i) and not self.has(i + 1, "past"):
            return self.near(7 - back)
        return self.near(-back)

    def planned(self, i: int) -> bool:
        """Whether a verb or word of the future governs token i."""
        for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
            word = self.text(k)
            if word == "قد":  # "كان سيرجي قد وقع الخميس" tells of the past
                return False
            if word in (".", "؛", "؟"):
                break
            if self.future_verb(k) or self.has(k, "planned"):
                return not self._was_planned(k)
            opens_clause = k == 0 or self.t[k - 1].kind == "s"
            if opens_clause and self.has(k, "scheduled"):
                return True
            if self._begins_then(k, i):
                return True
        return asked_for(self, i) or lasts_until(self, i) or is_announced(self, i)

    def _was_planned(self, k: int) -> bool:
        """Whether a word of the future at token k is one of a plan gone by: "it had been due on Thursday"."""
        was = [n for n in range(max(0, k - _PLAN), k) if self.has(n, "was")]
        return bool(was) and not any(self.has(n, "content") for n in range(was[-1] + 1, k))

    def future_verb(self, k: int) -> bool:
        """Whether token k is a verb with the future's س, and no name or noun that begins like one."""
        verb = _FUTURE_VERB.match(self.text(k))
        counts = self.t[k].entry is not None  # "وستمئة"
        if verb is None or counts or verb[1].startswith(_NOT_FUTURE) or self.has(k, "not_future"):
            return False
        return verb[1] not in _names()

    def _begins_then(self, k: int, i: int) -> bool:
        """Whether a verb of the present with the day right behind it opens at token k: "begins on Sunday"."""
        hit = phrases("scheduled").at(self.t, k)
        return hit is not None and all(self._of_the_hour(n) for n in range(hit[1], i))

    def _of_the_hour(self, n: int) -> bool:
        """Whether a word may stand between "begins" and its day: "at eight on the morning of"."""
        hour = self.has(n, "clock") or self.reader.entry(n, "ordinal", "digits") is not None
        return hour or self.has(n, "daypart")

    def ago(self, i: int) -> Piece | None:
        """ "قبل ثلاثة أيام" is a day, "قبل شهرين" a span, "منذ يومين" open."""
        way = self.text(i).lstrip("وف")
        length = self._length(i + 1) if way in ("قبل", "منذ") else None
        if length is None:
            return None
        count, days, j = length
        if way == "قبل" and self.has(j, "ahead_of"):
            return None
        low = self.near(-round(count * days)) if count else None
        if way == "منذ":
            return self.piece(i, j, low, None, "since")
        if days == 1 and count:
            return self.piece(i, j, low, low, "day", RELATIVE)
        slack = timedelta(days=days // 2)
        return self.piece(i, j, low and low - slack, low and low + slack, "span")

    def _length(self, j: int) -> tuple[float | None, float, int] | None:
        """How many units a span at token j has, the days of one, and the token behind it."""
        while self.has(j, "hedges"):
            j += 1
        count, j = self.reader.fraction(j) or self.reader.cardinal(j) or (None, j)
        unit = table("units").at(self.t, j, clitics=False)
        if unit is None:
            return None
        days, *few = unit[0]
        return (
            count or (few[0] if few else None),
            days,
            unit[1] + (self.text(unit[1]) in ("واحد", "فقط")),
        )

    def from_event(self, i: int) -> tuple[int | None, int] | None:
        """How many days off another event something is, and the token behind: "two days before the"."""
        if hit := table("from_event").at(self.t, i):
            days, j = hit
            return days, j
        sign = {"قبل": -1, "بعد": 1}.get(self.text(i).lstrip("وف"))
        length = self._length(i + 1) if sign else None
        if sign is None or length is None or not self.has(length[2], "ahead_of"):
            return None
        count, days, j = length
        return sign * round(count) if count and days == 1 else None, j + 1

    def period(self, i: int) -> Piece | None:
        """ "الأسبوع الماضي", "مطلع الشهر الجاري", "عام 2020", "الأيام الأخيرة"."""
        edge = next((name for name in ("opening", "middle", "closing") if self.has(i, name)), None)
        j = i + 1 if edge else i
        found = self._year(i, j) or self._lately(i, j) or self._unit(i, j, edge is not None)
        return found and edged(found, edge)

    def _year(self, i: int, j: int) -> Piece | None:
        number = self.reader.cardinal(j + 1) if self.has(j, "of_year") else None
        if number is None or not 1000 <= number[0] <= 2200:
            return None
        year = int(number[0])
        found = self.piece(i, number[1], date(year, 1, 1), date(year, 12, 31), "year")
        return replace(found, explicit=True)

    def _lately(self, i: int, j: int) -> Piece | None:
        if not self.has(j, "spans"):
            return None
        for k in (j + 1, j + 2, j + 3):
            if self.has(k, "past") or self.has(k, "future"):
                return self.piece(i, k + 1, None, None, "span")
        return None

    def _unit(self, i: int, j: int, known: bool) -> Piece | None:
        """A week, month or year that "this", "last" or an edge makes known."""
        if self.text(j) in ("هذا", "هذه"):
            known, j = True, j + 1
        unit = next((u for u in ("week", "month", "year") if self._is_unit(j, u)), None)
        tense, end = self.shift(j + 1)
        if unit is None or (tense is None and not known):
            return None
        low, high = self._shifted(unit, tense or 0)
        kinds: dict[str, Kind] = {"week": "span", "month": "month", "year": "year"}
        return self.piece(i, end, low, high, kinds[unit])

    def _is_unit(self, j: int, unit: str) -> bool:
        word = self.text(j)
        return word.lstrip("وبف").startswith(("ال", "لل")) and phrases(unit).has(self.t, j)

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


def edged(piece: Piece, edge: str | None) -> Piece:
    """The first, middle or last third of a span."""
    if edge is None or piece.low is None or piece.high is None:
        return piece
    third = (piece.high - piece.low) / 3
    low = {"opening": piece.low, "middle": piece.low + third, "closing": piece.high - third}[edge]
    high = {"opening": piece.low + third, "middle": piece.high - third, "closing": piece.high}[edge]
    return replace(piece, low=low, high=high, kind="span")
