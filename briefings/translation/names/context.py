"""Names that no list has: found by the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, pairwise
from typing import NamedTuple

from briefings.language.normalize import bare, fold
from briefings.language.packed import toml
from briefings.records import NameMatch
from briefings.translation.names.keys import clitic_forms
from briefings.translation.names.transliterate import usual
from briefings.translation.names.vocabulary import common

_WORD = re.compile(r"[^\W\d_]+")
_MOST = 4  # words of an unlisted name
# Familiar words that may stand between a title and the name: "باسم وزارة الخارجية الروسية".
_REACH = 5
# A passive by its first sign (أُنعش), and what stands before a verb and before no name.
_PASSIVE = re.compile("[أيت]\u064f")
_BEFORE_VERBS = frozenset(["لم", "ولم", "لن", "ولن", "قد", "وقد", "الذي", "التي", "الذين"])
_AND_THE = "وال"  # where such words before it are none: "sugar, rice and wheat"
_SERVANT, _GOD = re.compile(r"(?:(?<!\w)|(?<=\W[وفبلك]))عبد $"), re.compile(r" الله(?!\w)")
_SURNAME = re.compile(r"ال\w{3,}ي")  # of where somebody is from: الكثيري


class _Word(NamedTuple):
    start: int  # in the original text
    end: int
    text: str  # folded
    joined: bool  # nothing but white space stands between it and the word before
    familiar: bool  # an everyday word, or within a listed name
    inside: bool  # within a listed name
    known: bool  # a nationality, an office
    introduces: bool


def unlisted(
    text: str, matches: Sequence[NameMatch], introduces: Mapping[str, Set[str]], known: Set[str]
) -> set[tuple[int, int]]:
    """Spans of the words after a title or a place word that neither a list nor the vocabulary has."""
    words = list(_words(text, matches, introduces, known))
    runs = (_run(words, i + 1) for i, word in enumerate(words) if word.introduces)
    return _spans([*chain.from_iterable(runs), *_surnames(words, introduces["person"])])


def titled(
    text: str, matches: Sequence[NameMatch], introduces: Mapping[str, Set[str]], known: Set[str]
) -> set[tuple[int, int]]:
    """Of these, those between which and the title stands nothing but an office, a nationality, a name.

    Behind other everyday words may stand a verb, "an adviser in the government fell under …", and so it may
    behind the first word of a place: "in the region of X discovered …".
    """
    words = list(_words(text, matches, introduces, known))
    shown: list[_Word] = []
    for i, word in enumerate(words):
        run = _run(words, i + 1) if word.introduces else ()
        between = words[i + 1 : words.index(run[0])] if run else ()
        if all(w.known or w.inside or usual(w.text) for w in between):
            person = any(form in introduces["person"] for _, form in clitic_forms(word.text))
            shown += run[: None if person else 1]
    return _spans([*shown, *_surnames(words, introduces["person"]), *_speakers(words)])


def placed(
    text: str, matches: Sequence[NameMatch], introduces: Mapping[str, Set[str]], known: Set[str]
) -> set[tuple[int, int]]:
    """Spans of the unfamiliar words behind "in", "north of" and the like, or a listed name and "and"."""
    words = list(_words(text, matches, introduces, known))
    rare = [(before, word) for before, word in pairwise(words) if word.joined and not word.familiar]
    return {
        (word.start, word.end)
        for before, word in rare
        if before.text.removeprefix("و") in introduces["where"]
    } | {
        (word.start + 1, word.end)
        for before, word in rare
        if before.inside and word.text.startswith("و")
    }


def _spans(words: Iterable[_Word]) -> set[tuple[int, int]]:
    return {(word.start, word.end) for word in words}


def _surnames(words: Sequence[_Word], titles: Set[str]) -> Iterator[_Word]:
    """Familiar words that are surnames by their form, behind a title and a given name: علي الكثيري."""
    for title, given, last in zip(words, words[1:], words[2:], strict=False):
        if not (given.joined and last.joined and last.familiar and not last.inside):
            continue
        titled = any(form in titles for _, form in clitic_forms(title.text))
        if titled and usual(given.text) and _SURNAME.fullmatch(last.text) and not last.known:
            yield last


def _speakers(words: Sequence[_Word]) -> Iterator[_Word]:
    """Surnames by their form, alone between a verb of telling and "that": قال المومني إن."""
    tells = toml("names/context.toml")["tells"]
    verbs, that, callings = (
        {fold(word).text for word in tells[key]}
        for key in ("reports", "that_clause", "no_surnames")
    )
    for verb, last, behind in zip(words, words[1:], words[2:], strict=False):
        told = verb.text in verbs or (verb.text[0] in "وف" and verb.text[1:] in verbs)
        alone = last.joined and behind.joined and behind.text in that
        apart = last.inside or last.known or last.text in callings
        if told and alone and not apart and _SURNAME.fullmatch(last.text):
            yield last


def of_one_reading(
    text: str, spans: Set[tuple[int, int]], introducing: Set[str]
) -> set[tuple[int, int]]:
    """The spans, each word of the text once: as it stands, or without its clitic, not both ways.

    A letter that may be a preposition is one ("in X"), but for the name that an indefinite word opens:
    in مستشفى بشائر the ب is the name's.
    """
    shortest: dict[int, int] = {}
    longest: dict[int, int] = {}
    for start, end in spans:
        shortest[end] = max(start, shortest.get(end, start))
        longest[end] = min(start, longest.get(end, start))
    return {
        (start if _is_opened(text, start, introducing) else shortest[end], end)
        for end, start in longest.items()
    }


def _is_opened(text: str, start: int, introducing: Set[str]) -> bool:
    """Whether ب, ل or ك at a place belongs to the name that the word before it opens."""
    before = _WORD.findall(bare(text[:start]))[-1:] if text[:start].endswith(" ") else []
    opener = before[0] if before else ""
    return text[start] in "بلك" and opener in introducing and not opener.startswith("ال")


def together(text: str, spans: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """The words as the source wrote them, neighbours as one name, each once, in reading order.

    A given name by itself has its usual spelling and is left out.
    """
    runs: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if runs and text[runs[-1][1] : start].isspace():
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    found = dict.fromkeys(text[slice(*_whole(text, *run))] for run in runs)
    return tuple(name for name in found if not usual(name))


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The place of a name with the everyday words that belong to it: عبد السميع, فضل الله."""
    servant = _SERVANT.search(text, 0, start) if text.startswith("ال", start) else None
    god = _GOD.match(text, end)
    return servant.start() if servant else start, god.end() if god else end


def _run(words: Sequence[_Word], first: int) -> Sequence[_Word]:
    """The first unfamiliar words after the title, within reach of it but for verbs and the last of a list."""
    i = first
    while i < len(words) and i - first <= _REACH and words[i].joined and words[i].familiar:
        i += 1
    if i == len(words) or i - first > _REACH or not words[i].joined:
        return ()
    before = words[i - 1]
    everyday = before.familiar and not (before.inside or before.known)
    if before.text in _BEFORE_VERBS or (everyday and words[i].text.startswith(_AND_THE)):
        return ()
    last = i + 1
    while last < len(words) and last - i < _MOST and words[last].joined:
        if words[last].familiar:
            break
        last += 1
    return words[i:last]


def _words(
    text: str, matches: Sequence[NameMatch], introduces: Mapping[str, Set[str]], known: Set[str]
) -> Iterator[_Word]:
    folded, introducing = fold(text), introduces["person"] | introduces["place"]
    before = 0
    for found in _WORD.finditer(folded.text):
        start, end = folded.span(found.start(), found.end())
        forms = {form.removeprefix("ال") for _, form in clitic_forms(found.group())}
        forms.update(form for _, form in clitic_forms(found.group()))
        leads = not forms.isdisjoint(introducing)
        tells = leads or not forms.isdisjoint(known)  # of a name
        inside = any(match.meets(start, end) for match in matches)
        yield _Word(
            start,
            end,
            found.group(),
            joined=folded.text[before : found.start()].isspace(),
            familiar=inside
            or tells
            or len(found.group()) < 3
            or common(found.group())
            or (_PASSIVE.match(text, start) is not None and not usual(found.group())),
            inside=inside,
            known=tells,
            introduces=leads,
        )
        before = found.end()
