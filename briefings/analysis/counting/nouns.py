"""The noun for people that tells whom a number counts, behind it or before it; a thing counts nobody."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.analysis.counting.parted import stopped_at
from briefings.analysis.parsing.casualties import (
    Counted,
    Words,
    casualty,
    known,
    people,
    possessed,
    thing,
    word_lists,
)
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.tokens import Token
from briefings.analysis.parsing.vocabulary import lists
from briefings.language.normalize import bare
from briefings.language.numerals import numerals

_ARMED = frozenset(["soldiers", "officers", "fighters", "police", "security officers"])
_PLAIN = frozenset(["civilians", "residents", "citizens"])
_SKIPPED = frozenset(map(bare, [
    "من", "على", "الأقل", "آخرين", "آخرون", "آخر", "تقدير", "أقل", "بين", "هؤلاء",
    "كبار", "صغار", "خيرة", "قدامى",
]))  # fmt: skip
_HOUSEHOLDS = frozenset(map(bare, ["عائلة", "أسرة"]))  # "five of one family" are people
_OTHERS = frozenset(map(bare, ["آخرين", "آخرون", "آخر", "أخرى", "أخريات"]))
_PAIR = 2
_RANKS = 5  # words behind a number in which ranks are told of
_TOLL = 9  # words before a number in which its toll may be named
OF_THEM = frozenset(["منهم", "منهن"])
_BACK = 8  # words before a number in which its toll names whom it counts
_OWN = 3  # words from whom a toll names back to a number before its noun
_ROW = 4  # tokens from the end of a number to "of the soldiers"
_OF = ("من", "بين", "صفوف")
_ARTICLE = "ال"
_QUOTES = ' "“”«»'
_NUMBER = "عدد"
_HIT = frozenset(["killed", "wounded"])
_WHO = frozenset(["الذين", "اللواتي", "اللاتي"])
# Words from "the number of the soldiers" to that number, when and where they fell between.
_FAR = 18


def named_before(reading: Reading, words: Words, first: int) -> str:
    """Of whom a toll is whose number stands behind: "the number of the civilian dead rose to ten"."""
    tokens = reading.tokens
    for k in range(first - 1, max(0, first - _TOLL), -1):
        form = casualty(tokens[k].text)
        if tokens[k + 1].gap.strip() or (form and form not in words.weak):
            break
        if tokens[k].text in lists("casualties", "ranks")("of") and k < first - 1:
            behind = tokens[k + 1].text  # "the dead in the ranks of the police rose to three"
            return words.service.get(behind) or words.people.get(people(behind), "")
        before = tokens[k - 1].text
        dead = known(before, words.nouns) or _are_theirs(before, words)
        dead = dead or known(before, words.losses)  # "its civilian losses, which came to 63"
        if dead and not tokens[k].gap.strip():
            return words.people.get(people(tokens[k].text), "")
    return ""


def _are_theirs(text: str, words: Words) -> bool:
    """ "Its dead", "its wounded"."""
    return bool(known(possessed(text)[0], words.nouns))


def of_ranks(reading: Reading, words: Words, last: int) -> str:
    """Whom "20 dead in the ranks of the army" counts."""
    tokens, of = reading.tokens, lists("casualties", "ranks")
    for k in range(last + 1, min(last + _RANKS, len(tokens) - 1)):
        if tokens[k].gap.strip(' "“”«»'):
            break
        if tokens[k].text in of("of"):
            behind = tokens[k + 1].text
            army = known(behind, of("army"))
            return "soldiers" if army else words.people.get(people(behind), "people")
    return ""


def people_behind(
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
            beside = reading.tokens[k + 1 : k + 2]
            if beside and not beside[0].gap.strip() and beside[0].text in words.service:
                whom, end = words.service[beside[0].text], k + 1  # "members of the police"
        elif nation is not None and nation.sense.kind == "demonym":
            return "people", k, False  # "90 thousand Xs"
        elif _is_definite(reading, k) and k == last + 1 and values[0] == values[1] and thing(text):
            break  # "5 today": what is counted behind such a number is indefinite
        elif thing(text):
            return "", last, _is_thing(reading, words, last, k)
        elif reading.tokens[k - 1].text == "من" and possessed(text)[1]:
            return words.people.get(possessed(text)[0], "people"), k, False  # "six of its men"
        elif text in OF_THEM:
            named = _who_they_are(reading, words, k + 1, values)
            return (named, k + 1, False) if named else ("people", last, False)
        elif _is_of_bodies(reading, k):
            continue  # whose they were stands behind: "three bodies of soldiers"
        elif text not in _SKIPPED and not _is_whole_number(reading, k):
            break
    return whom, end, False


def dead_people(reading: Reading, words: Words, last: int) -> str:
    """The people of "three wounded civilians", by the number's last token; or ""."""
    hit = [t for t in reading.tokens[last + 1 : last + 2] if not t.gap.strip()]
    return adjective_people(reading, last + 1) if hit and known(hit[0].text, words.nouns) else ""


def adjective_people(reading: Reading, k: int) -> str:
    """The people that an adjective right behind "dead" or "wounded" tells them to be; or ""."""
    behind = reading.tokens[k + 1 : k + 2]
    if not behind or behind[0].gap.strip() or behind[0].text.startswith(("ال", "و")):
        return ""
    whom = word_lists().people.get(people(behind[0].text), "")
    return whom if whom in _PLAIN or whom in _ARMED else ""


def _is_definite(reading: Reading, k: int) -> bool:
    """Whether a noun has the article, and not only the letters of it: "آلية" is one vehicle."""
    token = reading.tokens[k]
    return token.text.startswith("ال") and reading.text[token.start] == "ا"


def _is_whole_number(reading: Reading, k: int) -> bool:
    """The number of all in "three of four boats"."""
    return reading.tokens[k - 1].text == "من" and bool(numerals(reading.tokens[k].text, "ar"))


def _is_of_bodies(reading: Reading, k: int) -> bool:
    """ "Bodies", with "of" behind."""
    behind = reading.tokens[k + 1].text if k + 1 < len(reading.tokens) else ""
    return reading.tokens[k].text in lists("casualties", "nouns")("bodies") and behind.startswith(
        "ل"
    )


def _is_thing(reading: Reading, words: Words, last: int, k: int) -> bool:
    """Whether a noun for things behind a number is what is counted."""
    text, before = reading.tokens[k].text, reading.tokens[k - 1].text
    if known(text, words.cases) and _is_of_deaths(reading, words, last):
        return False
    if known(text, words.cases) and k + 1 < len(reading.tokens):
        of = casualty(reading.tokens[k + 1].text)
        return not of or of in words.weak  # "41 cases of disappearance"
    form = thing(text)
    if {"ب", "ك"} & set(text[: -len(form)]):
        return False  # "14 by air strikes"
    if known(reading.tokens[last + 1].text, _OTHERS):
        return False  # "358 others from a village"
    # "eleven of the village"
    return before not in ("من", "علي") or not known(text, words.origins | _HOUSEHOLDS)


def _is_of_deaths(reading: Reading, words: Words, last: int) -> bool:
    """ "The number of deaths came to 550 cases": the toll before the number says of what."""
    tokens = reading.tokens
    for k in range(last - 1, max(0, last - _TOLL), -1):
        if tokens[k + 1].gap.strip(_QUOTES) or "complement" in tokens[k].hits:
            return False
        if form := casualty(tokens[k].text):
            toll = any(known(t.text, words.toll) for t in tokens[max(0, k - _PAIR) : k])
            return toll and words.kinds[form] == "killed"
    return False


def _who_they_are(reading: Reading, words: Words, k: int, values: tuple[int, int]) -> str:
    """The people that a part is said to be, in the same number: "two of them are children" (a dual)."""
    if k >= len(reading.tokens) or reading.tokens[k].gap.strip():
        return ""
    forms = {(1, 1): words.singular, (2, 2): words.dual}.get(values, frozenset())
    text = reading.tokens[k].text
    return words.people[text] if text in forms else ""


def of_two_sorts(reading: Reading, number: Counted) -> str:
    """ "213 of its fighters and civilians": people; "" where one sort is named, or none behind "of"."""
    tokens, at = reading.tokens, number.last
    behind = tokens[at + 1].text if at + 1 < len(tokens) and not tokens[at + 1].gap.strip() else ""
    if tokens[at - 1].text != "من" or not behind.startswith("و"):
        return ""
    single = behind[1:] in word_lists().singular | word_lists().dual
    one, other = (_sort(text) for text in (tokens[at].text, behind[1:]))
    both = {one in _ARMED and other in _PLAIN, one in _PLAIN and other in _ARMED}
    return "people" if True in both and not single else ""


def _sort(text: str) -> str:
    return word_lists().people.get(people(text) or possessed(text)[0], "")


def who_of_them(reading: Reading, number: Counted) -> str:
    """Who "eight of them children" are, in the plural; "" where the words do not say it."""
    words, behind = word_lists(), reading.tokens[number.last + 1 : number.last + 3]
    if len(behind) < _PAIR or behind[0].text not in OF_THEM or behind[1].gap.strip():
        return ""
    text = behind[1].text
    return "" if text in words.singular | words.dual else words.people.get(text, "")


def whom_before(reading: Reading, number: Counted) -> str:
    """The people, in the plural, right behind a word for the dead or wounded and "of"; "" without them.

    Or, in "the number of the soldiers who were killed rose to 193", right behind "number".
    """
    if counted := _who_were_hit(reading, number):
        return counted
    tokens, words = reading.tokens, word_lists()
    for k in range(number.first - 1, max(1, number.first - _BACK), -1):
        text = tokens[k].text
        if tokens[k + 1].gap.strip() or numerals(text, "ar") or "complement" in tokens[k].hits:
            return ""
        toll = casualty(tokens[k - 2].text)
        if tokens[k - 1].text in _OF and toll and text.startswith(_ARTICLE):
            if k > _OWN and numerals(tokens[k - _OWN].text, "ar"):
                return ""  # "63 dead of the civilians and 298 …"
            behind = tokens[k + 1].text  # "of the civilian residents"
            return _several(behind, words) or _several(text, words)
    return ""


def _who_were_hit(reading: Reading, number: Counted) -> str:
    """The people of "the number of the soldiers who were killed", "… of the wounded children"; or ""."""
    tokens, words, first = reading.tokens, word_lists(), number.first
    end = stopped_at(reading, first - 1) if first else 0  # "who fell, by the last report, to 1,177"
    end = first if end == first - 1 else end
    for k in range(end - 1, max(0, first - _FAR), -1):
        if tokens[k].gap.strip(_QUOTES) or "complement" in tokens[k - 1].hits:
            return ""
        if not tokens[k - 1].text.endswith(_NUMBER) or not (
            whom := _several(tokens[k].text, words)
        ):
            continue
        nation = k + 1 < end and "party" in tokens[k + 1].hits
        behind = tokens[k + 1 + nation : end]
        return whom if behind and _are_hit(behind) else ""
    return ""


def _are_hit(behind: Sequence[Token]) -> bool:
    """Whether words right behind people say that they were killed or wounded: "who fell", "the wounded"."""
    words, first = word_lists(), behind[0].text
    told = [casualty(t.text) for t in behind] if first in _WHO else [known(first, words.nouns)]
    return any(form and words.kinds[form] in _HIT for form in told)


def whom_behind(reading: Reading, last: int) -> str:
    """The people, in the plural, of whom the hit are: "dozens of dead from among the soldiers"; or ""."""
    row, words = reading.tokens[last : last + _ROW], word_lists()
    noun = next((k for k, token in enumerate(row[:2]) if known(token.text, words.nouns)), -1)
    behind = row[noun + 1 : noun + 3] if noun >= 0 else []
    plain = len(behind) > 1 and not any(t.gap.strip() for t in row[1 : noun + 3])
    if plain and behind[0].text == _OF[0] and possessed(behind[1].text)[1]:
        return words.people.get(possessed(behind[1].text)[0], "")  # "900 dead of its soldiers"
    if not plain or behind[0].text not in _OF or not behind[1].text.startswith(_ARTICLE):
        return ""
    following = reading.tokens[last + noun + 3 : last + noun + 4]
    if any(token.text.startswith("و") and not token.gap.strip() for token in following):
        return ""  # "of the soldiers and the civilians"
    return _several(behind[1].text, words)


def _several(text: str, words: Words) -> str:
    """The kind of people that a definite plural names."""
    plain = text.removeprefix(_ARTICLE)
    return "" if plain == text else words.people.get(text, words.people.get(plain, ""))
