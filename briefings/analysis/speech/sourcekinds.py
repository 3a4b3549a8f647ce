"""The kinds of sources that are no party, with their words: `data/analysis/sources.toml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from briefings.analysis.parsing.forms import proclitics
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import preposition_at
from briefings.analysis.parsing.vocabulary import table
from briefings.analysis.speech.speakers import STATEMENT
from briefings.language.normalize import bare
from briefings.records import Body

_PRONOUNS = ("هما", "هم", "ها", "ه")
_IN_THE_NAME_OF = "باسم"
_NISBA = ("ي", "يه", "يون", "يين")  # "a local committee": an adjective tells not whose it is
_SORT = 2  # words behind a noun among which its sort stands


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of source."""

    id: str
    one: str  # English
    many: str
    owned: str = ""
    sorts: bool = False
    plural: bool = False
    listed: bool = True
    official: bool = False
    body: str = ""  # "own": a body of its own; "of": the noun behind tells whose
    town: bool = False  # of the place where it is, and of no army that holds the place


def kind_at(reading: Reading, at: int) -> tuple[Kind | None, int]:
    """The kind of source that begins at a word, and the length of its noun."""
    noun, *behind = [token.text for token in reading.tokens[at : at + 3]] or [""]
    beginnings = _beginnings(noun)
    for length in range(1 + len(behind), 0, -1) if beginnings else ():
        for first in beginnings:
            kind = _kinds().get(" ".join([first, *behind[: length - 1]]))
            if kind is not None:
                return kind, length
    return None, 0


@lru_cache(maxsize=1 << 14)
def _beginnings(word: str) -> tuple[str, ...]:
    """What a word is in the name of a kind of source that it may begin; most words begin none."""
    if word in STATEMENT:
        return ()
    stems = (stem for _, rest in proclitics(word) for stem in _stems(rest))
    return tuple([stem for stem in stems if stem in _first_words()])


def _stems(word: str) -> Iterator[str]:
    """A noun as it stands, without the article, or without a pronoun: "his wife", "its mayor"."""
    yield word
    yield word.removeprefix("ال")
    for pronoun in _PRONOUNS:
        stem = word.removesuffix(pronoun)
        if stem != word and len(stem) > 2:
            yield stem[:-1] + "ه" if stem.endswith("ت") else stem


def in_words(reading: Reading, kind: Kind, at: int) -> tuple[str, str]:
    """The English for a source, its noun ending before a word, with its sort; and the sort."""
    tokens = reading.tokens
    plural = kind.plural and not (at > 1 and tokens[at - 2].text in source_words("one_of"))
    words, sort = kind.many if plural else kind.one, ""
    if at < len(tokens) and tokens[at].text == _IN_THE_NAME_OF:
        return words + _of_body(reading, at + 1), ""
    for token in tokens[at : at + _SORT] if kind.sorts else ():
        if token.gap.strip() or sort:
            break
        sort = sorts().get(token.text.removeprefix("ال"), "")
    if not sort:
        return words, ""
    if plural:
        return f"{sort} {words}", sort
    return f"{'an' if sort[0].lower() in 'aeiou' else 'a'} {sort} {words.split(' ', 1)[1]}", sort


def body_of(reading: Reading, kind: Kind, at: int, after: int) -> tuple[Body, str]:
    """Which body a source is, its noun from one word to before another; and of whom in English.

    "A committee of lawyers" is of lawyers; "the committee", "a local committee" tell no more than that.
    """
    tokens = reading.tokens
    if kind.body == "own":
        return ("", kind.id), ""
    behind = tokens[after : after + 1]
    plain = behind and not behind[0].gap.strip() and preposition_at(list(tokens), after) is None
    text = behind[0].text.removeprefix("ال") if plain else ""
    if not kind.body or not text or definite(tokens[at].text) or text.endswith(_NISBA):
        return (kind.id if kind.body else "", ""), ""
    whose, _ = kind_at(reading, after)
    many = f" of {whose.many}" if whose and kind.id != "ministry" else ""
    return (kind.id, whose.id if whose else text), many


def definite(word: str) -> bool:
    """Whether a word has the article."""
    return word.lstrip("وفبلك").startswith("ال") or word.startswith(("لل", "ولل"))


def _of_body(reading: Reading, at: int) -> str:
    """ " for the committee": in whose name somebody speaks; "" where it is of no kind that counts."""
    kind, length = kind_at(reading, at)
    if kind is None or not kind.official:
        return ""
    one = f"the {kind.one.split(' ', 1)[1]}" if kind.one.startswith(("a ", "an ")) else kind.one
    definite = length > 1 or reading.tokens[at].text.startswith("ال")
    return f" for {one if definite else kind.one}"


@lru_cache(maxsize=1)
def _kinds() -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for entry in table("sources")["kinds"]:
        kind = Kind(entry["id"], entry["one"], entry["many"], entry.get("owned", ""),
                     entry.get("sorts", False), official=entry.get("official", False),
                    body=entry.get("body", ""), town=entry.get("town", False))  # fmt: skip
        for number in ("singular", "plural"):
            for form in map(bare, entry[number]):
                found.setdefault(form, replace(kind, plural=number == "plural"))
    return found


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _kinds())


@lru_cache(maxsize=1)
def sorts() -> dict[str, str]:
    """What sort of source or official an adjective tells of, in English."""
    return {bare(form): sort for sort, forms in table("sources")["sorts"].items() for form in forms}


@lru_cache(maxsize=8)
def source_words(name: str) -> frozenset[str]:
    """One of the plain word lists, folded."""
    return frozenset(map(bare, table("sources")[name]))


def unknown() -> str:
    """The words for a source of no listed kind."""
    return str(table("sources")["unknown"])
