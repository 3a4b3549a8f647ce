"""Whether somebody changed places with another: captors with captives.

Whose soldiers they are is looked at in `attached`. `parties` holds countries against each other as doers and
sufferers of a deed; here are the nouns of a sentence, by the bilingual lexicon, and the names in it.
Something is said only where each of two words of the Arabic stands where the other should, and neither where
it should: a freer wording never turns round both.
The words are data: `data/checks/sides.toml` and `deeds.toml`. Of 58,292 true pairs none is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefings.language.bilingual import idle, idle_arabic
from briefings.language.normalize import bare
from briefings.records import Mark, NameMatch
from briefings.translation.checks import attached, objects, parties
from briefings.translation.checks.units import SIDES, Unit, arabic_units, english_units, turned
from briefings.translation.names.countries import english_mentions

_LED = re.compile(r"[وبل]|[كف]ال")  # what may be "and" or a preposition
_PHRASE = 4  # words of a phrase that are looked at
_HEAD = 2  # of these, how many a country's adjective may belong to
# Of an indefinite object; not ضحايا, جنودها.
_OBJECT_ALIF = re.compile(r"^(?!.*(?:ايا|ها|هما|نا)$).{3,}ا$")
_SUBJECT = re.compile(r"(?:ان|ون)$")  # an ending that no indefinite object has
_OBJECT = re.compile(r"(?:ين|\u064e)$")  # an ending that no subject has, or its vowel sign
_BY = re.compile(r"(?: and \w+)? by ")  # behind a passive verb, or behind two
_REACH = 8  # words behind a verb within which its preposition is looked for


def findings(ar: str, en: str, names: Sequence[NameMatch] = ()) -> Iterator[tuple[Mark, str]]:
    """A reason for each two that the English has the other way round, with the mark that it deserves."""
    deeds = [deed for deed in _deeds(ar) if deed.english.search(en)]
    countries = {m.country for m in english_mentions(en)}
    if not deeds and len(countries) < 2:
        return
    left, right = arabic_units(ar, names), english_units(en)
    if len(countries) > 1:
        yield from (("untrusted", reason) for reason in attached.findings(left, right))
    if objects.named(ar) and not any(unit.key in SIDES.words("late") for unit in left):
        return  # whoever stands behind the verb suffers it
    for deed in deeds:
        yield from (("check", reason) for reason in _acting(deed, left, right, en))


@lru_cache(maxsize=256)
def _deeds(ar: str) -> tuple[parties.Deed, ...]:
    """The deeds of which the Arabic speaks."""
    key = bare(ar)
    return tuple(deed for deed in parties.deeds() if deed.arabic.search(key))


def _acting(
    deed: parties.Deed, left: Sequence[Unit], right: Sequence[Unit], en: str
) -> Iterator[str]:
    """Who does a deed and who suffers it, where each stands on the other's side."""
    verbs = [k for k, unit in enumerate(left) if deed.arabic.fullmatch(unit.key)]
    forms = list(deed.english.finditer(en))
    if len(verbs) != 1 or len(forms) != 1:
        return
    by = bool(forms[0]["passive"] and _BY.match(en, forms[0].end()))
    here = _arabic_sides(left, verbs[0], deed, by=by)
    there = _english_sides(right, forms[0], deed)
    words = turned(here, there) if here and there else None
    if words is not None:
        yield (
            f'in the Arabic "{words[0]}" acts and "{words[1]}" is acted upon, '
            "in the English it is the other way round"
        )


def _arabic_sides(
    units: Sequence[Unit], at: int, deed: parties.Deed, *, by: bool
) -> tuple[list[Unit], list[Unit]] | None:
    """The doer, the first word behind the verb or what stands before it, and one of whom is acted upon.

    Behind a verb that may be passive, what "by" leads in is the doer. An indefinite word behind a
    definite one is a subject that comes late, behind a passive verb an adverb: nothing is said, unless
    it is soldiers that kill or capture, or the English names it behind its "by" and it is no adverb.
    """
    subject, start = _subject(units, at), at + 1
    if subject and start < len(units) and _second_deed(units[start]):
        start += 1  # "that X abducted and killed Y": both are done to Y
    phrase = _phrase(units, start)
    if deed.passive and (doer := _behind_by(units[start + len(phrase) :])):
        return doer, phrase or subject
    if not subject and (objects := _objects(phrase)):
        return phrase[objects:][:_HEAD], phrase[:objects]
    first, others = (subject, phrase[:_HEAD]) if subject else _parted(phrase)
    if deed.arabic_to:
        others = _led_by(deed.arabic_to, units[at + 1 :])
    if not first or not others or (not first[0].name and _OBJECT.search(first[0].text)):
        return None
    forces = deed.forces and not subject and SIDES.pattern("<forces>").fullmatch(first[0].key)
    if _SUBJECT.search(others[0].key) and not _definite(others[0]):
        return None
    named = by and not any(unit.key in SIDES.words("ways") for unit in others)
    if not (deed.arabic_to or forces or named) and (
        deed.passive if subject else _definite(first[0])
    ):
        others = [unit for unit in others if _definite(unit)]
    return first, others


def _parted(phrase: list[Unit]) -> tuple[list[Unit], list[Unit]]:
    """The first word behind a verb, with whose it is ("an Armenian soldier"), and the others."""
    whose = len(phrase) > 1 and bool(phrase[1].country) and not phrase[0].country
    whose = whose and (len(phrase) > _HEAD or _is_adjective(phrase[1], of=phrase[0]))
    return phrase[: 1 + whose], phrase[1 + whose :]


def _objects(phrase: Sequence[Unit]) -> int:
    """How many words of a phrase behind a verb are its object, where the doer comes only behind them.

    A definite word is one before a doer that always comes late.
    """
    late = len(phrase) > 1 and phrase[1].key in SIDES.words("late")
    return _indefinite_objects(phrase) or int(late and _definite(phrase[0]))


def _indefinite_objects(phrase: Sequence[Unit]) -> int:
    """The same of "killed a soldier (جنديا) a sniper (قناص)": an indefinite object has an alif.

    So have two doers before a name or a definite word ("two Katyusha rockets targeted the zone"): nothing is
    said of these.
    """
    count = 0
    while count < len(phrase) and _OBJECT_ALIF.search(phrase[count].key):
        if _definite(phrase[count]) and not phrase[count].country:
            break
        count += 1
    if not count or count == len(phrase) or _definite(phrase[0]) or _definite(phrase[count]):
        return 0
    return count


def _second_deed(unit: Unit) -> bool:
    """Whether the word is "and" with a verb of a deed."""
    return unit.key[0] == "و" and any(deed.arabic.fullmatch(unit.key) for deed in parties.deeds())


def _subject(units: Sequence[Unit], at: int) -> list[Unit]:
    """What stands between "that" and its verb."""
    for k in range(at - 1, max(-1, at - 1 - _PHRASE), -1):
        if units[k + 1].ends:
            break
        if units[k].key in SIDES.words("that"):
            return [unit for unit in units[k + 1 : at] if not idle_arabic(unit.key)]
        if units[k].key in SIDES.words("arabic_stops"):
            break
    return []


def _led_by(leads: Sequence[str], units: Sequence[Unit]) -> list[Unit]:
    """What a preposition of the verb's leads in, a few words behind it."""
    for k, unit in enumerate(units[:_REACH]):
        if unit.ends:
            break
        if unit.key in leads:
            return _phrase(units, k + 1)[:_HEAD]
        if unit.key[0] in leads and not SIDES.pattern("<arabic_own>").fullmatch(unit.key):
            return [unit, *_phrase(units, k + 1)][:_HEAD]
    return []


def _is_adjective(country: Unit, of: Unit) -> bool:
    """Whether it says whose planes they are: indefinite like them, and in the feminine."""
    return country.key.endswith("يه") and not any(
        u.key.startswith("ال") or u.name for u in (country, of)
    )


def _definite(unit: Unit) -> bool:
    return unit.key.startswith("ال") or bool(unit.name or unit.country)


def _phrase(units: Sequence[Unit], start: int) -> list[Unit]:
    found: list[Unit] = []
    for unit in units[start : start + _PHRASE + 1]:
        if unit.ends or unit.key in SIDES.words("arabic_stops") or _led_in(unit):
            break
        found.append(unit)
    return found


def _led_in(unit: Unit) -> bool:
    """Whether "and" or a preposition is written together with the word."""
    known = unit.name or unit.country or SIDES.pattern("<arabic_own>").fullmatch(unit.key)
    return bool(unit.lead or (_LED.match(unit.key) and not known))


def _behind_by(units: Sequence[Unit]) -> list[Unit]:
    """What stands behind "at the hands of", where that comes next."""
    for length in (1, 2):
        lead = " ".join(unit.key for unit in units[:length])
        if SIDES.pattern("<arabic_by>").fullmatch(lead) and not any(u.ends for u in units[:length]):
            return [u for u in _phrase(units, length) if not idle_arabic(u.key)][:_HEAD]
    return []


def _english_sides(
    units: Sequence[Unit], verb: re.Match[str], deed: parties.Deed
) -> tuple[list[Unit], list[Unit]] | None:
    """Doer and sufferer: before and behind the verb, turned round where it is passive with a "by"."""
    before = _back(units, verb.start())
    behind = [unit for unit in units if unit.start >= verb.end()]
    if verb["passive"] and (whom := _behind_second(behind)):
        return whom, before
    leads, reach = (deed.english_to, _REACH) if not verb["passive"] else (("by",), _PHRASE)
    if not leads:
        return before, _forth(behind)
    for k, unit in enumerate(behind[:reach]):
        if unit.ends:
            break
        if unit.text in leads:
            other = _forth(behind[k + 1 :])
            return (before, other) if not verb["passive"] else (other, before)
    return None


def _behind_second(behind: Sequence[Unit]) -> list[Unit]:
    """Whom a second deed is done to or by: behind "was abducted and killed (by)"."""
    second = behind[1].text if len(behind) > 2 and behind[0].text == "and" else ""
    if not any(deed.english.fullmatch(second) for deed in parties.deeds()):
        return []
    return _forth(behind[3 if behind[2].text == "by" else 2 :])


def _back(units: Sequence[Unit], at: int) -> list[Unit]:
    """The phrase before a place, its last word first."""
    found: list[Unit] = []
    rest = [unit for unit in units if unit.end <= at]
    ends = False
    for unit in reversed(rest):
        word = unit.text.lower()
        if ends or word in SIDES.words("english_stops") or len(found) == _PHRASE:
            break
        if word not in SIDES.words("english_passed") and not idle(word):
            found.append(unit)
        ends = unit.ends
    return found


def _forth(units: Sequence[Unit]) -> list[Unit]:
    """The phrase at the beginning of some words."""
    found: list[Unit] = []
    for k, unit in enumerate(units):
        if (unit.ends and k) or unit.text.lower() in SIDES.words("english_stops"):
            break
        if not idle(unit.text):
            found.append(unit)
    return found[:_PHRASE]
