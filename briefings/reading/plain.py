"""Plain text and Markdown pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.reading.encoding import check, decode, normalise
from briefings.reading.pages import Page, Unreadable

_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\((?:[^()]|\([^()]*\))*\)")
_EMPHASIS = re.compile(r"(?<!\w)(\*\*|__|\*|_|~~)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$")
_RULE = re.compile(r"^\s*(?:[-*_]\s*){3,}$")
_STOP = re.compile("[.!?؟:…][\"”»')]*$")


def pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The one page of a text file."""
    yield Page(name, unwrapped(normalise(check(decode(data)))))


def markdown_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The one page of a Markdown file; its first heading is the title."""
    text = normalise(check(decode(data)))
    title = next((m[1] for line in text.split("\n") if (m := re.match(r"#\s+(.+)", line))), None)
    plain, captions = without_markup(text)
    yield Page(name, unwrapped(plain), title=_inline(title) if title else None, captions=captions)


def without_markup(text: str) -> tuple[str, tuple[str, ...]]:
    """A Markdown text as plain lines, and the descriptions of its pictures."""
    captions: list[str] = []
    lines = []
    pictured = False
    for line in text.split("\n"):
        if pictures := _IMAGE.findall(line):
            captions.extend(p for p in pictures if p)
            rest = _IMAGE.sub("", line).strip()
            pictured = not rest
            lines.append(rest)
            continue
        plain = _inline(re.sub(r"^\s{0,3}(?:>\s?)+", "", line))
        if pictured and plain and re.match(r"^[*_].+[*_]$", line.strip()):
            captions.append(plain)
            plain = ""
        pictured = pictured and not line.strip()
        heading = _HEADING.match(plain)
        lines.append("" if _RULE.match(line) else heading[1] if heading else plain)
    return "\n".join(lines), tuple(captions)


def _inline(text: str) -> str:
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    for _ in range(2):
        text = _EMPHASIS.sub(r"\2", text)
    return text.strip()


def unwrapped(text: str) -> str:
    """A text whose paragraphs were cut at a fixed width, with whole paragraphs again.

    Other texts come back as they are: lines that a full stop ends, or of very unlike lengths, were
    not wrapped.
    """
    blocks = re.split(r"\n[ \t]*\n", text)
    if not _is_wrapped(blocks):
        return text
    width = max(len(line.strip()) for line in text.split("\n"))
    return "\n\n".join(_joined(block, width) for block in blocks)


def _is_wrapped(blocks: list[str]) -> bool:
    inner = [line.strip() for block in blocks for line in block.strip().split("\n")[:-1]]
    inner = [line for line in inner if line]
    if len(inner) < 3:
        return False
    open_ended = sum(not _STOP.search(line) for line in inner) / len(inner)
    lengths = sorted(len(line) for line in inner)
    low, high = lengths[len(lengths) // 5], lengths[-1]
    return open_ended > 0.7 and low >= 35 and high <= 130 and high - low <= 0.35 * high


def _joined(block: str, width: int) -> str:
    """The lines of a block; one goes on with the next where the next word did not fit into it."""
    out: list[str] = []
    before = ""
    for line in (raw.strip() for raw in block.strip("\n").split("\n")):
        word = line.partition(" ")[0]
        if out and line and len(before) + 1 + len(word) >= width - 2:
            out[-1] += f" {line}"
        else:
            out.append(line)
        before = line
    return "\n".join(out)
