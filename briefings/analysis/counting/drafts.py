"""A casualty claim in the making."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.analysis.parsing.casualties import Counted
from briefings.records import Figure, Source


@dataclass(frozen=True, slots=True)
class Draft:
    """A number of people with what befell them; whose they are and who says so is still open."""

    number: Counted
    kind: str
    part: bool  # of the count before: "among them two children"
    earlier: tuple[Figure, ...]  # the claims that the sentence has made so far
    carried: bool = False  # no word of the sentence tells what befell them, the count before does
    background: bool = False
    claimant: str | None = None
    source: Source | None = None  # who claims it where no party does
    teller: Source | None = None  # who is named for it, also where a party claims it
    whom: str = "people"
    another: bool = False  # "three others": people of whoever the count before is of
    whole: Counted | None = None  # of which it is a part
    apart: int = 0  # clauses that begin between the count before and this one, two at most
