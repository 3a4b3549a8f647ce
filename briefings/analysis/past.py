"""Whether a casualty claim is of an earlier war or episode."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.analysis.casualties import word_lists
from briefings.analysis.grammar import Reading
from briefings.analysis.ledger import Ledger
from briefings.language.normalize import bare
from briefings.records import Sentence

_YEAR = re.compile(r"(?<!\d)(19\d\d|20\d\d)(?!\d)(?! (?:عسكري|جندي|شخص|مقاتل|قتيل|جريح))")
_SINCE = re.compile(r"منذ (?:[^\s،.]+ ){0,9}$")
# Words by which a sentence goes on with the earlier war that the one before told of.
_THEN = frozenset(map(bare, [
    "خلالها", "حينها", "آنذاك", "حينذاك", "يومها", "يومئذ", "يومذاك", "وقتها", "وقتئذ", "عامذاك", "هناك",
    "الحرب", "المجزرة", "المذبحة",
]))  # fmt: skip
_NOW = frozenset(map(bare, [
    "اليوم", "أمس", "الآن", "ليل", "الإثنين", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت",
    "الأحد",
]))  # fmt: skip


def is_past(reading: Reading, sentence: Sentence, ledger: Ledger) -> bool:
    """Whether a sentence tells of an earlier year or war, unless after "since", or goes on with it."""
    words = word_lists()
    text = f" {reading.folded} "
    for word in words.background:
        at = text.find(f" {word}")
        if at >= 0 and ("تسعين" in word or not re.search(r"منذ (?:\w+ ){0,2}$", text[: at + 1])):
            return True
    if any(pattern.search(text) for pattern in words.earlier):
        return True
    if ledger.since_past == 1:
        said = {token.text.removeprefix("و") for token in reading.tokens}
        if said & _THEN and not said & _NOW:
            return True
    day = sentence.article.date
    return day is not None and any(year < day.year for year in _years(text))


def _years(text: str) -> Iterator[int]:
    for match in _YEAR.finditer(text):
        if not _SINCE.search(text[: match.start()]):
            yield int(match[1])
