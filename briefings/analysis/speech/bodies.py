"""Bodies that a sentence names without their country: "the prosecutor's office there", "the army".

Whose one is, the article may have told before; these are only signs of it, for the models to weigh.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefings.analysis.parsing.bodynames import body_noun, called_so
from briefings.analysis.parsing.casualties import Counted, casualty
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import is_ministry, is_of_health, organisation, stateless
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.tokens import Token, covered_by, is_glued, preposition_before
from briefings.analysis.parsing.triggers import Trigger
from briefings.analysis.parsing.vocabulary import lists
from briefings.analysis.speech.sourcekinds import definite, source_words
from briefings.language.normalize import bare
from briefings.profile import OTHER

_THERE = frozenset(["هناك", "فيها", "فيه"])
_GLUED = ("ال", "لل")
_named_bodies = lists("reporting", "named_bodies")
_LEADS = frozenset(["report", "event", "relay", "attribution", "complement", "preposition"])
_ARTICLE = 4  # letters of a word in which its article stands
_REACH = 3  # words behind a body within which "there" stands
_OPENING = 4  # words at the start of a sentence that tell whether it goes on
_AMONG = frozenset(map(bare, ["من", "بين", "بينهم", "بينهن", "منهم", "جانب"]))
_THESE = frozenset(map(bare, ["هؤلاء", "بينهم", "بينهن", "منهم", "هذه", "الأخيرين"]))
_SEATED = frozenset(["في", "ب", "ل"])
_FOREIGN = "خارجيه"
_AUTHORITIES = "سلطات"
_bodies = lists("nouns", "bodies")
_SHORT = 3  # letters that a word keeps without "and" or a preposition


def learn_bodies(reading: Reading, context: Context, speaking: Speaking) -> None:
    """Remember whose each body is that is named with its country or that spoke for one."""
    for m in reading.mentions:
        if m.party and m.head in ("office", "force") and m.first < m.core and m.kind != "place":
            context.bodies |= dict.fromkeys(_keys(reading, m.first), m.party)
    for found in speaking.found:
        if found.first <= found.last and "head" in reading.tokens[found.first].hits:
            context.bodies |= dict.fromkeys(_keys(reading, found.first), found.party)
    named = [m.party for m in reading.mentions if m.party and _stands_alone(m)]
    context.latest = named[-1] if named else context.latest


def _stands_alone(m: Mention) -> bool:
    """Whether "the latter" may point to it: no place, no adjective of somebody else."""
    return m.kind != "place" and not (m.kind == "demonym" and m.head not in ("office", "force"))


def telling_body(reading: Reading, number: Counted) -> tuple[Mention, str] | None:
    """The body of no country nearest before a number, or else behind it where it is quoted there."""
    bare = [m for m in reading.mentions if not m.party and m.kind in ("office", "force")]
    before = [m for m in bare if m.last < number.first]
    if before:
        return before[-1], "before"
    for m in bare:
        lead = reading.tokens[max(number.last + 1, m.first - _REACH) : m.first]
        if any({"attribution", "report"} & set(token.hits) for token in lead):
            return m, "behind"
    return None


def ministry_at_war(reading: Reading, context: Context) -> Found | None:
    """Whose "the defence ministry said" is behind the word of a state that only watches the war.

    It is the one named with its country before, or else the headline's side; another state's foreign
    ministry goes on with that state.
    """
    verbs = {p.at for p in reading.predicates if p.kind == "report"}
    core, named = set(context.profile.core), [m for m in reading.mentions if m.party]
    for m in reading.mentions:
        if m.first - 1 not in verbs or not is_ministry(reading, m):
            continue
        name = _keys(reading, m.first)[0]
        watches = context.office not in {"", OTHER, *core} and context.office not in context.title
        its = any(one.last < m.first or one.party == context.office for one in named)
        if not watches or its or _FOREIGN in name:
            return None
        states = core - stateless(context.profile)
        sides = sorted(context.title & states)
        whose = context.bodies.get(name, sides[0] if len(sides) == 1 else "")
        return Found(whose, m.first, m.last) if whose in states else None
    return None


def ministry_of_the_state(reading: Reading, context: Context) -> Found | None:
    """Whose "the foreign ministry said" is where one side of the war alone has ministries.

    It is that side's behind the words of those who have none, its people or its foe.
    """
    core, without = context.profile.core, stateless(context.profile)
    states = [party for party in core if party not in without]
    if len(states) != 1 or context.office not in {"", *core, *without}:
        return None
    verbs = {p.at for p in reading.predicates if p.kind == "report"}
    for m in reading.mentions:
        health = is_of_health(reading, m)
        bare_noun = definite(reading.tokens[m.first].text)  # "the ministry" may be that of health
        if m.first - 1 in verbs and is_ministry(reading, m) and not (health or bare_noun):
            behind = [one for one in reading.mentions if m.last < one.first <= m.last + _REACH]
            its = any(one.last < m.first for one in reading.mentions if one.party)
            seat = any(one.prep in _SEATED and one.party not in core for one in behind)
            return None if its or seat else Found(states[0], m.first, m.last)
    return None


def same_authorities(reading: Reading, context: Context) -> Found | None:
    """Whose "the authorities answered" is: of those last named with whose they are, by whomever."""
    tokens = reading.tokens
    verbs = {p.at for p in reading.predicates if p.kind == "report"}
    for m in reading.mentions:
        if m.party or m.first - 1 not in verbs or _plain(tokens[m.first].text) != _AUTHORITIES:
            continue
        if any(
            is_glued(t) and t.text.startswith(_GLUED) for t in tokens[m.first + 1 : m.first + 2]
        ):
            continue  # "the health authorities"
        named = any(one.party and one.last < m.first for one in reading.mentions)
        whose = context.bodies.get(_AUTHORITIES)
        return Found(whose, m.first, m.last) if whose and not named else None
    return None


def goes_on(reading: Reading) -> bool:
    """ "And of these …", "and among the dead …": a count that goes on with one before."""
    opening = [token.text for token in reading.tokens[:_OPENING]]
    words = {word.removeprefix("و") for word in opening}
    return bool(_AMONG & words) and (bool(_THESE & words) or any(map(casualty, opening)))


def _leads(token: Token) -> bool:
    """Whether a body may follow that speaks, acts or publishes."""
    published = token.text.removeprefix("و") in source_words("publishes")
    return published or bool(_LEADS & set(token.hits))


def named_bodies(reading: Reading, context: Context) -> Reading:
    """The reading with a mention for each "the committee" that the article has named in full.

    "The supreme committee" and "the committee of X" may be another one.
    """
    made: list[Mention] = []
    for i in _NAMED_BODY.at(reading):
        token = reading.tokens[i]
        party = context.orgs.get(organisation(token.text)) or _spoken(reading, i, context)
        behind = reading.tokens[i + 1] if i + 1 < len(reading.tokens) else None
        more = behind and not behind.gap.strip() and behind.text.startswith(_GLUED)
        if not party or more or any(m.first <= i <= m.last for m in reading.mentions):
            continue
        head = covered_by(reading.tokens, i - 1, "head") if i and is_glued(token) else None
        office = head is not None and head[1].sense.kind == "office"
        if not office and i and not _leads(reading.tokens[i - 1]):
            continue  # "the members of the committee", "the forces of the alliance"
        first = head[0] if head is not None and office else i
        prep = "" if office or not i else preposition_before(reading.tokens, i - 1) or ""
        prep = prep or ("ل" if token.text.startswith("لل") else "ب" if token.text[0] == "ب" else "")
        made.append(Mention(party, first, i, i, "state", "office" if office else "", prep))
    if not made:
        return reading
    taken = {m.first for m in made}
    kept = [m for m in reading.mentions if m.first not in taken]
    return replace(reading, mentions=sorted([*kept, *made], key=lambda m: m.first))


def _spoken(reading: Reading, at: int, context: Context) -> str:
    """Whose "the party", "the movement" is that says or does something."""
    before = reading.tokens[at - 1].hits if at else {}
    told = {"report", "event", "attribution"} & set(before) and not reading.tokens[at].gap.strip()
    return called_so(reading, at, context) if told else ""


def of_body(
    reading: Reading, m: Mention, context: Context, speaking: Speaking
) -> Iterator[tuple[str, str]]:
    """The parties whose a body may be, each with the reason."""
    for n, key in enumerate(_keys(reading, m.first)):
        if key in context.bodies:
            yield context.bodies[key], f"body{n}"
    yield from ((party, "resolves") for party in resolve(m, reading, context, speaking))
    behind = reading.tokens[m.first + 1 : m.last + 1 + _REACH]
    if any(token.text in _THERE for token in behind):
        here = [one.party for one in reading.mentions if one.party and one.last < m.first]
        party = here[-1] if here else context.latest
        if party:
            yield party, "there"
        if context.place:
            yield context.place, "there-place"


def body_words(reading: Reading, m: Mention) -> tuple[str, ...]:
    """The words for a body."""
    return tuple(_keys(reading, m.first)[-1].split())


def body_key(reading: Reading, at: int) -> str:
    """The two words by which an article knows a body again."""
    return _keys(reading, at)[0]


def _keys(reading: Reading, at: int) -> list[str]:
    """A body's name by its first two words and by its first alone."""
    words = [_plain(token.text) for token in reading.tokens[at : at + 2]]
    return [" ".join(words), words[0]][-len(words) :]


def _plain(word: str) -> str:
    """A noun without "and", preposition and article."""
    word = word.removeprefix("و") if len(word) > _SHORT else word
    for glued in _GLUED:
        if word.startswith(glued) and len(word) > _SHORT:
            return word.removeprefix(glued)
    return word.removeprefix("بال") if len(word) > _SHORT + 1 else word


_NAMED_BODY = Trigger(
    lambda word: (
        "ال" in word[:_ARTICLE]
        and (_plain(word) in _named_bodies("nouns") or body_noun(word) in _bodies("spoken"))
    )
)
