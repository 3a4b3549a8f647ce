"""What is allowed in a profile but surely not meant: `profile check` says it, `load` does not mind."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, get_args

from briefings import colours
from briefings.language.general import is_of_reports
from briefings.language.normalize import bare
from briefings.language.terms import stop_words
from briefings.profile.loading import parse, starter
from briefings.profile.records import Party, PastWar, Place, Profile, Theme
from briefings.profile.shape import line_of
from briefings.records import FigureKind

VERBS = ("say", "deny", "accuse", "call", "condemn", "feel", "exchange")
FIGURES = (*get_args(FigureKind), "background")
_NAMING = ("names", "demonyms", "capitals", "people", "places", "agencies", "phrases", "weak")
_STRONG = ("names", "capitals", "people", "phrases")
_FORMS = re.compile("(?:ية|يه|يون|يين|يات)$")  # of an adjective
_WORDS = ("strong", "weak", "patterns", "echo")
_SIDES = 2  # of a war between states
_MOST = 9  # points; 2 are enough for a theme
_FIRST_YEAR = 1900  # of a day on which a place changed hands
_PALEST = 0.8  # luminance of a colour that is hardly seen on white paper
_ARABIC = re.compile(r"[\u0621-\u064a]|\d")

Steps = list[Any]
# Where in the file, and what; of what stands twice also where it stands first.
Fault = tuple[Steps, str] | tuple[Steps, str, Steps]


def faults(watch: Profile, text: str = "") -> list[str]:
    """One line for each fault of a profile that loads, with what to do; with its line of the file's text."""
    return in_lines(_found(watch), text)


def in_lines(found: Iterable[Fault], text: str) -> list[str]:
    """What was found, each with its line of the file's text."""
    told = []
    for steps, what, *first in found:
        also = f" (the first stands in line {line_of(text, first[0])})" if text and first else ""
        told.append(f"line {line_of(text, steps)}: {what}{also}" if text else what)
    return told


def _found(watch: Profile) -> Iterator[Fault]:
    if not watch.label.strip():
        yield ["label"], "its label is empty: give it one"
    example = parse(starter("x"), "starter", "x").parties
    for n, party in enumerate(watch.parties):
        for key, what in _of_party(party, party in example):
            yield ["parties", n, key], f"party {party.id!r}{what}"
    for n, party in enumerate(watch.parties):
        if has_no_people(party, watch):
            told = "no demonyms, so that the people hit in its places have no owner: give it one"
            yield ["parties", n, "places"], f"party {party.id!r}: it has places, but {told}"
    for n, theme in enumerate(watch.themes):
        for key, what in _of_theme(theme):
            yield ["themes", n, key], f"theme {theme.id!r}{what}"
    for n, place in enumerate(watch.places):
        for key, what in _of_place(place):
            yield ["places", n, key], f"place {', '.join(place.names)}{what}"
    for n, war in enumerate(watch.past_wars):
        for key, what in _of_war(war):
            yield ["past_wars", n, key], what
    for what in _of_list("nobody", watch.nobody):
        yield ["nobody"], what
    yield from _shared(watch)
    yield from _alike(watch)


def has_no_people(party: Party, watch: Profile) -> bool:
    """Whether a side has land and no adjective for its people, where others have."""
    land = party.places and not party.demonyms
    others = any(watch.party(one).demonyms for one in watch.core)
    return bool(land) and party.id in watch.core and others and not is_civil_war(watch)


def is_civil_war(watch: Profile) -> bool:
    """Whether one side of three or more is the nation itself: its armies have no adjective by design."""
    peoples = [one for one in watch.core if watch.party(one).demonyms]
    return len(peoples) == 1 and len(watch.core) > _SIDES


def _of_party(party: Party, example: bool) -> Iterator[tuple[str, str]]:
    if example:
        yield (
            "id",
            f": it is the starter's example, {party.label}: put your own in its place, or remove it",
        )
    if not party.label.strip():
        yield "label", ": its label is empty: give it one"
    if not any(getattr(party, key) for key in _NAMING):
        yield "id", ": it has no names, so that no text can be about it: give it one"
    if colours.luminance(party.color) > _PALEST:
        yield "color", f": {party.color} can hardly be seen on paper: choose a darker colour"
    for key in _NAMING:
        for what in _of_list(f", {key}", getattr(party, key)):
            yield key, what
        for word in getattr(party, key):
            if "*" in word:
                yield (
                    key,
                    f", {key}: {word!r}: a star stands for no ending in a name: write the forms out",
                )
    for word in party.demonyms:
        if word.startswith("ال"):
            plain = _FORMS.sub("ي", word.removeprefix("ال"))
            yield "demonyms", f", demonyms: {word!r} begins with the article: write {plain!r}"
    strong = {bare(word) for key in _STRONG for word in getattr(party, key)}
    for word in party.weak:
        if bare(word) in strong:
            yield (
                "weak",
                f", weak: {word!r} is one of its names, too, which count in any article: keep one",
            )


def _of_theme(theme: Theme) -> Iterator[tuple[str, str]]:
    if not theme.label.strip():
        yield "label", ": its label is empty: give it one"
    if not any(getattr(theme, key) for key in ("strong", "patterns", "echo", "verbs", "figures")):
        yield "id", ": no word of it is strong, so that hardly a sentence can have it"
    for key in _WORDS:
        for what in _of_list(
            f", {key}", getattr(theme, key), kind="" if key == "patterns" else key
        ):
            yield key, what
    both = {bare(word) for word in theme.strong} & {bare(word) for word in theme.weak}
    for word in theme.weak:
        if bare(word) in both:
            yield "weak", f", weak: {word!r} is one of its strong words, too: remove it here"
    for key, points, known in (("verbs", theme.verbs, VERBS), ("figures", theme.figures, FIGURES)):
        for what in _unknown(f", {key}", points, known):
            yield key, what
    for key, given in (("verbs", theme.verbs), ("figures", theme.figures)):
        for name, most in given.items():
            if abs(most) > _MOST:
                yield key, f", {key}: {name} = {most}: 2 points are enough for a theme"
    if abs(theme.outsiders) > _MOST:
        yield "outsiders", f": outsiders = {theme.outsiders}: 2 points are enough for a theme"


def _of_place(place: Place) -> Iterator[tuple[str, str]]:
    for what in _of_list("", place.names):
        yield "names", what
    days = [holder.until for holder in place.held]
    if None in days[:-1]:
        holder = place.held[days.index(None)].party
        yield (
            "held",
            f": {holder!r} has no `until`, so that nobody holds it afterwards: put it last",
        )
    ends = [day for day in days if day]
    if ends != sorted(set(ends)):
        yield "held", ": the days of its holders are not in order: the earliest stands first"
    for day in ends:
        if not _FIRST_YEAR <= day.year <= date.today().year + 1:
            yield "held", f": nobody reads the news of {day.isoformat()}: mend the year"


def _of_war(war: PastWar) -> Iterator[tuple[str, str]]:
    for what in _of_list("past war", war.names):
        yield "names", what
    if war.year > date.today().year:
        told = f"past war {', '.join(war.names)}: its last year, {war.year}, is yet to come"
        yield "year", f"{told}: mend it"


def _of_list(where: str, words: Collection[str], *, kind: str = "name") -> Iterator[str]:
    """Empty entries, the same word twice to the letter, and what no Arabic text has or every one has."""
    seen: set[str] = set()

    def is_common(folded: str) -> bool:
        if kind in ("strong", "echo"):  # a theme stands on it
            return folded in stop_words() or is_of_reports(folded)
        return kind != "weak" and folded in stop_words()  # of weak words two are needed

    for word in words:
        folded = bare(word).replace("*", "").strip()
        if not word.strip():
            yield f"{where}: an entry is empty: remove it"
        elif word in seen:
            yield f"{where}: {word!r} stands there twice: remove one"
        elif kind and folded and not _ARABIC.search(folded):
            yield f"{where}: {word!r} is no Arabic, and only Arabic is searched: write it in Arabic"
        elif kind and (len(folded) < 2 or folded == "ال" or is_common(folded)):
            yield f"{where}: {word!r} is in every text: remove it"
        seen.add(word)


def _shared(watch: Profile) -> Iterator[Fault]:
    """A name of two parties, of which one alone gets the sentences, and a speaker named among places."""
    owner: dict[str, tuple[str, Steps]] = {bare(word): ("nobody", []) for word in watch.nobody}
    for n, party in enumerate(watch.parties):
        for key in ("names", "capitals", "people", "phrases", "demonyms", "agencies"):
            for name in getattr(party, key):
                here: Steps = ["parties", n, key]
                other, first = owner.setdefault(bare(name), (party.id, here))
                if other == "nobody":
                    yield here, f"party {party.id!r}: {name!r} is nobody's, too: keep one"
                elif other != party.id:
                    yield here, _twice(party.id, key, name, other), first
    stands_in: dict[str, tuple[str, Steps]] = {}
    for n, party in enumerate(watch.parties):
        for name in party.weak:
            here = ["parties", n, "weak"]
            other, first = stands_in.setdefault(bare(name), (party.id, here))
            if other != party.id:
                told = (
                    f"{name!r} is a stand-in of {other!r}, too, who alone gets it: give it to one"
                )
                yield here, f"party {party.id!r}, weak: {told}", first
    yield from _placed(watch, owner)


def _twice(party: str, key: str, name: str, other: str) -> str:
    what = {"names": "name", "places": "place"}.get(key, repr(key))
    return f"party {party!r}: its {what} {name!r} is one of {other!r}, too: give it to one"


def _placed(watch: Profile, owner: Mapping[str, tuple[str, Steps]]) -> Iterator[Fault]:
    """A place of two parties, or with two lists of holders, and one that is named as a speaker."""
    held: dict[str, tuple[str, Steps]] = {}
    for n, party in enumerate(watch.parties):
        for name in party.places:
            here: Steps = ["parties", n, "places"]
            other, first = held.setdefault(bare(name), (party.id, here))
            if other != party.id:
                yield here, _twice(party.id, "places", name, other), first
            yield from _speaking(here, name, owner)
    listed: dict[str, int] = {}
    for n, place in enumerate(watch.places):
        for name in place.names:
            here = ["places", n, "names"]
            if (before := listed.setdefault(bare(name), n)) != n:
                yield (
                    here,
                    f"place {name!r} stands there twice: keep one",
                    ["places", before, "names"],
                )
            yield from _speaking(here, name, owner)
            if bare(name) in held:
                of, first = held[bare(name)]
                told = f"is one of the places of {of!r}, too, where its holders do not count"
                yield here, f"place {name!r} {told}: keep it here alone", first


def _speaking(here: Steps, name: str, owner: Mapping[str, tuple[str, Steps]]) -> Iterator[Fault]:
    of, steps = owner.get(bare(name), ("", []))
    if of:
        whose = f"the {steps[-1]} of {of!r}" if steps else "nobody"
        yield here, f"place {name!r} stands in {whose}, too, and a place never speaks: keep one"


def _alike(watch: Profile) -> Iterator[Fault]:
    """Parties and themes that readers could not tell apart."""
    labels = [("parties", "party", [(p.id, p.label) for p in watch.parties]),
              ("themes", "theme", [(t.id, t.label) for t in watch.themes])]  # fmt: skip
    for table, name, given in labels:
        first: dict[str, str] = {}
        for n, (entry, value) in enumerate(given):
            other = first.setdefault(value.lower().strip(), entry)
            if other != entry and value.strip():
                yield (
                    [table, n, "label"],
                    f"{name} {entry!r}: its label {value!r} is that of {other!r}, too: change one",
                )
    for n, party in enumerate(watch.parties):
        for before in watch.parties[:n]:
            if colours.alike(party.color, before.color):
                yield (
                    ["parties", n, "color"],
                    f"party {party.id!r}: its colour {party.color!r} can hardly be told from "
                    f"{before.color!r} of {before.id!r}: change one",
                )
                break


def _unknown(where: str, given: Mapping[str, object], known: Collection[str]) -> Iterator[str]:
    for key in given:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(sorted(known))}"
            yield f"{where}: {key!r} is not known; {hint}"
