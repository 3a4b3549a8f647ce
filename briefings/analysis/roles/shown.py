"""Doers whom the words single out: "X's troops are who closed it", "the entry of X's fighters into the town".

What the sentence says of others, who shows or tells it, is no deed.
"""

from __future__ import annotations

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import is_glued
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.events import CLEFT, Event
from briefings.analysis.roles.passives import Passives

_IS = frozenset(["هو", "هي", "هم"])
_WHO = frozenset(["الذي", "التي", "الذين"])
_AS = frozenset(["وهو", "وهي", "وهم", "وهما"])
_OF = "من"
_WITH = "ب"
_SOME = 5  # words from "groups" to whose they are
_IS_WHO = 2  # words of "is who"
_FINITE = frozenset(["past", "present"])
_WHERE = frozenset(["", "على", "في", "إلى", "داخل"])
_TELLS = frozenset(["say", "deny", "add"])
_DOES = frozenset(["does", "acts"])
_words = lists("events", "shown")


class Shown(Passives):
    """Reads who is singled out as the doer."""

    def read_shown(self) -> None:
        """Enter the deed of whoever "is who did it", or is seen doing it."""
        for p in self.reading.predicates:
            if p.kind == "event" and p.form in _FINITE:
                self._is_who(p)
        for m in self.reading.mentions:
            if self._is_seen(m) or self._some_of(m):
                self.events.append(Event(1, self.found([m]), [], "shown", sure=True))
            elif self._moves_in(m):
                self._enter_moving(m)

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

    def _moves_in(self, m: Mention) -> bool:
        """Whether forces stand behind a noun of moving in: "X admitted the entry of Y's fighters"."""
        tokens, at = self.reading.tokens, m.first
        if at > 1 and tokens[at - 1].text in _words("fighters"):
            at -= 1
        fighters = m.party and tokens[at].text in _words("fighters")
        own = m.deed == at - 1 and m.prep == _WITH  # the noun's preposition: "admitted (to)"
        if not fighters or (m.prep and not own) or at < 1 or m.deed not in (-1, at - 1):
            return False
        told = [p for p in self.reading.predicates if p.at < at - 1]
        alone = bool(told) and all(p.kind == "report" and p.value in _TELLS for p in told)
        plain = {tokens[at - 1].text.removeprefix(clitic) for clitic in ("ب", "ل", "ال", "")}
        return alone and bool(plain & _words("moves")) and is_glued(tokens[at])

    def _some_of(self, m: Mention) -> bool:
        """Whether some of a party's stand before what they do: "groups of X attacked"."""
        tokens, behind = self.reading.tokens, m.last + 1
        led = tokens[max(0, m.first - _SOME) : m.first]
        some = m.party and m.prep == _OF and any(t.text in _words("fighters") for t in led)
        return bool(some) and any(
            p.at == behind and p.value == "does" and not (p.suffix or self.passive(p))
            for p in self.reading.predicates
        )

    def _enter_moving(self, m: Mention) -> None:
        """Those forces act, and whose place they enter is hit; who only tells of it does nothing."""
        ends = (start for start, _ in self.reading.opened if start > m.last)
        end = next(ends, len(self.reading.tokens))
        where = [
            one
            for one in self.reading.mentions
            if m.last < one.first < end and one.deed < 0 and self._is_entered(one, m.last)
        ]
        doing = self.found([m])
        hit = [f for f in self.found(where[:1]) if f.party not in {d.party for d in doing}]
        self.events.append(Event(1, doing, hit, CLEFT, sure=True))

    def _is_entered(self, m: Mention, after: int) -> bool:
        """Whether it is the place that forces enter, or a part of it: "large parts of the town"."""
        part = m.prep == _OF and m.first > after + 2
        return (part or m.prep in _WHERE) and (m.kind in ("place", "state", "owned"))

    def _plain(self, m: Mention) -> bool:
        return not m.prep and m.deed < 0 and m.kind != "place"
