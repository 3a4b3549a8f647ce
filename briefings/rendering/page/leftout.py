"""What an edition left out, by reason, as the page tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from briefings.records import Briefing
from briefings.rendering.page.context import LeftOutRow
from briefings.rendering.page.thread import runs

_SENTENCE = re.compile(r"(A\d+)-S(\d+)")


def left_out(briefing: Briefing) -> tuple[LeftOutRow, ...]:
    """By reason, in the order in which the reasons first come up."""
    reasons: dict[str, list[str]] = {}
    for left in briefing.coverage.left_out:
        reasons.setdefault(left.reason, []).append(left.sentence or left.article)
    return tuple(
        LeftOutRow(
            runs(reason, "en"), len(whats), tuple(runs(what) for what in run_together(whats))
        )
        for reason, whats in reasons.items()
    )


def run_together(whats: Sequence[str]) -> list[str]:
    """Sentence ids in runs, `A01-S04, S07–S09` for an article; file names without their folders."""
    articles: dict[str, list[int]] = {}
    made: list[str] = []
    for what in whats:
        match = _SENTENCE.fullmatch(what)
        if match:
            articles.setdefault(match[1], []).append(int(match[2]))
        else:
            made.append(Path(what).name)
    for article, numbers in articles.items():
        stretches: list[list[int]] = []
        for n in sorted(numbers):
            if stretches and n == stretches[-1][-1] + 1:
                stretches[-1].append(n)
            else:
                stretches.append([n])
        named = (f"S{s[0]:02d}" + (f"–S{s[-1]:02d}" if len(s) > 1 else "") for s in stretches)
        made.append(f"{article}-{', '.join(named)}")
    return made
