"""Who else has a sentence: outlets with the same text, and outlets that tell the fact in other words.

An agency's text is one report however many outlets print it; so the two are told apart, and an
article never confirms itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefings.language.normalize import bare
from briefings.records import Briefing, Cluster, Statement
from briefings.rendering.page import wording
from briefings.rendering.page.context import Mention
from briefings.rendering.page.outlets import outlet


def elsewhere(cluster: Cluster) -> tuple[Statement, ...]:
    """The cluster's statements in other articles than the lead's, the first of each article."""
    found = {cluster.lead.article.id: cluster.lead}
    for statement in cluster.others:
        found.setdefault(statement.article.id, statement)
    return tuple(found.values())[1:]


def repeats(cluster: Cluster) -> tuple[str, ...]:
    """The ids of the cluster's statements that only repeat another of their own article."""
    told = {cluster.lead.id, *(statement.id for statement in elsewhere(cluster))}
    return tuple(s.id for s in cluster.others if s.id not in told)


def is_same_text(statement: Statement, lead: Statement) -> bool:
    """Whether two statements are one text, whatever the vowel signs and hamzas."""
    texts = (s.translated.sentence.text for s in (statement, lead))
    return len({bare(text) for text in texts}) == 1


def reports(
    cluster: Cluster, briefing: Briefing
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """The outlets that have the same text, and those that report the fact in their own words."""
    lead = cluster.lead
    same = list(_reprints(lead, briefing))
    also: list[Mention] = []
    for statement in elsewhere(cluster):
        target = same if is_same_text(statement, lead) else also
        target.append(_mention(statement, statement.article.source, statement.id, briefing))
        target.extend(_reprints(statement, briefing))
    return tuple(same), tuple(also)


def _reprints(statement: Statement, briefing: Briefing) -> Iterator[Mention]:
    """The outlets that printed the statement's article to the letter; they have no id of their own."""
    for name in statement.article.also_printed_by:
        yield _mention(statement, name, "", briefing)


def _mention(statement: Statement, source: str | None, shown: str, briefing: Briefing) -> Mention:
    day = wording.published(statement.article)
    return Mention(shown, outlet(source, briefing.outlets), day, f"s-{statement.id}")
