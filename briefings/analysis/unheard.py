"""The parties that say nothing where they are named, whatever the models say of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefings.analysis.claims.mute import passes_on, told_of, without_comment
from briefings.analysis.parsing.casualties import possessed
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.goals import are_goals
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import is_local, is_ministry, is_service, stateless
from briefings.analysis.parsing.triggers import channel
from briefings.analysis.roles.features import Row
from briefings.analysis.speech.denied import by_anothers_word
from briefings.analysis.speech.newcomers import newcomer_speaks
from briefings.analysis.speech.ownnames import is_own_name
from briefings.analysis.speech.press import is_press
from briefings.analysis.speech.sayer import is_civil_source, is_of_a_place, only_in_words
from briefings.analysis.speech.speakers import recalls
from briefings.language.normalize import bare
from briefings.profile import OTHER
from briefings.records import Figure

_SAYING = frozenset(["report", "attribution", "relay"])
_NOT = frozenset(["لم", "لا"])
_OF = frozenset(["من", "عن"])
_REPLIES = frozenset(map(bare, ["رد", "تعليق", "تعقيب", "بيان", "توضيح", "تأكيد"]))
_BUT_IT = tuple(map(bare, ["لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها"]))
_BUT = frozenset(map(bare, ["غير", "إلا", "بيد"]))
_IT = frozenset(map(bare, ["أنه", "أنها", "أنهم"]))
_PRONOUNS = ("ه", "ها", "هم")
_COUNTED = 3  # words behind a count within which whose they are stands
_SOURCE = 5  # words of "according to a local official of health"


@dataclass(frozen=True, slots=True)
class Unheard:
    """Who does not speak: in this sentence as it is worded, and of those who have no words in it at all."""

    mute: frozenset[str]
    nowhere: frozenset[str]


def unheard(
    reading: Reading,
    context: Context,
    speaking: Speaking,
    known: Mapping[str, Row],
    chosen: Sequence[str],
    quiet: Sequence[Mention],
) -> Unheard:
    """Those of the chosen who say nothing, and those who are not even there."""
    press = (m for m in reading.mentions if m.kind != "place" and is_press(reading, m))
    relays = _relays(reading, known, {*chosen, *speaking.parties})
    mute = {m.party for m in (*quiet, *press)} - {f.party for f in speaking.found} | relays
    others = [p for p in chosen if p not in context.speaker]
    mute |= {p for p in others if told_of(reading, known[p].mentions)}
    others = [p for p in others if p not in speaking.parties]
    mute |= {p for p in others if only_in_words(reading, known[p].mentions)}
    mute |= _doers(reading, known, speaking) - set(speaking.parties)
    mute |= set(others) if recalls(reading) else set()
    mute |= {p for p in others if _is_only_hit(reading, known[p].mentions)}
    mute |= {p for p in chosen if _only_counted(reading, known[p].mentions)}
    absent = {
        p
        for p in {*chosen, *speaking.parties}
        if all(m.kind == "owned" or is_civil_source(reading, m.first) for m in known[p].mentions)
    }
    if not (newcomer_speaks(reading) or recalls(reading)):
        absent &= stateless(context.profile) if _of_a_ministry(reading) else set()
    absent |= {p for p, row in known.items() if are_goals(reading, row.mentions)}
    mute |= absent | by_anothers_word(reading, {p: row.mentions for p, row in known.items()})
    return Unheard(frozenset(mute), frozenset(absent | relays))


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


def _only_counted(reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Whether a party is silent and else named by its men: "50 soldiers of X fell; X did not comment"."""
    silent = [m for m in mentions if without_comment(reading, m)]
    return bool(silent) and all(m in silent or m.head == "patient" for m in mentions)


def _is_only_hit(reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Whether no word of a sentence is of saying, and it names a party only as those who are hit."""
    named = [m for m in mentions if m.kind != "place"]
    if any(channel(reading, name) for name in _SAYING):
        return False
    return bool(named) and all(m.prep == "من" and m.head in ("force", "patient") for m in named)


def _doers(reading: Reading, known: Mapping[str, Row], speaking: Speaking) -> set[str]:
    """Whoever only does what somebody behind it tells: "X shelled the town, by a local official's word"."""
    tokens = reading.tokens
    at = next((k for k in channel(reading, "attribution") if not tokens[k].quoted), 0)
    deeds = {p.at for p in reading.predicates if p.kind == "event" and p.at < at}
    doing = {f.party for k in deeds for f in speaking.subjects.get(k, ()) if f.first <= f.last}
    near = range(at, min(at + _SOURCE, len(tokens)))
    if not doing or not any(is_local(tokens[k]) or is_of_a_place(reading, k) for k in near):
        return set()
    return {p for p in doing if p in known and all(m.last < at for m in known[p].mentions)}


def _relays(reading: Reading, known: Mapping[str, Row], heard: set[str]) -> set[str]:
    """The parties whose agencies only pass on what others say."""
    alone = len(heard) == 1
    return {p for p in heard if p in known and passes_on(reading, known[p].mentions, alone=alone)}


def _of_a_ministry(reading: Reading) -> bool:
    """Whether a ministry of no country speaks: it is none of a body that spoke before."""
    verbs = {p.at for p in reading.predicates if p.kind == "report"}
    return any(
        m.first - 1 in verbs and (is_ministry(reading, m) or is_service(reading, m))
        for m in reading.mentions
    )
