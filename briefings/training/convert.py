"""Parameters become a CTranslate2 model in int8, and an existing package becomes parameters again."""

from __future__ import annotations

import json
import re
import shutil
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefings.errors import PackageError
from briefings.training.layout import (
    ENCODER_HEADS,
    HEAD_WIDTH,
    LONGEST,
    Size,
    Weights,
    names,
    sinusoids,
    size_of,
)

_TYPES = (np.float32, np.int8, np.int16, np.int32, np.float16)  # by CTranslate2's type number
_CONFIG = {
    "bos_token": "<s>",
    "eos_token": "</s>",
    "unk_token": "<unk>",
    "decoder_start_token": "<s>",
    "add_source_bos": True,
    "add_source_eos": True,
}
_BINARY = 6  # version of the file format that `read_model` knows


def convert(weights: Weights, sources: Sequence[str], targets: Sequence[str], folder: Path) -> Path:
    """Write the CTranslate2 folder of a model; `sources` and `targets` are its pieces by id.

    Raises PackageError where the number of pieces is not that of the embeddings.
    """
    size = size_of(weights)
    if (len(sources), len(targets)) != (size.sources, size.targets):
        raise PackageError(
            f"{len(sources)} source and {len(targets)} target pieces for embeddings of "
            f"{size.sources} and {size.targets}; use the pieces that the model was trained with"
        )
    spec = _empty(weights)
    for name, path in names(size):
        _put(spec, path, weights[name])
    spec.encoder.scale_embeddings = False
    spec.decoder.scale_embeddings = True
    _put(spec, "decoder/position_encodings/encodings", sinusoids(LONGEST, size.decoder_width))
    _put(spec, "decoder/projection/weight", weights["target.weight"])
    spec.register_source_vocabulary(list(sources))
    spec.register_target_vocabulary(list(targets))
    for key, value in _CONFIG.items():
        setattr(spec.config, key, value)
    spec.validate()
    spec.optimize(quantization="int8")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    spec.save(str(folder))
    return folder


def read_model(folder: Path) -> Weights:
    """The parameters of a converted model, int8 rows times their scales.

    A package can be trained on from them: what int8 has taken away comes back within minutes.
    Raises PackageError for a model of another kind.
    """
    stored = _variables(folder / "model.bin")
    try:
        size = _size(stored)
        return {name: _floats(stored, path) for name, path in names(size)}
    except KeyError as error:
        raise PackageError(
            f"{folder}: no model of this recipe, it lacks {error}; train from e5 instead"
        ) from error


def pieces(folder: Path, side: str) -> list[str]:
    """The vocabulary of a converted model, `side` is `source` or `target`, by id."""
    found = json.loads((folder / f"{side}_vocabulary.json").read_text("utf-8"))
    return [str(piece) for piece in found]


def _empty(weights: Weights) -> Any:
    """A specification of the right size, nothing filled in."""
    from ctranslate2.specs import common_spec, transformer_spec

    size = size_of(weights)
    encoder = transformer_spec.TransformerEncoderSpec(
        size.encoder_layers,
        ENCODER_HEADS,
        pre_norm=False,
        activation=common_spec.Activation.GELU,
        layernorm_embedding=True,
    )
    decoder = transformer_spec.TransformerDecoderSpec(
        size.decoder_layers,
        max(1, size.decoder_width // HEAD_WIDTH),
        pre_norm=True,
        activation=common_spec.Activation.RELU,
    )
    return transformer_spec.TransformerSpec(encoder, decoder)


def _size(stored: Mapping[str, NDArray[Any]]) -> Size:
    layers = {
        part: len({m[1] for name in stored if (m := re.match(rf"{part}/layer_(\d+)/", name))})
        for part in ("encoder", "decoder")
    }
    source = stored["encoder/embeddings_0/weight"].shape
    target = stored["decoder/embeddings/weight"].shape
    return Size(source[0], target[0], source[1], layers["encoder"], target[1], layers["decoder"])


def _put(spec: Any, path: str, value: NDArray[np.float32]) -> None:
    """Set the variable at a path such as `encoder/layer_0/self_attention/linear_0/weight`."""
    *steps, last = path.split("/")
    for step in steps:
        name, _, index = step.rpartition("_")
        spec = getattr(spec, step) if hasattr(spec, step) else getattr(spec, name)[int(index)]
    setattr(spec, last, np.array(value, np.float32, order="C"))  # a copy: int8 is made in place


def _floats(stored: dict[str, NDArray[Any]], path: str) -> NDArray[np.float32]:
    value = stored[path].astype(np.float32)
    scale = stored.get(f"{path}_scale")
    return value if scale is None else value / scale.astype(np.float32)[:, None]


def _variables(path: Path) -> dict[str, NDArray[Any]]:
    """All arrays of a `model.bin`: name, rank, dimensions, type, bytes, one after the other."""
    try:
        data = path.read_bytes()
        version, at = _number(data, 0, "I")
        if version != _BINARY:
            raise PackageError(f"{path}: format {version} instead of {_BINARY}")
        _, at = _text(data, at)
        _, at = _number(data, at, "I")
        count, at = _number(data, at, "I")
        found = {}
        for _ in range(count):
            name, at = _text(data, at)
            rank, at = _number(data, at, "B")
            shape = struct.unpack_from(f"<{rank}I", data, at)
            kind, at = _number(data, at + 4 * rank, "B")
            size, at = _number(data, at, "I")
            dtype = np.dtype(_TYPES[kind])
            found[name] = np.frombuffer(data, dtype, size // dtype.itemsize, at).reshape(shape)
            at += size
        count, at = _number(data, at, "I")
        for _ in range(count):  # arrays that are the same as another
            alias, at = _text(data, at)
            name, at = _text(data, at)
            found[alias] = found[name]
    except (OSError, struct.error, LookupError, ValueError) as error:
        raise PackageError(f"{path}: cannot be read as a CTranslate2 model") from error
    return found


def _number(data: bytes, at: int, kind: str) -> tuple[int, int]:
    return int(struct.unpack_from(f"<{kind}", data, at)[0]), at + struct.calcsize(kind)


def _text(data: bytes, at: int) -> tuple[str, int]:
    length, at = _number(data, at, "H")
    return data[at : at + length - 1].decode(), at + length
