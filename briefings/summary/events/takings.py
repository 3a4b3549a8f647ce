"""What changes hands in a war: a town that forces take or give up, arms that are laid down, a leader held.

Towns are known by the names of the translation; lands and capitals, which act and speak as well, by
`data/checks/countries.tsv`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.language.normalize import bare
from briefings.language.packed import rows
from briefings.records import Statement
from briefings.summary.events.openings import WORDS, first_words, is_told, openers

TOWN, LAND = "town", "land"  # stand for names: no Arabic word is one of them
_WHO_LED = (
    r"(?:[^\s،]+ ){2,12}?ان(?P<who>) (?:[^\s،]+ ){0,4}?"
    r"[^\s،]+، <led>(?: [^\s،]+){1,10}، <arrests>(?!\w)"
)
# The lists that open the pattern.
_TAKES = (
    *("taking", "takes", "taken", "enters", "seizes", "lays"),
    *("arrest", "arrests", "arresting"),
)


def moved(statement: Statement, there: str | None = None) -> str:
    """ "moved" where a town changes hands or arms are laid down, "held" where a leader is arrested; or "".

    Forces enter a town, it falls, is taken, given up or given back. `there` is what `placed` gives.
    """
    told = bare(statement.translated.sentence.text)
    if not any(map(_may_take, told.split())):
        return ""
    found = _taken_in(placed(statement) if there is None else there)
    return found or ("held" if _is_held(told) else "")


def placed(statement: Statement) -> str:
    """The words that open a sentence, with "town" or "land" for each name of a place."""
    text, written, end = statement.translated.sentence.text, [], 0
    for name in statement.translated.names:
        if name.type == "place" and name.start >= end:
            land = bare(name.surface) in _states()
            written += [text[end : name.start], LAND if land else TOWN]
            end = name.end
    return first_words("".join([*written, text[end:]]))


@lru_cache(maxsize=1 << 14)
def _taken_in(opening: str) -> str:
    found = _taking().search(opening)
    if found is None or not is_told(opening[: found.start()]):
        return ""
    return found.lastgroup or "moved"


def _is_held(text: str) -> bool:
    """Whether an aside says that who was arrested had led: "that X, who was minister of Y, was arrested"."""
    found = WORDS.pattern(_WHO_LED).match(text)
    return found is not None and is_told(text[: found.start("who")])


@lru_cache(maxsize=1 << 14)
def _may_take(word: str) -> bool:
    """Whether a word may tell that a town changes hands, or stand there for one who is arrested."""
    return openers(_TAKES).search(word) is not None


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    """Lands and their capitals, which do things: "the handing over by Armenia of …" tells of no town."""
    lands = rows("checks/countries.tsv")
    names = (name for row in lands for name in (*row[1].split("|"), row[5].partition("=")[0]))
    return frozenset(bare(name) for name in names if name)


@lru_cache(maxsize=1)
def _taking() -> re.Pattern[str]:
    """A town behind the noun of its taking, behind a verb and whoever does it, or beside "fell".

    And arms that their own bearers lay down, a leader who is arrested.

    Whoever does it has the article, a pronoun or a name; what is rebuilt or sent home there has none:
    "returned the people of …".
    """
    at_work = "عن (?:ال)?(?:عمل|مهام)"  # an officer who is relieved of his post is not held
    led = r"(?! <loose>(?!\w)| \d)(?: \S+)"  # not "protesters at the office of"
    by = r"(?! <loose>(?!\w)| \d)(?: [^\s،]+)"
    before = WORDS.not_behind("past", "unsaid", "wished") + "(?<!(?<!علي )ان )"
    town = rf"(?:(?:ال)?<towns> )?{TOWN}\b"
    the = r"ال(?!ي\b)\S+"  # "to" begins like the article
    who = rf"(?:<forces>|{the}|\S+(?:ه|ها|هم|نا)|{LAND})(?: {the}){{0,2}}"
    # Of whatever stands before it only where there is such a word at all: that is asked quickly.
    took = "(?=[وف]?س?(?:ب?<taking>|<taken|takes|enters|seizes>) )"
    laid = "(?=[وفسب]?<lays|arrest|arrests|arresting>)"
    return WORDS.pattern(
        rf"(?<!\w){took}{before}[وف]?س?(?:ب?<taking> {town}|<taken> {town}"
        rf"|<takes> {who} {town}|<seizes>(?: \S+){{0,3}}? علي {town}|"
        rf"<enters> <forces>(?: {the}| <at>){{0,6}} (?:الي )?(?:{town}|{LAND}\b))"
        rf"|\b{TOWN} \W*<taken>(?!\w)"
        rf"|(?<!\w){laid}{before}[وفسب]?(?:<lays>(?: \S+){{0,4}}? <arms>"
        rf"|(?P<held>(?:<arrest>(?:{led}){{0,5}}?|<arrests>(?:{by}){{1,8}}?،?|<arresting>(?:{by}){{0,5}}?،?)"
        rf" <leaders>(?!(?: \S+){{0,6}}? {at_work}\b)"
        rf"|(?:<arrest>(?:{led}){{1,8}}?|<arrests>(?:{by}){{1,8}}?)،? <led>))(?!\w)"
    )
