"""Whether the English denies what the Arabic denies, and narrows down what it narrows down.

Denials are counted on both sides. لم … إلا and لا … سوى deny nothing: they say "only", and are looked for
apart, as are "at least", "no more than" and "except". The words are data: `data/checks/negation.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefings.language.normalize import bare, unstretched
from briefings.language.packed import toml
from briefings.language.wordlists import either, folded
from briefings.records import Mark
from briefings.translation.checks import adequacy

_NOT = re.compile(r"\bnot\b|n['’]t\b", re.IGNORECASE)
_CLAUSE = r"(?:(?! [وف]?(?:لم|لن|ليس|ليست|لا) )[^.؛:!؟]){1,90}?"  # from a denial to its exception
_BUT_FOR = re.compile(r"(?<!\w)(?:غير|الا|سوي)(?!\w)")  # غير is "only" or "un-"
_WITHOUT = re.compile(r"(?<!go )(?<!goes )(?<!do )\bwithout\b(?! saying)", re.IGNORECASE)
_UNLESS = re.compile(r",? unless\b")
_AND_LEST = re.compile(
    r"(?<!\w)([وفب]?)أ\u064e?ل\u0651?\u064e?ا(?!\w)"
)  # ألا is أن لا; folded, إلا
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


@dataclass(frozen=True, slots=True)
class _Words:
    """Patterns over folded Arabic (`ar_`) and over English (`en_`)."""

    ar_denials: re.Pattern[str]
    ar_harmless: re.Pattern[str]
    ar_least: re.Pattern[str]
    ar_most: re.Pattern[str]
    ar_only: re.Pattern[str]
    ar_unless: re.Pattern[str]
    ar_excluding: re.Pattern[str]
    ar_unreal: re.Pattern[str]
    ar_nearly: re.Pattern[str]
    ar_any: re.Pattern[str]
    ar_lacking: re.Pattern[str]
    ar_nouns: re.Pattern[str]
    en_not: re.Pattern[str]
    en_denials: re.Pattern[str]
    en_nouns: re.Pattern[str]
    en_only: re.Pattern[str]
    en_but: re.Pattern[str]
    en_least: re.Pattern[str]
    en_most: re.Pattern[str]
    en_except: re.Pattern[str]
    en_unreal: re.Pattern[str]
    en_unreal_nearly: re.Pattern[str]


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = toml("checks/negation.toml")

    def arabic(part: str, before: str = "[وفب]?") -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){before}(?:{folded(table[part])})(?!\w)")

    def narrowed(part: str) -> re.Pattern[str]:
        end = rf"(?<!\w)(?:{folded(table[part])})(?!\w)"
        return re.compile(rf"(?<!\w)[وف]?(?:{folded(table['deny'])})(?!\w){_CLAUSE}{end}")

    denials = rf"{folded(table['arabic'])}|لا [يتن]\w{{2,}}"
    may_deny = "|".join((either(table["english"]), either(table["english_not"])))
    strong = [word for word in table["english_only"] if word not in table["english_only_weak"]]
    prefixes = "|".join(table["english_prefixes"])
    return _Words(
        ar_denials=re.compile(rf"(?<!\w)[وف]?(?:{denials})(?!\w)"),
        ar_harmless=arabic("harmless"),
        ar_least=arabic("least"),
        ar_most=arabic("most"),
        ar_only=narrowed("exception"),
        ar_unless=narrowed("unless"),
        ar_excluding=arabic("excluding", ""),
        ar_unreal=arabic("unreal"),
        ar_nearly=arabic("nearly"),
        ar_any=arabic("arabic_any", "[وفبلكا]{0,2}"),
        ar_lacking=arabic("arabic_lacking", "[وفبلكا]{0,2}"),
        ar_nouns=arabic("nouns", "[وفبلك]{0,2}"),
        en_not=_spoken(either(table["english_not"])),
        en_denials=_spoken(may_deny, rf"\b(?:{prefixes})\w{{3,}}"),
        en_nouns=_spoken(either(table["english_nouns"])),
        en_only=_spoken(either(table["english_only"])),
        en_but=re.compile(rf"(?<!\w)(?:{either(strong)})(?!\w)", re.IGNORECASE),
        en_least=_spoken(either(table["english_least"])),
        en_most=_spoken(either(table["english_most"])),
        en_except=_spoken(either(table["english_except"])),
        en_unreal=_spoken(either(table["english_unreal"])),
        en_unreal_nearly=_spoken(either(table["english_unreal_nearly"])),
    )


def _spoken(words: str, more: str = "(?!)") -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)|{_NOT.pattern}|{more}", re.IGNORECASE)


def findings(ar: str, en: str) -> Iterator[tuple[Mark, str]]:
    """What speaks against the English, each with the mark that it deserves."""
    words = _words()
    told = _OUGHT_NOT.sub(r"\g<before>لم يكن ", unstretched(ar))
    key = words.ar_harmless.sub(" ", bare(_AND_LEST.sub(r"\1أن لا", told)))
    plain = words.ar_most.sub(" ", words.ar_least.sub(" ", key))
    statement = words.ar_only.sub(" ", plain)
    denials = list(words.ar_denials.finditer(statement))
    said = len(words.en_denials.findall(en))
    narrowed = words.en_only.search(en) if _BUT_FOR.search(statement) else None
    if denials and not words.en_denials.search(en) and not narrowed:
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
    elif (no := _NOT.search(en)) and not words.ar_any.search(bare(ar)):
        sure = adequacy.denied(ar, en, no.end())
        reason = 'the English says "not"; the Arabic denies nothing'
        yield ("untrusted" if sure else "check"), reason
    elif _WITHOUT.search(en) and not (
        words.ar_any.search(bare(ar)) or words.ar_lacking.search(bare(ar))
    ):
        yield "check", 'the English says "without"; the Arabic has no such word'
    if twice := _TWICE.search(en):
        yield "check", f'the English denies twice in one breath: "{twice[0]}"'
    if (double := _DENIED.search(en)) and _denies_once(bare(ar)):
        yield (
            "check",
            f'the English denies what the Arabic denies twice over: "{double[0].strip()}"',
        )
    only = plain != statement
    if (
        only
        and not words.ar_any.search(statement)
        and _NOT.search(en)
        and re.search(r"\bonly\b", en)
    ):
        yield "check", 'the Arabic says "only"; the English says "not" as well'
    if only and _turned_unless(plain, en):
        yield "check", 'the Arabic says "only if"; the English says "unless" without a "not"'
    yield from _narrowed(key, plain, en, only=only)


def _denying_noun(key: str, en: str) -> str:
    """A noun by which something is denied, "for lack of", if nothing in the English could be it."""
    words = _words()
    noun = words.ar_nouns.search(key)
    if noun is None:
        return ""
    rest = _REFUSES.sub(" ", en) if _AR_REFUSES.search(key) else en  # "rejected" is another word's
    return "" if words.en_denials.search(rest) or words.en_nouns.search(rest) else noun[0]


def _denies_once(key: str) -> bool:
    """Whether somebody denies something, and nothing is denied within it."""
    denials = list(_DENIES.finditer(key))
    return len(denials) == 1 and not _ANY_NOT.search(denials[0][0])


def _turned_unless(key: str, en: str) -> re.Match[str] | None:
    """The one "unless" of English that denies nothing, where the Arabic has a "not … except if"."""
    found = list(_UNLESS.finditer(en))
    if len(found) != 1 or not _words().ar_unless.search(key):
        return None
    rest = _UNLESS.sub(" ", en)
    return None if _words().en_denials.search(rest) else found[0]


def mended(ar: str, en: str) -> str:
    """The English with "only if" where it says "unless" and has lost its "not"."""
    found = _turned_unless(bare(ar), en)
    return en[: found.start()] + " only if" + en[found.end() :] if found else en


def _narrowed(key: str, plain: str, en: str, *, only: bool) -> Iterator[tuple[Mark, str]]:
    """What the Arabic limits and the English does not."""
    words = _words()
    unreal = words.en_unreal_nearly if words.ar_nearly.search(key) else words.en_unreal
    for there, english, said in (
        (only, words.en_but if _NOT.search(en) else words.en_only, '"only"'),
        (words.ar_least.search(key), words.en_least, '"at least"'),
        (words.ar_most.search(key), words.en_most, '"no more than"'),
        (not only and words.ar_excluding.search(plain), words.en_except, '"except"'),
        (words.ar_unreal.search(key), unreal, '"had it not been for"'),
    ):
        if there and not english.search(en):
            yield "check", f"the Arabic says {said}; the English has no such word"


def _times(number: int) -> str:
    return {0: "nothing", 1: "once", 2: "twice"}.get(number, f"{number} times")
