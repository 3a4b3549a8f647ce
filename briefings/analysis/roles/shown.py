"""Doers whom the words single out: "X's troops are who closed it", "groups of X attacked"."""

from __future__ import annotations

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.events import CLEFT, Event
from briefings.analysis.roles.passives import Passives

_IS = frozenset(["هو", "هي", "هم"])
_WHO = frozenset(["الذي", "التي", "الذين"])
_OF = "من"
_SOME = 5  # words from "groups" to whose they are
_IS_WHO = 2  # words of "is who"
_WHOEVER = _WHO | {"من"}
_CLEFT = 5  # words from "whoever closed" to "is"
_DEEDS = frozenset(["does", "contacts", "agrees", "meets", "acts"])
_WHERE = frozenset(["", "على", "في", "إلى", "داخل"])
_LANDS = frozenset(["place", "state", "owned"])
_TELLS = frozenset(["say", "deny", "add"])
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
                self._whoever(p)
        for m in self.reading.mentions:
            if self._some_of(m):
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

    def _whoever(self, p: Predicate) -> None:
        """ "Whoever closed it is X": X did it, and was not hit."""
        tokens, at = self.reading.tokens, p.at
        if p.value not in _DEEDS or not (at and tokens[at - 1].text.lstrip("وف") in _WHOEVER):
            return
        named = {k + 1 for k in range(at + 1, len(tokens))[:_CLEFT] if tokens[k].text in _IS}
        doing = [m for m in self.reading.mentions if m.first in named and m.party and not m.prep]
        if doing:
            self.events.append(Event(1, self.found(doing), [], CLEFT, sure=True))

    def _moves_in(self, m: Mention) -> bool:
        """Whether forces stand behind a noun of moving in: "X admitted the entry of Y's fighters"."""
        tokens = self.reading.tokens
        at = m.first - (m.first > 1 and tokens[m.first - 1].text in _words("fighters"))
        own = m.deed == at - 1 and m.prep == "ب"  # the noun's preposition: "admitted (to)"
        if (
            not m.party
            or at < 1
            or (m.prep and not own)
            or tokens[at].text not in _words("fighters")
        ):
            return False
        told = [p for p in self.reading.predicates if p.at < at - 1]
        nouns = {tokens[at - 1].text.removeprefix(clitic) for clitic in ("ب", "ل", "ال", "")}
        return bool(told and nouns & _words("moves")) and all(p.value in _TELLS for p in told)

    def _enter_moving(self, m: Mention) -> None:
        """Those forces act, and whose place they enter is hit; who only tells of it does nothing."""
        end = next((at for at, _ in self.reading.opened if at > m.last), len(self.reading.tokens))
        where = [
            one
            for one in self.reading.mentions
            if m.last < one.first < end and one.prep in _WHERE and one.kind in _LANDS
        ]
        hit = [f for f in self.found(where[:1]) if f.party != m.party]
        self.events.append(Event(1, self.found([m]), hit, CLEFT, sure=True))

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
