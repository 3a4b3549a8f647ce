"""What the form of words tells: who did not answer and yet speaks, whose people somebody only counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefings.analysis.claims.mute import without_comment
from briefings.analysis.parsing.casualties import possessed
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.speech.ownnames import is_own_name
from briefings.language.normalize import bare
from briefings.profile import OTHER
from briefings.records import Figure

_NOT = frozenset(["لم", "لا"])
_OF = frozenset(["من", "عن"])
_REPLIES = frozenset(map(bare, ["رد", "تعليق", "تعقيب", "بيان", "توضيح", "تأكيد"]))
_BUT_IT = tuple(map(bare, ["لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها"]))
_BUT = frozenset(map(bare, ["غير", "إلا", "بيد"]))
_IT = frozenset(map(bare, ["أنه", "أنها", "أنهم"]))
_PRONOUNS = ("ه", "ها", "هم")
_COUNTED = 3  # words behind a count within which whose they are stands


def disowned(
    reading: Reading, context: Context, speaking: Speaking, claims: Sequence[Figure]
) -> tuple[Figure, ...]:
    """The claims; of those whom a body of no list only counts nobody tells whose they are.

    "Three of its members" are its own, and so are whoever an article on another conflict counts.
    """
    heard = {f.first for f in speaking.found if f.party == OTHER}
    named = [m for m in reading.mentions if m.party == OTHER]
    bodies = named and all(m.first in heard and is_own_name(reading, m.first) for m in named)
    if not (context.pair and bodies):
        return tuple(claims)
    return tuple(
        replace(claim, party_affected=None)
        if claim.party_affected == claim.claimed_by == OTHER and not _its_own(reading, claim)
        else claim
        for claim in claims
    )


def _its_own(reading: Reading, claim: Figure) -> bool:
    """Whether the counted are somebody's by a pronoun: "three of its members", "its dead"."""
    inside = [k for k, t in enumerate(reading.tokens) if claim.start <= t.start < claim.end]
    near = reading.tokens[inside[0] : inside[-1] + 1 + _COUNTED] if inside else ()
    of_them = any(a.text == "من" and b.text.endswith(_PRONOUNS) for a, b in pairwise(near))
    return of_them or any(possessed(token.text)[1] for token in near)


def silent_but(reading: Reading) -> Found | None:
    """Who did not answer and yet says something: "no reply came from X, but it accused Y of"."""
    tokens = reading.tokens
    for p in reading.predicates:
        opener = tokens[p.at - 1].text if p.at else ""
        contrary = opener.startswith(_BUT_IT) or (
            opener in _IT and p.at > 1 and tokens[p.at - 2].text in _BUT
        )
        if p.kind != "report" or p.form == "participle" or not contrary:
            continue
        for m in reading.mentions:
            silent = m.last < p.at and (without_comment(reading, m) or _gave_no_reply(reading, m))
            if silent and m.party and m.kind != "place":
                return Found(m.party, m.first, m.last)
    return None


def _gave_no_reply(reading: Reading, m: Mention) -> bool:
    """ "No reply of X's came": "not" opens the sentence, and the reply stands before "from X"."""
    words = [token.text for token in reading.tokens[: m.first]]
    denied = bool(words) and words[0].removeprefix("و") in _NOT
    return denied and m.prep in _OF and len(words) > 1 and bool(set(words[-3:]) & _REPLIES)
