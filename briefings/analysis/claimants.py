"""By whose word a count is: every party that could say it, with what speaks for and against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from briefings.analysis.attributions import Source, attributions, marks, of_both
from briefings.analysis.bodies import telling_body
from briefings.analysis.context import Context, Found, Speaking, is_ministry, resolve, stateless
from briefings.analysis.drafts import Draft
from briefings.analysis.grammar import Reading
from briefings.analysis.silent import silent
from briefings.analysis.sources import Telling
from briefings.analysis.tellers import Teller, teller_of
from briefings.analysis.turns import turned
from briefings.analysis.unnamed import of_told, tellers_of_body, tied, what_tells
from briefings.analysis.unreal import denied_words
from briefings.analysis.verdicts import Candidate
from briefings.analysis.vocabulary import table
from briefings.analysis.whose import nation_of
from briefings.language.corrections import is_headed
from briefings.language.normalize import bare
from briefings.profile import OTHER

_SUMS = frozenset(
    ["يعني", "بذلك", "وبذلك", "بهذا", "وبهذا"]
)  # "which means that …": the outlet's sum

_WHICH = frozenset(["ما", "مما"])
_NOT = frozenset(["لم", "لا", "لن", "ما"])
_BESIDE = 8  # words between a count and the attribution that is its own
_NAMED = 4  # words between an attribution and the name in it


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
    known = _of_article(context)
    for party, reason in tellers_of_body(reading, draft, context, speaking):
        known.setdefault(party, []).append(reason)
    parties = dict.fromkeys([*speaking.parties, *context.speaker, *voice, *known])
    if not context.pair or telling is not None:
        parties.setdefault(OTHER)
    shared = _of_claim(reading, draft, speaking)
    for source in sources:
        shared.append(
            f"attributed to {'nobody' if not source.parties else 'somebody'} {source.side}"
        )
        if len(source.parties) > 1:
            shared.append("attributed to several")
    if any(token.text in _SUMS for token in reading.tokens[: draft.number.first]):
        shared.append("sum")
    if -1 < turned(reading) < draft.number.first:
        shared.append("turned")
    teller = teller_of(reading, draft.number, speaking, sources)
    shared += [f"teller={teller.sort}", f"teller={teller.sort} {teller.side}",
               f"ours={context.ledger.ours} {teller.sort}"]  # fmt: skip
    told = what_tells(reading, draft, telling, silent=not speaking.found)
    nobody = {f"nobody|{one}" for one in (*shared, *_words(teller), *told)}
    made = [Candidate(None, frozenset(nobody))]
    for party in parties:
        own = _own(party, reading, draft, context, speaking, shared, sources)
        if party == ruled:
            own.add("ruled")
        own |= set(_leaning(party, voice, bool(speaking.found)))
        for relation in known.get(party, ()):
            own |= _standing(relation, teller, context.ledger.ours)
        own |= set(of_told(party, known.get(party, ()), told, context.ledger))
        made.append(Candidate(party, frozenset(own)))
    out = silent(reading, draft.number, speaking)
    out |= _out_of_office(reading, draft, context, speaking, telling)
    left = [one for one in made if one.value not in out]
    if telling is None or not telling.official or draft.background:
        return left
    named = {m.party for m in reading.mentions if m.party}
    whose = {*speaking.parties, *context.speaker, *named, *tied(known)}
    if not whose and context.pair and not telling.anywhere:
        return left  # an authority of nobody knows whom
    # Who is silent on a number cannot claim it even where only an authority could: nobody does then.
    return [one for one in left if one.value in {*whose, OTHER}] or left


def _out_of_office(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    telling: Telling | None,
) -> frozenset[str]:
    """The bodies whose "the ministry" or "a local organisation" is not, where they are not named."""
    if telling is not None and (nations := _nations(reading, telling)):
        return frozenset(p.id for p in context.profile.parties) - {*nations, *speaking.parties}
    body = telling_body(reading, draft.number)
    ministry = body is not None and is_ministry(reading, body[0])
    if not ministry and (telling is None or not telling.anywhere):
        return frozenset()
    here = {*speaking.parties, *(m.party for m in reading.mentions if m.kind != "place")}
    return stateless(context.profile) - here


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
    headed = not speaking.found and is_headed(reading.text)
    if headed or _concluded(reading, draft):
        return [Candidate(None, frozenset({"sure"}))]
    denied = denied_words(reading, draft.number)
    if denied is not None and len(theirs := resolve(denied, reading, context, speaking)) == 1:
        return [Candidate(theirs[0], frozenset({"sure"}))]
    beside = speaking.row or _named_beside(reading, draft, speaking) or _of_a_toll(reading, draft)
    if beside:
        return [Candidate(beside, frozenset({"sure"}))]
    if not of_both(reading, draft, context, sources):
        return []
    nation = nation_of(reading, draft)
    sides = {party for source in sources for party in source.parties}
    return [Candidate(nation if nation in sides else None, frozenset({"sure"}))]


def _concluded(reading: Reading, draft: Draft) -> bool:
    """ "…, which means that the dead are over 150": the outlet's own sum."""
    texts = [token.text for token in reading.tokens[: draft.number.first]]
    at = next((k for k, text in enumerate(texts) if text == "يعني" and texts[k - 1] in _WHICH), -1)
    return at > 0 and "،" in reading.tokens[at - 1].gap and not reading.tokens[at].quoted


def _named_beside(reading: Reading, draft: Draft, speaking: Speaking) -> str:
    """The speaker of an attribution right behind the count: "after 200 deaths according to X".

    Whoever else speaks in the sentence, those words are X's. A comma, a clause or a verb of saying
    between the two leaves the question open.
    """
    tokens, last = reading.tokens, draft.number.last
    opened = {at for at, _ in reading.opened} | {p.at for p in reading.predicates}
    for k in range(last + 1, min(last + _BESIDE, len(tokens))):
        if tokens[k].gap.strip():
            return ""
        if marks(reading, k):
            named = [f.party for f in speaking.found if k < f.first <= k + _NAMED]
            return named[0] if len(named) == 1 else ""
        if k in opened:
            return ""
    return ""


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


def _of_article(context: Context) -> dict[str, list[str]]:
    """What the parties are to the article that may speak without being named in the sentence."""
    ledger = context.ledger
    most = max(ledger.claims, key=lambda party: ledger.claims[party], default="")
    reasons = [("claimed-last", ledger.claimant), ("claims-most", most), ("author", context.author),
               ("home", context.home)]  # fmt: skip
    reasons += [("title", party) for party in sorted(context.title)]
    if context.pair:
        reasons += [("place", context.place), ("office", context.office)]
        reasons += [(f"topic{n}", party) for n, party in enumerate(context.topic)]
        reasons += [("core", party) for party in context.profile.core]
    found: dict[str, list[str]] = {}
    for reason, party in reasons:
        if party:
            found.setdefault(party, []).append(reason)
    return found


def _standing(relation: str, teller: Teller, ours: bool) -> set[str]:
    """What a party is to the article, together with whoever seems to tell the count."""
    sort = teller.sort
    made = {relation, f"{relation}|ours={ours}", f"{relation}|{sort}"}
    made.add(f"{relation}|{sort} {teller.side}")
    return made | {f"{relation}|{word}" for word in _words(teller)}


def _words(teller: Teller) -> list[str]:
    """The words for whoever tells the count, where no party is named for him."""
    return [f"says={word}" for word in teller.words]


def _own(
    party: str,
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    shared: list[str],
    sources: list[Source],
) -> set[str]:
    """What speaks for a party."""
    own = {"party", f"core={party in context.profile.core}"}
    if party == context.ledger.claimant:
        own |= {f"claimed-before|{context.ledger.since}|{one}" for one in shared}
    if party in context.speaker:
        own |= {f"spoke-before|{one}" for one in shared}
    for found in speaking.found:
        if found.party == party:
            own |= _of_speaker(reading, draft, found, speaking)
            own |= _of_verb(reading, draft, found, speaking)
    if "turned" in shared and party in context.pair:
        own.add(f"turned|claimed-last={context.ledger.claimant == party}|{context.ledger.since}")
        own.add(f"turned|owned-last={context.ledger.owner == party}|{context.ledger.since}")
    for source in sources:
        own |= set(_of_source(party, source, party in context.speaker))
    if draft.earlier:
        same = draft.earlier[-1].claimed_by == party
        own |= {f"claims-the-count-before={same}", f"claims-the-count-before={same}|{draft.apart}"}
        own.add(f"claims-the-count-before={same}|part={draft.part}")
    return own


def _of_source(party: str, source: Source, spoke: bool) -> Iterator[str]:
    """How an attribution stands to a party."""
    if party in source.parties:
        kind = source.parties[party]
        yield from ("attributed", f"attributed|{source.side}", f"attributed|{kind}")
        yield f"attributed|{source.side}|{source.apart}"
    elif spoke and not source.parties:
        yield from (
            f"attributed to {source.sort}, spoke before",
            f"attributed {source.side}, spoke before",
        )


def _leaning(party: str, voice: Mapping[str, int], heard: bool) -> Iterator[str]:
    """How likely it is that the party speaks, and whether another is likelier."""
    if party not in voice:
        yield "voice=-"
        return
    level = max(-4, min(4, voice[party] // 75))
    most = all(odds <= voice[party] for odds in voice.values())
    yield from (f"voice={level}", f"voice most={most}", f"voice={level} heard={heard}")


def _of_claim(reading: Reading, draft: Draft, speaking: Speaking) -> list[str]:
    """What the claim is like, whoever makes it."""
    reports = sorted({p.value for p in reading.predicates if p.kind == "report"})
    speakers = min(len(speaking.parties), 2)
    made = [f"speakers={speakers}", f"speakers={speakers} past={draft.background}"]
    made.append(f"speakers={speakers} carried={speaking.carried}")
    if draft.earlier:
        nobody = draft.earlier[-1].claimed_by is None
        made.append(f"nobody-claimed-the-count-before={nobody}")
        made.append(f"nobody-claimed-the-count-before={nobody}|{draft.apart}|{draft.part}")
    made += [f"speakers={speakers} report={value}" for value in reports]
    for channel in ("bystander", "outlet", "attribution", "speech", "relay"):
        if any(channel in token.hits for token in reading.tokens):
            made.append(f"speakers={speakers} {channel}")
    return made


def _of_verb(reading: Reading, draft: Draft, found: Found, speaking: Speaking) -> set[str]:
    """By what verb it speaks, whether that is denied, and on which side of the number it stands."""
    made = set()
    for p in reading.predicates:
        if p.kind == "report" and found in speaking.subjects.get(p.at, ()):
            side = "before" if p.at < draft.number.first else "behind"
            before = reading.tokens[p.at - 1].text.lstrip("وف") if p.at else ""
            denied = before in _NOT
            made |= {f"verb={p.value}|{side}|{p.entered}", f"verb={p.value}|{side}",
                     f"verb {side} denied={denied}", f"verb={p.form}|{side}"}  # fmt: skip
    if not made and found.first <= found.last:
        made.add(f"verb=-|{'before' if found.last < draft.number.first else 'behind'}")
    return made


def _of_speaker(reading: Reading, draft: Draft, found: Found, speaking: Speaking) -> set[str]:
    """Where the speaker is named beside the number."""
    number = draft.number
    if found.last < found.first:
        return {"speaks=carried", f"speaks=carried past={draft.background}"}
    side = "before" if found.last < number.first else "behind"
    low, high = sorted((found.first, number.first))
    breaks = [how for at, how in reading.opened if low < at <= high]
    between = sum(low < other.first < high for other in speaking.found)
    return {
        "speaks",
        f"speaks={side}",
        f"speaks={side} past={draft.background}",
        f"speaks={side} clauses={min(len(breaks), 3)}",
        f"speaks={side} entered={breaks[-1] if breaks else '-'}",
        f"speaks={side} between={min(between, 2)}",
    }
