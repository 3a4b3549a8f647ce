"""Beside an item: that its outlet took it back later, or takes back another with it; who denies it.

And of what it speaks, where it says so only by pointing at another sentence; and the later toll of its event.
"""

from __future__ import annotations

from briefings.records import Amended, Briefing, Cluster
from briefings.rendering.page import wording
from briefings.rendering.page.context import Note, Run
from briefings.rendering.page.outlets import outlet
from briefings.rendering.page.plain import set_in_type

_WORDS = {
    "corrected": " corrected this later",
    "corrects": " corrects its own report",
}
_POINTING = {"continues": "Refers to", "answers": "Answers"}
_DENIED = {
    "": "Denied",
    "involvement": "Involvement denied",
}


def notes(cluster: Cluster, briefing: Briefing) -> tuple[Note, ...]:
    """What the outlets of a fact said later of their reports of it."""
    sources = {s.id: s.article.source for s in cluster.members}
    shown = {c.lead.id for c in briefing.clusters}
    return tuple(
        _note(entry, source, shown, briefing)
        for item, source in sources.items()
        for entry in briefing.amended.get(item, ())
    )


def _note(entry: Amended, source: str | None, shown: set[str], briefing: Briefing) -> Note:
    anchor = f"{'i' if entry.item in shown else 's'}-{entry.item}"
    if entry.kind == "denied":
        article = entry.item.partition("-")[0]
        printed = next((a.article.source for a in briefing.articles if a.article.id == article), "")
        said = _DENIED[entry.harm]
        by = f" by {set_in_type(briefing.party_labels[entry.whom])}" if entry.whom else ""
        return Note(
            (Run(f"{said}{by} in ", "en"), *outlet(printed, briefing.outlets)), entry.item, anchor
        )
    if entry.kind in _POINTING:
        return Note(
            (Run(f"{_POINTING[entry.kind]} what another sentence tells", "en"),), entry.item, anchor
        )
    if entry.kind == "later":
        return Note((Run(f"Later toll: {_counted(entry)}", "en"),), entry.item, anchor)
    told = _counted(entry)
    counted = f": {told}" if told else ""
    now = " now" if entry.kind == "corrects" and told else ""
    words = f"{_WORDS[entry.kind]}{counted}{now}"
    return Note((*outlet(source, briefing.outlets), Run(words, "en")), entry.item, anchor)


def _counted(entry: Amended) -> str:
    """The toll of an entry in words: "15 people killed"; "" where it gives none."""
    if entry.count == (None, None):
        return ""
    whom = set_in_type(wording.people(entry.whom, entry.count)) if entry.whom else ""
    return " ".join(filter(None, (wording.count(entry.count), whom, entry.harm)))
