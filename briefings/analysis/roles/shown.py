"""Doers whom the words single out: "X's troops are who closed it"."""

from __future__ import annotations

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.roles.events import CLEFT, Event
from briefings.analysis.roles.passives import Passives

_IS = frozenset(["هو", "هي", "هم"])
_WHO = frozenset(["الذي", "التي", "الذين"])
_IS_WHO = 2  # words of "is who"
_WHOEVER = _WHO | {"من"}
_CLEFT = 5  # words from "whoever closed" to "is"
_DEEDS = frozenset(["does", "contacts", "agrees", "meets", "acts"])
_FINITE = frozenset(["past", "present"])
_DOES = frozenset(["does", "acts"])


class Shown(Passives):
    """Reads who is singled out as the doer."""

    def read_shown(self) -> None:
        """Enter the deed of whoever "is who did it"."""
        for p in self.reading.predicates:
            if p.kind == "event" and p.form in _FINITE:
                self._is_who(p)
                self._whoever(p)

    def _is_who(self, p: Predicate) -> None:
        tokens, at = self.reading.tokens, p.at
        row = [token.text for token in tokens[max(0, at - _IS_WHO) : at]]
        if p.value not in _DOES or len(row) < _IS_WHO or row[0] not in _IS or row[1] not in _WHO:
            return
        end = at - _IS_WHO - 1
        doing = [m for m in self.reading.mentions if m.last == end and m.party and self._plain(m)]
        if doing:
            self.events.append(Event(1, self.found(doing), [], "is-who", sure=True))

    def _whoever(self, p: Predicate) -> None:
        """ "Whoever closed it is X": X did it, and was not hit."""
        tokens, at = self.reading.tokens, p.at
        if p.value not in _DEEDS or not (at and tokens[at - 1].text.lstrip("وف") in _WHOEVER):
            return
        named = {k + 1 for k in range(at + 1, len(tokens))[:_CLEFT] if tokens[k].text in _IS}
        doing = [m for m in self.reading.mentions if m.first in named and m.party and not m.prep]
        if doing:
            self.events.append(Event(1, self.found(doing), [], CLEFT, sure=True))

    def _plain(self, m: Mention) -> bool:
        return not m.prep and m.kind != "place"
