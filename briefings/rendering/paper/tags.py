"""The structure tree, mended where WeasyPrint leaves more open than PDF/UA-1 allows.

* A header cell says whether it heads a column or a row.
* What holds a link annotation is a Link, and the annotation is printed too (ISO 14289-1, 7.18).
* What is a Link inside a Link, or a paragraph inside a paragraph, is a part of it.
* Running heads and feet are artifacts: their elements hang in no tree (ISO 14289-1, 7.1).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_PRINTED = 4  # the annotation flag Print
_ONCE = {"/Link", "/P"}


def mend_tags(objects: Sequence[Any]) -> None:
    """Mend the objects of a finished, unwritten PDF, in place."""
    structure = [
        one for one in objects if isinstance(one, dict) and one.get("Type") == "/StructElem"
    ]
    held = {
        b"%d 0 R" % number
        for number, one in enumerate(objects)
        if isinstance(one, dict) and one.get("Type") == "/OBJR"
    }
    for one in structure:
        if one["S"] == "/TH":
            row = _at(objects, one["P"])
            head = _at(objects, row["P"])["S"] == "/THead"
            one["A"]["Scope"] = "/Column" if head else "/Row"
        elif not held.isdisjoint(one["K"]):
            one["S"] = "/Link"
        elif one["S"] in _ONCE and _at(objects, one["P"])["S"] == one["S"]:
            one["S"] = "/Span"
    for one in objects:
        if isinstance(one, dict) and one.get("Subtype") == "/Link":
            one["F"] = _PRINTED
    _running_heads(objects)


def _at(objects: Sequence[Any], reference: bytes) -> Any:
    return objects[int(reference[:-4])]  # without the generation, which is 0


def _running_heads(objects: Sequence[Any]) -> None:
    """Mark content as an artifact whose element is not reached from the document's."""
    root = _at(objects, objects[2]["StructTreeRoot"])
    held = _reached(objects, root["K"][0])
    nums = _at(objects, root["ParentTree"])["Nums"]
    owners = dict(zip(nums[::2], nums[1::2], strict=True))
    for page in objects:
        if not isinstance(page, dict) or page.get("Type") != "/Page":
            continue
        elements = owners[page["StructParents"]]
        loose = {mcid for mcid, reference in enumerate(elements) if reference not in held}
        stream = _at(objects, page["Contents"]).stream
        for k, part in enumerate(stream):
            if isinstance(part, dict) and part.get("MCID") in loose:
                stream[k - 1 : k + 2] = ["/Artifact", b"", b"BMC"]
        elements[:] = [b"null" if mcid in loose else e for mcid, e in enumerate(elements)]


def _reached(objects: Sequence[Any], start: bytes) -> set[bytes]:
    found: set[bytes] = set()
    waiting = [start]
    while waiting:
        reference = waiting.pop()
        if reference in found:
            continue
        found.add(reference)
        kids = objects[int(reference[:-4])].get("K", ())
        waiting.extend([kid for kid in kids if type(kid) is bytes])
    return found
