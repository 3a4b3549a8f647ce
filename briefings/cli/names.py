"""`briefings names`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from briefings.cli.common import (
    Settings,
    check_range,
    common_options,
    corpus_option,
    json_option,
    memory_option,
    print_json,
    profile_option,
    range_options,
)
from briefings.errors import UsageError

if TYPE_CHECKING:
    from briefings.profile import Profile


@click.group()
def names() -> None:
    """The name authority: one house spelling per name.

    Names of your own: write lines of type, Arabic spellings divided by |, and English, with tabs between
    them, into a .tsv file, and set `names = "FOLDER"` (the file's folder, or the file) in briefings.toml.
    They win over the packed lists. `names list` shows the packed ones and their types.

    \b
      person  آيدن خليلوف|خليلوف  Aydin Khalilov
      place   أم دافوق  Um Dafuq
    """


@names.command("list")
@profile_option
@click.option("--type", "kind", help="Only person, place, organisation …")
@json_option
@common_options
def list_(settings: Settings, profile: str | None, kind: str | None, as_json: bool) -> None:
    """List the names in use: type, English, Arabic variants, note, and the id for a profile's name policy."""
    from briefings import profile as profiles
    from briefings.translation.names.authority import load_names

    config = settings.config(profile=profile)
    watch = profiles.load(config.profile)
    authority = load_names(watch.name_policy, config.names, watch.named)
    entries = [e for e in authority.entries if kind in (None, e.type)]
    if not entries:
        known = ", ".join(sorted({entry.type for entry in authority.entries}))
        raise UsageError(f"--type {kind}: no name is of that type; there are: {known}")
    if as_json:
        print_json({"digest": authority.digest, "names": entries})
        return
    for entry in entries:
        chosen = f"\t{entry.policy}" if entry.policy else ""  # its id in a profile's [name_policy]
        line = f"{entry.type}\t{entry.house}\t{'|'.join(entry.ar)}\t{entry.note}{chosen}"
        click.echo(line.rstrip())


@names.command()
@corpus_option
@range_options
@profile_option
@memory_option
@json_option
@common_options
def unresolved(
    settings: Settings, date_from: date | None, date_to: date | None, as_json: bool, **flags: object
) -> None:
    """List names met in the corpus that the authority lacks, the most frequent first.

    They are those under "Not in the name lists" in a briefing of the same dates: names in sentences that
    are about the watched conflict. Of sentences that were translated before, all names are found that the
    English spells by sound, in the spelling that it has; of the others those that stand after a title or a
    word for a place.
    """
    from briefings import profile as profiles
    from briefings.pipeline import unlisted_names

    check_range(date_from, date_to)
    config = settings.config(**flags)
    watch = profiles.load(config.profile)
    with settings.progress("analysing") as progress:
        rows, sentences, every = unlisted_names(config, watch, date_from, date_to, progress)
    if not rows:
        settings.say(_why_none(watch, sentences, every))
    if as_json:
        listed = [{"ar": ar, "latin": latin, "count": n} for ar, latin, n in rows]
        print_json({"profile": watch.id, "sentences": sentences, "unresolved": listed})
        return
    for arabic, latin, count in rows:
        click.echo(f"{count}\t{arabic}\t{latin}")
    if rows:
        settings.say(
            f"in {sentences} of {every} sentences, those about {watch.label}, the profile {watch.id!r}"
        )
        settings.say("to give them a spelling: `briefings names --help`")


def _why_none(watch: Profile, sentences: int, every: int) -> str:
    """Why no name is listed: all are known, or the texts are about something else."""
    from briefings import profile as profiles

    about = f"{watch.label}, the profile {watch.id!r}"
    others = ", ".join(name for name in profiles.names() if name != watch.id)
    choose = f"choose another with --profile (packed: {others})"
    if not sentences:
        return f"no sentence is about {about}: {choose}"
    known = f"the lists have every name in the sentences about {about}: {sentences} of {every}"
    return (
        known if 2 * sentences >= every else f"{known}; if the others are what is watched, {choose}"
    )
