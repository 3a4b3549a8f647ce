"""Which of those whom the judge lets speak do say something: a doer only does, a paper only prints."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.claims.mute import (
    accused,
    only_strikes,
    speaks_not,
    told_of,
    without_comment,
)
from briefings.analysis.parsing.agreement import is_loose
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.goals import are_goals
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import is_local, is_ministry, is_service, stateless
from briefings.analysis.parsing.tokens import in_request, is_negated
from briefings.analysis.parsing.triggers import channel
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.features import Row
from briefings.analysis.speech.denied import by_anothers_word
from briefings.analysis.speech.newcomers import newcomer_speaks
from briefings.analysis.speech.ownnames import is_own_name
from briefings.analysis.speech.press import is_press
from briefings.analysis.speech.sayer import (
    is_civil_source,
    is_outsider,
    only_in_words,
)
from briefings.analysis.speech.speakers import recalls
from briefings.language.normalize import bare

_WITHHELD = 6  # words behind a name within which it discloses "only" something
_withheld = lists("reporting", "withheld")
_BUT_IT = tuple(map(bare, ["لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها"]))
_BUT = frozenset(map(bare, ["غير", "إلا", "بيد"]))
_IT = frozenset(map(bare, ["أنه", "أنها", "أنهم"]))
_FOR = "ف"  # "for its president said": only gives the reason
_USED_TO = 2  # words from whoever says it to the verb
_SOURCE = 5  # words of "according to a local official of health"


def heard_of(
    reading: Reading,
    context: Context,
    speaking: Speaking,
    known: dict[str, Row],
    chosen: Sequence[str],
    quiet: Sequence[Mention],
) -> tuple[str, ...]:
    """Those chosen who do say something, or whom the rules found where none of them does."""
    mute, absent = _silent(reading, context, speaking, known, chosen, quiet)
    heard = tuple(p for p in chosen if p not in mute and not speaks_not(reading, known[p].mentions))
    if not heard and (chosen or any(in_request(reading.tokens, m.first) for m in reading.mentions)):
        there = (p for p in speaking.parties if p not in absent)
        heard = tuple(p for p in there if not speaks_not(reading, known[p].mentions))
    own = [f.party for f in speaking.found if is_own_name(reading, f.first)]
    return tuple(
        dict.fromkeys((*heard, *_before_colon(reading, speaking), *_leads(reading, speaking), *own))
    )


def _silent(
    reading: Reading,
    context: Context,
    speaking: Speaking,
    known: dict[str, Row],
    chosen: Sequence[str],
    quiet: Sequence[Mention],
) -> tuple[set[str], set[str]]:
    """The parties that say nothing of their own, and those of them that cannot be meant to."""
    press = (m for m in reading.mentions if m.kind != "place" and is_press(reading, m))
    relays = _relays(reading, known, {*chosen, *speaking.parties})
    mute = {m.party for m in (*quiet, *press)} - {f.party for f in speaking.found} | relays
    others = [p for p in chosen if p not in context.speaker]
    mute |= {p for p in others if told_of(reading, known[p].mentions)}
    others = [p for p in others if p not in speaking.parties]
    mute |= {p for p in others if accused(reading, known[p].mentions)}
    mute |= {p for p in others if only_in_words(reading, known[p].mentions)}
    mute |= {p for p in (*others, *speaking.parties) if _supports(reading, known[p].mentions)}
    mute |= _doers(reading, known, speaking) - set(speaking.parties)
    mute |= {p for p in others if only_strikes(reading, known[p].mentions)}
    recalled = recalls(reading)
    mute |= set(others) if recalled else set()
    mute |= {p for p in chosen if _only_counted(reading, known[p].mentions)}
    absent = {
        p
        for p in {*chosen, *speaking.parties}
        if all(m.kind == "owned" or is_civil_source(reading, m.first) for m in known[p].mentions)
    }
    if absent and not (recalled or newcomer_speaks(reading)):
        absent &= stateless(context.profile) if _of_a_ministry(reading) else set()
    absent |= {p for p, row in known.items() if are_goals(reading, row.mentions)}
    mute |= absent | by_anothers_word(reading, {p: row.mentions for p, row in known.items()})
    return mute, absent | relays


def undisclosed(reading: Reading) -> list[Mention]:
    """Who is named for what he did not announce, and says nothing else: "X did not disclose its losses"."""
    return [m for m in reading.mentions if not m.prep and _keeps_back(reading, m)]


def _keeps_back(reading: Reading, m: Mention) -> bool:
    tokens = reading.tokens
    verb = m.first - 1
    while verb > 0 and is_loose(tokens[verb]):
        verb -= 1
    told = verb > 0 and tokens[verb].text in _withheld("verbs")
    if not told or not is_negated(tokens, verb):
        return False
    behind = [token.text for token in tokens[m.last + 1 :]]
    only = any(word in _withheld("only") for word in behind[:_WITHHELD])
    only = only or any(word in _withheld("said") for word in behind)
    later = any(p.kind == "report" and p.at > m.last for p in reading.predicates)
    return not (only or later)


def _only_counted(reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Whether a party is silent and else named by its men: "50 soldiers of X fell; X did not comment"."""
    silent = [m for m in mentions if without_comment(reading, m)]
    return bool(silent) and all(m in silent or m.head == "patient" for m in mentions)


def _before_colon(reading: Reading, speaking: Speaking) -> list[str]:
    """Whoever says what follows a colon right behind the verb: "the Xs used to say: …"."""
    tokens = reading.tokens
    said = [
        p.at
        for p in reading.predicates
        if p.kind == "report" and p.form != "participle" and not tokens[p.at].quoted
        and p.at + 1 < len(tokens) and ":" in tokens[p.at + 1].gap
    ]  # fmt: skip
    found = {(f.party, f.first) for f in speaking.found}
    told = (
        f
        for at in said
        for f in speaking.subjects.get(at, ())
        if f.first <= f.last and at - _USED_TO <= f.last < at
    )
    return list(dict.fromkeys(f.party for f in told if (f.party, f.first) in found))


def _leads(reading: Reading, speaking: Speaking) -> list[str]:
    """The parties whose name and verb of saying open a clause: "…, and X denies it", whoever else speaks."""
    tokens = reading.tokens
    said = [
        p
        for p in reading.predicates
        if p.kind == "report" and p.form in ("past", "present") and not tokens[p.at].quoted
    ]
    found = {(f.party, f.first) for f in speaking.found}
    heard = (
        f.party
        for p in said
        for f in speaking.subjects.get(p.at, ())
        if f.first == p.start and f.last == p.at - 1 and (f.party, f.first) in found
        and not any(hit.clitic.startswith(_FOR) for hit in tokens[f.first].hits.values())
    )  # fmt: skip
    return list(dict.fromkeys(heard))


def _supports(reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Whether a party is named only for its help: "…, while X supports Y", which X does not say."""
    backed = [
        m
        for m in mentions
        if not m.prep and any(
            p.at in (m.first - 1, m.first - _USED_TO) and p.form == "present"
            and reading.tokens[p.at].text in _withheld("backs") and p.entered != "and"
            for p in reading.predicates
        )
    ]  # fmt: skip
    return bool(backed) and len(backed) == len(mentions)


def _doers(reading: Reading, known: dict[str, Row], speaking: Speaking) -> set[str]:
    """Whoever only does what somebody behind it tells: "X shelled the town, by a local official's word"."""
    tokens = reading.tokens
    at = next((k for k in channel(reading, "attribution") if not tokens[k].quoted), 0)
    if not at:
        return set()
    deeds = {p.at for p in reading.predicates if p.kind == "event" and p.at < at}
    doing = {f.party for k in deeds for f in speaking.subjects.get(k, ()) if f.first <= f.last}
    near = range(at, min(at + _SOURCE, len(tokens)))
    if not doing or not any(is_local(tokens[k]) or is_outsider(reading, k) for k in near):
        return set()
    return {p for p in doing if p in known and all(m.last < at for m in known[p].mentions)}


def _relays(reading: Reading, known: dict[str, Row], heard: set[str]) -> set[str]:
    """The parties named only by agencies, which pass on another's words: "agency X quotes Y as saying"."""
    rows = {p: known[p].mentions for p in heard if p in known}
    only = {p for p, row in rows.items() if row and all(m.kind == "agency" for m in row)}
    if not only or len(heard) > 1:
        return only
    words = reading.tokens
    quotes = any("relay" in t.hits or t.text.lstrip("و") == "نقلا" for t in words)
    of = quotes and any(t.text == "عن" for t in words)
    own = any(m.kind == "office" and m.prep == "عن" and not m.party for m in reading.mentions)
    return only if of and not own else set()  # "quoted the defence ministry": its own country's


def _of_a_ministry(reading: Reading) -> bool:
    """Whether a ministry of no country speaks: it is none of a body that spoke before."""
    verbs = {p.at for p in reading.predicates if p.kind == "report"}
    return any(
        m.first - 1 in verbs and (is_ministry(reading, m) or is_service(reading, m))
        for m in reading.mentions
    )


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
            silent = m.last < p.at and without_comment(reading, m)
            if silent and m.party and m.kind != "place":
                return Found(m.party, m.first, m.last)
    return None
