"""Messages copied out of a channel: each stands under a line with the channel's name and the time.

`NAME, [22.09.2023 14:05]` is Telegram Desktop's form, in Arabic texts often with an Arabic comma;
`NAME | 22.09.2023 14:05` is what people make of it. Each message becomes a page of its own, for two posts
may contradict each other. One whose time is no time ("31.09.2023") is a message too: it has no day, and says
so, rather than that of the one above.
A forwarded message is the post of the channel that wrote it; the one that passed it on printed it as well.
A line or two above the first message, as the channel's name, are no post and stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from briefings.language.wordlists import WordLists
from briefings.reading.cleaning.posts import without_signs
from briefings.reading.words.days import whole_days
from briefings.reading.words.lines import split
from briefings.reading.words.pages import DateClue, Page

_FORWARDED = r"\[?<forwarded>:?\s+(?P<name>[^\[\]]{2,80})\]?"
_POSTS = WordLists("reading/posts.toml")
_HEADER = re.compile(
    r"(?P<name>[^\[\]|]{1,80}?)(?:\s*[,،]\s*(?P<bracket>\[)|\s*\|\s*)"
    r"(?P<stamp>\d[\d./: ,،APMصم-]*)(?(bracket)\]:?)"
)
_PHONE = re.compile(r"\+\d[\d\s()-]{6,20}")  # of who is in nobody's address book
_CLOCK = re.compile(r"\d:\d\d")
_DAY_ALONE = re.compile(r"\d\d\.\d\d\.\d{4}")  # of networks that tell no hour
_DATE = re.compile(r"\d[./-]\d")
_LINE_WORDS = 28  # of a line of a post
_ABOVE, _ABOVE_WORDS = 2, 14  # lines that may head a copied chat, and the words of one


@dataclass(frozen=True, slots=True)
class _Header:
    """Whose message it is and when it was sent; `bracketed` is the form that programs write."""

    name: str
    stamp: str
    day: date | None  # None where the stamp names no day that there is
    bracketed: bool

    @property
    def clues(self) -> tuple[DateClue, ...]:
        """What the stamp says of the day."""
        return (DateClue(self.day, "metadata", f"post of {self.stamp}"),) if self.day else ()

    @property
    def undated(self) -> str:
        """Why the message has no day; "" for one that has."""
        return "" if self.day else f"the time above the post, {self.stamp}, names no day"


def messages(page: Page) -> Iterator[Page]:
    """A page for each message of a copied chat; the page itself where it is none.

    Under a single header that no program wrote stands an article as likely as a post: it is read as
    any page, only with the outlet and the day of the header, where it has paragraphs.
    """
    lines = page.text.split("\n")
    start = _start(lines)
    if start is None:
        yield page
        return
    above = tuple(line.strip() for line in lines[:start] if line.strip())
    parts = _parts(lines[start:])
    for number, (header, whole) in enumerate(parts, start=1):
        origin, text = _forwarded(whole)
        yield replace(
            page,
            name=f"{page.name}#{number}" if len(parts) > 1 else page.name,
            text=text,
            source=origin or header.name,
            passed_on_by=header.name if origin else "",
            clues=header.clues,
            undated=header.undated,
            post=len(parts) > 1 or header.bracketed or _is_short(text),
            beside=(*page.beside, *(above if number == 1 else ())),
        )


def _is_short(text: str) -> bool:
    """Whether a text has no paragraph: its lines are short, and no blank one parts them."""
    lines = split(text)
    return all(line.words <= _LINE_WORDS for line in lines) and not any(x.gap for x in lines[1:])


def together(pages: Sequence[Page]) -> Page | None:
    """The messages of one chat as one page, for who asks for the file as a whole; else None."""
    if not pages or not all(page.post for page in pages):
        return None
    sources = {page.source for page in pages}
    return replace(
        pages[0],
        name=pages[0].name.rpartition("#")[0] or pages[0].name,
        text="\n\n".join(page.text for page in pages),
        source=pages[0].source if len(sources) == 1 else None,
        clues=tuple(clue for page in pages for clue in page.clues),
        undated="",
    )


def _start(lines: Sequence[str]) -> int | None:
    """The line of a copied chat's first header; None where the text is none.

    Below a title stand two headers of one name at least, or it is an article that quotes a post.
    """
    told = [i for i, line in enumerate(lines) if line.strip()]
    if told and _is_chat(lines[told[0] :]):
        return told[0]
    for number, i in enumerate(told[: _ABOVE + 1]):
        header = _header(lines[i]) if number else None
        if header is not None:
            names = [other.name for other in map(_header, lines[i + 1 :]) if other]
            return i if header.name in names else None
        if lines[i].rstrip(" »”").endswith((".", "؟", "!")) or len(lines[i].split()) > _ABOVE_WORDS:
            return None
    return None


def _is_chat(lines: Sequence[str]) -> bool:
    """Whether a header stands on top; one without a day that no program wrote needs a second of its name."""
    first = _header(lines[0])
    if first is None or first.bracketed or first.day:
        return first is not None
    return any(header.name == first.name for header in map(_header, lines[1:]) if header)


def _parts(lines: Sequence[str]) -> list[tuple[_Header, str]]:
    """Each header with the text below it; one without a text, as of a picture, has nothing to say."""
    found: list[tuple[_Header, list[str]]] = []
    many = _are_headed(lines)
    for line in lines:
        header = _header(line)
        own = not found or (header and header.name == found[0][0].name)
        if header and (header.bracketed or own or many):
            found.append((header, []))
        else:
            found[-1][1].append(line)
    texts = [(header, "\n".join(text).strip("\n")) for header, text in found]
    return [(header, text) for header, text in texts if text.strip()]


def _are_headed(lines: Sequence[str]) -> bool:
    """Whether each block of lines begins with a header: the posts of several channels."""
    tops = [line for above, line in pairwise(["", *lines]) if line.strip() and not above.strip()]
    return len(tops) > 1 and all(map(_header, tops))


def _forwarded(text: str) -> tuple[str, str]:
    """Whose post a forwarded one is, "" where it is the channel's own, and the post without that line."""
    first, _, rest = text.partition("\n")
    match = _POSTS.written(_FORWARDED).fullmatch(first.strip())
    if match is None or not rest.strip():
        return "", text
    return without_signs(match["name"]).strip(" ]:"), rest.strip("\n")


def _header(line: str) -> _Header | None:
    match = _HEADER.fullmatch(line.strip()) if len(line) < 150 else None
    if match is None:
        return None
    stamp, name = match["stamp"].strip(), without_signs(match["name"])
    days = whole_days(stamp)
    dated = days or _DATE.search(stamp)
    named = any(c.isalpha() for c in name) or (match["bracket"] and _PHONE.fullmatch(name))
    timed = _CLOCK.search(stamp) or (match["bracket"] and _DAY_ALONE.fullmatch(stamp))
    if not (timed and dated and named):
        return None
    return _Header(name, stamp, days[0].day if days else None, match["bracket"] is not None)
