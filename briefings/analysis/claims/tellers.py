"""Who tells a count where no party is named for him: an office, a passer-by, "we", the outlet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.analysis.claims.attributions import Source
from briefings.analysis.parsing.casualties import Counted, possessed
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.normalize import bare

_WE = frozenset(
    map(bare, ["قواتنا", "جيشنا", "وحداتنا", "بلادنا", "شعبنا", "دفاعنا", "لنا", "عندنا", "نحن"])
)
_SKIPPED = frozenset(map(bare, ["ما", "أن", "إن", "قد", "كان", "كانت", "لم", "لا", "له", "لها"]))
_communiques = lists("reporting", "communiques")
_LINES = 2  # first lines of which one may be a communiqué's heading
_OFFICE = 5  # words behind a body's name for an office of it
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


def of_communique(readings: Sequence[Reading], context: Context) -> str:
    """The party whose communiqué an article is; "" where it is none.

    Its headline or first line is "a statement by X" without a verb and X himself speaks in its lines, or
    "statement issued by X"; or its headline is the name of X or a body of his, as on a letterhead.
    """
    headed = [r for r in readings[:1] if _is_letterhead(r)]
    opens = headed or [r for r in readings[:_LINES] if _is_heading(r)]
    named = opens[0].mentions if opens else []
    parties = {p for m in named for p in resolve(m, opens[0], context, Speaking())}
    if len(parties) != 1:
        return ""
    told = headed or _is_issued(opens[0]) or any(map(_in_first_person, readings))
    party = parties.pop()
    return party if told and not any(_names_another(r, party) for r in readings) else ""


def _is_heading(reading: Reading) -> bool:
    tokens = reading.tokens
    verbs = (p.at for p in reading.predicates if p.form in ("past", "present"))
    told = any("attribution" not in tokens[at].hits for at in verbs)  # "issued by" is none
    return bool(tokens) and tokens[0].text in _communiques("nouns") and not told


def _is_issued(reading: Reading) -> bool:
    """Whether a heading says by whom the statement was issued, and not what it says."""
    phrases = _communiques("issued")
    return any(f" {phrase} " in f" {reading.folded} " for phrase in phrases)


def _is_letterhead(reading: Reading) -> bool:
    """Whether a headline is a body's name and no more: "Ministry of Defence of X, press centre"."""
    named = [m for m in reading.mentions if m.party]
    if len(named) != 1 or named[0].first or not named[0].last or reading.predicates:
        return False
    head = reading.has(0, "head")
    body = head is not None and head.sense.kind in ("office", "force")
    office = reading.tokens[named[0].last + 1 :]
    return body and len(office) <= _OFFICE and not any(":" in token.gap for token in office)


def _names_another(reading: Reading, party: str) -> bool:
    """Whether a statement of somebody else is headed by a line: "statement of Y:"."""
    headed = _is_heading(reading) and reading.text.rstrip().endswith(":")
    return headed and any(m.party not in ("", party) for m in reading.mentions)


def _in_first_person(reading: Reading) -> bool:
    """Whether whoever wrote the sentence speaks of himself in it, and nobody else is told to."""
    told = any(p.kind == "report" and p.form == "past" for p in reading.predicates)
    return not told and says_we(reading)


def says_we(reading: Reading) -> bool:
    """Whether a sentence speaks of "our forces", "our dead" outside a quotation."""
    return any(not reading.tokens[k].quoted for k in _OURS.at(reading))


def _is_ours(word: str) -> bool:
    return word in _WE or word.lstrip("وبل") in _WE or possessed(word)[1] == "نا"


_OURS = Trigger(_is_ours)


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
