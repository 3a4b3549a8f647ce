"""What sets outlets apart: events that one of them passes over, and the words that it chooses."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from importlib import resources

from briefings.language.normalize import bare
from briefings.language.terms import terms
from briefings.profile import OTHER, Profile
from briefings.records import Cluster, SilenceRow, Statement, VocabularyRow

_EVENTS = 12  # rows of the grid
_AFTER = 2  # days in which an outlet could have reported an event
_NEAR = 0.4  # share of an event's terms that a sentence must have to count as a report of it
_EXAMPLES = 3

# و ف, then ب ل ك, then the article, which is written لل after the preposition ل.
_BEFORE = r"(?<!\w)[وف]?(?:[بك]?ال|لل|[بلك])?"


def silence(shown: Sequence[Cluster], statements: Sequence[Statement]) -> tuple[SilenceRow, ...]:
    """The grid of events and outlets, by date; empty with fewer than two outlets.

    An outlet counts as silent where it published within two days of the event and none of its
    sentences is merged with the item or has enough of its words.
    """
    outlets = {s.article.source for s in statements if s.article.source}
    if len(outlets) < 2:
        return ()
    by_day: dict[date, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.article.date and statement.article.source:
            by_day[statement.article.date].append(statement)
    events = sorted(shown, key=lambda c: (-len(c.sources), c.lead.id))[:_EVENTS]
    rows = [_row(cluster, by_day) for cluster in events if cluster.lead.day]
    return tuple(sorted((r for r in rows if r.silent), key=lambda r: (str(r.date), r.item)))


def _row(cluster: Cluster, by_day: Mapping[date, list[Statement]]) -> SilenceRow:
    day = cluster.lead.day
    assert day is not None
    window = [s for n in range(_AFTER + 1) for s in by_day.get(day + timedelta(days=n), ())]
    wanted = frozenset(terms(cluster.lead.translated.sentence.text))
    reported = dict.fromkeys(cluster.sources)
    silent: dict[str, None] = {}
    for statement in window:
        outlet = statement.article.source or ""
        if outlet in reported:
            continue
        silent[outlet] = None
        found = frozenset(terms(statement.translated.sentence.text))
        if len(wanted & found) >= _NEAR * len(wanted):
            reported[outlet] = None
            del silent[outlet]
    return SilenceRow(cluster.lead.id, day, tuple(sorted(reported)), tuple(sorted(silent)))


@dataclass(frozen=True, slots=True)
class _Term:
    contrast: str
    label: str
    about: str


@dataclass(slots=True)
class _Tally:
    words: dict[str, None] = field(default_factory=dict)
    count: int = 0
    reported: int = 0
    items: list[str] = field(default_factory=list)


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[re.Pattern[str], dict[str, _Term]]:
    """One pattern of all words, and the term that each folded word belongs to."""
    text = (resources.files("briefings") / "data/summary/vocabulary.toml").read_text("utf-8")
    known = {
        bare(word): _Term(contrast["label"], term["label"], contrast["about"])
        for contrast in tomllib.loads(text)["contrast"]
        for term in contrast["terms"]
        for word in term["words"]
    }
    longest = sorted(known, key=lambda word: (-len(word), word))
    return re.compile(_BEFORE + "(" + "|".join(map(re.escape, longest)) + r")(?!\w)"), known


def vocabulary(statements: Iterable[Statement], profile: Profile) -> tuple[VocabularyRow, ...]:
    """Count the telling words of each outlet by the party that they are said of.

    Only contrasts in which at least two different terms were met are given: one alone tells nothing.
    """
    pattern, known = _vocabulary()
    tallies: dict[tuple[str, str, str, str], _Tally] = defaultdict(_Tally)
    for statement in statements:
        if not statement.analysis.relevant:
            continue
        for match in pattern.finditer(bare(statement.translated.sentence.text)):
            term = known[match[1]]
            party = _party(statement, term.about, profile)
            source = statement.article.source or "unknown source"
            _count(tallies[term.contrast, source, party, term.label], match[1], statement)
    met: dict[str, set[str]] = defaultdict(set)
    for contrast, _, _, label in tallies:
        met[contrast].add(label)
    return tuple(
        VocabularyRow(
            contrast, label, tuple(t.words), source, party, t.count, t.reported, tuple(t.items)
        )
        for (contrast, source, party, label), t in sorted(tallies.items())
        if len(met[contrast]) > 1
    )


def _party(statement: Statement, about: str, profile: Profile) -> str:
    held: tuple[str, ...] = getattr(statement.analysis.roles, about)
    return profile.label_of(held[0]) if held and held[0] != OTHER else ""


def _count(tally: _Tally, word: str, statement: Statement) -> None:
    tally.words[word] = None
    tally.count += 1
    tally.reported += bool(statement.analysis.quote or statement.analysis.roles.speaker)
    if len(tally.items) < _EXAMPLES and statement.id not in tally.items:
        tally.items.append(statement.id)
