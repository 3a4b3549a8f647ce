"""What a count of people stands for: an event or a total, the whole, a part of it, or further people.

A claim can be held against another only where both count the same. "Fifteen more, which raises the
toll to 31, among them two women" has one total, one addition and one part. The words that tell are
`data/summary/claims.toml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from briefings.language.dates import expressions
from briefings.language.normalize import bare
from briefings.records import Cluster, Count, Figure, Relation, Statement
from briefings.summary.tolls.bodies import of_bodies, of_state
from briefings.summary.tolls.households import is_of_household
from briefings.summary.tolls.places import places_in
from briefings.summary.tolls.relations import (
    is_again,
    is_beside,
    is_buried,
    is_given_up,
    is_handled,
    is_hit_of_them,
    is_of_others,
    is_of_them,
    is_revised,
    is_risen,
    low,
    related,
    since_what,
    span,
    told_of,
)
from briefings.summary.tolls.running import apart_from_blow, counted_until
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.words import occasions, words

_PRONOUN = 2  # sentences back in which "of them" may find its count
_BACK = 8  # sentences back in which the total of a part may stand


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
    first, article = statement.translated.sentence.n - _BACK, statement.article
    before = made[-24:]
    own = takewhile(lambda toll: toll.statement.article is article, reversed(before))
    return [toll for toll in own if toll.statement.translated.sentence.n >= first][::-1]


def _read(statement: Statement, fact: int, before: Sequence[Toll]) -> list[Toll]:
    text = statement.translated.sentence.text
    places = places_in(statement)
    folded = bare(text)
    # What an update calls earlier is the toll that it gives up, not its own.
    earlier = words().earlier.search(folded) is not None
    given_up = earlier and any(is_given_up(text, figure) for figure in statement.analysis.figures)
    rank = bool(words().later.search(folded)) - (earlier and not given_up)
    made: list[Toll] = []
    for relation, figure in related(statement):
        if figure.aside:
            continue  # people let go or hit by a disease are no loss of a side
        again = figure.count != (1, 1) and is_again(text, figure)
        if again and any(_harm(t.figure) == _harm(figure) for t in before):
            continue  # "among the five dead": they are told already
        part = told_of(text, figure, statement.analysis.figures, statement.article.date)
        total, since = span(part, bool(places), statement.article.date)
        if beside := _beside_a_total(statement, figure, part, made):
            total, since = True, beside.since
        until = None if figure.background else counted_until(part, statement.article.date)
        day = until or (apart_from_blow(figure, statement) if total else None)
        total = total or until is not None
        held = places or (frozenset() if total else _places_before(statement, figure, before))
        occasion = occasions(part) or _occasion_before(figure, total, [*before, *made])
        occasion = occasion or (frozenset() if total else _only(occasions(text)))
        whole = _whole_found(statement, figure, relation, before, made)
        others = _of_others(statement, figure) if relation == "part" and whole is None else None
        if relation == "part" and whole is None and others is None and not total:
            part = text[: figure.end]  # "292 were hit since the war, among them 54 dead"
            total, since = span(part, bool(places), statement.article.date)
        met = whole is None and others is None and is_hit_of_them(text, figure)
        hung = whole is not None and figure.party_affected in (None, whole.figure.party_affected)
        if whole is not None:
            total, since = (total, since) if total else (whole.total, whole.since)
        voice = len(words().contrast.findall(bare(text[: figure.start])))
        made.append(Toll(
            # The toll of one side, beside that of both, stands for itself.
            figure, statement, fact, whole if hung else None,
            relation if not met and (hung or not whole) else "",
            total, since, is_given_up(text, figure), rank, voice,
            held, occasion, others, is_risen(text, figure), is_revised(text, figure),
            household=is_of_household(text, figure),
            others=is_of_others(text, figure),
            bodies=of_bodies(text, figure) or of_state(text, figure),
            opening=since_what(part) if total and since is None else "",
            of_day=day,
        ))  # fmt: skip
    return made


def _beside_a_total(
    statement: Statement, figure: Figure, part: str, made: Sequence[Toll]
) -> Toll | None:
    """The sum of one side that another's stands against: "X's dead are 633 since May, while Y counts 60"."""
    text, last = statement.translated.sentence.text, made[0] if made else None
    if last is None or last.since is None or last.figure.party_affected == figure.party_affected:
        return None
    against = words().contrast.search(bare(text[last.figure.end : figure.start]))
    own = occasions(part) or expressions(part, statement.article.date)
    return last if against and not own else None


def _harm(figure: Figure) -> tuple[str, Count]:
    return figure.kind, figure.count


def _whole_found(
    statement: Statement,
    figure: Figure,
    relation: Relation,
    before: Sequence[Toll],
    made: Sequence[Toll],
) -> Toll | None:
    """The count that a part belongs to, or that further people are added to, if one is told."""
    earlier = sorted(made, key=lambda toll: toll.figure.start)
    if relation != "part":
        return _whole_of(figure, relation, [*before, *earlier])
    earlier = [toll for toll in earlier if toll.figure.start < figure.start]
    if beside := _part_beside(statement.translated.sentence.text, figure, earlier):
        return beside.whole
    return _whole_of(figure, relation, _candidates(statement, figure, before, earlier))


def _part_beside(text: str, figure: Figure, earlier: Sequence[Toll]) -> Toll | None:
    """The part just before that "and" joins to a further one: both are of one whole."""
    if not earlier or is_of_them(text, figure):
        return None
    last = earlier[-1]
    return last if last.relation == "part" and is_beside(text, figure, last.figure) else None


def _candidates(
    statement: Statement, figure: Figure, before: Sequence[Toll], earlier: Sequence[Toll]
) -> Sequence[Toll]:
    """The counts among which the whole of a part is looked for.

    "Of them" refers to the count just before, of whatever kind; only who names those hit ("among the
    dead were") may mean a total some sentences back.
    """
    text = statement.translated.sentence.text
    if is_handled(text, figure):
        return before if is_buried(text, figure) else []
    # "32, after it was 27, among them seven": those are of the 32.
    earlier = [toll for toll in earlier if not toll.given_up]
    if words().anew.search(bare(text)):
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
    return ahead[-1]


def _places_before(statement: Statement, figure: Figure, before: Sequence[Toll]) -> frozenset[str]:
    """Where the article's last count of that kind and party was placed, or any right before it."""
    n = statement.translated.sentence.n
    ours = [toll for toll in before if toll.figure.party_affected == figure.party_affected]
    alike = [toll for toll in ours if toll.figure.kind == figure.kind and toll.places]
    beside = [toll for toll in ours if toll.statement.translated.sentence.n == n - 1]
    last = next(reversed(alike or beside), None)
    return last.places if last is not None else frozenset()


def _occasion_before(figure: Figure, total: bool, before: Sequence[Toll]) -> frozenset[str]:
    """The occasion of the article's last count of that party; a total may be of another."""
    if total:
        return frozenset()
    ours = (
        toll for toll in reversed(before) if toll.figure.party_affected == figure.party_affected
    )
    return next((toll.occasions for toll in ours if toll.occasions), frozenset())


def _only(found: frozenset[str]) -> frozenset[str]:
    """The occasion that a sentence names in another clause, where it names no second one."""
    return found if len(found) == 1 else frozenset()


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
