"""`briefings translate`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
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
    package_option,
    print_json,
    profile_option,
    range_options,
    stdin_stream,
    translator,
)
from briefings.errors import ReadingError, UsageError

if TYPE_CHECKING:
    from briefings.records import Translated


@click.command()
@corpus_option
@range_options
@package_option
@memory_option
@profile_option
@click.option("--lines", is_flag=True, help="Filter: one English line for each line on stdin.")
@click.option("--fast", is_flag=True, help="Greedy decoding: about twice as fast, a little worse.")
@json_option
@common_options
def translate(
    settings: Settings,
    date_from: date | None,
    date_to: date | None,
    lines: bool,
    fast: bool,
    as_json: bool,
    **flags: object,
) -> None:
    """Fill the translation memory for the articles of a range; a rerun goes on where it stopped."""
    check_range(date_from, date_to)
    if lines and as_json:
        raise UsageError("--lines and --json exclude each other: --lines prints plain lines")
    ranged = {"--corpus": flags["corpus"], "--from": date_from, "--to": date_to}
    idle = [option for option, value in ranged.items() if lines and value is not None]
    if idle:
        settings.say(f"no effect with --lines, which reads standard input: {', '.join(idle)}")
    config = settings.config(beam=1 if fast else None, **flags)
    from briefings import profile as profiles

    with translator(config, profiles.load(config.profile)) as engine:
        if lines:
            with _characters(settings) as told:
                for line in engine.lines(_stdin_lines(), told):
                    click.echo(line)
            return
        from briefings.pipeline import read_sentences

        corpus_read, sentences = read_sentences(config, date_from, date_to)
        with settings.progress("translating") as progress:
            done = engine.translate(sentences, progress)
        if engine.notice:
            settings.say(engine.notice)
        identity = engine.engine
    of_json = {"engine": identity, "articles": len(corpus_read.articles)} if as_json else None
    _tell(done, of_json)


def _tell(done: Sequence[Translated], of_json: Mapping[str, object] | None) -> None:
    """What was translated and how sure it is: a line, or JSON behind what that has of the run."""
    origins, marks = Counter(t.origin for t in done), Counter(t.trust.mark for t in done)
    if of_json is not None:
        print_json(
            {
                **of_json,
                "sentences": len(done),
                "origin": {k: origins[k] for k in ("machine", "memory", "reviewed")},
                "trust": {k: marks[k] for k in ("ok", "check", "untrusted")},
            }
        )
        return
    new = f"{origins['machine']} translated now, {origins['memory']} from memory"
    trust = f"{marks['ok']} ok, {marks['check']} to check, {marks['untrusted']} untrusted"
    click.echo(f"{len(done)} sentences: {new}, {origins['reviewed']} reviewed; {trust}")


@contextmanager
def _characters(settings: Settings) -> Iterator[Callable[[str], None]]:
    """Progress in thousands of characters, whose sum is not known; none beside lines on a terminal."""
    done = 0

    def told(piece: str) -> None:
        nonlocal done
        done += len(piece)
        if not sys.stdout.isatty():
            advance(done // 1000, 0)

    with settings.progress("translating, thousands of characters") as advance:
        yield told


def _stdin_lines() -> Iterator[str]:
    """Lines of stdin, split at newlines alone: other line marks stay inside a line."""
    for number, raw in enumerate(stdin_stream(), start=1):
        try:
            yield raw.decode("utf-8").rstrip("\n").rstrip("\r")
        except UnicodeDecodeError as error:
            raise ReadingError(
                f"line {number} of the input is not UTF-8; convert it first"
            ) from error
