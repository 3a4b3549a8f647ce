"""The events that verbs tell of, by the class of the verb in `data/analysis`."""

from __future__ import annotations

from collections.abc import Callable

from briefings.analysis.counting.doers import slaying
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Found
from briefings.analysis.parsing.inflection import we_told
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.roles.blaming import Blaming
from briefings.analysis.roles.events import COMPANY, PLACE, TARGET, Event
from briefings.analysis.roles.passives import KILLS

_LEAVES = ("غادر", "يغادر", "تغادر", "سيغادر", "ستغادر")  # people flee, forces withdraw
_declined = lists("nouns", "declined")
_OWN_DEEDS = frozenset(["does", "contacts", "agrees", "acts"])
_OWN_ACTS = frozenset(
    ["تدمير", "إسقاط", "استعادة", "تحرير", "اعتقال", "أسر", "محاصرة", "مهاجمة", "استهداف", "احتجاز"]
)


class Verbs(Blaming):
    """Reads every predicate of a sentence."""

    def read_verbs(self) -> None:
        """Collect the events of the verbs and of demands ("that X must …")."""
        for predicate in self.reading.predicates:
            if predicate.at in self.demanded or self.undergone(predicate):
                continue
            for value in dict.fromkeys((predicate.value, predicate.also)):
                if value in _HANDLERS:
                    _HANDLERS[value](self, predicate)
        for start, entered in self.reading.opened:
            if entered == "complement":
                self._demanded(start)

    def _does(self, predicate: Predicate) -> None:
        blow = self._blow_before(predicate)
        subject = blow or self.subject(predicate)
        if self.wrecked(predicate, subject):
            return
        after = self.after(predicate, subject)
        if not subject:
            subject = self.found(self.doers(after))
        hit = [
            m for m in after
            if m.prep in TARGET or (m.prep in PLACE and (m.prep != "من" or m.head == "patient"))
        ]  # fmt: skip
        affected = self.others(hit, subject)
        if not affected and predicate.suffix and predicate.entered != "relative":
            affected = self.before(predicate, subject)
        self.add(predicate, subject, affected)

    def _blow_before(self, predicate: Predicate) -> list[Found]:
        """The striker where the verb's subject is the strike: "the Armenian shelling hit …"."""
        return self.found([
            m for m in self.reading.mentions
            if predicate.start <= m.first < predicate.at and self.strikes(m)
        ])  # fmt: skip

    def _acts(self, predicate: Predicate) -> None:
        subject = self.subject(predicate)
        negated = self.negated(predicate)
        named = {m.first for m in self.reading.mentions if m.head == "noun" and m.kind == "demonym"}
        if subject and not negated and not named & {s.first for s in subject}:
            after = [
                m
                for m in self.after(predicate, subject)
                if m.prep in TARGET - {"إلى"} and m.deed < 0
            ]
            self.add(predicate, subject, self.others(after, subject))

    def _helps(self, predicate: Predicate) -> None:
        subject = self.subject(predicate)
        start = max([predicate.at, *(f.last for f in subject)]) + 1
        for token in self.reading.tokens[start : min(start + 4, predicate.end)]:
            event = token.hits.get("event")
            if "deed" in token.hits or (event is not None and event.sense.value in _OWN_DEEDS):
                self._does(predicate)
                return

    def _receives(self, predicate: Predicate) -> None:
        """ "received calls from X": X calls."""
        subject = self.subject(predicate)
        word = self.reading.tokens[predicate.at].text.lstrip("و")
        if not word.startswith(("تلق", "يتلق", "تتلق")):
            return
        callers = [m for m in self.after(predicate, subject) if m.prep == "من"]
        if callers:
            self.add(predicate, self.found(callers), subject)

    def _meets(self, predicate: Predicate) -> None:
        subject = self.subject(predicate)
        other = [
            m for m in self.after(predicate, subject)
            if m.prep in COMPANY or (not m.prep and m.deed < 0 and m.kind in ("person", "state", "demonym"))
        ]  # fmt: skip
        if self.by_telephone(predicate) or self.mediates(subject, other):
            self.add(predicate, subject, self.found(other))
            return
        self.add(predicate, subject + self.found(other[:3]), [])

    def _contacts(self, predicate: Predicate) -> None:
        subject = self.subject(predicate)
        after = [m for m in self.after(predicate, subject) if m.deed < 0]
        between = [m for m in after if m.prep == "بين"]
        if between and "توسط" in self.reading.tokens[predicate.at].text:
            self.add(predicate, subject + self.found(between), [], sure=True)
            return  # those between whom somebody mediates deal with each other
        # "arrived, to solve the crisis of X, in Y": X is only what the crisis is named by
        plain = [m for m in after if m.prep or m.head != "noun"]
        after = plain or after
        direct = [m for m in after if not m.prep]
        other = direct or [m for m in after if m.prep in TARGET or m.prep in COMPANY]
        self.add(predicate, subject, self.others(other, subject))

    def _tells(self, predicate: Predicate) -> None:
        subject = self.subject(predicate)
        told = [m for m in self.after(predicate, subject) if not m.prep]
        ours = bool(self.context.issuer) and we_told(self.reading, predicate)
        if told:
            self.add(predicate, subject, self.found(self.row(told)), sure=ours)

    def _talks(self, predicate: Predicate) -> None:
        """ "spoke with X": only with somebody named is it a deed."""
        subject = self.subject(predicate)
        partners = [m for m in self.after(predicate, subject) if m.prep == "مع"]
        if subject and partners:
            self.add(predicate, subject, self.found(partners))

    def _agrees(self, predicate: Predicate) -> None:
        subject = self.subject(predicate)
        other = [m for m in self.after(predicate, subject) if m.prep in ("مع", "بين")]
        if self.mediates(subject, other):
            self.add(predicate, subject, self.found(other))
            return
        self.add(predicate, subject + self.found(other), [])

    def _suffers(self, predicate: Predicate) -> None:
        if predicate.suffix or self.negated(predicate):
            return  # "which they had lost": things; "will not surrender"
        subject = self.subject(predicate)
        after = self.after(predicate, subject)
        text = self.reading.tokens[predicate.at].text.lstrip("و")
        if text in ("تعرض", "يعرض", "تعرضان") and any(
            m.prep == "على" and m.first <= predicate.at + 3 for m in after
        ):
            self._contacts(predicate)  # "offers": the same letters as "is exposed to"
            return
        first = next(
            (m for m in self.reading.mentions if subject and m.first == subject[0].first), None
        )
        struck = (
            text in KILLS
            and first is not None
            and first.head == "force"
            and first.first == predicate.at + 1
            and self.kills_somebody(first, after)
        ) or any(slaying(self.reading, m) == predicate.at for m in self.reading.mentions)
        if struck and not self.passive(predicate):
            self._does(predicate)
            return
        leaves = text.startswith(_LEAVES) and first is not None and self.is_armed(first)
        if leaves or (first is not None and self.takes_theirs(predicate, first)):
            self.add(predicate, subject, [], sure=True)
            return
        doers = self.doers(after, striking=True)
        if predicate.also or self.reading.tokens[predicate.at].text.lstrip("و").startswith(
            ("تعرض", "يتعرض", "تتعرض")
        ):
            doers += [m for m in after if m.prep == "من"]
        placed = [m for m in after if m.prep in PLACE and m.prep != "من" and m not in doers]
        affected = subject or self.found(placed)
        self.add(predicate, self.found(doers), affected)

    def _own_deed(self, predicate: Predicate) -> None:
        """ "X announced the capture of …", "X denied shelling …": the subject is the doer."""
        subject = self.subject(predicate)
        if not subject or predicate.form == "participle":
            return
        start = max(predicate.at, subject[0].last) + 1
        for k in range(start, min(start + 6, predicate.end)):
            event = self.reading.has(k, "event")
            deed = self.reading.has(k, "deed")
            if self.reading.tokens[k].text in _declined("nouns"):
                return  # "declined to comment"
            if event is None or event.sense.form != "noun" or event.sense.value not in _OWN_DEEDS:
                continue
            own = [m for m in self.reading.mentions if m.deed == k and self.strikes(m)]
            evacuates = (
                deed is not None
                and deed.sense.value == "إجلاء"
                and "علن" in self.reading.tokens[predicate.at].text
            )
            if (
                not evacuates
                and deed is not None
                and deed.sense.kind in ("hit", "between")
                and deed.sense.value not in _OWN_ACTS
            ) or own:
                return
            after = [
                m
                for m in self.after(predicate, subject)
                if m.first > k and (m.prep in TARGET or m.prep in PLACE)
            ]
            self.events.append(Event(2, subject, self.others(after, subject), "own"))
            return

    def _demanded(self, start: int) -> None:
        """ "that X must …" (إن على فلان أن): X is called on by whoever speaks."""
        on = [m for m in self.reading.mentions if m.prep == "على" and start < m.first <= start + 2]
        subjects = [s for at, s in sorted(self.speaking.subjects.items()) if s and at < start]
        if on and subjects:
            self.events.append(Event(1, subjects[-1], self.found(on[:1]), "must"))


_HANDLERS: dict[str, Callable[[Verbs, Predicate], None]] = {
    "does": Verbs._does, "acts": Verbs._acts, "helps": Verbs._helps, "holds": Verbs._receives,
    "meets": Verbs._meets, "contacts": Verbs._contacts, "agrees": Verbs._agrees,
    "suffers": Verbs._suffers, "call": Verbs.call, "accuse": Verbs.accuse,
    "condemn": Verbs.condemn, "deny": Verbs._own_deed, "say": Verbs._own_deed,
    "tell": Verbs._tells, "talks": Verbs._talks,
}  # fmt: skip
