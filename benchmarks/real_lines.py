"""Sentences of real news with their marks: the marks are ours, the sentences lie outside the project.

python benchmarks/real_lines.py TEXTS OUT

`tests/gold/real/*.jsonl` hold marks under the hash of the sentence that they are about. TEXTS is the folder
`mt` of the material beside the project. Writes gold files of the same names into OUT, for the fits in this
folder and for `evaluate analysis` with the profile `tests/gold/real/world.toml`. Each sentence is an article
of its own.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from briefings.profile import Profile, load

MARKS = Path(__file__).resolve().parent.parent / "tests" / "gold" / "real"
PROFILE = MARKS / "world.toml"
DAY = "2017-06-01"  # when about the sentences were published; few say so
_FILES = ("mono/news.ar.txt.xz", "parallel/train.tsv.xz", "parallel/more.tsv.xz")
_ARABIC = 3  # the column of a file of pairs


def is_real(file: str) -> bool:
    """Whether a gold file of that stem holds such sentences. Their set-aside part is a file of its own."""
    return file.startswith("real-")


def profile_of(file: str) -> Profile:
    """The profile whose parties a gold file names; `kept-PROFILE` says it."""
    kept = file.removeprefix("kept-") if file.startswith("kept-") else "karabakh"
    return load(str(PROFILE)) if is_real(file) else load(kept)


def hashed(text: str) -> str:
    """What a sentence is known by."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def gold_lines(marks: Path, texts: Path) -> list[dict[str, Any]]:
    """The marks of a file as gold sentences, in its order.

    Raises FileNotFoundError without the texts, KeyError for a sentence that they lack.
    """
    marked = [json.loads(line) for line in marks.read_text("utf-8").splitlines()]
    wanted = {mark["text"] for mark in marked}
    found = {key: text for text in _sentences(texts) if (key := hashed(text)) in wanted}
    return [_line(mark, found[mark["text"]]) for mark in marked]


def _line(mark: dict[str, Any], text: str) -> dict[str, Any]:
    rest = {name: value for name, value in mark.items() if name != "text"}
    empty = {"roles": {}, "themes": None, "figures": []}
    return {"article": f"real:{mark['text']}", "n": 1, "date": DAY, "ar": text, **empty, **rest}


def _sentences(texts: Path) -> Iterator[str]:
    for name in _FILES:
        with lzma.open(texts / name, "rt", encoding="utf-8") as file:
            for line in file:
                yield (line.split("\t")[_ARABIC] if ".tsv" in name else line).strip()


def write(lines: Iterable[dict[str, Any]], path: Path) -> None:
    """Write gold sentences, one a line."""
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    path.write_text(text, "utf-8")


def main() -> None:
    """Write the gold files."""
    texts, out = map(Path, sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    for marks in sorted(MARKS.glob("real-*.jsonl")):
        write(gold_lines(marks, texts), out / marks.name)
        print(out / marks.name)


if __name__ == "__main__":
    main()
