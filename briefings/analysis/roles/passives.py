"""Who is hit by a verb in the passive, and by whom."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.parsing.agreement import is_passive
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Found
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.events import DOER, PLACE, TARGET, Arguments

_WRECKS = lists("events", "does")
_PHRASE = frozenset(["preposition", "adverb", "break", "relative", "attribution"])
_UNDERGONE = frozenset(["does", "contacts", "call", "tell"])
_BLAMES = frozenset(["accuse", "condemn"])


class Passives(Arguments):
    """Reads passives, told by their vowels or by what stands around them."""

    def undergone(self, predicate: Predicate) -> bool:
        """ "X was shelled", "was told", "is accused of …", with the passive's vowels: whether it is one.

        Whoever is accused or condemned acts, anybody else is hit, where he stands right behind the verb or
        before it. Of a thing of X's ("an X initiative was launched") nothing is told so.
        """
        blames = predicate.value in _BLAMES
        if not (blames or predicate.value in _UNDERGONE) or not self.passive(predicate):
            return False
        subject = self.subject(predicate)
        start, at = predicate.start, predicate.at
        fronted = not any(start <= p.at < at for p in self.reading.predicates)
        near = range(start if fronted else at, at + 2)
        named = {m.first for m in self.reading.mentions if m.head != "noun" and m.first in near}
        if not subject or not {found.first for found in subject} <= named:
            return False
        after = self.after(predicate, subject)
        sure = predicate.entered != "relative" and not self.negated(predicate)
        if blames:
            rest = [m for m in after if m.prep in TARGET or m.prep in PLACE]
            self.add(predicate, subject, self.found(rest), sure=sure)
        else:
            self.add(predicate, self.found(self.doers(after)), subject, sure=sure)
        return True

    def wrecked(self, predicate: Predicate, subject: list[Found]) -> bool:
        """ "A church of X's was burnt", with no object behind it: whether it is one."""
        tokens, at = self.reading.tokens, predicate.at
        verb = tokens[at].text.lstrip("وف").removesuffix("ت")
        things = (
            m.last + 1
            for m in self.reading.mentions
            if m.first == at + 1 and m.head == "patient" and {f.first for f in subject} == {m.first}
        )
        end = next(things, 0)
        if not end or predicate.form != "past" or predicate.suffix or verb not in _WRECKS("wrecks"):
            return False
        behind = tokens[end : end + 1]
        if any(not (t.gap.strip() or t.text[0] in "وبل" or _PHRASE & set(t.hits)) for t in behind):
            return False
        doers = self.doers(self.after(predicate, subject), striking=True)
        self.add(predicate, self.found(doers), subject, sure=True)
        return True

    def doers(self, after: Sequence[Mention], *, striking: bool = False) -> list[Mention]:
        """Those behind a verb by whom it is done, "by X", or also whose strike does it, "in X's shelling"."""
        return [
            m
            for m in after
            if (m.prep in DOER and m.prep != "من") or (striking and self.strikes(m))
        ]

    def passive(self, predicate: Predicate) -> bool:
        """Whether a verb is written as a passive."""
        return not predicate.suffix and is_passive(self.reading, predicate)

    def negated(self, predicate: Predicate) -> bool:
        """Whether "not" stands before a verb."""
        before = self.reading.tokens[predicate.at - 1].text if predicate.at else ""
        return before.lstrip("و") in ("لن", "لم", "لا", "ما")
