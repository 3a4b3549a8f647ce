"""Arabic names that are everyday words as well: "captain", "argument", "eye"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.language.bilingual import lexicon
from briefings.language.normalize import bare, stem
from briefings.translation.checks import invented
from briefings.translation.names.transliterate import likeness, romanize

if TYPE_CHECKING:
    from briefings.translation.names.authority import NameAuthority

_SEEN = 50  # times in the training text
_LIKE = 0.7  # likeness of a word's sound and its English, from which on that is the name itself


def sense(name: str, names: NameAuthority) -> str:
    """The likeliest English of a name of one word that is an everyday word, too; "" of any other.

    It is one where it was translated by everyday words at least as often as it was written by its sound.
    What is a word only without its ending is none: the town Barda is not "cold".
    """
    key = bare(name)
    plain = key.removeprefix("ال")
    entry = lexicon().arabic(plain)
    if " " in key or stem(key) != plain or entry.seen < _SEEN:
        return ""
    sound = romanize(name).removeprefix("al-")
    said = {
        lexicon().english(k).form or k: share for k, share in entry.partners.items() if k != "_"
    }
    named = {english for english in said if likeness(sound, english) >= _LIKE}
    plainly = {word: said[word] for word in said if word not in named and invented.is_common(word)}
    if not plainly or sum(plainly.values()) < sum(said[word] for word in named):
        return ""
    best = max(plainly, key=lambda word: plainly[word])
    own = [match.house for match in names.find(name)]  # "Damascus", "Egyptian"
    return "" if any(likeness(house, best) >= _LIKE for house in own) else best
