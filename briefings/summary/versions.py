"""Two versions of one page are one witness: the newer speaks, the older keeps only its tolls.

Ingest keeps an older version as an article where it gives a toll that the newer one does not repeat
(`reading/duplicates.py`). In a briefing it must neither confirm the newer version nor lead it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefings.records import Article, BriefedArticle, Cluster, LeftOut, Statement, Trust


def replaced(articles: Sequence[Article]) -> dict[str, str]:
    """Older versions whose newer one is in the range as well: id → id of the newer one."""
    ids = {article.id for article in articles}
    return {a.id: a.replaced_by for a in articles if a.replaced_by in ids - {a.id}}


def left_out(older: Mapping[str, str]) -> tuple[LeftOut, ...]:
    """What the reader is told of the older versions."""
    reason = "an earlier version of {0}, which replaced it: only a toll that {0} lacks is kept"
    return tuple(LeftOut(name, None, reason.format(newer)) for name, newer in older.items())


def marked(article: BriefedArticle, newer: str) -> BriefedArticle:
    """An older version that says so, in its title and wherever a sentence of it is shown."""
    title = f"{article.title_en} (earlier version, replaced by {newer})"
    statements = tuple(
        _doubtful(s, f"earlier version, replaced by {newer}") for s in article.statements
    )
    return replace(article, title_en=title, statements=statements)


def settled(clusters: Sequence[Cluster], older: Mapping[str, str]) -> list[Cluster]:
    """The clusters with what older versions say only where it is a toll that nobody else gives."""
    if not older:
        return list(clusters)
    found = []
    for cluster in clusters:
        members = (cluster.lead, *cluster.others)
        current = [s for s in members if s.article.id not in older]
        if current:
            found.append(Cluster(current[0], tuple(current[1:])))
        known = _tolls(current)
        stale = [s for s in members if s.article.id in older and _tolls([s]) - known]
        found.extend(Cluster(statement) for statement in stale)
    return found


def _tolls(statements: Sequence[Statement]) -> set[tuple[str, object]]:
    return {(figure.kind, figure.count) for s in statements for figure in s.analysis.figures}


def _doubtful(statement: Statement, why: str) -> Statement:
    trust = statement.translated.trust
    mark = "check" if trust.mark == "ok" else trust.mark
    told = replace(statement.translated, trust=Trust(mark, (*trust.reasons, why)))
    return replace(statement, translated=told)
