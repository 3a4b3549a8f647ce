"""Whether the English denies what the Arabic denies, and narrows down what it narrows down.

Denials are counted on both sides. لم … إلا and لا … سوى deny nothing: they say "only", and are looked for
apart, as are "at least", "no more than" and "except". The words are data: `data/checks/negation.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.language.normalize import bare, unstretched
from briefings.language.wordlists import WordLists, either, folded, parts
from briefings.records import Mark
from briefings.translation.checks import adequacy

_NOT = re.compile(r"\bnot\b|n['’]t\b", re.IGNORECASE)
_CLAUSE = r"(?:(?! [وف]?(?:لم|لن|ليس|ليست|لا) )[^.؛:!؟]){1,90}?"  # from a denial to its exception
_BUT_FOR = re.compile(r"(?<!\w)(?:غير|الا|سوي)(?!\w)")  # غير is "only" or "un-"
_WITHOUT = re.compile(r"(?<!go )(?<!goes )(?<!do )\bwithout\b(?! saying)", re.IGNORECASE)
_UNLESS = re.compile(r",? unless\b")
# ألا is أن لا; folded, إلا.
_AND_LEST = re.compile(r"(?<!\w)([وفب]?)أ\u064e?ل\u0651?\u064e?ا(?!\w)")
_OUGHT_NOT = re.compile(  # "what ought to have been a feast became" is no denial
    r"(?P<before>(?<!\w)(?:[إا]ن|أن|لأن|لان)(?:ه|ها|هم|نا|ني) [\"«“]?|(?<=[\"«“])|\A[\"«“]?)و?"
    r"ما كانت? (?=(?:ينبغي|يجب|يفترض) (?:\w+ ){0,2}أن )(?!.*(?:تحول|[أا]صبح|صار|انقلب|بات|انتهى| هو | هي ))"
)
_LINKS = "and|or|that|which|who|whose|whom|if|because|since|but|as|when|where|while|there|with|had|has|have"
_TWICE = re.compile(  # "did not allow … nothing", and not "not … no longer"
    rf"(?:\bnot|n['’]t|\bno longer|\bnever|\bnobody|\bno one) (?:(?!(?:{_LINKS})\b)[\w-]+ ){{0,6}}"
    r"(?:no(?! (?:longer|less|more|fewer|later|matter|doubt)\b)|nothing|nobody|none)\b",
    re.IGNORECASE,
)
# Whoever denies that they did it has not had them not do it: "denied that they had yet to".
_DENIED = re.compile(
    r"\bden(?:y|ied|ies|ying)\b(?: (?!and\b|but\b|while\b)[\w'’-]+){0,10}?"
    r" (?:yet to|n['’]t|not (?!only)|never|no longer|nobody|no one)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"(?<!\w)[وف]?(?:نف(?:ي|ت|وا|يا|تا)|[يت]نفي|ينفون|نافيا?ه?|نفيه\w?|انكر\w{0,2})(?!\w)[^،.؛:]*"
)
_REFUSES = re.compile(r"\b(?:reject|refus|den[iy]|dismiss)\w*", re.IGNORECASE)
_AR_REFUSES = re.compile(r"(?<!\w)[وف]?(?:[يت]?رفض\w*|رد(?:ت|وا)?|[يت]?نف[يت]|نفوا|[يت]نفي)(?!\w)")
_ANY_NOT = re.compile(
    r"(?<!\w)[وفب]?(?:لم|لا|لن|ليس\w*|غير|دون|بدون|عدم|ما|بلا|الا|مطلقا|قط|اي)(?!\w)"
)
_LISTS = WordLists("checks/negation.toml")
_NONE = ("arabic_any", "arabic_lacking")
_JOINED = "[وفبلكا]{0,2}"  # what may be written together with such a word
_DENIALS = r"(?<!\w)[وف]?(?:<arabic>|لا [يتن]\w{2,})(?!\w)"


def _arabic(name: str, before: str = "[وفب]?") -> re.Pattern[str]:
    """A list over folded Arabic, with what may be written together with it."""
    return _LISTS.whole(name, before=before)


def _narrowed(name: str) -> re.Pattern[str]:
    """From a denial to an exception of a list."""
    return _LISTS.pattern(rf"(?<!\w)[وف]?<deny>(?!\w){_CLAUSE}(?<!\w)<{name}>(?!\w)")


def _english(*names: str) -> re.Pattern[str]:
    """English of some lists, or "not"."""
    return _LISTS.pattern(rf"(?i)(?<!\w)<{'|'.join(names)}>(?!\w)|{_NOT.pattern}")


@cache
def _denying() -> re.Pattern[str]:
    """English that may deny something, also by a prefix."""
    prefixes = "|".join(_LISTS["english_prefixes"])
    return re.compile(rf"{_english('english', 'english_not').pattern}|\b(?:{prefixes})\w{{3,}}")


@cache
def _only() -> re.Pattern[str]:
    """English that says "only" beside a "not", too."""
    weak = _LISTS["english_only_weak"]
    strong = either(word for word in _LISTS["english_only"] if word not in weak)
    return re.compile(rf"(?<!\w)(?:{strong})(?!\w)", re.IGNORECASE)


def findings(ar: str, en: str) -> Iterator[tuple[Mark, str]]:
    """What speaks against the English, each with the mark that it deserves."""
    told = _OUGHT_NOT.sub(r"\g<before>لم يكن ", unstretched(ar))
    key = _arabic("harmless").sub(" ", bare(_AND_LEST.sub(r"\1أن لا", told)))
    plain = _arabic("most").sub(" ", _arabic("least").sub(" ", key))
    statement = _narrowed("exception").sub(" ", plain)
    denials = list(_LISTS.pattern(_DENIALS).finditer(statement))
    said = len(_denying().findall(en))
    rest = _without_own(statement, en) if len(denials) == 1 else en
    narrowed = _english("english_only").search(en) if _BUT_FOR.search(statement) else None
    if denials and not _denying().search(rest) and not narrowed:
        sure = adequacy.affirmed(statement, denials[0], en)
        reason = 'the Arabic denies something; the English has no "not"'
        yield ("untrusted" if sure else "check"), reason
    elif len(denials) > 1 and said < len(denials):
        yield "check", f"the Arabic denies {_times(len(denials))}, the English {_times(said)}"
    elif noun := _denying_noun(plain, en):
        yield (
            "check",
            f"the Arabic denies something with a noun ({noun}); the English has no such word",
        )
    elif (no := _NOT.search(en)) and not _any(bare(ar)):
        sure = adequacy.denied(ar, en, no.end())
        reason = 'the English says "not"; the Arabic denies nothing'
        yield ("untrusted" if sure else "check"), reason
    elif _WITHOUT.search(en) and not _LISTS.whole(*_NONE, before=_JOINED).search(bare(ar)):
        yield "check", 'the English says "without"; the Arabic has no such word'
    yield from _denied_twice(ar, en)
    yield from _limited(key, plain, en, only=plain != statement, free=not _any(statement))


@cache
def _own() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Arabic that denies nothing by itself, and the English of it that may stand for a denial."""
    return tuple(
        (
            re.compile(rf"(?<!\w){_JOINED}(?:ال)?(?:{folded(parts(arabic))})(?!\w)"),
            re.compile(rf"(?i)(?<!\w)(?:{either(parts(english))})(?!\w)"),
        )
        for arabic, english in _LISTS.entries("own")
    )


def _without_own(key: str, en: str) -> str:
    """The English without such words, as many of each as the Arabic has its own word for."""
    for arabic, english in _own():
        if times := len(arabic.findall(key)):
            en = english.sub(" ", en, count=times)
    return en


def _denied_twice(ar: str, en: str) -> Iterator[tuple[Mark, str]]:
    """One "not" too many in the English."""
    if twice := _TWICE.search(en):
        yield "check", f'the English denies twice in one breath: "{twice[0]}"'
    if (double := _DENIED.search(en)) and _denies_once(bare(ar)):
        told = double[0].strip()
        yield "check", f'the English denies what the Arabic denies twice over: "{told}"'


def _any(key: str) -> bool:
    """Whether folded Arabic may deny anything."""
    return _arabic("arabic_any", _JOINED).search(key) is not None


def _denying_noun(key: str, en: str) -> str:
    """A noun by which something is denied, "for lack of", if nothing in the English could be it."""
    noun = _arabic("nouns", "[وفبلك]{0,2}").search(key)
    if noun is None:
        return ""
    rest = _REFUSES.sub(" ", en) if _AR_REFUSES.search(key) else en  # "rejected" is another word's
    return "" if _denying().search(rest) or _english("english_nouns").search(rest) else noun[0]


def _denies_once(key: str) -> bool:
    """Whether somebody denies something, and nothing is denied within it."""
    denials = list(_DENIES.finditer(key))
    return len(denials) == 1 and not _ANY_NOT.search(denials[0][0])


def _turned_unless(key: str, en: str) -> re.Match[str] | None:
    """The one "unless" of English that denies nothing, where the Arabic has a "not … except if"."""
    found = list(_UNLESS.finditer(en))
    if len(found) != 1 or not _narrowed("unless").search(key):
        return None
    rest = _UNLESS.sub(" ", en)
    return None if _denying().search(rest) else found[0]


def mended(ar: str, en: str) -> str:
    """The English with "only if" where it says "unless" and has lost its "not"."""
    found = _turned_unless(bare(ar), en)
    return en[: found.start()] + " only if" + en[found.end() :] if found else en


def _limited(
    key: str, plain: str, en: str, *, only: bool, free: bool
) -> Iterator[tuple[Mark, str]]:
    """What the Arabic limits and the English does not; it is `free` where it denies nothing besides."""
    if only and free and _NOT.search(en) and re.search(r"\bonly\b", en):
        yield "check", 'the Arabic says "only"; the English says "not" as well'
    if only and _turned_unless(plain, en):
        yield "check", 'the Arabic says "only if"; the English says "unless" without a "not"'
    unreal = _english(
        "english_unreal_nearly" if _arabic("nearly").search(key) else "english_unreal"
    )
    for there, english, said in (
        (only, _only() if _NOT.search(en) else _english("english_only"), '"only"'),
        (_arabic("least").search(key), _english("english_least"), '"at least"'),
        (_arabic("most").search(key), _english("english_most"), '"no more than"'),
        (
            not only and _arabic("excluding", "").search(plain),
            _english("english_except"),
            '"except"',
        ),
        (_arabic("unreal").search(key), unreal, '"had it not been for"'),
    ):
        if there and not english.search(en):
            yield "check", f"the Arabic says {said}; the English has no such word"


def _times(number: int) -> str:
    return {0: "nothing", 1: "once", 2: "twice"}.get(number, f"{number} times")
