"""How the parties that a sentence names stand to a count of people in it.

Relations are few, so that a model can learn them from some hundred claims: the counted are of a party,
it lost them, it did the deed, they left it, reached it or were hit in it, or it speaks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.whose import near
from briefings.analysis.parsing.casualties import Counted, possessed
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.slots import slot_of
from briefings.analysis.roles.events import Event
from briefings.language.normalize import bare

# Heads and leading words of a phrase whose party struck the blow: "by X fire", "at the hands of X".
_WEAPONS = frozenset(map(bare, [
    "نيران", "نار", "رصاص", "يد", "أيدي", "قصف", "غارة", "غارات", "ضربة", "ضربات", "هجوم", "هجمات", "صاروخ",
    "صواريخ", "قذيفة", "قذائف", "طائرة", "طائرات", "مسيرة", "مسيرات", "مدفعية", "قناص", "قناصة", "اعتداء",
    "عدوان", "توغل", "اجتياح", "عملية", "استفزاز", "قبل", "سجون",
]))  # fmt: skip
_WARS = frozenset(["حرب", "نزاع", "صراع", "معركه", "معارك"])  # "the war of X" is of both
_SIDES = frozenset(map(bare, ["جانب", "طرف", "صفوف", "جهة"]))
_ORIGIN = frozenset(["من", "عن"])
_GOAL = frozenset(["إلى", "نحو", "صوب", "ل", "باتجاه"])
_WHERE = frozenset(["في", "على", "قرب", "داخل", "خارج", "ب", "حول", "عند"])
_LEFT = frozenset(map(bare, ["غادر", "غادرت", "غادروا", "ترك", "تركوا", "هجر", "مغادرة"]))


def relations(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    events: Sequence[Event],
) -> dict[str, set[str]]:
    """The relations of each party that the sentence names or points to."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention, by in near(reading, draft):
        parties = resolve(mention, reading, context, speaking)
        for party in parties:
            names = {by, "of"} if by.startswith("of-") else {by}
            found[party] |= names if len(parties) == 1 else {f"{name}-both" for name in names}
    for mention in reading.mentions:
        parties = resolve(mention, reading, context, speaking)
        for name in _of_mention(reading, draft, mention):
            for party in parties:
                found[party].add(name if len(parties) == 1 else f"{name}-both")
    for event in events:
        for one in event.actor:
            found[one.party] |= {"acts", f"acts {event.level}"}
        for one in event.affected:
            found[one.party] |= {"hit", f"hit {event.level} {event.by}"}
    for party in speaking.parties:
        found[party].add("speaks")
    if draft.claimant is not None:
        found[draft.claimant].add("claims")
    for party, name in _possessors(reading, draft, context, speaking):
        found[party].add(name)
    return found


def possessive(reading: Reading, number: Counted) -> str:
    """The pronoun on the noun for the counted: "six of its men", "our wounded"; "" for none."""
    for k in range(number.first, min(number.last + 3, len(reading.tokens))):
        token = reading.tokens[k]
        if k > number.last and token.gap.strip(' "“”«»'):
            break
        pronoun = possessed(token.text)[1]
        if pronoun:
            return pronoun
    return ""


def _possessors(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> Iterator[tuple[str, str]]:
    """Whose the counted are by a pronoun: of the speaker, of the subject, of the phrase before."""
    pronoun = possessive(reading, draft.number)
    if not pronoun:
        return
    first = draft.number.first
    if draft.claimant is not None:
        yield draft.claimant, f"their claimant {pronoun == 'نا'}"
    subjects = [at for at, found in speaking.subjects.items() if at < first and found]
    if subjects:
        for one in speaking.subjects[max(subjects)]:
            yield one.party, "their subject"
    named = [m for m in reading.mentions if m.last < first and m.deed < 0]
    if named:
        for party in resolve(named[-1], reading, context, speaking):
            yield party, "their last named"


def _of_mention(reading: Reading, draft: Draft, mention: Mention) -> Iterator[str]:
    number = draft.number
    side = _side(mention, number.first, number.last)
    heads = [token.text for token in reading.tokens[max(0, mention.first - 1) : mention.core]]
    plain = {
        head.removeprefix("و").removeprefix("ب").removeprefix("ل").removeprefix("ال")
        for head in heads
    }
    if plain & _WARS:
        yield "war"
        return
    if plain & _WEAPONS:
        yield "weapon"
        return
    if plain & _SIDES:
        yield f"side {mention.prep}"
    if draft.kind == "displaced":
        before = reading.tokens[mention.first - 1].text if mention.first else ""
        if mention.prep in _ORIGIN or before.lstrip("و") in _LEFT:
            yield "origin"
        elif mention.prep in _GOAL:
            yield "goal"
    if mention.prep == "في" and 0 < mention.first - number.last <= 3:
        yield "at"
    if mention.prep in _WHERE and not mention.head and mention.deed < 0:
        yield f"where {mention.kind}"
        yield f"where {side}"
    elif mention.kind == "place":
        yield f"place {side}"
    subject = _subject(reading, mention)
    if subject:
        yield subject
        yield f"{subject} {draft.kind}"


def _subject(reading: Reading, mention: Mention) -> str:
    """What a free noun phrase does: "first behind an event verb of the class does"."""
    if mention.prep or mention.deed >= 0 or mention.joined:
        return ""
    slot = slot_of(reading, mention)
    if slot.verb is None:
        return "free"
    rank = "subject" if slot.order == "before" or slot.rank == 0 else "object"
    return f"{rank} {slot.verb.value}"


def _side(mention: Mention, first: int, last: int) -> str:
    """Before, in or behind the number, and whether close."""
    if first <= mention.core <= last:
        return "in"
    gap = first - mention.last if mention.core < first else mention.first - last
    return ("before" if mention.core < first else "behind") + (" close" if gap <= 4 else "")
