"""Who admits a count by a pronoun: "1,009 of X soldiers were killed, by their admission" is X's word."""

from __future__ import annotations

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.vocabulary import lists

_words = lists("casualties", "admitted")
_BEFORE, _BEHIND = 3, 7  # words on either side of a number in which such a word stands


def who_admits(reading: Reading, draft: Draft, context: Context, speaking: Speaking) -> str:
    """The side that was named last before "by its admission" beside a count; "" where none was."""
    tokens, number = reading.tokens, draft.number
    joined = any(
        t.text.startswith("و") for t in tokens[max(0, number.first - 1) : number.first + 1]
    )
    start = number.first - _BEFORE - _BEHIND * joined
    near = range(max(0, start), min(number.last + 1 + _BEHIND, len(tokens)))
    at = next((k for k in near if tokens[k].text.lstrip("و") in _words("by_its_word")), -1)
    for m in reading.mentions[::-1]:
        if m.last >= at or m.kind == "place":
            continue
        parties = resolve(m, reading, context, speaking)
        if len(parties) == 1 and parties[0] in context.profile.core:
            return parties[0]
    return ""
