"""Numbers of people who were only there, or are only ill: some of them may have been hit, or nobody."""

from __future__ import annotations

from briefings.analysis.parsing.casualties import Counted, casualty, known, people, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.numerals import numerals

_BEFORE, _BEHIND = 7, 12  # words beside a number in which stands what befell them
_NOUN = 4  # words from the end of a number in which its noun stands
_THEY = "وا"  # of a verb behind those of whom it tells
_ENDS = frozenset(".؛:!؟")
_words = lists("casualties", "uncounted")


def was_there(reading: Reading, number: Counted) -> bool:
    """ "Seven Moroccans were in the centre, two of them were wounded": who was there, not who was hit."""
    tokens = reading.tokens
    for k in range(number.first - 1, max(-1, number.first - _BEFORE), -1):
        if tokens[k + 1].gap.strip() or "complement" in tokens[k].hits:
            break
        if casualty(tokens[k].text):
            return False
        if tokens[k].text.lstrip("وف") in _words("dwells"):
            return not _are_hit(reading, number)  # "in one tent lives a family of five"
    for k in range(number.first, min(number.last + _BEHIND, len(tokens) - 2)):
        if set(tokens[k].gap) & _ENDS and k > number.first:
            return False
        if form := casualty(tokens[k].text):
            them, counted = tokens[k + 1], tokens[k + 2]
            part = k > number.last and form not in word_lists().nouns
            whole = them.gap.strip() or counted.gap.strip()  # "73 were hit, among them 14 children"
            theirs = tokens[k].text.endswith(_THEY)  # … before its subject it is singular
            of_them = part and not whole and not theirs and them.text in _words("of_them")
            return of_them and bool(numerals(counted.text, "ar"))
    return False


def _are_hit(reading: Reading, number: Counted) -> bool:
    """Whether those counted are called by what befell them: "there live 500 displaced families"."""
    return any(casualty(t.text) for t in reading.tokens[number.first : number.last + _NOUN])


def is_ill(reading: Reading, number: Counted) -> bool:
    """ "Nine patients in a critical state, a child among them": no word tells that they were hit."""
    tokens, sick = reading.tokens, word_lists().people
    if not any(sick.get(people(t.text)) == "patients" for t in tokens[: number.last + 1]):
        return False
    waits = next((k for k, t in enumerate(tokens) if t.text in _words("waits")), len(tokens))
    told = [token.text for token in tokens[:waits] if casualty(token.text)]
    part = any(t.text in _words("of_them") for t in tokens[number.last + 1 : number.last + 2])
    return bool(told) and all(known(t, _words("states")) or (part and _moves(t)) for t in told)


def _moves(word: str) -> bool:
    """ "Of 25 patients who were to be moved, six of them in intensive care": moving hurts nobody."""
    form, words = casualty(word), word_lists()
    return form in words.weak and words.kinds[form] == "displaced"
