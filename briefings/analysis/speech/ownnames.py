"""Bodies that no list has, by their own names: "the league of exiles accused X of", "the Y party said that".

Behind its verb of saying such a body is the subject and speaks for itself: not whoever spoke before, nor
whoever it accuses right behind. A body of a country's name ("the X committee") is left to whose it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.gender import verb_is_feminine
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.tokens import Token, is_glued
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.speech.bodies import body_key
from briefings.analysis.speech.sourcekinds import definite
from briefings.profile import OTHER

_LONGEST = 5  # words of a name
_BLAMING = frozenset(["accuse", "call", "condemn"])  # verbs that have whom they blame right behind
_CLOSED = frozenset(["party", "break", "preposition", "complement", "attribution", "relay"])
_SEAT = 2  # words from a name to the country in which its bearer is
_THAT = 8  # words from a body to the "that" of its words
_OFFICE = 5  # words from a director to his body
_IN_ITS_NAME = "باسم"
_words = lists("reporting", "own_names")
_seats = lists("reporting", "seats")


def own_names(reading: Reading, context: Context) -> Reading:
    """The reading with a mention of no party for each body of no list that says something."""
    reading = with_seats(reading)
    mentions = reading.mentions
    mentions = list(_without_towns(reading, mentions))
    for predicate in reading.predicates:
        at = predicate.at + 1
        last = _last(reading, predicate, context)
        if last > at and _stands_alone(predicate, mentions, at, last):
            body = Mention(OTHER, at, last, at, "office", "office")
            rest = (m for m in mentions if not at <= m.core <= last)
            mentions = [body, *(_behind(reading, m, last) for m in rest)]
    if mentions == reading.mentions:
        return reading
    return replace(reading, mentions=sorted(mentions, key=lambda m: m.first))


def with_seats(reading: Reading) -> Reading:
    """The reading with "the prosecutors in X" (النيابة العامة بفلان) as one phrase, which is X's."""
    verbs = {p.at: p for p in reading.predicates if p.kind == "report"}
    for body in reading.mentions:
        seat = next((m for m in reading.mentions if m.first == body.last + 1), None)
        bare = not body.party and body.kind in ("office", "force") and seat is not None
        if bare and seat is not None and _is_seat(reading, body, seat, verbs.get(body.first - 1)):
            whole = replace(
                body, party=seat.party, last=seat.last, core=seat.core, kind="state", head="office"
            )
            kept = [whole if m is body else m for m in reading.mentions if m is not seat]
            return replace(reading, mentions=kept)
    return reading


def _is_seat(reading: Reading, body: Mention, seat: Mention, verb: Predicate | None) -> bool:
    tokens = reading.tokens
    if seat.prep != "ب" or seat.kind != "state" or not is_glued(tokens[seat.first]):
        return False
    before = tokens[body.first - 1] if body.first else None
    if verb is None or before is None:
        return bool(before is not None and "attribution" in before.hits)
    told = before.text.removeprefix("و").removeprefix("ف")
    behind = tokens[seat.last + 1 : seat.last + 2]
    again = any(is_glued(t) and t.text.startswith("ب") for t in behind)
    return told in _seats("verbs") or (told in _seats("by") and again)


def is_own_name(reading: Reading, at: int) -> bool:
    """Whether a body of no list stands at a word, by its own name, or an officer of it."""
    return any(
        m.first == at == m.core < m.last and m.party == OTHER and m.head == "office"
        for m in reading.mentions
    )


def is_body(noun: str) -> bool:
    """Whether a noun is of a body that speaks for itself: "league", "committee"."""
    return noun in _words("bodies")


def _noun(token: Token) -> str:
    return "" if token.quoted else token.text


def _last(reading: Reading, predicate: Predicate, context: Context) -> int:
    """The last word of a body's name right behind a verb of saying; -1 where there is none."""
    tokens, at = reading.tokens, predicate.at + 1
    finite = predicate.kind == "report" and predicate.form in ("past", "present")
    if not finite or predicate.suffix or at + 1 >= len(tokens) or tokens[predicate.at].quoted:
        return -1
    if "party" in tokens[at].hits:
        return -1
    if is_body(_noun(tokens[at])):
        if not _agrees(reading, predicate, tokens[at].text):
            return -1  # "(he) announced the initiative"
    else:
        at = _officers(tokens, at)
    if not 0 <= at < len(tokens) - 1 or not is_glued(tokens[at]):
        return -1
    if tokens[at + 1].text in _words("of_states") or body_key(reading, at) in context.bodies:
        return -1
    last = at
    if _of_a_deed(tokens, at):
        last += 2
    while last + 1 < len(tokens) and last < at + _LONGEST and _goes_on(tokens, last):
        last += 1
    return -1 if predicate.value == "say" and _is_announced(reading, at, last) else last


def _agrees(reading: Reading, predicate: Predicate, noun: str) -> bool:
    """Whether a body in the singular is of the gender of the verb before it."""
    return noun in _words("plurals") or noun.endswith("ه") == verb_is_feminine(reading, predicate)


def _is_announced(reading: Reading, at: int, last: int) -> bool:
    """Whether it is a thing that somebody announces: "a campaign of arrests", "a set of measures"."""
    tokens = reading.tokens
    thing = tokens[at].text in _words("things") and not tokens[last].text.startswith("ال")
    return thing and not any("complement" in t.hits for t in tokens[last + 1 : last + 1 + _THAT])


def _officers(tokens: list[Token], at: int) -> int:
    """Where the body is whose officer speaks: "the regional director of the league of"; -1 for none."""
    head = tokens[at].hits.get("head")
    if head is None or head.sense.kind != "office" or "party" in tokens[at].hits:
        return -1
    for k in range(at + 1, min(at + _OFFICE, len(tokens))):
        token = tokens[k]
        if not is_glued(token) or token.quoted or _CLOSED - {"attribution"} & set(token.hits):
            return -1
        if token.text.startswith("ل") and is_body(token.text.removeprefix("ل")):
            return k
        if token.text == _IN_ITS_NAME and k + 1 < len(tokens) and is_body(_noun(tokens[k + 1])):
            return k + 1
        if not token.text.startswith("ال"):
            return -1
    return -1


def _goes_on(tokens: list[Token], last: int) -> bool:
    """Whether the word behind one belongs to the same name: "the league of the exiles of …"."""
    token = tokens[last + 1]
    if (
        not is_glued(token)
        or token.quoted
        or _CLOSED & set(token.hits)
        or token.text in _words("ends")
    ):
        return False
    definite = token.text.startswith(("ال", "وال"))
    head = token.hits.get("head")
    plain = not token.hits.keys() - {"head", "bystander"}
    people = plain and (head is None or head.sense.kind == "patient")
    people = people and not token.text.startswith("لل")  # "an association for the victims"
    return definite or (people and not tokens[last].text.startswith("ال"))


def _of_a_deed(tokens: list[Token], at: int) -> bool:
    """Whether a body is for a deed, which is no verb: "the committee for the review of the famine"."""
    row = tokens[at + 1 : at + 3]
    apart = len(row) < 2 or not all(is_glued(t) and not t.quoted for t in row)
    if apart or definite(row[0].text) or any(_CLOSED & set(t.hits) for t in row):
        return False
    return "event" in row[0].hits and row[0].text[0] not in "بلو" and row[1].text.startswith("ال")


def _stands_alone(predicate: Predicate, mentions: list[Mention], at: int, last: int) -> bool:
    """Whether no country's name belongs to a body's: one right behind is whom it accuses."""
    if any(
        m.prep and m.kind in ("state", "place") and 0 < m.first - last <= _SEAT for m in mentions
    ):
        return False  # "the wrestlers' league in Baku"
    if not any(m.party and m.first <= last + 1 and m.last > at for m in mentions):
        return True
    behind = [m for m in mentions if last < m.core < predicate.end and not m.joined]
    if predicate.value not in _BLAMING or not behind:
        return False
    blamed, *more = behind
    plain = blamed.kind in ("state", "person") and not blamed.prep
    return plain and not any(not m.prep and m.deed < 0 and m.kind != "place" for m in more)


def _behind(reading: Reading, m: Mention, last: int) -> Mention:
    """A phrase that was read as one with the name before it, by itself."""
    if not m.first <= last < m.core:
        return m
    head = reading.tokens[last + 1].hits.get("head")
    kind = head.sense.kind if head is not None and head.sense.kind in ("office", "force") else ""
    return replace(m, first=last + 1, head=kind)


def _without_towns(reading: Reading, mentions: list[Mention]) -> Iterator[Mention]:
    """The phrases, a body's town being part of its name: "the committees of (the town) X"."""
    bodies: dict[int, Mention] = {}
    for m in mentions:
        first = reading.tokens[m.first]
        if m.party and m.kind == "state" and is_body(_noun(first).removeprefix("و")):
            bodies[m.last] = m
    towns = {
        m.first: m
        for m in mentions
        if m.kind == "place" and not m.prep and m.first == m.core and m.first - 1 in bodies
        and is_glued(reading.tokens[m.first])
    }  # fmt: skip
    for m in mentions:
        town = towns.get(m.last + 1) if bodies.get(m.last) is m else None
        if towns.get(m.first) is not m:
            yield m if town is None else replace(m, last=town.last)
