"""What the parameters of the model are called, here and in CTranslate2.

The model is an encoder as in XLM-R (post-norm, GELU, learned positions) and a decoder of our own
(pre-norm, ReLU, sinusoidal positions, output tied to its embedding). All parameters lie in one flat
mapping from a name such as `decoder.2.cross_query.weight` to a float32 array; training, averaging,
export and conversion all work on that mapping.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Weights = dict[str, NDArray[np.float32]]

BOS, PAD, EOS, UNK = 0, 1, 2, 3  # ids of <s>, <pad>, </s>, <unk> in both vocabularies
ENCODER_HEADS = 12
HEAD_WIDTH = 64  # of the decoder
LONGEST = 512  # positions
FEED_FORWARD = 4  # times the width

_ENCODER_LINEAR = {
    "attention": "self_attention/linear_0",
    "attention_out": "self_attention/linear_1",
    "inner": "ffn/linear_0",
    "outer": "ffn/linear_1",
}
_ENCODER_NORM = {"attention_norm": "self_attention/layer_norm", "norm": "ffn/layer_norm"}
_DECODER_LINEAR = {
    "attention": "self_attention/linear_0",
    "attention_out": "self_attention/linear_1",
    "cross_query": "attention/linear_0",
    "cross_memory": "attention/linear_1",
    "cross_out": "attention/linear_2",
    "inner": "ffn/linear_0",
    "outer": "ffn/linear_1",
}
_DECODER_NORM = {
    "attention_norm": "self_attention/layer_norm",
    "cross_norm": "attention/layer_norm",
    "norm": "ffn/layer_norm",
}


@dataclass(frozen=True, slots=True)
class Size:
    """How large a model is."""

    sources: int  # pieces of the source vocabulary
    targets: int  # pieces of the target vocabulary
    encoder_width: int = 384
    encoder_layers: int = 6
    decoder_width: int = 384
    decoder_layers: int = 3


def size_of(weights: Mapping[str, NDArray[Any]]) -> Size:
    """The size that a set of parameters has."""
    layers = dict.fromkeys(("encoder", "decoder"), 0)
    for name in weights:
        if match := re.match(r"(encoder|decoder)\.(\d+)\.", name):
            layers[match[1]] = max(layers[match[1]], int(match[2]) + 1)
    source, target = weights["source.weight"].shape, weights["target.weight"].shape
    return Size(source[0], target[0], source[1], layers["encoder"], target[1], layers["decoder"])


def names(size: Size) -> Iterator[tuple[str, str]]:
    """Yields `(our name, CTranslate2's path)` of every parameter."""
    yield "source.weight", "encoder/embeddings_0/weight"
    yield "positions.weight", "encoder/position_encodings/encodings"
    yield from _norm("source_norm", "encoder/layernorm_embedding")
    for layer in range(size.encoder_layers):
        at, there = f"encoder.{layer}", f"encoder/layer_{layer}"
        yield from _block(at, there, _ENCODER_LINEAR, _ENCODER_NORM)
    yield "target.weight", "decoder/embeddings/weight"
    for layer in range(size.decoder_layers):
        at, there = f"decoder.{layer}", f"decoder/layer_{layer}"
        yield from _block(at, there, _DECODER_LINEAR, _DECODER_NORM)
    yield from _norm("target_norm", "decoder/layer_norm")


def fresh(size: Size, seed: int = 1) -> Weights:
    """Parameters to start from where nothing better is there (Xavier; Glorot and Bengio, 2010)."""
    random = np.random.default_rng(seed)
    made: Weights = {}
    for name, path in names(size):
        made[name] = _initial(_shape(name, path, size), name, random)
    return made


@lru_cache(maxsize=8)
def sinusoids(length: int, width: int) -> NDArray[np.float32]:
    """Position vectors of the decoder, `(length, width)`: sines, then cosines."""
    half = width // 2
    rates = np.exp(np.arange(half) * -(np.log(10000.0) / (half - 1)))
    angles = np.arange(length)[:, None] * rates[None]
    return np.concatenate([np.sin(angles), np.cos(angles)], 1).astype(np.float32)


def _block(
    at: str, there: str, linear: Mapping[str, str], norm: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for name, path in linear.items():
        yield f"{at}.{name}.weight", f"{there}/{path}/weight"
        yield f"{at}.{name}.bias", f"{there}/{path}/bias"
    for name, path in norm.items():
        yield from _norm(f"{at}.{name}", f"{there}/{path}")


def _norm(name: str, path: str) -> Iterator[tuple[str, str]]:
    yield f"{name}.weight", f"{path}/gamma"
    yield f"{name}.bias", f"{path}/beta"


def _shape(name: str, path: str, size: Size) -> tuple[int, ...]:
    encoder, decoder = size.encoder_width, size.decoder_width
    tables = {
        "source.weight": (size.sources, encoder),
        "positions.weight": (LONGEST, encoder),
        "target.weight": (size.targets, decoder),
    }
    if name in tables:
        return tables[name]
    width = encoder if path.startswith("encoder") else decoder
    if path.endswith(("gamma", "beta")):
        return (width,)
    part = name.split(".")[2]
    rows, columns = {
        "attention": (3 * width, width),
        "inner": (FEED_FORWARD * width, width),
        "outer": (width, FEED_FORWARD * width),
        "cross_memory": (2 * width, encoder),
    }.get(part, (width, width))
    return (rows, columns) if name.endswith("weight") else (rows,)


def _initial(shape: tuple[int, ...], name: str, random: np.random.Generator) -> Any:
    if len(shape) == 1:
        one = name.endswith("norm.weight")
        return np.full(shape, 1.0 if one else 0.0, np.float32)
    if name.startswith(("source", "positions", "target")):
        return random.normal(0.0, shape[1] ** -0.5, shape).astype(np.float32)
    reach = (6.0 / sum(shape)) ** 0.5
    return random.uniform(-reach, reach, shape).astype(np.float32)
