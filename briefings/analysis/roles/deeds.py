"""The events that nouns tell of: blows, hits, control, fights and deals, contacts."""

from __future__ import annotations

from itertools import takewhile

from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.triggers import Trigger, channel
from briefings.analysis.parsing.vocabulary import table
from briefings.analysis.roles.events import DOER, PLACE, REASON, Arguments, Event
from briefings.language.normalize import bare

_ACHIEVED = frozenset(bare(word) for word in table("events")["achievements"]["nouns"])
_CHARGES = ("اتهام", "واتهام", "باتهام", "الاتهام", "والاتهام")
_CHARGED = Trigger(lambda word: word.startswith(_CHARGES))
_FIGHTS = frozenset(["معارك", "معركة", "اشتباكات", "اشتباك", "مواجهات", "مواجهة", "قتال", "اقتتال"])


class Nouns(Arguments):
    """Reads every deed noun of a sentence."""

    def read_nouns(self) -> None:
        """Collect the events of the deed nouns."""
        deeds = channel(self.reading, "deed")
        for i in sorted({*deeds, *_CHARGED.at(self.reading)}):
            deed = self.reading.tokens[i].hits.get("deed")
            if deed is not None:
                self._noun(i, deed.sense.kind, deed.sense.value)
            else:
                self._charged(i)

    def _charged(self, i: int) -> None:
        """ "Renewed its accusation against X of": X does what it is accused of."""
        behind = [m for m in self.reading.mentions if m.first > i]
        row = behind[:1]
        if row and row[0].prep == "ل" and row[0].first <= i + 2 and row[0].deed < 0:
            row += takewhile(lambda m: m.joined, behind[1:])
            self.events.append(Event(1, self.found(row), [], "charged", sure=True))

    def _noun(self, i: int, kind: str, value: str) -> None:
        end = next(
            (start for start, _ in self.reading.opened if start > i), len(self.reading.tokens)
        )
        after = [m for m in self.reading.mentions if i < m.core < self.scope(i, end)]
        own = [m for m in after if m.deed == i]
        level = 3 if self._setting(i, own) else 2
        if kind == "between":
            sides = [
                m for m in after if (m.prep in ("بين", "مع") or m in own) and m.kind != "place"
            ]
            where = (
                [m for m in after if m.prep in ("في", "داخل") and m not in sides]
                if value in _FIGHTS
                else []
            )
            self.events.append(Event(level, self.found(sides), self.found(where), kind))
        elif kind == "contact":
            self._contact(i, after, own, level)
        else:
            self._struck(kind, value, after, own, level)

    def _contact(self, i: int, after: list[Mention], own: list[Mention], level: int) -> None:
        near = enumerate(self.reading.tokens[i : i + 5], i)
        peer = next((k for k, t in near if t.text.lstrip("ب").startswith("نظ")), len(after) + i)
        of_peers = range(peer + 1, peer + 4)  # "his counterparts in X", and not "on events in X"
        called = [m for m in after if m.prep in ("مع", "ب", "إلى")
                  or (m.prep == "في" and m.first in of_peers)]  # fmt: skip
        subjects = [s for at, s in sorted(self.speaking.subjects.items()) if s]
        nearest = [s for at, s in sorted(self.speaking.subjects.items()) if s and at < i]
        caller = self.found(own) or (nearest[-1] if nearest else subjects[0] if subjects else [])
        calling = {f.party for f in caller}
        met = [f for f in self.found(called) if f.party not in calling]
        if met:
            self.events.append(Event(1 if level == 2 else level, list(caller), met, "contact"))

    def _struck(
        self, kind: str, value: str, after: list[Mention], own: list[Mention], level: int
    ) -> None:
        doers = [m for m in own if self.strikes(m)]
        if kind == "control":
            doers = [m for m in own if m.prep in ("", "ب")]
        doers = doers or [m for m in after if m.prep in DOER and m.prep != "من"]
        loose = kind == "hit"
        hit = [
            m for m in after
            if m not in doers
            and (m in own or m.prep in ("على", "ضد", "ل")
                 or (m.prep in PLACE and (loose or m.prep not in ("من", "بين"))))
        ]  # fmt: skip
        actor = self.found(doers)
        doing = {f.party for f in actor}
        affected = [f for f in self.found(hit) if f.party not in doing]
        if not actor and affected and bare(value) in _ACHIEVED and self.speaking.found:
            claimant = self.speaking.found[-1]
            if claimant.party in self.context.pair and claimant.party not in {
                f.party for f in affected
            }:
                actor = [claimant]
        if actor or affected:
            self.events.append(Event(level, actor, affected, kind))

    def _setting(self, i: int, own: list[Mention]) -> bool:
        if own and own[0].prep in REASON:
            return True
        for k in range(max(0, i - 3), i):
            hit = self.reading.has(k, "preposition")
            if hit is not None and (hit.sense.value in REASON or hit.sense.form == "means"):
                return True
        return False
