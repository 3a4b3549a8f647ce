"""The decoder's English put right, and what speaks against one of its candidates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.translation import rescue
from briefings.translation.checks import (
    adequacy,
    brackets,
    invented,
    ledger,
    narrators,
    owned,
    polarity,
    portions,
    pronouns,
    routes,
    senses,
    spokesmen,
    unheard,
)
from briefings.translation.engines.engine import Hypothesis
from briefings.translation.jobs import Job
from briefings.translation.names import datelines, spelling
from briefings.translation.slips import (
    closed_up,
    dressed,
    handed,
    parted,
    told_as_sample,
    undoubled,
)

if TYPE_CHECKING:
    from briefings.translation.names.authority import NameAuthority


def finished(job: Job, raw: str) -> str:
    """The English as it is printed: mended, with what is still lost in a bracket."""
    return brackets.complete(job.ar, mended(job, raw), job.names)


def mended(job: Job, raw: str) -> str:
    """The decoder's English with house spellings, figures and quotation marks put right, on one line."""
    en = spelling.enforce(parted(raw), job.names)
    line = portions.mended(job.ar, " ".join(ledger.mend(job.counted, en).split()))
    line = routes.mended(job.ar, owned.mended(job.ar, line, job.names))
    line = narrators.mended(job.ar, senses.mended(job.ar, line))
    line = told_as_sample(job.ar, polarity.mended(job.ar, spokesmen.mended(job.ar, line)))
    line = datelines.mended(
        job.ar, dressed(job.source, handed(undoubled(closed_up(line)))), job.names
    )
    return pronouns.agree(job.ar, line, "")


def faults(job: Job, raw: str, names: NameAuthority) -> float:
    """How much of the sentence is lost in a candidate: 0 is nothing that can be seen."""
    cost = rescue.blemishes(job.source, raw)
    if cost >= rescue.HOPELESS:
        return cost
    # Of 126 outputs with a made-up word the beam had one without it for 30, at no cost in chrF.
    cost += rescue.ECHO * sum(1 for _ in invented.findings(job.ar, raw, job.names))
    # A name that the decoder itself has is worth more than one that was respelled afterwards.
    cost += 0.5 * len(spelling.missing(raw, job.names))
    en = mended(job, raw)
    cost += rescue.SEVERE * len(spelling.missing(en, job.names))
    cost += rescue.SEVERE * len(names.strangers(job.ar, en, job.names))
    lost = unheard.findings(job.ar, en, job.names, job.guesses)
    cost += rescue.SEVERE * sum(1 for _ in lost)
    cost += rescue.SEVERE * rescue.misleads(job.ar, en, job.names)
    return cost + rescue.SEVERE * len(ledger.differences(job.counted, en))


def against(job: Job, candidate: Hypothesis) -> float:
    """What speaks against one candidate of the beam beside another."""
    if candidate.score is None:
        return 0.0
    return adequacy.disfavour(job.ar, candidate.text, job.names, candidate.score)
