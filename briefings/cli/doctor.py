"""`briefings doctor`."""

from __future__ import annotations

import click

from briefings.cli.common import Settings, common_options, json_option, package_option, print_json


@click.command()
@package_option
@json_option
@common_options
def doctor(settings: Settings, package: str | None, as_json: bool) -> None:
    """Check Pango, fonts, package, memory and disk, and that no network is needed."""
    from briefings.doctor import examine

    findings = examine(settings.config(package=package))
    if as_json:
        print_json({"ok": all(f.ok for f in findings), "checks": findings})
    else:
        for finding in findings:
            click.echo(f"{'ok  ' if finding.ok else 'FAIL'} {finding.name}: {finding.detail}")
    if not all(f.ok for f in findings):
        raise SystemExit(1)
