"""Pages per second and peak memory of the PDF, for about 20, 100 and 400 pages.

python benchmarks/rendering.py [ARTICLES …]

Processor time is given beside wall time, for other work on the machine slows only the latter. Memory
is the sum of the peaks of this process and of as many workers as there are cores. Each size is measured
in a process of its own, with its modules compiled before, as they are wherever Python may keep them.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from briefing_factory import briefing

from briefings.rendering import render

ARTICLES = (11, 86, 430)  # about 20, 100 and 400 pages
ITEMS = 150  # at most; a profile of 11 parties and 7 themes rarely gives more


def measure(articles: int) -> None:
    """Render one briefing and print its line."""
    made = briefing(articles, items=min(ITEMS, articles * 3))
    with tempfile.TemporaryDirectory() as folder:
        before, start = _processor(), time.perf_counter()
        (path,) = render(made, ["pdf"], Path(folder))
        wall, processor = time.perf_counter() - start, _processor() - before
        # Not above: a new process imports this module, and the command that is measured has no pypdf.
        from pypdf import PdfReader

        mine, theirs = (_peak(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        pages = len(PdfReader(path).pages)
        size = path.stat().st_size / 1e6
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = mine + theirs * (cores or 1)
    print(
        f"{pages:4d} pages  {pages / wall:5.1f} pages/s  {wall:6.1f} s wall  "
        f"{pages / processor:5.1f} pages per processor second  "
        f"{memory:5.0f} MB ({mine:.0f} + {cores} × {theirs:.0f})  {size:.1f} MB file"
    )


def _peak(who: int) -> float:
    scale = 1024**2 if sys.platform == "darwin" else 1024  # bytes there, KiB on Linux
    return resource.getrusage(who).ru_maxrss / scale


def _processor() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


if __name__ == "__main__":
    if sizes := [int(word) for word in sys.argv[1:] if word.isdigit()]:
        for size in sizes:
            measure(size)
    else:  # each in a process of its own, so that none inherits another's peak
        with tempfile.TemporaryDirectory() as compiled:
            kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
            kept["PYTHONPYCACHEPREFIX"] = compiled
            once = [sys.executable, __file__, str(ARTICLES[0])]
            subprocess.run(once, check=True, env=kept, capture_output=True)
            for size in ARTICLES:
                subprocess.run([sys.executable, __file__, str(size)], check=True, env=kept)
