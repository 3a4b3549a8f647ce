"""The command group: loads commands lazily and turns errors into a message and an exit code."""

from __future__ import annotations

import atexit
import importlib
import os
import signal
import sys
from contextlib import suppress
from typing import Any, NoReturn

import click

from briefings import __version__
from briefings.cli import INTERRUPTED
from briefings.errors import BriefingsError, UsageError

_OFFSET = 128  # the shell's number of an end by a signal, less the signal's
_KEPT = "What is done is kept: the same command goes on."

# name → (module under briefings.cli, short help); `--help` shows these without importing anything.
COMMANDS: dict[str, tuple[str, str]] = {
    "ingest": ("ingest", "Read files, folders or feeds into the corpus."),
    "clean": ("reading", "Print an article's text as ingest would keep it."),
    "sentences": ("reading", "Print an article, one sentence a line."),
    "translate": ("translate", "Fill the translation memory, or translate line by line."),
    "analyze": ("analyze", "Roles, parties, themes and figures of an article's sentences."),
    "check": ("check", "Judge Arabic/English pairs, ours or anybody's."),
    "summarize": ("summarize", "Choose an article's key sentences."),
    "build": ("build", "The main job: corpus in, bilingual briefing out."),
    "show": ("show", "One article side by side in the terminal."),
    "memory": ("memory", "The translation memory: stats, export, import, forget, suggest."),
    "names": ("names", "The name authority, and names that it lacks."),
    "packages": ("packages", "Translation packages: list, install, remove, verify, path."),
    "profile": ("profile", "Watch profiles: list, check, new."),
    "templates": ("templates", "The templates: where they are, copy them, what they are given."),
    "evaluate": ("evaluate", "Measure translation, summary and analysis."),
    "send": ("send", "Mail a briefing through the configured SMTP server."),
    "doctor": ("doctor", "Check that everything is in place and that no network is needed."),
}


class Failure(click.ClickException):
    """A BriefingsError on its way to the user."""


class Misuse(click.ClickException):
    """A UsageError on its way to the user."""

    exit_code = UsageError.exit_code


class LazyGroup(click.Group):
    """A group whose commands live in modules that are imported on demand."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module that holds the command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"briefings.cli.{COMMANDS[cmd_name][0]}")
        command: object = getattr(module, cmd_name)
        assert isinstance(command, click.Command)
        if isinstance(command, click.Group) and not command.params:
            command.params += _loudness()
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest command where a word is no command."""
        word = args[0]
        if word not in COMMANDS and not word.startswith("-"):
            import difflib

            near = difflib.get_close_matches(word, COMMANDS, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else " See 'briefings --help'."
            ctx.fail(f"No such command {word!r}.{hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; the one place where an error becomes a message and an exit code."""
        try:
            return super().invoke(ctx)
        except BriefingsError as error:
            from briefings.config import blamed

            kind = Misuse if isinstance(error, UsageError) else Failure
            raise kind(blamed(str(error))) from error
        except BrokenPipeError:
            # The reader of a pipe went away (`| head`): not an error of ours.
            sys.stderr.close()
            ctx.exit(0)
        except OSError as error:
            raise Failure(_about_os_error(error)) from error
        except (KeyboardInterrupt, RuntimeError) as error:
            # An interrupt while Python makes a class comes as the cause of another error.
            if not isinstance(error.__cause__ or error, KeyboardInterrupt):
                raise
            click.echo(f"Interrupted. {_KEPT}", err=True)
            ctx.exit(INTERRUPTED)


def _loudness() -> list[click.Parameter]:
    """--quiet and --verbose of a group, which stand between it and its command."""
    words = (
        ("-q", "No progress; only results and errors."),
        ("-v", "Say more about what happens."),
    )
    names = ("--quiet", "--verbose")
    return [
        click.Option([short, name], is_flag=True, expose_value=False, callback=_set, help=text)
        for (short, text), name in zip(words, names, strict=True)
    ]


def _set(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and param.name:
        setattr(ctx.obj, param.name, True)


def _about_os_error(error: OSError) -> str:
    place = f"{error.filename}: " if error.filename else ""
    if isinstance(error, FileNotFoundError):
        return f"{place}no such file or folder; mend the path"
    if isinstance(error, IsADirectoryError):
        return f"{place}it is a folder; name a file"
    return f"{place}{error.strerror or error}; check the path, its permissions and the free space"


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="briefings")
@click.option("--config", type=click.Path(dir_okay=False), help="Settings file [briefings.toml].")
@click.option("-q", "--quiet", is_flag=True, help="No progress; only results and errors.")
@click.option("-v", "--verbose", is_flag=True, help="Say more about what happens.")
@click.pass_context
def cli(ctx: click.Context, config: str | None, quiet: bool, verbose: bool) -> None:
    """Offline Arabic→English translation and bilingual briefings.

    Drop raw articles into corpus/inbox/ and run 'briefings build'. Nothing leaves this machine.
    """
    from briefings.cli.common import Settings

    ctx.obj = Settings(config, quiet=quiet, verbose=verbose)


def main() -> None:
    """The console script."""
    if sys.getfilesystemencoding() != "utf-8" and "utf8" not in sys._xoptions:
        # In the C locale of a bare service Arabic arguments and file names would be no text, and Python
        # settles how it reads them as it starts: this very command once more, without a shell.
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # all files and pipes are UTF-8, whatever the locale
            stream.reconfigure(
                encoding="utf-8", errors="replace" if stream is sys.stderr else "strict"
            )
    # Matrices here are small: threads that wait for one another cost more than they save.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for name in ("SIGTERM", "SIGHUP"):  # as of `timeout`, or of a terminal that is closed
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)
    try:
        cli(prog_name="briefings")
    except SystemExit as end:
        if isinstance(end.code, int) and end.code > _OFFSET:
            if end.code != INTERRUPTED:
                with suppress(OSError, ValueError):  # a terminal that is closed
                    name = signal.Signals(end.code - _OFFSET).name
                    click.echo(f"Ended by {name}. {_KEPT}", err=True)
            _leave(end.code)
        raise


def _end(number: int, _frame: object) -> NoReturn:
    """At a signal's word end as an interrupted run does, which takes its passing folders with it."""
    raise SystemExit(_OFFSET + number)


def _leave(code: int) -> NoReturn:
    """End an interrupted run at once: a decoder in the middle of a batch is not waited for."""
    atexit._run_exitfuncs()  # folders that go with the process
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # closed, or none at all
            stream.flush()
    os._exit(code)
