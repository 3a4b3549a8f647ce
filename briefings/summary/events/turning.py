"""What ends or begins in a war, by the words that open a sentence; and what is only handed on.

The word lists are those of `data/summary/ranking.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from importlib import resources

from briefings.language.normalize import bare
from briefings.language.wordlists import folded
from briefings.profile import OTHER
from briefings.records import Statement
from briefings.summary.tolls.denials import denies

_OPENING = 20  # words among which a sentence says what ends or begins


def relayed(statement: Statement) -> bool:
    """Whether an outlet only hands on what another one, or somebody without a name, has said."""
    return _relaying().search(bare(statement.translated.sentence.text)) is not None


def turns(statement: Statement, core: Collection[str]) -> bool:
    """Whether a sentence tells that something ends or begins in the war, or that outsiders were killed."""
    analysis = statement.analysis
    told = {*analysis.roles.speaker, *analysis.roles.actor, *analysis.parties}
    if "background" in analysis.about:
        return False
    if "casualties" in analysis.about and set(analysis.roles.affected) - {*core, OTHER}:
        return True
    if told.isdisjoint(core):
        return False
    words = bare(statement.translated.sentence.text).split()[:_OPENING]
    opening, known = " ".join(words), word_lists()
    if words[:1] and words[0] in map(bare, known["looking_back"]):
        return False
    unsaid = set(map(bare, known["unsaid"]))
    found = unsaid.isdisjoint(words[:2]) and _turning().search(opening) is not None
    return found and not denies(opening)


@lru_cache(maxsize=1)
def _turning() -> re.Pattern[str]:
    """What ends or begins: by a word that says so, a truce set or broken, a road shut or opened.

    Of the nouns only those that head a sentence or that somebody announces: many speak of "the closing of".
    """
    words = word_lists()
    turning, sets, truce = (folded(words[key]) for key in ("turning", "sets", "armistice"))
    shut, shutting, ways = (folded(words[key]) for key in ("shut", "shutting", "ways"))
    launch, attack, regained, dead, talks = (
        folded(words[key]) for key in ("launch", "attack", "regained", "remains", "talks")
    )
    past = "".join(rf"(?<!{word} )" for word in map(bare, words["past"]))
    headed = rf"(?:^\W*|(?<!\w)[وفب]?(?:{sets})(?: \S+){{0,5}}? ب?)(?:{shutting})"
    return re.compile(
        rf"(?<!\w){past}[وفب]?(?:(?:{turning})(?!(?: \S+){{0,8}}? (?:{talks})(?!\w))"
        rf"|(?:{sets})(?: \S+){{0,10}}? [وفبل]?(?:{truce})"
        rf"|(?:{regained})(?!(?: \S+){{0,8}}? (?:{dead})(?!\w))"
        rf"|(?:{launch})(?: \S+){{0,4}}? ب?(?:{attack}))(?!\w)"
        rf"|(?:{headed}|(?<!\w)[وف]?(?:{shut}))(?: \S+){{0,7}}? (?:{ways})(?!\w)"
    )


@lru_cache(maxsize=1)
def _relaying() -> re.Pattern[str]:
    words = word_lists()
    verbs, unnamed = folded(words["relays"]), folded(words["unnamed"])
    return re.compile(rf"(?<!\w)[وف]?(?:{verbs})(?: \S+){{0,3}}? (?:عن|الي) (?:{unnamed})(?!\w)")


@lru_cache(maxsize=1)
def word_lists() -> Mapping[str, Sequence[str]]:
    """The words, by what they do."""
    path = resources.files("briefings") / "data/summary/ranking.toml"
    found: Mapping[str, Sequence[str]] = tomllib.loads(path.read_text("utf-8"))["words"]
    return found
