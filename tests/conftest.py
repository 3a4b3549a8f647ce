"""Fixtures that several test files use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

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
