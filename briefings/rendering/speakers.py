"""Parties in words, and the speaker that a sentence leaves to the one before it."""

from __future__ import annotations

from briefings.records import Briefing, Statement
from briefings.rendering.context import Added
from briefings.rendering.plain import LONGEST_LABEL, set_in_type
from briefings.rendering.thread import runs


def label(briefing: Briefing, party: str) -> str:
    """A party's name as the briefing writes it."""
    if party == "other":
        return briefing.party_labels.get(party, "a party outside the profile")
    return set_in_type(briefing.party_labels.get(party, party))


def speakers(statement: Statement, briefing: Briefing) -> str:
    """The parties that speak where the sentence itself has only "he added"; else ""."""
    if not statement.analysis.speaker_hint:
        return ""
    return ", ".join(label(briefing, party) for party in statement.analysis.roles.speaker)


def added(statement: Statement, briefing: Briefing) -> Added:
    """The speaker in brackets, for both languages."""
    hint = runs(statement.analysis.speaker_hint, "ar", LONGEST_LABEL)
    return Added(speakers(statement, briefing), hint)
