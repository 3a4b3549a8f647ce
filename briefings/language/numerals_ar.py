"""Reads every figure of an Arabic text: digits, words, dates, times, duals, designations."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from briefings.language import digits
from briefings.language.calendars import day_key
from briefings.language.digits import Found, Kind
from briefings.language.normalize import bare
from briefings.language.numerals_ar_calendar import YEAR_WORDS, Calendar, fixed
from briefings.language.numerals_ar_counts import BETWEEN
from briefings.language.numerals_ar_tokens import WORDS, Entry, Token, dual, look_vague
from briefings.language.phrases import Phrases, forms
from briefings.records import Numeral


def _keys(name: str) -> frozenset[str]:
    return frozenset(bare(word) for word in WORDS[name])


_ABOUT: Final = _keys("about")
_FROM: Final = _keys("from")
_PERCENT: Final = Phrases(dict.fromkeys(WORDS["percent"], True))
_DESIGNATORS: Final = Phrases(dict.fromkeys(WORDS["designators"], True))


_SIGNS: Final = ("%", "٪")
_HYPHENS: Final = ("-", "–")
_DAMMA: Final = "\u064f"
_TANWEEN: Final = "\u064b"
_VOWELLED: Final = {"خُمس": 5, "سُبع": 7, "ثُمن": 8, "تُسع": 9, "عُشر": 10}


@lru_cache(maxsize=1 << 14)
def _tells(word: str) -> bool:
    """Whether a word that is no number may begin a figure; most words of a text are sorted out by it."""
    if look_vague(word) is not None or dual(word) is not None:
        return True
    return any(form in _DESIGNATORS.first_words for form in forms(word))


class Reader(Calendar):
    """Reads the figures of one text."""

    def __init__(self, text: str) -> None:
        self.original = text
        self.folded = day_key(text)
        super().__init__(self.folded.text)
        self._drop_look_alikes()
        self._part_eleven()
        if _DAMMA in text or _TANWEEN in text:
            self._mark_vowels()

    def _drop_look_alikes(self) -> None:
        """ "ميتا" (dead) and "كمية" fold like a hundred, which is written with a hamza."""
        for i, token in enumerate(self.t):
            if token.entry is None or token.entry.cls not in ("hundred", "hundreds"):
                continue
            if "مي" in token.text and "ئ" not in self.written(i):
                self.t[i] = token._replace(entry=None)

    def _part_eleven(self) -> None:
        """ "وأحد عشر" folds like one: it is "and" before eleven."""
        for i, token in enumerate(self.t):
            if token.text != "واحد":
                continue
            if self.entry(i + 1, "ten") and self.plain(i + 1):
                apart = token._replace(start=token.start + 1, conj=True, entry=Entry("joined", 1))
                self.t[i] = apart

    def _mark_vowels(self) -> None:
        """A written damma tells a fifth (خُمس) from five, tanween a thousand (ألفاً) from two."""
        for i, token in enumerate(self.t):
            written = self.written(i) if token.kind == "w" else ""
            if _TANWEEN in written:
                self.single.add(i)
            for word, below in _VOWELLED.items():
                if word in written:
                    self.t[i] = token._replace(entry=Entry("fraction", 1 / below))

    def hide(self, spans: list[tuple[int, int]]) -> None:
        """Makes the tokens inside some spans invisible to the grammar."""
        for i in digits.inside(self.t, spans):
            self.t[i] = Token(self.t[i].start, self.t[i].end, "", "")

    def quantity(self, i: int) -> Found | None:
        """A number with its percent sign, or the range that begins with it."""
        number = self.and_a_half(i) or self.fraction(i) or self.cardinal(i)
        if number is None:
            return None
        value, j = number
        if (second := self.range_end(i, j)) and not self.date(second):
            upper = self.fraction(second) or self.cardinal(second)
            if upper is not None:
                percent = self.percent(upper[1])
                first = self.part(i)
                if first and first[1:] == (1.0, j):
                    value *= digits.shared_scale(self.part(second), value, upper[0])
                high = digits.long_year(value, upper[0])
                return Found(i, percent or upper[1], "range", (value, high))
        if percent := self.percent(j):
            if self.t[i].kind == "n" and j == i + 1:
                value = digits.value(self.text(i), "ar", scaled=True)
            return Found(i, percent, "percent", (value,))
        before = self.text(i - 1)
        if before in YEAR_WORDS and 1000 <= value <= 2200:
            return Found(i, j, "date", (value,))
        return Found(i, j, "cardinal", (value,))

    def range_end(self, i: int, j: int) -> int | None:
        """The token at which the upper end of a range begins, if one does."""
        between = self.text(i - 1) in BETWEEN
        if between and self.conj(j):
            return j
        if self.text(j) == "الي":
            in_digits = self.entry(i, "digits") and j == i + 1 and self.entry(j + 1, "digits")
            led = between or in_digits or self.text(i - 1) in _FROM
            shared = digits.shares_scale(self.part(i), self.part(j + 1))
            return j + 1 if led or shared else None
        hyphen = self.text(j) in ("-", "–", "—") and self.adjacent(j - 1) and self.adjacent(j)
        return j + 1 if hyphen and self.entry(j + 1, "digits") else None

    def percent(self, i: int) -> int | None:
        """The token after a percent sign or phrase at token i."""
        if self.text(i) in _SIGNS:
            return i + 1
        hit = _PERCENT.at(self.t, i, clitics=False)
        return hit[1] if hit else None

    def designation(self, i: int) -> Found | None:
        """ "إس-300", "F16", "تي بي 2": letters, then a number."""
        j = self._designator(i)
        number = self.entry(j, "digits") if j else None
        if number is None or self.conj(j) or not self.text(j).isdigit():
            return None  # "سي إن إن 2.5 مليون"
        return Found(i, j + 1, "designation", (number.value,))

    def _designator(self, i: int) -> int:
        """The token after a designator and its hyphen; 0 if there is none."""
        if self.text(i + 1) in _HYPHENS and self.adjacent(i) and self.adjacent(i + 1):
            return i + 2
        if self.t[i].kind == "l" and self.adjacent(i):
            return i + 1
        hit = _DESIGNATORS.at(self.t, i)
        return hit[1] if hit else 0

    def dual(self, i: int) -> Found | None:
        """The dual of a count noun, which says "two"."""
        ambiguous = dual(self.text(i))
        if ambiguous is None or (ambiguous and "يْن" not in self.written(i)):
            return None
        if self.conj(i + 1) and (half := self.entry(i + 1, "fraction")):
            return Found(i, i + 2, "cardinal", (2 + half.value,))
        return Found(i, i + 1, "cardinal", (2.0,))

    def written(self, i: int) -> str:
        """Token i as the text has it, vowel signs included."""
        start, end = self.folded.span(self.t[i].start, self.t[i].end)
        return self.original[start:end]

    def openings(self) -> list[int]:
        """The tokens at which a figure may begin."""
        following = [*[token.text for token in self.t[1:]], ""]
        return [
            i
            for i, (token, after) in enumerate(zip(self.t, following, strict=False))
            if token.entry is not None
            or (token.kind == "w" and (_tells(token.text) or after in _HYPHENS))
            or token.kind == "l"
            or token.text in _SIGNS
            or (i in self.months and token.kind)
        ]

    def at(self, i: int) -> Found | None:
        """The figure that begins at token i; one without values is a month alone, to be skipped."""
        if i in self.months:
            return self.date(i) or Found(i, self.months[i][1], "date", ())
        token = self.t[i]
        if token.entry is None:
            if token.text in _SIGNS and self.adjacent(i) and self.entry(i + 1, "digits"):
                found = self.quantity(i + 1)
                return found and Found(i, found.last, "percent", found.values)
            return self.designation(i) or self.vague(i) or self.dual(i)
        return self._ordinal(i, self.high_ordinal(i)) or (
            self.time(i)
            or self.date(i)
            or self.vague(i)
            or self.quantity(i)
            or self._ordinal(i, self.ordinal(i))
            or self._decade(i)
        )

    @staticmethod
    def _ordinal(i: int, number: tuple[float, int] | None) -> Found | None:
        return Found(i, number[1], "ordinal", (number[0],)) if number else None

    def _decade(self, i: int) -> Found | None:
        """ "التسعينيات"."""
        decade = self.entry(i, "decade")
        if decade is None:
            return None
        century = self.text(i + 1) == "القرن"  # "ثمانينيات القرن التاسع عشر"
        number = self.ordinal(i + 2) or self.group(i + 2) if century else None
        end = number[1] if number else i + 1
        return Found(i, end, "cardinal", (decade.value,), approximate=True)

    def about(self, found: Found) -> bool:
        """Whether the words around say that the figure is not exact."""
        before = self.text(found.first - 1)
        pair = f"{self.text(found.first - 2)} {before}"
        return before in _ABOUT or pair in _ABOUT or self.text(found.last) == "تقريبا"


def read(text: str) -> tuple[Numeral, ...]:
    """The figures of an Arabic text, in order, with offsets into it."""
    reader = Reader(text)
    key = reader.folded
    literal = fixed(key.text)
    reader.hide(digits.addresses(key.text))
    reader.hide([hit[:2] for hit in literal])
    found = [
        _numeral(text, key.span(start, end), kind, values) for start, end, kind, values in literal
    ]
    last = 0  # the token behind the figure before
    for i in reader.openings():
        hit = reader.at(i) if i >= last else None
        if hit is None:
            continue
        if hit.values:
            start, end = reader.t[i].start, reader.t[hit.last - 1].end
            about = hit.approximate or reader.about(hit)
            found.append(_numeral(text, key.span(start, end), hit.kind, hit.values, about))
        last = hit.last
    return tuple(sorted(found, key=lambda numeral: numeral.start))


def _numeral(
    text: str,
    place: tuple[int, int],
    kind: Kind,
    values: tuple[float, ...],
    approximate: bool = False,
) -> Numeral:
    first, last = place
    return Numeral(first, last, text[first:last], kind, values, approximate)
