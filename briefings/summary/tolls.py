"""What a count of people stands for: an event or a total, the whole, a part of it, or further people.

A claim can be held against another only where both count the same. "Fifteen more, which raises the
toll to 31, among them two women" has one total, one addition and one part. The words that tell are
`data/summary/claims.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from importlib import resources

from briefings.language.dates import expressions
from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.terms import terms
from briefings.records import Cluster, Count, Figure, Relation, Statement

_NEAR = 30  # characters before or behind a number in which a word belongs to it
_LEAD = 120  # characters before a number in which its toll may be given up
_WEEK = timedelta(days=7)
_PRONOUN = 2  # sentences back in which "of them" may find its count
_BACK = 8  # sentences back in which the total of a part may stand


@dataclass(frozen=True, slots=True)
class _Words:
    """The contents of `claims.toml`, as patterns over folded text."""

    since: re.Pattern[str]
    total: re.Pattern[str]
    toll: re.Pattern[str]
    part_before: re.Pattern[str]
    part_after: re.Pattern[str]
    anew: re.Pattern[str]  # names those hit, so a total sentences back is meant
    handled: re.Pattern[str]  # before who is brought away or handed over
    hospital: re.Pattern[str]
    more: re.Pattern[str]
    earlier: re.Pattern[str]
    later: re.Pattern[str]
    given_up: re.Pattern[str]
    contrast: re.Pattern[str]
    clause: re.Pattern[str]  # over unfolded text: where a clause ends
    people: Mapping[str, str]
    wide: frozenset[str]  # places that tell no event apart


@lru_cache(maxsize=1)
def _words() -> _Words:
    folder = resources.files("briefings") / "data/summary"
    data = tomllib.loads((folder / "claims.toml").read_text("utf-8"))
    wide = tomllib.loads((folder / "same-fact.toml").read_text("utf-8"))["words"]["wide"]
    scope, relation = data["scope"], data["relation"]
    superlative = _either(scope["superlative"])
    return _Words(
        since=re.compile(rf"(?<!\w)(?:{superlative})\b(?:\s\S+){{0,7}}?\s{bare(scope['since'])}\b"
                         rf"|(?P<since>(?<!\w){bare(scope['since'])}\b)"),
        total=_whole(scope["total"]),
        toll=_whole(scope["toll"]),
        part_before=re.compile(rf"(?<!\w)و?(?:{_either(relation['part_before'])})(?:\s\w+){{0,2}}\s*$"),
        part_after=re.compile(rf"^\s*(?:\w+\s)?(?:{_either(relation['part_after'])})(?!\w)"),
        anew=_whole(relation["anew"]),
        handled=re.compile(rf"(?<!\w)[وفبل]?(?:{_either(relation['handled'])})"
                           rf"(?:\s[ول]?(?:{_either(relation['handled_by'])}))*\s*$"),
        hospital=re.compile(_either(relation["hospital"])),
        more=re.compile(rf"^\s*(?:\w+\s)?(?:{_either(relation['more'])})"),
        earlier=_whole(relation["earlier"]),
        later=_whole(relation["later"]),
        given_up=_given_up(relation),
        contrast=_whole(relation["contrast"]),
        clause=re.compile(rf"[،؛;:]|,(?!\d)|\s(?=(?:{'|'.join(scope['clause'])})\s)"),
        people={word: kind for kind, found in data["people"].items() for word in found},
        wide=frozenset(wide),
    )  # fmt: skip


def _either(expressions_: Iterable[str]) -> str:
    return "|".join(re.escape(item) for item in sorted(map(bare, expressions_), key=len)[::-1])


def _whole(expressions_: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وفبل]?(?:{_either(expressions_)})(?!\w)")


def _given_up(relation: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """What stands before a toll that a newer one in the same sentence replaces."""
    keys = ("was", "was_told", "withdrew", "withdrawn")
    was, told, withdrew, tolled = (_either(relation[key]) for key in keys)
    within = rf"(?:\s\w+){{0,6}}?\s(?:{told})(?:\s\w+){{0,4}}"
    off = rf"(?:\s\w+){{0,4}}?\sعن\s(?:{tolled})(?:\s\w+){{0,2}}"
    return re.compile(rf"(?<!\w)(?:(?:{was})(?:{within})?|[وف]?(?:{withdrew}){off})\s*$")


def wide_places() -> frozenset[str]:
    """House spellings of places too wide to tell events apart."""
    return _words().wide


Span = tuple[date, date]  # the first and the last day that are meant


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
    terms: frozenset[str]
    among: Figure | None = None  # the count of another kind that it is a part of

    @property
    def day(self) -> date | None:
        """The day of the event; of a total the day until which it counts."""
        if self.whole is not None:
            return self.whole.day
        event, published = self.statement.analysis.event_date, self.statement.article.date
        if self.figure.background or self.total:
            stated = event is not None and (self.since is None or event > self.since[0])
            return event if stated and not self.figure.background else published
        return event or self.figure.as_of or published

    @property
    def root(self) -> Toll:
        """The whole that the count hangs on in the end; itself where it is one."""
        return self if self.whole is None else self.whole.root

    @property
    def people(self) -> str:
        """The group of people under which the count is compared."""
        return people(self.figure.whom)


def people(whom: str) -> str:
    """Soldiers and fighters are one group of people, people and residents are another."""
    return _words().people.get(whom, whom)


def low(count: Count) -> int:
    """The lowest number that a count allows."""
    return count[0] if count[0] is not None else 0


def tolls(clusters: Iterable[Cluster]) -> list[Toll]:
    """The counts of all sentences about the watched conflict, in the order of the documents."""
    found = [
        (statement, number)
        for number, cluster in enumerate(clusters)
        for statement in (cluster.lead, *cluster.others)
        if statement.analysis.relevant and statement.analysis.figures
    ]
    found.sort(key=lambda pair: (pair[0].article.id, pair[0].translated.sentence.n))
    made: list[Toll] = []
    for statement, number in found:
        made += _read(statement, number, _just_before(made, statement))
    return made


def _just_before(made: Sequence[Toll], statement: Statement) -> list[Toll]:
    first = statement.translated.sentence.n - _BACK
    return [
        toll
        for toll in made[-24:]
        if toll.statement.article is statement.article
        and toll.statement.translated.sentence.n >= first
    ]


def _read(statement: Statement, fact: int, before: Sequence[Toll]) -> list[Toll]:
    text = statement.translated.sentence.text
    places = {n.house for n in statement.translated.names if n.type == "place"} - _words().wide
    content = frozenset(term for term in terms(text) if not term[0].isdigit())
    folded = bare(text)
    rank = bool(_words().later.search(folded)) - bool(_words().earlier.search(folded))
    made: list[Toll] = []
    for relation, figure in _related(statement):
        segment = _segment(text, figure)
        total, since = _span(segment, bool(places), statement.article.date)
        held = places or (frozenset() if total else _places_before(figure, before))
        earlier = sorted(made, key=lambda toll: toll.figure.start)
        wholes: Sequence[Toll] = [*before, *earlier]
        if relation == "part":
            earlier = [toll for toll in earlier if toll.figure.start < figure.start]
            wholes = _candidates(statement, figure, before, earlier)
        whole = _whole_of(figure, relation, wholes)
        hung = whole is not None and figure.party_affected in (None, whole.figure.party_affected)
        if whole is not None:
            total, since = (total, since) if total else (whole.total, whole.since)
        voice = len(_words().contrast.findall(bare(text[: figure.start])))
        made.append(Toll(
            # The toll of one side, beside that of both, stands for itself.
            figure, statement, fact, whole if hung else None, relation if hung or not whole else "",
            total, since, _is_given_up(text, figure), rank, voice,
            frozenset(held), content,
            _of_others(statement, figure) if relation == "part" and whole is None else None,
        ))  # fmt: skip
    return made


def _candidates(
    statement: Statement, figure: Figure, before: Sequence[Toll], earlier: Sequence[Toll]
) -> Sequence[Toll]:
    """The counts among which the whole of a part is looked for.

    "Of them" refers to the count just before, of whatever kind; only who names those hit ("among the
    dead were") may mean a total some sentences back.
    """
    text = statement.translated.sentence.text
    if _is_handled(text, figure):
        return ()
    if _words().anew.search(bare(text)):
        return [*before, *earlier]
    if any(other.start < figure.start for other in statement.analysis.figures):
        return earlier
    last = before[-1].statement if before else statement
    near = statement.translated.sentence.n - last.translated.sentence.n <= _PRONOUN
    return [toll for toll in before if near and toll.statement is last]


def _of_others(statement: Statement, figure: Figure) -> Figure | None:
    """The count of another kind that a part refers to: "117 wounded, of whom eleven died"."""
    ahead = [f for f in statement.analysis.figures if f.start < figure.start]
    if not ahead or ahead[-1].kind == figure.kind or low(ahead[-1].count) <= low(figure.count):
        return None
    return None if _is_handled(statement.translated.sentence.text, figure) else ahead[-1]


def _places_before(figure: Figure, before: Sequence[Toll]) -> frozenset[str]:
    """Where the article's last count of that kind and party was placed."""
    return next(
        (
            toll.places
            for toll in reversed(before)
            if toll.figure.kind == figure.kind
            and toll.figure.party_affected == figure.party_affected
            and toll.places
        ),
        frozenset(),
    )


def _related(statement: Statement) -> list[tuple[Relation, Figure]]:
    """The figures of a sentence with what each is to the others; wholes before their parts."""
    text, figures = statement.translated.sentence.text, statement.analysis.figures
    found: list[tuple[Relation, Figure]] = []
    live = [figure for figure in figures if not _is_given_up(text, figure)]
    previous: tuple[Relation, Figure] = ("", figures[0])
    for figure in figures:
        relation: Relation = ""
        if (figure in live and _is_part(text, figure, previous)) or _is_handled(text, figure):
            relation = "part"
        elif figure in live and _is_more(text, figure, live):
            relation = "more"
        previous = (relation, figure)
        found.append(previous)
    return sorted(found, key=lambda pair: bool(pair[0]))


def _is_given_up(text: str, figure: Figure) -> bool:
    """Whether a newer toll in its sentence replaces a count: "105, after it was 49"."""
    return bool(_words().given_up.search(bare(text[max(0, figure.start - _LEAD) : figure.start])))


def _is_part(text: str, figure: Figure, previous: tuple[Relation, Figure]) -> bool:
    before = bare(text[max(0, figure.start - _NEAR) : figure.start])
    if _words().part_before.search(before):
        return True
    if _words().part_after.search(bare(text[figure.end : figure.end + _NEAR])):
        return True
    if _words().part_after.search(" " + bare(text[figure.start : figure.end])):
        return True
    relation, other = previous
    between = bare(text[other.end : figure.start]).split()
    return relation == "part" and other.kind == figure.kind and between in ([], ["و"])


def _is_handled(text: str, figure: Figure) -> bool:
    """Of the wounded or dead those who are brought away or handed over: no toll, but some of one.

    Who is brought to hospital may well be all who were hit.
    """
    if figure.kind not in ("killed", "wounded"):
        return False
    before = bare(text[max(0, figure.start - 2 * _NEAR) : figure.start])
    after = bare(text[figure.end : figure.end + 2 * _NEAR])
    return bool(_words().handled.search(before)) and not _words().hospital.search(after)


def _is_more(text: str, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Further people: "a sixth soldier", or the fifteen of the night that raise a toll to 31."""
    if figure.count == (1, 1) and _is_ordinal(text, figure):
        return True
    greater = [
        other
        for other in figures
        if other.kind == figure.kind
        and other.party_affected == figure.party_affected
        and people(other.whom) == people(figure.whom)
        and low(other.count) > low(figure.count)
    ]
    if not greater:
        return False
    if _words().more.search(bare(text[figure.end : figure.end + _NEAR])):
        return True
    words = _words().toll
    return not words.search(bare(_segment(text, figure))) and any(
        words.search(bare(_segment(text, other))) for other in greater
    )


def _is_ordinal(text: str, figure: Figure) -> bool:
    near = text[figure.start : figure.end + _NEAR // 2]
    return any(n.kind == "ordinal" and n.values[0] > 1 for n in numerals(near, "ar"))


def _segment(text: str, figure: Figure) -> str:
    """The part of a sentence, between commas or conjunctions, that a figure stands in."""
    cuts = [0, *(match.start() for match in _words().clause.finditer(text)), len(text)]
    first = max(cut for cut in cuts if cut <= figure.start)
    return text[first : min(cut for cut in cuts if cut >= figure.end)]


def _span(segment: str, placed: bool, published: date | None) -> tuple[bool, Span | None]:
    """Whether a count is a total rather than that of one event, and since when."""
    folded = bare(segment)
    opened = next((m for m in _words().since.finditer(folded) if m["since"]), None)
    if opened is not None:
        return True, _opening(folded, opened, published)
    if _words().total.search(folded):
        return True, None
    first = _words().earlier.search(folded)
    return bool(_words().toll.search(folded)) and not placed and not first, None


def _opening(folded: str, opened: re.Match[str], published: date | None) -> Span | None:
    """The days within which a count begins: "since mid-April", "since three days", "since a year"."""
    for start in (opened.end(), opened.start()):
        for found in expressions(folded[start:], published):
            if found.low is not None and found.high is not None:
                return found.low, found.high
            if found.low is not None and published is not None:
                rounded = published - found.low >= _WEEK  # weeks and months are no count of days
                return found.low, found.low + (_WEEK if rounded else timedelta())
    return None


def _whole_of(figure: Figure, relation: Relation, before: Sequence[Toll]) -> Toll | None:
    """The count that a part belongs to, or that further people are added to: the nearest greater."""
    return next((toll for toll in reversed(before) if _holds(toll, figure, relation)), None)


def _holds(toll: Toll, figure: Figure, relation: Relation) -> bool:
    other = toll.figure
    return (
        bool(relation)
        and toll.relation != "more"
        and other.kind == figure.kind
        and other.background == figure.background
        and low(other.count) > low(figure.count)
        and (None in (other.party_affected, figure.party_affected)
             or other.party_affected == figure.party_affected)
    )  # fmt: skip
