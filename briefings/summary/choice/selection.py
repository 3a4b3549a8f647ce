"""Which facts a briefing shows: sections by party and theme, spread over days, articles and outlets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, pairwise

from briefings.profile import OTHER, Profile
from briefings.records import Analysis, Cluster, LeftOut, Section, Statement
from briefings.summary.choice.following import followed, tells_its_own
from briefings.summary.choice.headings import by_opening, is_label
from briefings.summary.choice.keeping import is_told_later
from briefings.summary.choice.leaning import answered
from briefings.summary.choice.picking import pick, why_not
from briefings.summary.choice.ranking import Score, scores, weights
from briefings.summary.choice.shown import Home, Shown
from briefings.summary.events.bursts import MANY_DEAD

NO_THEME = "other"
_HOUR = re.compile(r"(\d{1,2}):(\d{2})(?!\w)")  # at the head of a live blog's entry
_FEWEST = 3  # of them make a live blog
IRRELEVANT = "not about the watched conflict"
HEADING = "a heading, not a statement"
ASKED = "an interviewer's question"
GROWN = "gives an earlier figure of a count that a later sentence gives"
FILTERED = "outside the parties or themes asked for"


@dataclass(frozen=True, slots=True)
class Selection:
    """What was chosen, in reading order, and what was not."""

    clusters: tuple[Cluster, ...]
    sections: tuple[Section, ...]
    scores: Mapping[str, Score]  # by id of the lead
    left_out: tuple[LeftOut, ...]


def select(
    clusters: Sequence[Cluster],
    profile: Profile,
    *,
    parties: Sequence[str] = (),
    themes: Sequence[str] = (),
    max_per_section: int = 6,
    past: Collection[str] = (),
    grown: Mapping[str, Collection[str]] | None = None,
) -> Selection:
    """Choose the items of a briefing; each stands once, in the section where it fits best.

    `parties` and `themes` narrow the choice (empty: all), `past` are sentences whose tolls were
    overtaken, `grown` those whose count grew later, each with what tells so: of those who fled only the
    latest count that can be shown is an item. What leans on the sentence before it ("Baku denied this")
    stands right behind that one, or not
    at all; what only opens by pointing at it ("this step came …") brings it along. Every statement that is
    not shown is in `left_out` with its reason; statements merged into a shown item are not, for the item
    names them.
    """
    clusters = [_led(cluster, parties, themes) for cluster in clusters]
    worth = scores(clusters, profile.core, past)
    unfit = {c.lead.id: reason for c in clusters if (reason := _unfit(c, parties, themes))}
    out = (_left_out(c, unfit[c.lead.id]) for c in clusters if c.lead.id in unfit)
    left_out = [*chain.from_iterable(out)]
    eligible = [cluster for cluster in clusters if cluster.lead.id not in unfit]
    fitting = {c.lead.id: _homes(c.lead, parties, themes) for c in eligible}
    homes = {item: found[0] for item, found in fitting.items()}
    elsewhere = {c.lead.id: fitting[c.lead.id][1:] for c in eligible if _is_grave(c, worth)}
    grown = grown or {}
    outgrown = _outgrown(eligible, grown)
    less = {cluster.lead.id for cluster in outgrown}
    eligible = [cluster for cluster in eligible if cluster.lead.id not in less]
    resting, answers = _resting(eligible)
    own = dict(homes)
    homes |= {item: homes[fact.lead.id] for item, fact in resting.items()}
    leaning = {item: fact for item, fact in resting.items() if item in answers}
    following = {item: fact for item, fact in resting.items() if item not in answers}
    items = Shown(worth, homes, max_per_section, eligible, leaning, following, own, outgrown)
    pick(items, elsewhere, profile.core, grown)
    unshown = [c for c in (*outgrown, *eligible) if c.lead.id not in items.picked]
    for cluster in unshown:
        later = cluster.lead.id in less and is_told_later(items, cluster, grown)
        left_out += _left_out(cluster, GROWN if later else why_not(items, cluster))
    shown = [c for c in (*eligible, *outgrown) if c.lead.id in items.picked]
    entries = _entries(s for cluster in clusters for s in cluster.members)
    behind = {item: fact for item, fact in resting.items() if homes[item] == homes[fact.lead.id]}
    sections, ordered = _sections(shown, homes, behind, profile, entries)
    return Selection(ordered, sections, worth, tuple(left_out))


def _is_grave(cluster: Cluster, worth: Mapping[str, Score]) -> bool:
    """Whether a fact that finds its section full may stand in another that it fits."""
    told = worth[cluster.lead.id]
    if told.turn or told.headline == 1 or told.hit >= MANY_DEAD:
        return True
    return len(cluster.sources) > 1


def _outgrown(clusters: Sequence[Cluster], grown: Mapping[str, Collection[str]]) -> list[Cluster]:
    """The facts that count only who had fled by then, where another tells how many have since."""
    told = {s.id for cluster in clusters for s in cluster.members}
    return [
        cluster
        for cluster in clusters
        if all(
            not told.isdisjoint(grown.get(s.id, ()))
            and {figure.kind for figure in s.analysis.figures} == {"displaced"}
            for s in cluster.members
        )
    ]


def _resting(clusters: Sequence[Cluster]) -> tuple[dict[str, Cluster], frozenset[str]]:
    """The leads that rest on a sentence before them, with the fact that this tells of.

    And which of them are but answers to it.
    """
    members = [s for cluster in clusters for s in cluster.members]
    told = {s.id: cluster for cluster in clusters for s in cluster.members}
    answers, pointing = answered(members), followed(members)
    before = pointing | answers
    leading = [
        cluster
        for cluster in clusters
        if cluster.lead.id in answers
        or (cluster.lead.id in pointing and not tells_its_own(cluster.lead))
    ]
    found: dict[str, Cluster] = {}
    for cluster in sorted(leading, key=lambda c: (c.lead.article.id, c.lead.translated.sentence.n)):
        fact = told[before[cluster.lead.id]]
        fact = found.get(fact.lead.id, fact)  # a denial of a denial stands with what began it
        if fact is not cluster:
            found[cluster.lead.id] = fact
    return found, frozenset(answers)


def _unfit(cluster: Cluster, parties: Sequence[str], themes: Sequence[str]) -> str:
    members = cluster.members
    if not any(member.analysis.relevant for member in members):
        return IRRELEVANT
    if cluster.lead.translated.sentence.heading or is_label(cluster.lead):
        return HEADING
    if cluster.lead.analysis.asked:
        return ASKED
    return "" if wanted(cluster.lead, parties, themes) else FILTERED


def wanted(statement: Statement, parties: Sequence[str], themes: Sequence[str]) -> bool:
    """Does the statement concern one of the parties and one of the themes (empty: any)?"""
    analysis = statement.analysis
    roles = (*analysis.roles.speaker, *analysis.roles.actor, *analysis.roles.affected)
    if parties and {*analysis.parties, *roles}.isdisjoint(parties):
        return False
    return not themes or not set(analysis.themes).isdisjoint(themes)


def _led(cluster: Cluster, parties: Sequence[str], themes: Sequence[str]) -> Cluster:
    """The cluster with a report as its lead that concerns what was asked for, if it has one."""
    members = cluster.members
    fit = [member for member in members if wanted(member, parties, themes)]
    lead = min(fit, key=lambda member: member.analysis.asked, default=cluster.lead)
    return Cluster(lead, tuple(member for member in members if member is not lead))


def _left_out(cluster: Cluster, reason: str) -> list[LeftOut]:
    return [LeftOut(s.article.id, s.id, reason) for s in cluster.members]


def _homes(statement: Statement, parties: Sequence[str], themes: Sequence[str]) -> Sequence[Home]:
    """The parties and themes whose sections the statement fits, the best first."""
    analysis = statement.analysis
    told = by_opening(statement, analysis.themes)
    wanted = [theme for theme in told if not themes or theme in themes] or [NO_THEME]
    old = analysis.figures and all(figure.background for figure in analysis.figures)  # dead of old
    order = weights().home.get("default" if old else wanted[0], weights().home["default"])
    found = [party for role in order for party in _by_role(analysis, role)]
    if parties:
        found = [party for party in (*found, *analysis.parties) if party in parties]
    known: list[str | None] = [*dict.fromkeys(party for party in found if party != OTHER)]
    first = known[0] if known else None
    named = (p for p in (*known[1:], *analysis.parties) if p not in (first, OTHER))
    others = [party for party in dict.fromkeys(named) if not parties or party in parties]
    return [*((first, theme) for theme in wanted), *((party, wanted[0]) for party in others)]


def _by_role(analysis: Analysis, role: str) -> list[str]:
    """Who holds a role, of those hit first whose dead or wounded are counted, before a town's holder."""
    held: Sequence[str] = getattr(analysis.roles, role)
    if role != "affected" or len(held) < 2:
        return [*held]
    counted = {f.party_affected for f in analysis.figures if not f.background}
    return sorted(held, key=lambda party: party not in counted)


def _sections(
    clusters: Sequence[Cluster],
    homes: Mapping[str, Home],
    leaning: Mapping[str, Cluster],
    profile: Profile,
    entries: Mapping[str, int],
) -> tuple[tuple[Section, ...], tuple[Cluster, ...]]:
    """Group by party and theme in the profile's order; within a section by day, then as written."""
    groups: dict[Home, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        groups[homes[cluster.lead.id]].append(cluster)
    parties = [*(party.id for party in profile.parties), None]
    themes = [*(theme.id for theme in profile.themes), NO_THEME]
    sections: list[Section] = []
    ordered: list[Cluster] = []
    for where in sorted(groups, key=lambda h: (parties.index(h[0]), themes.index(h[1]))):
        found = sorted(groups[where], key=lambda c: _beside(c, leaning, entries))
        label, color = party_style(where[0], profile)
        theme = theme_label(where[1], profile)
        ids = tuple(cluster.lead.id for cluster in found)
        sections.append(Section(where[0], label, color, where[1], theme, ids))
        ordered += found
    return tuple(sections), tuple(ordered)


def _beside(
    cluster: Cluster, leaning: Mapping[str, Cluster], entries: Mapping[str, int]
) -> tuple[object, ...]:
    """The reading order, in which an answer stands right behind what it answers."""
    fact = leaning.get(cluster.lead.id, cluster)
    order = reading_order(fact, entries)
    return *order, fact is not cluster, cluster.lead.translated.sentence.n


def reading_order(cluster: Cluster, entries: Mapping[str, int]) -> tuple[date, date, str, int, int]:
    """Events by date, inside an event the order of the documents; unknown days come last.

    A live blog that begins with its latest entry is read from its end.
    """
    lead = cluster.lead
    return (
        lead.day or date.max,
        lead.article.date or date.max,
        lead.article.id,
        -entries.get(lead.id, 0),
        lead.translated.sentence.n,
    )


def _entries(statements: Iterable[Statement]) -> dict[str, int]:
    """The sentences of live blogs that run backwards, each with the number of its entry's first one."""
    articles: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        articles[statement.article.id].append(statement)
    found: dict[str, int] = {}
    for told in articles.values():
        told.sort(key=lambda s: s.translated.sentence.n)
        hours = [_HOUR.match(s.translated.sentence.text) for s in told]
        times = [(int(hour[1]), int(hour[2])) for hour in hours if hour]
        falls = sum(later < earlier for earlier, later in pairwise(times))
        if len(times) < _FEWEST or 2 * falls <= len(times):
            continue
        first = 0
        for statement, hour in zip(told, hours, strict=True):
            first = statement.translated.sentence.n if hour else first
            found[statement.id] = first
    return found


def party_style(party: str | None, profile: Profile) -> tuple[str, str]:
    """Label and colour of a section's party; None is everything that no party of the profile owns."""
    if party is None:
        return "General", "#5F6B76"
    found = profile.party(party)
    return found.label, found.color


def theme_label(theme: str, profile: Profile) -> str:
    """The label of a theme; "Other" for what has none."""
    return "Other" if theme == NO_THEME else profile.theme(theme).label
