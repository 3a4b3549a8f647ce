"""The edition: everything that was chosen and counted, put together as one `Briefing`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Literal

from briefings.processes import no_collector
from briefings.profile import OTHER, Profile
from briefings.records import (
    Amended,
    BriefedArticle,
    Briefing,
    Claim,
    Cluster,
    Coverage,
    Engine,
    LeftOut,
    NameEntry,
    Statement,
    TimelineDay,
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
from briefings.summary.scope import asked, default_title, narrowed, scope
from briefings.summary.tolls import corrections
from briefings.summary.tolls.mishaps import mishaps
from briefings.summary.tolls.readings import read_tolls
from briefings.summary.tolls.same import retold
from briefings.summary.tolls.table import claims
from briefings.summary.vocabulary import vocabulary

_FRESH = 2  # days after which a report is no longer of what has just happened


@no_collector()  # nothing that is made here is circular
def assemble(  # noqa: PLR0913 (each is a choice that the caller names)
    articles: Sequence[BriefedArticle],
    clusters: Sequence[Cluster],
    profile: Profile,
    *,
    title: str,
    date_from: date | None,
    date_to: date | None,
    engine: Engine,
    left_out: Sequence[LeftOut] = (),
    undated: Sequence[str] = (),
    parties: Sequence[str] = (),
    themes: Sequence[str] = (),
    sources: Sequence[str] = (),
    max_per_section: int = 6,
    language: Literal["bilingual", "en"] = "bilingual",
    unresolved: Sequence[tuple[str, int]] | None = None,
    outlets: Mapping[str, str] | None = None,
    by_sound: Sequence[str] = (),
    latin: Mapping[str, str] | None = None,
    lost: Sequence[str] = (),
    apart: Apart = never,
) -> Briefing:
    """Select from the clusters and put the briefing together.

    An empty `title` is replaced by the profile's label, what the briefing is narrowed to, and the
    range. `parties` and `themes` narrow all that is drawn from the sentences, `sources` only tells
    what the articles were narrowed to. `unresolved` names are counted from the articles where they
    are not given; `outlets` names them in Latin letters, those of `by_sound` by a guess, `latin` the
    unresolved names, of which no English has those of `lost`. `apart` says whether two sentences cannot
    tell the same: the clusters' own test.
    """
    statements = [s for article in articles for s in article.statements]
    newer = corrections.corrections(statements)
    told = narrowed(clusters, parties, themes)
    read = read_tolls(told, newer)
    tolls = claims(told, frozenset(), profile, parties, read)
    grown = outgrown(tolls, statements)
    chosen = select(
        clusters,
        profile,
        parties=parties,
        themes=themes,
        max_per_section=max_per_section,
        past=overtaken(tolls, whole=True),
        grown=grown,
    )
    shown = frozenset(cluster.lead.id for cluster in chosen.clusters)
    relevant = [s for s in statements if s.analysis.relevant]
    met = [s for s in relevant if wanted(s, parties, themes)]
    noes = answered(counts_denied(tolls, chosen.clusters), gainsaid(chosen.clusters, relevant))
    behind = denied_behind(chosen.clusters, relevant)  # in their own articles
    lines = _glance(chosen, articles, tolls, profile.core, date_from)
    only = asked(profile, parties, themes, sources)
    label = f"{profile.label} ({'; '.join(only)})" if only else profile.label
    return Briefing(
        title=title or default_title(label, articles, date_from, date_to),
        profile=profile.id,
        profile_label=profile.label,
        date_from=date_from,
        date_to=date_to,
        engine=engine,
        coverage=_coverage(articles, clusters, chosen, left_out, undated),
        articles=tuple(sorted(articles, key=_by_day)),
        clusters=chosen.clusters,
        glance=lines,
        sections=chosen.sections,
        claims=claims(told, shown, profile, parties, read),
        timeline=_timeline(chosen.clusters),
        names=_names(met),
        unresolved_names=unlisted(met) if unresolved is None else tuple(unresolved),
        outlets=dict(outlets or {}),
        outlets_by_sound=tuple(by_sound),
        party_labels={p.id: p.label for p in profile.parties} | {OTHER: profile.label_of(OTHER)},
        theme_labels={t.id: t.label for t in profile.themes} | {NO_THEME: "Other"},
        party_colors={p.id: p.color for p in profile.parties},
        silence=silence(_events(chosen), relevant, apart, tolls, answered(noes, behind), grown),
        vocabulary=vocabulary(met, profile),
        language=language,
        amended=answered(
            corrections.amended(relevant, newer),
            noes,
            apart_from_claim(behind, chosen.clusters, lines),
            later_tolls(chosen.clusters, relevant) | later_claims(chosen.clusters, tolls, relevant),
            _spoken_of(chosen, statements, noes),
        ),
        scope=scope(only),
        unresolved_latin=dict(latin or {}),
        unresolved_lost=tuple(lost),
        mishaps=mishaps(told),
    )


def _glance(
    chosen: Selection,
    articles: Sequence[BriefedArticle],
    tolls: Sequence[Claim],
    core: Collection[str],
    since: date | None,
) -> tuple[str, ...]:
    """The lines of the glance, of the items that are news and stand as the latest version.

    Not what an article only looks back at, of days before the first that was asked for.
    """
    statements = [s for article in articles for s in article.statements]
    relevant = [s for s in statements if s.analysis.relevant]
    return glance(
        _of_the_range(_current(chosen.clusters, articles), since),
        chosen.sections,
        chosen.scores,
        united(overtaken(tolls, whole=False), outgrown(tolls, statements, whole=False)),
        retold(tolls),
        core,
        relevant,
        owed=(foremost(tolls, relevant), gravest_accident(tolls, core)),
        partial=partial(tolls),
    )


def _spoken_of(
    chosen: Selection,
    statements: Iterable[Statement],
    noes: Mapping[str, tuple[Amended, ...]],
) -> dict[str, tuple[Amended, ...]]:
    """Of the items that point at a sentence, or deny it, and do not stand behind it, which one it is."""
    articles = {cluster.lead.article.id for cluster in chosen.clusters}
    theirs = [s for s in statements if s.article.id in articles]
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


def _printers(briefed: BriefedArticle) -> tuple[str | None, ...]:
    """The outlets that have an article: its own, and those that printed it to the letter."""
    return briefed.article.source, *briefed.article.also_printed_by


def _coverage(
    articles: Sequence[BriefedArticle],
    clusters: Sequence[Cluster],
    chosen: Selection,
    left_out: Sequence[LeftOut],
    undated: Sequence[str],
) -> Coverage:
    statements = [s for article in articles for s in article.statements]
    marks = Counter(s.translated.trust.mark for s in statements)
    return Coverage(
        articles=len(articles),
        sources=len({name for a in articles for name in _printers(a) if name}),
        sentences=len(statements),
        translated=sum(bool(s.translated.en.strip()) for s in statements),
        selected=len(chosen.clusters),
        merged_duplicates=sum(len(cluster.others) for cluster in clusters),
        left_out=(*left_out, *chosen.left_out),
        trust={"ok": marks["ok"], "check": marks["check"], "untrusted": marks["untrusted"]},
        undated=tuple(undated),
    )


def _timeline(clusters: Iterable[Cluster]) -> tuple[TimelineDay, ...]:
    """The items by day; what looks back at an earlier war and gives no day is of no day of this one."""
    days: dict[date, list[str]] = defaultdict(list)
    for cluster in clusters:
        analysis = cluster.lead.analysis
        undated = analysis.about[:1] == ("background",) and analysis.event_date is None
        if cluster.lead.day and not undated:
            days[cluster.lead.day].append(cluster.lead.id)
    return tuple(TimelineDay(day, tuple(items)) for day, items in sorted(days.items()))


def _names(statements: Iterable[Statement]) -> tuple[NameEntry, ...]:
    """The house spellings met, each with the spellings of the sources, the commonest first."""
    variants: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    notes: dict[tuple[str, str], str] = {}
    for statement in statements:
        for name in statement.translated.names:
            key = (name.house, name.type)
            variants[key][name.alone or name.surface] += 1
            notes[key] = notes.get(key) or name.note
    return tuple(
        NameEntry(tuple(word for word, _ in _ranked(found)), house, kind, notes[house, kind])
        for (house, kind), found in sorted(variants.items())
    )


def unlisted(statements: Iterable[Statement]) -> tuple[tuple[str, int], ...]:
    """The names that the name lists lack, in what is about the watched conflict; the commonest first."""
    found = Counter(n for s in statements if s.analysis.relevant for n in s.translated.unresolved)
    return tuple(_ranked(found))


def _ranked(found: Counter[str]) -> list[tuple[str, int]]:
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
