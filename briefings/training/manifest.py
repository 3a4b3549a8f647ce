"""What a package was trained on: written by `prepare`, read by the model card."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from briefings.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Entry:
    """One source as it was used."""

    id: str
    what: str
    licence: str
    file: str
    sha256: str  # of the file
    pairs: int  # that went in
    weight: float
    late: float
    synthetic: bool
    left_out: Mapping[str, int]  # reason → lines


def write(entries: Sequence[Entry], path: Path) -> None:
    """Write the manifest; the file is replaced whole."""
    part = path.with_suffix(".part")
    part.write_text(
        json.dumps([asdict(entry) for entry in entries], ensure_ascii=False, indent=1) + "\n",
        "utf-8",
    )
    part.replace(path)


def read(path: Path) -> list[Entry]:
    """Read a manifest. Raises ConfigError for a broken one."""
    try:
        return [Entry(**row) for row in json.loads(path.read_text("utf-8"))]
    except (OSError, ValueError, TypeError) as error:
        raise ConfigError(f"{path}: no manifest ({error}); run the step 'prepare'") from error


def table(entries: Sequence[Entry]) -> str:
    """The sources as a Markdown table, by pairs."""
    lines = ["| source | what | pairs | licence |", "|--|--|--|--|"]
    for entry in sorted(entries, key=lambda entry: -entry.pairs):
        what = f"{entry.what}; **synthetic**" if entry.synthetic else entry.what
        lines.append(f"|{entry.id}|{what}|{entry.pairs:,}|{entry.licence}|")
    return "\n".join(lines)
