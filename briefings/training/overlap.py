"""Keeping training text apart from the sets that packages are measured on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefings.language.normalize import bare
from briefings.training.pairs import Pair

RUN = 10  # English words in a row that no training sentence may share with a set
_WORD = re.compile(r"\w+")


class Overlap:
    """The sentences of the evaluation sets: equal Arabic or English, or ten English words in a row.

    A text that was cut or joined differently is found by the run of words; a shorter sentence only
    as a whole, so that everyday phrases do not cost training data.
    """

    def __init__(self) -> None:
        self._whole: set[str] = set()
        self._runs: set[int] = set()

    def add(self, text: str) -> None:
        """Remember a sentence of a set, of either language."""
        if len(key := _key(text)) > 0:
            self._whole.add(key)
            self._runs.update(_runs(key.split()))

    def shared(self, pair: Pair) -> bool:
        """Whether a pair has anything of the sets in it."""
        arabic, english = _key(pair.arabic), _key(pair.english)
        if arabic in self._whole or english in self._whole:
            return True
        return any(run in self._runs for run in _runs(english.split()))


def of_sets(folder: Path) -> Overlap:
    """Everything of an evaluation folder: `*.tsv` (all cells), `*.ar` and `*.en`."""
    found = Overlap()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".tsv", ".ar", ".en") and path.is_file():
            for line in path.read_text("utf-8", errors="replace").splitlines():
                for cell in line.split("\t"):
                    found.add(cell)
    return found


def _key(text: str) -> str:
    return " ".join(_WORD.findall(bare(text)))


def _runs(words: list[str]) -> Iterator[int]:
    for start in range(len(words) - RUN + 1):
        yield hash(" ".join(words[start : start + RUN]))


def distinct(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Each pair once: the same letters, vowel signs and punctuation aside."""
    seen: set[int] = set()
    for pair in pairs:
        key = hash((_key(pair.arabic), _key(pair.english)))
        if key not in seen:
            seen.add(key)
            yield pair


def untranslated(
    pairs: Iterable[Pair], others: Iterable[Pair], left_out: Counter[str]
) -> Iterator[Pair]:
    """The pairs whose Arabic none of the others has, signs and punctuation aside.

    A machine's English beside a better one of the same sentence would teach it its own mistakes anew.
    """
    known = {hash(_key(pair.arabic)) for pair in others}
    for pair in pairs:
        if hash(_key(pair.arabic)) in known:
            left_out["translated elsewhere"] += 1
        else:
            yield pair
