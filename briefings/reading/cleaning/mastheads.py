"""The outlet's own line under the headline: "headline, outlet, date" is how pages are pasted.

A name of the packed lists counts wherever it is a line by itself between headline and text, and so does
one that the text's own dateline signs. Another name counts only right between headline and date line, or
with the date on one line ("NAME - date"), where authors, places and rubrics stand as well: what may be one
of those names no outlet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.language.normalize import bare
from briefings.language.terms import terms, terms_of
from briefings.reading.cleaning import communiques
from briefings.reading.words import outlets, owners, phrases
from briefings.reading.words.days import day_words, whole_days
from briefings.reading.words.lines import Line, joints, measure
from briefings.reading.words.packednames import outlet_names, persons, places, without_land
from briefings.reading.words.phrases import key
from briefings.reading.words.wording import Labelled, Labels, first_paragraph

_OPEN = frozenset({"a short line between title and text", "above the title", "dateline"})
_WORDS = range(2, 4)  # of a name that no list has; one word may be anything
_FROM = range(3, 6)  # of "from NAME"
_DATED_WORDS = 12
_HEADLINE = 4  # words
_LONGEST = 5  # words of a name that a page sets beside its heading
_TITLE_PARTS = re.compile(r"\s+[–—»·-]+\s+|\s*[|»]+\s*")
_MARK = r"(?:\s[-–—]+\s|[-–—]{2,}|[–—|،,•·/()])"
_BETWEEN = re.compile(_MARK)
_MARK_AT = (re.compile(rf"{_MARK}\s*$"), re.compile(rf"^\s*{_MARK}"))  # before a name, behind it
_HOUR = re.compile(r"\d{1,2}[:.]\d{2}")
_DATELINE = 80  # characters in which a text may name place and outlet
_OPENED, _CLOSED = (
    re.compile(r"^[^.،:]{2,40}(?:\s[-–—]+\s*|\(|:\s*«)$"),
    re.compile(r"\s*\)?\s*[-–—:]|»"),
)
_BYLINE = 18  # words
_DIGIT = re.compile(r"\d")
_HEADER = 7  # words of a line above the text that an outlet's name begins
_HEAD = 3  # lines between the name of who issues a statement and its day
_TOLD = 6  # lines that a line is compared with: one that says what they say is a summary


def of_masthead(labelled: Sequence[Labelled]) -> str | None:
    """The outlet that a line between headline and text names, as far as that can be told."""
    first = first_paragraph(labelled)
    names = [i for i in range(first) if labelled[i].reason in _OPEN]
    told = [x.line.text for x in labelled if x.label in {"title", "paragraph"}][: _TOLD + 1]
    above = [x.line for x in labelled[:first] if x.label != "title"]
    sure = [line.text for line in above if any(_signs(line.text, text) for text in told)]
    sure = sure or [name for line in above if (name := _beside_date(line, told))]
    if not sure and first > 1 and labelled[0].label != "title":
        sure = [labelled[0].line.text] if _is_on_top(labelled, told) else []
    if sure:
        return outlets.house_name(sure[0])
    for index in names:
        text, dated = labelled[index].line.text, labelled[index + 1].reason == "dates"
        if _is_packed(text, beside_date=dated):
            return outlets.house_name(text)
        if by_kind := _by_kind(text, told):
            return outlets.house_name(by_kind)
    for index in range(1, first):
        line, reason = labelled[index].line, labelled[index].reason
        under = labelled[index - 1].label == "title"
        credit = reason == "a credit in brackets" and outlets.is_body(line.text)  # "NAME (sample)"
        free = index in names or credit or reason.startswith("in a list")
        if free and under and labelled[index + 1].reason == "dates":
            below = [x.line.text for x in labelled[first : first + _TOLD]]
            return outlets.house_name(line.text) if _may_be_outlet(line, below) else None
    return None


def label_bylines(lines: Sequence[Line], labels: Labels) -> None:
    """Label the lines of a place, an author and a day, "Baku - NAME | 19 September 2023", and a signature."""
    for index, line in enumerate(lines):
        if labels.open(index) and not line.stop and line.words <= _BYLINE and _is_byline(line.text):
            labels.set(index, "meta", "dates")
    for index in range(1, len(lines) - 1):  # "From NAME" between headline and day
        line, above = lines[index], lines[index - 1]
        short = labels.open(index) and line.words in _FROM and not (line.stop or line.question)
        headed = labels.open(index - 1) and above.words >= _HEADLINE
        if short and headed and line.text.startswith("من ") and labels.reason[index + 1] == "dates":
            labels.set(index, "meta", "author")
    for index, line in enumerate(lines[: _HEAD + 1]):  # "NAME - 1 Muharram 1445 - 19 July 2023"
        told = [x.text for x in lines[: _TOLD + 1] if x is not line]
        if labels.open(index) and line.words > _HEADER and _beside_date(line, told):
            labels.set(index, "meta", "dates")
    if lines and not lines[-1].stop and owners.of_signature(lines[-1].text):
        labels.set(len(lines) - 1, "meta", "credit")


def _is_byline(text: str) -> bool:
    days = whole_days(text) if _DIGIT.search(text) else ()
    for day in days:
        text = text.replace(day.text, "|")
    text = outlets.without_remarks(text)
    parts = [part for part in map(str.strip, _BETWEEN.split(text)) if part]
    signs = [part for part in parts if not _belongs_to_date(part)]
    sure = len(signs) > 1 or any(phrases.is_kind(part, "author") for part in signs)
    return bool(days) and sure and all(map(_is_signature, signs))


def _is_signature(part: str) -> bool:
    """Whether a part of a line is a place, a person, an author's line, an outlet or a kind of piece."""
    name = bare(part)
    person = len(name.split()) <= _LONGEST and not persons().isdisjoint(name.split())
    writer = phrases.is_kind(part, "author") or owners.is_correspondent(part) or person
    return _is_place(name) or name in outlets.listed("pieces") or outlets.is_name(part) or writer


def _is_place(name: str) -> bool:
    """Whether folded words are a place, two with "and" between them, or a part of one: "southern Armenia"."""
    (first, _, second), (side, _, land) = name.partition(" و"), name.partition(" ")
    sided = side in outlets.listed("sides") and land in places()
    return name in places() or sided or (first in places() and second in places())


def _is_on_top(labelled: Sequence[Labelled], told: Sequence[str]) -> bool:
    """Whether the line on top of a page is an outlet's name, above its day or its headline and day."""
    name, under, below = labelled[0].line.text, labelled[1], labelled[2:3]
    if under.reason == "dates":
        return _is_over_date(name, told)
    headed = under.label == "title" and [x.reason for x in below] == ["dates"]
    rubric = not outlets.listed("no_outlet").isdisjoint(bare(name).split()[:1])  # "news of Sudan"
    return headed and not rubric and outlets.is_voice(name) and not is_told(name, told)


def _is_over_date(name: str, told: Sequence[str]) -> bool:
    """Whether the line on top of a page, right above its day, is an outlet's name."""
    if outlets.is_name(name) or outlets.is_edition(name):
        return not is_told(name, told)
    own = (
        not is_told(name, told) if outlets.is_body(name) else terms_of(told).isdisjoint(terms(name))
    )
    return outlets.is_voice(name) and own


def _by_kind(text: str, told: Sequence[str]) -> str | None:
    """The outlet of a line that is its name, "agency …", and no more than a place beside it.

    What the text speaks of is no outlet: "Energy agency warns of …" is a second headline.
    """
    parts = [part for part in map(str.strip, _BETWEEN.split(text)) if part]
    names = [part for part in parts if bare(part) not in places()]
    return (
        names[0]
        if len(names) == 1 and outlets.is_name(names[0]) and not is_told(names[0], told)
        else None
    )


def title_parts(title: str) -> list[str]:
    """The parts of a page's `<title>`, without the day of a bulletin."""
    parts = [part for part in map(str.strip, _TITLE_PARTS.split(title)) if part]
    return [part for part in parts if not (whole_days(part) and _belongs_to_date(part))]


def of_page_title(title: str, headings: Sequence[str], told: Sequence[str]) -> str | None:
    """The outlet in a page's `<title>`, before or behind one of its headings: "headline | NAME".

    Where no heading of the page is in it, its last part is taken if it may be an outlet by its words.
    """
    parts = title_parts(title)
    known = set(map(key, headings))
    before, _, after = title.partition(":")
    if key(after) in known and before.strip():  # "NAME: headline", as blogs have it
        parts = [before.strip(), after.strip()]
    if len(parts) < 2 or key(title) in known:
        return None
    for name, heads in ((parts[-1], (parts[0], *parts[:-1])), (parts[0], parts[-1:])):
        whole = {key(part) for part in (*heads, title.replace(name, "").strip(" |–—»·-"))}
        short = len(name.split()) <= _LONGEST and not is_told(name, told)
        logo = key(name) in known and is_told(heads[0], told)
        beside = logo or not known.isdisjoint(whole)
        if beside and short and (may_head(measure(name), told) or outlets.is_edition(name)):
            return outlets.house_name(name)
    named = outlets.of_title(title)[1]
    opens = outlets.is_name(parts[0]) or outlets.is_edition(parts[0])
    if named is None and opens:
        sure = any(_signs(parts[0], text) for text in told) or not is_told(parts[0], told)
        named = outlets.house_name(parts[0]) if sure else None
    apart = key(parts[-1]) not in known and measure(" ".join(parts[:-1])).words >= _HEADLINE
    return named or (parts[-1] if apart and _may_be_outlet(measure(parts[-1]), told) else None)


def is_masthead(lines: Sequence[Line], labels: Labels, index: int, told: Sequence[str]) -> bool:
    """Whether a line above a text is its outlet's, and no headline however little the true one says."""
    line = lines[index]
    if any(_signs(line.text, text) for text in told) or _beside_date(line, told):
        return True
    if index == 0 and labels.reason[1:2] == ["dates"] and _is_over_date(line.text, told):
        return True
    if (
        communiques.is_issuer(line.text)
        and "dates" in labels.reason[max(0, index - _HEAD) : index + _HEAD + 1]
    ):
        return True
    above, below = (
        0 <= i < len(lines) and labels.reason[i] == "dates" for i in (index - 1, index + 1)
    )
    if outlets.of_header([line.text]) and line.words <= _HEADER:
        plain = outlets.known(line.text) is not None or not is_told(line.text, told)
        return plain and (above or below)
    under = index > 0 and labels.open(index - 1) and may_head(lines[index - 1], told)
    return below and under and _may_be_outlet(line, told)


def may_head(line: Line, told: Sequence[str]) -> bool:
    """Whether a line of few words is a headline and no place, person or rubric, as far as words tell."""
    name = bare(line.text)
    words = name.split()
    rubric = not words or (words[0] in outlets.listed("no_outlet") and not is_told(name, told))
    return not (rubric or name in places() or not persons().isdisjoint(words))


def _beside_date(line: Line, told: Sequence[str]) -> str | None:
    """The outlet of a line that is a name and a date: "NAME - 21 September 2023", "date | NAME".

    A place or an hour may stand beside them; two names, or a word of the date's own sentence, are
    no outlet.
    """
    text = outlets.without_remarks(line.text)
    days = whole_days(text)
    if len(days) != 1 or line.words > _DATED_WORDS:
        return None
    day = days[0]
    parts = _BETWEEN.split(f"{text[: day.start]}|{text[day.start :].removeprefix(day.text)}")
    names = [part for part in map(str.strip, parts) if part and not _belongs_to_date(part)]
    if len(names) > 1:
        beside = outlets.listed("pieces")
        names = [part for part in names if not (_is_place(bare(part)) or bare(part) in beside)]
    if len(names) != 1 or not _set_apart(text, names[0]):
        return None
    name = measure(names[0])
    issue = any(map(_is_issue, parts)) and name.words <= _LONGEST  # of a paper
    packed = issue or _is_packed(name.text, beside_date=True) or _may_be_outlet(name, told)
    found = packed or (outlets.is_name(name.text) and not is_told(name.text, told))
    return outlets.with_remark(names[0], line.text) if found else None


def _is_issue(part: str) -> bool:
    """Whether a part of a line numbers the paper or its page: "العدد 4512"."""
    words = bare(part).split()
    numbered = len(words) > 1 and words[-1].isdecimal()
    return numbered and " ".join(words[:-1]) in outlets.listed("issue")


def _belongs_to_date(part: str) -> bool:
    words = bare(_HOUR.sub(" ", part)).split()
    numbered = outlets.listed("issue") if any(map(str.isdigit, part)) else frozenset()
    known = day_words() | numbered
    return all(word in known or not word.isalpha() for word in words)


def _set_apart(text: str, name: str) -> bool:
    """Whether a mark stands between a name and what is beside it; "on" before the date is none."""
    before, _, after = text.partition(name)
    return all(
        not side.strip() or _MARK_AT[end].search(side) for end, side in enumerate((before, after))
    )


def _is_packed(text: str, *, beside_date: bool) -> bool:
    """Whether a line is an outlet's name; one that is a common word too needs the date beside it."""
    name = bare(text).strip(" .:()[]")
    alone = outlets.known(name) or name in outlet_names()
    return bool(alone) or (beside_date and f"?{name}" in outlet_names())


def _may_be_outlet(line: Line, told: Sequence[str]) -> bool:
    """Whether a short line is no person, place, rubric or summary, as far as words tell."""
    line = measure(outlets.without_added(line.text))
    name = bare(line.text)
    words = name.split()
    plain = name.replace(" ", "").isalpha() and line.arabic == 1.0
    if not plain or line.words not in _WORDS or any(w.startswith("و") for w in words[1:]):
        return False
    edition = outlets.is_edition(name) or outlets.is_body(name)
    other = words[0] in joints() or words[0] in outlets.listed("no_outlet") or words[0] in places()
    if other and not edition:
        return False
    if name in places() or not (edition or persons().isdisjoint(without_land(words))):
        return False
    return any(_signs(line.text, text) for text in told) or not is_told(name, told)


def is_told(name: str, told: Sequence[str]) -> bool:
    """Whether a text speaks of more than half of a line's words."""
    own = set(terms(name))
    return 2 * len(own & terms_of(told)) > len(own)


def _signs(name: str, text: str) -> bool:
    """Whether a text opens with a dateline of that outlet: "Baku - NAME - …", "Baku: «NAME»"."""
    head, found, rest = text[:_DATELINE].partition(name.strip(" .:()[]"))
    return bool(found) and _OPENED.search(head) is not None and _CLOSED.match(rest) is not None
