"""The words that outlets choose, by party that they are said of: "liberated" or "occupied"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from briefings.language.normalize import bare, fold
from briefings.language.packed import toml
from briefings.language.wordlists import longest
from briefings.profile import OTHER, Profile
from briefings.records import Statement, VocabularyRow
from briefings.summary.wordowners import doer, owner

_EXAMPLES = 3

# و ف, then ب ل ك, then the article, which is written لل after the preposition ل.
_CLITICS = r"(?:[بك]?ال|لل|[بلك])?"
_BEFORE = r"(?<!\w)[وف]?" + _CLITICS
_REACH = 9  # words between a verb and its object, where a term says nothing else


@dataclass(frozen=True, slots=True)
class _Term:
    contrast: str
    label: str
    about: str
    theme: str  # what a sentence must be about for the word to count; "" for whatever
    others: re.Pattern[str]  # objects behind the word with which it is of another matter
    before: re.Pattern[str]  # what has to stand before the word, and …
    behind: re.Pattern[str]  # … behind it

    def means(self, text: str, start: int, end: int) -> bool:
        """Whether a word at such a place is of the matter of its contrast."""
        if self.others.match(text, end):
            return False
        return bool(self.before.search(text, 0, start) and self.behind.match(text, end))


@dataclass(slots=True)
class _Tally:
    words: dict[str, None] = field(default_factory=dict)
    count: int = 0
    reported: int = 0
    items: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Words:
    pattern: re.Pattern[str]  # all words, on folded text
    without: re.Pattern[str]  # expressions in which a word says nothing, such as names of bodies
    denied: re.Pattern[str]  # a text that ends in a denial: the word behind it is nobody's own
    named: frozenset[str]  # words that say nothing within the name of a party
    terms: Mapping[str, _Term]  # folded word -> its term


@lru_cache(maxsize=1)
def _vocabulary() -> _Words:
    data = toml("summary/vocabulary.toml")
    known = {
        bare(word): _term(contrast, term)
        for contrast in data["contrast"]
        for term in contrast["terms"]
        for word in term["words"]
    }
    pattern = re.compile(_BEFORE + f"({longest(known)})" + r"(?!\w)")
    denied = re.compile(_BEFORE + f"{longest(map(bare, data['denied']))}" + r"(?!\w)[^،؛.:]*$")
    without = re.compile("|".join((longest(map(bare, data["without"])), _of_body(data))))
    return _Words(pattern, without, denied, frozenset(map(bare, data["named"])), known)


def _of_body(data: Mapping[str, Any]) -> str:
    """A name of a body that has such a word in it: "the Front for the Liberation of", "Liberation Square"."""
    bodies, fronts, named = (longest(map(bare, data[key])) for key in ("bodies", "fronts", "named"))
    plain = rf"[وف]?[بلك]?{bodies}\s+(?:ال)?{named}"
    for_it = rf"[وف]?(?:[بك]?ال|لل){fronts}\s+ال\w+\s+(?:ال\w+\s+)?ل{named}"
    return rf"(?<!\w)(?:{plain}|{for_it})(?!\w)"


def _term(contrast: Mapping[str, Any], term: Mapping[str, Any]) -> _Term:
    about = term.get("about", contrast["about"])
    land, others = (
        longest(map(bare, term.get(key, contrast.get(key, ())))) for key in ("land", "others")
    )
    reach = term.get("reach", _REACH)
    object_ = rf"(?:\W+(?!{_CLITICS}{land}\b)\w+){{0,{reach}}}?\W+{_CLITICS}{others}\b"
    if not term.get("others", contrast.get("others")):
        object_ = "(?!)"  # at once
    before, behind = (longest(map(bare, term.get(key, ()))) for key in ("before", "behind"))
    return _Term(
        contrast["label"],
        term["label"],
        about,
        term.get("theme", ""),
        re.compile(object_),
        re.compile(rf"{_BEFORE}{before}(?:\W+\w+)?\W+{_BEFORE}$" if "before" in term else ""),
        re.compile(rf"\W+{_CLITICS}{behind}\b" if "behind" in term else ""),
    )


def vocabulary(statements: Iterable[Statement], profile: Profile) -> tuple[VocabularyRow, ...]:
    """Count the telling words of each outlet by the party that they are said of.

    A contrast is given where at least two of its terms were met in at least two outlets: one alone
    tells nothing.
    """
    known = _vocabulary()
    tallies: dict[tuple[str, str, str, str], _Tally] = defaultdict(_Tally)
    for statement in statements:
        source = statement.article.source or "unknown source"
        text = statement.translated.sentence.text
        for word, surface, start, end in _met(text, known, profile):
            term = known.terms[word]
            if term.theme and term.theme not in statement.analysis.themes:
                continue
            if term.about == "themselves":
                party = _label(owner(statement, start, end, profile), profile)
            elif term.about in {"deed", "accused"}:
                accused = term.about == "accused"
                party = _label(doer(statement, start, end, profile, accused=accused), profile)
            else:
                party = _party(statement, term.about, profile)
            tally = tallies[term.contrast, source, party, term.label]
            _count(tally, surface, statement)
    met: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for contrast, source, _, label in tallies:
        met[contrast] |= {("term", label), ("outlet", source)}
    telling = {
        contrast
        for contrast, found in met.items()
        if min(Counter(kind for kind, _ in found).get(kind, 0) for kind in ("term", "outlet")) > 1
    }
    return tuple(
        VocabularyRow(
            contrast, label, tuple(t.words), source, party, t.count, t.reported, tuple(t.items)
        )
        for (contrast, source, party, label), t in sorted(tallies.items())
        if contrast in telling
    )


def _met(text: str, known: _Words, profile: Profile) -> Iterator[tuple[str, str, int, int]]:
    """The telling words of a sentence: folded, as written, and where in the folded text."""
    folded = fold(text)
    found = list(known.pattern.finditer(folded.text))
    silent = (known.without, _names(profile)) if found else ()
    skipped = [match.span() for one in silent for match in one.finditer(folded.text)]
    for match in found:
        start, end = match.span(1)
        taken = any(low <= start < high for low, high in skipped)
        taken = taken or not known.terms[match[1]].means(folded.text, start, end)
        if not taken and not known.denied.search(folded.text, 0, start):
            first, last = folded.span(start, end)
            yield match[1], text[first:last], start, end


@lru_cache(maxsize=4)
def _names(profile: Profile) -> re.Pattern[str]:
    """The names of the profile's parties in which such a word takes no side: "Hayat Tahrir al-Sham"."""
    names = {
        bare(name)
        for party in profile.parties
        for name in (*party.names, *party.phrases, *party.weak)
        if " " in name and any(word in bare(name) for word in _vocabulary().named)
    }
    return re.compile(rf"{_BEFORE}{longest(names)}(?!\w)" if names else "(?!)")


def _party(statement: Statement, about: str, profile: Profile) -> str:
    """Whom a word is said of; what excuses a deed, such as "in self-defence", nobody says of another's."""
    held: tuple[str, ...] = getattr(statement.analysis.roles, about)
    if speaking := statement.analysis.roles.speaker if about == "actor" else ():
        held = tuple(party for party in held if party in speaking)
    return _label(held[0] if held else "", profile)


def _label(party: str, profile: Profile) -> str:
    return profile.label_of(party) if party and party != OTHER else ""


def _count(tally: _Tally, word: str, statement: Statement) -> None:
    tally.words[word] = None
    tally.count += 1
    tally.reported += bool(statement.analysis.quote or statement.analysis.roles.speaker)
    if len(tally.items) < _EXAMPLES and statement.id not in tally.items:
        tally.items.append(statement.id)
