"""Data forms: `briefing.json` of the schema `briefings/1`, and the items as CSV."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from datetime import date
from typing import Any

from briefings.records import Briefing, Claim, Cluster
from briefings.rendering.page.reports import elsewhere, is_same_text, repeats
from briefings.rendering.page.speakers import speakers
from briefings.rendering.page.wording import CORRECTED, is_inferred, origin

SCHEMA = "briefings/1"
_COLUMNS = (
    "id", "article", "position", "source", "source_en", "date", "event_date", "parties", "themes", "speaker",
    "speaker_hint", "actor", "affected", "quote", "trust", "reasons", "en", "ar", "facts", "also",
    "translation", "date_inferred", "claimant", "review",
)  # fmt: skip


def json_text(briefing: Briefing) -> str:
    """The JSON file's text, UTF-8, keys in the order of the contract."""
    return json.dumps(to_json(briefing), ensure_ascii=False, indent=1) + "\n"


def to_json(briefing: Briefing) -> dict[str, Any]:
    """The briefing as plain data; the Arabic is verbatim, nothing is cleaned.

    A record that is written as it stands has its keys from its fields: these are those of the contract.
    """
    return {
        "schema": SCHEMA,
        "title": briefing.title,
        "scope": briefing.scope,
        "profile": briefing.profile,
        "from": _day(briefing.date_from),
        "to": _day(briefing.date_to),
        "engine": asdict(briefing.engine),
        "coverage": _coverage(briefing),
        "articles": _articles(briefing),
        "glance": list(briefing.glance),
        "sections": [
            {
                "party": section.party,
                "party_label": section.party_label,
                "theme": section.theme,
                "theme_label": section.theme_label,
                "items": list(section.items),
            }
            for section in briefing.sections
        ],
        "items": [_item(cluster, briefing) for cluster in briefing.clusters],
        "figures": [_figure(claim) for claim in briefing.claims],
        "timeline": [
            {"date": _day(day.date), "items": list(day.items)} for day in briefing.timeline
        ],
        "names": [asdict(name) for name in briefing.names],
        "unresolved_names": [ar for ar, _ in briefing.unresolved_names],
        "unresolved_counts": dict(briefing.unresolved_names),
        "outlets_by_sound": list(briefing.outlets_by_sound),
        "silence": [asdict(row) | {"date": _day(row.date)} for row in briefing.silence],
        "vocabulary": [asdict(row) for row in briefing.vocabulary],
        "changes": [asdict(change) for change in briefing.changes],
    }


def _coverage(briefing: Briefing) -> dict[str, Any]:
    coverage = briefing.coverage
    trust = {mark: coverage.trust.get(mark, 0) for mark in ("ok", "check", "untrusted")}
    return asdict(coverage) | {"trust": trust}


def _articles(briefing: Briefing) -> list[dict[str, Any]]:
    return [
        {
            "id": briefed.article.id,
            "title_ar": briefed.article.title,
            "title_en": briefed.title_en,
            "title_trust": briefed.title_trust.mark,
            "source": briefed.article.source,
            "source_en": _outlet(briefed.article.source, briefing),
            "date": _day(briefed.article.date),
            "date_evidence": briefed.article.date_evidence,
            "date_inferred": is_inferred(briefed.article),
            "url": briefed.article.url,
            "opinion": briefed.article.opinion,
            "sha256": briefed.article.sha256,
            "sentences": len(briefed.statements),
        }
        for briefed in briefing.articles
    ]


def _item(cluster: Cluster, briefing: Briefing) -> dict[str, Any]:
    lead = cluster.lead
    translated, analysis = lead.translated, lead.analysis
    sentence = translated.sentence
    return {
        "id": lead.id,
        "article": lead.article.id,
        "position": sentence.n,
        "offsets": [sentence.start, sentence.end],
        "ar": sentence.text,
        "en": translated.en,
        "roles": asdict(analysis.roles),
        "parties": list(analysis.parties),
        "themes": list(analysis.themes),
        "evidence": [
            {"role": e.role, "text": e.text, "offsets": [e.start, e.end]} for e in analysis.evidence
        ],
        "quote": analysis.quote,
        "claimant": analysis.source.words if analysis.source else None,
        "speaker_hint": analysis.speaker_hint or None,
        "speaker_hint_en": speakers(lead, briefing) or None,
        "event_date": _day(analysis.event_date),
        "translation": {"origin": origin(translated), "score": translated.score},
        "trust": {"mark": translated.trust.mark, "reasons": list(translated.trust.reasons)},
        "facts": lead.facts,
        "also": [
            {"id": s.id, "source": s.article.source, "same_text": is_same_text(s, lead)}
            for s in elsewhere(cluster)
        ],
        "also_printed_by": list(lead.article.also_printed_by),
        "repeats": list(repeats(cluster)),
        "amended": [
            {"kind": e.kind, "item": e.item, "count": list(e.count), "whom": e.whom, "harm": e.harm}
            for s in cluster.members
            for e in briefing.amended.get(s.id, ())
        ],
    }


def _figure(claim: Claim) -> dict[str, Any]:
    figure = claim.figure
    return {
        "kind": figure.kind,
        "count": list(figure.count),
        "approximate": figure.approximate,
        "whom": figure.whom,
        "party_affected": figure.party_affected,
        "claimed_by": figure.claimed_by,
        "claimant": figure.source.words if figure.source else None,
        "as_of": _day(figure.as_of),
        "background": figure.background,
        "source": "; ".join(claim.outlets),
        "item": claim.item,
        "day": _day(claim.day),
        "group": claim.group,
        "span": list(claim.span),
        "disputed": claim.disputed,
        "relation": claim.relation,
        "note": claim.note,
        "also": list(claim.also),
        "published": _day(claim.published),
    }


def csv_text(briefing: Briefing) -> str:
    """The items as CSV with a byte order mark, so that spreadsheets read the Arabic right.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for cluster in briefing.clusters:
        writer.writerow([_cell(value) for value in _row(cluster, briefing)])
    return "\ufeff" + file.getvalue()


def _row(cluster: Cluster, briefing: Briefing) -> tuple[str, ...]:
    lead = cluster.lead
    translated, analysis = lead.translated, lead.analysis
    roles = analysis.roles
    return (
        lead.id, lead.article.id, str(translated.sentence.n), lead.article.source or "",
        _outlet(lead.article.source, briefing) or "",
        _day(lead.article.date) or "", _day(analysis.event_date) or "",
        " ".join(analysis.parties), " ".join(analysis.themes), " ".join(roles.speaker),
        analysis.speaker_hint, " ".join(roles.actor), " ".join(roles.affected),
        "yes" if analysis.quote else "no",
        translated.trust.mark, "; ".join(translated.trust.reasons), translated.en,
        translated.sentence.text, lead.facts,
        "; ".join(f"{s.id} {_outlet(s.article.source, briefing) or ''}".strip() for s in elsewhere(cluster)),
        CORRECTED if origin(translated) == "reviewed" else origin(translated),
        "yes" if is_inferred(lead.article) else "no",
        analysis.source.words if analysis.source else "", "",
    )  # fmt: skip


def _outlet(source: str | None, briefing: Briefing) -> str | None:
    """The outlet's name in Latin letters, or as it was found where there is none."""
    return briefing.outlets.get(source or "", source)


def _cell(value: str) -> str:
    value = value.replace("\0", "")
    return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t", "\r")) else value


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None
