"""Whom a verb beside the counted makes their killer: "327 whom X killed", "that it … and killed 23"."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.analysis.counting.doers import takes
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.language.numerals import numerals

_BEHIND = 8  # words from a count to "whom X killed"
_THEM = ("هما", "هم", "هن", "ها", "ه")
_QUOTES = ' "“”«»'


def slain_by(reading: Reading, number: Counted) -> Iterator[Mention]:
    """Whoever stands behind a verb that has the counted for its object: "15 people whom X's men executed"."""
    tokens = reading.tokens
    for k in range(number.last + 1, min(number.last + 1 + _BEHIND, len(tokens) - 1)):
        if tokens[k].gap.strip(_QUOTES) or "complement" in tokens[k].hits:
            return
        if slays_them(tokens[k].text):
            yield from (m for m in reading.mentions if m.first == k + 1 and not m.prep)
            return
        if numerals(tokens[k].text, "ar"):
            return  # others are counted


def slay_any(reading: Reading) -> Iterator[Mention]:
    """Whoever a sentence names behind "whom he killed", whichever count that is of."""
    tokens = reading.tokens
    for m in reading.mentions:
        plain = m.first and not m.prep and not tokens[m.first].gap.strip(_QUOTES)
        if plain and slays_them(tokens[m.first - 1].text):
            yield m


def slays_them(word: str) -> bool:
    """A verb of killing or taking with a pronoun for whom it hit: "whom X killed"."""
    stems = {word.removesuffix(them) for them in _THEM if word.endswith(them)}
    return any(takes(form) for stem in stems for form in (stem, f"{stem}ا"))
