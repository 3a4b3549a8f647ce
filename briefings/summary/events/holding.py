"""A town that one side says it took, and of which another says that it did not, or that it still holds it.

"Entered the city of X", "X fell"; "did not enter X", "denied its fall", "X is still in the army's hands".
Towns are known by the names of the translation, or by the word behind "the city of".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import folded
from briefings.profile import OTHER
from briefings.records import Statement
from briefings.summary.tolls.denials import denier, denies

_CLAUSE = re.compile(r"[،.؛]")
_TOWN = "town"  # stands for a name, with its number
_TOKEN = re.compile(r"town(\d+)")


@dataclass(frozen=True, slots=True)
class _Told:
    """The towns of which a sentence tells that they were taken, were not taken, or are held still."""

    taken: frozenset[str] = frozenset()
    spared: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()  # of these, those that he holds who speaks: "by our forces"


def holds(statement: Statement) -> bool:
    """Whether a party says of a town that it was not taken, or is held still."""
    if not denier(statement):
        return False
    told = _told(statement)
    return bool(told.spared or told.held)


def is_held(claim: Statement, denial: Statement) -> bool:
    """Whether a claim tells that a town was taken which, as another than its taker says, was not."""
    party, roles = denier(denial), claim.analysis.roles
    takers = {*roles.actor, *roles.speaker} - {OTHER}
    takers = takers or {*claim.analysis.parties} & {*denial.analysis.roles.actor}  # a headline's
    if not party or party in takers or not takers:
        return False
    ours, theirs = _told(claim), _told(denial)
    if not ours.taken.isdisjoint(theirs.spared):
        return True
    told = denial.analysis.roles
    if party in {*roles.affected, *told.actor, *told.affected}:
        return not ours.taken.isdisjoint(theirs.held)
    return not ours.taken.isdisjoint(theirs.kept)  # a third may say that the taker has it


@lru_cache(maxsize=1 << 14)
def _told(statement: Statement) -> _Told:
    if not _may_tell().search(bare(statement.translated.sentence.text)):
        return _Told()
    written, towns = _placed(statement)
    taken, spared, held, kept = (set[str]() for _ in range(4))
    denial = denies(statement.translated.sentence.text)
    for n, clause in enumerate(_CLAUSE.split(written)):
        for town, undone in _of_taking(clause):
            (spared if undone or (denial and n == 0) else taken).add(town)
        for found in _held().finditer(clause):
            town, own = _word(found, "town", "there", "whole"), found["own"] or found["ours"]
            still = found["still"] or found["yet"] or found["even"]
            kept |= {town} if own is not None else set()
            held |= {town} if own is not None or still else set()
    for found in _untaken().finditer(written):
        before = _TOKEN.findall(written[: found.start()])
        spared.update(before[-1:])
    every = (taken, spared, held, kept)
    told = (frozenset(towns[int(town)] for town in found) for found in every)
    return _Told(*told)


def _of_taking(clause: str) -> Iterator[tuple[str, bool]]:
    """The towns of which a clause tells that they were taken, or, True, that they were not."""
    for found in _taking().finditer(clause):
        before = clause[: found.start()]
        if not (_others().search(f"{before} {found[0]}") or _wished().search(before)):
            yield _word(found, "town"), found["no"] is not None
    for found in _fallen().finditer(clause):
        if not _wished().search(clause[: found.start()]):
            yield _word(found, "town", "at"), bool(found["no"] or found["not"])


def _word(found: re.Match[str], *names: str) -> str:
    """The number of the town that one of some groups has."""
    return next(found[name] for name in names if found[name]).removeprefix(_TOWN)


def _placed(statement: Statement) -> tuple[str, list[str]]:
    """The folded sentence with "town0" for the first place, named or behind its kind; and the places."""
    text, end = statement.translated.sentence.text, 0
    written, towns = list[str](), list[str]()
    for name in statement.translated.names:
        if name.type == "place" and name.start >= end:
            written += [text[end : name.start], f"{_TOWN}{len(towns)}"]
            towns.append(name.house)
            end = name.end
    told = _kind().sub("", bare("".join([*written, text[end:]])))

    def numbered(found: re.Match[str]) -> str:
        towns.append(found["name"])
        return f"{_TOWN}{len(towns) - 1}"

    return _unknown().sub(numbered, told), towns


@lru_cache(maxsize=1)
def _lists() -> Any:
    return toml("summary/claims.toml")["town"]


@lru_cache(maxsize=1)
def _may_tell() -> re.Pattern[str]:
    """A word without which nothing is told of a town that was taken or is held."""
    data = _lists()
    words = (folded(data[key]) for key in ("takes", "untaken", "falls", "hold"))
    return re.compile(rf"(?<!\w)[وفب]?(?:{'|'.join(words)})(?!\w)")


@lru_cache(maxsize=1)
def _kind() -> re.Pattern[str]:
    """ "The city of", before a name that is known."""
    return re.compile(rf"(?<!\w)(?:{folded(_lists()['kinds'])}) (?={_TOWN}\d)")


@lru_cache(maxsize=1)
def _unknown() -> re.Pattern[str]:
    data = _lists()
    kinds, through = folded(data["kinds"]), folded(data["through"])
    return re.compile(rf"(?<!\w)(?:{kinds}) (?!(?:{through})(?!\w))(?P<name>\w{{3,}})")


@lru_cache(maxsize=1)
def _taking() -> re.Pattern[str]:
    """A town behind a verb of taking, or its noun, and whoever does it; or behind "did not" and such a verb.

    No more than a part of it, nor something within it: those stand behind a word like "near", "parts of".
    """
    data = _lists()
    takes, untaken, through, onto = (
        folded(data[key]) for key in ("takes", "untaken", "through", "onto")
    )
    between = rf"(?: (?!(?:{through}|{onto})(?!\w)|{_TOWN}\d)\S+){{0,5}}?"
    return re.compile(
        rf"(?<!\w)(?:(?P<no>[وف]?(?:لم|لن) (?:\w+ )?)(?:{untaken})|[وفب]?(?:{takes})){between}"
        rf" (?:(?:{onto}) )?(?P<town>{_TOWN}\d+)(?!\w)"
    )


@lru_cache(maxsize=1)
def _fallen() -> re.Pattern[str]:
    """A town right behind "fell", or before that; people fall as well: "fell in X"."""
    falls = folded(_lists()["falls"])
    before = rf"(?P<no>[وف]?لم )?[وفب]?(?:{falls}) (?:ال\w+ )?(?P<town>{_TOWN}\d+)"
    behind = rf"(?P<at>{_TOWN}\d+) (?:(?:\w+ )?و?(?P<not>لم) |قد )?(?:{falls})"
    return re.compile(rf"(?<!\w)(?:{before}|{behind})(?!\w)")


@lru_cache(maxsize=1)
def _held() -> re.Pattern[str]:
    """ "X is still in the hands of", "still holds X"."""
    data = _lists()
    still, hold, controls = (folded(data[key]) for key in ("still", "hold", "controls"))
    ours = folded(toml("summary/claims.toml")["denial"]["ours"])
    hold = rf"(?:{hold})(?P<{{0}}>(?<=ها)|(?<=ته)|(?<=ده)|(?<=نا)| (?:{ours}))?"
    return re.compile(
        rf"(?<!\w)(?:(?P<town>{_TOWN}\d+)(?P<still> (?:{still}))? (?:\w+ )?{hold.format('own')}"
        rf"|(?P<yet>{still}) (?P<there>{_TOWN}\d+) (?:\w+ )?{hold.format('ours')}"
        rf"|(?P<even>{still})(?: \w+){{0,4}}? (?:{controls}) (?P<whole>{_TOWN}\d+))(?!\w)"
    )


@lru_cache(maxsize=1)
def _untaken() -> re.Pattern[str]:
    """ "Did not enter it"."""
    untaken = "|".join(bare(word).rstrip("*") for word in _lists()["untaken"])
    return re.compile(rf"(?<!\w)[وف]?(?:لم|لن) (?:{untaken})\w*?ها(?!\w)")


@lru_cache(maxsize=1)
def _others() -> re.Pattern[str]:
    """Who enters a town and does not take it."""
    return re.compile(rf"(?<!\w)[وفبل]?(?:ال)?(?:{folded(_lists()['others'])})(?!\w)")


@lru_cache(maxsize=1)
def _wished() -> re.Pattern[str]:
    """Right before the taking: it is but tried."""
    return re.compile(
        rf"(?<!\w)[وفبل]?(?:ال)?(?:{folded(_lists()['wished'])})(?: (?!ان )\S+){{0,4}}\s*$"
    )
