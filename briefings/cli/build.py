"""`briefings build`, the main job."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.common import (
    Settings,
    check_range,
    common_options,
    corpus_option,
    json_option,
    memory_option,
    package_option,
    print_json,
    profile_option,
    range_options,
)
from briefings.errors import ConfigError

if TYPE_CHECKING:
    from briefings.records import Briefing

FORMATS = ("pdf", "html", "md", "json", "docx", "csv")
# Options that say how a page looks, and the formats that look so.
_FOR = {
    "attach": ("pdf",),
    "paper": ("pdf", "docx"),
    "templates": ("pdf", "html", "md"),
    "language": ("pdf", "html", "md", "docx"),
}


def _formats(
    ctx: click.Context, param: click.Parameter, value: str | None
) -> tuple[str, ...] | None:
    if value is None:
        return None
    wanted = tuple(dict.fromkeys(part.strip().lower() for part in value.split(",") if part.strip()))
    unknown = [name for name in wanted if name not in FORMATS]
    if unknown or not wanted:
        raise click.BadParameter(f"{value!r}: choose from {', '.join(FORMATS)}", ctx, param)
    return wanted


def _tell_faults(settings: Settings, profile: str) -> None:
    """Say that a profile of the user's own has faults with which it loads nonetheless."""
    from briefings import profile as profiles
    from briefings.profile.check import faults

    found = faults(profiles.load(profile))
    if found:
        count = f"{len(found)} fault{'s' * (len(found) != 1)}"
        settings.say(
            f"{profile}: {count} found: 'briefings profile check {profile}' says what to do"
        )


@click.command()
@corpus_option
@range_options
@click.option("--output", type=click.Path(path_type=Path), help="Where the files go [output].")
@profile_option
@package_option
@memory_option
@click.option("--party", "parties", multiple=True, help="Only this party; repeatable.")
@click.option("--theme", "themes", multiple=True, help="Only this theme; repeatable.")
@click.option("--source", "sources", multiple=True, help="Only this outlet; repeatable.")
@click.option(
    "--max-per-section",
    type=click.IntRange(1),
    help="Most items in a section [6]; with 6, in all at most 60 (of a small range fewer),"
    " or 35 % of the facts up to 240.",
)
@click.option("--format", "formats", callback=_formats, help=f"Any of {','.join(FORMATS)} [pdf].")
@click.option("--title", help="The briefing's title.")
@click.option(
    "--language",
    type=click.Choice(["bilingual", "en"]),
    help="With the Arabic, or English only [bilingual].",
)
@click.option(
    "--paper", type=click.Choice(["a4", "letter"]), help="Paper size of PDF and DOCX [a4]."
)
@click.option(
    "--attach",
    is_flag=True,
    default=None,
    help="Attach the JSON form to the PDF, which is a PDF/A-3a then.",
)
@click.option(
    "--templates", type=click.Path(path_type=Path, file_okay=False), help="Your templates."
)
@click.option(
    "--since", type=click.Path(path_type=Path), help="Mark what is new since that JSON edition."
)
@click.option("--fast", is_flag=True, help="Greedy decoding: about twice as fast, a little worse.")
@click.option(
    "--strict",
    is_flag=True,
    help="Fail where a page or sentence could not be read or dated (those that rank too low are none).",
)
@json_option
@common_options
def build(
    settings: Settings,
    *,
    date_from: date | None,
    date_to: date | None,
    parties: tuple[str, ...],
    themes: tuple[str, ...],
    sources: tuple[str, ...],
    since: Path | None,
    fast: bool,
    strict: bool,
    as_json: bool,
    **flags: object,
) -> None:
    """Translate what is missing, analyse, select and render; print the paths of the files.

    New pages in corpus/inbox/ are read first. Dates are publication dates, both ends included.
    """
    from briefings.pipeline import build as run
    from briefings.request import Request

    check_range(date_from, date_to)
    config = settings.config(beam=1 if fast else None, **flags)
    _tell_faults(settings, config.profile)
    for name in config.formats:
        if name not in FORMATS:
            raise ConfigError(f"format {name!r}: choose from {', '.join(FORMATS)}")
    for option, served in _FOR.items():
        if flags[option] is not None and not set(served) & set(config.formats):
            made = ", ".join(config.formats)
            settings.say(f"--{option} has no effect on {made}: it is for {', '.join(served)}")
    wanted = tuple(p.lower() for p in parties), tuple(t.lower() for t in themes)
    request = Request(date_from, date_to, *wanted, sources, since, strict)
    result = run(config, request, progress=settings.progress, say=settings.say)
    if as_json:
        print_json(
            {
                "paths": result.paths,
                "coverage": result.briefing.coverage,
                "items": len(result.briefing.clusters),
            }
        )
        return
    settings.say(_counts(result.briefing))
    for path in result.paths:
        click.echo(path)


def _counts(briefing: Briefing) -> str:
    """What a briefing holds, in one line."""
    coverage, made = briefing.coverage, len(briefing.clusters)
    told = [
        f"{made} item{'s' * (made != 1)}",
        f"{len(briefing.claims)} casualty claims",
        f"{coverage.sentences} sentences, {coverage.trust['untrusted']} of them untrusted",
        f"{len(coverage.left_out)} left out, each with its reason in the briefing",
    ]
    return "; ".join(told)
