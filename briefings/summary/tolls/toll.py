"""One count of people in one sentence, with what it stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from briefings.records import Figure, Relation, Statement
from briefings.summary.tolls.relations import Span
from briefings.summary.tolls.words import people


@dataclass(frozen=True, slots=True)
class Toll:
    """One count in one sentence."""

    figure: Figure
    statement: Statement
    fact: int  # number of the cluster: equal for reports of one fact
    whole: Toll | None  # what it is a part of, or comes on top of
    relation: Relation
    total: bool  # of a whole span rather than of one event
    since: Span | None
    given_up: bool  # for a newer one in the same sentence
    rank: int  # 1 for words of a later toll, -1 for words of an earlier one
    voice: int  # which of several contrasting voices in its sentence
    places: frozenset[str]
    occasions: frozenset[str]
    among: Figure | None = None  # the count of another kind that it is a part of
    risen: bool = False  # higher than the toll before it, by its own words …
    revised: bool = False  # … or one that puts it right, be it higher or lower
    of_day: date | None = None  # that of the toll which it puts right …
    instead_of: frozenset[int] = frozenset()  # … and its number
    opening: str = ""  # since what a total counts, where no day of it is told
    household: bool = False  # of one family, or a person told of by kin, age or name
    others: bool = False  # "a hundred others": none of those whom its article counts before
    bodies: str = ""  # where no toll is counted, what is: "bodies found", "buried"
    # Under whom it is compared, where others count the same people by another word.
    compared: str = ""

    @property
    def day(self) -> date | None:
        """The day of the event; of a total the day until which it counts."""
        if self.whole is not None:
            return self.whole.day
        if self.of_day:
            return self.of_day
        event, published = self.statement.analysis.event_date, self.statement.article.date
        if self.figure.as_of not in (None, published):
            return self.figure.as_of  # its own, whatever day the sentence is of
        if self.figure.background or self.total:
            stated = event is not None and (self.since is None or event > self.since[0])
            return event if stated and not self.figure.background else published
        return event or published

    @property
    def root(self) -> Toll:
        """The whole that the count hangs on in the end; itself where it is one."""
        return self if self.whole is None else self.whole.root

    @property
    def people(self) -> str:
        """The group of people under which the count is compared."""
        return self.compared or people(self.figure.kind, self.figure.whom)

    def under(self, made: Mapping[int, Toll]) -> Toll:
        """The count, hung on its whole as that was made anew: by the old one's identity."""
        whole = made.get(id(self.whole), self.whole)
        return self if whole is self.whole else replace(self, whole=whole)
