"""Whose own people do it to them: "killed-him his comrades", which decoders hear as "he killed his comrades".

The verb has whom it is done to as an ending, and behind it stand people who are that person's. English that
has that person do it, or has the comrades suffer it, is the other way round. At the head of a clause the
doers are set before the verb for a further attempt (`apart`), which decoders do not mistake. The verbs are
those of `data/checks/deeds.toml`; the people, and what tells such a verb from its noun ("his killing his
comrades"), are in `data/checks/whom.toml`. Of 84,904 true pairs, seven of which have such Arabic, none is
marked; of 124 sentences made of such verbs and people the package turned round 22, with both steps one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefings.language.normalize import bare, fold
from briefings.language.wordlists import WordLists, either, longest
from briefings.translation.checks import parties
from briefings.translation.checks.retelling import PRONOUNS, is_female

_LISTS = WordLists("checks/whom.toml", "theirs")
_HEAD = r"(?:^|[.؛:،!؟«»\"“”(–—-] ?)"  # of a clause
_LED = r"(?!(?:علي|في|من|عن|الي|مع) |[بل](?!ل))"  # no preposition, which has a noun behind it
_OPENS = re.compile(rf"{_HEAD}(?P<at>(?P<and>[وف]?)(?:ل?قد )?)$")
_BEEN = ("was", "were", "been", "being", "is", "are")
_ARE = r"(?:was|were|been|being|is|are|be|got)"
_END = (  # what may stand behind "her" where no noun does
    r"(?:[.,;:!?]|$| (?:in|on|at|to|for|with|and|after|before|of|by|from|as|during|when|while|because"
    r"|over)\b)"
)
_WHOSE = rf"\b(?:his|her(?!{_END})|its|their|whose)\b"
_OBJECT = rf" (?:(?:him|them|it|himself)\b|her(?={_END}))"
_DONE = r"(?:\w+(?:ed|en|ught|own|ung)|shot|hit|left|held|sent|put)"  # a participle
_WORD = rf"(?!(?:{_ARE}|s?he|they|it|who|that|which|by|and|him|them)\b)[\w'’-]+"
_SOME = r"(?: all| most of| some of| one of| two of)?"


class _English(NamedTuple):
    """What English has of a deed: the right way round, and the wrong one."""

    right: re.Pattern[str]
    wrong: re.Pattern[str]


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason where those who are somebody's own suffer in the English what they do in the Arabic."""
    for said in _told(bare(ar)):
        found = [_english(deed) for deed in _deeds()[said["form"]]]
        wrong = next((w for english in found if (w := english.wrong.search(en))), None)
        if wrong and not any(english.right.search(en) for english in found):
            yield (
                f"in the Arabic their own people do it to them ({said['verb']} {said['who']}), "
                f'the English has it the other way round: "{wrong[0]}"'
            )
            return


def apart(ar: str) -> str:
    """The Arabic with the people before what they do, where it stands at the head of a clause."""
    key = fold(ar)
    for said in _told(key.text):
        head = _OPENS.search(key.text, 0, said.start())
        if head is None:
            continue
        behind = _LISTS.pattern(r"(?: <adjectives>(?!\w)){1,2}").match(key.text, said.end())
        who = slice(*key.span(said.start("who"), behind.end() if behind else said.end()))
        verb = key.place(said, "verb")
        told = f"{said['and']}{ar[who]} {_agreeing(ar[verb], said)}"
        return (
            f"{ar[: key.span(head.start('at'), said.end())[0]]}{head['and']}{told}{ar[who.stop :]}"
        )
    return ar


def _told(key: str) -> Iterator[re.Match[str]]:
    """Where such a deed is told in folded Arabic."""
    for pattern in _arabic():
        for said in pattern.finditer(key):
            if said["form"] not in _LISTS.words("nouns") or _verbal().search(key, 0, said.start()):
                yield said


# ------------------------------------------------------------------------- in Arabic


@cache
def _arabic() -> tuple[re.Pattern[str], ...]:
    """A deed done to somebody by those who are theirs: a verb of their gender with a pronoun."""
    between = rf"(?:{longest(map(bare, _LISTS['between']))} )?"
    male, female = (
        longest(form for form in _deeds() if is_female(form) == of_her) for of_her in (False, True)
    )
    return tuple(
        re.compile(
            rf"(?<!\w)(?P<and>[وف]?)(?P<verb>(?P<form>{forms})(?P<whom>{PRONOUNS})) "
            rf"(?P<who>{between}(?:{_people(of)}|{_people('many')}))(?!\w)"
        )
        for forms, of in ((male, "one"), (female, "she"))
    )


@cache
def _deeds() -> dict[str, list[parties.Deed]]:
    """Forms that take a pronoun, folded, and their deeds; a plural never stands before whoever does it."""
    found: dict[str, list[parties.Deed]] = {}
    for deed in parties.deeds():
        for form in () if deed.arabic_to else deed.forms:
            if not form.endswith(("وا", "ون")):
                joined = form[:-1] + "ا" if form.endswith("ى") else form
                found.setdefault(bare(joined), []).append(deed)
    return found


@cache
def _people(name: str) -> str:
    """The people of a list, each with the pronoun that the verb has."""
    stems = (word.removesuffix("ها").rpartition("ه") for word in map(bare, _LISTS[name]))
    return "|".join(
        rf"{re.escape(a or c)}(?P=whom){re.escape(c if a else '')}" for a, _, c in stems
    )


@cache
def _verbal() -> re.Pattern[str]:
    """What stands before a verb that might be a noun."""
    that, before = (longest(map(bare, _LISTS[name])) for name in ("that", "verbal"))
    return re.compile(
        rf"(?:{_HEAD}|(?<!\w)[وف]?{before} |(?<!\w)[وف]?{that}(?: {_LED}\w+){{1,3}} )$"
    )


def _agreeing(verb: str, said: re.Match[str]) -> str:
    """The verb behind its doers: of many in the plural, where it is a man's."""
    many = re.fullmatch(rf"(?:{_people('many')})".replace("(?P=whom)", said["whom"]), said["who"])
    if not many or is_female(said["form"]):
        return verb
    stem, whom = verb[: -len(said["whom"])], said["whom"]
    if stem.startswith("ي"):
        return f"{stem.removesuffix('ي').removesuffix('و')}ون{whom}"
    return f"{stem.removesuffix('ا')}و{whom}"


# ------------------------------------------------------------------------ in English


@cache
def _english(deed: parties.Deed) -> _English:
    verb = rf"(?:{either(deed.verbs)})\b"
    done = rf"{''.join(rf'(?<!{word} )' for word in _BEEN)}\b{verb}"
    right = (
        rf"\b{verb}(?: \w+ly)?{_OBJECT}"
        rf"|\b{verb}(?: \w+){{0,4}}? by (?:[\w'’-]+ ){{0,4}}?{_WHOSE}"
        rf"|{_WHOSE}(?: {_WORD}){{1,5}}? (?:had |have |has )?(?:\w+ly )?{done}"
    )
    wrong = (
        rf"{done}(?: \w+ly)?{_SOME} (?:his|her|its|their)\b(?: own)? \w+"
        rf"|{_WHOSE}(?: {_WORD}){{1,6}}? (?:(?:has|have|had) been|{_ARE}) (?:\w+ly )?(?:{verb}|{_DONE}\b"
        rf"(?!.* (?:him|her|them|it)\b))(?! (?:\w+ ){{0,3}}?by (?!him\b|her\b|them\b|it\b))"
    )
    return _English(re.compile(right, re.IGNORECASE), re.compile(wrong, re.IGNORECASE))
