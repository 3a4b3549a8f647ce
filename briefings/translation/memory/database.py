"""The memory's SQLite file: made, recognised as ours, opened for several processes at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from briefings.errors import TranslationMemoryError
from briefings.processes import tries

Made = TypeVar("Made")

VERSION = 1  # of the schema
APPLICATION = 0x42524645  # "BRFE" in the file's header: this database is ours
WAIT_SECONDS = 60.0  # for another process's transaction
_IN_SQLITE = 0.1  # at a time within SQLite, which neither says that it waits nor can be stopped

_SCHEMA = """
CREATE TABLE segment (
    key BLOB PRIMARY KEY,         -- of the prepared Arabic and the engine
    source TEXT NOT NULL,         -- normalised Arabic
    engine TEXT NOT NULL,         -- signature
    raw TEXT NOT NULL,            -- as decoded
    en TEXT NOT NULL,             -- names and figures mended
    score REAL,
    similarity REAL,
    made REAL NOT NULL,           -- seconds since 1970
    used REAL NOT NULL,
    uses INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX segment_source ON segment (source);
CREATE TABLE reviewed (
    source TEXT PRIMARY KEY,      -- normalised Arabic
    original TEXT NOT NULL,       -- as it was imported
    en TEXT NOT NULL,
    origin TEXT NOT NULL,         -- the file that it came from
    made REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE probe (
    engine TEXT NOT NULL,
    question TEXT NOT NULL,
    answer INTEGER NOT NULL,
    PRIMARY KEY (engine, question)
) WITHOUT ROWID;
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
"""


def connect(path: Path, shown: Path | None = None) -> sqlite3.Connection:
    """Open a memory file in WAL mode; an empty or missing one becomes a memory.

    Transactions are the caller's (autocommit). `shown` is the file's name for messages.
    Raises TranslationMemoryError for a file that cannot be opened, that is damaged, that is no
    memory, or that a newer version made; such a file is left as it is.
    """
    name = shown or path
    try:
        connection = sqlite3.connect(path, timeout=_IN_SQLITE, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise failure(name, error) from error
    try:
        patiently(name, lambda: _prepare(connection, name))
    except sqlite3.Error as error:
        connection.close()
        raise failure(name, error) from error
    except TranslationMemoryError:
        connection.close()
        raise
    return connection


def patiently(path: Path, step: Callable[[], Made]) -> Made:
    """What a step makes that may meet another process's lock: it is tried again until that is gone.

    Raises sqlite3.OperationalError.
    """
    for _ in tries(f"translation memory {path}: another process holds it", WAIT_SECONDS):
        try:
            return step()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            locked = error
    raise locked


def failure(path: Path, error: Exception) -> TranslationMemoryError:
    """SQLite's complaint with what to do next."""
    text = (error.strerror if isinstance(error, OSError) else None) or str(error)
    if "not a database" in text or "malformed" in text:
        advice = "the file is damaged; move it away and import your TMX export, if you have one"
    elif "locked" in text:
        advice = "another process holds it; wait for it to end"
    else:
        advice = "choose another file with --memory"
    return TranslationMemoryError(f"translation memory {path}: {text}; {advice}")


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    # Tables first: another process may make them together with what says that they are ours.
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if tables and application != APPLICATION:
        raise TranslationMemoryError(
            f"{path} is no translation memory; choose another file with --memory"
        )
    if version > VERSION:
        raise TranslationMemoryError(
            f"{path} was made by a newer version of briefings; update, or choose another file "
            "with --memory"
        )
    # To switch to WAL mode SQLite itself waits for nobody else who opens the file.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    if not tables:
        _create(connection)


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not tables:  # else another process was first
        for statement in _SCHEMA.split(";\n"):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")
