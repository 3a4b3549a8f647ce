"""Which line is the headline of a page: the markup's own, or the best among those above the text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefings.language.sentences import LABEL
from briefings.language.terms import terms, terms_of
from briefings.reading.cleaning import mastheads, owntolls
from briefings.reading.words import outlets, phrases
from briefings.reading.words.days import whole_days
from briefings.reading.words.lines import Line
from briefings.reading.words.phrases import key
from briefings.reading.words.wording import Labels, is_sourced

_TITLE_WORDS = (3, 30)
_HEADLINE_WORDS = 4
_TOLD = 4  # lines of the text that a title is compared with
_GIVEN_SCORE = 10.0  # of a line that may be the title that the markup gives
_WORD_SCORE = 0.3  # of a line of one word, where nothing else may be the headline
_ON_TOP, _TOLD_OF = 0.6, 1.0  # for the first line of a page, where the text speaks of a third of it
_ONLY = 0.1  # of a line that is the title only where nothing else may be it
_RESCUED = 1.5  # of the score for what a headline shares with the text


def choose(lines: Sequence[Line], labels: Labels, first: int, given: str | None) -> int | None:
    """Mark the title's line and its repeats; None where the page has none."""
    wanted = key(outlets.of_title(given)[0]) if given else ""
    candidates = [i for i in range(first) if labels.open(i)]
    below = [line.text for line in lines[first : first + _TOLD]]
    if not wanted:
        candidates = owntolls.without(candidates, lines)
        candidates = [i for i in candidates if not mastheads.is_masthead(lines, labels, i, below)]
    told = terms_of(below)
    best, best_score = None, 0.0
    for index in candidates:
        asked = not wanted and asks(lines, index, first)
        score = _ONLY if asked else _title_score(lines, index, wanted, candidates)
        shared = _shared(lines[index], told)
        score += shared + _ON_TOP * (index == 0 and shared >= _TOLD_OF)
        if not score and not wanted and mastheads.may_head(lines[index], below):
            score = _WORD_SCORE
        if score > best_score:
            best, best_score = index, score
    if not wanted and (best is None or outlets.of_header([lines[best].text])):
        urgent = _urgent(lines, labels, first)
        best = urgent if urgent is not None else best
    if not wanted and (best is None or outlets.known(lines[best].text)):
        rescued = _rescued(lines, labels, first, told)
        best = best if rescued is None else rescued
    if best is None or (wanted and best_score < _GIVEN_SCORE):
        return None
    labels.set(best, "title", "the headline above the text")
    name = key(lines[best].text)
    for index, line in enumerate(lines):
        if index != best and key(line.text) == name:
            labels.set(index, "junk", "the title again")
    return best


def reopen(lines: Sequence[Line], labels: Labels) -> None:
    """The first line above the text is its headline, no picture's, where it ends with who says it.

    Where another line as far as the day below it may be the headline, it is a picture's.
    """
    text = (i for i, line in enumerate(lines) if labels.open(i) and line.paragraph)
    first = next(text, 0)
    above = [i for i in range(first) if lines[i].words >= _HEADLINE_WORDS]
    head = next((i for i in above if labels.label[i] == "caption"), first)
    day = next((i for i in range(head, first) if labels.reason[i] == "dates"), first)
    told = terms_of(line.text for line in lines[first : first + _TOLD])
    behind = [i for i in range(head, first) if lines[i].words >= _TITLE_WORDS[0]]
    free = [i for i in {*above, *behind} if i < day and labels.open(i)]
    if head < first and not free and is_sourced(lines[head], told):
        labels.clear(head)


def _urgent(lines: Sequence[Line], labels: Labels, first: int) -> int | None:
    """The headline that says "live |" or "breaking:", where nothing but outlet and day stands by it."""
    found = [i for i in range(min(first, len(lines))) if labels.reason[i] == phrases.TICKER]
    if (
        len(found) != 1
        or lines[found[0]].words <= _HEADLINE_WORDS
        or whole_days(lines[found[0]].text)
    ):
        return None
    others = [i for i in range(first) if i != found[0] and labels.label[i] != "meta"]
    named = all(outlets.of_header([lines[i].text]) for i in others)
    return found[0] if named and "dates" in labels.reason[:first] else None


def _rescued(lines: Sequence[Line], labels: Labels, first: int, told: frozenset[str]) -> int | None:
    """A title that began like clutter, or below it ("Breaking: …"): the text speaks of it.

    The only line of the kind, right above the text, is the title whatever the text begins with.
    """
    shared = {
        i: _shared(lines[i], told)
        for i in range(min(first, len(lines)))
        if (labels.kind[i] and lines[i].words >= _HEADLINE_WORDS)
        or labels.reason[i].startswith("in a list")
    }
    urgent = [i for i in shared if labels.reason[i] == "ticker"]
    if urgent == [first - 1]:
        return urgent[0]
    best = max(shared, key=lambda i: shared[i], default=None)
    return best if best is not None and shared[best] >= _RESCUED else None


def asks(lines: Sequence[Line], index: int, first: int) -> bool:
    """Whether a line is the first question of an interview: "Q: …?", or one of several with answers."""
    line = lines[index]
    if not line.question or index != first - 1:
        return line.question and LABEL.match(line.text) is not None
    more = any(a.question and b.stop and not b.question for a, b in pairwise(lines[first:]))
    return more or LABEL.match(line.text) is not None


def _names_the_same(name: str, wanted: str) -> bool:
    """Whether a line is the title that the markup gives, whole, cut off or reworded a little."""
    if name == wanted or (len(name) > 20 and (name in wanted or wanted in name)):
        return True
    own, given = set(terms(name)), set(terms(wanted))
    return len(own) >= 3 and len(own & given) >= 0.7 * min(len(own), len(given))


def _shared(line: Line, told: frozenset[str]) -> float:
    """0…3: how much of a headline the text below it speaks of; tickers speak of other things."""
    own = set(terms(line.text))
    return 3.0 * len(own & told) / len(own) if len(own) > 1 else 0.0


def _title_score(
    lines: Sequence[Line], index: int, wanted: str, candidates: Sequence[int]
) -> float:
    line = lines[index]
    name = key(line.text)
    if wanted and _names_the_same(name, wanted):
        return 2 * _GIVEN_SCORE
    if line.words < 2 or line.latin or line.text.endswith("،"):  # "Your Excellency,"
        return 0.0
    if outlets.of_header([line.text]) and line.words <= 7:
        return _ONLY
    score = 1.0 + min(line.words, 10) / 5
    if _TITLE_WORDS[0] <= line.words <= _TITLE_WORDS[1]:
        score += 1.0
    if any(key(lines[i].text) == name for i in candidates if i != index):
        score += 2.0
    return score - 0.15 * candidates.index(index)
