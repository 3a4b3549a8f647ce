"""What befell the people that a number counts."""

from __future__ import annotations

import re

from briefings.analysis.casualties import Counted, Words, known
from briefings.analysis.grammar import Reading

_DAMAGE = frozenset(
    ["اضرار", "الاضرار", "تلف", "دمار"]
)  # houses are hit, too: أصيب ستون منها بأضرار
_BEFORE, _AFTER = 12, 12  # words between a number and what befell the counted


def is_damage(reading: Reading, number: Counted) -> bool:
    """Whether things were hit: "sixty of them were damaged"."""
    after = reading.tokens[number.last + 1 : number.last + 5]
    return any(known(token.text, _DAMAGE) for token in after)


def kind_of(reading: Reading, number: Counted, words: Words) -> str:
    """Killed, wounded …; "" where nothing befell anybody or things are counted."""
    tokens = reading.tokens
    for k in range(number.first, min(number.last + 3, len(tokens))):
        if k > number.last and tokens[k].gap.strip(' "“”«»'):
            break
        form = tokens[k].text.removeprefix("ال")
        if form in words.nouns:
            return words.kinds[form]
    if number.last + 1 < len(tokens) and not tokens[number.last + 1].gap.strip():
        form = tokens[number.last + 1].text  # "3551 were wounded"
        if form in words.kinds and form not in words.weak and form not in words.nouns:
            return words.kinds[form]
    return (
        _before(reading, number, words)
        or _behind(reading, number, words)
        or _anywhere(reading, number, words)
    )


def _anywhere(reading: Reading, number: Counted, words: Words) -> str:
    """The one thing that befalls people in the sentence, for a number of people far from its word."""
    if not number.whom or number.whom == "residents":
        return ""
    kinds = set()
    for token in reading.tokens:
        form = known(token.text, words.kinds)
        if form and form not in words.weak:
            kinds.add(words.kinds[form])
    return kinds.pop() if len(kinds) == 1 else ""


def _before(reading: Reading, number: Counted, words: Words) -> str:
    tokens = reading.tokens
    for k in range(number.first - 1, max(-1, number.first - _BEFORE), -1):
        form = known(tokens[k].text, words.kinds)
        if form and (form not in words.weak or number.whom):
            near = number.first - k <= 6 or bool(number.whom)
            return words.kinds[form] if near else ""
        if number.whom and known(tokens[k].text, words.lost):
            return "killed"
        hits = tokens[k].hits
        if re.search(r"[.؛!؟]", tokens[k + 1].gap) or "break" in hits or "complement" in hits:
            break
    return ""


def _behind(reading: Reading, number: Counted, words: Words) -> str:
    tokens = reading.tokens
    for k in range(number.last + 1, min(number.last + _AFTER, len(tokens))):
        if re.search(r"[.؛:]", tokens[k].gap) or {"break", "complement"} & set(tokens[k].hits):
            break
        form = known(tokens[k].text, words.kinds)
        if form and (form not in words.weak or number.whom) and "ال" + form not in tokens[k].text:
            return words.kinds[form]
    return ""


def is_part(reading: Reading, number: Counted, words: Words) -> bool:
    """ "among them two children", "seven of them civilians"."""
    tokens = reading.tokens
    after = tokens[number.last + 1] if number.last + 1 < len(tokens) else None
    if after is not None and after.text in ("منهم", "منهن", "منها") and not after.gap.strip():
        return True
    for k in range(number.first - 1, max(-1, number.first - 6), -1):
        if tokens[k].text in words.parts:
            return True
        if known(tokens[k].text, words.kinds) or "،" in tokens[k + 1].gap:
            return False
    return False
