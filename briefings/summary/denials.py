"""Tolls that somebody denies: "Baku denied the death of 200 people"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.wordlists import folded
from briefings.profile import OTHER
from briefings.records import Cluster, Statement
from briefings.summary.claimrows import Row

_DAYS = 3  # between a claim and its denial
_LEAD = 120  # characters before a number in which it is denied
_TELLING = 10  # a smaller count of another article may well be that of another event


@dataclass(frozen=True, slots=True)
class Denial:
    """One count that a party says is not so."""

    statement: Statement
    kind: str
    count: int
    party: str


def denials(clusters: Iterable[Cluster]) -> list[Denial]:
    """Every count that a party of the profile denies."""
    return [
        found
        for cluster in clusters
        for statement in (cluster.lead, *cluster.others)
        if statement.analysis.relevant and _denier(statement)
        for found in _read(statement)
    ]


def denied(row: Row, found: Iterable[Denial]) -> Denial | None:
    """Who denies the claim of a row: another than its claimant, within days, the very number."""
    return next((denial for denial in found if _meets(row, denial)), None)


def denies(text: str) -> bool:
    """Whether a sentence begins with a denial: "Baku denied", "for its part Baku denied"."""
    return re.match(rf"\W*(?:\w+ ){{0,3}}?{_word().pattern}", bare(text)) is not None


def _denier(statement: Statement) -> str:
    """The party that speaks; "" where it is none of the profile, or several do."""
    speakers = statement.analysis.roles.speaker
    return speakers[0] if len(speakers) == 1 and speakers[0] != OTHER else ""


def _meets(row: Row, denial: Denial) -> bool:
    figure, told = row.figure, denial.statement.article.date
    if row.relation or figure.background or figure.claimed_by == denial.party:
        return False
    if (figure.kind, figure.count[0]) != (denial.kind, denial.count):
        return False
    hit = denial.statement.analysis.roles.affected
    if hit and figure.party_affected not in (None, *hit):
        return False
    articles = {toll.statement.article.id for toll in row.tolls}
    if denial.count < _TELLING and denial.statement.article.id not in articles:
        return False
    return bool(told and row.published and 0 <= (told - row.published).days <= _DAYS)


def _read(statement: Statement) -> Iterator[Denial]:
    text = statement.translated.sentence.text
    if not _word().search(bare(text)):
        return
    told = {(figure.kind, figure.count[0]) for figure in statement.analysis.figures}
    for number in numerals(text, "ar"):
        before = bare(text[max(0, number.start - _LEAD) : number.start])
        for kind, pattern in _kinds().items():
            count = round(number.values[0])
            if number.kind == "cardinal" and pattern.search(before) and (kind, count) not in told:
                yield Denial(statement, kind, count, _denier(statement))


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وف]?(?:{folded(_data()['words'])})(?!\w)")


@lru_cache(maxsize=1)
def _kinds() -> dict[str, re.Pattern[str]]:
    """What stands before a number that is denied, by the kind of harm: "denied the death of"."""
    denies, never = folded(_data()["words"]), r"(?<!لم )(?<!لا )(?<!دون ان )"
    return {
        kind: re.compile(rf"{never}(?<!\w)[وف]?(?:{denies})(?:\s\w+){{0,9}}?\s[ب]?(?:{folded(nouns)})"
                         r"(?:\s\w+){0,2}\s*$")
        for kind, nouns in _data()["what"].items()
    }  # fmt: skip


@lru_cache(maxsize=1)
def _data() -> Any:
    path = resources.files("briefings") / "data/summary/claims.toml"
    return tomllib.loads(path.read_text("utf-8"))["denial"]
