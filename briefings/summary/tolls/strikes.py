"""Tolls of one strike on a market, a school, a wedding: whoever counts its dead, they are the same people.

A ministry counts "people", an observatory "civilians", a hospital names no town, and each tells it on a day
of its own: they are of one strike where the same thing was hit in the same place on the same day. Words that
tell are `[strike]` in `data/summary/claims.toml`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists
from briefings.profile import OTHER
from briefings.records import Statement
from briefings.summary.tolls.months import past_month
from briefings.summary.tolls.places import places_in
from briefings.summary.tolls.relations import low
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.words import words

_STRIKE = WordLists("summary/claims.toml", "strike")
_HIT = frozenset(["killed", "wounded", "missing"])
_BACK = 6  # sentences back to the one that tells the strike
_NEXT = 1  # day between two tolls of a strike of which neither gives its day
_ANYBODY = "people"
_CENTRE = "مركز"
_SEVERAL = 2  # one person is rather one of them
_TIMES, _TIMES_ON = 10, 3  # as many, and it is of something else


@dataclass(frozen=True, slots=True)
class Strike:
    """The strike that a toll is of: what was hit, where, and on which day, if that is told."""

    what: frozenset[str]
    places: frozenset[str]
    day: date | None
    published: date
    own: bool  # the toll's own sentence tells it

    def same(self, other: Strike) -> bool:
        """Whether two tolls of one thing hit may be of one strike: no two towns, no two days."""
        apart = self.places and other.places and self.places.isdisjoint(other.places)
        if apart or self.day != other.day:
            return False
        return self.day is not None or abs((self.published - other.published).days) <= _NEXT


def of_one_strike(tolls: Sequence[Toll], statements: Iterable[Statement]) -> list[Toll]:
    """The tolls, those of one strike with its day, places and people."""
    told = _Told(statements)
    found = [(toll, strike) for toll in tolls if (strike := told.strike(toll)) is not None]
    known = {
        id(toll): _as_one(toll, group)
        for group in _groups(found)
        for toll, _ in group
        if len(group) > 1
    }
    made: dict[int, Toll] = {}
    for toll in tolls:
        made[id(toll)] = known.get(id(toll), toll).under(made)
    return list(made.values())


_Known = tuple[Toll, Strike]


def _groups(found: Sequence[_Known]) -> list[list[_Known]]:
    """The tolls by strike: each joins the only one that it may be of."""
    groups: list[list[_Known]] = []
    near: dict[tuple[str, int], set[int]] = defaultdict(set)  # by what was hit, and about when
    for toll, strike in sorted(found, key=lambda pair: pair[1].published):
        at = (strike.day or strike.published).toordinal()
        keys = [(what, day) for what in strike.what for day in range(at - _NEXT, at + _NEXT + 1)]
        known = sorted({n for key in keys for n in near.get(key, ())})
        one = (toll, strike)
        homes = [n for n in known if all(_is_of_one(one, other) for other in groups[n])]
        if len(homes) != 1:
            homes = [len(groups)]
            groups.append([])
        groups[homes[0]].append(one)
        for what in strike.what:
            near[what, at].add(homes[0])
    return groups


def _as_one(toll: Toll, group: Sequence[_Known]) -> Toll:
    """A toll of a strike with what its group tells of that."""
    alike = [one for one, _ in group if one.figure.kind == toll.figure.kind]
    days = [each.day for _, each in group if each.day]
    whose = _whose(toll, alike)
    return replace(
        toll,
        figure=replace(toll.figure, party_affected=whose),
        of_day=min(days) if days else min(each.published for _, each in group),
        places=frozenset(place for one, each in group for place in one.places | each.places),
        total=False,
        since=None,
        compared=_group_of(toll, alike),
    )


def _is_of_one(one: _Known, other: _Known) -> bool:
    return (one[1].same(other[1]) or _is_risen(one, other)) and _is_of_a_size(one, other)


def _is_risen(toll: _Known, before: _Known) -> bool:
    """Whether a toll that rose has only the day on which that was told: "said yesterday that …"."""
    new, old = toll[1], before[1]
    one = not (new.what.isdisjoint(old.what) or new.places.isdisjoint(old.places))
    days = (new.day - old.day).days if new.day and old.day else 0
    return toll[0].risen and one and 0 < days <= _NEXT


def _whose(toll: Toll, alike: Sequence[Toll]) -> str | None:
    """Whose they are by most reports of one harm, or by the first; soldiers are not whoever else was hit."""
    own = toll.figure.party_affected
    if toll.people not in _STRIKE.words("crowd"):
        return own
    same = [one for one in alike if one.people in _STRIKE.words("crowd")]
    named = Counter(one.figure.party_affected for one in same)
    del named[None], named[OTHER]
    return named.most_common(1)[0][0] if named else own


def _group_of(toll: Toll, alike: Iterable[Toll]) -> str:
    """Under whom a toll is compared: those whom one report names, "people" where several name others."""
    if toll.people not in _STRIKE.words("crowd"):
        return ""
    named = {one.people for one in alike if one.people in _STRIKE.words("crowd")} - {_ANYBODY}
    return named.pop() if len(named) == 1 else _ANYBODY


def _is_of_a_size(one: _Known, other: _Known) -> bool:
    """Whether two counts may be of one harm: less far apart where one only goes on with what was told."""
    ours, theirs = one[0].figure, other[0].figure
    least, most = sorted((low(ours.count), low(theirs.count)))
    times = _TIMES if one[1].own and other[1].own else _TIMES_ON
    return ours.kind != theirs.kind or _SEVERAL <= least <= most <= times * least


class _Told:
    """The sentences of every article, to look for the strike that a toll is of."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._of: Mapping[str, list[Statement]] = defaultdict(list)
        for one in statements:
            self._of[one.article.id].append(one)
        for told in self._of.values():
            told.sort(key=lambda one: one.translated.sentence.n)

    def strike(self, toll: Toll) -> Strike | None:
        """The strike that a whole toll is of, by its own sentence or one before; None where none is told."""
        own, published = toll.statement, toll.statement.article.date
        text = bare(own.translated.sentence.text)
        if published is None or not _is_whole(toll) or words().total.search(text):
            return None
        if _day_of(toll) is None and past_month(own.translated.sentence.text, published):
            return None  # "in the raid of last month"
        what, places = struck(text), places_in(own) or toll.places
        if what:
            return Strike(what, places, _day_of(toll), published, own=True)
        one = None if words().further.search(text) else self._before(own)
        if one is None:
            return None
        what = struck(bare(one.translated.sentence.text))
        return Strike(what, places or places_in(one), _day_of(toll), published, own=False)

    def _before(self, own: Statement) -> Statement | None:
        """The sentence before that tells the strike which one goes on with: none names another place."""
        named = places_in(own)
        for one in self._behind(own):
            there = places_in(one)
            if struck(bare(one.translated.sentence.text)):
                return None if named and there and named.isdisjoint(there) else one
            named |= there
        return None

    def _behind(self, own: Statement) -> Iterator[Statement]:
        n = own.translated.sentence.n
        for one in reversed(self._of[own.article.id]):
            if n - _BACK <= one.translated.sentence.n < n:
                yield one


def _is_whole(toll: Toll) -> bool:
    """Whether a toll is of one event, and of all whom that hit."""
    alone = toll.whole is None and toll.relation == "" and not toll.others
    sums = toll.since or toll.opening or toll.figure.background
    return alone and not sums and toll.figure.kind in _HIT


def _day_of(toll: Toll) -> date | None:
    """The day that a toll's own sentence, or its article, gives the event; None where it gives none."""
    return toll.of_day or toll.statement.analysis.event_date


@lru_cache(maxsize=1 << 12)
def struck(text: str) -> frozenset[str]:
    """What a folded text says was hit: "the shelling of the market", "the school came under fire"."""
    gap = r"(?: (?![وف]?<not_hit>(?!\w))\w+){0,3}? (?:(?:علي|في|من|داخل|وسط|قرب) )?"
    told = _STRIKE.pattern(
        rf"(?<!\w)[وفبل]?(?:ال)?<blow>{gap}[بل]?(?:ال|لل)?(?P<what><what>)(?!\w)"
        r"|(?<!\w)[وفبل]?(?:ال)?(?P<bore><what>)(?: \w+){0,3}? <bore> لل?<blow>(?!\w)"
        r"|(?<!\w)[وفبل]?(?:ال)?<harm>(?: \w+){0,3}? (?:في|من|داخل|وسط) (?:ال)?(?P<in><inside>)(?!\w)"
        r"|(?<!\w)[وفبل]?<toll> (?:ال)?(?P<of><inside>)(?!\w)"
    )
    return frozenset(_stem(one[one.lastgroup or "what"]) for one in told.finditer(text))


@lru_cache(maxsize=1 << 12)
def shelled(text: str) -> frozenset[str] | None:
    """What stands in a folded text of a shelling or a raid: a market, a school; None without such a blow."""
    # "To shell" is but an aim.
    if not _STRIKE.pattern(r"(?<!\w)[وفب]?(?:ال)?<shelling>(?!\w)").search(text):
        return None
    found = _STRIKE.pattern(r"(?<!\w)[وفبل]?(?:ال|لل)?(?P<what><what>)(?!\w)").finditer(text)
    return frozenset(_stem(one["what"]) for one in found)


def _stem(what: str) -> str:
    """What was hit, without the endings of a case: "a market"; a centre is one of shelter or of custody."""
    if what.startswith(_CENTRE):
        return _CENTRE
    stems = (word.removesuffix("ا").removeprefix("لل").removeprefix("ال") for word in what.split())
    return " ".join(stems)
