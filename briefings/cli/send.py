"""`briefings send`."""

from __future__ import annotations

import os
from pathlib import Path

import click

from briefings.cli.common import Settings, common_options

VARIABLE = "BRIEFINGS_SMTP_PASSWORD"  # the one place that a password comes from


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE …")
@click.option("--to", "recipients", multiple=True, required=True, help="An address; repeatable.")
@common_options
def send(settings: Settings, files: tuple[Path, ...], recipients: tuple[str, ...]) -> None:
    """Mail a briefing through the SMTP server of [mail] in briefings.toml.

    The password, where the server wants one, comes from the variable BRIEFINGS_SMTP_PASSWORD.
    """
    from briefings.delivery.mail import send as run

    run(files, recipients, settings.config().mail, os.environ.get(VARIABLE, ""))
    click.echo(f"sent {len(files)} file(s) to {', '.join(recipients)}")
