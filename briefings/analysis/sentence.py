"""The analysis of one sentence: who speaks, who acts and who is hit, its figures, themes and day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefings.analysis.carryover import learn, with_people
from briefings.analysis.claims.figures import figures
from briefings.analysis.claims.mute import keeps_silent
from briefings.analysis.counting.verdicts import Verdict
from briefings.analysis.evidence import evidence
from briefings.analysis.facts.amounts import counts
from briefings.analysis.overrides import sure_roles, with_launchers
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.lands import of_their_land
from briefings.analysis.parsing.resolving import author, resolve
from briefings.analysis.parsing.sides import armies
from briefings.analysis.roles.acting import events_of
from briefings.analysis.roles.events import Event
from briefings.analysis.roles.features import Row
from briefings.analysis.roles.judge import Judge
from briefings.analysis.speech.bodies import named_bodies
from briefings.analysis.speech.interviews import (
    answer,
    asked_by_us,
    asks,
    hear,
    only_there,
)
from briefings.analysis.speech.newcomers import hint_for
from briefings.analysis.speech.ownnames import own_names
from briefings.analysis.speech.press import without_its_outlet
from briefings.analysis.speech.quoted import quotes
from briefings.analysis.speech.rows import of_table
from briefings.analysis.speech.sources import Telling, main_source, told_on, without_earlier
from briefings.analysis.speech.speakers import speakers
from briefings.analysis.speech.towns import of_the_same, without_holders
from briefings.analysis.topics.circumstances import circumstances
from briefings.analysis.topics.kindred import kindred
from briefings.analysis.topics.themes import themes
from briefings.analysis.weigh import weigh_roles, weigh_speakers
from briefings.language.dates import event_date
from briefings.language.normalize import bare
from briefings.profile import OTHER
from briefings.records import Analysis, Figure, Roles, Sentence, Source

_ENTRY = re.compile(r"\W*\d{1,2}[:.]\d\d\b")  # the hour that heads an entry of a live blog


@dataclass(frozen=True, slots=True)
class _Heard:
    """A sentence as it was read: who speaks, what is known of its parties, its sources and its events."""

    reading: Reading
    speaking: Speaking
    known: dict[str, Row]
    told: list[Telling]
    source: Source | None  # whom it quotes, where no party speaks
    events: list[Event]


def analyze_sentence(
    sentence: Sentence,
    reading: Reading,
    context: Context,
    in_quote: bool,
    judge: Judge,
    verdict: Verdict | None = None,
) -> Analysis:
    """The analysis of one sentence; what it tells of those behind it stays in the context."""
    context.in_quote = in_quote
    heard = _heard(sentence, _named(sentence, reading, context), context, judge)
    reading, speaking = heard.reading, heard.speaking
    claims = _claims(sentence, heard, context, verdict)
    around = circumstances(reading, context, speaking, claims)
    hits = themes(reading, context.profile, around, judge)
    subjects = tuple(hit.theme for hit in hits)
    context.themes = [*context.themes[-3:], frozenset(subjects)]
    about = kindred(context.profile).about(subjects)
    actor, affected = _roles(heard, context, claims, judge, about)
    questioned = sentence.n in context.asked
    if questioned or asks(sentence, context.labels.get(sentence.n)):
        claims = ()  # the answer may still say "its dead"
    context.day = event_date(sentence.text, sentence.article.date)
    return Analysis(
        sentence=sentence,
        roles=Roles(speaking.parties, _ids(actor), _ids(affected)),
        parties=_parties(reading, context, speaking, actor, affected),
        themes=subjects,
        quote=in_quote or quotes(reading),
        event_date=context.day,
        evidence=evidence(reading, speaking.found, actor, affected, hits, claims),
        figures=claims,
        speaker_hint=hint_for(reading, speaking),
        source=context.source,
        numbers=counts(sentence.text, bare(sentence.text)),
        about=about,
        asked=questioned,
    )


def _named(sentence: Sentence, reading: Reading, context: Context) -> Reading:
    """The reading with whoever the article has named before; an entry of a live blog goes to others."""
    if _ENTRY.match(sentence.text):
        context.go_to_another()
    reading = own_names(named_bodies(with_people(reading, context), context), context)
    reading = of_their_land(reading, context.profile)
    reading = without_its_outlet(reading, sentence.article.source or "")
    if sentence.heading or sentence.text.rstrip().endswith(":"):
        context.author = author(reading, context)
    return reading


def _heard(sentence: Sentence, reading: Reading, context: Context, judge: Judge) -> _Heard:
    """Who speaks in a sentence and whom it names as its sources, apart from whoever spoke earlier."""
    speaking, known = _speaking(sentence, reading, context, judge)
    told = _told(reading, context, speaking)
    if not context.in_quote:
        speaking.found = without_earlier(reading, speaking.found, told)
        speaking.found = without_holders(reading, speaking.found, told, armies(context.profile))
    label = context.labels.get(sentence.n)
    source = answer(reading, context, label, speaking, main_source(told))
    return _Heard(reading, speaking, known, told, source, events_of(reading, context, speaking))


def _claims(
    sentence: Sentence, heard: _Heard, context: Context, verdict: Verdict | None
) -> tuple[Figure, ...]:
    """The figures of a sentence; whom it quotes, which they still know nothing of, is kept for the next."""
    reading, speaking = heard.reading, heard.speaking
    claims: tuple[Figure, ...] = ()  # an opinion's figures are its author's arguments
    if not sentence.article.opinion:
        claims = figures(
            reading, context, speaking, sentence, heard.known, heard.told, heard.events,
            verdict=verdict,
        )  # fmt: skip
    spoke = set(speaking.parties) - {OTHER}
    context.source = None if spoke else heard.source
    context.teller = None if spoke else context.source or context.teller
    return claims


def _roles(
    heard: _Heard,
    context: Context,
    claims: tuple[Figure, ...],
    judge: Judge,
    about: tuple[str, ...],
) -> tuple[list[Found], list[Found]]:
    """Who acts and who is hit in a sentence; both are kept for those behind it."""
    reading, speaking, known = heard.reading, heard.speaking, heard.known
    struck = _struck(claims, reading, context, speaking)
    sure = sure_roles(reading, context, speaking, known, claims, heard.told, struck)
    sure = with_launchers(reading, known, sure)
    actor, affected = weigh_roles(
        reading, context, speaking, known, heard.events, judge, themes=about, sure=sure
    )
    hear(reading, context, speaking, heard.told)
    affected = only_there(reading, context, affected)
    learn(reading, context, speaking)
    context.hurt = affected[0].party if len(_ids(affected)) == 1 else None
    return actor, affected


def _speaking(
    sentence: Sentence, reading: Reading, context: Context, judge: Judge
) -> tuple[Speaking, dict[str, Row]]:
    """Who speaks in a sentence, and what is known of each party that it names."""
    speaking = speakers(reading, context)
    ruled = speaking.parties
    known = weigh_speakers(reading, context, speaking, judge)
    if sentence.n in context.answering and not ruled:
        speaking.found, speaking.carried = [Found(p, 1, 0) for p in context.guest], True
    if speaking.carried and asked_by_us(reading):
        speaking.found, speaking.hint = [], ""
    if sentence.article.opinion:
        speaking.found = _named_by_its_author(reading, speaking.found, ruled, context.in_quote)
    return speaking, known


def _told(reading: Reading, context: Context, speaking: Speaking) -> list[Telling]:
    """The sources that a sentence names or goes on with."""
    told = of_table(reading, context, speaking) or told_on(reading, context.source, context.teller)
    told = [t for t in told if not keeps_silent(reading, t.first)]
    return of_the_same(reading, told, context.teller)


def _named_by_its_author(
    reading: Reading, found: Sequence[Found], ruled: Sequence[str], in_quote: bool
) -> list[Found]:
    """Who speaks in an opinion piece: whoever no word of saying names is its author."""
    if not _reports(reading):
        return []
    return [f for f in found if f.party in ruled and f.first <= f.last + in_quote]


def _reports(reading: Reading) -> bool:
    """Whether somebody in a sentence says something."""
    tokens = reading.tokens
    before = ["", *(token.text for token in tokens)]
    return any("report" in t.hits and b != "لم" for b, t in zip(before, tokens, strict=False))


def _struck(
    claims: tuple[Figure, ...], reading: Reading, context: Context, speaking: Speaking
) -> tuple[Found, ...]:
    """The parties whose people are counted, with the tokens of the count."""
    found = []
    if claims:
        both = [m for m in reading.mentions if m.kind == "both" and m.prep in ("من", "ل")]
        found += [
            Found(p, m.first, m.last) for m in both for p in resolve(m, reading, context, speaking)
        ]
    for claim in claims:
        if claim.party_affected:
            inside = [i for i, t in enumerate(reading.tokens) if claim.start <= t.start < claim.end]
            found.append(Found(claim.party_affected, inside[0], inside[-1]))
    return tuple(found)


def _ids(found: list[Found]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f.party for f in found))


def _parties(
    reading: Reading,
    context: Context,
    speaking: Speaking,
    actor: list[Found],
    affected: list[Found],
) -> tuple[str, ...]:
    """Every party of the profile that the sentence names or gives a role."""
    named = [
        m.party
        for m in reading.mentions
        if m.party and not (m.weak and m.party not in context.strong)
    ]
    roles = [f.party for f in (*speaking.found, *actor, *affected)]
    return tuple(p for p in dict.fromkeys([*roles, *named]) if p != OTHER)
