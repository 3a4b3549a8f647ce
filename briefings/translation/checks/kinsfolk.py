"""Whose name it is: "the sister of the prisoner NAME" is not called NAME.

Arabic has kin, title and name in a row, and the name is that of whom the title tells. A decoder may give it
to the kin, "the prisoner's sister NAME was killed", which kills somebody else. It is put right (`mended`)
where the three stand together in the Arabic and the English name sounds like the word behind the title.
"""

from __future__ import annotations

import re

from briefings.language.normalize import bare
from briefings.translation.names.transliterate import likeness

_KIN = {
    "brother": "شقيق|اخ|اخو|اخي",
    "sister": "شقيقه|اخت",
    "son": "نجل|ابن",
    "daughter": "ابنه|نجله|كريمه",
    "father": "والد|ابو|اب",
    "mother": "والده|ام",
    "wife": "زوجه|ارمله",
    "widow": "ارمله",
    "husband": "زوج",
}
_SAID = re.compile(
    rf"\b(?P<the>(?:[Tt]he|[Aa]n?) )?(?P<title>[A-Za-z]{{4,}})['’]s (?P<kin>{'|'.join(_KIN)})(?P<comma>,)? "
    r"(?P<name>(?P<first>[A-Z][\w’'-]+)(?: (?:(?:al|el)-)?[A-Z][\w’'-]+)*)(?(comma),)"
)
_ALIKE = 0.6  # of a name and the word that it stands for


def mended(ar: str, en: str) -> str:
    """The English with the name beside the title."""
    said = _SAID.search(en)
    if said is None:
        return en
    told = re.search(rf"(?<!\w)[وفبل]?(?:{_KIN[said['kin']]}) ال\w+ (?P<name>\w{{3,}})", bare(ar))
    if told is None or likeness(said["first"], told["name"]) < _ALIKE:
        return en
    title = said["title"]
    if not said["the"]:
        title = title.lower()
    article = "The" if said[0][0].isupper() else "the"
    return (
        f"{en[: said.start()]}{article} {said['kin']} of {title} {said['name']}{en[said.end() :]}"
    )
