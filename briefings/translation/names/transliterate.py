"""Latin letters for Arabic names that no list has, and how alike two spellings of a name sound."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from briefings.language.normalize import bare
from briefings.language.packed import rows, toml
from briefings.language.wordlists import longest
from briefings.translation.names.spelled import latin

_Rules = tuple[re.Pattern[str], dict[str, str]]
# What the Arabic writes and the name in its own spelling may not: "Nicola", "Noureddine", "Koblenz".
_SILENT = re.compile(r"S$|(?<=R)L(?=T)|T(?=S)")
_LOST = 2  # consonants that a decoder loses; where more are missing, two words were written as one
# Two consonants at the head of a name that no Arabic one begins with: "Kbashi" is Kabashi.
_CLUSTER = re.compile(r"^([kstdgzc]h|[^aeiousy])(?=[^aeiouylrwh])")


@cache
def _rules(section: str) -> _Rules:
    """One alternation over the letter groups of a section, the longest first."""
    table: dict[str, str] = toml("names/transliteration.toml")[section]
    return re.compile(longest(table)), table


def romanize(name: str) -> str:
    """A readable Latin spelling of an Arabic name: `غورسيل` → `Ghorsil`.

    Only a stand-in for a name that the authority lacks: parts that other names have are spelt as
    there (`محمد` → `Mohammed`), the rest as names of its letters mostly are, and since Arabic leaves short
    vowels out, that is a hint for a reader, never a house spelling.
    """
    words = (usual(word) or _romanize_word(word) for word in name.split())
    return " ".join(filter(None, words))


def usual(word: str) -> str:
    """The spelling that other names give a part of theirs: `محمد` → `Mohammed`; "" where none has it."""
    return _parts().get(bare(word), "")


@cache
def _parts() -> dict[str, str]:
    """Given names and surnames, folded, in their usual English spelling."""
    return {arabic: english for arabic, *spelt in rows("names/parts.txt") for english in spelt}


def _romanize_word(word: str) -> str:
    folded = bare(word)
    article = "al-" if folded.startswith("ال") and len(folded) > 4 else ""
    body = _CLUSTER.sub(r"\1a", latin(folded.removeprefix("ال") if article else folded))
    return article + body[:1].upper() + body[1:]


def skeleton(text: str) -> str:
    """The consonant classes of a name in either script: `Жan`, `Pashinyan` and `باشينيان` → `BXNN`."""
    arabic = re.search(r"[\u0600-\u06ff]", text) is not None
    pattern, table = _rules("skeleton_ar" if arabic else "skeleton_en")
    plain = text if arabic else _unaccented(text)
    classes = "".join(table[found] for found in pattern.findall(plain))
    return re.sub(r"(.)\1+", r"\1", classes)


def shorn(english: str, arabic: str) -> bool:
    """Whether a spelling has the consonants of a name but for one or two: "Gasov" has no م of قاسموف."""
    said, written = (_SILENT.sub("", skeleton(word)) for word in (english, arabic))
    rest = iter(written)
    return 0 < len(written) - len(said) <= _LOST and all(letter in rest for letter in said)


@cache
def _unaccented(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def likeness(left: str, right: str) -> float:
    """How alike two names sound, 0…1; the scripts may differ.

    Normalised Levenshtein similarity of the consonant skeletons; names with fewer than two
    consonants say too little and get 0 unless they are equal.
    """
    from rapidfuzz.distance import Levenshtein

    one, other = skeleton(left), skeleton(right)
    if min(len(one), len(other)) < 2:
        return float(bool(one) and one == other)
    return Levenshtein.normalized_similarity(one, other)
