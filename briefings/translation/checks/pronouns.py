"""Whether "she said" is a woman: Arabic says it of a ministry and of a state, and English says "it".

A decoder sees one sentence at a time and guesses. Where the sentence before it in the article names the
subject, a body or a woman, the pronoun is put right; without one, "she said her forces" still is no woman's.
The words are data: `data/translation/pronouns.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists
from briefings.records import NameMatch
from briefings.translation.names.countries import arabic_mentions, capitals

Subject = Literal["body", "woman", ""]  # "" where it is not known

_SHE = re.compile(r"^She(?= \w)")
_IT = re.compile(r"^It(?= (?:also )?(?:\w+ed|said|says|told|saw)\b)")
_INNER = re.compile(r"\bshe\b")
_HER = re.compile(r"\bher\b")
_HERSELF = re.compile(r"\bherself\b")


# A verb of saying whose subject is not in the sentence; a feminine verb with the word behind it.
# A name in quotation marks: "\"X News\" said that"
_SHORT = r"(?: ?[^\s\"”»]+){1,4}? ?[\"”»],? ?\w"
_OPENING = rf"^[وف]?<said>(?: ايضا| كذلك)?(?:،? <that>(?!\w)| ?:|، ?[\"“«]| ?[\"“«](?!{_SHORT}))"
_SUBJECT = r"(?<!\w)[وف]?<said|verbs> (\w+)"
_OWNED = r"\bher\b(?= (?!<behind>\b)[a-z])"
_HERS = r"\b(<english_besides>) her(?= [a-z\"“])"
_LISTS = WordLists("translation/pronouns.toml")


def _women() -> re.Pattern[str]:
    return _LISTS.whole("women", before="[وفبل]?(?:ال|لل)?")


def open_subject(ar: str) -> bool:
    """Whether the sentence begins with "and she said that", with nobody behind the verb."""
    return bool(_LISTS.pattern(_OPENING).match(bare(ar)))


def subject(ar: str, names: Sequence[NameMatch], before: Subject = "") -> Subject:
    """What the feminine verb of a sentence has for its subject, where that is plain.

    `before` is the subject of the sentence before, which one without a subject has as well.
    """
    key = bare(ar)
    if open_subject(ar):
        return before
    found = _LISTS.pattern(_SUBJECT).search(key)
    if _women().search(key):
        return "woman" if found and _women().fullmatch(found[1]) else ""
    if found is None:
        return ""
    if _LISTS.pattern("(?:ال)?<bodies>").fullmatch(found[1]) or _state(key, found.start(1)):
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
    if before == "woman":
        return _IT.sub("She", en)
    held = (
        before == ""
        and _LISTS.whole("held", before="[وف]?").search(bare(ar))
        and _LISTS.pattern(_OWNED).search(en)
    )
    if not (before == "body" or held) or _women().search(bare(ar)):
        return en
    return _neuter(en) if _SHE.match(en) else en


def _besides(ar: str, en: str) -> str:
    """The English with "its concern" where a ministry or a state expresses it besides and no woman does."""
    key, hers = bare(ar), _LISTS.pattern(_HERS)
    besides = _LISTS.whole("besides", before="و?").search(key)
    if not (hers.search(en) and besides) or _women().search(key):
        return en
    return hers.sub(r"\1 its", en) if subject(ar, ()) == "body" else en


def _neuter(en: str) -> str:
    en = _LISTS.pattern(_OWNED).sub("its", _SHE.sub("It", en))
    return _INNER.sub("it", _HERSELF.sub("itself", _HER.sub("it", en)))
