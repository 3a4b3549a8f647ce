"""The edition: everything that was chosen and counted, put together as one `Briefing`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from briefings.processes import no_collector
from briefings.profile import OTHER, Profile
from briefings.records import (
    Amended,
    BriefedArticle,
    Briefing,
    Claim,
    Cluster,
    Engine,
    LeftOut,
    Statement,
)
from briefings.summary.choice.chains import partial
from briefings.summary.choice.charges import charges
from briefings.summary.choice.following import followed
from briefings.summary.choice.foremost import foremost, gravest_accident
from briefings.summary.choice.glance import glance
from briefings.summary.choice.growing import outgrown
from briefings.summary.choice.latest import later_claims, later_tolls
from briefings.summary.choice.leaning import leans, points_back
from briefings.summary.choice.overtaken import overtaken
from briefings.summary.choice.selection import NO_THEME, Selection, select, wanted
from briefings.summary.events.endings import apart_from_claim, denied_behind
from briefings.summary.events.gainsaid import gainsaid
from briefings.summary.events.same import Apart, never
from briefings.summary.gathered import answered, counts_denied, united
from briefings.summary.grid import silence
from briefings.summary.listings import coverage, names, timeline, unlisted
from briefings.summary.scope import Asked, narrowed, scope, title
from briefings.summary.tolls import corrections
from briefings.summary.tolls.mishaps import mishaps
from briefings.summary.tolls.readings import Told, read_tolls
from briefings.summary.tolls.same import retold
from briefings.summary.tolls.sofar import latest_totals
from briefings.summary.tolls.table import claims
from briefings.summary.vocabulary import vocabulary

_FRESH = 2  # days after which a report is no longer of what has just happened


@dataclass(frozen=True, slots=True)
class Analysed:
    """What the stages before the summary made of the corpus, and what they left out."""

    articles: Sequence[BriefedArticle]
    clusters: Sequence[Cluster]
    engine: Engine
    left_out: Sequence[LeftOut] = ()
    undated: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Spellings:
    """Outlets and names that no list has, in Latin letters."""

    outlets: Mapping[str, str] = field(default_factory=dict)
    by_sound: Sequence[str] = ()  # the outlets whose letters are a guess
    names: Mapping[str, str] = field(default_factory=dict)
    lost: Sequence[str] = ()  # the names that no English has


_NONE = Spellings()


@dataclass(frozen=True, slots=True)
class _Draft:
    """What was asked for, with the tolls that are told and the items that were chosen."""

    asked: Asked
    profile: Profile
    found: Analysed
    told: Sequence[Cluster]  # narrowed to what was asked for
    read: Told
    tolls: Sequence[Claim]
    grown: Mapping[str, Collection[str]]
    chosen: Selection

    @property
    def statements(self) -> list[Statement]:
        """Every sentence of the articles."""
        return [s for article in self.found.articles for s in article.statements]

    @property
    def relevant(self) -> list[Statement]:
        """Those about the watched conflict."""
        return [s for s in self.statements if s.analysis.relevant]

    @property
    def met(self) -> list[Statement]:
        """Those of them that concern what was asked for."""
        return [s for s in self.relevant if wanted(s, self.asked.parties, self.asked.themes)]


@no_collector()  # nothing that is made here is circular
def assemble(
    found: Analysed,
    profile: Profile,
    asked: Asked,
    spellings: Spellings = _NONE,
    apart: Apart = never,
) -> Briefing:
    """Select from the clusters and put the briefing together.

    `apart` says whether two sentences cannot tell the same: the clusters' own test.
    """
    draft = _draft(found, profile, asked)
    chosen, relevant = draft.chosen.clusters, draft.relevant
    lines = _glance(draft)
    noes = answered(counts_denied(draft.tolls, chosen), gainsaid(chosen, relevant))
    behind = denied_behind(chosen, relevant)  # in their own articles
    events = _events(draft.chosen)
    denied = answered(noes, behind)
    return replace(
        _briefing(draft, lines),
        silence=silence(events, relevant, apart, draft.tolls, denied, draft.grown),
        amended=_amended(draft, noes, apart_from_claim(behind, chosen, lines)),
        outlets=dict(spellings.outlets),
        outlets_by_sound=tuple(spellings.by_sound),
        unresolved_latin=dict(spellings.names),
        unresolved_lost=tuple(spellings.lost),
    )


def _draft(found: Analysed, profile: Profile, asked: Asked) -> _Draft:
    """The tolls that are told and the items, chosen by them."""
    statements = [s for article in found.articles for s in article.statements]
    told = narrowed(found.clusters, asked)
    read = read_tolls(told, corrections.corrections(statements))
    tolls = claims(told, frozenset(), profile, asked.parties, read)
    grown = outgrown(tolls, statements)
    chosen = select(
        found.clusters,
        profile,
        parties=asked.parties,
        themes=asked.themes,
        max_per_section=asked.max_per_section,
        past=overtaken(tolls, whole=True),
        grown=grown,
    )
    return _Draft(asked, profile, found, told, read, tolls, grown, chosen)


def _briefing(draft: _Draft, lines: tuple[str, ...]) -> Briefing:
    """The items with their glance, claims and listings."""
    asked, profile, found, chosen = draft.asked, draft.profile, draft.found, draft.chosen
    shown = frozenset(cluster.lead.id for cluster in chosen.clusters)
    met = draft.met
    table = claims(draft.told, shown, profile, asked.parties, draft.read)
    return Briefing(
        title=title(asked, profile, found.articles),
        profile=profile.id,
        profile_label=profile.label,
        date_from=asked.date_from,
        date_to=asked.date_to,
        engine=found.engine,
        coverage=coverage(
            found.articles, found.clusters, chosen, left_out=found.left_out, undated=found.undated
        ),
        articles=tuple(sorted(found.articles, key=_by_day)),
        clusters=chosen.clusters,
        glance=lines,
        sections=chosen.sections,
        claims=table,
        totals=latest_totals(table),
        timeline=timeline(chosen.clusters),
        names=names(met),
        unresolved_names=unlisted(met),
        party_labels={p.id: p.label for p in profile.parties} | {OTHER: profile.label_of(OTHER)},
        theme_labels={t.id: t.label for t in profile.themes} | {NO_THEME: "Other"},
        party_colors={p.id: p.color for p in profile.parties},
        vocabulary=vocabulary(met, profile),
        language=asked.language,
        scope=scope(asked, profile),
        mishaps=mishaps(draft.told),
    )


def _amended(
    draft: _Draft,
    noes: Mapping[str, tuple[Amended, ...]],
    behind: Mapping[str, tuple[Amended, ...]],
) -> dict[str, tuple[Amended, ...]]:
    """What was said later of each sentence, who denies it, and what it goes on from or answers."""
    chosen, relevant = draft.chosen.clusters, draft.relevant
    return answered(
        corrections.amended(relevant, draft.read.corrections),
        noes,
        behind,
        later_tolls(chosen, relevant) | later_claims(chosen, draft.tolls, relevant),
        _spoken_of(draft, noes),
    )


def _glance(draft: _Draft) -> tuple[str, ...]:
    """The lines of the glance, of the items that are news and stand as the latest version.

    Not what an article only looks back at, of days before the first that was asked for.
    """
    tolls, core, relevant = draft.tolls, draft.profile.core, draft.relevant
    grown = outgrown(tolls, draft.statements, whole=False)
    return glance(
        _of_the_range(_current(draft.chosen.clusters, draft.found.articles), draft.asked.date_from),
        draft.chosen.sections,
        draft.chosen.scores,
        united(overtaken(tolls, whole=False), grown),
        retold(tolls),
        core,
        relevant,
        owed=(foremost(tolls, relevant), gravest_accident(tolls, core)),
        partial=partial(tolls),
    )


def _spoken_of(
    draft: _Draft, noes: Mapping[str, tuple[Amended, ...]]
) -> dict[str, tuple[Amended, ...]]:
    """Of the items that point at a sentence, or deny it, and do not stand behind it, which one it is."""
    chosen = draft.chosen
    articles = {cluster.lead.article.id for cluster in chosen.clusters}
    theirs = [s for s in draft.statements if s.article.id in articles]
    before = {item: Amended("continues", told) for item, told in followed(theirs).items()}
    denied = charges(chosen.clusters, theirs, noes).items()
    before |= {item: Amended("answers", told) for item, told in denied if item not in before}
    shown = {s.id: c.lead.id for c in chosen.clusters for s in c.members}
    found: dict[str, tuple[Amended, ...]] = {}
    for section in chosen.sections:
        for n, item in enumerate(section.items):
            if item in before and shown.get(before[item].item) not in section.items[:n]:
                found[item] = (before[item],)
    return found


def _current(
    clusters: Iterable[Cluster], articles: Iterable[BriefedArticle]
) -> tuple[Cluster, ...]:
    """The facts whose lead is news, and no version that a newer one of the range has replaced."""
    ids = {a.article.id for a in articles}
    leads = ((c, c.lead.article) for c in clusters)
    return tuple(c for c, lead in leads if not lead.opinion and lead.replaced_by not in ids)


def _of_the_range(clusters: Sequence[Cluster], since: date | None) -> Sequence[Cluster]:
    """The facts but for those that only look back at days before `since`, if there are others.

    A report of the days behind an event is its news, and so is a toll that is still being counted.
    """
    found = [c for c in clusters if not (since and _looks_back(c.lead, since))]
    return found or clusters


def _looks_back(lead: Statement, since: date) -> bool:
    day, told = lead.day, lead.article.date
    old = day is not None and told is not None and day < since and (told - day).days > _FRESH
    return old and all(figure.background for figure in lead.analysis.figures)


def _by_day(briefed: BriefedArticle) -> tuple[date, str]:
    """The order of the annex: by date, then by id, the undated last."""
    return briefed.article.date or date.max, briefed.article.id


def _events(chosen: Selection) -> list[Cluster]:
    """The facts that an outlet ought to have: reported by several, or leading their article.

    What only points back at another ("with them 125 were killed") is no event.
    """

    def weight(cluster: Cluster) -> tuple[int, float, str]:
        score = chosen.scores[cluster.lead.id]
        return -len(cluster.sources), -score.article - score.total, cluster.lead.id

    whole = (c for c in chosen.clusters if not (points_back(c.lead) or leans(c.lead)))
    return sorted(whole, key=weight)
