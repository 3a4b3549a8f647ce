"""Step 3, `train`: as good as the budget allows, on an accelerator or a CPU, from checkpoint to checkpoint.

A fresh model begins with back-translation, where the kit has English, and with copied English; then it
learns from pairs whose sources are noisy, and last from those of the product's own field.
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
from briefings.training.batches import ahead, stream
from briefings.training.budget import Budget, Plan
from briefings.training.layout import Weights
from briefings.training.prepared import Flat, Prepared, joined, load, save
from briefings.training.sampling import sampled
from briefings.training.trainer import Trainer

Say = Callable[[str], None]
Development = Mapping[str, tuple[Flat, Flat]]
_OFTEN = 300.0  # seconds between checkpoints
_SHOWN = 30.0  # seconds between two lines of progress
_JUDGED = 0.05  # share of the budget between two looks at the development sets
_FORMS = 2  # other ways in which the sources are cut
_LEARNING = 0.62  # of the time for back-translation: to learn; the rest is for writing
BACK = "back-translated.npz"
BEFORE = "parts-before"  # the weights before the last stage, which the final ones are mixed with


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
    material: Material, work: Path, budget: Budget, plan: Plan, device: str, say: Say, seed: int
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
