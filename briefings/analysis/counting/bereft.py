"""Whose people another kills or takes, as the side that lost them tells: "X said that Y killed 40 of its".

A pronoun on the noun for the counted may be of both sides that are named; nobody kills or captures his own.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.counting.bounds import lead_at
from briefings.analysis.counting.doers import takes
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.casualties import known, possessed
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.forms import without_and
from briefings.analysis.parsing.gender import disagrees
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists
from briefings.profile import OTHER

_OF = "من"
_THEM = ("ها", "ه", "هم")
_KINDS = frozenset(["killed", "wounded", "captured"])
_WOMEN = "women"  # behind a verb with the ending of one, who may be its passive's subject
_REACH = 3  # words from a count to "of its men"
_LEAD = 7  # words from "brought away" to the count, the subject between
_words = lists("casualties", "killers")


def robbed(reading: Reading, draft: Draft, context: Context, speaking: Speaking) -> str | None:
    """The party that tells whom of its people another hit; None where the words do not say so."""
    word = _their(reading, draft)
    taker = _taker(reading, draft) if word else None
    teller = draft.claimant
    if taker is None or teller in (None, OTHER) or teller not in speaking.parties:
        return None
    if teller in resolve(taker, reading, context, speaking):
        return None
    own = [m for m in reading.mentions if m.party == teller and m.last < taker.first]
    return teller if own and not any(disagrees(reading, m, word) for m in own) else None


def brought_home(reading: Reading, draft: Draft) -> str | None:
    """Who brings its own people out: "X brought 300 of its citizens away from Y"; they are none of Y's."""
    word = _own_noun(reading, draft) if draft.kind == "displaced" else ""
    first = draft.number.first
    lead = reading.tokens[max(0, first - _LEAD) : first]
    if not word or not any(known(token.text, _words("brings_out")) for token in lead):
        return None
    if _live_there(word, [*lead, reading.tokens[first]]):
        return None
    before = [m for m in reading.mentions if m.party and m.last < first and not m.prep]
    plain = [m for m in before if m.kind != "place" and not disagrees(reading, m, word)]
    owner = plain[-1].party if plain else None
    return owner if draft.claimant in (None, owner) and owner != OTHER else None


def _live_there(word: str, lead: Sequence[Token]) -> bool:
    """Whether they are "its residents" behind "from the place": the place's; "more than 500" is none."""
    stems = [word.removesuffix(end) for end in _THEM if word.endswith(end)]
    placed = any(token.text == _OF for token in lead[:-2])
    return placed and any(known(stem, _words("dwellers")) for stem in stems)


def self_told(reading: Reading, draft: Draft, speaking: Speaking) -> frozenset[str]:
    """Who tells that it killed some of another's: "the army said that it had killed 40 of their men"."""
    at = lead_at(reading, draft.number)
    before = reading.tokens[at - 1] if at > 0 and _their(reading, draft) else None
    if before is None or "complement" not in before.hits or not before.text.endswith(_THEM):
        return frozenset()
    told = takes(reading.tokens[at].text) and len(speaking.parties) == 1
    return frozenset(speaking.parties) if told else frozenset()


def _their(reading: Reading, draft: Draft) -> str:
    """The noun by whose pronoun those hit are somebody's; "" for none."""
    hit = draft.kind in _KINDS and draft.number.whom != _WOMEN
    return _own_noun(reading, draft) if hit else ""


def _own_noun(reading: Reading, draft: Draft) -> str:
    number = draft.number
    row = reading.tokens[number.first : number.last + _REACH]
    for k, token in enumerate(row):
        if k and token.gap.strip(' "“”«»'):
            return ""
        led = k > 0 and row[k - 1].text == _OF and not token.text.startswith("ال")
        if led and possessed(token.text)[1] and token.text.endswith(_THEM):
            return token.text
    return ""


def _taker(reading: Reading, draft: Draft) -> Mention | None:
    """Who hits the counted by a verb that is no passive: "Y killed", "killed Y", "Y holds"."""
    at = lead_at(reading, draft.number)
    for m in reading.mentions:
        if m.prep or not m.party:
            continue
        fronted = m.last == at - 1 and _is_active(reading, at)
        behind = (
            m.last == at and m.first > 0 and takes(without_and(reading.tokens[m.first - 1].text))
        )
        if fronted or behind:
            return m
    return None


def _is_active(reading: Reading, at: int) -> bool:
    """Whether a verb of taking has its subject's feminine form: of so many men its passive has not."""
    word = reading.tokens[at].text
    return (takes(word) and word.endswith(("ت", "وا"))) or (takes(word) and word.startswith("ت"))
