"""Who acts and who is hit in a sentence's main events."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefings.analysis.grammar import Mention, Predicate, Reading
from briefings.analysis.lexicon import table
from briefings.analysis.speakers import Context, Found, Speaking, resolve, subject_of

_PREPOSITIONS: dict[str, tuple[str, ...]] = {
    key: tuple(value) for key, value in table("events")["prepositions"].items()
}
_TARGET = frozenset([*_PREPOSITIONS["target"], "", "إلى"])
_PLACE = frozenset(_PREPOSITIONS["place"])
_DOER = frozenset(_PREPOSITIONS["doer"])
_COMPANY = frozenset(_PREPOSITIONS["company"])
_REASON = frozenset(_PREPOSITIONS["reason"])
_KILLS = frozenset(["قتل", "قتلت", "قتلوا"])


@dataclass(slots=True)
class Event:
    """One event's doers and those it hits; level 1 is a main clause, 2 a noun, 3 a mere setting."""

    level: int
    actor: list[Found] = field(default_factory=list)
    affected: list[Found] = field(default_factory=list)


class Scene:
    """The events of one sentence, collected clause by clause."""

    def __init__(self, reading: Reading, context: Context, speaking: Speaking) -> None:
        self.reading, self.context, self.speaking = reading, context, speaking
        self.events: list[Event] = []
        for predicate in reading.predicates:
            self._predicate(predicate)
        self._nouns()

    # ------------------------------------------------------------------- helpers

    def _found(self, mentions: list[Mention]) -> list[Found]:
        return [
            Found(party, m.first, m.last)
            for m in mentions
            for party in resolve(m, self.reading, self.context, self.speaking)
        ]

    def _subject(self, predicate: Predicate) -> list[Found]:
        known = self.speaking.subjects.get(predicate.at)
        if known is None:
            known = subject_of(self.reading, predicate, self.context, self.speaking)
            self.speaking.subjects[predicate.at] = known
        return known

    def _after(self, predicate: Predicate, besides: list[Found]) -> list[Mention]:
        taken = {found.first for found in besides}
        return [
            m
            for m in self.reading.mentions
            if predicate.at < m.first < predicate.end and m.first not in taken
        ]

    def _level(self, predicate: Predicate) -> int:
        return 3 if predicate.entered == "relative" else 1

    # ---------------------------------------------------------------- predicates

    def _predicate(self, predicate: Predicate) -> None:
        handler = {
            "does": self._does, "helps": self._helps, "meets": self._meets,
            "contacts": self._contacts, "agrees": self._agrees, "suffers": self._suffers,
            "call": self._call, "accuse": self._accuse, "condemn": self._condemn,
            "deny": self._deny,
        }.get(predicate.value)  # fmt: skip
        if handler is not None:
            handler(predicate)

    def _does(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        after = self._after(predicate, subject)
        hit = [m for m in after if m.prep in _TARGET or m.prep in _PLACE and m.prep != "من"]
        affected = [f for f in self._found(hit) if f.party not in {s.party for s in subject}]
        if predicate.suffix and not affected and predicate.entered != "relative":
            affected = []
        self.events.append(Event(self._level(predicate), subject, affected))

    def _helps(self, predicate: Predicate) -> None:
        tokens = self.reading.tokens[predicate.at + 1 : predicate.end]
        deed = any(
            "deed" in token.hits or (hit := token.hits.get("event")) is not None and hit.sense.value == "does"
            for token in tokens
        )
        if deed:
            self._does(predicate)

    def _meets(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        other = [m for m in self._after(predicate, subject) if m.prep in _COMPANY or not m.prep and m.deed < 0]
        both = subject + self._found(other[:2])
        self.events.append(Event(self._level(predicate), both, list(both)))

    def _contacts(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        other = [m for m in self._after(predicate, subject) if m.prep in _TARGET or m.prep in _COMPANY]
        self.events.append(Event(self._level(predicate), subject, self._found(other)))

    def _agrees(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        other = [m for m in self._after(predicate, subject) if m.prep in _COMPANY]
        self.events.append(Event(self._level(predicate), subject + self._found(other)))

    def _suffers(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        text = self.reading.tokens[predicate.at].text.lstrip("و")
        after = self._after(predicate, subject)
        first = next((m for m in self.reading.mentions if subject and m.first == subject[0].first), None)
        if text in _KILLS and first is not None and first.first == predicate.at + 1 and first.head in ("force", "") :
            self._does(predicate)
            return
        doers = [m for m in after if m.prep in _DOER or m.deed >= 0 and self._blow(m)]
        affected = subject or self._found([m for m in after if m.prep in _PLACE and m.deed < 0 and m not in doers])
        self.events.append(Event(self._level(predicate), self._found(doers), affected))

    def _call(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        objects = [m for m in self._after(predicate, subject) if not m.prep and m.deed < 0]
        called = self._found(self._row(objects))
        self.events.append(Event(self._level(predicate), subject, called))

    def _row(self, objects: list[Mention]) -> list[Mention]:
        """The first object and whatever is joined to it."""
        row = objects[:1]
        for m in objects[1:]:
            if m.joined and m.first == row[-1].last + 1:
                row.append(m)
        return row

    def _accuse(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        if predicate.form == "participle":
            subject = list(self.speaking.found[-1:])
        after = self._after(predicate, subject)
        objects = self._row([m for m in after if not m.prep and m.deed < 0])
        rest = [m for m in after if m not in objects and (m.prep in _TARGET or m.prep in _PLACE or m.deed >= 0)]
        accused = {f.party for f in self._found(objects)}
        hit = [f for f in self._found(rest) if f.party not in accused]
        self.events.append(Event(1, self._found(objects), hit))

    def _condemn(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        after = self._after(predicate, subject)
        doers = [m for m in after if m.deed >= 0 and self._blow(m)]
        hit = [m for m in after if m.deed < 0 and m.prep in ("على", "ضد", "في", "ل")]
        self.events.append(Event(1, self._found(doers), self._found(hit) if doers else []))

    def _deny(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        after = self._after(predicate, subject)
        deeds = [k for k in range(predicate.at, predicate.end) if self.reading.has(k, "deed")]
        doers = [m for m in after if m.deed >= 0 and self._blow(m)]
        if not deeds:
            return
        hit = [m for m in after if m not in doers and (m.prep in _TARGET or m.prep in _PLACE)]
        self.events.append(Event(1, self._found(doers) or subject, self._found(hit)))

    # --------------------------------------------------------------------- nouns

    def _blow(self, mention: Mention) -> bool:
        """Whether the party acts in the deed noun that governs it."""
        hit = self.reading.has(mention.deed, "deed")
        if hit is None:
            return False
        if hit.sense.kind == "either":
            return mention.head != "patient" and mention.kind not in ("place",)
        return hit.sense.kind == "blow"

    def _nouns(self) -> None:
        for i, token in enumerate(self.reading.tokens):
            hit = token.hits.get("deed")
            if hit is not None:
                self._noun(i, hit.sense.kind, hit.length)

    def _noun(self, i: int, kind: str, length: int) -> None:
        end = next((start for start, _ in self.reading.opened if start > i), len(self.reading.tokens))
        after = [m for m in self.reading.mentions if i < m.first < end]
        own = [m for m in after if m.deed == i]
        level = 3 if self._setting(i, own) else 2
        if kind == "between":
            sides = [m for m in after if m.prep in ("بين", "مع") or m in own]
            found = self._found(sides)
            if found:
                self.events.append(Event(level, found, []))
            return
        acts = kind == "blow" or kind == "either" and any(self._blow(m) for m in own)
        doers = [m for m in own if acts] or [m for m in after if m.prep in _DOER and m.prep != "من"]
        hit = [m for m in after if m not in doers and (m in own or m.prep in ("على", "ضد", "ل") or m.prep in _PLACE and m.prep not in ("من", "بين"))]
        if doers or hit:
            self.events.append(Event(level, self._found(doers), self._found(hit)))

    def _setting(self, i: int, own: list[Mention]) -> bool:
        if own and own[0].prep in _REASON:
            return True
        for k in range(max(0, i - 3), i):
            hit = self.reading.has(k, "preposition")
            if hit is not None and hit.sense.value in _REASON:
                return True
        return False


def actors_and_affected(
    reading: Reading, context: Context, speaking: Speaking
) -> tuple[list[Found], list[Found]]:
    """The doers and those hit, from the main events; settings count only where nothing else does."""
    events = Scene(reading, context, speaking).events
    actor: list[Found] = []
    affected: list[Found] = []
    for level in (1, 2, 3):
        here = [event for event in events if event.level == level]
        if not actor:
            actor = [found for event in here for found in event.actor]
        if not affected:
            affected = [found for event in here for found in event.affected]
    return _once(actor), _once(affected)


def _once(found: list[Found]) -> list[Found]:
    return list({f.party: f for f in reversed(found)}.values())[::-1]
