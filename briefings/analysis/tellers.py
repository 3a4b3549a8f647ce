"""Who tells a count where no party is named for him: an office, a passer-by, "we", the outlet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefings.analysis.attributions import Source
from briefings.analysis.casualties import Counted, possessed
from briefings.analysis.context import Speaking
from briefings.analysis.grammar import Reading
from briefings.language.normalize import bare

_WE = frozenset(
    map(bare, ["قواتنا", "جيشنا", "وحداتنا", "بلادنا", "شعبنا", "دفاعنا", "لنا", "عندنا", "نحن"])
)
_SKIPPED = frozenset(map(bare, ["ما", "أن", "إن", "قد", "كان", "كانت", "لم", "لا", "له", "لها"]))
_REACH = 3  # words behind a verb of saying that are read


@dataclass(frozen=True, slots=True)
class Teller:
    """Whoever tells a count: what he is, on which side of the number, and the words for him."""

    sort: str  # party, we, office, bystander, outlet, somebody, nobody
    side: str
    words: tuple[str, ...] = ()


def teller_of(
    reading: Reading, number: Counted, speaking: Speaking, sources: Sequence[Source]
) -> Teller:
    """The teller nearest to the number: before it, or else behind it."""
    if speaking.found:
        return Teller("party", "carried" if speaking.carried else "-")
    if says_we(reading):
        return Teller("we", "-")
    places = [p.at for p in reading.predicates if p.kind == "report"]
    places += [source.at for source in sources if not source.parties]
    before = [at for at in places if at < number.first]
    behind = [at for at in places if at > number.last]
    if not places or not (before or behind):
        return Teller("nobody", "-")
    at, side = (max(before), "before") if before else (min(behind), "behind")
    return _at(reading, at, side)


def says_we(reading: Reading) -> bool:
    """Whether a sentence speaks of "our forces", "our dead" outside a quotation."""
    return any(_is_ours(token.text) for token in reading.tokens if not token.quoted)


@lru_cache(maxsize=1 << 16)
def _is_ours(word: str) -> bool:
    return word.lstrip("وبل") in _WE or possessed(word)[1] == "نا"


def _at(reading: Reading, at: int, side: str) -> Teller:
    near = reading.tokens[at + 1 : at + 1 + _REACH]
    for n, token in enumerate(near):
        if n and token.gap.strip(' "“”«»'):
            near = near[:n]
            break
    words = [token.text.removeprefix("ال") for token in near if token.text not in _SKIPPED][:2]
    sort = "somebody"
    for channel in ("bystander", "outlet", "head"):
        if any(channel in token.hits for token in near[:2]):
            sort = {"head": "office"}.get(channel, channel)
            break
    return Teller(sort, side, tuple(words))
