"""Whom "both sides", "its forces", "the ministry" mean by what an article has told."""

from __future__ import annotations

from collections.abc import Collection

from briefings.analysis.parsing.agreement import PLAIN
from briefings.analysis.parsing.attackers import attackers, is_attacker, likeliest
from briefings.analysis.parsing.bodynames import named_last
from briefings.analysis.parsing.clauses import Predicate
from briefings.analysis.parsing.context import Context, Found, Speaking
from briefings.analysis.parsing.gender import disagrees
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.inhabited import are_inhabitants, inhabited, is_settled
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import (
    is_local,
    is_ministry,
    is_of_health,
    is_private,
    is_service,
    organisation,
    stateless,
)
from briefings.analysis.parsing.ownarms import serves, who_calls_so
from briefings.analysis.parsing.ranks import introduces
from briefings.analysis.parsing.sides import akin, armies, civilians, kin, two_of, warring
from briefings.analysis.parsing.vocabulary import lists
from briefings.profile import OTHER

_NAMED = 5  # words from "the two envoys" to the second country whose they are
_MINISTRIES = frozenset(["الوزاره", "الحكومه", "الرياسه"])
_HOMELY = frozenset(["لجن", "محكم", "هيي"])  # bodies that a land has too: "the election committee"
_taken_up = lists("nouns", "taken_up")
_both_words = lists("nouns", "both")


def resolve(
    mention: Mention, reading: Reading, context: Context, speaking: Speaking
) -> tuple[str, ...]:
    """The parties that a mention stands for, in its context."""
    if mention.party:
        return _stand_in(mention, reading, context) if mention.weak else (mention.party,)
    if mention.kind == "both":
        men = reading.tokens[mention.core].text in _both_words("men")
        known = _couple(mention, reading, context) if men else None
        return _both(reading, context, speaking) if known is None else known
    if mention.kind == "owned":
        return _owner(mention, reading, speaking, context)
    if mention.kind == "enemy":
        return _enemy(mention, reading, context, speaking)
    private = is_private(reading, mention.first)
    return (OTHER,) if private else _bare_office(mention, reading, context, speaking)


def _enemy(
    mention: Mention, reading: Reading, context: Context, speaking: Speaking
) -> tuple[str, ...]:
    """Whom whoever speaks or acts has for an enemy; "the attackers" are whoever attacks."""
    mine = tuple(filter(None, (context.author or context.communique,)))  # in whose words it stands
    me = speaking.parties or _acting(mention, speaking) or context.speaker or mine
    me = who_calls_so(reading, mention, me, context.profile)
    ours = {*me, *(p for pair in kin(context.profile) if set(me) & set(pair) for p in pair)}
    attack = is_attacker(reading, mention)
    theirs = attackers(reading, mention, context.before, ours) if attack else ()
    if theirs or not (me and context.pair):
        elsewhere = OTHER in me and not context.pair  # both are of another conflict
        return (OTHER,) if elsewhere and not attack else theirs
    others = [p for p in (*context.pair, *context.profile.core) if p not in ours]
    others = [p for p in others if p in warring(context.profile)] or others  # no people
    named = context.strong | {m.party for m in reading.mentions}
    several = len({*context.profile.core} - ours) - len(akin(others, context.profile)) > 1
    if attack and several:  # any of them may attack, and the article names which fight
        return tuple([p for p in others if p in named][:1])
    others = likeliest(others, named) or [p for p in context.pair if p not in me]
    return tuple(others[:1])


def _stand_in(mention: Mention, reading: Reading, context: Context) -> tuple[str, ...]:
    """Whose a stand-in is: "the local authorities" of a town, where the article has named nobody."""
    body = organisation(reading.tokens[mention.core].text)
    if body in context.orgs:
        return (context.orgs[body],)  # "the commission" is that of the EU, where it was named
    if mention.party in context.strong:
        return (mention.party,)
    local = map(is_local, reading.tokens[mention.first : mention.last + 1])
    if context.place and any(local):
        return (context.place,)
    return () if context.pair else (OTHER,)


def _acting(mention: Mention, speaking: Speaking) -> tuple[str, ...]:
    """The subject of the last verb before a mention."""
    earlier = [at for at, found in speaking.subjects.items() if at < mention.first and found]
    return tuple(found.party for found in speaking.subjects[max(earlier)]) if earlier else ()


def _couple(mention: Mention, reading: Reading, context: Context) -> tuple[str, ...] | None:
    """Those who met or acted together last, "the two men"; None where nobody did.

    Where two are named right behind, they alone are meant: "the two envoys of X and Y".
    """
    behind = (m for m in reading.mentions if mention.last < m.first <= mention.last + _NAMED)
    if len({m.party for m in behind if m.party}) > 1:
        return ()
    return context.couple or None


def _both(reading: Reading, context: Context, speaking: Speaking) -> tuple[str, ...]:
    """The two parties of the conflict that the sentence names, or else the article's two."""
    sides = warring(context.profile)
    named = tuple(dict.fromkeys(m.party for m in reading.mentions if m.party in sides))
    if len(named) == 2 and not set(named) & set(speaking.parties):
        return named
    if not context.pair:  # an article on another conflict
        return (OTHER,) if OTHER in context.strong else ()
    if _is_elsewhere(context):
        return (OTHER,)
    return two_of(context.pair, sides, context.profile, outside=_from_outside(context, speaking))


def _from_outside(context: Context, speaking: Speaking) -> bool:
    """Whether none of the parties of the conflict says it, but somebody else does."""
    spoke = speaking.parties
    return bool(spoke) and not set(spoke) & set(context.profile.core)


def _is_elsewhere(context: Context) -> bool:
    """Whether the article is on another conflict, of which the headline tells, and names ours in passing."""
    core = set(context.profile.core)
    away = context.topic[:1] == (OTHER,) and not set(context.pair) <= set(context.topic)
    return away and bool(context.title) and not context.title & core


def resolve_all(
    mentions: list[Mention], reading: Reading, context: Context, speaking: Speaking
) -> list[Found]:
    """The parties of several mentions, with their places."""
    return [
        Found(party, m.first, m.last)
        for m in mentions
        for party in resolve(m, reading, context, speaking)
    ]


def with_joined(
    reading: Reading, mention: Mention, context: Context, speaking: Speaking, until: int = 10**6
) -> list[Found]:
    """The parties of a mention and of those joined to it by "and".

    A holder's name may stand between that is of another party than his office: "the X president A and B".
    """
    chosen = [mention]
    behind = {m.first for m in reading.mentions if m.joined and m.head == "office"}
    for m in reading.mentions:
        if m.first <= mention.last:
            continue
        holder = m.kind == "person" and not m.prep and m.last + 1 in behind
        holder = holder and not reading.tokens[m.first].gap.strip()
        follows = m.joined or (holder and chosen[-1].head == "office")
        if follows and m.first == chosen[-1].last + 1 and m.first < until:
            chosen.append(m)
    return resolve_all(chosen, reading, context, speaking)


def last_subject(predicate: Predicate, speaking: Speaking) -> list[Found]:
    """The subject of the nearest verb before that has one."""
    earlier = [at for at, subject in speaking.subjects.items() if at < predicate.at and subject]
    return list(speaking.subjects[max(earlier)]) if earlier else []


def _bare_office(
    mention: Mention, reading: Reading, context: Context, speaking: Speaking
) -> tuple[str, ...]:
    """Whose ministry, army or organisation it is where the phrase itself does not say."""
    opening = reading.mentions[0]
    located = opening.kind == "state" and opening.first <= 2 and opening.prep in ("في", "من")
    known = serves(reading, mention, context.issuer) or _of_ministry(mention, reading, speaking)
    known = known or context.orgs.get(organisation(reading.tokens[mention.first].text)) or ""
    if (located and opening.party) or known:
        return (opening.party,) if located and opening.party else (str(known),)
    beside = reading.tokens[mention.first : mention.last + 4]
    if any(token.text == "هناك" for token in beside):  # where the last name before it is
        named = [m.party for m in reading.mentions
                 if m.party and m.last < mention.first and m.kind != "demonym"]  # fmt: skip
        there = named[-1] if named else context.latest
        if there and there != OTHER:
            return (there,)
    if any(map(is_local, beside)):
        places = [m.party for m in reading.mentions if m.kind == "place" and m.party]
        there = places[-1] if places else context.place
        return (there,) if there and there not in armies(context.profile) else ()
    # in a war of armies the ministry of health counts for itself, and is of no state that spoke before
    local = is_service(reading, mention)
    health = bool(civilians(context.profile)) and is_of_health(reading, mention)
    ours = local or is_ministry(reading, mention)
    out = set(stateless(context.profile)) if ours else set[str]()
    near = [
        m for m in reading.mentions
        if m.party and m.party not in out and m.last < mention.first
        and (m.head == "office" or (m.kind == "state" and not m.prep and not m.head and m.deed < 0))
    ]  # fmt: skip
    if near:
        return _urged(mention, near[-1], reading, speaking)
    out |= {context.office} if introduces(reading, mention.first) else set()
    last = named_last(reading, mention, context)
    office = last or _of_headline(mention, reading, context, out) or context.office
    if health or (office and (last or office not in out)):
        near_by = last or office in (*context.profile.core, OTHER)
        return (office,) if not health and (near_by or not local) else ()
    return (OTHER,) if not context.pair else ()


def _of_ministry(mention: Mention, reading: Reading, speaking: Speaking) -> str:
    """Whose army it is of which a ministry tells: "the ministry confirmed that the army took the town"."""
    if mention.head != "force" or reading.has(mention.first - 1, "complement") is None:
        return ""
    verb = next((p for p in reversed(reading.predicates) if p.at < mention.first), None)
    told = speaking.subjects.get(verb.at, ()) if verb and verb.kind == "report" else ()
    body = [f.party for f in told if reading.tokens[f.first].text in _MINISTRIES]
    return body[0] if len(told) == len(body) == 1 else ""


def _of_headline(mention: Mention, reading: Reading, context: Context, out: Collection[str]) -> str:
    """Whom alone the headline names: an office at home is his, where no side but an outsider spoke before it.

    "" for an organisation or a source, which are of anybody, and for "the ministry" of whoever spoke.
    """
    word = reading.tokens[mention.first].text
    takes_up = any(map(word.startswith, _taken_up("offices")))
    away = organisation(word) not in {"", *_HOMELY}
    party = next(iter(context.title)) if len(context.title) == 1 else ""
    stands_for_states = party != OTHER and party in stateless(context.profile)
    core, here = set(context.profile.core), {m.party for m in reading.mentions} - {""}
    spoke = context.office in core | here or (here & core) - {party}  # or a side is named with it
    return "" if away or takes_up or stands_for_states or spoke or party in out else party


def _urged(
    mention: Mention, last: Mention, reading: Reading, speaking: Speaking
) -> tuple[str, ...]:
    """Whose an office is behind a name: "X called on Y" is X's, where Y stands right behind.

    A capital stands for its government: "Paris called on the council" is hardly of its own.
    """
    calls = [speaking.subjects.get(p.at, ()) for p in reading.predicates if p.value == "call"]
    asking = {found.last + 1: found.party for subject in calls for found in subject}
    own = mention.first in asking and last.last == mention.first - 1 and last.kind == "state"
    return () if own else (asking.get(last.first, last.party),)


def _owner(
    mention: Mention, reading: Reading, speaking: Speaking, context: Context
) -> tuple[str, ...]:
    if are_inhabitants(reading, mention.core):
        place = inhabited(reading, mention.core)
        if place is not None or is_settled(reading, mention.core):
            return resolve(place, reading, context, speaking) if place else ()
    ours = reading.has(mention.core, "head")
    mine = speaking.parties[:1] or tuple(filter(None, [context.issuer or context.communique]))
    if ours is not None and ours.sense.form == "نا" and mine:
        return mine  # "our soldiers"
    free = (m for m in reading.mentions if m.last < mention.first and not m.prep and m.deed < 0)
    begins = [m for m in free if m.party and m.head != "noun"]
    nearest: tuple[int, Found] | None = None
    for at, subject in speaking.subjects.items():
        if at < mention.first and subject and (nearest is None or at > nearest[0]):
            nearest = at, subject[0]
    if nearest is not None:
        other = _other_owner(mention, reading, nearest[1], context)
        return (other or nearest[1].party,)
    if begins:
        return (begins[0].party,)
    newcomer = any(p.kind == "report" and introduces(reading, p.at + 1) for p in reading.predicates)
    return speaking.parties[:1] or (() if newcomer else context.speaker[:1])


def _other_owner(mention: Mention, reading: Reading, subject: Found, context: Context) -> str:
    """Whom "four of its men" points to where its gender is not the subject's: the other party named.

    Where the sentence names none, it is whom the one before named last.
    """
    named = [m for m in reading.mentions if m.first == subject.first <= subject.last]
    pronoun = reading.tokens[mention.core].text
    if mention.prep != "من" or not any(disagrees(reading, m, pronoun) for m in named):
        return ""
    others = [
        m.party for m in reading.mentions
        if m.party not in ("", subject.party) and m.last < mention.first and m.kind in PLAIN
        and disagrees(reading, m, pronoun) is False
    ]  # fmt: skip
    return [context.latest if context.latest in context.pair else "", *others][-1]


def author(reading: Reading, context: Context) -> str:
    """The party whose statement follows a heading that ends in a colon; "" for any other heading."""
    if not reading.text.rstrip().endswith(":"):
        return ""
    for m in reversed(reading.mentions):
        parties = resolve(m, reading, context, Speaking())
        if len(parties) == 1 and m.kind != "place":
            return parties[0]
    return ""
