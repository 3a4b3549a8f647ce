"""The words that tell what a count of people stands for: `data/summary/claims.toml` as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefings.language.cues import Cue
from briefings.language.normalize import bare
from briefings.language.packed import toml


@dataclass(frozen=True, slots=True)
class Words:
    """The contents of `claims.toml`, as patterns over folded text."""

    since: re.Pattern[str]
    openings: Mapping[str, re.Pattern[str]]  # behind "since", what opened a total, by its English
    total: re.Pattern[str]
    until: re.Pattern[str]  # of a running total, and not of what lasted until a day
    toll: re.Pattern[str]
    part_before: re.Pattern[str]
    part_after: re.Pattern[str]
    part_of_two: frozenset[str]  # the words of a count that is one of those just told
    others: re.Pattern[str]  # within a count or right behind it
    died_since: re.Pattern[str]  # before one whose death made a toll rise
    hit_of_them: re.Pattern[str]  # before those of the people named whom a harm met
    anew: re.Pattern[str]  # names those hit, so a total sentences back is meant
    handled: re.Pattern[str]  # before who is brought away or handed over
    found: re.Pattern[str]  # before bodies that were found …
    found_behind: re.Pattern[str]  # … and behind their number
    named_for: re.Pattern[str]  # before captives whose release is agreed on or asked for
    stranded: re.Pattern[str]
    unhurt: re.Pattern[str]  # "they were found unhurt"
    hospital: re.Pattern[str]
    bodies: re.Pattern[str]  # behind the number of the dead who were handed over or came somewhere
    more: re.Pattern[str]
    earlier: re.Pattern[str]
    later: re.Pattern[str]
    given_up: re.Pattern[str]
    # Behind such a toll, by kind: "then raised the number to"
    replaced: Mapping[str, re.Pattern[str]]
    rose: re.Pattern[str]  # before a toll that is higher than the one before it …
    revised: re.Pattern[str]  # … or takes its place, be it higher or lower
    accident: re.Pattern[str]  # "the blast"
    blown_up: re.Pattern[str]  # … and what it befell
    contrast: re.Pattern[str]
    compared: re.Pattern[str]  # between a toll and a month of another: "more than in"
    against: re.Pattern[str]  # "But", likewise
    blow: Mapping[str, re.Pattern[str]]  # by the noun of each, what names it in a toll
    blown: re.Pattern[str]  # what names any of them
    seldom: frozenset[str]  # nouns of those that a later article may name
    vague: frozenset[str]  # words behind one that do not say of what it is
    further: re.Pattern[str]  # "another", "in a separate": a toll of no blow told before
    in_turn: re.Pattern[str]  # "for its part"
    clause: re.Pattern[str]  # over unfolded text: where a clause ends
    incident: re.Pattern[str]  # "the toll of the blast"
    people: Mapping[str, str]
    occasions: Mapping[str, re.Pattern[str]]
    wide: frozenset[str]  # places that tell no event apart …
    towns: frozenset[str]  # … but these, where people come to harm there: else they are governments
    struck: re.Pattern[str]  # before the name of such a town
    same_place: Mapping[str, str]


@lru_cache(maxsize=1)
def words() -> Words:
    """The patterns, compiled once."""
    data, near = toml("summary/claims.toml"), toml("summary/same-fact.toml")
    scope, relation = data["scope"], data["relation"]
    superlative, hedges = _either(scope["superlative"]), _either(relation["changed_to"])
    return Words(
        since=re.compile(rf"(?<!\w)(?:{superlative})\b(?:\s\S+){{0,7}}?\s{bare(scope['since'])}\b"
                         rf"|(?P<since>(?<!\w){bare(scope['since'])}\b)"),
        openings={what: re.compile(rf"\s(?:{_either(told)})(?!\w)") for what, told in data["since"].items()},
        total=_whole(scope["total"]),
        until=re.compile(rf"(?<!\w)[وف]?(?:{_either(scope['lasts'])})(?:\s\w+){{0,3}}?\s(?:{_either(scope['until'])})\b"
                         rf"|(?P<until>(?<!\w)(?:{_either(scope['until'])})\b)"),
        toll=_whole(scope["toll"]),
        part_before=re.compile(rf"(?<!\w)و?(?:(?:{_either(relation['part_before'])})(?:\s\w+){{0,2}}"
                               rf"|(?:{_either(relation['part_are'])}))\s*$"),
        part_of_two=frozenset(map(bare, relation["part_of_two"])),
        others=re.compile(rf"^\w+(?:\s\w+){{0,2}}?\s(?:{_either(relation['others'])})(?!\w)"),
        part_after=re.compile(rf"^\s*(?:\w+\s)?(?:{_either(relation['part_after'])})(?!\w)"),
        died_since=re.compile(rf"(?<!\w)(?:{_either(relation['died_since'])})\s*$"),
        hit_of_them=re.compile(rf"(?<!\w)[وفل]?(?:{_either(relation['hit'])})\sمن(?:هم|هن|ها)(?:\s\w+)?\s*$"),
        anew=_whole(relation["anew"]),
        handled=re.compile(rf"(?<!\w)[وفبل]?(?:{_either(relation['handled'])})"
                           rf"(?:(?:\s[ول]?(?:{_either(relation['handled_by'])}))*"
                           rf"|(?:\s\w+){{0,5}}?\s(?:{_either(relation['body'])})(?:\s(?:{hedges}))*)\s*$"),
        found=re.compile(rf"(?<!\w)[وفبل]?(?:{_either(relation['found'])})(?:\s\w+){{0,4}}?"
                         rf"\s(?:{_either(relation['body'])})(?:\s(?:{hedges}))*\s*$"),
        found_behind=re.compile(rf"^\s*(?:{_either(relation['body'])})(?:\s\w+){{0,2}}"
                                rf"\s(?:{_either(relation['found'])})(?!\w)"),
        named_for=_whole(relation["named_for"]),
        stranded=_whole(relation["stranded"]),
        unhurt=re.compile(rf"(?<!\w)[وفب]?(?:ال)?(?:{_either(relation['found'])})(?:\s\w+){{0,5}}?"
                          rf"\s(?:{_either(relation['unhurt'])})(?!\w)"),
        hospital=re.compile(_either(relation["hospital"])),
        bodies=re.compile(rf"^\s*(?:{_either(relation['body'])})(?:\s\w+){{0,2}}"
                          rf"\s(?:{_either([*relation['handled'], *relation['arrived']])})(?!\w)"),
        more=re.compile(rf"^\s*(?:\w+\s)?(?:{_either(relation['more'])})"),
        earlier=_whole(relation["earlier"]),
        later=_whole(relation["later"]),
        given_up=_given_up(relation),
        replaced=_replaced(relation),
        rose=_moved(relation, "rose"),
        revised=_moved(relation, "revised"),
        accident=re.compile(rf"(?<!\w)[وفبل]?(?:ال)?(?:{_either(data['accident']['blow'])})(?!\w)"),
        blown_up=re.compile(rf"(?<!\w)[وفب]?(?:ال|لل?)?(?:{_either(data['accident']['blow'])})(?:\s\w+){{0,5}}?"
                            rf"\s[بل]?(?:ال)?(?P<what>{_either(data['accident']['what'])})"),
        contrast=_whole(relation["contrast"]),
        compared=_whole(relation["compared"]),
        clause=re.compile(rf"[،؛;:]|,(?!\d)|\s(?=(?:{'|'.join(scope['clause'])})\s)"),
        against=re.compile(rf"\W*و?(?:{_either(data['blow']['contrary'])})(?:ه|ها|هم)?(?!\w)"),
        blow={
            noun: re.compile(rf"(?<!\w)[وفبلك]{{0,2}}(?:ال)?{noun}(?!\w)")
            for noun in map(bare, data["blow"]["nouns"])
        },
        blown=re.compile(
            rf"(?<!\w)[وفبلك]{{0,2}}(?:ال)?(?:{'|'.join(map(bare, data['blow']['nouns']))})(?!\w)"
        ),
        seldom=frozenset(map(bare, data["blow"]["seldom"])),
        vague=frozenset(map(bare, data["blow"]["vague"])),
        further=_whole(data["blow"]["further"]),
        in_turn=_whole(data["blow"]["in_turn"]),
        incident=re.compile(
            rf"(?<!\w)و?(?:حصيله|ضحايا|قتلي|جرحي) (?:{_either(scope['incident'])})(?!\w)"
        ),
        people={word: kind for kind, found in data["people"].items() for word in found},
        occasions={kind: _whole(found, gap=True) for kind, found in data["occasion"].items()},
        wide=frozenset(near["words"]["wide"]),
        towns=frozenset(near["words"]["towns"]),
        struck=_struck(near["words"]["hits"], relation["hit"]),
        same_place=near["same_place"],
    )  # fmt: skip


def _either(expressions_: Iterable[str]) -> str:
    return "|".join(re.escape(item) for item in sorted(map(bare, expressions_), key=len)[::-1])


def _whole(expressions_: Iterable[str], *, gap: bool = False) -> re.Pattern[str]:
    either = _either(expressions_)
    if gap:
        either = either.replace(r"\ \*\ ", r"(?:\s\w+){0,2}\s")
    return re.compile(rf"(?<!\w)[وفبل]?(?:{either})(?!\w)")


def _given_up(relation: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """Before a toll that a newer one in its sentence replaces: "after it was", "after an earlier toll of"."""
    was, told, earlier = (_either(relation[key]) for key in ("was", "was_told", "earlier_toll"))
    before = rf"(?:{was})(?:(?:\s\w+){{0,6}}?\s(?:{told})(?:\s\w+){{0,4}})?"
    return re.compile(rf"(?<!\w)(?:{before}|بعد\s(?:{earlier})(?:\s\w+){{0,4}})\s*$")


def _replaced(relation: Mapping[str, Any]) -> dict[str, re.Pattern[str]]:
    """What stands behind a toll that a newer one in the same sentence replaces: "then raised it to"."""
    then, rose, changed, what = (
        _either(relation[k]) for k in ("then", "rose", "changed", "changed_what")
    )
    head = rf"[^.؛]{{0,40}}?(?<!\w)(?:{then})\s(?:{rose}|{changed})(?:\s\w+){{0,3}}?\s"
    return {
        kind: re.compile(rf"{head}(?:{_either(of)}|(?:{what})(?:\s(?:{_either(of)}))?)\sالي\s")
        for kind, of in relation["changed_of"].items()
    }


def _moved(relation: Mapping[str, Sequence[str]], how: str) -> re.Pattern[str]:
    """What stands before the newer toll: "the number of the missing rose to"."""
    keys = (how, "changed_what", "changed_to", "changed")
    verb, what, about, changed = (_either(relation[key]) for key in keys)
    word = rf"(?:\s(?![وف](?:{changed})\b)\w+)"  # "the shelling fell off and the toll rose to 88"
    to = rf"{word}{{0,4}}?\s(?:{what}){word}{{0,7}}?\sالي(?:\s(?:{about}))?"
    beside = r"(?:(?:\s\w+){1,5}\sو)?"  # "to 68 dead and 105 missing": both have changed
    behind = rf"(?:{what}){word}{{1,6}}?\s(?:{verb})\sالي(?:\s(?:{about}))?"  # "that the toll of X rose to"
    return re.compile(rf"(?<!\w)(?:[وفل]?(?:{verb}){to}|[وف]?{behind}){beside}\s*$")


def _struck(blows: Sequence[str], harm: Sequence[str]) -> re.Pattern[str]:
    """What stands before a town that is hit: "the shelling of", "four people were killed in"."""
    of = rf"(?:ال)?(?:{_either(blows)})(?:\s\w+)?(?:\s(?:علي|في))?"
    there = rf"(?:{_either(harm)})(?:\s\w+){{0,3}}\s(?:في|قرب|وسط)"
    return re.compile(rf"(?<!\w)[وفبل]?(?:{of}|{there})(?:\sمدينه)?\s*$")


@lru_cache(maxsize=1 << 14)
def occasions(part: str) -> frozenset[str]:
    """On which occasions people came to harm, by the words of a clause: a mine, a fire, the war."""
    folded, told = bare(part), words().occasions
    maybe = (kind for kind, cue in _occasions().items() if cue.may_be_in(folded))
    return frozenset(kind for kind in maybe if told[kind].search(folded))


@lru_cache(maxsize=1)
def _occasions() -> Mapping[str, Cue]:
    """The words of which a text has one that tells of an occasion."""
    return {kind: Cue(found) for kind, found in toml("summary/claims.toml")["occasion"].items()}


_FLED = ("displaced people", "refugees")


def of_an_incident(text: str) -> bool:
    """Whether a text sums up the toll of one event: a blast, a fire, a raid."""
    return bool(words().incident.search(bare(text)))


def people(kind: str, whom: str) -> str:
    """Under whom those hit are compared: soldiers and fighters are one group, people and residents another.

    Of those displaced all are displaced people.
    """
    return words().people.get(whom, "people" if kind == "displaced" and whom in _FLED else whom)
