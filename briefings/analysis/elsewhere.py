"""What tells of another war or matter: words of `wars.toml`, never of the watched parties themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from briefings.analysis.forms import demonym_forms, proclitics
from briefings.analysis.grammar import Reading
from briefings.analysis.mentions import Mention
from briefings.analysis.vocabulary import table
from briefings.language.normalize import bare
from briefings.language.wordlists import folded
from briefings.profile import Profile
from briefings.records import Analysis

_MOSTLY = 0.5  # share of an article's sentences that speak of another matter, such as a match
_CLITICS = "[وف]?[بلك]?"
_FOR_THE = re.compile(r"(?<!\S)([وف]?)لل(?=\w\w)")
_THEIRS = (
    "war",
    "exiles",
    "counted",
    "figurative",
)  # the lists of `matters` that are not the words of one


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What an article on one watched conflict may say of other wars."""

    places: re.Pattern[str]
    located: re.Pattern[str]  # one of those, or something in the land
    named: re.Pattern[str]  # the land, its people or places in whatever way

    def counts(self, analysis: Analysis, reading: Reading) -> bool:
        """Whether a sentence counts people in another war, or says who hits whom in a town of it."""
        if not self.holds(reading):
            return False
        deed = bool(analysis.roles.actor and analysis.roles.affected)
        return bool(analysis.figures) or (deed and self.places.search(_text(reading)) is not None)

    def holds(self, reading: Reading) -> bool:
        """Whether a sentence names a town or group of another war, or something in its land."""
        return _finds(self.located, reading)

    def speaks(self, reading: Reading) -> bool:
        """Whether a sentence names another war's land, people or places in whatever way."""
        return _finds(self.named, reading)

    def speaks_in(self, readings: Iterable[Reading]) -> bool:
        """Whether some sentence does."""
        return any(map(self.speaks, readings))


def other_wars(profile: Profile, readings: Iterable[Reading]) -> Elsewhere:
    """The other wars of an article; where it speaks of hired fighters, not those that sent them."""
    return _wars(profile, hired=any(_listed("hired").search(_text(r)) for r in readings))


def _finds(pattern: re.Pattern[str], reading: Reading) -> bool:
    text = _text(reading)
    return pattern.search(text) is not None and _listed("unless").search(text) is None


def is_common(reading: Reading, mention: Mention, profile: Profile) -> bool:
    """Whether a mention may be of any conflict: "the separatists", without a name."""
    words = [
        form
        for t in reading.tokens[mention.first : mention.last + 1]
        for _, form in proclitics(t.text)
    ]
    return not _common().isdisjoint(words) and _proper(profile).isdisjoint(words)


def matter(headline: Reading | None, texts: Sequence[Reading]) -> str:
    """What an article is about, if that is no war: a match, a pandemic, prices, a disaster; else ""."""
    top = [] if headline is None else [headline]
    for name in _matters():
        spoken = [of_matter(reading, name) for reading in (*top, *texts)]
        opens = bool(top) and spoken[:2] == [True, True] and name != "sport"
        if sum(spoken) > 1 and (opens or sum(spoken) >= _MOSTLY * len(spoken)):
            return name
    return ""


def of_any_matter(reading: Reading) -> bool:
    """Whether a sentence has words of some matter that is no war."""
    return any(of_matter(reading, name) for name in _matters())


@cache
def _matters() -> tuple[str, ...]:
    return tuple(name for name in table("wars")["matters"] if name not in _THEIRS)


def of_matter(reading: Reading, name: str) -> bool:
    """Whether a sentence has words of a matter; "a political earthquake" is none."""
    return _listed(name, "matters").search(_plain(reading)) is not None


def is_of_war(analysis: Analysis) -> bool:
    """Whether a sentence tells what a party does in a war; dead, aid and visits may be of anything."""
    return not set(table("wars")["matters"]["war"]).isdisjoint(analysis.themes)


@lru_cache(maxsize=512)  # each sentence of an article is asked about several wars and matters
def _text(reading: Reading) -> str:
    """The words divided by blanks, the article of "للدعم" written out."""
    return _FOR_THE.sub(r"\1لال", " ".join(token.text for token in reading.tokens))


@lru_cache(maxsize=512)
def _plain(reading: Reading) -> str:
    """The same without figures of speech."""
    return _listed("figurative", "matters").sub(" ", _text(reading))


@lru_cache(maxsize=16)
def _wars(profile: Profile, *, hired: bool) -> Elsewhere:
    ours = {bare(name) for party in profile.core for name in _names(profile, party)}
    wars = [war for war in table("wars")["wars"] if ours.isdisjoint(map(bare, _own(war)))]
    wars = [war for war in wars if not (hired and war.get("sends"))]
    lands = folded(land for war in wars for land in war["lands"])
    places = folded(place for war in wars for place in war["places"])
    peoples = folded(f for war in wars for d in war["demonyms"] for f in demonym_forms(d))
    people = folded(name for war in wars for name in war["people"])
    where = folded(table("wars")["words"]["where"])
    inside = rf"[وف]?(?:[بلك]?(?:ال)?(?:{where}) (?:ال)?|ب)(?:{lands})"
    return Elsewhere(
        places=_whole(f"{_CLITICS}(?:{places})"),
        located=_whole(f"{inside}|{_CLITICS}(?:{places})"),
        named=_whole(f"{_CLITICS}(?:{lands}|{places}|{peoples}|{people})"),
    )


def _whole(words: str) -> re.Pattern[str]:
    """Words that stand for themselves in a text whose words are divided by blanks."""
    return re.compile(rf"(?:^| )(?:{words})(?= |$)")


def _names(profile: Profile, party: str) -> tuple[str, ...]:
    found = profile.party(party)
    return (*found.names, *found.capitals, *found.people, *found.places)


def _own(war: dict[str, Any]) -> list[str]:
    return [*war["lands"], *war["people"], *war["places"]]


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(
        bare(f) for word in table("wars")["words"]["common"] for f in demonym_forms(word)
    )


@lru_cache(maxsize=8)
def _proper(profile: Profile) -> frozenset[str]:
    """The words that are the watched parties' own."""
    parties = [profile.party(party) for party in profile.core]
    names = {
        bare(word) for p in parties for name in (*p.names, *p.capitals) for word in name.split()
    }
    adjectives = {bare(f) for p in parties for d in p.demonyms for f in demonym_forms(d)}
    return frozenset((names | adjectives) - _common())


@cache
def _listed(name: str, section: str = "words") -> re.Pattern[str]:
    """The words of a list of `wars.toml` as one pattern."""
    return _whole(f"{_CLITICS}(?:{folded(table('wars')[section][name])})")
