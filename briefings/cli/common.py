"""What several commands share: settings, options, progress and JSON output."""

from __future__ import annotations

import functools
import json
import logging
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar, cast

import click

from briefings.errors import TranslationMemoryError, UsageError

if TYPE_CHECKING:
    from briefings.config import Config
    from briefings.profile import Profile
    from briefings.records import Article
    from briefings.translation.memory.store import TranslationMemory
    from briefings.translation.translator import Translator

F = TypeVar("F", bound=Callable[..., Any])
Progress = Callable[[int, int], None]

# Of an article of the corpus, or of its sentence.
_ID = re.compile(r"A\d+(?:-S\d+)?", re.IGNORECASE)
_PLAIN_STEPS = 10  # without a terminal, a line every tenth of the work
_PLAIN_SECONDS = 1.0  # between two such lines: what is done at once says nothing
_UNKNOWN_SECONDS = 10  # between two where the whole is not known


class Settings:
    """The options of the whole command line, and the configuration that they lead to."""

    def __init__(self, config_file: str | None, *, quiet: bool, verbose: bool) -> None:
        self.config_file = config_file
        self.quiet = quiet
        self.verbose = verbose
        from briefings import config

        # Also of a command without settings of its own, which would never look.
        config.named(Path(config_file) if config_file else None)

    def config(self, **flags: Any) -> Config:
        """The configuration with the flags of one command on top."""
        from briefings import config

        for line in config.idle_variables():
            self.say(line)
        return config.load(Path(self.config_file) if self.config_file else None, **flags)

    def say(self, message: str) -> None:
        """A message for a person, on stderr; silent with --quiet."""
        if not self.quiet:
            click.echo(message, err=True)

    def detail(self, message: str) -> None:
        """A message that only -v shows."""
        if self.verbose:
            click.echo(message, err=True)

    @contextmanager
    def progress(self, label: str) -> Iterator[Progress]:
        """A progress bar on a terminal, plain lines elsewhere, nothing with --quiet."""
        if self.quiet:
            yield _silent
        elif sys.stderr.isatty():
            with _bar(label) as advance:
                yield advance
        else:
            yield _plain_lines(label)


def _silent(_done: int, _total: int) -> None:
    """Progress that nobody wants to see."""


@contextmanager
def _bar(label: str) -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, TimeRemainingColumn(), console=Console(stderr=True)) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total or None)


def _plain_lines(label: str) -> Progress:
    begun = last = time.monotonic()
    shown = -1

    def advance(done: int, total: int) -> None:
        nonlocal shown, last
        now = time.monotonic()
        step = done * _PLAIN_STEPS // total if total else int(now - begun) // _UNKNOWN_SECONDS
        ended = total and shown >= 0 and step == _PLAIN_STEPS
        news = step > shown and (total or step)
        if news and (now - last >= _PLAIN_SECONDS or ended):
            shown, last = step, now
            click.echo(f"{label}: {done}/{total}" if total else f"{label}: {done}", err=True)

    return advance


def common_options(command: F) -> F:
    """Add --quiet and --verbose to a command, and hand it the Settings as first argument."""

    @click.option("-q", "--quiet", is_flag=True, help="No progress; only results and errors.")
    @click.option("-v", "--verbose", is_flag=True, help="Say more about what happens.")
    @click.pass_context
    @functools.wraps(command)
    def wrapped(
        ctx: click.Context, /, *args: Any, quiet: bool, verbose: bool, **kwargs: Any
    ) -> Any:
        settings = ctx.find_object(Settings) or Settings(None, quiet=False, verbose=False)
        settings.quiet = settings.quiet or quiet
        settings.verbose = settings.verbose or verbose
        logging.getLogger("briefings").setLevel("ERROR" if settings.quiet else "WARNING")
        return command(settings, *args, **kwargs)

    return cast(F, wrapped)  # click's decorators erase the signature


json_option = click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout.")
corpus_option = click.option(
    "--corpus", type=click.Path(path_type=Path), help="The corpus folder [corpus]."
)
package_option = click.option(
    "--package",
    "--engine",
    "package",
    help="Translation package: a name, a path or a local server's address [the bundled one].",
)
memory_option = click.option(
    "--memory",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The translation memory [in your data folder].",
)
profile_option = click.option("--profile", help="Watch profile: a name or a TOML file [karabakh].")


class Day(click.ParamType[date]):
    """A date as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Parse an ISO date."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a date; write it as 2020-09-27", param, ctx)


def range_options(command: F) -> F:
    """--from and --to, both included; an open end is allowed."""
    command = click.option("--to", "date_to", type=Day(), help="Last publication date.")(command)
    return click.option("--from", "date_from", type=Day(), help="First publication date.")(command)


def check_range(date_from: date | None, date_to: date | None) -> None:
    """Raise UsageError where the range ends before it begins."""
    if date_from and date_to and date_from > date_to:
        raise UsageError(f"the range ends before it begins: --from {date_from} --to {date_to}")


def print_json(document: Any) -> None:
    """Print one JSON document: the only thing on stdout."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2, default=_plain))


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def translator(config: Config, watch: Profile | None = None) -> Translator:
    """The translator that the configuration asks for, with the names of a profile."""
    from briefings.translation.translator import open_translator

    return open_translator(
        package=config.package,
        memory=config.memory,
        policy=watch.name_policy if watch else {},
        named=watch.named if watch else {},
        names_folder=config.names,
        threads=config.threads,
        beam=config.beam,
        hosts=config.engine_hosts,
    )


def open_memory(settings: Settings, memory: Path | None, *, make: bool) -> TranslationMemory:
    """The translation memory that the configuration names, made where it may be.

    Raises TranslationMemoryError where one is to be read and is not there.
    """
    from briefings.translation.memory.store import TranslationMemory, default_path

    path = settings.config(memory=memory).memory
    if not make and not (path or default_path()).exists():
        raise TranslationMemoryError(
            f"{path or default_path()}: no translation memory is there; name one with --memory, "
            "or make one with 'briefings translate'"
        )
    opened = TranslationMemory(path)
    if opened.notice:
        settings.say(opened.notice)
    return opened


def read_article(settings: Settings, file: str) -> Article:
    """The article of one file, or of that id in the corpus.

    Standard error says which lines of a raw page are not in it, and why.
    """
    from briefings.reading.cleaning.article import left_out
    from briefings.reading.ingest import with_lines
    from briefings.reading.store.corpus import find

    if _ID.fullmatch(file) and not Path(file).exists():
        found = find(settings.config().corpus, file.partition("-")[0]).path
        file = str(found) if found else file
    page, lines, posts = with_lines(file, stdin_bytes(file))
    if posts > 1:
        settings.say(
            f"{posts} posts, shown as one article: `briefings ingest` keeps each by itself, "
            "with its own day"
        )
    for message in left_out(lines, every=settings.verbose) if lines else ():
        settings.say(message)
    return page


def stdin_bytes(name: str) -> bytes | None:
    """What stands on standard input where the argument is `-`."""
    return stdin_stream().read() if name == "-" else None


def stdin_stream() -> BinaryIO:
    """Standard input. Raises UsageError where it is closed, as under cron or a service."""
    if sys.stdin is None:
        raise UsageError("standard input is closed: name a file, or redirect one with `< FILE`")
    return sys.stdin.buffer
