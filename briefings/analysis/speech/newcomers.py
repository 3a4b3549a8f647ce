"""Whether somebody speaks whom the article has not heard before: then nobody of an earlier sentence goes on.

And whom to add in brackets: only the speaker of a sentence that really leaves him out.
"""

from __future__ import annotations

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.offices import organisation
from briefings.analysis.parsing.sides import armies
from briefings.analysis.parsing.tokens import Token, is_glued
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.parsing.walk import is_of_outlet
from briefings.analysis.speech.ownnames import is_body, is_own_name
from briefings.analysis.speech.sayer import names_its_speaker, noun_follows, stranger_speaks
from briefings.analysis.speech.sourcekinds import definite
from briefings.language.normalize import bare
from briefings.profile import OTHER

_FRONT = 1  # words before the verb that opens a sentence
_REACH = 12  # words from a name to the "that" of what its bearer says
_SHORTEST = 4  # letters of such a name
_HIS = ("ه", "ها", "هم", "نا", "ي")
_SPEAKING = frozenset(["say", "add", "deny", "condemn"])
_OPENS = frozenset(["preposition", "adverb"])
_CALLING = frozenset(["call", "accuse", "condemn", "feel"])
_crowds = lists("reporting", "crowds")


def newcomer_speaks(reading: Reading) -> bool:
    """Whether the first verb of saying has a subject who is none of those that spoke before."""
    if stranger_speaks(reading):
        return True
    verb = _first(reading)
    if verb is None or not noun_follows(reading, verb.at + 1):
        return False
    return is_own_name(reading, verb.at + 1) or _is_name(reading, verb)


def another_body(reading: Reading, context: Context) -> Found | None:
    """ "The committee estimated" behind the words of an army or a state that the article calls otherwise.

    It is nobody's of the profile.
    """
    verb = _first(reading)
    at = verb.at + 1 if verb is not None and noun_follows(reading, verb.at + 1) else -1
    return Found(OTHER, at, at) if at > 0 and _is_another(reading, at, context) else None


def accuser(reading: Reading, speaking: Speaking) -> Found | None:
    """ "X accused its soldiers of cowardice": X, where people of no name are whom he accuses."""
    verb = _first(reading)
    told = (p for p in reading.predicates if p.kind == "report" and p.form != "participle")
    if verb is None or verb.value != "accuse" or any(p is not verb for p in told):
        return None
    first = verb.at + 1
    for m in reading.mentions:
        if m.first == first and not m.party and m.kind == "office":
            first = m.last + 1  # "the president", before his name
            continue
        behind = reading.tokens[m.last + 1 : m.last + 2]
        people = any(is_glued(t) and "head" in t.hits and t.text[0] not in "بل" for t in behind)
        man = m.kind == "person" or (m.kind == "state" and first > verb.at + 1)
        if m.first == first and m.party and not (m.prep or m.weak) and man:
            found = Found(m.party, m.first, m.last) if people else None
            speaking.subjects |= {verb.at: [found]} if found is not None else {}
            return found
    return None


def crowd(reading: Reading, speaking: Speaking) -> Found | None:
    """ "Thousands of protesters in X called on the government of X to": they call, and are nobody's.

    They are the verb's subject from now on, and the government is whom they call on.
    """
    verb = _first(reading)
    if verb is None or verb.value not in _CALLING or verb.at + 2 >= len(reading.tokens):
        return None
    first, second = (token.text for token in reading.tokens[verb.at + 1 : verb.at + 3])
    last = verb.at + 1
    if first in _crowds("many") and second.removeprefix("ال") in _crowds("people"):
        last += 1
    elif first.removeprefix("ال") not in _crowds("people"):
        return None
    beside = range(verb.at + 1, last + 2)
    if any(
        m.party and not m.prep and (m.first in beside or m.core in beside) for m in reading.mentions
    ):
        return None  # "protesters of X's"
    speaking.subjects[verb.at] = []
    return Found("", verb.at + 1, last)


def reporter(reading: Reading) -> Found | None:
    """ "Al Jazeera's bureau chief in X said that X supports Y": the outlet, and none of them."""
    verb = _first(reading)
    if verb is None or verb.value not in _SPEAKING:
        return None
    at = next((k for k in (verb.at + 1, verb.at + 2) if is_of_outlet(reading.tokens, k)), 0)
    told = any({"relay", "attribution"} & set(token.hits) for token in reading.tokens)
    agency = any(m.kind == "agency" and m.first <= at + 2 for m in reading.mentions)
    return Found("", verb.at + 1, at) if at and not (told or agency) else None


def hint_for(reading: Reading, speaking: Speaking) -> str:
    """Whom to add as the speaker where the sentence leaves him to the one before; "" where it names one.

    "The ministry" of a hint "ministry of X" is named only in part.
    """
    left = speaking.found and speaking.carried and not names_its_speaker(reading)
    verb = _first(reading)
    if verb is not None and reading.tokens[verb.at].text.lstrip("وف") in _crowds("two"):
        left = left and " و" in speaking.hint  # "both added": not one who spoke before
    return speaking.hint if left and not _has_subject(reading, speaking) else ""


def _first(reading: Reading) -> Predicate | None:
    """The verb of saying that opens a sentence."""
    verb = None
    for predicate in reading.predicates:
        if predicate.kind == "report":
            verb = predicate
            break
    plain = verb is not None and verb.form in ("past", "present") and not verb.suffix
    if verb is None or not plain or reading.tokens[verb.at].quoted:
        return None
    return verb if verb.entered not in ("complement", "relative") and verb.at <= _FRONT else None


def _is_name(reading: Reading, verb: Predicate) -> bool:
    """ "Kushayb denied at the trial that": a name of no list, and behind it where or when, and "that"."""
    tokens, at = reading.tokens, verb.at + 1
    row = tokens[at + 1 : at + _REACH]
    if verb.value not in _SPEAKING or not row or not _may_be_name(tokens[at]):
        return False
    if any(m.first <= at <= m.last for m in reading.mentions) or not is_glued(row[0]):
        return False
    that = next((k for k, t in enumerate(row) if "complement" in t.hits), -1)
    return bool(that > 0 and _OPENS & set(row[0].hits) and "preposition" not in row[that - 1].hits)


def _may_be_name(token: Token) -> bool:
    plain = not token.hits and not token.quoted and not definite(token.text)
    return plain and len(token.text) >= _SHORTEST and not token.text.endswith(_HIS)


def _is_another(reading: Reading, at: int, context: Context) -> bool:
    noun = reading.tokens[at].text.removeprefix("ال")
    if noun == reading.tokens[at].text or not is_body(noun):
        return False
    if any(m.party and m.first <= at <= m.last for m in reading.mentions):
        return False
    known = {*context.sayers, *context.bodies} | {bare(word) for word in context.hint.split()}
    called = noun in known or context.orgs.get(organisation(noun))
    states = {p.id for p in context.profile.parties if p.capitals} | armies(context.profile)
    return not called and bool(context.speaker) and set(context.speaker) <= states - {OTHER}


def _has_subject(reading: Reading, speaking: Speaking) -> bool:
    """Whether the one who speaks, or somebody else, is named right behind the verb."""
    verb = _first(reading)
    if verb is None or not noun_follows(reading, verb.at + 1):
        return False
    at = verb.at + 1
    named = any(
        m.first == at and m.party in speaking.parties and m.kind != "place"
        for m in reading.mentions
    )
    noun = reading.tokens[at].text.removeprefix("ال")
    body = noun != reading.tokens[at].text and is_body(noun)
    told = {bare(word).removeprefix("ال") for word in speaking.hint.split()}
    return (
        named or _is_name(reading, verb) or is_own_name(reading, at) or (body and noun not in told)
    )
