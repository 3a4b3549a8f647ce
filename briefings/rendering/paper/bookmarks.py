"""The bookmarks of the parts of a PDF in one tree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def joined(objects: Sequence[Any], catalog: Any) -> set[int]:
    """The numbers of the objects that joining looks into: the tree, its top, and the last ones below that."""
    if "Outlines" not in catalog:
        return set()
    outlines = _at(objects, catalog["Outlines"])
    found, reference = {outlines.number}, outlines["First"]
    while reference:
        one = _at(objects, reference)
        found.add(one.number)
        if "Last" in one:
            found.add(_at(objects, one["Last"]).number)
        reference = one.get("Next")
    return found


def join(objects: Sequence[Any], home: Any, catalog: Any) -> None:
    """The bookmarks of a catalogue behind those of `home`: under its last one where that has some.

    They go on with it.
    """
    if "Outlines" not in catalog:
        return
    root = _at(objects, catalog["Outlines"])
    if "Outlines" not in home:
        home["Outlines"] = catalog["Outlines"]
        return
    over, top = home["Outlines"], _at(objects, home["Outlines"])
    if "Last" in _at(objects, top["Last"]):
        over = top["Last"]
        top["Count"] += root["Count"]
    parent = _at(objects, over)
    last, new = _at(objects, parent["Last"]), _at(objects, root["First"])
    last["Next"], new["Prev"] = root["First"], parent["Last"]
    one = new
    while True:
        one["Parent"] = over
        if "Next" not in one:
            break
        one = _at(objects, one["Next"])
    parent["Last"] = root["Last"]
    parent["Count"] += root["Count"]
    root.clear()


def _at(objects: Sequence[Any], reference: bytes) -> Any:
    return objects[int(reference.split()[0])]
