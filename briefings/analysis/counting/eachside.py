"""A count of each side: "over two thousand of either side", "each of both lost a thousand men"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise, takewhile

from briefings.analysis.parsing.casualties import Counted, casualty, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.triggers import Trigger
from briefings.records import Figure

_BESIDE = 8  # words before or behind a number in which "each side" stands
_QUOTES = ' "“”«»'
_LEAD = 3  # words in which "in all" stands before a number
_ARE = frozenset(["هم", "وهم", "هما", "وهما", "بواقع"])
_MARKS = frozenset("،(–-")
_SUM = frozenset(["مجموعه", "مجموع", "المجموع", "الاجمالي", "الاجماليه", "اجمالي"])
_OPENS = 3  # words in which a sentence opens with a side
_NEXT = 2  # words behind a number in which another side may be named
_ON = frozenset(["علي", "في", "لدي"])
_SIDES = frozenset(["الجانب", "الطرف", "الجهه", "الضفه", "المعسكر"])
_ADDED = frozenset(["مجموعه"])
EACH = frozenset(["كل", "لكل", "كلا"])
_OF_EACH = Trigger(lambda word: word.removeprefix("و") in EACH)
_SIDE = frozenset(["جانب", "طرف", "جهه", "فريق", "الجانبين", "الطرفين"])


def is_of_each(reading: Reading, number: Counted) -> bool:
    """ "from either side", "by each of both": the count stands for two, one of each party."""
    if not _OF_EACH.at(reading):
        return False
    tokens, first, last = reading.tokens, number.first, number.last
    start = max(0, first - _BESIDE)
    near = [k + 1 for k in range(start, first) if tokens[k + 1].gap.strip(_QUOTES)]
    behind = takewhile(lambda t: not t.gap.strip(_QUOTES), tokens[last + 1 : last + _BESIDE])
    clause = [*tokens[max([start, *near]) : last + 1], *behind]
    texts = [token.text.removeprefix("و") for token in clause if token.text != "من"]
    return any(one in EACH and other in _SIDE for one, other in pairwise(texts))


def of_the_side(reading: Reading, number: Counted) -> str | None:
    """Whose people are counted of a side: "and on the X side, 40 thousand fled", "five of the X side"."""
    if (own := _right_behind(reading, number)) is not None:
        return own.party
    told = [m for m in reading.mentions if m.core < number.first and _is_side(reading, m)]
    if not told or not (told[0].core - 1 <= _OPENS or _is_of_its_toll(reading, number, told[-1])):
        return None
    if any(number.first <= m.core <= number.last + _NEXT for m in reading.mentions):
        return None
    return told[-1].party or None


def _is_of_its_toll(reading: Reading, number: Counted, m: Mention) -> bool:
    """ "While the number of dead on the X side rose to 91": in the clause of the number, behind its toll."""
    begun = [k for k, how in reading.opened if how in ("and", "break") and k <= number.first]
    row = reading.tokens[max(begun, default=0) : m.first]
    another = any(m.last < one.first < number.first and one.party for one in reading.mentions)
    return not another and any(known(t.text, word_lists().toll) for t in row)


def _right_behind(reading: Reading, number: Counted) -> Mention | None:
    """ "Three of the X side and two of the Y side"."""
    side = number.last + 2
    of = [m for m in reading.mentions if m.core == side + 1 and m.kind == "demonym" and m.party]
    row = reading.tokens[number.last + 1 : side + 2]
    close = not any(token.gap.strip(_QUOTES) for token in row)
    return of[0] if of and close and row[0].text == "من" and row[1].text in _SIDES else None


def _is_side(reading: Reading, m: Mention) -> bool:
    """ "On the X side"."""
    tokens, at = reading.tokens, m.core - 1
    side = m.kind == "demonym" and at > 0 and tokens[at].text in _SIDES
    return side and tokens[at - 1].text.removeprefix("و") in _ON


def of_sides(reading: Reading, number: Counted, earlier: Sequence[Figure]) -> bool:
    """ "60 Xs and 40 Ys, in all 100": the sum is neither's."""
    owners = {figure.party_affected for figure in earlier if figure.party_affected}
    return len(owners) > 1 and is_sum(reading, number)


def of_all_sides(reading: Reading, found: Sequence[Figure]) -> list[Figure]:
    """ "245, among them 202 of X and 43 of Y": what those behind it add up to is of no party alone."""
    made = list(found)
    for k, whole in enumerate(found):
        other = (at for at, one in enumerate(found) if at > k and one.kind != whole.kind)
        parts = found[k + 1 : next(other, len(found))]
        sums = list(accumulate(part.count[0] or 0 for part in parts))
        parts = parts[: sums.index(whole.count[0]) + 1] if whole.count[0] in sums else []
        if len({part.party_affected for part in parts}) > 1 and _among(reading, whole, parts[0]):
            said = {part.claimed_by for part in parts} == {whole.claimed_by}
            made[k] = replace(
                whole, party_affected=None, claimed_by=whole.claimed_by if said else None
            )
    return made


def _among(reading: Reading, whole: Figure, part: Figure) -> bool:
    """Whether "among them", "they are" or a mark stands between: of five Xs, three and two are none."""
    between = [t for t in reading.tokens if whole.end <= t.start <= part.start]
    if any(t.text.endswith(word_lists().parts) or ":" in t.gap for t in between):
        return True
    starts = (reading.tokens[m.core].start for m in reading.mentions if m.party)
    if any(whole.start <= start < part.start for start in starts):
        return False
    marked = any(set(t.gap) & _MARKS for t in between[-1:]) or any(
        t.text in _ARE for t in between[-2:]
    )
    return marked and not any(casualty(t.text) for t in between[:-1] if "،" in t.gap)


def of_more_than_told(reading: Reading, number: Counted, found: Sequence[Figure]) -> bool:
    """Whether a sum counts others, too, than those counted in its sentence: of whom it is nobody can tell."""
    lead = reading.tokens[max(0, number.first - _LEAD) : number.first]
    # "the total rose to": of all days.
    added = any(token.text.lstrip("وبل") in _ADDED for token in lead)
    return added and (number.count[0] or 0) != sum(f.count[0] or 0 for f in found)


def is_sum(reading: Reading, number: Counted) -> bool:
    """Whether "in all" stands close before a number."""
    lead = reading.tokens[max(0, number.first - _LEAD) : number.first]
    return any(token.text.lstrip("وبل") in _SUM for token in lead)


def by_side(figure: Figure, pair: Sequence[str]) -> list[Figure]:
    """A count of each side as one of both parties; nobody's where the article names no two."""
    parties = pair if len(pair) > 1 else [None]
    return [replace(figure, party_affected=party) for party in parties]


def summed(found: Sequence[Figure], each: Figure) -> list[Figure]:
    """The counts before one of each side; the sum that holds both sides' is no party's alone."""
    return [
        replace(figure, party_affected=None)
        if figure.kind == each.kind and (figure.count[0] or 0) >= 2 * (each.count[0] or 0)
        else figure
        for figure in found
    ]
