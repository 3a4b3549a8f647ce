"""The state of a training on disk, to go on later."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefings.errors import ConfigError

KEPT = 2
_NAME = "step-{:07d}.pt"


@dataclass(frozen=True, slots=True)
class State:
    """Where a training stands."""

    weights: dict[str, Any]  # float32 masters
    moments: tuple[dict[str, Any], dict[str, Any]]  # Adam's first and second
    mean: dict[str, Any]  # running mean of the weights; empty before it is begun
    step: int
    used: float  # seconds of the budget


def write(state: State, folder: Path, *, keep: int = KEPT) -> Path:
    """Write a checkpoint whole, and drop all but the newest `keep`."""
    import torch

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / _NAME.format(state.step)
    part = path.with_suffix(".part")
    content = {
        "weights": state.weights,
        "first": state.moments[0],
        "second": state.moments[1],
        "mean": state.mean,
        "step": state.step,
        "used": state.used,
    }
    torch.save(content, part)
    part.replace(path)
    for old in found(folder)[:-keep]:
        old.unlink()
    return path


def found(folder: Path) -> list[Path]:
    """The checkpoints of a folder, oldest first."""
    return sorted(folder.glob("step-*.pt"))


def read(path: Path) -> State:
    """Read a checkpoint; nothing but numbers is loaded. Raises ConfigError."""
    import torch

    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
        moments = content["first"], content["second"]
        weights, mean = content["weights"], content["mean"]
        return State(weights, moments, mean, int(content["step"]), float(content["used"]))
    except Exception as error:  # a spoilt file raises one of half a dozen kinds
        raise ConfigError(
            f"{path}: no checkpoint; delete it to go on from the one before"
        ) from error
