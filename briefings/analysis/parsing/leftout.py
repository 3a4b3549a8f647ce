"""Whether the noun behind a verb of saying is whom it addresses or is about, and who speaks was told before.

A verb in front agrees with its subject: behind "he calls on" a feminine noun is the object, and so is an
office of a man behind "she calls on". Whoever leads those addressed, "told a delegation led by X", says
nothing either.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.gender import verb_is_feminine
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.inflection import is_passive, is_plural
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import is_glued
from briefings.analysis.parsing.vocabulary import lists

_OPENING = 1  # words before the verb: "has", "then"
_TRANSITIVE = frozenset(["accuse", "call", "condemn", "deny", "tell", "feel"])
_NO_NOUN = frozenset(["preposition", "complement", "adverb", "relative", "break", "attribution"])
_FEMININE = ("ه", "ات")
_GLUED = ("لل", "بال", "ل", "ب", "ك")
_people = lists("nouns", "people")
_words = lists("reporting", "addressed")


def object_behind(reading: Reading, verb: Predicate) -> bool:
    """Whether the noun right behind a verb of saying that opens its sentence does not agree with it."""
    tokens, at = reading.tokens, verb.at + 1
    finite = verb.value in _TRANSITIVE and verb.form in ("past", "present") and not verb.suffix
    main = verb.at <= _OPENING and verb.entered not in ("complement", "relative")
    if not (finite and main) or at >= len(tokens) or tokens[verb.at].quoted:
        return False
    if is_passive(reading, verb) or is_plural(reading, verb):
        return False
    noun = tokens[at]
    if not is_glued(noun) or noun.quoted or _NO_NOUN & set(noun.hits):
        return False
    if verb_is_feminine(reading, verb):
        man = noun.text in _words("men") and not noun.text.startswith(_GLUED)
        return man or noun.text.removeprefix("ال") in _words("matters")
    return _is_feminine(reading, at)


def joins_addressed(reading: Reading, m: Mention) -> bool:
    """Whether it only leads or joins others: "(a delegation) led by the deputy minister of X"."""
    if reading.tokens[m.first].text in _words("led"):
        return True
    at = m.first - 1
    before = {one.last: one.first - 1 for one in reading.mentions if one is not m}
    while at in before:  # "the deputy of the minister": an office behind an office
        at = before[at]
    return at >= 0 and reading.tokens[at].text in _words("led")


def leaves_out(reading: Reading) -> bool:
    """Whether the verb that opens a sentence has but its object or its hearers behind it."""
    verb = _opening(reading)
    return verb is not None and (object_behind(reading, verb) or bool(_hearers(reading, verb)))


def only_addressed(reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Whether these are objects or hearers of the verb that opens a sentence and leaves its subject out."""
    verb = _opening(reading)
    if verb is None or not mentions:
        return False
    if object_behind(reading, verb):
        return all(verb.at < m.first for m in mentions)
    heard = _hearers(reading, verb)
    return all(m in heard for m in mentions)


def _opening(reading: Reading) -> Predicate | None:
    verb = reading.predicates[0] if reading.predicates else None
    return verb if verb is not None and verb.at <= _OPENING and verb.kind == "report" else None


def _hearers(reading: Reading, verb: Predicate) -> list[Mention]:
    """Whom somebody tells it, with those who lead or join them, where nobody else stands in the clause."""
    heard = [m for m in reading.mentions if verb.at < m.first < verb.end]
    told = verb.form in ("past", "present") and heard and heard[0].prep == "ل"
    alone = all(m.prep == "ل" or m.joined or joins_addressed(reading, m) for m in heard)
    return heard if told and alone and _that_follows(reading, verb, heard[-1]) else []


def _that_follows(reading: Reading, verb: Predicate, last: Mention) -> bool:
    """Whether only names stand between the last hearer and "that": no noun that may be the subject."""
    rest = reading.tokens[last.last + 1 : verb.end]
    before = reading.tokens[verb.at + 1 : reading.mentions[0].first]
    plain = all("adverb" in token.hits for token in before)
    return plain and verb.end < len(reading.tokens) and all(
        is_glued(t) and not t.hits and not t.text.startswith("ال") for t in rest
    )  # fmt: skip


def _is_feminine(reading: Reading, at: int) -> bool:
    """Whether a noun is feminine beyond doubt: of a body or a state, no man's name, no broken plural."""
    word = reading.tokens[at].text
    plain = word.removeprefix("ال")
    if any(m.first == at and _is_land(reading, m) for m in reading.mentions):
        return True
    if (
        not word.endswith(_FEMININE)
        or word.startswith(("لل", "بال"))
        or plain in _people("plurals")
    ):
        return False
    if plain in _words("masculine"):
        return False
    named = next((m for m in reading.mentions if m.first == at), None)
    if named is not None and (named.kind == "person" or named.prep):
        return False
    return named is not None or word.startswith("ال") or "head" in reading.tokens[at].hits


def _is_land(reading: Reading, m: Mention) -> bool:
    """Whether it is a country that is feminine, or a capital: "Armenia", "Baku"."""
    hit = reading.has(m.core, "party")
    alone = m.kind == "state" and m.first == m.core == m.last and not m.prep and hit is not None
    if not alone or hit is None or hit.sense.form not in ("name", "capital"):
        return False
    word = reading.tokens[m.core].text
    if word.startswith("ال"):
        return False  # the Kremlin
    return hit.sense.form == "capital" or word.endswith("يا") or word in _words("lands")
