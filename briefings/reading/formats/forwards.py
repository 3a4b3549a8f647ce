"""Mails that pass another on: who wrote that one, when, and its text without the marks of quoting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefings.language.packed import toml
from briefings.language.wordlists import WordLists
from briefings.reading.words.days import whole_days
from briefings.reading.words.lines import undirected

_MAIL = WordLists("reading/mail.toml")
_QUOTED = re.compile(r"^(?:> ?)+")
_FIELD = re.compile(r"\*?([^\s:][^:]{0,20}?)\*?\s*:\*?\s*(.*)")
_HEAD = 8  # lines below the rule among which the fields stand
_ENOUGH = {"from", "date", "subject"}  # fields that make a head where no rule stands above it


@dataclass(frozen=True, slots=True)
class PassedOn:
    """The mail that was passed on; "" and None for what its head does not say."""

    text: str
    sender: str = ""
    day: date | None = None
    stamp: str = ""
    subject: str = ""
    start: int = 0  # the line of the whole text with which it begins


def passed_on(text: str) -> PassedOn:
    """The innermost mail that a text passes on, or the text itself, in either case without quoting marks."""
    lines = [_QUOTED.sub("", line) for line in text.split("\n")]
    found = PassedOn("\n".join(lines))
    for number, line in enumerate(lines):
        if number < found.start or not line.strip():
            continue
        fields, end = _fields(lines, number + _is_rule(line))
        head = "from" in fields if _is_rule(line) else fields.keys() >= _ENOUGH
        rest = "\n".join(lines[end:]) if head else ""
        if rest.strip():
            stamp, about = fields.get("date", ""), subject(fields.get("subject", ""))
            days = whole_days(stamp)
            found = PassedOn(rest, fields["from"], days[0].day if days else None, stamp, about, end)
    return found


def subject(value: str) -> str:
    """A subject without what programs set before it: "Fwd:", "RE:", "إعادة توجيه:"."""
    return _MAIL.written(r"^(?:<prefixes>\s*:\s*)+").sub("", " ".join(value.split()))


def _fields(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """The fields below a rule, and the first line below them."""
    found: dict[str, str] = {}
    names = {name: key for key, own in toml(_MAIL.file)["fields"].items() for name in own}
    end = start
    for number in range(start, min(start + _HEAD, len(lines))):
        match = _FIELD.fullmatch(undirected(lines[number]))
        key = names.get(match[1].strip().casefold()) if match else None
        if match and key:
            found[key] = match[2].strip()
            end = number + 1
        elif lines[number].strip():
            break
    return found, end


def _is_rule(line: str) -> bool:
    words = line.strip("-_=* \t\u200e\u200f").casefold()
    return words in _MAIL["rules"]
