"""Step 3, `train`: as good as the budget allows, on an accelerator or a CPU, from checkpoint to checkpoint.

Forward and backward pass run in bfloat16, the optimiser on float32 masters: on a CPU with
AVX512-BF16 or AMX that is three times as fast as mixed precision by autocast, and on an accelerator
it needs no loss scaling.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np

from briefings.training import back, checkpoints, parts
from briefings.training.batches import Rows, ahead, in_order, stream
from briefings.training.budget import Budget, Plan
from briefings.training.layout import PAD, Weights, size_of
from briefings.training.network import Batch, Network
from briefings.training.prepared import Flat, Prepared, joined, load, save
from briefings.training.sampling import sampled

Say = Callable[[str], None]
Development = Mapping[str, tuple[Flat, Flat]]
_BETAS = (0.9, 0.98)
_DECAY = 0.01
_OFTEN = 300.0  # seconds between checkpoints
_SHOWN = 30.0  # seconds between two lines of progress
_JUDGED = 0.05  # share of the budget between two looks at the development sets
_AVERAGED = 10, 50  # steps between two states that are averaged, and how many of them count
_LONGEST_STEP = 1.0  # norm of a gradient
_FORMS = 2  # other ways in which the sources are cut
_LEARNING = 0.62  # of the time for back-translation: to learn; the rest is for writing
BACK = "back-translated.npz"
BEFORE = "parts-before"  # the weights before the last stage, which the final ones are mixed with
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


@dataclass(frozen=True, slots=True)
class Material:
    """What a training is made from."""

    data: Prepared
    development: Development = field(default_factory=dict)
    english: Flat | None = None  # English sentences without Arabic, to be translated back
    reverse: Weights | None = None  # where a model into Arabic begins
    pieces: Any = None  # the SentencePiece processor, to cut Arabic anew


def train(
    start: Weights,
    material: Material,
    work: Path,
    budget: Budget,
    plan: Plan,
    *,
    say: Say = print,
    seed: int = 1,
) -> Path:
    """Train until the budget is used; gives the folder of the exported parts.

    A checkpoint of `work/checkpoints` is gone on from. One is written every few minutes and at the
    end; the running mean of the weights is exported into `work/parts`. Where there is English to be
    translated back, a share of the budget goes to that first.
    """
    import torch

    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(seed)
    data, more = material.data, None
    with _otherwise_cut(material, plan, seed) as drawn:
        if plan.back and material.english and material.reverse:
            again = (work / BACK).is_file()
            more = _back_translated(material, work, budget, plan, device, say, seed)
            gone = budget.seconds * plan.back if again else budget.used
            budget = Budget(budget.seconds - gone, budget.clock)
        forms = [data, *drawn()]
    if more:
        forms = [joined(form, more) for form in forms]
    trainer = Trainer({n: torch.from_numpy(w.copy()) for n, w in start.items()}, plan, device)
    folder = work / "checkpoints"
    if earlier := checkpoints.found(folder):
        state = checkpoints.read(earlier[-1])
        trainer.resume(state)
        budget.spent = state.used
        say(f"going on from {earlier[-1].name}, {budget.share:.0%} of the budget used")
    million = sum(weight.size for weight in start.values()) / 1e6
    say(f"{device}, {len(forms[0]):,} pairs, {million:.1f} M parameters")

    def keep() -> None:
        checkpoints.write(trainer.state(budget.used), folder)
        _export(trainer, work / "parts")

    def turn() -> None:
        _export(trainer, work / BEFORE)

    _run(trainer, forms, material.development, budget, say, seed, keep=keep, turn=turn)
    keep()
    return work / "parts"


def _export(trainer: Trainer, folder: Path) -> None:
    exported = trainer.mean or trainer.weights
    parts.write({name: value.cpu().numpy() for name, value in exported.items()}, folder)


@contextmanager
def _otherwise_cut(
    material: Material, plan: Plan, seed: int
) -> Iterator[Callable[[], list[Prepared]]]:
    """Draws other ways to cut the sources, in processes of their own; gives what waits for them."""
    if not plan.sampled or not material.pieces:
        yield list
        return
    with ProcessPoolExecutor(_FORMS, get_context("spawn")) as pool:
        waiting = [
            pool.submit(sampled, material.data, material.pieces, seed + number)
            for number in range(_FORMS)
        ]
        yield lambda: [future.result() for future in waiting]


def _back_translated(
    material: Material,
    work: Path,
    budget: Budget,
    plan: Plan,
    device: str,
    say: Say,
    seed: int,
) -> Prepared:
    """Pairs from English alone; those of an interrupted training are read from the work folder."""
    import torch

    path = work / BACK
    if path.is_file():
        return load(path)
    assert material.english and material.reverse
    whole = budget.seconds * plan.back
    data = back.turned(material.data)
    plan = Plan(peak=plan.peak, late=1.0, copied=0.0, guide=0.0, tokens=plan.tokens)
    weights = {name: torch.from_numpy(value) for name, value in material.reverse.items()}
    trainer = Trainer(weights, plan, device)
    learning = Budget(whole * _LEARNING - budget.used, budget.clock)
    _run(trainer, [data], {}, learning, say, seed)
    random = np.random.default_rng(seed)
    found = back.written(
        trainer.network, material.english, material.data.to_source, whole - budget.used, random
    )
    made = back.pairs(found, material.english, material.data, material.pieces)
    say(f"{len(made):,} of {len(material.english.lengths):,} English sentences translated back")
    save(made, path)
    return made


def _run(
    trainer: Trainer,
    forms: Sequence[Prepared],
    development: Development,
    budget: Budget,
    say: Say,
    seed: int,
    *,
    keep: Callable[[], None] = lambda: None,
    turn: Callable[[], None] = lambda: None,
) -> None:
    """Steps until the budget is used; `forms` are the same pairs, cut into pieces in several ways.

    `keep` is called every few minutes, `turn` once when the last stage begins.
    """
    plan = trainer.plan
    random = np.random.default_rng(seed + trainer.step)
    batches = stream(
        forms[0],
        plan.tokens,
        lambda: plan.stage(budget.share),
        random,
        multiple=8 if trainer.device == "cuda" else 1,
        others=forms[1:],
    )
    saved = shown = time.monotonic()
    judged = budget.share
    losses: list[Any] = []
    seen = 0
    late = judged >= plan.late
    for batch in ahead(batches):
        if (share := budget.share) >= 1:
            break
        rate, guide = plan.rate(trainer.step, share), plan.guided(share)
        losses = [*losses[-99:], trainer.learn(batch, rate, guide)]
        seen += len(batch.source)
        if share > plan.averaged:
            trainer.average()
        now = time.monotonic()
        if now - shown > _SHOWN:
            loss = sum(map(float, losses)) / len(losses)
            say(f"{share:.1%} step {trainer.step} pairs {seen:,} loss {loss:.3f}")
            shown = now
        if development and share - judged > _JUDGED:
            say(report(trainer, development))
            judged = share
        if now - saved > _OFTEN:
            keep()
            saved = now
        if share >= plan.late and not late:
            turn()
            late = True
    say(report(trainer, development) or f"{trainer.step} steps, {seen:,} pairs")


def report(trainer: Trainer, development: Development) -> str:
    """The losses on the development sets, in one line."""
    return " ".join(f"{name} {trainer.judge(data):.3f}" for name, data in development.items())
