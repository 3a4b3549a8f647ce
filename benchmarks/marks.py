"""Which marks faithful and faulty translations of the bundled package get, by kind of error.

python benchmarks/marks.py      (seconds)

Text: tests/gold/trust-marks.jsonl, outputs of the bundled package on sentences written for the project,
read beside the Arabic; a serious error makes the reader believe something else. The half whose Arabic has
an odd CRC-32 reports; on the other the lines were drawn.
"""

from __future__ import annotations

import json
import time
import zlib
from collections import Counter
from pathlib import Path

from briefings.translation.checks.marks import Pair, judge

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold" / "trust-marks.jsonl"
MARKS = ("ok", "check", "untrusted")


def main() -> None:
    """Print a table for each half, and the speed."""
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    pairs = [Pair(r["ar"], r["en"], r["score"], (), r["similarity"]) for r in rows]
    judge(pairs[:20])  # what is loaded once
    start = time.process_time()
    marks = [trust.mark for trust in judge(pairs)]
    print(f"{len(rows) / (time.process_time() - start):.0f} a second")
    for half, label in ((0, "drew the lines"), (1, "reports")):
        table: Counter[tuple[str, str]] = Counter()
        for row, mark in zip(rows, marks, strict=True):
            if zlib.crc32(row["ar"].encode()) % 2 == half:
                table[row["label"], mark] += 1
                if "kind" in row:
                    table["  " + row["kind"], mark] += 1
        print(f"half that {label}: {', '.join(MARKS)}")
        for name in dict.fromkeys(name for name, _ in sorted(table, reverse=True)):
            print(f"  {name:16}", *(f"{table[name, mark]:5}" for mark in MARKS))


if __name__ == "__main__":
    main()
