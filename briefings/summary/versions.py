"""Two versions of one page are one witness: the newer speaks, the older keeps only what that leaves out.

Ingest keeps an older version as an article where it says what the newer one does not repeat
(`reading/store/duplicates.py`). In a briefing it must neither confirm the newer version nor lead it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefings.language.terms import holds
from briefings.records import Article, BriefedArticle, Cluster, LeftOut, Statement, Trust


def replaced(articles: Sequence[Article]) -> dict[str, str]:
    """Older versions whose newer one is in the range as well: id → id of the newer one."""
    ids = {article.id for article in articles}
    return {a.id: a.replaced_by for a in articles if a.replaced_by in ids - {a.id}}


def left_out(older: Mapping[str, str]) -> tuple[LeftOut, ...]:
    """What the reader is told of the older versions."""
    reason = "an earlier version of {0}, which replaced it: only what {0} does not say is kept"
    return tuple(LeftOut(name, None, reason.format(newer)) for name, newer in older.items())


def marked(article: BriefedArticle, newer: str) -> BriefedArticle:
    """An older version that says so, in its title and wherever a sentence of it is shown."""
    title = f"{article.title_en} (earlier version, replaced by {newer})"
    statements = tuple(
        _doubtful(s, f"earlier version, replaced by {newer}") for s in article.statements
    )
    return replace(article, title_en=title, statements=statements)


def settled(clusters: Sequence[Cluster], older: Mapping[str, str]) -> list[Cluster]:
    """The clusters with what older versions say only where nobody says it now."""
    if not older:
        return list(clusters)
    found = []
    newer = _newer(clusters, older)
    for cluster in clusters:
        members = cluster.members
        current = [s for s in members if s.article.id not in older]
        if current:
            found.append(Cluster(current[0], tuple(current[1:])))
        known = _tolls(current)
        stale = [s for s in members if s.article.id in older]
        lost = [s for s in stale if not current and not holds(newer[s.article.id], _words(s))][:1]
        found.extend(Cluster(s) for s in stale if _tolls([s]) - known or s in lost)
    return found


def _newer(clusters: Sequence[Cluster], older: Mapping[str, str]) -> dict[str, list[str]]:
    """What the newest version says of each article that an older one is of: id of the older → sentences."""
    told: dict[str, list[str]] = {name: [] for name in (*older, *older.values())}
    for statement in (s for c in clusters for s in c.members):
        if statement.article.id in told:
            told[statement.article.id].append(_words(statement))
    return {name: told[_newest(name, older)] for name in older}


def _newest(name: str, older: Mapping[str, str]) -> str:
    passed = {name}
    while older.get(name, name) not in passed:
        name = older[name]
        passed.add(name)
    return name


def _words(statement: Statement) -> str:
    return statement.translated.sentence.text


def _tolls(statements: Sequence[Statement]) -> set[tuple[str, object]]:
    return {(figure.kind, figure.count) for s in statements for figure in s.analysis.figures}


def _doubtful(statement: Statement, why: str) -> Statement:
    trust = statement.translated.trust
    mark = "check" if trust.mark == "ok" else trust.mark
    told = replace(statement.translated, trust=Trust(mark, (*trust.reasons, why)))
    return replace(statement, translated=told)
