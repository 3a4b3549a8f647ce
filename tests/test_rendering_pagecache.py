"""A PDF that was laid out before is found again, unless anything about it is different."""

from __future__ import annotations

import os
from pathlib import Path

from briefings.rendering.paper.pagecache import MOST, kept


def test_the_same_inputs_are_laid_out_once(tmp_path: Path) -> None:
    """Other inputs are made anew; nothing runs together between two of them."""
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        return b"%PDF-" + bytes([len(made)])

    assert kept(tmp_path, [b"ab", b"c"], make) == kept(tmp_path, [b"ab", b"c"], make)
    assert len(made) == 1
    kept(tmp_path, [b"a", b"bc"], make)
    assert len(made) == 2


def test_a_damaged_file_is_not_used(tmp_path: Path) -> None:
    """A file cut short by a full disk is made again."""
    kept(tmp_path, [b"x"], lambda: b"%PDF-whole")
    (file,) = tmp_path.glob("*.pdf")
    file.write_bytes(file.read_bytes()[:-1])
    assert kept(tmp_path, [b"x"], lambda: b"%PDF-again") == b"%PDF-again"


def test_only_the_last_editions_are_kept(tmp_path: Path) -> None:
    """The folder does not grow for ever; what was used last stays."""
    for n in range(MOST + 3):
        kept(tmp_path, [bytes([n])], lambda: b"%PDF")
        for file in tmp_path.glob("*.pdf"):
            os.utime(file, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns - 10**9))
    assert len(list(tmp_path.glob("*.pdf"))) == MOST
    assert kept(tmp_path, [bytes([MOST + 2])], lambda: b"other") == b"%PDF"


def test_without_a_folder_everything_is_made(tmp_path: Path) -> None:
    """And a folder that cannot be written does no harm."""
    assert kept(None, [b"x"], lambda: b"1") == b"1"
    (tmp_path / "file").write_bytes(b"")
    assert kept(tmp_path / "file", [b"x"], lambda: b"2") == b"2"
