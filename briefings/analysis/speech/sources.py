"""Sources that are no party: who tells something where nobody of the profile does, in words.

"According to volunteers", "a medical source said", "witnesses confirmed the death of": a count told so is
theirs, and not the outlet's own. The kinds of sources are `data/analysis/sources.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefings.analysis.counting.nations import PEOPLES
from briefings.analysis.parsing.casualties import Counted, casualty
from briefings.analysis.parsing.context import Found
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import is_private
from briefings.analysis.parsing.papers import paper
from briefings.analysis.parsing.triggers import channel
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.speech.sayer import names_its_speaker, noun_follows
from briefings.analysis.speech.sourcekinds import (
    Kind,
    body_of,
    definite,
    in_words,
    kind_at,
    source_words,
    unknown,
)
from briefings.analysis.speech.sourceplaces import REACH, SAYING, places, subject
from briefings.analysis.speech.speakers import STATEMENT
from briefings.analysis.speech.strangers import is_in_ward, is_nobodys, is_stranger
from briefings.profile import OTHER
from briefings.records import Source

_OUR_OWN, _TO, _QUOTING = "correspondent", "ل", "نقلا"
TOWNISH = frozenset(["local", "medical", "health"])  # sorts of sources that are of their town
_THERE = frozenset(["في", "من"])
_NATION = 2  # words behind a source among which its nation stands
_SUBJECT_OUT = frozenset(["complement", "preposition", "relative", "attribution", "break"])


@dataclass(frozen=True, slots=True)
class Telling:
    """A source with its place among the words of a sentence."""

    source: Source
    first: int  # tokens of its words
    last: int
    own: bool  # speaks for no party, or is none that the article has told of
    outsider: bool = False  # is of a kind that never speaks for a party
    official: bool = False  # an authority, or a body that counts
    anywhere: bool = False  # may be of no side, as a committee or a monitoring group
    nobodys: bool = False  # goes by no more than its sort: "a medical source"
    town: bool = False  # is of a place alone: a hospital, a local official


@lru_cache(maxsize=1 << 10)
def sources(reading: Reading) -> tuple[Telling, ...]:
    """Every source that the sentence names, in order; parties are left out only where no kind fits."""
    found: dict[int, Telling] = {}
    for at, sure in places(reading):
        telling = _telling(reading, at, sure)
        if telling is not None and telling.first not in found:
            found[telling.first] = telling
    return tuple([found[at] for at in sorted(found)])


def source_of(reading: Reading, first: int, last: int, told: Sequence[Telling]) -> Telling | None:
    """Who tells what stands at those words: whoever is named before them, or else behind them."""
    before = [t for t in told if t.first < first and not contrasts(reading, t.first, first)]
    behind = [t for t in told if t.first > last and not _tells_more(reading, last, t)]
    near = [*reversed(before), *behind]
    return next((t for t in near if t.source.kind), near[0] if near else None)


def _tells_more(reading: Reading, last: int, telling: Telling) -> bool:
    """Whether a source behind some words tells something else: "350 came, and a woman said that".

    What a ministry says so is mostly of the same matter.
    """
    at = telling.first
    return contrasts(reading, last, at) or any(
        p.kind == "report" and p.entered == "and" and last < p.at < at <= p.at + 2
        and any("complement" in t.hits for t in reading.tokens[at : at + REACH])
        for p in reading.predicates if not telling.official
    )  # fmt: skip


def told_on(reading: Reading, last: Source | None, teller: Source | None = None) -> list[Telling]:
    """The source of the sentence before, where this one goes on with its words: "they added that".

    "By her word" is of whoever told a sentence last, or else of somebody: never the outlet's own word.
    """
    behind = (t for k in channel(reading, "attribution") for t in reading.tokens[k + 1 : k + 2])
    if any(token.text in _pronouns() and not token.gap.strip() for token in behind):
        source = teller or Source("", unknown(), 0, 0, listed=False)
        return [Telling(replace(source, start=0, end=0), -1, -1, own=teller is not None)]
    verb = next((p for p in reading.predicates if p.kind == "report"), None)
    if last is None or verb is None or verb.at > 1 or verb.value not in SAYING:
        return []
    if verb.form == "participle" or names_its_speaker(reading):
        return []
    return [Telling(replace(last, start=0, end=0), -1, -1, own=False)]


@lru_cache(maxsize=1)
def _pronouns() -> frozenset[str]:
    """ "His word", "her account"."""
    return frozenset(
        w for w in lists("casualties", "withdrawn")("own") if w.endswith(("ه", "ها", "هم"))
    )


def is_source(number: Counted, told: Sequence[Telling]) -> bool:
    """Whether a number counts those who tell: "three witnesses said", "one of the residents said"."""
    return any(t.source.listed and number.first <= t.first <= number.last for t in told)


def main_source(told: Sequence[Telling]) -> Source | None:
    """Who tells a sentence in which nobody of the profile speaks."""
    known = [telling for telling in told if telling.source.words] or told
    return known[0].source if known else None


def without_earlier(
    reading: Reading, speaking: Sequence[Found], told: Sequence[Telling]
) -> list[Found]:
    """Who speaks, less whom only an earlier sentence named where a source of its own tells this one.

    "Activists said" is not whoever spoke before; "he added …, while activists said" still is. Whose
    "a government source" is, the models know better; what it claims is its own all the same.
    """
    own = [t for t in told if (t.outsider or t.nobodys) and not contrasts(reading, 0, t.first)]
    if not own or left_open(reading, told):
        return list(speaking)
    return [f for f in speaking if f.last >= f.first and not _is_read_into(reading, f, own)]


def is_named(reading: Reading, speaking: Sequence[Found], party: str, telling: Telling) -> bool:
    """Whether the sentence itself names the party as one that speaks."""
    found = [f for f in speaking if f.party == party and f.last >= f.first]
    return any(not _is_read_into(reading, f, [telling]) for f in found)


def _is_read_into(reading: Reading, found: Found, told: Sequence[Telling]) -> bool:
    """Whether a party was only read into the words for a source, into a place's name or a victim's."""
    named = [m for m in reading.mentions
             if m.party == found.party and m.last >= found.first and m.first <= found.last]  # fmt: skip
    outsiders = [t for t in told if (t.outsider or t.nobodys) and found.party != OTHER]
    if named and all(
        m.kind == "place" or any(_is_nation(reading, m, t) or _houses(m, t) for t in outsiders)
        for m in named
    ):
        return True
    inside = found.party != OTHER and any(t.first <= found.first <= t.last for t in told)
    return inside and not named and not paper(reading.tokens[found.first].text)


def _is_nation(reading: Reading, mention: Mention, telling: Telling) -> bool:
    """Whether a party only tells of what nation a source is: "Armenian activists"."""
    core = mention.core - telling.first
    between = reading.tokens[telling.first + 1 : mention.core]
    nation = mention.kind == "demonym" or reading.tokens[mention.core].text in PEOPLES
    return 0 < core <= _NATION and nation and not any("head" in token.hits for token in between)


def _houses(mention: Mention, telling: Telling) -> bool:
    """Whether a party only tells where a source of nobody's is: "a medical source in X", "residents in X"."""
    inside = telling.first <= mention.first <= mention.core <= telling.last
    lives = telling.outsider and mention.prep in _THERE and mention.kind == "state"
    return inside and (telling.nobodys or lives)


def left_open(reading: Reading, told: Sequence[Telling]) -> bool:
    """Whether the first verb of saying leaves its subject to the sentences before.

    Those behind it go on with its subject: "the committees denied that …, but admitted that".
    """
    for p in reading.predicates:
        token = reading.tokens[p.at]
        plain = p.kind == "report" and p.form != "participle" and not token.quoted
        if plain and p.entered != "complement" and "attribution" not in token.hits:
            at = (p.start, subject(reading, p))
            return not any(t.source.kind and t.first in at for t in told)
    return False


def _telling(reading: Reading, at: int, sure: bool) -> Telling | None:
    tokens = reading.tokens
    if at >= len(tokens) or (tokens[at].quoted and not tokens[max(0, at - 1)].quoted):
        return None
    kind, length = kind_at(reading, at)
    if kind is None:
        kind, length = _unlisted(reading, at, sure), 1
    if kind is None:
        return None
    behind = [token.text for token in tokens[at + length : at + length + 1]]
    if kind.id == _OUR_OWN and (tokens[at].text.startswith(_TO) or behind == [_QUOTING]):
        return None  # whom somebody tells it, or who quotes somebody
    last = at + length - 1
    for k in range(at + length, min(at + REACH, len(tokens))):
        if tokens[k].gap.strip(' "“”«»') or {"complement", "report", "event"} & set(tokens[k].hits):
            break
        last = k
    if any(tokens[k].text in source_words("same") for k in range(at, last + 1)):
        return None
    start, end = reading.span(at, last)
    words, sort = in_words(reading, kind, at + length)
    body, whose = body_of(reading, kind, at, at + length)
    source = Source(
        f"{sort} {kind.id}".strip(), words + whose, start, end, listed=kind.listed, body=body
    )
    stranger = is_stranger(reading, kind, at + length)
    private = length == 1 and is_private(reading, at)
    never, official = private or kind.owned == "never", kind.official and not private
    anyones = is_nobodys(reading, kind, at, at + length)
    own = stranger or never or anyones
    town = kind.town or sort in TOWNISH or is_in_ward(reading, at + length)
    return Telling(source, at, last, own, never, official, bool(kind.owned), anyones, town)


def _unlisted(reading: Reading, at: int, sure: bool) -> Kind | None:
    """A source of no listed kind: the subject of the first verb of saying, or else only a name."""
    token = reading.tokens[at]
    if _SUBJECT_OUT & set(token.hits) or token.gap.strip() or token.text in STATEMENT:
        return None
    if not (sure and noun_follows(reading, at) and _announces(reading, at)):
        return Kind("", "", "", listed=False)
    words = unknown()
    return Kind(token.text, words, words, listed=False)


def _announces(reading: Reading, at: int) -> bool:
    """Whether a noun is the subject of its verb: "the company said that", "announced the death of"."""
    behind = reading.tokens[at + 1 : at + REACH]
    hurt = any(casualty(token.text) for token in behind) and not casualty(reading.tokens[at].text)
    return names_its_speaker(reading) or (hurt and definite(reading.tokens[at].text))


def contrasts(reading: Reading, after: int, before: int) -> bool:
    """Whether another's clause opens between two words: "while", "but", "for its part"."""
    tokens = reading.tokens
    for k in range(after + 1, before + 1):
        hits = tokens[k].hits
        if "break" in hits and "attribution" not in hits and _iscontrasts(reading, k):
            return True
    return False


def _iscontrasts(reading: Reading, at: int) -> bool:
    words = [
        token.text for token in reading.tokens[at : at + reading.tokens[at].hits["break"].length]
    ]
    phrase = " ".join(words)
    return phrase in source_words("contrast") or phrase.removeprefix("و") in source_words(
        "contrast"
    )
