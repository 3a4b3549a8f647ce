"""The number ledger: every figure of the Arabic against every figure of the English.

Figures are compared by value, whatever their form: `سبعة مليارات` balances `$7 billion`. One that
was garbled is mended where its place is certain; everything else becomes a reason for a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from briefings.language.numerals import is_soft, numerals
from briefings.records import Numeral

_YEARS = range(1000, 2101)
_DIGIT = re.compile(r"\d")
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


@dataclass(frozen=True, slots=True)
class _Figure:
    """One value of a numeral; a date or a range has several."""

    value: float
    numeral: Numeral
    digits: bool  # written in digits, not words

    @property
    def counts(self) -> bool:
        """Whether the other language must have it, too."""
        return self.digits or not (is_soft(self.numeral) or self.numeral.approximate)


@dataclass(frozen=True, slots=True)
class _Balance:
    """What is left when equal figures are struck out on both sides."""

    missing: tuple[_Figure, ...]  # in the Arabic only
    surplus: tuple[_Figure, ...]  # in the English only


def differences(ar: str, en: str) -> tuple[str, ...]:
    """What differs, in words for a reader of no Arabic; empty where the figures balance."""
    balance = _balance(ar, en)
    missing = [figure for figure in balance.missing if figure.counts]
    surplus = [figure for figure in balance.surplus if figure.counts]
    reasons = []
    for figure in missing:
        other = _nearest(figure, surplus)
        if other is None:
            reasons.append(f"a figure is missing: the Arabic has {_plain(figure)}")
        else:
            surplus.remove(other)
            reasons.append(
                f"a figure differs: the Arabic has {_plain(figure)}, the English {_plain(other)}"
            )
    reasons.extend(
        f"a figure was added: the English has {_plain(figure)}, the Arabic does not"
        for figure in surplus
        if figure.digits
    )
    return tuple(dict.fromkeys(reasons))


def mend(ar: str, en: str) -> str:
    """The English with a garbled figure put right where its place is certain, else as it was.

    Certain is a place where one figure of the Arabic is lost, one of the same kind in the English
    has nothing to stand for, and both are written in digits.
    """
    balance = _balance(ar, en)
    for lost in (figure for figure in balance.missing if figure.counts):
        rivals = [f for f in balance.missing if f is not lost and f.counts and _alike(f, lost)]
        places = [figure for figure in balance.surplus if figure.digits and _alike(figure, lost)]
        if rivals or len(places) != 1 or len(places[0].numeral.values) != 1:
            continue
        place = places[0].numeral
        mended = en[: place.start] + _written(lost.value, place.text) + en[place.end :]
        if len(_balance(ar, mended).missing) < len(balance.missing):
            return mend(ar, mended)
    return en


def _balance(ar: str, en: str) -> _Balance:
    wanted = list(_figures(ar, "ar"))
    present = list(_figures(en, "en"))
    missing = []
    for figure in wanted:
        match = next((other for other in present if _same(figure, other)), None)
        if match is None:
            missing.append(figure)
        else:
            present.remove(match)
    present = [p for p in present if not any(_same(p, w) for w in wanted)]
    return _Balance(tuple(missing), tuple(present))


def _figures(text: str, language: Literal["ar", "en"]) -> Iterable[_Figure]:
    for numeral in numerals(text, language):
        digits = _DIGIT.search(numeral.text) is not None
        for value in numeral.values:
            yield _Figure(value, numeral, digits)


def _same(left: _Figure, right: _Figure) -> bool:
    return abs(left.value - right.value) <= 1e-6 * max(1.0, abs(left.value))


def _alike(left: _Figure, right: _Figure) -> bool:
    """Whether the one may be a garbled form of the other: years with years, counts with counts."""
    kinds = {left.numeral.kind, right.numeral.kind}
    if len(kinds) > 1 and not kinds <= {"cardinal", "percent", "date"}:
        return False
    return _is_year(left) == _is_year(right)


def _is_year(figure: _Figure) -> bool:
    return figure.digits and figure.value in _YEARS and figure.numeral.kind in ("cardinal", "date")


def _nearest(figure: _Figure, others: Sequence[_Figure]) -> _Figure | None:
    """The figure that most likely stands in the place of this one."""
    same_kind = [other for other in others if _alike(figure, other)]
    return min(same_kind, key=lambda other: abs(other.value - figure.value), default=None)


def _plain(figure: _Figure) -> str:
    value = figure.value
    if figure.numeral.kind == "designation":
        return figure.numeral.text
    if value != int(value):
        return f"{value:g}"
    return str(int(value)) if int(value) in _YEARS else f"{int(value):,}"


def _written(value: float, instead_of: str) -> str:
    """The value in the manner of the figure that it replaces: `1,500`, `7.5 million`, `2019`."""
    percent = "%" if instead_of.rstrip().endswith("%") else ""
    for scale, word in _SCALES:
        if value >= scale and round(value / scale, 3) == value / scale:
            return f"{value / scale:g} {word}"
    if value != int(value):
        return f"{value:g}{percent}"
    whole = int(value)
    return (f"{whole:,}" if whole >= 1000 and whole not in _YEARS else str(whole)) + percent
