"""Rows of a table of figures, "Shusha – dead 3, wounded 9.": they are the word of whoever published it.

A row says nothing of that itself, and what place it begins with speaks for nobody.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.speech.sourceplaces import publication
from briefings.analysis.speech.sources import Telling, sources
from briefings.profile import OTHER

_ROW = re.compile(r"[^–\d.]{1,60} – .*\d")


def of_table(reading: Reading, context: Context, speaking: Speaking) -> list[Telling]:
    """Who tells a row of a table that names nobody; enters him as the speaker where he is a party.

    Any other sentence is told by whoever it names, and may be the one that says whose table follows.
    """
    told = list(sources(reading))
    if reading.predicates or told or not _ROW.match(reading.text):
        context.table = _publisher(reading, context, speaking)
        context.table_source = told[0].source if context.table and told else None
        return told
    if not context.table:
        return told
    speaking.found, speaking.carried, speaking.hint = [], True, ""
    if context.table != OTHER:
        speaking.found, speaking.row = [Found(context.table, 1, 0)], context.table
    elif context.table_source is not None:
        source = replace(context.table_source, start=0, end=0)
        return [Telling(source, -1, -1, own=True, outsider=True, official=True)]
    return told


def _publisher(reading: Reading, context: Context, speaking: Speaking) -> str:
    """The party that a sentence says has published a table; "" for none."""
    at = publication(reading)
    for m in reading.mentions:
        if at >= 0 and m.first == at + 1 and not m.prep:
            parties = resolve(m, reading, context, speaking)
            return parties[0] if len(parties) == 1 else ""
    return ""
