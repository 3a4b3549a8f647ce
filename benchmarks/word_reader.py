"""What `briefings/analysis/parsing/convolution.py` computes of the words of a sentence, to be trained.

There it is used, in whole numbers; `exported` makes them. Needs PyTorch (the extra `training`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Protocol

import numpy as np
import torch
from torch import nn

from briefings.analysis.parsing.convolution import GAPS, LARGEST, UNIT, hashes

MOST = LARGEST / UNIT  # the largest activation
DROPPED = 0.1
FORGOTTEN = 0.04  # share of words that are hidden in training
_places = lru_cache(maxsize=None)(hashes)


class Words(Protocol):
    """The words of a sentence, folded and without names of parties, and what stands before each."""

    @property
    def words(self) -> tuple[str, ...]:
        """As `neutral` gives them."""

    @property
    def gaps(self) -> tuple[int, ...]:
        """As `gap` numbers them."""


class WordReader(nn.Module):
    """Word vectors and convolutions."""

    def __init__(self, width: int, ngrams: int, depth: int, *, marks: bool) -> None:
        super().__init__()
        self.width, self.ngrams = width, ngrams
        self.table = nn.EmbeddingBag(ngrams, width, mode="sum")
        self.gaps = nn.Embedding(len(GAPS) + 1, width)
        for embedding in (self.table, self.gaps):
            nn.init.normal_(embedding.weight, std=0.15)
        self.mark = nn.Parameter(torch.randn(width) * 0.3) if marks else None
        self.around = nn.ModuleList([
            nn.Conv1d(width, width, 3, padding=2**n, dilation=2**n) for n in range(depth)
        ])  # fmt: skip

    def forward(self, texts: Sequence[Words], marked: Any = None) -> tuple[Any, Any]:
        """States, shape (texts, words, width), and ones where words are, shape (texts, words, 1).

        `marked` is one where a word is marked, shape (texts, words).
        """
        length = max(len(text.words) for text in texts)
        there = torch.zeros(len(texts), length, 1)
        gaps = torch.zeros(len(texts), length, dtype=torch.long)
        for n, text in enumerate(texts):
            there[n, : len(text.words)] = 1
            gaps[n, : len(text.words)] = torch.tensor(text.gaps)
        drop = nn.functional.dropout
        states = self._words(texts, length) + self.gaps(gaps)
        if self.mark is not None:
            states = states + marked[:, :, None] * self.mark
        states = drop(states.clamp(-MOST, MOST) * there, DROPPED, self.training)
        for layer in self.around:
            more = layer(states.transpose(1, 2)).relu().transpose(1, 2)
            more = drop(more, DROPPED, self.training)
            states = (states + more).clamp(-MOST, MOST) * there
        return states, there

    def exported(self, heads: Mapping[str, nn.Linear]) -> dict[str, Any]:
        """The arrays of `convolution.Convolutions`, with heads by the name of their layers."""
        table = self.table.weight.detach().numpy()
        finer = _finer(table)
        arrays = {"table": _bytes(table, finer), "table.finer": np.float32(finer / UNIT),
                  "gaps": _bytes(self.gaps.weight.detach().numpy(), finer)}  # fmt: skip
        if self.mark is not None:
            arrays["mark"] = _bytes(self.mark.detach().numpy(), finer)
        layers = {f"around{n}": layer for n, layer in enumerate(self.around)}
        for name, layer in {**layers, **heads}.items():
            weight = layer.weight.detach().numpy()
            if weight.ndim == 3:  # out, into, place → into of all three places, out
                weight = weight.transpose(0, 2, 1).reshape(len(weight), -1)
            arrays |= _whole(name, weight.T, layer.bias.detach().numpy())
        return arrays

    def _words(self, texts: Sequence[Words], length: int) -> Any:
        flat: list[int] = []
        starts = []
        kept = (torch.rand(len(texts), length) >= FORGOTTEN).tolist()
        for n, text in enumerate(texts):
            for k in range(length):
                starts.append(len(flat))
                if k < len(text.words) and (kept[n][k] or not self.training):
                    flat += _places(text.words[k], self.ngrams)
        vectors = self.table(torch.tensor(flat), torch.tensor(starts))
        return vectors.view(len(texts), length, self.width)


def whole(states: Any, there: Any) -> tuple[Any, Any]:
    """Mean and maximum of the states of each sentence, shapes (texts, width)."""
    mean = (states * there).sum(1) / there.sum(1)
    return mean, states.masked_fill(there == 0, -MOST).max(1).values


def _whole(name: str, weight: Any, bias: Any) -> dict[str, Any]:
    finer = _finer(weight)
    return {
        f"{name}.weight": _bytes(weight, finer),
        f"{name}.bias": np.rint(bias * finer * UNIT).astype(np.int32),
        f"{name}.finer": np.float32(finer),
    }


def _finer(weight: Any) -> float:
    """The largest power of two by which the weights still fit bytes."""
    return float(2.0 ** np.floor(np.log2(LARGEST / np.abs(weight).max())))


def _bytes(weight: Any, finer: float) -> Any:
    return np.clip(np.rint(weight * finer), -LARGEST, LARGEST).astype(np.int8)
