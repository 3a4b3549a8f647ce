"""Whether a claim stays one: "Armenians: the army broke the truce", "Karabakh is Azerbaijani".

Without colon and verb of saying whoever stands before the colon becomes the doer ("Armenians broke the truce
of the army"), and an accusation a confession. Asked for is a label with a name or a people in it; of 58,292
true pairs 1,073 begin with a label, and none is marked. The words are data: `data/checks/labels.toml`.

What a place is said to be, Arabic says without a verb: the adjective behind a name has no article. Before the
name in English, "Azerbaijani Karabakh", it is no longer what somebody claims but what the place is called. Of
the same pairs none is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefings.language.normalize import bare
from briefings.language.wordlists import WordLists
from briefings.records import NameMatch
from briefings.translation.names.countries import arabic_mentions, english_mentions

_LABEL = re.compile(r"[\"«“]?(?:[^\W\d]+ ){0,4}[^\W\d]+ ?: ?[\"«“]?(?=\w)")
_SAYING = r"(?i)[:–—\"“”«»]|(?<!\w)['‘’-]|['’-](?!\w)|(?<!\w)<said>(?!\w)"
_LISTS = WordLists("checks/labels.toml")


def findings(ar: str, en: str, names: Sequence[NameMatch]) -> Iterator[str]:
    """A reason where the English has nobody say what the Arabic has somebody say, or calls a place so."""
    if who := _unsaid(ar, en, names):
        yield f"in the Arabic it is said by somebody before a colon ({who}), in the English by nobody"
    for name in names:
        if name.type == "place" and name.house in en:
            country = _claimed(bare(ar[name.end : name.end + 40]))
            if country and _called(en, name.house, country):
                yield f"the Arabic says that {name.house} is {country}'s; the English only calls it so"


def _unsaid(ar: str, en: str, names: Sequence[NameMatch]) -> str:
    """Who says it before a colon, where the English has no word or sign of saying."""
    label = _LABEL.match(ar)
    if label is None or _LISTS.pattern(_SAYING).search(en):
        return ""
    house = next((name.house for name in names if name.start < label.end()), "")
    return house or next((m.country for m in arabic_mentions(bare(label[0]))), "")


def _claimed(behind: str) -> str:
    """The country whose adjective comes next without article or preposition; "" for none."""
    word = behind.split(maxsplit=1)[0] if behind[:1].isalpha() else ""
    found = arabic_mentions(word)
    whole = found and (found[0].start, found[-1].end) == (0, len(word))
    return found[0].country if whole and word.endswith("يه") and word[:2] != "ال" else ""


def _called(en: str, house: str, country: str) -> bool:
    """Whether the country's English adjective stands right before the name, wherever the name stands."""
    ends = {m.end for m in english_mentions(en) if m.country == country}
    at, found = en.find(house), False
    while at >= 0:
        if at - 1 not in ends or en[at - 1] != " ":
            return False
        found, at = True, en.find(house, at + 1)
    return found
