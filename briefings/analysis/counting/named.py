"""One who is told of by name beside others who were hit: "killed were X and three other soldiers"."""

from __future__ import annotations

from briefings.analysis.parsing.casualties import casualty, known, people, word_lists
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.triggers import Trigger
from briefings.language.normalize import bare
from briefings.language.numerals import numerals

_OTHERS = frozenset(map(bare, ["آخرون", "آخرين"]))
_NUMBER = 3  # words from "and three" to "others"
_NAME = 5  # words of a name
_CHANNELS = frozenset(["preposition", "complement", "party", "head", "deed", "report", "event"])


def named_beside(reading: Reading) -> dict[int, tuple[int, str]]:
    """One, by the first word of a name that stands between a verb of being hit and "and three others"."""
    found: dict[int, tuple[int, str]] = {}
    for k in _AT.at(reading):
        at = next((j for j in range(k, max(0, k - _NUMBER) - 1, -1) if _counts(reading, j)), 0)
        verb = next(
            (j for j in range(at - 1, max(-1, at - 2 - _NAME), -1) if _hits(reading, j)), -1
        )
        name = range(verb + 1, at)
        if verb >= 0 and name and all(_may_name(reading, j) for j in name):
            found[name[0]] = (1, "people")
    return found


def _counts(reading: Reading, j: int) -> bool:
    """ "And three"."""
    text, gap = reading.tokens[j].text, reading.tokens[j].gap.strip()
    return not gap and text.startswith("و") and bool(numerals(text[1:], "ar"))


def _hits(reading: Reading, j: int) -> bool:
    form, words = casualty(reading.tokens[j].text), word_lists()
    strong = bool(form) and form not in words.nouns and form not in words.weak
    return strong and words.kinds[form] in ("killed", "wounded")


def _may_name(reading: Reading, j: int) -> bool:
    """Whether a word may be of somebody's name: no number, noun for people, office, or side."""
    token, words = reading.tokens[j], word_lists()
    plain = token.text.removeprefix("ال")
    party = token.hits.get("party")
    # A surname may be that of somebody whom the profile knows, too.
    someone = party is not None and party.sense.kind == "person"
    said = people(token.text) or plain in words.certain or known(token.text, words.nouns)
    return not (
        token.gap.strip()
        or said
        or _hits(reading, j)
        or numerals(token.text, "ar")
        or (_CHANNELS & set(token.hits) and not someone)
    )


_AT = Trigger(_OTHERS.__contains__)
