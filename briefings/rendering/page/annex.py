"""The annex: every article of the range in full, sentence beside sentence."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from pathlib import PurePath

from briefings.records import BriefedArticle, Briefing, Statement, Trust
from briefings.rendering.page import wording
from briefings.rendering.page.context import AnnexArticle, AnnexSentence, Run, TrustView
from briefings.rendering.page.outlets import outlet
from briefings.rendering.page.plain import LONGEST_LABEL, clean
from briefings.rendering.page.speakers import added
from briefings.rendering.page.thread import runs

LONGEST_TITLE = 400  # characters
_LINES = 15  # about a fifth of a page: no fewer are left alone on the last one
_GAP = 0.35  # of a line, between two sentences
_LETTERS = 62  # in a line of either column


def annex(briefing: Briefing) -> tuple[AnnexArticle, ...]:
    """All articles; sentences that became items, or were merged into one, link to it."""
    items = {
        statement.id: f"i-{cluster.lead.id}"
        for cluster in briefing.clusters
        for statement in (*cluster.others, cluster.lead)
    }
    return tuple(_article(briefed, items, briefing) for briefed in briefing.articles)


def _article(briefed: BriefedArticle, items: dict[str, str], briefing: Briefing) -> AnnexArticle:
    article = briefed.article
    return AnnexArticle(
        id=article.id,
        anchor=f"a-{article.id}",
        title_en=runs(briefed.title_en, "en", LONGEST_TITLE),
        title_ar=runs(article.title, "ar", LONGEST_TITLE),
        title_trust=trust_view(briefed.title_trust),
        source=_printed_by(briefed, briefing),
        date=wording.published(article),
        iso=article.date.isoformat() if article.date else "",
        date_evidence=runs(article.date_evidence, "en"),
        url=web_address(article.url),
        sha256=clean(article.sha256),
        file=runs(PurePath(article.ingested_from).name, "", LONGEST_LABEL),
        sentences=tuple(_sentence(s, items, briefing) for s in briefed.statements),
    )


def _printed_by(briefed: BriefedArticle, briefing: Briefing) -> tuple[Run, ...]:
    """The outlet, and those that printed the same words."""
    article = briefed.article
    found = outlet(article.source, briefing.outlets)
    for other in article.also_printed_by:
        found += (Run(", also printed by ", "en"), *outlet(other, briefing.outlets))
    return found


def web_address(url: str | None) -> str:
    """The address if it is one of the web, else nothing: no other scheme becomes a link."""
    address = clean(url or "").replace("\u200b", "")
    return address if address.startswith(("https://", "http://")) else ""


def _sentence(statement: Statement, items: dict[str, str], briefing: Briefing) -> AnnexSentence:
    translated = statement.translated
    return AnnexSentence(
        id=statement.id,
        anchor=f"s-{statement.id}",
        item=items.get(statement.id, ""),
        heading=translated.sentence.heading,
        trust=trust_view(translated.trust),
        show_english=translated.trust.mark != "untrusted",
        en=runs(translated.en, "en"),
        ar=runs(translated.sentence.text, "ar"),
        facts=runs(statement.facts, "en"),
        speaker=added(statement, briefing),
        reviewed=translated.origin == "reviewed",
    )


def trust_view(trust: Trust) -> TrustView:
    """The mark with its words."""
    label = wording.TRUST_LABELS[trust.mark]
    return TrustView(trust.mark, label, tuple(runs(reason, "en") for reason in trust.reasons))


def tail(sentences: Iterable[AnnexSentence]) -> int:
    """How many of the last sentences of an annex stay together: as many as make a fifth of a page."""
    lines, kept = 0.0, 0
    for sentence in reversed(tuple(sentences)):
        english = sentence.en if sentence.show_english else sentence.facts
        lines += max(_height(english), _height(sentence.ar)) + _GAP
        kept += 1
        if lines >= _LINES:
            break
    return kept


def _height(runs: Iterable[Run]) -> int:
    return ceil(sum(len(run.text) for run in runs) / _LETTERS)
