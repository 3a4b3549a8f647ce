"""Whether a page is somebody's opinion: its rubric, its author's line, the outlet's disclaimer, an "I".

    رأي | موسكو باعت قره باغ     المقالات لا تعبر بالضرورة عن رأي الجريدة
    بقلم: ليلى الخطيب            لا أظن أن …            * كاتبة وباحثة لبنانية

A rubric is enough, as is a disclaimer of this one article, or a last line that says who its author is; a
byline ("by X", which news has too) and a disclaimer of all articles, which may stand below every page, need
each other or the author's "I".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists
from briefings.reading.words.wording import Labelled

_words = WordLists("reading/opinion.toml").words
_PARTS = re.compile(r"\s*(?:[|:/\\>»›]|\s[-–—]\s)\s*")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_SENTENCE = re.compile(r"[.؟!]\s+")
_WORD = re.compile(r"\w+")
_TRAIL = 2  # what stands before the rubric in "home / opinion", with the empty start
_MOST_OF_AUTHOR = 14  # words
_MENU = 2  # words of an entry of a menu, at most


def is_opinion(
    titles: Sequence[str | None], labelled: Sequence[Labelled], paragraphs: Sequence[str]
) -> bool:
    """Whether titles, lines or text show it."""
    if any(_headed(title) for title in titles if title) or _beside_title(labelled):
        return True
    outside = [_plain(x.line.text) for x in labelled if x.label not in ("title", "paragraph")]
    disclaimed = [line for line in outside if _disclaims(line)]
    if any(_words("this") & set(line.split()) for line in disclaimed):
        return True
    if any(map(_is_of_author, _last(labelled, paragraphs))):
        return True
    signed = any(line.partition(" ")[0] in _words("byline") for line in outside)
    return [bool(disclaimed), signed, _is_mine(paragraphs)].count(True) > 1


def _headed(title: str) -> bool:
    """ "Opinion: …", "Opinion | …", "… | Opinion"."""
    first, *rest = (bare(part) for part in _PARTS.split(title.strip()) if part)
    return bool(rest) and bool(_words("rubrics") & {first, rest[-1]})


def _beside_title(labelled: Sequence[Labelled]) -> bool:
    """Whether the line right above the title is a rubric: no last entry of a menu, but the end of a trail.

    So is a word by itself right below the title, with a day or the author behind it and no menu.
    """
    at = next((n for n, x in enumerate(labelled) if x.label == "title"), None)
    if at is None:
        return False
    below = [x for x in labelled[at + 1 : at + 3] if x.label != "title"]
    if any(x.label != "paragraph" and _signed_rubric(x.line.text) for x in below):
        return True
    if below and bare(below[0].line.text).strip() in _words("rubrics"):
        return all(x.line.words > _MENU or x.label != "junk" for x in below[1:])
    if not at:
        return False
    *trail, last = ["", *(bare(p) for p in _PARTS.split(labelled[at - 1].line.text) if p.strip())]
    if last not in _words("rubrics"):
        return False
    menu = at > 1 and labelled[at - 2].line.words <= _MENU
    return trail[1] in _words("home") if len(trail) == _TRAIL else not (trail[1:] or menu)


def _signed_rubric(line: str) -> bool:
    """ "Opinion – by X", "opinion – X, a writer": a rubric and, in the same line, whose it is."""
    first, *rest = [bare(part) for part in _PARTS.split(line.strip()) if part] or [""]
    if first not in _words("rubrics") or not rest:
        return False
    behind = rest[-1].partition("،")[2].split()
    author = bool(_words("an_author") & {*behind[:1]})
    return author or rest[0].split()[0] in _words("byline")


def _last(labelled: Sequence[Labelled], paragraphs: Sequence[str]) -> list[str]:
    """The last sentence of a text, and the line behind it, if that is a note."""
    if not paragraphs:
        return []
    at = max((n for n, x in enumerate(labelled) if x.label == "paragraph"), default=len(labelled))
    behind = [x.line.text for x in labelled[at + 1 : at + 2]]
    notes = [text for text in behind if text.startswith(("*", "(", "-", "–")) or text[-1:] == "."]
    return [_SENTENCE.split(paragraphs[-1])[-1], *notes]


def _is_of_author(line: str) -> bool:
    """Whether a line says who the author is, "a writer from Nyala", and tells of nothing else."""
    words = _plain(line).split()
    if not 1 < len(words) <= _MOST_OF_AUTHOR:
        return False
    first, second = words[:2]
    if line.startswith("*") and first in _words("callings"):
        return True
    if first in _words("the_author"):
        return second.removeprefix("و") in _words("callings")
    return first in _words("an_author") and not second.startswith("ال")


def _disclaims(line: str) -> bool:
    words = set(line.split())
    told = any(phrase in line for phrase in _words("disclaims"))
    return told and bool(words & _words("of")) and not words & _words("never")


def _is_mine(paragraphs: Sequence[str]) -> bool:
    own = f" {_plain(_QUOTED.sub(' ', ' '.join(paragraphs)))} "
    return any(f" {word} " in own for word in _words("mine"))


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(bare(text)))
