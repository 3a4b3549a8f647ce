"""The article's lines of one page, and what its other lines are, in words for a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefings.errors import ReadingError
from briefings.language.terms import terms
from briefings.reading.cleaning import boilerplate, breaking, flashes, interviews, posts
from briefings.reading.cleaning.boilerplate import Cleaned
from briefings.reading.words.lines import measure, split
from briefings.reading.words.pages import Page
from briefings.reading.words.printing import without_word
from briefings.reading.words.threads import unnumbered
from briefings.reading.words.tolls import tells_of_casualties
from briefings.reading.words.wording import Labelled

_FEWEST_WORDS, _FEWEST_OF_A_POST = 8, 3
_TOP = 60  # lines of a page among which its headline stands
_TEXT_WORDS = 4  # of a line that may be text
# Reasons that come from a line's place alone: those lines may be text after all.
_BY_PLACE = frozenset(
    {
        "above the title",
        "a short line between title and text",
        "headlines of other stories in a row",
        "below the last paragraph",
        "other stories in a row without a stop",
    }
)
_KEPT = frozenset({"title", "paragraph", "subhead"})
_OF_OTHERS = (
    "in a list under",
    "after comments",
    "related",
    "lists",
    "ticker",
    "navigation",
    "tags",
    "outside",
)
_TOTAL = "a table's row of totals, which is no incident"
_OWN = 0.3  # share of a sentence's terms that the article has as well, from which it may be its own
_SHOWN = 3  # lines that may be text, named without being asked for


def cleaned(page: Page) -> Cleaned:
    """The article's lines of a raw page. Raises ReadingError where there are none."""
    top, rest = page.text.split("\n")[:_TOP], page.text.split("\n")[_TOP:]
    text = unnumbered(interviews.apart("\n".join((*map(without_word, top), *rest))))
    return _cleaned(
        replace(page, title=page.title and unnumbered(without_word(page.title)), text=text)
    )


def _cleaned(page: Page) -> Cleaned:
    may_be_posts = page.pasted and (page.post or not breaking.is_headed_bulletin(split(page.text)))
    found = posts.cleaned(page.text, page.title, sure=page.post) if may_be_posts else None
    if found is None and page.pasted and not page.post:
        found = flashes.cleaned(page.text, page.title)
    found = found or flashes.ended(boilerplate.clean(page.text, page.title))
    fewest = _FEWEST_OF_A_POST if page.post else _FEWEST_WORDS
    if not page.post and _are_teasers(found.paragraphs):
        raise ReadingError(
            "it holds only the beginnings of stories, cut off: save the pages that it links"
        )
    if sum(len(p.split()) for p in found.paragraphs) >= fewest:
        beside = (Labelled(measure(text), "junk", "outside the article") for text in page.beside)
        totals = (Labelled(measure(text), "junk", _TOTAL) for text in page.totals)
        return replace(found, labelled=(*found.labelled, *beside, *totals))
    flash = posts.flash(page.text, page.title) if page.pasted else None
    if flash is None or not flash.paragraphs:
        raise ReadingError("no article was found in it: only headlines, menus or captions")
    return flash


def _are_teasers(paragraphs: Sequence[str]) -> bool:
    """Whether all sentences of a page are cut off, as in lists of what other pages hold."""
    told = [
        p for p in paragraphs if len(p.split()) >= _TEXT_WORDS and p.rstrip("»” ")[-1:] in ".…!؟"
    ]
    return len(told) > 1 and all(p.rstrip("»” ").endswith(("...", "…", "..")) for p in told)


def left_out(found: Cleaned, *, every: bool) -> list[str]:
    """What to tell about the lines that are not in the article: those that may be text, or every one."""
    title = found.title
    lines = [x for x in found.labelled if x.label not in _KEPT and x.line.text != title]
    likely = [x for x in lines if _may_be_text(x)][:_SHOWN]
    counted = {text for text, _ in missed(found)}
    named = lines if every else [x for x in lines if x in likely or x.line.text in counted]
    told = [f"left out: {x.line.text} ({x.reason})" for x in named]
    more = len([x for x in lines if x.label != "meta"]) - len(named)
    if every or more <= 0:
        return told
    lot = f"{more} {'more ' if named else ''}line{'s' * (more > 1)}"
    return [*told, f"left out {lot} of menus, credits, captions or other stories: see them with -v"]


def missed(found: Cleaned, captions: Sequence[str] = ()) -> list[tuple[str, str]]:
    """What is left out and speaks of casualties or is a sentence of what the article tells, with reasons.

    Other stories in a list are none of it, but a ticker's may be. `captions` are those that the page itself
    marks.
    """
    kept = f"{found.title}\n{found.body}"
    heard = set(terms(kept))
    lines = [x for x in found.labelled if x.label not in _KEPT and not x.line.latin]
    told = [
        (x.line.text, x.reason)
        for x in lines
        if (not x.reason.startswith(_OF_OTHERS) and tells_of_casualties(x.line.text))
        or _is_sentence_of(x, heard)
    ]
    told += [(text, "a picture's caption") for text in captions if tells_of_casualties(text)]
    first = {text: reason for text, reason in reversed(told) if text not in kept}
    return [(text, first.pop(text)) for text, _ in told if text in first]


def _is_sentence_of(item: Labelled, heard: set[str]) -> bool:
    """Whether a line that is no caption is a sentence that shares its words with the article."""
    line, own = item.line, set(terms(item.line.text))
    others = item.reason.startswith(_OF_OTHERS) and item.reason != breaking.REASON
    whole = line.stop and not line.question and line.words >= _TEXT_WORDS
    return (
        whole and not others and item.label != "caption" and len(own & heard) >= _OWN * len(own) > 0
    )


def _may_be_text(item: Labelled) -> bool:
    return item.reason in _BY_PLACE and item.line.words >= _TEXT_WORDS
