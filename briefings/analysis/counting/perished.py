"""Words whose plain sense is not what befell the counted: prisoners who were executed, people "lost".

A noun names them by what befell them first ("seven of the wounded died", "executed seven prisoners");
what befell them last is told by a verb around it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from briefings.analysis.counting.bounds import lead
from briefings.analysis.counting.parted import stopped_at
from briefings.analysis.parsing.casualties import (
    Counted,
    Words,
    casualty,
    known,
    people,
    possessed,
    word_lists,
)
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists, table
from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.wordlists import folded

_BACK = 6  # words before a number in which the wounded are told to have died
_KILLED_BY = 4  # words between a verb of killing and the prisoners: whoever killed them
_THEN = 5  # words behind the wounded in which they die
_SHORT = 3
_OF_WOUNDS = bare("متأثر")
_UNFOUND, _UNHEARD = 5, 8  # words before and behind a number of people whom nobody has found
_STOPS = frozenset("،.؛:")
_CLAUSE = 14  # words of the clause before
_LOST = bare("فقد")
_BEHIND = 3  # words behind a number in which "and his killing" stands
_OWN = ("ه", "ها", "هم")  # "that he had killed ten and lost …"
_OTHERS = bare("آخرون")
_HEDGES = frozenset(map(bare, ["نحو", "حوالي", "قرابة", "زهاء", "أكثر", "من"]))
_words = lists("casualties", "nouns")
_movement = lists("casualties", "movement")


def died(reading: Reading, number: Counted, behind: int) -> bool:
    """ "Seven of the wounded died", in either order; "of seven wounded one died" counts the wounded."""
    tokens = reading.tokens
    if tokens[behind : behind + 1] and tokens[behind].text.startswith("ال"):
        behind += 1  # "of the civilian wounded"
    told = [token.text for token in tokens[behind : behind + 3]]
    if not told or tokens[behind].gap.strip():
        return False
    agrees = number.count == (1, 1) or told[0].endswith("ا")  # plural or dual
    return agrees and any(" ".join(told[:n]) in _words("died") for n in (1, 2, 3))


def then_died(reading: Reading, number: Counted) -> bool:
    """ "A third was wounded, who died later in hospital", "… and died of his wounds": he is dead.

    What tells of it agrees with the number, and no other subject stands behind it.
    """
    tokens, one = reading.tokens, number.count == (1, 1)
    for k in range(number.last + 1, min(number.last + 1 + _THEN, len(tokens))):
        if set(tokens[k].gap) & _STOPS:
            return False
        words = [token.text for token in tokens[k : k + 2]]
        verb = words[0].removeprefix("و")
        size = next((n for n in (1, 2) if " ".join([verb, *words[1:]][:n]) in _words("died")), 0)
        if not size:
            continue
        behind = tokens[k + size : k + size + 1]
        closed = not behind or bool(set(behind[0].gap) & _STOPS)
        agrees = one != verb.endswith(("وا", "ا"))
        return agrees and (closed or behind[0].text in _words("then_died"))
    return False


def of_the_dead(reading: Reading, number: Counted) -> bool:
    """ "The bodies of four soldiers and seven wounded": the four whose bodies they are are dead.

    Of "bodies and seven wounded" the seven are no part of what stands before "and".
    """
    token = reading.tokens[number.first]
    joined = token.text.startswith("و") and numerals(token.text.removeprefix("و"), "ar")
    return not joined and bool(known(lead(reading, number), _movement("bodies")))


def succumbed(reading: Reading, number: Counted) -> bool:
    """ "Died in hospital a girl of 19, of her burns": متأثرة بحروقها is said of the dead alone."""
    one = number.count == (1, 1)
    behind = [*takewhile(lambda token: not casualty(token.text) and not set(token.gap) & _STOPS,
                         reading.tokens[number.last + 1 : number.last + 1 + _BACK])]  # fmt: skip
    return bool(behind) and any(
        of_wounds(token.text) and token.text.endswith("ين") != one for token in behind
    )


def of_wounds(word: str) -> bool:
    """ "Of his wounds": متأثرا, متأثرة …"""
    return word.startswith(_OF_WOUNDS)


def slays(word: str, words: Words) -> bool:
    """ "The killing of two prisoners", "the death of a wounded man"."""
    form = casualty(word)
    strong = form not in words.nouns and form not in words.weak
    return bool(form) and strong and words.kinds[form] == "killed"


def put_to_death(reading: Reading, number: Counted, noun: int) -> bool:
    """ "X's soldiers execute seven prisoners", "five detainees were executed": they were killed.

    Between the verb and their number only whoever killed them may stand.
    """
    tokens, first = reading.tokens, stopped_at(reading, number.first)
    for k in range(first - 1, max(-1, first - 2 - _KILLED_BY), -1):
        if _kills(tokens[k].text):
            return True
        if not {"party", "head"} & set(tokens[k].hits):
            break
    behind = tokens[noun + 1 : noun + 2]
    return any(not t.gap.strip() and t.text.endswith("وا") and _kills(t.text) for t in behind)


def finished_off(reading: Reading, number: Counted) -> bool:
    """ "X's men killed 40 wounded": between the two only whoever did it.

    Of "a soldier's death and 40 wounded" the forty are alive: another was killed.
    """
    tokens, first = reading.tokens, number.first
    joined = tokens[first].text.startswith("و") and numerals(tokens[first].text[1:], "ar")
    for k in range(first - 1, max(-1, first - 2 - _KILLED_BY), -1):
        if joined or tokens[k + 1].gap.strip():
            return False
        if _kills(tokens[k].text):
            return True
        named = any(m.first <= k <= m.last for m in reading.mentions)
        if not (named or "head" in tokens[k].hits):
            return False
    return False


def then_killed(reading: Reading, number: Counted) -> bool:
    """ "The kidnapping of a governor and his killing": whoever was taken is dead."""
    for token in reading.tokens[number.last + 1 : number.last + 1 + _BEHIND]:
        if token.gap.strip():
            return False
        stem = token.text[1:] if token.text.startswith("و") else ""
        noun = next((stem.removesuffix(p) for p in ("هما", *_OWN) if stem.endswith(p)), "")
        if noun and word_lists().kinds.get(noun) == "killed":
            return True
    return False


def went_missing(reading: Reading, number: Counted) -> bool:
    """ "68 were killed and 105 lost", where nobody lost them: they are missing, not dead.

    Without vowels "lost" is "were lost" where a number stands right behind it, and the verb before it
    has no subject but a number either.
    """
    if _is_unheard_of(reading, number):
        return True
    tokens, at = reading.tokens, _verb_before(reading, number)
    if at < 0 or tokens[at].text not in (_LOST, f"و{_LOST}") or _lost_by_some(reading, number):
        return False
    if at == 0 or any(token.text == _OTHERS for token in tokens[number.last + 1 : number.last + 2]):
        return True
    joined = tokens[at].text.startswith("و") or "break" in tokens[at - 1].hits
    for k in range(at - 1, max(-1, at - 1 - _CLAUSE) if joined else at - 1, -1):
        form = casualty(tokens[k].text)
        verb = form and form not in word_lists().nouns | word_lists().weak
        if verb and "party" not in tokens[k].hits:
            that = tokens[k - 1] if k else None
            told = that and "complement" in that.hits and that.text.endswith(_OWN)
            return not told and _is_number(tokens[k + 1].text)
    return False


def _is_unheard_of(reading: Reading, number: Counted) -> bool:
    """ "24 soldiers of whom it knows nothing", "22 have not been found"; of a body nothing is missing."""
    tokens = reading.tokens
    near = [token.text for token in tokens[max(0, number.first - _UNFOUND) : number.last + 2]]
    if any(known(word, _bodies()) for word in near):
        return False
    before = f" {' '.join(near[: number.first - max(0, number.first - _UNFOUND)])} "
    if _unfound().search(before):
        return True
    clause = takewhile(
        lambda token: not set(token.gap) & _STOPS and not _is_number(token.text),
        tokens[number.last + 1 :],
    )
    behind = [*clause]
    after = tokens[number.last + 1 + len(behind) :][:1]
    closed = not after or bool(set(after[0].gap) & _STOPS)
    told = " ".join(token.text for token in behind[:_UNHEARD])
    return _unheard(closed).match(f" {told}") is not None


@lru_cache(maxsize=1)
def _unfound() -> re.Pattern[str]:
    return re.compile(rf" [وف]?(?:{_phrases('unfound')}) $")


@lru_cache(maxsize=2)
def _unheard(closed: bool) -> re.Pattern[str]:
    """That nobody knows of them; `closed` where the clause may end with "did not come back"."""
    back = rf"(?:{_phrases('unreturned')})(?: من(?!\w){'|$' if closed else ''})"
    gone = rf"(?:{_phrases('unheard')})(?!\w)|{back}"
    return re.compile(rf" (?:\w+ ){{0,3}}?[وف]?(?:{gone})")


def _phrases(key: str) -> str:
    return folded(table("casualties")["nouns"][key])


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    return frozenset(map(bare, ["جثة", "جثث", "جثتين", "جثمان", "جثامين", "رفات", "ناج", "ناجين"]))


def _lost_by_some(reading: Reading, number: Counted) -> bool:
    """ "Lost their lives", "lost five of its men", "lost his brother": not "were lost"."""
    tokens = reading.tokens
    own = any(possessed(token.text)[1] for token in tokens[number.first : number.last + 3])
    return own or not numerals(tokens[number.first].text, "ar")


def _verb_before(reading: Reading, number: Counted) -> int:
    """The word right before a number, a hedge between the two left out; -1 behind a mark."""
    at = number.first - 1
    while at > 0 and known(reading.tokens[at].text, _HEDGES) and not reading.tokens[at].gap.strip():
        at -= 1
    inside = reading.tokens[at + 1 : number.first + 1]
    return -1 if any(token.gap.strip() for token in inside) else at


def _is_number(word: str) -> bool:
    return bool(numerals(word, "ar")) or bool(people(word))


def _kills(word: str) -> bool:
    plain = word[1:] if len(word) > _SHORT and word[0] in "وفبل" else word
    return bool({word, plain} & _words("slaying"))
