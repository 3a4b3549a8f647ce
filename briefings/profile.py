"""The watch profile: whose conflict is watched, under which names, and which themes are told apart.

A profile is a TOML file, packed (`briefings/data/profiles/karabakh.toml`) or of the user's own.
A mistake in one is reported as `file:line: what is wrong and what to do`.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import msgspec

from briefings.errors import ConfigError, of_fields, plainly

FOLDER = Path(__file__).parent / "data" / "profiles"
OTHER = "other"  # the id of a party outside the profile
_ID = re.compile(r"[a-z][a-z0-9_-]*")
_SLIPS = {
    "،": "a comma (,)",
    "“": 'straight marks (")',
    "”": 'straight marks (")',
    "«": 'straight marks (")',
}
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Party:
    """A party to watch, with every name the Arabic press gives it."""

    id: str
    label: str
    color: str  # "#RRGGBB"
    names: tuple[str, ...] = ()  # the state, movement or people
    demonyms: tuple[str, ...] = ()  # adjectives, masculine singular without article
    capitals: tuple[str, ...] = ()  # capitals and palaces that speak for the party
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()  # territory: it suffers but never speaks
    agencies: tuple[str, ...] = ()  # national news agencies
    phrases: tuple[str, ...] = ()  # longer expressions that win over the names inside them
    weak: tuple[str, ...] = ()  # stand-ins, valid only where the article names the party elsewhere


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with its words: weight 2 (`strong`, `patterns`), 1 (`weak`), or cancelled (`without`).

    `echo` words are strong only where the headline or a sentence shortly before has the theme.
    `verbs` and `figures` give points for a class of reporting verb (say, deny, accuse, call, condemn,
    feel) and for a kind of casualty claim, `outsiders` for the words of a party outside the core.
    """

    id: str
    label: str
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    without: tuple[str, ...] = ()  # regular expressions whose matches are left out of account
    echo: tuple[str, ...] = ()
    verbs: dict[str, int] = field(default_factory=dict)
    figures: dict[str, int] = field(default_factory=dict)
    outsiders: int = 0


@dataclass(frozen=True, slots=True)
class Holder:
    """Who held a place until (not including) a day; the last holder has no end."""

    party: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place that changed hands."""

    names: tuple[str, ...]
    held: tuple[Holder, ...]

    def holder(self, day: date | None) -> str:
        """The party that held the place on that day; the last holder where the day is unknown."""
        for holder in self.held:
            if holder.until is None or (day is not None and day < holder.until):
                return holder.party
        return self.held[-1].party


@dataclass(frozen=True, eq=False)
class Profile:
    """A validated profile. Two loads of one file are the same object as long as it is unchanged."""

    id: str
    label: str
    core: tuple[str, ...]  # the parties whose conflict is watched
    parties: tuple[Party, ...]
    themes: tuple[Theme, ...]
    places: tuple[Place, ...] = ()
    nobody: tuple[str, ...] = ()  # expressions that stand for no party, whatever name is in them
    name_policy: dict[str, str] = field(default_factory=dict)  # Arabic name → house spelling

    @cached_property
    def _parties(self) -> dict[str, Party]:
        return {party.id: party for party in self.parties}

    @cached_property
    def _themes(self) -> dict[str, Theme]:
        return {theme.id: theme for theme in self.themes}

    def party(self, party_id: str) -> Party:
        """The party of that id; raises KeyError."""
        return self._parties[party_id]

    def theme(self, theme_id: str) -> Theme:
        """The theme of that id; raises KeyError."""
        return self._themes[theme_id]

    def label_of(self, party_id: str) -> str:
        """What a reader calls the party; "another party" for one outside the profile."""
        return "another party" if party_id == OTHER else self.party(party_id).label


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """The shape of a profile file."""

    label: str
    parties: list[Party] = []
    themes: list[Theme] = []
    core: list[str] = []
    places: list[Place] = []
    nobody: list[str] = []
    name_policy: dict[str, str] = {}


_TABLES: dict[str, type[Party] | type[Theme] | type[Place]] = {
    "parties": Party,
    "themes": Theme,
    "places": Place,
}


def load(name_or_path: str) -> Profile:
    """Load a packed profile by name, or a file by path.

    Raises ConfigError with `file:line: …` for anything wrong in the file, or with the names that
    exist where there is none of that name.
    """
    path, text = source(name_or_path)
    return parse(text, str(path), path.stem)


def source(name_or_path: str) -> tuple[Path, str]:
    """The file of a profile and its text; raises ConfigError as `load` does."""
    path = Path(name_or_path)
    if path.suffix != ".toml" and "/" not in name_or_path:
        path = FOLDER / f"{name_or_path}.toml"
        if not path.is_file():
            raise ConfigError(_missing(name_or_path))
    try:
        return path, path.read_text("utf-8-sig")  # some editors put a mark at its head
    except FileNotFoundError as error:
        near = difflib.get_close_matches(
            path.name, [p.name for p in path.parent.glob("*.toml")], n=1
        )
        hint = f"did you mean {path.with_name(near[0])}?" if near else "mend the path"
        packed = f"or name a packed profile: {', '.join(names())}"
        raise ConfigError(f"{path}: no such file; {hint} ({packed})") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {plainly(error)}; save it again as UTF-8 text") from error


def names() -> tuple[str, ...]:
    """The names of the packed profiles."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def starter(name: str) -> str:
    """A commented profile to begin a new one with; it loads as it is."""
    if not _ID.fullmatch(name):
        raise ConfigError(f"{name!r} cannot name a profile: use a-z, 0-9, - and _, a letter first")
    template = (FOLDER / "starter.txt").read_text("utf-8")
    return template.replace("{NAME}", name)


@lru_cache(maxsize=8)
def parse(text: str, where: str, profile_id: str) -> Profile:
    """The profile of a file's text; `where` is what its errors call the file."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = found[1] if found else str(text.count("\n") + 1)
        what = _slip(text.splitlines()[int(line) - 1 :][:1]) or plainly(error).split(" (at ")[0]
        raise ConfigError(f"{where}:{line}: {what}; mend the TOML there") from error
    _refuse_unknown(raw, text, where)
    try:
        file = msgspec.convert(raw, _File)
    except msgspec.ValidationError as error:
        raise ConfigError(_explain(str(error), text, where)) from error
    _validate(file, text, where)
    return Profile(
        profile_id,
        file.label,
        tuple(file.core) or tuple(party.id for party in file.parties),
        tuple(file.parties),
        tuple(file.themes),
        tuple(file.places),
        tuple(file.nobody),
        file.name_policy,
    )


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
    """Tables of parties, themes and places know only their own keys."""
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


def _missing(name: str) -> str:
    own = Path(f"{name}.toml")
    if own.is_file():
        return f"no profile is called {name!r}; the file {own} is given by its path: {own}"
    near = difflib.get_close_matches(name, names(), n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(names())}"
    return (
        f"no profile is called {name!r}; {hint} (a file of your own is given by its path, x.toml)"
    )


def _explain(message: str, text: str, where: str) -> str:
    what, _, path = message.partition(" - at `")
    steps: list[Any] = [name or int(n) for name, n in re.findall(r"\.(\w+)|\[(\d+)\]", path)]
    unknown = re.search(r"unknown field `([^`]+)`", what)
    if unknown:
        steps.append(unknown[1])
        what = _unknown(unknown[1], [info.name for info in msgspec.structs.fields(_File)])
    if "RFC3339" in what:
        what = "a day is wanted, written 2020-03-01 without quotation marks"
    return f"{where}:{line_of(text, steps)}: {of_fields(what)}"


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


def _validate(file: _File, text: str, where: str) -> None:
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
            if not _ID.fullmatch(entry_id) or entry_id == OTHER:
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
    _validate_links(file, fail)


def _validate_links(file: _File, fail: Any) -> None:
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
