"""Lines of two editions beside each other: which show the same, or the same with other figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.terms import terms
from briefings.records import Mark, Statement
from briefings.summary.events.same import Apart

_MARKS: tuple[Mark, ...] = ("ok", "check", "untrusted")
_SAME = 0.7  # Dice overlap of terms from which on a reworded sentence is not new


@dataclass(frozen=True, slots=True)
class Line:
    """What an edition shows of a sentence."""

    id: str
    key: str
    terms: frozenset[str]
    figures: frozenset[float]
    en: str
    outlet: str
    mark: Mark | Literal[""]
    statement: Statement | None = None  # None where this corpus has not the sentence


def earlier_line(
    item: Mapping[str, Any], outlets: Mapping[str, str], told: Mapping[str, Statement]
) -> Line:
    """What the earlier edition showed as an item, with our statement of the same Arabic."""
    outlet = outlets.get(str(item.get("article")), "")
    ar, shown = str(item.get("ar", "")), was_shown(item)
    made = _line(str(item.get("id", "")), ar, shown, outlet, _was_marked(item))
    return replace(made, statement=told.get(made.key))


def _was_marked(item: Mapping[str, Any]) -> Mark | Literal[""]:
    """The trust mark that the earlier edition gave."""
    trust = item.get("trust")
    mark = trust.get("mark") if isinstance(trust, dict) else ""
    return next((known for known in _MARKS if known == mark), "")


def was_shown(item: Mapping[str, Any]) -> str:
    """The English that the earlier edition showed: of an untrusted sentence none."""
    return "withheld" if _was_marked(item) == "untrusted" else str(item.get("en", ""))


def line_of(statement: Statement) -> Line:
    """What this edition shows of a statement."""
    text, outlet = statement.translated.sentence.text, statement.article.source or ""
    mark = statement.translated.trust.mark
    shown = statement.facts if mark == "untrusted" else statement.translated.en
    return replace(_line(statement.id, text, shown, outlet, mark), statement=statement)


def _line(item: str, ar: str, en: str, outlet: str, mark: Mark | Literal[""]) -> Line:
    figures = frozenset(value for numeral in numerals(ar, "ar") for value in numeral.values)
    return Line(item, bare(ar), frozenset(terms(ar)), figures, en, outlet, mark)


def unmatched(lines: Iterable[Line], others: Iterable[Line], apart: Apart) -> Iterable[Line]:
    """The lines that none of the others shows."""
    against = list(others)
    keys = {other.key for other in against}
    for line in lines:
        if line.key not in keys and not any(_same(line, other, apart) for other in against):
            yield line


def _same(a: Line, b: Line, apart: Apart) -> bool:
    if a.figures != b.figures or not _overlap(a.terms, b.terms):
        return False
    return not (a.statement and b.statement and apart(a.statement, b.statement))


def same_but_figures(a: Line, b: Line) -> bool:
    """Whether two lines say the same with other figures."""
    ours, theirs = (frozenset(t for t in line.terms if not t[0].isdigit()) for line in (a, b))
    return a.figures != b.figures and _overlap(ours, theirs)


def _overlap(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two sentences have nearly the same terms, by Dice's measure."""
    return bool(ours and theirs) and 2 * len(ours & theirs) >= _SAME * (len(ours) + len(theirs))
