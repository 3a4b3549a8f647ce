"""Finds the listed names in one Arabic text: longest match, then what the words around it allow."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Set
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.translation.names.keys import Key, clitic_forms, tokenize
from briefings.translation.names.vocabulary import common
from briefings.translation.names.watched import TOLD

# They end like an indefinite accusative and are no nouns that a nationality could follow.
_NO_NOUNS = frozenset(
    map(bare, ("هذا", "إذا", "كما", "إنما", "فيما", "بينما", "عندما", "حينما", "أما", "دعا"))
)
_TO_A_PLACE = frozenset(map(bare, ("في", "إلى")))
_DEFINITE = ("ال", "وال", "بال", "لل")
_GAP = re.compile(r"[ \u00a0\-–]{1,3}")
_MIN_WITH_CLITIC = 3  # letters that must be left of a one-word name once a clitic is taken off
_CONTEXT = 4  # words before an ambiguous name in which a title may stand


@cache
def _ordinary(table: str) -> dict[str, frozenset[str]]:
    """Names, folded, and the words behind or before which they are ordinary words."""
    words: dict[str, list[str]] = toml("names/context.toml")[table]
    return {bare(word): frozenset(map(bare, beside)) for word, beside in words.items()}


class Found(NamedTuple):
    """A spelling over the words `first` to `last`, the first `cut` letters being clitics."""

    key: Key
    first: int
    last: int
    cut: int
    swallowed: bool = False  # the alef of the article is gone: `للقوات`


class Search:
    """One pass over one text."""

    def __init__(
        self,
        folded: str,
        index: Mapping[str, tuple[Key, ...]],
        introduces: Mapping[str, Set[str]],
        known: Set[str],
    ) -> None:
        self.text = folded
        self.tokens = tokenize(folded)
        self._index = index
        self._introduces = introduces
        self._known = known
        self._after_place = -1  # the word that directly follows a place: `و` there lists another

    def run(self) -> Iterator[Found]:
        """The names in reading order, none overlapping; the longest reading of a place wins."""
        i = 0
        while i < len(self.tokens):
            found = self._longest(i)
            if found is None:
                i += 1
                continue
            yield found
            i = found.last + 1
            if found.key.entry.type == "place":
                self._after_place = i

    def _longest(self, i: int) -> Found | None:
        best: Found | None = None
        for cut, form in clitic_forms(self.tokens[i].text):
            for key in self._index.get(form, ()):
                swallowed = len(form) > len(self.tokens[i].text) - cut
                found = Found(key, i, i + len(key.rest), cut, swallowed)
                if best is not None and found.last <= best.last:
                    break  # keys are sorted by length: no longer one follows
                if self._follows(found) and self._allowed(found) and not self._part(found):
                    best = found
                    break
        return best

    def _follows(self, found: Found) -> bool:
        """Whether the spelling's other words follow, with nothing but white space or a hyphen."""
        run = self.tokens[found.first : found.last + 1]
        if tuple(token.text for token in run[1:]) != found.key.rest:
            return False
        return all(_GAP.fullmatch(self.text[a.end : b.start]) for a, b in itertools.pairwise(run))

    def _allowed(self, found: Found) -> bool:
        """Whether the mark of the spelling and its clitic let it be a name here."""
        key, i, _, cut, _ = found
        short = len(self.tokens[i].text) - cut < _MIN_WITH_CLITIC
        if not key.rest and ((cut and short) or self._is_ordinary(i, cut)):
            return False
        before = self._before(i)
        if key.mark == "-":
            return bool(cut) or not before.startswith(_DEFINITE)
        tells = self._tells(i, before) if key.mark == TOLD and not cut else None
        if tells is not None or not key.mark or (key.mark == "=" and not cut):
            return tells is not False
        if cut == 1 and key.entry.type == "place" and i == self._after_place:
            return self.tokens[i].text[0] == "و"  # "Islamabad and Kabul"
        if key.mark == "~" and not cut and before in _TO_A_PLACE:
            return True
        return key.mark != "=" and self._introduced(i, key.entry.type)

    def _is_ordinary(self, i: int, cut: int) -> bool:
        """Whether the word is no name here: "a financial sum", and nothing of Mali's."""
        whole, word = self.tokens[i].text, self.tokens[i].text[cut:]
        if whole in _ordinary("ordinary_alone")["words"]:
            return i != self._after_place
        behind = _ordinary("ordinary").get(word, frozenset())
        if behind and any(form in behind for _, form in clitic_forms(self._before(i))):
            return True
        before = _ordinary("ordinary_before").get(word, frozenset())
        return bool(before) and i + 1 < len(self.tokens) and self.tokens[i + 1].text in before

    def _tells(self, i: int, before: str) -> bool | None:
        """Whether a verb that only people do stands before, or one of telling, with "that" behind the name.

        None where only a title can tell: before the definite it is "the safety of the passengers".
        """
        verbs = _ordinary("tells")
        after = self.tokens[i + 1].text if i + 1 < len(self.tokens) else ""
        word = before[1:] if before[:1] in ("و", "ف") and before not in verbs["people"] else before
        if not i and after in verbs["opens"]:
            return True
        if word in verbs["people"] or (word in verbs["words"] and after in verbs["that"]):
            return True
        return False if after.startswith(_DEFINITE[0]) else None

    def _introduced(self, i: int, kind: str) -> bool:
        """Whether a title, or what introduces the type, stands before; adjectives may be between."""
        words = self._introduces.get(kind, frozenset())
        for token in reversed(self.tokens[max(0, i - _CONTEXT) : i]):
            forms = {form for _, form in clitic_forms(token.text)}
            if forms & words:
                return True
            if not forms & self._known:
                return False
        return False

    def _part(self, found: Found) -> bool:
        """Whether a one-word name is only a part of a longer one, or a nationality after all.

        `شريف تشودري` is not the Sharif of the lists; `16 روسيا` and `جنديا روسيا` are Russians, and
        so is one beside others that are counted: `21 فلبينيا وروسيا`.
        """
        key, i, last, cut, _ = found
        if i != last:
            return False
        token, before = self.tokens[i], self._before(i)
        if token.text.endswith("ا") and token.text[:-1] in self._known and len(before) > 1:
            return before.isdigit() or (before.endswith("ا") and before not in _NO_NOUNS)
        if cut == 1 and re.match("و.+ا$", token.text) and token.text[1:-1] in self._known:
            counted = before.endswith("ا") and before[:-1] in self._known
            return counted and self._before(i - 1).isdigit()
        if key.entry.type != "person" or i + 1 == len(self.tokens):
            return False
        after = self.tokens[i + 1]
        apart = self.text[token.end : after.start] != " " or len(after.text) < 3
        return not (apart or after.text[0] in "وف" or self._familiar(after.text))

    def _familiar(self, word: str) -> bool:
        """Whether a word is of the everyday vocabulary, or starts or is a listed name."""
        if common(word) or not word.isalpha():
            return True
        return any(form in self._index or form in self._known for _, form in clitic_forms(word))

    def _before(self, i: int) -> str:
        return self.tokens[i - 1].text if i else ""
