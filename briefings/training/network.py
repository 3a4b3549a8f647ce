"""The model as functions over its parameters: forward, loss and greedy decoding in PyTorch.

The parameters are a flat mapping (see `layout`), which makes a bfloat16 working copy, float32
masters, averaging and export one line each. On an accelerator attention is PyTorch's fused kernel;
on a CPU it is written out, since the fused kernel's gradient is slow for short sequences there.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from briefings.training.layout import (
    BOS,
    ENCODER_HEADS,
    EOS,
    HEAD_WIDTH,
    LONGEST,
    PAD,
    Size,
    sinusoids,
)

Tensor = Any  # torch.Tensor; torch is not there when types are checked
_FAR = -3e4  # a score that softmax turns into nothing, within bfloat16's reach


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded ids on the device: `(pairs, pieces)`."""

    source: Tensor
    target: Tensor
    alignment: Tensor


@dataclass(slots=True)
class Network:
    """A model that computes with a working copy of its parameters."""

    size: Size
    parameters: Mapping[str, Tensor]
    dropout: float = 0.1
    training: bool = False
    fused: bool = False  # attention by PyTorch's kernel, for accelerators

    def loss(
        self, batch: Batch, smoothing: float = 0.1, guide: float = 0.3
    ) -> tuple[Tensor, Tensor]:
        """Negative log likelihood a piece and the alignment's, and their gradients if training.

        The gradient of label-smoothed cross-entropy is softmax minus the smoothed target; handing it
        to the backward pass spares the log-softmax over the whole vocabulary. One head of the last
        layer is taught to look where the word alignment points (guided alignment; Chen et al.,
        2016), with weight `guide`.
        """
        import torch

        memory, mask = self._encode(batch.source)
        first = torch.full_like(batch.target[:, :1], BOS)
        decoded, attention = self._decode(
            memory, mask, torch.cat([first, batch.target[:, :-1]], 1), guided=True
        )
        real = batch.target != PAD
        logits = _linear(decoded[real], self.parameters["target.weight"])
        wanted = batch.target[real]
        with torch.no_grad():
            share = torch.softmax(logits, -1)
            value = -share.gather(1, wanted[:, None]).float().clamp_min(1e-9).log().mean()
        aligned = batch.alignment >= 0
        looked = attention[aligned].gather(1, batch.alignment[aligned][:, None]).float()
        guided = -looked.clamp_min(1e-6).log().mean() if len(looked) else value * 0
        if self.training:
            with torch.no_grad():
                rows = torch.arange(len(wanted), device=wanted.device)
                share.sub_(smoothing / share.shape[1])
                share[rows, wanted] -= 1 - smoothing
                share.div_(len(wanted))
            outputs, gradients = [logits], [share]
            if len(looked) and guide > 0:
                outputs.append(guided)
                gradients.append(torch.full_like(guided, guide))
            torch.autograd.backward(outputs, gradients)
        return value, guided.detach()

    def greedy(self, source: Tensor, limit: int) -> Tensor:
        """The likeliest piece each time, `(pairs, at most limit)`; for samples, not for evaluation."""
        import torch

        with torch.no_grad():
            memory, mask = self._encode(source)
            out = torch.full((len(source), 1), BOS, device=source.device)
            for _ in range(limit):
                decoded, _ = self._decode(memory, mask, out)
                scores = _linear(decoded[:, -1], self.parameters["target.weight"])
                ended = (out == EOS).any(1)
                out = torch.cat([out, scores.argmax(-1).masked_fill(ended, PAD)[:, None]], 1)
                if bool((out == EOS).any(1).all()):
                    break
            return out[:, 1:]

    def _encode(self, source: Tensor) -> tuple[Tensor, Tensor]:
        mask = (source != PAD)[:, None, None, :]
        positions = self.parameters["positions.weight"][: source.shape[1]]
        state = self._norm(
            "source_norm", _embedding(source, self.parameters["source.weight"]) + positions
        )
        state = self._drop(state)
        for layer in range(self.size.encoder_layers):
            at = f"encoder.{layer}"
            query, key, value = self._linear(f"{at}.attention", state).chunk(3, -1)
            seen, _ = self._attend(query, key, value, ENCODER_HEADS, mask)
            state = self._norm(
                f"{at}.attention_norm", state + self._linear(f"{at}.attention_out", seen)
            )
            inner = _gelu(self._linear(f"{at}.inner", state))
            state = self._norm(f"{at}.norm", state + self._linear(f"{at}.outer", inner))
        return state, mask

    def _decode(
        self, memory: Tensor, mask: Tensor, target: Tensor, *, guided: bool = False
    ) -> tuple[Tensor, Tensor]:
        """States after the last norm and, if `guided`, the last layer's first head over the source."""
        import torch

        width, length = self.size.decoder_width, target.shape[1]
        heads = max(1, width // HEAD_WIDTH)
        embedded = _embedding(target, self.parameters["target.weight"]) * math.sqrt(width)
        state = self._drop(embedded + self._sinusoids(length, embedded))
        causal = torch.ones(length, length, dtype=torch.bool, device=target.device).tril()
        weights: Tensor = None
        for layer in range(self.size.decoder_layers):
            at = f"decoder.{layer}"
            query, key, value = self._linear(
                f"{at}.attention", self._norm(f"{at}.attention_norm", state)
            ).chunk(3, -1)
            seen, _ = self._attend(query, key, value, heads, causal)
            state = state + self._linear(f"{at}.attention_out", seen)
            query = self._linear(f"{at}.cross_query", self._norm(f"{at}.cross_norm", state))
            key, value = self._linear(f"{at}.cross_memory", memory).chunk(2, -1)
            wanted = guided and layer == self.size.decoder_layers - 1
            seen, weights = self._attend(query, key, value, heads, mask, weights=wanted)
            state = state + self._drop(self._linear(f"{at}.cross_out", seen))
            inner = self._linear(f"{at}.inner", self._norm(f"{at}.norm", state)).relu()
            state = state + self._drop(self._linear(f"{at}.outer", inner))
        return self._norm("target_norm", state), weights

    def _attend(
        self,
        query: Tensor,
        key: Tensor,
        value: Tensor,
        heads: int,
        mask: Tensor,
        *,
        weights: bool = False,
    ) -> tuple[Tensor, Tensor]:
        """Attention of several heads, and the first head's weights where they are asked for."""
        import torch

        query, key, value = (_heads(tensor, heads) for tensor in (query, key, value))
        if self.fused:
            mixed = torch.nn.functional.scaled_dot_product_attention(
                query, key, value, attn_mask=mask
            )
            first = _shares(query[:, :1], key[:, :1], mask)[:, 0] if weights else None
        else:
            shares = _shares(query, key, mask)
            mixed, first = torch.matmul(shares, value), shares[:, 0] if weights else None
        return mixed.transpose(1, 2).flatten(2), first

    def _linear(self, name: str, tensor: Tensor) -> Tensor:
        return _linear(tensor, self.parameters[f"{name}.weight"], self.parameters[f"{name}.bias"])

    def _norm(self, name: str, tensor: Tensor) -> Tensor:
        import torch

        scale, shift = self.parameters[f"{name}.weight"], self.parameters[f"{name}.bias"]
        return torch.nn.functional.layer_norm(tensor, (tensor.shape[-1],), scale, shift, 1e-5)

    def _drop(self, tensor: Tensor) -> Tensor:
        import torch

        return torch.nn.functional.dropout(tensor, self.dropout, self.training)

    def _sinusoids(self, length: int, like: Tensor) -> Tensor:
        import torch

        table = sinusoids(LONGEST, self.size.decoder_width)[:length]
        return torch.from_numpy(np.ascontiguousarray(table)).to(like)


def _linear(tensor: Tensor, weight: Tensor, bias: Tensor = None) -> Tensor:
    import torch

    return torch.nn.functional.linear(tensor, weight, bias)


def _embedding(ids: Tensor, weight: Tensor) -> Tensor:
    import torch

    return torch.nn.functional.embedding(ids, weight)


def _gelu(tensor: Tensor) -> Tensor:
    import torch

    return torch.nn.functional.gelu(tensor)


def _heads(tensor: Tensor, heads: int) -> Tensor:
    pairs, length, width = tensor.shape
    return tensor.view(pairs, length, heads, width // heads).transpose(1, 2)


def _shares(query: Tensor, key: Tensor, mask: Tensor) -> Tensor:
    import torch

    scores = torch.matmul(query * query.shape[-1] ** -0.5, key.transpose(-1, -2))
    return torch.softmax(scores.masked_fill(~mask, _FAR), -1)
