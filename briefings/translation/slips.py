"""Slips of the decoder's pen: blanks, capitals, small words twice, quotation marks set apart.

A straight mark, `that he " saw it "`, does not say whether it opens or closes; its neighbours and the marks
before it do. Where these do not come out even, the text is left as it is: apostrophes, inches and quotes in
quotes stay. Of 10,848 lines with marks in the texts for training, written as they should be, it changes none.

Of words twice, `his country would "would avenge"`, the one outside the quotation goes. "That that" and
"called in in" are English; what is listed here stands twice in none of 21,768 sentences of news, in 44,445
other lines nine times, all slips.
"""

from __future__ import annotations

import re

from briefings.language.normalize import bare
from briefings.translation.names import outlets
from briefings.translation.names.countries import english_mentions
from briefings.translation.names.transliterate import skeleton

_GLUED = re.compile(r"\b(and|to|of|in|by|at|or|from|than)(\d)")  # "between 30 and43"
_VOWEL = re.compile(  # "a army", 'a "anti-terror" operation'
    r"(?:(?<![\w'’-])a|^A)(?= [\"“'‘]?"
    r"(?!(?:o(?:ne|nce|n|r|f)|a(?:nd|s|t|re)|i[snft]|[Ee][uw]\w*)\b)[AEIOaeio][a-z])"
)
_CONSONANT = re.compile(r"(?<![\w'’-])([Aa])n (?=[bcdfgjklmnpqrstvwyz][a-z]{2})")  # "an surrender"
_SAMPLE = "عيّنة"  # behind an outlet that is made up for tests and trials
_BRACKETED = re.compile(r"\(([^\W\d_]+)\)")
_VERBS = "would|will|should|could|was|were|is|are|be|been|has|have"
_OTHERS = "the|a|an|of|to|and|but|or|their|its|his|from|at"
_TWICE = re.compile(
    rf"(?<![\w'’-])(?:(?P<verb>{_VERBS}) (?P<mark>[\"“]?)(?P=verb)"
    rf"|(?P<word>{_OTHERS}) (?i:(?P=word)))(?![\w'’-])"
)
_HANDED = re.compile(r"\b(hand(?:s|ed|ing)?) over (?=[A-Z])")
_GIFT = re.compile(  # what is handed to a country; no day on which the country itself is
    r" (?!\w+ (?:same|next|following|previous|day|days|weeks?|months?|years?|hours?)\b)"
    r"(?:an?|the|its|their|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|bodies|"
    r"remains|prisoners|captives|hostages) (?![^.,;]*\bto\b)"
)
_STRAIGHT = '"'
_OPENED = re.compile(r"(?:(?<=[\s(\[])|^)“ (?=[^\s”])")
_CLOSED = re.compile(r"(?<=[^\s“]) ”(?!\w)")


def parted(en: str) -> str:
    """A space before a figure that the decoder wrote together with the word before it."""
    return _GLUED.sub(r"\1 \2", en)


def told_as_sample(ar: str, en: str) -> str:
    """The mark of a made-up outlet as the heads of articles have it, where the English spells it by sound."""
    if f"({_SAMPLE})" not in ar:
        return en
    mark, sound = outlets.words()[bare(_SAMPLE)], skeleton(_SAMPLE)
    return _BRACKETED.sub(
        lambda found: f"({mark})" if skeleton(found[1]) == sound else found[0], en
    )


def dressed(ar: str, en: str) -> str:
    """A capital at the beginning, a full stop where the Arabic has one, and "an" before vowels only."""
    if ar.endswith(".") and en[-1:].isalnum():
        en += "."
    return _CONSONANT.sub(r"\1 ", _VOWEL.sub(r"\g<0>n", en[:1].upper() + en[1:]))


def undoubled(en: str) -> str:
    """The English with such a word once."""
    return _TWICE.sub(lambda twice: twice["word"] or f"{twice['mark']}{twice['verb']}", en)


def handed(en: str) -> str:
    """The English "handed Armenia the bodies" where it reads as if Armenia were handed over."""
    countries = {mention.start: mention.end for mention in english_mentions(en)}
    return _HANDED.sub(
        lambda said: (
            f"{said[1]} "
            if said.end() in countries and _GIFT.match(f"{en} ", countries[said.end()])
            else said[0]
        ),
        en,
    )


def closed_up(en: str) -> str:
    """The English, without blanks between a quotation mark and what it quotes."""
    stray = _stray(en)
    if stray:
        en = "".join(letter for at, letter in enumerate(en) if at not in stray)
    return _CLOSED.sub("”", _OPENED.sub("“", en))


def _stray(en: str) -> set[int]:
    """Places of the blanks inside straight marks; none where the marks do not pair off."""
    found: set[int] = set()
    opened: list[int] = []
    for at in (at for at, letter in enumerate(en) if letter == _STRAIGHT):
        before, after = en[at - 1 : at] or " ", en[at + 1 : at + 2] or " "
        if not opened and en[max(0, at - 2) : at].rstrip()[-1:].isdigit():
            continue  # inches
        apart = before.isspace() and not after.isalnum()
        if not opened or (before.isspace() and not apart):
            if not (before.isspace() or before in "([—–-'‘"):
                return set()
            opened.append(at)
            if after.isspace():
                found.add(at + 1)
        else:
            start = opened.pop()
            if not en[start + 1 : at].strip():
                return set()
            if before.isspace():
                found.add(at - 1)
    return set() if opened else found
