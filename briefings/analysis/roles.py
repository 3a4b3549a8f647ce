"""Who acts and who is hit in a sentence's main events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from briefings.analysis.grammar import Mention, Predicate, Reading
from briefings.analysis.lexicon import table
from briefings.analysis.speakers import Context, Found, Speaking, last_subject, resolve, subject_of
from briefings.language.normalize import bare

_PREPOSITIONS: dict[str, frozenset[str]] = {
    key: frozenset(value) for key, value in table("events")["prepositions"].items()
}
_TARGET = _PREPOSITIONS["target"] | {"", "إلى"}
_PLACE = _PREPOSITIONS["place"]
_DOER = _PREPOSITIONS["doer"]
_COMPANY = _PREPOSITIONS["company"]
_REASON = _PREPOSITIONS["reason"]
_KILLS = frozenset(["قتل", "قتلت", "قتلوا"])
_OWN_DEEDS = frozenset(["does", "contacts", "agrees", "acts"])
_ACHIEVED = frozenset(bare(word) for word in table("events")["achievements"]["nouns"])
_VIOLENT = frozenset(["military", "casualties", "humanitarian"])


@dataclass(slots=True)
class Event:
    """One event's doers and those it hits.

    Level 1 is a main clause, 2 a noun, 3 a relative clause or a mere setting ("after the attack").
    """

    level: int
    actor: list[Found] = field(default_factory=list)
    affected: list[Found] = field(default_factory=list)


class Scene:
    """The events of one sentence, collected clause by clause."""

    def __init__(self, reading: Reading, context: Context, speaking: Speaking) -> None:
        self.reading, self.context, self.speaking = reading, context, speaking
        self.events: list[Event] = []
        handlers: dict[str, Callable[[Predicate], None]] = {
            "does": self._does, "acts": self._acts, "helps": self._helps, "holds": self._receives, "meets": self._meets,
            "contacts": self._contacts, "agrees": self._agrees, "suffers": self._suffers,
            "call": self._call, "accuse": self._accuse, "condemn": self._condemn,
            "deny": self._deny, "say": self._say, "tell": self._tells,
        }  # fmt: skip
        for predicate in reading.predicates:
            for value in dict.fromkeys((predicate.value, predicate.also)):
                if value in handlers:
                    handlers[value](predicate)
        for start, entered in reading.opened:
            if entered == "complement":
                self._demanded(start)
        for i, token in enumerate(reading.tokens):
            deed = token.hits.get("deed")
            if deed is not None:
                self._noun(i, deed.sense.kind, deed.sense.value)

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

    def _scope(self, at: int, end: int) -> int:
        """The end of a verb's or noun's arguments: a clause's, or where a setting begins."""
        for k in range(at + 1, end):
            hit = self.reading.has(k, "preposition")
            if hit is not None and hit.sense.form in ("reason", "means") or self.reading.has(k, "attribution"):
                return k
        return end

    def _after(self, predicate: Predicate, besides: list[Found]) -> list[Mention]:
        taken = {found.first for found in besides}
        end = self._scope(predicate.at, predicate.end)
        return [m for m in self.reading.mentions if predicate.at < m.first < end and m.first not in taken]

    def _add(self, predicate: Predicate, actor: list[Found], affected: list[Found]) -> None:
        opener = self.reading.has(predicate.start, "break")
        later = opener is not None and opener.sense.value.startswith(("قبل", "بعد"))
        level = 3 if predicate.entered == "relative" or later else 1
        if actor or affected:
            self.events.append(Event(level, actor, affected))

    # ---------------------------------------------------------------- predicates

    def _does(self, predicate: Predicate) -> None:
        blow = self._blow_before(predicate)
        subject = blow or self._subject(predicate)
        after = self._after(predicate, subject)
        if not subject:
            doers = [m for m in after if m.prep in _DOER and m.prep != "من"]
            subject = self._found(doers)
        hit = [
            m for m in after
            if m.prep in _TARGET or m.prep in _PLACE and (m.prep != "من" or m.head == "patient")
        ]  # fmt: skip
        doing = {s.party for s in subject}
        affected = [f for f in self._found(hit) if f.party not in doing]
        if not affected and predicate.suffix and predicate.entered != "relative":
            affected = self._before(predicate, doing)
        self._add(predicate, subject, affected)

    def _before(self, predicate: Predicate, doing: set[str]) -> list[Found]:
        """What an object pronoun points to: the last other party named before the verb."""
        earlier = [m for m in self.reading.mentions if m.last < predicate.at]
        return [f for f in self._found(earlier[-1:]) if f.party not in doing]

    def _blow_before(self, predicate: Predicate) -> list[Found]:
        """The striker where the verb's subject is the strike: "the Armenian shelling hit …"."""
        return self._found([
            m for m in self.reading.mentions
            if predicate.start <= m.first < predicate.at and self._strikes(m)
        ])  # fmt: skip

    def _acts(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        negated = self.reading.tokens[predicate.at - 1].text.lstrip("و") in ("لن", "لم", "لا", "ما") if predicate.at else False
        named = {m.first for m in self.reading.mentions if m.head == "noun" and m.kind == "demonym"}
        if subject and not negated and not named & {s.first for s in subject}:
            after = [m for m in self._after(predicate, subject) if m.prep in _TARGET - {"إلى"} and m.deed < 0]
            doing = {s.party for s in subject}
            self._add(predicate, subject, [f for f in self._found(after) if f.party not in doing])

    def _helps(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        start = max([predicate.at, *(f.last for f in subject)]) + 1
        for token in self.reading.tokens[start : min(start + 4, predicate.end)]:
            event = token.hits.get("event")
            if "deed" in token.hits or event is not None and event.sense.value in _OWN_DEEDS:
                self._does(predicate)
                return

    def _receives(self, predicate: Predicate) -> None:
        """"received calls from X": X calls."""
        subject = self._subject(predicate)
        if not self.reading.tokens[predicate.at].text.lstrip("و").startswith(("تلق", "يتلق", "تتلق")):
            return
        callers = [m for m in self._after(predicate, subject) if m.prep == "من" and m.deed < 0]
        if callers:
            self._add(predicate, self._found(callers), subject)

    def _meets(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        other = [
            m for m in self._after(predicate, subject)
            if m.prep in _COMPANY or not m.prep and m.deed < 0 and m.kind in ("person", "state", "demonym")
        ]  # fmt: skip
        self._add(predicate, subject + self._found(other[:3]), [])

    def _contacts(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        after = self._after(predicate, subject)
        direct = [m for m in after if not m.prep and m.deed < 0]
        other = direct or [m for m in after if (m.prep in _TARGET or m.prep in _COMPANY) and m.deed < 0]
        doing = {s.party for s in subject}
        self._add(predicate, subject, [f for f in self._found(other) if f.party not in doing])

    def _tells(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        told = [m for m in self._after(predicate, subject) if not m.prep and m.deed < 0]
        if told:
            self._add(predicate, subject, self._found(self._row(told)))

    def _agrees(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        other = [m for m in self._after(predicate, subject) if m.prep in ("مع", "بين")]
        self._add(predicate, subject + self._found(other), [])

    def _suffers(self, predicate: Predicate) -> None:
        if predicate.suffix:
            return  # "which they had lost": things
        subject = self._subject(predicate)
        after = self._after(predicate, subject)
        text = self.reading.tokens[predicate.at].text.lstrip("و")
        if text in ("تعرض", "يعرض", "تعرضان") and any(m.prep == "على" and m.first <= predicate.at + 3 for m in after):
            self._contacts(predicate)  # "offers": the same letters as "is exposed to"
            return
        first = next((m for m in self.reading.mentions if subject and m.first == subject[0].first), None)
        if text in _KILLS and first is not None and first.head == "force" and first.first == predicate.at + 1 and len(after) > 0:
            self._does(predicate)
            return
        doers = [m for m in after if m.prep in _DOER and m.prep != "من" or self._strikes(m)]
        if predicate.also or self.reading.tokens[predicate.at].text.lstrip("و").startswith(("تعرض", "يتعرض", "تتعرض")):
            doers += [m for m in after if m.prep == "من"]
        placed = [m for m in after if m.prep in _PLACE and m.prep != "من" and m not in doers and not self._strikes(m)]
        affected = subject or self._found(placed)
        self._add(predicate, self._found(doers), affected)

    def _call(self, predicate: Predicate) -> None:
        subject = self._subject(predicate)
        after = self._after(predicate, subject)
        near = max([predicate.at, *(f.last for f in subject)]) + 1
        objects = [m for m in after if (not m.prep or m.prep == "من" and m.first <= near + 1) and m.deed < 0]
        called = self._found(self._row(objects))
        if predicate.form == "participle" or self._warns(predicate) and not called:
            subject = []
        self._add(predicate, subject, called)

    def _warns(self, predicate: Predicate) -> bool:
        return self.reading.tokens[predicate.at].text.lstrip("وفيت").startswith(("حذر", "انذر", "نبه", "محذر"))

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
        if predicate.form == "participle":
            objects = [m for m in objects if m.party or m.kind == "both"]
        objects = objects or self._row([m for m in after if m.prep in ("إلى", "على") and m.deed < 0])
        accused = self._found(objects)
        if predicate.suffix:
            accused = self._before(predicate, {f.party for f in subject}) or [
                Found(party, predicate.at, predicate.at) for party in self.context.speaker
            ]
            objects = []
        blamed = {f.party for f in accused}
        rest = [m for m in after if m not in objects and (m.prep in _TARGET or m.prep in _PLACE)]
        self._add(predicate, accused, [f for f in self._found(rest) if f.party not in blamed])

    def _condemn(self, predicate: Predicate) -> None:
        after = self._after(predicate, self._subject(predicate))
        doers = [m for m in after if self._strikes(m)]
        if not doers:
            after = [m for m in self.reading.mentions if m.first > predicate.at]
            doers = [m for m in after if self._strikes(m)][:1]
        hit = [m for m in after if m.deed < 0 and m.prep in ("على", "ضد", "في", "ل")]
        if doers:
            self._add(predicate, self._found(doers), self._found(hit))
            return
        blamed = [m for m in after if m.deed < 0 and m.prep in ("", "ب") and m.kind != "place"]
        speaking = set(self.speaking.parties)
        found = [f for f in self._found(blamed[:1]) if f.party not in speaking]
        if found:
            self._add(predicate, found, [])

    def _deny(self, predicate: Predicate) -> None:
        self._own_deed(predicate)

    def _say(self, predicate: Predicate) -> None:
        self._own_deed(predicate)

    def _own_deed(self, predicate: Predicate) -> None:
        """"X announced the capture of …", "X denied shelling …": the subject is the doer."""
        subject = self._subject(predicate)
        if not subject or predicate.form == "participle":
            return
        start = max(predicate.at, subject[0].last) + 1
        for k in range(start, min(start + 6, predicate.end)):
            event = self.reading.has(k, "event")
            deed = self.reading.has(k, "deed")
            if event is None or event.sense.form != "noun" or event.sense.value not in _OWN_DEEDS:
                continue
            own = [m for m in self.reading.mentions if m.deed == k and self._strikes(m)]
            evacuates = deed is not None and deed.sense.value == "إجلاء" and "علن" in self.reading.tokens[predicate.at].text
            if not evacuates and deed is not None and deed.sense.kind in ("hit", "between") and deed.sense.value not in _OWN_ACTS or own:
                return
            after = [m for m in self._after(predicate, subject) if m.first > k and (m.prep in _TARGET or m.prep in _PLACE)]
            doing = {s.party for s in subject}
            affected = [f for f in self._found(after) if f.party not in doing]
            self.events.append(Event(2, subject, affected))
            return

    def _demanded(self, start: int) -> None:
        """"that X must …" (إن على فلان أن): X is called on by whoever speaks."""
        on = [m for m in self.reading.mentions if m.prep == "على" and start < m.first <= start + 2]
        subjects = [s for at, s in sorted(self.speaking.subjects.items()) if s and at < start]
        if on and subjects and "preposition" in self.reading.tokens[start + 1].hits:
            self.events.append(Event(1, subjects[-1], self._found(on[:1])))

    # --------------------------------------------------------------------- nouns

    def _strikes(self, mention: Mention) -> bool:
        """Whether the party acts in the deed noun that governs it."""
        hit = self.reading.has(mention.deed, "deed")
        if hit is None:
            return False
        if hit.sense.kind == "either":
            return mention.head != "patient" and mention.kind != "place"
        return hit.sense.kind == "blow"

    def _noun(self, i: int, kind: str, value: str) -> None:
        end = next((start for start, _ in self.reading.opened if start > i), len(self.reading.tokens))
        after = [m for m in self.reading.mentions if i < m.core < self._scope(i, end)]
        own = [m for m in after if m.deed == i]
        level = 3 if self._setting(i, own) else 2
        if kind == "between":
            sides = [m for m in after if (m.prep in ("بين", "مع") or m in own) and m.kind != "place"]
            where = [m for m in after if m.prep in ("في", "داخل") and m not in sides] if value in _FIGHTS else []
            self.events.append(Event(level, self._found(sides), self._found(where)))
        elif kind == "contact":
            self._contact(i, after, own, level)
        else:
            self._struck(i, kind, value, after, own, level)

    def _contact(self, i: int, after: list[Mention], own: list[Mention], level: int) -> None:
        peers = any(t.text.lstrip("ب").startswith("نظ") for t in self.reading.tokens[i : i + 5])
        called = [m for m in after if m.prep in ("مع", "ب", "إلى") or peers and m.prep == "في"]
        subjects = [s for at, s in sorted(self.speaking.subjects.items()) if s]
        nearest = [s for at, s in sorted(self.speaking.subjects.items()) if s and at < i]
        caller = self._found(own) or (nearest[-1] if nearest else subjects[0] if subjects else [])
        calling = {f.party for f in caller}
        met = [f for f in self._found(called) if f.party not in calling]
        if met:
            self.events.append(Event(1 if level == 2 else level, list(caller), met))

    def _struck(
        self, i: int, kind: str, value: str, after: list[Mention], own: list[Mention], level: int
    ) -> None:
        doers = [m for m in own if self._strikes(m)]
        if kind == "control":
            doers = [m for m in own if m.prep in ("", "ب")]
        doers = doers or [m for m in after if m.prep in _DOER and m.prep != "من"]
        loose = kind == "hit"
        hit = [
            m for m in after
            if m not in doers
            and (m in own or m.prep in ("على", "ضد", "ل") or m.prep in _PLACE and (loose or m.prep not in ("من", "بين")))
        ]  # fmt: skip
        actor = self._found(doers)
        doing = {f.party for f in actor}
        affected = [f for f in self._found(hit) if f.party not in doing]
        if not actor and affected and bare(value) in _ACHIEVED and self.speaking.found:
            claimant = self.speaking.found[-1]
            if claimant.party in self.context.pair and claimant.party not in {f.party for f in affected}:
                actor = [claimant]
        if actor or affected:
            self.events.append(Event(level, actor, affected))

    def _setting(self, i: int, own: list[Mention]) -> bool:
        if own and own[0].prep in _REASON:
            return True
        for k in range(max(0, i - 3), i):
            hit = self.reading.has(k, "preposition")
            if hit is not None and (hit.sense.value in _REASON or hit.sense.form == "means"):
                return True
        return False


_FIGHTS = frozenset(["معارك", "معركة", "اشتباكات", "اشتباك", "مواجهات", "مواجهة", "قتال", "اقتتال"])
_OWN_ACTS = frozenset(["تدمير", "إسقاط", "استعادة", "تحرير", "اعتقال", "أسر", "محاصرة", "مهاجمة", "استهداف", "احتجاز"])


def actors_and_affected(
    reading: Reading,
    context: Context,
    speaking: Speaking,
    themes: tuple[str, ...] = (),
    struck: tuple[Found, ...] = (),
) -> tuple[list[Found], list[Found]]:
    """The doers and those hit, from the main events; settings count only where nothing else does.

    `struck` are the parties whose dead, wounded or displaced the sentence counts.
    """
    events = Scene(reading, context, speaking).events
    actor: list[Found] = []
    affected: list[Found] = list(struck)
    for level in (1, 2, 3):
        here = [event for event in events if event.level == level]
        if not actor:
            actor = [found for event in here for found in event.actor]
        if not affected or level == 1:
            affected += [found for event in here for found in event.affected]
    if not affected and _VIOLENT & set(themes):
        affected = _located(reading, context)
    return _once(actor), _once(affected)


def _located(reading: Reading, context: Context) -> list[Found]:
    """Whose place it is where fighting, death or want is told of."""
    return [
        Found(m.party, m.first, m.last)
        for m in reading.mentions
        if m.party in context.profile.core
        and (m.kind == "place" or m.kind == "state" and not m.head or m.head == "patient")
        and (m.prep in _PLACE | {"عن"} or not m.prep and (m.kind == "place" or m.head == "patient"))
        and m.deed < 0
        and not (m.weak and m.party not in context.strong)
    ][:1]


def _once(found: list[Found]) -> list[Found]:
    return list({f.party: f for f in reversed(found)}.values())[::-1]
