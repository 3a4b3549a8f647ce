"""The analysis of one article: roles, parties, themes, figures and dates of each sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.analysis.beforehand import home, prepare
from briefings.analysis.claims.figures import figures
from briefings.analysis.claims.mute import keeps_silent
from briefings.analysis.claims.tellers import of_communique
from briefings.analysis.counting.verdicts import Verdict
from briefings.analysis.evidence import evidence
from briefings.analysis.facts.amounts import counts
from briefings.analysis.facts.line import fact_line
from briefings.analysis.learning import learn, with_people
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading, read
from briefings.analysis.parsing.lands import of_their_land
from briefings.analysis.parsing.lexicon import Lexicon, lexicon
from briefings.analysis.parsing.resolving import author, resolve
from briefings.analysis.parsing.sides import armies
from briefings.analysis.parsing.tokens import quote_closes, quote_open
from briefings.analysis.roles.acting import events_of
from briefings.analysis.roles.features import Row
from briefings.analysis.roles.judge import Judge, packed
from briefings.analysis.speech.bodies import named_bodies
from briefings.analysis.speech.described import described
from briefings.analysis.speech.interviews import (
    answer,
    answering,
    asked,
    asked_by_us,
    asks,
    guest,
    hear,
    labels,
    only_there,
    quoted_guest,
)
from briefings.analysis.speech.named import with_names
from briefings.analysis.speech.newcomers import hint_for
from briefings.analysis.speech.ourselves import issuer
from briefings.analysis.speech.ownnames import own_names
from briefings.analysis.speech.press import without_its_outlet
from briefings.analysis.speech.quoted import quotes
from briefings.analysis.speech.rows import of_table
from briefings.analysis.speech.sources import Telling, main_source, told_on, without_earlier
from briefings.analysis.speech.speakers import speakers
from briefings.analysis.speech.towns import of_the_same, without_holders
from briefings.analysis.sure import sure_roles, with_launchers
from briefings.analysis.topics.circumstances import circumstances
from briefings.analysis.topics.kindred import kindred
from briefings.analysis.topics.relevance import mark_relevance, stands_at_home
from briefings.analysis.topics.themes import themes
from briefings.analysis.weigh import weigh_roles, weigh_speakers
from briefings.language.dates import event_date
from briefings.language.normalize import bare
from briefings.profile import OTHER, Profile
from briefings.records import Analysis, Figure, Roles, Sentence, Statement, Translated

_ENTRY = re.compile(r"\W*\d{1,2}[:.]\d\d\b")  # the hour that heads an entry of a live blog


def analyze(
    sentences: Sequence[Sentence],
    profile: Profile,
    title: Sentence | None = None,
    judge: Judge | None = None,
    verdict: Verdict | None = None,
) -> list[Analysis]:
    """Analyse the sentences of one article, in order; the title gives context.

    `judge` weighs what the rules find, `verdict` the casualty claims; None is the packed one.
    """
    if not sentences:
        return []
    judge = packed() if judge is None else judge
    words = lexicon(profile, sentences[0].article.date)
    readings: list[Reading] = []
    source = sentences[0].article.source or ""
    context = Context(profile, home=home(source, words, profile))
    context.issuer = issuer(read(source, words)) if source else ""
    if title is not None and title.text:
        headline = read(title.text, words, headline=True)
        readings.append(headline)
    body = _read(sentences, words)
    readings += (reading for reading, _ in body)
    at_home = bool(context.home) and stands_at_home(readings, profile)
    prepare(context, readings, profile, {context.home} if at_home else set())
    context.described = described(readings)
    if title is not None and title.text:
        learn(readings[0], context, speakers(readings[0], context))
        context.title = frozenset(m.party for m in readings[0].mentions if m.party)
        context.headline = frozenset(hit.theme for hit in themes(readings[0], profile))
        context.guest = guest(readings[0])
    context.author = context.communique = of_communique(readings, context)
    judge.listen([reading for reading, _ in body])
    context.labels = labels(sentences)
    context.asked = asked(sentences, context.labels)
    if title is not None and title.text and not context.labels:
        context.guest = context.guest or quoted_guest(readings[0])
        context.answering = answering(sentences) if context.guest else frozenset()
    done = [
        _sentence(sentence, reading, context, quoted, judge, verdict)
        for sentence, (reading, quoted) in zip(sentences, body, strict=True)
    ]
    texts = [reading for reading, _ in body]
    headed = readings[0] if title is not None else None
    return mark_relevance(done, texts, profile, headed, at_home=at_home)


def _read(sentences: Sequence[Sentence], words: Lexicon) -> list[tuple[Reading, bool]]:
    """Each sentence taken apart, and whether it begins inside a quotation."""
    body: list[tuple[Reading, bool]] = []
    in_quote, paragraph = False, sentences[0].paragraph
    for number, sentence in enumerate(sentences):
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            in_quote = in_quote and quote_closes(item.text for item in sentences[number:])
        body.append((read(sentence.text, words, in_quote=in_quote), in_quote))
        in_quote = quote_open(sentence.text, in_quote)
    return body


def statements(
    translated: Sequence[Translated], profile: Profile, title: Sentence | None = None
) -> list[Statement]:
    """The analysed, translated sentences of one article with their fact lines."""
    analyses = analyze([item.sentence for item in translated], profile, title)
    made: list[Statement] = []
    for item, analysis in zip(translated, analyses, strict=True):
        named = with_names(item, analysis, made[-1].analysis.source if made else None)
        made.append(Statement(item, named, fact_line(item, named, profile)))
    return made


def _sentence(
    sentence: Sentence,
    reading: Reading,
    context: Context,
    in_quote: bool,
    judge: Judge,
    verdict: Verdict | None = None,
) -> Analysis:
    context.in_quote = in_quote
    if _ENTRY.match(sentence.text):
        context.go_to_another()
    reading = own_names(named_bodies(with_people(reading, context), context), context)
    reading = of_their_land(reading, context.profile)
    reading = without_its_outlet(reading, sentence.article.source or "")
    if sentence.heading or sentence.text.rstrip().endswith(":"):
        context.author = author(reading, context)
    speaking, known = _speaking(sentence, reading, context, judge)
    told = _told(reading, context, speaking)
    if not in_quote:
        speaking.found = without_earlier(reading, speaking.found, told)
        speaking.found = without_holders(reading, speaking.found, told, armies(context.profile))
    answering = answer(
        reading, context, context.labels.get(sentence.n), speaking, main_source(told)
    )
    events = events_of(reading, context, speaking)
    claims: tuple[Figure, ...] = ()  # an opinion's figures are its author's arguments
    if not sentence.article.opinion:
        claims = figures(reading, context, speaking, sentence, known, told, events, verdict=verdict)
    spoke = set(speaking.parties) - {OTHER}
    context.source = None if spoke else answering
    context.teller = None if spoke else context.source or context.teller
    around = circumstances(reading, context, speaking, claims)
    hits = themes(reading, context.profile, around, judge)
    subjects = tuple(hit.theme for hit in hits)
    context.themes = [*context.themes[-3:], frozenset(subjects)]
    about = kindred(context.profile).about(subjects)
    struck = _struck(claims, reading, context, speaking)
    sure = sure_roles(reading, context, speaking, known, claims, told, struck)
    sure = with_launchers(reading, known, sure)
    actor, affected = weigh_roles(
        reading, context, speaking, known, events, judge, themes=about, sure=sure
    )
    hear(reading, context, speaking, told)
    affected = only_there(reading, context, affected)
    learn(reading, context, speaking)
    context.hurt = affected[0].party if len(_ids(affected)) == 1 else None
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
