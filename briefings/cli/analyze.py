"""`briefings analyze`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from briefings.cli.common import (
    Settings,
    common_options,
    json_option,
    package_option,
    print_json,
    profile_option,
    read_article,
    translator,
)

if TYPE_CHECKING:
    from briefings.records import Analysis, Article, Figure, Sentence


@click.command()
@click.argument("file")
@profile_option
@package_option
@click.option("--translate", "with_english", is_flag=True, help="Add the English to each sentence.")
@json_option
@common_options
def analyze(
    settings: Settings, file: str, with_english: bool, as_json: bool, **flags: object
) -> None:
    """Show who says, acts and suffers in FILE's sentences, with themes, figures and dates."""
    from briefings import profile as profiles
    from briefings.analysis.analyze import analyze as run
    from briefings.language.sentences import sentences, title

    config = settings.config(**flags)
    watch = profiles.load(config.profile)
    page = read_article(settings, file)
    split = sentences(page)
    found = run(split, watch, title(page))
    english: list[str | None] = [None] * len(found)
    if with_english:
        with translator(config, watch) as engine, settings.progress("translating") as bar:
            english = [t.en for t in engine.translate(split, bar)]
    document = _document(page, watch.id, found, english)
    if as_json:
        print_json(document)
    else:
        _print(document)


def _document(
    page: Article, profile: str, found: list[Analysis], english: list[str | None]
) -> dict[str, Any]:
    day = page.date.isoformat() if page.date else None
    return {
        "schema": "analysis/1",
        "profile": profile,
        "article": {"title_ar": page.title, "source": page.source, "date": day},
        "sentences": [_sentence(a, en) for a, en in zip(found, english, strict=True)],
    }


def _sentence(analysis: Analysis, english: str | None) -> dict[str, Any]:
    sentence: Sentence = analysis.sentence
    entry: dict[str, Any] = {
        "n": sentence.n,
        "offsets": [sentence.start, sentence.end],
        "ar": sentence.text,
        "roles": asdict(analysis.roles),
        "parties": list(analysis.parties),
        "themes": list(analysis.themes),
        "quote": analysis.quote,
        "event_date": analysis.event_date.isoformat() if analysis.event_date else None,
        "evidence": [
            {"role": e.role, "text": e.text, "offsets": [e.start, e.end]} for e in analysis.evidence
        ],
        "figures": [_figure(f) for f in analysis.figures],
        "relevant": analysis.relevant,
    }
    if sentence.heading:
        entry["heading"] = True
    if english is not None:
        entry["en"] = english
    return entry


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "kind": figure.kind,
        "count": list(figure.count),
        "approximate": figure.approximate,
        "whom": figure.whom,
        "party_affected": figure.party_affected,
        "claimed_by": figure.claimed_by,
        "claimant": (figure.source.words or None) if figure.source else None,
        "background": figure.background,
        "aside": figure.aside,
    }


def _print(document: dict[str, Any]) -> None:
    for entry in document["sentences"]:
        click.echo(f"{entry['n']:>3}  {' '.join(entry['ar'].split())}")
        if entry.get("en"):
            click.echo(f"     {entry['en']}")
        roles = [f"{role}: {', '.join(who)}" for role, who in entry["roles"].items() if who]
        figures = [
            f"{f['kind']} {_count(f['count'])}" + (f" ({f['aside']})" if f["aside"] else "")
            for f in entry["figures"]
        ]
        themes = [", ".join(entry["themes"])] if entry["themes"] else []
        day = [f"on {entry['event_date']}"] if entry["event_date"] else []
        click.echo("     " + " · ".join([*roles, *themes, *figures, *day] or ["–"]))


def _count(count: list[int | None]) -> str:
    low, high = count
    if low == high:
        return str(low)
    return f"{low if low is not None else '?'}–{high if high is not None else '?'}"
