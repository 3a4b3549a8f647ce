"""Dead and wounded who are named by kinship: "his father and his two brothers were killed".

And those who are named beside others.
"""

from __future__ import annotations

from functools import lru_cache

from briefings.analysis.parsing.casualties import casualty, lost, people, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists, table
from briefings.language.normalize import bare

_PRONOUNS = ("هما", "هم", "ها", "ه")
_PERSON = 2  # words from the verb to "and his son": "killed was the man and"
_DUAL = ("ي", "ا")  # "his two brothers": شقيقيه, شقيقاه
_WITH = frozenset(["مع", "برفقه", "رفقه"])
_PAIR = ("ان", "ين")
_HURT = "ب"  # "was hit by disappointment" wounds nobody
_nouns = lists("casualties", "nouns")


def kinfolk(reading: Reading) -> dict[int, tuple[int, str]]:
    """How many a noun for somebody's kin counts, and whom, by its token; those who were hit only.

    They stand in a row between "that" and the verb, or right behind it or "lost".
    """
    found = {k - 1: of for k in _HIS.at(reading) if (of := _kin_of(reading, k))}
    for i in _KIN.at(reading):
        if i < 1 or i in found:
            continue
        row = _row(reading, i)
        that = "complement" in reading.tokens[i - 1].hits
        bereft = lost(reading.tokens[i - 1].text) and not reading.tokens[i].gap.strip()
        struck = _hit(reading, i - 1) or _joined(reading, row)
        if bereft or (that and _hit(reading, row[-1] + 1)) or struck:
            found |= {k: one for k in row if (one := kin(reading.tokens[k].text))}
    return found


def _kin_of(reading: Reading, k: int) -> tuple[int, str] | None:
    """ "Two comrades of his": the noun without a pronoun, right behind a verb and before "of his"."""
    if k < _PERSON or reading.tokens[k].gap.strip() or not _hit(reading, k - _PERSON):
        return None
    word = reading.tokens[k - 1].text
    return kin(f"{word.removesuffix('ن') if word.endswith(_PAIR) else word}ه")


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
    close = not tokens[first - 1].gap.strip()
    return bool(ends and people(one) and close) and _hit(reading, first - _PERSON)


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


_KIN, _HIS = Trigger(kin), Trigger(frozenset(["له", "لها", "لهم", "لهما"]).__contains__)


@lru_cache(maxsize=1)
def _bent() -> dict[str, str]:
    return {bare(form): bare(noun) for form, noun in table("casualties")["nouns"]["bent"].items()}
