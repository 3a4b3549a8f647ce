"""Tolls that somebody denies: "Baku denied the death of 200 people", "80 were killed, which Yerevan denied".

What is denied stays the claim of who made it. A denial names its number, or it stands behind the claim, in
the same sentence or at the head of the next one, and takes it up with "this", "the number", "which".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefings.language.dates import expressions
from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.wordlists import folded
from briefings.profile import OTHER
from briefings.records import Cluster, Figure, Statement
from briefings.summary.tolls.bodies import UNHURT, is_unhurt
from briefings.summary.tolls.judged import called_untrue, untrue, word_lists
from briefings.summary.tolls.places import places_in
from briefings.summary.tolls.rows import Row

_DATELINE = re.compile(r"^\w[^.،:]{1,30}?(?: - [^.،:]{2,40}?| ?\([^()]{2,40}\)) [-–—:] ")
_DASHES = (" - ", " – ", " — ", " : ")  # one of which ends it
_OWN = re.compile(r"\s*(?:من\s)?\w{2,}(?:ها|ه|هم)(?!\w)")  # behind a number: "of its men"
_DAYS = 3  # between a claim and its denial
_LEAD = 120  # characters before a number in which it is denied
# What a sentence with words of its own goes on with: "reports say so, but X denied that" is of these.
_ANOTHER = re.compile(r"(?<=[\w،] )(?:لكن|ولكن|غير ان|الا ان|بيد ان|بينما|فيما|في حين)(?!\w)")
_TELLING = 10  # a smaller count of another article, and of no place in common, may be that of another event


@dataclass(frozen=True, slots=True)
class Denial:
    """One count that a party says is not so."""

    statement: Statement
    kind: str
    count: int
    party: str
    claimant: str | None = None  # whose claim it is, where the denial stands behind it
    own: bool = False  # of its own people: "denied that six of its men"
    toll: bool = False  # named by its number alone, whoever was hit


def denials(clusters: Iterable[Cluster]) -> list[Denial]:
    """Every count that a party of the profile denies."""
    told = {
        statement.id: statement
        for cluster in clusters
        for statement in (cluster.lead, *cluster.others)
        if statement.analysis.relevant
    }
    before = {(one.article.id, one.translated.sentence.n + 1): one for one in told.values()}
    found: list[Denial] = []
    for one in told.values():
        if denier(one):
            found += _read(one)
            untrue = called_untrue(one.translated.sentence.text)
            found += (Denial(one, kind, count, denier(one), toll=True) for kind, count in untrue)
            found += _of_the_last(one, before.get((one.article.id, one.translated.sentence.n)))
        found += _of_its_own(one)
    return found


def denied(row: Row, found: Iterable[Denial]) -> tuple[Denial, ...]:
    """Who denies the claim of a row, in one sentence: not its claimant, within days, the very number."""
    met = [denial for denial in found if _meets(row, denial)]
    return tuple({d.party: d for d in met if d.statement is met[0].statement}.values())


def found_again(clusters: Iterable[Cluster]) -> list[Statement]:
    """The sentences that tell of people who had been held or missing and are found unhurt."""
    every = {s.id: s for cluster in clusters for s in (cluster.lead, *cluster.others)}
    return [
        s for s in every.values() if s.analysis.relevant and is_unhurt(s.translated.sentence.text)
    ]


def unhurt(row: Row, found: Iterable[Statement]) -> str:
    """Which sentence tells that the people of a row, held or missing, were found unhurt; or "".

    It stands behind the row's in its article, or tells of its place within days; and it has their number.
    """
    figure = row.figure
    if figure.kind not in ("captured", "missing") or row.relation or figure.background:
        return ""
    for one in found:
        text, article = one.translated.sentence.text, one.article
        ours = [t for t in row.tolls if t.statement.article.id == article.id]
        behind = any(t.statement.translated.sentence.n < one.translated.sentence.n for t in ours)
        days = (article.date - row.published).days if article.date and row.published else -1
        there = not ours and 0 <= days <= _DAYS and not row.places.isdisjoint(places_in(one))
        numbers = {round(n.values[0]) for n in numerals(text, "ar") if n.kind == "cardinal"}
        if (behind or there) and figure.count[0] in numbers:
            return f"{UNHURT} in {one.id}"
    return ""


@lru_cache(maxsize=16_384)
def denies(text: str) -> bool:
    """Whether a sentence begins with a denial: "Baku denied", "Baku called the reports of it untrue".

    A dateline before it is none of its words: "Baku (AFP) - a source denied".
    """
    told = bare(text[:_LEAD])
    if any(dash in told for dash in _DASHES):
        told = _DATELINE.sub("", told)
    return _opening_denial().match(told) is not None or bool(untrue(text))


@lru_cache(maxsize=1)
def _opening_denial() -> re.Pattern[str]:
    never, now = (folded(word_lists()[key]) for key in ("never", "now"))
    headline = rf"(?:\d\d?[:.]\d\d\W+)?(?:(?![وف]?(?:{never}) )\w+ ){{0,9}}?(?:{now})(?!\w)"
    return re.compile(rf"\W*(?:(?:\w+ ){{0,3}}?{denying().pattern}|{headline})")


def denier(statement: Statement) -> str:
    """The party that speaks; "" where it is none of the profile, or several do."""
    speakers = statement.analysis.roles.speaker
    return speakers[0] if len(speakers) == 1 and speakers[0] != OTHER else ""


def is_of_a_part(denial: Statement) -> bool:
    """Whether only a part in what happened is denied: "any link to", "involvement in the killing of"."""
    return bool(_involved().search(bare(denial.translated.sentence.text)))


def _meets(row: Row, denial: Denial) -> bool:
    figure, told = row.figure, denial.statement.article.date
    named = not (
        figure.source or figure.teller
    )  # a party may deny what "a medical source" of its own says
    if row.relation or figure.background or (figure.claimed_by == denial.party and named):
        return False
    if (figure.kind, figure.count[0]) != (denial.kind, denial.count):
        return False
    if denial.claimant is not None and figure.claimed_by != denial.claimant:
        return False
    whose = denial.claimant is None and not denial.toll
    hit = denial.statement.analysis.roles.affected if whose else ()
    hit = (denial.party,) if denial.own else hit
    if hit and figure.party_affected not in (None, *hit):
        return False
    articles = {toll.statement.article.id for toll in row.tolls}
    elsewhere = denial.statement.article.id not in articles
    there = not row.places.isdisjoint(places_in(denial.statement)) or _is_of_its_day(row, denial)
    if elsewhere and denial.count < _TELLING and not there:
        return False
    return bool(told and row.published and 0 <= (told - row.published).days <= _DAYS)


def _is_of_its_day(row: Row, denial: Denial) -> bool:
    """Whether a denial, or the toll that it gives instead, is of the day of a row, which it names itself."""
    text, said = denial.statement.translated.sentence.text, denial.statement.article.date
    figures, side = denial.statement.analysis.figures, row.figure.party_affected
    own = (f.as_of for f in figures if (f.kind, f.party_affected) == (denial.kind, side))
    named = (day.low for day in expressions(text, said) if day.low == day.high)
    return row.day not in (None, said) and row.day in (*own, *named)


def _read(statement: Statement) -> Iterator[Denial]:
    text = statement.translated.sentence.text
    if not denying().search(bare(text)):
        return
    figures = [f for f in statement.analysis.figures if not f.denied]
    told = {(figure.kind, figure.count[0]) for figure in figures}
    for number in numerals(text, "ar"):
        before = bare(text[max(0, number.start - _LEAD) : number.start])
        for kind, pattern in _kinds().items():
            count = round(number.values[0])
            behind = bare(text[number.end : number.end + _LEAD])
            risen = _risen()[kind].search(before) if kind in _risen() else None
            meant = pattern.search(before) or _befell(kind, before, behind)
            if number.kind == "cardinal" and (risen or (meant and (kind, count) not in told)):
                own = _OWN.match(text[number.end :]) is not None
                yield Denial(statement, kind, count, denier(statement), own=own)


def _of_its_own(statement: Statement) -> Iterator[Denial]:
    """What a sentence claims and says to be denied: "80 were killed, which Yerevan denied"."""
    text, said = statement.translated.sentence.text, statement.analysis.evidence
    for figure in statement.analysis.figures:
        speakers = [
            p for p in statement.analysis.roles.speaker if p not in (figure.claimed_by, OTHER)
        ]
        behind = any(e.role == "speaker" and e.start >= figure.end for e in said)
        if figure.background or not speakers or not (figure.denied or behind):
            continue
        if figure.denied or _is_taken_up(bare(text[figure.end :])):
            yield from _each(statement, [figure], speakers)


def _of_the_last(statement: Statement, before: Statement | None) -> Iterator[Denial]:
    """What the sentence before claims and this one denies: "Yerevan denied this and called it a lie"."""
    told = () if before is None else before.analysis.figures
    party = denier(statement)
    theirs = [f for f in told if f.claimed_by != party and not f.background]
    if not theirs or any(f.claimed_by == party for f in told):
        return
    text, own = statement.translated.sentence.text, statement.analysis.figures
    if takes_up(text[: own[0].start] if own else text):
        yield from _each(statement, theirs, [party])


def _each(
    statement: Statement, figures: Iterable[Figure], parties: Iterable[str]
) -> Iterator[Denial]:
    for figure in figures:
        told = figure.claimed_by is not None or figure.source is not None
        if figure.count[0] is not None and told:
            for party in parties:
                yield Denial(statement, figure.kind, figure.count[0], party, figure.claimed_by)


def takes_up(text: str) -> bool:
    """Whether a sentence begins by denying what was said before it: "this is not true"."""
    return _is_taken_up(_ANOTHER.split(bare(text))[0])


def _is_taken_up(text: str) -> bool:
    """Whether words deny what was said before them: "which X denied", "called the number a lie"."""
    return any(pattern.search(text) for pattern in _anaphors())


@lru_cache(maxsize=1)
def _anaphors() -> tuple[re.Pattern[str], ...]:
    data = word_lists()
    denies, noun, false, points = (
        folded(data[key]) for key in ("words", "this", "false", "pointing")
    )
    some = r"(?:\s(?!ان\b|عن\b|في\b|علي\b|اي\b)\w+)"
    this = rf"(?:(?:{points})\s)?(?:{noun})(?!\w)|(?:{points})(?=\s*$|\s(?:{false}))"
    return (
        re.compile(rf"(?<!لم )(?<!لا )(?<!\w)[وف]?(?:{denies}){some}{{0,4}}?\s(?:{this})"),
        re.compile(rf"(?<!\w)(?:{folded(data['which'])})(?:\sما)?\s(?:{folded(data['it'])})(?!\w)"),
        re.compile(rf"(?<!\w)[وف]?(?:{folded(data['calls'])}){some}{{0,4}}?\s(?:{false})(?!\w)"),
        re.compile(rf"(?<!\w)[وفب]?(?:{this}){some}{{0,4}}?\s(?:{false})(?!\w)"),
    )


@lru_cache(maxsize=1)
def denying() -> re.Pattern[str]:
    """A verb of denial."""
    return re.compile(rf"(?<!\w)[وف]?(?:{folded(word_lists()['words'])})(?!\w)")


@lru_cache(maxsize=1)
def _involved() -> re.Pattern[str]:
    """A denial of a part in something, by its first words."""
    part = folded(word_lists()["part"])
    return re.compile(rf"{denying().pattern}(?:\s\w+){{0,6}}?\s(?:{part})(?!\w)")


@lru_cache(maxsize=1)
def _kinds() -> dict[str, re.Pattern[str]]:
    """What stands before a number that is denied, by the kind of harm: "denied the death of"."""
    denies, never = folded(word_lists()["words"]), r"(?<!لم )(?<!لا )(?<!دون ان )"
    return {
        kind: re.compile(rf"{never}(?<!\w)[وف]?(?:{denies})(?:\s\w+){{0,9}}?\s[ب]?(?:{folded(nouns)})"
                         r"(?:\s\w+){0,3}\s*$")
        for kind, nouns in word_lists()["what"].items()
    }  # fmt: skip


def _befell(kind: str, before: str, behind: str) -> bool:
    """ "Denied that 40 fighters gave themselves up": what befell them stands behind the number."""
    verbs = folded(word_lists()["befell"][kind])
    told = re.match(rf"\w*(?:\s\w+){{0,4}}?\s(?:{verbs})(?!\w)", behind)
    return told is not None and _denies_that().search(before) is not None


@lru_cache(maxsize=1)
def _risen() -> dict[str, re.Pattern[str]]:
    """ "Denied that the toll of the dead in the blast had risen to", by the kind of harm."""
    data = word_lists()
    denies, rises, risen, counts = (
        folded(data[key]) for key in ("words", "rises", "risen", "counts")
    )
    return {
        kind: re.compile(
            rf"(?<!لم )(?<!لا )(?<!\w)[وف]?(?:{denies})(?:\s\w+){{0,12}}?\s(?:"
            rf"(?:{rises})\s(?:{counts})\s(?:{folded(nouns)})(?:\s\w+){{0,6}}?"
            rf"|(?:{counts})\s(?:{folded(nouns)})(?:\s\w+){{0,6}}?\s(?:{risen})(?:\s\w+){{0,2}}?)\s*$"
        )
        for kind, nouns in data["toll"].items()
    }


@lru_cache(maxsize=1)
def _denies_that() -> re.Pattern[str]:
    """ "Denied that there were", up to a number."""
    denies, that, be, tells = (
        folded(word_lists()[key]) for key in ("words", "that", "be", "and_tells")
    )
    return re.compile(rf"(?<!لم )(?<!لا )(?<!\w)[وف]?(?:{denies})(?:\s(?!{tells})\w+){{0,6}}?\s(?:{that})"
                      rf"(?:\s(?:{be}))?(?:\s(?:نحو|حوالي|اكثر من))?\s*$")  # fmt: skip
