"""Who fired, in a row of incidents, where no verb tells it: "X artillery, Y town, 9 dead"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.analysis.parsing.casualties import Counted, known
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists

_MARKS = frozenset("،,؛;:|/-–—")
_NOBODY = frozenset(["place", "both", "enemy", "agency"])
_OUT = frozenset(["علي", "ضد", "نحو", "في", "قرب", "الي", "داخل"])
_SHELLING = "قصف"  # of a name behind it nobody knows whether it shells or is shelled
_words = lists("casualties", "killers")
_rows = lists("casualties", "rows")


def fires_in_a_row(reading: Reading, number: Counted) -> Iterator[Mention]:
    """Whoever a part of a row before the count says to strike: by his arms, his shelling, or a label."""
    tokens = reading.tokens
    told = [p for p in reading.predicates if p.at < number.first]
    if not all(known(tokens[p.at].text, _words("struck") | _rows("fire")) for p in told):
        return
    for m in reading.mentions:
        end = m.last + 1
        apart = any(_is_marked(token) for token in tokens[end : number.first + 1])
        if m.last < number.first and apart and m.kind not in _NOBODY and _fires(tokens, m):
            yield m


def _is_marked(token: Token) -> bool:
    return bool(set(token.gap) & _MARKS)


def _fires(tokens: Sequence[Token], m: Mention) -> bool:
    """Whether its part of the row opens with a blow of its, or is labelled as who struck."""
    start = next((k for k in range(m.first, 0, -1) if _is_marked(tokens[k])), 0)
    first = tokens[start].text
    if not known(first, _rows("fire") | _words("struck")) or known(first, _rows("not")):
        return False
    town = m.kind == "state" and not (m.head or m.prep) and known(first, {_SHELLING})
    aimed = any(token.text in _OUT for token in tokens[start + 1 : m.core])
    return not town and not aimed
