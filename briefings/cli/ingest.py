"""`briefings ingest`."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.common import (
    Day,
    Settings,
    common_options,
    corpus_option,
    json_option,
    print_json,
    stdin_bytes,
)
from briefings.errors import ReadingError

if TYPE_CHECKING:
    from briefings.reading.ingest import Report

_MOST_SAID = 20  # files left out that --quiet names


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="PATH|URL|- …")
@corpus_option
@click.option("--source", help="The outlet, where you know it.")
@click.option("--date", "day", type=Day(), help="The publication date, where you know it.")
@click.option("--reference-date", type=Day(), help="A day near the publication: settles doubts.")
@click.option("--dry-run", is_flag=True, help="Show what would happen; write nothing.")
@json_option
@common_options
def ingest(
    settings: Settings,
    inputs: tuple[str, ...],
    corpus: Path | None,
    source: str | None,
    day: date | None,
    reference_date: date | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Read files, folders or feeds into the corpus.

    Kinds of files: txt, md, html, mhtml, eml, mbox, docx, rtf, odt, epub, pdf, xlsx, xls,
    ods, csv, tsv, jsonl, json, zip.
    Cleans each page, finds title, outlet, date and address, merges duplicates, and lists what was
    left out and why. The network is used only for an address that you name here.
    """
    from briefings.reading.ingest import ingest as run

    config = settings.config(corpus=corpus)
    person = sys.stdin is not None and sys.stdin.isatty() and "-" not in inputs
    ask = _ask if person and not as_json and not settings.quiet else None
    with settings.progress("reading") as progress:
        report = run(
            inputs,
            config.corpus,
            source=source,
            day=day,
            reference=reference_date,
            dry_run=dry_run,
            stdin=stdin_bytes("-") if "-" in inputs else None,
            progress=progress,
            choose=ask,
        )
    if as_json:
        print_json(report)
    elif settings.quiet:
        _say_left_out(report)
    else:
        _print_table(report, dry_run)
        if report.kept and not dry_run:
            settings.say(_next(report, corpus, config.profile))
    if report.left_out and not report.kept and not report.merged:
        first = report.left_out[0]
        more = f" (and {len(report.left_out) - 1} more)" if len(report.left_out) > 1 else ""
        raise ReadingError(f"nothing was kept: {first.file}: {first.reason}{more}")


def _say_left_out(report: Report) -> None:
    """On stderr, a line each, for what could not be read is an error; the last of many are counted.

    Where nothing was kept, one message says so in the end.
    """
    if not (report.kept or report.merged):
        return
    for left in report.left_out[:_MOST_SAID]:
        click.echo(f"left out: {left.file}: {left.reason}", err=True)
    if (more := len(report.left_out) - _MOST_SAID) > 0:
        click.echo(f"left out: {more} more; without --quiet all are listed", err=True)


def _next(report: Report, corpus: Path | None, profile: str) -> str:
    """What to do with the articles that were kept: the command that makes a briefing of their days."""
    from briefings.config import Config

    days = sorted(str(kept.date) for kept in report.kept if kept.date != "unknown")
    span = f" --from {days[0]} --to {days[-1]}" if days else ""
    where = f" --corpus {shlex.quote(str(corpus))}" if corpus else ""
    watch = "" if profile == Config().profile else f" --profile {shlex.quote(profile)}"
    show = f"one article: `briefings show {report.kept[0].id}{where}`"
    told = "" if watch else f" (watches {profile}; another conflict: --profile NAME)"
    return f"next: `briefings build{watch}{span}{where}`{told}; {show}"


def _ask(file: str, candidates: Sequence[tuple[date, str]]) -> date | None:
    """Let the user choose between the dates that the evidence of a page supports."""
    click.echo(f"{file}: the publication date is not certain.", err=True)
    for number, (day, evidence) in enumerate(candidates, start=1):
        click.echo(f"  {number}. {day}  {evidence}", err=True)
    answer = click.prompt(
        "Which? (0 = unknown)", type=click.IntRange(0, len(candidates)), default=0, err=True
    )
    return candidates[answer - 1][0] if answer else None


def _print_table(report: Report, dry_run: bool) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console()
    versions = {
        merged.file: f" (another version of {merged.into}: they do not say the same)"
        for merged in report.merged
        if merged.relation == "version"
    }

    def show(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        table = Table(*heads, title=title)
        for row in rows:
            table.add_row(*row)
        if table.row_count:
            console.print(table)

    titles = (escape(f"{kept.title}{versions.get(kept.file, '')}") for kept in report.kept)
    kept = (
        (k.id, str(k.date), k.source or "–", title, escape(k.date_evidence))
        for k, title in zip(report.kept, titles, strict=True)
    )
    show("Kept", ("id", "date", "outlet", "title", "date known from"), kept)
    kept_too = {kept.file for kept in report.kept}  # versions with tolls of their own
    only_merged = [merged for merged in report.merged if merged.file not in kept_too]
    merged = ((escape(m.file), m.into, m.relation) for m in only_merged)
    show("Merged", ("file", "into", "how"), merged)
    left_out = ((escape(left.file), escape(left.reason)) for left in report.left_out)
    show("Left out", ("file", "reason"), left_out)
    lines = ((escape(n.file), escape(n.line), escape(n.reason)) for n in report.lines_left_out)
    show("Lines left out that may be news", ("file", "line", "reason"), lines)
    for doubt in report.doubts:
        console.print(doubt, highlight=False, markup=False, soft_wrap=True)
    done = "would be kept" if dry_run else "kept"
    counts = (
        f"{len(report.kept)} {done}, {len(only_merged)} merged, {len(report.left_out)} left out"
    )
    console.print(counts, highlight=False)
