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
from briefings.translation.checks import parties

_BETWEEN = 4  # words between a verb and its object: whoever does it
_LED = "|".join(
    map(bare, ("بين", "من", "على", "عن", "في", "مع", "أن", "إن", "بأن", "لدى", "ضد", "باسم", "قبل"))
)
_BOTH = "|".join(map(bare, ("الطرفين", "الجانبين", "البلدين", "الدولتين", "الجارتين", "الخصمين")))
_SIDES = (
    r"(?:the two|both|the (?:two )?warring)(?: \w+)?"
    r" (?:sides|parties|countries|states|neighbou?rs|foes|rivals|of them)"
)
_ALSO = r"(?: also| then| later)?(?: have| had| has)?"


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason where the English has both sides do what the Arabic has done to them."""
    key = bare(ar)
    if not re.search(rf"(?<!\w)(?:ال|لل)?(?:{_BOTH})(?!\w)", key):
        return
    for arabic, acts, suffers, said in _patterns():
        wrong = acts.search(en) if arabic.search(key) else None
        if wrong and not suffers.search(en):
            yield (
                f"in the Arabic both sides are those whom somebody {said}, "
                f'in the English they do it: "{wrong[0]}"'
            )
            return


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], str], ...]:
    return tuple(_pattern(deed) for deed in parties.deeds())


def _pattern(
    deed: parties.Deed,
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], str]:
    verbs, forms = "|".join(deed.verbs), "|".join(map(bare, deed.forms))
    return (
        re.compile(
            rf"(?<!\w)[وف]?(?:{forms}) (?:(?!(?:{_LED})(?!\w))\w+ ){{0,{_BETWEEN}}}?(?:{_BOTH})(?!\w)"
        ),
        re.compile(rf"\b{_SIDES}{_ALSO} (?:{verbs})\b(?! by\b)", re.IGNORECASE),
        re.compile(
            rf"\b(?:{verbs})\b(?: \S+){{0,3}}? {_SIDES}|{_SIDES} (?:was|were|are|had been|have been)",
            re.IGNORECASE,
        ),
        deed.said,
    )
