"""The verbs by which somebody is called on, accused or condemned, and whom they are said of."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Found
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.roles.events import PLACE, TARGET
from briefings.analysis.roles.passives import Passives
from briefings.profile import OTHER

_WITHIN = frozenset(["relative", "complement"])  # "condemned what it called …": one clause


class Blaming(Passives):
    """Reads the predicates that say something of somebody else's deeds."""

    def call(self, predicate: Predicate) -> None:
        """ "X called on Y": Y is hit."""
        subject = self.subject(predicate)
        after = self.after(predicate, subject)
        near = max([predicate.at, *(f.last for f in subject)]) + 1
        objects = [
            m
            for m in after
            if (not m.prep or (m.prep == "من" and m.first <= near + 1)) and m.deed < 0
        ]
        called = self.found(self.row(objects))
        if not called and not self.warns(predicate):
            called = self.asked(predicate, subject)
        if predicate.form == "participle" or (self.warns(predicate) and not called):
            subject = []
        self.add(predicate, subject, called)

    def accuse(self, predicate: Predicate) -> None:
        """ "X accused Y of shelling Z": Y hits Z, and X hits nobody."""
        subject = self.subject(predicate)
        if predicate.form == "participle":
            subject = list(self.speaking.found[-1:])
        after = self.after(predicate, subject)
        objects = self.row(
            [m for m in after if not (m.prep or m.deed >= 0 or self._accuses(m, predicate))]
        )
        if predicate.form == "participle":
            objects = [m for m in objects if m.party or m.kind == "both"]
        objects = objects or self.row([m for m in after if m.prep in ("إلى", "على") and m.deed < 0])
        accused = self.found(objects)
        if predicate.suffix:
            accusing = [f for f in subject if f.party != OTHER]  # who are many
            told = (self.context.opening, *self.context.speaker[:1])
            taken = {"", *(f.party for f in accusing)}
            known = [party for party in told if party not in taken][:1]
            accused = self.before(predicate, accusing) or [
                Found(party, predicate.at, predicate.at) for party in known
            ]
            objects = []
        rest = [m for m in after if m not in objects and (m.prep in TARGET or m.prep in PLACE)]
        self.add(predicate, accused, self.others(rest, accused))
        if predicate.form != "participle" and predicate.entered not in _WITHIN:
            self.add(predicate, accused, [], sure=True)

    def _accuses(self, m: Mention, predicate: Predicate) -> bool:
        """Whether those right behind the verb are nobody's, and another follows: "activists accused X"."""
        nobodys = m.kind == "office" and not m.party and m.first == predicate.at + 1
        return nobodys and not self.subject(predicate) and not self.found([m])

    def condemn(self, predicate: Predicate) -> None:
        """ "X condemned Y's shelling of Z": Y hits Z."""
        subject = self.subject(predicate)
        after = self.after(predicate, subject)
        doers = [m for m in after if self.strikes(m)]
        if not doers:
            behind = [m for m in self.reading.mentions if m.first > predicate.at]
            doers = [m for m in behind if self.strikes(m)][:1]
            taken = {found.first for found in subject}
            ends = (k for k, how in self.reading.opened if k > predicate.at and how not in _WITHIN)
            end = next(ends, len(self.reading.tokens))
            after = [m for m in behind if m.first < end and m.first not in taken]
        hit = [m for m in after if m.deed < 0 and m.prep in ("على", "ضد", "في", "ل")]
        if doers:
            self.add(predicate, self.found(doers), self.found(hit))
            return
        blamed = [m for m in after if m.deed < 0 and m.prep in ("", "ب")
                  and m.kind != "place" and m.head != "patient"]  # fmt: skip
        speaking = set(self.speaking.parties)
        found = [f for f in self.found(blamed[:1]) if f.party not in speaking]
        if found:
            self.add(predicate, found, [])

    def row(self, objects: list[Mention]) -> list[Mention]:
        """The first object and whatever is joined to it."""
        row = objects[:1]
        for m in objects[1:]:
            if m.joined and m.first == row[-1].last + 1:
                row.append(m)
        return row

    def before(self, predicate: Predicate, doing: Sequence[Found]) -> list[Found]:
        """What an object pronoun points to: the last other party named before the verb."""
        earlier = [m for m in self.reading.mentions if m.last < predicate.at]
        return self.others(earlier[-1:], doing)

    def others(self, mentions: list[Mention], than: Sequence[Found]) -> list[Found]:
        """Whom some mentions stand for, without the parties of those who do it."""
        doing = {found.party for found in than}
        return [found for found in self.found(mentions) if found.party not in doing]
