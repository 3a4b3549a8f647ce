"""A count of each side: "over two thousand of either side", "each of both lost a thousand men"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.grammar import Reading
from briefings.records import Figure

_BESIDE = 8  # words before or behind a number in which "each side" stands
_QUOTES = ' "“”«»'
_EACH = frozenset(["كل", "لكل", "كلا"])
_SIDE = frozenset(["جانب", "طرف", "جهه", "فريق", "الجانبين", "الطرفين"])
_BOTH = frozenset(["الجانبين", "الطرفين"])


def is_of_each(reading: Reading, number: Counted) -> bool:
    """ "from either side", "by each of both": the count stands for two, one of each party."""
    tokens, first, last = reading.tokens, number.first, number.last
    start = max(0, first - _BESIDE)
    near = [k + 1 for k in range(start, first) if tokens[k + 1].gap.strip(_QUOTES)]
    behind = takewhile(lambda t: not t.gap.strip(_QUOTES), tokens[last + 1 : last + _BESIDE])
    clause = [*tokens[max([start, *near]) : last + 1], *behind]
    texts = [token.text.removeprefix("و") for token in clause]
    return any(
        (one in _EACH and other in _SIDE) or (one in _EACH and other == "من" and third in _BOTH)
        for one, other, third in zip(texts, texts[1:], [*texts[2:], ""], strict=False)
    )


def by_side(figure: Figure, pair: Sequence[str]) -> list[Figure]:
    """A count of each side as one of both parties; nobody's where the article names no two."""
    parties = pair if len(pair) > 1 else [None]
    return [replace(figure, party_affected=party) for party in parties]


def summed(found: Sequence[Figure], each: Figure) -> list[Figure]:
    """The counts before one of each side; the sum that holds both sides' is no party's alone."""
    return [
        replace(figure, party_affected=None)
        if figure.kind == each.kind and (figure.count[0] or 0) >= 2 * (each.count[0] or 0)
        else figure
        for figure in found
    ]
