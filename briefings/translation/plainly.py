"""Arabic said more plainly, where decoders mishear it.

"No Armenians will remain" begins with its verb, and a decoder hears "he will not remain Armenians"; with
an "any" it hears it right (`plainly`, for a further attempt where the first English misleads). Words that
it has hardly ever seen are others to it: to "inject the blood", which is to spare lives, became a call for
bloodshed. They are put into common ones before the first attempt (`commoner`), and so are turns that it
takes to pieces: "bodies of soldiers" were bodies handed to soldiers, 0.1 ms a sentence.
All are data: `data/translation/plainly.toml`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefings.language.egyptian import respelled
from briefings.language.normalize import for_engine
from briefings.language.packed import toml
from briefings.language.wordlists import longest
from briefings.translation.checks import vowelled

_AHEAD = r"(?<!\w)(?P<and>[وف]?)"
_CLITIC = r"(?P<clitic>(?:[بلس]??(?:ال)??|كال|لل)??)"  # what is listed with an article comes first
_NOUN = r"(?!(?:ه|ها|هم|هما|هن|نا|ي|ك|كم)(?!\w))(?=\w)"  # behind a preposition, and no pronoun
_REPEAT = r"(?:[?*+]|\{[^}]*\})?\??"
_GROUP = re.compile(rf"\((?:[^()\\]|\\.)*\){_REPEAT}|\[[^\]]*\]|\\.|%\w+%")  # or an escape, a list
_CERTAIN = re.compile(r"[\w -]+(?![?*{])")  # no letter that may be left out
_HAMZAS = str.maketrans("أإآ", "ااا")  # which many writers leave out


def plainly(ar: str) -> str:
    """The sentence with such phrases in other words; one that has none as it is."""
    ar = respelled(vowelled.spelled(ar))
    for phrase in _phrases():
        ar = phrase.put(ar)
    return ar


def at_first(ar: str) -> str:
    """A sentence for the first attempt: vowel signs, Egyptian writing and rare words in plain ones."""
    return commoner(for_engine(respelled(vowelled.spelled(ar))))


def commoner(ar: str) -> str:
    """A normalised sentence with what decoders hardly know in common words; one without as it is."""
    rare = _rare()

    def put(found: re.Match[str]) -> str:
        clitic, word = found["clitic"], rare.instead[found["open"] or found["word"]]
        if clitic.endswith("ل") and word.startswith("ال"):
            word = word.removeprefix("ا")  # the article loses its alef behind "to"
        return f"{found['and']}{clitic}{word}".lstrip()  # a blank keeps English off clitics

    told = rare.words.sub(put, ar)
    for turn in (*rare.apart, *_turns()):
        told = turn.put(told)
    return ar if told == ar else " ".join(told.split())


class _Turn(NamedTuple):
    needle: str  # letters without which the pattern need not be tried
    pattern: re.Pattern[str]
    instead: str

    def put(self, ar: str) -> str:
        """The text with this turn said otherwise."""
        if self.needle not in ar or not self.pattern.search(ar):
            return ar  # before `sub` reads its template, which takes ten times as long
        return self.pattern.sub(self.instead, ar)


class _Rare(NamedTuple):
    words: re.Pattern[str]
    instead: dict[str, str]
    apart: tuple[_Turn, ...]  # with words between


@cache
def _rare() -> _Rare:
    pairs = {
        form: other
        for rare, common in _table("commoner").items()
        for form, other in zip(rare.split(", "), common.split(", "), strict=True)
    }
    pairs |= {form[0].translate(_HAMZAS) + form[1:]: other for form, other in pairs.items()}
    instead = {form: other for form, other in pairs.items() if "…" not in form}
    inside = set(filter(_begins, instead))
    words = (
        rf"{_AHEAD}{_CLITIC}(?:(?P<open>{longest(inside)}){_NOUN}"
        rf"|(?P<word>{longest(instead.keys() - inside)})(?!\w))"
    )
    apart = tuple(_apart(form, other) for form, other in pairs.items() if "…" in form)
    return _Rare(re.compile(words), instead, apart)


def _apart(form: str, other: str) -> _Turn:
    between, end = r"((?: [\w-]+){1,3}?)", _NOUN if _begins(form) else r"(?!\w)"
    phrase = re.compile(_AHEAD + re.escape(form).replace(r"\ …", between) + end)
    return _Turn(form.partition("…")[2], phrase, rf"\g<and>{other}".replace(" …", r"\2"))


@cache
def _turns() -> tuple[_Turn, ...]:
    """The turns of phrase, whose patterns may name lists of words."""
    lists = {name: longest(words.split(", ")) for name, words in _table("turn_words").items()}

    def pattern(turn: str) -> re.Pattern[str]:
        listed = re.sub(r"%(\w+)%", lambda name: f"(?:{lists[name[1]]})", turn)
        return re.compile(rf"{_AHEAD}{listed}(?!\w)")

    return tuple(
        _Turn(_needle(turn), pattern(turn), rf"\1{instead}")
        for turn, instead in _table("turns").items()
    )


def _needle(pattern: str) -> str:
    """The longest run of letters that is in every text that the pattern matches."""
    certain, inner = pattern, ""
    while inner != certain:  # what may be otherwise goes, from the innermost group outwards
        inner, certain = certain, _GROUP.sub("%", certain)
    return "" if "|" in certain else max(_CERTAIN.findall(certain), key=len, default="")


def _begins(form: str) -> bool:
    """Whether its last letter is a preposition that is written with the next word."""
    return form[-2:-1] == " "


@cache
def _phrases() -> tuple[_Turn, ...]:
    found = []
    for key, instead in _table("instead").items():
        phrase, gap, behind = key.partition(" … ")
        end = "" if key.endswith(" ") else r"(?!\w)"  # a blank may belong to what is replaced
        follows = rf"(?=(?: \w+){{0,2}} {re.escape(behind)})" if gap else end
        pattern = re.compile(rf"(?<!\w)([وف]?){re.escape(phrase)}{follows}")
        found.append(_Turn(phrase, pattern, rf"\1{instead}"))
    return tuple(found)


def _table(name: str) -> dict[str, str]:
    table: dict[str, str] = toml("translation/plainly.toml")[name]
    return table
