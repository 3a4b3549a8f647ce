"""The dead who are buried: they were counted when they died, and are no new dead.

"Twelve were killed. … On Friday the camp buried five": words are `[burial]` in `data/summary/claims.toml`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import folded
from briefings.records import Figure

_NEAR = 60  # characters before a number in which its burial stands


@lru_cache(maxsize=256)
def is_buried(text: str, figure: Figure) -> bool:
    """Whether those counted are told to be buried: "the camp buried seven"."""
    before = bare(text[max(0, figure.start - _NEAR) : figure.start])
    # Not "accused X of killing 87 people, who were buried in a mass grave".
    return bool(_before().search(before)) and not _killed().search(before)


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    """What stands before the number of the buried; whoever is killed at a burial is none of them."""
    verbs, harm, body = (folded(_words()[key]) for key in ("verbs", "harm", "body"))
    return re.compile(
        rf"(?<!\w)[وفبل]?(?:{verbs})(?: (?![وف]?(?:{harm})(?!\w))\w+){{0,5}}?(?: (?:{body}))?\s*[لب]?(?:ال)?$"
    )


@lru_cache(maxsize=1)
def _killed() -> re.Pattern[str]:
    """Right before a number, what says that those counted were killed."""
    return re.compile(rf"(?<!\w)[وفبل]?(?:ال)?(?:{folded(_words()['harm'])})(?: \w+){{0,2}}?\s*$")


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = toml("summary/claims.toml")["burial"]
    return found
