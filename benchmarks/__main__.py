"""`make benchmark`: times, peak memory and ratios of whole runs. Nothing here can fail a test.

python -m benchmarks            the main job over the sample corpus
python -m benchmarks all        besides: translation, analysis, rendering (minutes)
"""

from __future__ import annotations

import os
import runpy
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BRIEFINGS = Path(sys.executable).with_name("briefings")


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process."""

    seconds: float
    peak_mb: float


def timed(*arguments: str | Path, memory: Path) -> Run:
    """Run the installed command and let the kernel say how long and how large it was."""
    environment = {**os.environ, "BRIEFINGS_MEMORY": str(memory)}
    environment["XDG_CACHE_HOME"] = str(memory.parent / "cache")  # nothing is there from before
    command = [str(BRIEFINGS), *map(str, arguments)]
    start = time.perf_counter()
    with Path(os.devnull).open("w") as silent:
        actions = [(os.POSIX_SPAWN_DUP2, silent.fileno(), n) for n in (1, 2)]
        child = os.posix_spawn(command[0], command, environment, file_actions=actions)
        _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed with status {status}")
    scale = 1024**2 if sys.platform == "darwin" else 1024  # bytes there, KiB on Linux
    return Run(time.perf_counter() - start, usage.ru_maxrss / scale)


def main_job() -> None:
    """Cold run, second run, and `--help`."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        shutil.copytree(ROOT / "corpus", work / "corpus")
        build = ("build", "--corpus", work / "corpus", "--output", work / "output")
        cold = timed(*build, memory=work / "memory.sqlite3")
        shutil.rmtree(work / "cache/briefings/pages")
        paged = timed(*build, memory=work / "memory.sqlite3")
        warm = min(
            (timed(*build, memory=work / "memory.sqlite3") for _ in range(3)),
            key=lambda run: run.seconds,
        )
        start = min(timed("--help", memory=work / "m").seconds for _ in range(5))
    print(f"main job, cold     {cold.seconds:7.2f} s   peak {cold.peak_mb:5.0f} MB")
    print(f"pages laid out anew{paged.seconds:7.2f} s   peak {paged.peak_mb:5.0f} MB")
    print(f"main job, again    {warm.seconds:7.2f} s   peak {warm.peak_mb:5.0f} MB")
    print(f"ratio cold/again   {cold.seconds / warm.seconds:7.1f}")
    print(f"briefings --help   {start:7.3f} s")


if __name__ == "__main__":
    main_job()
    if "all" in sys.argv[1:]:
        for other in sorted(Path(__file__).parent.glob("[a-z]*.py")):
            if other.stem.startswith(("train_", "refit_", "real_")):
                continue  # these make data files
            print(f"\n== {other.stem}")
            sys.argv = [str(other)]
            runpy.run_path(str(other), run_name="__main__")
