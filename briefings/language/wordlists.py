"""Word lists of data files, as sets of folded words and as patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from briefings.language.normalize import bare
from briefings.language.packed import toml

_LISTED = re.compile(r"(?<!\?P)<([a-z_|]+)>")  # names of lists within a shape, not of a group
_Made = TypeVar("_Made")
_Tree = dict[str, "_Tree"]  # letters with what may follow them; "" where an expression ends


def either(words: Iterable[str]) -> str:
    """A pattern of any of the words, `*` for any ending; of no words, one that nothing matches."""
    return "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words) or "(?!)"


def longest(expressions: Iterable[str]) -> str:
    """A pattern of the longest of the expressions, as a tree of letters: many are tried as soon as few."""
    tree: _Tree = {}
    for expression in expressions:
        node = tree
        for letter in expression:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree) or "(?!)"


def _branches(tree: _Tree) -> str:
    found = [re.escape(letter) + _branches(tree[letter]) for letter in sorted(tree) if letter]
    return f"(?:{'|'.join(found)}){'?' * ('' in tree)}" if found else ""


def folded(words: Iterable[str]) -> str:
    """The same over folded Arabic."""
    return either(map(bare, words))


def parts(listed: str) -> list[str]:
    """The words or phrases between which commas stand."""
    return [part.strip() for part in listed.split(",") if part.strip()]


def english(listed: str) -> re.Pattern[str]:
    """Any of the English words or phrases, between which commas stand, in either case."""
    return re.compile(rf"\b(?:{either(listed.split(', '))})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)  # each room has its own, which is quickly looked up
class WordLists:
    r"""The word lists of a section of a packed TOML file; what is made of them is made once.

    >>> words = WordLists("summary/ranking.toml", "words")
    >>> words.pattern(r"(?<!\w)[وف]?<puts_up>(?: \S+){0,7}? <posts|ways>(?!\w)")
    """

    file: str  # as packed.toml names it
    section: str = ""  # the whole file without one

    def __getitem__(self, name: str) -> Sequence[str]:
        """The words of a list as they are written."""
        data = toml(self.file)
        found: Sequence[str] = (data[self.section] if self.section else data)[name]
        return found

    def entries(self, name: str) -> list[list[str]]:
        """The parts of each entry of a list, `one = other`."""
        return [entry.split(" = ") for entry in self[name]]

    def by_form(self, name: str, make: Callable[..., _Made]) -> dict[str, _Made]:
        """By each folded form of the entries, `form form = other`, what is made of the other parts."""
        return {
            bare(form): made
            for forms, *others in self.entries(name)
            for made in [make(*others)]
            for form in forms.split()
        }

    def words(self, *names: str) -> frozenset[str]:
        """The words of some lists, folded."""
        return _words(self, names)

    def either(self, *names: str) -> str:
        """A pattern of any word of some lists, as a part of a larger one."""
        return f"(?:{folded(word for name in names for word in self[name])})"

    def not_behind(self, *names: str, start: str = r"(?<![^\Wوفبلك])") -> str:
        """What stands in a pattern where no word of some lists, behind `start`, may stand right before.

        A whole word, whatever is written as one with it: "announces" (تعلن) does not end in "will not" (لن).
        """
        return "".join(rf"(?<!{start}{bare(word)} )" for name in names for word in self[name])

    def pattern(self, shape: str) -> re.Pattern[str]:
        """A pattern in which `<name>` or `<one|other>` stands for any word of these lists."""
        return _pattern(self, shape)

    def written(self, shape: str) -> re.Pattern[str]:
        """The same of the words as they are written, the longest of a list first, in either case."""
        return _written(self, shape)

    def whole(self, *names: str, before: str = "[وفبل]?(?:ال)?") -> re.Pattern[str]:
        """Whole words of some lists, with what may be written as one with them before them."""
        return _whole(self, names, before)


@cache
def _words(lists: WordLists, names: Sequence[str]) -> frozenset[str]:
    return frozenset(bare(word) for name in names for word in lists[name])


@cache
def _whole(lists: WordLists, names: Sequence[str], before: str) -> re.Pattern[str]:
    return _pattern(lists, rf"(?<!\w){before}<{'|'.join(names)}>(?!\w)")


@cache
def _written(lists: WordLists, shape: str) -> re.Pattern[str]:
    def longest_first(found: re.Match[str]) -> str:
        words = (word for name in found[1].split("|") for word in lists[name])
        return f"(?:{either(sorted(words, key=len, reverse=True))})"

    return re.compile(_LISTED.sub(longest_first, shape), re.IGNORECASE)


@cache
def _pattern(lists: WordLists, shape: str) -> re.Pattern[str]:
    return re.compile(_LISTED.sub(lambda found: lists.either(*found[1].split("|")), shape))
