"""Processes beside the one that was called."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

MAPPED = """
import time
from briefings import processes
processes.cores = lambda: 2

def work(_shared, item):
    print("at work", flush=True)
    time.sleep(300)

if __name__ == "__main__":
    list(processes.mapped(work, None, [1, 2]))
"""
CREW = """
import time
from briefings.rendering.paper import workers
workers.cores = lambda: 2

if __name__ == "__main__":
    with workers.Crew(2) as crew:
        crew._foreman.submit(print, "at work", flush=True)
        time.sleep(300)
"""


@pytest.mark.parametrize("script", [MAPPED, CREW])
def test_no_process_outlives_the_one_that_is_killed(tmp_path: Path, script: str) -> None:
    """Their output, which is that of the command, is closed as soon as the last of them is gone."""
    (tmp_path / "script.py").write_text(script, "utf-8")
    process = subprocess.Popen(
        [sys.executable, str(tmp_path / "script.py")], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "at work\n"
    process.kill()
    process.communicate(timeout=20)
