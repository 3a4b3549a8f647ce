"""A sentence as mentions of parties and predicates in clauses: what the role rules work on.

No parser: Arabic news prose is regular enough that the clause a verb stands in, the preposition that
governs a noun phrase and the noun at its head tell who acts and who is hit.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from briefings.analysis.parsing.clauses import (
    Predicate,
    by_verb,
    find_clauses,
    find_predicates,
    is_finite,
    unlisted_verbs,
)
from briefings.analysis.parsing.lexicon import Hit, Lexicon
from briefings.analysis.parsing.lookup import look_up
from briefings.analysis.parsing.mentions import Mention, find_mentions
from briefings.analysis.parsing.tokens import Token, is_glued, tokenize

_DATELINE = 12  # words within which a dateline ends
_DASHES = frozenset("-–—")
_PLACES = frozenset({"state", "place"})
_OPENING = frozenset({"report", "event", "deed"})  # how a sentence begins behind a place
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


@lru_cache(maxsize=1 << 10)  # wire copy repeats, and the names of outlets do
def read(text: str, lexicon: Lexicon, *, in_quote: bool = False, headline: bool = False) -> Reading:
    """Take a sentence apart; `in_quote` where a quotation is open from the sentence before."""
    tokens, folded = tokenize(text, in_quote)
    look_up(tokens, lexicon, text)
    begin = _after_dateline(tokens)
    mentions = [m for m in by_verb(tokens, find_mentions(tokens)) if m.first >= begin]
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
    bracket, dashes = False, 0
    for i, token in enumerate(tokens[:_DATELINE]):
        bracket = bracket or "(" in token.gap
        if i and bracket and any(mark in token.gap for mark in (") -", ")-", ") –", ") —", "):")):
            return i
        dashes += token.gap.strip() in _DASHES
        if i and dashes == _BOTH:
            return i
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
