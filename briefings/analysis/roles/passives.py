"""Who is hit by a verb in the passive, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefings.analysis.counting.doers import objects, of_theirs
from briefings.analysis.counting.nations import PEOPLES
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Found
from briefings.analysis.parsing.gender import disagrees
from briefings.analysis.parsing.inflection import is_passive
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.events import DOER, PLACE, Arguments
from briefings.profile import OTHER

_DOES = lists("events", "does")
KILLS = frozenset(["قتل", "قتلت", "قتلوا"])
_MEN = 5  # words from "killed" to "of its men"
_PHRASE = frozenset(["preposition", "adverb", "break", "relative", "attribution"])
_MAIN = frozenset(["start", "complement"])
_FIGHTERS = ("المقاتل", "مقاتل", "المرتزق", "مرتزق", "المسلح", "مسلح")
_UNDERGONE = frozenset(["does", "contacts", "call", "tell"])


def _is_one_of(token: Token, kind: str) -> bool:
    """Whether a word is the past of a listed verb, of one man or one woman."""
    plain = token.text.removeprefix("و").removesuffix("ت")
    return plain in _DOES(kind) or plain.removesuffix("ا") in _DOES(kind) & _DOES("seizes")


class Passives(Arguments):
    """Reads passives, told by their vowels or by what stands around them."""

    def undergone(self, predicate: Predicate) -> bool:
        """ "X was shelled", "was told", with the passive's vowels: whether it is one.

        He is hit where he stands right behind the verb or before it. Of a thing of X's ("an X initiative
        was launched") nothing is told so.
        """
        if predicate.value not in _UNDERGONE or not self.passive(predicate):
            return False
        subject = self.subject(predicate)
        start, at = predicate.start, predicate.at
        fronted = not any(start <= p.at < at for p in self.reading.predicates)
        near = range(start if fronted else at, at + 2)
        named = {m.first for m in self.reading.mentions if m.head != "noun" and m.first in near}
        if not subject or not {found.first for found in subject} <= named:
            return False
        after = self.after(predicate, subject)
        sure = predicate.entered != "relative"
        self.add(predicate, self.found(self.doers(after)), subject, sure=sure)
        return True

    def wrecked(self, predicate: Predicate, subject: list[Found]) -> bool:
        """ "A church of X's was burnt", with no object behind it: whether it is one.

        "Arrested an X journalist" is either "X's journalist was arrested" or what somebody named before did:
        the journalist is hit.
        """
        tokens, at = self.reading.tokens, predicate.at
        if predicate.form != "past" or predicate.suffix:
            return False
        wrecks, shells, expels, seizes = (
            _is_one_of(tokens[at], kind) for kind in ("wrecks", "shells", "expels", "seizes")
        )
        mine = {f.first for f in subject}
        things = [
            m
            for m in self.reading.mentions
            if (
                (wrecks and self._is_thing(m, at))
                or (shells and self._is_town(m, predicate))
                or (expels and self._is_people(m, predicate))
                or (seizes and predicate.entered in _MAIN and self._is_man(m, mine, predicate))
            )
            and mine <= {m.first}
        ]
        if not things:
            return False
        end = max(things[0].last, at) + 1
        behind = tokens[end : end + 1]
        if any(not (t.gap.strip() or t.text[0] in "وبل" or _PHRASE & set(t.hits)) for t in behind):
            return False
        doers = self.doers(self.after(predicate, subject), striking=True)
        self.add(predicate, self.found(doers), self.found(things[:1]), sure=True)
        return True

    def _is_thing(self, m: Mention, at: int) -> bool:
        """Whether it is something of a party's, or a man of its, right behind a verb or right before it."""
        # "convoy", where the walk stops short of it.
        head = m.core - 1 if m.first == m.core else m.first
        word = self.reading.tokens[head].text
        thing = (m.head == "patient" and head == m.first) or word in _DOES("things")
        return thing and (head == at + 1 or (m.last + 1 == at and not m.prep))

    def _is_man(self, m: Mention, mine: set[int], predicate: Predicate) -> bool:
        """Whether it is a man or two, named before the verb that has no object: "that X was seized in Y"."""
        word = self.reading.tokens[predicate.at].text.removeprefix("و")
        first, last = (self.reading.tokens[k].text for k in (m.first, m.last))
        two = word.endswith("ا") and first.endswith("ين") and last.endswith("ين")
        one = m.kind == "person" or m.head == "office"
        fronted = predicate.start <= m.first and m.last < predicate.at and not m.prep
        return fronted and ((one and mine == {m.first}) or two)

    def _is_people(self, m: Mention, predicate: Predicate) -> bool:
        """Whether a people stands right behind a verb, "from" behind it: "were driven out the Xs from Y"."""
        word, behind = (
            self.reading.tokens[m.core].text,
            self.reading.tokens[m.last + 1 : m.last + 2],
        )
        people = word.endswith(("ون", "ين")) or word.removeprefix("ال") in PEOPLES
        whence = any(token.text == "من" for token in behind)
        others = (o for o in self.reading.mentions if m.last < o.first < predicate.end)
        alone = m.first == m.core == predicate.at + 1 and not m.prep
        return people and whence and alone and all(o.prep for o in others)

    def _is_town(self, m: Mention, predicate: Predicate) -> bool:
        """Whether it is a town right beside a verb that has no object: "X was shelled at night" (قصفت)."""
        hit, at = self.reading.has(m.core, "party"), predicate.at
        town = m.kind == "place" or (hit is not None and hit.sense.form == "capital")
        alone = town and m.first == m.core and not m.prep and not m.joined
        beside = at in (m.first - 1, m.last + 1) and self.reading.tokens[at].text.endswith("ت")
        others = (one for one in self.reading.mentions if one is not m)
        hit_else = any(at < one.first < predicate.end and self._is_hit(one) for one in others)
        return alone and beside and not hit_else

    def _is_hit(self, m: Mention) -> bool:
        """Whether a phrase may be an object, be it behind the arms: "shelled with guns the town of X"."""
        return not m.prep or (m.prep == "ب" and m.kind == "place")

    def kills_somebody(self, first: Mention, after: list[Mention]) -> bool:
        """Whether men behind "killed" have an object: "(were) killed soldiers of X in Y" has none."""
        named = self.reading.tokens[first.first].text.startswith("ال")
        there = all(m.prep in PLACE and m.kind in ("place", "state") for m in after)
        return bool(after) and (named or not there or bool(objects(self.reading, first.last + 1)))

    def takes_theirs(self, predicate: Predicate, first: Mention) -> bool:
        """ "X said that Y killed four of its men": Y kills, though the verb's passive is spelt alike."""
        at, tokens = predicate.at, self.reading.tokens
        word, row = tokens[at].text.lstrip("وف"), tokens[at + 1 : at + _MEN]
        others = any(
            b.text == "من" and disagrees(self.reading, first, t.text) for b, t in pairwise(row)
        )
        fronted = first.last == at - 1 and predicate.entered == "complement"
        told = {found.party for found in self.speaking.found} - {first.party, OTHER}
        kills = word in KILLS and (word != "قتل" or others)
        return kills and fronted and bool(told) and of_theirs(self.reading, at + 1, at + _MEN)

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

    def is_armed(self, m: Mention) -> bool:
        """Whether it is a force, or fighters: when they leave, they withdraw and do not flee."""
        # "the fighters (the) Russians"
        words = self.reading.tokens[max(0, m.first - 1) : m.core + 1]
        return m.head == "force" or any(t.text.lstrip("وبل").startswith(_FIGHTERS) for t in words)

    def warns(self, predicate: Predicate) -> bool:
        """Whether it is "warned", which calls on nobody."""
        word = self.reading.tokens[predicate.at].text.lstrip("وفيت")
        return word.startswith(("حذر", "انذر", "نبه", "محذر"))
