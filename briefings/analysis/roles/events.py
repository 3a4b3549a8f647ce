"""What a verb or deed noun does to whom: the ground that verbs and nouns share."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefings.analysis.parsing.agreement import belongs, pursued
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.subjects import subject_of
from briefings.analysis.parsing.tokens import NOT_OR_WHAT, Token
from briefings.analysis.parsing.triggers import channel
from briefings.analysis.parsing.vocabulary import table

_PREPOSITIONS: dict[str, frozenset[str]] = {
    key: frozenset(value) for key, value in table("events")["prepositions"].items()
}
TARGET = _PREPOSITIONS["target"] | {"", "إلى"}
PLACE = _PREPOSITIONS["place"]
DOER = _PREPOSITIONS["doer"]
COMPANY = _PREPOSITIONS["company"]
REASON = _PREPOSITIONS["reason"]
_OF_PEOPLE = frozenset(["اعتقال", "خطف", "إعدام", "ملاحقة"])
CLEFT = "cleft"  # "whoever closed it is X": who tells of it did not
RECEIVED = "received"  # "received a request from X": X asks, though it has not got it
TRIED = "court"  # "stood before a court of X": whatever else is told of the man, X acts
_ASKED = 10  # words between a demand and what is demanded


@dataclass(slots=True)
class Event:
    """One event's doers and those it hits.

    Level 1 is a main clause, 2 a noun, 3 a relative clause or a mere setting ("after the attack").
    """

    level: int
    actor: list[Found] = field(default_factory=list)
    affected: list[Found] = field(default_factory=list)
    by: str = ""  # the class of the verb or noun that tells of it
    sure: bool = False  # told by the form of the words, whatever the models say


def _settings(reading: Reading) -> list[int]:
    """Where a setting begins: "because of", "by means of", "according to"."""
    led = (k for k in channel(reading, "preposition") if _sets_in(reading.tokens[k]))
    return sorted({*channel(reading, "attribution"), *led})


def _sets_in(token: Token) -> bool:
    return token.hits["preposition"].sense.form in ("reason", "means")


class Arguments:
    """The events of one sentence, and how their arguments are found."""

    def __init__(self, reading: Reading, context: Context, speaking: Speaking) -> None:
        self.reading, self.context, self.speaking = reading, context, speaking
        self.events: list[Event] = []
        self.demanded: set[int] = set()  # verbs that only say what somebody is asked to do
        self.settings = _settings(reading)

    def found(self, mentions: list[Mention]) -> list[Found]:
        """The parties that mentions stand for, with their places."""
        return [
            Found(party, m.first, m.last)
            for m in mentions
            for party in resolve(m, self.reading, self.context, self.speaking)
        ]

    def subject(self, predicate: Predicate) -> list[Found]:
        """The subject of a verb, found once."""
        known = self.speaking.subjects.get(predicate.at)
        if known is None:
            known = subject_of(self.reading, predicate, self.context, self.speaking)
            self.speaking.subjects[predicate.at] = known
        return known

    def negated(self, predicate: Predicate) -> bool:
        """Whether "not" stands before a verb."""
        before = self.reading.tokens[predicate.at - 1].text if predicate.at else ""
        return before.lstrip("و") in NOT_OR_WHAT

    def scope(self, at: int, end: int) -> int:
        """The end of a verb's or noun's arguments: a clause's, or where a setting begins."""
        return next((k for k in self.settings if at < k < end), end)

    def after(self, predicate: Predicate, besides: list[Found]) -> list[Mention]:
        """The mentions among a verb's arguments, besides some that are taken."""
        taken = {found.first for found in besides}
        end = self.scope(predicate.at, predicate.end)
        return [
            m
            for m in self.reading.mentions
            if predicate.at < m.first < end
            and m.first not in taken
            and not self._is_title(m, besides)
        ]

    def _is_title(self, m: Mention, whose: list[Found]) -> bool:
        """Whether it only says what somebody named right before it is: "X, the president's aide, accused"."""
        apart = m.head == "office" and "،" in self.reading.tokens[m.first].gap and not m.prep
        return apart and any((f.party, f.last) == (m.party, m.first - 1) for f in whose)

    def add(
        self,
        predicate: Predicate,
        actor: list[Found],
        affected: list[Found],
        *,
        sure: bool = False,
    ) -> None:
        """Enter an event of a verb at the level of its clause."""
        opener = self.reading.has(predicate.start, "break")
        later = opener is not None and opener.sense.value.startswith(("قبل", "بعد"))
        level = 3 if predicate.entered == "relative" or later else 1
        if actor or affected:
            self.events.append(Event(level, actor, affected, predicate.value, sure))

    def mediates(self, subject: list[Found], other: list[Mention]) -> bool:
        """Whether an outsider meets both sides: they are those concerned."""
        core = self.context.profile.core
        outside = bool(subject) and not {f.party for f in subject} & set(core)
        return outside and any(m.kind == "both" for m in other)

    def by_telephone(self, predicate: Predicate) -> bool:
        """Whether they only talk on the telephone: then one calls and the others are called."""
        clause = self.reading.tokens[predicate.at : self.scope(predicate.at, predicate.end)]
        return any(token.text.startswith(("هاتفي", "الهاتف")) for token in clause)

    def asked(self, predicate: Predicate, subject: list[Found]) -> list[Found]:
        """ "demands that Y withdraw": Y is called on, and does not act."""
        for p in self.reading.predicates:
            asked = p.entered == "complement" and p.at == p.start + 1
            if asked and 0 < p.start - predicate.at <= _ASKED:
                calling = {f.party for f in subject}
                found = [f for f in self.subject(p) if f.party not in calling]
                if found:
                    self.demanded.add(p.at)
                return found
        return []

    def strikes(self, mention: Mention) -> bool:
        """Whether the party acts in the deed noun that governs it."""
        hit = self.reading.has(mention.deed, "deed")
        if hit is None or belongs(self.reading, mention):
            return False
        if hit.sense.kind == "either":
            hits = mention.head == "patient" or mention.kind == "place" or self._is_a_man(mention)
            return not (hits or pursued(self.reading, mention))
        return hit.sense.kind == "blow" and mention.kind != "place"  # "the massacre of X"

    def _is_a_man(self, m: Mention) -> bool:
        """Whether a deed is done to somebody of a people: "the arrest of an X"."""
        word = self.reading.tokens[m.core].text
        alone = m.kind == "demonym" and m.first == m.core == m.deed + 1
        of_people = self.reading.tokens[m.deed].hits["deed"].sense.value in _OF_PEOPLE
        return alone and of_people and word.endswith("ي") and not word.startswith("ال")
