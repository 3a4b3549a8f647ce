"""What the adequacy check finds on text that no line was drawn on.

python benchmarks/adequacy.py SHARED OUTPUT.jsonl

OUTPUT.jsonl holds machine output of the bundled package: `set`, `ar`, `en`, `ref`, `score`, `mark` (the mark
without this check) a line. The half of the pairs whose Arabic has an odd CRC-32 reports, the other set the
line of `bare`. Bad is a sentence chrF below 45.
"""

from __future__ import annotations

import json
import sys
import time
import zlib
from collections import Counter
from pathlib import Path
from typing import Any

import sacrebleu

from briefings.translation.checks.adequacy import findings
from briefings.translation.names.authority import load_names

BAD = 45.0
Row = dict[str, Any]


def doubted(rows: list[Row]) -> list[str]:
    """The mark of each by this check alone."""
    authority = load_names()
    matches = [authority.find(row["ar"]) for row in rows]
    start = time.process_time()
    marks = []
    for row, names in zip(rows, matches, strict=True):
        found = [mark for mark, _ in findings(row["ar"], row["en"], names, row.get("score"))]
        marks.append("untrusted" if "untrusted" in found else "check" if found else "ok")
    print(f"  {1000 * (time.process_time() - start) / max(1, len(rows)):.2f} ms a sentence")
    return marks


def report(label: str, rows: list[Row]) -> None:
    """How many are doubted; with references, how well that goes with a low chrF."""
    marks = doubted(rows)
    print(f"{label}: {len(rows)} pairs, {dict(Counter(marks))}")
    if "ref" not in rows[0]:
        return
    for row, mark in zip(rows, marks, strict=True):
        row["bad"] = sacrebleu.sentence_chrf(row["en"], [row["ref"]]).score < BAD
        row["now"] = mark
    before = [row for row in rows if row["mark"] == "ok"]
    bad = sum(row["bad"] for row in before)
    caught = sum(row["bad"] and row["now"] != "ok" for row in before)
    flagged = sum(row["now"] != "ok" for row in before)
    print(
        f"  of {len(before)} ok before, {bad} bad; doubted now {flagged}; precision"
        f" {caught / max(1, flagged):.1%}, recall {caught / max(1, bad):.1%}"
    )


def main() -> None:
    """Report each set."""
    made = [json.loads(line) for line in Path(sys.argv[2]).read_text("utf-8").splitlines()]
    trust = [
        line.split("\t")
        for line in (Path(sys.argv[1]) / "eval" / "trust.tsv").read_text("utf-8").splitlines()
    ]
    good = [{"ar": ar, "en": en} for kind, ar, en in trust if kind == "good"]
    true = [{"ar": row["ar"], "en": row["ref"]} for row in made if row["set"] == "dom"]
    for part in (0, 1):
        print(("half that set the line", "half that reports")[part])
        for label, rows in (
            ("true pairs of the spoiled set", good),
            ("reference translations, conflict news", true),
            ("machine output, conflict news", [row for row in made if row["set"] == "dom"]),
            ("machine output, general news", [row for row in made if row["set"] == "news"]),
        ):
            report(label, [row for row in rows if zlib.crc32(row["ar"].encode()) % 2 == part])


if __name__ == "__main__":
    main()
