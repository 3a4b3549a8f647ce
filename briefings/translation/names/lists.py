"""Reads the name lists and the policy into a `NameAuthority`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefings.errors import ConfigError, plainly
from briefings.language import packed
from briefings.language.normalize import bare
from briefings.translation.names import watched
from briefings.translation.names.authority import NameAuthority
from briefings.translation.names.keys import (
    MARKS,
    TYPES,
    Entry,
    Key,
    tokenize,
    told_apart,
    with_signs,
)

_ARABIC = re.compile(r"[\u0621-\u064a]")
_POLICY, _CONTEXT = "names/policy.toml", "names/context.toml"


def load(policy: Mapping[str, str], folder: Path | None, named: Mapping[str, str]) -> NameAuthority:
    """The authority over the packed lists and the folder's own; see `names.load_names`.

    A single list may stand in place of a folder. Raises ConfigError.
    """
    if folder is not None and not folder.exists():
        raise ConfigError(f"{folder}: no such folder of name lists; set `names` to one that exists")
    state = hashlib.sha256(repr(sorted(policy.items())).encode())
    state.update((packed.text(_POLICY) + packed.text(_CONTEXT)).encode())
    builder = _Builder(policy)
    for sheet in _sheets(folder) if folder else []:  # the user's lists win over everything
        builder.add_sheet(_read(sheet, state), str(sheet), own=True)
    builder.add_policy(packed.toml(_POLICY)["name"])
    for sheet in _sheets(packed.path("names")):
        builder.add_sheet(_read(sheet, state), sheet.name)
    builder.add_wishes(named)
    state.update("".join(builder.add_watched(named)).encode())
    return builder.finish(packed.toml(_CONTEXT), state.hexdigest()[:16])


def _sheets(folder: Path) -> list[Path]:
    return [folder] if folder.is_file() else sorted(folder.glob("*.tsv"))


def _read(sheet: Path, state: Any) -> str:
    try:
        body = sheet.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"{sheet}: {plainly(error)}; mend the name list or move it away"
        ) from error
    state.update(body.encode())
    return body


class _Builder:
    """Collects entries; the first list that claims a spelling keeps it."""

    def __init__(self, policy: Mapping[str, str]) -> None:
        self._choices = {name: how for name, how in policy.items() if not _ARABIC.search(name)}
        self._wishes = {bare(name): how for name, how in policy.items() if _ARABIC.search(name)}
        self._open_wishes = {bare(name): name for name in policy if _ARABIC.search(name)}
        self._entries: list[Entry] = []
        self._keys: dict[tuple[str, ...], Key] = {}
        self._peoples: dict[str, str] = {}
        self._signed: list[re.Pattern[str]] = []

    def add_policy(self, rows: list[dict[str, Any]]) -> None:
        """Enter the policy names, spelt as the policy chooses. Raises ConfigError."""
        known = {str(row["id"]) for row in rows}
        for unknown in self._choices.keys() - known:
            raise ConfigError(
                f"name policy: unknown id {unknown!r}; known: {', '.join(sorted(known))},"
                " or any name in Arabic"
            )
        for row in rows:
            identity, spellings = row["id"], row["spellings"]
            chosen = self._choices.get(identity, "source")
            if chosen != "source" and chosen not in spellings:
                wanted = ", ".join(["source", *spellings])
                raise ConfigError(f"name policy {identity}: {chosen!r} is none of {wanted}")
            for wrote, variants in spellings.items():
                house = wrote if chosen == "source" else chosen
                told: str = row.get("notes", {}).get(wrote, "")
                note = told if house == wrote else f"the source wrote {wrote}"
                self._add(Entry(row["type"], tuple(variants), house, note, identity))

    def add_sheet(self, body: str, name: str, *, own: bool = False) -> None:
        """Enter the rows of one list; raises ConfigError for a broken one."""
        for number, line in enumerate(body.splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            kind, spellings, house, note, *_ = [*line.split("\t"), "", "", ""]
            if kind not in TYPES or not spellings.strip() or not house.strip():
                raise ConfigError(
                    f"{name}, line {number}: wanted type, Arabic spellings and English, with tabs"
                    f" between them; types: {', '.join(sorted(TYPES))}"
                )
            if not _ARABIC.search(spellings) or _ARABIC.search(house):
                raise ConfigError(
                    f"{name}, line {number}: {spellings.strip()!r} stands where the Arabic is wanted and"
                    f" {house.strip()!r} where the English is: change them round"
                )
            marked = tuple(part.strip() for part in spellings.split("|") if part.strip())
            self._add(Entry(kind, marked, house.strip(), note.strip(), own=own))

    def add_wishes(self, named: Mapping[str, str]) -> None:
        """Enter the policy's Arabic names that no list has, of a type that the profile tells, or places."""
        kinds = {bare(name): kind for name, kind in named.items()}
        for key, name in list(self._open_wishes.items()):
            self._add(Entry(kinds.get(key, "place"), (name,), self._wishes[key]))

    def add_watched(self, named: Mapping[str, str]) -> Iterator[str]:
        """Enter the profile's names that would be translated as words; each, as it is added."""
        for entry, mark in watched.entries(named, self._keys):
            words = tuple(bare(entry.ar[0]).split())
            self._entries.append(entry)
            self._keys[words] = Key(words[1:], entry, mark)
            yield f"{entry.ar[0]}\t{entry.house}\n"

    def _add(self, entry: Entry) -> None:
        plain = tuple(spelling.lstrip(MARKS) for spelling in entry.ar)
        if entry.type == "nationality":  # left to the decoder; known, so never "unresolved"
            self._peoples |= {bare(spelling): entry.house for spelling in plain}
            return
        house, note = entry.house, entry.note
        for key in map(bare, plain):
            if key in self._wishes:
                house = self._wishes[key]
                note = note if house == entry.house else f"the source wrote {entry.house}"
                self._open_wishes.pop(key, None)
        clean = replace(entry, ar=plain, house=house, note=note)
        self._entries.append(clean)
        for marked, spelling in zip(entry.ar, plain, strict=True):
            exact = spelling
            if marked.startswith("!"):
                self._signed.append(with_signs(spelling))
                exact = told_apart(spelling, self._signed[-1:])
            words = tuple(token.text for token in tokenize(bare(exact)))
            if words and words not in self._keys:
                mark = marked[0] if marked[0] in MARKS and exact == spelling else ""
                self._keys[words] = Key(words[1:], clean, mark)

    def finish(self, context: Mapping[str, Mapping[str, list[str]]], digest: str) -> NameAuthority:
        """The finished authority."""
        index: dict[str, list[Key]] = {}
        for words, key in self._keys.items():
            index.setdefault(words[0], []).append(key)
        people = {e.house for e in self._entries if e.type == "person" and " " in e.house}
        places = {e.house for e in self._entries if e.type == "place" and len(e.house) > 4}
        return NameAuthority(
            tuple(self._entries),
            digest,
            {w: tuple(sorted(keys, key=lambda k: -len(k.rest))) for w, keys in index.items()},
            {kind: frozenset(map(bare, w)) for kind, w in context["introduces"].items()},
            frozenset(word for name in self._peoples for word in name.split()).union(
                map(bare, context["passes"]["between"])
            ),
            frozenset(people | places),
            self._peoples,
            tuple(self._signed),
        )
