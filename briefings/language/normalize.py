"""Arabic text made comparable: matching keys with a way back to the original, words, stems.

Two normal forms are kept apart on purpose. `fold` is for *finding* (names, number words, months):
it gives up distinctions that writers do not keep. `for_engine` is for *translating*: it only does
what the bundled model's training text went through, and repairs what no model should see.
The stemmer follows the light stemming of Larkey, Ballesteros and Connell (SIGIR 2002).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from briefings.language.packed import toml

# Marks that carry no letter: vowel signs, Koranic marks, tatweel, bidi and zero-width controls.
_MARKS: Final = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"  # vowel signs
    "\u0640"  # tatweel
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"  # controls
    "\ufe00-\ufe0f"  # variation selectors
)
_DROPPED: Final = re.compile(f"[{_MARKS}]")

_TATWEEL: Final = "\u0640"

_LETTERS: Final = {
    **dict.fromkeys("أإآٱٲٳٵ", "ا"),
    **dict.fromkeys("ىیۍێېےئ", "ي"),
    **dict.fromkeys("ؤۆۇۈۋ", "و"),
    **dict.fromkeys("ةۃہھۀەۂ", "ه"),
    **dict.fromkeys("کڪگڭ", "ك"),
    "پ": "ب",
    "چ": "ج",
    "ژ": "ز",
    "ڤ": "ف",
    "ڨ": "ق",
    "ٹ": "ت",
    "ڈ": "د",
    "ڑ": "ر",
}
_DIGITS: Final = {chr(base + n): str(n) for base in (0x0660, 0x06F0) for n in range(10)}


def _expand(char: str) -> str:
    """The folded form of one character; "" for a mark."""
    out = []
    for part in unicodedata.normalize("NFKC", char):
        if _DROPPED.match(part):
            continue
        out.append(_LETTERS.get(part) or _DIGITS.get(part) or part.lower())
    return "".join(out)


def _table() -> dict[int, str]:
    """Everything that folding changes in the planes an Arabic newsroom types in."""
    blocks = ((0x41, 0x250), (0x600, 0x700), (0x2000, 0x2070), (0xFB50, 0x10000))
    table = {}
    for first, last in blocks:
        for code in range(first, last):
            char = chr(code)
            if not char.isspace() and (folded := _expand(char)) != char:
                table[code] = folded
    table[0x00AD] = table[0x180E] = ""
    return table


_FOLD: Final = _table()
_OFTEN: Final = tuple((char, _LETTERS[char]) for char in "أإآىئؤة")  # in nearly every sentence
_REST: Final = re.compile(
    "[" + "".join(re.escape(chr(code)) for code in _FOLD if chr(code) not in dict(_OFTEN)) + "]"
)
_UNEVEN: Final = re.compile(
    "[" + "".join(re.escape(chr(code)) for code, to in _FOLD.items() if len(to) != 1) + "]"
)


_CACHED: Final = 2000  # characters: sentences are folded by several rooms in a row, articles once


@dataclass(frozen=True, slots=True)
class Folded:
    """A matching key and, for each of its characters, the index it came from."""

    text: str
    origin: Sequence[int]
    length: int  # of the original

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original that a range of the key stands for, marks inside included."""
        if start >= end:
            at = self.origin[start] if start < len(self.origin) else self.length
            return at, at
        if isinstance(self.origin, range):  # nothing was dropped or drawn apart
            return start, end
        last = self.origin[end - 1]
        # Vowel signs and controls that follow the last letter belong to it.
        stop = self.origin[end] if end < len(self.origin) else self.length
        return self.origin[start], max(last + 1, stop)

    def place(self, found: re.Match[str], group: str | int = 0) -> slice:
        """Where in the original a group of what was found in the key stands."""
        return slice(*self.span(*found.span(group)))


def fold(text: str) -> Folded:
    """The matching key of a text: marks dropped, look-alike letters, forms and digits unified.

    Alef, ya, ta marbuta and hamza carriers are folded, Persian letters and Arabic-Indic digits
    unified, Latin letters lowered. White space and punctuation stay where they are.
    """
    return _fold(text) if len(text) > _CACHED else _fold_cached(text)


def _unified(text: str) -> str:
    """A text with all that folding changes; quick where it is only the usual letters."""
    for char, folded in _OFTEN:
        text = text.replace(char, folded)
    return _REST.sub(lambda rare: _FOLD[ord(rare[0])], text)


def _fold(text: str) -> Folded:
    key = _unified(text)
    if not _UNEVEN.search(text):
        return Folded(key, range(len(text)), len(text))
    origin: list[int] = []
    for index, char in enumerate(text):
        folded = _FOLD.get(ord(char))
        if folded is None or len(folded) == 1:
            origin.append(index)
        else:
            origin.extend([index] * len(folded))
    return Folded(key, origin, len(text))


_fold_cached: Final = lru_cache(maxsize=2048)(_fold)


def bare(text: str) -> str:
    """`fold(text).text` with white space collapsed: two spellings of a phrase become one key."""
    return _bare(text) if len(text) > _CACHED else _bare_cached(text)


def _bare(text: str) -> str:
    key = _unified(text)
    # A blank is the one white space that is printable.
    single = key.isprintable() and "  " not in key and key[:1] != " " != key[-1:]
    return key if single else " ".join(key.split())


_bare_cached: Final = lru_cache(maxsize=1 << 14)(_bare)


def unstretched(text: str) -> str:
    """A text without tatweel, which stretches words and means nothing: "لـكن" is "لكن"."""
    return text.replace(_TATWEEL, "")


# ------------------------------------------------------------------------------ engine

_QUOTES: Final = str.maketrans(
    {**dict.fromkeys("“”„‟«»❝❞〝〞＂", '"'), **dict.fromkeys("‘’‚‛‹›", "'"), "…": "..."}
)
_PERSIAN: Final = str.maketrans(
    {
        "ک": "ك",
        "ی": "ي",
        "ٲ": "أ",
        "ٳ": "إ",
        **dict.fromkeys("ہھۀە", "ه"),
        **dict.fromkeys("‐‑−", "-"),
        "―": "—",
    }
)
_DECIMAL: Final = re.compile(r"(?<=\d)٫(?=\d)")
_WESTERN: Final = str.maketrans({**_DIGITS, "٬": ",", "٪": "%", "؉": "‰"})
_EMOJI: Final = re.compile(
    "[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ue000-\uf8ff\ufffd\u20e3]+"
)
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def for_engine(text: str) -> str:
    """A sentence as the bundled model was trained to see it.

    NFKC, no vowel signs, tatweel or invisible controls, straight quotation marks, `...` for the
    ellipsis, white space collapsed; besides, Persian ye and kaf, odd dashes, emoji and control
    characters, none of which the training text has. Digits and their marks are Western: of 150
    sentences with digits the bundled model loses a figure in 13, and in 104 if they are Arabic-Indic.
    """
    text = unicodedata.normalize("NFKC", text)
    text = _DROPPED.sub("", text).translate(_QUOTES).translate(_PERSIAN)
    text = _DECIMAL.sub(".", text).translate(_WESTERN)
    text = _CONTROLS.sub(" ", _EMOJI.sub(" ", text))
    return " ".join(text.split())


# ------------------------------------------------------------------------------- words


class Word(NamedTuple):
    """A word with its place; `text` is as written."""

    start: int
    end: int
    text: str


_WORD: Final = re.compile(rf"\d+(?:[.,٫٬]\d+)*|(?:[^\W\d_]+|[{_MARKS}]+)+")
_ARABIC: Final = re.compile("[\u0621-\u064a]")


def words(text: str) -> tuple[Word, ...]:
    """The words and numbers of a text, in order; punctuation is left out."""
    found = [Word(*m.span(), m[0]) for m in _WORD.finditer(text)]
    if _DROPPED.search(text):  # a run of marks alone is no word
        found = [word for word in found if _DROPPED.sub("", word.text)]
    return tuple(found)


_CLITICS: Final = toml("language/clitics.toml")
_PREFIXES: Final[tuple[str, ...]] = tuple(sorted(_CLITICS["proclitics"], key=len, reverse=True))
_SUFFIXES: Final[tuple[str, ...]] = tuple(sorted(_CLITICS["suffixes"], key=len, reverse=True))
_SHORTEST: Final = 3  # letters that a stem keeps at least


def clitics(word: str) -> Iterator[tuple[str, str]]:
    """Yields `(clitic, rest)` with `clitic + rest == word`, the whole word first.

    Candidates, not an analysis: `وبالجيش` gives `("", …)`, `("و", "بالجيش")`, `("وب", "الجيش")`
    and `("وبال", "جيش")`. A lam before the article has swallowed its alef: `للجيش` gives
    `("لل", "جيش")`. The rest has at least two letters.
    """
    yield "", word
    for length in range(1, min(5, len(word) - 2) + 1):
        if word[:length] in _PREFIXES:
            yield word[:length], word[length:]


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A light stem on folded letters: proclitics and article off, then the longest ending."""
    key = bare(word)
    if not _ARABIC.search(key):
        return key
    for prefix in _PREFIXES if key.startswith(_PREFIXES) else ():
        if key.startswith(prefix) and len(key) - len(prefix) >= _SHORTEST:
            key = key[len(prefix) :]
            break
    for suffix in _SUFFIXES if key.endswith(_SUFFIXES) else ():
        if key.endswith(suffix) and len(key) - len(suffix) >= _SHORTEST:
            return key[: -len(suffix)]
    return key
