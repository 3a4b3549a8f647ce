"""By whose word a count is: every party that could say it, with what speaks for and against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from briefings.analysis.claims.attributions import (
    Source,
    attributions,
    named_aside,
    named_beside,
    of_both,
    who_admits,
)
from briefings.analysis.claims.claimfeatures import (
    leaning,
    of_article,
    of_claim,
    own_features,
    standing,
    told_words,
)
from briefings.analysis.claims.goals import goals
from briefings.analysis.claims.inclause import told_within
from briefings.analysis.claims.joined import claimed_with_last
from briefings.analysis.claims.mute import accused, only_strikes
from briefings.analysis.claims.silent import silent
from briefings.analysis.claims.tellers import teller_of
from briefings.analysis.claims.unnamed import of_told, tellers_of_body, tied, what_tells
from briefings.analysis.counting.again import in_ranks
from briefings.analysis.counting.blows import struck_by
from briefings.analysis.counting.doers import slay_any
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.eachside import is_of_each
from briefings.analysis.counting.loyal import loyal_names
from briefings.analysis.counting.nations import nation_of
from briefings.analysis.counting.verdicts import Candidate
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.offices import is_ministry, is_service, stateless
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.sides import armies
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.turns import turned
from briefings.analysis.parsing.vocabulary import table
from briefings.analysis.speech.bodies import telling_body
from briefings.analysis.speech.sources import Telling
from briefings.language.normalize import bare
from briefings.profile import OTHER

_MEANS = "يعني"
_SUM = Trigger(  # "which means that …": the outlet's sum
    frozenset([_MEANS, "بذلك", "وبذلك", "بهذا", "وبهذا"]).__contains__
)

_WHICH = frozenset(["ما", "مما"])


def claimant_by_rule(draft: Draft, speaking: Speaking) -> str | None:
    """Who speaks last before the number, or else first behind it."""
    before = [f for f in speaking.found if f.last < draft.number.first]
    after = [f for f in speaking.found if f.first > draft.number.last]
    if draft.background:
        return None
    if before:
        return max(before, key=lambda f: f.last).party
    return min(after, key=lambda f: f.first).party if after else None


def claimants(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    voice: Mapping[str, int],
    telling: Telling | None = None,
) -> list[Candidate]:
    """Nobody, and whoever speaks, is named in the sentence or may speak by what the article told.

    `voice` are the log odds, in hundredths, that the parties which the sentence names speak in it.
    """
    sources = attributions(reading, draft, context, speaking)
    if sure := _sure(reading, draft, context, speaking, sources):
        return sure
    ruled = claimant_by_rule(draft, speaking)
    known = of_article(context)
    for body, reason in tellers_of_body(reading, draft, context, speaking):
        known.setdefault(body, []).append(reason)
    left = _left(reading, draft, context, speaking, voice, telling, known)
    if len(left) == 1:
        return [Candidate(left[0], frozenset({"sure"}))]
    shared = of_claim(reading, draft, speaking)
    for source in sources:
        shared.append(
            f"attributed to {'nobody' if not source.parties else 'somebody'} {source.side}"
        )
        if len(source.parties) > 1:
            shared.append("attributed to several")
    if any(k < draft.number.first for k in _SUM.at(reading)):
        shared.append("sum")
    if -1 < turned(reading) < draft.number.first:
        shared.append("turned")
    teller = teller_of(reading, draft.number, speaking, sources)
    shared += [f"teller={teller.sort}", f"teller={teller.sort} {teller.side}",
               f"ours={context.ledger.ours} {teller.sort}"]  # fmt: skip
    told = what_tells(reading, draft, telling, silent=not speaking.found)
    says = told_words(teller)
    made = []
    for party in left:
        if party is None:
            nobody = (f"nobody|{one}" for one in (*shared, *says, *told))
            made.append(Candidate(None, frozenset(nobody)))
            continue
        own = own_features(party, reading, draft, context, speaking, shared, sources)
        if party == ruled:
            own.add("ruled")
        own |= set(leaning(party, voice, bool(speaking.found)))
        for relation in known.get(party, ()):
            own |= standing(relation, teller, says, context.ledger.ours)
        if told:
            own |= set(of_told(party, known.get(party, ()), told, context.ledger))
        made.append(Candidate(party, frozenset(own)))
    return made


def _left(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    voice: Mapping[str, int],
    telling: Telling | None,
    known: Mapping[str, Sequence[str]],
) -> list[str | None]:
    """Nobody (None) and the parties whose word the count may be, less those whose it cannot be."""
    parties = dict.fromkeys([None, *speaking.parties, *context.speaker, *voice, *known])
    if not context.pair or telling is not None:
        parties.setdefault(OTHER)
    out = silent(reading, draft.number, speaking)
    if speaking.found and out >= set(speaking.parties):
        return [None, *([OTHER] if telling is not None else [])]  # all tell something else
    out |= _out_of_office(reading, draft, context, speaking, telling)
    out |= goals(reading, context, speaking)
    out |= _only_doers(reading, context, speaking, telling)
    out |= _only_accused(reading, speaking) | _strikers(reading, draft, context, speaking)
    left = [party for party in parties if party not in out]
    if telling is None or not telling.official or draft.background:
        return left
    named = {m.party for m in reading.mentions if m.party}
    whose = {*speaking.parties, *context.speaker, *named, *tied(known)}
    # Who is silent on a number cannot claim it even where only an authority could: nobody does then.
    return [party for party in left if party in {*whose, OTHER}] or left


def _only_accused(reading: Reading, speaking: Speaking) -> frozenset[str]:
    """The parties that another accuses in the sentence, and that do not speak in it."""
    named = {m.party for m in reading.mentions} - {"", OTHER, *speaking.parties}
    return frozenset(
        p for p in named if accused(reading, [m for m in reading.mentions if m.party == p])
    )


def _strikers(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> frozenset[str]:
    """Whoever struck the blow that hit the counted, and does not speak: it is another's word."""
    struck = [*struck_by(reading, draft.number.first, draft.number.last)]
    parties = {p for m in struck for p in resolve(m, reading, context, speaking)}
    for party in {m.party for m in reading.mentions} - {""}:
        named = [m for m in reading.mentions if m.party == party]
        parties |= {party} if only_strikes(reading, named) else set()
    return frozenset(parties - {OTHER, *speaking.parties})


def _only_doers(
    reading: Reading,
    context: Context,
    speaking: Speaking,
    telling: Telling | None,
) -> frozenset[str]:
    """Who is named only as having killed people, or for those loyal to him, where another tells it."""
    if telling is None:
        return frozenset()
    found = [*slay_any(reading), *loyal_names(reading)]
    told = {p: 0 for m in found for p in resolve(m, reading, context, speaking)}
    for m in reading.mentions:
        for party in resolve(m, reading, context, speaking):
            told[party] = told.get(party, 1) or int(m not in found)
    return frozenset(party for party, others in told.items() if not others) - {OTHER}


def _out_of_office(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    telling: Telling | None,
) -> frozenset[str]:
    """The bodies whose "the ministry", "a hospital" or "a local body" is not, where they are not named.

    A town's hospital is no army's, and of a state abroad only where the state or its town is named.
    """
    if telling is not None and telling.town and (out := armies(context.profile)):
        told = {context.place, *(m.party for m in reading.mentions)}
        abroad = {p.id for p in context.profile.parties} - {*context.profile.core, *told}
        return (out | abroad) - {*speaking.parties}
    if telling is not None and (nations := _nations(reading, telling)):
        return frozenset(p.id for p in context.profile.parties) - {*nations, *speaking.parties}
    body = telling_body(reading, draft.number)
    ministry = body is not None and is_ministry(reading, body[0])
    service = body is not None and is_service(reading, body[0])
    if not (ministry or service) and (telling is None or not telling.anywhere):
        return frozenset()
    out = stateless(context.profile)
    if service:
        out |= {p.id for p in context.profile.parties} - {*context.profile.core}
    here = {*speaking.parties, *(m.party for m in reading.mentions if m.kind != "place")}
    return out - here


def _nations(reading: Reading, telling: Telling) -> set[str]:
    """Whose the media are that tell a count: "Azerbaijani media"; none for any other source."""
    behind = range(telling.first + 1, telling.last + 1)
    media = telling.source.kind.endswith("media")
    return {m.party for m in reading.mentions if media and m.party and m.core in behind}


def _sure(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    sources: Sequence[Source],
) -> list[Candidate]:
    """The one candidate where nothing is open; none where it is."""
    if _concluded(reading, draft):
        return [Candidate(None, frozenset({"sure"}))]
    beside = (
        who_admits(reading, draft, context, speaking)
        or speaking.row
        or named_beside(reading, draft, speaking)
        or named_aside(reading, draft.number)
        or _of_a_toll(reading, draft)
        or told_within(reading, draft.number, speaking)
        or claimed_with_last(reading, draft)
    )
    if beside:
        return [Candidate(beside, frozenset({"sure"}))]
    if draft.earlier and is_of_each(reading, draft.number):
        # Neither of two sides counts both: it is his word who has told their sum.
        return [Candidate(draft.earlier[-1].claimed_by, frozenset({"sure"}))]
    if not of_both(reading, draft, context, sources):
        return []
    ranks = in_ranks(reading, draft, context, speaking)
    nation = nation_of(reading, draft)
    nation = nation or (resolve(ranks, reading, context, speaking)[0] if ranks else None)
    sides = {party for source in sources for party in source.parties}
    return [Candidate(nation if nation in sides else None, frozenset({"sure"}))]


def _concluded(reading: Reading, draft: Draft) -> bool:
    """ "…, which means that the dead are over 150": the outlet's own sum."""
    tokens = reading.tokens[: draft.number.first]
    means = (k for k in _SUM.at(reading) if k < len(tokens) and tokens[k].text == _MEANS)
    at = next((k for k in means if tokens[k - 1].text in _WHICH), -1)
    return at > 0 and "،" in reading.tokens[at - 1].gap and not reading.tokens[at].quoted


def _of_a_toll(reading: Reading, draft: Draft) -> str:
    """Whose toll the sentence gives: "an Azerbaijani toll says that 50 were killed"; or ""."""
    tokens, first = reading.tokens, draft.number.first
    for m in reading.mentions:
        noun = tokens[m.first].text.removeprefix("و")
        whole = not any(token.gap.strip() for token in tokens[m.first + 1 : first + 1])
        if m.kind == "demonym" and m.core == m.first + 1 <= first and whole and noun in _tolls():
            return m.party
    return ""


@cache
def _tolls() -> frozenset[str]:
    return frozenset(map(bare, table("casualties")["tolls"]))
