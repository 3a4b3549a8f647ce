"""Nearly the same words with one put in another's place: told otherwise, or only worded otherwise?

A synonym of the word tells the same; whatever else stands in its place tells another fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from difflib import SequenceMatcher

from briefings.analysis.facts.amounts import counts
from briefings.analysis.facts.meanings import near
from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.signatures import Signature, in_a_word
from briefings.language.terms import terms

_SPAN = 4  # words of the longest stretch that is taken for a word put in another's place
_MEANT = 0.7  # likeness of meaning from which one word is the other's synonym


def substituted(a: Signature, b: Signature) -> bool:
    """Nearly the same words, but a word of one stands where the other has another.

    Who takes a report over adds and cuts, or words it anew; one word changed is what is told otherwise.
    """
    ours, theirs = in_a_word(a.key).split(), in_a_word(b.key).split()
    words = SequenceMatcher(None, ours, theirs, autojunk=False)
    near = rules().limits["near"]
    if words.real_quick_ratio() < near or words.quick_ratio() < near or words.ratio() < near:
        return False
    return any(
        _is_another(ours[i:j], theirs[k:m], a, b)
        for kind, i, j, k, m in words.get_opcodes()
        if kind == "replace" and max(j - i, m - k) <= _SPAN
    )


def _is_another(ours: Sequence[str], theirs: Sequence[str], a: Signature, b: Signature) -> bool:
    """Both stretches have terms of their own, and none is a synonym of one of the other."""
    left, right = _untold(ours, b), _untold(theirs, a)
    return _unlike(left, right) and _unlike(right, left)


def _unlike(ours: Set[str], theirs: Set[str]) -> bool:
    """Whether one of some is no synonym of any of the others."""
    return any(all(near(one, other) < _MEANT for other in theirs) for one in ours)


def _untold(words: Iterable[str], other: Signature) -> set[str]:
    """The stems of words for which the other sentence has none, nor another of the same meaning."""
    known = rules()
    joins = rules().joins
    plain = (word for word in words if word not in joins and not counts(word, word))
    found = {root for word in plain for root in terms(word)}
    return {root for root in found if known.concepts.get(root, root) not in other.terms}
