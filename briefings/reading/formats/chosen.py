"""Which blocks of a page are its article: what trafilatura keeps, and the prose among it."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from briefings.reading.formats import credits
from briefings.reading.formats.blocks import Block
from briefings.reading.words import phrases
from briefings.reading.words.lines import measure

_HEADLINE = 4  # words
_SENTENCE = 4  # words
_SIGNED = 16  # words of a line that says whose a page is
_LINKED = 0.9  # of such a line, and it is a link


def chosen(source: str, blocks: list[Block]) -> list[Block]:
    """The blocks of the article: trafilatura's choice, and the prose among it."""
    key = letters(_trafilatura(source))
    blocks = [block for block in blocks if not block.boxed] or blocks
    found = [i for i, b in enumerate(blocks) if is_telling(b) and letters(b.printed) in key]
    prose = [i for i, b in enumerate(blocks) if is_prose(b)]
    # A table above the text is the page's, whatever its figures are.
    found = [i for i in found if not blocks[i].fact or (prose and i > prose[0])]
    if not found or sum(i in set(found) for i in prose) < 0.3 * len(prose):
        found = prose or list(range(len(blocks)))
    first, last = found[0], found[-1]
    among = set(found)
    out = []
    for index, block in enumerate(blocks):
        title = block.heading and index < first
        inside = first <= index <= last and not block.caption and not block.aside
        fits = inside and (is_prose(block) or (block.heading and block.links < 0.5))
        if first < index and _is_link(block):
            continue  # the headline of another story
        if (index in among and not block.caption) or title or fits:
            out.append(block)
        elif block.links < 0.3 and index < first and len(block.text) < 120 and not block.fact:
            out.append(block)  # date and author lines above the text
        elif inside and block.links < 0.5 and len(block.text) < 200:
            out.append(block)
    return _without_empty_lists(_with_sources(blocks, out))


def _with_sources(blocks: list[Block], kept: list[Block]) -> list[Block]:
    """The kept blocks, the rows of each table with the source that stands right below it."""
    told: dict[int, Block] = {}
    used: set[int] = set()
    for fact, run in groupby(range(len(blocks)), key=lambda k: bool(blocks[k].fact)):
        rows = list(run)
        below = rows[-1] + 1
        if not fact or below == len(blocks):
            continue
        texts = credits.of_table([blocks[k].text for k in rows], blocks[below].text)
        if texts is not None:
            used.add(id(blocks[below]))
            told |= {id(blocks[k]): blocks[k].told(t) for k, t in zip(rows, texts, strict=True)}
    return [told.get(id(block), block) for block in kept if id(block) not in used]


def _without_empty_lists(kept: list[Block]) -> list[Block]:
    """Without "read also" lines whose links are gone: what follows them is the article again."""
    out = []
    for block, following in zip(kept, [*kept[1:], None], strict=True):
        kind = phrases.match(block.text)
        alone = kind is not None and kind.opens and following is not None
        if not (alone and following and (following.heading or is_prose(following))):
            out.append(block)
    return out


def is_telling(block: Block) -> bool:
    """Whether a block is long enough to be found again in a text, and not by chance."""
    return len(block.text) > 20 or (block.fact != "" and len(letters(block.printed)) > 6)


def _is_link(block: Block) -> bool:
    """Whether a block is but a link that no full stop ends, of as many words as a headline has."""
    line = measure(block.text)
    told = line.stop or block.fact or phrases.begins_breaking(block.text)
    return block.links >= _LINKED and line.words >= _HEADLINE and not told


def is_prose(block: Block) -> bool:
    """Whether a block is a paragraph of running text, no caption and no box."""
    line = measure(block.text)
    return line.paragraph and block.links < 0.5 and not block.caption and not block.aside


def _trafilatura(source: str) -> str:
    """What trafilatura takes for the article; "" where it finds none or gives up."""
    import trafilatura

    try:
        found = trafilatura.extract(
            source,
            favor_recall=True,
            include_comments=False,
            include_tables=True,
            output_format="txt",
        )
    except Exception:  # whatever a hostile page provokes in it, our own walk still reads the page
        return ""
    return found or ""


def letters(text: str) -> str:
    """A text without white space and marks, by which it is found again."""
    return re.sub(r"\W+", "", text)


def told_beside(blocks: list[Block], kept: list[Block], text: str) -> tuple[str, ...]:
    """The sentences of a page that are not in its text."""
    known = {block.printed for block in kept}
    others = (b.text for b in blocks if not b.caption and b.printed not in known)
    told = (t for t in others if t not in text and (line := measure(t)).stop and not line.question)
    return tuple(t for t in dict.fromkeys(told) if len(t.split()) >= _SENTENCE)


def told_below(blocks: list[Block], kept: list[Block]) -> tuple[str, ...]:
    """The short lines under the text of a page, without the source of a table."""
    ends = [i for i, block in enumerate(blocks) if kept and block.printed == kept[-1].printed]
    under = pairwise(blocks[ends[-1] :] if ends else [])
    lines = (below.text for above, below in under if not above.fact and below.links < _LINKED)
    return tuple(line for line in lines if len(line.split()) <= _SIGNED)
