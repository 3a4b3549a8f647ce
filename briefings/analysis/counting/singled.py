"""One or two who are singled out: "one of its men", "a third is missing", "the body of a vendor"."""

from __future__ import annotations

from functools import lru_cache

from briefings.analysis.counting.tells import casualty_at
from briefings.analysis.parsing.casualties import (
    Counted,
    Words,
    casualty,
    known,
    people,
    possessed,
    word_lists,
)
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.normalize import bare
from briefings.language.numerals import numerals

ONE = frozenset(map(bare, ["واحد", "واحدة", "واحدا"]))
_TWO_OTHERS = "اخران"
PAIRS = frozenset(map(bare, [
    "قتيلين", "قتيلان", "جريحين", "جريحان", "شهيدين", "شهيدان", "أسيرين", "أسيران", "جثتين",
    "جثتان", "مصابان",
]))  # fmt: skip
FALLEN = frozenset(map(bare, ["قتيل", "قتيلا", "جريح", "جريحا", "قتيلة", "جريحة"]))
NATIONALS = ("ي", "يا", "يان")  # one of a nation, one in the accusative, two
_FREE = ("ون", "ين", "ان")  # of a noun that no genitive follows
_LISTED, _TITLED = 4, 6  # words from one of a list to the next; with his name between
_nouns = lists("casualties", "nouns")


@lru_cache(maxsize=1 << 14)
def may_single_out(word: str) -> bool:
    """Whether a word may single somebody out, whatever stands around it."""
    return bool(
        word in ("احد", "احدي")
        or word in ONE
        or word.removeprefix("ال") in word_lists().another
        or word in _nouns("one_more")
        or _body(word) in _nouns("body")
    )


def singled_out(reading: Reading, words: Words, i: int) -> tuple[bool, Counted | None]:
    """Whether a word is one that singles somebody out, and the count where somebody was hit."""
    token, before = reading.tokens[i], reading.tokens[i - 1] if i else None
    if _is_one_of(reading, i) and i + 1 < len(reading.tokens):
        return True, _one_of_those(reading, words, i)
    if _is_body(reading, i) or _is_one_more(reading, words, i):
        return True, Counted(i, i, (1, 1), False, "")
    if before is None:
        return False, None
    if foreign := _foreigners(reading, words, i):
        whom = words.people.get(people(token.text), "people")
        return True, Counted(i, i, (foreign, foreign), False, whom)
    struck = bool(casualty_at(reading.tokens, i - 1)) and before.text.removeprefix("و") != "قتيل"
    part = token.text in ONE and before.text in words.parts
    third = struck and (token.text in ONE or token.text.removeprefix("ال") in words.another)
    count = 1 + (token.text == _TWO_OTHERS)
    return (True, Counted(i, i, (count, count), False, "")) if part or third else (False, None)


def _one_of_those(reading: Reading, words: Words, i: int) -> Counted | None:
    """ "One of the officers", "one of its men"; "one of the wounded" where it is told what befell him."""
    noun = reading.tokens[i + 1].text
    whose = people(noun) or possessed(noun)[0]
    if whose in words.people:
        return Counted(i, i + 1, (1, 1), False, words.people[whose])
    if known(noun, words.nouns) and (
        behind_verb(reading, words, i) or befallen(reading, words, i + 1)
    ):
        return Counted(i, i, (1, 1), False, "")
    return None


def _foreigners(reading: Reading, words: Words, i: int) -> int:
    """How many a nationality counts: "captured a Syrian", "that a Russian was killed", "two Xs"."""
    token, before = reading.tokens[i], reading.tokens[i - 1]
    nation = token.hits.get("party")
    if nation and token.text.endswith("يان") and _with_others(reading, i):
        return 2
    if nation is None or token.gap.strip() or not token.text.endswith(NATIONALS):
        return 0
    numbered = i > 1 and numerals(reading.tokens[i - 2].text, "ar")  # "two of them French"
    told = strikes(before, words) or (before.text in words.parts and not numbered)
    told = told or ("complement" in before.hits and befallen(reading, words, i))
    if token.text.endswith("يا") and "\u064b" not in reading.text[token.start : token.end]:
        return 0  # without its sign the word may be a country's name
    if not told or token.text.removeprefix("و").startswith("ال"):
        return 0
    if nation.sense.kind != "demonym" and not token.text.endswith("يا"):
        return 0
    return 2 if token.text.endswith("يان") else 1


def _with_others(reading: Reading, i: int) -> bool:
    """ "Three Xs and two Ys": a dual behind "and" and those of another nation that are counted."""
    tokens = reading.tokens
    joined = i > 1 and tokens[i].text.startswith("و") and not tokens[i].gap.strip()
    others = joined and "party" in tokens[i - 1].hits and not tokens[i - 1].gap.strip()
    adjective = any(people(t.text) and not t.gap.strip() for t in tokens[i + 1 : i + 2])
    return others and not adjective and bool(numerals(tokens[i - 2].text.lstrip("و"), "ar"))


def _is_one_of(reading: Reading, i: int) -> bool:
    """ "One of"; with "and" only the hamza tells it from "one"."""
    token = reading.tokens[i]
    return token.text in ("احد", "احدي") or reading.text[token.start : token.end] == "وأحد"


def _body(word: str) -> str:
    return word[1:] if word[0] in "وبل" else word


def _is_body(reading: Reading, i: int) -> bool:
    """ "The body of a vendor was found": one dead, where no noun for people follows that counts him."""
    if _body(reading.tokens[i].text) not in _nouns("body"):
        return False
    before = [t.text.lstrip("وف") for t in reading.tokens[max(0, i - 3) : i]]
    if not before or not (before[-1] in _nouns("recovered") or before[-1] == "علي"):
        return False
    behind = reading.tokens[i + 1].text if i + 1 < len(reading.tokens) else ""
    return bool(_nouns("recovered") & set(before)) and not (
        people(behind) or known(behind, word_lists().certain)
    )


def _is_one_more(reading: Reading, words: Words, i: int) -> bool:
    """ "And that a third is missing": behind "that", with what befell him behind it."""
    if reading.tokens[i].text not in _nouns("one_more") or not i:
        return False
    return "complement" in reading.tokens[i - 1].hits and befallen(reading, words, i)


def at_least(reading: Reading, i: int) -> bool:
    """ "One soldier at least"."""
    behind = [token.text for token in reading.tokens[i + 1 : i + 6]]
    one = next((k for k, word in enumerate(behind[:2]) if word in ONE), None)
    if one is None:
        return False
    rest = f"{' '.join(behind[one + 1 :])} "
    return any(rest.startswith(f"{phrase} ") for phrase in word_lists().bounds["low_after"])


def beside_others(reading: Reading, i: int) -> bool:
    """Whether others who were hit stand behind "and" with their number: "one dead and 32 wounded"."""
    if reading.tokens[i - 1].text.endswith("بين"):
        return False  # "2700 are dead or wounded"
    for k in range(i + 1, min(i + 3, len(reading.tokens))):
        token = reading.tokens[k]
        if token.gap.strip():
            return False
        if token.text[0] != "و":
            continue
        if token.text[1:] in PAIRS | FALLEN:
            return True
        row = [token.text[1:], *(other.text for other in reading.tokens[k + 1 : k + 3])]
        number, behind, *_ = [*filter(None, row), "", ""]
        return bool(known(behind, word_lists().nouns) and numerals(number, "ar"))
    return False


def strikes(token: Token, words: Words) -> bool:
    """Whether a word tells that somebody was hit, and is no noun for those who were."""
    form = casualty(token.text)
    nouns = form in words.nouns or form in words.weak
    return bool(form) and not nouns and words.kinds[form] in ("killed", "wounded", "captured")


def seized(reading: Reading, words: Words, i: int) -> bool:
    """ "X arrested the minister", "a drone assassinated the colonel": behind a verb and its subject."""
    tokens = reading.tokens
    if not tokens[i].text.startswith("ال"):
        return False
    for k in range(i - 1, max(-1, i - 6), -1):
        form = casualty(tokens[k].text)
        takes = form in _nouns("assassinates") or words.kinds.get(form) == "captured"
        if takes and form not in words.nouns:
            return form not in words.weak and tokens[k].text.endswith(form)
        if tokens[k + 1].gap.strip() or "preposition" in tokens[k].hits:
            return False
    return False


def behind_its_noun(reading: Reading, i: int) -> bool:
    """ "The photographer the reporter X", "men of the judge": the noun right before counts them."""
    before, token = reading.tokens[i - 1].text, reading.tokens[i]
    close = token.text.startswith("ال") and not token.gap.strip()
    free = not before.startswith("ال") and before.endswith(_FREE)  # "gunmen killed the judge"
    return close and not free and bool(people(before) or known(before, word_lists().certain))


def same_man(reading: Reading, i: int) -> bool:
    """ "The journalist and writer X": of two callings with nothing between the second is the same man's."""
    before, token = reading.tokens[i - 1].text, reading.tokens[i]
    callings, one = _nouns("callings"), "ه"
    noun = token.text.removeprefix("وال")
    if not (i and before.startswith("ال") and token.text.startswith("وال")) or token.gap.strip():
        return False
    both = {before.removeprefix("ال").removesuffix(one), noun.removesuffix(one)} <= callings
    return both and before.endswith(one) == noun.endswith(one)


def continues(reading: Reading, i: int) -> bool:
    """Whether people stand shortly before: "two reporters of X and an official"."""
    tokens, definite = reading.tokens, reading.tokens[i].text.removeprefix("و").startswith("ال")
    for k in range(i - 1, max(-1, i - (_TITLED if definite else _LISTED)), -1):
        text = tokens[k].text
        if people(text) or (definite and known(text, word_lists().certain)):
            named = text.startswith("ال") and strikes(tokens[k - 1], word_lists())
            return k == i - 1 or not definite or named  # "killed were General X and Colonel Y"
        if tokens[k + 1].gap.strip():
            return False
    return False


def behind_verb(reading: Reading, words: Words, i: int) -> bool:
    """Whether a casualty verb opens an indefinite noun's clause: "killed there was an officer"."""
    tokens = reading.tokens
    if tokens[i].text.lstrip("و").startswith("ال"):
        return False
    governed = {"preposition", "party", "head", "deed"} & set(tokens[i - 1].hits)
    if "preposition" in tokens[i - 1].hits or (
        "head" in governed and tokens[i - 1].text[:2] != "ال"
    ):
        return False
    for k in range(i - 1, max(-1, i - 6), -1):
        form = casualty(tokens[k].text)
        if form and form not in words.weak and form not in words.nouns:
            return tokens[k].text.endswith(form)
        if tokens[k + 1].gap.strip() or "complement" in tokens[k].hits:
            return False
        if people(tokens[k].text):
            return False
    return False


def befallen(reading: Reading, words: Words, i: int) -> bool:
    """Whether a casualty verb follows a noun closely: "أن مدنيا قتل"."""
    tokens = reading.tokens
    for k in range(i + 1, min(i + 5, len(tokens))):
        if tokens[k].gap.strip(' "“”«»') or "complement" in tokens[k].hits:
            return False
        form = casualty(tokens[k].text)
        if form and (form not in words.weak or words.kinds[form] == "killed"):
            return True
    return False
