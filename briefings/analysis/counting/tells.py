"""What a casualty word tells where it stands: "القضاء" is mostly the judiciary, "فقد" mostly "for"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from briefings.analysis.parsing.casualties import casualty, known, lost, people, possessed
from briefings.analysis.parsing.tokens import Token, covered_by
from briefings.analysis.parsing.vocabulary import lists, table
from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.wordlists import folded

_NEAR = 3  # words behind a verb in which a court or what is cited stands
_REACH = 12  # words between a verb of bringing and "to"
_FROM, _TO = bare("عن"), bare("إلى")
_PATIENTS = frozenset(map(bare, ["مريض", "مريضا", "مريضة", "مرضى"]))
_HOSPITAL, _ON = bare("مستشفى"), bare("على")
_MARKS = frozenset("،؛.:")
_FEW = range(3, 11)  # the numbers behind which a plural stands
_words = lists("casualties", "movement")


def casualty_at(tokens: Sequence[Token], k: int) -> str:
    """The form of the casualty word at a place; "" where it is another word of the same letters."""
    form = casualty(tokens[k].text)
    if not form or _is_an_office(tokens, k) or (k + 1 < len(tokens) and _is_place(tokens, k, form)):
        return ""
    needs = _only_with().get(form)
    behind = tokens[k + 1].text if k + 1 < len(tokens) else ""
    if form in _words("carried") and (care := _to_hospital(tokens, k)):
        return care
    if form in _words("brought") and not brings(tokens, k):
        return ""
    if _stops_work(tokens, k, form) or _means_other(tokens, k, form) or _are_families(tokens, k):
        return ""
    return "" if needs is not None and behind not in needs else form


def _is_an_office(tokens: Sequence[Token], k: int) -> bool:
    """ "The minister of justice", spelt like "doing away with"."""
    return k > 0 and tokens[k].text.startswith("ال") and tokens[k - 1].text in _words("offices")


def _is_place(tokens: Sequence[Token], k: int, form: str) -> bool:
    """ "The fall of El Fasher", "of a shell", "the shelling of a hospital": no people fell or were hit."""
    if form in _words("falls"):
        behind = tokens[k + 1]
        hit = behind.hits.get("party")
        town = hit is not None and "place" in (hit.sense.kind, hit.sense.form)
        return town or behind.text in _words("towns") or behind.text in _words("missiles")
    before = tokens[k - 1].text if k else ""
    return _HOSPITAL in form and (before == _ON or bool(known(before, _blows())))


def _blows() -> frozenset[str]:
    return lists("casualties", "killers")("struck")


def _to_hospital(tokens: Sequence[Token], k: int) -> str:
    """The form of "hospital" where people are brought there; "" where they are brought elsewhere."""
    near = [*takewhile(lambda token: not set(token.gap) & _MARKS, tokens[k + 1 : k + 1 + _REACH])]
    if any(known(token.text, _PATIENTS) for token in near):
        return ""  # they lay in one before
    to = next((i for i, token in enumerate(near) if token.text == _TO), len(near))
    where = [token.text for token in near[to + 1 : to + 2]]
    return next((casualty(text) for text in where if _HOSPITAL in text), "")


def _means_other(tokens: Sequence[Token], k: int, form: str) -> bool:
    """ "The court ruled", "cited a report", "the lists of voters"."""
    other = _other().get(form)
    return other is not None and any(other.match(token.text) for token in _beside(tokens, k))


def _are_families(tokens: Sequence[Token], k: int) -> bool:
    """ "Other families fled", "dozens of families", "five families": spelt like "captured"."""
    if tokens[k].text.removeprefix("و") not in _words("families"):
        return False
    behind = tokens[k + 1] if k + 1 < len(tokens) and not tokens[k + 1].gap.strip() else None
    if behind is not None and behind.text.removeprefix("ال") in _words("of_families"):
        return True
    if not k:
        return False
    before = tokens[k - 1].text
    few = (value for number in numerals(before, "ar") for value in number.values)
    return any(value in _FEW for value in few)


def _stops_work(tokens: Sequence[Token], k: int, form: str) -> bool:
    """ "Stopped since May the handing out of food": work is stopped, and nobody arrested."""
    if form not in _words("stops"):
        return False
    for i in range(k + 1, min(k + 1 + _REACH, len(tokens))):
        word = tokens[i].text
        if set(tokens[i].gap) & _MARKS or people(word) or possessed(word)[0]:
            return False
        if known(word, _words("stopped")) and covered_by([*tokens], i, "party") is None:
            return True
    return False


def _beside(tokens: Sequence[Token], k: int) -> Sequence[Token]:
    """The few words behind a verb, as far as no mark stands between."""
    near = tokens[k + 1 : k + 1 + _NEAR]
    return [*takewhile(lambda token: not set(token.gap) & _MARKS, near)]


def brings(tokens: Sequence[Token], k: int) -> bool:
    """ "X brought 2,000 civilians to its base": a verb that means "quoted" as well, with "to" behind it."""
    for token in tokens[k + 1 : k + 1 + _REACH]:
        if token.text == _FROM or set(token.gap) & _MARKS:
            return False
        if token.text == _TO:
            return True
    return False


def lost_at(tokens: Sequence[Token], k: int) -> str:
    """The form of the word of loss at a place; "" for "for" before a verb: "فقد ارتفع"."""
    form = lost(tokens[k].text)
    if not form or tokens[k].text not in _words("particle") or (k and not tokens[k].gap.strip()):
        return form
    behind = tokens[k + 1 : k + 2]  # who lost some, or how many
    return form if any("head" in t.hits or numerals(t.text, "ar") for t in behind) else ""


@lru_cache(maxsize=1)
def _only_with() -> dict[str, frozenset[str]]:
    found = table("casualties")["movement"]["only_with"]
    return {bare(word): frozenset(map(bare, behind)) for word, behind in found.items()}


@lru_cache(maxsize=1)
def _other() -> dict[str, re.Pattern[str]]:
    """Verbs that tell of no dead with one of some words close behind: "the court ruled", "cited"."""
    found = table("casualties")["movement"]["other_with"]
    rows = (
        (verbs.split(), re.compile(rf"(?:{folded(behind)})$")) for verbs, behind in found.items()
    )
    return {bare(verb): pattern for verbs, pattern in rows for verb in verbs}
