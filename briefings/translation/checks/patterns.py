r"""Rules that hold a pattern of the Arabic against one of the English; each file of them is one check.

A file of `data/checks` has its word lists and, as `rules`, what is told: a rule's `reason` where the folded
Arabic has `arabic` and no `no_arabic`, and the English has `english` and no `no_english`, or lacks
`wanted`, once more for each `also` of the Arabic. What a rule does not name is not asked for. In a pattern
`<name>` stands for any word of that list; a rule with `each` is made of every entry of that list, whose parts
(`one = other`) are `<1>` and `<2>`. In the reason `{ar}` and `{en}` are what was found, or its group `told`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import WordLists, either, folded

_ANYTHING = ""
_NOTHING = "(?!)"


class _Rule(NamedTuple):
    reason: str
    otherwise: bool  # asked for only where the rule before it found nothing
    arabic: re.Pattern[str]
    no_arabic: re.Pattern[str]
    also: re.Pattern[str]
    english: re.Pattern[str]
    no_english: re.Pattern[str]
    wanted: re.Pattern[str]

    def told(self, key: str, en: str) -> str:
        """The reason, if it speaks against the English."""
        ar = self.arabic.search(key)
        said = self.english.search(en) if ar else None
        if not ar or not said or self.no_arabic.search(key) or self.no_english.search(en):
            return ""
        if self.wanted.pattern and len(self.wanted.findall(en)) > len(self.also.findall(key)):
            return ""
        return self.reason.format(ar=_shown(ar), en=_shown(said))


def findings(file: str, ar: str, en: str) -> Iterator[str]:
    """The reasons by the rules of a file, in its order."""
    key, reason = bare(ar), ""
    for rule in _rules(file):
        reason = "" if rule.otherwise and reason else rule.told(key, en)
        if reason:
            yield reason


def _shown(found: re.Match[str]) -> str:
    return found["told" if "told" in found.re.groupindex else 0]


@cache
def _rules(file: str) -> tuple[_Rule, ...]:
    lists = WordLists(f"checks/{file}.toml")
    return tuple(
        _rule(lists, rule, parts)
        for rule in toml(lists.file)["rules"]
        for parts in (lists.entries(rule["each"]) if "each" in rule else [()])
    )


def _rule(lists: WordLists, rule: Mapping[str, str], parts: Sequence[str]) -> _Rule:
    arabic = [folded(part.replace("_", " ") for part in each.split()) for each in parts]
    english = [either(each.split(", ")) for each in parts]

    def pattern(name: str, default: str, entry: Sequence[str]) -> re.Pattern[str]:
        shape = rule.get(name, default)
        return lists.pattern(re.sub(r"<(\d)>", lambda n: f"(?:{entry[int(n[1]) - 1]})", shape))

    return _Rule(
        rule["reason"],
        bool(rule.get("otherwise")),
        pattern("arabic", _ANYTHING, arabic),
        pattern("no_arabic", _NOTHING, arabic),
        pattern("also", _NOTHING, arabic),
        pattern("english", _ANYTHING, english),
        pattern("no_english", _NOTHING, english),
        pattern("wanted", _ANYTHING, english),
    )
