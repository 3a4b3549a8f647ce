"""Whose the counted cannot be by what they are called, or by what is said to be done with them.

"The army: 60 gunmen dead", "X announced the elimination of six": they are none of the teller's own.
"""

from __future__ import annotations

from briefings.analysis.claims.relations import possessive
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.killers import names_them
from briefings.analysis.parsing.casualties import Counted
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.sides import armies, civilians, kin
from briefings.analysis.parsing.vocabulary import lists

_QUOTES = ' "“”«»'
_OF = "من"
_NAME = 1  # words behind a teller by which it is still called
_words = lists("casualties", "killers")


def foes(reading: Reading, draft: Draft, context: Context, speaking: Speaking) -> frozenset[str]:
    """Who tells of "the elimination of six", "60 gunmen dead": they are none of its own, unless it says so.

    An army's foes are no more its own country's people.
    """
    hit = draft.kind in ("killed", "wounded", "captured")
    of_foes = are_foes(reading, draft.number) or _goes_on(reading, draft)
    if not hit or not (of_foes or _is_eliminated(reading, draft)):
        return frozenset()
    theirs = of_foes and _names_by_article(reading, draft.number)  # its ending is no pronoun
    own = (not theirs and possessive(reading, draft.number)) or any(
        names_them(m, draft.number) for m in reading.mentions
    )
    if own:
        return frozenset()
    themselves = _called_so_themselves(reading, draft, context, speaking)
    told = {draft.claimant or "", *speaking.parties} - themselves
    folk = {civilians(context.profile) or ""} if told & armies(context.profile) else set()
    beside = _only_accused(reading, frozenset(told & {*speaking.parties}), context)
    return frozenset(told | folk | beside)


def _called_so_themselves(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> frozenset[str]:
    """Whose dead a wire calls so: "the rebels said that 26 rebels died", a breakaway land's separatists."""
    span = reading.tokens[draft.number.first : draft.number.last + 3]
    if any(t.text.removeprefix("ال") in _words("separatists") for t in span):
        return frozenset(party for pair in kin(context.profile) for party in pair)
    return frozenset(
        one.party
        for one in speaking.found
        if any(_is_name_of_foes(t.text) for t in reading.tokens[one.first : one.last + 1 + _NAME])
    )


def _is_name_of_foes(word: str) -> bool:
    plain = word.removeprefix("و").removeprefix("ال")
    return plain != word and plain in (*_words("rebels"), *_words("separatists"))


def _only_accused(reading: Reading, told: frozenset[str], context: Context) -> frozenset[str]:
    """Who is named only beside a teller from elsewhere: "Y, which accuses X of …, said: 60 gunmen dead"."""
    if not told or told & frozenset(context.profile.core):
        return frozenset()
    return frozenset(m.party for m in reading.mentions if m.party and _is_beside(reading, m))


def _is_beside(reading: Reading, m: Mention) -> bool:
    """Whether a relative clause names it."""
    for token in reversed(reading.tokens[: m.first]):
        if "complement" in token.hits:
            return False
        if "relative" in token.hits:
            return True
    return False


def _is_eliminated(reading: Reading, draft: Draft) -> bool:
    """Whether fighters are said to be done away with."""
    tokens, first = reading.tokens, draft.number.first
    at = first - 1 - (first > 0 and tokens[first - 1].text == "علي")
    said = draft.kind == "killed" and draft.number.whom == "fighters" and at >= 0
    return said and tokens[at].text.lstrip("وب") in _words("slays")


def are_foes(reading: Reading, number: Counted) -> bool:
    """Whether a noun counts them by which nobody calls his own men: "gunmen", "terrorists", "rebels"."""
    return _called_so(reading, number.first, number.last + 1)


def _names_by_article(reading: Reading, number: Counted) -> bool:
    """ "20 of the mercenaries": a noun with the article."""
    behind = reading.tokens[number.first : number.last + 3]
    return any(t.text.startswith("ال") and t.text[2:] in _words("foes") for t in behind)


def _goes_on(reading: Reading, draft: Draft) -> bool:
    """ "60 gunmen dead and dozens wounded": of the same, for all that no noun says of whom."""
    if draft.number.whom or not draft.earlier:
        return False
    before = draft.earlier[-1]
    span = [i for i, t in enumerate(reading.tokens) if before.start <= t.start < before.end]
    return before.party_affected is None and _called_so(reading, span[0], span[-1] + 1)


def _called_so(reading: Reading, first: int, last: int) -> bool:
    span = reading.tokens[first : last + 1]
    span += reading.tokens[last + 1 : last + 2] if span[-1].text == _OF else []
    named = [t for k, t in enumerate(span) if k == 0 or not t.gap.strip(_QUOTES)]
    return any(
        t.text.removeprefix("ال") in _words("foes")
        and not any(one.text in _words("volunteers") for one in named[max(0, k - 1) : k + 2])
        for k, t in enumerate(named)
    )
