"""Dead and wounded who are named by kinship: "his father and his two brothers were killed".

And those who are named beside others.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.analysis.counting.named import named_beside
from briefings.analysis.parsing.casualties import casualty, lost, people, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists, table
from briefings.language.normalize import bare
from briefings.language.numerals import numerals

_PRONOUNS = ("هما", "هم", "ها", "ه")
_NEAR = 4  # words for those who did it, between the verb and the kin
_PERSON = 2  # words from the verb to "and his son": "killed was the man and"
_DUAL = ("ي", "ا")  # "his two brothers": شقيقيه, شقيقاه
_PAIR = ("ان", "ين")
_OF_HIS = frozenset(["له", "لها", "لهم", "لهما"])
_WITH = frozenset(["مع", "برفقه", "رفقه"])
_HAMZA = ("أ", "ا\u0654")
_GOES_ON = ("و", "ل")  # "and two of his sons", "of four"
_HURT = "ب"  # "was hit by disappointment" wounds nobody
_nouns = lists("casualties", "nouns")


def kinfolk(reading: Reading) -> dict[int, tuple[int, str]]:
    """How many a noun for somebody's kin counts, and whom, by its token; those who were hit only.

    They stand in a row between "that" and the verb, or right behind it or "lost".
    """
    found = {i: (1, "people") for i in _PARENT.at(reading) if _is_parent(reading, i)}
    found |= named_beside(reading)
    for i in sorted({*_KIN.at(reading), *(k - 1 for k in _HIS.at(reading))}):
        if i < 1 or i in found:
            continue
        if (of := _kin_of(reading, i)) and _hit(reading, i - 1):
            found[i] = of
        if not kin(reading.tokens[i].text):
            continue
        row = _row(reading, i)
        that = "complement" in reading.tokens[i - 1].hits
        bereft = lost(reading.tokens[i - 1].text) and not reading.tokens[i].gap.strip()
        struck = _hit(reading, i - 1) or _by_others(reading, row) or _joined(reading, row)
        if bereft or (that and _hit(reading, row[-1] + 1)) or struck:
            found |= {k: one for k in row if (one := kin(reading.tokens[k].text))}
    return found


def _is_parent(reading: Reading, i: int) -> bool:
    """ "Killed were a father and three of his sons": right behind a verb, and none who kills his own.

    Without its hamza "a father" would be August.
    """
    token, behind = reading.tokens[i], reading.tokens[i + 1 : i + 2]
    written = reading.text[token.start : token.end].lstrip("و")
    if not i or token.gap.strip() or not written.startswith(_HAMZA) or not _hit(reading, i - 1):
        return False
    word = behind[0].text if behind and not behind[0].gap.strip() else ""
    return word.startswith(_GOES_ON) or not (numerals(word, "ar") or people(word) or kin(word))


def _by_others(reading: Reading, row: range) -> bool:
    """ "Gunmen executed her husband": those who did it stand between the verb and the kin."""
    for k in range(row[0] - 1, max(0, row[0] - 1 - _NEAR), -1):
        text, whose = (
            reading.tokens[k].text,
            {m for m in reading.mentions if m.first <= k <= m.last},
        )
        if reading.tokens[k + 1].gap.strip() or not (_many(text) or whose):
            return False
        if _hit(reading, k - 1):
            return not any(m.prep for m in whose)
    return False


def _many(word: str) -> bool:
    """Whether it is a noun for several: of "the man killed his wife" the man may be dead as well."""
    noun = people(word)
    return bool(noun) and noun not in word_lists().singular


def _joined(reading: Reading, row: range) -> bool:
    """ "Killed were the man and his son": one who was hit stands before "and", and no object behind."""
    tokens, first = reading.tokens, row[0]
    first -= tokens[first - 1].text in _WITH
    linked = first < row[0] or tokens[first].text.startswith("و")
    if not linked or tokens[first].gap.strip() or first < _PERSON:
        return False
    behind = tokens[row[-1] + 1 : row[-1] + 2]
    ends = not behind or behind[0].gap.strip() or "preposition" in behind[0].hits
    one = tokens[first - 1].text.removeprefix("ال")
    somebody = people(one) or one in word_lists().certain or one in _nouns("parents")
    close = not tokens[first - 1].gap.strip()
    return bool(ends and somebody and close) and _hit(reading, first - _PERSON)


def _kin_of(reading: Reading, i: int) -> tuple[int, str] | None:
    """ "Two comrades of his": the noun without a pronoun, and "of his" behind it."""
    behind = reading.tokens[i + 1 : i + 2]
    if not behind or behind[0].text not in _OF_HIS or behind[0].gap.strip():
        return None
    word = reading.tokens[i].text
    return kin(f"{word.removesuffix('ن')}ه") if word.endswith(_PAIR) else kin(f"{word}ه")


def _row(reading: Reading, first: int) -> range:
    """The tokens of a row of kin: "his father and his two brothers"."""
    end = first + 1
    while end < len(reading.tokens):
        token = reading.tokens[end]
        if token.gap.strip() or token.text[0] != "و" or not kin(token.text[1:]):
            break
        end += 1
    return range(first, end)


def _hit(reading: Reading, at: int) -> bool:
    """Whether a verb stands there that tells of death or a wound."""
    tokens, words = reading.tokens, word_lists()
    if at >= len(tokens) or tokens[at].gap.strip(" ،"):
        return False
    form = casualty(tokens[at].text)
    kind = words.kinds.get(form, "")
    if not form or form in words.nouns or form in words.weak:
        return False
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return kind == "killed" or (kind == "wounded" and not behind.startswith(_HURT))


@lru_cache(maxsize=1 << 14)
def kin(word: str) -> tuple[int, str] | None:
    """One or two for a noun for kin with a pronoun, with or without "and"; None for other words."""
    for text in (word, word.removeprefix("و")) if word.endswith(_PRONOUNS) else ():
        for pronoun in _PRONOUNS:
            stem = text.removesuffix(pronoun)
            if stem == text:
                continue
            for count, form in (
                (1, stem),
                *((2, stem[:-1]) for end in _DUAL if stem.endswith(end)),
            ):
                if form in _bent():
                    return count, word_lists().people.get(_bent()[form], "people")
                for noun in (form, f"{form[:-1]}ه" if form.endswith("ت") else form):
                    if noun in _nouns("family"):
                        return count, word_lists().people.get(noun, "people")
    return None


_KIN, _HIS = Trigger(kin), Trigger(_OF_HIS.__contains__)
_PARENT = Trigger(lambda word: word.removeprefix("و") in _nouns("parents"))


@lru_cache(maxsize=1)
def _bent() -> dict[str, str]:
    return {bare(form): bare(noun) for form, noun in table("casualties")["nouns"]["bent"].items()}
