"""Whether somebody changed places with another: captors with captives, one side's dead with another's.

`parties` holds countries against each other as doers and sufferers of a deed; here are the nouns of a
sentence, by the bilingual lexicon, and the names in it. Something is said only where each of two words of the
Arabic stands where the other should, and neither where it should: a freer wording never turns round both.
The words are data: `data/checks/sides.toml` and `deeds.toml`. Of 58,292 true pairs none is marked.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from briefings.language.bilingual import arabic_stem, idle, idle_arabic, lexicon, tokens
from briefings.language.normalize import bare, words
from briefings.records import Mark, NameMatch
from briefings.translation import parties
from briefings.translation.cover import arabic_entry
from briefings.translation.wordlists import folded

_SURE = 0.1  # likelihood from which on one word is the other's translation …
_MAYBE = 0.01  # … and below which it surely is not
_ENDS = re.compile(r"[.,;:!?،؛؟()\[\]\"“”«»…–—]")
_LED = re.compile(r"[وبل]|[كف]ال")  # what may be "and" or a preposition
_PHRASE = 4  # words of a phrase that are looked at
_HEAD = 2  # of these, how many a country's adjective may belong to
_OBJECT = re.compile(
    r"(?:ين|\u064e)$"
)  # an ending that no subject has, with or without vowel signs


class Unit(NamedTuple):
    """A word of either language, or an Arabic name of several."""

    key: str  # folded Arabic or an English stem
    text: str
    start: int
    end: int
    country: str = ""
    name: str = ""  # of an Arabic name its last word in English
    ends: bool = False  # whether a phrase ends before it


@dataclass(frozen=True, slots=True)
class _Words:
    arabic_stops: frozenset[str]
    arabic_by: re.Pattern[str]
    arabic_own: re.Pattern[str]
    english_stops: frozenset[str]
    english_passed: frozenset[str]


def findings(ar: str, en: str, names: Sequence[NameMatch] = ()) -> Iterator[tuple[Mark, str]]:
    """A reason for each two that the English has the other way round, with the mark that it deserves."""
    key = bare(ar)
    deeds = [d for d in parties.deeds() if d.english.search(en) and d.arabic.search(key)]
    countries = {m.country for m in parties.english_mentions(en)}
    if not deeds and len(countries) < 2:
        return
    left, right = _arabic(ar, names), _english(en)
    if len(countries) > 1:
        yield from (("untrusted", reason) for reason in _attached(left, right))
    for deed in deeds:
        yield from (("check", reason) for reason in _acting(deed, left, right, en))


@cache
def _words() -> _Words:
    source = files("briefings") / "data" / "checks" / "sides.toml"
    table: dict[str, list[str]] = tomllib.loads(source.read_text("utf-8"))
    return _Words(
        frozenset(map(bare, table["arabic_stops"])),
        re.compile(folded(table["arabic_by"])),
        re.compile(folded(table["arabic_own"])),
        frozenset(table["english_stops"]),
        frozenset(table["english_passed"]),
    )


# ------------------------------------------------------------------------------- units


def _arabic(ar: str, names: Sequence[NameMatch]) -> list[Unit]:
    """The words of the Arabic; those of a name are one."""
    found: list[Unit] = []
    named = {name.start: name for name in names if name.house}
    at = 0
    for word in words(ar):
        if word.start < at:
            continue
        name = named.get(word.start)
        end = name.end if name else word.end
        ends = bool(_ENDS.search(ar[at : word.start]))
        key = bare(ar[word.start : end])
        mention = parties.arabic_mentions(key)
        country = mention[0].country if len(mention) == 1 and mention[0].end == len(key) else ""
        last = "" if name is None or country else name.house.split()[-1]
        found.append(Unit(key, ar[word.start : end], word.start, end, country, last, ends))
        at = end
    return found


def _english(en: str) -> list[Unit]:
    countries = {m.start: m.country for m in parties.english_mentions(en)}
    found: list[Unit] = []
    at = 0
    for t in tokens(en):
        ends = bool(_ENDS.search(en[at : t.start]))
        found.append(Unit(t.stem, t.text, t.start, t.end, countries.get(t.start, ""), "", ends))
        at = t.end
    return found


def _alike(one: Unit, other: Unit) -> float:
    """How likely an English word stands for an Arabic one."""
    if one.name:
        return float(one.name == other.text.removesuffix("'s").removesuffix("’s"))
    if one.country or other.country:
        return float(one.country == other.country)
    forth = arabic_entry(one.key).partners.get(other.key, 0.0)
    return max(forth, lexicon().english(other.key).partners.get(arabic_stem(one.key), 0.0))


def _turned(
    here: tuple[Sequence[Unit], Sequence[Unit]], there: tuple[Sequence[Unit], Sequence[Unit]]
) -> tuple[str, str] | None:
    """The English of two Arabic phrases that stand in each other's place; None where they do not."""
    if any(_alike(a, e) >= _MAYBE for k in (0, 1) for a in here[k] for e in there[k]):
        return None
    first = _partner(here[0], there[1])
    second = _partner(here[1], there[0])
    return (first, second) if first and second else None


def _partner(arabic: Sequence[Unit], english: Sequence[Unit]) -> str:
    return next((e.text for a in arabic for e in english if _alike(a, e) >= _SURE), "")


# ------------------------------------------------------------------------ whose soldiers


def _attached(left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[str]:
    """Armenia's soldiers and Azerbaijan's attack, where it is the other way round."""
    here, there = _owned(left, _arabic_heads), _owned(right, _english_heads)
    both = [country for country in here if here[country] and there.get(country)]
    for one, other in ((a, b) for k, a in enumerate(both) for b in both[k + 1 :]):
        turned = _turned((here[one], here[other]), (there[one], there[other]))
        if turned is not None:
            yield (
                f'in the Arabic "{turned[0]}" goes with {one} and "{turned[1]}" with {other}, '
                "in the English it is the other way round"
            )


def _owned(
    units: Sequence[Unit], heads: Callable[[Sequence[Unit], int], list[Unit]]
) -> dict[str, list[Unit]]:
    """Country → the words that it belongs to; countries that are named twice are left out."""
    found: dict[str, list[Unit]] = {}
    twice = set()
    for k, unit in enumerate(units):
        if unit.country:
            twice |= {unit.country} & found.keys()
            found[unit.country] = heads(units, k)
    return {country: found[country] for country in found if country not in twice}


def _arabic_heads(units: Sequence[Unit], at: int) -> list[Unit]:
    """The words before a country's name or adjective, as far as its phrase goes."""
    found: list[Unit] = []
    for k in range(at - 1, max(-1, at - 1 - _HEAD), -1):
        if units[k + 1].ends or units[k].country or units[k].key in _words().arabic_stops:
            break
        found.append(units[k])
    return [unit for unit in found if not idle_arabic(unit.key)]


def _english_heads(units: Sequence[Unit], at: int) -> list[Unit]:
    """The words behind an adjective or a possessive; before "of" and a country's name."""
    found: list[Unit] = []
    for unit in units[at + 1 : at + 1 + _HEAD]:
        if unit.ends or unit.country or idle(unit.text):
            break
        found.append(unit)
    before = [u.text.lower() for u in units[max(0, at - 2) : at]]
    if before[-1:] == ["of"] and at > 1 and not units[at].ends:
        found.append(units[at - 2])
    return found


# --------------------------------------------------------------------------- who acts


def _acting(
    deed: parties.Deed, left: Sequence[Unit], right: Sequence[Unit], en: str
) -> Iterator[str]:
    """Who does a deed and who suffers it, where each stands on the other's side."""
    verbs = [k for k, unit in enumerate(left) if deed.arabic.fullmatch(unit.key)]
    forms = list(deed.english.finditer(en))
    if len(verbs) != 1 or len(forms) != 1:
        return
    here = _arabic_sides(left, verbs[0], passive=deed.passive)
    there = _english_sides(right, forms[0])
    turned = _turned(here, there) if here and there else None
    if turned is not None:
        yield (
            f'in the Arabic "{turned[0]}" acts and "{turned[1]}" is acted upon, '
            "in the English it is the other way round"
        )


def _arabic_sides(
    units: Sequence[Unit], at: int, *, passive: bool
) -> tuple[list[Unit], list[Unit]] | None:
    """The doer, the first word behind the verb, and the words behind it, one of which is the object.

    Behind a verb that may be passive, what "by" leads in is the doer. An indefinite word behind a
    definite one is a subject that comes late: nothing is said.
    """
    phrase = _phrase(units, at + 1)
    rest = units[at + 1 + len(phrase) :]
    if passive and (doer := _behind_by(rest)):
        return doer, phrase
    first, others = phrase[:1], phrase[1:]
    if not first or not others or _OBJECT.search(first[0].text):
        return None
    if _definite(first[0]):
        others = [unit for unit in others if _definite(unit)]
    return first, others


def _definite(unit: Unit) -> bool:
    return unit.key.startswith("ال") or bool(unit.name or unit.country)


def _phrase(units: Sequence[Unit], start: int) -> list[Unit]:
    found: list[Unit] = []
    for unit in units[start : start + _PHRASE + 1]:
        if unit.ends or unit.key in _words().arabic_stops or _led_in(unit):
            break
        found.append(unit)
    return found


def _led_in(unit: Unit) -> bool:
    """Whether "and" or a preposition is written together with the word."""
    known = unit.name or unit.country or _words().arabic_own.fullmatch(unit.key)
    return bool(_LED.match(unit.key)) and not known


def _behind_by(units: Sequence[Unit]) -> list[Unit]:
    """What stands behind "at the hands of", where that comes next."""
    for length in (1, 2):
        lead = " ".join(unit.key for unit in units[:length])
        if _words().arabic_by.fullmatch(lead) and not any(u.ends for u in units[:length]):
            return [u for u in _phrase(units, length) if not idle_arabic(u.key)][:_HEAD]
    return []


def _english_sides(
    units: Sequence[Unit], verb: re.Match[str]
) -> tuple[list[Unit], list[Unit]] | None:
    """Doer and sufferer: before and behind the verb, turned round where it is passive with a "by"."""
    before = _back(units, verb.start())
    behind = [unit for unit in units if unit.start >= verb.end()]
    if not verb["passive"]:
        return before, _forth(behind)
    for k, unit in enumerate(behind[:4]):
        if unit.text == "by" and not unit.ends:
            return _forth(behind[k + 1 :]), before
    return None


def _back(units: Sequence[Unit], at: int) -> list[Unit]:
    """The phrase before a place, its last word first."""
    found: list[Unit] = []
    rest = [unit for unit in units if unit.end <= at]
    ends = False
    for unit in reversed(rest):
        word = unit.text.lower()
        if ends or word in _words().english_stops or len(found) == _PHRASE:
            break
        if word not in _words().english_passed and not idle(word):
            found.append(unit)
        ends = unit.ends
    return found


def _forth(units: Sequence[Unit]) -> list[Unit]:
    """The phrase at the beginning of some words."""
    found: list[Unit] = []
    for k, unit in enumerate(units):
        if (unit.ends and k) or unit.text.lower() in _words().english_stops:
            break
        if not idle(unit.text):
            found.append(unit)
    return found[:_PHRASE]
