"""A blow that is counted in hundreds of raids, missiles or drones: it tells of itself how great it was.

Of a war in which each night brings one, one line of a week is enough.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from briefings.language.wordlists import folded
from briefings.records import Statement
from briefings.summary.events.openings import is_told, opening, word_lists
from briefings.summary.tolls.denials import denies


def is_barrage(statement: Statement, core: Collection[str]) -> bool:
    """Whether a sentence tells that hundreds of raids were flown or missiles fired now, in this war."""
    analysis = statement.analysis
    if {*core}.isdisjoint((*analysis.roles.actor, *analysis.roles.affected, *analysis.parties)):
        return False
    head = opening(statement)
    found = _fired().search(head)
    return found is not None and is_told(head[: found.start()]) and not denies(head)


@lru_cache(maxsize=1)
def _fired() -> re.Pattern[str]:
    """ "Fired some 200 ballistic missiles", not "has fired 5,000 since the war began"."""
    words = word_lists()
    fires, weapons, hundreds = (folded(words[key]) for key in ("fires", "weapons", "hundreds"))
    past = "".join(
        rf"(?<!{word} )" for word in ("التي", "الذي", "منذ", "بعد", "قبل", "قد", "بعد ان", "قبل ان")
    )
    return re.compile(
        rf"(?<!\w){past}[وف]?(?:{fires})(?: (?!منذ )\S+){{0,7}}? ب?(?:\d[\d,.٬]{{2,}}|{hundreds})"
        rf" (?:{weapons})(?!\w)(?!(?: \S+){{0,9}}? منذ (?!(?:ال)?(?:صباح|مساء|فجر|ليل|امس|ساعات)))"
    )
