"""The model card: prose from `data/card.md`, tables from the manifest and the evaluations."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from string import Template

from briefings.training import manifest
from briefings.training.evaluate import SETS, Evaluation
from briefings.training.pairs import DATA

_TITLES = {
    "flores-dev": "FLORES-200 dev",
    "news-dev": "NTREX-128, first half (general news, English is the original)",
    "un-dev": "United Nations text",
    "domain-dev": "conflict news written for the project, held out",
}


def card(
    entries: Sequence[manifest.Entry],
    evaluations: Sequence[Evaluation],
    template: Path | None = None,
) -> str:
    """A model card in Markdown; the last evaluation is that of the package itself."""
    text = Template((template or DATA / "card.md").read_text("utf-8"))
    newest = evaluations[-1]
    return text.substitute(
        version=newest.version,
        megabytes=f"{newest.megabytes:.0f}",
        pairs=f"{sum(entry.pairs for entry in entries):,}",
        sources=manifest.table(entries),
        scores=table(evaluations),
        penalty=newest.length_penalty,
        signatures="; ".join(newest.signatures.values()),
    )


def table(evaluations: Sequence[Evaluation]) -> str:
    """Packages side by side."""
    lines = [
        "| | " + " | ".join(found.version for found in evaluations) + " |",
        "|--|" + "--|" * len(evaluations),
    ]
    for name in SETS:
        cells = [
            f"{found.scores[name][1]:.1f} / {found.scores[name][2]:.1f}"
            if name in found.scores
            else "–"
            for found in evaluations
        ]
        count = max(
            (found.scores[name][0] for found in evaluations if name in found.scores), default=0
        )
        lines.append(f"|{_TITLES[name]} ({count})|" + "|".join(cells) + "|")
    rows = [
        ("names kept", [f"{found.names_kept:.1%}" for found in evaluations]),
        ("sentences with all figures kept", [f"{found.figures_kept:.1%}" for found in evaluations]),
        ("loops per 1,000 sentences", [f"{found.loops:.1f}" for found in evaluations]),
        ("sentences a second, two cores", [f"{found.speed:.0f}" for found in evaluations]),
        ("size in MB", [f"{found.megabytes:.0f}" for found in evaluations]),
    ]
    lines += [f"|{name}|" + "|".join(cells) + "|" for name, cells in rows]
    return "\n".join(lines)
