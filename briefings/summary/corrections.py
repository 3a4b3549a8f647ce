"""Corrections that an outlet publishes under that word: "Correction: the dead are five and not two"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources

from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.wordlists import folded
from briefings.records import Figure, Statement
from briefings.summary.tollwords import wide_places

_DAYS = 1  # between a report and its correction
_LEAD = 20  # characters before a number in which it is put right


def corrects(text: str) -> bool:
    """Whether a text is headed as a correction."""
    return _patterns()[0].match(bare(text)) is not None


def is_corrected(report: Statement, correction: Statement) -> bool:
    """Whether a correction of the same outlet puts right a toll of a report."""
    figures = report.analysis.figures
    return any(put_right(report, figure, correction) for figure in figures)


def put_right(report: Statement, figure: Figure, correction: Statement) -> Figure | None:
    """The toll with which an outlet corrects that of its own report, which the correction names.

    Where it does not name the number that was wrong, it must name the town of the report.
    """
    text = correction.translated.sentence.text
    article, newer = report.article, correction.article
    if not corrects(text) or corrects(report.translated.sentence.text):
        return None
    if article.source is None or article.source != newer.source or not _soon(report, correction):
        return None
    ours, theirs = _places(report), _places(correction)
    if ours and theirs and ours.isdisjoint(theirs):
        return None
    wrong = set(_refused(text))
    if figure.count[0] not in wrong if wrong else ours.isdisjoint(theirs):
        return None
    alike = (other for other in correction.analysis.figures if other.kind == figure.kind)
    return next((other for other in alike if other.count != figure.count), None)


def _soon(report: Statement, correction: Statement) -> bool:
    ours, theirs = report.article.date, correction.article.date
    return bool(ours and theirs and 0 <= (theirs - ours).days <= _DAYS)


def _refused(text: str) -> Iterable[int]:
    """The numbers that are put right: "and not two"."""
    for number in numerals(text, "ar"):
        before = bare(text[max(0, number.start - _LEAD) : number.start])
        if number.kind == "cardinal" and _patterns()[1].search(before):
            yield round(number.values[0])


def _places(statement: Statement) -> frozenset[str]:
    names = statement.translated.names
    return frozenset(name.house for name in names if name.type == "place") - wide_places()


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    path = resources.files("briefings") / "data/summary/claims.toml"
    data = tomllib.loads(path.read_text("utf-8"))["correction"]
    headed, refused = (folded(data[key]) for key in ("headed", "refused"))
    return (
        re.compile(rf"\W*(?:\w+\s*[|/]\s*)?(?:{headed})\s*[:|–—-]"),
        re.compile(rf"(?<!\w)و?(?:{refused})\s*$"),
    )
