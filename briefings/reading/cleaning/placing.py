"""What a line is by its place: lists of other stories, title, summary, subheads, what follows the end.

The article reaches from the first paragraph of prose to the last. Headlines in a row belong to other
stories, and a line that looks like prose is never given up for its place alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import takewhile

from briefings.language.terms import terms, terms_of
from briefings.reading.cleaning import interviews, mastheads, owntolls, titles
from briefings.reading.words.lines import Line
from briefings.reading.words.phrases import goes_on_asking, key
from briefings.reading.words.wording import Labels, heads_a_table, is_label_and_figure

_LONGEST_TITLE = 30  # words
_HEADLINE_WORDS = 4
_SUBHEAD_WORDS, _DECK_WORDS = 14, 9
_TOLD_WORDS = 3  # of a sentence: "Baku denied it."; of one that a full stop ends, one less
_FOREIGN = 0.3  # share of a run's terms that the prose has as well, under which it is foreign
_MOST_STRANGE = 0.2  # of a page's words, for runs of headlines to be dropped
_SPACED, _EVEN = 0.3, 0.9  # share of lines after a blank one: it has a meaning; it has none
_RUN = 3  # headlines in a row, none of them a list item, belong to other stories
_CLOSING_SHARE = 0.5  # of the prose before it, for a line to close the article
_MOST_AFTER = 0.35  # of the prose behind it
_STRANGE = 0.12  # share of a tail's terms with the article, under which it is another story
_TAIL_WORDS = 10
POINT = "a point of a summary under the title"
_FIRST = 4  # lines of a text, of which what stands above its title may tell
_HEAD = 5  # lines at the top of a short text, among which its date may stand
_WEAK = frozenset({"credit", "newsletter"})  # prose may go on after them
_INNER_STOP = re.compile(r"(?<![.\d])[.؟!][\"”»)]*\s+\S")


def place(lines: Sequence[Line], labels: Labels, title: str | None) -> int | None:
    """Label every open line; the index of the title's line, None where the page has none."""
    _drop_lists(lines, labels)
    _close(lines, labels)
    first, last = _span(lines, labels)
    first = _below_title(lines, labels, first, last, title)
    chosen = titles.choose(lines, labels, first, title)
    owntolls.keep(lines, labels, first, title)
    _before(lines, labels, first, titled=title is not None)
    _between(lines, labels, first, last)
    _after(lines, labels, last)
    _drop_strange_tail(lines, labels)
    return chosen


def _drop_lists(lines: Sequence[Line], labels: Labels) -> None:
    """Headlines that follow "read also" or "most read" go with it, up to the next prose."""
    gaps = sum(line.gap for line in lines) / max(1, len(lines))
    for index, kind in enumerate(labels.kind):
        if kind is None or not kind.opens:
            continue
        for later in range(index + 1, len(lines)):
            line = lines[later]
            if line.paragraph:
                below = gaps > _SPACED and later > index + 1 and not line.gap
                teaser = below or line.text.endswith(("...", "…"))
                if not (teaser and labels.reason[later - 1].startswith("in a list")):
                    break
            elif _ends_list(lines, labels, index, later, even=gaps > _EVEN):
                break
            if labels.open(later):
                labels.set(later, "junk", f"in a list under {kind.name}")


def _ends_list(
    lines: Sequence[Line], labels: Labels, index: int, later: int, *, even: bool
) -> bool:
    """Whether a line that is no prose ends the list that began at `index`.

    A blank line tells a subhead from one more headline, unless every line of the page has one.
    """
    line = lines[later]
    sentence = _is_sentence(line) and not line.bullet
    prose_follows = later + 1 < len(lines) and lines[later + 1].paragraph
    subhead = later > index + 1 and line.gap and prose_follows and not even
    return labels.label[later] == "caption" or sentence or subhead


def _is_sentence(line: Line) -> bool:
    """Whether a short line is a sentence and no headline: "Baku denied."; a teaser ends with dots."""
    text = line.text.rstrip('"”») ')
    full = text.endswith(".") and not text.endswith("..")
    return line.stop and not line.question and line.words >= _TOLD_WORDS - full


def _close(lines: Sequence[Line], labels: Labels) -> None:
    """From the first line that closes the article in the page's second half, all is clutter.

    After a credit or a newsletter box prose may go on; it stays, up to the next stronger line.
    """
    words = [x.words if x.paragraph and labels.open(i) else 0 for i, x in enumerate(lines)]
    total, before, weak = sum(words), 0, True
    closed = ""
    for index, kind in enumerate(labels.kind):
        before += words[index]
        if closed and (labels.open(index) or labels.label[index] == "caption"):
            line = lines[index]
            if not (weak and line.paragraph and line.stop):
                labels.set(index, "junk", f"after {closed}")
        if kind is None or not (kind.closes or (closed and kind.opens)):
            continue
        enough = before >= _CLOSING_SHARE * total and total - before <= _MOST_AFTER * total
        if closed or (total and enough):
            closed = closed or kind.name
            weak = weak and kind.name in _WEAK


def _span(lines: Sequence[Line], labels: Labels) -> tuple[int, int]:
    """Indices of the first and the last paragraph; of all lines where there is none."""
    prose = [i for i, line in enumerate(lines) if labels.open(i) and line.paragraph]
    headline = _first_is_headline(lines, labels, prose)
    turns = [i for i, reason in enumerate(labels.reason) if reason == interviews.REASON]
    prose = sorted((*(prose[1:] if headline else prose), *turns))
    if prose:
        return prose[0], prose[-1]
    rest = [i for i in range(len(lines)) if labels.open(i)]
    rest = _below_date(lines, labels, rest) or rest[1:] or rest
    return (rest[0], rest[-1]) if rest else (0, -1)


def _below_title(
    lines: Sequence[Line], labels: Labels, first: int, last: int, title: str | None
) -> int:
    """The first paragraph, below the title that the markup gives.

    Prose above it is the page's own, a notice or a rubric's, where it speaks of other things.
    """
    given = title or ""
    names = {*map(key, (given, *mastheads.title_parts(given), given.partition(":")[2]))} - {""}
    heads = (i for i in range(first, last) if labels.open(i) and key(lines[i].text) in names)
    at = next(
        (i for i in heads if lines[i].words >= _HEADLINE_WORDS or key(lines[i].text) == key(given)),
        0,
    )
    text = [i for i in range(at + 1, last + 1) if labels.open(i) and lines[i].paragraph]
    if not (at and text) or any(key(line.text) == key(given) for line in lines[:first]):
        return first
    told = terms_of(lines[i].text for i in text)
    for index in range(first, at):
        if labels.open(index) and _is_foreign(set(terms(lines[index].text)), told):
            labels.set(index, "junk", "above the title")
    return text[0]


def _is_foreign(own: Set[str], prose: Set[str]) -> bool:
    """Whether lines of these terms speak of other things than prose of those."""
    return len(own & prose) < _FOREIGN * max(1, len(own))


def _below_date(lines: Sequence[Line], labels: Labels, rest: Sequence[int]) -> list[int]:
    """The lines under "headline, outlet, date"; none where no date ends the head of a short text."""
    day = next((i for i in range(min(_HEAD, len(lines))) if labels.reason[i] == "dates"), 0)
    headed = day > 0 and not any(line.stop for line in lines[:day])
    below = [i for i in rest if i > day] if headed else []
    apart = len(below) > 1 and [lines[i].stop for i in below[:2]] == [False, True]
    return below[1:] if apart else below


def _first_is_headline(lines: Sequence[Line], labels: Labels, prose: Sequence[int]) -> bool:
    """A long headline looks like prose; it has no stop, no other headline above, and prose below."""
    if len(prose) < 2:
        return False
    line = lines[prose[0]]
    above = [lines[i] for i in range(prose[0]) if labels.open(i)]
    named = any(_headline(other) and other.words >= _HEADLINE_WORDS for other in above)
    several = bool(_INNER_STOP.search(line.text))
    return not (named or several or line.stop or line.colon) and line.words <= _LONGEST_TITLE


def _before(lines: Sequence[Line], labels: Labels, first: int, *, titled: bool) -> None:
    """Above the first paragraph only the title counts, and a summary that reads as prose."""
    own = terms_of(line.text for line in lines[first : first + _FIRST])
    named = "title" in labels.label[:first]
    day = max((i for i in range(first) if labels.reason[i] == "dates"), default=-1)
    for index in range(min(first, len(lines))):
        if not labels.open(index):
            continue
        line = lines[index]
        told, is_point = set(terms(line.text)), line.bullet and line.words >= _HEADLINE_WORDS
        beside = titled and (not named or len(told & own) >= _FOREIGN * len(told))
        after_title = beside or "title" in labels.label[:index]
        if (
            after_title
            and ((line.stop and not line.question) or line.words >= _DECK_WORDS)
            and not _echo(lines, labels, index)
        ):
            labels.set(index, "paragraph", "a summary under the title")
        elif after_title and titles.asks(lines, index, first):
            labels.set(index, "paragraph", "an interview's first question")
        elif after_title and index > day and is_point and told & own:
            labels.set(index, "paragraph", POINT)
        elif after_title and line.words > 1:
            labels.set(index, "caption", "a short line between title and text")
        else:
            labels.set(index, "junk", "above the title")


def _echo(lines: Sequence[Line], labels: Labels, index: int) -> bool:
    """Whether a line says no more than the title does."""
    name = next((key(lines[i].text) for i, x in enumerate(labels.label) if x == "title"), "")
    return key(lines[index].text) in name


def _between(lines: Sequence[Line], labels: Labels, first: int, last: int) -> None:
    """Between the first and the last paragraph: subheads, and headlines of other stories in a row."""
    strange = _strange_runs(lines, labels, first, last)
    for index in range(first, last + 1):
        if not labels.open(index):
            continue
        line = lines[index]
        if index in strange:
            labels.set(index, "junk", "headlines of other stories in a row")
        elif line.paragraph or line.stop or line.bullet or line.colon:
            labels.set(index, "paragraph", "prose")
        elif line.words <= _SUBHEAD_WORDS:
            labels.set(index, "subhead", "a short line between paragraphs")
        else:
            labels.set(index, "paragraph", "between paragraphs")


def _strange_runs(lines: Sequence[Line], labels: Labels, first: int, last: int) -> set[int]:
    """Lines of runs of headlines that share few words with the prose around them.

    Where such runs are a good part of the page, its author does without full stops: none is dropped.
    """
    prose = terms_of(line.text for line in lines[first : last + 1] if line.paragraph)
    found: set[int] = set()
    index = first
    while index <= last:
        run = _headline_run(lines, labels, index)
        own = terms_of(line.text for line in lines[index : index + run])
        if run >= _RUN and _is_foreign(own, prose):
            found |= set(range(index, index + run))
        index += max(1, run)
    words = sum(lines[i].words for i in range(first, last + 1) if labels.open(i))
    return found if sum(lines[i].words for i in found) <= _MOST_STRANGE * words else set()


def _headline(line: Line) -> bool:
    ended = line.stop and not line.question
    whole = line.paragraph or ended or line.bullet or line.colon
    return not whole and _HEADLINE_WORDS - 1 <= line.words <= _SUBHEAD_WORDS


def _headline_run(lines: Sequence[Line], labels: Labels, index: int) -> int:
    run = takewhile(lambda i: labels.open(i) and _headline(lines[i]), range(index, len(lines)))
    return len(list(run))


def _after(lines: Sequence[Line], labels: Labels, last: int) -> None:
    """Below the last paragraph only sentences count, and what a page without full stops goes on with."""
    words = sum(line.words for i, line in enumerate(lines) if labels.label[i] == "paragraph")
    rest = [i for i in range(last + 1, len(lines)) if labels.open(i)]
    unpunctuated = sum(lines[i].words for i in rest) > _MOST_AFTER * words
    prose = terms_of(line.text for i, line in enumerate(lines) if labels.label[i] == "paragraph")
    for index in rest:
        line = lines[index]
        goes_on = unpunctuated and not _is_foreign(set(terms(line.text)), prose)
        if _is_sentence(line) or goes_on or line.bullet or is_label_and_figure(line):
            labels.set(index, "paragraph", "a sentence after the last paragraph")
        elif line.question and _is_answered(lines, labels, index):
            labels.set(index, "paragraph", "an interview's question")
        elif line.question and labels.label[index - 1] == "paragraph" and goes_on_asking(line.text):
            labels.set(index, "paragraph", "a question after the last paragraph")
        elif line.words <= _SUBHEAD_WORDS and heads_a_table(line, *lines[index + 1 : index + 2]):
            labels.set(index, "subhead", "a line over the rows of a table")
        else:
            labels.set(index, "junk", "below the last paragraph")


def _is_answered(lines: Sequence[Line], labels: Labels, index: int) -> bool:
    """Whether a sentence stands right under a question: under one of other stories is a headline."""
    below = index + 1
    free = below < len(lines) and labels.label[below] in {None, "paragraph"}
    return free and _is_sentence(lines[below])


def _drop_strange_tail(lines: Sequence[Line], labels: Labels) -> None:
    """Lines at the end that no stop ends and that share no words with the article are other stories."""
    kept = [i for i, label in enumerate(labels.label) if label == "paragraph"]
    while len(kept) > 2:
        index = kept.pop()
        line = lines[index]
        if line.stop or line.colon or line.bullet or line.words < _TAIL_WORDS:
            return
        article = terms_of(lines[i].text for i in kept)
        own = set(terms(line.text))
        if not own or len(own & article) >= _STRANGE * len(own):
            return
        labels.set(index, "junk", "other stories in a row without a stop")
