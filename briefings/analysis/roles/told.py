"""Deeds that the form of the words tells beyond doubt: "we destroyed", "at the hands of X", "accused Y of".

They stand over the models, which have seen little of such wording.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.parsing.agreement import we_did
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import is_glued
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.events import Arguments, Event
from briefings.analysis.speech.ourselves import is_first_person

_HANDS = frozenset(["على يد", "على أيدي", "بيد", "بأيدي"])
_DEEDS = frozenset(["does", "contacts", "agrees", "meets", "acts"])
_ours = lists("events", "ours")
_NOT = frozenset(["لم", "لن", "لا", "ما"])


class Told(Arguments):
    """Reads what is told so plainly."""

    def read_told(self) -> None:
        """Enter the deeds of "us", and whoever did it with his hands."""
        for predicate in self.reading.predicates:
            self._ours(predicate)
            self._accused(predicate)
        self._our_calls()
        hands = [
            m for m in self.reading.mentions if m.party and m.prep in _HANDS and m.head != "patient"
        ]
        if hands:
            self._enter(hands)

    def _enter(self, doing: Sequence[Mention]) -> None:
        self.events.append(Event(1, self.found(list(doing)), [], "hands", sure=True))

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
        calls = any(
            is_first_person(token.text, "call") and not (k and tokens[k - 1].text in _NOT)
            for k, token in enumerate(tokens)
        )
        if calls and len(self.speaking.parties) == 1:
            self.events.append(Event(1, self.speaking.found[:1], [], "ours", sure=True))

    def _accused(self, predicate: Predicate) -> None:
        """ "X accused Y of having …": whom the verb has for its object, right before the deed."""
        finite = predicate.value == "accuse" and predicate.form in ("past", "present")
        if not finite or predicate.entered in ("relative", "complement"):
            return
        taken = {found.first for found in self.subject(predicate)}
        denied = predicate.at > 0 and self.reading.tokens[predicate.at - 1].text.lstrip("و") in _NOT
        for m in self.after(predicate, []):
            if m.first in taken or denied:
                continue
            if m.prep or m.deed >= 0 or m.kind == "place" or not self._before_deed(m):
                return
            self.events.append(Event(1, self.found([m]), [], "accuse", sure=True))
            return

    def _before_deed(self, m: Mention) -> bool:
        behind = self.reading.tokens[m.last + 1 : m.last + 2]
        return bool(m.party) and any(
            is_glued(token) and token.text.startswith("ب") and not token.quoted for token in behind
        )
