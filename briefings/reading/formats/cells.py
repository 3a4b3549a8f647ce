"""The cells of a table's row as text, and what a cell may be: words, a figure, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefings.language import calendars
from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists
from briefings.reading.words.days import whole_days

_FACTS = WordLists("reading/facts.toml")
_LABEL_WORDS = 8
_HEAD_WORDS = 4
# 192; 1,200; 12.5 %; about 200; 192 dead. No clock, date or telephone number.
_FIGURE = re.compile(
    r"(?:[^\W\d]+ ){0,2}(?:\d{1,3}(?:[.,٬]\d{3})+|\d{1,6})(?:[.,٫]\d{1,2})? ?[%٪]?(?: [^\W\d]+){0,2}"
)


_SIGNS = re.compile(r"[\d()/،.-]+")  # that may stand in a label
_DAY_OF_MONTH = re.compile(r"(?<![\d/.-])(\d{1,2})[/.](\d{1,2})(?![\d/.-])")
_PART = re.compile(r"(?:\s+[-–—]+\s+|\s*:\s+)(.+)$")  # of a place: "Shusha - the town"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[str, ...]  # () where one of them holds more than words: a link, a picture, a table
    heading: bool  # it is marked as one that says what the columns are


def text_of(value: str) -> str:
    """A cell's text on one line."""
    return " ".join(value.split())


def is_label(text: str) -> bool:
    """Whether a text says what a figure is of: words alone, and not too many."""
    words = bare(text).split()
    return 0 < len(words) <= _LABEL_WORDS and "".join(words).isalpha()


def is_day(text: str) -> bool:
    """Whether a text is a date, a day of the week, or days of a month: "19-20 سبتمبر"."""
    words = _SIGNS.sub(" ", bare(text)).split()
    return bool(whole_days(text)) or (bool(words) and _day_names().issuperset(words))


@cache
def _day_names() -> frozenset[str]:
    names = (*calendars.names("gregorian"), *calendars.names("weekdays"))
    return frozenset(word for name in names for word in name.split())


def labelled(text: str) -> str:
    """What a row is of as its sentence tells it, "" where the text is no label: "Shusha (the town)".

    A dash or a colon in it would read as the one that the sentence has behind it.
    """
    label = text.rstrip(" :.")
    told = _PART.sub(r" (\1)", label) if "(" not in label else label
    told = _DAY_OF_MONTH.sub(_in_words, told) if is_day(told) else told
    words = is_label(_SIGNS.sub(" ", told)) and not label.endswith("؟")
    return told if words or is_day(label) else ""


def _in_words(day: re.Match[str]) -> str:
    """The day and month of "19/9", whose figures would read as counts, with the month's name."""
    months = calendars.names("gregorian").items()
    name = next((name for name, number in months if number == int(day[2])), "")
    return f"{int(day[1])} {name}" if name else day[0]


def is_head(text: str, words: int = _HEAD_WORDS) -> bool:
    """Whether a text may stand over a column: a few words."""
    return is_label(text) and len(bare(text).split()) <= words


def is_figure(text: str) -> bool:
    """Whether a text is a figure with at most a few words around it."""
    return _FIGURE.fullmatch(text) is not None


def is_empty(text: str) -> bool:
    """Whether a cell says nothing: blank, a dash or dots."""
    return not any(map(str.isalnum, text))


def is_widget(text: str, kind: str = "widgets") -> bool:
    """Whether a label, or with `columns` a head, belongs to a page's furniture, such as rates or scores."""
    return _FACTS.pattern(rf"<{kind}>(?!\w)").match(bare(text)) is not None
