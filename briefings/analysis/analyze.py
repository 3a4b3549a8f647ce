"""The analysis of one article, sentence by sentence; its title and its outlet give the context."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.beforehand import home, prepare
from briefings.analysis.carryover import learn
from briefings.analysis.claims.tellers import of_communique
from briefings.analysis.counting.verdicts import Verdict
from briefings.analysis.facts.line import fact_line
from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.grammar import Reading, read
from briefings.analysis.parsing.lexicon import Lexicon, lexicon
from briefings.analysis.parsing.tokens import quote_closes, quote_open
from briefings.analysis.roles.judge import Judge, packed
from briefings.analysis.sentence import analyze_sentence
from briefings.analysis.speech.described import described
from briefings.analysis.speech.interviews import (
    answering,
    asked,
    guest,
    labels,
    quoted_guest,
)
from briefings.analysis.speech.named import with_names
from briefings.analysis.speech.ourselves import issuer
from briefings.analysis.speech.speakers import speakers
from briefings.analysis.topics.relevance import mark_relevance, stands_at_home
from briefings.analysis.topics.themes import themes
from briefings.profile import Profile
from briefings.records import Analysis, Sentence, Statement, Translated


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
    headline = read(title.text, words, headline=True) if title is not None and title.text else None
    body = _read(sentences, words)
    texts = [reading for reading, _ in body]
    readings = texts if headline is None else [headline, *texts]
    source = sentences[0].article.source or ""
    context = Context(profile, home=home(source, words, profile))
    context.issuer = issuer(read(source, words)) if source else ""
    at_home = bool(context.home) and stands_at_home(readings, profile)
    prepare(context, readings, profile, {context.home} if at_home else set())
    context.described = described(readings)
    if headline is not None:
        _enter_title(headline, context)
    context.author = context.communique = of_communique(readings, context)
    judge.listen(texts)
    _enter_questions(sentences, headline, context)
    done = [
        analyze_sentence(sentence, reading, context, quoted, judge, verdict)
        for sentence, (reading, quoted) in zip(sentences, body, strict=True)
    ]
    headed = readings[0] if title is not None else None
    return mark_relevance(done, texts, profile, headed, at_home=at_home)


def _enter_title(headline: Reading, context: Context) -> None:
    """What the title tells of the sentences under it: its parties and themes, and whom it interviews."""
    learn(headline, context, speakers(headline, context))
    context.title = frozenset(m.party for m in headline.mentions if m.party)
    context.headline = frozenset(hit.theme for hit in themes(headline, context.profile))
    context.guest = guest(headline)


def _enter_questions(
    sentences: Sequence[Sentence], headline: Reading | None, context: Context
) -> None:
    """Which sentences are questions of an interviewer, and which are answers of his guest."""
    context.labels = labels(sentences)
    context.asked = asked(sentences, context.labels)
    if headline is not None and not context.labels:
        context.guest = context.guest or quoted_guest(headline)
        context.answering = answering(sentences) if context.guest else frozenset()


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
