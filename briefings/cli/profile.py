"""`briefings profile`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefings.cli.common import Settings, common_options, json_option, print_json
from briefings.errors import ConfigError

if TYPE_CHECKING:
    from briefings.profile import Profile


@click.group()
def profile() -> None:
    """Watch profiles: the parties, themes and names of a conflict."""


@profile.command("list")
@json_option
@common_options
def list_(settings: Settings, as_json: bool) -> None:
    """List the packed profiles; with --json also the ids for --party and --theme."""
    from briefings import profile as profiles

    found = [(name, profiles.load(name)) for name in profiles.names()]
    if as_json:
        print_json({"profiles": [_entry(name, watch) for name, watch in found]})
        return
    for name, watch in found:
        click.echo(f"{name}\t{watch.label}")


def _entry(name: str, watch: Profile) -> dict[str, Any]:
    return {
        "name": name,
        "label": watch.label,
        "parties": [{"id": party.id, "label": party.label} for party in watch.parties],
        "themes": [{"id": theme.id, "label": theme.label} for theme in watch.themes],
    }


@profile.command()
@click.argument("name", required=False)
@common_options
def check(settings: Settings, name: str | None) -> None:
    """Check a profile, a packed name or a TOML file: empty, doubled, unknown and everyday entries.

    Without a name it is the one that 'build' would use.
    """
    from briefings import profile as profiles
    from briefings.profile.check import faults
    from briefings.profile.notes import notes
    from briefings.translation.checks import everyday
    from briefings.translation.names.authority import load_names

    if name is None:
        name = settings.config().profile
        settings.say(f"no profile is named: {name} is the one in use")
    watch, text = profiles.load(name), profiles.source(name)[1]
    found = faults(watch, text)
    # Names that it cannot choose are an error of their own.
    names = load_names(watch.name_policy, named=watch.named)
    listed = frozenset(load_names(watch.name_policy).entries)
    sounds = {entry.ar[0]: entry.house for entry in names.entries if entry not in listed}
    doubtful = notes(watch, lambda word: everyday.sense(word, names), text, sounds)
    for line in (*found, *doubtful):
        click.echo(line)
    if found:
        count = f"{len(found)} fault{'s' * (len(found) != 1)}"
        raise ConfigError(f"{name}: {count} found, named above; mend the file")
    some = f", {len(doubtful)} to think over, named above" if doubtful else ""
    click.echo(
        f"{watch.id}: {len(watch.parties)} parties, {len(watch.themes)} themes: no fault found{some}"
    )


@profile.command()
@click.argument("name")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="[NAME.toml]")
@common_options
def new(settings: Settings, name: str, output: Path | None) -> None:
    """Write a commented starter profile to NAME.toml."""
    from briefings import profile as profiles

    path = output or Path(f"{name}.toml")
    text = profiles.starter(name)
    try:
        with path.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError as error:
        raise ConfigError(f"{path} exists; choose another name or --output") from error
    click.echo(path)
    if name in profiles.names():
        settings.say(
            f"a packed profile has that name: --profile {name} is that one, --profile {path} this file; "
            f"to change the packed one copy it: {profiles.source(name)[0]}"
        )
    settings.say(
        "its parties and words are an example: replace them, then run "
        f"`briefings profile check {path}` and `briefings build --profile {path}`"
    )
