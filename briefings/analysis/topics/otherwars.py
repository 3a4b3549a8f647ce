"""What tells of another war or matter: words of `wars.toml`, never of the watched parties themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from briefings.analysis.parsing.forms import demonym_forms, proclitics
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import table
from briefings.language.normalize import bare
from briefings.language.wordlists import folded, longest
from briefings.profile import OTHER, Profile
from briefings.records import Analysis

_MOSTLY = 0.5  # share of an article's sentences that speak of another matter, such as a match
_CLITICS = "[وف]?[بلك]?"
_FOR_THE = re.compile(r"(?<!\S)([وف]?)لل(?=\w\w)")
# The lists of `matters` that are not the words of one.
_THEIRS = ("war", "fleeing", "counted", "figurative")


@dataclass(frozen=True, slots=True)
class OtherWars:
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


def other_wars(profile: Profile, readings: Iterable[Reading]) -> OtherWars:
    """The other wars of an article; where it speaks of hired fighters, not those that sent them."""
    return _wars(profile, hired=any(map(_listed("hired").stands_in, readings)))


def _finds(pattern: re.Pattern[str], reading: Reading) -> bool:
    if not _of_wars().at(reading) or pattern.search(_text(reading)) is None:
        return False
    return not _listed("unless").stands_in(reading)


def is_common(reading: Reading, mention: Mention, profile: Profile) -> bool:
    """Whether a mention may be of any conflict: "the separatists", without a name."""
    words = [
        form
        for t in reading.tokens[mention.first : mention.last + 1]
        for _, form in proclitics(t.text)
    ]
    return not _common().isdisjoint(words) and _proper(profile).isdisjoint(words)


def in_quarter(reading: Reading, mention: Mention) -> bool:
    """Whether a people is named only by its quarter or church in some town: "the Armenian quarter"."""
    before = reading.tokens[max(0, mention.core - 1) : mention.core]
    return any(form in _quarters() for token in before for _, form in proclitics(token.text))


def matter(headline: Reading | None, texts: Sequence[Reading]) -> str:
    """What an article is about, if that is no war: a match, a pandemic, prices, a disaster; else ""."""
    top = [] if headline is None else [headline]
    for name in _matters():
        spoken = [of_matter(reading, name) for reading in (*top, *texts)]
        opens = bool(top) and spoken[:2] == [True, True] and name != "sport"
        if sum(spoken) > 1 and (opens or sum(spoken) >= _MOSTLY * len(spoken)):
            return name
    return ""


@cache
def _matters() -> tuple[str, ...]:
    return tuple(name for name in table("wars")["matters"] if name not in _THEIRS)


def of_matter(reading: Reading, name: str) -> bool:
    """Whether a sentence has words of a matter; "a political earthquake" is none."""
    return _listed(name, "matters").stands_in(reading, _plain)


def of_attack(reading: Reading) -> bool:
    """Whether a sentence has a word of an attack, by whomever."""
    return _listed("attacks").stands_in(reading)


def is_of_war(analysis: Analysis) -> bool:
    """Whether a sentence tells what a party does in a war; dead, aid and visits may be of anything."""
    return not set(table("wars")["matters"]["war"]).isdisjoint(analysis.about)


@lru_cache(maxsize=512)  # each sentence of an article is asked about several wars and matters
def _text(reading: Reading) -> str:
    """The words divided by blanks, the article of "للدعم" written out."""
    return _with_article(" ".join([token.text for token in reading.tokens]))


def _with_article(text: str) -> str:
    return _FOR_THE.sub(r"\1لال", text) if "لل" in text else text


@lru_cache(maxsize=512)
def _plain(reading: Reading) -> str:
    """The same without the names of watched parties, "Volcano of Rage", and figures of speech."""
    named: set[int] = set()
    for i, token in enumerate(reading.tokens):
        hit = token.hits.get("party")
        if hit is not None and hit.sense.value not in ("", OTHER):
            named.update(range(i, i + hit.length))
    text = " ".join(t.text for i, t in enumerate(reading.tokens) if i not in named)
    return _listed("figurative", "matters").pattern.sub(" ", _with_article(text))


@lru_cache(maxsize=16)
def _wars(profile: Profile, *, hired: bool) -> OtherWars:
    ours = {bare(name) for party in profile.core for name in _names(profile, party)}
    wars = [war for war in table("wars")["wars"] if ours.isdisjoint(map(bare, _own(war)))]
    wars = [war for war in wars if not (hired and war.get("sends"))]
    lands = _any(land for war in wars for land in war["lands"])
    places = _any(place for war in wars for place in war["places"])
    peoples = _any(f for war in wars for d in war["demonyms"] for f in demonym_forms(d))
    people = _any(name for war in wars for name in war["people"])
    where = folded(table("wars")["words"]["where"])
    inside = rf"[وف]?(?:[بلك]?(?:ال)?(?:{where}) (?:ال)?|ب)(?:{lands})"
    return OtherWars(
        places=_whole(f"{_CLITICS}(?:{places})"),
        located=_whole(f"{inside}|{_CLITICS}(?:{places})"),
        named=_whole(f"{_CLITICS}(?:{lands}|{places}|{peoples}|{people})"),
    )


def _any(names: Iterable[str]) -> str:
    return longest(map(bare, names))


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


@lru_cache(maxsize=1)
def _quarters() -> frozenset[str]:
    nouns = map(bare, table("wars")["words"]["quarters"])
    return frozenset(form for noun in nouns for form in (noun, f"ال{noun}"))


@lru_cache(maxsize=8)
def _proper(profile: Profile) -> frozenset[str]:
    """The words that are the watched parties' own."""
    parties = [profile.party(party) for party in profile.core]
    names = {
        bare(word) for p in parties for name in (*p.names, *p.capitals) for word in name.split()
    }
    adjectives = {bare(f) for p in parties for d in p.demonyms for f in demonym_forms(d)}
    return frozenset((names | adjectives) - _common())


class _List:
    """A list of `wars.toml` as one pattern, which is searched for only where it may begin."""

    def __init__(self, words: Sequence[str]) -> None:
        self.pattern = _whole(f"{_CLITICS}(?:{folded(words)})")
        self._begins = _beginning(words)

    def stands_in(self, reading: Reading, text: Callable[[Reading], str] | None = None) -> bool:
        """Whether a sentence has an expression of the list; `text` gives the words to look in."""
        if not self._begins.at(reading):
            return False
        return self.pattern.search((text or _text)(reading)) is not None


@cache
def _listed(name: str, section: str = "words") -> _List:
    return _List(table("wars")[section][name])


def _beginning(expressions: Iterable[str], *, article: bool = False) -> Trigger:
    """What tells a word with which one of the expressions may begin, an article before it or none."""
    firsts = {bare(expression).split()[0] for expression in expressions}
    whole = frozenset(first for first in firsts if not first.endswith("*"))
    open_ = tuple(first.removesuffix("*") for first in firsts if first.endswith("*"))
    return Trigger(
        lambda word: (
            not whole.isdisjoint(_plain_forms(word, article=article))
            or (open_ and any(f.startswith(open_) for f in _plain_forms(word, article=article)))
        )
    )


@lru_cache(maxsize=64)  # all lists are asked of a new word in a row
def _plain_forms(word: str, *, article: bool) -> tuple[str, ...]:
    """A word as it stands and without what may be written together with it, the article too if so asked."""
    forms = [_with_article(word)]
    for clitics in ("وف", "بلك"):
        forms += [form[1:] for form in forms if form[:1] and form[0] in clitics]
    return (*forms, *(f[2:] for f in forms if f.startswith("ال"))) if article else tuple(forms)


@cache
def _of_wars() -> Trigger:
    """What tells the names of lands, people and places of any war."""
    wars = table("wars")["wars"]
    peoples = (form for war in wars for base in war["demonyms"] for form in demonym_forms(base))
    return _beginning([*(name for war in wars for name in _own(war)), *peoples], article=True)
