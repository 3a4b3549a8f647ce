"""Whose the name is behind "the spokesman for the president", and in "the sister of the prisoner NAME".

The first is nearly always the spokesman's own.

Arabic sets the two side by side, and a decoder hears "President Dmitry Peskov". Known holders of such offices
are data (`data/checks/spokesmen.toml`); any other person of the lists is the one who speaks. For a further
attempt the name is set between commas (`apart`), which decoders do not mistake. Of 80,143 true pairs none is
marked, 17 of which have such Arabic.

Of kin, title and name in a row the name is that of whom the title tells. A decoder may give it to the kin,
"the prisoner's sister NAME was killed", which kills somebody else. It is put right (`mended`) where the three
stand together in the Arabic and the English name sounds like the word behind the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists, either
from briefings.records import NameMatch
from briefings.translation.names.transliterate import likeness

_NEAR = 90  # characters before a name in which whom it belongs to is said
_DEPUTY = r"(?<!Assistant )(?<!Under-)(?<!Under )(?<!Deputy )(?<!Vice )"


_SECOND = r"(?<!\w)[وفبل]?(?:ال|لل)?<second> (?:ال)?<office>(?: [^\W\d]+){0,4} $"  # before the name
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
_LISTS = WordLists("checks/spokesmen.toml")


def findings(ar: str, en: str, names: Sequence[NameMatch]) -> Iterator[str]:
    """A reason for each who speaks for the holder of an office and bears the title in the English."""
    office = either(_LISTS["english_office"])
    for name in _seconds(ar, names):
        if re.search(rf"{_DEPUTY}\b(?:{office}) {re.escape(name.house)}\b", en):
            yield f"{name.house} speaks for the holder of an office, whose title the English gives them"


def apart(ar: str, names: Sequence[NameMatch]) -> str:
    """The Arabic with such names between commas."""
    for name in reversed(_seconds(ar, names)):
        behind = "" if re.match(r"\s*[،,.؛:)]|\s*$", ar[name.end :]) else "،"
        ar = f"{ar[: name.start].rstrip()}، {ar[name.start : name.end]}{behind}{ar[name.end :]}"
    return ar


def _seconds(ar: str, names: Sequence[NameMatch]) -> list[NameMatch]:
    """The people named behind an office of which they are not the holders."""
    return [name for name in names if name.type == "person" and _is_second(ar, name)]


def _is_second(ar: str, name: NameMatch) -> bool:
    before = f"{bare(ar[max(0, name.start - _NEAR) : name.start])} "
    holds = name.house.endswith(tuple(_LISTS["holders"]))
    return not holds and _LISTS.pattern(_SECOND).search(before) is not None


def mended(ar: str, en: str) -> str:
    """The English with the name beside the title, and not with the kin."""
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
