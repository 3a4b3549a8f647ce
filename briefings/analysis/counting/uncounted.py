"""Numbers that count nobody hit: in a name, of children or years, of who tells, does it or looks on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefings.analysis.counting.bounds import lead
from briefings.analysis.counting.custody import is_suspect, is_wanted
from briefings.analysis.counting.gated import AnyOf, ending, inflected, joined, needs
from briefings.analysis.counting.impersonal import is_impersonal
from briefings.analysis.counting.labelled import labels
from briefings.analysis.counting.lone import unjoined
from briefings.analysis.counting.singled import PAIRS
from briefings.analysis.counting.survivors import survived
from briefings.analysis.counting.touched import is_touched
from briefings.analysis.counting.unhurt import is_ill, is_pursued, stays, unhurt, was_there
from briefings.analysis.counting.wholes import (
    is_aboard,
    is_cut,
    is_population,
    is_share,
    is_share_of_things,
    is_size,
    is_whole,
)
from briefings.analysis.parsing.casualties import Counted, casualty, known, people, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token, covered_by
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.numerals import numerals

_AFTER, _FAR = 4, 8  # words behind a number that tell what befell them; within its clause
_DUAL, _PLURAL = ("ان", "ين"), ("ي", "ين", "ون", "اء")
_WHO_IS = frozenset(["وهو", "وهي"])
_OF, _OR = "عن", "او"
_WHILE = frozenset(["فيما", "بينما"])
_AND_THE = "وال"
_SUFFERED = ("اصيب", "واصيب")  # which has no doer beside it, unlike "killed and hit 20"
_PAIR, _OF_BOTH = 2, 10  # words from "the dead and wounded" to how many both were
_BETWEEN = frozenset(["ما", "بين", "في", "عداد", "من"])  # "320 people, between dead and wounded"
_LEAD = 4  # words between quoting somebody and the number
_WIDE = 6  # … between "the death and wounding of" and the number, "not less than" among them
_TO_DEATH, _SENTENCE = "بالاعدام", 4  # words behind a number in which that stands
# Words from "carried out", or the court, to the number: day, place and subject between.
_CLAUSE = 16
_ENDS = frozenset(".؛:!؟")
_BESIDE = (
    "helped", "capacity", "attended", "dependants", "heard", "drilled", "lived", "stationed", "but"
)  # fmt: skip
_OBJECT = 3  # words between a verb and the team that it captured or killed
_words = lists("casualties", "uncounted")


def uncounted(reading: Reading, number: Counted) -> bool:
    """ "The 18th Brigade", "a mother of four", "one out of fifteen", "aged 8 and 10", "found alive"."""
    if not number.sure and (_is_of_a_place(reading, number) or _tells(reading, number)):
        return True
    return _counts_nobody(reading, number)


def _is_of_a_place(reading: Reading, number: Counted) -> bool:
    """The "mother" of "Umm Durman": a noun inside a name of several words."""
    found = covered_by(reading.tokens, number.first, "party")
    return found is not None and found[1].length > 1 and found[1].sense.kind == "place"


def _tells(reading: Reading, number: Counted) -> bool:
    """ "A woman said that …", "by the word of an official": whoever speaks is not the one who was hit."""
    before = reading.tokens[number.first - 1].hits if number.first else {}
    if "report" in before or "attribution" in before:
        return True
    own = next((p for p in reading.predicates if p.start == number.first < p.at), None)
    if own is None or own.kind != "report" or own.form == "participle":
        return False
    behind = reading.tokens[own.at + 1 : own.at + 2]  # of "whom X said to be dead" the teller
    return any({"complement", "preposition"} & set(t.hits) or t.text[0] in "لب" for t in behind)


@needs(inflected(_words, "kin"))
def _is_kin(reading: Reading, number: Counted) -> bool:
    """ "A mother of four": her children are counted, whatever befell her."""
    token = reading.tokens[number.first]
    close = number.first > 0 and not token.gap.strip() and token.text.startswith("ل")
    return close and bool(known(reading.tokens[number.first - 1].text, _words("kin")))


@needs(_WHO_IS.__contains__)
def _is_teller(reading: Reading, number: Counted) -> bool:
    """ "Said the doctor, who is one of the staff": who speaks, where nobody was hit before."""
    tokens, first = reading.tokens, number.first
    if not first or tokens[first - 1].text not in _WHO_IS or number.count != (1, 1):
        return False
    said = any(p.kind == "report" and p.at < first for p in reading.predicates)
    return said and not any(casualty(token.text) for token in tokens[:first])


@needs(lambda word: word == _TO_DEATH or known(word, _words("execution")))
def _is_sentenced(reading: Reading, number: Counted) -> bool:
    """ "Sentenced seven to death", "asked for the execution of eight": nobody has died of that yet."""
    tokens, last = reading.tokens, number.last
    before = _clause_before(reading, number)
    if any(known(text, _words("carried_out")) for text in before):
        return False
    if _TO_DEATH in [*before[-2:], *(t.text for t in tokens[last + 1 : last + 1 + _SENTENCE])]:
        return True
    at = next((k for k in reversed(range(len(before))) if casualty(before[k])), 0)
    if not known(before[at] if at else "", _words("execution")):
        return False

    def told(key: str, start: int = 0) -> bool:
        return any(known(text.lstrip("وف"), _words(key)) for text in before[max(0, start) : at])

    convicts = any(known(token.text, _words("convicts")) for token in tokens[last : last + 2])
    ruled = told("court") and (told("decides") or convicts)
    return ruled or told("verdict", at - 2) or (told("asks") and before[at].startswith("ب"))


def _clause_before(reading: Reading, number: Counted) -> list[str]:
    """The words before a number, as far as its clause goes."""
    begin = max(0, number.first - _CLAUSE)
    for k in range(begin, number.first):
        token = reading.tokens[k]
        begin = k + 1 if "complement" in token.hits else k if set(token.gap) & _ENDS else begin
    return [token.text for token in reading.tokens[begin : number.first]]


@needs(lambda word: _joins_noun(word) or ending(_words, "mixed", "both")(word))
def is_mixed(reading: Reading, number: Counted) -> bool:
    """ "15 soldiers, killed or wounded": how many were killed is not told; the missing may be dead."""
    if _of_both(reading, number) or _of_two_kinds(reading.tokens, number):
        return True
    tokens, last = reading.tokens, number.last
    if number.count == (1, 1) and _are_two_kinds(tokens, number.first - 2, number.first - 2):
        return True  # the "captive" of "between dead, wounded and captive"
    near = " ".join(t.text for t in tokens[number.first : last + 1 + _AFTER])
    clause = takewhile(
        lambda t: not (t.gap.strip() or numerals(t.text, "ar") or _begins_clause(t.text)),
        tokens[last + 1 : last + 1 + _FAR],
    )
    told = f" {near} | {' '.join(t.text for t in clause)} "
    return any(f" {phrase} " in told for phrase in _words("mixed"))


def _begins_clause(word: str) -> bool:
    """ "And fell", "while": who is dead or wounded behind it are others; "and the patients" opens none."""
    verb = word.startswith("و") and not word.startswith(_AND_THE)
    return word in _WHILE or (verb and not _joins_noun(word))


def _joins_noun(word: str) -> bool:
    """Whether "and" stands before a noun for those hit: "dead and wounded"."""
    return word.startswith("و") and bool(known(word, word_lists().nouns))


def _of_two_kinds(tokens: Sequence[Token], number: Counted) -> bool:
    """ "207 dead and missing", "the dead and wounded came to 320": so many of both, and not of each."""
    last, (low, high) = number.last, number.count
    if number.approximate and low != high:
        return False  # "dozens of dead and wounded" are dozens of each
    link = next((k for k in range(last + 1, len(tokens)) if tokens[k].text not in _BETWEEN), last)
    if any(_are_two_kinds(tokens, last + 1, k) for k in (last, last + 1, link)):
        return True
    if last + 1 < len(tokens) and known(tokens[last + 1].text, word_lists().nouns):
        return False  # "the dead and wounded came to 68 dead and 105 wounded"
    at = next((k for k in range(number.first - 1, 0, -1) if casualty(tokens[k].text)), 0)
    if not at or number.first - at > _OF_BOTH or not tokens[at - 1].text.startswith("ال"):
        return False
    goes_on = "complement" not in {hit for t in tokens[at + 1 : number.first] for hit in t.hits}
    close = not any(token.gap.strip() for token in tokens[at + 1 : number.first + 1])
    return goes_on and close and _are_two_kinds(tokens, at - 1, at - 1)


def _are_two_kinds(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether "dead and missing" stands at `k`; of "twenty dead and many wounded" one noun is plural."""
    row, words = tokens[k : k + 2], word_lists()
    kinds = {words.kinds.get(known(token.text, words.nouns)) for token in row}
    if len(kinds) != _PAIR or None in kinds or not row[1].text.startswith("و"):
        return False
    plural = {token.text.endswith(_PLURAL) for token in row}
    apart = any(token.gap.strip() for token in tokens[start : k + 2])
    return len(plural) == 1 and not apart and unjoined(row[1].text) not in PAIRS


def _of_both(reading: Reading, number: Counted) -> bool:
    """ "The death and wounding of about 100"."""
    tokens, other = reading.tokens, lead(reading, number)
    for k in range(number.first - 1, max(0, number.first - _WIDE), -1):
        if tokens[k].text == other:
            first = k - 1 - (tokens[k - 1].text == _OR)
            phrase = " ".join(token.text for token in tokens[max(0, first) : k + 1])
            near = tokens[max(0, first - 2) : first]  # "an Armenian soldier"
            own = not tokens[first].gap.strip() and any(people(t.text) for t in near)
            joined = k == first + 1 and tokens[k].text.startswith(_SUFFERED)
            if own and joined and "event" in tokens[first].hits:
                return False  # "a soldier was killed and 20 were wounded"
            return not _words("both").isdisjoint({phrase, phrase.lstrip("وبلف")})
    return False


@needs(ending(_words, "couples"))
def _is_couple(reading: Reading, number: Counted) -> bool:
    """The "woman" of "12 young men and women", where one noun behind the number has no form for both."""
    at = number.first
    if at < 2 or number.last != at or reading.tokens[at].gap.strip():
        return False
    couple = f"{reading.tokens[at - 1].text} {reading.tokens[at].text}"
    return couple in _words("couples") and bool(numerals(reading.tokens[at - 2].text, "ar"))


@needs(joined(_words, "uprooted"))
def _is_sort(reading: Reading, number: Counted) -> bool:
    """The "refugee" of "728 migrants and refugees": so many of both."""
    row = [token.text for token in reading.tokens[max(0, number.first - 2) : number.first + 1]]
    both = (
        len(row) > _PAIR and row[2].startswith("و") and {row[1], row[2][1:]} <= _words("uprooted")
    )
    return both and bool(numerals(row[0].lstrip("و"), "ar"))


@needs(joined(_words, "goes", "storms"))
def _is_doer(reading: Reading, number: Counted) -> bool:
    """ "Two suspects went ahead to kill a guard", "50 gunmen stormed …": they were not hit."""
    verb = lead(reading, number).lstrip("وف")
    return verb in _words("goes") or (bool(number.whom) and verb in _words("storms"))


@needs(lambda word: any(phrase.endswith(f" {word}") for phrase in word_lists().hands))
def _is_by_hand(reading: Reading, number: Counted) -> bool:
    """ "Killed at the hands of three attackers": a number tells who did it."""
    before = reading.tokens[max(0, number.first - 2) : number.first]
    return f" {' '.join(token.text for token in before)}".endswith(word_lists().hands)


def _is_adjective(reading: Reading, number: Counted) -> bool:
    """ "A military source", "20 Armenian fighters": a lone word that only tells of the noun before."""
    tokens, at = reading.tokens, number.first
    if not at or number.last != at or number.count[1] not in (1, 2) or tokens[at].gap.strip():
        return False
    before, text = tokens[at - 1].text, tokens[at].text
    if text.startswith(("و", "ال")) or not people(text):
        return False
    if known(before, _words("attributed")):
        return text.removesuffix("ا").removesuffix("ين").removesuffix("ان").endswith("ي")
    nation = bool(people(before)) and "party" in tokens[at].hits  # "500 Armenian civilians"
    two = nation and before.endswith(_DUAL)  # "two soldiers, Armenian ones", "two dead, civilians"
    if text.endswith(_DUAL) and (two or unjoined(before).removeprefix("ال") in PAIRS):
        return True
    told = nation or (before.endswith("ا") and text.endswith("ا"))
    if not told or at < 2:
        return False
    return bool(numerals(tokens[at - 2].text, "ar"))


@needs(lambda word: {word, word.lstrip("وف")} & _words("asked", *_BESIDE))
def _is_beside(reading: Reading, number: Counted) -> bool:
    """ "Enough for 2000", "where 2000 live", "in the presence of hundreds", "testimony of four"."""
    before = lead(reading, number)
    asked = [token.text for token in reading.tokens[max(0, number.first - _OBJECT) : number.first]]
    if any(text.lstrip("وف") in _words("asked") for text in asked):
        return True
    either = {before} if before in _words("dependants") else {before, before.lstrip("وف")}
    for kind in _BESIDE:
        if either & _words(kind):
            return (
                kind != "attended" or before.startswith("ب") or number.count[0] != number.count[1]
            )
    return False


@needs(_OF.__eq__)
def _is_quoted(reading: Reading, number: Counted) -> bool:
    """ "The agency quoted 20 people as saying": they speak, whatever befell others."""
    tokens, at = reading.tokens, number.first - 1
    if at < 1 or tokens[at].text != _OF or tokens[number.first].gap.strip():
        return False
    lead = tokens[max(0, at - _LEAD) : at]
    return any("relay" in token.hits for token in lead)


@needs(inflected(_words, "group"))
def _is_team(reading: Reading, number: Counted) -> bool:
    """ "A team of 27": they came; whom a team found is told with another word."""
    tokens, at = reading.tokens, number.first
    if at < 2 or tokens[at - 1].text != "من":
        return False
    team = next(
        (k for k in range(at - 2, max(-1, at - 5), -1) if known(tokens[k].text, _words("group"))),
        None,
    )
    if team is None:
        return False
    before = [token.text for token in tokens[max(0, team - _OBJECT) : team]]
    return before[-1:] == ["من"] or not any(map(casualty, before))


_counts_nobody = AnyOf(
    labels, _is_kin, _is_teller, is_whole, was_there, is_ill, is_population, is_share, is_share_of_things,
    _is_beside, is_touched, is_aboard, is_size, is_cut, _is_quoted, _is_team, is_wanted, is_suspect,
    _is_sentenced, is_mixed, _is_couple, _is_sort, _is_doer, survived, stays, is_pursued, _is_by_hand,
    _is_adjective, unhurt, is_impersonal,
)  # fmt: skip
