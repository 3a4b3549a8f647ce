"""Whether two figures of a sentence changed places: five soldiers and ten gunmen, or the reverse.

Each figure is there, so that the ledger of figures finds nothing wrong. What a figure counts stands behind
it in Arabic, what befell them before it; something is said where two figures stand beside the other's words.
Of 58,292 true pairs none is marked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from briefings.language.bilingual import idle, idle_arabic
from briefings.language.numerals import numerals
from briefings.records import NameMatch, Numeral
from briefings.translation.checks.units import (
    SIDES,
    Unit,
    arabic_units,
    befallen,
    english_units,
    turned,
)

# Words beside a figure that may belong to it; of Arabic behind it.
_BEFORE, _AFTER, _COUNTED = 1, 3, 2
_AND = frozenset(["and", "or", "but", "while"])


def findings(ar: str, en: str, names: Sequence[NameMatch] = ()) -> Iterator[str]:
    """A reason for each two figures that stand in each other's place."""
    left, right = _single(numerals(ar, "ar")), _single(numerals(en, "en"))
    both = [value for value in left if value in right]
    if len(both) < 2:
        return
    units, english = arabic_units(ar, names), english_units(en)
    counted = {v: _behind(units, left[v], left) for v in both}
    befell = {v: _befell(_run(units, left[v], left, -1, _BEFORE), 0) for v in both}
    there = {v: _beside(english, right[v], right) for v in both}
    for one, other in combinations(both, 2):
        beside = (there[one], there[other])
        words = turned((counted[one], counted[other]), beside)
        words = words or _crossed((befell[one], befell[other]), beside)
        if words is not None:
            yield (
                f'in the Arabic {one:,.10g} goes with "{words[0]}" and {other:,.10g} with "{words[1]}", '
                "in the English it is the other way round"
            )


def _single(found: Iterable[Numeral]) -> dict[float, Numeral]:
    """Value → its figure, of counts that stand there once."""
    counts = [numeral for numeral in found if numeral.kind == "cardinal"]
    times = Counter(numeral.values[0] for numeral in counts)
    return {n.values[0]: n for n in counts if times[n.values[0]] == 1}


def _beside(units: Sequence[Unit], figure: Numeral, figures: dict[float, Numeral]) -> list[Unit]:
    """English words about a figure, up to the next one, a comma or an "and"."""
    found = [*_run(units, figure, figures, -1, _BEFORE), *_run(units, figure, figures, 1, _AFTER)]
    generic = SIDES.words("generic")
    return [u for u in found if not idle(u.text) and u.text.lower() not in generic]


def _behind(units: Sequence[Unit], figure: Numeral, figures: dict[float, Numeral]) -> list[Unit]:
    """Arabic words behind a figure, and the word of a dual itself."""
    own = [unit for unit in units if _within(unit, figure)]
    found = [*own, *_run(units, figure, figures, 1, _COUNTED)]
    return [unit for unit in found if not idle_arabic(unit.key)]


def _befell(units: Sequence[Unit], side: int) -> set[str]:
    """What befell those whom a figure counts: killed, wounded …"""
    keys = [unit.text.lower() if side else unit.key.removeprefix("و") for unit in units]
    return {kind for kind, words in befallen().items() if not words[side].isdisjoint(keys)}


def _crossed(
    here: tuple[set[str], set[str]], beside: tuple[Sequence[Unit], Sequence[Unit]]
) -> tuple[str, str] | None:
    """What befell two that are counted, where the English has each for the other."""
    there = [_befell(units, 1) for units in beside]
    apart = len(here[0]) == len(here[1]) == 1 and here[0] != here[1]
    if not apart or there != [here[1], here[0]]:
        return None
    return next(iter(here[0])), next(iter(here[1]))


def _run(
    units: Sequence[Unit], figure: Numeral, figures: dict[float, Numeral], step: int, most: int
) -> list[Unit]:
    """At most so many words before or behind a figure, as far as nothing divides them from it."""
    own = [k for k, unit in enumerate(units) if _within(unit, figure)]
    found: list[Unit] = []
    if not own:
        return found
    ahead = range(own[-1] + 1, len(units)) if step > 0 else range(own[0] - 1, -1, -1)
    for k in ahead:
        divided = units[k if step > 0 else k + 1].ends or _divides(units[k], step)
        if divided or len(found) == most or any(_within(units[k], f) for f in figures.values()):
            break
        found.append(units[k])
    return found


def _within(unit: Unit, figure: Numeral) -> bool:
    return unit.start < figure.end and figure.start < unit.end


def _divides(unit: Unit, step: int) -> bool:
    """An "and", in Arabic written together with the word that it brings."""
    brought = unit.key.startswith("و") and not SIDES.pattern("<arabic_own>").fullmatch(unit.key)
    return (
        unit.text.lower() in _AND
        or (step > 0 and brought)
        or unit.key in SIDES.words("arabic_stops")
    )
