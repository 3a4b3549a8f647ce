"""Villages that no profile lists, whose side an article tells: "the Armenian village of X", "X, in Karabakh".

Who is hit there later is of that side, or of the people where the sides are armies; soldiers are anybody's.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.killers import slayers
from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.sides import armies, civilians
from briefings.analysis.parsing.vocabulary import lists

_NAME = 2  # words of a village's name at most
_TELLS = 5  # words from a name to whose it is
_ARMED = frozenset(["soldiers", "officers", "fighters", "prisoners", "peacekeepers", "pilots"])
_NO_NAME = frozenset(["preposition", "complement", "relative", "report", "event", "deed", "head"])
_KINDS = frozenset(["state", "demonym", "place", "land"])
_words = lists("casualties", "villages")


def learn_villages(reading: Reading, context: Context) -> None:
    """Remember whose a village is that the sentence says so of."""
    for first, end in _names(reading):
        if (side := _side_of(reading, end, context)) is not None:
            name = " ".join(token.text for token in reading.tokens[first:end])
            context.villages.pop(name, None)
            context.villages[name] = side


def of_a_village(reading: Reading, draft: Draft, context: Context) -> str | None:
    """The side whose village the counted were hit in, where the sentence names nobody else."""
    if not context.villages or draft.background or draft.number.whom in _ARMED:
        return None
    if any(m.party in context.profile.core for m in reading.mentions):
        return None
    there = set(_told_of(reading, context))
    if len(there) != 1 or any(slayers(reading, draft.number)):
        return None
    (side,) = there
    return side


def _names(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where a village's name begins and ends behind "the village of"."""
    tokens = reading.tokens
    for at, token in enumerate(tokens):
        if not {token.text, token.text[1:]} & _words("nouns"):
            continue
        end = at + 1
        while end <= min(at + _NAME, len(tokens) - 1) and _names_it(reading, end, end == at + 1):
            end += 1
        if end > at + 1:
            yield at + 1, end


def _names_it(reading: Reading, k: int, opens: bool) -> bool:
    """Whether a word may be one of an unlisted name."""
    token = reading.tokens[k]
    if opens and token.text in _words("names"):
        return not token.gap.strip()  # "Mother of …", "Father of …"
    known = {"party", *_NO_NAME} & set(token.hits) or token.text in _words("tells")
    goes_on = not opens and token.text.startswith(("و", "ب", "ل"))
    return not (known or goes_on or token.gap.strip())


def _side_of(reading: Reading, end: int, context: Context) -> str | None:
    """Whose a village is by the words behind its name: "the Armenian", "which belongs to X", "in X"."""
    tokens = reading.tokens
    for m in reading.mentions:
        near = (
            end <= m.core <= end + _TELLS and m.kind in _KINDS and m.party in context.profile.core
        )
        between = tokens[end : m.core]
        plain = all(t.text in _words("tells") and not t.gap.strip() for t in between)
        if near and plain and not tokens[m.core].gap.strip() and _is_adjective(reading, m, end):
            folk = civilians(context.profile)
            return folk if folk is not None and m.party in armies(context.profile) else m.party
    return None


def _is_adjective(reading: Reading, m: Mention, end: int) -> bool:
    """Whether a nation right behind the name is told of the village: a feminine, "the Armenian"."""
    return m.core > end or reading.tokens[m.core].text.endswith("يه")


def _told_of(reading: Reading, context: Context) -> Iterator[str]:
    """The sides of the villages that a sentence names by name or, where one was told of, as "the village"."""
    text = f" {' '.join(token.text for token in reading.tokens)} "
    the = _words("the") if len(context.villages) == 1 else ()
    for name, side in context.villages.items():
        if any(f" {lead} {one} " in text for lead in _words("where") for one in (name, *the)):
            yield side
