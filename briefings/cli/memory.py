"""`briefings memory`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from briefings.cli.common import (
    Settings,
    common_options,
    json_option,
    memory_option,
    open_memory,
    print_json,
)
from briefings.errors import BriefingsError
from briefings.translation.memory import upkeep


@click.group()
def memory() -> None:
    """The translation memory: what was translated once is never translated again."""


@memory.command()
@memory_option
@json_option
@common_options
def stats(settings: Settings, memory: Path | None, as_json: bool) -> None:
    """Show its size, engines and hit rate."""
    with open_memory(settings, memory, make=False) as store:
        found = upkeep.stats(store)
    if as_json:
        print_json({**asdict(found), "hit_rate": found.hit_rate})
        return
    click.echo(f"{found.path}: {found.bytes / 1024**2:.1f} MB")
    click.echo(f"{found.segments} machine segments, {found.reviewed} reviewed")
    click.echo(f"{found.lookups} look-ups, {found.hit_rate:.1%} found")
    for signature, count in found.engines:
        click.echo(f"{count:>8}  {signature}")


@memory.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.tmx|-")
@click.option("--reviewed-only", is_flag=True, help="Leave machine segments out.")
@memory_option
@common_options
def export(settings: Settings, file: Path, reviewed_only: bool, memory: Path | None) -> None:
    """Write the memory as TMX 1.4b, for any translation tool; `-` is standard output."""
    from briefings.files import is_stdout

    with open_memory(settings, memory, make=False) as store:
        count = upkeep.export_tmx(store, file, reviewed_only=reviewed_only)
    if is_stdout(file):
        settings.say(f"{count} segments")
    else:
        click.echo(f"{file}: {count} segments")


@memory.command("import")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.tmx|.csv")
@memory_option
@json_option
@common_options
def import_(settings: Settings, file: Path, memory: Path | None, as_json: bool) -> None:
    """Take corrected segments from TMX or CSV; they win over machine output."""
    from briefings.translation.memory import tmx
    from briefings.translation.memory.store import check_folder
    from briefings.translation.names.authority import load_names

    config = settings.config(memory=memory)
    check_folder(config.memory)
    tmx.demand(file)  # before a memory is made for nothing
    names = load_names({}, config.names)
    with open_memory(settings, memory, make=True) as store:
        report = upkeep.import_file(store, file, names)
    if report.doubtful:
        click.echo(_warning(report.doubtful), err=True)
    for left, taken in report.clashes:
        click.echo(_clash(left, taken), err=True)
    if as_json:
        print_json(report)
        return
    for place, reason in report.left_out:
        click.echo(f"left out: {place}: {reason}", err=True)
    click.echo(
        f"{report.reviewed} reviewed, {report.machine} unchanged machine segments, "
        f"{len(report.left_out)} left out"
    )
    if report.left_out and not (report.reviewed or report.machine):
        raise BriefingsError(f"{file}: nothing of it was taken; mend the lines named above")


def _warning(doubtful: Sequence[tuple[str, str]]) -> str:
    """One line for all corrections that do not agree with their Arabic."""
    which = "; ".join(f"{place} ({reason})" for place, reason in doubtful)
    many = "correction does" if len(doubtful) == 1 else "corrections do"
    return f"warning: {len(doubtful)} {many} not agree with the Arabic, taken all the same: {which}"


def _clash(left: str, taken: str) -> str:
    """One line for two corrections of one sentence that say different things."""
    return (
        f"warning: {left} and {taken} have the same Arabic and different English; {taken} is taken"
    )


@memory.command()
@click.option("--engine", default="", help="Segments whose engine signature holds this.")
@click.option(
    "--older-than", type=click.FloatRange(0), metavar="DAYS", help="Not used for so long."
)
@click.option("--text", default="", help="Segments that hold these words, in either language.")
@click.option("--reviewed", is_flag=True, help="Reviewed segments, too.")
@memory_option
@common_options
def forget(
    settings: Settings,
    engine: str,
    older_than: float | None,
    text: str,
    reviewed: bool,
    memory: Path | None,
) -> None:
    """Delete segments that meet all the conditions given."""
    with open_memory(settings, memory, make=False) as store:
        count = upkeep.forget(
            store, engine=engine, older_than_days=older_than, text=text, reviewed=reviewed
        )
    click.echo(f"{count} segments forgotten")


@memory.command()
@click.argument("arabic")
@memory_option
@json_option
@common_options
def suggest(settings: Settings, arabic: str, memory: Path | None, as_json: bool) -> None:
    """Show reviewed segments that resemble a sentence."""
    with open_memory(settings, memory, make=False) as store:
        found = upkeep.suggestions(store, arabic)
    if as_json:
        print_json({"suggestions": found})
        return
    if not found:
        settings.say("no reviewed segment resembles it")
    for entry in found:
        click.echo(f"{entry.percent:3.0f}%  {entry.source}\n      {entry.en}")
