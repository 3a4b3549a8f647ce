"""Weights leave an accelerator in small files: int8 rows, deflated, in parts that a letter could carry."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefings.errors import PackageError
from briefings.training.layout import Weights

PART = 15_000_000  # bytes that one part has at most
_WHOLE = "positions.weight"  # too sensitive for int8, and small


def write(weights: Mapping[str, NDArray[Any]], folder: Path, *, part: int = PART) -> list[Path]:
    """Write `part.00`, `part.01` … into the folder; what an earlier run left there goes.

    Matrices are int8 with one float32 scale a row (the form in which CTranslate2 runs them, so
    nothing more is lost there), all else is float16 or float32.
    """
    buffer = io.BytesIO()
    arrays: dict[str, Any] = _small(weights)
    np.savez_compressed(buffer, **arrays)
    data = buffer.getvalue()
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("part.*"):
        old.unlink()
    written = []
    for number, start in enumerate(range(0, len(data), part)):
        path = folder / f"part.{number:02d}"
        path.write_bytes(data[start : start + part])
        written.append(path)
    return written


def read(folder: Path) -> Weights:
    """Put the parts together again. Raises PackageError where one is missing or broken."""
    found = sorted(folder.glob("part.*"))
    if [path.name for path in found] != [f"part.{n:02d}" for n in range(len(found))] or not found:
        raise PackageError(f"{folder}: parts are missing; fetch all of part.00, part.01 …")
    try:
        with np.load(io.BytesIO(b"".join(path.read_bytes() for path in found))) as stored:
            return _large(stored)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, KeyError, EOFError) as error:
        raise PackageError(f"{folder}: the parts do not fit together; fetch them anew") from error


def mixed(last: Weights, before: Weights, share: float) -> Weights:
    """Weights between those of two moments of one training, `share` of the earlier ones.

    The last stage gains on its own field and loses elsewhere; between both points lies what is good
    at either (Wortsman et al., 2022).
    """
    return {name: (1 - share) * value + share * before[name] for name, value in last.items()}


def _small(weights: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    made: dict[str, NDArray[Any]] = {}
    for name, value in weights.items():
        if value.ndim != 2:
            made[name] = value.astype(np.float32)
        elif name == _WHOLE:
            made[name] = value.astype(np.float16)
        else:
            scale = np.maximum(np.abs(value).max(1, keepdims=True), 1e-8) / 127
            made[f"{name}:rows"] = np.round(value / scale).astype(np.int8)
            made[f"{name}:scale"] = scale.astype(np.float32)
    return made


def _large(stored: Mapping[str, NDArray[Any]]) -> Weights:
    made: Weights = {}
    for key in stored:
        name, _, kind = key.partition(":")
        if kind == "rows":
            made[name] = stored[key].astype(np.float32) * stored[f"{name}:scale"]
        elif not kind:
            made[name] = stored[key].astype(np.float32)
    return made
