"""The command line: each command is a file that is imported when it is called."""

from __future__ import annotations

import os
import signal
from typing import Any

INTERRUPTED = 130  # as the shell counts SIGINT


def main() -> None:
    """The console script. An interrupt while it is still being loaded ends it in one line, too."""
    interruptible = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if interruptible:  # not where a shell has told it to go on
        signal.signal(signal.SIGINT, _end_at_once)
    from briefings.cli.app import main as run

    if interruptible:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    run()


def _end_at_once(_number: int, _frame: object) -> None:
    """Nothing is begun yet, so that nothing is to be taken away."""
    os.write(2, b"Interrupted. Nothing was begun.\n")
    os._exit(INTERRUPTED)


def __getattr__(name: str) -> Any:
    """The command group, loaded where it is asked for."""
    if name != "cli":
        raise AttributeError(name)
    from briefings.cli.app import cli

    return cli
