"""The operations on tensors that the model is made of; none has parameters of its own."""

from __future__ import annotations

from typing import Any

Tensor = Any  # torch.Tensor; torch is not there when types are checked
_FAR = -3e4  # a score that softmax turns into nothing, within bfloat16's reach


def linear(tensor: Tensor, weight: Tensor, bias: Tensor = None) -> Tensor:
    """`tensor @ weight.T + bias`."""
    import torch

    return torch.nn.functional.linear(tensor, weight, bias)


def embedding(ids: Tensor, weight: Tensor) -> Tensor:
    """The rows of the weight that the ids name."""
    import torch

    return torch.nn.functional.embedding(ids, weight)


def gelu(tensor: Tensor) -> Tensor:
    """The encoder's activation, x Φ(x)."""
    import torch

    return torch.nn.functional.gelu(tensor)


def in_heads(tensor: Tensor, heads: int) -> Tensor:
    """`(pairs, pieces, width)` as `(pairs, heads, pieces, width / heads)`."""
    pairs, length, width = tensor.shape
    return tensor.view(pairs, length, heads, width // heads).transpose(1, 2)


def grown(cache: dict[str, Tensor], key: Tensor, value: Tensor) -> tuple[Tensor, Tensor]:
    """Keys and values of all pieces so far, of which the cache keeps those before this one."""
    import torch

    if "key" in cache:
        key, value = torch.cat([cache["key"], key], 1), torch.cat([cache["value"], value], 1)
    cache["key"], cache["value"] = key, value
    return key, value


def looks(query: Tensor, key: Tensor, mask: Tensor | None) -> Tensor:
    """How much each query looks at each key, the shares summing to one; not where the mask is false."""
    import torch

    scores = torch.matmul(query * query.shape[-1] ** -0.5, key.transpose(-1, -2))
    if mask is not None:
        scores = scores.masked_fill(~mask, _FAR)
    return torch.softmax(scores, -1)
