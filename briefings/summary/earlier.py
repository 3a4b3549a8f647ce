"""Is a document an earlier edition? Asked before the long work, so that a wrong file costs no time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from briefings.errors import BriefingsError

_TABLES = ("articles", "items", "figures")
_DAYS = {"articles": ("date",), "items": (), "figures": ("day", "as_of")}


def check(document: object) -> Mapping[str, Any]:
    """The `briefings/1` document, as far as changes are read from it.

    Raises BriefingsError that names the first part of another form.
    """
    if not isinstance(document, dict) or document.get("schema") != "briefings/1":
        raise _refused("it is no briefings/1 document")
    for name in _TABLES:
        rows = document.get(name, [])
        if not isinstance(rows, list):
            raise _refused(f"its {name} are no list")
        for number, row in enumerate(rows):
            if not isinstance(row, dict):
                raise _refused(f"{name}[{number}] is no object")
            for key in _DAYS[name]:
                _check_day(row.get(key), f"{name}[{number}].{key}")
            if name == "figures":
                _check_count(row.get("count"), f"figures[{number}].count")
    return document


def _check_day(value: object, where: str) -> None:
    try:
        if value:
            date.fromisoformat(str(value))
    except ValueError as error:
        raise _refused(f"{where} is no day") from error


def _check_count(value: object, where: str) -> None:
    pair = value if isinstance(value, list) else []
    numbers = [n for n in pair if n is None or (isinstance(n, int) and not isinstance(n, bool))]
    if value and (len(pair) != 2 or len(numbers) != 2):
        raise _refused(f"{where} is not two numbers")


def _refused(why: str) -> BriefingsError:
    return BriefingsError(f"the earlier edition cannot be read: {why}; give the JSON of a build")
