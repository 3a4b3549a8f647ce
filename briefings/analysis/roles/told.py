"""Deeds that the form of the words tells beyond doubt: "we destroyed", "at the hands of X", "accused Y of".

They stand over the models, which have seen little of such wording.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.inflection import we_did
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import is_glued
from briefings.analysis.parsing.triggers import Trigger, channel
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.events import REASON, Arguments, Event
from briefings.analysis.speech.ourselves import is_first_person

_HANDS = frozenset(["على يد", "على أيدي", "بيد", "بأيدي"])
_DEEDS = frozenset(["does", "contacts", "agrees", "meets", "acts"])
_NO_OBJECT = frozenset(["preposition", "complement", "relative", "adverb", "report"])
_OBJECT = 2  # words from a verbal noun to its object
_LEAD = 2  # words before it in which "after", "because of" stands
_ours = lists("events", "ours")
_NOT = frozenset(["لم", "لن", "لا", "ما"])
_WE_CALL = Trigger(lambda word: is_first_person(word, "call"))


class Told(Arguments):
    """Reads what is told so plainly."""

    def read_told(self) -> None:
        """Enter the deeds of "us", and whoever did it with his hands."""
        for predicate in self.reading.predicates:
            self._ours(predicate)
            self._accused(predicate)
            self._came_under(predicate)
        self._our_calls()
        for i in channel(self.reading, "event"):
            if i < len(self.reading.tokens) - _OBJECT:
                self._done_by(i)
        hands = [
            m for m in self.reading.mentions
            if m.party and ((m.prep in _HANDS and m.head != "patient") or self._orders(m))
        ]  # fmt: skip
        if hands:
            self._enter(hands)

    def _orders(self, m: Mention) -> bool:
        """Whether it is whose decree or order something is: "dissolved by a decree of X's president"."""
        tokens, noun = self.reading.tokens, m.first - _LEAD
        told = m.prep == "من" and noun >= 0 and m.deed < 0
        return told and tokens[noun].text.removeprefix("ب") in _ours("orders")

    def _enter(self, doing: Sequence[Mention]) -> None:
        self.events.append(Event(1, self.found(list(doing)), [], "hands", sure=True))

    def _came_under(self, predicate: Predicate) -> None:
        """ "A patrol of X came under fire": whose an indefinite noun is stands behind "of"."""
        tokens, at = self.reading.tokens, predicate.at
        under = tokens[at].text.lstrip("وف").startswith(("تعرض", "يتعرض")) and at + 2 < len(tokens)
        if under and is_glued(tokens[at + 1]) and not _NO_OBJECT & set(tokens[at + 1].hits):
            hit = [
                m for m in self.reading.mentions if m.first == at + 2 and m.prep == "ل" and m.party
            ]
            self.events += [Event(1, [], self.found(hit), "suffers", sure=True)] if hit else []

    def _done_by(self, i: int) -> None:
        """ "X's opening (of) its embassy": behind a verbal noun whoever has an object of his own does it."""
        tokens = self.reading.tokens
        sense = tokens[i].hits["event"].sense
        if sense.form != "noun" or sense.value not in _DEEDS:
            return
        before = (self.reading.has(k, "preposition") for k in range(max(0, i - _LEAD), i))
        if any(one is not None and one.sense.value in REASON for one in before):
            return
        for m in self.reading.mentions:
            named = m.core == i + 1 and m.kind in ("state", "person") and not m.prep
            if named and m.deed < 0 and self._has_object(m.last + 1):
                self.events.append(Event(1, self.found([m]), [], "noun", sure=True))

    def _has_object(self, k: int) -> bool:
        """Whether the object of a verbal noun stands there: "its embassy", "weapons", "the gas"."""
        tokens = self.reading.tokens
        if k >= len(tokens) or not is_glued(tokens[k]) or _NO_OBJECT & set(tokens[k].hits):
            return False
        word = tokens[k].text
        definite = word.startswith("ال") and not word.endswith(("ه", "ي", "ين"))
        return word.endswith("ها") or word.isdigit() or definite

    def _ours(self, predicate: Predicate) -> None:
        """ "We destroyed": whoever speaks, where one party alone does."""
        if not we_did(self.reading, predicate) or predicate.value not in _DEEDS:
            return
        stem = self.reading.tokens[predicate.at].text.lstrip("وف").removesuffix("نا")
        idle = stem in _ours("idle")
        if len(self.speaking.parties) == 1 and predicate.entered != "relative" and not idle:
            self.events.append(Event(1, self.speaking.found[:1], [], "ours", sure=True))

    def _our_calls(self) -> None:
        """ "We call on": whoever speaks calls."""
        tokens = self.reading.tokens
        calls = any(not (k and tokens[k - 1].text in _NOT) for k in _WE_CALL.at(self.reading))
        if calls and len(self.speaking.parties) == 1:
            self.events.append(Event(1, self.speaking.found[:1], [], "ours", sure=True))

    def _accused(self, predicate: Predicate) -> None:
        """ "X accused Y of having …": whom the verb has for its object, right before the deed."""
        finite = predicate.value == "accuse" and predicate.form in ("past", "present")
        if not finite or predicate.entered in ("relative", "complement"):
            return
        m = next(iter(self.after(predicate, self.subject(predicate))), None)
        if m is not None and not m.prep and self._before_deed(m):
            self.events.append(Event(1, self.found([m]), [], "accuse", sure=True))

    def _before_deed(self, m: Mention) -> bool:
        behind = self.reading.tokens[m.last + 1 : m.last + 2]
        return bool(m.party) and any(
            is_glued(token) and token.text.startswith("ب") for token in behind
        )
