"""Numbers of people in a sentence: in digits, in words, in a dual, or in a lone noun ("a soldier")."""

from __future__ import annotations

from dataclasses import replace

from briefings.analysis.counting.bounds import bounded
from briefings.analysis.counting.killers import without_killers
from briefings.analysis.counting.labelled import is_dated, is_year
from briefings.analysis.counting.lone import told_once, unwritten
from briefings.analysis.parsing.casualties import (
    Counted,
    Words,
    casualty,
    known,
    lost,
    people,
    possessed,
    thing,
    word_lists,
)
from briefings.analysis.parsing.forms import proclitics
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.normalize import bare
from briefings.language.numerals import numerals
from briefings.records import Numeral

_SKIPPED = frozenset(map(bare, [
    "من", "على", "الأقل", "آخرين", "آخرون", "آخر", "تقدير", "أقل", "بين", "هؤلاء",
    "كبار", "صغار", "خيرة", "قدامى",
]))  # fmt: skip
_HOUSEHOLDS = frozenset(map(bare, ["عائلة", "أسرة"]))  # "five of one family" are people
_OTHERS = frozenset(map(bare, ["آخرين", "آخرون", "آخر", "أخرى", "أخريات"]))
_MONEY = frozenset(map(bare, ["دولار", "دولارا", "يورو", "روبل", "درام", "مانات"]))
_SAVED = frozenset(map(bare, ["أنقذ", "أنقذت", "إنقاذ", "نجا", "ناجين", "الناجين"]))
_THE, _PERSON = "ال", bare("شخص")
_MILLIONS = 20_000_000
_PAIR = 2
_NOT = "لا"
_RANKS = 5  # words behind a number in which ranks are told of
_OR = frozenset(map(bare, ["أم", "أو"]))
_TOLL = 9  # words before a number in which its toll may be named
_SMALL = 100  # a number below it that is not whole counts nobody
OF_THEM = frozenset(["منهم", "منهن"])
_TWO = ("اثن", "الف", "ميت", "ماءت", "مءت")  # the dual words that are numbers themselves


def counted(reading: Reading) -> list[Counted]:
    """Every number that may count people, in order; years, things and ordinals are left out."""
    words = word_lists()
    taken: set[int] = set()
    made: list[Counted] = []
    for number in numerals(reading.text, "ar"):
        inside = [
            i for i, t in enumerate(reading.tokens) if t.start < number.end and number.start < t.end
        ]
        if not inside or (made and inside[0] <= made[-1].last):
            continue
        if number.kind != "ordinal":
            taken.update(inside)
        if number.kind in ("cardinal", "range"):
            found = _number(reading, words, number, inside[0], inside[-1])
            if found is not None:
                if made and (
                    merged := _again(reading, made[-1], found)
                    or _or(reading, words, made[-1], found)
                ):
                    found = merged
                    made.pop()
                both = _both(reading, words, found)
                taken.update(range(found.first, found.last + 1))
                made += [found, *both]
            elif inside[0] == inside[-1]:
                taken.discard(inside[0])
    made += [c for c in unwritten(reading, words) if c.first not in taken]
    return without_killers(reading, told_once(reading, sorted(made, key=lambda c: c.first)))


def _number(
    reading: Reading, words: Words, number: Numeral, first: int, last: int
) -> Counted | None:
    tokens = reading.tokens
    own = people(tokens[first].text) if first == last else ""
    low, high = round(number.values[0]), round(number.values[-1])
    before = tokens[first - 1].text if first and not tokens[first].gap.strip() else ""
    if high < 1 or _is_share(number) or not _counts(reading, words, first, last, own, (low, high)):
        return None
    if _is_after_nation(reading, first):
        first, own = first - 1, _PERSON
    whom, end, things = _people(reading, words, last, words.people.get(own, ""), (low, high))
    dated = is_dated(reading, last) or is_year(reading, first, low, number)
    money = not whom and low >= _MILLIONS  # "dozens of millions" are no people
    score = (
        number.kind == "range"
        and "-" in number.text
        and not whom
        and not _hit_beside(reading, first, last)
    )
    if score or things or money or (not whom and (dated or tokens[first].text.startswith(_AGES))):
        return None
    if before == _THE and first > 1:
        before = tokens[first - 2].text  # "the 35 soldiers", with the number behind its noun
    text = tokens[first].text  # "a child and eleven wounded"
    joined = number.start > tokens[first].start or bool(text[0] == "و" and numerals(text[1:], "ar"))
    if not whom and before and not joined:  # "two fighters" with the number behind
        whom = words.people.get(people(before), "")
    whom = whom or ("" if joined else _named_before(reading, words, first))
    whom = whom or _of_ranks(reading, words, first, last)
    count, about, over = bounded(reading, words, first, last, end, (low, high))
    approximate = about or (number.approximate and None not in count)
    return Counted(first, end, count, approximate, whom, over=over)


def _hit_beside(reading: Reading, first: int, last: int) -> bool:
    """Whether a casualty word stands right before or behind a number: "1-6" alone is a score."""
    beside = [*reading.tokens[max(0, first - 1) : first], *reading.tokens[last + 1 : last + 2]]
    return any(casualty(token.text) or people(token.text) for token in beside)


def _is_after_nation(reading: Reading, first: int) -> bool:
    """ "Two Xs" with the number behind the noun, which stands in no list: "أذربيجانيين اثنين"."""
    if not first or reading.tokens[first].gap.strip():
        return False
    noun = reading.tokens[first - 1]
    nation = noun.hits.get("party")
    two = reading.tokens[first].text.startswith("اثن") and noun.text.endswith(("ين", "ان"))
    return two and nation is not None and nation.sense.kind == "demonym"


def _named_before(reading: Reading, words: Words, first: int) -> str:
    """Of whom a toll is whose number stands behind: "the number of the civilian dead rose to ten"."""
    tokens = reading.tokens
    for k in range(first - 1, max(0, first - _TOLL), -1):
        if tokens[k + 1].gap.strip() or casualty(tokens[k].text):
            break
        if tokens[k].text in lists("casualties", "ranks")("of") and k < first - 1:
            behind = tokens[k + 1].text  # "the dead in the ranks of the police rose to three"
            return words.service.get(behind) or words.people.get(people(behind), "")
        if known(tokens[k - 1].text, words.nouns) and not tokens[k].gap.strip():
            return words.people.get(people(tokens[k].text), "")
    return ""


def _of_ranks(reading: Reading, words: Words, first: int, last: int) -> str:
    """Whom "20 dead in the ranks of the army", "the army spoke of 20 dead in its ranks" count."""
    tokens, of = reading.tokens, lists("casualties", "ranks")
    for k in range(last + 1, min(last + _RANKS, len(tokens))):
        if tokens[k].gap.strip(' "“”«»'):
            break
        noun = next((n for n in of("of") if tokens[k].text.startswith(n)), "")
        if not noun:
            continue
        theirs = tokens[k].text != noun
        near = tokens[max(0, first - _TOLL) : first] if theirs else tokens[k + 1 : k + 2]
        if any(known(token.text, of("army")) for token in near):
            return "soldiers"
        behind = "" if theirs or not near else near[0].text
        return words.service.get(behind) or words.people.get(people(behind), "people")
    return ""


def _or(reading: Reading, words: Words, one: Counted, other: Counted) -> Counted | None:
    """ "Seven or perhaps eight dead": one count from two; None where both count for themselves."""
    tokens = reading.tokens[one.last + 1 : other.first]
    link = " ".join(token.text for token in tokens)
    (low, _), (_, high) = one.count, other.count
    if one.whom or link not in words.bounds["or"] or any(token.gap.strip() for token in tokens):
        return None
    if reading.tokens[other.first].gap.strip() or low is None or high is None or low >= high:
        return None
    return replace(other, first=one.first, count=(low, high))


def _again(reading: Reading, one: Counted, other: Counted) -> Counted | None:
    """ "39 (thirty-nine) people": a number in digits and once more in words."""
    gap = reading.tokens[other.first].gap.strip(" ()")
    if other.first != one.last + 1 or gap or one.whom or one.count[0] != other.count[0]:
        return None
    return replace(
        other, first=one.first, count=one.count, over=one.over, approximate=one.approximate
    )


def _both(reading: Reading, words: Words, number: Counted) -> list[Counted]:
    """ "Dozens of dead and wounded": so many of each; of "200 dead and wounded" nobody knows."""
    low, high = number.count
    nouns = reading.tokens[number.last + 1 : number.last + 3]
    vague = low != high and None not in (low, high) and number.approximate
    if not vague or len(nouns) < _PAIR or any(token.gap.strip() for token in nouns):
        return []
    one, other = (known(token.text, words.nouns) for token in nouns)
    if not one or not other or nouns[1].text[0] != "و" or words.kinds[one] == words.kinds[other]:
        return []
    return [replace(number, first=number.last + 2, last=number.last + 2)]


def _is_of_things(reading: Reading, first: int) -> bool:
    """Whether a definite number stands behind a definite noun that is neither people nor those hit."""
    if not first or reading.tokens[first].gap.strip():
        return False
    noun = reading.tokens[first - 1].text
    if known(noun, word_lists().toll) or possessed(noun)[0] or lost(noun):
        return False
    return bool(thing(noun)) and noun.startswith(("ال", "وال", "بال", "لل"))


def _is_share(number: Numeral) -> bool:
    """Whether a number is a part of a whole: "four fifths of them"."""
    return any(value < 1 or (value < _SMALL and value % 1) for value in number.values)


def _counts(
    reading: Reading, words: Words, first: int, last: int, own: str, values: tuple[int, int]
) -> bool:
    """Whether a number may count people: no dual of a thing, no "one" beside its noun."""
    tokens = reading.tokens
    before = tokens[first - 1].text if first and not tokens[first].gap.strip() else ""
    two = values == (2, 2)
    adjective = before.endswith(("ين", "ان")) and len(before) > 4 and not casualty(before)
    if adjective and (own in words.dual or (own and two and first == last)):
        return False  # "two military positions": the adjective of a thing
    struck = bool(before and casualty(before)) or before.lstrip("و") in ("لقي", "قضي")
    text = tokens[first].text
    if two and (thing(text[:-3] + "ه") or thing(text[:-2])):
        return False  # "two shells"
    if text.startswith("ال") and _is_of_things(reading, first):
        return False  # "the ten provinces"
    if before in _MONEY or before.removeprefix("و") in _SAVED:
        return False  # "11 million dollars and a half", "39 were saved"
    return bool(own) or (struck and two) or _plain(tokens[first].text, first == last, *values)


def _people(
    reading: Reading, words: Words, last: int, whom: str, values: tuple[int, int]
) -> tuple[str, int, bool]:
    """The people noun behind a number, its token, and whether a thing is counted instead."""
    end = last
    for k in range(last + 1, min(last + 7, len(reading.tokens))):
        text = reading.tokens[k].text
        noun = people(text)
        nation = reading.tokens[k].hits.get("party")
        if whom or reading.tokens[k].gap.strip(' "“”«»-)'):
            break
        if noun:
            whom, end = words.people[noun], k
            if _is_open(reading, words, k):
                return "people", k + _PAIR, False
            beside = reading.tokens[k + 1 : k + 2]
            if beside and not beside[0].gap.strip() and beside[0].text in words.service:
                whom, end = words.service[beside[0].text], k + 1  # "members of the police"
        elif nation is not None and nation.sense.kind == "demonym":
            return "people", k, False  # "90 thousand Xs"
        elif text.startswith("ال") and k == last + 1 and values[0] == values[1] and thing(text):
            break  # "5 today": what is counted behind such a number is indefinite
        elif thing(text) or known(text, words.cases):
            return "", last, _is_thing(reading, words, last, k)
        elif reading.tokens[k - 1].text == "من" and possessed(text)[1]:
            return words.people.get(possessed(text)[0], "people"), k, False  # "six of its men"
        elif text in OF_THEM:
            named = _who_they_are(reading, words, k + 1, values)
            return (named, k + 1, False) if named else ("people", last, False)
        elif _is_of_bodies(reading, k) or _is_refused(reading, k):
            continue  # whose they were stands behind: "three bodies, not two, of soldiers"
        elif text not in _SKIPPED and not _is_whole_number(reading, k):
            break
    return whom, end, False


def _is_whole_number(reading: Reading, k: int) -> bool:
    """The number of all in "three of four boats"."""
    return reading.tokens[k - 1].text == "من" and bool(numerals(reading.tokens[k].text, "ar"))


def _is_of_bodies(reading: Reading, k: int) -> bool:
    """ "Bodies", with "of" or "not two" behind."""
    behind = reading.tokens[k + 1].text if k + 1 < len(reading.tokens) else ""
    return reading.tokens[k].text in lists("casualties", "nouns")("bodies") and behind.startswith(
        "ل"
    )


def _is_refused(reading: Reading, k: int) -> bool:
    """Whether a word belongs to "not two", behind a count that puts it right."""
    no, number = reading.tokens[k : k + 2], reading.tokens[k - 1 : k + 1]
    return any(
        len(pair) == _PAIR and pair[0].text == _NOT and bool(numerals(pair[1].text, "ar"))
        for pair in (no, number)
    )


def _is_open(reading: Reading, words: Words, k: int) -> bool:
    """Whether the counted are one or the other, nobody knows which: "civilians or soldiers"."""
    behind = reading.tokens[k + 1 : k + 3]
    if len(behind) < _PAIR or any(token.gap.strip() for token in behind):
        return False
    other = words.people.get(people(behind[1].text), "")
    one = words.people.get(people(reading.tokens[k].text), "")
    return behind[0].text in _OR and "" not in (one, other) and one != other


def _is_thing(reading: Reading, words: Words, last: int, k: int) -> bool:
    """Whether a noun for things behind a number is what is counted."""
    text, before = reading.tokens[k].text, reading.tokens[k - 1].text
    if known(text, words.cases) and k + 1 < len(reading.tokens):
        of = casualty(reading.tokens[k + 1].text)
        return not of or of in words.weak  # "41 cases of disappearance"
    form = thing(text)
    if {"ب", "ك"} & set(text[: -len(form)]):
        return False  # "14 by air strikes"
    if known(reading.tokens[last + 1].text, _OTHERS):
        return False  # "358 others from a village"
    return before not in ("من", "علي") or not known(
        text, words.origins | _HOUSEHOLDS
    )  # "eleven of the village"


def _who_they_are(reading: Reading, words: Words, k: int, values: tuple[int, int]) -> str:
    """The people that a part is said to be, in the same number: "two of them are children" (a dual)."""
    if k >= len(reading.tokens) or reading.tokens[k].gap.strip():
        return ""
    forms = {(1, 1): words.singular, (2, 2): words.dual}.get(values, frozenset())
    text = reading.tokens[k].text
    return words.people[text] if text in forms else ""


def who_of_them(reading: Reading, number: Counted) -> str:
    """Who "eight of them children" are, in the plural; "" where the words do not say it."""
    words, behind = word_lists(), reading.tokens[number.last + 1 : number.last + 3]
    if len(behind) < _PAIR or behind[0].text not in OF_THEM or behind[1].gap.strip():
        return ""
    text = behind[1].text
    if text in words.singular | words.dual or _is_open(reading, words, number.last + 2):
        return ""
    return words.people.get(text, "")


_AGES = ("العشرين", "الثلاثين", "الاربعين", "الخمسين", "الستين", "السبعين", "الثمانين", "التسعين")


def _plain(text: str, alone: bool, low: int, high: int) -> bool:
    """Whether a lone word is a number and not "one" beside its noun or the dual of a thing."""
    if not alone or any(char.isdigit() for char in text):
        return True
    if low == high == 1:
        return False
    if low == high == 2:
        return any(rest.startswith(_TWO) for _, rest in proclitics(text))
    return not text.endswith(("ينات", "ينيات", "يني", "ينيه"))  # "the nineties"
