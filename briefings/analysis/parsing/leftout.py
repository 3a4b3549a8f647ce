"""Whether the noun behind a verb of saying is whom it addresses or is about, and who speaks was told before.

A verb in front agrees with its subject: behind "he calls on" a feminine noun is the object, and so is an
office of a man behind "she calls on". Whoever leads those addressed, "told a delegation led by X", says
nothing either.
"""

from __future__ import annotations

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
    """Whether the verb that opens a sentence has but its object behind it."""
    verb = _opening(reading)
    return verb is not None and object_behind(reading, verb)


def _opening(reading: Reading) -> Predicate | None:
    verb = reading.predicates[0] if reading.predicates else None
    return verb if verb is not None and verb.at <= _OPENING and verb.kind == "report" else None


def _is_feminine(reading: Reading, at: int) -> bool:
    """Whether a noun is feminine beyond doubt: of a body or a state, no man's name, no broken plural."""
    word = reading.tokens[at].text
    plain = word.removeprefix("ال")
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
