"""What an outlet takes back of its own earlier news: "Correction: the dead are 12 and not 21"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefings.language.cues import Cue
from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.language.packed import toml
from briefings.language.wordlists import longest
from briefings.records import Numeral

_MARKS = re.compile(r"[،؛.:]")
_BUT = "بل"  # "not 71 but 77"
_LEAD = 40  # characters before a number in which it is put right


@dataclass(frozen=True, slots=True)
class Amendment:
    """What a text takes back of earlier news, and what it puts in its place."""

    wrong: tuple[int, ...]  # the numbers that it takes back
    right: tuple[Numeral, ...]  # those that hold
    before: bool  # it means the news right before it
    withdrawn: bool  # the news is withdrawn, and nothing put in its place
    others: bool = False  # what somebody whom the outlet quotes said before, not its own news


@dataclass(frozen=True, slots=True)
class _Words:
    headed: re.Pattern[str]
    amends: re.Pattern[str]
    own: re.Pattern[str]
    before: re.Pattern[str]
    slip: re.Pattern[str]
    refused: re.Pattern[str]
    refuses: re.Pattern[str]  # the same with whatever behind it
    truth: re.Pattern[str]
    opens: re.Pattern[str]  # what `recalls` begins with
    recalls: re.Pattern[str]
    withdraws: re.Pattern[str]
    untrue: re.Pattern[str]


def is_headed(text: str) -> bool:
    """Whether a text opens with the outlet's word for what follows: "Correction: …"."""
    return _words().headed.match(bare(text)) is not None


def _corrects(text: str, told: str) -> bool:
    known = _words()
    if known.headed.match(told) or known.amends.match(told):
        return True
    if known.own.search(told) is None:
        return False
    found = known.slip.search(told) or known.truth.search(told)
    return found is not None or bool(_refused(text))


def amendment(text: str) -> Amendment | None:
    """What a text takes back and puts in its place; None where it speaks of no earlier news of its outlet."""
    known, told = _words(), bare(text)
    if not _cue().may_be_in(told):
        return None
    withdrawn = known.withdraws.match(told) is not None or known.untrue.search(told) is not None
    if not withdrawn and not _corrects(text, told):
        return None
    found = [number for number in numerals(text, "ar") if number.kind == "cardinal"]
    wrong = _refused(text) or _before_truth(text, found)
    withdrawn = withdrawn or (not wrong and recalls(text))
    before = known.before.search(told) is not None
    if withdrawn and not wrong:
        return Amendment(tuple(round(n.values[0]) for n in found), (), before, withdrawn=True)
    right = tuple(n for n in found if n.start not in wrong)
    return Amendment(tuple(wrong.values()), right, before, withdrawn=False)


def restated(text: str) -> Amendment | None:
    """The numbers that somebody whom the outlet quotes sets aside for another: "77, not 71"."""
    wrong = _refused(text)
    if not wrong:
        return None
    found = [number for number in numerals(text, "ar") if number.kind == "cardinal"]
    right = tuple(number for number in found if number.start not in wrong)
    told = tuple(wrong.values())
    return Amendment(told, right, before=False, withdrawn=False, others=True) if right else None


@lru_cache(maxsize=1 << 10)
def recalls(text: str) -> bool:
    """Whether an outlet says what it said, to take it back: "Correction: we said that 15 were killed".

    Behind a mark another number may be the right one.
    """
    if not _words().opens.match(bare(text)):
        return False
    found = [number for number in numerals(text, "ar") if number.kind == "cardinal"]
    if not found or _MARKS.search(text[found[0].end : found[-1].start]):
        return False
    return _words().recalls.match(bare(text[: found[0].start])) is not None


def _refused(text: str) -> dict[int, int]:
    """The numbers that are put right, by where they stand: "and not two"."""
    if not _words().refuses.search(bare(text)):
        return {}
    return {
        number.start: round(number.values[0])
        for number in numerals(text, "ar")
        if number.kind == "cardinal"
        and _words().refused.search(bare(text[max(0, number.start - _LEAD) : number.start]))
    }


def _before_truth(text: str, found: list[Numeral]) -> dict[int, int]:
    """The numbers before "the right one is", where one stands behind it."""
    for k, number in enumerate(found[1:], start=1):
        between = text[found[k - 1].end : number.start]
        if _words().truth.search(bare(between)):
            return {n.start: round(n.values[0]) for n in found[:k]}
    return {}


@lru_cache(maxsize=1)
def _cue() -> Cue:
    """The words of which whatever takes something back has one."""
    table: dict[str, list[str]] = toml("language/corrections.toml")
    return Cue(word for key in ("headed", "own_news", "news", "before") for word in table[key])


@lru_cache(maxsize=1)
def _words() -> _Words:
    table: dict[str, list[str]] = toml("language/corrections.toml")
    words = {key: longest(map(bare, found)) for key, found in table.items()}
    opened = r"\W*(?:\w+\s*[|/]\s*)?"
    on = rf"(?:\s(?:{words['heading_on']})(?:\s\w+){{0,6}}?)?"
    refuses = (
        rf"(?<!\w)[وف]?(?:(?:{words['refused']})(?:\s(?!{_BUT}\b)\w+){{0,3}}"
        rf"|(?:{words['refused_at_once']}))"
    )
    opens = rf"{opened}(?:{words['headed']}){on}\s*[:|–—-]\s*(?:{words['recalls']})"
    verb, outlet = words["withdraws"], words["outlets"]
    by = rf"(?:{verb})\s(?:{outlet})|(?:{outlet})(?:\s\w+){{0,2}}?\s(?:{verb})"
    return _Words(
        headed=re.compile(rf"{opened}(?:{words['headed']}){on}\s*[:|–—-]"),
        amends=re.compile(rf"{opened}(?:\w+\s){{0,3}}?(?:{words['amends']})(?:\s\w+){{0,4}}?\s"
                          rf"(?:{words['own_news']})(?!\w)"),
        own=re.compile(rf"(?<!\w)[وفب]?(?:{words['own_news']})(?!\w)"),
        before=re.compile(rf"(?<!\w)[وفب]?(?:{words['before']})(?!\w)"),
        slip=re.compile(rf"(?<!\w)(?:{words['slip']})(?!\w)"),
        refused=re.compile(rf"{refuses}\s*$"),
        refuses=re.compile(rf"{refuses}(?!\w)"),
        truth=re.compile(rf"(?<!\w)(?:{words['truth']})(?!\w)"),
        opens=re.compile(opens),
        recalls=re.compile(rf"{opens}(?:\s\w+)*\s*$"),
        withdraws=re.compile(rf"{opened}(?:{words['ourselves']}|{by})(?:\s\w+){{0,4}}?\s(?:عن\s)?"
                             rf"(?:{words['news']})(?!\w)"),
        untrue=re.compile(rf"(?<!\w)(?:{words['before']})(?:\s\w+){{0,6}}?\s(?:{words['untrue']})(?!\w)"),
    )  # fmt: skip
