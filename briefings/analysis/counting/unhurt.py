"""Numbers of people whom nothing befell: the kin of the missing, who came in, an arrest only tried."""

from __future__ import annotations

from briefings.analysis.counting.bounds import lead
from briefings.analysis.counting.tells import casualty_at
from briefings.analysis.parsing.casualties import Counted, casualty, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists

_BESIDE = 3  # words from a count to whose kin it counts
_TRIED = 6  # words from "tried" to what was tried: "when a force of the security tried to arrest"
_ON = "علي"
_CAME = 2  # words from a count to "came in", on either side
_SENT = 3  # words behind a count in which stands that they arrived
_HITS = frozenset(["killed", "wounded", "captured", "missing"])
_QUOTES = ' "“”«»'
_words = lists("casualties", "unhurt")


def unhurt(reading: Reading, number: Counted) -> bool:
    """ "Dozens of the kin of the missing protested", "tried to arrest three"."""
    rules = (_is_kin_of_the_hit, _was_tried, _came_in, _was_sent)
    return any(rule(reading, number) for rule in rules)


def _is_kin_of_the_hit(reading: Reading, number: Counted) -> bool:
    """ "Dozens of the families of the dead": it is they who are counted."""
    tokens, words = reading.tokens, word_lists()
    for k in range(number.first, min(number.last + _BESIDE, len(tokens) - 1)):
        if k > number.first and tokens[k].gap.strip(_QUOTES):
            return False
        of = known(tokens[k].text, _words("kin")) and not tokens[k + 1].gap.strip()
        if of and known(tokens[k + 1].text, words.nouns):
            return True
    return False


def _was_tried(reading: Reading, number: Counted) -> bool:
    """ "A force tried to arrest three": with the noun for the deed right before those who are counted."""
    tokens, deed = reading.tokens, number.first - 1
    deed -= deed > 0 and tokens[deed].text == _ON  # "القبض على"
    if deed < 1 or not {tokens[deed].text, tokens[deed].text[1:]} & _deeds(tokens[deed].text[0]):
        return False
    for k in range(deed, max(-1, deed - 1 - _TRIED), -1):
        if k < deed and tokens[k].text.lstrip("وفلب") in _words("tried"):
            return True
        apart = tokens[k].gap.strip(_QUOTES) or "complement" in tokens[k].hits
        if apart or (k < deed and casualty(tokens[k].text)):
            return False
    return False


def _deeds(first: str) -> frozenset[str]:
    """The nouns for deeds; none for a word with "and" or "so" before it, which is a verb: "fa-qutila"."""
    return frozenset() if first in "وف" else _words("deeds")


def _came_in(reading: Reading, number: Counted) -> bool:
    """ "Hundreds of settlers came into X": driven from nowhere, unless a word says that they fled."""
    tokens, words = reading.tokens, word_lists()
    if number.whom not in _words("comers"):
        return False
    near = [*range(max(0, number.first - _CAME), number.first)]
    near += range(number.last + 1, min(number.last + 1 + _CAME, len(tokens)))
    came = any(tokens[k].text.lstrip("وف") in _words("came") for k in near)
    told = {casualty_at(tokens, k) for k in range(len(tokens))} - {""}
    fled = any(words.kinds[form] == "displaced" and form not in words.weak for form in told)
    return came and not fled


def _was_sent(reading: Reading, number: Counted) -> bool:
    """ "A batch of 320 fighters arrived, 28 of them were killed": who is sent is hit only as others say."""
    tokens, words = reading.tokens, word_lists()
    if not number.whom and lead(reading, number) in _words("sum"):
        before = range(number.first)
        told = any(casualty_at(tokens, k) not in {"", *words.weak} for k in before)
        return not told and any(
            _words("sent") & {tokens[k].text, tokens[k].text[1:]} for k in before
        )
    if number.whom not in _words("forces"):
        return False
    behind = tokens[number.last + 1 : number.last + 1 + _SENT]
    word = lead(reading, number)
    sent = not _words("sent").isdisjoint({word, word[1:], word.lstrip("وفبل")})
    forms = [casualty(t.text) for t in tokens[max(0, number.first - _SENT) : number.first]]
    told = any(words.kinds.get(form) in _HITS and form not in words.weak for form in forms)
    hit = any(
        words.kinds.get(casualty(t.text)) in _HITS
        for t in (*tokens[number.first : number.last + 1], *behind)
    )
    came = not told and any(t.text in _words("arrived") and not t.gap.strip() for t in behind)
    return (sent or came) and not hit
