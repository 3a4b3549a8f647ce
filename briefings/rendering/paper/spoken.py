"""What a screen reader needs to know of the page and WeasyPrint (70.0) does not put into the tags.

* The language of every run: without it an English voice would read the Arabic (ISO 14289-1, 7.2).
* What a sign means that is only drawn: its `aria-label` is its alternative text; that the letter
  beside a name (`sup`) is a mark.
* The dots that lead to a page number are an ornament, not fifty words.
* A link is one stop of the keyboard, whatever stands inside it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import Any

_OVER = 3.0  # points by which a box may stand out of the link that holds it: a larger letter


@functools.cache
def install() -> None:
    """Put the mended functions into WeasyPrint; a second call changes nothing."""
    import pydyf
    import weasyprint.pdf
    from weasyprint.pdf import tags

    build, add_links = tags._build_box_tree, weasyprint.pdf.add_links

    def build_box_tree(box: Any, parent: Any, *rest: Any) -> Iterator[Any]:
        for element in build(box, parent, *rest):
            node = getattr(box, "element", None)
            if node is not None and element["S"] != "/LI":
                if lang := node.get("lang"):
                    element["Lang"] = pydyf.String(lang)
                said = f"mark {node.text}" if node.tag == "sup" else node.get("aria-label")
                if said:
                    element["S"], element["Alt"] = _signs(element["S"]), pydyf.String(said)
            if not box.is_leader:  # what hangs in no tree becomes an artifact
                yield element

    def add_single_links(links_and_anchors: Any, *rest: Any) -> None:
        links, anchors = links_and_anchors
        add_links((list(_outermost(links)), anchors), *rest)

    tags._build_box_tree = build_box_tree
    weasyprint.pdf.add_links = add_single_links


def _signs(kind: str) -> str:
    return "/Span" if kind == "/NonStruct" else kind


def _outermost(links: Iterable[Any]) -> Iterator[Any]:
    """The links of a page without those that lie in one to the same place; holders come first."""
    last: Any = None
    for link in links:
        if last is None or link[:2] != last[:2] or not _inside(link[2], last[2]):
            last = link
            yield link


def _inside(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    left, top = (min(outer[k], outer[k + 2]) - _OVER for k in (0, 1))
    right, bottom = (max(outer[k], outer[k + 2]) + _OVER for k in (0, 1))
    return all(left <= x <= right for x in inner[::2]) and all(
        top <= y <= bottom for y in inner[1::2]
    )
