"""Whether a casualty claim is of an earlier war or episode."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.analysis.casualties import word_lists
from briefings.analysis.context import Context
from briefings.analysis.drafts import Draft
from briefings.analysis.grammar import Reading
from briefings.records import Sentence

_YEAR = re.compile(r"(?<!\d)(19\d\d|20\d\d)(?!\d)(?! (?:عسكري|جندي|شخص|مقاتل|قتيل|جريح))")
_SINCE = re.compile(r"منذ (?:[^\s،.]+ ){0,9}$")


def is_past(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence names an earlier year or "the nineties", unless after "since"."""
    words = word_lists()
    text = f" {reading.folded} "
    for word in words.background:
        at = text.find(f" {word}")
        if at >= 0 and ("تسعين" in word or not re.search(r"منذ (?:\w+ ){0,2}$", text[: at + 1])):
            return True
    if any(pattern.search(text) for pattern in words.earlier):
        return True
    day = sentence.article.date
    return day is not None and any(year < day.year for year in _years(text))


def _years(text: str) -> Iterator[int]:
    for match in _YEAR.finditer(text):
        if not _SINCE.search(text[: match.start()]):
            yield int(match[1])


def past_features(reading: Reading, draft: Draft, context: Context, past: bool) -> frozenset[str]:
    """What speaks for an earlier war: the sentence's words, the sentences before, the count's kind."""
    ledger = context.ledger
    made = {
        "all",
        f"past={past}",
        f"since={ledger.since_past}",
        f"since={ledger.since_past}|{past}",
    }
    made |= {f"k={draft.kind}|{past}", f"named={bool(reading.mentions)}|{ledger.since_past}"}
    if draft.earlier:
        made.add(f"before={draft.earlier[-1].background}")
    made |= {f"w={token.text}" for token in reading.tokens if token.text in _TELLING}
    return frozenset(made)


_TELLING = frozenset(
    ["كان", "كانت", "وكان", "وكانت", "حرب", "الحرب", "حينها", "انذاك", "يومها", "يومذاك", "منذ", "قد",
     "ذاك", "ذلك", "تلك", "خلفت", "وخلفت", "اسفرت", "عام", "العام", "سنه", "اليوم", "امس", "الان", "هذا"]
)  # fmt: skip
