"""Every toll that the clusters tell, each in turn with what its article and others say of its event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.profile import Profile
from briefings.records import Cluster, Statement
from briefings.summary.tolls.accidents import of_one_accident
from briefings.summary.tolls.comrades import of_comrades
from briefings.summary.tolls.corrections import corrections, tied
from briefings.summary.tolls.dating import dated
from briefings.summary.tolls.denials import Denial, denials, found_again
from briefings.summary.tolls.raised import raised
from briefings.summary.tolls.recanted import recanted
from briefings.summary.tolls.righted import righted
from briefings.summary.tolls.rivals import of_one_blow
from briefings.summary.tolls.same import named_alike
from briefings.summary.tolls.standing import tolls
from briefings.summary.tolls.strikes import of_one_strike
from briefings.summary.tolls.tables import with_parts
from briefings.summary.tolls.toll import Toll
from briefings.summary.tolls.whereabouts import placed


@dataclass(frozen=True, slots=True)
class Told:
    """What the clusters tell of people hit."""

    tolls: Sequence[Toll]  # parts hung on their wholes
    denials: Sequence[Denial]
    corrections: Sequence[Statement]
    found: Sequence[Statement] = ()  # … of people who are found unhurt


def read_tolls(
    clusters: Sequence[Cluster], profile: Profile, newer: Sequence[Statement] | None = None
) -> Told:
    """Every toll that the clusters tell, a correction on what it puts right, and every one denied.

    `newer` are the corrections, where they are known already.
    """
    if newer is None:
        newer = corrections(s for cluster in clusters for s in (cluster.lead, *cluster.others))
    every = [s for cluster in clusters for s in (cluster.lead, *cluster.others)]
    told = recanted(placed(tolls(clusters), every), every)
    read = of_one_accident(of_comrades(of_one_blow(dated(righted(raised(told)), every))))
    read = of_one_strike(read, every)
    found = tied(with_parts(read, profile), newer)
    return Told(named_alike(found), denials(clusters), newer, found_again(clusters))
