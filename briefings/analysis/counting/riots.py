"""Whose the police and the demonstrators are who are hit where the two meet: their country's."""

from __future__ import annotations

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.casualties import people, word_lists
from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.grammar import Reading

_POLICE = "شرطه"
_RIOT = frozenset(["police", "protesters"])


def of_the_police(reading: Reading, draft: Draft, context: Context) -> str:
    """Whose police a sentence on demonstrators names, or, where it names no party, the article did."""
    if draft.number.whom not in _RIOT or not any(
        word_lists().people.get(people(t.text)) == "protesters" for t in reading.tokens
    ):
        return ""
    named = [m for m in reading.mentions if m.party]
    police = [m.party for m in named if _POLICE in reading.tokens[m.first].text]
    return police[0] if police else "" if named else context.bodies.get(_POLICE, "")
