"""The subject of a verb: after it, before it, or left to what was said before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefings.analysis.parsing.agreement import (
    PLAIN,
    at_start,
    followed_by_noun,
    names_a_stranger,
    nominative,
    noun_after,
    objects_only,
    opened_by_pronoun,
    second_noun,
    taken,
)
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.gender import verb_is_feminine
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.inflection import is_plural, we_did, we_told
from briefings.analysis.parsing.leftout import object_behind
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.papers import paper_says
from briefings.analysis.parsing.relatives import relative_subject
from briefings.analysis.parsing.resolving import last_subject, resolve_all, with_joined
from briefings.analysis.parsing.tokens import covered_by, is_glued

TOGETHER = frozenset(["agrees", "meets", "talks", "exchange"])  # what two do with each other
_TWO, _DUAL = 2, "ا"
_FIRST, _SECOND, _LAST = "الاول", "الثاني", ("الاخير", "الاخيره")
GOES_ON = frozenset(["stays", "helps"])  # "that the operation is over, and took …": its own
_BOTH_SIDES = "between"  # of deeds: wars and talks, whose sides may well be named before


@dataclass(slots=True)
class _Case:
    """A verb whose subject is sought, in its sentence and article."""

    reading: Reading
    predicate: Predicate
    context: Context
    speaking: Speaking
    after: Mention | None = None

    def joined(self, mention: Mention, until: int = 10**6) -> list[Found]:
        """The parties of a mention and of those joined to it."""
        return with_joined(self.reading, mention, self.context, self.speaking, until)

    def inherited(self) -> list[Found]:
        """The subject of the verb before, or whoever the sentence began with."""
        return last_subject(self.predicate, self.speaking) or self.first_named()

    def first_named(self) -> list[Found]:
        """Who the sentence began with, where its first verb is not in any list."""
        for m in self.reading.mentions:
            free = not m.prep and m.deed < 0 and m.head != "noun" and m.kind in PLAIN
            if free and m.last < self.predicate.start:
                return self.resolved(m)
        return []

    def resolved(self, mention: Mention) -> list[Found]:
        """The parties of a mention alone."""
        return resolve_all([mention], self.reading, self.context, self.speaking)


def subject_of(
    reading: Reading, predicate: Predicate, context: Context, speaking: Speaking
) -> list[Found]:
    """The subject of a verb: the first of the rules below that knows it decides, be it for none."""
    case = _Case(reading, predicate, context, speaking)
    for rule in _BEFORE:
        found = rule(case)
        if found is not None:
            return found
    case.after = noun_after(reading, predicate)
    for rule in _AFTER:
        found = rule(case)
        if found is not None:
            return found
    return []


def _we(case: _Case) -> list[Found] | None:
    """ "we destroyed": whoever speaks; "we informed X", in the bulletin of a body: the body."""
    at = case.predicate.at
    told = case.context.issuer and we_told(case.reading, case.predicate)
    if not (told or we_did(case.reading, case.predicate)):
        return None
    known = (case.context.issuer,) if case.context.issuer else case.context.speaker[:1]
    return case.speaking.found[:1] or [Found(party, at, at) for party in known]


def _object_pronoun(case: _Case) -> list[Found] | None:
    """ "an operation that Baku leads" (تشنها باكو): the pronoun is the object."""
    if not case.predicate.suffix:
        return None
    if case.predicate.kind != "event" and case.predicate.entered != "and":
        return None  # "verses that X recited", "…, and X rejected it"
    for m in case.reading.mentions:
        if m.first == case.predicate.at + 1 and nominative(case.reading, m, case.predicate):
            return case.joined(m)
    return None


def _of_paper(case: _Case) -> list[Found] | None:
    """ "The resolution calls on X": whoever adopted it, or nobody, and never X."""
    if case.predicate.kind != "report" or case.predicate.form == "participle":
        return None
    return paper_says(case.reading, case.predicate, case.context)


def _relative(case: _Case) -> list[Found] | None:
    if case.predicate.entered != "relative":
        return None
    return relative_subject(case.reading, case.predicate, case.context, case.speaking)


def _of_deed(case: _Case) -> list[Found] | None:
    """ "A fire that hit their car" (إطلاق نار استهدف): an indefinite blow is the subject."""
    tokens, predicate = case.reading.tokens, case.predicate
    at = predicate.at
    if predicate.value != "does" or predicate.form != "past" or predicate.start >= at:
        return None
    blow = covered_by(tokens, at - 1, "deed")
    if blow is None or blow[0] + blow[1].length != at or blow[1].sense.kind == _BOTH_SIDES:
        return None
    apart = not is_glued(tokens[at]) or tokens[at].text[0] in "وف"
    return None if apart or tokens[at - 1].text.startswith("ال") else []


def _in_front(case: _Case) -> list[Found] | None:
    """A noun phrase before the verb; none where that is another verb's subject or no party."""
    for m in case.reading.mentions:
        before = case.predicate.start <= m.first < case.predicate.at
        if before and nominative(case.reading, m, case.predicate):
            other = taken(case.reading, case.predicate, m)
            return [] if other else case.joined(m, until=case.predicate.at)
    return None if at_start(case.reading, case.predicate) else []


def _pronoun_before(case: _Case) -> list[Found] | None:
    """ "that it …" (أنها): the verb before has the same subject."""
    if not opened_by_pronoun(case.reading, case.predicate):
        return None
    return last_subject(case.predicate, case.speaking) or case.speaking.found[-1:]


def _plural_verb(case: _Case) -> list[Found] | None:
    return case.inherited() if is_plural(case.reading, case.predicate) else None


def _ordinal(case: _Case) -> list[Found] | None:
    """ "the former", "the latter": the first or the last who was named before."""
    tokens, predicate, latest = case.reading.tokens, case.predicate, case.context.latest
    at = predicate.at + 1
    word = tokens[at].text if at < len(tokens) else ""
    named = [
        m for m in case.reading.mentions if m.party and m.last < predicate.at and m.kind != "place"
    ]
    if not named and word in _LAST and latest:
        return [Found(latest, at, at)]  # of the sentence before
    if not named or word not in (_FIRST, _SECOND, *_LAST):
        return None
    if predicate.value == "tell" and predicate.entered == "and":
        return last_subject(predicate, case.speaking) or None
    chosen = named[:2][-1] if word == _SECOND else named[0 if word == _FIRST else -1]
    return [Found(found.party, at, at) for found in case.resolved(chosen)] or None


def _of_blow(case: _Case) -> list[Found] | None:
    """ "X said that the strike hit Y and destroyed Z": the blow does that, too, not its teller."""
    predicate, predicates = case.predicate, case.reading.predicates
    if predicate.entered != "and" or predicate.value != "does" or case.after is not None:
        return None
    before = next((p for p in reversed(predicates) if p.at < predicate.at), None)
    if before is None or before.entered != "complement" or before.at < before.start + _TWO:
        return None
    alike = verb_is_feminine(case.reading, predicate) == verb_is_feminine(case.reading, before)
    nobodys = not case.speaking.subjects.get(before.at)
    struck = case.reading.blow(before.start + 1) and before.value not in GOES_ON
    return [] if alike and nobodys and struck else None


def _coordinated(case: _Case) -> list[Found] | None:
    """ "… and called on Y": the subject is the verb's before, Y its object."""
    predicate = case.predicate
    that = predicate.kind == "event" and predicate.entered == "complement" and case.after
    if (predicate.entered == "and" or that) and objects_only(case.reading, predicate, case.after):
        return case.inherited() or None
    return None


def _two(case: _Case) -> list[Found] | None:
    """ "(They) agreed", of two, with no noun: the subject of the verb before, or the two who met."""
    predicate, at = case.predicate, case.predicate.at
    word = case.reading.tokens[at].text
    together = predicate.value in TOGETHER and predicate.form == "past" and not predicate.suffix
    if not together or not word.endswith(_DUAL) or case.after is not None:
        return None
    last = last_subject(predicate, case.speaking)
    if len({found.party for found in last}) == _TWO:
        return last
    return [Found(party, at, at) for party in case.context.couple or case.context.pair]


def _not_agreeing(case: _Case) -> list[Found] | None:
    """ "(He) calls on the government": what stands behind the verb does not agree with it."""
    return [] if object_behind(case.reading, case.predicate) else None


def _left_out(case: _Case) -> list[Found] | None:
    predicate = case.predicate
    chained = predicate.entered in ("and", "comma") and predicate.value != "suffers"
    if predicate.kind == "report" and names_a_stranger(case.reading, predicate):
        return []
    if case.after is None and chained and not followed_by_noun(case.reading, predicate):
        last = last_subject(predicate, case.speaking)
        opens = predicate.kind == "report" and predicate.form == "past"
        return last or (None if opens and predicate.entered == "comma" else [])
    return None


def _accused_alone(case: _Case) -> list[Found] | None:
    """ "accused Y of …": one name after the verb is whom it accuses."""
    predicate, after = case.predicate, case.after
    if predicate.value != "accuse" or predicate.suffix or after is None:
        return None
    blamed = any(
        m.prep in ("إلى", "على") and after.last < m.first < predicate.end
        for m in case.reading.mentions
    )
    if blamed or second_noun(case.reading, predicate, after):
        return None
    return last_subject(predicate, case.speaking)


def _behind(case: _Case) -> list[Found] | None:
    return case.joined(case.after) if case.after is not None else None


def _opening(case: _Case) -> list[Found] | None:
    """ "X, the spokeswoman of …, said": the name that the sentence began with."""
    predicate = case.predicate
    if predicate.entered != "comma" or predicate.kind != "report" or predicate.form != "past":
        return None
    if followed_by_noun(case.reading, predicate):
        return None
    return case.first_named() or None


_Rule = Callable[[_Case], "list[Found] | None"]
_BEFORE: tuple[_Rule, ...] = (
    _we, _of_paper, _object_pronoun, _relative, _of_deed, _in_front, _pronoun_before, _plural_verb, _ordinal,
)  # fmt: skip
_AFTER: tuple[_Rule, ...] = (
    _of_blow,
    _not_agreeing,
    _two,
    _coordinated,
    _left_out,
    _accused_alone,
    _behind,
    _opening,
)
