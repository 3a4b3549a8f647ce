"""Casualty claims: how many people, what befell them, whose they are and who says so.

Rules find the numbers and what befell the counted; small models over features of the sentence and of
the article so far decide whose people they are, by whose word, and whether it was in an earlier war.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import cast

from briefings.analysis.claims.athome import told_at_home
from briefings.analysis.claims.drafting import draft_of
from briefings.analysis.claims.owners import owners
from briefings.analysis.claims.scene import Scene
from briefings.analysis.claims.settling import settle
from briefings.analysis.claims.stands import tells_by_name
from briefings.analysis.claims.tellers import says_we
from briefings.analysis.counting.asides import aside, in_return, of_an_accident
from briefings.analysis.counting.counts import counted
from briefings.analysis.counting.detect import FRESH, casualty_words
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.eachside import (
    by_side,
    is_of_each,
    of_all_sides,
    of_more_than_told,
    summed,
)
from briefings.analysis.counting.kinds import is_arrest
from briefings.analysis.counting.nouns import of_two_sorts, who_of_them, whom_before
from briefings.analysis.counting.pairs import of_all, of_more, of_others, of_several
from briefings.analysis.counting.past import is_past
from briefings.analysis.counting.perished import succumbed
from briefings.analysis.counting.rising import settled
from briefings.analysis.counting.takenup import taken_up
from briefings.analysis.counting.tells import casualty_at
from briefings.analysis.counting.uncounted import uncounted
from briefings.analysis.counting.unreal import gainsaid, unreal
from briefings.analysis.counting.verdicts import Verdict, packed
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.sides import countrymen
from briefings.analysis.roles.events import Event
from briefings.analysis.roles.features import Row
from briefings.analysis.speech.sources import Telling, is_source
from briefings.language.dates import (
    date_off,
    days_off,
    event_date,
    toll_date,
)
from briefings.profile import OTHER
from briefings.records import Aside, Figure, FigureKind, Sentence

_HIT = frozenset(["killed", "wounded", "missing"])
_AGAINST = frozenset(["مقابل", "مقارنه"])
_OTHERS = frozenset(["علي", "الاقل", "اخرون", "اخرين", "اخر"])  # "at least", "others"


def figures(
    reading: Reading,
    context: Context,
    speaking: Speaking,
    sentence: Sentence,
    known: Mapping[str, Row],
    sources: Sequence[Telling],
    events: Sequence[Event],
    *,
    verdict: Verdict | None = None,
) -> tuple[Figure, ...]:
    """The casualty claims of a sentence in order; things, distances and troops are left out.

    `known` are the parties of the sentence with their features as `features.rows` gives them,
    `sources` whoever it names that is no party, `events` what it tells of.
    """
    verdict = packed() if verdict is None else verdict
    verdict.enter(reading, context, speaking, sentence, known)
    context.ledger.sentence += 1
    context.ledger.ours = context.ledger.ours or says_we(reading)
    past = is_past(reading, sentence, context)
    found: list[Figure] = []
    told = casualty_words(reading)
    if told or 0 < context.ledger.gap <= FRESH:
        found = _read(
            Scene(reading, context, speaking, sentence, known, verdict, told, past, sources, events)
        )
    if past or any(figure.background for figure in found):
        context.ledger.past = context.ledger.sentence
    return tuple(found)


def _read(scene: Scene) -> list[Figure]:
    """The claims in order."""
    found: list[Figure] = []
    numbers = [number for number in _numbers(scene.reading) if not is_source(number, scene.sources)]
    if not numbers:
        return found
    hit, voice = _leaning(scene, "hit"), _leaning(scene, "voice")
    previous: Counted | None = None
    whole: Counted | None = None
    wholes: list[Figure] = []
    whom = "people"  # of the last total: "25 people, among them two civilians, and 80 others"
    for number in numbers:
        draft = draft_of(scene, number, found, previous)
        if draft is not None:
            previous = number
            if not draft.part:
                whole = number  # "53 dead, six children among them, and 130 wounded": as the 53 are
                draft = replace(draft, earlier=tuple(wholes))
                anew = found and (found[-1].kind, draft.kind) == ("captured", "killed")
                anew = anew or of_several(wholes) or of_more(wholes, scene.reading, number)
                anew = anew or of_more_than_told(scene.reading, number, found)
                anew = anew or (draft.another and of_others(wholes, draft.kind))
                anew = anew or bool(of_an_accident(scene.reading, number))
                whom = number.whom or of_all(found) or ("people" if anew else whom)
            said = of_two_sorts(scene.reading, number) or who_of_them(scene.reading, number)
            said = said or number.whom
            said = said or ("" if draft.part else whom_before(scene.reading, number))
            draft = replace(draft, whom=said or ("people" if draft.part else whom), whole=whole)
            told = settle(scene, draft, voice)
            if gainsaid(scene.reading, number, told.claimant):
                continue
            made = [_figure(scene, told, hit)]
            if is_of_each(scene.reading, number):
                found = summed(found, made[0])
                made = by_side(made[0], scene.context.pair)
            found += made
            wholes += [] if draft.part else made
    return of_all_sides(scene.reading, found)


def _leaning(scene: Scene, question: str) -> dict[str, int]:
    """How likely it is, in hundredths of log odds, that each party told of is hit, or speaks."""
    return {party: scene.verdict.odds(question, row.features) for party, row in scene.known.items()}


def _figure(scene: Scene, draft: Draft, hit: Mapping[str, int]) -> Figure:
    """The claim, with the party whose people are counted."""
    number, context = draft.number, scene.context
    reading, speaking = told_at_home(scene.reading, scene.speaking, context.profile)
    home = countrymen(context.profile)
    told = replace(draft, claimant=home.get(draft.claimant or "", draft.claimant))
    hit = {home.get(party, party): odds for party, odds in hit.items()}
    choice, ruled = owners(reading, told, context, speaking, hit, scene.events)
    owner = scene.verdict.pick("party_affected", choice, ruled, scene.asked(number))
    if owner in tells_by_name(scene.reading, draft, context, scene.speaking):
        owner = None
    if not is_arrest(draft.kind, draft.whom):
        context.ledger.enter(draft.kind, owner, draft.claimant, draft.background, number.count)
    same = taken_up(scene.reading, draft, context.ledger, owner)
    start, end = scene.reading.span(number.first, number.last)
    return Figure(
        kind=cast(FigureKind, draft.kind),
        count=settled(scene.reading, number),
        approximate=number.approximate,
        whom=draft.whom,
        party_affected=owner,
        claimed_by=draft.claimant,
        as_of=None
        if draft.background
        else day_of(draft, scene.reading, scene.sentence, context.day),
        background=draft.background,
        start=start,
        end=end,
        source=draft.source,
        teller=draft.teller,
        over=number.over,
        aside=_as_the_others(draft, scene.reading)
        or aside(
            scene.reading,
            draft.kind,
            number,
            context.ledger,
            owner,
            foreign=owner not in (None, OTHER, *context.profile.core),
        )
        or ("again" if same else ""),
    )


@lru_cache(maxsize=1 << 10)
def _numbers(reading: Reading) -> tuple[Counted, ...]:
    """What a sentence may claim of people, whatever stands around it."""
    return tuple(
        number
        for number in counted(reading)
        if not uncounted(reading, number) and not unreal(reading, number)
    )


def _as_the_others(draft: Draft, reading: Reading) -> Aside:
    """Some of those let go are no more captive, nor are those let go for them or beside them."""
    last = draft.earlier[-1] if draft.earlier else None
    if last is None or last.kind != draft.kind or last.aside != "released":
        return ""
    joined = reading.tokens[draft.number.first].text.startswith("و")
    return last.aside if draft.part or joined or in_return(reading, draft.number) else ""


def day_of(draft: Draft, reading: Reading, sentence: Sentence, before: date | None) -> date | None:
    """That of its blow, one off the day of the sentence `before`, or that of publication."""
    published = sentence.article.date
    blow = toll_date(sentence.text, published) if draft.kind in _HIT else None
    if blow is not None and _is_of(reading, draft.number, *blow[1:]):
        return blow[0]
    at = reading.tokens[draft.number.first].start
    off_it = date_off(sentence.text, published) if draft.kind in _HIT else None
    if off_it is not None and off_it[1] <= at < off_it[2]:
        return off_it[0]
    against = next((t.start for t in reading.tokens if t.text in _AGAINST), None)
    off = None if against is None else days_off(sentence.text[against:])
    if off is not None and against is not None:  # "28,000, as against 6,500 on the day before"
        day = event_date(sentence.text, published) or published
        return published if at < against or day is None else day + timedelta(off)
    told = days_off(sentence.text) if before else None
    return published if before is None or told is None else before + timedelta(told)


def _is_of(reading: Reading, number: Counted, start: int, end: int) -> bool:
    """Whether a count is of the blow that those words name: no other clause begins between the two."""
    at, last = (sum(token.start < place for token in reading.tokens) for place in (start, end))
    low, high = (number.last, at) if at > number.last else (last - 1, number.first)
    begun = [(k, how) for k, how in reading.opened if low < k <= high and how in ("and", "break")]
    joined = at > number.last and _are_hit_together(reading, number, [k for k, _ in begun])
    return (not begun or joined) and not succumbed(reading, number)


def _are_hit_together(reading: Reading, number: Counted, begun: Sequence[int]) -> bool:
    """ "20 were killed and 290 wounded in the blast": the first clause names no place or time of its own."""
    tokens = reading.tokens
    rest = tokens[number.last + 1 : begun[0]] if len(begun) == 1 else []
    plain = all(t.text in _OTHERS for t in rest)
    return len(begun) == 1 and plain and bool(casualty_at(tokens, begun[0]))
