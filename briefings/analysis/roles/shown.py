"""Doers whom the words single out: "X's troops are who closed it", "groups of X attacked"."""

from __future__ import annotations

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.events import Event
from briefings.analysis.roles.passives import Passives

_IS = frozenset(["هو", "هي", "هم"])
_WHO = frozenset(["الذي", "التي", "الذين"])
_OF = "من"
_SOME = 5  # words from "groups" to whose they are
_IS_WHO = 2  # words of "is who"
_FINITE = frozenset(["past", "present"])
_DOES = frozenset(["does", "acts"])
_words = lists("events", "shown")


class Shown(Passives):
    """Reads who is singled out as the doer."""

    def read_shown(self) -> None:
        """Enter the deed of whoever "is who did it", or some of whom do it."""
        for p in self.reading.predicates:
            if p.kind == "event" and p.form in _FINITE:
                self._is_who(p)
        for m in self.reading.mentions:
            if self._some_of(m):
                self.events.append(Event(1, self.found([m]), [], "shown", sure=True))

    def _is_who(self, p: Predicate) -> None:
        tokens, at = self.reading.tokens, p.at
        row = [token.text for token in tokens[max(0, at - _IS_WHO) : at]]
        if p.value not in _DOES or len(row) < _IS_WHO or row[0] not in _IS or row[1] not in _WHO:
            return
        end = at - _IS_WHO - 1
        doing = [m for m in self.reading.mentions if m.last == end and m.party and self._plain(m)]
        if doing:
            self.events.append(Event(1, self.found(doing), [], "is-who", sure=True))

    def _some_of(self, m: Mention) -> bool:
        """Whether some of a party's stand before what they do: "groups of X attacked"."""
        tokens, behind = self.reading.tokens, m.last + 1
        led = tokens[max(0, m.first - _SOME) : m.first]
        some = m.party and m.prep == _OF and any(t.text in _words("fighters") for t in led)
        return bool(some) and any(
            p.at == behind and p.value == "does" and not (p.suffix or self.passive(p))
            for p in self.reading.predicates
        )

    def _plain(self, m: Mention) -> bool:
        return not m.prep and m.kind != "place"
