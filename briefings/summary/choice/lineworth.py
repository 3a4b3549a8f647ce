"""What a line of the glance is worth: by itself, and beside those that are chosen."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefings.language.normalize import bare
from briefings.language.terms import overlap
from briefings.profile import OTHER
from briefings.records import Cluster, NameMatch, Statement
from briefings.summary.choice.overtaken import outdone
from briefings.summary.choice.ranking import MANY, Score, hit, weights
from briefings.summary.events.bursts import WEEK, around, quotient
from briefings.summary.events.fleeing import WEEKS, flees
from briefings.summary.events.lasting import lasts, span
from briefings.summary.events.openings import WORDS, first_words, is_told, opening
from briefings.summary.events.turning import (
    arrests,
    is_turn,
    kills_outsiders,
    reaches_accord,
    relayed,
)
from briefings.summary.tolls.denials import denies
from briefings.summary.tolls.places import wide_places
from briefings.summary.tolls.words import words

LASTING = "lasting"  # a turn that is told once, however many days go on telling it
_WORD_OF_SIZE = 2  # times the least that it may mean, and its most is that of "dozens", "hundreds"
KILLING = "killing"  # of outsiders
FLIGHT = "flight"  # one that is told once in its weeks, with more who flee each day
# "Fired some 200 ballistic missiles", not "has fired 5,000 since the war began".
_NOT_PAST = "".join(
    rf"(?<!{word} )" for word in ("التي", "الذي", "منذ", "بعد", "قبل", "قد", "بعد ان", "قبل ان")
)
_FIRED = (
    rf"(?<!\w){_NOT_PAST}[وف]?<fires>(?: (?!منذ )\S+){{0,7}}? ب?(?:\d[\d,.٬]{{2,}}|<hundreds>)"
    r" <weapons>(?!\w)(?!(?: \S+){0,9}? منذ (?!(?:ال)?(?:صباح|مساء|فجر|ليل|امس|ساعات)))"
)
_NEEDED = r"^\W*(?:\S+ ){0,6}?[وف]?<stresses>(?: \S+){0,6}? <needed>(?!\w)"
_NAMED = frozenset(["place", "person"])
_AROUND = re.compile(
    r"(?<!\w)[وفبل]?(?:ال)?(?:ريف|محافظه|قرب|شمالي?|جنوبي?|شرقي?|غربي?|محيط|طريق)(?: مدينه)?\s*$"
)


@dataclass(frozen=True, slots=True)
class Page:
    """The lines chosen so far, and what each further one is worth beside them."""

    alone: Mapping[str, float]
    turning: Mapping[str, str]  # what ends or begins, and of what kind it is
    where: Mapping[str, tuple[str | None, str]]
    found: Mapping[str, frozenset[str]]
    days: Mapping[date, Counter[str]]
    sides: Mapping[str, Mapping[str, int]]  # whose dead a line counts, and how many
    war: Mapping[str, Collection[str]]  # the sides of the war of whom a line counts many dead
    fled: Collection[str] = ()  # the lines that count who fled
    size: int = 8  # lines it is to have: beside many, one of its party takes less from another
    chosen: list[str] = field(default_factory=list)
    taken: Counter[tuple[str, object]] = field(default_factory=Counter)

    def anew(self, cluster: Cluster) -> float:
        """What a line is worth by itself, less what a turn or toll already told takes from another."""
        w, item, day = weights().glance, cluster.lead.id, cluster.lead.day
        turn = self.turning.get(item, "turn")
        twice = item in self.turning and any(self.taken[kind, day] for kind in {"turn", turn})
        twice = twice or (turn == LASTING and self.taken[LASTING, ""] > 0)
        flight = item in self.fled and around(FLIGHT, day, self.taken, WEEKS) > 0
        more = min((around(toll, day, self.taken, WEEK) for toll in self._tolls(item)), default=0)
        if not twice and self.turning.get(item) in ("turn", LASTING):
            more = 0  # of a turn the dead are told besides
        worth = self.alone[item]
        if not twice and self.turning.get(item) in ("turn", LASTING, "arrest"):
            worth += w["epoch"] * max(0.0, self.size - w["most"])
        return worth - w[turn] * twice - w["tolls"] * more - w["fled"] * flight

    def worth(self, cluster: Cluster) -> float:
        """The same, with what is told of its day, and less what the lines there have of it."""
        w, item, day, taken = weights().glance, cluster.lead.id, cluster.lead.day, self.taken
        party, theme = self.where[item]
        score = self.anew(cluster)
        shown = min(taken["party", name] for name in _parties(cluster) or (party,))
        few = min(1.0, w["most"] / max(1, self.size))
        score -= few * (w["party"] * shown + w["theme"] * taken["theme", theme])
        score += w["day"] * quotient(day, self.days, taken)
        # A war that is won in ten days of many months has its turns there: a half, a third for each further.
        turns = self.size > w["most"] and self.turning.get(item) in ("turn", LASTING)
        score += w["burst"] * quotient(day, self.days, taken, WEEK, 1 if turns else 2)
        score -= w["beside"] * (around("day", day, taken, 1) - taken["day", day])
        if self._counts_the_others(cluster):  # be it in the same article
            score += w["other_side"]
        else:
            score -= w["source"] * taken["article", cluster.lead.article.id]
        words = self.found[item]
        return score - max(
            (overlap(words, self.found[other]) for other in self.chosen), default=0.0
        )

    def _tolls(self, item: str, *besides: str) -> frozenset[str]:
        """The tolls that a line gives, by side: that of a whole war makes no blow's an old one."""
        return frozenset(
            f"{'total' if many > MANY else 'toll'} {side}"
            for whose, many in self.sides[item].items()
            for side in (whose, *besides)
        )

    def _counts_the_others(self, cluster: Cluster) -> bool:
        """Whether a line counts many dead of a side of the war of whom none does yet, as of its enemies.

        "Hundreds of the enemy" nobody counted.
        """
        sides, day = self.war[cluster.lead.id], cluster.lead.day
        if (
            not sides
            or _is_vague(cluster.lead)
            or any(around(f"war {side}", day, self.taken, WEEK) for side in sides)
        ):
            return False
        return around("war", day, self.taken, WEEK) > 0

    def take(self, cluster: Cluster) -> None:
        """Choose a line."""
        lead, (party, theme) = cluster.lead, self.where[cluster.lead.id]
        self.taken.update([("party", party), ("theme", theme), ("day", lead.day)])
        self.taken["article", lead.article.id] += 1
        turned = lead.id in self.turning
        for toll in self._tolls(lead.id, "") if not turned else ():
            self.taken[toll, lead.day] += 1
        sides_of_war = self.war[lead.id]
        self.taken.update((f"war {side}", lead.day) for side in sides_of_war)
        self.taken["war", lead.day] += bool(sides_of_war)
        if turned:
            self.taken.update([(self.turning[lead.id], lead.day), (self.turning[lead.id], "")])
        self.taken[FLIGHT, lead.day] += lead.id in self.fled
        self.chosen.append(lead.id)


def by_themselves(
    clusters: Iterable[Cluster],
    scores: Mapping[str, Score],
    core: Collection[str],
    statements: Sequence[Statement],
    past: Mapping[str, Collection[str]],
) -> dict[str, float]:
    """The worth of each line, its toll held against all that are told, and against the `past` ones."""
    w, kept = weights().glance, list(clusters)
    before = Counter(newer for after in past.values() for newer in after)
    less, long = outdone((c.lead for c in kept), statements), math.log2(max(1, span(statements)))
    known = outlets_by_name(statements)
    return {
        item: alone(c, scores[item], core)
        + w["outdone"] * (item in less)
        + w["peak"] * scores[item].peak
        + w["span"] * long * (turn_of(c, core) == LASTING)
        + w["renown"] * math.log2(renown(c, known)) * (turn_of(c, core) in ("turn", LASTING))
        + w["counted"] * math.log2(1 + max(before[s.id] for s in c.members))
        for c in kept
        for item in (c.lead.id,)
    }


def alone(cluster: Cluster, score: Score, core: Collection[str]) -> float:
    """The worth of a line before others stand beside it."""
    w = weights().glance
    worth = score.total + w["article"] * score.article + w["headline"] * score.headline
    worth += w["outlets"] * math.log2(len(cluster.sources))
    worth += w.get(turn_of(cluster, core), 0.0) + w["relayed"] * relayed(cluster.lead)
    worth += w.get(cluster.lead.translated.trust.mark, 0.0)
    worth += w["hinted"] * bool(cluster.lead.analysis.speaker_hint)
    text = cluster.lead.translated.sentence.text
    worth += w["answer"] * (words().in_turn.match(bare(text)) is not None)
    worth += w["denial"] * denies(text)
    worth += w["unsaid"] * _is_of_no_day(cluster, core)
    worth += w["needed"] * (WORDS.pattern(_NEEDED).search(first_words(text)) is not None)
    # Of a toll at third hand nobody answers for the count, unless several outlets have it.
    answered = len(cluster.sources) > 1 or not relayed(cluster.lead)
    return worth + w["hit"] * answered * math.log10(1 + min(MANY, hit(cluster.lead)))


def _is_vague(statement: Statement) -> bool:
    """Whether a sentence tells its dead by a word of size: "dozens", "hundreds"."""
    counts = [f.count for f in statement.analysis.figures if f.kind == "killed"]
    return any(most is not None and most > _WORD_OF_SIZE * (least or 0) for least, most in counts)


def _is_of_no_day(cluster: Cluster, core: Collection[str]) -> bool:
    """Whether one outlet tells of a turn without a day or anybody who says so: "clashes broke out"."""
    analysis = cluster.lead.analysis
    if cluster.others or analysis.event_date or analysis.roles.speaker or analysis.source:
        return False
    return turn_of(cluster, core) == "turn"


def turn_of(cluster: Cluster, core: Collection[str]) -> str:
    """What kind of turn, if any: the killing of outsiders takes nothing from a truce of its day.

    Nor does the arrest of a leader, which ends no war, or the flight of many.
    """
    if lasts(cluster, core):
        return LASTING
    if not is_turn(cluster, core):
        if any(map(flees, cluster.members)):
            return FLIGHT
        if is_barrage(cluster.lead, core):
            return "barrage"
        return "accord" if reaches_accord(cluster.lead, core) else ""
    if kills_outsiders(cluster.lead, core):
        return KILLING
    return "arrest" if arrests(cluster.lead) else "turn"


def _parties(cluster: Cluster) -> frozenset[str]:
    """Who speaks or acts: a treaty belongs to each of those who sign it."""
    roles = cluster.lead.analysis.roles
    return frozenset({*roles.speaker, *roles.actor} - {OTHER})


def is_barrage(statement: Statement, core: Collection[str]) -> bool:
    """Whether a sentence tells that hundreds of raids were flown or missiles fired now, in this war.

    Of a war in which each night brings one, one line of a week is enough.
    """
    analysis = statement.analysis
    if {*core}.isdisjoint((*analysis.roles.actor, *analysis.roles.affected, *analysis.parties)):
        return False
    head = opening(statement)
    found = WORDS.pattern(_FIRED).search(head)
    return found is not None and is_told(head[: found.start()]) and not denies(head)


def outlets_by_name(statements: Iterable[Statement]) -> Mapping[str, frozenset[str]]:
    """The outlets that name each town and person; lands and regions, which all do, are none."""
    found: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        outlet = statement.article.source or ""
        for name in statement.translated.names:  # most outlets are known of most names
            if outlet not in found[name.house] and _is_named(statement, name):
                found[name.house].add(outlet)
    return {name: frozenset(outlets) for name, outlets in found.items() if outlets}


def renown(cluster: Cluster, known: Mapping[str, frozenset[str]]) -> int:
    """How many outlets name what most of them name of a fact, and at least one."""
    return max((len(known.get(name, ())) for name in _names(cluster.lead)), default=1) or 1


def _names(statement: Statement) -> set[str]:
    """The towns and people that a sentence names, but for who only says it: all name who rules."""
    found = statement.analysis.evidence
    does = {(e.start, e.end) for e in found if e.role == "actor"}
    told = [e for e in found if e.role == "speaker" and (e.start, e.end) not in does]
    return {
        name.house
        for name in statement.translated.names
        if _is_named(statement, name)
        and not any(e.start <= name.start and name.end <= e.end for e in told)
    }


def _is_named(statement: Statement, name: NameMatch) -> bool:
    """Whether a name is of a person or town, and the sentence does not tell of a town's countryside."""
    if name.type not in _NAMED or name.house in wide_places():
        return False
    return not _AROUND.search(bare(statement.translated.sentence.text[: name.start]))
