"""Whose man somebody is by how the article describes him: "colonel X of the army of Y", be it only later on.

A rank alone tells no side, and whoever spoke before it is none of its bearer's. Two people of one surname
and of different sides are nobody's by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.ranks import is_rank
from briefings.analysis.parsing.tokens import covered_by
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.speech.sourcekinds import definite, sorts
from briefings.profile import OTHER

_NO_NAME = frozenset(["party", "head", "report", "event", "complement", "preposition", "adverb",
                      "relative", "attribution", "break", "outlet"])  # fmt: skip
_ALI = "علي"  # folded, a name and the preposition
_NAME = 6  # words behind an office or verb within which a name ends
_PARTS = 2  # of a name: one word alone may be anything
_subjects = lists("reporting", "subjects")


def described(readings: Sequence[Reading]) -> dict[str, str]:
    """The surnames of those whom an article describes as a party's, each with the party."""
    found: dict[str, set[str]] = {}
    for reading in readings:
        for m in reading.mentions:
            if m.party not in ("", OTHER) and m.kind != "place" and not m.weak:
                for name in _described_by(reading, m):
                    found.setdefault(name, set()).add(m.party)
    return {name: parties.pop() for name, parties in found.items() if len(parties) == 1}


def _described_by(reading: Reading, m: Mention) -> Iterator[str]:
    """The surname of whom a phrase describes, a spokesman or "colonel in the army of Y"."""
    first = reading.tokens[m.first].text
    loose = m.kind == "demonym" and m.core == m.first + 1 and not definite(first)  # "an X officer"
    office = first.removeprefix("و") in _subjects("officers") and not loose
    if not (office or _is_of_rank(reading, m)):
        return
    behind = _with_article(reading, m.last, list(name_behind(reading, m.last)))
    before = list(_name_before(reading, m)) if office and not m.prep else []
    yield from (parts[-1] for parts in (behind, before) if len(parts) >= _PARTS)


def describes(reading: Reading, at: int, party: str) -> bool:
    """Whether a name stands in its own description, "the spokesman of X, John Smith", in either order."""
    return any(
        m.party == party and not m.prep and _beside(reading, m, at) for m in reading.mentions
    )


def _beside(reading: Reading, m: Mention, at: int) -> bool:
    """Whether nothing but parts of a name stands between a phrase and a word."""
    row = [*range(m.last + 1, at), *range(at + 1, m.first)]
    return len(row) < _NAME and not any(
        reading.tokens[k].gap.strip() or reading.tokens[k].hits for k in row
    )


def _is_of_rank(reading: Reading, m: Mention) -> bool:
    """ "The X soldier": a rank with its nation."""
    return m.kind == "demonym" and m.core == m.first + 1 and is_rank(reading.tokens[m.first].text)


def name_behind(reading: Reading, last: int) -> Iterator[str]:
    """The parts of the name behind an office or a verb: "the spokesman of X, Gagik Melkonyan"."""
    named = False
    for k in range(last + 1, min(last + 1 + _NAME, len(reading.tokens))):
        token = reading.tokens[k]
        if token.gap.strip():
            return
        head = covered_by(reading.tokens, k, "head")
        title = (head is not None and head[1].sense.kind == "office") or token.text[:2] == "ال"
        other = any(m.first <= k <= m.last and m.party for m in reading.mentions)
        listed = token.hits and not (named and token.text == _ALI)
        listed = listed or token.text in sorts()  # "a medical source" is nobody's name
        if other or (title and named) or (listed and not title):
            return
        if not title and len(token.text) > _PARTS:
            yield token.text
            named = True


def _with_article(reading: Reading, last: int, parts: list[str]) -> list[str]:
    """The name with a surname that has the article, "Omar al-Nur": nothing but the end stands behind it."""
    row = reading.tokens[last + 1 + len(parts) : last + 3 + len(parts)]
    if not parts or len(row) < _PARTS or row[0].gap.strip() or row[0].hits:
        return parts
    ends = "complement" in row[1].hits or bool(row[1].gap.strip())
    return [*parts, row[0].text] if ends and row[0].text.startswith("ال") else parts


def _name_before(reading: Reading, m: Mention) -> Iterator[str]:
    """The parts of the name between a verb of saying and an office: "said G. Melkonyan, spokesman"."""
    verbs = [p.at for p in reading.predicates if p.kind == "report" and p.at < m.first]
    row = reading.tokens[verbs[-1] + 1 : m.first] if verbs else []
    plain = (not (_NO_NAME & set(t.hits) or t.gap.strip() or t.text.startswith("ال")) for t in row)
    if _PARTS <= len(row) <= _NAME // 2 and all(plain):
        yield from (token.text for token in row)
