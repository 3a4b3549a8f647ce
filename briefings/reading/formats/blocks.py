"""An HTML page as blocks of text, as a browser would set them, without scripts, menus, hidden text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass
from functools import cache
from itertools import islice
from typing import Any

from briefings.language.packed import toml
from briefings.reading.formats.embeds import is_post, told
from briefings.reading.formats.facts import facts_of
from briefings.reading.words import phrases

_DROPPED, _BLOCKS, _BOXES = (
    frozenset(toml("reading/elements.toml")[kind]) for kind in ("dropped", "blocks", "boxes")
)
_BARS = frozenset(toml("reading/elements.toml")["bars"])
_ASIDE = frozenset(["aside", "footer", "header"])
_WHOLE = frozenset(["html", "body", "main", "article", "h1"])
_INLINE = frozenset(["a", "b", "i", "small", "span", "strong"])
_LISTED = frozenset(["aside", "details", "div", "section", "ul"])
_OPENING, _MOST_LISTED = 5, 40  # words: of "read also", of an element that it opens
_MOST_BOXED = 0.2  # of a page's words: a theme may call the whole text by such a name
_NOTHING = r"0(?:\.0+)?(?:px|r?em|pt|%)?\s*(?:[;!]|$)"
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?<![-\w])color\s*:\s*transparent"
    r"|(?<![-\w])color\s*:\s*(?:rgb|hsl)a?\((?:(?:[^,)]*,){3}|[^)]*/)\s*0(?:\.0+)?%?\s*\)"
    rf"|opacity\s*:\s*{_NOTHING}|text-indent\s*:\s*-\d{{3,}}|(?:left|right|top)\s*:\s*-\d{{4,}}px"
    r"|clip\s*:\s*rect\(\s*0",
    re.IGNORECASE,
)
_SIZELESS = re.compile(rf"font-size\s*:\s*{_NOTHING}", re.IGNORECASE)
_COLOR = re.compile(r"(?<![-\w])color\s*:\s*([^;!]+)", re.IGNORECASE)
_GROUND = re.compile(r"background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_STAMP = re.compile(r"^\s*(?:19|20)\d\d-\d\d-\d\d[T ]\d\d:\d\d")
_REMARK = 6  # elements of a comment among which its mark stands
_NOTE = re.compile(r"\[?(?:\d{1,3}|[a-z]{1,2}|\[\w{1,4}\])\]?|[*†‡]|\[[^\[\]]{1,4}\]")
_NAME_END = re.compile(r"[\s_-]+")
_DEEPEST = 2000
_LINE_END = "\u2028"


@dataclass(slots=True, eq=False)
class Block:
    """A block of text of a page, as a browser would set it."""

    text: str
    heading: bool
    caption: bool
    aside: bool
    links: float
    _: KW_ONLY
    fact: str = ""  # the cells of the row of a table that the text is made of
    stamp: str = ""  # the day and the clock that its <time> gives a text without a day
    quoted: str = ""  # the embedded post that the text is made of
    boxed: bool = False  # it stands in a box of other things, by its class

    def told(self, text: str) -> Block:
        """The same block with another text."""
        return Block(text, self.heading, self.caption, self.aside, self.links, fact=self.fact)

    @property
    def printed(self) -> str:
        """The text as the page itself has it."""
        return self.fact or self.quoted or self.text

    @property
    def line(self) -> str:
        """The block with blank lines around it."""
        return f"{self.text}\n"


def blocks_of(tree: Any) -> Iterator[Block]:
    """The page's text, a block at a time, without what is no text for a reader."""
    state = _Walk(_MOST_BOXED * len(" ".join(_texts(tree)).split()))
    facts: dict[Any, str] = {}  # rows of tables that are read as one sentence
    stack: list[tuple[Any, bool]] = [(tree, False)]
    while stack:
        node, leaving = stack.pop()
        if leaving:
            yield from state.leave(node)
            continue
        if not isinstance(node.tag, str) or _is_hidden(node) or len(stack) > 50 * _DEEPEST:
            state.add(node.tail)
            continue
        if is_post(node):
            yield from state.post(node)
            state.add(node.tail)
            continue
        if node.tag == "table":
            facts.update(facts_of(node, _is_hidden))
        if node in facts:
            yield from state.fact(facts.pop(node), " ".join(node.itertext()))
            state.add(node.tail)
            continue
        yield from state.enter(node)
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))
    yield from state.flush()


class _Walk:
    """Collects text between the borders of blocks."""

    def __init__(self, most_boxed: float) -> None:
        self.parts: list[str] = []
        self.linked = 0
        self.most_boxed = most_boxed  # words of a box
        self.boxes: list[Any] = []
        self.links = self.headings = self.captions = self.asides = self.set = 0
        self.stamp = self.above = ""  # the time that an entry has; the last text

    def enter(self, node: Any) -> Iterator[Block]:
        if node.tag in _BLOCKS:
            yield from self.flush()
        if node.tag == "time":
            self.stamp = " ".join(_STAMP.findall(node.get("datetime") or "")[:1])
        self._count(node, 1)
        if self._is_glued(node):
            self.add(" ")
        self.add(node.text)

    def _is_glued(self, node: Any) -> bool:
        """Whether a figure stands beside a word only because nothing parts two elements: name, day."""
        before = node.getprevious() if node.tag in _INLINE else None
        if before is None or before.tag not in _INLINE or before.tail or not node.get("class"):
            return False
        ends = "".join(self.parts)[-1:] + (node.text or "")[:1]
        return len(ends) == 2 and any(map(str.isalpha, ends)) and any(map(str.isdigit, ends))

    def leave(self, node: Any) -> Iterator[Block]:
        if node.tag in _BLOCKS:
            yield from self.flush()
        if node.tag == "time":
            self.stamp = ""
        self._count(node, -1)
        self.add(node.tail)

    def add(self, text: str | None) -> None:
        if text and self.set:  # each line of <pre> is one
            text = text.replace("\n", _LINE_END)
        if text:
            self.parts.append(text)
            self.linked += len(text.strip()) if self.links else 0

    def fact(self, text: str, cells: str) -> Iterator[Block]:
        """A row of a table as a block of its own."""
        yield from self.flush()
        self.add(text)
        yield from self.flush(fact=cells)

    def post(self, node: Any) -> Iterator[Block]:
        """An embedded post; one that nobody signs stands beside the text, as a caption does."""
        yield from self.flush()
        text, plain = told(node, self.above), " ".join(" ".join(node.itertext()).split())
        inside = self.headings > 0, self.captions > 0 or not text, self.asides > 0
        if plain:
            yield Block(text or plain, *inside, 0.0, quoted=plain)

    def flush(self, *, fact: str = "") -> Iterator[Block]:
        whole = "".join(self.parts)
        share = self.linked / max(1, len(" ".join(whole.split())))
        inside = self.headings > 0, self.captions > 0, self.asides > 0
        for text in (" ".join(line.split()) for line in whole.split(_LINE_END)):
            if text:
                self.above = text
                boxed = bool(self.boxes)
                yield Block(text, *inside, share, fact=fact, stamp=self.stamp, boxed=boxed)
        self.parts, self.linked = [], 0

    def _count(self, node: Any, step: int) -> None:
        self.links += step * (node.tag == "a")
        self.set += step * (node.tag == "pre")
        self.headings += step * (node.tag in {"h1", "h2", "h3", "h4", "h5", "h6"})
        self.captions += step * (node.tag == "figcaption" or _is_caption(node))
        self.asides += step * (node.tag in _ASIDE)
        if step > 0 and _is_box(node) and len(" ".join(_texts(node)).split()) <= self.most_boxed:
            self.boxes.append(node)
        elif step < 0 and self.boxes and self.boxes[-1] is node:
            self.boxes.pop()


def _is_box(node: Any) -> bool:
    """Whether an element's class or id says that it is no part of the text around it."""
    name = f"{node.get('class') or ''} {node.get('id') or ''}".lower()
    inner = node.tag not in _WHOLE and not _BOXES.isdisjoint(_NAME_END.split(name))
    inner = inner or (node.tag in _LISTED and _lists_others(node))
    return inner and next(node.iter(*_WHOLE), None) is None


def _lists_others(node: Any) -> bool:
    """Whether a small element opens with "read also": what it holds beside that is of other stories."""
    told = [text for part in _texts(node) if (text := part.strip())]
    few = len(told) > 1 and sum(len(text.split()) for text in told) <= _MOST_LISTED
    return few and len(told[0].split()) <= _OPENING and _opens(told[0])


@cache
def _opens(text: str) -> bool:
    kind = phrases.match(text)
    return kind is not None and kind.opens


def _texts(node: Any) -> Iterator[str]:
    """The texts in an element, but for scripts and the like."""
    return (part for n in node.iter() if n.tag not in _DROPPED for part in (n.text, n.tail) if part)


def _is_caption(node: Any) -> bool:
    name = f"{node.get('class') or ''}".lower()
    return "caption" in name and node.tag in {"p", "div", "span", "em", "small"}


def _is_hidden(node: Any) -> bool:
    hidden = node.get("hidden") is not None or node.get("aria-hidden") == "true"
    barred = node.get("id") in _BARS or _is_remark(node)
    return node.tag in _DROPPED or hidden or barred or _is_unseen(node, node.get("style") or "")


def _is_remark(node: Any) -> bool:
    """Whether an element is the mark of a note, "[1]", or a comment that an editor set below the text."""
    if node.tag == "a":
        inside = (node.get("href") or "").startswith("#")
        return inside and _NOTE.fullmatch("".join(node.itertext()).strip()) is not None
    inner = islice(node.iter(), _REMARK) if node.tag == "div" else ()
    first = next((n.get("id") or n.get("name") or "" for n in inner if n.tag == "a"), "")
    return first.startswith(("cmnt", "_msocom_")) and not first.startswith("cmnt_ref")


def _is_unseen(node: Any, style: str) -> bool:
    """Whether a style shows nothing of a text: no size, no colour, or that of its own ground."""
    if not style:
        return False
    if _HIDDEN.search(style):
        return True
    if _SIZELESS.search(style):  # a box without a size may hold text that has one again
        return not any(
            "font-size" in (n.get("style") or "").lower() for n in node.iterdescendants()
        )
    color, ground = _COLOR.search(style), _GROUND.search(style)
    return bool(color and ground and _shade(color[1]) == _shade(ground[1]))


def _shade(value: str) -> str:
    """A colour in one way of writing it, as far as the commonest ones go."""
    plain = "".join(value.lower().split())
    plain = {"white": "#ffffff", "black": "#000000"}.get(plain, plain)
    return "#" + "".join(2 * c for c in plain[1:]) if re.fullmatch("#[0-9a-f]{3}", plain) else plain
