"""Who struck the blow that hit people: "killed in X's shelling", "by a shell that X fired".

The grammar alone tells it. Whose the people are it does not tell, but X's they are not; and X acts.
An operation or a battle is no such blow, for there both sides lose people.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from briefings.analysis.counting.shelled import strikes
from briefings.analysis.parsing.casualties import casualty, known, people, word_lists
from briefings.analysis.parsing.forms import proclitics, without_and
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import is_glued
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.normalize import bare

_NEXT = 2  # words behind a count where the clause of the next one begins
_LINK = 3  # words from a blow to whoever struck it
_ON, _TARGET = bare("على"), 6  # words from "on the ship" to "led to"
_EXPOSED = 4  # words from "was exposed" to the blow
_CLAUSES = frozenset(["and", "comma"])
_SHELLING = bare("قصف")  # of a name behind it nobody knows whether it shells or is shelled
_OPENING = bare("إطلاق")  # "the opening of fire"
_FIRE = f" {bare('بنيران')}"  # read as a preposition
_WHICH = frozenset(["ما", "مما"])
_PRONOUNS = ("هما", "ها", "هم", "ه")
_NOBODY = frozenset(["place", "both", "enemy", "agency", "owned"])
_words = lists("casualties", "killers")


@dataclass(frozen=True, slots=True)
class Blow:
    """A blow that hit somebody, with the phrases for whoever struck it."""

    at: int  # its token
    by: tuple[Mention, ...]


@lru_cache(maxsize=1 << 10)
def blows(reading: Reading) -> tuple[Blow, ...]:
    """Every blow that is told to have hit somebody, whoever struck it, in order."""
    found: dict[int, list[Mention]] = {
        k: [] for k, t in enumerate(reading.tokens) if _is_blow(t.text) and _hits(reading, k, k)
    }
    for m in reading.mentions:
        at = _of(reading, m)
        if at >= 0:
            found.setdefault(at, []).append(m)
    return tuple(Blow(at, tuple(found[at])) for at in sorted(found))


def struck_by(reading: Reading, first: int, last: int) -> tuple[Mention, ...]:
    """Whoever struck the people counted at those tokens: by the nearest blow behind, or one before."""
    behind = [blow for blow in blows(reading) if blow.at > last]
    if behind and _reaches(reading, last, behind[0].at):
        return behind[0].by
    before = [blow for blow in blows(reading) if blow.at < first]
    if before and not _opens(reading, before[-1].at, first):
        return before[-1].by
    named = [m for m in reading.mentions if m.last < first and _may_strike(m)]
    return tuple(m for m in named if _attacks(reading, m, first) or strikes(reading, m, first))


def _may_strike(m: Mention) -> bool:
    """Whether a phrase is of a side, and governed by nothing."""
    return not (m.prep or m.deed >= 0 or m.joined or m.kind in _NOBODY or m.head == "patient")


def _attacks(reading: Reading, m: Mention, end: int) -> bool:
    """Whether somebody strikes, and people are hit by that: "X shelled the village, which led to"."""
    tokens, verb = reading.tokens, m.first - 1
    if verb < 0 or without_and(tokens[verb].text) not in _words("attacks"):
        return False
    for k in range(m.last + 1, end):
        text, before = tokens[k].text, tokens[k - 1].text
        led = text in _words("causes") and (before in _WHICH or _is_blow(before.removesuffix("ا")))
        if led or (text.startswith("ف") and casualty(text[1:]) == text[1:]):
            return True
        if "complement" in tokens[k].hits:
            return False
    return False


def _of(reading: Reading, m: Mention) -> int:
    """The token of the blow that a phrase struck and that hit somebody; -1 where there is none."""
    if m.kind in _NOBODY:
        return -1
    if m.joined:
        return next((_of(reading, o) for o in reading.mentions if o.last + 1 == m.first), -1)
    for rule in (_own, _from, _launched) if m.head != "patient" else (_from,):
        at = rule(reading, m)
        if at > 0 and is_glued(reading.tokens[at]) and _is_blow(reading.tokens[at - 1].text):
            at -= 1  # "by the explosion of a mine that X laid"
        if at >= 0 and _hits(reading, at, m.last):
            return at
    return -1


def _own(reading: Reading, m: Mention) -> int:
    """ "X's shelling", "a shell of X", where the blow governs the name or its noun."""
    first = m.deed if m.deed >= 0 else m.first
    if m.prep and f" {bare(m.prep)}" in (*word_lists().hands, _FIRE):
        return max(0, first - 1)
    at = _blow_before(reading, m.core)
    if at < 0 or at < first - 1:
        return -1
    bare_name = not m.head and reading.has(m.core, "head") is None  # "the forces of X" are no town
    town = m.kind == "state" and bare_name and known(reading.tokens[at].text, {_SHELLING})
    target = any(
        t.text.startswith("ل") and not t.text.endswith(("ي", "يه"))  # "nightly" is an adjective
        for t in reading.tokens[at + 1 : m.core]
    )
    return -1 if town or target else at


def _from(reading: Reading, m: Mention) -> int:
    """ "Shells from X's side", "an attack of X's forces": a preposition stands between."""
    head = reading.has(m.first, "head")
    own = head is not None and head.sense.kind in ("force", "office")
    # … and not "of the seat of X's command"
    own = own and reading.tokens[m.first].text.startswith("ل")
    if m.prep != "من" and not (m.prep == "ل" and own):
        return -1
    at = _blow_before(reading, m.first)
    return -1 if m.prep == "ل" and _taken(reading, at, m) else at


def _taken(reading: Reading, at: int, m: Mention) -> bool:
    """ "X's shelling of Y's forces": whose the blow is stands before Y."""
    return any(at < o.first < m.first and (o.deed == at or not o.prep) for o in reading.mentions)


def _launched(reading: Reading, m: Mention) -> int:
    """ "An attack that X launched", "a mine that men of X laid"."""
    verb = m.first - 1
    men = reading.tokens[verb].text if verb > 1 and is_glued(reading.tokens[m.first]) else ""
    if men.endswith("ون") or (men and people(men)):
        verb -= 1  # "which saboteurs of X laid"
    if m.prep or m.deed >= 0 or verb < 1 or not launches(reading.tokens[verb].text):
        return -1
    return _blow_before(reading, verb)


def _blow_before(reading: Reading, end: int) -> int:
    """The nearest blow shortly before a word, with nothing but words between."""
    for at in range(end - 1, max(-1, end - 1 - _LINK), -1):
        if not is_glued(reading.tokens[at + 1]):
            return -1
        if _is_blow(reading.tokens[at].text):
            return at
    return -1


def _hits(reading: Reading, at: int, end: int) -> bool:
    """Whether a blow is told to have hit: "in a shelling", "by a shell", "the shelling led to"."""
    tokens = reading.tokens
    clitic = _clitic(tokens[at].text)
    if "ب" in clitic or _causes(reading, end + 1) or _causes_on_target(reading, end + 1):
        return True
    lead = [without_and(token.text) for token in tokens[max(0, at - _EXPOSED) : at]]
    if not lead or not is_glued(tokens[at]):
        return False
    if "ل" in clitic:
        return any(word.startswith(tuple(_words("exposed"))) for word in lead)
    if lead[-1] == _OPENING:
        return not _words("through").isdisjoint(lead[-2:-1])
    return lead[-1] in _words("through", "causes", "dead") | {f"ب{_OPENING}"}


def _causes(reading: Reading, at: int) -> bool:
    """Whether a verb of outcome stands there: "led to", "killed"."""
    token = reading.tokens[at] if at < len(reading.tokens) else None
    return token is not None and is_glued(token) and token.text in _words("causes")


def _causes_on_target(reading: Reading, at: int) -> bool:
    """ "(An attack of X) on the ship led to": what was hit stands between."""
    tokens = reading.tokens
    for k in range(at, min(at + _TARGET, len(tokens))):
        if not is_glued(tokens[k]) or (k == at and tokens[k].text != _ON):
            return False
        if k > at + 1 and _causes(reading, k):
            return True
    return False


def _reaches(reading: Reading, last: int, at: int) -> bool:
    """Whether a blow behind a count is of its clause, or of the next one that tells of people hit."""
    opened = [one for one in reading.opened if last < one[0] <= at]
    if not opened:
        return True
    start, how = opened[0]
    near = len(opened) == 1 and start - last <= _NEXT and how in _CLAUSES
    return near and bool(casualty(reading.tokens[start].text))


def _opens(reading: Reading, low: int, high: int) -> bool:
    """Whether a clause begins between a blow and a count behind it."""
    return any(low < k <= high and how != "comma" for k, how in reading.opened)


@lru_cache(maxsize=1 << 14)
def _is_blow(word: str) -> bool:
    return bool(known(word, _words("struck")))


@lru_cache(maxsize=1 << 14)
def _clitic(word: str) -> str:
    """The clitics before a blow."""
    for clitic, rest in proclitics(word):
        if {rest, rest.removeprefix("ال")} & _words("struck", "arms"):
            return clitic
    return ""


@lru_cache(maxsize=1 << 14)
def launches(word: str) -> bool:
    """Whether a word is a verb of striking with a pronoun for the blow: "that he launched"."""
    stems = {word.removesuffix(pronoun) for pronoun in _PRONOUNS} - {word}
    return any(form in _words("launched") for s in stems for form in (s, s.removesuffix("ت")))
