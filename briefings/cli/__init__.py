"""The command line: each command is a file that is imported when it is called.

What is imported here is loaded before an interrupt can be told in one line: as little as can be.
"""

import os

INTERRUPTED = 130  # as the shell counts SIGINT
TYPE_CHECKING = False  # of `typing`, which takes longer to load than all the rest

if TYPE_CHECKING:
    from typing import Any


def _end_at_once(*_: object) -> None:
    """Nothing is begun yet, so that nothing is to be taken away."""
    os.write(2, b"Interrupted. Nothing was begun.\n")
    os._exit(INTERRUPTED)


try:
    import signal
except KeyboardInterrupt:
    _end_at_once()


def main() -> None:
    """The console script. An interrupt while it is still being loaded ends it in one line, too."""
    interruptible = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if interruptible:  # not where a shell has told it to go on
        signal.signal(signal.SIGINT, _end_at_once)
    from briefings.cli.app import main as run

    if interruptible:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    run()


def __getattr__(name: str) -> "Any":
    """The command group, loaded where it is asked for."""
    if name != "cli":
        raise AttributeError(name)
    from briefings.cli.app import cli

    return cli
