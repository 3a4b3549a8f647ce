"""The optimiser: masters, moments and the working copy of one training.

Forward and backward pass run in bfloat16 where the hardware knows it, the optimiser on float32
masters: on a CPU with AVX512-BF16 or AMX that is three times as fast as mixed precision by autocast,
and on an accelerator it needs no loss scaling.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefings.training import checkpoints
from briefings.training.batches import Rows, in_order
from briefings.training.budget import Plan
from briefings.training.layout import PAD, size_of
from briefings.training.network import Batch, Network
from briefings.training.prepared import Flat

_BETAS = (0.9, 0.98)
_DECAY = 0.01
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
        numbers = working_type(self.device)
        working = {
            name: value.to(numbers, copy=True).requires_grad_()
            for name, value in self.weights.items()
        }
        self.network = Network(
            size_of(self.weights), working, self.plan.dropout, fused=self.device == "cuda"
        )

    def learn(self, batch: Rows, rate: float, guide: float = 0.3) -> Any:
        """One step; gives the loss, a mean over pieces, as a tensor. A step that overflows is left out.

        Nothing is read back from the device: an accelerator would wait for each number.
        """
        import torch

        self.network.training = True
        loss, _ = self.network.loss(self._on_device(batch), guide=guide)
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

        steps = torch.full((), self.step + 1.0, device=self.device)
        for pretrained in (False, True):
            names = [n for n in self.weights if (n.startswith(_PRETRAINED)) == pretrained]
            torch._fused_adamw_(
                [self.weights[name] for name in names],
                [gradients[name] for name in names],
                [self._first[name] for name in names],
                [self._second[name] for name in names],
                [],
                [steps] * len(names),
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

        matrices = [torch.from_numpy(matrix) for matrix in batch]
        if self.device == "cuda":  # pinned memory travels while the accelerator computes
            matrices = [matrix.pin_memory() for matrix in matrices]
        return Batch(*(matrix.to(self.device, non_blocking=True) for matrix in matrices))


def working_type(device: str) -> Any:
    """bfloat16 where `device` multiplies in it, float32 elsewhere (a `torch.dtype`).

    A processor without AVX-512 or its like only imitates bfloat16: a product of matrices then takes
    some hundred times as long as in float32.
    """
    import torch

    there = device != "cpu" or torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.bfloat16 if there else torch.float32
