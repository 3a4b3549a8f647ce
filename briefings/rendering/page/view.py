"""From the `Briefing` to the `Page` that templates show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from briefings import __version__
from briefings.errors import RenderingError, UsageError
from briefings.records import Briefing, Change, Cluster, NameEntry, Role, Statement, Trust
from briefings.rendering.page import charts, wording
from briefings.rendering.page.amendments import notes
from briefings.rendering.page.annex import annex, trust_view
from briefings.rendering.page.claims import claim_tables, mishaps
from briefings.rendering.page.context import (
    ChangeRow,
    Choices,
    Item,
    NameRow,
    Page,
    PartySection,
    Rival,
    Run,
    ThemeSection,
)
from briefings.rendering.page.datelines import without_dateline
from briefings.rendering.page.glance import by_year, line
from briefings.rendering.page.leftout import left_out
from briefings.rendering.page.outlets import outlet, silence, source_rows, vocabulary
from briefings.rendering.page.plain import LONGEST_LABEL, clean, set_in_type
from briefings.rendering.page.reports import reports
from briefings.rendering.page.rivals import rivals
from briefings.rendering.page.speakers import added_to_item, labels
from briefings.rendering.page.thread import runs, threaded

PATTERNS = ("solid", "dashed", "double", "dotted", "groove", "ridge")
PAPERS = {"a4": "A4", "letter": "letter"}
ACCENT = "#7a1f2b"

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def page(
    briefing: Briefing, *, paper: str = "a4", accent: str = "", logo: Path | None = None
) -> Page:
    """All that a template may show, worded and cleaned; the logo is only named."""
    others = rivals(briefing)
    items = {c.lead.id: _item(c, briefing, others.get(c.lead.id, ())) for c in briefing.clusters}
    outlets = dict.fromkeys(
        name or ""
        for a in briefing.articles
        for name in (a.article.source, *a.article.also_printed_by)
    )
    told = {c.lead.id: c.lead for c in briefing.clusters}
    lines = tuple(line(items[i], told[i], briefing) for i in briefing.glance if i in items)
    parties = _parties(briefing, items)
    party_labels = _labels(briefing.party_labels, (i.party_ids for i in items.values()))
    theme_labels = _labels(briefing.theme_labels, (i.theme_ids for i in items.values()))
    named = tuple(outlet(source, briefing.outlets) for source in outlets)
    return Page(
        title=runs(briefing.title, "en", LONGEST_LABEL),
        title_text=set_in_type(briefing.title),
        dates=_subtitle(briefing),
        profile=set_in_type(briefing.profile_label),
        bilingual=briefing.language == "bilingual",
        counts=_counts(briefing),
        trust_counts={mark: briefing.coverage.trust.get(mark, 0) for mark in wording.TRUST_LABELS},
        glance=lines,
        glance_years=by_year(lines, told),
        parties=parties,
        party_labels=party_labels,
        theme_labels=theme_labels,
        choices=_choices(parties, party_labels, theme_labels, named),
        outlets=named,
        claims=claim_tables(briefing),
        mishaps=mishaps(briefing),
        timeline=charts.timeline(briefing),
        silence=silence(briefing),
        vocabulary=vocabulary(briefing),
        names=tuple(_name(entry) for entry in briefing.names),
        unresolved=tuple((_by_sound(ar, briefing), n) for ar, n in briefing.unresolved_names),
        changes=_changes(briefing, items),
        left_out=left_out(briefing),
        undated=tuple(runs(name) for name in briefing.coverage.undated),
        merged=briefing.coverage.merged_duplicates,
        sources=source_rows(briefing),
        articles=annex(briefing),
        engine=_engine(briefing),
        program=f"briefings {__version__}",
        paper=PAPERS.get(paper.lower(), "A4"),
        accent=accent or ACCENT,
        logo="asset:logo/" if logo else "",
    )  # fmt: skip


def _choices(
    parties: Sequence[PartySection],
    party_labels: dict[str, str],
    theme_labels: dict[str, str],
    outlets: Sequence[tuple[Run, ...]],
) -> Choices:
    """The filters of a page of these sections; the labels are those of what its items name."""
    items = [item for party in parties for theme in party.themes for item in theme.items]
    marks = {item.trust.mark for item in items}
    printed = {item.source for item in items}
    return Choices(
        parties=party_labels | {p.party or Choices.NO_PARTY: p.label for p in parties},
        themes=theme_labels | {t.theme: t.label for p in parties for t in p.themes},
        outlets=tuple(outlet for outlet in outlets if outlet in printed),
        trust={mark: label for mark, label in wording.TRUST_LABELS.items() if mark in marks},
    )


def _item(cluster: Cluster, briefing: Briefing, others: tuple[Rival, ...]) -> Item:
    lead = cluster.lead
    translated, analysis, article = lead.translated, lead.analysis, lead.article
    shown = translated.trust.mark != "untrusted"
    whole, told, names = translated.sentence.text, lead.facts, translated.names
    if shown:
        whole, told, names = without_dateline(whole, translated.en, names)
    english, arabic = threaded(whole, told, names)
    if briefing.language == "en":  # there is no Arabic beside it to be tied to
        english = runs(told, "en")
    event = analysis.event_date if analysis.event_date != article.date else None
    disputed = (n.note for n in translated.names if n.note)
    same, also = reports(cluster, briefing)
    return Item(
        id=lead.id,
        anchor=f"i-{lead.id}",
        annex=f"s-{lead.id}",
        source=outlet(article.source, briefing.outlets),
        date=wording.published(article),
        iso=article.date.isoformat() if article.date else "",
        event_date=wording.day(event),
        trust=trust_view(translated.trust),
        show_english=shown,
        en=english if shown else runs(translated.en, "en"),
        ar=arabic,
        facts=runs(lead.facts, "en") if shown else english,
        speaker=added_to_item(lead, briefing),
        quote=analysis.quote,
        roles=_roles(lead, briefing),
        party_ids=analysis.parties,
        theme_ids=analysis.themes,
        origin=wording.origin(translated),
        notes=tuple(dict.fromkeys(set_in_type(note) for note in disputed)),
        same=same,
        also=also,
        amended=notes(cluster, briefing),
        rivals=others,
    )


def _subtitle(briefing: Briefing) -> str:
    """The range, an open end closed with the first or last publication date, and the scope."""
    days = [a.article.date for a in briefing.articles if a.article.date]
    first = briefing.date_from or min(days, default=None)
    dates = wording.dates(first, briefing.date_to or max(days, default=None))
    return f"{dates} · {set_in_type(briefing.scope)}" if briefing.scope else dates


def _roles(statement: Statement, briefing: Briefing) -> tuple[tuple[str, str], ...]:
    named: tuple[tuple[str, Role], ...] = (
        ("says", "speaker"),
        ("acts", "actor"),
        ("affected", "affected"),
    )
    found = ((word, labels(statement, role, briefing)) for word, role in named)
    return tuple((word, ", ".join(parties)) for word, parties in found if parties)


def _labels(labels: dict[str, str], used: Iterable[tuple[str, ...]]) -> dict[str, str]:
    met = {name for names in used for name in names}
    return {key: set_in_type(label) for key, label in labels.items() if key in met}


def _parties(briefing: Briefing, items: dict[str, Item]) -> tuple[PartySection, ...]:
    grouped: dict[str, list[ThemeSection]] = {}
    faces: dict[str, tuple[str, str]] = {}
    for section in briefing.sections:
        party = section.party or ""
        faces.setdefault(party, (set_in_type(section.party_label), section.party_color))
        chosen = tuple(items[i] for i in section.items if i in items)
        anchor = f"p-{party or 'none'}-{section.theme}"
        grouped.setdefault(party, []).append(
            ThemeSection(anchor, section.theme, set_in_type(section.theme_label), chosen)
        )
    return tuple(
        PartySection(
            f"p-{party or 'none'}", party, faces[party][0], color(faces[party][1]),
            PATTERNS[k % len(PATTERNS)], sum(len(theme.items) for theme in themes), tuple(themes),
        )
        for k, (party, themes) in enumerate(grouped.items())
    )  # fmt: skip


def color(value: str) -> str:
    """A colour of the profile if it is one, else grey: nothing else may reach a style."""
    return value if _HEX.fullmatch(value) else "#666666"


def check_look(paper: str, accent: str, logo: Path | None) -> None:
    """Raise UsageError for an unknown paper or colour, RenderingError for a logo that is not there."""
    if paper.lower() not in PAPERS:
        raise UsageError(f"unknown paper {paper!r}; known: {', '.join(PAPERS)}")
    if accent and not (_HEX.fullmatch(accent) or (accent.isascii() and accent.isalpha())):
        raise UsageError(f"accent {accent!r} is no colour; write it like #7a1f2b")
    if logo is not None and not logo.is_file():
        raise RenderingError(f"{logo}: no such logo; mend `logo` in briefings.toml")


def _by_sound(ar: str, briefing: Briefing) -> tuple[Run, ...]:
    """A name that the lists lack: as the English has it, for who reads no Arabic, and as it is written."""
    latin = runs(briefing.unresolved_latin.get(ar, ""), "en")
    between = (Run(" ", "en"),) if latin else ()
    lost = (Run(f" ({wording.LOST})", "en"),) if ar in briefing.unresolved_lost else ()
    return (*latin, *between, *runs(ar, "ar"), *lost)


def _counts(briefing: Briefing) -> tuple[tuple[str, str], ...]:
    coverage = briefing.coverage
    pairs = (
        (coverage.articles, "article"),
        (coverage.sources, "outlet"),
        (coverage.sentences, "sentence"),
        (coverage.selected, "item"),
        (len(briefing.claims), "casualty claim"),
    )
    counts = [(f"{n:,}", wording.plural(n, word)) for n, word in pairs]
    told = [any(s.analysis.relevant for s in a.statements) for a in briefing.articles]
    if not all(told):
        counts.insert(1, (f"{sum(told):,}", "about the conflict"))
    return tuple(counts)


def _name(entry: NameEntry) -> NameRow:
    variants = tuple(runs(ar, "ar") for ar in entry.ar)
    return NameRow(runs(entry.en, "en"), variants, clean(entry.type), runs(entry.note, "en"))


def _changes(briefing: Briefing, items: dict[str, Item]) -> tuple[ChangeRow, ...]:
    known = {s.id: f"s-{s.id}" for a in briefing.articles for s in a.statements}
    told = {s.id: s.translated for c in briefing.clusters for s in c.members}

    def text(change: Change) -> str:
        """What has changed; where that is a sentence, without its date line."""
        line = told.get(change.item)
        if line is None or change.text != line.en:
            return change.text
        return without_dateline(line.sentence.text, line.en, ())[1]

    return tuple(
        ChangeRow(
            change.kind, wording.CHANGE_LABELS[change.kind], clean(change.item),
            items[change.item].anchor if change.item in items else known.get(change.item, ""),
            runs(text(change), "en"),
            trust_view(Trust(change.mark)) if change.mark else None,
        )
        for change in briefing.changes
    )  # fmt: skip


def _engine(briefing: Briefing) -> tuple[str, str, str]:
    engine = briefing.engine
    return set_in_type(engine.package), set_in_type(engine.version), set_in_type(engine.signature)
