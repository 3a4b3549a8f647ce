"""Counts whose people are certain: the same number again, some of the displaced, "its dead"."""

from __future__ import annotations

from briefings.analysis.counting.captors import gave_themselves_up
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.takenup import owner_of_the_one
from briefings.analysis.parsing.casualties import casualty, known, possessed
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import organisation
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.sides import kin
from briefings.analysis.parsing.turns import turned
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.numerals import numerals
from briefings.records import Figure

_TELLING = 20  # a smaller number may well come twice
_HIT = frozenset(["killed", "wounded", "missing"])
_OPENS = 2  # words within which a sentence turns to the other side: "and on the opposite side, …"
_ACROSS = 3  # … or behind a number: "eleven of the opposite side"
_TOGETHER = 5  # words behind a count in which the rest of a toll in somebody's ranks stands
_RANKS = frozenset(["صفوف", "اوساط"])
_WHERE = frozenset(["في", "داخل", "قرب"])
ITS_DEAD = frozenset(["قتلاها", "قتلاه", "جرحاها", "جرحاه", "خسايرها", "خسايره"])
_OF_ITS = frozenset(["لها", "له", "لهم"])
_words = lists("casualties", "owned")
_ITS = 5  # words between "its dead" and the number


def counted_before(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> str | None:
    """Whose people a count is for certain, by what has been told before; None where it is open."""
    return (
        _others(reading, draft, context)
        or _told_again(reading, draft, context, speaking)
        or owner_of_the_one(reading, draft, context.ledger)
        or _opposite(reading, draft, context)
        or _its_dead(reading, draft, context, speaking)
    )


def _others(reading: Reading, draft: Draft, context: Context) -> str | None:
    """Whose "three others" are, or those in "and 244 were wounded": of whoever the count before is of.

    Nobody else may be named for them; the land in which they were hit, where its people bear the other's
    name, is nobody: "223 Armenians were killed and 244 wounded in X".
    """
    before = draft.earlier[-1] if draft.earlier else None
    if before is None or before.party_affected is None:
        return None
    if _is_the_next(reading, draft, before):
        return before.party_affected
    goes_on = _goes_on(draft, before)
    if not (draft.another or goes_on):
        return None
    last, tokens = draft.number.last, reading.tokens
    ends = [at for at, _ in reading.opened if at > last] if goes_on else []
    end = min([*ends, len(tokens)]) if goes_on else last + _ACROSS + 1
    akin = {p for pair in kin(context.profile) if before.party_affected in pair for p in pair}
    named = [
        m
        for m in reading.mentions
        if tokens[m.first].start >= before.end
        and m.first < end
        and not (m.prep in _WHERE and not m.head and m.party in {before.party_affected, *akin})
    ]
    return None if named else before.party_affected


def _is_the_next(reading: Reading, draft: Draft, before: Figure) -> bool:
    """Whether a "sixth soldier" is told of behind five, and his words name nobody: he is one of theirs."""
    first, at = draft.number.first, draft.number.last + 1
    row = reading.tokens[first : at + 1]
    nth = {n.values[0] for t in row for n in numerals(t.text, "ar") if n.kind == "ordinal"}
    own = any(first < m.core <= at + _OPENS for m in reading.mentions)
    return draft.number.count == (1, 1) and nth == {(before.count[0] or 0) + 1} and not own


def _goes_on(draft: Draft, before: Figure) -> bool:
    """Whether a bare count is the other half of a toll: "killed 12 Xs and wounded 20"."""
    halves = {draft.kind, before.kind}
    bare_count = not draft.number.whom and not draft.part and draft.claimant == before.claimed_by
    return bare_count and halves <= _HIT and len(halves) > 1


def _told_again(reading: Reading, draft: Draft, context: Context, speaking: Speaking) -> str | None:
    """Whose an earlier count of the article is that a sentence repeats, naming nobody but who says so."""
    low = draft.number.count[0] or 0
    owner = context.ledger.numbers.get((draft.kind, low)) if low >= _TELLING else None
    if owner is None or draft.earlier:
        return None
    told = {k for f in speaking.found for k in range(f.first, f.last + 1)}
    others = [m for m in reading.mentions if m.core not in told]
    return None if others else owner


def _opposite(reading: Reading, draft: Draft, context: Context) -> str | None:
    """The side across from the one counted just before: "eleven were hurt on the other side"."""
    ledger, at = context.ledger, turned(reading)
    behind = reading.tokens[draft.number.last + 1 : max(at, 0)]
    of = 0 < len(behind) < _ACROSS and "preposition" in behind[0].hits
    if (
        not (of or 0 <= at <= _OPENS)
        or draft.earlier
        or ledger.gap > 1
        or ledger.owner not in context.pair
    ):
        return None
    if any(m.party in context.profile.core for m in reading.mentions):
        return None
    across = [party for party in context.pair if party != ledger.owner]
    return across[0] if len(across) == 1 else None


def _its_dead(reading: Reading, draft: Draft, context: Context, speaking: Speaking) -> str | None:
    """ "X says that its dead are 71": the party named last before "its dead", with no other count between."""
    tokens, first = reading.tokens, draft.number.first
    for k in range(first - 1, max(0, first - _ITS), -1):
        if tokens[k + 1].gap.strip():
            return None
        if known(tokens[k].text, ITS_DEAD):
            before = [m for m in reading.mentions if m.last < k]
            parties = resolve(before[-1], reading, context, speaking) if before else ()
            return parties[0] if len(parties) == 1 else None
    return None


def in_ranks(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> Mention | None:
    """ "The dead in X's ranks are 60", "45 dead in the ranks of X", "… 60, and 12 of its men taken"."""
    first, last, tokens = draft.number.first, draft.number.last, reading.tokens
    pronouns = {possessed(t.text)[1] for t in tokens[first : last + 2]} & {"ه", "ها", "هم"}
    for m in reading.mentions:
        named = tokens[m.first].text in _RANKS and len(resolve(m, reading, context, speaking)) == 1
        behind = m.first - last in (1, 2) or _falls_in(reading, last + 1, m.first)
        low, high = (last, m.first) if behind else (m.last, first)
        between = [*tokens[low + 1 : high + (not behind)]]
        if (
            not named
            or low >= high
            or {"complement", "break"} & {h for t in between for h in t.hits}
        ):
            continue
        plain = not any(token.gap.strip() for token in between)
        its = pronouns and any(
            tokens[m.first].start < f.end <= tokens[first].start for f in draft.earlier
        )
        anew = all(f.end <= tokens[m.first].start for f in draft.earlier[-1:])
        if (plain and anew) or behind or its:
            return m
    return None


def _falls_in(reading: Reading, start: int, end: int) -> bool:
    """Whether only other dead and wounded stand between: "20 dead and 30 wounded in the ranks of"."""
    tokens = reading.tokens[start:end]
    return 0 < len(tokens) <= _TOGETHER and all(
        not t.gap.strip()
        and (casualty(t.text) or t.text == "و" or t.text.isdigit() or "preposition" in t.hits)
        for t in tokens
    )


def handed(reading: Reading, draft: Draft) -> str | None:
    """Who gets prisoners and bodies that are handed over: they are theirs."""
    if draft.kind not in ("captured", "killed"):
        return None
    before = reading.tokens[: draft.number.first]
    given = any(t.text.removeprefix("و") in _words("given") for t in before)
    taken = any(t.text.removeprefix("و") in _words("taken") for t in before)
    for m in reading.mentions:
        body = _carries(reading.tokens[m.core].text) or gave_themselves_up(reading, m.first)
        if given and m.party and m.prep in ("إلى", "ل") and not body:
            return m.party
        if taken and m.party and not m.prep:
            return m.party
    return None


def _carries(word: str) -> bool:
    """Whether a body only carries the people or bodies that it gets: the Red Cross, a mission."""
    return bool(organisation(word)) or bool(known(word, _words("carriers")))


def crew_of(reading: Reading, draft: Draft) -> str | None:
    """Whose aircraft or car it was whose crew was hit."""
    tokens = reading.tokens[max(0, draft.number.first - 2) : draft.number.last + 4]
    if draft.number.whom != "pilots" and not any("طاقم" in t.text for t in tokens):
        return None
    for m in reversed(reading.mentions):
        heads = reading.tokens[max(0, m.first - 2) : m.core]  # "a military helicopter of X"
        if (
            m.last < draft.number.first
            and m.party
            and any(known(t.text, _words("craft")) for t in heads)
        ):
            return m.party
    return _of_its_craft(reading, draft)


def _of_its_craft(reading: Reading, draft: Draft) -> str | None:
    """ "X said that a missile hit a helicopter of its": X's, whosever town it fell near."""
    tokens, first = reading.tokens, draft.number.first
    own = [
        k
        for k in range(first - 1)
        if known(tokens[k].text, _words("craft")) and tokens[k + 1].text in _OF_ITS
    ]
    before = [m for m in reading.mentions if m.party and own and m.last < own[-1]]
    return before[-1].party if before and before[-1].party == draft.claimant else None
