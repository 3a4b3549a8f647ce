"""The name authority: every Arabic spelling of a name has one house spelling.

The lists are `data/names/*.tsv` (type, Arabic spellings joined by `|`, English, note) and may be
extended by a folder of the user's own, whose entries win. A mark before a spelling limits it:
`?` is a common word too, a name only after a title or what introduces its type; `~` the same, but
a place also after في or إلى; `=` never after a clitic; `-` an adjective after a word with the
article (القوات السعودية). `policy.toml` has the places whose English is a political choice.
"""

from __future__ import annotations

import hashlib
import itertools
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from briefings.errors import ConfigError
from briefings.language.normalize import Folded, bare, fold
from briefings.records import NameMatch

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
_MARKS = "?~=-"
_TO_A_PLACE = frozenset(map(bare, ("في", "إلى")))
_FULL_NAME = re.compile(r"[A-Z][\w'’-]+(?: (?:al-|el-)?[\w'’-]+){1,4}")
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
class _Key:
    """One folded spelling: what follows its first word, and how it may stand in a text."""

    rest: tuple[str, ...]
    entry: Entry
    note: str
    mark: str  # "", or one of _MARKS


@dataclass(frozen=True, slots=True)
class _Token:
    start: int  # in the folded text
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class NameAuthority:
    """Finds names in Arabic and holds their house spellings; immutable, safe to share."""

    entries: tuple[Entry, ...]
    digest: str  # changes with any list, policy or context file: part of the memory's key
    _index: Mapping[str, tuple[_Key, ...]] = field(repr=False)
    _introduces: Mapping[str, frozenset[str]] = field(repr=False)  # type → words before a name
    _known: frozenset[str] = field(repr=False)
    _people: frozenset[str] = field(repr=False)  # house spellings of two words and more

    def find(self, text: str) -> tuple[NameMatch, ...]:
        """All names in reading order, none overlapping; the longest reading of a place wins."""
        folded = fold(text)
        tokens = _tokens(folded.text)
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

    def _longest(self, text: str, tokens: list[_Token], i: int) -> tuple[_Key, int, int] | None:
        best: tuple[_Key, int, int] | None = None
        for cut, form in clitic_forms(tokens[i].text):
            for key in self._index.get(form, ()):
                last = i + len(key.rest)
                if best is not None and last <= best[2]:
                    break  # keys are sorted by length: no longer one follows
                if self._stands(text, tokens, i, cut, key):
                    best = (key, cut, last)
                    break
        return best

    def _stands(self, text: str, tokens: list[_Token], i: int, cut: int, key: _Key) -> bool:
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
        return joined and self._allowed(tokens, i, cut, key)

    def _allowed(self, tokens: list[_Token], i: int, cut: int, key: _Key) -> bool:
        """Whether the words before let a marked spelling be a name."""
        before = tokens[i - 1].text if i else ""
        if key.mark == "-":
            return bool(cut) or not before.startswith(("ال", "وال", "بال", "لل"))
        if key.mark == "~" and not cut and before in _TO_A_PLACE:
            return True
        return key.mark not in ("?", "~") or self._context(tokens, i, key.entry.type)

    def _context(self, tokens: list[_Token], i: int, kind: str) -> bool:
        """Whether a title, or what introduces the type, stands before; adjectives may be between."""
        words = self._introduces.get(kind, frozenset())
        for token in reversed(tokens[max(0, i - _CONTEXT) : i]):
            forms = {form for _, form in clitic_forms(token.text)}
            if forms & words:
                return True
            if not forms & self._known:
                return False
        return False

    def strangers(self, ar: str, en: str, matches: tuple[NameMatch, ...]) -> tuple[str, ...]:
        """People of the lists whom the English names in full and the Arabic does not."""
        from briefings.translation.transliterate import likeness

        words = [token.text for token in _tokens(fold(ar).text)]
        named = {match.house for match in matches}
        found = []
        for run in _FULL_NAME.finditer(en):
            house = self._longest_person(run.group())
            if house is None or house in named:
                continue
            heard = [w for w in re.split(r"[\s-]+", house) if len(w) > 2]
            if not any(likeness(w, word) >= 0.66 for w in heard for word in words):
                found.append(house)
        return tuple(dict.fromkeys(found))

    def _longest_person(self, run: str) -> str | None:
        words = run.split()
        for length in range(len(words), 1, -1):
            for at in range(len(words) - length + 1):
                house = " ".join(words[at : at + length])
                if house in self._people:
                    return house
        return None

    def unresolved(self, text: str, matches: tuple[NameMatch, ...]) -> tuple[str, ...]:
        """Words that the context shows to be names and the lists lack, as the source wrote them."""
        from briefings.translation.namecontext import unlisted

        return unlisted(text, matches, self._introduces, self._known)

    def prepare(self, text: str, matches: tuple[NameMatch, ...]) -> str:
        """The Arabic with the house spellings written in, for a decoder that copies Latin letters.

        Offsets of the matches are into `text`.
        """
        from briefings.translation.spelling import write_in

        return write_in(text, matches)

    def enforce(self, ar: str, en: str, matches: tuple[NameMatch, ...]) -> str:
        """The English with the house spelling in place of every other spelling of a found name.

        A name that left no trace in the English is not put in; `missing` lists it.
        """
        from briefings.translation.spelling import enforce

        del ar  # the matches say all that is needed of it
        return enforce(en, matches)


def load_names(policy: Mapping[str, str] = {}, folder: Path | None = None) -> NameAuthority:
    """Read the packed lists, the folder's own `*.tsv` before them, and apply the policy.

    `policy` maps an id of `policy.toml` to one of its choices, or to `source`: as the source wrote.
    Raises ConfigError for an unknown id or choice and for a broken line.
    """
    packed = files("briefings") / "data" / "names"
    own = sorted(folder.glob("*.tsv")) if folder else []
    if folder is not None and not folder.is_dir():
        raise ConfigError(f"{folder}: no such folder of name lists; set `names` to one that exists")
    sheets = sorted((s for s in packed.iterdir() if s.name.endswith(".tsv")), key=lambda s: s.name)
    state = hashlib.sha256(repr(sorted(policy.items())).encode())
    builder = _Builder()
    choices = (packed / "policy.toml").read_text("utf-8")
    context = (packed / "context.toml").read_text("utf-8")
    state.update((choices + context).encode())
    builder.add_policy(tomllib.loads(choices), policy)
    for sheet in [*own, *sheets]:
        body = _read(sheet)
        state.update(body.encode())
        builder.add_sheet(body, sheet.name)
    return builder.finish(tomllib.loads(context), state.hexdigest()[:16])


def _read(sheet: object) -> str:
    try:
        return sheet.read_text("utf-8")  # type: ignore[attr-defined,no-any-return]
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{sheet}: {error}; mend the name list or move it away") from error


class _Builder:
    """Collects entries; the first list that claims a spelling keeps it."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._keys: dict[tuple[str, ...], _Key] = {}
        self._known: set[str] = set()

    def add_policy(self, table: Mapping[str, object], policy: Mapping[str, str]) -> None:
        """Enter the policy names, spelt as the policy chooses."""
        names = {str(row["id"]): row for row in table["name"]}  # type: ignore[attr-defined]
        for unknown in policy.keys() - names.keys():
            raise ConfigError(
                f"name policy: unknown id {unknown!r}; known: {', '.join(sorted(names))}"
            )
        for identity, row in names.items():
            chosen = policy.get(identity, "source")
            spellings: dict[str, list[str]] = row["spellings"]
            if chosen != "source" and chosen not in spellings:
                wanted = ", ".join(["source", *spellings])
                raise ConfigError(f"name policy {identity}: {chosen!r} is none of {wanted}")
            for wrote, variants in spellings.items():
                house = wrote if chosen == "source" else chosen
                note = "" if house == wrote else f"the source wrote {wrote}"
                self._add(Entry(row.get("type", "place"), tuple(variants), house, note, identity))

    def add_sheet(self, body: str, name: str) -> None:
        """Enter the rows of one list; raises ConfigError for a broken one."""
        for number, line in enumerate(body.splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            kind, spellings, house, note, *_ = [*line.split("\t"), "", "", ""]
            if kind not in TYPES or not spellings.strip() or not house.strip():
                raise ConfigError(
                    f"{name}, line {number}: wanted type, Arabic spellings and English, with tabs"
                    f" between them; types: {', '.join(sorted(TYPES))}"
                )
            marked = tuple(part.strip() for part in spellings.split("|") if part.strip())
            self._add(Entry(kind, marked, house.strip(), note.strip()))

    def _add(self, entry: Entry) -> None:
        plain = tuple(spelling.lstrip(_MARKS) for spelling in entry.ar)
        clean = Entry(entry.type, plain, entry.house, entry.note, entry.policy)
        if entry.type == "nationality":  # left to the decoder; known, so never "unresolved"
            self._known.update(word for spelling in plain for word in bare(spelling).split())
            return
        self._entries.append(clean)
        for marked, spelling in zip(entry.ar, plain, strict=True):
            words = tuple(token.text for token in _tokens(bare(spelling)))
            if words and words not in self._keys:
                mark = marked[0] if marked[0] in _MARKS else ""
                self._keys[words] = _Key(words[1:], clean, clean.note, mark)

    def finish(self, context: Mapping[str, Mapping[str, list[str]]], digest: str) -> NameAuthority:
        """The finished authority."""
        index: dict[str, list[_Key]] = {}
        for words, key in self._keys.items():
            index.setdefault(words[0], []).append(key)
        sorted_index = {
            first: tuple(sorted(keys, key=lambda key: -len(key.rest)))
            for first, keys in index.items()
        }
        introduces = {
            kind: frozenset(map(bare, words)) for kind, words in context["introduces"].items()
        }
        known = frozenset(self._known.union(map(bare, context["passes"]["between"])))
        people = frozenset(e.house for e in self._entries if e.type == "person" and " " in e.house)
        return NameAuthority(tuple(self._entries), digest, sorted_index, introduces, known, people)


def _tokens(folded: str) -> list[_Token]:
    return [_Token(m.start(), m.end(), m.group()) for m in _WORD.finditer(folded)]


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


def _match(text: str, folded: Folded, start: int, end: int, key: _Key) -> NameMatch:
    begin, stop = folded.span(start, end)
    return NameMatch(begin, stop, text[begin:stop], key.entry.house, key.entry.type, key.note)
