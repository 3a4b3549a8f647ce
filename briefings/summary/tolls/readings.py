"""Every toll that the clusters tell, each in turn with what its article and others say of its event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.records import Cluster, Statement
from briefings.summary.tolls.accidents import of_one_accident
from briefings.summary.tolls.corrections import corrections, tied
from briefings.summary.tolls.dating import dated
from briefings.summary.tolls.denials import Denial, denials
from briefings.summary.tolls.raised import raised
from briefings.summary.tolls.rivals import of_one_blow
from briefings.summary.tolls.same import named_alike
from briefings.summary.tolls.standing import tolls
from briefings.summary.tolls.strikes import of_one_strike
from briefings.summary.tolls.sums import added_up
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.whereabouts import placed


@dataclass(frozen=True, slots=True)
class Told:
    """What the clusters tell of people hit."""

    tolls: Sequence[Toll]  # parts hung on their wholes
    denials: Sequence[Denial]
    corrections: Sequence[Statement]


def read_tolls(clusters: Sequence[Cluster], newer: Sequence[Statement] | None = None) -> Told:
    """Every toll that the clusters tell, a correction on what it puts right, and every one denied.

    `newer` are the corrections, where they are known already.
    """
    every = [s for cluster in clusters for s in cluster.members]
    newer = corrections(every) if newer is None else newer
    told = dated(raised(placed(tolls(clusters), every)), every)
    read = of_one_strike(of_one_accident(of_one_blow(told)), every)
    return Told(named_alike(tied(added_up(read), newer)), denials(clusters), newer)
