"""Number words and tokens of an Arabic text, on folded letters; all words are data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from briefings.language import digits
from briefings.language.normalize import bare
from briefings.language.packed import lines, toml

_DATA: Final = toml("language/numbers-ar.toml")
WORDS: Final[dict[str, list[str]]] = _DATA["words"]
_PROCLITICS: Final = tuple(sorted(WORDS["proclitics"], key=len, reverse=True))
_TOKEN: Final = re.compile(
    rf"(?P<n>{digits.NUMBER})|(?P<w>[\u0621-\u064a]+)|(?P<l>[a-z]+)|(?P<s>[^\s\w])"
)
_CLITIC_WORDS: Final = frozenset(_PROCLITICS)
_NEVER: Final = frozenset(bare(word) for word in WORDS["never"])


class Entry(NamedTuple):
    """What a number word means: its class in `numbers-ar.toml` and its value."""

    cls: str
    value: float


class Token(NamedTuple):
    """A folded token; `conj`, `prep` and `article` say what is written together with it."""

    start: int
    end: int
    text: str
    kind: str  # n number, w Arabic word, l Latin word, s symbol
    conj: bool = False
    article: bool = False
    prep: bool = False
    entry: Entry | None = None


@cache
def _table() -> dict[str, Entry]:
    table: dict[str, Entry] = {}
    for cls, rows in _DATA.items():
        if cls == "words":
            continue
        for key, listed in rows.items():
            top, _, below = key.partition("/")
            value = float(top) / float(below or 1)
            for word in listed:
                table.setdefault(bare(word), Entry(cls, value))
    return table


@cache
def _vague() -> dict[str, float]:
    return {bare(word): float(key) for key, listed in _DATA["vague"].items() for word in listed}


@lru_cache(maxsize=1 << 14)
def look(word: str) -> tuple[Entry, str] | None:
    """The entry of a folded word and the clitics that were taken off it."""
    if word in _NEVER:
        return None
    table = _table()
    for clitic, rest in _clitics(word):
        if rest in table:
            return table[rest], clitic
        for pronoun in ("ها", "هم", "هن", "ه"):  # "ثلثهم"
            part = table.get(rest.removesuffix(pronoun))
            if part and part.cls in ("fraction", "parts", "decade"):
                return part, clitic
    return None


def _clitics(word: str) -> Iterator[tuple[str, str]]:
    """The clitics that a word may begin with, none at first, and what is left behind each."""
    yield "", word
    if word.startswith(_PROCLITICS):
        yield from ((c, word[len(c) :]) for c in _PROCLITICS if word.startswith(c))


@lru_cache(maxsize=1 << 14)
def look_vague(word: str) -> float | None:
    """The unit of a vague plural, any clitic before it: "والعشرات" is 10."""
    if word in _NEVER:
        return None
    for _, rest in _clitics(word):
        for noun in (rest, rest.removesuffix("ها"), rest.removesuffix("هم")):
            if noun in _vague():
                return _vague()[noun]
    return None


@cache
def _duals() -> dict[str, bool]:
    """Dual form → whether it may be a plural as well."""
    forms: dict[str, bool] = {}
    for line in lines("language/duals.txt"):
        sound = line.startswith("=")
        noun = bare(line.lstrip("=! "))
        if line.startswith("!"):
            forms[noun] = False
            continue
        forms[noun + "ان"] = False
        forms[noun + "ين"] = sound
    return forms


@lru_cache(maxsize=1 << 14)
def dual(word: str) -> bool | None:
    """Whether the dual of a count noun may be a plural; None if the word is no dual."""
    forms = _duals()
    return next((forms[rest] for _, rest in _clitics(word) if rest in forms), None)


@cache
def _singles() -> frozenset[str]:
    nouns = (
        bare(line.lstrip("= ")) for line in lines("language/duals.txt") if not line.startswith("!")
    )
    return frozenset(f"{noun[:-1]}ه" if noun.endswith("ت") else noun for noun in nouns)


def single(word: str) -> bool:
    """Whether a folded word is the singular of a count noun as it stands, with nothing before it."""
    return word.removesuffix("ا") in _singles() or word in _singles()


@lru_cache(maxsize=512)
def tokens(key: str) -> tuple[Token, ...]:
    """The tokens of a folded text; a clitic before a number becomes a property of the number."""
    found: list[Token] = []
    conj = article = False
    matches = list(_TOKEN.finditer(key))
    for i, m in enumerate(matches):
        kind = m.lastgroup or "s"
        text = m[0]
        short = text in _CLITIC_WORDS and i + 1 < len(matches)
        if short and _is_clitic(text, m.end(), matches[i + 1]):
            conj, article = text in ("و", "ف", "وال"), text.endswith(("ال", "لل"))
            continue
        looked = look(text) if kind == "w" else None
        start, end = m.span()
        if looked is None and kind != "n":
            found.append(Token(start, end, text, kind, conj, article))
            conj = article = False
            continue
        entry, clitic = (
            (Entry("digits", digits.value(text, "ar")), "") if looked is None else looked
        )
        conj = conj or clitic in ("و", "ف", "وال", "فال")
        article = article or clitic.endswith(("ال", "لل"))
        start += len(clitic.removesuffix("ال"))
        prep = clitic.removesuffix("ال").endswith(("ب", "ل", "ك"))
        found.append(Token(start, end, text, kind, conj, article, prep, entry))
        conj = article = False
    return tuple(found)


def _is_clitic(text: str, end: int, after: re.Match[str]) -> bool:
    """Whether a word is only the clitic of the number after it: "و200", "ال46", "و 200"."""
    if text == "و" and (after.lastgroup == "n" or (after.lastgroup == "w" and look(after[0]))):
        return True
    return after.lastgroup == "n" and after.start() == end
