"""Whether words of the field keep their sense: a fabricated report is not "hacked".

A decoder that has seen a word too seldom takes it for another that looks like it, and the sentence stays
fluent. `data/checks/senses.toml` lists such words, each with all English that may stand for it. Some entries
say how the English is put right: "shot dead" of somebody wounded by gunfire is "shot and wounded". Of the
decoder's hypotheses one that has the word is taken where there is any (`rescue.py`); else the sentence is
marked. Of 58,292 true pairs none was marked by the older entries, of 53,041 two by the newer ones, rightly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from briefings.language.bilingual import idle
from briefings.language.normalize import bare
from briefings.language.packed import toml
from briefings.language.wordlists import parts

_SPACE = r"[^\w.،,؛;:!؟?]+"  # between words of a clause
_GAP = rf"(?:{_SPACE}\w+){{1,6}}?{_SPACE}"  # what … stands for
_KEY = 3  # letters of a word by which entries are found
_WORD = re.compile(r"\w+")


class _Sense(NamedTuple):
    """What a word says, the word, and English that says it or something else."""

    said: str
    arabic: re.Pattern[str]
    english: re.Pattern[str]
    wrong: re.Pattern[str] | None
    right: re.Pattern[str]  # English that is right even within wrong words
    but: re.Pattern[str]  # Arabic that gives the word another sense
    hopeless: bool  # no hypothesis of the decoder has ever said it
    mends: tuple[tuple[re.Pattern[str], str], ...]  # English that is put right, and how
    unless: re.Pattern[str]  # Arabic beside which nothing is put right: it may say that, too


@cache
def _index() -> dict[str, list[_Sense]]:
    """The entries by the first letters of a phrase."""
    table: dict[str, dict[str, str]] = toml("checks/senses.toml")
    index: dict[str, list[_Sense]] = {}
    for said, entry in table.items():
        phrases = list(map(_folded, parts(entry["arabic"])))
        wrong = _english(entry["wrong"]) if "wrong" in entry else None
        single = _any(phrase for phrase in phrases if phrase.isalnum())
        several = _any(phrase for phrase in phrases if not phrase.isalnum())
        words = rf"(?:[بكل]?(?:ال)?|لل)(?:{single})|[بكل]?(?:{several})"
        arabic = re.compile(rf"(?:(?<!\w)|(?=،))[وف]?(?:{words})(?!\w)")
        but, unless = (_arabic(entry.get(part, "")) for part in ("but", "unless"))
        pairs = (mend.split(" = ") for mend in parts(entry.get("mend", "")))
        mends = tuple((_english(there), instead) for there, instead in pairs)
        english, right = (_english(entry.get(part, "")) for part in ("english", "right"))
        hopeless = "hopeless" in entry
        sense = _Sense(said, arabic, english, wrong, right, but, hopeless, mends, unless)
        for key in dict.fromkeys(_WORD.findall(phrase)[0][:_KEY] for phrase in phrases):
            index.setdefault(key, []).append(sense)
    return index


def _folded(phrase: str) -> str:
    """A phrase as `bare` folds its words; … is kept."""
    return "…".join(map(bare, phrase.split("…")))


def _arabic(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وف]?[بكل]?(?:{_any(map(_folded, parts(words)))})(?!\w)")


def _english(words: str) -> re.Pattern[str]:
    phrases = (phrase.replace(" … ", "…") for phrase in parts(words))
    return re.compile(rf"(?<!\w)(?:{_any(phrases)})(?!\w)", re.IGNORECASE)


def _any(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases, `*` for any ending and … for a few words."""
    return (
        "|".join(
            re.escape(phrase).replace("…", _GAP).replace(r"\*", r"\w*").replace(r"\ ", r"\W+")
            for phrase in phrases
        )
        or "(?!)"
    )


@lru_cache(maxsize=256)
def _told(ar: str) -> tuple[tuple[_Sense, str], ...]:
    """The entries of which the Arabic has a word, each with the word."""
    key, index = bare(ar), _index()
    likely: dict[int, _Sense] = {}
    for word in _WORD.findall(key):
        for start in range(4):  # "and", a preposition, the article
            likely |= {id(sense): sense for sense in index.get(word[start : start + _KEY], ())}
    found = ((sense, sense.arabic.search(key)) for sense in likely.values())
    return tuple((s, match[0].strip()) for s, match in found if match and not s.but.search(key))


def findings(ar: str, en: str, *, mendable: bool = False) -> Iterator[str]:
    """Words whose sense the English lacks, as reasons; of `mendable` ones only, where a choice is left."""
    for sense, word in _told(ar):
        if not (mendable and sense.hopeless) and _lacks(en, sense):
            yield f'the Arabic says "{sense.said}" ({word}); the English has no such word'


def _lacks(en: str, sense: _Sense) -> bool:
    """Whether the English says something else: what is right within wrong words is none ("shot dead")."""
    if sense.wrong is None:
        return not sense.english.search(en)
    rest, wrong = sense.wrong.subn(" ", en)
    return bool(wrong) and not sense.english.search(rest) and not sense.right.search(en)


def mended(ar: str, en: str) -> str:
    """The English with what is wrong put right where its entry says how, and where it stands once."""
    for sense, _ in _told(ar):
        if sense.mends and not sense.unless.search(bare(ar)) and _lacks(en, sense):
            for there, instead in sense.mends:
                found = list(there.finditer(en))
                if len(found) == 1:
                    start, end = found[0].span()
                    opens = en[start].isupper() and en[:start].rstrip(' "“')[-1:] in ("", ".", ":")
                    first = instead[0].upper() if opens else instead[0]
                    en = en[:start] + first + instead[1:] + en[end:]
    return en


def settled(ar: str, en: str) -> frozenset[str]:
    """The folded words of both sides that stand for each other by an entry, whatever the lexicon knows."""
    told = _told(ar)
    found = [(word, m[0]) for s, word in told if not s.wrong for m in s.english.finditer(en)]
    put = ((word, each) for s, word in told for _, each in s.mends if not idle(each))
    found += [(word, each) for word, each in put if _english(each).search(en)]
    texts = (f"{word} {said}" for word, said in found)
    return frozenset(word for text in texts for word in _WORD.findall(bare(text)))
