"""Which words of the Arabic the English spells by sound, and which of the unlisted ones it translates.

A word that no list has is spelled by sound where a capitalised word of the English sounds like it more than
like any other word of the sentence. Loanwords sound alike, too ("Parliament", برلمان): an everyday word is a
name only where the lexicon does not know the English, or where it follows another name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import islice, product
from typing import NamedTuple

from rapidfuzz.distance.Levenshtein import normalized_similarity

from briefings.language.bilingual import arabic_stem, english_stem, idle, lexicon
from briefings.language.normalize import bare, fold
from briefings.records import NameMatch
from briefings.translation.names.keys import clitic_forms, tokenize
from briefings.translation.names.spelling import also, plain
from briefings.translation.names.transliterate import likeness, romanize, skeleton
from briefings.translation.names.vocabulary import common

Span = tuple[int, int]  # of a word in the original text
_NAME = re.compile(r"(?<!\w)[A-Z][^\W\d_]*[a-z][^\W\d_]*")  # an abbreviation is no sound
_WORD = re.compile(r"[A-Za-z]+")
_ARTICLE = "(?:[AaEe]l-)?"
_SERVANT = "عبد"  # "Abd", "Abdul", "Abdel"; in the English one word with the next, or before it
_WITH_ANOTHER = frozenset([_SERVANT, "الله"])  # what the English may write with the word beside
ALIKE = 0.7  # likeness from which on a word is heard
_RATHER = 0.6  # … where the context says that the word is a name, and both are left over
_CONSONANTS = 2  # that say something of a name; with fewer its letters are compared
_SHORTEST = 4  # letters of such a name
_MOST = 150  # names of a sentence that are looked for
_FIRST = {"و": "wvou", "ا": "aeiouy", "ع": "aeiou"}  # how a letter at the beginning may be written
_PARTNER = 0.3  # share of the times that one word has to stand for the other


class _Form(NamedTuple):
    """A word of the Arabic, with or without its clitics."""

    span: Span
    text: str
    listed: bool  # within a match, a title, a nationality or an office


class Heard(NamedTuple):
    """Words of the Arabic that the English has as names."""

    by_sound: Mapping[Span, str]  # with the English
    listed: frozenset[Span]  # in a house spelling, though the Arabic one is not in the lists


def heard(
    ar: str,
    en: str,
    matches: Sequence[NameMatch],
    known: Set[str],
    listed: Set[str],
    peoples: Set[str],
) -> Heard:
    """The unlisted words of the Arabic that capitalised words of the English sound like.

    `known` are Arabic words that are no names; `listed` and `peoples` the names of the lists in English.
    """
    spelt = _house_words(matches)
    by_sound: dict[Span, str] = {}
    everyday: dict[Span, str] = {}
    as_listed: set[Span] = set()
    forms: dict[str, list[_Form]] = {}
    for name in islice(dict.fromkeys(_NAME.findall(en)), _MOST):
        if plain(name) in spelt or idle(name):
            continue
        forms = forms or _forms(ar, matches, known)
        best = _best(name, forms)
        if best is None or best.listed:
            continue
        if name in listed or name.removesuffix("s") in peoples:
            as_listed.add(best.span)
        elif common(best.text) and lexicon().english(english_stem(name)).seen:
            _keep(everyday, best, name)
        else:
            _keep(by_sound, best, name)
    stops = {stop for _, stop in by_sound}
    for start, end in sorted(everyday):
        if ar[start - 1 : start].isspace() and start - 1 in stops:
            by_sound.setdefault((start, end), everyday[start, end])
            stops.add(end)
    return Heard(by_sound, frozenset(as_listed))


def left_over(
    ar: str, en: str, matches: Sequence[NameMatch], shown: Set[Span], found: Heard
) -> Heard:
    """The same with each word shown to be a name that one last name of the English is another spelling of.

    A decoder loses consonants: "Chankag" for تشانكاتاغ. What stands for another word of the Arabic is not it.
    """
    words = [span for span in shown - found.by_sound.keys() - found.listed if _tells(ar, span)]
    if not words:
        return found
    spelt = _house_words(matches)
    spelt.update(plain(name) for name in found.by_sound.values())
    stems = frozenset(arabic_stem(token.text) for token in tokenize(fold(ar).text))
    names = [
        name
        for name in dict.fromkeys(_NAME.findall(en))
        if not (plain(name) in spelt or idle(name) or _accounted(name, stems))
    ]
    # A word by where it ends: with its clitic and without it is one.
    pairs = {
        (span[1], name): span
        for span, name in product(sorted(words, reverse=True), names)
        if likeness(name, ar[slice(*span)].removeprefix("ال")) >= _RATHER
    }
    sole = {
        span: name
        for (end, name), span in pairs.items()
        if sum(end == other or name == one for other, one in pairs) == 1
    }
    return found._replace(by_sound={**found.by_sound, **sole}) if sole else found


def spellings(ar: str, en: str, names: Iterable[str], found: Heard) -> tuple[str, ...]:
    """Unlisted names as the English spells them, each "" where some word of it is not there."""
    return tuple(_as_there(en, name, _written(ar, name, found)) for name in names)


def _written(ar: str, name: str, found: Heard) -> list[str]:
    start = ar.find(name)
    parts = [
        english
        for (first, end), english in sorted(found.by_sound.items())
        if start <= first and end <= start + len(name)
    ]
    return parts if len(parts) == sum(word not in _WITH_ANOTHER for word in name.split()) else []


def _as_there(en: str, name: str, parts: Sequence[str]) -> str:
    """The words of a name with what the English has before them: "Mahmoud al-Sabihi"."""
    if not parts:
        return ""
    servant = r"(?:Abd\w* )?" if _SERVANT in name.split() else ""
    words = rf" {_ARTICLE}".join(map(re.escape, parts))
    place = re.search(rf"(?<!\w){servant}{_ARTICLE}{words}(?!\w)", en)
    spelling = place[0] if place else " ".join(parts)
    return re.sub(r"^[AE]l-", lambda article: article[0].lower(), spelling)


def _tells(ar: str, span: Span) -> bool:
    return len(skeleton(ar[slice(*span)].removeprefix("ال"))) > _CONSONANTS


def _accounted(name: str, stems: Set[str]) -> bool:
    """Whether the Arabic has a word that the English one commonly stands for."""
    return not stems.isdisjoint(lexicon().english(english_stem(name)).partners)


def _keep(spelt: dict[Span, str], form: _Form, name: str) -> None:
    """The name for the word, or what sounds still more like it: "Master" and not "Minister" for ماستر."""
    other = spelt.get(form.span)
    if other is None or likeness(name, form.text) > likeness(other, form.text):
        spelt[form.span] = name


def translated(word: str, en: str) -> bool:
    """Whether the English has a word that commonly stands for the Arabic one."""
    partners, key = lexicon().arabic(arabic_stem(word)).partners, bare(word)
    for stem in {english_stem(found) for found in _WORD.findall(en)}:
        if partners.get(stem, 0.0) >= _PARTNER:
            return True
        if any(
            share >= _PARTNER and len(other) > 2 and key.startswith(other)
            for other, share in lexicon().english(stem).partners.items()
        ):
            return True
    return False


def _house_words(matches: Sequence[NameMatch]) -> set[str]:
    """The plain words of all house spellings and of what may stand for them."""
    houses = (house for match in matches for house in (match.house, *also(match.house)))
    return {word for house in houses for word in re.findall(r"\w+", plain(house))}


def _forms(ar: str, matches: Sequence[NameMatch], known: Set[str]) -> dict[str, list[_Form]]:
    """The words of the Arabic by their sound; of those that are written the same the first."""
    folded = fold(ar)
    taken = frozenset(at for match in matches for at in range(match.start, match.end))
    found: dict[str, dict[str, _Form]] = {}
    for token in tokenize(folded.text):
        forms = list(clitic_forms(token.text))
        listed = not taken.isdisjoint(range(*folded.span(token.start, token.end))) or any(
            form in known or form.removeprefix("ال") in known for _, form in forms
        )
        for cut, form in forms:
            sound = skeleton(form.removeprefix("ال"))
            span = folded.span(token.start + cut, token.end)
            found.setdefault(sound, {}).setdefault(form, _Form(span, form, listed))
    return {sound: list(forms.values()) for sound, forms in found.items()}


def _best(name: str, forms: Mapping[str, Sequence[_Form]]) -> _Form | None:
    """The word that sounds most like the name; of those that sound the same, the one spelt most like it."""
    sound = skeleton(name)
    says_little = len(sound) < _CONSONANTS
    if says_little and len(name) < _SHORTEST:
        return None
    close = {other: normalized_similarity(sound, other, score_cutoff=ALIKE) for other in forms}
    most = 1.0 if says_little else max(close.values(), default=0.0)
    if most < ALIKE:
        return None
    alike = (form for other, score in close.items() if score == most for form in forms[other])
    best = max(alike, key=lambda form: _spelt(name, form), default=None)
    if best is None or (says_little and _spelt(name, best) < (True, ALIKE)):
        return None
    return best


def _spelt(name: str, form: _Form) -> tuple[bool, float]:
    """Whether a name and a word begin with the same letter, and how alike their letters are."""
    one, other = plain(name), plain(romanize(form.text))
    return one[0] in _FIRST.get(form.text[:1], other[:1]), normalized_similarity(one, other)
