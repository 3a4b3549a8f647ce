"""Whose people a count is, by rule: one opinion among the features of `owners.py`."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.analysis.counting.again import ITS_DEAD, counted_before, crew_of, handed, in_ranks
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.eachside import of_sides, of_the_side
from briefings.analysis.counting.loyal import loyal_to
from briefings.analysis.counting.nations import PEOPLES, nation_of, of_a_body, served
from briefings.analysis.counting.ours import of_who_loses, of_who_tells
from briefings.analysis.counting.townsfolk import (
    is_of_a_clash,
    is_of_a_war,
    of_its_nationals,
    of_the_police,
    of_the_townsfolk,
)
from briefings.analysis.parsing.attackers import is_attacker
from briefings.analysis.parsing.casualties import known, lost, word_lists
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.inhabited import of_inhabitants
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.resolving import resolve
from briefings.profile import OTHER

_FIGURES = frozenset(["بيانات", "ارقام", "حصايل", "حصيله", "معلومات", "احصاءات"])
_CLOSE = 2  # words between "their number" and the number
BACK = frozenset(["عاد", "عادت", "عادوا", "عوده", "عايد", "عايدين", "عايدون", "يعود"])


def whose(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> tuple[str | None, str]:
    """The party whose people are counted, and the rule that says so."""
    if (sure := _sure(reading, draft, context, speaking)) is not None:
        return sure
    back = draft.kind == "displaced" and any(known(t.text, BACK) for t in reading.tokens)
    goals = [m for m in reading.mentions if m.prep == "إلى" and m.party in context.profile.core]
    if back and goals:
        return goals[0].party, "back"  # who returns to X is X's
    for mention, by in near(reading, draft):
        parties = resolve(mention, reading, context, speaking)
        if len(parties) > 1 and _anew(reading, mention.last, draft.number.first):
            continue  # "both admitted losses, and X spoke of four dead"
        if parties:
            return (parties[0], by) if len(parties) == 1 else (None, "both")
    return _unnamed(reading, draft, context, goals)


def _sure(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> tuple[str | None, str] | None:
    """Whose they are where the words leave nothing open."""
    if (m := of_attackers(reading, draft)) is not None:
        parties = resolve(m, reading, context, speaking)
        return (parties[0] if len(parties) == 1 else None), "attack"
    for owner, by in _by_words(reading, draft, context, speaking):
        if owner is not None or by == "both":
            return owner, by
    if (again := counted_before(reading, draft, context, speaking)) is not None:
        return again, "same"
    if (ranks := in_ranks(reading, draft, context, speaking)) is not None:
        shared = reading.tokens[ranks.core].text.removeprefix("ال") in PEOPLES
        return resolve(ranks, reading, context, speaking)[0], "own" if shared else "same"
    beside = [m for m, _ in near(reading, draft)]
    folk = of_the_townsfolk(reading, draft, context, speaking, beside)
    return (folk, "folk") if folk is not None else None


def _of_both(reading: Reading, draft: Draft, context: Context) -> bool:
    """Whether a war or clash of the two sides left them, and none elsewhere of which the article tells."""
    ours = bool(context.pair) and context.topic[:1] != (OTHER,)
    told = is_of_a_war(reading, draft) or is_of_a_clash(reading, draft, context)
    return ours and told


def _by_words(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> Iterator[tuple[str | None, str]]:
    """What the rules say in turn; the first that finds an owner is right."""
    yield None, "both" if of_sides(reading, draft.number, draft.earlier) else ""
    yield of_who_tells(reading, draft, context, speaking), "ours"
    yield loyal_to(reading, draft.number), "own"
    yield nation_of(reading, draft) or served(reading, draft), "own"
    yield of_a_body(reading, draft, context), "own"
    yield of_inhabitants(reading, draft.number), "own"
    yield of_its_nationals(reading, draft, context), "own"
    yield _lost_by_whom(reading, draft)
    yield of_the_side(reading, draft.number), "own"
    yield handed(reading, draft), "handed"
    yield crew_of(reading, draft), "crew"
    yield of_the_police(reading, draft, context) or None, "riot"
    yield None, "both" if _of_both(reading, draft, context) else "none"


def of_attackers(reading: Reading, draft: Draft) -> Mention | None:
    """The stand-in right behind "six of the attackers": whoever attacks lost them, and nobody else."""
    first, last = draft.number.first, draft.number.last
    beside = (m for m in reading.mentions if m.kind == "enemy" and is_attacker(reading, m))
    return next((m for m in beside if first <= m.core <= last + 2), None)


def _lost_by_whom(reading: Reading, draft: Draft) -> tuple[str | None, str]:
    """Who lost the counted, by a verb of his; a people's name may be another's too, a country's is not."""
    loser = of_who_loses(reading, draft)
    if loser is None:
        return None, ""
    shared = reading.tokens[loser.core].text.removeprefix("ال") in PEOPLES
    return loser.party, "own" if shared else "loses"


def _unnamed(
    reading: Reading, draft: Draft, context: Context, goals: list[Mention]
) -> tuple[str | None, str]:
    """Whose people they are where nobody is named as theirs."""
    if draft.background:
        return None, "past"
    if _them(reading, draft) and not draft.earlier and context.ledger.since <= 2:
        return context.ledger.owner, "them"
    if draft.kind == "displaced" and goals and context.ledger.tolls.get(draft.kind):
        return context.ledger.tolls[draft.kind], "arrive"  # they arrive in X: they are not X's
    placed = _placed(reading, draft, context)
    return (placed, "placed") if placed else _continued(reading, draft, context)


def near(reading: Reading, draft: Draft) -> Iterator[tuple[Mention, str]]:
    """The phrases beside a number that say whose the counted are, the surest first."""
    first, last = draft.number.first, draft.number.last
    for m in reading.mentions:
        if m.kind == "both" and first <= m.core <= last:
            continue  # "her two neighbours" are counted, and no two sides
        beside = m.core <= last or (
            _of(reading, m, draft.kind, last) and not _told_by(reading, last, m)
        )
        if first <= m.core <= last + 5 and beside:
            yield m, f"of-{m.kind}" if m.core <= last + 1 else f"of-{m.kind}-far"
    for m in reading.mentions:
        if (first - 5 <= m.core < first and _toll_of(m)) or _both_say(reading, m):
            yield m, "toll"
    for m in reading.mentions:
        if m.last < first and _out_of_a_toll(reading, m):
            yield m, "toll"
    for m in reading.mentions:
        if _lost_by(reading, m, draft):
            yield m, "lost"
    for m in reading.mentions:
        if m.kind == "enemy" and abs(m.core - first) <= 4:
            yield m, "enemy"


def _told_by(reading: Reading, last: int, m: Mention) -> bool:
    """Whether a phrase behind a number is of who tells it, "400 fighters, according to X", or of others."""
    told = any("attribution" in token.hits for token in reading.tokens[last + 1 : m.first])
    return told or _anew(reading, last, m.first)


def _anew(reading: Reading, low: int, high: int) -> bool:
    """Whether another clause begins between two words."""
    return any(low < at <= high and how in ("and", "break") for at, how in reading.opened)


def _them(reading: Reading, draft: Draft) -> bool:
    """ "64 of them", "their number was 7,000": people who were counted before."""
    after = [t.text for t in reading.tokens[draft.number.last + 1 : draft.number.last + 3]]
    them = after[:1] in (["منهم"], ["منهن"]) or after == ["من", "هولاء"]
    return them or draft.carried


def _continued(reading: Reading, draft: Draft, context: Context) -> tuple[str | None, str]:
    """Nobody is named beside the number: the count before, the claimant's own people, the place."""
    core = context.profile.core
    before = draft.earlier[-1] if draft.earlier else None
    anew = before and draft.claimant in core and before.claimed_by not in (None, draft.claimant)
    if before and before.party_affected and not anew:
        return before.party_affected, "before"
    if not context.pair and draft.claimant in (None, OTHER):
        return OTHER, "foreign"
    if draft.claimant in core:
        return draft.claimant, "claimant"
    for m in reading.mentions:
        near = m.prep in ("في", "قرب", "على", "عن") and not m.head
        if m.party in core and m.kind == "state" and near:
            return m.party, "state"
    told = draft.kind in ("killed", "wounded", "missing")
    if told and context.pair and not any(m.party for m in reading.mentions):
        return context.hurt, "hurt"  # it goes on with the sentence before
    return None, "none"


def _of(reading: Reading, mention: Mention, kind: str, last: int) -> bool:
    """Whether a phrase beside a number says whose the counted are."""
    deed = reading.has(mention.deed, "deed")
    if deed is not None and deed.sense.kind != "hit":
        return False
    beside = mention.prep in ("", "من", "ل", "بين") or mention.core <= last + 1
    if mention.kind == "demonym" and mention.head in ("patient", "force") and beside:
        return True  # "ten X soldiers", whatever governs the number
    if mention.kind in ("demonym", "owned", "both"):
        return mention.prep in ("", "من", "ل", "في", "بين", "نحو")
    if mention.kind == "state" and mention.head in ("patient", "force") and not mention.prep:
        return True
    if mention.prep == "من" and mention.kind in ("state", "place"):
        dead = known(reading.tokens[last + 1].text, word_lists().nouns)
        right_behind = mention.core == last + 2 + bool(dead)  # "70 dead of X"
        # "28 prisoners came from X"
        if kind == "displaced" or (kind != "captured" and mention.kind == "state" and right_behind):
            return True
    return mention.prep in ("من", "ل") and mention.head in ("force", "patient")


def _toll_of(mention: Mention) -> bool:
    """Whose toll it is, between the casualty word and the number: "dead in the X forces: 1,177"."""
    both = mention.kind == "both" and mention.prep in ("من", "بين", "ل")
    return both or (mention.head == "force" and mention.prep in ("في", "من", "ل"))


def _out_of_a_toll(reading: Reading, m: Mention) -> bool:
    """ "The victims of mines from among the Xs reached 29": a nation right behind a toll noun."""
    if m.kind != "demonym" or m.prep != "من" or m.head not in ("", "patient", "force"):
        return False
    before = reading.tokens[max(0, m.first - _CLOSE - 2) : m.first]
    noun = any(known(token.text, word_lists().nouns) for token in before)
    return noun and not any({"report", "complement"} & set(t.hits) for t in before)


def _both_say(reading: Reading, mention: Mention) -> bool:
    """ "By figures that both sides gave": the count is of both."""
    lead = reading.tokens[max(0, mention.first - 4) : mention.first]
    return mention.kind == "both" and any(t.text.removeprefix("و") in _FIGURES for t in lead)


def _lost_by(reading: Reading, mention: Mention, draft: Draft) -> bool:
    """The toll's owner before the number: "the number of dead of the X forces", "X lost …"."""
    first = draft.number.first
    if not first - 12 <= mention.last < first or mention.deed >= 0:
        return False
    words = word_lists()
    before = reading.tokens[mention.first - 1].text if mention.first else ""
    after = reading.tokens[mention.last + 1].text if mention.last + 1 < len(reading.tokens) else ""
    taken = draft.kind == "captured"  # "X arrested ten": X is not theirs
    toll = (
        known(before, words.nouns if taken else words.kinds)
        or known(before, {"خساير", "حصيله"})
        or known(reading.tokens[mention.first].text, ITS_DEAD)
    )
    return not mention.prep and bool(toll or lost(after) or lost(before))


def _placed(reading: Reading, draft: Draft, context: Context) -> str | None:
    """Whose territory the people were hit on: the place right behind the count, else the first."""
    last = draft.number.last
    near = [m for m in reading.mentions if 0 < m.first - last <= 3 and m.prep in ("في", "داخل")]
    for m in near + [m for m in reading.mentions if m not in near]:
        if m.party not in context.profile.core or (m.weak and m.party not in context.strong):
            continue
        if m in near and m.kind in ("state", "place") and not m.head:
            return m.party
        located = m.kind == "place" or (m.head == "patient" and m.kind in ("state", "demonym"))
        if (located and m.prep in ("في", "على", "قرب", "من", "", "ل", "داخل") and m.deed < 0) or (
            m.kind == "place" and m.deed >= 0
        ):
            return m.party
        if m.kind == "state" and m.prep == "على" and m.head == "":
            return m.party
    return None
