"""Whose the counted are by the scene: townsfolk whom armies hit, demonstrators, the dead of a whole war.

Where the sides of a profile are armies and one people, as in Sudan, a town's holder lost nobody when its
residents flee, its children starve or its mosque is struck: an army loses soldiers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.analysis.counting.doers import of_theirs
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.casualties import known, lost, people, word_lists
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.sides import armies, civilians
from briefings.analysis.parsing.vocabulary import lists
from briefings.profile import OTHER

_ANYBODY = frozenset(["people", "young people"])
_CIVILIAN = frozenset([
    "civilians", "children", "women", "residents", "citizens", "teachers", "students", "farmers", "patients",
    "displaced people", "elderly people", "worshippers",
])  # fmt: skip
# … unless a body or a country is named, which may have sent them
_SERVING = frozenset(["aid workers", "doctors", "journalists", "volunteers", "activists"])
_ARMED = frozenset(["soldiers", "fighters"])
_OF = frozenset(["من", "ل"])
_NATIONALS = "citizens"
_NEAR = 3  # words from a count to "of X"
_words = lists("casualties", "townsfolk")
_POLICE = "شرطه"
_RIOT = frozenset(["police", "protesters"])
_BEFORE = 9  # words before a count in which the war and its verb stand
_BEHIND = 5  # … behind it in which stands whose they are; between a war and its verb
_HARMED = frozenset(["killed", "wounded", "missing", "displaced"])
_war = lists("casualties", "war")


def of_the_townsfolk(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    beside: Sequence[Mention],
) -> str | None:
    """The people's party where the counted live in a town of the conflict; `beside` are named with them."""
    folk = civilians(context.profile)
    if folk is None or draft.background or not _are_unarmed(reading, draft):
        return None
    if draft.number.whom == _NATIONALS and _is_state(draft.claimant, context):
        return None  # "X's ministry: 400 citizens were brought out": X's
    towns = [m for m in reading.mentions if _is_town(m, context)]
    named = {p for m in beside if m not in towns for p in resolve(m, reading, context, speaking)}
    if draft.number.whom in _CIVILIAN | _SERVING:
        named -= armies(context.profile)  # these kill civilians and lose none
    core = context.profile.core
    abroad = not towns and any(
        m.kind == "place" and m.party not in ("", OTHER, *core) for m in reading.mentions
    )
    if named - {folk} or abroad or _is_said_whose(reading, draft, context, towns):
        return None
    return folk if towns or context.place in core else None


def of_its_nationals(reading: Reading, draft: Draft, context: Context) -> str | None:
    """A state beside the conflict that counts citizens who were brought out, where no nation is named."""
    last = draft.number.last
    named = any(m.party and 0 <= m.first - last <= _NEAR for m in reading.mentions)
    own = draft.kind == "displaced" and draft.number.whom == _NATIONALS and not named
    return draft.claimant if own and _is_state(draft.claimant, context) else None


def _is_state(party: str | None, context: Context) -> bool:
    """Whether a party beside the conflict is a state."""
    outside = party not in (None, OTHER, *context.profile.core)
    return outside and bool(context.profile.party(party or "").capitals)


def _are_unarmed(reading: Reading, draft: Draft) -> bool:
    """Whether the counted are told to be no fighters: by their noun, by fleeing, by where they were hit."""
    first, last = draft.number.first, draft.number.last
    if draft.number.whom in _CIVILIAN:
        return True
    if draft.number.whom in _SERVING:
        return not of_theirs(reading, first, last + 3)
    if draft.whom not in _ANYBODY or draft.part or of_theirs(reading, first, last + 3):
        return False
    if draft.kind == "displaced":
        return draft.number.whom in _ANYBODY
    if draft.kind == "captured" or any(lost(token.text) for token in reading.tokens[:first]):
        return False
    return any(known(token.text, _words("homes")) for token in reading.tokens)


def _is_said_whose(
    reading: Reading, draft: Draft, context: Context, towns: Sequence[Mention]
) -> bool:
    """Whether a party is named right behind the counted, "40 dead of X", or may have sent them, as staff."""
    last = draft.number.last
    own = (m for m in reading.mentions if m not in towns)
    if draft.number.whom in _CIVILIAN:  # "20 civilians by a raid of the army"
        own = (m for m in own if m.party not in armies(context.profile))
    staff = draft.number.whom in _SERVING
    return any(m.prep in _OF and 0 < m.first - last <= _NEAR for m in own) or (
        staff and any(m.party for m in reading.mentions)
    )


def _is_town(m: Mention, context: Context) -> bool:
    """Whether a phrase names a place of one of the sides as such."""
    return m.party in context.profile.core and m.kind == "place" and m.deed < 0


def of_the_police(reading: Reading, draft: Draft, context: Context) -> str:
    """Whose police a sentence on demonstrators names, or, where it names no party, the article did."""
    if draft.number.whom not in _RIOT or not any(
        word_lists().people.get(people(t.text)) == "protesters" for t in reading.tokens
    ):
        return ""
    named = [m for m in reading.mentions if m.party]
    police = [m.party for m in named if _POLICE in reading.tokens[m.first].text]
    return police[0] if police else "" if named else context.bodies.get(_POLICE, "")


def is_of_a_war(reading: Reading, draft: Draft) -> bool:
    """Whether a war or a battle is the subject of what befell the counted: both sides fought it."""
    tokens, first = reading.tokens, draft.number.first
    beside = range(max(0, first - 1), draft.number.last + 1 + _BEHIND)
    named = any(m.core in beside and m.kind != "both" for m in reading.mentions)
    if draft.earlier or draft.kind not in _HARMED or named:
        return False
    if any(m.party == OTHER for m in reading.mentions):
        return False
    for at in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        if set(tokens[at + 1].gap) & set(".؛:") or "complement" in tokens[at].hits:
            return False
        if tokens[at].text.removeprefix("و") in _war("leaves"):
            return _leaves(reading, at)
        if tokens[at].text in _war("in_it"):
            return _fought_before(reading, at)
    return False


def is_of_a_clash(reading: Reading, draft: Draft, context: Context) -> bool:
    """ "Five were killed in a clash", by nobody's word: of whom is not told, whosever the place is."""
    tokens, number = reading.tokens, draft.number
    beside = range(number.first, number.last + 1 + _BEHIND)
    named = any(m.core in beside and m.kind not in ("state", "place") for m in reading.mentions)
    told = draft.claimant or draft.earlier or draft.part or draft.kind not in _HARMED
    if not draft.part and draft.kind in _HARMED and _is_of_both(reading, draft):
        return True
    if told or named or civilians(context.profile) or draft.whom not in _ANYBODY | _ARMED:
        return False
    for k in range(number.last + 1, min(beside.stop, len(tokens) - 1)):
        if tokens[k].gap.strip():
            return False
        if tokens[k].text == "في" and tokens[k + 1].text in _war("fights", "exchange"):
            return True
    return False


def _is_of_both(reading: Reading, draft: Draft) -> bool:
    """ "Battles between X and Y left 23 dead"; "17 were killed in clashes between both", by nobody's word."""
    tokens, first, last = reading.tokens, draft.number.first, draft.number.last
    for at, pair in _battles(reading):
        behind = at > last
        low, high = (last, at) if behind else (pair[-1].last, first)
        row = tokens[low + 1 : high + 1]
        named = any(
            m.party and first <= m.core < last + _BEHIND for m in reading.mentions if m not in pair
        )
        apart = any(set(t.gap) & set(".؛:") or {"complement", "break"} & set(t.hits) for t in row)
        left = any(t.text.removeprefix("و") in _war("leaves") for t in row)
        if not (named or apart) and (left or (behind and not draft.claimant)):
            return True
    return False


def _battles(reading: Reading) -> Iterator[tuple[int, list[Mention]]]:
    """Where a battle "between X and Y", or "between both", is named, with the phrases for the two."""
    for at, token in enumerate(reading.tokens):
        if token.text.removeprefix("و") not in _war("fights"):
            continue
        row = reading.tokens[at + 1 : at + 1 + _BEHIND]
        between = next(
            (at + 1 + k for k, t in enumerate(row) if t.text == "بين"), len(reading.tokens)
        )
        pair = [m for m in reading.mentions if m.first > between][:2]
        if pair and pair[0].first == between + 1:
            if pair[0].kind == "both":
                yield at, pair[:1]
            elif len({m.party for m in pair} - {""}) > 1 and pair[1].joined:
                yield at, pair


def _leaves(reading: Reading, verb: int) -> bool:
    """Whether a war is the subject, behind its verb or before it: "the war left", "battles that left"."""
    word = reading.tokens[verb + 1].text
    if word in _war("fights"):
        return True
    another = word.startswith("ال") and "adverb" not in reading.tokens[verb + 1].hits
    return not another and _fought_before(reading, verb)


def _fought_before(reading: Reading, at: int) -> bool:
    row = reading.tokens[max(0, at - _BEHIND) : at]
    return any(token.text.removeprefix("و") in _war("fights") for token in row)
