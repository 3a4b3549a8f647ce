"""How a count stands to the one beside it: a part of it, another, the new one of a toll that rose."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefings.analysis.counting.bounds import lead
from briefings.analysis.counting.nouns import OF_THEM
from briefings.analysis.parsing.casualties import Counted, Words, casualty, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.records import Figure

_AROUND = 8  # words behind a number in which stands what is told of a part
_QUOTES = ' "“”«»'
_THESE = bare("هؤلاء")
_OTHERS = frozenset(["اخر", "اخرين", "اخرون", "اخري", "اخرات", "ثالث", "ثان", "رابع"])
_OF_SOME = frozenset(["children", "women"])
_OF_THEM = OF_THEM | {"منها"}


def is_of_these(reading: Reading, number: Counted) -> bool:
    """ "Among these are three civilians": what befell those whom the sentence before counted."""
    lead = [token.text for token in reading.tokens[max(0, number.first - 2) : number.first]]
    return len(lead) > 1 and lead[0].removeprefix("و") in ("بين", "من") and lead[1] == _THESE


def is_another(reading: Reading, number: Counted) -> bool:
    """ "three others", "another one": they are of whoever the count before is of."""
    inside = reading.tokens[number.first : number.last + 2]
    return any(known(token.text, _OTHERS) for token in inside)


def is_part(reading: Reading, number: Counted, words: Words) -> bool:
    """ "among them two children", "seven of them civilians"."""
    tokens = reading.tokens
    after = [t for t in tokens[number.last + 1 : number.last + 2] if not t.gap.strip(' "“”«»')]
    own = [*tokens[number.first : number.last + 1], *after]
    named = ((token.text, known(token.text, words.nouns)) for token in own)
    if any(form and text[0] != "و" for text, form in named):
        return False  # it says itself what befell them
    if tokens[number.first].text.endswith(("احدهم", "احدهما", "احداهما", "احداهن")):
        return True
    if in_brackets(reading, number) or any(token.text in _OF_THEM for token in own[1:]):
        return True
    for k in range(number.first - 1, max(-1, number.first - 6), -1):
        if tokens[k].text in words.parts:
            return True
        if casualty(tokens[k].text) or "،" in tokens[k + 1].gap:
            return False
    return False


def is_plain_part(reading: Reading, number: Counted, whole: Counted) -> bool:
    """ "Eleven wounded, among them three children": nothing told of is of those three alone."""
    tokens, words = reading.tokens, word_lists()
    behind = takewhile(
        lambda token: not token.gap.strip(_QUOTES) and token.text[0] != "و",
        tokens[number.last + 1 : number.last + 1 + _AROUND],
    )
    between = tokens[whole.last + 1 : number.first]
    told = [casualty(t.text) for t in [*between, *behind]]
    between = [*between, *tokens[max(0, number.first - 2) : number.first - 1]]  # "two of them are"
    others = any(numerals(token.text, "ar") for token in between)
    alone = all(form in words.nouns for form in told if form)
    part = lead(reading, number) in words.parts or in_brackets(reading, number)
    return part and alone and not others


def in_brackets(reading: Reading, number: Counted) -> bool:
    """ "Four people (three passengers and a driver)"."""
    before = reading.text[: reading.tokens[number.first].start]
    return bool(number.whom) and before.rfind("(") > before.rfind(")")


def of_all(found: Sequence[Figure]) -> str:
    """Of whom a toll was that the counts behind it add up to: "65 people, 50 civilians and 15 soldiers"."""
    for k in range(len(found) - 2):
        same = {figure.kind for figure in found[k:]} == {found[k].kind}
        exact = all(figure.count[0] == figure.count[1] for figure in found[k:])
        if same and exact and found[k].count[0] == sum(f.count[0] or 0 for f in found[k + 1 :]):
            return found[k].whom
    return ""


def of_several(wholes: Sequence[Figure]) -> bool:
    """Whether a bare count goes on with people of several sorts: "192 soldiers and a civilian killed".

    Of whom the 511 wounded behind those are nobody can tell.
    """
    return len({figure.whom for figure in wholes}) > 1


def of_more(wholes: Sequence[Figure], reading: Reading, number: Counted) -> bool:
    """Whether some are only said to be hit beside one person: "the body of a child and three wounded"."""
    own = reading.tokens[number.first : number.last + 2]
    named = any(known(token.text, word_lists().nouns) for token in own)
    return bool(wholes) and wholes[-1].count == (1, 1) and number.count != (1, 1) and named


def of_others(wholes: Sequence[Figure], kind: str) -> bool:
    """ "The bodies of three children, and 15 others were wounded": others, and no children by that."""
    return bool(wholes) and wholes[-1].whom in _OF_SOME and wholes[-1].kind != kind
