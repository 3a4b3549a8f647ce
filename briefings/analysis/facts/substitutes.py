"""Nearly the same words with one put in another's place: told otherwise, or only worded otherwise?

A synonym, a form or spelling of the word, "his country" for its name, a person for his state tell the
same; whatever else stands in the place of a word tells another fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from difflib import SequenceMatcher
from functools import lru_cache

from briefings.analysis.facts.amounts import counts
from briefings.analysis.facts.meanings import near
from briefings.analysis.facts.rules import rules
from briefings.analysis.facts.senses import poles, skeleton
from briefings.analysis.facts.signatures import Signature, in_a_word, terms_of
from briefings.language.terms import terms

_SPAN = 4  # words of the longest stretch that is taken for a word put in another's place
_MEANT = 0.7  # likeness of meaning from which one word is the other's synonym
_ROOT = 3  # letters of the shortest root
_FORMED = "ميتنا"  # what stands before it in a participle or a verb's person
_FORM = 0.8  # share of letters from which two words may be forms or spellings of one


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


def turned_round(a: Signature, b: Signature) -> bool:
    """One verb with the same two that act and suffer, each in the other's place behind it."""
    ours, theirs = a.key.split(), b.key.split()
    if min(len(ours), len(theirs)) <= _SPAN or skeleton(ours[0]) != skeleton(theirs[0]):
        return False
    one, other = ours[1], theirs[1]
    known = rules().voices | rules().seats.keys()
    swapped = one != other and other in ours[2:] and one in theirs[2:]
    return swapped and all(terms_of([word]) & known for word in (one, other))


def _is_another(ours: Sequence[str], theirs: Sequence[str], a: Signature, b: Signature) -> bool:
    """Both stretches have terms of their own, and none is a spelling or form of one of the other.

    Figures, and words that stand on one scale, are for the other checks.
    """
    if _facing(ours, theirs) or _other_weekday(ours, theirs):
        return True
    if (
        _scales(ours) & _scales(theirs)
        or _his_country(ours, theirs, a)
        or _his_country(theirs, ours, b)
    ):
        return False
    left, right = _untold(ours, b), _untold(theirs, a)
    if (a.accuses and b.accuses) or (a.negates and b.negates):  # "accused each other", "did not"
        left, right = _but_charges(left), _but_charges(right)
    return bool(_unlike(left, right)) and bool(_unlike(right, left))


def _but_charges(roots: Set[str]) -> set[str]:
    known = rules()
    return {root for root in roots if known.concepts.get(root, root) not in known.accusing}


def _unlike(ours: Set[str], theirs: Set[str]) -> set[str]:
    """Those that are no synonym, form or spelling of one of the others."""
    return {
        one
        for one in ours
        if not any(near(one, other) >= _MEANT or _written_alike(one, other) for other in theirs)
    }


@lru_cache(maxsize=65_536)
def _written_alike(one: str, other: str) -> bool:
    """Whether two stems may be forms or spellings of one: "admits" and "apologises" are known to be two."""
    concepts = [rules().concepts.get(root) for root in (one, other)]
    if None not in concepts:
        return False
    return _of_one_root(one, other) or SequenceMatcher(None, one, other).ratio() >= _FORM


def _of_one_root(one: str, other: str) -> bool:
    """Whether two stems differ by what stands before a root of three: "waving" and "they wave"."""
    formed = len(one) == len(other) > _ROOT and one[0] in _FORMED and other[0] in _FORMED
    return formed and one[1:] == other[1:]


def _scales(words: Iterable[str]) -> set[str]:
    return {scale for word in words for scale, _ in poles(word)}


def _facing(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether a small word was turned round: "to" for "from", "after" for "before", north for south."""
    return len(ours) == len(theirs) == 1 and frozenset([*ours, *theirs]) in rules().facing


def _other_weekday(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    left, right = (set(rules().weekdays.findall(" ".join(words))) for words in (ours, theirs))
    return bool(left and right) and left.isdisjoint(right)


def _his_country(ours: Sequence[str], theirs: Sequence[str], item: Signature) -> bool:
    """Only "his country", where the other names the country of one whom the sentence names too."""
    if not ours or not theirs or not rules().own.issuperset(ours):
        return False
    known = rules().seats
    seats = {known.get(root) for root in terms(" ".join(theirs))}
    return None not in seats and seats <= {known.get(root) for root in terms(item.key)}


def _untold(words: Iterable[str], other: Signature) -> set[str]:
    """The stems of words for which the other sentence has none, nor another of the same meaning."""
    known = rules()
    joins = rules().joins
    plain = (word for word in words if word not in joins and not counts(word, word))
    found = {root for word in plain for root in terms(word)}
    return {root for root in found if known.concepts.get(root, root) not in other.terms}
