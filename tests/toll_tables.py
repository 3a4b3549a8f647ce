"""The casualty table of a few short articles, read as a briefing reads them but for the translation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analysis_texts import KARABAKH, SUDAN

from briefings.analysis.analyze import statements
from briefings.analysis.facts.duplicates import cluster
from briefings.language.sentences import sentences, title
from briefings.records import Article, Claim, Statement, Translated, Trust
from briefings.summary.tolls.table import claims
from briefings.translation.names.authority import load_names

PROFILES = {"karabakh": KARABAKH, "sudan": SUDAN}

Report = tuple[str, str, str, Sequence[str]]  # outlet, day, headline, sentences


def table(reports: Sequence[Report], watch: str = "karabakh") -> tuple[Claim, ...]:
    """The rows of the table of some reports."""
    told = [one for k, report in enumerate(reports, 1) for one in said(report, k, watch)]
    return claims(cluster(told), frozenset(), PROFILES[watch])


def said(report: Report, number: int, watch: str) -> list[Statement]:
    """The statements of a report, each sentence a paragraph."""
    outlet, day, headline, texts = report
    body = "\n\n".join(texts)
    article = Article(f"A{number:02}", headline, body, outlet, date.fromisoformat(day), "given", None, "x.txt", "")  # fmt: skip
    names = load_names()
    told = [
        Translated(one, one.text, "machine", None, Trust("ok"), names.find(one.text))
        for one in sentences(article)
    ]
    return statements(told, PROFILES[watch], title(article) if headline else None)
