"""One count of people in one sentence, with what it stands for."""

from __future__ import annotations

from dataclasses import dataclass
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
    terms: frozenset[str]
    among: Figure | None = None  # the count of another kind that it is a part of
    fallen: bool = False  # lower than the toll before it, by its own words
    risen: bool = False  # higher, likewise
    revised: bool = False  # put right, be it higher or lower
    named: bool = (
        False  # its sentence names the one before it, so no other is meant: "from 68 to 53"
    )
    of_month: date | None = None  # the first day of that of its blow, where no day of it is told
    of_day: date | None = None  # that of the toll which it puts right …
    instead_of: frozenset[int] = frozenset()  # … and its number
    extents: frozenset[str] = frozenset()  # of the displaced: within the country or abroad
    opening: str = ""  # since what a total counts, where no day of it is told
    taken_back: bool = False  # by its own claimant
    household: bool = False  # of one family, or a person told of by kin, age or name
    others: bool = False  # "a hundred others": none of those whom its article counts before
    bodies: str = ""  # where no toll is counted, what is: "bodies found", "in an exchange"
    compared: str = (
        ""  # under whom it is compared, where others count the same people by another word
    )

    @property
    def day(self) -> date | None:
        """The day of the event; of a total the day until which it counts."""
        if self.whole is not None:
            return self.whole.day
        if self.of_day is not None:
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
