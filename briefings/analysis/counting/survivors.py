"""Counts of those who were not hit: found alive, spared, in danger, left, or thought dead by mistake."""

from __future__ import annotations

from itertools import pairwise, takewhile

from briefings.analysis.counting.bounds import lead_at
from briefings.analysis.counting.gated import AnyOf, inflected, joined, listed, needs
from briefings.analysis.parsing.casualties import Counted, casualty, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import NOT_OR_WHAT, Token, is_negated
from briefings.analysis.parsing.vocabulary import lists

_FOUND = 4  # words between finding somebody and the number
_LEAD = 10  # words between "nobody came out" and a number
_AFTER = 7  # words behind a number in which "alive", "who had survived" stands
_FAR = 16  # … and in which "and whose death was announced turned out to be alive" stands
_WHO = frozenset(["وهم", "وهما", "وهو", "وهي", "وهن"])  # "and they were alive"
_STOPS = frozenset("،,؛.:!؟")
_PART = frozenset(["منهم", "منهن"])
_ENDED, _PAIR = frozenset("؛.:!؟"), 2
_AWAITED = 2  # words from a wait on that may name what is waited for
_WITHIN = frozenset(["comma", "and", "relative"])  # how no clause opens with a subject of its own
_IN = "في"
_EXPOSED = ("مهدد", "معرض")  # may stand behind "in the town"
_NO, _ONE = frozenset(["لم", "لا", "ليس", "دون", "بلا"]), frozenset(["واحد", "واحده", "واحدا"])
_SAVE = frozenset(["سوي", "الا", "بل", "غير", "باستثناء", "عدا"])
_words = lists("casualties", "uncounted")


@needs(joined(_words, "found"))
def _is_found(reading: Reading, number: Counted) -> bool:
    """ "17 of them were found alive": they are neither missing nor dead."""
    before = reading.tokens[max(0, number.first - _FOUND) : number.first]
    if not any(token.text.lstrip("وف") in _words("found") for token in before):
        return False
    behind = reading.tokens[number.last + 1 : number.last + 1 + _AFTER]
    clause = takewhile(
        lambda t: t.text in _WHO or not (t.gap.strip() or t.text.startswith("و")), behind
    )
    told = [token.text for token in clause]
    row = f" {' '.join(told)} "
    at = next((k for p in _words("alive") if (k := row.find(f" {p} ")) >= 0), -1)
    # "Of the quarters" is no "alive".
    return at >= 0 and (" من " not in row[: at + 1] or bool(_WHO & set(told)))


@needs(inflected(_words, "spared"))
def _is_spared(reading: Reading, number: Counted) -> bool:
    """ "Nine young men who had survived", "eight who will be tried": they were not hit."""
    behind = reading.tokens[number.last + 1 : number.last + 1 + _AFTER]
    clause = takewhile(
        lambda t: (
            not (t.gap.strip() or t.text[0] == "و" or casualty(t.text) or "attribution" in t.hits)
        ),
        behind,
    )
    return any(known(token.text, _words("spared")) for token in clause)


@needs(joined(_words, "escaped"))
def _escaped(reading: Reading, number: Counted) -> bool:
    """ "There escaped from the massacre twenty": whoever stands behind the verb, up to another of hitting."""
    tokens, words = reading.tokens, word_lists()
    if any(known(t.text, words.nouns) for t in tokens[number.first : number.last + 2]):
        return False  # "and their fourth escaped wounded"
    for k in range(number.first - 1, max(-1, number.first - 1 - _LEAD), -1):
        text = tokens[k].text.lstrip("وف")
        if set(tokens[k + 1].gap) & _STOPS or "complement" in tokens[k].hits:
            return False
        if text in _words("still"):
            return False  # "the pilot escaped, and one of the crew is still missing"
        if text in _words("escaped"):
            return not is_negated(tokens, k, NOT_OR_WHAT)
        form = casualty(tokens[k].text)
        if form and form not in words.nouns:
            return False
    return False


@needs(inflected(_words, "risked"))
def _at_risk(reading: Reading, number: Counted) -> bool:
    """ "120,000 people are threatened by hunger": nobody was hit; the wounded in danger are wounded."""
    tokens, words, first = reading.tokens, word_lists(), number.first
    behind = tokens[number.last + 1 : number.last + 1 + _FAR]
    clause = [*takewhile(lambda t: not _STOPS & set(t.gap) and t.text[0] != "و", behind)]
    at = next((k for k, t in enumerate(clause) if known(t.text, _words("risked"))), -1)
    if at < 0:
        return False
    beside = {t.text for t in (*tokens[max(0, first - 1) : first], *clause[:at])}
    inside = _IN in beside and not clause[at].text.startswith(_EXPOSED)
    part = inside or not beside.isdisjoint(words.parts)  # "three of them are in danger": wounded
    return not part and not any(_hits(t) for t in _lead(reading, number, clause[:at]))


@needs(listed(_words, "waits"))
def _waits(reading: Reading, number: Counted) -> bool:
    """ "Eleven others, four of them in intensive care, are still waiting": their own verb says so.

    Of the wounded, the dead or the displaced who wait some word of their clause says that they are that.
    """
    tokens = reading.tokens
    behind = tokens[number.last + 1 : number.last + 1 + _FAR]
    at = next((k for k, t in enumerate(behind) if t.text in _words("waits")), -1)
    if at < 0:
        return False
    wait = number.last + 1 + at
    opened = [k for k, how in reading.opened if how not in _WITHIN]
    start = max((k for k in opened if k <= number.first), default=0)
    end = min((k for k in opened if k > wait), default=len(tokens))
    said = any(casualty(token.text) for token in tokens[start:wait])
    return not said and not any(_hits(token) for token in tokens[wait + _AWAITED : end])


def _lead(reading: Reading, number: Counted, between: list[Token]) -> list[Token]:
    """The words in which may stand what befell the counted: before them in their clause, or `between`."""
    found = [*between]
    for k in range(number.first, max(0, number.first - _LEAD), -1):
        token = reading.tokens[k]
        if token.gap.strip() or token.text[0] == "و" or "complement" in reading.tokens[k - 1].hits:
            break
        found.append(reading.tokens[k - 1])
    return found


def _hits(token: Token) -> bool:
    form = casualty(token.text)
    return bool(form) and form not in word_lists().nouns | word_lists().weak


@needs(lambda word: word.lstrip("و") in _words("left"))
def _is_left(reading: Reading, number: Counted) -> bool:
    """ "None came out alive but two", "no more than seven of them are left at the front"."""
    near = reading.tokens[max(0, number.first - _LEAD) : number.first]
    before = [token.text.lstrip("و") for token in near]
    left = any(no in NOT_OR_WHAT and verb in _words("left") for no, verb in pairwise(before))
    return left and before[-1] in _words("only")


@needs(listed(_words, "alive"))
def _thought_dead(reading: Reading, number: Counted) -> bool:
    """ "Five soldiers came back alive whose death had been announced"; أحياء is also "quarters"."""
    tokens = reading.tokens[number.last + 1 : number.last + 1 + _FAR]
    row = [*pairwise(tokens), *((token, None) for token in tokens[-1:])]
    live = any(
        token.text in _words("alive") and (then is None or then.gap.strip()) for token, then in row
    )
    return live and any(token.text.lstrip("وف") in _words("their death") for token in tokens)


@needs(_ONE.__contains__)
def _not_one(reading: Reading, number: Counted) -> bool:
    """ "Had not a single soldier there", "without one soldier being hit"; not of "one is still missing"."""
    tokens = reading.tokens
    if number.count != (1, 1) or _STOPS & set(tokens[number.first].gap):
        return False
    one = any(token.text in _ONE for token in tokens[number.last : number.last + 2])
    near = tokens[max(0, number.first - _LEAD) : number.first]
    cut = max((k + 1 for k, token in enumerate(near) if k and _STOPS & set(token.gap)), default=1)
    before = [token.text.lstrip("وف") for token in near[cut - 1 :]]
    still = any(no in _NO and verb in _words("still") for no, verb in pairwise(before))
    return one and bool(_NO & set(before)) and not still and not _SAVE & set(before)


@needs(inflected(_words, "saves"))
def _is_saved(reading: Reading, number: Counted) -> bool:
    """ "Saved the lives of 20,000 soldiers"; whom nobody could save is dead."""
    tokens, at = reading.tokens, lead_at(reading, number)
    if known(tokens[number.last].text, word_lists().nouns):
        return False  # "saved 20 wounded": they are wounded
    at -= at > 0 and tokens[at].text in _words("lives") and not tokens[at].gap.strip()
    if at < 0 or not known(tokens[at].text, _words("saves")):
        return False
    before = tokens[max(0, at - _FOUND) : at]
    failed = any(known(token.text, _words("failed")) for token in before)
    return not (failed or is_negated(tokens, at, NOT_OR_WHAT))


@needs(lambda word: word.lstrip("وف") in _NO)
def _unscathed(reading: Reading, number: Counted) -> bool:
    """ "The ambassador is well and was not wounded": the first word that tells of harm is denied."""
    tokens, nouns = reading.tokens, word_lists().nouns
    if any(known(t.text, nouns) for t in tokens[number.first : number.last + 2]):
        return False  # "five missing, who were not killed"
    if any(_hits(t) or known(t.text, nouns) for t in _lead(reading, number, [])):
        return False
    behind = tokens[number.last + 1 : number.last + 1 + _FAR]
    clause = [*takewhile(lambda t: not _ENDED & set(t.gap), behind)]
    at = next((k for k, t in enumerate(clause) if casualty(t.text)), -1)
    form = casualty(clause[at].text) if at >= 0 else ""
    harm = form not in word_lists().weak and word_lists().kinds.get(form) in ("killed", "wounded")
    if not harm or any(t.text.lstrip("وف") in _SAVE or t.text in _PART for t in clause):
        return False  # "without shelter", "of whom no bullet killed 60 per cent"
    row = [t.text.lstrip("وف") for t in clause[max(0, at - 2) : at]]
    told = row[-1:] if len(row) < _PAIR or row[-1] in _NO else row[-_PAIR:]
    return told[:1] != [] and told[0] in _NO and set(told[1:]) <= _words("suffers")


# Whether a number is of people who live.
survived = AnyOf(
    _is_found, _is_spared, _escaped, _is_left, _thought_dead, _not_one, _at_risk, _waits, _is_saved,
    _unscathed,
)  # fmt: skip
