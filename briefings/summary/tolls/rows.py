"""A row of the casualty table: a claim with all sentences that make it, and whether two are of one event."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from briefings.language.normalize import bare
from briefings.language.roughly import in_a_word
from briefings.language.wordlists import WordLists
from briefings.records import Count, Figure, Relation
from briefings.summary.tolls.places import outside_capitals, places_in
from briefings.summary.tolls.relations import low, segment
from briefings.summary.tolls.toll import Toll

KINDS = ("killed", "wounded", "missing", "captured", "displaced", "other")

_ASUNDER = WordLists("summary/claims.toml", "asunder")
REPEATED = 3  # days in which an unchanged total is the same claim, told again …
CERTAIN = 50  # … or any exact count by one claimant, from this many on
_MANY = 3  # people: from here on a count is no rival of a single person's …
_CITY = 50  # … in the same town
_SIZE = 1000  # times as many: no side's lie about one event is as large …
_FLED = 20  # … and of those displaced the few are those who came to one place


@dataclass
class Row:
    """A claim with all sentences that make it, the one that is shown first."""

    tolls: list[Toll]
    figure: Figure = field(init=False)  # as the table gives it: rather exact than open or rounded
    day: date | None = field(init=False)  # of the event; the earliest where reports differ
    places: set[str] = field(init=False)
    occasions: set[str] = field(init=False)
    facts: set[int] = field(init=False)

    def __post_init__(self) -> None:
        self.figure = min((toll.figure for toll in self.tolls), key=_plainness)
        self.day = min((toll.day for toll in self.tolls if toll.day), default=None)
        self.places = {place for toll in self.tolls for place in toll.places}
        self.occasions = {occasion for toll in self.tolls for occasion in toll.occasions}
        self.facts = {toll.fact for toll in self.tolls}

    def join(self, other: Row) -> None:
        """Take in a row that makes the same claim."""
        self.tolls += other.tolls
        self.figure = min(self.figure, other.figure, key=_plainness)
        self.day = min((day for day in (self.day, other.day) if day), default=None)
        self.places |= other.places
        self.occasions |= other.occasions
        self.facts |= other.facts
        for name in _OF_ALL:
            vars(self).pop(name, None)

    @cached_property
    def published(self) -> date | None:
        """The day of the first report."""
        days = (toll.statement.article.date for toll in self.tolls)
        return min((day for day in days if day), default=None)

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that report the claim, each once."""
        found = [toll.statement.article for toll in self.tolls]
        names = [article.source or "unknown source" for article in found]
        names += [name for article in found for name in article.also_printed_by]
        return tuple(dict.fromkeys(names))

    @cached_property
    def named(self) -> frozenset[str]:
        """The places that its own sentences name: no other place was carried over to it."""
        told = (places_in(toll.statement) & toll.places for toll in self.tolls)
        return outside_capitals(frozenset(place for places in told for place in places))

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The sentences that make the claim, each once."""
        return tuple(dict.fromkeys(toll.statement.id for toll in self.tolls))

    def by_another(self, other: Row) -> bool:
        """Whether others are named who count: another party or source, or another body of one."""
        return all(one.by_another(two) for one in self.told_by for two in other.told_by)

    @cached_property
    def told_by(self) -> list[Figure]:
        """The claim by each body of its claimant; outlets that only repeat it left out."""
        own = (t.figure for t in self.tolls if t.figure.claimant == self.figure.claimant)
        return list({figure.body: figure for figure in own}.values())

    @property
    def relation(self) -> Relation:
        """What the claim is to its whole."""
        return self.tolls[0].relation

    @cached_property
    def total(self) -> bool:
        """Whether it counts a whole span rather than one event."""
        return any(toll.total for toll in self.tolls)

    @property
    def people(self) -> str:
        """The group of people that are compared."""
        return self.tolls[0].people

    def same_event(self, other: Row) -> bool:
        """Do the two rows, of one day, kind, party and group of people, count the same dead?"""
        if self.relation or other.relation:
            return False
        if self.figure.background:
            return equal(self.figure.count, other.figure.count)
        if self.contrary(other) or _is_of_another_size(self.figure, other.figure):
            return False
        one_fact = not self.facts.isdisjoint(other.facts)
        return one_fact or (self.same_occasion(other) and _same_place(self, other))

    def contrary(self, other: Row) -> bool:
        """Whether their words tell near rows apart: other towns, "a hundred others", a sum."""
        if self.places and other.places and self.places.isdisjoint(other.places):
            return True
        if _is_further(self, other) or _is_further(other, self):
            return True
        if self.ids == other.ids and self.is_of_rebels != other.is_of_rebels:
            return True  # "five martyrs of ours, while 40 of the militias were killed"
        return (self.is_part and other.is_sum) or (self.is_sum and other.is_part)

    @cached_property
    def said(self) -> str:
        """The parts of its sentences that its counts stand in, folded."""
        found = (segment(t.statement.translated.sentence.text, t.figure) for t in self.tolls)
        return bare(" ".join(found))

    @cached_property
    def is_part(self) -> bool:
        """Whether it counts the new dead, or those of one place alone …"""
        return _ASUNDER.whole("part", before="").search(self.said) is not None

    @cached_property
    def is_sum(self) -> bool:
        """… or the sum of them all."""
        return _ASUNDER.whole("sum", before="").search(self.said) is not None

    @cached_property
    def is_of_rebels(self) -> bool:
        """Whether it counts "the militias", "the enemy", as one side calls the other."""
        return _ASUNDER.whole("rebels", before="").search(self.said) is not None

    @cached_property
    def household(self) -> bool:
        """Whether it is only told of a family, or of somebody by kin, age or name."""
        return all(toll.household for toll in self.tolls)

    def same_occasion(self, other: Row) -> bool:
        """Whether nothing says that the dead of one died in a fire and those of the other on a mine."""
        apart = self.occasions and other.occasions and self.occasions.isdisjoint(other.occasions)
        return not apart


_OF_ALL = tuple(name for name, told in vars(Row).items() if isinstance(told, cached_property))


def _is_further(row: Row, other: Row) -> bool:
    """Whether a row counts "a hundred others" behind those whom the same article counts in the other."""
    return any(
        one.statement.article.id == two.statement.article.id and _is_behind(one, two)
        for one in row.tolls
        if one.others
        for two in other.tolls
    )


def _is_behind(one: Toll, two: Toll) -> bool:
    ours, theirs = one.statement.translated.sentence.n, two.statement.translated.sentence.n
    return (theirs, two.figure.start) < (ours, one.figure.start)


def _same_place(a: Row, b: Row) -> bool:
    ours, theirs = a.tolls[0], b.tolls[0]
    shared = bool(a.places and b.places)
    if _is_of_one(a, b, _CITY if shared else _MANY):
        return False
    if shared:
        return not a.places.isdisjoint(b.places) and a.total == b.total
    if a.total != b.total and not _is_short(ours, theirs):
        return False
    return not a.places and not b.places and a.figure.party_affected is not None


def _is_of_another_size(a: Figure, b: Figure) -> bool:
    """Whether two counts are too far apart to be of one thing: seven dead, and a famine's millions."""
    least, most = sorted((low(a.count), low(b.count)))
    return most >= (_FLED if a.kind == "displaced" else _SIZE) * max(least, 1)


def _is_of_one(a: Row, b: Row, many: int) -> bool:
    """Whether one tells of a single person and the other of many: news of one death disputes no toll.

    Nor does that of one household dispute a greater one.
    """
    least, most = sorted((a, b), key=lambda row: low(row.figure.count))
    if least.household and not most.household and low(least.figure.count) < low(most.figure.count):
        return True
    return least.figure.count == (1, 1) and low(most.figure.count) >= many


def _is_short(a: Toll, b: Toll) -> bool:
    """Can the total be held against the count of an event: of no named span, and no other place?"""
    total = a if a.total else b
    return not (a.places or b.places) and total.since is None


def _plainness(figure: Figure) -> tuple[bool, bool]:
    least, most = figure.count
    return most is None or least is None, figure.approximate


def equal(a: Count, b: Count) -> bool:
    """ "49" and "at least 49" are one claim, "20" and "dozens" are not, nor are "over 200" and "hundreds"."""
    if a[0] is None or a[0] != b[0] or (a[1] != b[1] and None not in (a[1], b[1])):
        return False
    return in_a_word(a) == in_a_word(b)
