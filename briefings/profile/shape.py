"""The shape of a profile's file, and what is wrong in one that has another, told with its line."""

from __future__ import annotations

import difflib
import re
import tomllib
from dataclasses import fields
from datetime import date
from typing import Any

import msgspec

from briefings.errors import ConfigError, of_fields, plainly
from briefings.profile.records import OTHER, Party, PastWar, Place, Theme

ID = re.compile(r"[a-z][a-z0-9_-]*")
_SLIPS = {
    "،": "a comma (,)",
    "“": 'straight marks (")',
    "”": 'straight marks (")',
    "«": 'straight marks (")',
}
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
_FIRST_YEAR = 1000  # with four digits: 20 is a slip for 2020


class File(msgspec.Struct, forbid_unknown_fields=True):
    """The shape of a profile file."""

    label: str
    parties: list[Party] = []
    themes: list[Theme] = []
    core: list[str] = []
    places: list[Place] = []
    past_wars: list[PastWar] = []
    nobody: list[str] = []
    name_policy: dict[str, str] = {}


_TABLES: dict[str, type[Party] | type[Theme] | type[Place] | type[PastWar]] = {
    "parties": Party,
    "themes": Theme,
    "places": Place,
    "past_wars": PastWar,
}


def read(text: str, where: str) -> File:
    """A file's text in its shape; raises ConfigError, in which `where` is what the file is called."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = found[1] if found else str(text.count("\n") + 1)
        what = _slip(text.splitlines()[int(line) - 1 :][:1]) or plainly(error).split(" (at ")[0]
        raise ConfigError(f"{where}:{line}: {what}; mend the TOML there") from error
    _refuse_unknown(raw, text, where)
    try:
        file = msgspec.convert(raw, File)
    except msgspec.ValidationError as error:
        raise ConfigError(_explain(str(error), text, where)) from error
    _validate(file, text, where)
    return file


def _slip(lines: list[str]) -> str:
    """What is wrong in a line where whoever writes Arabic slips most; TOML's parser only stumbles there."""
    written = " ".join(lines)
    outside = re.sub(r'"[^"]*"|#.*', "", written)
    for mark, wanted in _SLIPS.items():
        if mark in outside:
            return f"{mark} stands where TOML wants {wanted}"
    for day in re.findall(r"\d{4}-\d+-\d+", written):
        try:
            date.fromisoformat(day)
        except ValueError:
            return f"{day} is no day, which is written 2020-03-01"
    return ""


def _refuse_unknown(raw: dict[str, Any], text: str, where: str) -> None:
    """Tables of parties, themes, places and past wars know only their own keys."""
    for table, kind in _TABLES.items():
        entries = raw.get(table)
        for n, entry in enumerate(entries if isinstance(entries, list) else []):
            known = [field.name for field in fields(kind)]
            for key in entry if isinstance(entry, dict) else ():
                if key not in known:
                    what = _unknown(key, known)
                    raise ConfigError(f"{where}:{line_of(text, [table, n, key])}: {what}")


def _unknown(key: str, known: list[str]) -> str:
    near = difflib.get_close_matches(key, known, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"
    return f"unknown key {key!r}; {hint}"


def _explain(message: str, text: str, where: str) -> str:
    what, _, path = message.partition(" - at `")
    steps: list[Any] = [name or int(n) for name, n in re.findall(r"\.(\w+)|\[(\d+)\]", path)]
    unknown = re.search(r"unknown field `([^`]+)`", what)
    if unknown:
        steps.append(unknown[1])
        what = _unknown(unknown[1], [info.name for info in msgspec.structs.fields(File)])
    if "RFC3339" in what:
        what = "a day is wanted, written 2020-03-01 without quotation marks"
    return f"{where}:{line_of(text, steps)}: {of_fields(what)}"


def _validate(file: File, text: str, where: str) -> None:
    def fail(steps: list[Any], what: str) -> None:
        raise ConfigError(f"{where}:{line_of(text, steps)}: {what}")

    if not file.parties or not file.themes:
        fail(["label"], "a profile wants at least one [[parties]] and one [[themes]]")
    tables: tuple[tuple[str, list[str]], ...] = (
        ("parties", [party.id for party in file.parties]),
        ("themes", [theme.id for theme in file.themes]),
    )
    for table, ids in tables:
        seen: set[str] = set()
        for n, entry_id in enumerate(ids):
            if not ID.fullmatch(entry_id) or entry_id == OTHER:
                fail(
                    [table, n, "id"],
                    f"{entry_id!r} is no id: use a-z, 0-9, - and _ ({OTHER!r} is taken)",
                )
            if entry_id in seen:
                fail([table, n, "id"], f"the id {entry_id!r} is given twice; choose another")
            seen.add(entry_id)
    for n, party in enumerate(file.parties):
        if not _COLOR.fullmatch(party.color):
            fail(["parties", n, "color"], f'{party.color!r} is no colour; write it as "#0072B2"')
    for n, war in enumerate(file.past_wars):
        if not war.names:
            fail(["past_wars", n, "names"], "names wants at least one name of the war")
        if not _FIRST_YEAR <= war.year <= date.max.year:
            fail(["past_wars", n, "year"], f"{war.year} is no year, which is written 2003")
    _validate_links(file, fail)


def _validate_links(file: File, fail: Any) -> None:
    ids = [party.id for party in file.parties]
    hint = f"; the parties are: {', '.join(ids)}"
    for name, how in file.name_policy.items():
        if how == "source" and not name.isascii():
            what = f'"source" is for the ids that `briefings names list` shows; give {name!r} its English'
            fail(["name_policy", name], what)
    for party in file.core:
        if party not in ids:
            fail(["core"], f"core names {party!r}, which is no party{hint}")
    for n, place in enumerate(file.places):
        if not place.held:
            fail(["places", n, "held"], "held wants at least one { party = … }")
        for holder in place.held:
            if holder.party not in ids:
                fail(["places", n, "held"], f"held names {holder.party!r}, which is no party{hint}")
    for n, theme in enumerate(file.themes):
        for key, patterns in (("patterns", theme.patterns), ("without", theme.without)):
            for pattern in patterns:
                try:
                    re.compile(pattern)
                except re.error as error:
                    fail(["themes", n, key], f"{pattern!r} is no regular expression: {error}")


def line_of(text: str, steps: list[Any]) -> int:
    """The line that a path such as `parties, 2, color` leads to; the table's where the key is absent."""
    lines = text.splitlines()
    at = 0
    if len(steps) > 1 and isinstance(steps[1], int):
        headers = [n for n, line in enumerate(lines) if re.match(rf"\s*\[\[{steps[0]}\]\]", line)]
        at = headers[steps[1]] if steps[1] < len(headers) else 0
    end = next(
        (n for n in range(at + 1, len(lines)) if at and lines[n].lstrip().startswith("[[")),
        len(lines),
    )
    for name in reversed([step for step in steps if isinstance(step, str)]):
        for n in range(at, end):
            if re.match(rf"\s*\[{{0,2}}\"?{re.escape(name)}\"?\s*(?:=|\])", lines[n]):
                return n + 1
    return at + 1
