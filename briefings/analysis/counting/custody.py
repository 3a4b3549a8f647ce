"""Arrests that are none of the conflict's: "the police in Beirut detained twelve people".

The police of a country outside the conflict keep order at home, as those of a side do where its people
protest. Whom they take is no captive of a side.
"""

from __future__ import annotations

from itertools import takewhile

from briefings.analysis.counting.gated import inflected, listed, needs
from briefings.analysis.parsing.casualties import Counted, casualty, known, word_lists
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists
from briefings.profile import OTHER

_REACH = 12  # words between an arrest and whom it took
_BESIDE = 5  # words behind a number in which those counted are said to be a side's
_IN = frozenset(["في", "داخل", "ب"])
_CAPTIVES = frozenset(["soldiers", "fighters", "officers", "prisoners", "peacekeepers"])
_BEHIND = 7  # words behind a number in which those counted are said to be suspects
_words = lists("casualties", "custody")
_uncounted = lists("casualties", "uncounted")
_killers = lists("casualties", "killers")
_POLICE = Trigger(lambda word: known(word, _words("police")))
_ARRESTS = Trigger(lambda word: known(word, _words("arrests")))
_PROTEST = Trigger(lambda word: known(word, _words("protests")))
_CHARGE = Trigger(lambda word: known(word, _words("charges")))


def elsewhere(reading: Reading, number: Counted, context: Context, speaking: Speaking) -> bool:
    """Whether a number is of people arrested by or in a country that is no side of the conflict."""
    if not context.pair or number.whom in _CAPTIVES:
        return False
    at = _arrest(reading, number)
    if at < 0:
        return False
    near = [m for m in reading.mentions if m.party and _of_clause(reading, m, at, number)]
    by = [m for m in near if not m.prep and m.kind != "place" and at < m.first < number.first]
    police = [m for m in near if known(reading.tokens[m.first].text, _words("police"))]
    where = [m for m in near if m.prep in _IN and m.kind in ("state", "place") and not m.head]
    held = police or by
    core = {*context.profile.core}
    before = reading.tokens[at - 1] if at else None
    if not held and before is not None and "complement" in before.hits and speaking.parties:
        return not set(speaking.parties) & core  # "X said that it had detained six"
    if held:
        return not {m.party for m in held} & core
    if not where and any("preposition" in t.hits for t in reading.tokens[at : number.first]):
        return False
    return bool(where) and not {m.party for m in where} & core


def at_a_protest(reading: Reading, number: Counted) -> bool:
    """Whether a sentence tells of the police and of a protest: there they take their own people."""
    if number.whom in _CAPTIVES:
        return False
    return bool(_POLICE.at(reading)) and bool(_PROTEST.at(reading))


def on_a_charge(reading: Reading, number: Counted, owner: str | None) -> bool:
    """Whether suspects are counted whom no other side took: "its police detained three suspects"."""
    if _halted_at_home(reading, number):
        return True
    if number.whom in _CAPTIVES or not _CHARGE.at(reading):
        return False
    before = [m.party for m in reading.mentions if m.party and m.last < number.first and not m.prep]
    beside = range(number.first, number.last + _BESIDE)
    named = any(m.party == owner and m.core in beside for m in reading.mentions)
    taker = before[-1] if before else None
    return owner in (None, OTHER) or taker == owner or not named


def _halted_at_home(reading: Reading, number: Counted) -> bool:
    """ "The police stopped ten leaders of the opposition", "X stopped two soldiers who are suspected".

    Soldiers need a charge; whoever is told to be another side's is its captive.
    """
    tokens, at = reading.tokens, _arrest(reading, number)
    if at < 0 or tokens[at].text.lstrip("وف") not in _killers("halts"):
        return False
    beside = range(number.first, number.last + _BESIDE)
    if any(m.kind in ("demonym", "owned", "enemy") and m.core in beside for m in reading.mentions):
        return False
    charged = any(token.text in _words("suspected") for token in tokens[number.last + 1 :])
    subject = tokens[at + 1 : number.first]
    keepers = any(known(token.text, _killers("authorities")) for token in subject)
    return charged or (keepers and number.whom not in _CAPTIVES)


def _arrest(reading: Reading, number: Counted) -> int:
    """The word of an arrest before a number, or right behind it; -1 where there is none."""
    if not _ARRESTS.at(reading):
        return -1
    tokens = reading.tokens
    for k in range(number.first - 1, max(-1, number.first - 1 - _REACH), -1):
        if known(tokens[k].text, _words("arrests")):
            return k
        if set(tokens[k + 1].gap) & set(".؛") or "complement" in tokens[k].hits:
            return -1
    return -1


def _of_clause(reading: Reading, m: Mention, at: int, number: Counted) -> bool:
    """Whether a phrase stands between an arrest and the next clause, or opens: "in Berlin, …"."""
    ends = [k for k, _ in reading.opened if k > number.last]
    end = min(ends, default=len(reading.tokens))
    opens = m.first <= 1 and m.last < at and m.prep in _IN
    return opens or at - 2 <= m.first < end


@needs(inflected(_uncounted, "warrant"))
def is_wanted(reading: Reading, number: Counted) -> bool:
    """ "A warrant for the arrest of …", "of five leaders"."""
    before = reading.tokens[max(0, number.first - _REACH) : number.first]
    held = [k for k, token in enumerate(before) if casualty(token.text)]
    apart = any(
        token.gap.strip() or "complement" in token.hits for token in before[max(held, default=0) :]
    )
    return not apart and any(
        known(before[k - 1].text, _uncounted("warrant")) for k in held[-1:] if k
    )


@needs(listed(_uncounted, "suspects"))
def is_suspect(reading: Reading, number: Counted) -> bool:
    """ "Seven who are suspected of the killing": they were not killed; who was arrested was.

    What befell another in the clause before befell not them: "they killed him, and that the soldier accused".
    """
    tokens, last = reading.tokens, number.last
    that = [at for at, how in reading.opened if how == "complement" and at <= number.first]
    start = max([0, number.first - _REACH, *that])
    kinds = {word_lists().kinds.get(casualty(t.text)) for t in tokens[start : last + 1]}
    behind = [
        *takewhile(lambda token: not token.gap.strip(), tokens[last + 1 : last + 1 + _BEHIND])
    ]
    told = [k for k, token in enumerate(behind) if token.text in _uncounted("suspects")]
    return bool(told) and not kinds - {None}
