"""Casualty claims: how many people, what befell them, whose they are and who says so.

Rules find the numbers and what befell the counted; small models over features of the sentence and of
the article so far decide whose people they are, by whose word, and whether it was in an earlier war.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import cast

from briefings.analysis.casualties import Counted, befalls, word_lists
from briefings.analysis.casualties import known as listed
from briefings.analysis.claimants import claimant_by_rule, claimants
from briefings.analysis.context import Context, Speaking
from briefings.analysis.counts import counted
from briefings.analysis.drafts import Draft
from briefings.analysis.features import Row
from briefings.analysis.grammar import Reading
from briefings.analysis.kinds import is_carried, is_damage, is_part, kind_of, told_on
from briefings.analysis.owners import owners
from briefings.analysis.past import is_past, past_features
from briefings.analysis.verdicts import Verdict, packed
from briefings.records import Count, Figure, FigureKind, Sentence

_CHANGE = frozenset(
    ["ارتفع", "ارتفعت", "انخفض", "انخفضت", "تراجع", "تراجعت", "زاد", "زادت", "قفز", "قفزت"]
)


def figures(
    reading: Reading,
    context: Context,
    speaking: Speaking,
    sentence: Sentence,
    known: Mapping[str, Row],
    verdict: Verdict | None = None,
) -> tuple[Figure, ...]:
    """The casualty claims of a sentence in order; things, distances and troops are left out.

    `known` are the parties of the sentence with their features as `features.rows` gives them.
    """
    context.ledger.sentence += 1
    verdict = packed() if verdict is None else verdict
    past = is_past(reading, sentence)
    found: list[Figure] = []
    carried = context.ledger.kind if context.ledger.since <= 1 and is_carried(reading) else ""
    if carried or any(befalls(token.text) for token in reading.tokens):
        hit = {
            party: verdict.odds("hit", row.features) for party, row in known.items() if row.mentions
        }
        for draft in _drafts(reading, found, carried):
            settled = _settle(reading, draft, context, speaking, verdict, past)
            found.append(_figure(reading, settled, context, speaking, verdict, sentence, hit))
    if past or any(figure.background for figure in found):
        context.ledger.past = context.ledger.sentence
    return tuple(found)


def _drafts(reading: Reading, found: list[Figure], carried: str) -> Iterator[Draft]:
    """The numbers of people whom something befell; `found` grows while they are read."""
    words = word_lists()
    previous: Counted | None = None
    for number in counted(reading):
        part = bool(found) and is_part(reading, number, words)
        taken = False
        kind: str = found[-1].kind if part else kind_of(reading, number, words)
        if not kind and found and previous and number.whom and number.first - previous.last <= 7:
            kind = found[-1].kind
        if not kind and carried and number.first > 0 and (number.whom or not found):
            kind, taken = carried, True
        if not kind and found:
            kind = told_on(reading, number, found[-1].kind)
        if not kind or (kind == "wounded" and is_damage(reading, number)):
            continue
        previous = number
        yield Draft(number, kind, part, tuple(found), taken)


def _settle(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    verdict: Verdict,
    past: bool,
) -> Draft:
    """The draft with its war and its claimant."""
    features = past_features(reading, draft, context, past)
    draft = replace(draft, background=verdict.says("background", features, past))
    ruled = claimant_by_rule(draft, speaking)
    choice = claimants(reading, draft, context, speaking)
    return replace(draft, claimant=verdict.pick("claimed_by", choice, ruled))


def _figure(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    verdict: Verdict,
    sentence: Sentence,
    hit: Mapping[str, int],
) -> Figure:
    number, found = draft.number, draft.earlier
    choice, ruled = owners(reading, draft, context, speaking, hit)
    owner = verdict.pick("party_affected", choice, ruled)
    context.ledger.enter(draft.kind, owner, draft.claimant, draft.background)
    start, end = reading.span(number.first, number.last)
    return Figure(
        kind=cast(FigureKind, draft.kind),
        count=_settled(reading, number),
        approximate=number.approximate,
        whom=number.whom or (found[-1].whom if found and not draft.part else "people"),
        party_affected=owner,
        claimed_by=draft.claimant,
        as_of=None if draft.background else sentence.article.date,
        background=draft.background,
        start=start,
        end=end,
    )


def _settled(reading: Reading, number: Counted) -> Count:
    """The count; of "rose from 25 to 32" and "fell from 50 to 40" it is the new one."""
    low, high = number.count
    if low is None or high is None or low == high:
        return number.count
    before = reading.tokens[max(0, number.first - 6) : number.first]
    if low > high or any(listed(token.text, _CHANGE) for token in before):
        return high, high
    return number.count
