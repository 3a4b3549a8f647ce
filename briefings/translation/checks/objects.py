"""Whom it is done to, right behind the verb: "appealed-he the government", "shot-down the plane fighters".

Arabic may leave out who does it, or put them last. A decoder takes whoever stands behind the verb for the
doer: "the government appealed", "the helicopter shot down fighters". Where the endings say that it cannot be
(a masculine verb before somebody feminine, the accusative of "the civilians", a doer that is indefinite
behind somebody who is not), it is said otherwise before the first attempt (`apart`): who is not named becomes
"he", and whom it is done to comes before a verb with their pronoun, "the helicopter, shot-it-down fighters".
Decoders mistake neither. English in which they do it all the same is marked. The words are data:
`data/checks/objects.toml` and, with the deeds, `acting.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefings.language.bilingual import tokens
from briefings.language.normalize import bare, fold
from briefings.language.wordlists import WordLists, either, folded, longest
from briefings.records import NameMatch
from briefings.translation.checks.cover import translates
from briefings.translation.checks.retelling import SURE, is_female
from briefings.translation.checks.whose import ACTING

_LISTS = WordLists("checks/objects.toml")
# The head of a clause: the beginning, or "and" behind a mark.
_HEAD = r"(?:^[«\"“ ]*(?P<and>[وف]?)|(?<=[.؛:،!؟,;] )(?P<joined>[وف]))(?:ل?قد )?"
_ACCUSATIVE = r"ال(?:م\w{2,}|\w{2,}ي|\wا\w{1,3})ين"
_INANIMATE = re.compile(r"ال(?:م\wا\w|ا\w\wا)\w{1,2}$")  # مواقع, أهداف
_BEEN = frozenset(["was", "were", "been", "being", "is", "are", "be", "am", "get", "got", "gets"])
_PASSED = frozenset(
    ["have", "has", "had", "also", "then", "later", "further", "again", "already", "just"]
)


class Told(NamedTuple):
    """A verb and whom it is done to, as they are written, with English for the verb."""

    place: slice  # of both in the Arabic, with "and" before the verb
    lead: str  # "and"
    joined: bool  # within a sentence
    verb: str
    whom: str
    named: bool  # whoever does it stands behind
    said: re.Pattern[str]


def apart(ar: str, names: Sequence[NameMatch] = (), *, within: bool = True) -> str:
    """The Arabic with "he" for whoever is not named, and whom it is done to before the verb.

    `within`: "he" also where the sentence goes on, as it need not be said where the English is right without.
    """
    for told in reversed(list(_all(ar, names))):
        if told.named:
            said = f"{_subject(told.whom)} {_joined(told.verb, told.whom)}"
        elif within or not told.joined:
            said = f"{'هي' if is_female(told.verb) else 'هو'} {told.verb} {told.whom}"
        else:
            continue
        ar = f"{ar[: told.place.start]}{told.lead}{said}{ar[told.place.stop :]}"
    return ar


def named(ar: str) -> bool:
    """Whether somebody who does it stands behind whom it is done to."""
    return any(told.named for told in _all(ar, ()))


def is_thing(key: str) -> bool:
    """Whether a folded word is listed as a thing or as people, which no ending tells."""
    return key in _LISTS.words("things", "them", "he")


def findings(ar: str, en: str, names: Sequence[NameMatch] = ()) -> Iterator[str]:
    """A reason where the English has those do it to whom it is done."""
    for told in _all(ar, names):
        said = list(told.said.finditer(en))
        if len(said) == 1 and (acts := _acts(bare(told.whom), said[0], en)):
            yield (
                f"in the Arabic it is done to them ({told.whom}); "
                f'the English says "{acts} {said[0][0]}"'
            )
            return


# ------------------------------------------------------------------------- in Arabic


def _all(ar: str, names: Sequence[NameMatch]) -> Iterator[Told]:
    """Every such verb, in order; each at the head of a clause of its own."""
    key = fold(ar)
    people = {name.start for name in names if name.type == "person"}
    for head in _heads().finditer(key.text):
        at = key.place(head, "whom")
        if at.start in people:
            continue
        verb, whom, form = ar[key.place(head, "verb")], ar[at], head["verb"]
        lead, joined = head["and"] or head["joined"] or "", bool(head["joined"])
        start = head.start("joined" if joined else "and")
        place = slice(key.span(start, head.end())[0], at.stop)
        sure = _is_object(whom, form)
        if entry := _asks().get(form):
            noun = form in _LISTS.words("nouns") and not lead
            noun |= form in _hamzas() and not verb.endswith("أ")  # هنا, "here"
            if sure and not noun and entry[0].match(key.text, head.end()):
                yield Told(place, lead, joined, verb, whom, named=False, said=entry[1])
        elif (
            (doer := _doers().match(key.text, head.end()))
            and bool(doer["she"]) == is_female(form)
            and (sure or doer["one"])
        ):
            yield Told(place, lead, joined, verb, whom, named=True, said=_deeds()[form])


@cache
def _asks() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Folded forms: what follows whom it is said to, and the English."""
    found: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {}
    for forms, behind, english in _LISTS.entries("asks"):
        follows = re.compile(rf" (?:{folded(behind.split())})(?!\w)")
        for form in map(bare, forms.split()):
            female = f"ت{form[1:]}" if form.startswith("ي") else _past_female(form)
            found |= dict.fromkeys((form, female), (follows, _english(english)))
    return found


@cache
def _hamzas() -> frozenset[str]:
    """Folded forms that end in a hamza, without which they are other words."""
    forms = (form for forms, *_ in _LISTS.entries("asks") for form in forms.split())
    return frozenset(bare(form) for form in forms if form.endswith("أ"))


def _past_female(form: str) -> str:
    return f"{form[:-1] if form.endswith(('ا', 'ي')) else form}ت"


@cache
def _deeds() -> dict[str, re.Pattern[str]]:
    shared = ACTING.by_form("deeds", lambda _, said, *__: _english(said))
    return shared | _LISTS.by_form("deeds", _english)


def _english(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(words.split(', '))})\b")


@cache
def _heads() -> re.Pattern[str]:
    """A listed verb at the head of a clause, and whom it is done to as far as their adjectives go."""
    verb = longest([*_asks(), *_deeds()])
    country, bodies = longest(_LISTS.words("countries")), longest(_LISTS.words("bodies"))
    phrase = rf"(?:{country}|(?:ال\w+|(?:{bodies}) ال\w+)(?: ال\w+(?:ي|ه|ين|ون)){{0,2}})"
    return re.compile(rf"{_HEAD}(?P<verb>{verb}) (?P<whom>{phrase})(?!\w)")


@cache
def _doers() -> re.Pattern[str]:
    """Who does it, behind whom it is done to and perhaps a place."""
    place = rf"(?: (?:{folded(sorted(_LISTS['within'], key=len, reverse=True))}) ال\w+)?"
    one = r"(?:<one>|(?:<many> )?(?![يتو])\w{3,}ون)(?! ال(?!ي(?!\w)))"
    return _LISTS.pattern(rf"{place} (?:(?P<one>{one})|(?P<many><many>)|(?P<she><she>))(?!\w)")


def _is_object(whom: str, form: str) -> bool:
    """Whether the ending says that they are not who does it."""
    key = bare(whom)
    word = key.split()[0]
    if word in _LISTS.words("two", "trades") or (
        re.fullmatch(_ACCUSATIVE, word) and word not in _LISTS.words("no_plural")
    ):
        return True
    if is_female(form):
        return word in _LISTS.words("he")
    if (
        key in _LISTS.words("countries")
        or word in _LISTS.words("things")
        or any(key == each or key.startswith(f"{each} ") for each in _LISTS.words("feminine"))
    ):
        return True
    return whom.split(maxsplit=1)[0].endswith("ة") and word not in _LISTS.words("masculine")


def _subject(whom: str) -> str:
    """Whom it is done to, now before the verb."""
    many = {"هم": "ون", "هما": "ان"}.get(_pronoun(whom))
    return re.sub(r"ين(?!\w)", many, whom) if many else whom


def _joined(verb: str, whom: str) -> str:
    """The verb with a pronoun."""
    stem = f"{verb[:-1]}ا" if verb.endswith("ى") else verb
    return f"{stem}{_pronoun(whom)}"


def _pronoun(whom: str) -> str:
    word = whom.split(maxsplit=1)[0]
    key = bare(word)
    if key in _LISTS.words("two"):
        return "هما"
    if key in _LISTS.words("them", "trades") or re.fullmatch(_ACCUSATIVE, key):
        return "هم"
    female = (
        word.endswith(("ة", "ات")) or key in _LISTS.words("things") or _INANIMATE.fullmatch(key)
    )
    return "ها" if female else "ه"


# ------------------------------------------------------------------------ in English


def _acts(whom: str, said: re.Match[str], en: str) -> str:
    """The English of those to whom it is done, where they stand as the doer right before the verb."""
    before = list(tokens(en[: said.start()]))
    passed = _PASSED | _BEEN if said[0].endswith("ing") else _PASSED
    while before and (before[-1].text.lower() in passed or before[-1].text.endswith("ly")):
        before.pop()
    if not before or before[-1].text.lower() in _BEEN:
        return ""
    if re.search(r"[,;:.]", en[before[-1].end : said.start()]):
        return ""
    return (
        before[-1].text
        if any(translates(word, before[-1].stem, SURE) for word in whom.split())
        else ""
    )
