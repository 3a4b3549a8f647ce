"""`briefings templates`."""

from __future__ import annotations

from pathlib import Path

import click

from briefings.cli.common import Settings, common_options


@click.group()
def templates() -> None:
    """The templates of the PDF, the HTML page and the Markdown file."""


@templates.command()
@common_options
def path(settings: Settings) -> None:
    """Print the folder of the packed templates."""
    from briefings.rendering.packed.assets import templates_folder

    click.echo(templates_folder())


@templates.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@common_options
def copy(settings: Settings, folder: Path) -> None:
    """Copy the packed templates into FOLDER; 'build --templates FOLDER' then uses yours."""
    from briefings.rendering.templates import copy as run

    for file in run(folder):
        click.echo(file)


@templates.command()
@common_options
def docs(settings: Settings) -> None:
    """Describe the blocks to override and the data that a template is given."""
    from briefings.rendering.templates import docs as run

    click.echo(run())
