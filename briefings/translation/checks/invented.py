"""English that a decoder made up: words that are none, and names that stand for nothing in the Arabic.

A decoder that spells its output in pieces of words can put pieces together that never met: "aoretical",
"secretity", "Tutttch". A word in lower case has to be in `data/checks/words.txt.gz`, or be made of one that
is by a common prefix or ending, or of two; an unlisted name has to sound like some word of the Arabic. In
1,300 outputs of general and conflict news that had been doubted for other reasons it names words in 116,
about nine of ten of them made up; in general news written by people it would name one in a tenth of the
sentences, most of them names: where the English may be a person's, only words in lower case and those that
open a sentence are looked at. Of true pairs whose words had been kept from the list that names words in
0.5 % of 5,208 of news and in 2 % of 4,254 of everything else.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefings.language.bilingual import idle
from briefings.language.normalize import fold
from briefings.language.packed import text, texts
from briefings.records import NameMatch
from briefings.translation.names.keys import clitic_forms, tokenize
from briefings.translation.names.spelling import also, plain
from briefings.translation.names.transliterate import likeness, skeleton

_WORD = re.compile(r"(?<![\w'’.@/])[^\W\d_]{3,}(?:['’]s?)?(?![\w@/]|\.\w)")
_PARENT = re.compile(r"(?<![\w-])(?:Abu|Abou|Umm) (?P<word>[a-z]{4,})(?![\w-])")  # "Abu northern"
_OPENS = re.compile(r'(?:\A|[.!?:] |["“])["“]?$')
_NAME_WORD = re.compile(r"[^\W\d_]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_MANGLED = re.compile(r"([a-z])\1\1|[bcdfghjklmnpqrstvwxz]{6}", re.IGNORECASE)
_PREFIX = re.compile(
    r"^(?:un|re|non|anti|pre|mis|over|under|inter|super|co|de|dis|out|multi|semi|sub|counter|self|mid)"
)
_ENDING = re.compile(
    r"(?:less|ful|ish|like|able|ably|ers?|ors?|ness|ship|ships|hood|ism|ists?|ly|wide|wards?|fold|most|ings?|ed|e?s)$"
)
_ENDS = ("ed", "ing", "s")  # of a verb that the list has in another form only
_SHORTEST = 3  # letters of what is left of a word
_HEARD = 2  # consonants from which on a name can be told by its sound
_SOUNDS = 0.55  # likeness from which on a name is heard in an Arabic word
_OWN_SOUND = 0.7  # … where a name of the Arabic is lost besides
_CAPITALISED = re.compile(r"(?<![\w.!?\"“-])(?<=[ -])[A-Z][a-z][\w'’]*")  # within a sentence


def findings(
    ar: str, en: str, names: Sequence[NameMatch], *, anybodys: bool = False
) -> Iterator[str]:
    """What no dictionary and no word of the Arabic accounts for, each once, as reasons.

    `anybodys` English may be a person's, who spells names otherwise.
    """
    for named in _PARENT.finditer(en):
        if not idle(named["word"]):
            yield f"the English “{named[0]}” puts part of a name into words"
    spelt = {word for name in names for word in _NAME_WORD.findall(name.house.lower())}
    heard: list[str] = []
    seen: set[str] = set()
    for found in _WORD.finditer(en):
        word = _POSSESSIVE.sub("", found[0])
        key = word.lower()
        if key in seen or key in spelt or word.isupper() or word in ar:
            continue
        seen.add(key)
        if _known(key):
            continue
        if word.islower() or _MANGLED.search(key):
            yield f"the English word “{word}” is no known word"
        elif anybodys and not _OPENS.search(en, 0, found.start()):
            continue
        elif word[1:].islower() and len(skeleton(word)) >= _HEARD:
            heard = heard or _forms(ar)
            if all(likeness(word, form) < _SOUNDS for form in heard):
                yield f"the English name “{word}” sounds like no word of the Arabic"


def strange(ar: str, en: str, names: Sequence[NameMatch]) -> Iterator[str]:
    """The English names, of no dictionary and of no house spelling, that sound like no word of the Arabic."""
    spelt = {
        plain(word)
        for name in names
        for house in (name.house, *also(name.house))
        for word in _NAME_WORD.findall(house)
    }
    heard = _forms(ar)
    for found in _CAPITALISED.finditer(en):
        word = _POSSESSIVE.sub("", found[0])
        if len(skeleton(word)) < _HEARD or is_common(word) or plain(word) in spelt:
            continue
        if all(likeness(word, form) < _OWN_SOUND for form in heard):
            yield word


def _known(key: str) -> bool:
    """Whether a word in lower case stands in the list or in a name, or is made of such words."""
    if key in _words() or key in _names() or any(f"{key}{end}" in _words() for end in _ENDS):
        return True
    rests = {_PREFIX.sub("", key), _ENDING.sub("", key), _PREFIX.sub("", _ENDING.sub("", key))}
    if any(len(rest) >= _SHORTEST and _inflected(rest) for rest in rests - {key}):
        return True
    cuts = range(_SHORTEST + 1, len(key) - _SHORTEST)
    return any(key[:at] in _words() and key[at:] in _words() for at in cuts)


def is_known(word: str) -> bool:
    """Whether the list of English words or a listed name has it."""
    key = _POSSESSIVE.sub("", word).lower()
    return key in _words() or key in _names()


def is_common(word: str) -> bool:
    """Whether the list of English words has it."""
    return word.lower() in _words()


def is_name(word: str) -> bool:
    """Whether a listed name has the English word."""
    return word.lower() in _names()


def _inflected(rest: str) -> bool:
    """Whether what is left of a word is one, or with a letter less or another ending."""
    forms = {rest[:-1], *(rest + ending for ending in ("", "e", "ed", "es", "ing", "s"))}
    return not forms.isdisjoint(_words()) or (rest[-1] == "i" and f"{rest[:-1]}y" in _words())


def _forms(ar: str) -> list[str]:
    """The folded words with and without clitics and article, and each two together."""
    words = [token.text for token in tokenize(fold(ar).text)]
    forms = [form for word in words for _, form in clitic_forms(word)]
    forms += [form[2:] for form in forms if form.startswith("ال") and len(form) > 4]
    return forms + [one + other for one, other in itertools.pairwise(words)]


@cache
def _words() -> frozenset[str]:
    return frozenset(text("checks/words.txt.gz").split())


@cache
def _names() -> frozenset[str]:
    """The words of all listed names, in lower case."""
    rows = (line.split("\t") for sheet in texts("names", ".tsv") for line in sheet.splitlines())
    return frozenset(
        word for row in rows if len(row) > 2 for word in _NAME_WORD.findall(row[2].lower())
    )
