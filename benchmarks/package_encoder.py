"""The encoder of a translation package, to be fine-tuned on what the analysis asks.

Needs PyTorch (the extra `training`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import sentencepiece
import torch
from torch import nn

from briefings.language.normalize import for_engine
from briefings.training.convert import read_model
from briefings.training.layout import BOS, EOS, PAD, UNK, size_of
from briefings.training.network import Network
from briefings.training.trainer import working_type

LONGEST = 200  # pieces
RATE = 2e-4  # of the last layer; a lower one learns more slowly, by this factor
SLOWER = 0.8
FORGOTTEN = 0.05  # share of pieces that are hidden in training
WORKING = working_type("cpu")
Spans = list[tuple[int, int]]


class _Marked(Network):
    """Adds something to what a piece is before the first layer."""

    __slots__ = ("mark",)

    def _norm(self, name: str, state: Any) -> Any:
        return super()._norm(name, state + self.mark if name == "source_norm" else state)


class PackageEncoder(nn.Module):
    """The weights; `pieces` cuts words, `encoded` reads them."""

    def __init__(self, package: Path) -> None:
        super().__init__()
        model = sentencepiece.SentencePieceProcessor()
        model.Load(str(package / "sentencepiece.model"))
        self._cut = lru_cache(maxsize=1 << 16)(lambda word: model.encode(for_engine(word) or word))
        weights = read_model(package / "model")
        self.size = size_of(weights)
        self.weights = nn.ParameterDict({
            name.replace(".", "/"): nn.Parameter(torch.from_numpy(weight.copy()))
            for name, weight in weights.items()
            if name.startswith(("source", "positions", "encoder."))
        })  # fmt: skip

    @property
    def width(self) -> int:
        """Numbers in a state."""
        return int(self.weights["source/weight"].shape[1])

    def pieces(self, words: Iterable[str]) -> tuple[list[int], Spans]:
        """The ids of a sentence, and from where to where each word's stand."""
        ids, spans = [BOS], []
        for word in words:
            start = len(ids)
            ids += self._cut(word)
            spans.append((start, len(ids)))
        return [*ids[: LONGEST - 1], EOS], spans

    def encoded(self, sentences: list[list[int]], mark: Any = 0) -> tuple[Any, Any]:
        """States of the pieces, shape (sentences, pieces, width), and ones where there are any.

        `mark` is added to what the pieces are; marked ones are never hidden.
        """
        ids = nn.utils.rnn.pad_sequence(
            [torch.tensor(pieces) for pieces in sentences], batch_first=True, padding_value=PAD
        )
        there = (ids != PAD).float()
        if self.training:
            ids = torch.where((torch.rand(ids.shape) < FORGOTTEN) & (ids > UNK), UNK, ids)
        working = {n.replace("/", "."): w.to(WORKING) for n, w in self.weights.items()}
        network = _Marked(self.size, working, encoder_dropout=0.1, training=self.training)
        network.mark = mark
        states, _ = network._encode(ids)
        return states.float(), there

    def groups(self) -> list[dict[str, Any]]:
        """The parameters with their learning rates: lower layers change less."""
        depth, made = self.size.encoder_layers, []
        for layer in range(-1, depth):
            some = [w for name, w in self.weights.items() if _layer(name) == layer]
            rate = RATE * SLOWER ** (depth - 1 - layer)
            made.append({"params": some, "lr": rate, "weight_decay": 0.01})
        return made


def _layer(name: str) -> int:
    return int(name.split("/")[1]) if name.startswith("encoder") else -1
