"""A sentence as mentions of parties and predicates in clauses: what the role rules work on.

No parser: Arabic news prose is regular enough that the clause a verb stands in, the preposition that
governs a noun phrase and the noun at its head tell who acts and who is hit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from briefings.analysis.parsing.clauses import (
    Predicate,
    find_clauses,
    find_predicates,
    is_finite,
    unlisted_verbs,
)
from briefings.analysis.parsing.lexicon import Hit, Lexicon
from briefings.analysis.parsing.lookup import look_up
from briefings.analysis.parsing.mentions import Mention, find_mentions
from briefings.analysis.parsing.tokens import Token, is_glued, tokenize
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.parsing.walk import ARTICLES

_DATELINE = 12  # words within which a dateline ends
_TOWNS = 7  # words of two or three towns and of the verb behind them
_DASHES = frozenset("-–—")
_BLOWS = frozenset(["blow", "either"])  # kinds of deeds
_PLACES = frozenset({"state", "place"})
_OPENING = frozenset({"report", "event", "deed"})  # how a sentence begins behind a place
_IN_NAME_OF = "باسم"
_OF = 2  # words from a force to whose it is: "which belongs" stands between
_belonging = lists("nouns", "belonging")
_BOTH = 2  # before the agency, and behind it


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A sentence taken apart; not changed afterwards, since equal sentences share one."""

    text: str
    folded: str
    tokens: list[Token]
    mentions: list[Mention]
    predicates: list[Predicate]
    opened: list[tuple[int, str]]  # clause starts: token and how entered

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The place of tokens `first`…`last` in the sentence."""
        return self.tokens[first].start, self.tokens[last].end

    def has(self, i: int, channel: str) -> Hit | None:
        """The sense of that channel that begins at token `i`."""
        return self.tokens[i].hits.get(channel) if 0 <= i < len(self.tokens) else None

    def blow(self, i: int) -> Hit | None:
        """The noun of a blow that begins at token `i`: "the shelling", "the clash"."""
        deed = self.has(i, "deed")
        return deed if deed is not None and deed.sense.kind in _BLOWS else None


@lru_cache(maxsize=1 << 10)  # wire copy repeats, and the names of outlets do
def read(text: str, lexicon: Lexicon, *, in_quote: bool = False, headline: bool = False) -> Reading:
    """Take a sentence apart; `in_quote` where a quotation is open from the sentence before."""
    tokens, folded = tokenize(text, in_quote)
    look_up(tokens, lexicon, text)
    begin = _after_dateline(tokens)
    mentions = [m for m in _by_verb(tokens, find_mentions(tokens)) if m.first >= begin]
    if not headline:
        unlisted_verbs(tokens, mentions)
    mentions = _fronted(tokens, mentions)
    opened = find_clauses(tokens, headline)
    if begin:
        opened = [(0, "dateline"), (begin, "start"), *(o for o in opened if o[0] > begin)]
    return Reading(text, folded, tokens, mentions, find_predicates(tokens, opened), opened)


def _after_dateline(tokens: list[Token]) -> int:
    """The token behind a dateline such as "Baku 5 October (Agency) -" or "Baku - Agency -"; 0 without one.

    A place alone is one before a verb of saying or doing: "Baku - The army said" in Arabic.
    """
    place = tokens[0].hits.get("party") if tokens else None
    if place and not place.clitic and place.sense.kind in _PLACES and len(tokens) > place.length:
        opening = tokens[place.length]
        if opening.gap.strip() in _DASHES and not _OPENING.isdisjoint(opening.hits):
            return place.length
    if (several := _behind_places(tokens)) > 0:
        return several
    bracket, dashes = False, 0
    for i, token in enumerate(tokens[:_DATELINE]):
        bracket = bracket or "(" in token.gap
        if i and bracket and any(mark in token.gap for mark in (") -", ")-", ") –", ") —", "):")):
            return i
        dashes += token.gap.strip() in _DASHES
        if i and dashes == _BOTH:
            return i
    return 0


def _behind_places(tokens: list[Token]) -> int:
    """The token behind a dateline of several places, "New York/Khartoum - "; 0 without one."""
    slash = False
    for i, token in enumerate(tokens[:_TOWNS]):
        gap = token.gap.strip()
        if slash and gap in _DASHES and not _OPENING.isdisjoint(token.hits):
            return i
        if i and gap not in ("", "/"):
            return 0
        slash = slash or (i > 0 and gap == "/")
    return 0


def _fronted(tokens: list[Token], found: list[Mention]) -> list[Mention]:
    """The mentions, where "…, and X denies it" opens a clause of X's, who is joined to nobody before."""
    kept = list(found)
    for n, m in enumerate(found):
        behind = tokens[m.last + 1 : m.last + 2]
        goes_on = m.joined and "،" in tokens[m.first].gap and not tokens[m.first].quoted
        if goes_on and any(is_glued(token) and is_finite(token) for token in behind):
            tokens[m.first].opens = True
            kept[n] = replace(m, joined=False, prep="", deed=-1)
    return kept


def _by_verb(tokens: list[Token], found: list[Mention]) -> list[Mention]:
    """The mentions as the verbs before them have them: whom somebody accuses, whose name an office has."""
    return _titled(tokens, _owned(tokens, _accused(tokens, found)))


def _owned(tokens: list[Token], found: list[Mention]) -> list[Mention]:
    """The mentions, a word that more than one may go by being his whose it is told to be or who bears it.

    "The army, which belongs to X" is X's, and "the army's spokesman, Colonel Y" speaks for Y's side.
    """
    kept: list[Mention] = []
    for m in found:
        led = kept[-1] if kept else None
        if led is not None and led.weak and m.party and led.party != m.party and (
            _owns(tokens, led, m) or _bears(tokens, led, m)
        ):  # fmt: skip
            kept[-1] = replace(led, party=m.party, last=m.last, weak=m.weak)
        else:
            kept.append(m)
    return kept


def _owns(tokens: list[Token], led: Mention, m: Mention) -> bool:
    """Whether "belonging to" alone stands between the two."""
    row = tokens[led.last + 1 : m.core + 1]
    land = tokens[led.core].text.removeprefix("و").removeprefix("ب") in _belonging("lands")
    return (
        len(row) > 1
        and not land
        and m.first <= led.last + _OF
        and row[0].text in _belonging("adjectives")
        and row[1].text.startswith("ل")
        and all(map(is_glued, row))
    )


def _bears(tokens: list[Token], led: Mention, m: Mention) -> bool:
    """Whether a name stands right behind an office that speaks, at most a rank before it."""
    beside = led.last + 1 == m.first and is_glued(tokens[m.first])
    named = led.head == "office" and m.kind == "person" and not (m.prep or m.joined)
    spokesman = any(token.text == _IN_NAME_OF for token in tokens[led.first : led.last])
    return beside and named and (spokesman or _speaks(tokens, led))


def _speaks(tokens: list[Token], office: Mention) -> bool:
    """Whether a verb of saying that has no object stands right before an office."""
    told = tokens[office.first - 1].hits.get("report") if office.first else None
    return told is not None and told.sense.value in ("say", "add")


def _accused(tokens: list[Token], found: list[Mention]) -> list[Mention]:
    """ "A body for (the) abductees accused the Xs of …": whom it accuses is no adjective of a noun before.

    Somebody must be accused, and nobody else is named between the accuser and the deed.
    """
    for i, token in enumerate(tokens[:-1]):
        hit = token.hits.get("report")
        if hit is None or hit.sense.value != "accuse" or hit.sense.form not in ("past", "present"):
            continue
        behind = [m for m in found if m.first > i]
        named = [m.first for m in behind if m.party and not (m.prep or m.deed >= 0)]
        for m in behind:
            first = not named or named[0] >= m.first
            if first and m.core > i + 2 and m.kind == "state" and _before_deed(tokens, m):
                at = found.index(m)
                return [
                    *found[:at],
                    replace(m, first=m.core, head="", prep="", deed=-1),
                    *found[at + 1 :],
                ]
    return found


def _before_deed(tokens: list[Token], m: Mention) -> bool:
    """Whether a name behind a definite noun stands right before "of having …"."""
    hit, behind = tokens[m.core].hits["party"], tokens[m.last + 1 : m.last + 2]
    noun = tokens[m.core - 1].text.startswith(ARTICLES) and not hit.clitic
    return noun and any(is_glued(t) and t.text.startswith("ب") for t in behind)


def _titled(tokens: list[Token], found: list[Mention]) -> list[Mention]:
    """ "The Belgian prime minister Charles Michel": whoever held another office once is of this one here.

    Behind a verb with an object the name may be that: "the Belgian prime minister called Michel".
    """
    kept: list[Mention] = []
    for n, m in enumerate(found):
        office = kept[-1] if kept else None
        if office is not None and _names_holder(tokens, office, m, found[n + 1 :]):
            kept[-1] = replace(office, last=m.last, kind="person")
        else:
            kept.append(m)
    return kept


def _names_holder(tokens: list[Token], office: Mention, m: Mention, behind: list[Mention]) -> bool:
    beside = office.last + 1 == m.first and tokens[m.first].gap == " " and m.first == m.core
    other = office.party and office.party != m.party and not (m.prep or m.joined)
    if office.head != "office" or m.kind != "person" or not (beside and other):
        return False
    object_behind = behind and not behind[0].prep and "،" in tokens[behind[0].first].gap
    return bool(office.prep) or _speaks(tokens, office) or bool(object_behind)
