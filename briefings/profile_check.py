"""What is allowed in a profile but surely not meant: `profile check` says it, `load` does not mind."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping
from typing import get_args

from briefings.language.normalize import bare
from briefings.profile import Party, Profile, Theme
from briefings.records import FigureKind

VERBS = ("say", "deny", "accuse", "call", "condemn", "feel", "exchange")
FIGURES = (*get_args(FigureKind), "background")
_NAMING = ("names", "demonyms", "capitals", "people", "places", "agencies", "phrases", "weak")
_WORDS = ("strong", "weak", "patterns", "echo")


def faults(watch: Profile) -> list[str]:
    """One line for each fault of a profile that loads, with what to do."""
    found = [] if watch.label.strip() else ["its label is empty: give it one"]
    for party in watch.parties:
        found += _of_party(party)
    for theme in watch.themes:
        found += _of_theme(theme)
    return [*found, *_shared(watch)]


def _of_party(party: Party) -> Iterator[str]:
    where = f"party {party.id!r}"
    if not party.label.strip():
        yield f"{where}: its label is empty: give it one"
    if not party.names:
        yield f"{where}: it has no names, so that no text can be about it: give it one"
    for key in _NAMING:
        yield from _of_list(f"{where}, {key}", getattr(party, key))


def _of_theme(theme: Theme) -> Iterator[str]:
    where = f"theme {theme.id!r}"
    if not theme.label.strip():
        yield f"{where}: its label is empty: give it one"
    if not any(getattr(theme, key) for key in ("strong", "patterns", "echo", "verbs", "figures")):
        yield f"{where}: no word of it is strong, so that hardly a sentence can have it"
    for key in _WORDS:
        yield from _of_list(f"{where}, {key}", getattr(theme, key))
    yield from _unknown(f"{where}, verbs", theme.verbs, VERBS)
    yield from _unknown(f"{where}, figures", theme.figures, FIGURES)


def _of_list(where: str, words: Collection[str]) -> Iterator[str]:
    """Empty entries, and the same word twice to the letter."""
    seen: set[str] = set()
    for word in words:
        if not word.strip():
            yield f"{where}: an entry is empty: remove it"
        elif word in seen:
            yield f"{where}: {word!r} stands there twice: remove one"
        seen.add(word)


def _shared(watch: Profile) -> Iterator[str]:
    """A name of two parties, of which only one can get the sentences."""
    owner: dict[str, str] = {}
    for party in watch.parties:
        for name in party.names:
            other = owner.setdefault(bare(name), party.id)
            if other != party.id:
                yield f"party {party.id!r}: its name {name!r} is one of {other!r}, too: give it to one"


def _unknown(where: str, given: Mapping[str, object], known: Collection[str]) -> Iterator[str]:
    for key in given:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(sorted(known))}"
            yield f"{where}: {key!r} is not known; {hint}"
