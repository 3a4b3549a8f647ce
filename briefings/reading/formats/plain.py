"""Plain text and Markdown pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import takewhile

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.reading.formats import (
    bundles,
    chatexports,
    chats,
    columns,
    digests,
    facts,
    markup,
    networks,
    ownoutput,
    reviews,
)
from briefings.reading.words import frontmatter, outlets, phrases, runningheads
from briefings.reading.words.encoding import check, decode, normalise
from briefings.reading.words.lines import are_listed
from briefings.reading.words.pages import DateClue, Page, Unreadable
from briefings.reading.words.visual import is_visual, reordered

_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\((?:[^()]|\([^()]*\))*\)")
_EMPHASIS = re.compile(r"(?<!\w)(\*\*|__|\*|_|~~)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_BOLD = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+)(?<=\S)\*(?![\w*])")  # as WhatsApp has it
_CODE = re.compile(r"(`+)(.+?)\1(?!`)")
_SCRIPT = re.compile(r"<(script|style)\b[^>]*>.*?</\1\s*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$")
_RULE = re.compile(r"^\s*(?:[-*_]\s*){3,}$")
_FIELDS = frozenset({"title", "source", "date", "url"})
_OTHERWISE = ("source", "date")
_HEAD = 8  # lines at the top of a text among which its headline stands
_LONGEST_FIELD, _LONG_FIELD = 25, 8  # words above a text, the second of a line with a full stop
_ENTRY = re.compile(r"\d{1,2}:\d{2}\s*[-–—|•:]\s*[^\d\W]")  # of a live blog: "09:10 - …"
_NARROWEST, _WIDEST = 40, 130  # characters of a cut line
_STOP = re.compile("[.!?؟:…][\"”»')]*$")


def pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The page of a text file, or one for each of its articles or messages of a copied chat."""
    text = normalise(check(decode(data)))
    ownoutput.refuse_text(text)
    if is_visual(text):  # copied from a PDF file
        text = reordered(text)
    text = chatexports.of_facebook(chatexports.of_whatsapp(_without_leaves(text)))
    text = facts.in_text(networks.of_posts(_BOLD.sub(r"\1", text)))
    parts = bundles.of_text(text)
    parts = parts if len(parts) > 1 else digests.of_text(text)
    parts = parts if len(parts) > 1 else reviews.of_text(text)
    for number, part in enumerate(parts, start=1):
        called = f"{name}#{number}" if len(parts) > 1 else name
        for page in chats.messages(Page(called, without_label(part), pasted=True)):
            told = page if page.post else _labelled(page)
            yield from bundles.by_day(replace(told, text=unwrapped(told.text)))


def _labelled(page: Page) -> Page:
    """A page with the outlet and the address that lines above its text name: "Source: …", "URL: …".

    Two such lines of different kinds make it sure that they are of the article. An agency may be but
    the source of another outlet's text.
    """
    head = takewhile(lambda line: not _begins_the_text(line), _filled(page.text)[:_HEAD])
    parts = (line.partition(":") for line in head)
    pairs = [(label, value.strip()) for label, colon, value in parts if colon]
    fields = columns.columns([label for label, _ in pairs])
    named = {kind: pairs[at[0]][1] for kind, at in fields.items() if kind in _FIELDS}
    source = named.get("source") if len(named) > 1 else None
    if source and (outlets.is_agency(source) or outlets.is_nameless(source)):
        source = None
    return replace(page, source=page.source or source or None, url=page.url or _address(page.text))


def _filled(text: str) -> list[str]:
    """The lines of a text that are not blank, without what stands around them."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def _begins_the_text(line: str) -> bool:
    """Whether a line is a sentence rather than a field or a headline: what stands below it heads nothing."""
    words = len(line.split())
    return words > _LONGEST_FIELD or (words > _LONG_FIELD and line.endswith("."))


def _address(text: str) -> str | None:
    """The address that stands above a text by itself, or beside a word for it: "الرابط: https://…"."""
    lines = _filled(text)
    if lines and (bare := markup.safe_url(lines[0])):
        return bare
    parts = (line.partition(":") for line in (*lines[:_HEAD], *lines[-_HEAD:]))
    named = (value for label, _, value in parts if columns.is_url(label))
    return next(filter(None, map(markup.safe_url, named)), None)


def _without_leaves(text: str) -> str:
    """A text without heads and numbers of pages; what they cut is a line again where its lines are whole."""
    lines = runningheads.joined(text, "\n")
    if lines == text:
        return text
    return lines if unwrapped(lines) != lines else runningheads.joined(text)


def without_label(text: str) -> str:
    """A text whose headline says that it is one, without the word for it: "Title: Talks in Moscow"."""
    lines = text.split("\n")
    for number, line in enumerate(lines[:_HEAD]):
        label, colon, headline = line.partition(":")
        if colon and headline.strip() and label.strip().casefold() in _title_labels():
            lines[number] = headline.strip()
            return "\n".join(lines)
    return text


@cache
def _title_labels() -> frozenset[str]:
    """What a column of headlines may be called may stand before one too, but for words of everyday."""
    return frozenset(toml("reading/columns.toml")["title"]) - {"head", "name"}


def markdown_pages(name: str, data: bytes) -> Iterator[Page | Unreadable]:
    """The one page of a Markdown file; its first heading is the title."""
    text = normalise(check(decode(data)))
    ownoutput.refuse_text(text)
    head, body = _front_matter(text)
    day = markup.parse_day(head.get("date", ""))
    title = next((m[1] for line in body.split("\n") if (m := re.match(r"#\s+(.+)", line))), None)
    plain, captions = without_markup(facts.in_text(body))
    page = Page(
        name,
        unwrapped(plain),
        title=head.get("title") or (_inline(title) if title else None),
        source=head.get("source"),
        url=markup.safe_url(head.get("url")),
        clues=(DateClue(day, "metadata", f"front matter: date {head['date']}"),) if day else (),
        captions=captions,
    )
    yield _labelled(page)


def without_frame(body: str, title: str) -> str:
    """A text without its headline once more above it and the line of its source below it."""
    paragraphs = body.split("\n\n")
    if bare(paragraphs[0]) == bare(title):
        del paragraphs[0]
    if len(paragraphs) > 1 and outlets.of_credit(paragraphs[-1]):
        del paragraphs[-1]
    return "\n\n".join(paragraphs)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """What stands between `---` lines above a text, and the text."""
    try:
        head, body = frontmatter.parse(text)
    except ValueError:
        return {}, text
    return {**head, **fields_named_otherwise(head)}, body


def fields_named_otherwise(head: Mapping[str, str]) -> dict[str, str]:
    """The outlet and the day that front matter calls as a table does, "site", "published"; no file is one."""
    named = columns.columns(list(head))
    told = {field: [list(head.values())[n] for n in named.get(field, ())] for field in _OTHERWISE}
    told["source"] = [name for name in told["source"] if not outlets.is_nameless(name)]
    return {field: values[0] for field, values in told.items() if values and field not in head}


def body_without_markup(body: str) -> tuple[str, tuple[str, ...]]:
    """The text under front matter that a person wrote as Markdown, and its pictures' descriptions."""
    plain, captions = without_markup(facts.in_text(body))
    return re.sub(r"\n[ \t]*(?:\n[ \t]*)+", "\n\n", unwrapped(plain)).strip(), captions


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
    text = _TAG.sub("", _SCRIPT.sub("", _CODE.sub(r"\2", text)))
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    for _ in range(2):
        text = _EMPHASIS.sub(r"\2", text)
    return _ESCAPED.sub(r"\1", text).strip()


def unwrapped(text: str) -> str:
    """A text whose paragraphs were cut at a fixed width, with whole paragraphs again.

    Other texts come back as they are: lines that a full stop ends, or of very unlike lengths, were
    not wrapped.
    """
    blocks = re.split(r"\n[ \t]*\n", text)
    width = _width(_filled(text))
    return "\n\n".join(_joined(block, width) for block in blocks) if width else text


def _width(lines: list[str]) -> int:
    """The width at which a text was cut, in characters, or 0 where it was not.

    Of lines cut at a width most are nearly full and end in the middle of a sentence.
    """
    lengths = sorted(map(len, lines))
    if len(lines) < 4:
        return 0
    width = lengths[int(0.95 * (len(lengths) - 1))]
    full = [line for line in lines if 0.75 * width <= len(line) <= width + 8]
    open_ended = sum(not _STOP.search(line) for line in full)
    if are_listed(lines):
        return 0
    fits = _NARROWEST <= width <= _WIDEST and len(full) >= 0.45 * len(lines)
    return width if fits and open_ended >= 0.65 * len(full) and len(full) >= 3 else 0


def _joined(block: str, width: int) -> str:
    """The lines of a block; one goes on with the next where the next word did not fit into it."""
    out: list[str] = []
    before = ""
    for line in (raw.strip() for raw in block.strip("\n").split("\n")):
        word = line.partition(" ")[0]
        full = len(before) + 1 + len(word) >= width - 3 or len(before) >= 0.8 * width
        ended = bool(_STOP.search(before)) and len(before) < 0.9 * width
        begins = phrases.begins_breaking(line) or _ENTRY.match(line)
        if out and line and full and not (ended or begins):
            out[-1] += f" {line}"
        else:
            out.append(line)
        before = line
    return "\n".join(out)
