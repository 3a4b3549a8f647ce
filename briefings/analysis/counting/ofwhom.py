"""Whom a toll counts, where that stands before its number: "its dead from among the soldiers reached 376"."""

from __future__ import annotations

from briefings.analysis.parsing.casualties import Counted, Words, casualty, known, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.language.numerals import numerals

_BACK = 8  # words before a number in which its toll names whom it counts
_OWN = 3  # words from whom a toll names back to a number before its noun
_ROW = 4  # tokens from the end of a number to "of the soldiers"
_OF = ("من", "بين", "صفوف")
_ARTICLE = "ال"


def whom_before(reading: Reading, number: Counted) -> str:
    """The people, in the plural, right behind a word for the dead or wounded and "of"; "" without them."""
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


def whom_behind(reading: Reading, last: int) -> str:
    """The people, in the plural, of whom the hit are: "dozens of dead from among the soldiers"; or ""."""
    row, words = reading.tokens[last : last + _ROW], word_lists()
    noun = next((k for k, token in enumerate(row[:2]) if known(token.text, words.nouns)), -1)
    behind = row[noun + 1 : noun + 3] if noun >= 0 else []
    plain = len(behind) > 1 and not any(t.gap.strip() for t in row[1 : noun + 3])
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
