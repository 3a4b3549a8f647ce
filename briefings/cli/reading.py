"""`briefings clean` and `briefings sentences`."""

from __future__ import annotations

import click

from briefings.cli.common import Settings, common_options, read_article


@click.command()
@click.argument("file")
@common_options
def clean(settings: Settings, file: str) -> None:
    """Print FILE's article as ingest would keep it: title, blank line, paragraphs."""
    page = read_article(settings, file)
    settings.detail(f"date: {page.date or 'unknown'} ({page.date_evidence}); outlet: {page.source}")
    click.echo(f"{page.title}\n\n{page.body}")


@click.command()
@click.argument("file")
@common_options
def sentences(settings: Settings, file: str) -> None:
    """Print FILE's article, one sentence a line."""
    from briefings.language.sentences import sentences as split

    for sentence in split(read_article(settings, file)):
        click.echo(" ".join(sentence.text.split()))
