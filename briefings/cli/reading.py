"""`briefings clean` and `briefings sentences`."""

from __future__ import annotations

import click

from briefings.cli.common import Settings, common_options, stdin_bytes


@click.command()
@click.argument("file")
@common_options
def clean(settings: Settings, file: str) -> None:
    """Print FILE's article as ingest would keep it: title, blank line, paragraphs."""
    from briefings.reading.ingest import article

    page = article(file, stdin_bytes(file))
    settings.detail(f"date: {page.date or 'unknown'} ({page.date_evidence}); outlet: {page.source}")
    click.echo(f"{page.title}\n\n{page.body}")


@click.command()
@click.argument("file")
@common_options
def sentences(settings: Settings, file: str) -> None:
    """Print FILE's article, one sentence a line."""
    from briefings.language.sentences import sentences as split
    from briefings.reading.ingest import article

    for sentence in split(article(file, stdin_bytes(file))):
        click.echo(" ".join(sentence.text.split()))
