"""Who cannot be the side of the dead: whoever is accused of killing them or kills them in the sentence.

A place that one side holds says whose the people hit there may be; who killed them says more. Of parties
outside the profile one may kill another, so nothing is told of them here; a count whose noun is a side's
own stays its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefings.analysis.counting.blows import struck_by
from briefings.analysis.counting.bounds import lead_at
from briefings.analysis.counting.doers import (
    OF_THEM,
    PRONOUNS,
    chained,
    deed_of,
    is_object,
    of_theirs,
    slain_by,
    slaying,
    slays_them,
    takes,
)
from briefings.analysis.counting.kinfolk import kin
from briefings.analysis.counting.rowed import fires_in_a_row
from briefings.analysis.parsing.casualties import (
    Counted,
    casualty,
    known,
    possessed,
    word_lists,
)
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.vocabulary import lists
from briefings.profile import OTHER

# Words between an accusation's object and the deed: "of the responsibility for the death".
_LEAD = 3
_MEN = 2  # … or to "of X's men"
_words = lists("casualties", "killers")


def killers(
    reading: Reading, number: Counted, context: Context, speaking: Speaking
) -> frozenset[str]:
    """The parties of the profile that are said to have killed the counted."""
    some = _of_them(reading, number)  # of those counted before; by whose hand is told of them alone
    theirs = of_theirs(reading, number.first, number.last + 3)
    if (_of_a_side(reading, number) or theirs) and not some:
        return frozenset()
    rules = (_by_hand,) if some else (_accused, slayers, _by_hand, fires_in_a_row)
    found = [m for rule in rules for m in rule(reading, number)]
    found += struck_by(reading, number.first, number.last)
    armed = [m for m in found if not _is_police(reading, m, context)]
    parties = {p for m in armed for p in resolve(m, reading, context, speaking)}
    parties |= tells_its_own(reading, number, speaking)
    return frozenset(
        parties - {OTHER} - {m.party for m in reading.mentions if names_them(m, number)}
    )


def names_them(m: Mention, number: Counted) -> bool:
    """ "Three X soldiers", "thirty of X's men": they are X's, whoever killed them."""
    if m.kind == "demonym":
        return number.first <= m.core <= number.last + 1
    men = m.prep == "من" and m.head in ("force", "patient")
    return men and number.first < m.first <= number.last + _MEN


def _of_a_side(reading: Reading, number: Counted) -> bool:
    """Whether the noun for the counted says by a pronoun whose they are; of a woman's child it does not."""
    begun = {at for at, _ in reading.opened if at > number.last}
    for k in range(number.first, min(number.last + 3, len(reading.tokens))):
        token = reading.tokens[k]
        other = k > number.last and bool(token.gap.strip(' "“”«»') or _hits_more(token.text))
        if k in begun or other or slays_them(token.text):
            return False
        adjective = reading.text[token.end - 1] == "ة"  # "an old woman", and no "old man of hers"
        if not kin(token.text) and possessed(token.text)[1] and not adjective:
            return True
    return False


def _hits_more(word: str) -> bool:
    """Whether a word tells of others who were hit: "and the wounding of her child"."""
    return word.startswith("و") and bool(casualty(word))


def _of_them(reading: Reading, number: Counted) -> bool:
    """Whether a number is a part of the count before: "six, five of them"."""
    behind = reading.tokens[number.last + 1 : number.last + 2]
    return any(token.text in OF_THEM and not token.gap.strip() for token in behind)


def _is_police(reading: Reading, mention: Mention, context: Context) -> bool:
    """Whether it is a country's police, which mostly strike at its own people; a body has no people."""
    if any(p.id == mention.party and not p.demonyms for p in context.profile.parties):
        return False
    inside = reading.tokens[mention.first : mention.last + 1]
    return any(known(token.text, _words("police")) for token in inside)


def _accused(reading: Reading, number: Counted) -> Iterator[Mention]:
    """ "Accused X of killing four", "held X responsible for the death of four"."""
    tokens = reading.tokens
    if not any(p.value == "accuse" and p.at < number.first for p in reading.predicates):
        return
    for m in reading.mentions:
        lead = tokens[m.last + 1 : number.first]
        if m.last >= number.first or not 0 < len(lead) <= _LEAD or m.prep:
            continue
        words = [token.text for token in lead]
        plain = not any(token.gap.strip() for token in (*lead, tokens[number.first]))
        if plain and casualty(words[-1]) and words[0] in _words("deeds", "blamed"):
            yield from _joined(reading, m)


def _joined(reading: Reading, mention: Mention) -> Iterator[Mention]:
    """A mention and those that it goes on with: "accused X and Y"."""
    yield mention
    for m in reading.mentions:
        if mention.joined and m.last + 1 == mention.first:
            yield from _joined(reading, m)


def killing(reading: Reading, number: Counted) -> Iterator[Mention]:
    """Whose the killer is: "soldiers of X killed two civilians", in either order of the words."""
    for m in reading.mentions:
        at, objects = deed_of(reading, m) if m.last < number.first else (-1, ())
        # of "two civilians", where the number stands behind the noun
        if at >= 0 and {*objects} & {number.first, number.first - 1}:
            yield m


def slayers(reading: Reading, number: Counted) -> Iterator[Mention]:
    """Whoever kills the counted by his own verb, right there or in going on."""
    yield from killing(reading, number)
    yield from slain_by(reading, number)
    yield from _going_on(reading, number)


def _going_on(reading: Reading, number: Counted) -> Iterator[Mention]:
    """ "X killed five and took twelve prisoners": a verb without a subject goes on with the one before."""
    at = lead_at(reading, number)
    if at < 1 or reading.tokens[at].text[0] not in "وف" or not takes(reading.tokens[at].text[1:]):
        return
    for m in reading.mentions:
        verb = max(slaying(reading, m), _attacking(reading, m)) if m.last < at else -1
        end = max(verb, m.last)
        plain = not any(
            {"complement", "break"} & set(t.hits) for t in reading.tokens[end + 1 : at]
        ) and not any(p.kind == "report" and end < p.at < at for p in reading.predicates)
        if verb >= 0 and plain:
            yield m


def _attacking(reading: Reading, m: Mention) -> int:
    """The verb by which a mention strikes, right before or behind it: "X shelled a market"; or -1."""
    if m.prep or m.joined or m.kind == "place":
        return -1
    tokens = reading.tokens
    for k in (m.last + 1, m.first - 1):
        word = tokens[k].text if 0 <= k < len(tokens) else ""
        if word in _words("attacks") or (word[:1] in ("و", "ف") and word[1:] in _words("attacks")):
            return k
    return -1


def tells_its_own(reading: Reading, number: Counted, speaking: Speaking) -> set[str]:
    """ "X said that it had killed twelve", where one party speaks."""
    tokens, at = reading.tokens, lead_at(reading, number)
    first = at - 1 if at > 0 and chained(tokens, at - 1) else at  # "killed and wounded"
    that = tokens[first - 1] if first > 0 else None
    own = that is not None and "complement" in that.hits and that.text.endswith(PRONOUNS)
    if not own or not takes(tokens[first].text) or len(speaking.parties) != 1:
        return set()
    return set(speaking.parties) if is_object(reading, at + 1) else set()


def _by_hand(reading: Reading, number: Counted) -> Iterator[Mention]:
    """ "Killed … at the hands of X", "by X's fire", in the clause of the count."""
    tokens = reading.tokens
    for m in reading.mentions:
        low, high = min(number.last, m.first), max(number.first, m.first)
        if any(tokens[k].gap.strip() for k in range(low + 1, high + 1)):
            continue
        words = [token.text for token in tokens[max(0, m.first - 2) : m.core]]
        least = len(words) - (m.core - m.first)  # the words before the mention
        by = any(
            f" {' '.join(words[:k])}".endswith(word_lists().hands) or words[k - 1] in _words("fire")
            for k in range(max(1, least), len(words) + 1)
        )
        if by:
            yield m
