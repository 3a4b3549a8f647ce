"""What the counts of one sentence are to each other, by the words around them.

"Fifteen more, which raises the toll to 31, among them two women" has one total, one addition and one part.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from briefings.language.cues import Cue
from briefings.language.dates import expressions
from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.wordlists import WordLists
from briefings.profile import OTHER
from briefings.records import Count, Figure, Relation, Statement
from briefings.summary.tolls.words import people, words

Span = tuple[date, date]  # the first and the last day that are meant

_BURIAL = WordLists("summary/claims.toml", "burial")
_BURIED = r"(?<!\w)[وفبل]?<verbs>(?: (?![وف]?<harm>(?!\w))\w+){0,5}?(?: <body>)?\s*[لب]?(?:ال)?$"
_WAR = WordLists("summary/claims.toml", "war_toll")
_NEAR = 30  # characters before or behind a number in which a word belongs to it
_LEAD = 120  # characters before a number in which its toll may be given up
_BOTH = 2
_TO, _SINCE = "الي", "منذ"  # folded
# "42 of the army and", before the next count …
_OF_ONE = re.compile(r"\s?من(?:\s\w+){1,3}?(?:\sو)?$")
_OF_OTHER = re.compile(r"\sمن\s")  # … which is of others


def low(count: Count) -> int:
    """The lowest number that a count allows."""
    return count[0] if count[0] is not None else 0


def of_one_mouth(one: Figure, other: Figure) -> bool:
    """Whether one body tells both, though it may be a side's in one article and nobody's in another.

    Of two bodies of a side, one of which is of no known kind, neither is the other.
    """
    sides = {one.claimed_by, other.claimed_by} - {None, OTHER}
    if one.body[1] and one.body[1] == other.body[1] and len(sides) < _BOTH:
        return True
    mixed = len({figure.teller.listed for figure in (one, other) if figure.teller}) == _BOTH
    return not mixed and one.claimant == other.claimant is not None and not one.by_another(other)


def related(statement: Statement) -> list[tuple[Relation, Figure]]:
    """The figures of a sentence with what each is to the others; wholes before their parts."""
    text, figures = statement.translated.sentence.text, statement.analysis.figures
    found: list[tuple[Relation, Figure]] = []
    live = [figure for figure in figures if not is_given_up(text, figure)]
    previous: tuple[Relation, Figure] = ("", figures[0])
    for figure in figures:
        relation: Relation = ""
        if (figure in live and _is_part(text, figure, previous)) or is_handled(text, figure):
            relation = "part"
        elif figure in live and _is_more(text, figure, live):
            relation = "more"
        previous = (relation, figure)
        found.append(previous)
    return sorted(found, key=lambda pair: bool(pair[0]))


def is_given_up(text: str, figure: Figure) -> bool:
    """Whether a newer toll in its sentence replaces a count: "105, after it was 49", "49, then raised it"."""
    return _is_given_up(text, figure.start, figure.end, figure.kind)


@lru_cache(maxsize=256)  # asked by each that reads a sentence's counts
def _is_given_up(text: str, start: int, end: int, kind: str) -> bool:
    newer = words().replaced.get(kind)
    before, behind = text[max(0, start - _LEAD) : start], text[end:]
    return bool(words().given_up.search(bare(before)) or (newer and newer.match(bare(behind))))


def is_risen(text: str, figure: Figure) -> bool:
    """Whether a count is said to be higher than the one before it: "the dead rose to 125"."""
    return _has_moved(text, figure, words().rose)


def is_revised(text: str, figure: Figure) -> bool:
    """Whether a count is said to take the place of the one before it: "corrected the toll to 200"."""
    return _has_moved(text, figure, words().revised)


def _has_moved(text: str, figure: Figure, how: re.Pattern[str]) -> bool:
    from_, to, _ = bare(text[figure.start : figure.end]).rpartition(f" {_TO} ")
    before = bare(text[max(0, figure.start - _LEAD) : figure.start]) + from_ + to  # "from 34 to 28"
    return _TO in before and bool(how.search(before))  # it wants it there, and is slow


def is_again(text: str, figure: Figure) -> bool:
    """Whether a count is a whole once more: "among the five dead", with the article on both words."""
    before = bare(text[max(0, figure.start - _NEAR) : figure.start]).split()[-1:]
    return all(w.startswith("ال") for w in [*before, bare(text[figure.start : figure.end])])


def _is_part(text: str, figure: Figure, previous: tuple[Relation, Figure]) -> bool:
    last = previous[1]
    if _is_one_of(text, figure, last):
        return True
    # "Three, among them a girl, and four were wounded": those stand behind the girl, of another harm.
    begun = last.end if last.kind != figure.kind and last.end <= figure.start else 0
    before = bare(text[max(begun, figure.start - _NEAR) : figure.start])
    if words().part_before.search(before):
        return not is_again(text, figure)
    if words().part_after.search(bare(text[figure.end : figure.end + _NEAR])):
        return True
    relation, other = previous
    if words().died_since.search(before) and is_risen(text, other):
        return True
    return relation == "part" and is_beside(text, figure, other)


def _is_one_of(text: str, figure: Figure, last: Figure) -> bool:
    """ "Her two sons, one of them …"; "three of its soldiers: Lieutenant X and the two privates Y and Z"."""
    own = bare(text[figure.start : figure.end]).split()[:1]
    if last is not figure and not words().part_of_two.isdisjoint(own):
        return True
    listed = ":" in text[last.end : figure.start] and last.kind == figure.kind
    return listed and low(figure.count) < low(last.count)


def is_beside(text: str, figure: Figure, other: Figure) -> bool:
    """Whether "and" joins a count to the one before: "four children and two women", "42 of X and 8 of Y"."""
    if other.kind != figure.kind or other.end > figure.start:
        return False
    between, behind = (
        bare(text[other.end : figure.start]),
        bare(text[figure.start : figure.end + _NEAR]),
    )
    if between.split() in ([], ["و"]):
        return True
    return bool(_OF_ONE.match(between) and (between.endswith(" و") or behind[0] == "و")
                and _OF_OTHER.search(behind))  # fmt: skip


def is_of_them(text: str, figure: Figure) -> bool:
    """Whether the words behind a count make it a part of the count before: "ten, five of them …"."""
    return bool(words().part_after.search(bare(text[figure.end : figure.end + _NEAR])))


def is_hit_of_them(text: str, figure: Figure) -> bool:
    """Whether "of them" are the people named, not those hit: "450 fighters; killed of them 119"."""
    return bool(words().hit_of_them.search(bare(text[max(0, figure.start - _NEAR) : figure.start])))


def is_of_others(text: str, figure: Figure) -> bool:
    """Whether a count is of further people by its own word: "a hundred other prisoners"."""
    own = bare(text[figure.start : figure.end + _NEAR // 2])
    return bool(words().others.search(own))


def is_handled(text: str, figure: Figure) -> bool:
    """Of the wounded or dead those who are brought away, handed over or buried: no toll, but some of one.

    Who is brought to hospital may well be all who were hit; the bodies that came to one are not.
    """
    if figure.kind not in ("killed", "wounded"):
        return False
    if figure.kind == "killed" and is_buried(text, figure):
        return True
    before = bare(text[max(0, figure.start - 2 * _NEAR) : figure.start].replace("،", ""))
    after = bare(text[figure.end : figure.end + 2 * _NEAR])
    if figure.kind == "killed" and words().bodies.search(after):
        return True
    return bool(words().handled.search(before)) and not words().hospital.search(after)


def is_buried(text: str, figure: Figure) -> bool:
    """Whether those counted, who died before, are told to be buried: "the camp buried seven".

    Whoever is killed at a burial is none of them, nor are "87 killed, who were buried in a mass grave".
    """
    before = bare(text[max(0, figure.start - 2 * _NEAR) : figure.start])
    if not _burying().may_be_in(before):
        return False
    killed = _BURIAL.pattern(r"(?<!\w)[وفبل]?(?:ال)?<harm>(?: \w+){0,2}?\s*$")
    return bool(_BURIAL.pattern(_BURIED).search(before)) and not killed.search(before)


@lru_cache(maxsize=1)
def _burying() -> Cue:
    return Cue(_BURIAL["verbs"])


def _is_more(text: str, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Further people: "a sixth soldier", or the fifteen of the night that raise a toll to 31."""
    if figure.count == (1, 1) and _is_ordinal(text, figure):
        return True
    greater = [
        other
        for other in figures
        if other.kind == figure.kind
        and other.party_affected == figure.party_affected
        and other.as_of == figure.as_of
        and people(other.kind, other.whom) == people(figure.kind, figure.whom)
        and low(other.count) > low(figure.count)
        and (other.claimed_by == figure.claimed_by or other.claimed_by is None)
    ]
    if not greater:
        return False
    if words().more.search(bare(text[figure.end : figure.end + _NEAR])):
        return True
    toll = words().toll
    return not toll.search(bare(segment(text, figure))) and any(
        toll.search(bare(segment(text, other))) for other in greater
    )


def _is_ordinal(text: str, figure: Figure) -> bool:
    near = text[figure.start : figure.end + _NEAR // 2]
    return any(  # "a sixth child", and not "a child in the sixth (year)"
        n.kind == "ordinal" and n.values[0] > 1 and bare(near[: n.start]).split()[-1:] != ["في"]
        for n in numerals(near, "ar")
    )


def segment(text: str, figure: Figure) -> str:
    """The part of a sentence, between commas or conjunctions, that a figure stands in."""
    cuts = _cuts(text)
    first = cuts[bisect_right(cuts, figure.start) - 1]
    return text[first : cuts[bisect_left(cuts, figure.end)]]


@lru_cache(maxsize=1 << 10)  # asked for each of its counts, by several in a row
def _cuts(text: str) -> Sequence[int]:
    """The places in order between which the parts of a sentence stand."""
    return [0, *(match.start() for match in words().clause.finditer(text)), len(text)]


def told_of(text: str, figure: Figure, figures: Sequence[Figure], published: date | None) -> str:
    """The part of a sentence that a figure stands in, with a "since" that ends its row.

    "92 were killed and 404 wounded since the war began", "75,000 fled, since the war began": of both.
    """
    part, (between, since, behind) = (
        segment(text, figure),
        text[figure.end :].partition(f" {_SINCE} "),
    )
    if not since or f" {_SINCE} " in part:
        return part
    between = between.rstrip(" ،")
    row = [m[0].strip() for m in words().clause.finditer(between)]
    told = [f for f in figures if figure.end <= f.start < figure.end + len(between)]
    beside = all(f.kind != figure.kind and f.claimed_by == figure.claimed_by for f in told)
    whole = (
        beside and len(row) <= len(told) and not any(row) and not expressions(between, published)
    )
    return f"{part} {_SINCE} {words().clause.split(behind)[0]}" if whole else part


def span(part: str, placed: bool, published: date | None) -> tuple[bool, Span | None]:
    """Whether a count is a total rather than that of one event, and since when."""
    folded = bare(part)
    if (opened := _opened(folded)) is not None:
        return True, _opening(folded, opened, published)
    if words().total.search(folded) or _of_a_war().search(folded):
        return True, None
    if placed or not words().toll.search(folded):
        return False, None
    return words().earlier.search(folded) is None, None


def _opened(folded: str) -> re.Match[str] | None:
    """The word that opens a total: "since"."""
    found = words().since.finditer(folded) if _SINCE in folded else ()
    return next((m for m in found if m["since"]), None)


def since_what(part: str) -> str:
    """Since what a total counts where no day of it is told, in English: "since the end of the war"."""
    folded = bare(part)
    opened = _opened(folded)
    behind = folded[opened.end() :] if opened else ""
    if opened is None and _of_a_war().search(folded):
        return "in the whole war"
    return next(
        (f"since {what}" for what, told in words().openings.items() if told.match(behind)), ""
    )


def _of_a_war() -> re.Pattern[str]:
    """ "The war has left", "the dead of the war": what a whole war cost."""
    behind = r"<war>(?: \w+){0,5}? (?:في |عن )?<left>"
    return _WAR.pattern(rf"(?<!\w)(?:[وف]?<left> <war>|[وف]?{behind}|[بلو]?<dead> <war>)(?!\w)")


def _opening(folded: str, opened: re.Match[str], published: date | None) -> Span | None:
    """The days within which a count begins: "since mid-April", "since three days", "since a year"."""
    for start in (opened.end(), opened.start()):
        for found in expressions(folded[start:], published):
            if found.low is not None and found.high is not None:
                return found.low, found.high
    return None
