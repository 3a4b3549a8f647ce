"""Whether "she said" is a woman: Arabic says it of a ministry and of a state, and English says "it".

A decoder sees one sentence at a time and guesses. Where the sentence before it in the article names the
subject, a body or a woman, the pronoun is put right; without one, "she said her forces" still is no woman's.
The words are data: `data/translation/pronouns.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import either, folded
from briefings.records import NameMatch
from briefings.translation.names.countries import arabic_mentions, capitals

Subject = Literal["body", "woman", ""]  # "" where it is not known

_SHE = re.compile(r"^She(?= \w)")
_IT = re.compile(r"^It(?= (?:also )?(?:\w+ed|said|says|told|saw)\b)")
_INNER = re.compile(r"\bshe\b")
_HERSELF = re.compile(r"\bherself\b")


class _Words(NamedTuple):
    opening: re.Pattern[str]  # a verb of saying whose subject is not in the sentence
    subject: re.Pattern[str]  # a feminine verb with the word behind it
    bodies: re.Pattern[str]
    women: re.Pattern[str]
    held: re.Pattern[str]
    owned: re.Pattern[str]
    met: re.Pattern[str]
    besides: re.Pattern[str]
    hers: re.Pattern[str]


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = toml("translation/pronouns.toml")
    said, behind = folded(table["said"]), either(table["behind"])
    return _Words(
        re.compile(rf"^[وف]?(?:{said})(?: ايضا| كذلك)?(?: (?:{folded(table['that'])})(?!\w)| ?:)"),
        re.compile(rf"(?<!\w)[وف]?(?:{said}|{folded(table['verbs'])}) (\w+)"),
        re.compile(rf"(?:ال)?(?:{folded(table['bodies'])})"),
        re.compile(rf"(?<!\w)[وفبل]?(?:ال|لل)?(?:{folded(table['women'])})(?!\w)"),
        re.compile(rf"(?<!\w)[وف]?(?:{folded(table['held'])})(?!\w)"),
        re.compile(rf"\bher\b(?= (?!(?:{behind})\b)[a-z])"),
        re.compile(r"\bher\b"),
        re.compile(rf"(?<!\w)و?(?:{folded(table['besides'])})(?!\w)"),
        re.compile(rf"\b({either(table['english_besides'])}) her(?= [a-z\"“])"),
    )


def open_subject(ar: str) -> bool:
    """Whether the sentence begins with "and she said that", with nobody behind the verb."""
    return bool(_words().opening.match(bare(ar)))


def subject(ar: str, names: Sequence[NameMatch], before: Subject = "") -> Subject:
    """What the feminine verb of a sentence has for its subject, where that is plain.

    `before` is the subject of the sentence before, which one without a subject has as well.
    """
    words, key = _words(), bare(ar)
    if words.opening.match(key):
        return before
    found = words.subject.search(key)
    if words.women.search(key):
        return "woman" if found and words.women.fullmatch(found[1]) else ""
    if found is None:
        return ""
    if words.bodies.fullmatch(found[1]) or _state(key, found.start(1)):
        return "body"
    person = any(n.type == "person" and bare(n.surface).split()[0] == found[1] for n in names)
    return "woman" if person else ""


def _state(key: str, at: int) -> bool:
    """Whether a country, or a capital that speaks for it, stands at a place of folded Arabic."""
    known, pattern = capitals()
    country = any(m.start == at for m in arabic_mentions(key))
    capital = pattern.match(key, at)
    return country or bool(capital and capital[1] in known)


def agree(ar: str, en: str, before: Subject) -> str:
    """The English with "she" or "it" for whom the sentence before speaks of; else as it was."""
    en = _besides(ar, en)
    if not en.startswith(("She ", "It ")) or not open_subject(ar):
        return en
    words = _words()
    if before == "woman":
        return _IT.sub("She", en)
    held = before == "" and words.held.search(bare(ar)) and words.owned.search(en)
    if not (before == "body" or held) or words.women.search(bare(ar)):
        return en
    return _neuter(en) if _SHE.match(en) else en


def _besides(ar: str, en: str) -> str:
    """The English with "its concern" where a ministry or a state expresses it besides and no woman does."""
    words, key = _words(), bare(ar)
    if not (words.hers.search(en) and words.besides.search(key)) or words.women.search(key):
        return en
    return words.hers.sub(r"\1 its", en) if subject(ar, ()) == "body" else en


def _neuter(en: str) -> str:
    words = _words()
    en = words.owned.sub("its", _SHE.sub("It", en))
    return _INNER.sub("it", _HERSELF.sub("itself", words.met.sub("it", en)))
