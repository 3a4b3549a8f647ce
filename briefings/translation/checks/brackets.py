"""The editor's brackets: what a decoder lost and nothing could put back, said after the sentence.

`… were captured in Kursk. [in the Arabic: 115]`: no figure and no listed name is lost in silence. The
place in the English would be a guess, and a guess can lie ("the 162 flags"); the bracket cannot. The
marks are given to the sentence without its bracket, so it stays doubtful and says why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.records import NameMatch
from briefings.translation.checks import ledger
from briefings.translation.names.spelling import missing, spoken

# Of types whose names are names; peoples, months and offices are words, and come and go as such.
_NAMED = frozenset(["person", "place", "organisation", "group", "weapon", "agreement", "outlet"])
_BRACKET = re.compile(r"\s*\[in the Arabic: [^\[\]]*\]$")


def complete(ar: str, en: str, names: Sequence[NameMatch]) -> str:
    """The English, with what it lacks of figures and names in a bracket; as it was where it lacks none."""
    if not en.strip():
        return en
    lost = [*ledger.lost(ledger.outside(ar, names), en)]
    lost += [spoken(name.house) for name in missing(en, names) if name.type in _NAMED]
    return f"{en} [in the Arabic: {', '.join(lost)}]" if lost else en


def without(en: str) -> str:
    """The English as the decoder left it."""
    return _BRACKET.sub("", en)
