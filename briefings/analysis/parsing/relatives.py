"""The subject of the verb of a relative clause: "who said", "that hit Y", "that X is accused of"."""

from __future__ import annotations

from briefings.analysis.parsing.agreement import is_of_it, noun_after, second_noun
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.gender import verb_is_feminine
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.resolving import last_subject, resolve_all, with_joined
from briefings.analysis.parsing.tokens import is_glued

_WHICH = {"الذي": False, "التي": True}  # by their gender
_DEED = 3  # words from a deed to "which"
_NAME = 5  # words of what an office is for, and of the name behind it
_TELLS = frozenset(["say", "add"])
_BLAMES = frozenset(["accuse"])
_PRONOUNS = ("ها", "ه", "هم", "هما")


def relative_subject(
    reading: Reading, predicate: Predicate, context: Context, speaking: Speaking
) -> list[Found]:
    """Whom "who" or "which" stands for, or whoever is named behind the verb; none where that is no party."""
    own = noun_after(reading, predicate)
    if reading.tokens[predicate.at + 1 : predicate.at + 2] and is_of_it(reading, predicate.at + 1):
        there = own is not None and own.first == predicate.at + 2 and predicate.kind == "event"
        return with_joined(reading, own, context, speaking) if own and there else []
    if own is not None and own.first == predicate.at + 1 and predicate.suffix:
        return with_joined(reading, own, context, speaking)
    at = predicate.start - (
        2 if reading.tokens[predicate.start - 1].text in ("هو", "هي", "هم") else 1
    )
    head = [m for m in reading.mentions if m.last == at] or _titled(reading, at)
    if head or predicate.suffix:
        return [] if predicate.suffix else resolve_all(head, reading, context, speaking)
    if deed_does_it(reading, predicate) or own is None or own.first != predicate.at + 1:
        return []
    return _named_behind(reading, predicate, own, context, speaking)


def _named_behind(
    reading: Reading, predicate: Predicate, own: Mention, context: Context, speaking: Speaking
) -> list[Found]:
    """Whoever stands right behind a relative clause's verb, where he is its subject."""
    if predicate.value in _BLAMES and not second_noun(reading, predicate, own):
        # "the village that X is accused of burning": whom the main verb's subject accuses
        return last_subject(predicate, speaking) if _takes_up(reading, own.last + 1) else []
    right_behind = predicate.at == predicate.start + 1  # and not "as long as X has not said"
    told = predicate.kind == "event" or (right_behind and predicate.value in _TELLS | _BLAMES)
    return with_joined(reading, own, context, speaking) if told else []


def _takes_up(reading: Reading, at: int) -> bool:
    """Whether a deed takes up what "which" stands for: "of burning it"."""
    deed = reading.tokens[at].text if at < len(reading.tokens) else ""
    return deed.startswith("ب") and deed.endswith(_PRONOUNS)


def _titled(reading: Reading, at: int) -> list[Mention]:
    """The office whose holder's name stands before "who": "X's envoy for rights, John Doe, who said"."""
    for m in reading.mentions:
        name = reading.tokens[m.last + 1 : at + 1]
        plain = all(is_glued(token) and token.hits.keys() <= {"head"} for token in name)
        if m.head == "office" and m.party and 0 < len(name) <= _NAME and plain:
            return [] if name[-1].hits or name[-1].text.startswith("ال") else [m]
    return []


def deed_does_it(reading: Reading, predicate: Predicate) -> bool:
    """ "The operation that hit Y's forces": the deed is the subject of a verb of its gender, Y its object."""
    tokens = reading.tokens
    which = tokens[predicate.start].text
    right_behind = predicate.at == predicate.start + 1 and not predicate.suffix
    right_behind = right_behind and predicate.value == "does"
    if not right_behind or _WHICH.get(which) != verb_is_feminine(reading, predicate):
        return False
    return any(
        "deed" in token.hits for token in tokens[max(0, predicate.start - _DEED) : predicate.start]
    )
