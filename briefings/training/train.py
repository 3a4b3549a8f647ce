"""Step 3, `train`: as good as the budget allows, on an accelerator or a CPU, from checkpoint to checkpoint.

Forward and backward pass run in bfloat16, the optimiser on float32 masters: on a CPU with
AVX512-BF16 or AMX that is three times as fast as mixed precision by autocast, and on an accelerator
it needs no loss scaling.
"""

from __future__ import annotations

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
_OFTEN = 300.0  # seconds between checkpoints
_SHOWN = 30.0  # seconds between two lines of progress
_JUDGED = 0.05  # share of the budget between two looks at the development sets
_AVERAGED = 10, 50  # steps between two states that are averaged, and how many of them count
_LONGEST_STEP = 1.0  # norm of a gradient
_PRETRAINED = ("source", "positions", "encoder")


@dataclass(slots=True)
class Trainer:
    """Masters, moments and the working copy of one training."""

    weights: dict[str, Any]  # float32, by name
    plan: Plan
    device: str = "cpu"
    step: int = 0
    mean: dict[str, Any] = field(default_factory=dict)  # of the weights, once it is begun
    network: Network = field(init=False)
    _averaged: int = 1  # states in the mean
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

    def learn(self, batch: Rows, rate: float) -> Any:
        """One step; gives the loss, a mean over pieces, as a tensor. A step that overflows is left out.

        Nothing is read back from the device: an accelerator would wait for each number.
        """
        import torch

        self.network.training = True
        loss, _ = self.network.loss(self._on_device(batch), guide=self.plan.guide)
        with torch.no_grad():
            names = list(self.weights)
            working = [self.network.parameters[name] for name in names]
            gradients = [
                torch.zeros_like(self.weights[name]) if copy.grad is None else copy.grad.float()
                for name, copy in zip(names, working, strict=True)
            ]
            for copy in working:
                copy.grad = None
            norm = torch.linalg.vector_norm(torch.stack(torch._foreach_norm(gradients)))
            torch._foreach_mul_(gradients, (_LONGEST_STEP / norm.clamp_min(1e-9)).clamp_max(1.0))
            overflow = (~torch.isfinite(norm)).float()
            self._adam(dict(zip(names, gradients, strict=True)), rate, overflow)
            torch._foreach_copy_(working, [self.weights[name] for name in names])
        self.step += 1
        return loss

    def average(self) -> None:
        """Move the running mean of the weights, or begin it (Polyak and Juditsky, 1992)."""
        import torch

        every, most = _AVERAGED
        if not self.mean:
            self.mean = {name: value.clone() for name, value in self.weights.items()}
        elif self.step % every == 0:
            self._averaged = min(self._averaged + 1, most)
            share = 1 / self._averaged
            torch._foreach_lerp_(list(self.mean.values()), list(self.weights.values()), share)

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
            for table in (self.weights, self._first, self._second, self.mean)
        ]
        return checkpoints.State(copies[0], (copies[1], copies[2]), copies[3], self.step, used)

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
        self.mean = {name: value.to(self.device) for name, value in state.mean.items()}
        self._averaged = _AVERAGED[1]
        self.step = state.step

    def _adam(self, gradients: Mapping[str, Any], rate: float, overflow: Any) -> None:
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
                found_inf=overflow,
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
    end; the running mean of the weights is exported into `work/parts`.
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
    exported = trainer.mean or trainer.weights
    parts.write({name: value.cpu().numpy() for name, value in exported.items()}, work / "parts")
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
    random = np.random.default_rng(seed + trainer.step)
    batches = stream(
        data,
        plan.tokens,
        lambda: budget.share >= plan.late,
        lambda: plan.copies(budget.share),
        random,
        multiple=8 if trainer.device == "cuda" else 1,
    )
    saved = shown = time.monotonic()
    judged = budget.share
    losses: list[Any] = []
    seen = 0
    for batch in ahead(batches):
        if (share := budget.share) >= 1:
            break
        losses = [*losses[-99:], trainer.learn(batch, plan.rate(trainer.step, share))]
        seen += len(batch.source)
        if share > plan.averaged:
            trainer.average()
        now = time.monotonic()
        if now - shown > _SHOWN:
            loss = sum(map(float, losses)) / len(losses)
            say(f"{share:.1%} step {trainer.step} pairs {seen:,} loss {loss:.3f}")
            shown = now
        if share - judged > _JUDGED:
            say(report(trainer, development))
            judged = share
        if now - saved > _OFTEN:
            checkpoints.write(trainer.state(budget.used), folder)
            saved = now
    checkpoints.write(trainer.state(budget.used), folder)
    say(report(trainer, development))


def report(trainer: Trainer, development: Development) -> str:
    """The losses on the development sets, in one line."""
    return " ".join(f"{name} {trainer.judge(data):.3f}" for name, data in development.items())
