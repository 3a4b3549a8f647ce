"""The number ledger: every figure of the Arabic against every figure of the English.

Figures are compared by value, whatever their form: `سبعة مليارات` balances `$7 billion`. One that
was garbled is mended where its place is certain; everything else becomes a reason for a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from briefings.language.numerals import is_soft, numerals
from briefings.records import NameMatch
from briefings.translation.checks.figures import (
    MONTHS,
    YEARS,
    Figure,
    is_month,
    month_number,
    plain,
    told,
    written,
)

_MONTH = re.compile(rf"\b(?:{'|'.join(m[:3] for m in MONTHS)})[a-z]*")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_AND_A_HALF = re.compile(r" and (?:a )?half\b")
_KINDRED = ({"cardinal", "percent", "date"}, {"cardinal", "ordinal"})  # one read as the other
_OFF = (10.0, 100.0, 1e3, 1e6, 1e9)  # scales that get lost: "two hundred" for two thousand
_HOPELESS = 20  # figures lost: no place is certain any more
_PHRASED = 13  # below this, figures in words come with many phrases: "five-member" is خماسية
_TURN = re.compile(r"dozen|score", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_OF_A_MILLION = re.compile(r"مليوني(?:ة|ات)(?!\w)")  # what a march is called: "million-strong"
_FRACTIONS = {0.5: re.compile(r"\b(?:half|halves|mid)"), 0.25: re.compile(r"\bquarter")}


@dataclass(frozen=True, slots=True)
class _Balance:
    """What is left when equal figures are struck out on both sides."""

    missing: tuple[Figure, ...]  # in the Arabic only
    surplus: tuple[Figure, ...]  # in the English only


def differences(ar: str, en: str) -> tuple[str, ...]:
    """What differs, in words for a reader of no Arabic; empty where the figures balance."""
    balance = _balance(ar, en)
    missing = [figure for figure in balance.missing if figure.counts]
    surplus = [figure for figure in balance.surplus if figure.counts]
    if len(missing) > _HOPELESS:
        return (f"{len(missing)} figures of the Arabic are missing",)
    reasons = []
    for figure in missing:
        other = _nearest(figure, surplus)
        if other is None:
            reasons.append(f"a figure is missing: the Arabic has {plain(figure)}")
        else:
            surplus.remove(other)
            reasons.append(
                f"a figure differs: the Arabic has {plain(figure)}, the English {plain(other)}"
            )
    reasons.extend(
        f"a figure was added: the English has {plain(figure)}, the Arabic does not"
        for figure in surplus
        if (figure.digits or _plainly_counts(figure))
        and not (figure.value == 1e6 and _OF_A_MILLION.search(ar))
    )
    return tuple(dict.fromkeys(reasons))


def _plainly_counts(figure: Figure) -> bool:
    """Whether a figure in words is no turn of phrase, as "a dozen" and "a third" are."""
    numeral = figure.numeral
    whole = figure.value >= _PHRASED and figure.value == int(figure.value)
    return whole and numeral.kind == "cardinal" and not _TURN.search(numeral.text)


def outside(ar: str, names: Sequence[NameMatch]) -> str:
    """The Arabic without the names that have a figure in Arabic only: بئر السبع is Beersheba."""
    for name in names:
        if not _DIGIT.search(name.house):
            ar = ar[: name.start] + "x" * (name.end - name.start) + ar[name.end :]
    return ar


def lost(ar: str, en: str) -> tuple[str, ...]:
    """The figures that the Arabic has and the English lacks, as English writes them, each once.

    Of a date or a time that lost a part the whole is given. Soft ones (one, two, first) are not among
    them; of very many the first few and how many more.
    """
    numerals_ = [figure.numeral for figure in _balance(ar, en).missing if figure.counts]
    found = list(dict.fromkeys(map(told, numerals_)))
    if len(found) > _HOPELESS:
        found[_HOPELESS:] = [f"and {len(found) - _HOPELESS} figures more"]
    return tuple(found)


def tally(ar: str, en: str) -> tuple[int, int]:
    """How many figures of the Arabic the English has, and how many it should have."""
    wanted = sum(figure.counts for figure in _figures(ar, "ar"))
    return wanted - sum(figure.counts for figure in _balance(ar, en).missing), wanted


def mend(ar: str, en: str) -> str:
    """The English with a garbled figure put right where its place is certain, else as it was.

    Certain is a place where one figure of the Arabic is lost and one figure of the English, which
    stands for nothing else, is nearly the same: a digit off (`57,000` for 547,000), a scale off
    (`$300` for 300,000), the wrong month. A figure that is merely different is left to the marks.
    """
    balance = _balance(ar, en)
    lost = [figure for figure in balance.missing if figure.counts and figure.value >= 1]
    if len(lost) > _HOPELESS:
        return en
    for figure in lost:
        places = [other for other in balance.surplus if _garbled(figure, other)]
        if len(places) != 1 or sum(_garbled(other, places[0]) for other in lost) != 1:
            continue
        mended = _replace(en, figure, places[0])
        if len(_balance(ar, mended).missing) < len(balance.missing):
            return mend(ar, mended)
    return en


def _garbled(wanted: Figure, present: Figure) -> bool:
    """Whether the one in the English is likely a garbled form of the one in the Arabic."""
    if present.value < 1 or not _alike(wanted, present) or is_soft(present.numeral):
        return False
    if is_month(wanted) or is_month(present):
        return is_month(wanted) and is_month(present)
    high, low = max(wanted.value, present.value), min(wanted.value, present.value)
    if low > 0 and any(abs(high / low - scale) < 1e-6 * scale for scale in _OFF):
        return True
    from rapidfuzz.distance import Levenshtein

    one, other = _significant(wanted.value), _significant(present.value)
    return min(len(one), len(other)) > 1 and Levenshtein.normalized_similarity(one, other) >= 0.5


def _significant(value: float) -> str:
    """The digits of a value without the zeros at its end: 4.6 billion → `46`."""
    return f"{value:.6f}".rstrip("0").replace(".", "").rstrip("0")


def _replace(en: str, wanted: Figure, present: Figure) -> str:
    """Write the wanted value in the place of the present one, within its date or range if need be."""
    start, end = present.numeral.start, present.numeral.end
    if len(present.numeral.values) > 1:
        inside = _inside(en[start:end], present)
        if inside is None:
            return en
        start, end = start + inside[0], start + inside[1]
    half = _AND_A_HALF.match(en, end)
    text = en[start:end]
    if is_month(wanted):
        return en[:start] + MONTHS[int(wanted.value) - 1] + en[end:]
    if present.numeral.kind == "designation":
        return en
    return en[:start] + written(wanted.value, text) + en[half.end() if half else end :]


def _inside(text: str, present: Figure) -> tuple[int, int] | None:
    """Where the one value stands in a numeral of several, or None if that is not plain."""
    if is_month(present):
        spots = [m for m in _MONTH.finditer(text) if month_number(m.group()) == present.value]
    else:
        spots = [
            m for m in _NUMBER.finditer(text) if float(m.group().replace(",", "")) == present.value
        ]
    return spots[0].span() if len(spots) == 1 else None


def _balance(ar: str, en: str) -> _Balance:
    """Strike out figures of equal worth; one that is said again on either side does not count."""
    wanted, present = _figures(ar, "ar"), _figures(en, "en")
    left: dict[str, list[Figure]] = {}
    for figure in present:
        left.setdefault(_worth(figure), []).append(figure)
    # Dates and ranges choose first, so that a bare 7 does not take the day of 7 October.
    ordered = sorted(wanted, key=lambda w: -len(w.numeral.values))
    met = {id(w) for w in ordered if _strike(w, left)}
    missing = [w for w in wanted if id(w) not in met and not _in_words(w, en)]
    worths = {worth for w in wanted for worth in _worths(w)}
    surplus = [p for p in present if _worth(p) not in worths]
    return _Balance(tuple(missing), tuple(surplus))


def _strike(figure: Figure, left: dict[str, list[Figure]]) -> bool:
    """Take one figure of that worth, or of one that says the same, off the rest."""
    for worth in _worths(figure):
        if left.get(worth):
            left[worth].pop()
            return True
    return False


def _worth(figure: Figure) -> str:
    return f"{figure.value:.9g}"


def _in_words(figure: Figure, en: str) -> bool:
    """Whether the English has it as a word that is no figure by itself: `the second quarter`."""
    word = _FRACTIONS.get(figure.value)
    return word is not None and not figure.digits and word.search(en) is not None


def _worths(figure: Figure) -> Iterator[str]:
    """What a figure is worth, and other ways to say it: half is 50 %, 3 p.m. 15:00.

    "A third" is a fraction, and also the one after the second.
    """
    value, kind = figure.value, figure.numeral.kind
    yield f"{value:.9g}"
    if not figure.digits and 0 < value < 12:
        yield f"{1 / value:.9g}"
    if kind == "percent":
        yield f"{value / 100:.9g}"
    elif kind == "cardinal" and 0 < value < 1:
        yield f"{value * 100:.9g}"
    elif kind == "time" and figure.part == 0:
        yield f"{value + 12 if value <= 12 else value - 12:.9g}"


@lru_cache(maxsize=1024)
def _figures(text: str, language: Literal["ar", "en"]) -> tuple[Figure, ...]:
    """The figures of a text; a sentence is asked for with each of its candidates."""
    return tuple(
        Figure(value, numeral, part, _DIGIT.search(numeral.text) is not None)
        for numeral in numerals(text, language)
        for part, value in enumerate(numeral.values)
    )


def _alike(left: Figure, right: Figure) -> bool:
    """Whether the one may be a garbled form of the other: years with years, counts with counts."""
    kinds = {left.numeral.kind, right.numeral.kind}
    if len(kinds) > 1 and not any(kinds <= group for group in _KINDRED):
        return False
    return _is_year(left) == _is_year(right)


def _is_year(figure: Figure) -> bool:
    if figure.value not in YEARS:
        return False
    return figure.numeral.kind == "date" or figure.numeral.text.strip().isdigit()


def _nearest(figure: Figure, others: Sequence[Figure]) -> Figure | None:
    """The figure that most likely stands in the place of this one."""
    same_kind = [other for other in others if _alike(figure, other)]
    return min(same_kind, key=lambda other: abs(other.value - figure.value), default=None)
