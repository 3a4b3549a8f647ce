"""From what the rules found to the roles of a sentence: rows of features, weighed by the judge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefings.analysis.bystanders import idle
from briefings.analysis.claims.mute import unconfirmed
from briefings.analysis.overrides import Sure
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.leftout import leaves_out
from briefings.analysis.parsing.papers import paper_speaks
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.realspeakers import heard_of, silent_but, undisclosed
from briefings.analysis.roles.acting import actors_and_affected
from briefings.analysis.roles.around import compare
from briefings.analysis.roles.events import CLEFT, RECEIVED, TRIED, Event
from briefings.analysis.roles.features import Row, rows, rule
from briefings.analysis.roles.judge import Judge
from briefings.analysis.roles.shared import couple, twos, with_each, with_other
from briefings.analysis.roles.told import accusing
from briefings.analysis.speech.attributed import announced
from briefings.analysis.speech.bodies import (
    ministry_at_war,
    ministry_of_the_state,
    same_authorities,
)
from briefings.analysis.speech.informants import goes_on_with, same_person, same_source
from briefings.analysis.speech.newcomers import accuser, another_body, crowd, reporter
from briefings.analysis.speech.ourselves import says_we
from briefings.analysis.speech.pointers import pointed
from briefings.analysis.speech.resumed import resumed
from briefings.analysis.speech.sayer import (
    and_denied,
    exchanged,
    replies,
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the rules say of a sentence, by party, and what it is about."""

    speaking: frozenset[str]
    acting: frozenset[str]
    hit: frozenset[str]
    themes: tuple[str, ...]


def weigh_speakers(
    reading: Reading, context: Context, speaking: Speaking, judge: Judge
) -> dict[str, Row]:
    """Let the judge revise who speaks; returns the rows of the sentence's parties."""
    quiet = [*unconfirmed(reading), *undisclosed(reading)]
    speaking.found = [
        f for f in speaking.found if not any(m.first <= f.first <= f.last <= m.last for m in quiet)
    ]
    known = rows(reading, context, speaking)
    chosen = judge.chosen(reading, known, {"speaker": speaking.parties})["speaker"]
    chosen = with_other(reading, known, chosen)
    mine = context.in_quote or speaking.parties in (
        (context.communique,),
        (context.author,),
        (context.issuer,),
    )
    ours = mine and context.issuer and says_we(reading)
    if ours or (speaking.carried and (mine or leaves_out(reading))):
        chosen = speaking.parties  # an open quotation is its speaker's, a communiqué its author's
    heard = heard_of(reading, context, speaking, known, chosen, quiet)
    chosen = _with_answers(reading, context, speaking, heard)
    source = _source(reading, context, speaking)
    if source is not None:
        chosen = _with_source(reading, source, chosen, speaking)
    elif (latter := pointed(reading, context, speaking)) is not None:
        chosen = _with_pointed(known, latter, chosen, speaking)
    elif not chosen and (goes_on := resumed(reading, context)):
        speaking.found, speaking.carried = goes_on, True
        lately = {f.party for f in goes_on} <= set(context.speaker)
        speaking.hint = context.hint if lately else ""
        return rows(reading, context, speaking)
    elif set(chosen) == set(speaking.parties):
        return known
    kept = [found for found in speaking.found if found.party in chosen]
    named = {found.party for found in kept}
    speaking.found = kept + [known[party].found for party in chosen if party not in named]
    speaking.carried = bool(speaking.found) and all(f.last < f.first for f in speaking.found)
    speaking.hint = context.hint if speaking.carried else speaking.hint
    return rows(reading, context, speaking)


def _with_answers(
    reading: Reading, context: Context, speaking: Speaking, heard: tuple[str, ...]
) -> tuple[str, ...]:
    """Who speaks, with whoever replies, denies or announces; of nobody, whoever the article goes on with."""
    answers = [*replies(reading), *and_denied(reading, speaking), *exchanged(reading, speaking)]
    answers += announced(reading, speaking)
    answers = [f for f in answers if f.party not in heard]
    speaking.found += [f for f in answers if f.party not in speaking.parties]
    return (*heard, *dict.fromkeys(f.party for f in answers)) or goes_on_with(reading, context)


def _source(reading: Reading, context: Context, speaking: Speaking) -> Found | None:
    """Whom the sentence points at as its speaker ("the source", "the ministry", "a witness"), if anybody."""
    return (
        same_person(reading, context)
        or same_source(reading, context)
        or paper_speaks(reading, context, speaking)
        or ministry_at_war(reading, context)
        or same_authorities(reading, context)
        or ministry_of_the_state(reading, context)
        or another_body(reading, context)
        or crowd(reading, speaking)
        or reporter(reading)
        or silent_but(reading)
        or accuser(reading, speaking)
    )


def _with_source(
    reading: Reading, source: Found, chosen: Sequence[str], speaking: Speaking
) -> tuple[str, ...]:
    """Who speaks where "the source" goes on: he, and whoever has a verb of his own in the sentence."""
    main = (p for p in reading.predicates if p.kind == "report" and p.entered != "complement")
    verbs = {p.at for p in main}
    told = [f for at, found in speaking.subjects.items() if at in verbs for f in found]
    own = {f.party for f in told if source.first != f.first <= f.last} - {source.party}
    chosen = tuple(party for party in chosen if party in own)
    speaking.found = [f for f in speaking.found if f.party in chosen]
    speaking.carried = False
    if not source.party:
        return chosen
    speaking.found = [source, *speaking.found]
    return (source.party, *chosen)


def _with_pointed(
    known: dict[str, Row], latter: Found, chosen: Sequence[str], speaking: Speaking
) -> tuple[str, ...]:
    """Who speaks where "the latter" does: he, and whoever else is named, "its mayor, X" being one man."""
    named = range(latter.first, latter.last + 2)  # with whom he accuses, right behind
    others = {p for p in chosen if any(m.first not in named for m in known[p].mentions)}
    others -= {latter.party}
    speaking.found = [latter, *(f for f in speaking.found if f.party in others)]
    speaking.carried = False
    return (latter.party, *(p for p in chosen if p in others))


def weigh_roles(
    reading: Reading,
    context: Context,
    speaking: Speaking,
    known: dict[str, Row],
    events: list[Event],
    judge: Judge,
    *,
    themes: tuple[str, ...],
    sure: Sure,
) -> tuple[list[Found], list[Found]]:
    """Who acts and who is hit; what is sure stands over what the judge says."""
    actor, affected = actors_and_affected(reading, context, events, themes, sure.struck)
    _enter(known, events)
    rule(known, sure.struck, "struck")
    rule(known, actor, "rule-actor")
    rule(known, affected, "rule-affected")
    compare(known, reading, context, speaking)
    told = _Told(
        frozenset(speaking.parties),
        frozenset(_parties(actor)),
        frozenset(_parties(affected)),
        themes,
    )
    for row in known.values():
        row.features |= _ruled(row, told)
    ruled = {"actor": _parties(actor), "affected": _parties(affected)}
    chosen = _chosen(reading, context, speaking, known, judge.chosen(reading, known, ruled))
    told_so = [event for event in events if event.sure]
    does = [found for event in told_so for found in event.actor]
    undergoes = [found for event in told_so for found in event.affected]
    acting = _decided(chosen["actor"], known, actor)
    acting = list({one.party: one for one in (*sure.acting, *does, *acting)}.values())
    still = _still(reading, speaking, known, told_so, actor) | _only(known, undergoes)
    acting = [one for one in acting if one.party not in still]
    hit = _decided(chosen["affected"], known, affected)
    hit = list({one.party: one for one in (*hit, *undergoes, *sure.hit)}.values())
    hit = [one for one in hit if one.party not in sure.unhurt | _only(known, does)]
    context.before = frozenset(_parties(acting)), frozenset(_parties(hit))
    context.couple = couple(*context.before) or context.couple
    context.hits.update(context.before[1])
    return acting, hit


def _chosen(
    reading: Reading,
    context: Context,
    speaking: Speaking,
    known: dict[str, Row],
    judged: Mapping[str, tuple[str, ...]],
) -> dict[str, tuple[str, ...]]:
    """What the judge chose, with the other of two who are named together."""
    chosen = {role: with_other(reading, known, one) for role, one in judged.items()}
    both = [
        set(resolve(m, reading, context, speaking)) for m in reading.mentions if m.kind == "both"
    ]
    chosen["affected"] = with_each(reading, chosen["affected"], both)
    chosen["actor"] = with_each(reading, chosen["actor"], twos(reading, speaking))
    return chosen


def _still(
    reading: Reading,
    speaking: Speaking,
    known: dict[str, Row],
    told_so: Sequence[Event],
    actor: Sequence[Found],
) -> set[str]:
    """The parties that do nothing, by what the sentence surely tells of its events."""
    doing = {one.party for event in told_so for one in event.actor}
    still = set(idle(reading, known)) | accusing(reading, speaking) & _only(known, speaking.found)
    if any(event.by == CLEFT for event in told_so):
        still |= {f.party for f in speaking.found} - doing
    hit = {one.party for event in told_so for one in event.affected}
    still |= hit - doing - {one.party for one in actor}
    still |= {one.party for event in told_so if event.by == TRIED for one in event.affected}
    return still - {one.party for event in told_so if event.by == RECEIVED for one in event.actor}


def _only(known: dict[str, Row], found: Sequence[Found]) -> set[str]:
    """The parties of those that the sentence names once, so that they have no other part in it."""
    rows = ((one.party, known.get(one.party)) for one in found)
    return {party for party, row in rows if row and len(row.mentions) == 1}


def _enter(known: dict[str, Row], events: list[Event]) -> None:
    for event in events:
        rule(known, event.actor, f"acts L{event.level} {event.by}")
        rule(known, event.affected, f"hit L{event.level} {event.by}")


def _ruled(row: Row, told: _Told) -> frozenset[str]:
    """What the rules say of the party and of the others, together with what it is about."""
    acts, hit = row.party in told.acting, row.party in told.hit
    others = bool(told.acting) and not acts, bool(told.hit) and not hit
    forms = tuple([(m.kind, m.head, m.prep) for m in row.mentions])
    return _together((acts, hit), others, row.party in told.speaking, forms, told.themes)


@lru_cache(maxsize=1 << 12)  # mostly there is one mention, of few forms
def _together(
    does: tuple[bool, bool],
    others: tuple[bool, bool],
    speaks: bool,
    forms: tuple[tuple[str, str, str], ...],
    themes: tuple[str, ...],
) -> frozenset[str]:
    said, rest = ("".join(str(int(one)) for one in pair) for pair in (does, others))
    return frozenset([
        f"ruled={said}", f"ruled={said} others={rest}", f"ruled={said} speaks={speaks}",
        *(f"ruled={said} {kind}/{head}/{prep}" for kind, head, prep in forms),
        *(f"about={theme} speaks={speaks} {said}" for theme in themes),
    ])  # fmt: skip


def _parties(found: Sequence[Found]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.party for one in found))


def _decided(chosen: Sequence[str], known: dict[str, Row], ruled: list[Found]) -> list[Found]:
    """The chosen parties, each with the words that the rules found, or else with its own name."""
    by_rule = {found.party: found for found in ruled}
    order = [*(p for p in by_rule if p in chosen), *(p for p in chosen if p not in by_rule)]
    return [by_rule[p] if p in by_rule else known[p].found for p in order]
