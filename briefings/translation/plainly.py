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
from collections.abc import Iterator
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
_BRACES = re.compile(r"\{([^{}\d]*)\}")  # forms of a turn, a comma between them
_NAMED = re.compile(r"%(\w+)%")
_HAMZA = re.compile(r"\[[^\]]*\]|[أإآ]")
_HAMZA_OR_NOT = {"أ": "[أا]", "إ": "[إا]", "آ": "[آا]"}
_WORD = r'[^\s،.؛:"]+'
_GAPS = {"……": 8, "…": 3}  # words between, at most
_END = r'[.،؛:!"]|\Z'
_ANYWHERE = ("with", "unless")
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
    pattern: str
    instead: str
    has: str = ""  # what the sentence must have, wherever it stands
    lacks: str = ""

    def put(self, ar: str) -> str:
        """The text with this turn said otherwise."""
        if self.needle not in ar or not (pattern := _compiled(self.pattern)).search(ar):
            return ar  # before `sub` reads its template, which takes ten times as long
        if self.has and not _compiled(self.has).search(ar):
            return ar
        if self.lacks and _compiled(self.lacks).search(ar):
            return ar
        return pattern.sub(self.instead, ar)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """When its letters first occur: most turns wait in vain, and all of them take half a second."""
    return re.compile(pattern)


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
    phrase = _AHEAD + re.escape(form).replace(r"\ …", between) + end
    return _Turn(form.partition("…")[2], phrase, rf"\g<and>{other}".replace(" …", r"\2"))


@cache
def _turns() -> tuple[_Turn, ...]:
    """The turns of phrase: every form of each, with what must or may not stand about it."""
    return tuple(
        _turn(pattern, {**about, "say": say})
        for turn, told in _table("turns").items()
        for about in ({"say": told} if isinstance(told, str) else told,)
        for pattern, say in _forms(turn, about["say"])
    )


def _forms(turn: str, say: str) -> Iterator[tuple[str, str]]:
    """As many turns as the braces have forms, on either side."""
    forms = [found[1].split(", ") for found in _BRACES.finditer(turn)]
    for number in range(len(forms[0]) if forms else 1):

        def chosen(braces: re.Match[str], number: int = number) -> str:
            return braces[1].split(", ")[number]

        yield _BRACES.sub(chosen, turn), _BRACES.sub(chosen, say)


def _turn(turn: str, about: dict[str, str]) -> _Turn:
    word = f"(?!{_listed(about['without'])}(?!\\w)){_WORD}" if "without" in about else _WORD
    for gap, most in _GAPS.items():
        turn = turn.replace(gap, f"(?: {word}){{0,{most}}}?")
    turn = _letters(turn)
    behind = "".join(f"(?<!{word} )" for word in _words(about.get("not_behind")))
    before = _ahead("=", about.get("before")) + _ahead("!", about.get("not_before"))
    pattern = rf"(?<!\w){_letters(behind)}(?P<and>[وف]?){turn}(?!\w){before}"
    has, lacks = (_listed(about[key]) if key in about else "" for key in _ANYWHERE)
    return _Turn(_needle(turn), pattern, rf"\1{about['say']}", has, lacks)


def _ahead(sign: str, words: str | None) -> str:
    """That one of the words follows, or none; a full stop is whatever ends a clause."""
    if not words:
        return ""
    ends = rf"|{_END}" if "." in _words(words) else ""
    listed = _listed(", ".join(word for word in _words(words) if word != "."))
    return rf"(?{sign} {listed}(?!\w){ends})"


def _listed(words: str) -> str:
    return _letters(f"(?:{'|'.join(_words(words))})")


def _letters(pattern: str) -> str:
    """The pattern with its lists of words, and with an alef for every hamza that writers leave out."""
    return _NAMED.sub(lambda name: _lists()[name[1]], _with_or_without_hamza(pattern))


def _with_or_without_hamza(pattern: str) -> str:
    return _HAMZA.sub(lambda found: _HAMZA_OR_NOT.get(found[0], found[0]), pattern)


@cache
def _lists() -> dict[str, str]:
    lists = _table("turn_words")

    def words(name: str) -> list[str]:
        return [
            word
            for listed in _words(lists[name])
            for word in (words(listed[1:-1]) if listed.startswith("%") else [listed])
        ]

    return {name: _with_or_without_hamza(f"(?:{longest(words(name))})") for name in lists}


def _words(listed: str | None) -> list[str]:
    return listed.split(", ") if listed else []


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
        pattern = rf"(?<!\w)([وف]?){re.escape(phrase)}{follows}"
        found.append(_Turn(phrase, pattern, rf"\1{instead}"))
    return tuple(found)


def _table(name: str) -> dict[str, str]:
    table: dict[str, str] = toml("translation/plainly.toml")[name]
    return table
