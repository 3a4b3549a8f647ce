"""The thread between the languages: what is the same in both carries the same letter.

A name, a figure or a date of the Arabic that is found again in the English gets a letter (a, b, c …)
on both sides, in the order of the English, so that a reader of no Arabic can check the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from string import ascii_lowercase

from briefings.language.bilingual import arabic_stem, lexicon, tokens
from briefings.language.normalize import bare, words
from briefings.language.numerals import numerals
from briefings.records import NameMatch, Numeral
from briefings.rendering.page.context import Run
from briefings.rendering.page.plain import LONGEST_TEXT, set_in_type, shortened

_ARABIC = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff"
_SCRIPTS = re.compile(
    # a stretch of Arabic: letters, and whatever stands between two Arabic letters but no Latin one,
    # with the figures of a date at its ends, which would else change sides
    rf"(?P<ar>(?:(?:^|(?<=: ))\d[\d/.]* +)?[{_ARABIC}](?:[^A-Za-zÀ-ɏ]*[{_ARABIC}])?"
    r"(?:[\s:،–-]*\d(?:[\d/.:\s–-]*\d)?(?=\s*(?:$|[)\]|])))?)"
    r"|(?P<en>[A-Za-zÀ-ɏ](?:[^\u0590-\u08ff\ufb50-\ufeff]*[A-Za-zÀ-ɏ0-9%]"
    rf"(?!\d|(?:(?<=: \d)|(?<=: \d\d)) +[{_ARABIC}]))?)"
)
# Amid Arabic these run from left to right as a whole: a name in brackets that stands for a sign, with
# its brackets, and a figure below zero, with its minus.
_FROM_LEFT = re.compile(
    rf"\[[^\[\]{_ARABIC}]*[A-Za-z][^\[\]{_ARABIC}]*\]|(?<![^\s(])[-−]\d[\d.,٫]*%?"
)
_MINUS = re.compile(r"(?<![^\s(])[-−](?=\d)")
_NEAR = 2  # English words behind a figure among which what it counts is looked for
_WORD = re.compile(r"[\w\u0640\u064b-\u065f\u0670]")


@dataclass(frozen=True, slots=True)
class Tie:
    """The same thing in both languages; spans into the two texts."""

    kind: str
    ar: tuple[int, int]
    en: tuple[int, int]


def runs(text: str, lang: str = "", most: int = LONGEST_TEXT) -> tuple[Run, ...]:
    """The text cut by script, each run with its language.

    `lang` is that of neutral stretches such as brackets; "" is that of the first letter.
    """
    text = set_in_type(text, most)
    first = _SCRIPTS.search(text)
    return tuple(_by_script(text, lang or (first.lastgroup if first else None) or "en"))


def threaded(
    ar: str, en: str, names: Sequence[NameMatch]
) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """English and Arabic of a sentence as runs, with the ties between them lettered.

    The English may be the translation or the line of facts; `names` are those of the Arabic.
    """
    ar, en = shortened(ar), shortened(en)
    found = ties(ar, en, names)
    letters = [(tie, letter(k)) for k, tie in enumerate(found)]
    english = _cut(
        en, "en", [(tie.en, mark, tie.kind, ar[slice(*tie.ar)]) for tie, mark in letters]
    )
    arabic = _cut(ar, "ar", [(tie.ar, mark, tie.kind, en[slice(*tie.en)]) for tie, mark in letters])
    return english, arabic


def letter(index: int) -> str:
    """a … z, then aa, ab …"""
    first, second = divmod(index, 26)
    return (ascii_lowercase[first - 1] if first else "") + ascii_lowercase[second]


def ties(ar: str, en: str, names: Sequence[NameMatch]) -> list[Tie]:
    """Names, figures and dates that stand in both texts, in the order of the English."""
    found: list[Tie] = []
    taken_ar: list[tuple[int, int]] = []
    taken_en: list[tuple[int, int]] = []
    for kind, in_ar, in_en in (*_figures(ar, en), *_names(ar, en, names)):
        ar_span, en_span = _signed(ar, _whole_word(ar, in_ar)), _signed(en, in_en)
        if _free(ar_span, taken_ar) and _free(en_span, taken_en):
            found.append(Tie(kind, ar_span, en_span))
            taken_ar.append(ar_span)
            taken_en.append(en_span)
    return sorted(found, key=lambda tie: tie.en)


def _figures(ar: str, en: str) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    left = [n for n in numerals(en, "en") if not _is_hour_of_entry(n)]
    for one, span in _once(ar):
        if _is_hour_of_entry(one):
            continue
        equal = [n for n in left if _same(one, n)]
        if equal:
            other = equal[0] if len(equal) == 1 else _of_the_same(ar, span, en, equal)
            left.remove(other)
            kind = "date" if one.kind == "date" else "figure"
            yield kind, span, (other.start, other.end)


def _is_hour_of_entry(one: Numeral) -> bool:
    """Whether a figure is the clock time before a live blog's entry, "19:15 …", and none of the sentence."""
    return one.kind == "time" and one.start == 0 and ":" in one.text


def _once(ar: str) -> Iterator[tuple[Numeral, tuple[int, int]]]:
    """The numerals of the Arabic; a dual with "two" behind it is one."""
    found = list(numerals(ar, "ar"))
    for k, one in enumerate(found):
        before, after = found[k - 1 : k], found[k + 1 : k + 2]
        if before and _doubled(ar, before[0], one):
            continue
        whole = after and _doubled(ar, one, after[0])
        yield one, (one.start, after[0].end if whole else one.end)


def _doubled(ar: str, one: Numeral, other: Numeral) -> bool:
    written = ar[one.start : one.end] + ar[other.start : other.end]
    near = one.end < other.start and not ar[one.end : other.start].strip()
    return near and one.values == other.values == (2.0,) and written.isalpha()


def _of_the_same(ar: str, span: tuple[int, int], en: str, equal: Sequence[Numeral]) -> Numeral:
    """Of several equal figures the one that counts what the Arabic figure counts; else the first."""
    counted = [*words(ar[slice(*span)]), *words(ar[span[1] :])[:1]]
    keys = [arabic_stem(bare(word.text)) for word in counted]
    partners = [lexicon().arabic(key).partners for key in keys]

    def share(numeral: Numeral) -> float:
        behind = [token.stem for token in islice(tokens(en[numeral.end :]), _NEAR)]
        return max((p.get(stem, 0.0) for p in partners for stem in behind), default=0.0)

    return max(equal, key=share)


def _same(one: Numeral, other: Numeral) -> bool:
    if one.kind != other.kind and "date" in {one.kind, other.kind}:
        return False
    return one.values == other.values


def _names(
    ar: str, en: str, names: Iterable[NameMatch]
) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    at: dict[str, int] = {}
    for match in sorted(names, key=lambda m: m.start):
        if not match.house or ar[match.start : match.end] != match.surface:
            continue
        whole = re.compile(rf"(?<!\w){re.escape(match.house)}(?!\w)")  # no "Armenia" in "Armenians"
        there = whole.search(en, at.get(match.house, 0))
        if there is None:
            continue
        at[match.house] = there.end()
        yield "name", (match.start, match.end), there.span()


def _whole_word(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Arabic letters join: a mark that began inside a word would break the word's shape."""
    start, end = span
    while start > 0 and _WORD.match(text[start - 1]) and _WORD.match(text[start]):
        start -= 1
    while end < len(text) and _WORD.match(text[end]) and _WORD.match(text[end - 1]):
        end += 1
    return start, end


def _signed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A figure with its minus: torn from it, the sign would stand on the wrong side in Arabic."""
    start, end = span
    return (start - 1, end) if start and _MINUS.match(text, start - 1) else span


def _language(text: str, lang: str) -> str:
    """The language of a marked piece: "MiG-29" amid Arabic is none of it."""
    latin = re.search("[A-Za-zÀ-ɏ]", text) or _MINUS.match(text)
    return "en" if latin and not re.search(f"[{_ARABIC}]", text) else lang


def _free(span: tuple[int, int], taken: Iterable[tuple[int, int]]) -> bool:
    return all(span[1] <= start or end <= span[0] for start, end in taken)


def _cut(
    text: str, lang: str, marks: Iterable[tuple[tuple[int, int], str, str, str]]
) -> tuple[Run, ...]:
    made: list[Run] = []
    at = 0
    for (start, end), mark, kind, other in sorted(marks):
        made.extend(_between(text, at, start, lang))
        shown = set_in_type(text[start:end])
        made.append(Run(shown, _language(shown, lang), mark, kind, set_in_type(other)))
        at = end
    made.extend(_between(text, at, len(text), lang))
    return tuple(made)


def _between(text: str, start: int, end: int, lang: str) -> Iterator[Run]:
    """The unmarked text from start to end; the spaces at its ends belong to it."""
    raw = text[start:end]
    cleaned = set_in_type(raw, LONGEST_TEXT + 100)
    if raw[:1].isspace() and start:
        cleaned = " " + cleaned
    if raw[-1:].isspace() and end < len(text) and cleaned != " ":
        cleaned += " "
    yield from _by_script(cleaned, lang)


def _by_script(text: str, lang: str) -> Iterator[Run]:
    at = 0
    for match in _FROM_LEFT.finditer(text) if lang == "ar" else ():
        yield from _runs_of(text[at : match.start()], lang)
        yield Run(match[0], "en")
        at = match.end()
    yield from _runs_of(text[at:], lang)


def _runs_of(text: str, lang: str) -> Iterator[Run]:
    other = "en" if lang == "ar" else "ar"
    at = 0
    for match in _SCRIPTS.finditer(text):
        if match.lastgroup == other:
            if match.start() > at:
                yield Run(text[at : match.start()], lang)
            yield Run(match[0], other)
            at = match.end()
    if at < len(text):
        yield Run(text[at:], lang)
