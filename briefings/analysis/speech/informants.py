"""The "source" and "the same party" that speak on in later sentences, whoever spoke between."""

from __future__ import annotations

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import covered_by, is_negated
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.speech.sourcekinds import definite, source_words
from briefings.analysis.speech.speakers import STATEMENT

SOURCES = frozenset(["مصدر", "مصادر"])
_CLITICS = ("و", "لل", "ال", "ل")
OF_PARTY = STATEMENT | {"الجهه"}  # words for a speaker; "the nurse herself" is no party's
_LEAD = 4  # words before "the same party" among which stands what it tells
_DENIES = frozenset(["deny", "condemn"])
_subjects = lists("reporting", "subjects")


def informant(noun: str) -> str:
    """ "Source" or "sources" without "and", a preposition and the article; "" for any other word."""
    for clitic in _CLITICS:
        noun = noun.removeprefix(clitic)
    return noun if noun in SOURCES else ""


INFORMANT = Trigger(informant)


def speaks_at(reading: Reading, k: int) -> bool:
    """Whether a noun stands beside a verb of saying or in an attribution: no "source of concern"."""
    verbs = {p.at for p in reading.predicates if p.kind == "report" and p.form != "participle"}
    spans = [covered_by(reading.tokens, j, "attribution") for j in (k - 1, k) if j >= 0]
    led = any(span is not None and span[0] < k for span in spans)
    led = led or any("relay" in one.hits for one in reading.tokens[max(0, k - _LEAD) : k])
    return led or k - 1 in verbs or (k + 1 in verbs and definite(reading.tokens[k].text))


def same_source(reading: Reading, context: Context) -> Found | None:
    """Who speaks where "the source" of an earlier sentence goes on, whoever spoke between; none else.

    A source of nobody's is a `Found` of no party.
    """
    for k in INFORMANT.at(reading):
        token = reading.tokens[k]
        known = None if token.quoted else context.informants.get(informant(token.text))
        if (
            known is None
            or not definite(token.text)
            or any(m.party and m.first <= k + 1 and m.last >= k for m in reading.mentions)
        ):
            continue
        if speaks_at(reading, k):
            return Found(known, k, k)
    return None


def learn_persons(reading: Reading, context: Context, speaking: Speaking) -> None:
    """Remember of what side each "official", "spokesman" was that spoke, and who last did more than deny."""
    if len(speaking.parties) != 1:
        return
    party = speaking.parties[0]
    for k in _PERSON.at(reading):
        near = any(m.party == party and m.first <= k + 1 and m.last >= k for m in reading.mentions)
        if (near or speaking.carried) and speaks_at(reading, k):
            noun = _person(reading.tokens[k].text)
            context.persons.pop(noun, None)  # whoever spoke last stands last
            context.persons[noun] = party
    verb = next((p for p in reading.predicates if p.kind == "report"), None)
    if verb is None or not _denial(reading, verb):
        context.told = party


def same_person(reading: Reading, context: Context) -> Found | None:
    """Who "the same official" is behind another's denial: whoever was called so, or last told more."""
    for k in _SAME.at(reading):
        noun = _person(reading.tokens[k - 1].text) if k else ""
        named = any(m.party and m.first <= k and m.last >= k - 1 for m in reading.mentions)
        if not noun or named or reading.tokens[k].gap.strip() or not speaks_at(reading, k - 1):
            continue
        last = next(reversed(context.persons.values()), context.told)
        party = context.persons.get(noun, last)
        return Found(party, k - 1, k) if party else None
    return None


def _person(word: str) -> str:
    """The noun of one who speaks for others, "official", without clitics and article; "" for any other."""
    for clitic in _CLITICS:
        word = word.removeprefix(clitic)
    return word if word in _subjects("persons") else ""


_PERSON = Trigger(_person)


def _denial(reading: Reading, verb: Predicate) -> bool:
    return verb.value in _DENIES or is_negated(reading.tokens, verb.at)


_SAME = Trigger(lambda word: word in source_words("same"))


def goes_on_with(reading: Reading, context: Context) -> tuple[str, ...]:
    """Whoever spoke last, where "the same party added", "according to the statement itself"."""
    for k in _SAME.at(reading):
        if not k:
            continue
        noun, lead = reading.tokens[k - 1], reading.tokens[max(0, k - _LEAD) : k - 1]
        told = {channel for one in lead for channel in one.hits} & {"report", "attribution"}
        head = noun.hits.get("head")
        party = noun.text in OF_PARTY or (head is not None and head.sense.kind == "office")
        if told and party and definite(noun.text):
            named = any(m.party and m.first <= k and m.last >= k - 1 for m in reading.mentions)
            return () if named or reading.tokens[k].gap.strip() else context.speaker
    return ()
