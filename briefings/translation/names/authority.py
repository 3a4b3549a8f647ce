"""The name authority: every Arabic spelling of a name has one house spelling.

The lists are `data/names/*.tsv` (type, Arabic spellings joined by `|`, English, note) and may be
extended by a folder of the user's own, whose entries win. A mark before a spelling limits it:
`?` is a common word too, a name only after a title or what introduces its type; `~` the same, but
a place also after في or إلى; `=` never after a clitic; `-` an adjective after a word with the
article (القوات السعودية); `!` only with the vowel signs that it has (عُمان). `policy.toml` has the
places whose English is a political choice.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefings.language.normalize import bare, fold
from briefings.records import NameMatch
from briefings.translation.names import regions
from briefings.translation.names.keys import Entry, Key, clitic_forms, tokenize, told_apart
from briefings.translation.names.search import Search
from briefings.translation.names.vocabulary import common

if TYPE_CHECKING:
    from briefings.translation.names.bysound import Heard
    from briefings.translation.names.guesses import Guesses


_NONE: Mapping[str, str] = MappingProxyType({})
_PARTICLES = frozenset(("وأن", "وإن", "وأنّ", "وإنّ"))  # "and that", and not Van (وان)
_PAPER, _QUOTED = bare("صحيفة"), ("«»", '""', "“”")
# a dateline, or what is said by or to a newspaper, and not "the crisis of «the Middle East»"
_DATELINE = re.compile(r"(?:\A|[-–—:])\s*\W\Z"), re.compile(r"\A.\s*(?:[-–—:،]|\Z)")
_TELLING = re.compile(
    r"(?<!\w)[وف]?(?:صحيفة|جريدة|ذكرت|قالت|أفادت|أوردت|نشرت|كتبت|علمت|وفق|بحسب|نقلا عن|مراسل"
    r"|(?:حديث|حوار|مقابلة|لقاء|تصريح|تصريحات|خاص|قال|قالت|أكد|صرح|أوضح|كشف)\w{0,2}"
    r"(?: (?!إن|أن|ان)[^\s\"«“،.؛:]+){0,4}? (?:لـ?|مع)"
    r"|(?<!خطة )(?<!سلام )(?<!السلام )(?<!حل )(?<!رؤية )(?<!مبعوث )(?<!مستقبل )لـ) ?\W\Z"
)


@dataclass(frozen=True, slots=True)
class NameAuthority:
    """Finds names in Arabic and holds their house spellings; immutable, safe to share."""

    entries: tuple[Entry, ...]
    digest: str  # changes with any list, policy or context file: part of the memory's key
    # First word → spellings, longest first.
    index: Mapping[str, tuple[Key, ...]] = field(repr=False)
    introduces: Mapping[str, frozenset[str]] = field(repr=False)  # type → words before a name
    known: frozenset[str] = field(repr=False)  # words that are no names: nationalities, offices
    listed: frozenset[str] = field(repr=False)  # full names of people, and places, in English
    peoples: Mapping[str, str] = field(repr=False)  # nationality in Arabic → in English
    signed: tuple[re.Pattern[str], ...] = field(repr=False)  # spellings that need their vowel signs

    def find(self, text: str) -> tuple[NameMatch, ...]:
        """All names in reading order, none overlapping; the longest reading of a place wins."""
        folded = fold(told_apart(text, self.signed))
        search = Search(folded.text, self.index, self.introduces, self.known)
        matches = []
        for found in search.run():
            first, last = search.tokens[found.first], search.tokens[found.last]
            start, end = folded.span(first.start + found.cut, last.end)
            surface, entry = text[start:end], self._quoted(text, start, end, found.key.entry)
            if surface in _PARTICLES or regions.is_his(text, start, surface):
                continue
            alone = f"ا{surface}" if found.swallowed else ""
            matches.append(
                NameMatch(start, end, surface, entry.house, entry.type, entry.note, alone)
            )
        matches += regions.matches(text, folded, matches)
        return tuple(sorted(matches, key=lambda match: match.start))

    def _quoted(self, text: str, start: int, end: int, entry: Entry) -> Entry:
        """The newspaper of that name for a place in quotation marks: «الشرق الأوسط»."""
        if (
            entry.type != "place"
            or text[max(start - 1, 0) : start] + text[end : end + 1] not in _QUOTED
        ):
            return entry
        before, after = text[max(start - 90, 0) : start], text[end:]
        dated = all(
            part.search(side) for part, side in zip(_DATELINE, (before, after), strict=True)
        )
        if not dated and not _TELLING.search(before):
            return entry
        words = tuple(token.text for token in tokenize(fold(text[start:end]).text))
        papers = (key.entry for key in self.index.get(_PAPER, ()) if key.rest == words)
        return next(papers, entry)

    def strangers(self, ar: str, en: str, matches: Sequence[NameMatch]) -> tuple[str, ...]:
        """Listed people and places that the English names and nothing in the Arabic sounds like."""
        from briefings.translation.names.strangers import strangers

        words = [token.text for token in tokenize(fold(ar).text)]
        peoples = {
            self.peoples[form.removeprefix("ال")]
            for word in words
            for _, form in clitic_forms(word)
            if form.removeprefix("ال") in self.peoples
        }
        rare = [word for word in words if not common(word)]
        together = [one + other for one, other in itertools.pairwise(words)]
        return strangers([*rare, *together], en, matches, self.listed, peoples)

    def unresolved(
        self, text: str, matches: tuple[NameMatch, ...], en: str = "", heard: Heard | None = None
    ) -> tuple[str, ...]:
        """Names that the lists lack, as the source wrote them: shown by the context, or by the English.

        Where there is English, each word that it spells by sound is one, and none that it translates;
        `heard` are these words where they are known.
        """
        from briefings.translation.names.bysound import translated
        from briefings.translation.names.context import of_one_reading, together, unlisted
        from briefings.translation.names.guesses import inflected

        shown = unlisted(text, matches, self.introduces, self.known)
        # By where it ends: with its clitic and without it is one word.
        inflections = {end for start, end in shown if inflected(text[start:end])}
        shown = {span for span in shown if span[1] not in inflections}
        if not en:
            return together(text, shown)
        found = heard or self.heard(text, matches, en)
        doubtful = shown - found.by_sound.keys() - found.listed
        kept = {(a, b) for a, b in doubtful if not translated(text[a:b], en)}
        return together(text, of_one_reading(text, found.by_sound.keys() | kept, self._titles))

    def heard(self, text: str, matches: tuple[NameMatch, ...], en: str) -> Heard:
        """The words that no list has and that the English spells by sound, each with its spelling."""
        from briefings.translation.names.bysound import heard, left_over
        from briefings.translation.names.context import unlisted

        peoples = frozenset(self.peoples.values())
        found = heard(text, en, matches, self.known | self._titles, self.listed, peoples)
        shown = unlisted(text, matches, self.introduces, self.known)
        return left_over(text, en, matches, shown, found)

    def guesses(self, text: str, matches: Sequence[NameMatch]) -> Guesses:
        """The words after titles, kinds of places and "in" that no list has, as names spelled by sound."""
        from briefings.translation.names.context import of_one_reading, placed, titled
        from briefings.translation.names.guesses import Guesses, spelled

        shown = titled(text, matches, self.introduces, self.known)
        sure = of_one_reading(text, shown, self._titles)
        rare = placed(text, matches, self.introduces, self.known) - sure
        return Guesses(spelled(text, sure), spelled(text, rare))

    @property
    def _titles(self) -> frozenset[str]:
        """What stands before the names of people and places."""
        return self.introduces["person"] | self.introduces["place"]


def load_names(
    policy: Mapping[str, str] = _NONE, folder: Path | None = None, named: Mapping[str, str] = _NONE
) -> NameAuthority:
    """Read the packed lists, the folder's own `*.tsv` before them, and apply the policy.

    `policy` maps an id of `policy.toml` to one of its spellings, or to `source` (as the source
    wrote), or an Arabic name to the English that it shall have; `named` are a profile's names with types.
    Raises ConfigError for an unknown id or choice and for a broken line.
    """
    from briefings.translation.names.lists import load

    return load(policy, folder, named)
