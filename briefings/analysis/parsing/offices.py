"""Words for ministries, services and bodies that belong to no country by themselves."""

from __future__ import annotations

from functools import lru_cache

from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.parsing.walk import ORGANISATIONS
from briefings.language.normalize import bare
from briefings.profile import Profile

_civil = lists("nouns", "civil")
_MINISTRIES = ("وزار", "وزير")
_LOCAL = "محلي"
_HEALTH = "الصحه"
_NEXT = 3  # words behind a ministry among which "of health" stands


@lru_cache(maxsize=8)
def stateless(profile: Profile) -> frozenset[str]:
    """The parties that have no ministries: bodies of states, and whoever has no seat.

    A body that rules, "the liberation committee", has one that the profile names.
    """
    return frozenset(
        party.id
        for party in profile.parties
        if not any(bare(name).startswith(_MINISTRIES) for name in party.names)
        and (
            any(organisation(bare(name.split()[0])) for name in party.names[:1])
            or not party.capitals
        )
    )


def is_local(token: Token) -> bool:
    """Whether it is "local": of the place that is told of, and of no party that only acts there."""
    return token.text.removeprefix("ال").startswith(_LOCAL)


def is_nameless(mention: Mention) -> bool:
    """Whether it is an office of no country, whose only the sentences before tell: "the director"."""
    return mention.kind == "office" and not mention.party


def is_ministry(reading: Reading, mention: Mention) -> bool:
    """Whether it is a ministry or a minister of no country."""
    word = reading.tokens[mention.first].text.removeprefix("و")
    noun = f"و{word}" if word.startswith(("زار", "زير")) else word.removeprefix("ال")
    return not mention.party and mention.kind == "office" and noun.startswith(_MINISTRIES)


def is_of_health(reading: Reading, mention: Mention) -> bool:
    """Whether it is the ministry or minister of health, who counts the dead for itself."""
    beside = reading.tokens[mention.first : mention.last + _NEXT]
    return is_ministry(reading, mention) and any(token.text == _HEALTH for token in beside)


def is_service(reading: Reading, mention: Mention) -> bool:
    """Whether it is the civil defence or a municipality of no country."""
    words = [token.text for token in reading.tokens[mention.first : mention.first + 2]]
    names = {" ".join(words), words[0]}
    plain = {name.removeprefix(clitic) for name in names for clitic in ("و", "ب", "لل")}
    return not mention.party and bool(plain & _civil("services"))


def is_private(reading: Reading, at: int) -> bool:
    """Whether a body of private people begins there: "the doctors' union", "a committee of lawyers"."""
    body, *behind = (token.text for token in reading.tokens[at : at + 2])
    plain = body.lstrip("وب").removeprefix("ال")
    if plain not in _civil("bodies"):
        return plain in _civil("alone")
    return plain in _civil("alone") or any(w.removeprefix("ال") in _civil("of") for w in behind)


def is_listed_body(reading: Reading, mention: Mention) -> bool:
    """Whether it is a body of no state that is known by its name: "the Red Cross"."""
    words = " ".join(token.text for token in reading.tokens[mention.first : mention.last + 1])
    return any(name in words for name in _civil("abroad"))


@lru_cache(maxsize=1 << 14)
def organisation(word: str) -> str:
    """The stem of a word for a body of states, "" for any other word."""
    plain = word.removeprefix("و")
    stems = tuple(one.removeprefix("ال") for one in (plain, plain.removeprefix("ب")))
    return next((org for org in ORGANISATIONS if any(stem.startswith(org) for stem in stems)), "")
