"""Casualty claims: how many people, what befell them, whose they are and who says so.

Rules find the numbers and what befell the counted; small models over features of the sentence and of
the article so far decide whose people they are, by whose word, and whether it was in an earlier war.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast

from briefings.analysis.claims.attributions import beside, in_turn, spoke_apart
from briefings.analysis.claims.byname import counted_by_name
from briefings.analysis.claims.claimants import claimant_by_rule, claimants
from briefings.analysis.claims.days import day_of, is_long_ago
from briefings.analysis.claims.owners import owners
from briefings.analysis.claims.tellers import says_we
from briefings.analysis.counting.anew import told_anew
from briefings.analysis.counting.asides import aside, in_return
from briefings.analysis.counting.bounds import lead
from briefings.analysis.counting.counts import counted
from briefings.analysis.counting.custody import elsewhere
from briefings.analysis.counting.detect import FRESH, Ruling, Told, casualty_words, kind_candidates
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.eachside import by_side, is_of_each, summed
from briefings.analysis.counting.kinds import (
    DIED,
    arrives,
    contrasted,
    is_arrest,
    is_carried,
    is_damage,
    kind_of,
    told_on,
)
from briefings.analysis.counting.nouns import who_of_them
from briefings.analysis.counting.ofwhom import whom_before
from briefings.analysis.counting.pairs import (
    is_another,
    is_of_these,
    is_part,
    is_plain_part,
    of_all,
    of_more,
    of_other_hit,
    of_several,
)
from briefings.analysis.counting.past import is_past, is_surely_past, past_candidates
from briefings.analysis.counting.rising import settled
from briefings.analysis.counting.touched import is_too_many
from briefings.analysis.counting.uncounted import uncounted
from briefings.analysis.counting.unreal import denied_words, gainsaid, unreal
from briefings.analysis.counting.verdicts import Asked, Verdict, packed
from briefings.analysis.parsing.casualties import Counted, casualty, word_lists
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.roles.events import Event
from briefings.analysis.roles.features import Row
from briefings.analysis.speech.sources import Telling, is_named, is_source, source_of
from briefings.profile import OTHER
from briefings.records import Aside, Figure, FigureKind, Sentence, Source

_OF = "عن"


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
    past = is_past(reading, sentence, context.ledger)
    found: list[Figure] = []
    told = casualty_words(reading)
    if told or 0 < context.ledger.gap <= FRESH:
        counting = _Counting(
            reading, context, speaking, sentence, known, verdict, told, past, sources, events
        )
        found = counting.read()
    if past or any(figure.background for figure in found):
        context.ledger.past = context.ledger.sentence
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Counting:
    """A sentence that may count people, with all that is known when its numbers are read."""

    reading: Reading
    context: Context
    speaking: Speaking
    sentence: Sentence
    known: Mapping[str, Row]
    verdict: Verdict
    told: list[Told]
    past: bool
    sources: Sequence[Telling]
    events: Sequence[Event]

    def read(self) -> list[Figure]:
        """The claims in order."""
        found: list[Figure] = []
        numbers = [
            number for number in _numbers(self.reading) if not is_source(number, self.sources)
        ]
        if not numbers:
            return found
        hit, voice = self._leaning("hit"), self._leaning("voice")
        previous: Counted | None = None
        wholes: list[Figure] = []
        whom = "people"  # of the last total: "25 people, among them two civilians, and 80 others"
        for number in numbers:
            draft = self._draft(number, found, previous)
            if draft is not None:
                previous = number
                if not draft.part:
                    anew = found and (found[-1].kind, draft.kind) == ("captured", "killed")
                    anew = anew or of_several(wholes) or of_more(wholes, self.reading, number)
                    anew = anew or of_other_hit(wholes, self.reading, number)
                    whom = number.whom or of_all(found) or ("people" if anew else whom)
                said = who_of_them(self.reading, number) or number.whom
                said = said or ("" if draft.part else whom_before(self.reading, number))
                draft = replace(draft, whom=said or ("people" if draft.part else whom))
                told = self._settle(draft, voice)
                if gainsaid(self.reading, number, told.claimant):
                    continue
                made = [self._figure(told, hit)]
                if is_of_each(self.reading, number):
                    found = summed(found, made[0])
                    made = by_side(made[0], self.context.pair)
                found += made
                wholes += [] if draft.part else made
        return found

    def _leaning(self, question: str) -> dict[str, int]:
        """How likely it is, in hundredths of log odds, that each party told of is hit, or speaks."""
        return {
            party: self.verdict.odds(question, row.features) for party, row in self.known.items()
        }

    def _draft(
        self, number: Counted, found: list[Figure], previous: Counted | None
    ) -> Draft | None:
        """The number with what befell the counted; None where it is no claim."""
        ledger = self.context.ledger
        part = bool(found) and is_part(self.reading, number, word_lists())
        ruling = self._ruling(number, found, part, previous)
        if ruling.route == "damage":
            return None
        choice = kind_candidates(self.reading, number, self.told, found, ledger, ruling)
        kind = self.verdict.pick("kind", choice, ruling.kind or None, self._asked(number))
        kind = ruling.kind if ruling.route == DIED else kind
        if kind is None or self._is_elsewhere(kind, number) or arrives(self.reading, kind, number):
            return None
        if is_too_many(self.reading, kind, number):
            return None
        choice = past_candidates(self.reading, number, self.past, self.sentence, self.context)
        these = not found and is_of_these(self.reading, number)
        past = (part and found[-1].background) or is_surely_past(
            self.reading, kind, number, ledger, these=these
        )
        past = past or is_long_ago(kind, number, self.reading, self.sentence)
        past = past or (
            self.verdict.pick("background", choice, "past" if self.past else None) == "past"
        )
        carried = not found and kind in ledger.kinds and all(t.kind != kind for t in self.told)
        another, apart = is_another(self.reading, number), self._apart(number, previous)
        return Draft(number, kind, part, tuple(found), carried, past, another=another, apart=apart)

    def _is_elsewhere(self, kind: str, number: Counted) -> bool:
        """Whether a number is of people whom another country's police took."""
        if kind != "captured" or is_arrest(kind, number.whom):
            return False
        return elsewhere(self.reading, number, self.context, self.speaking)

    def _asked(self, number: Counted) -> Asked:
        return Asked(self.sentence.n, self.reading, number)

    def _apart(self, number: Counted, previous: Counted | None) -> int:
        """How many clauses begin between the count before and this one, two at most."""
        if previous is None:
            return 0
        return min(2, sum(previous.last < at <= number.first for at, _ in self.reading.opened))

    def _ruling(
        self, number: Counted, found: list[Figure], part: bool, previous: Counted | None
    ) -> Ruling:
        """What the rules say a number is."""
        reading, ledger = self.reading, self.context.ledger
        if not number.sure:
            return Ruling("", "unsure")
        one = ledger.since == 1 and len(set(ledger.kinds)) == 1  # else who knows which are meant
        these = one and not found and is_of_these(reading, number)
        told = contrasted(reading, number) or self._spoken_of(number, found)
        told = told or (found[-1].kind if found and told_anew(reading, number) else "")
        if told or part or these:
            sure = Ruling(told or ledger.kind, DIED)
            plain = previous is not None and is_plain_part(reading, number, previous)
            whole = DIED if plain else "part"
            return Ruling(found[-1].kind, whole) if part and not told else sure
        kind, route = kind_of(reading, number, word_lists()) if self.told else ("", "none")
        if kind:
            damage = kind == "wounded" and is_damage(reading, number)
            return Ruling("", "damage") if damage else Ruling(kind, route)
        if found and previous and number.whom and number.first - previous.last <= 7:
            return Ruling(found[-1].kind, "next")
        carried = ledger.since <= 1 and is_carried(reading)
        if carried and number.first > 0 and (number.whom or not found):
            return Ruling(ledger.kind, "carried")
        return Ruling(told_on(reading, number, found[-1].kind) if found else "", "told-on")

    def _settle(self, draft: Draft, voice: Mapping[str, int]) -> Draft:
        """The draft with its claimant."""
        ruled = claimant_by_rule(draft, self.speaking)
        turn = self._turn(draft.number, draft.earlier)
        if isinstance(turn, Found):
            return replace(draft, claimant=turn.party)
        telling = source_of(self.reading, draft.number.first, draft.number.last, self.sources)
        choice = claimants(self.reading, draft, self.context, self.speaking, voice, telling)
        picked = self.verdict.pick("claimed_by", choice, ruled, self._asked(draft.number))
        silent = telling is None and not self.speaking.found
        if silent and draft.part and draft.earlier:
            picked = draft.earlier[-1].claimed_by
        elif silent and not draft.earlier and is_of_these(self.reading, draft.number):
            picked = self.context.ledger.claimant if self.context.ledger.gap == 1 else picked
        if telling is None:
            return replace(draft, claimant=picked)
        before = draft.earlier[-1] if draft.earlier else None
        if isinstance(turn, Telling):
            telling = turn
            if picked not in (None, OTHER):
                picked = OTHER if turn.official else None
        elif before and before.source and before.source.start == telling.source.start:
            picked = before.claimed_by  # "activists said that 1,300 were killed and 2,000 wounded"
        context = self.context
        home = picked == context.home and not (self.speaking.found or context.ledger.ours)
        if home and not context.counts[picked or ""]:
            picked = None  # "a hospital": no side's for its outlet's name alone
        if picked != OTHER and spoke_apart(self.reading, self.speaking, telling, picked):
            picked = OTHER if telling.official else None
        if telling.own and picked not in (None, OTHER):
            named = is_named(
                self.reading,
                beside(self.reading, draft.number, self.speaking, telling),
                picked,
                telling,
            )
            picked = picked if named else OTHER if telling.official else None
        source = _source(telling, picked)
        return replace(draft, claimant=picked, source=source, teller=telling.source)

    def _spoken_of(self, number: Counted, found: Sequence[Figure]) -> str:
        """ "200 dead, and X spoke of more than a thousand": of the same, for all that nobody says of what."""
        own = any(casualty(t.text) for t in self.reading.tokens[number.first : number.last + 2])
        alone = found and not (own or number.whom) and lead(self.reading, number) == _OF
        return found[-1].kind if alone and self._turn(number, found) else ""

    def _turn(self, number: Counted, found: Sequence[Figure]) -> Found | Telling | None:
        """Who tells a count in a row of claimants."""
        start = found[-1].end if found else 0
        return in_turn(self.reading, number, start, self.speaking, self.sources)

    def _figure(self, draft: Draft, hit: Mapping[str, int]) -> Figure:
        """The claim, with the party whose people are counted."""
        number, context = draft.number, self.context
        choice, ruled = owners(self.reading, draft, context, self.speaking, hit, self.events)
        owner = self.verdict.pick("party_affected", choice, ruled, self._asked(number))
        if not is_arrest(draft.kind, draft.whom):
            context.ledger.enter(draft.kind, owner, draft.claimant, draft.background, number.count)
        again = counted_by_name(self.reading, draft, context.ledger)
        start, end = self.reading.span(number.first, number.last)
        return Figure(
            kind=cast(FigureKind, draft.kind),
            count=settled(self.reading, number),
            approximate=number.approximate,
            whom=draft.whom,
            party_affected=owner,
            claimed_by=draft.claimant,
            as_of=None
            if draft.background
            else day_of(draft, self.reading, self.sentence, context.day),
            background=draft.background,
            start=start,
            end=end,
            source=draft.source,
            teller=draft.teller,
            over=number.over,
            denied=denied_words(self.reading, number) is not None,
            aside="again"
            if again
            else _as_the_others(draft, self.reading)
            or aside(self.reading, draft.kind, number, context.ledger, owner),
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
    """Some of the patients who were moved are no more displaced, of those let go no more captive."""
    last = draft.earlier[-1] if draft.earlier else None
    if last is None or last.kind != draft.kind or last.aside not in ("moved", "released"):
        return ""
    given = last.aside == "released" and in_return(reading, draft.number)
    beside = last.aside == "released" and draft.kind == "captured" and last.end > 0
    joined = beside and reading.tokens[draft.number.first].text.startswith("و")
    return last.aside if draft.part or given or joined else ""


def _source(telling: Telling, claimant: str | None) -> Source | None:
    """Who claims a count where no party does; of whom no list knows, "another party" may be said."""
    if claimant == OTHER and not telling.source.listed:
        return replace(telling.source, words="")
    return telling.source if claimant in (None, OTHER) else None
