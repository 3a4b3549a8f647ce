"""What a training on another machine needs beside the prepared data, in files that can be carried.

`write` puts them into the work folder: the weights to start from, the tokenizer, the development sets
as pieces, English sentences to translate back. `read` finds what is there. With them `train` needs
numpy, torch and sentencepiece, and no package.
"""

from __future__ import annotations

import io
import lzma
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefings.errors import ConfigError
from briefings.training import e5
from briefings.training.layout import EOS
from briefings.training.pairs import clean_english
from briefings.training.prepared import LONGEST, Flat
from briefings.training.tokens import Tokens

START = "e5.npz"
TOKENIZER = "sentencepiece.model"
DEVELOPMENT = "development.npz.xz"
ENGLISH = "english.npz.xz"
_SHORTEST = 5  # pieces of an English sentence that is worth translating back
Sets = dict[str, tuple[Flat, Flat]]  # by name: sources and targets


@dataclass(frozen=True, slots=True)
class Kit:
    """What was found in a work folder."""

    start: Path | None = None
    tokenizer: Path | None = None
    development: Sets = field(default_factory=dict)
    english: Flat | None = None  # targets, with </s>


def write(
    work: Path,
    start: e5.File,
    tokens: Tokens,
    tokenizer: Path,
    development: Sets,
    english: Iterable[str],
) -> list[Path]:
    """Write the files; gives their paths."""
    work.mkdir(parents=True, exist_ok=True)
    made = [
        start.write(tokens.sources, work / START),
        Path(shutil.copy(tokenizer, work / TOKENIZER)),
    ]
    if development:
        arrays = {
            f"{name}/{side}/{part}": value
            for name, both in development.items()
            for side, flat in zip("st", both, strict=True)
            for part, value in _arrays(flat).items()
        }
        made.append(_save(arrays, work / DEVELOPMENT))
    sentences = [tokens.target(clean_english(line))[0] for line in english]
    if kept := [[*ids, EOS] for ids in sentences if _SHORTEST <= len(ids) < LONGEST]:
        made.append(_save(_arrays(Flat.of(kept)), work / ENGLISH))
    return made


def read(work: Path) -> Kit:
    """What lies in the work folder. Raises ConfigError for a broken file."""
    start, tokenizer = (
        path if (path := work / name).is_file() else None for name in (START, TOKENIZER)
    )
    sets: Sets = {}
    if (work / DEVELOPMENT).is_file():
        stored = _load(work / DEVELOPMENT)
        for name in dict.fromkeys(key.split("/")[0] for key in stored):
            sets[name] = _flat(stored, f"{name}/s/"), _flat(stored, f"{name}/t/")
    english = _flat(_load(work / ENGLISH)) if (work / ENGLISH).is_file() else None
    return Kit(start, tokenizer, sets, english)


def _arrays(flat: Flat) -> dict[str, NDArray[Any]]:
    return {"values": flat.values.astype(np.uint16), "lengths": flat.lengths.astype(np.uint16)}


def _flat(stored: Mapping[str, NDArray[Any]], before: str = "") -> Flat:
    return Flat.laid(stored[f"{before}values"], stored[f"{before}lengths"])


def _save(arrays: Mapping[str, Any], path: Path) -> Path:
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    path.write_bytes(lzma.compress(buffer.getvalue()))
    return path


def _load(path: Path) -> dict[str, NDArray[Any]]:
    try:
        with np.load(io.BytesIO(lzma.decompress(path.read_bytes()))) as stored:
            return {name: stored[name] for name in stored}
    except (OSError, lzma.LZMAError, ValueError) as error:
        raise ConfigError(f"{path}: broken; run the step 'kit' again") from error
