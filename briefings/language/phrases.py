"""Tables of Arabic phrases that are looked up at a token, any clitic before them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final, Generic, TypeVar

from briefings.language.normalize import bare
from briefings.language.numerals_ar_tokens import Token

T = TypeVar("T")
_CLITICS: Final = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")


@lru_cache(maxsize=1 << 14)
def forms(word: str) -> tuple[str, ...]:
    """A folded word as it stands and without the clitics that it may begin with."""
    found = [word]
    found += [word[len(c) :] for c in _CLITICS if word.startswith(c) and len(word) > len(c) + 1]
    if word.startswith("لل"):
        found.append("ال" + word[2:])
    elif word.startswith("ولل"):
        found.append("ال" + word[3:])
    return tuple(found)


class Phrases(Generic[T]):
    """A look-up table of phrases, of which the longest wins."""

    def __init__(self, table: Mapping[str, T]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in table.items():
            words = tuple(bare(phrase).split())
            self._by_first.setdefault(words[0], []).append((words, value))
        for rows in self._by_first.values():
            rows.sort(key=lambda row: -len(row[0]))

    @property
    def first_words(self) -> Iterable[str]:
        """The words that a phrase of the table begins with."""
        return self._by_first.keys()

    def at(self, tokens: Sequence[Token], i: int, clitics: bool = True) -> tuple[T, int] | None:
        """The value of the longest phrase that begins at token i, and the token after it."""
        if not 0 <= i < len(tokens):
            return None
        word = tokens[i].text
        for form in forms(word) if clitics else (word,):
            for words, value in self._by_first.get(form, ()):
                rest = tokens[i + 1 : i + len(words)]
                if tuple(token.text for token in rest) == words[1:]:
                    return value, i + len(words)
        return None

    def has(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a phrase of the table begins at token i."""
        return self.at(tokens, i) is not None
