"""BLEU and chrF with sacrebleu's signatures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict


class Score(TypedDict):
    """A score from 0 to 100 and the signature of how it was measured."""

    score: float
    signature: str


def score(output: Sequence[str], reference: Sequence[str]) -> dict[str, Score]:
    """Corpus BLEU (Papineni et al. 2002) and chrF (Popović 2015), by sacrebleu (Post 2018)."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    found: dict[str, Score] = {}
    for name, metric in (("BLEU", BLEU()), ("chrF", CHRF())):
        result = metric.corpus_score(list(output), [list(reference)])
        signature = f"{name}|{metric.get_signature()}"
        found[name] = {"score": float(result.score), "signature": signature}
    return found
