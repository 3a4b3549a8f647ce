"""The name authority: every Arabic spelling of a name has one house spelling.

The lists are `data/names/*.tsv` (type, Arabic spellings joined by `|`, English, note) and may be
extended by a folder of the user's own, whose entries win. A mark before a spelling limits it:
`?` is a common word too, a name only after a title or what introduces its type; `~` the same, but
a place also after في or إلى; `=` never after a clitic; `-` an adjective after a word with the
article (القوات السعودية). `policy.toml` has the places whose English is a political choice.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefings.language.normalize import Folded, bare, fold
from briefings.records import NameMatch
from briefings.translation.vocabulary import common

TYPES = frozenset(
    [
        "person",
        "place",
        "organisation",
        "group",
        "weapon",
        "agreement",
        "event",
        "outlet",
        "nationality",
    ]
)
MARKS = "?~=-"
_NO_NOUNS = frozenset(  # end like an accusative and are none
    bare(word)
    for word in (
        "هذا",
        "ما",
        "لا",
        "إذا",
        "كما",
        "إنما",
        "فيما",
        "بينما",
        "عندما",
        "حينما",
        "أما",
        "دعا",
    )
)
_TO_A_PLACE = frozenset(map(bare, ("في", "إلى")))
_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[ \u00a0\-–ـ]{1,2}")
_MIN_WITH_CLITIC = 3  # letters that must be left of a one-word name once a clitic is taken off
_CONTEXT = 4  # words before an ambiguous name in which a title may stand


@dataclass(frozen=True, slots=True)
class Entry:
    """A name with every spelling that the lists give it."""

    type: str
    ar: tuple[str, ...]  # as written in the list, without marks
    house: str
    note: str = ""
    policy: str = ""  # id of the policy that chose the spelling


@dataclass(frozen=True, slots=True)
class Key:
    """One folded spelling: what follows its first word, and how it may stand in a text."""

    rest: tuple[str, ...]
    entry: Entry
    mark: str  # "", or one of MARKS


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a folded text."""

    start: int  # in the folded text
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class NameAuthority:
    """Finds names in Arabic and holds their house spellings; immutable, safe to share."""

    entries: tuple[Entry, ...]
    digest: str  # changes with any list, policy or context file: part of the memory's key
    index: Mapping[str, tuple[Key, ...]] = field(
        repr=False
    )  # first word → spellings, longest first
    introduces: Mapping[str, frozenset[str]] = field(repr=False)  # type → words before a name
    known: frozenset[str] = field(repr=False)  # words that are no names: nationalities, offices
    listed: frozenset[str] = field(repr=False)  # full names of people, and places, in English
    peoples: Mapping[str, str] = field(repr=False)  # nationality in Arabic → in English

    def find(self, text: str) -> tuple[NameMatch, ...]:
        """All names in reading order, none overlapping; the longest reading of a place wins."""
        folded = fold(text)
        tokens = tokenize(folded.text)
        found: list[NameMatch] = []
        i = 0
        while i < len(tokens):
            best = self._longest(folded.text, tokens, i)
            if best is None:
                i += 1
                continue
            key, cut, last = best
            found.append(_match(text, folded, tokens[i].start + cut, tokens[last].end, key))
            i = last + 1
        return tuple(found)

    def _longest(self, text: str, tokens: list[Token], i: int) -> tuple[Key, int, int] | None:
        best: tuple[Key, int, int] | None = None
        for cut, form in clitic_forms(tokens[i].text):
            for key in self.index.get(form, ()):
                last = i + len(key.rest)
                if best is not None and last <= best[2]:
                    break  # keys are sorted by length: no longer one follows
                if self._stands(text, tokens, i, cut, key):
                    best = (key, cut, last)
                    break
        return best

    def _stands(self, text: str, tokens: list[Token], i: int, cut: int, key: Key) -> bool:
        """Whether the key's words follow, and the spelling may be a name here."""
        if cut and (
            key.mark == "=" or (not key.rest and len(tokens[i].text) - cut < _MIN_WITH_CLITIC)
        ):
            return False
        after = tokens[i + 1 : i + 1 + len(key.rest)]
        if tuple(token.text for token in after) != key.rest:
            return False
        run = tokens[i : i + 1 + len(key.rest)]
        joined = all(_GAP.fullmatch(text[a.end : b.start]) for a, b in itertools.pairwise(run))
        return (
            joined
            and self._allowed(tokens, i, cut, key)
            and not self._part(text, run, tokens, i, key.entry.type)
        )

    def _allowed(self, tokens: list[Token], i: int, cut: int, key: Key) -> bool:
        """Whether the words before let a marked spelling be a name."""
        before = tokens[i - 1].text if i else ""
        if key.mark == "-":
            return bool(cut) or not before.startswith(("ال", "وال", "بال", "لل"))
        if key.mark == "~" and not cut and before in _TO_A_PLACE:
            return True
        return key.mark not in ("?", "~") or self._context(tokens, i, key.entry.type)

    def _part(self, text: str, run: list[Token], tokens: list[Token], i: int, kind: str) -> bool:
        """Whether a one-word name is only a part of a longer one, or a nationality after all.

        `شريف تشودري` is not the Sharif that the lists know; `16 روسيا` and `جنديا روسيا` are Russians.
        """
        if len(run) > 1:
            return False
        word = run[0].text
        before = tokens[i - 1].text if i else ""
        if word[:-1] in self.known and word.endswith("ا") and len(before) > 1:
            return before.isdigit() or (before.endswith("ا") and before not in _NO_NOUNS)
        if kind != "person":
            return False
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if after is None or text[run[0].end : after.start] != " " or len(after.text) < 3:
            return False
        return not (self._familiar(after.text) or after.text[0] in "وف")

    def _familiar(self, word: str) -> bool:
        """Whether a word is of the everyday vocabulary, or starts or is a listed name."""
        if common(word) or not word.isalpha():
            return True
        return any(form in self.index or form in self.known for _, form in clitic_forms(word))

    def _context(self, tokens: list[Token], i: int, kind: str) -> bool:
        """Whether a title, or what introduces the type, stands before; adjectives may be between."""
        words = self.introduces.get(kind, frozenset())
        for token in reversed(tokens[max(0, i - _CONTEXT) : i]):
            forms = {form for _, form in clitic_forms(token.text)}
            if forms & words:
                return True
            if not forms & self.known:
                return False
        return False

    def strangers(self, ar: str, en: str, matches: Sequence[NameMatch]) -> tuple[str, ...]:
        """Listed people and places that the English names and nothing in the Arabic sounds like."""
        from briefings.translation.strangers import strangers

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

    def unresolved(self, text: str, matches: tuple[NameMatch, ...]) -> tuple[str, ...]:
        """Words that the context shows to be names and the lists lack, as the source wrote them."""
        from briefings.translation.namecontext import unlisted

        return unlisted(text, matches, self.introduces, self.known)

    def prepare(self, text: str, matches: tuple[NameMatch, ...]) -> str:
        """The Arabic with the house spellings written in, for a decoder that copies Latin letters.

        Offsets of the matches are into `text`.
        """
        from briefings.translation.spelling import write_in

        return write_in(text, matches)

    def missing(self, en: str, matches: Sequence[NameMatch]) -> tuple[NameMatch, ...]:
        """The matches that the English has neither in house spelling nor as an adjective."""
        from briefings.translation.spelling import missing

        return missing(en, matches)

    def enforce(self, ar: str, en: str, matches: tuple[NameMatch, ...]) -> str:
        """The English with the house spelling in place of every other spelling of a found name.

        A name that left no trace in the English is not put in; `missing` lists it.
        """
        from briefings.translation.spelling import enforce

        del ar  # the matches say all that is needed of it
        return enforce(en, matches)


def load_names(policy: Mapping[str, str] = {}, folder: Path | None = None) -> NameAuthority:
    """Read the packed lists, the folder's own `*.tsv` before them, and apply the policy.

    `policy` maps an id of `policy.toml` to one of its spellings, or to `source` (as the source
    wrote), or an Arabic name to the English that it shall have.
    Raises ConfigError for an unknown id or choice and for a broken line.
    """
    from briefings.translation.namelists import load

    return load(policy, folder)


def tokenize(folded: str) -> list[Token]:
    """The words of a folded text with their places."""
    return [Token(m.start(), m.end(), m.group()) for m in _WORD.finditer(folded)]


def clitic_forms(word: str) -> Iterator[tuple[int, str]]:
    """The word without its possible clitics: how many letters were cut, and what is left.

    `للقوات` is ل before القوات, with the alef of the article gone; cut counts the ل alone.
    """
    yield 0, word
    starts = [0]
    if len(word) > 2 and word[0] in "وف":
        starts.append(1)
        yield 1, word[1:]
    for start in starts:
        rest = word[start:]
        if len(rest) > 3 and rest.startswith("لل"):
            yield start + 1, "ال" + rest[2:]
        if len(rest) > 2 and rest[0] in "بلك":
            yield start + 1, rest[1:]


def _match(text: str, folded: Folded, start: int, end: int, key: Key) -> NameMatch:
    begin, stop = folded.span(start, end)
    return NameMatch(begin, stop, text[begin:stop], key.entry.house, key.entry.type, key.entry.note)
