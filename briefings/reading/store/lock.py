"""One run at a time fills a corpus: a lock that the system takes back when its holder ends or dies.

The lock is on an open file (`flock`, or `msvcrt.locking` on Windows), not the file's existence, so a
run that was killed leaves nothing behind that anybody has to clear away. The file itself stays.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from briefings.errors import CorpusError
from briefings.processes import tries

FILE = ".ingested.lock"
PATIENCE = 120.0  # seconds


@contextmanager
def only_one(root: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the corpus folder for this process; waits for another that holds it.

    A folder that cannot be written needs no lock: a run that finds nothing new in it succeeds.
    `patience` is in seconds. Raises CorpusError where the folder cannot be written or the other
    process does not end in that time.
    """
    if root.is_dir() and not os.access(root, os.W_OK):
        yield
        return
    with _opened(root) as file:
        held = f"another `briefings ingest` or `build` is filling {root}"
        if not any(_taken(file) for _ in tries(held, patience)):
            raise CorpusError(f"{held}: try again when it is done")
        try:
            yield
        finally:
            _given_back(file)


def _opened(root: Path) -> IO[bytes]:
    try:
        root.mkdir(exist_ok=True)
        path = root / FILE
        if path.exists() and not os.access(path, os.W_OK):
            return path.open("rb")  # of another user of the folder: it can be locked all the same
        return path.open("a+b")
    except FileNotFoundError as error:
        message = (
            f"{root}: there is no folder {root.parent}; mend --corpus, or make the folder first"
        )
        raise CorpusError(message) from error
    except OSError as error:
        message = f"{root} cannot be written: {error.strerror}; choose another --corpus"
        raise CorpusError(message) from error


if sys.platform == "win32":
    import msvcrt

    def _taken(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _given_back(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _taken(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _given_back(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
