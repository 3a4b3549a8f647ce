"""How long to train, and how fast to learn at each moment of it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from briefings.errors import UsageError
from briefings.training.batches import Stage

Clock = Literal["wall", "cpu"]
_CLOCKS: dict[Clock, Callable[[], float]] = {"wall": time.monotonic, "cpu": time.process_time}


@dataclass(slots=True)
class Budget:
    """Seconds to train, by the clock on the wall or by processor time.

    Processor time suits a machine that others use too: where the training is held up, it does not
    learn less in the end. `spent` is what earlier runs of the same training have used.
    """

    seconds: float
    clock: Clock = "wall"
    spent: float = 0.0
    _start: float = field(default=0.0, init=False)

    def __post_init__(self) -> None:
        self._start = _CLOCKS[self.clock]()

    @property
    def used(self) -> float:
        """Seconds used so far, earlier runs among them."""
        return self.spent + _CLOCKS[self.clock]() - self._start

    @property
    def share(self) -> float:
        """How much of the budget is used: 1 or more is the end."""
        return self.used / self.seconds


def duration(text: str) -> float:
    """Seconds of `8m`, `1h30m`, `90s` or `540`. Raises UsageError."""
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return float(text)
    found = re.fullmatch(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?", text)
    if not text or not found:
        raise UsageError(f"{text!r} is no duration; write for instance 8m or 1h30m")
    return float(
        sum(int(n or 0) * unit for n, unit in zip(found.groups(), (3600, 60, 1), strict=True))
    )


@dataclass(frozen=True, slots=True)
class Plan:
    """What the trainer does when."""

    peak: float = 1e-3  # learning rate of the decoder
    encoder: float = 0.35  # share of it that a pre-trained encoder gets
    warm: int = 300  # steps up to the peak
    late: float = 0.8  # share of the budget from which the last stage's weights hold
    averaged: float = 0.6  # share of the budget from which the weights are averaged
    back: float = 0.0  # share of the budget for back-translation
    dropout: float = 0.1  # of the decoder
    masked: float = 0.0  # share of source pieces that are hidden until the last stage …
    sampled: float = 0.0  # … and of batches whose sources are cut into other pieces until then
    copied: float = 0.03  # share of pairs that are English copied from noisy English
    copied_first: float = 0.45  # the same at the very start of a fresh decoder …
    copied_until: float = 0.12  # … falling until this share of the budget
    guide: float = 0.3  # weight of the alignment …
    guide_first: float = 1.0  # … and at the start of a fresh decoder, …
    guide_until: float = 0.15  # … until this share of the budget
    tokens: int = 4000  # padded pieces of a batch
    fresh: bool = False  # a decoder that knows nothing yet

    def rate(self, step: int, share: float) -> float:
        """Learning rate: a short warm-up, then straight down to nothing at the end of the budget."""
        return self.peak * min(1.0, (step + 1) / self.warm) * max(0.0, 1.0 - share)

    def guided(self, share: float) -> float:
        """Weight of the alignment: a decoder that knows nothing has to learn first where to look."""
        return self.guide_first if self.fresh and share < self.guide_until else self.guide

    def stage(self, share: float) -> Stage:
        """What is done to the pairs now."""
        late = share >= self.late
        if late:
            return Stage(late, self.copies(share))
        return Stage(late, self.copies(share), self.masked, self.sampled)

    def copies(self, share: float) -> float:
        """Share of pairs that are copied English (Luong et al. and others call it an auto-encoder)."""
        if not self.fresh:
            return self.copied
        falling = self.copied_first * (1.0 - share / self.copied_until)
        return max(self.copied, falling)
