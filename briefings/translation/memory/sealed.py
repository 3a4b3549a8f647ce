"""Memories that cannot be written: read from a copy, which goes when the process ends.

A person's corrections count even where nothing can be kept: on a shared drive, in a container whose
home is read-only. The copy takes what is added, so that the rest of the code need not know.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path


def is_sealed(path: Path) -> bool:
    """Whether a memory is there but cannot be written: the file, or the folder of its journal."""
    return path.is_file() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def can_be_made(folder: Path) -> bool:
    """Whether files can be written to a folder, or it can be made."""
    places = (folder, *folder.absolute().parents)
    above = next(place for place in places if os.access(place, os.F_OK))  # never raises
    return above.is_dir() and os.access(above, os.W_OK | os.X_OK)


def passing_folder() -> tempfile.TemporaryDirectory[str]:
    """A folder for a memory that is not kept; it goes when the object does."""
    return tempfile.TemporaryDirectory(prefix="briefings-memory-", ignore_cleanup_errors=True)


def copy(path: Path, folder: Path) -> Path:
    """A copy of a memory, with what stands in its journal only. Raises OSError.

    SQLite copies it where it can, which is safe beside a process that writes; without the write
    permission that a left-over journal needs, the files themselves are copied.
    """
    target = folder / path.name
    try:
        with (
            closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(target)) as sink,
        ):
            source.backup(sink)
    except sqlite3.Error:
        for suffix in ("", "-wal"):
            file = path.with_name(path.name + suffix)
            target.with_name(file.name).unlink(missing_ok=True)
            if file.is_file():
                shutil.copyfile(file, target.with_name(file.name))
    return target
