"""Whether both sides are still addressed: "appealed to both sides" is not "the two sides appealed".

"Both sides" is no name that `parties` and `doers` could hold against another; but as the object of a verb it
has the ending of one (الطرفين, not الطرفان), and English that has the sides do it and nobody do it to them is
the other way round. The verbs are those of `data/checks/deeds.toml`. Of 210,100 true pairs none is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.language.normalize import bare
from briefings.language.wordlists import either, folded
from briefings.translation.checks import parties

_BETWEEN = 4  # words between a verb and its object: whoever does it
_LED = folded(("بين", "من", "على", "عن", "في", "مع", "أن", "إن", "بأن", "لدى", "ضد", "باسم", "قبل"))
_BOTH = folded(("الطرفين", "الجانبين", "البلدين", "الدولتين", "الجارتين", "الخصمين"))
_NAMED = re.compile(rf"(?<!\w)(?:ال|لل)?(?:{_BOTH})(?!\w)")
_SIDES = (
    r"(?:the two|both|the (?:two )?warring)(?: \w+)?"
    r" (?:sides|parties|countries|states|neighbou?rs|foes|rivals|of them)"
)
_ALSO = r"(?: also| then| later)?(?: have| had| has)?"


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason where the English has both sides do what the Arabic has done to them."""
    key = bare(ar)
    for deed in parties.deeds() if _NAMED.search(key) else ():
        arabic, acts, suffers = _patterns(deed)
        wrong = acts.search(en) if arabic.search(key) else None
        if wrong and not suffers.search(en):
            yield (
                f"in the Arabic both sides are those whom somebody {deed.said}, "
                f'in the English they do it: "{wrong[0]}"'
            )
            return


@cache
def _patterns(deed: parties.Deed) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Arabic that has it done to both sides; English that has them do it, or suffer it."""
    verbs, forms = either(deed.verbs), folded(deed.forms)
    return (
        re.compile(
            rf"(?<!\w)[وف]?(?:{forms}) (?:(?!(?:{_LED})(?!\w))\w+ ){{0,{_BETWEEN}}}?(?:{_BOTH})(?!\w)"
        ),
        re.compile(rf"\b{_SIDES}{_ALSO} (?:{verbs})\b(?! by\b)", re.IGNORECASE),
        re.compile(
            rf"\b(?:{verbs})\b(?: \S+){{0,3}}? {_SIDES}|{_SIDES} (?:was|were|are|had been|have been)",
            re.IGNORECASE,
        ),
    )
