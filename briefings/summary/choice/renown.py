"""How widely the towns and people of a sentence are told of: a city is in every paper, a hamlet in one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefings.language.normalize import bare
from briefings.records import Cluster, Statement
from briefings.summary.tolls.places import wide_places

_KINDS = frozenset(["place", "person"])
_AROUND = re.compile(
    r"(?<!\w)[وفبل]?(?:ال)?(?:ريف|محافظه|قرب|شمالي?|جنوبي?|شرقي?|غربي?|محيط|طريق)(?: مدينه)?\s*$"
)


def outlets_by_name(statements: Iterable[Statement]) -> Mapping[str, frozenset[str]]:
    """The outlets that name each town and person; lands and regions, which all do, are none."""
    found: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        for name in _names(statement):
            found[name].add(statement.article.source or "")
    return {name: frozenset(outlets) for name, outlets in found.items()}


def renown(cluster: Cluster, known: Mapping[str, frozenset[str]]) -> int:
    """How many outlets name what most of them name of a fact, and at least one."""
    return max((len(known.get(name, ())) for name in _names(cluster.lead)), default=1) or 1


def _names(statement: Statement) -> set[str]:
    """The towns and people that a sentence names, but for a town whose countryside it tells of."""
    text, names = statement.translated.sentence.text, statement.translated.names
    named = (name for name in names if name.type in _KINDS)
    return {
        name.house for name in named if not _AROUND.search(bare(text[: name.start]))
    } - wide_places()
