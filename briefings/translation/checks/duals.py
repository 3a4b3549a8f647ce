"""Whether two are still two, and one still one: "two medics" are not "a medic", nor is "a boy" two of them.

An Arabic dual is a number, and English often leaves it unsaid ("the sides"); the ledger lets it go
therefore. Where the English has the noun behind "a" or "an" and nothing for "two", one of the two is
lost; where two were killed or wounded, bare "soldiers" may be any number. Nor is a child two children,
and what may be a plural as well, as all sound ones may, is two for nobody who reads that sentence alone.
Of 58,292 true pairs none is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefings.language.bilingual import Token, tokens
from briefings.language.normalize import Word, bare, words
from briefings.language.numerals import numerals
from briefings.language.numerals_ar_tokens import dual, single
from briefings.records import NameMatch, Numeral
from briefings.translation.checks.cover import is_said, translates
from briefings.translation.checks.units import befallen
from briefings.translation.names.countries import arabic_mentions

_TWO = re.compile(
    r"\b(?:two|2|both|pairs?|couple|twins?|twice|double|second|another|other|each|either|neither|ii)\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:a|an) (?:[a-z-]+ )?$", re.IGNORECASE)
_MANY = re.compile(r"(?:s|men|women|children|people)$")
_KNOWN = re.compile(r"\b(?:the|these|those|both|all|his|her|its|their|other) $", re.IGNORECASE)
_ARTICLE = re.compile(r"[وف]?[بكل]?(?:ال|لل)")  # those two, who were told of before
_AMONG = re.compile(r"(?:و?من )?(?:بين|من)(?:هم|ها|هن)")  # behind it stands how many of which
# What befell both: behind "sailors", which as it stands may be any number, too.
_BOTH = re.compile(
    r"[وف]?(?:قتلا|اصيبا|فقدا|اعتقلا|احتجزا|خطفا|اختطفا|استشهدا|اعدما|ماتا|توفيا|لقيا)"
)
_MONEY = re.compile(r"[وفب]?(?:دولار|جنيه|ريال|دينار|درهم)(?:ين|ان)")  # "rose more than $79.59"
_SIGNED = re.compile("(?:\u064e\u0651?|\u0651\u064e)ين$")  # a vowel sign that no plural has: مدنيَّين
_BEHIND = 5  # words behind a dual within which that is looked for
_HARM = re.compile(
    r"[وفبل]?(?:استشهاد|وفاه|اختطاف|خطف|اغتيال|اعتقال|احتجاز|اعدام|فقدان|اصابه|مقتل|جرح)"
)
# "two sons of"
_KIN = re.compile(r"(طفل|طفلت|ابن|ابنت|نجل|شقيق|شقيقت|والد|زوجت|حفيد|حارس|مرافق|مساعد)ي")
_OTHERWISE = ("والد", "حارس", "مرافق", "مساعد")  # of which the lexicon lacks "parents", "aides"
_YOUNG = re.compile(
    r"\b(?:kids?|boys?|girls?|bab(?:y|ies)|infants?|toddlers?|siblings?|wives)\b", re.IGNORECASE
)
_TWO_OF_THEM = re.compile(r"\b(?:two|2|both) [a-z]+$", re.IGNORECASE)
_BY = re.compile(r"\b(?:by (?:an? |the )?|as (?:an? ))[a-z]+$", re.IGNORECASE)
_MY = re.compile(r"\bmy(?: two)? [a-z]+\b", re.IGNORECASE)
_SURE = 0.05  # likelihood from which on an English word translates the noun
_PEOPLE = re.compile(
    r"\b(?:two|2) (?:[\w'-]+ ){0,2}?([a-z]+(?:s|men|women|people))\b", re.IGNORECASE
)
_FOLK = re.compile(r"(?:ers|men|women|people)$")
_PAIR = re.compile(rf"\w*(?:هما|كانا|كلا|كلتا|اثن\w+)(?!\w)|(?<!\w){_BOTH.pattern}(?!\w)")
_FEW = range(2, 20)  # counts that a decoder invents in words
_NEAR = 2  # words behind a count, of which one is what it counts


def findings(ar: str, en: str, names: Sequence[NameMatch]) -> Iterator[str]:
    """A reason for each dual that the English has as one or as any number, and for one that it counts."""
    yield from _counted(ar, en)
    yield from _either(ar, en)
    yield from _of_somebody(ar, en)
    if _TWO.search(en):
        return
    found = words(ar)
    for k, word in enumerate(found):
        inside = any(name.meets(word.start, word.end) for name in names)
        key, before = bare(word.text), found[k - 1] if k else None
        among = before is not None and bool(_AMONG.fullmatch(bare(before.text)))
        counted = among and not _ARTICLE.match(key)
        if _MONEY.fullmatch(key) or (counted and (_two_of_a_country(key) or dual(key) is False)):
            yield f"the Arabic has two of them ({word.text}); the English does not say so"
            continue
        both = any(_BOTH.fullmatch(bare(other.text)) for other in found[k + 1 : k + 1 + _BEHIND])
        signed = _SIGNED.search(word.text) is not None
        if inside or not (signed or dual(key) is False or (dual(key) and both)):
            continue
        said = _single(key, en)
        befell = (
            both or (signed and dual(key) is not None) or (before is not None and _befell(before))
        )
        if befell and not (said or _ARTICLE.match(key)):
            said = next((t.text for t in _nouns(key, en) if _MANY.search(t.text)), "")
        if said:
            yield f'the Arabic has two of them ({word.text}); the English has "{said}"'


def _two_of_a_country(key: str) -> bool:
    """Whether it is two people of a country: "two Filipinos"."""
    mentions = arabic_mentions(key)
    return key.endswith("يان") and len(mentions) == 1 and mentions[0].end == len(key)


def _nouns(key: str, en: str) -> Iterator[Token]:
    """The English words in lower case that translate an Arabic noun."""
    for token in tokens(en):
        if token.text.islower() and translates(key, token.stem, _SURE):
            yield token


def _single(key: str, en: str) -> str:
    """ "a medic", where the English has the noun of a dual so; else nothing."""
    for token in _nouns(key, en):
        before = _ONE.search(en, 0, token.start)
        if before:
            return en[before.start() : token.end]
    return ""


def _befell(word: Word) -> bool:
    """Whether the word says that somebody was killed, wounded, captured or went missing."""
    key = bare(word.text).removeprefix("و")
    return any(key in arabic for arabic, _ in befallen().values())


def _counted(ar: str, en: str) -> Iterator[str]:
    """One who was killed or wounded, where the English has two or more of them."""
    few = [n for n in numerals(en, "en") if _is_few(n) and not _KNOWN.search(en, 0, n.start)]
    if not few:
        return
    told = {value for numeral in numerals(ar, "ar") for value in numeral.values}
    found = words(ar)
    for before, word in pairwise(found):
        key = bare(word.text)
        alone = sum(key in bare(other.text) for other in found) == 1
        if not (alone and single(key) and _befell(before)):
            continue
        for figure in few:
            near = [t for t in _nouns(key, en) if t.start >= figure.end][:1]
            if (
                figure.values[0] not in told
                and near
                and _MANY.search(near[0].text)
                and len(en[figure.end : near[0].start].split()) < _NEAR
            ):
                yield f'the Arabic has one ({word.text}); the English has "{en[figure.start : near[0].end]}"'


def _either(ar: str, en: str) -> Iterator[str]:
    """Some who were killed or wounded, in a word that is plural and dual, where the English counts two."""
    told = {value for numeral in numerals(ar, "ar") for value in numeral.values}
    if 2.0 in told or _PAIR.search(bare(ar)):
        return
    for before, word in pairwise(words(ar)):
        key = bare(word.text)
        harmed = _befell(before) or _HARM.fullmatch(bare(before.text))
        if not (harmed and dual(key)) or _ARTICLE.match(key) or _SIGNED.search(word.text):
            continue
        said = [token.text for token in _nouns(key, en)]
        for two in _PEOPLE.finditer(en):
            if two[1] in said or _FOLK.search(two[1]):
                yield f'the Arabic has two or more ({word.text}); the English has "{two[0]}"'


def _of_somebody(ar: str, en: str) -> Iterator[str]:
    """Two who belong to one, "the two children of a farmer", where the English has it done to or by him."""
    found = words(ar)
    for before, pair, one in zip(found, found[1:], found[2:], strict=False):
        whose = bare(one.text)
        harmed = _befell(before) or bool(_HARM.fullmatch(bare(before.text)))
        kin = _KIN.fullmatch(bare(pair.text))
        if not (harmed and kin and single(whose)):
            continue
        said = _his(whose, en) or _MY.search(en)
        if said:
            yield f'the Arabic has two of one ({pair.text} {one.text}); the English has "{said[0]}"'
        elif kin[1] not in _OTHERWISE and not (
            is_said(_nominative(kin[1]), en, _SURE) or _YOUNG.search(en)
        ):
            yield f"the Arabic has two of one ({pair.text} {one.text}); the English does not say so"


def _nominative(stem: str) -> str:
    return f"{stem[:-1]}ه" if stem.endswith("ت") else stem


def _his(whose: str, en: str) -> re.Match[str] | None:
    """ "two farmers" or "by a farmer", of somebody whose two it befell; "two farmer's sons" are his."""
    for token in _nouns(whose, en):
        two = _MANY.search(token.text) and _TWO_OF_THEM.search(en, 0, token.end)
        by = _BY.search(en, 0, token.end)
        if two or by:
            return two or by
    return None


def _is_few(numeral: Numeral) -> bool:
    """Whether it is a small count in words."""
    in_words = numeral.kind == "cardinal" and not any(c.isdigit() for c in numeral.text)
    return in_words and len(numeral.values) == 1 and numeral.values[0] in _FEW
