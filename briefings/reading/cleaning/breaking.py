"""Sentences behind "breaking:": the article's own stay without that label, a ticker's are clutter.

A ticker runs above or beside the text and speaks of anything. Within the text, or under a clock time of a
live blog, such a line is what the page reports, often the day's main fact.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefings.language.terms import terms
from briefings.reading.cleaning import liveblog
from briefings.reading.words import phrases
from briefings.reading.words.lexicon import toml
from briefings.reading.words.lines import Line, measure
from briefings.reading.words.phrases import key
from briefings.reading.words.wording import Labels

REASON = "ticker"
_FEWEST = 3  # words of a sentence


def reopened(lines: Sequence[Line], labels: Labels, title: str | None) -> list[Line]:
    """The lines, those of the article's tickers open again and without their label."""
    found = list(lines)
    prose = [i for i, line in enumerate(lines) if labels.open(i) and line.paragraph]
    name = key(title) if title else None
    heads = [i for i, line in enumerate(lines) if name and key(line.text) == name]
    told = {t for i in (*prose, *heads) for t in terms(lines[i].text)} | set(terms(title or ""))
    entries = liveblog.entries(lines)
    for index, line in enumerate(lines):
        if not _is_breaking(line.text):
            continue
        rest = measure(_label().sub("", line.text), line.number, line.gap)
        own = not told.isdisjoint(terms(rest.text))
        within = own and rest.stop and _is_within(index, prose, heads)
        entry = index in entries and (own or rest.stop)
        if rest.words >= _FEWEST and (labels.open(index) or within or entry):
            found[index] = rest
            labels.clear(index)
    return found


def _is_breaking(text: str) -> bool:
    kind = phrases.match(text) if _label().match(text) else None
    return kind is not None and kind.name == REASON


def _is_within(index: int, prose: Sequence[int], heads: Sequence[int]) -> bool:
    """Whether a line stands below the headline or a paragraph, and above or right under another one."""
    above = max((i for i in (*prose, *heads) if i < index), default=None)
    return above is not None and (above == index - 1 or any(i > index for i in prose))


@cache
def _label() -> re.Pattern[str]:
    words = sorted(toml("boilerplate.toml")["ticker"]["labels"], key=len, reverse=True)
    either = "|".join(map(re.escape, words))
    return re.compile(rf"^\W*(?:{either})\s*(?:[:|/\-–—]+|\.{{2,}}|…)?\s*", re.IGNORECASE)
