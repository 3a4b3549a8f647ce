"""Whether the one before a colon is still the one who says it: "Armenians: the army broke the truce".

Without colon and verb of saying the speaker becomes the doer ("Armenians broke the truce of the army"),
and an accusation a confession. Asked for is a label with a name or a people in it; of 58,292 true pairs
1,073 begin with a label, and none is marked. The words are data: `data/checks/labels.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import either
from briefings.records import NameMatch
from briefings.translation.names.countries import arabic_mentions

_LABEL = re.compile(r"[\"«“]?(?:[^\W\d]+ ){0,4}[^\W\d]+ ?: ?[\"«“]?(?=\w)")
_MARKS = r"[:–—\"“”«»]|(?<!\w)['‘’-]|['’-](?!\w)"


def findings(ar: str, en: str, names: Sequence[NameMatch]) -> Iterator[str]:
    """A reason where the English has nobody say what the Arabic has somebody say."""
    label = _LABEL.match(ar)
    if label is None or _saying().search(en):
        return
    house = next((name.house for name in names if name.start < label.end()), "")
    who = house or next((m.country for m in arabic_mentions(bare(label[0]))), "")
    if who:
        yield f"in the Arabic it is said by somebody before a colon ({who}), in the English by nobody"


@cache
def _saying() -> re.Pattern[str]:
    table: dict[str, list[str]] = toml("checks/labels.toml")
    return re.compile(rf"{_MARKS}|(?<!\w)(?:{either(table['said'])})(?!\w)", re.IGNORECASE)
