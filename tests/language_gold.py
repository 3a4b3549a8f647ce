"""Reads the gold files of `tests/gold`: cases, of which every third one is held out."""

from __future__ import annotations

from pathlib import Path

GOLD = Path(__file__).parent / "gold"


def cases(name: str, part: str = "all") -> list[str]:
    """The case lines of a gold file: "dev", "held" (each third line) or "all"."""
    rows = (GOLD / name).read_text("utf-8").splitlines()
    found = [row for row in rows if row.strip() and not row.startswith("#")]
    if part == "all":
        return found
    return [row for n, row in enumerate(found) if (n % 3 == 2) == (part == "held")]
