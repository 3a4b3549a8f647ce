"""What one of two sentences tells besides the fact that both tell.

A report that says more of one fact still reports it. But what it adds may be a claim of its own, a toll or
something said after a denial, and the outlet of the other sentence has not reported that.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefings.analysis.meanings import content_of, share
from briefings.analysis.senses import gainsays
from briefings.analysis.signatures import Signature, counts_of, number, rules
from briefings.language.normalize import bare, words
from briefings.records import Figure

_PAIR = 2  # people that a dual tells of, which is not always read as a number
_CLAIM = 2  # stems from which on a clause tells something


def toll_of_one(a: Signature, b: Signature) -> bool:
    """One counts people and the other, without a number in common, counts nobody: it has no such toll."""
    ours, theirs = a.statement.analysis.figures, b.statement.analysis.figures
    if bool(ours) == bool(theirs) or not any(map(_counted, ours or theirs)):
        return False
    return counts_of(a).isdisjoint(counts_of(b))


def _counted(figure: Figure) -> bool:
    """Three or more, in a number: "dozens" is none, and one or two are often named, not counted."""
    low, high = figure.count
    return (number(figure) or 0) > _PAIR and (low == high or None in (low, high))


def one_goes_on(a: Signature, b: Signature) -> bool:
    """Both deny something, and one goes on with what the other has not: "and said that …"."""
    if not (a.denies or b.denies):
        return False
    return _tells_more(a, b) or _tells_more(b, a)


def _tells_more(one: Signature, other: Signature) -> bool:
    names = [(n.start, n.end) for n in other.statement.translated.names]
    theirs = content_of(other.statement.translated.sentence.text, tuple(names))
    least = rules().limits["besides"]
    return any(
        len(clause) >= _CLAIM and (not theirs or share(clause, theirs) < least)
        for clause in _further(one)
    )


def _further(item: Signature) -> Iterator[tuple[str, ...]]:
    """What each clause tells that a verb of saying or accusing opens, but for those that deny."""
    text = item.statement.translated.sentence.text
    found = [(word.start, bare(word.text)) for word in words(text)]
    known = rules()
    cuts = [(at, w in known.further) for at, w in found if w in known.further | known.denial]
    names = item.statement.translated.names
    for (start, said), (end, _) in pairwise([*cuts, (len(text), False)]):
        clause = text[start:end]
        if said and not gainsays(bare(clause)):
            within = ((n.start - start, n.end - start) for n in names if start <= n.start < end)
            yield content_of(clause, tuple(within))
