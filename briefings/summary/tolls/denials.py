"""Tolls that somebody denies: "80 were killed. … Yerevan denied this".

What is denied stays the claim of who made it. A denial names its number, or it stands behind the claim, in
the same sentence or at the head of the next, and takes it up with "this", "the number", "which".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, zip_longest

from briefings.language.cues import Cue
from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.wordlists import WordLists
from briefings.profile import OTHER
from briefings.records import Cluster, Figure, Statement
from briefings.summary.tolls.places import places_in
from briefings.summary.tolls.rows import Row

_WORDS = WordLists("summary/claims.toml", "denial")
_DENYING = r"(?<!\w)[وف]?<words>(?!\w)"  # a verb of denial
_HEADLINE = r"(?:\d\d?[:.]\d\d\W+)?(?:(?![وف]?<never> )\w+ ){0,9}?<now>(?!\w)"
_BUT = rf"<openers> (?:(?![وف]?<never> )\w+ ){{0,9}}?{_DENYING}"
LIE = r"<saying> ب?ان(?P<we>نا)? (?P<lie>(?:\w+ ){1,8}?)\W*<false>(?!\w)"
_OPENING = rf"\W*(?:(?:\w+ ){{0,3}}?{_DENYING}|{_HEADLINE}|{_BUT})"
_DATELINE = re.compile(r"^\w[^.،:]{1,30}?(?: - [^.،:]{2,40}?| ?\([^()]{2,40}\)) [-–—:] ")
_HARM = WordLists("summary/claims.toml", "harmed")
_KINDS = ("killed", "wounded", "captured", "missing", "displaced")
# Behind a number: "30 dead is untrue"
_CALLED = r"(?:\s*(?!ليس|لم\b|لا\b)\w+){0,6}?\s<false>(?!\w)"
_DASHES = (" - ", " – ", " — ", " : ")  # one of which ends it
_DAYS = 3  # between a claim and its denial
_LEAD = 120  # characters in which a sentence begins with a denial
# What a sentence with words of its own goes on with: "reports say so, but X denied that" is of these.
_ANOTHER = re.compile(r"(?<=[\w،] )(?:لكن|ولكن|غير ان|الا ان|بيد ان|بينما|فيما|في حين)(?!\w)")
# A smaller count of another article, and of no place in common, may be of another event.
_TELLING = 10
_NEAR = 5  # words beside a number that tell what befell those whom it counts
_COUNTED = 3  # words behind a number that tell whom it counts
_FIGHTING = ("soldiers", "fighters")


@dataclass(frozen=True, slots=True)
class Denial:
    """One count that a party says is not so."""

    statement: Statement
    kind: str
    count: int
    party: str
    claimant: str | None = None  # whose claim it is, where the denial stands behind it
    of: str = ""  # of one by its number: "men", who fight, or "people"; "" where no word says


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
        found += _of_its_own(one)
        if denier(one):
            found += _by_number(one)
            found += _of_the_last(one, before.get((one.article.id, one.translated.sentence.n)))
    return found


def denied(row: Row, found: Iterable[Denial]) -> tuple[Denial, ...]:
    """Who denies the claim of a row, in one sentence: not its claimant, within days, the very number."""
    met = [denial for denial in found if _meets(row, denial)]
    return tuple({d.party: d for d in met if d.statement is met[0].statement}.values())


@lru_cache(maxsize=16_384)
def denies(text: str) -> bool:
    """Whether a sentence begins with a denial: "Baku denied".

    A dateline before it is none of its words: "Baku (AFP) - a source denied".
    """
    told = bare(text[:_LEAD])
    if not _verbs().may_be_in(told):
        return False
    if any(dash in told for dash in _DASHES):
        told = _DATELINE.sub("", told)
    return _WORDS.pattern(_OPENING).match(told) is not None


@lru_cache(maxsize=1)
def _verbs() -> Cue:
    """A verb of denial, which a sentence that begins with one has."""
    return Cue((*_WORDS["words"], *_WORDS["now"]))


def denier(statement: Statement) -> str:
    """The party that speaks; "" where it is none of the profile, or several do."""
    speakers = statement.analysis.roles.speaker
    return speakers[0] if len(speakers) == 1 and speakers[0] != OTHER else ""


def is_of_a_part(denial: Statement) -> bool:
    """Whether only a part in what happened is denied: "any link to", "involvement in the killing of"."""
    involved = _WORDS.pattern(rf"{_DENYING}(?:\s\w+){{0,6}}?\s<part>(?!\w)")
    return bool(involved.search(bare(denial.translated.sentence.text)))


def _meets(row: Row, denial: Denial) -> bool:
    figure, told = row.figure, denial.statement.article.date
    # A party may deny what "a medical source" of its own says.
    named = not (figure.source or figure.teller)
    if row.relation or figure.background or (figure.claimed_by == denial.party and named):
        return False
    if (figure.kind, figure.count[0]) != (denial.kind, denial.count):
        return False
    if denial.claimant not in (None, figure.claimed_by):
        return False
    articles = {toll.statement.article.id for toll in row.tolls}
    there = denial.statement.article.id in articles or not (
        denial.claimant or row.places.isdisjoint(places_in(denial.statement))
    )
    if not there and (denial.count < _TELLING or denial.of == "people"):
        return False
    if denial.of == "men" and not _may_be_men(figure, denial.party):
        return False
    return bool(told and row.published and 0 <= (told - row.published).days <= _DAYS)


def _may_be_men(figure: Figure, party: str) -> bool:
    """Whether a claim may be of the men whose loss a party denies: its own people, or others who fight."""
    return figure.whom in _FIGHTING or (
        figure.whom != "civilians" and figure.party_affected == party
    )


def _by_number(statement: Statement) -> Iterator[Denial]:
    """What a sentence denies, or calls untrue, by its number: such a count is none of its own claims."""
    text = statement.translated.sentence.text
    told = {(figure.kind, figure.count[0]) for figure in statement.analysis.figures}
    no = r"(?<!\bلم )(?<!\bلا )(?<!\bلن )(?<!\w)[وفب]?<words|false>"
    untold = r"(?:\s(?!(?:فيها?|التي|الذي|<accuses>)(?!\w))\w+){0,9}?(?:\sال)?\s*$"
    before, behind = (_WORDS.pattern(shape) for shape in (rf"{no}{untold}", _CALLED))
    if is_of_a_part(statement) or not _WORDS.pattern(rf"{no}(?!\w)").search(bare(text)):
        return
    for number in numerals(text, "ar"):
        lead, rest = bare(text[: number.start]), bare(text[number.end :])
        if number.kind != "cardinal" or not (before.search(lead) or behind.match(rest)):
            continue
        counted = " ".join(rest.split()[:_COUNTED])
        if _HARM.whole("things").search(counted):
            continue
        kind, count = _befell(lead.split(), rest.split()), round(number.values[0])
        of = next((of for of in ("men", "people") if _HARM.whole(of).search(counted)), "")
        if kind and (kind, count) not in told:
            yield Denial(statement, kind, count, denier(statement), of=of)


def _befell(lead: Sequence[str], rest: Sequence[str]) -> str:
    """What befell those whom a number counts, by the nearest word that says so."""
    for before, behind in islice(zip_longest(reversed(lead), rest, fillvalue=""), _NEAR):
        for kind in _KINDS:
            if _HARM.whole(kind).search(f"{before} {behind}"):
                return kind
    return ""


def _of_the_last(statement: Statement, before: Statement | None) -> Iterator[Denial]:
    """What the sentence before claims and this one denies: "Yerevan denied this and called it a lie"."""
    told = () if before is None else before.analysis.figures
    party = denier(statement)
    theirs = [f for f in told if f.claimed_by != party and not f.background]
    if not theirs or any(f.claimed_by == party for f in told):
        return
    text, own = statement.translated.sentence.text, statement.analysis.figures
    if not takes_up(text[: own[0].start] if own else text):
        return
    for figure in theirs:
        told_by = figure.claimed_by is not None or figure.source is not None
        if figure.count[0] is not None and told_by:
            yield Denial(statement, figure.kind, figure.count[0], party, figure.claimed_by)


def _of_its_own(statement: Statement) -> Iterator[Denial]:
    """What a sentence claims and another in it denies: "80 were killed, which Yerevan denied"."""
    text, speakers = statement.translated.sentence.text, statement.analysis.roles.speaker
    for figure in statement.analysis.figures:
        others = {*speakers} - {figure.claimed_by, OTHER}
        told = figure.claimed_by is not None or figure.source is not None
        if len(others) != 1 or not told or figure.background or figure.count[0] is None:
            continue
        if _denies_before(bare(text[figure.end :])):
            (other,) = others
            yield Denial(statement, figure.kind, figure.count[0], other, figure.claimed_by)


def takes_up(text: str) -> bool:
    """Whether a sentence begins by denying what was said before it: "this is not true"."""
    return _denies_before(_ANOTHER.split(bare(text))[0])


def _denies_before(told: str) -> bool:
    if not _taking_up().may_be_in(told):
        return False
    some = r"(?:\s(?!ان\b|عن\b|في\b|علي\b|اي\b)\w+){0,4}?"
    this = r"(?:(?:<pointing>\s)?<this>(?!\w)|<pointing>(?=\s*$|\s<false>))"
    anaphors = (
        rf"(?<!لم )(?<!لا )(?<!\w)[وف]?<words>{some}\s{this}",
        r"(?<!\w)<which>(?:\sما)?\s<it>(?!\w)",
        rf"(?<!\w)[وف]?<calls>{some}\s<false>(?!\w)",
        rf"(?<!\w)[وفب]?{this}{some}\s<false>(?!\w)",
    )
    return any(_WORDS.pattern(shape).search(told) for shape in anaphors)


@lru_cache(maxsize=1)
def _taking_up() -> Cue:
    """The words of which each shape of such a denial wants one."""
    return Cue((*_WORDS["words"], *_WORDS["it"], *_WORDS["false"]))


def denying() -> re.Pattern[str]:
    """A verb of denial."""
    return _WORDS.pattern(_DENYING)
