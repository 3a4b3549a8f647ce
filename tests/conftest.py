"""Fixtures that several test files use."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from briefings.translation.names.authority import NameAuthority

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_QUIETLY = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]

ROOT = Path(__file__).resolve().parent.parent

# As the command has it; set before a test loads numpy.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with evaluation data that is not part of the project.

    Where it is missing, the tests that need it say so and are left out; in CI they fail.
    """
    named = os.environ.get("BRIEFINGS_SHARED")
    folder = Path(named) if named else ROOT.parent / "shared"
    if not (folder / "eval").is_dir():
        message = f"evaluation data is not at {folder}: set BRIEFINGS_SHARED to measure quality"
        if named or os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return folder


@pytest.fixture
def names() -> NameAuthority:
    """The packed name lists, places spelt as the source spells them."""
    from name_lists import packed_names  # most tests do without

    return packed_names()


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty workspace with a memory of its own, which is the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFINGS_MEMORY", str(tmp_path / "memory.sqlite3"))
    return tmp_path


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium, headless; without one these tests fail and say what to install."""
    from playwright.sync_api import sync_playwright  # most tests do without

    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        pytest.fail("no Chromium on this machine; install it (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=_QUIETLY)
        yield opened
        opened.close()
