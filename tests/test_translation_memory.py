"""The translation memory: kept, shared, exported, imported, forgotten; real SQLite files."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefings import processes
from briefings.cli import cli
from briefings.errors import TranslationMemoryError, UsageError
from briefings.translation.memory import database, upkeep
from briefings.translation.memory.store import Reviewed, Segment, TranslationMemory, key


def segment(n: int, engine: str = "e|1|beam:4", en: str = "") -> Segment:
    """A machine segment whose texts carry its number."""
    text = f"الجملة رقم {n}"
    return Segment(key(text, engine), text, engine, f"raw {n}", en or f"Sentence {n}.", -0.5, 0.75)


def test_what_was_put_is_found_again_after_reopening(tmp_path: Path) -> None:
    """Every field comes back as it was."""
    with TranslationMemory(tmp_path / "m") as memory:
        memory.put([segment(1), segment(2)])
    with TranslationMemory(tmp_path / "m") as memory:
        found = memory.segments([segment(1).key, segment(2).key, segment(3).key])
    assert found == {s.key: s for s in (segment(1), segment(2))}


def test_another_engine_never_meets_the_segment(tmp_path: Path) -> None:
    """The signature is part of the key."""
    with TranslationMemory(tmp_path / "m") as memory:
        memory.put([segment(1)])
        assert memory.segments([segment(1, engine="e|2|beam:4").key]) == {}


def test_thousands_of_keys_are_looked_up_at_once(tmp_path: Path) -> None:
    """More than SQLite takes in one statement."""
    with TranslationMemory(tmp_path / "m") as memory:
        memory.put(segment(n) for n in range(2_500))
        assert len(memory.segments([segment(n).key for n in range(3_000)])) == 2_500


def test_a_batch_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    """A failure in the middle of a batch leaves nothing of it."""

    def broken() -> Iterator[Segment]:
        yield segment(1)
        raise RuntimeError("power cut")

    with TranslationMemory(tmp_path / "m") as memory:
        with pytest.raises(RuntimeError, match="power cut"):
            memory.put(broken())
        assert upkeep.stats(memory).segments == 0


def _writer(path: Path, first: int, count: int, batch: int) -> None:
    with TranslationMemory(path) as memory:
        for start in range(first, first + count, batch):
            memory.put([segment(n) for n in range(start, start + batch)])


def test_two_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    """Both make the file and write small batches into it at the same time."""
    context = multiprocessing.get_context("spawn")
    path = tmp_path / "m"
    writers = [context.Process(target=_writer, args=(path, n * 1000, 400, 5)) for n in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    with TranslationMemory(path) as memory:
        assert upkeep.stats(memory).segments == 800


def _openers(paths: list[Path], together: Barrier) -> None:
    for path in paths:
        together.wait(30)
        TranslationMemory(path).close()


def test_processes_that_make_the_file_at_once_all_get_it(tmp_path: Path) -> None:
    """None finds it locked, or half made and so of another program."""
    context = multiprocessing.get_context("spawn")
    together = context.Barrier(3)
    paths = [tmp_path / f"m{n}" for n in range(60)]
    openers = [context.Process(target=_openers, args=(paths, together)) for _ in range(3)]
    for opener in openers:
        opener.start()
    for opener in openers:
        opener.join()
    assert [opener.exitcode for opener in openers] == [0, 0, 0]


@contextmanager
def held(path: Path) -> Iterator[None]:
    """A memory that another program holds for itself."""
    TranslationMemory(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.close()


def test_a_run_says_that_it_waits_for_a_memory_and_gives_up_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody sits before a run that says nothing, nor for longer than was said."""
    monkeypatch.setattr(processes, "_SILENCE", 0.2)
    monkeypatch.setattr(database, "WAIT_SECONDS", 1.0)
    with held(tmp_path / "m"), pytest.raises(TranslationMemoryError, match="another process holds"):
        TranslationMemory(tmp_path / "m")
    _begun, told = caplog.messages
    assert "another process holds it; waiting up to 1 seconds" in told


def test_a_quiet_run_says_that_it_waits_for_a_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """--quiet asks for no progress; a run that stands still for a minute would look like one that hangs."""
    monkeypatch.setattr(processes, "_SILENCE", 0.2)
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.6)
    path = tmp_path / "m"
    with held(path):
        made = CliRunner().invoke(cli, ["-q", "memory", "stats", "--memory", str(path)])
    assert made.exit_code == 1 and not made.stdout
    _begun, waits = caplog.messages
    assert f"{path}: another process holds it; waiting up to" in waits
    assert made.stderr.startswith("Error: ") and "wait for it to end" in made.stderr


def test_a_run_goes_on_when_the_other_one_lets_go_of_the_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A short wait, as for another build's batch, is no news."""
    TranslationMemory(tmp_path / "m").close()
    other = sqlite3.connect(tmp_path / "m", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.5, other.rollback)
    with TranslationMemory(tmp_path / "m") as memory:
        release.start()
        memory.put_all((), [Reviewed("باب", "باب", "door", "a.csv")])
        assert upkeep.stats(memory).reviewed == 1
    release.join()
    other.close()
    assert not caplog.messages


def test_kill_9_in_the_middle_leaves_a_sound_file_of_whole_batches(tmp_path: Path) -> None:
    """What was committed before the kill is there, and the file passes SQLite's own check."""
    path = tmp_path / "m"
    writer = multiprocessing.get_context("spawn").Process(
        target=_writer, args=(path, 0, 10_000_000, 10)
    )
    writer.start()
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if path.is_file() and path.stat().st_size:
            with TranslationMemory(path) as memory:
                if upkeep.stats(memory).segments >= 50:
                    break
        time.sleep(0.01)
    os.kill(writer.pid or 0, signal.SIGKILL)
    writer.join()
    with TranslationMemory(path) as memory:
        assert next(memory.rows("PRAGMA integrity_check")) == ("ok",)
        assert upkeep.stats(memory).segments % 10 == 0
        memory.put([segment(-1)])


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    """The message says what to do, and the bytes stay."""
    path = tmp_path / "notes.txt"
    path.write_text("not a database " * 100, "utf-8")
    with pytest.raises(TranslationMemoryError, match="damaged; move it away"):
        TranslationMemory(path)
    assert path.read_text("utf-8") == "not a database " * 100


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    """A browser's history is not turned into a memory."""
    path = tmp_path / "history.sqlite"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE visits (url TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(TranslationMemoryError, match="no translation memory"):
        TranslationMemory(path)
    assert path.read_bytes() == before


def test_a_memory_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    """Nothing is overwritten by an older program."""
    path = tmp_path / "m"
    TranslationMemory(path).close()
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    before = path.read_bytes()
    with pytest.raises(TranslationMemoryError, match="newer version"):
        TranslationMemory(path)
    assert path.read_bytes() == before


def test_a_damaged_memory_is_a_message(tmp_path: Path) -> None:
    """Overwritten pages are noticed when they are read."""
    path = tmp_path / "m"
    with TranslationMemory(path) as memory:
        memory.put(segment(n) for n in range(500))
        memory.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * 40_000)
    with (
        pytest.raises(TranslationMemoryError, match="damaged; move it away"),
        TranslationMemory(path) as memory,
    ):
        memory.segments([segment(n).key for n in range(500)])
        upkeep.stats(memory)


def test_a_folder_in_the_way_is_a_message(tmp_path: Path) -> None:
    """One line instead of SQLite's."""
    with pytest.raises(TranslationMemoryError, match="choose another file with --memory"):
        TranslationMemory(tmp_path)


def test_statistics_count_engines_hits_and_sizes(tmp_path: Path) -> None:
    """What `memory stats` shows is what happened."""
    with TranslationMemory(tmp_path / "m") as memory:
        memory.put([segment(1), segment(2), segment(1, "other|2")])
        memory.put_all((), [Reviewed("نعم", "نعم", "Yes.", "a.tmx")])
        memory.count([segment(1).key], lookups=4, hits=1)
        stats = upkeep.stats(memory)
    assert (stats.segments, stats.reviewed, stats.reuses) == (3, 1, 1)
    assert stats.engines == (("e|1|beam:4", 2), ("other|2", 1))
    assert stats.hit_rate == 0.25
    assert stats.bytes > 0


def test_forgetting_needs_a_condition(tmp_path: Path) -> None:
    """A bare `memory forget` deletes nothing."""
    with TranslationMemory(tmp_path / "m") as memory:
        memory.put([segment(1)])
        with pytest.raises(UsageError, match="say what to forget"):
            upkeep.forget(memory)
        assert upkeep.stats(memory).segments == 1


def test_forgetting_by_engine_text_and_age(tmp_path: Path) -> None:
    """All the given conditions must hold."""
    with TranslationMemory(tmp_path / "m") as memory:
        memory.put([segment(1), segment(2), segment(1, "other|2")])
        assert upkeep.forget(memory, engine="other") == 1
        assert upkeep.forget(memory, text="رقم 2", older_than_days=1) == 0
        assert upkeep.forget(memory, text="رقم 2") == 1
        assert upkeep.forget(memory, older_than_days=0) == 1
        assert upkeep.stats(memory).segments == 0


def test_forgetting_spares_reviewed_segments_unless_told(tmp_path: Path) -> None:
    """A person's work goes only when it is named."""
    with TranslationMemory(tmp_path / "m") as memory:
        memory.put_all((), [Reviewed("نعم", "نعم", "Yes.", "a.tmx")])
        assert upkeep.forget(memory, text="Yes") == 0
        assert upkeep.forget(memory, text="Yes", reviewed=True) == 1


def test_what_was_forgotten_is_not_left_in_the_file(tmp_path: Path) -> None:
    """Neither the database nor its journal still holds the text."""
    path = tmp_path / "m"
    with TranslationMemory(path) as memory:
        memory.put([segment(1, en="a very secret sentence")])
        upkeep.forget(memory, text="secret")
    assert all(b"very secret" not in file.read_bytes() for file in tmp_path.iterdir())


def test_suggestions_come_from_reviewed_segments_nearest_first(tmp_path: Path) -> None:
    """Machine segments are no suggestions, and unlike sentences are left out."""
    with TranslationMemory(tmp_path / "m") as memory:
        memory.put([segment(1)])
        memory.put_all(
            (),
            (
                Reviewed(text, text, en, "a.tmx")
                for text, en in (
                    ("قتل خمسة جنود في قصف على الحدود", "Five soldiers were killed."),
                    ("قتل خمسة جنود في قصف على المدينة أمس", "Five were killed yesterday."),
                    ("الطقس جميل", "The weather is fine."),
                )
            ),
        )
        found = upkeep.suggestions(memory, "قتل خمسة جنود في قصف على الحدود.")
    assert [s.en for s in found] == ["Five soldiers were killed.", "Five were killed yesterday."]
    assert 100 > found[0].percent > found[1].percent >= 70


def run_without_powers(code: str, **environment: str) -> str:
    """What a Python program prints that may not write where the permissions forbid it."""
    powers = ["--bounding-set=-all", "--inh-caps=-all"]
    powerless = ["setpriv", *powers] if os.geteuid() == 0 else []
    done = subprocess.run(
        [*powerless, sys.executable, "-c", code],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.returncode, done.stderr
    return done.stdout


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Path]:
    """A data folder with a memory of one correction, which nobody may write to."""
    folder = tmp_path / "briefings"
    folder.mkdir()
    with TranslationMemory(folder / "memory.sqlite3") as memory:
        memory.put_all((), [Reviewed("نعم", "نعم", "Yes.", "a.tmx")])
    (folder / "memory.sqlite3").chmod(0o444)
    folder.chmod(0o555)
    yield tmp_path
    folder.chmod(0o755)


READ = """
from briefings.errors import TranslationMemoryError
from briefings.translation.memory import upkeep
from briefings.translation.memory.store import Reviewed, TranslationMemory
with TranslationMemory() as memory:
    print(memory.reviewed(["نعم"])["نعم"].en, memory.path, memory.notice)
    memory.put_probe("engine", "question", True)
    try:
        upkeep.forget(memory, text="نعم", reviewed=True)
    except TranslationMemoryError as error:
        print(error)
"""


def test_corrections_count_where_the_memory_can_only_be_read(desk: Path) -> None:
    """A memory on a read-only drive is read; that nothing is kept is said, and forgetting refused."""
    said = run_without_powers(READ, XDG_DATA_HOME=str(desk))
    path = desk / "briefings" / "memory.sqlite3"
    first, second = said.splitlines()
    assert first.startswith(f"Yes. {path} translation memory {path} can only be read: ")
    assert second.endswith("name a file that can be written with --memory")


def test_corrections_in_a_journal_that_was_left_behind_are_read(desk: Path) -> None:
    """What a killed process had written counts, though the memory itself lacks it yet."""
    folder = desk / "briefings"
    folder.chmod(0o755)
    (folder / "memory.sqlite3").chmod(0o644)
    code = """
import os
from briefings.translation.memory.store import Reviewed, TranslationMemory
TranslationMemory().put_all((), [Reviewed("نعم", "نعم", "Indeed.", "b.tmx")])
os._exit(0)
"""
    run_without_powers(code, XDG_DATA_HOME=str(desk))
    (folder / "memory.sqlite3-shm").unlink()
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555)
    assert run_without_powers(READ, XDG_DATA_HOME=str(desk)).startswith("Indeed. ")


def test_without_a_place_for_a_memory_the_run_goes_on_and_says_so(tmp_path: Path) -> None:
    """In a home that cannot be written, nothing is kept, which is told with what to do."""
    (tmp_path / "file").write_text("")
    code = """
from briefings.translation.memory.store import Reviewed, TranslationMemory
with TranslationMemory() as memory:
    memory.put_all((), [Reviewed("نعم", "نعم", "Yes.", "a.tmx")])
    print(memory.notice)
"""
    said = run_without_powers(code, XDG_DATA_HOME=str(tmp_path / "file"))
    assert "cannot be made: nothing is kept; name a file" in said


@pytest.mark.parametrize("locked", ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"])
def test_the_memory_stays_where_it_is_whatever_folder_argos_cannot_make(
    desk: Path, locked: str
) -> None:
    """Argos gets a passing folder in place of a locked one; the memory is still the user's."""
    (desk / "file").write_text("")
    code = """
from briefings.translation.engines import packages
from briefings.translation.memory import store as memory
packages.installed()
print(memory.default_path(), packages.find().path.is_dir())
"""
    folders = {"XDG_DATA_HOME": str(desk), locked: str(desk / "file")}
    said = run_without_powers(code, **folders)
    assert said == f"{folders['XDG_DATA_HOME']}/briefings/memory.sqlite3 True\n"
