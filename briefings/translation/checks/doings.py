"""Nouns of a deed with who does it and to whom: "the killing the-police a demonstrator".

Arabic puts no sign between the two, and a decoder lets those suffer it who do it: "the killing of police",
"bombed by the cities". Where an ending tells whom it is done to from an adjective, it is said with an "act"
from the first attempt on (`apart`): "the act of the police with killing a demonstrator", which decoders take
as it is meant; so it is with "to" before whom it is done to, "the killing the-militia to the civilians",
which became "the killing of the militia of civilians". "After the accusing the army of …" becomes "after the
army was accused of …". English in which the doers suffer it is marked. The words are data:
`data/checks/doings.toml` and, with the deeds that are verbs, too, `acting.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.language.bilingual import english_stem
from briefings.language.normalize import bare, fold
from briefings.language.wordlists import WordLists, either, longest
from briefings.translation.checks import objects
from briefings.translation.checks.cover import translates
from briefings.translation.checks.retelling import PRONOUNS, SURE, without_to
from briefings.translation.checks.whose import ACTING, within

_ACCUSED = re.compile(
    r"(?<!\w)(?P<lead>[وف]?)(?:بعد|عقب|اثر|بعيد|فور) (?P<noun>اتهام|ادانه)"
    r" (?P<whom>(?!من |في |علي )\w{3,}(?: ال\w+ي(?:ه|ين)?)?)"
    r"(?= ب(?!عد |عض |ين |سبب |شكل |موجب |شان )\w{3,})"
)
# An ending of an indefinite one.
_OBJECT = re.compile(r"^(?![ولبك]\w*ين$).*(?:(?<![ياهنم])ا|\w{3}ين)$")
_ALIF = re.compile(r"(?<=\w\w\w)(?:اً|ًا|ا)(?=\W*$)")  # of an indefinite object
_PEOPLE = re.compile(r"م\w{2,}ين|\w{2,}(?:يين|ات)")  # behind the article
_MEN = re.compile(r"م\w{3,}ين|\w{3,}يين")  # without
_LISTS = WordLists("checks/doings.toml")
_BEHIND = r"(?<!\w)[وف]?[بل]?<behind> $"
# Who condemns or denies it, in up to four words that lead in no clause.
_JUDGED = (
    r"(?<!\w)[وف]?<judging>(?: "
    r"(?!(?:ب?ان\w*|الذ\w+|التي|ما|مما|قد|حين\w*|عند\w*|بعد\w*|لكن\w*|ثم|حيث|[وف]?لم)(?!\w))\w+){1,4} $"
)
_DOERS = ("doers", "states", "theirs")


def apart(ar: str) -> str:
    """The Arabic with such nouns behind an "act" of those who do it."""
    key = fold(ar)
    for said in reversed(_told(key.text)):
        deed, doer = (key.place(said, group) for group in _groups(said))
        noun, who = ar[deed], ar[doer]
        if who == "ة":  # "a strike", and no "his striking"
            continue
        if said["own"]:
            noun = f"{noun[:-1]}ة" if noun.endswith("ت") else noun
        else:
            who = f" {who}"
        ar = f"{ar[: deed.start]}قيام{who} ب{noun}{_genitive(ar[doer.stop :], said)}"
    key = fold(ar)
    for said in reversed(list(_ACCUSED.finditer(key.text))):
        deed = key.place(said, "noun")
        was = "تمت" if said["noun"].endswith("ه") else "تم"
        told = f"{said['lead']}بعد أن {was} {ar[deed]}"
        ar = f"{ar[: key.place(said).start]}{told}{ar[deed.stop :]}"
    return ar


def findings(ar: str, en: str) -> Iterator[str]:
    """A reason where the English has those suffer it who do it."""
    for said in _told(bare(ar)):
        if said["own"]:
            continue
        for suffered in _nouns()[_noun(said)].finditer(en):
            behind = re.findall(r"[a-z]+", en[suffered.end() :].lower())[:2]
            doer = said["doer"].split()[0]
            if any(translates(doer, english_stem(word), SURE) for word in behind):
                yield (
                    f"in the Arabic they do it ({_noun(said)} {said['doer']}); "
                    f'the English says "{suffered[0]} {" ".join(behind)}"'
                )
                return


def _genitive(behind: str, said: re.Match[str]) -> str:
    """What stands behind, whom it is done to and an adjective of it without the alif of an object."""
    if _is_handed(said):
        return without_to(behind)
    if said["whom"].startswith("ال") or not said["whom"].endswith("ا"):
        return behind
    first, _, rest = behind.lstrip(" ").partition(" ")
    second, gap, rest = rest.partition(" ")
    adjective = _ALIF.sub("", second) if said["next"] not in _LISTS.words("adverbs") else second
    return f" {_ALIF.sub('', first)} {adjective}{gap}{rest}".rstrip(" ")


# ------------------------------------------------------------------------- in Arabic


def _told(key: str) -> list[re.Match[str]]:
    """Where such a deed is told in folded Arabic."""
    return [
        said
        for said in _pattern().finditer(key)
        if _may_do(said) and _is_noun(said, key) and _is_told(said)
    ]


def _may_do(said: re.Match[str]) -> bool:
    """Whether it is nobody that mostly suffers it: "soldiers" act where a count of others stands behind."""
    if said["doer"] in _LISTS.words("theirs"):
        return _is_handed(said)
    counts = said["doer"] in _LISTS.words("counting") and said["whom"] in _LISTS.words("counts")
    return counts or said["doer"] not in _LISTS.words("open")


def _groups(said: re.Match[str]) -> tuple[str, str]:
    """The groups of the deed and of who does it."""
    return ("theirs", "own") if said["own"] else ("noun", "doer")


def _noun(said: re.Match[str]) -> str:
    return str(said["theirs"] or said["noun"])


def _is_noun(said: re.Match[str], key: str) -> bool:
    """Whether a word that is written like a verb is none."""
    if said["lead"] or _noun(said) not in _LISTS.words("verbs") or _is_handed(said):
        return True
    joined = said.start() < said.start("noun")  # with "and", which may lead in a verb
    return bool(_LISTS.pattern(_BEHIND).search(key, 0, said.start())) or (
        not joined and bool(_LISTS.pattern(_JUDGED).search(key, 0, said.start()))
    )


def _is_told(said: re.Match[str]) -> bool:
    """Whether what stands behind those who do it is whom it is done to: with "his" only if it is listed."""
    word, following = said["whom"], said["next"] or ""
    if _is_handed(said):
        return True
    if said["own"] or _LISTS.pattern("<adverbs>").fullmatch(word) or objects.is_thing(word):
        return objects.is_thing(word) or bool(said["own"] and word in _LISTS.words("kin"))
    if word in _LISTS.words("counts") or word.isdigit():
        return following not in _LISTS.words("times")
    if not word.startswith("ال"):
        return len(word) > 3 and not word.startswith(_noun(said)[:3]) and bool(_OBJECT.search(word))
    if re.fullmatch(r"ال(?:م\w{2,}|\w{2,}ي)ين", word):
        return _is_male(said, many=True)
    feminine = _noun(said).endswith("ه") or not _is_male(said)
    return word.endswith("ات") or (word.endswith("ه") and not feminine and not word.endswith("يه"))


def _is_handed(said: re.Match[str]) -> bool:
    """Whether "to" leads in whom a deed of violence is done to: people, a count of them, a listed thing."""
    if said["own"] or _noun(said) not in _LISTS.words("handed"):
        return False
    the = re.fullmatch(r"لل?(\w+)", said["whom"])
    if not the or _LISTS.pattern("<spans>").fullmatch(said["whom"]):
        return False
    word = the[1]
    if said["whom"].startswith("لل") and (_PEOPLE.fullmatch(word) or objects.is_thing(f"ال{word}")):
        return True
    return bool(_MEN.fullmatch(word)) or word in _LISTS.words("sufferers", "counts")


def _is_male(said: re.Match[str], *, many: bool = False) -> bool:
    """Whether no adjective of those who do it ends as the feminine, or as people in the plural."""
    doer = said["doer"].split()[0]
    return (
        doer in _LISTS.words("one")
        or (not doer.startswith("ال") and doer in _states())
        or (many and not doer.endswith("ين"))
    )


@cache
def _pattern() -> re.Pattern[str]:
    nouns = longest(_nouns())
    own = longest(
        f"{noun[:-1]}ت" if noun.endswith("ه") else noun
        for noun in _nouns()
        if noun not in _LISTS.words("others")
    )
    doers = rf"(?:{_LISTS.either(*_DOERS)}|{ACTING.either('doers', 'states')})"
    doer = rf"(?P<doer>{doers}(?: (?:{within()}))?)"
    deed = rf"(?:(?P<noun>{nouns}) {doer}|(?P<theirs>{own})(?P<own>{PRONOUNS}))"
    return re.compile(
        rf"(?<!\w)(?<!(?<!\w)في )[وف]?(?P<lead>[بل]?)(?:{deed}) (?P<whom>\w{{2,}})(?: (?P<next>\w+))?"
    )


@cache
def _nouns() -> dict[str, re.Pattern[str]]:
    """Folded nouns, each with English in which those behind "of" suffer it."""
    listed = [(noun, of[0]) for _, noun, _, *of in ACTING.entries("deeds") if of]
    return {bare(noun): _english(of) for noun, of in [*listed, *_LISTS.entries("nouns")]}


@cache
def _states() -> frozenset[str]:
    return ACTING.words("states") | _LISTS.words("states")


def _english(deed: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(deed.split(', '))}) of(?: the)?\b", re.IGNORECASE)
