"""What the role models see of a party in a sentence: short strings, one per thing that is so.

A row stands for one party that a sentence names, points to or carries over, or whose conflict the
article tells of. Its features come from
every mention of it (form, preposition, governing noun, place beside the verbs), from what the rules
found, and from the sentence. They name no party, so a model serves every profile.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.forms import plain
from briefings.analysis.parsing.gender import feminine, verb_is_feminine
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.slots import Slot, fronted, slot_of
from briefings.analysis.parsing.triggers import channel
from briefings.analysis.roles.standing import standing
from briefings.analysis.speech.voices import goes_on, owners, sayers
from briefings.profile import OTHER

# what of the words tells whose words they are
_TELLING = frozenset(["bystander", "outlet", "relay", "attribution", "speech"])
_SLOTS = ("verb=", "of-deed=")  # a place beside a verb or a deed, in three parts


class Shape(NamedTuple):
    """What the models see of a mention, and where of it the verb or deed beside it tells."""

    features: frozenset[str]
    slots: Sequence[str]


@dataclass(slots=True)
class Row:
    """A party with its features and the tokens that it is named by."""

    party: str
    first: int = 1  # first > last: no words of the sentence name it
    last: int = 0
    features: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    told: set[str] = field(default_factory=set)  # what the rules entered
    heard: dict[str, int] = field(default_factory=dict)  # log odds by role, from the words alone
    claims: list[Mention] = field(default_factory=list)  # places that it held before or holds later
    weighed: set[str] = field(default_factory=set)  # the features that models have looked up …
    weight: int = 0  # … and what they weigh together

    @property
    def found(self) -> Found:
        """The party as a role holds it."""
        return Found(self.party, self.first, self.last)


def rows(reading: Reading, context: Context, speaking: Speaking) -> dict[str, Row]:
    """A row for every party that a sentence names or points to, in order."""
    found: dict[str, Row] = {}
    for mention in reading.mentions:
        for party in resolve(mention, reading, context, speaking):
            row = _row_of(party, found)
            if row.last < row.first:
                row.first, row.last = mention.first, mention.last
            row.mentions.append(mention)
    told = [p for p in context.profile.core if p in context.strong or p in context.pair]
    if not context.pair:
        told.append(OTHER)  # in an article on another conflict whoever acts is one of these
    for party in (*speaking.parties, *context.speaker, *told):
        _row_of(party, found)
    _claim(reading, found)
    for party in context.lately:
        _row_of(party, found).features.update(goes_on(reading, context))
    for party, name in owners(reading, context):
        _row_of(party, found).features.add(name)
    speaks = speaking.parties
    forms = shapes(reading)
    for n, row in enumerate(found.values()):
        known = min(len(row.mentions), 3), min(len(found), 4), min(n, 3)
        row.features |= standing(row.party, context, speaking, known)
        for mention in row.mentions:
            row.features |= forms[id(mention)].features
        for mention in row.claims:
            row.features |= {f"C:{name}" for name in forms[id(mention)].features}
        row.features |= _voiced(reading, voice_of(row, speaks))
    return found


def _row_of(party: str, found: dict[str, Row]) -> Row:
    """The row of a party, which is made with the first that is told of it."""
    if party not in found:
        found[party] = Row(party)
    return found[party]


def voice_of(row: Row, speaking: Collection[str]) -> str:
    """Whether the party is among those speaking, is only named, or has no word of the sentence."""
    if row.party in speaking:
        return "voice"
    return "named" if row.mentions else "absent"


def _claim(reading: Reading, found: dict[str, Row]) -> None:
    """Enter the places that change hands for those who do not hold them on that day."""
    for mention in reading.mentions:
        for rival in mention.rivals:
            row = _row_of(rival, found)
            if row.last < row.first:
                row.first, row.last = mention.first, mention.last
            row.claims.append(mention)


def rule(row_of: dict[str, Row], found: Collection[Found], name: str) -> None:
    """Enter what the rules say as a feature of the rows; a party without a row gets one."""
    for one in found:
        if one.party not in row_of:
            row_of[one.party] = Row(one.party, one.first, one.last, {"ruled-only"})
        row = row_of[one.party]
        row.features.add(name)
        row.told.add(name)


@lru_cache(maxsize=1 << 10)  # the parties of a sentence share it, and wire copy repeats
def _voiced(reading: Reading, voice: str) -> frozenset[str]:
    """What the sentence is like, for a party that so has a voice in it or none."""
    return frozenset([f"{voice}|{one}" for one in _sentence(reading)])


@lru_cache(maxsize=8)  # of the sentence at hand, for each voice
def _sentence(reading: Reading) -> list[str]:
    """What the sentence as a whole is like."""
    reports = {p.value for p in reading.predicates if p.kind == "report"}
    events = {p.value for p in reading.predicates if p.kind == "event"}
    deeds = {reading.tokens[k].hits["deed"].sense.kind for k in channel(reading, "deed")}
    made = [f"report={value}" for value in reports] + [f"event={value}" for value in events]
    made += [f"deed={kind}" for kind in deeds]
    made.append(f"verbs={min(len(reports), 1)}{min(len(events), 2)}")
    if any(token.quoted for token in reading.tokens):
        made.append("quotes")
    made += [name for name in _TELLING if channel(reading, name)]
    if reading.predicates:
        first = reading.predicates[0]
        made.append(f"opens={first.kind}/{first.value}/{first.form}/{min(first.at, 3)}")
        made.append(f"w:opens={_stem(reading.tokens[first.at].text)}")
    made.append(f"len={min(len(reading.tokens) // 6, 6)}")
    made.append(f"named={min(len(reading.mentions), 6)}")
    return made + sayers(reading)


@lru_cache(maxsize=1 << 10)  # one mention may stand for several parties, and wire copy repeats
def shapes(reading: Reading) -> Mapping[int, Shape]:
    """The features of each mention of a sentence, by its identity."""
    marks = _marks(reading)
    made = ((id(m), frozenset(_of_mention(reading, m, marks))) for m in reading.mentions)
    return {
        at: Shape(names, [n for n in names if n.startswith(_SLOTS) and n.count("|") == 2])
        for at, names in made
    }


def _marks(reading: Reading) -> list[tuple[int, str]]:
    """Words beside which a mention is telling: attributions, "that", people who are no party."""
    return [(i, name) for name in (*_TELLING, "complement") for i in channel(reading, name)]


def _of_mention(reading: Reading, mention: Mention, marks: list[tuple[int, str]]) -> set[str]:
    """The form of a noun phrase, its governor and its place in the clause."""
    shape = f"{mention.kind}/{mention.head}"
    slot = slot_of(reading, mention)
    deed = reading.has(mention.deed, "deed")
    prep = mention.prep or "-"
    joined = "+" if mention.joined else ""
    made = {
        f"shape={shape}",
        f"prep={prep}",
        f"head={mention.head}|{prep}",
        f"shape={shape}|{prep}{joined}",
        f"at={_bucket(mention.first)}|{prep}",
        f"entered={slot.entered}|{prep}",
    }
    if mention.weak:
        made.add("weak")
    if reading.tokens[mention.first].quoted:
        made.add(f"quoted|{prep}")
    if deed is not None:
        kind = deed.sense.kind
        made |= {f"of-deed={kind}", f"of-deed={kind}|{mention.head}|{prep}",
                 f"of-deed={deed.sense.value}"}  # fmt: skip
    made |= _named(reading, mention, slot, prep)
    made |= _beside(reading, mention, slot, prep) | _words(reading, mention, slot, prep)
    for i, mark in marks:
        if 0 < mention.first - i <= 5:
            made.add(f"behind={mark}|{prep}|{min(mention.first - i, 3)}")
        elif 0 < i - mention.last <= 3:
            made.add(f"ahead={mark}|{prep}")
    return made


def _named(reading: Reading, mention: Mention, slot: Slot, prep: str) -> set[str]:
    """By what sort of word the party is named: its people, its capital, its adjective."""
    hit = reading.has(mention.core, "party")
    if hit is None:
        return set()
    word = reading.tokens[mention.core].text
    people = word.endswith(("ون", "ين")) or (hit.sense.form == "name" and word[:2] == "ال")
    sort = f"{hit.sense.form or mention.kind}{'+' if people else ''}"
    side = f"{slot.verb.kind}/{slot.verb.value}|{slot.order}" if slot.verb else "-"
    return {f"name={sort}|{prep}|{mention.head}", f"name={sort}|{side}|{prep}"}


def _words(reading: Reading, mention: Mention, slot: Slot, prep: str) -> set[str]:
    """The words themselves: the verb, the noun at the head of the phrase and the word before it."""
    tokens = reading.tokens
    made = {f"w:head={plain(tokens[mention.first].text)}|{prep}"}
    if mention.first:
        made.add(f"w:left={plain(tokens[mention.first - 1].text)}")
    if mention.last + 1 < len(tokens):
        made.add(f"w:right={plain(tokens[mention.last + 1].text)}")
    if slot.verb is not None:
        free = "gen" if mention.deed >= 0 else prep
        made.add(f"w:verb={_stem(tokens[slot.verb.at].text)}|{slot.order}|{free}")
    return made


def _stem(word: str) -> str:
    """What the persons of a verb share, roughly."""
    word = word[1:] if len(word) > 3 and word[0] in "وف" else word
    word = word.removesuffix("ت").removesuffix("وا")
    return word[1:] if len(word) > 3 and word[0] in "يت" else word


def _beside(reading: Reading, mention: Mention, slot: Slot, prep: str) -> set[str]:
    if slot.verb is None:
        return {f"verbless|{slot.entered}|{prep}|{mention.head}"}
    verb = slot.verb
    value = f"{verb.kind}/{verb.value}"
    rank = slot.rank + (fronted(reading, verb) if slot.order == "after" else 0)
    where = f"{slot.order}{min(rank, 2)}"
    free = "gen" if mention.deed >= 0 else prep
    distance = abs(mention.first - verb.at)
    near = 1 if distance <= 1 else 3 if distance <= 3 else 6 if distance <= 6 else 9
    made = {
        f"verb={value}|{where}|{free}",
        f"verb={verb.kind}|{where}|{free}|{mention.head}",
        f"verb={verb.kind}|{slot.order}|{near}|{free}",
        f"verb={value}|{slot.order}|{free}|{mention.kind}",
        f"clause={slot.entered}|{verb.kind}|{where}|{free}",
    }
    gender = feminine(reading, mention)
    if gender is not None and distance <= 6 and verb.form in ("past", "present"):
        agrees = f"agrees={gender == verb_is_feminine(reading, verb)}|{where}|{free}"
        made |= {agrees, f"{agrees}|{value}"}
    if verb.form != "past":
        made.add(f"form={verb.form}|{where}|{free}")
    return made


def _bucket(at: int) -> int:
    return at if at <= 2 else 4 if at <= 4 else 8 if at <= 8 else 16 if at <= 16 else 32
