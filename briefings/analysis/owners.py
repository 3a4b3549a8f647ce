"""Whose people a count is: every party that they could be of, with what speaks for and against it.

Features name no party and only function words, casualty words and the heads of phrases, so that one
model serves every profile. A candidate is a party that the sentence names, that the article has
counted before, that was hit or spoke last, or nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefings.analysis.casualties import known, word_lists
from briefings.analysis.context import Context, Speaking, resolve
from briefings.analysis.drafts import Draft
from briefings.analysis.features import Slot, slot_of
from briefings.analysis.grammar import Reading
from briefings.analysis.mentions import Mention
from briefings.analysis.verdicts import Candidate
from briefings.analysis.whose import whose
from briefings.profile import OTHER

_KINDS = {"killed": "hit", "wounded": "hit", "missing": "hit"}  # told in the same ways


def owners(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> tuple[list[Candidate], str | None]:
    """The candidates, nobody first, and what the rule says."""
    ruled, by = whose(reading, draft, context, speaking)
    named: dict[str, list[tuple[Mention, int]]] = {}
    shared = 0  # mentions that stand for both sides
    for mention in reading.mentions:
        parties = resolve(mention, reading, context, speaking)
        shared += len(parties) > 1
        for party in parties:
            named.setdefault(party, []).append((mention, len(parties)))
    scene = _scene(draft, context, speaking, named)
    made = [Candidate(None, frozenset(_nobody(draft, scene, ruled, by, shared)))]
    known_parties = dict.fromkeys([*named, *_carried(draft, context, speaking), OTHER])
    for party in known_parties:
        features = _standing(party, draft, context, speaking, scene, bool(named.get(party)))
        if party == ruled:
            features |= {f"ruled={by}", f"ruled={by}|{_kind(draft)}", "ruled"}
        mentions = named.get(party, [])
        for nth, (mention, sharing) in enumerate(mentions):
            features |= set(_of_mention(reading, draft, mention, sharing > 1))
            features.add(f"nth={min(nth, 2)}")
        made.append(Candidate(party, frozenset(features)))
    return made, ruled


def _kind(draft: Draft) -> str:
    return _KINDS.get(draft.kind, draft.kind)


def _carried(draft: Draft, context: Context, speaking: Speaking) -> Iterator[str]:
    """The parties that a count may be of without being named beside it."""
    ledger = context.ledger
    yield from (f.party_affected for f in draft.earlier if f.party_affected)
    yield from speaking.parties
    for party in (ledger.tolls.get(draft.kind), ledger.owner, context.hurt, context.place,
                  context.office, *context.pair, *context.profile.core):  # fmt: skip
        if party:
            yield party


def _scene(
    draft: Draft,
    context: Context,
    speaking: Speaking,
    named: dict[str, list[tuple[Mention, int]]],
) -> list[str]:
    """What the claim is like, whoever's it is."""
    core = [p for p in named if p in context.profile.core]
    silent = [p for p in core if p not in speaking.parties]
    kind = _kind(draft)
    place = "part" if draft.part else "next" if draft.earlier else "first"
    whom = draft.number.whom or "-"
    made = [f"k={kind}", f"core={min(len(core), 3)}", f"silent={min(len(silent), 2)}",
            f"{place} silent={min(len(silent), 2)}", f"{place}|{kind}",
            f"speaks={min(len(speaking.parties), 2)} silent={min(len(silent), 2)}",
            f"whom={whom}", f"pair={bool(context.pair)}"]  # fmt: skip
    if draft.background:
        made += ["past", f"past core={min(len(core), 3)}"]
    if any(p not in context.profile.core for p in named if p not in speaking.parties):
        made.append("foreign")
    return made


def _nobody(
    draft: Draft, scene: list[str], ruled: str | None, by: str, shared: int
) -> Iterator[str]:
    yield "nobody"
    yield from (f"nobody|{one}" for one in scene)
    yield f"nobody|by={by}"
    yield f"nobody|ruled={ruled is None}"
    if shared:
        yield f"nobody|both|{_kind(draft)}"
    if draft.earlier:
        yield f"nobody|before-nobody={draft.earlier[-1].party_affected is None}|{draft.part}"


def _standing(
    party: str, draft: Draft, context: Context, speaking: Speaking, scene: list[str], named: bool
) -> set[str]:
    """What the article and the sentence tell of a party besides its name."""
    ledger, core = context.ledger, context.profile.core
    here = "named" if named else "absent"
    sources = [here]
    if party in speaking.parties:
        sources.append(f"{here} speaks")
    elif set(speaking.parties) & set(core) and party in context.pair:
        sources.append(f"{here} opponent")
    if draft.claimant == party:
        sources.append(f"{here} claims")
    if ledger.tolls.get(draft.kind) == party:
        sources.append(f"{here} toll")
    if ledger.owner == party:
        sources.append(f"{here} owner {ledger.since}")
    if context.hurt == party:
        sources.append(f"{here} hurt")
    if context.place == party:
        sources.append(f"{here} place")
    if context.office == party:
        sources.append(f"{here} office")
    if draft.earlier:
        same = draft.earlier[-1].party_affected == party
        sources.append(f"{here} count-before={same} part={draft.part}")
    made = {f"{source}|{one}" for source in sources for one in scene} | set(sources)
    made.add(f"{here} {'core' if party in core else 'other' if party == OTHER else 'outsider'}")
    if party in core:
        rank = sorted(core, key=lambda p: -context.counts[p]).index(party)
        made.add(f"{here} rank={rank}")
        made.add(f"{here} rank={rank}|{_kind(draft)}")
    return made


def _of_mention(reading: Reading, draft: Draft, mention: Mention, both: bool) -> Iterator[str]:
    """The form of a mention and where it stands beside the number."""
    number, kind = draft.number, _kind(draft)
    side, distance = _side(mention, number.first, number.last)
    prep = mention.prep or "-"
    shape = f"{mention.kind}/{mention.head}"
    crossed = _crossed(reading, mention, number.first)
    where = f"{side}{distance}"
    free = "gen" if mention.deed >= 0 else prep
    yield from (f"{where}|{mention.kind}|{prep}", f"{where}|{shape}|{prep}", f"{side}|{shape}|{prep}",
                f"{side}|{prep}|{kind}", f"{side}|{mention.kind}|{prep}|{kind}",
                f"{side}|{shape}|{crossed}", f"{where}|{crossed}",
                f"{side}|head={_plain(reading.tokens[mention.first].text)}|{prep}")  # fmt: skip
    if mention.first:
        left = reading.tokens[mention.first - 1].text
        yield f"{side}|left={_sort(left)}"
        yield f"{side}|left={_plain(left)}"
    deed = reading.has(mention.deed, "deed")
    if deed is not None:
        yield f"{side}|deed={deed.sense.kind}|{mention.head}"
    if both:
        yield f"{side}|both|{kind}"
    if mention.joined:
        yield f"{side}|joined|{prep}"
    yield from _beside_verb(slot_of(reading, mention), mention, side, free)


def _beside_verb(slot: Slot, mention: Mention, side: str, free: str) -> Iterator[str]:
    if slot.verb is None:
        yield f"verbless|{side}|{free}|{mention.head}"
        return
    verb = slot.verb
    yield f"verb={verb.kind}/{verb.value}|{slot.order}|{free}"
    yield f"verb={verb.kind}/{verb.value}|{slot.order}|{free}|{side}"
    yield f"verb={verb.kind}|{slot.order}{min(slot.rank, 2)}|{free}|{side}|{mention.kind}"


def _side(mention: Mention, first: int, last: int) -> tuple[str, str]:
    """Before, in or behind the number, and how far off."""
    if first <= mention.core <= last:
        return "in", ""
    gap = first - mention.last if mention.core < first else mention.first - last
    bucket = 1 if gap <= 1 else 2 if gap == 2 else 4 if gap <= 4 else 8 if gap <= 8 else 9
    return ("before" if mention.core < first else "behind"), str(bucket)


def _crossed(reading: Reading, mention: Mention, number: int) -> str:
    """How the last clause between a mention and the number was entered."""
    low, high = sorted((mention.first, number))
    breaks = [how for at, how in reading.opened if low < at <= high]
    return f"{min(len(breaks), 2)}{breaks[-1]}" if breaks else "same"


def _sort(word: str) -> str:
    """What sort of word a word is to a count."""
    words = word_lists()
    form = known(word, words.kinds)
    if form:
        return words.kinds[form]
    if known(word, words.lost):
        return "lost"
    return "people" if known(word, words.people) else "-"


def _plain(word: str) -> str:
    """A word without "and" and article."""
    word = word[1:] if len(word) > 3 and word[0] == "و" else word
    return word.removeprefix("ال")
