"""Doers whom the words single out: "X's troops are who closed it", "soldiers of X as they shoot prisoners".

What the sentence says of others, who shows or tells it, is no deed.
"""

from __future__ import annotations

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import is_glued
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.events import Arguments, Event

_IS = frozenset(["هو", "هي", "هم"])
_WHO = frozenset(["الذي", "التي", "الذين"])
_AS = frozenset(["وهو", "وهي", "وهم", "وهما"])
_OF = "من"
_IS_WHO = 2  # words of "is who"
_FINITE = frozenset(["past", "present"])
_DOES = frozenset(["does", "acts"])
_words = lists("events", "shown")


class Shown(Arguments):
    """Reads who is singled out as the doer."""

    def read_shown(self) -> None:
        """Enter the deed of whoever "is who did it", or is seen doing it."""
        for p in self.reading.predicates:
            if p.kind == "event" and p.form in _FINITE:
                self._is_who(p)
        for m in self.reading.mentions:
            if self._is_seen(m):
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

    def _is_seen(self, m: Mention) -> bool:
        """Whether people of a party stand before "as they shoot"."""
        tokens, at = self.reading.tokens, m.last + 1
        if not m.party or at + 1 >= len(tokens) or tokens[at].text not in _AS:
            return False
        some = m.prep == _OF and m.first > 1 and "head" in tokens[m.first - 2].hits
        people = some or (m.head in ("force", "patient", "noun") and self._plain(m))
        return people and is_glued(tokens[at + 1]) and tokens[at + 1].text in _words("harms")

    def _plain(self, m: Mention) -> bool:
        return not m.prep and m.deed < 0 and m.kind != "place"
