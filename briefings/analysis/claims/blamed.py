"""Whom a sentence accuses: what he is accused of befell others, whoever else is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefings.analysis.parsing.casualties import known
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import is_nameless
from briefings.analysis.parsing.vocabulary import lists

_WITH = "مع"
_words = lists("casualties", "killers")


def accused_of_it(
    reading: Reading, named: Mapping[str, Sequence[tuple[Mention, bool]]]
) -> frozenset[str]:
    """The parties that are named only as accused: "and the army accused X", "held X responsible"."""
    blamed = set(_blamed(reading))
    return frozenset(
        party
        for party, own in named.items()
        if any(m in blamed for m, _ in own)
        and all(m in blamed or m.kind == "place" or is_nameless(m) for m, _ in own)
    )


def _blamed(reading: Reading) -> Iterator[Mention]:
    verbs = [p for p in reading.predicates if p.value == "accuse" and p.form == "past"]
    for p in verbs:
        for m in reading.mentions:
            subject = any(
                one.first == p.at + 1 and m.first == one.last + 1 and not one.prep
                for one in reading.mentions
            )
            if (subject and not (m.prep or m.joined)) or _held_to_blame(reading, p, m):
                yield m


def _held_to_blame(reading: Reading, p: Predicate, m: Mention) -> bool:
    """ "Held X's backers responsible", "accused a group allied with X of killing": with the deed behind."""
    behind = reading.tokens[m.last + 1 : m.last + 2]
    if not behind or behind[0].gap.strip() or not p.at < m.first < p.end:
        return False
    between = reading.tokens[p.at + 1 : m.first]
    allied = any(known(token.text, _words("allied")) for token in between)
    object_ = not m.prep or (allied and m.prep in (_WITH, "ل"))
    return object_ and behind[0].text in _words("blamed", "deeds")
