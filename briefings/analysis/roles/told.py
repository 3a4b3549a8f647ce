"""Deeds that the form of the words tells beyond doubt: "we destroyed", "at the hands of X", "accused Y of".

They stand over the models, which have seen little of such wording.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.parsing.agreement import is_wrecked
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Found, Speaking
from briefings.analysis.parsing.gender import disagrees
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.inflection import we_did
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.sides import armies
from briefings.analysis.parsing.tokens import Token, is_glued
from briefings.analysis.parsing.triggers import Trigger, channel
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.events import REASON, RECEIVED, TRIED, Arguments, Event
from briefings.analysis.speech.ourselves import is_first_person
from briefings.profile import OTHER

_HANDS = frozenset(["على يد", "على أيدي", "بيد", "بأيدي"])
_DEEDS = frozenset(["does", "contacts", "agrees", "meets", "acts"])
_NO_OBJECT = frozenset(["preposition", "complement", "relative", "adverb", "report"])
_ITS = 5  # words from "that" to "some of its towns"
_CALLER = 5  # words from "a call" to who calls: "a written request from the leaders of X"
_OBJECT = 2  # words from a verbal noun to its object
_LEAD = 2  # words before it in which "after", "because of" stands
_STRIKES = frozenset(["does", "acts"])
_DOES = _DEEDS | {"call", "tell", "exchange", "talks", "and"}
_ours = lists("events", "ours")
_OF_ITS = frozenset(["من", *_ours("some")])  # "some of its towns", "one (of) its towns"
_received = lists("events", "received")
_country = lists("events", "country")
_NOT = frozenset(["لم", "لن", "لا", "ما"])
_WE_CALL = Trigger(lambda word: is_first_person(word, "call"))


def _is_its(token: Token) -> bool:
    """Whether a noun bears "its"."""
    return token.text.endswith(("ها", "ه")) and is_glued(token) and token.text[0] != "و"


class Told(Arguments):
    """Reads what is told so plainly."""

    def read_told(self) -> None:
        """Enter the deeds of "us", and whoever did it with his hands."""
        for predicate in self.reading.predicates:
            self._ours(predicate)
            self._accused(predicate)
            self._came_under(predicate)
            self._of_its_own(predicate)
            self._received(predicate)
            self._country(predicate)
            self._both_talk(predicate)
            self._in_court(predicate)
        self._our_calls()
        for i in channel(self.reading, "event"):
            if i < len(self.reading.tokens) - _OBJECT:
                self._done_by(i)
        hands = [
            m for m in self.reading.mentions
            if m.party and ((m.prep in _HANDS and m.head != "patient") or self._orders(m))
        ]  # fmt: skip
        owners = [m for m in self.reading.mentions if m.party and is_wrecked(self.reading, m)]
        if owners:
            self.events.append(Event(1, [], self.found(owners), "belongs", sure=True))
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

    def _teller(self, predicate: Predicate) -> list[Found]:
        """Whoever a verb of saying has for its subject right before the clause: "X said that …"."""
        before = (p for p in self.reading.predicates if p.end == predicate.start)
        verb = next((p for p in before if p.kind == "report"), None)
        told = self.subject(verb) if verb is not None and predicate.entered == "complement" else []
        return told if len(told) == 1 else []

    def _of_its_own(self, predicate: Predicate) -> None:
        """ "X said that some of its towns came under fire": they are X's."""
        tokens, start = self.reading.tokens, predicate.start + 1
        told = self._teller(predicate) if predicate.value == "suffers" else []
        who = [m for m in self.reading.mentions if told and m.first == told[0].first and m.party]
        if not who or tokens[start].text not in _ours("some") or self.negated(predicate):
            return
        row = range(start + 1, min(start + _ITS, predicate.at))
        its = next((k for k in row if _is_its(tokens[k]) and tokens[k - 1].text in _OF_ITS), 0)
        others = (m for m in self.reading.mentions if start < m.first < predicate.at)
        if not its or any(m.party and not m.prep for m in others):
            return
        if not disagrees(self.reading, who[0], tokens[its].text):
            self.events.append(Event(1, [], told, "suffers", sure=True))

    def _received(self, predicate: Predicate) -> None:
        """ "X received a call from Y": Y calls, and X is called; so with weapons that Y gives."""
        tokens, at = self.reading.tokens, predicate.at
        verb = tokens[at].text.lstrip("وفس")
        gets = verb in _received("gets")
        if not (gets or verb.startswith(("تلق", "يتلق", "تتلق"))) or self.negated(predicate):
            return
        things = _received("arms") if gets else _received("nouns", "arms")
        noun = next((k for k in range(at + 1, predicate.end) if tokens[k].text in things), 0)
        if not noun:
            return
        near = (m for m in self.reading.mentions if noun < m.first <= noun + _CALLER and m.party)
        caller = next((m for m in near if m.prep == "من" or self._of_leaders(m, noun)), None)
        if caller is not None and any(noun < p.at < caller.first for p in self.reading.predicates):
            return  # "got arms that it took from Y"
        quoted = predicate.entered == "quote" and "complement" in tokens[at - 1].hits
        called = self.subject(predicate) or (self.speaking.found[:1] if quoted else [])
        if caller is not None and called:
            self.events.append(Event(1, self.found([caller]), called, RECEIVED, sure=True))

    def _of_leaders(self, m: Mention, noun: int) -> bool:
        """Whether "of" stands before a noun of whose it is: "from the leaders of X"."""
        between = self.reading.tokens[noun + 1 : m.first]
        return not m.prep and any(token.text == "من" for token in between)

    def _both_talk(self, predicate: Predicate) -> None:
        """ "The two states hold talks": both do, whoever mediates."""
        m = next((m for m in self.reading.mentions if m.first == predicate.at + 1), None)
        if predicate.value != "holds" or m is None or m.kind != "both" or m.prep:
            return
        earlier = {o.party for o in self.reading.mentions if o.first < m.first and o.party}
        core = earlier & set(self.context.profile.core)
        if len(core) == 1 and earlier - core:
            return  # "X and Turkey signed, and the two states hold talks"
        behind = self.reading.tokens[m.last + 1 : m.last + 1 + _OBJECT]
        talks = any(token.text in _received("talks") for token in behind)
        self.events += [Event(1, self.found([m]), [], "holds", sure=True)] if talks else []

    def _in_court(self, predicate: Predicate) -> None:
        """ "A man of X's stood before a court of Y", "a court of Y convicted him": Y tries him."""
        at, tokens = predicate.at, self.reading.tokens
        near = [m for m in self.reading.mentions if at < m.first]
        word = tokens[at].text.lstrip("وف")
        convicts = word in _ours("convicts")
        if not (convicts or word in _ours("tried")):
            return
        courts = [
            m for m in near if m.party and (m.first == at + 1 if convicts else m.prep == "أمام")
        ]
        if courts and tokens[courts[0].first].text.removeprefix("ال") in _ours("courts"):
            rest = [m for m in near if (m.first > courts[0].last) == convicts and m != courts[0]]
            tried = [m for m in rest if not m.prep and m.deed < 0][:1]
            if tried or not convicts:  # "condemned the shelling"
                does = self.found(courts[:1])
                self.events.append(Event(1, does, self.found(tried), TRIED, sure=True))

    def _country(self, predicate: Predicate) -> None:
        """ "X said that Y shelled a village in the south of the country": it is X's."""
        tokens = self.reading.tokens
        told = self._teller(predicate) if predicate.value in _STRIKES else []
        doing = {f.party for f in self.subject(predicate)}
        at_home = set(self.context.profile.core) - armies(self.context.profile) - doing
        if doing.isdisjoint(self.context.profile.core) or not told or told[0].party not in at_home:
            return  # an outsider "opened a consulate in the south of the country"
        if tokens[predicate.at].text.lstrip("وف") not in _country("blows"):
            return  # "built roads there", "withdrew from there"
        for k in range(predicate.at + 2, predicate.end):
            row = {token.text for token in tokens[k - _LEAD : k]}
            # "The north of X's country" says itself whose it is.
            named = any(m.first == k + 1 for m in self.reading.mentions)
            if tokens[k].text in _country("words") and row & _country("where") and not named:
                self.events.append(Event(1, [], [Found(told[0].party, k, k)], "country", sure=True))
                return

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


def accusing(reading: Reading, speaking: Speaking) -> set[str]:
    """Whoever accuses another and does nothing besides: "X and Y accused Z of blocking the road"."""
    verbs = [p for p in reading.predicates if p.at in speaking.subjects and p.form != "participle"]
    accuse = {f.party for p in verbs if p.value == "accuse" for f in speaking.subjects[p.at]}
    does = {f.party for p in verbs if p.value in _DOES for f in speaking.subjects[p.at]}
    return accuse - does - {OTHER}  # who are many: one of them may accuse another
