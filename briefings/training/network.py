"""The model as functions over its parameters: forward, loss and greedy decoding in PyTorch.

The parameters are a flat mapping (see `layout`), which makes a bfloat16 working copy, float32
masters, averaging and export one line each. On an accelerator attention is PyTorch's fused kernel;
on a CPU it is written out, since the fused kernel's gradient is slow for short sequences there.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

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
from briefings.training.tensors import Tensor, embedding, gelu, grown, in_heads, linear, looks

_LOOK = 8  # pieces between two looks whether every sentence has ended
Cache = list[dict[str, Tensor]]  # of each decoder layer: keys and values so far, and of the source


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
    dropout: float = 0.1  # of the decoder
    encoder_dropout: float = 0.1
    training: bool = False
    fused: bool = False  # attention by PyTorch's kernel and no look at numbers, for accelerators
    _positions: Tensor = field(default=None, init=False)  # moved to the device once

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
        if self.fused:
            return self._whole_loss(decoded, attention, batch, smoothing, guide)
        real = batch.target != PAD
        logits = linear(decoded[real], self.parameters["target.weight"])
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

    def _whole_loss(
        self, decoded: Tensor, attention: Tensor, batch: Batch, smoothing: float, guide: float
    ) -> tuple[Tensor, Tensor]:
        """The same over the padded matrices: an accelerator is not made to wait for how many are real.

        In training the first value is the smoothed one, whose gradient is wanted.
        """
        import torch

        logits = linear(decoded, self.parameters["target.weight"]).float().flatten(0, 1)
        value = torch.nn.functional.cross_entropy(
            logits,
            batch.target.flatten(),
            ignore_index=PAD,
            label_smoothing=smoothing if self.training else 0.0,
        )
        aligned = batch.alignment >= 0
        looked = attention.gather(2, batch.alignment.clamp_min(0)[..., None])[..., 0].float()
        guided = -(looked.clamp_min(1e-6).log() * aligned).sum() / aligned.sum().clamp_min(1)
        if self.training:
            (value + guide * guided).backward()
        return value.detach(), guided.detach()

    def greedy(self, source: Tensor, limit: int) -> Tensor:
        """The likeliest piece each time, `(pairs, at most limit)`, padded after `</s>`."""
        import torch

        with torch.no_grad():
            memory, mask = self._encode(source)
            last = torch.full((len(source), 1), BOS, device=source.device)
            ended = torch.zeros(len(source), dtype=torch.bool, device=source.device)
            cache: Cache = [{} for _ in range(self.size.decoder_layers)]
            made = []
            for at in range(limit):
                decoded, _ = self._decode(memory, mask, last, cache=cache, first=at)
                scores = linear(decoded[:, -1], self.parameters["target.weight"])
                last = scores.argmax(-1, keepdim=True).masked_fill(ended[:, None], PAD)
                made.append(last)
                ended = ended | (last[:, 0] == EOS)
                if at % _LOOK == _LOOK - 1 and bool(ended.all()):
                    break
            return torch.cat(made, 1)

    def _encode(self, source: Tensor) -> tuple[Tensor, Tensor]:
        mask = (source != PAD)[:, None, None, :]
        positions = self.parameters["positions.weight"][: source.shape[1]]
        state = self._norm(
            "source_norm", embedding(source, self.parameters["source.weight"]) + positions
        )
        state = self._drop(state, self.encoder_dropout)
        if self.fused:  # the kernel wants the mask spread out, which takes no memory
            mask = mask.expand(-1, 1, source.shape[1], -1)
        for layer in range(self.size.encoder_layers):
            at = f"encoder.{layer}"
            query, key, value = self._linear(f"{at}.attention", state).chunk(3, -1)
            seen, _ = self._attend(query, key, value, ENCODER_HEADS, mask)
            seen = self._drop(self._linear(f"{at}.attention_out", seen), self.encoder_dropout)
            state = self._norm(f"{at}.attention_norm", state + seen)
            inner = self._linear(f"{at}.outer", gelu(self._linear(f"{at}.inner", state)))
            state = self._norm(f"{at}.norm", state + self._drop(inner, self.encoder_dropout))
        return state, mask[:, :, :1]

    def _decode(
        self,
        memory: Tensor,
        mask: Tensor,
        target: Tensor,
        *,
        guided: bool = False,
        cache: Cache | None = None,
        first: int = 0,
    ) -> tuple[Tensor, Tensor]:
        """States after the last norm and, if `guided`, the last layer's first head over the source.

        With a cache, `target` is the piece at position `first` alone, and what the ones before it left
        there is used.
        """
        import torch

        width, length = self.size.decoder_width, target.shape[1]
        heads = max(1, width // HEAD_WIDTH)
        embedded = embedding(target, self.parameters["target.weight"]) * math.sqrt(width)
        state = self._drop(embedded + self._sinusoids(embedded)[first : first + length])
        causal = torch.ones(length, length, dtype=torch.bool, device=target.device).tril()
        if self.fused:
            mask = mask.expand(-1, 1, length, -1)
        weights: Tensor = None
        for layer in range(self.size.decoder_layers):
            at = f"decoder.{layer}"
            query, key, value = self._linear(
                f"{at}.attention", self._norm(f"{at}.attention_norm", state)
            ).chunk(3, -1)
            if cache is not None:
                key, value = grown(cache[layer], key, value)
            seen, _ = self._attend(query, key, value, heads, causal if cache is None else None)
            state = state + self._drop(self._linear(f"{at}.attention_out", seen))
            query = self._linear(f"{at}.cross_query", self._norm(f"{at}.cross_norm", state))
            key, value = self._memory(at, memory, None if cache is None else cache[layer])
            wanted = guided and layer == self.size.decoder_layers - 1
            seen, weights = self._attend(query, key, value, heads, mask, weights=wanted)
            state = state + self._drop(self._linear(f"{at}.cross_out", seen))
            inner = self._linear(f"{at}.inner", self._norm(f"{at}.norm", state)).relu()
            state = state + self._drop(self._linear(f"{at}.outer", inner))
        return self._norm("target_norm", state), weights

    def _memory(
        self, at: str, memory: Tensor, cache: dict[str, Tensor] | None
    ) -> tuple[Tensor, Tensor]:
        """Keys and values of the source, made once for a sentence that is decoded."""
        if cache is None:
            key, value = self._linear(f"{at}.cross_memory", memory).chunk(2, -1)
            return key, value
        if "memory" not in cache:
            cache["memory"] = self._linear(f"{at}.cross_memory", memory)
        key, value = cache["memory"].chunk(2, -1)
        return key, value

    def _attend(
        self,
        query: Tensor,
        key: Tensor,
        value: Tensor,
        heads: int,
        mask: Tensor | None,
        *,
        weights: bool = False,
    ) -> tuple[Tensor, Tensor]:
        """Attention of several heads, and the first head's weights where they are asked for.

        No mask: each query sees every key.
        """
        import torch

        query, key, value = (in_heads(tensor, heads) for tensor in (query, key, value))
        if self.fused:
            mixed = torch.nn.functional.scaled_dot_product_attention(
                query, key, value, attn_mask=mask
            )
            first = looks(query[:, :1], key[:, :1], mask)[:, 0] if weights else None
        else:
            shares = looks(query, key, mask)
            mixed, first = torch.matmul(shares, value), shares[:, 0] if weights else None
        return mixed.transpose(1, 2).flatten(2), first

    def _linear(self, name: str, tensor: Tensor) -> Tensor:
        return linear(tensor, self.parameters[f"{name}.weight"], self.parameters[f"{name}.bias"])

    def _norm(self, name: str, tensor: Tensor) -> Tensor:
        import torch

        scale, shift = self.parameters[f"{name}.weight"], self.parameters[f"{name}.bias"]
        return torch.nn.functional.layer_norm(tensor, (tensor.shape[-1],), scale, shift, 1e-5)

    def _drop(self, tensor: Tensor, share: float | None = None) -> Tensor:
        import torch

        share = self.dropout if share is None else share
        return torch.nn.functional.dropout(tensor, share, self.training)

    def _sinusoids(self, like: Tensor) -> Tensor:
        import torch

        if self._positions is None:
            table = np.ascontiguousarray(sinusoids(LONGEST, self.size.decoder_width))
            self._positions = torch.from_numpy(table).to(like)
        return self._positions
