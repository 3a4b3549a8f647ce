"""Counts that lie in a noun: "a soldier", "two soldiers", "one of its volunteers"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefings.analysis.counting.kinfolk import kin, kinfolk
from briefings.analysis.counting.nouns import adjective_people
from briefings.analysis.counting.singled import (
    FALLEN,
    NATIONALS,
    ONE,
    PAIRS,
    at_least,
    befallen,
    behind_its_noun,
    behind_verb,
    beside_others,
    continues,
    may_single_out,
    same_man,
    seized,
    singled_out,
    strikes,
)
from briefings.analysis.counting.tells import casualty_at
from briefings.analysis.parsing.casualties import (
    Counted,
    Words,
    casualty,
    known,
    people,
    word_lists,
)
from briefings.analysis.parsing.forms import proclitics
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.triggers import Trigger
from briefings.language.normalize import bare
from briefings.language.numerals import numerals

_OWNED = ("هما", "هم", "ها", "ه", "نا")  # "its pilot", "his wife": after a casualty word only
_ADDED = frozenset(map(bare, ["إضافة إلى", "فضلا عن", "إلى جانب", "علاوة على"]))
_NEAR = 6  # words between what befell somebody and whom
_DUAL = re.compile("(?:\u064e\u0651?|\u0651\u064e)\u064a\u0652?\u0646|\u064a\u0652\u0646")  # -ayn
_IN_IT = frozenset(["فيه", "فيها", "به", "بها", "خلاله", "خلالها", "اثره", "اثرها"])
_SELF = "نفس"
_ANY = frozenset(["اي", "ايه"])  # "not any civilian" counts nobody
_ONE_OF = frozenset(map(bare, ["أحدهم", "أحدهما", "إحداهما", "إحداهن"]))


@lru_cache(maxsize=1 << 16)
def lone_noun(word: str) -> tuple[int, str] | None:
    """How many a people noun counts by itself, one or two, and whom; None for any other word."""
    words = word_lists()
    for clitic, rest in proclitics(word):
        if clitic in ("", "و", "ب", "ل") and (rest in words.singular or rest in words.dual):
            return (2 if rest in words.dual else 1), words.people[rest]
    return None


def _marked_dual(reading: Reading, i: int) -> bool:
    """Whether vowel signs, or a verb in the dual, make a form that is mostly a plural a dual: مدنيَّين."""
    token = reading.tokens[i]
    signed = bool(_DUAL.search(reading.text[token.start : token.end]))
    return signed or (token.text.endswith("ين") and _both_hit(reading, i))


def _both_hit(reading: Reading, i: int) -> bool:
    """ "That civilians were both hit": the verb behind a noun and its adjectives is in the dual.

    Of "fighters killed a soldier", in the dual, nobody knows what befell the two.
    """
    words, row = word_lists(), reading.tokens[i + 1 : i + 5]
    at = next((k for k, token in enumerate(row[:3]) if not token.text.endswith("ين")), -1)
    verb = row[at].text.removesuffix("ا") if at >= 0 and row[at].text.endswith("ا") else ""
    hit = words.kinds.get(verb) in ("killed", "wounded", "captured")
    close = not any(token.gap.strip() or numerals(token.text, "ar") for token in row[: at + 1])
    whom = any(people(token.text) for token in row[at + 1 : at + 2])
    return hit and close and not whom and verb not in words.nouns | words.weak


@lru_cache(maxsize=1 << 14)
def _certain(word: str) -> str:
    """Whom one certain person is among: "the soldier X", "its pilot", "the commander of …"; or ""."""
    words = word_lists()
    for clitic, rest in proclitics(word):
        if clitic not in ("", "و", "ب", "ل"):
            continue
        stems = [rest.removeprefix("ال"), *(rest.removesuffix(end) for end in _OWNED)]
        for stem in stems:
            if stem == _SELF:
                continue  # "the ministry itself"
            feminine = f"{stem[:-1]}ه" if stem.endswith("ت") else stem  # "his wife"
            for form in (stem, feminine):
                if form in words.singular or form in words.certain:
                    return words.people.get(form, "people")
    return ""


def _two_owned(word: str) -> bool:
    """ "Its two pilots": before a pronoun the alif of طياراها is a dual's and no accusative's."""
    stems = (word.lstrip("وف").removesuffix(end) for end in _OWNED if word.endswith(end))
    return any(stem.endswith("ا") and stem[:-1] in word_lists().singular for stem in stems)


@lru_cache(maxsize=1 << 16)
def _may_count(word: str) -> bool:
    """Whether a word may count somebody, whatever stands around it; most words are sorted out by it."""
    noun = unjoined(word)
    return bool(
        may_single_out(word)
        or word.lstrip("و") in FALLEN
        or noun.removeprefix("ال") in PAIRS
        or noun in _ONE_OF
        or lone_noun(word)
        or people(word)
        or _certain(word)
    )


_COUNTING = Trigger(lambda word: _may_count(word) or word.endswith(NATIONALS))


def unwritten(reading: Reading, words: Words) -> Iterator[Counted]:
    """Counts that lie in the noun itself: "a soldier", "two soldiers", "one of its volunteers"."""
    tokens = reading.tokens
    kin = kinfolk(reading)
    yield from (Counted(i, i, (n, n), False, whom) for i, (n, whom) in kin.items())
    counting = (
        i
        for i in _COUNTING.at(reading)
        if i not in kin and ("party" in tokens[i].hits or _may_count(tokens[i].text))
    )
    victims = ((i, tokens[i]) for i in counting if not _by_his_hand(tokens, i))
    for i, token in victims:
        before = tokens[i - 1] if i else None
        if before is not None and (before.text in _ANY or same_man(reading, i)):
            continue
        singles, one = singled_out(reading, words, i)
        if singles:
            yield from [one] if one else []
            continue
        if token.text.lstrip("و") in FALLEN and not _numbered(reading, before):
            yield Counted(i, i, (1, 1), False, "", sure=_fallen(reading, i))
            continue
        if unjoined(token.text).removeprefix("ال") in PAIRS:
            whom = adjective_people(reading, i)
            yield Counted(i, i, (2, 2), False, whom, sure=unjoined(token.text) in PAIRS)
            continue
        if unjoined(token.text) in _ONE_OF:
            yield from _one_of_them(reading, i)
            continue
        lone = lone_noun(token.text)
        if _marked_dual(reading, i) and people(token.text):
            lone = 2, words.people[people(token.text)]
        if lone is not None and _told(reading, words, i):
            least = None if at_least(reading, i) else lone[0]
            yield Counted(i, i, (lone[0], least), False, lone[1])
            continue
        if before is not None and behind_its_noun(reading, i):
            continue
        if before is not None and (whom := _certain(token.text)):
            count = (2, 2) if _two_owned(token.text) else (1, 1)
            sure = _is_certain(reading, words, i) or _is_hit(reading, words, i)
            if sure or any(casualty(tokens[k].text) for k in range(max(0, i - _NEAR), i)):
                yield Counted(i, i, count, False, whom, sure)
                continue
        if lone is not None and not unjoined(token.text).startswith("ال"):
            yield Counted(i, i, (lone[0], lone[0]), False, lone[1], sure=False)


def _by_his_hand(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun tells who did it: "killed at the hands of a soldier"."""
    before = " ".join(token.text for token in tokens[max(0, i - 2) : i])
    return f" {before}".endswith(word_lists().hands)


def _one_of_them(reading: Reading, i: int) -> Iterator[Counted]:
    """ "One of them"; of "one of them a woman" the woman is counted."""
    beside = reading.tokens[i + 1] if i + 1 < len(reading.tokens) else None
    named = lone_noun(beside.text) if beside and not beside.gap.strip() else None
    if named is None or named[0] > 1:
        yield Counted(i, i, (1, 1), False, "", sure=False)


def _is_certain(reading: Reading, words: Words, i: int) -> bool:
    """Whether one certain person is told to be hit: "among them the governor", "X arrested Y"."""
    before, token = reading.tokens[i - 1], reading.tokens[i]
    close = not token.gap.strip()
    if i > 1 and before.text in _IN_IT:
        before = reading.tokens[i - 2]  # "in which the soldier X was wounded"
    if close and (strikes(before, words) or before.text.endswith(words.parts)):
        return True
    return (token.text[0] == "و" and continues(reading, i)) or seized(reading, words, i)


def _is_hit(reading: Reading, words: Words, i: int) -> bool:
    """ "That the commander of a brigade was killed", and not that he killed three."""
    tokens = reading.tokens
    if "complement" not in tokens[i - 1].hits or not befallen(reading, words, i):
        return False
    verb = next(k for k in range(i + 1, len(tokens)) if casualty(tokens[k].text))
    behind = tokens[verb + 1].text if verb + 1 < len(tokens) else ""
    if kin(tokens[i].text) or tokens[i + 1].text in _ONE_OF:
        return False
    return strikes(tokens[verb], words) and not (people(behind) or numerals(behind, "ar"))


def _numbered(reading: Reading, before: Token | None) -> bool:
    """Whether a number stands before a noun: "32 wounded", "one thousand and three hundred dead"."""
    word = reading.text[before.start : before.end] if before is not None else ""
    return bool(numerals(word, "ar"))


def unjoined(word: str) -> str:
    """A word without "and" or a preposition of one letter."""
    return word[1:] if word[0] in "وبل" else word


def _fallen(reading: Reading, i: int) -> bool:
    """ "one dead", "one dead and four wounded": a singular that counts itself."""
    if beside_others(reading, i):
        return True
    after = reading.tokens[i + 1].text if i + 1 < len(reading.tokens) else ""
    return after in ONE


def _told(reading: Reading, words: Words, i: int) -> bool:
    """Whether a lone noun is what a casualty word is about."""
    tokens = reading.tokens
    before = tokens[i - 1] if i else None
    if before is not None:
        close = not tokens[i].gap.strip()
        form = casualty_at(tokens, i - 1)
        if "relay" in before.hits or (form in words.nouns and tokens[i].text.endswith("ا")):
            return False  # "quoted a correspondent", "91 civilian dead"
        listed = tokens[i].text.startswith("و") and continues(reading, i)
        added = (
            close and i > 1 and f"{tokens[i - 2].text} {before.text}".removeprefix("و") in _ADDED
        )
        among = i > 1 and tokens[i - 2].text.endswith("بين") and known(before.text, words.nouns)
        part = before.text.endswith(words.parts) or among
        if added or (close and (form or part)) or listed:
            return True
        if close and behind_verb(reading, words, i):
            return True
    opens = before is None or "complement" in before.hits or tokens[i].text.endswith("ا")
    return opens and befallen(reading, words, i)
