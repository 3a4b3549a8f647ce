"""Numbers of people whom nothing befell: kin of the missing, who came in, looked on or stayed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.analysis.counting.bounds import lead, lead_at
from briefings.analysis.counting.gated import AnyOf, inflected, joined, needs
from briefings.analysis.counting.otherwise import acts
from briefings.analysis.counting.parted import stopped_at
from briefings.analysis.counting.singled import ONE
from briefings.analysis.counting.tells import casualty_at
from briefings.analysis.counting.wholes import part_of_them
from briefings.analysis.parsing.casualties import Counted, casualty, known, lost, people, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.numerals import numerals

_BESIDE = 3  # words from a count to whose kin it counts
_TRIED = 6  # words from "tried" to what was tried: "when a force of the security tried to arrest"
_ON = "علي"
_CAME = 2  # words from a count to "came in", on either side
_SENT = 3  # words behind a count in which stands that they arrived
_HITS = frozenset(["killed", "wounded", "captured", "missing"])
_QUOTES = ' "“”«»'
_words = lists("casualties", "unhurt")
_BEFORE, _BEHIND = 7, 12  # words beside a number in which stands what befell them
_NOUN = 4  # words from the end of a number in which its noun stands
_THEY = "وا"  # of a verb behind those of whom it tells
_ENDS = frozenset(".؛:!؟")
_IN_IT = frozenset(
    ["فيه", "فيها", "بداخله", "بداخلها", "داخله", "داخلها", "يضم", "تضم", "يؤوي", "تؤوي"]
)
_INSIDE = _IN_IT | {"كانوا"}
_WAS = frozenset(["كان", "كانت", "وكان"])  # "a ward in which 120 people were"
_onlookers = lists("casualties", "uncounted")
_LEAD = 5  # words from "are left" to the number, "in the town" between
_SUBJECT = 4  # words from "went after" to the number, its subject between
_STAY = 3  # words from the number to "are left"
_WERE, _IN = frozenset(["كان", "كانت", "وكان", "وكانت"]), "في"
_staying = lists("casualties", "staying")


@needs(inflected(_words, "kin"))
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


@needs(lambda word: {word, word[1:]} & _deeds(word[0]))
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


@needs(joined(_words, "came"))
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


@needs(lambda word: {word, word[1:], word.lstrip("وفبل")} & _words("sent", "arrived"))
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


@needs(
    lambda word: (
        word.lstrip("وف") in _onlookers("dwells") or word in _onlookers("of_them") | _INSIDE
    )
)
def was_there(reading: Reading, number: Counted) -> bool:
    """ "Seven Xs were in the centre, two of them were wounded": who was there, not who was hit."""
    tokens = reading.tokens
    begun = stopped_at(reading, number.first)
    for k in range(begun - 1, max(-1, begun - _BEFORE), -1):
        # "were hit, by the word of doctors, 40, of them …"
        goes_on = k + 1 == begun != number.first
        if (tokens[k + 1].gap.strip() and not goes_on) or "complement" in tokens[k].hits:
            break
        if _tells_hit(tokens[k].text):
            return False
        in_it = k and tokens[k].text in _IN_IT and tokens[k - 1].text in _WAS
        in_it = in_it and not any(casualty(t.text) for t in tokens[number.last + 1 :][:_BEHIND])
        if in_it or tokens[k].text.lstrip("وف") in _onlookers("dwells"):
            return not _are_hit(reading, number)  # "in one tent lives a family of five"
    return _some_were_hit(tokens, number) or _were_in_it(tokens, number)


def _were_in_it(tokens: Sequence[Token], number: Counted) -> bool:
    """ "120 people were inside the ward that was hit": the ward was, by the first word that tells."""
    were, inside = ([t.text for t in tokens[number.last + n :][:1]] for n in (1, 2))
    if were != ["كانوا"] or not {*inside} & {"داخل", "في", "بداخل"}:
        return False
    hit = (k for k in range(number.last + 2, len(tokens)) if casualty(tokens[k].text))
    return "relative" in tokens[next(hit, 1) - 1].hits


def _some_were_hit(tokens: Sequence[Token], number: Counted) -> bool:
    """Whether the first that is told behind a number befell "two of them"."""
    for k in range(number.first, min(number.last + _BEHIND, len(tokens) - 2)):
        if set(tokens[k].gap) & _ENDS and k > number.first:
            return False
        text = tokens[k].text
        if not casualty(text):
            continue
        if k <= number.last or text.endswith(_THEY):  # … before its subject a verb is singular
            return False
        alone = not known(text, word_lists().nouns) and not _moves(text)  # "78 of them came back"
        if alone and part_of_them(tokens, number.last, k):
            return True
        if _tells_hit(text):
            return False
    return False


def _tells_hit(word: str) -> bool:
    """Whether a word tells that people were hit, and not only where they were: "in a prison", "came"."""
    form, words = casualty(word), word_lists()
    weak = (
        form in words.weak and words.kinds[form] != "killed" and form not in _onlookers("arrests")
    )
    hits = form and not weak
    return bool(hits or lost(word))


def _are_hit(reading: Reading, number: Counted) -> bool:
    """Whether those counted are called by what befell them: "there live 500 displaced families"."""
    return any(casualty(t.text) for t in reading.tokens[number.first : number.last + _NOUN])


@needs(lambda word: word_lists().people.get(people(word)) == "patients")
def is_ill(reading: Reading, number: Counted) -> bool:
    """ "Nine patients in a critical state, a child among them": no word tells that they were hit."""
    tokens, sick = reading.tokens, word_lists().people
    if not any(sick.get(people(t.text)) == "patients" for t in tokens[: number.last + 1]):
        return False
    waits = next((k for k, t in enumerate(tokens) if t.text in _onlookers("waits")), len(tokens))
    told = [token.text for token in tokens[:waits] if casualty(token.text)]
    part = any(t.text in _onlookers("of_them") for t in tokens[number.last + 1 : number.last + 2])
    return bool(told) and all(known(t, _onlookers("states")) or (part and _moves(t)) for t in told)


def _moves(word: str) -> bool:
    """ "Of 25 patients who were to be moved, six of them in intensive care": moving hurts nobody."""
    form, words = casualty(word), word_lists()
    return form in words.weak and words.kinds[form] == "displaced"


@needs(
    lambda word: (
        word in _WERE or word.lstrip("وف") in _staying("stays") or word in _staying("they_stay")
    )
)
def stays(reading: Reading, number: Counted) -> bool:
    """ "200 civilians are still in the town", in either order; of "are still missing" the rest tells more."""
    tokens = reading.tokens
    if not number.whom or _is_hit(reading, number.first, number.last + 2):
        return False
    row = range(number.first - 1, max(-1, number.first - 1 - _LEAD), -1)
    for k in row:
        if tokens[k + 1].gap.strip() or casualty(tokens[k].text) or lost(tokens[k].text):
            break
        if tokens[k].text.lstrip("وف") in _staying("stays"):
            return _is_subject(reading, k, number) and not _tells(reading, number.last + 1)
    for k in range(number.last + 1, min(number.last + 1 + _STAY, len(tokens))):
        if tokens[k].gap.strip() or casualty(tokens[k].text):
            break
        if tokens[k].text in _staying("they_stay"):
            return not _tells(reading, k + 1)
    return False


def _is_subject(reading: Reading, verb: int, number: Counted) -> bool:
    """Whether the number is what "are left" tells of: right there, or behind "in the town"."""
    if lead_at(reading, number) == verb:
        return True
    behind = reading.tokens[verb + 1]
    return "preposition" in behind.hits or behind.text in _staying("there")


@needs(joined(_staying, "pursues"))
def is_pursued(reading: Reading, number: Counted) -> bool:
    """ "The forces went after 12 gunmen", "a raid targeted 12": unless it is told that it killed them."""
    tokens, at = reading.tokens, lead_at(reading, number)
    if at < 0 or not number.whom or _is_hit(reading, number.first, number.last + 2):
        return False
    for k in range(at, max(-1, at - _SUBJECT), -1):
        if casualty(tokens[k].text) or (k < at and tokens[k + 1].gap.strip()):
            return False
        if tokens[k].text.lstrip("وف") in _staying("pursues"):
            return not _tells(reading, number.last + 1)
        if {"preposition", "complement"} & set(tokens[k].hits):
            return False
    return False


def _tells(reading: Reading, start: int) -> bool:
    """Whether the clause that goes on there tells what befell them: "are still missing", "without a roof"."""
    return any(casualty(token.text) for token in _clause(reading.tokens[start:]))


def _clause(tokens: list[Token]) -> Iterator[Token]:
    """The words up to a stop, "and", or what tells of another time or thing."""
    for token in tokens:
        word = token.text.removeprefix("و")  # "" before digits: "4,000 Xs and 700 Ys are missing"
        joined = token.text not in {word, *ONE} and word and not numerals(word, "ar")
        if joined or set(token.gap) & _ENDS or token.text in _staying("other"):
            return
        yield token


def _is_hit(reading: Reading, first: int, end: int) -> bool:
    """Whether the counted are called by what befell them: "30 wounded"."""
    nouns = word_lists().nouns
    return any(known(token.text, nouns) for token in reading.tokens[first:end])


# "Dozens of the kin of the missing protested", "tried to arrest three", "200 prayed over the dead".
unhurt = AnyOf(_is_kin_of_the_hit, _was_tried, _came_in, _was_sent, acts)
