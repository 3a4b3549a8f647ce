"""What stands beside a count: the phrases for parties and the words that tell what befell people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.casualties import casualty, lost, people, word_lists
from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.sides import armies, kin
from briefings.analysis.speech.sources import contrasts

_HIT = frozenset(["killed", "wounded"])
_BESIDE = 2  # words behind a number in which "civilian" stands
_NEARBY = frozenset(["قرب", "بقرب", "بالقرب", "المحاذيه", "المتاخمه", "المجاوره"])  # not there


def coupled(mentions: Sequence[Mention]) -> list[Mention]:
    """Phrases that share their place with one of another party: "of the Xs and Ys"."""
    found = []
    for one, other in pairwise(mentions):
        if other.joined and other.first == one.last + 1 and one.party != other.party:
            found += [one, other]
    return found


def closest(reading: Reading, draft: Draft) -> dict[str, list[Mention]]:
    """The last phrase for a party before the number and the first one behind it."""
    first, last = draft.number.first, draft.number.last
    before = [m for m in reading.mentions if m.core < first]
    behind = [m for m in reading.mentions if m.core > last]
    return {"last-before": before[-1:], "first-behind": behind[:1]}


def nearest_word(reading: Reading, draft: Draft) -> str:
    """The casualty word nearest to the number, before it where there is one."""
    first, last = draft.number.first, draft.number.last
    places = [
        *range(first - 1, max(-1, first - 9), -1),
        *range(first, min(last + 9, len(reading.tokens))),
    ]
    return next((form for k in places if (form := casualty(reading.tokens[k].text))), "-")


def place_of(
    party: str, draft: Draft, context: Context, named: Mapping[str, list[tuple[Mention, bool]]]
) -> Iterator[str]:
    """What a party is to the claim, in a word or two."""
    if party == draft.claimant:
        yield "claims"
    elif draft.claimant in context.pair and party in context.pair:
        yield "foe of claimant"
    first = draft.number.first
    sides = {"before" if mention.core < first else "behind" for mention, _ in named.get(party, ())}
    yield from (f"named {side}" for side in sides)


def side_of(mention: Mention, first: int, last: int) -> tuple[str, str]:
    """Before, in or behind the number, and how far off."""
    if first <= mention.core <= last:
        return "in", ""
    gap = first - mention.last if mention.core < first else mention.first - last
    bucket = 1 if gap <= 1 else 2 if gap == 2 else 4 if gap <= 4 else 8 if gap <= 8 else 9
    return ("before" if mention.core < first else "behind"), str(bucket)


def crossed(reading: Reading, mention: Mention, number: int) -> str:
    """How the last clause between a mention and the number was entered."""
    low, high = sorted((mention.first, number))
    breaks = [how for at, how in reading.opened if low < at <= high]
    return f"{min(len(breaks), 2)}{breaks[-1]}" if breaks else "same"


def sort_of(word: str) -> str:
    """What sort of word a word is to a count."""
    words = word_lists()
    form = casualty(word)
    if form:
        return words.kinds[form]
    if lost(word):
        return "lost"
    return "people" if people(word) else "-"


def counts_its_own(reading: Reading, draft: Draft, context: Context) -> str | None:
    """The side that counts its civilians; None where another is named, or the count is of others."""
    party, profile = draft.claimant, context.profile
    hosts = {host for host, _ in kin(profile)}  # their civilians may be those of their kin
    if party not in {*profile.core} - armies(profile) - hosts or draft.kind not in _HIT:
        return None
    if draft.background or not _are_civilians(reading, draft):
        return None
    here = [m for m in reading.mentions if m.party in profile.core and _is_here(reading, draft, m)]
    return party if {m.party for m in here} == {party} else None


def of_its_kin(reading: Reading, draft: Draft, context: Context) -> str | None:
    """Whose civilians a side counts that were hit in a town of those who bear its name: theirs."""
    guest = dict(kin(context.profile)).get(draft.claimant or "")
    if guest is None or draft.kind not in _HIT or draft.background:
        return None
    if not _are_civilians(reading, draft):
        return None
    first, last = draft.number.first, draft.number.last
    towns = [m for m in reading.mentions if _is_struck(reading, draft, m, guest)]
    towns.sort(key=lambda m: max(first - m.last, m.first - last))
    return guest if towns and towns[0].party == guest else None


def _is_struck(reading: Reading, draft: Draft, m: Mention, guest: str) -> bool:
    """Whether a phrase names a town or a land in the clause of a count, and neither teller nor attacker."""
    named = m.kind in ("state", "place") and not m.head
    where = m.kind == "place" or m.prep or m.party == guest
    teller = m.party == draft.claimant and m.kind == "state"
    near = any(token.text in _NEARBY for token in reading.tokens[max(0, m.first - 2) : m.first])
    return bool(named and where and not (teller or near)) and _is_here(reading, draft, m)


def _is_told_before(reading: Reading, draft: Draft, m: Mention) -> bool:
    """Whether a phrase stands before "X announced that in X's town …", and not within it."""
    first = draft.number.first
    that = [k for k, t in enumerate(reading.tokens[:first]) if "complement" in t.hits]
    at = that[-1] if that else 0
    inside = any(o.party == draft.claimant and o.kind == "place" and at < o.first < first
                 for o in reading.mentions)  # fmt: skip
    return m.last < at and m.party != draft.claimant and inside


def _are_civilians(reading: Reading, draft: Draft) -> bool:
    number = draft.number
    row = reading.tokens[number.first : number.last + 1 + _BESIDE]
    told = any(word_lists().people.get(people(token.text)) == "civilians" for token in row)
    return told or (not number.whom and draft.whom == "civilians")


def _is_here(reading: Reading, draft: Draft, m: Mention) -> bool:
    """Whether a phrase stands in the clause of the count, or in what is told of the town there."""
    first, last = draft.number.first, draft.number.last
    if m.first < first:
        return not (contrasts(reading, m.last, first) or _is_told_before(reading, draft, m))
    return not contrasts(reading, last, m.first)


def struck(party: str, hit: Mapping[str, int], context: Context) -> Iterator[str]:
    """How likely it is that the party is hit, and that its opponents are not."""
    most = max((odds for other, odds in hit.items() if other != party), default=None)
    level = "-" if party not in hit else str(max(-4, min(4, hit[party] // 75)))
    yield f"hit={level}"
    if party in hit:
        yield f"hit most={most is None or hit[party] > most}"
    elif most is not None:
        yield f"hit={level} others={max(-3, min(3, most // 75))} pair={party in context.pair}"
