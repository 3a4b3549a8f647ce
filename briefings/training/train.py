"""Step 3, `train`: as good as the budget allows, on an accelerator or a CPU, from checkpoint to checkpoint.

Forward and backward pass run in bfloat16, the optimiser on float32 masters: on a CPU with
AVX512-BF16 or AMX that is three times as fast as mixed precision by autocast, and on an accelerator
it needs no loss scaling.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from briefings.training import checkpoints, parts
from briefings.training.batches import Rows, ahead, in_order, stream
from briefings.training.budget import Budget, Plan
from briefings.training.layout import PAD, Weights, size_of
from briefings.training.network import Batch, Network
from briefings.training.prepared import Flat, Prepared

Say = Callable[[str], None]
Development = Mapping[str, tuple[Flat, Flat]]
_BETAS = (0.9, 0.98)
_DECAY = 0.01
_OFTEN = 300.0  # seconds between checkpoints, at most
_LONGEST_STEP = 1.0  # norm of a gradient
_PRETRAINED = ("source", "positions", "encoder")


@dataclass(slots=True)
class Trainer:
    """Masters, moments and the working copy of one training."""

    weights: dict[str, Any]  # float32, by name
    plan: Plan
    device: str = "cpu"
    step: int = 0
    network: Network = field(init=False)
    _first: dict[str, Any] = field(init=False)
    _second: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        import torch

        self.weights = {name: value.to(self.device) for name, value in self.weights.items()}
        self._first = {name: torch.zeros_like(value) for name, value in self.weights.items()}
        self._second = {name: torch.zeros_like(value) for name, value in self.weights.items()}
        working = {
            name: value.to(torch.bfloat16).requires_grad_() for name, value in self.weights.items()
        }
        self.network = Network(size_of(self.weights), working, fused=self.device == "cuda")

    def learn(self, batch: Rows, rate: float) -> tuple[float, float]:
        """One step; gives the two losses, each a mean over pieces. A step that overflows is left out."""
        import torch

        self.network.training = True
        loss, guided = self.network.loss(self._on_device(batch), guide=self.plan.guide)
        with torch.no_grad():
            names = list(self.weights)
            working = [self.network.parameters[name] for name in names]
            gradients = [
                torch.zeros_like(self.weights[name]) if copy.grad is None else copy.grad.float()
                for name, copy in zip(names, working, strict=True)
            ]
            for copy in working:
                copy.grad = None
            norm = float(torch.linalg.vector_norm(torch.stack(torch._foreach_norm(gradients))))
            if math.isfinite(norm):
                torch._foreach_mul_(gradients, min(1.0, _LONGEST_STEP / max(norm, 1e-9)))
                self._adam(dict(zip(names, gradients, strict=True)), rate)
                torch._foreach_copy_(working, [self.weights[name] for name in names])
        self.step += 1
        return float(loss), float(guided)

    def judge(self, data: tuple[Flat, Flat]) -> float:
        """Negative log likelihood a piece of a development set."""
        import torch

        self.network.training = False
        total = pieces = 0.0
        with torch.no_grad():
            for batch in in_order(data):
                count = float((batch.target != PAD).sum())
                total += float(self.network.loss(self._on_device(batch))[0]) * count
                pieces += count
        return total / max(pieces, 1)

    def state(self, used: float) -> checkpoints.State:
        """What a checkpoint holds."""
        copies = [
            {name: value.detach().cpu().clone() for name, value in table.items()}
            for table in (self.weights, self._first, self._second)
        ]
        return checkpoints.State(copies[0], (copies[1], copies[2]), self.step, used)

    def resume(self, state: checkpoints.State) -> None:
        """Go on where a checkpoint stands."""
        import torch

        with torch.no_grad():
            for mine, its in (
                (self.weights, state.weights),
                (self._first, state.moments[0]),
                (self._second, state.moments[1]),
            ):
                for name, value in mine.items():
                    value.copy_(its[name])
            for name, copy in self.network.parameters.items():
                copy.copy_(self.weights[name])
        self.step = state.step

    def _adam(self, gradients: Mapping[str, Any], rate: float) -> None:
        """AdamW (Loshchilov and Hutter, 2019), a smaller rate for what comes pre-trained."""
        import torch

        for pretrained in (False, True):
            names = [n for n in self.weights if (n.startswith(_PRETRAINED)) == pretrained]
            torch._fused_adamw_(
                [self.weights[name] for name in names],
                [gradients[name] for name in names],
                [self._first[name] for name in names],
                [self._second[name] for name in names],
                [],
                [torch.tensor(float(self.step + 1), device=self.device) for _ in names],
                lr=rate * (self.plan.encoder if pretrained else 1.0),
                beta1=_BETAS[0],
                beta2=_BETAS[1],
                weight_decay=_DECAY,
                eps=1e-8,
                amsgrad=False,
                maximize=False,
            )

    def _on_device(self, batch: Rows) -> Batch:
        import torch

        return Batch(*(torch.from_numpy(matrix).to(self.device) for matrix in batch))


def train(
    start: Weights,
    data: Prepared,
    development: Development,
    work: Path,
    budget: Budget,
    plan: Plan,
    *,
    say: Say = print,
    seed: int = 1,
) -> Path:
    """Train until the budget is used; gives the folder of the exported parts.

    A checkpoint of `work/checkpoints` is gone on from. One is written every few minutes and at the
    end; the mean of the last ones is exported into `work/parts`.
    """
    import torch

    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(seed)
    trainer = Trainer({n: torch.from_numpy(w.copy()) for n, w in start.items()}, plan, device)
    folder = work / "checkpoints"
    if earlier := checkpoints.found(folder):
        state = checkpoints.read(earlier[-1])
        trainer.resume(state)
        budget.spent = state.used
        say(f"going on from {earlier[-1].name}, {budget.share:.0%} of the budget used")
    say(
        f"{device}, {len(data):,} pairs, {sum(w.size for w in start.values()) / 1e6:.1f} M parameters"
    )
    _run(trainer, data, development, folder, budget, say, seed)
    kept = checkpoints.found(folder)
    parts.write(checkpoints.average(kept), work / "parts")
    return work / "parts"


def _run(
    trainer: Trainer,
    data: Prepared,
    development: Development,
    folder: Path,
    budget: Budget,
    say: Say,
    seed: int,
) -> None:
    plan = trainer.plan
    # The last ones are averaged: they must all be of the end, where the rate is low.
    every = min(_OFTEN, max(2.0, 0.03 * budget.seconds))
    random = np.random.default_rng(seed + trainer.step)
    multiple = 8 if trainer.device == "cuda" else 1
    batches = stream(
        data,
        plan.tokens,
        lambda: budget.share >= plan.late,
        lambda: plan.copies(budget.share),
        random,
        multiple,
    )
    saved = shown = time.monotonic()
    losses: list[float] = []
    seen = 0
    for batch in ahead(batches):
        if (share := budget.share) >= 1:
            break
        losses.append(trainer.learn(batch, plan.rate(trainer.step, share))[0])
        seen += len(batch.source)
        now = time.monotonic()
        if now - shown > 30:
            say(f"{share:.1%} step {trainer.step} pairs {seen:,} loss {np.mean(losses[-100:]):.3f}")
            shown = now
        if now - saved > every:
            checkpoints.write(trainer.state(budget.used), folder)
            say(report(trainer, development))
            saved = time.monotonic()
    checkpoints.write(trainer.state(budget.used), folder)
    say(report(trainer, development))


def report(trainer: Trainer, development: Development) -> str:
    """The losses on the development sets, in one line."""
    return " ".join(f"{name} {trainer.judge(data):.3f}" for name, data in development.items())
