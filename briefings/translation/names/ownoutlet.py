"""An article's own outlet in its running text, by the name that is left without its kind.

"The Field's correspondent reported", "told the Coast that …": as words they become a field correspondent and
somebody who talks to a shore. Asked for is the article's own outlet alone, behind a word for its people or,
with "to" before it, where somebody says something that follows at once, and by a name of several words in
quotation marks: "told the 'Field Today' that", one of a single word only where somebody speaks to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists, longest
from briefings.translation.names import outlets

_ARTICLE = "ال"
_NOTHING = "(?!)"
_LEAST = 5  # letters of a name with its article
_PARTS = ("whole", "name", "quoted", "told")
_words = WordLists("names/outlet-kinds.toml", "own")
_GAP = r"(?: (?![إأ]ن)[^\s،.؛«»\"“”]+)"  # a word between them
_SAMPLE = re.compile(r"\s*\([^()]*\)")  # what a page adds behind a name
_FOLLOWS = r"(?= ?(?:[إأ]ن(?:ه|ها|هم)?(?!\w)|عن(?!\w)|[:،«\"“]))"


def short_names(source: str) -> tuple[str, ...]:
    """What an outlet is called without its kind: all of it, and its first word with an article."""
    words = _SAMPLE.sub("", source).split()
    while len(words) > 1 and outlets.of_a_kind(" ".join(words)):
        words = words[1:]
    first, kindless = "".join(words[:1]), len(words) < len(_SAMPLE.sub("", source).split())
    long = first.startswith(_ARTICLE) and len(first) >= _LEAST
    alone = kindless and long and bare(first) not in outlets.told("nobody")
    return tuple(dict.fromkeys(filter(None, (" ".join(words), first if alone else ""))))


def spans(text: str, source: str) -> Iterator[tuple[int, int, str]]:
    """Where the text has its own outlet, and by which name; "to the Coast" without the "to"."""
    pattern = _pattern(source)
    if pattern is not None:
        for found in pattern.finditer(text):
            whole = next(part for part in _PARTS if found[part])
            name = _ARTICLE + found["rest"] if found["rest"] else found[whole]
            yield *found.span(whole), name


@lru_cache(maxsize=64)
def _pattern(source: str) -> re.Pattern[str] | None:
    short = short_names(source)
    names = [name for name in short if name.startswith(_ARTICLE)]
    if not short:
        return None
    listed = "|".join(map(re.escape, names)) or _NOTHING
    rest = "|".join(re.escape(name.removeprefix(_ARTICLE)) for name in names) or _NOTHING
    long = "|".join(re.escape(name) for name in short if " " in name) or _NOTHING
    people, said, spoke = (longest(_words[one]) for one in ("people", "said", "spoke"))
    return re.compile(
        rf"(?<!\w)[وفبل]?ل?(?:{people}) (?P<name>{listed})(?!\w)"
        rf"|(?<!\w)[وف]?(?:{said})(?!\w)[^.؛]{{0,80}}? ل(?P<whole>ل(?P<rest>{rest}))(?!\w){_FOLLOWS}"
        rf"|[«\"“](?P<quoted>{long})(?=[»\"”])"
        rf"|(?<!\w)[وفب]?(?:(?:{spoke}){_GAP}{{0,3}}? (?:إلى |مع |لـ? ?)|أبلغ(?:ت|وا)?{_GAP}{{0,2}}? )"
        rf"[«\"“](?P<told>{listed})(?=[»\"”])"
    )
