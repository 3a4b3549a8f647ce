"""Numbers of nobody who was hit: of attackers, how much a toll grew, a rate, cases of a disease."""

from __future__ import annotations

from briefings.analysis.counting.blows import launches
from briefings.analysis.counting.bounds import lead
from briefings.analysis.counting.gated import AnyOf, listed, needs
from briefings.analysis.parsing.casualties import Counted, casualty, known, people, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.numerals import numerals

_BY = "ب"
_HEDGED = 4  # words from "exceeds" to the number: "by more than"
_TIME = 4  # words behind a number in which stands its verb and "every hour"
_CASE = 3  # … and in which stands the disease
_QUOTES = ' "“”«»'
_words = lists("casualties", "impersonal")


@needs(launches)
def _is_assailant(reading: Reading, number: Counted) -> bool:
    """ "An attack that ten men launched": the verb takes the blow up by a pronoun."""
    inside = reading.tokens[number.first : number.last + 2]
    hit = any(known(token.text, word_lists().nouns) for token in inside)
    return launches(lead(reading, number)) and not hit


@needs(listed(_words, "over"))
def _is_difference(reading: Reading, number: Counted) -> bool:
    """ "A number that exceeds the last toll by about a thousand": how far two tolls are apart."""
    tokens, first = reading.tokens, number.first
    behind = tokens[number.last + 1 : number.last + 2]
    if not any(token.text in _words("over") and not token.gap.strip() for token in behind):
        return False
    for k in range(max(0, first - _HEDGED), first):
        more = tokens[k].text.lstrip("وف")
        if more in _words("growth") or (
            more in _words("exceeds") and tokens[k + 1].text.startswith(_BY)
        ):
            return not any(token.gap.strip() for token in tokens[k + 1 : first + 1])
    return False


@needs(listed(_words, "every"))
def _is_rate(reading: Reading, number: Counted) -> bool:
    """ "A child dies every two hours", "ten a day": how fast people die is no toll."""
    tokens = reading.tokens
    for k in range(number.last + 1, min(number.last + 2 + _TIME, len(tokens) - 1)):
        if tokens[k].gap.strip(_QUOTES):
            return False
        if tokens[k].text in _words("every"):
            return bool(known(tokens[k + 1].text, _words("times")))
    return False


@needs(
    lambda word: known(word, _words("cases")) or word.lstrip("وف") in _words("falls_ill", "cases")
)
def _is_case(reading: Reading, number: Counted) -> bool:
    """ "65,000 cases of cholera": who is ill is not wounded; who died of it is counted apart."""
    tokens, words = reading.tokens, word_lists()
    row = tokens[number.first : number.last + 1 + _CASE]
    own = tokens[number.first : number.last + 2]
    if any(words.kinds.get(casualty(token.text)) == "killed" for token in own):
        return False  # "172 deaths"
    # "The death of 12 cholera patients" in a shelling, "and the wounding of eight".
    if _are_hit(lead(reading, number)):
        return False
    for k, token in enumerate(row):
        ill = known(token.text, _words("cases")) or token.text.lstrip("وف") in _words("falls_ill")
        for other in row[k + 1 : k + 1 + _CASE] if ill else ():
            if known(other.text, _words("diseases")):
                return True
    if known(own[-1].text, _words("cases")) and any(
        known(token.text, _words("toll of it")) for token in tokens[number.last + 1 :]
    ):
        return True  # "65,000 cases and 1,700 deaths": nobody counts a war's so
    before = (t.text.lstrip("وف") for t in tokens[max(0, number.first - _TIME) : number.first])
    ill = any(word in _words("falls_ill", "cases") for word in before)
    return ill and any(known(token.text, _words("diseases")) for token in row)


def _are_hit(word: str) -> bool:
    """Whether a word before a number tells that somebody was hit, which no disease does."""
    ill = known(word, _words("cases")) or word.lstrip("وف") in _words("falls_ill")
    dies = known(word, _words("dies"))
    return not ill and not dies and bool(word_lists().kinds.get(casualty(word)))


@needs(lambda word: word.startswith("و") and word.endswith("ا") and people(word[1:]))
def _goes_with(reading: Reading, number: Counted) -> bool:
    """The "companion" of "more than 460 patients and companions": 460 of both, by the case of the noun.

    One companion beside them would stand in the case of the number, but for the object of a verb.
    """
    tokens, at = reading.tokens, number.first
    if at < 2 or number.last != at or number.count != (1, 1) or tokens[at].gap.strip():
        return False
    one, other = tokens[at - 1].text, tokens[at].text
    both = other.startswith("و") and other.endswith("ا") and one.endswith("ا") and people(one)
    if not both or not people(other[1:]) or not numerals(tokens[at - 2].text, "ar"):
        return False
    whole = Counted(at - 2, at - 1, (None, None), False, "")
    verb = tokens[at - 3].text if at > 2 else ""
    hedged = lead(reading, whole) != verb
    return hedged or verb.lstrip("وبل") in _words("deaths")


# Whether a number is of nobody hit, whatever its sentence tells of.
is_impersonal = AnyOf(_is_assailant, _is_difference, _is_rate, _is_case, _goes_with)
