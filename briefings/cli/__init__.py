"""The command line: each command is a file that is imported when it is called."""

from briefings.cli.app import cli, main

__all__ = ["cli", "main"]
