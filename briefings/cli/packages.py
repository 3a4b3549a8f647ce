"""`briefings packages`."""

from __future__ import annotations

import click

from briefings.cli.common import Settings, common_options, json_option, print_json


@click.group()
def packages() -> None:
    """Translation packages in the Argos format."""


@packages.command("list")
@json_option
@common_options
def list_(settings: Settings, as_json: bool) -> None:
    """List the bundled and the installed packages."""
    from briefings.translation.engines.packages import installed

    found = installed()
    if as_json:
        print_json({"packages": found})
        return
    for info in found:
        click.echo(
            f"{info.name}\t{info.version}\t{info.origin}\t{info.size / 1e6:.0f} MB\t{info.path}"
        )


@packages.command()
@click.argument("package", metavar="PATH|NAME")
@click.option("--from-index", is_flag=True, help="Download NAME from the Argos index (network!).")
@common_options
def install(settings: Settings, package: str, from_index: bool) -> None:
    """Install an .argosmodel, or with --from-index a package of Argos' public index."""
    from briefings.translation.engines.installing import install as run

    info = run(package, from_index=from_index)
    click.echo(f"installed {info.name} {info.version} at {info.path}")


@packages.command()
@click.argument("name")
@common_options
def remove(settings: Settings, name: str) -> None:
    """Remove an installed package; the bundled one stays."""
    from briefings.translation.engines.installing import remove as run

    info = run(name)
    click.echo(f"removed {info.name} {info.version}")


@packages.command()
@click.argument("package", default="", metavar="[NAME|PATH]")
@json_option
@common_options
def verify(settings: Settings, package: str, as_json: bool) -> None:
    """Check a package: files, languages, and that it translates."""
    from briefings.translation.engines.installing import verify as run

    report = run(package)
    if as_json:
        print_json({"ok": report.ok, "package": report.package, "checks": report.checks})
    else:
        for check in report.checks:
            click.echo(f"{'ok  ' if check.ok else 'FAIL'} {check.name}: {check.detail}")
    if not report.ok:
        raise SystemExit(1)


@packages.command()
@click.argument("package", default="", metavar="[NAME|PATH]")
@common_options
def path(settings: Settings, package: str) -> None:
    """Print where a package lies, unpacked."""
    from briefings.translation.engines.packages import find

    click.echo(find(package).path)
