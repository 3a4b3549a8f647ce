"""How a party that a sentence names stands to a count: only as its teller, on the other side, beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefings.analysis.claims.beside import crossed, side_of, sort_of
from briefings.analysis.claims.relations import possessive
from briefings.analysis.counting.doers import of_theirs
from briefings.analysis.counting.drafts import Draft
from briefings.analysis.counting.whose import BACK
from briefings.analysis.parsing.casualties import known
from briefings.analysis.parsing.context import Context, Speaking
from briefings.analysis.parsing.gender import feminine
from briefings.analysis.parsing.goals import is_goal
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.offices import is_listed_body, is_private, organisation
from briefings.analysis.parsing.resolving import resolve
from briefings.analysis.parsing.sides import kin
from briefings.analysis.parsing.turns import turned
from briefings.language.normalize import bare
from briefings.profile import OTHER

_KINDS = {"killed": "hit", "wounded": "hit", "missing": "hit"}  # told in the same ways
_STAFF = frozenset([
    "aid workers", "doctors", "drivers", "guards", "officials", "peacekeepers", "soldiers", "volunteers",
    "workers",
])  # fmt: skip
_THESE = frozenset(["هولاء", "منهم", "منهن", "بينهم"])
_OF_STAFF = ("موظف", "عامل", "طاقم", "طواقم", "متعاون", "مندوب", "بعثه")
# Of the verbal nouns, "the handing over", whoever stands behind may be the receiver.
_GAVE = frozenset(map(bare, ["سلم", "سلمت", "أعاد", "أعادت"]))
_BODIES = frozenset(map(bare, [
    "رفات", "جثة", "جثث", "جثمان", "جثامين", "نحو", "حوالي", "قرابة", "زهاء", "أكثر", "من",
]))  # fmt: skip
_FRONT = 4  # words before a verb within which its subject stands
_HANDED = frozenset(["captured", "killed"])
_PRONOUNS = ("ها", "ه", "هم", "هما")
_ARTICLE = 3  # letters in which a word's article stands, behind "and"
_TO, _FROM = "إلى", "من"
_MANY = 500  # no state that the article never tells to be hit has lost so many in another's war
_NEAR = 3  # words between a verb of handing over and the number


def kind_of_hit(draft: Draft) -> str:
    """What befell the counted, roughly."""
    return _KINDS.get(draft.kind, draft.kind)


def givers(reading: Reading, draft: Draft, context: Context, speaking: Speaking) -> frozenset[str]:
    """The sides that hand over prisoners or bodies, who are then not theirs.

    Whom a side brings home ("returned forty displaced people") are its own.
    """
    number = draft.number
    if draft.kind not in _HANDED or possessive(reading, number):
        return frozenset()
    if of_theirs(reading, number.first, number.last + 3):
        return frozenset()
    found: set[str] = set()
    for m in reading.mentions:
        plain = not m.prep and m.deed < 0 and not m.joined and m.kind != "place"
        if not plain or not m.first > 0 or not m.last < number.first <= m.last + _NEAR:
            continue
        verb = reading.tokens[m.first - 1].text.lstrip("وف")
        verb = next((verb.removesuffix(p) for p in _PRONOUNS if verb.endswith(p)), verb)
        agrees = feminine(reading, m) in (None, verb.endswith("ت"))  # else it is who receives them
        between = {token.text for token in reading.tokens[m.last + 1 : number.first]}
        whole = between <= _BODIES and not _has_subject(reading, m.first - 1)
        if verb in _GAVE and agrees and whole:
            found |= set(resolve(m, reading, context, speaking))
    return frozenset(found & set(context.profile.core))


def refuges(reading: Reading, draft: Draft, context: Context, speaking: Speaking) -> frozenset[str]:
    """The sides that the displaced flee to, who are then not theirs; who returns there is.

    A side that counts them, and is named for nothing else, takes them in where the article tells of the
    land of those who bear its name, and of no place of its own: "Yerevan said that the displaced are 97,700".
    """
    if draft.kind != "displaced" or any(known(t.text, BACK) for t in reading.tokens):
        return frozenset()
    core = [m for m in reading.mentions if m.party in context.profile.core]
    goals = {m.party for m in core if m.prep == _TO and m.kind == "state" and not m.head}
    goals |= {m.party for m in reading.mentions if m.party and not m.prep and is_goal(reading, m)}
    if context.pair:
        goals |= {
            host
            for host, guest in kin(context.profile)
            if context.place in (guest, "")
            and guest in context.strong
            and context.ledger.tolls.get(draft.kind, guest) == guest
            and draft.claimant == host
            and only_tells(host, speaking, [m for m in core if m.party == host])
        }
    return frozenset(goals - {m.party for m in core if m.prep == _FROM})


def _has_subject(reading: Reading, at: int) -> bool:
    """Whether a verb's subject stands before it: "that it …", "X had handed Y …"."""
    if any(not m.prep and at - _FRONT <= m.last < at for m in reading.mentions):
        return True
    token = reading.tokens[at - 1] if at else None
    return bool(token and "complement" in token.hits and token.text.endswith(_PRONOUNS))


def stands(
    party: str,
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    named: Sequence[Mention],
) -> Iterator[str]:
    """Whether a party is named only as a teller, and how it stood to the count before a turn."""
    kind = kind_of_hit(draft)
    if only_tells(party, speaking, named):
        sort = "core" if party in context.profile.core else "other" if party == OTHER else "out"
        own = bool(possessive(reading, draft.number))
        yield f"teller only|{sort}|{kind}"
        yield f"teller only|{sort}|own={own}"
        yield f"teller only|{sort}|own={own}|{draft.number.whom or '-'}"
    at = turned(reading)
    if at >= 0 and party in context.pair:
        side = "before" if at < draft.number.first else "behind"
        ledger = context.ledger
        yield f"turned {side}|owned-last={ledger.owner == party}|{ledger.since}"
        yield f"turned {side}|spoke-last={party in context.speaker}"
        yield f"turned {side}|toll={ledger.tolls.get(draft.kind) == party}"
        yield f"turned {side}|latest={context.latest == party}"
    if context.latest == party:
        yield f"latest|named={bool(named)}|{kind}"


def only_tells(party: str, speaking: Speaking, named: Sequence[Mention]) -> bool:
    """Whether every phrase for a party is the one by which it speaks."""
    spans = [f for f in speaking.found if f.party == party and f.first <= f.last]
    return bool(named and spans) and all(
        any(_inside(m, f.first, f.last) for f in spans) for m in named
    )


def observers(
    reading: Reading,
    draft: Draft,
    context: Context,
    speaking: Speaking,
    named: Mapping[str, Sequence[tuple[Mention, bool]]],
) -> frozenset[str]:
    """Who only tells a count: "UNICEF condemned the death of two children", "by Putin's word 5,000".

    A body has no capital and no people but its staff, who are told to be its own; a state outside the
    conflict may tell of its few, not of thousands.
    """
    if _of_staff(reading, draft):
        return frozenset()
    profile = context.profile
    before = draft.earlier[-1].party_affected if draft.earlier else None
    bodies = {party for party, own in named.items() if party == OTHER and _are_bodies(reading, own)}
    bodies = bodies if context.pair and not _of_these(reading, draft) else set()
    many = (draft.number.count[0] or 0) >= _MANY
    far = {p for p in named if many and not (context.hits[p] or context.ledger.owners[p])}
    return frozenset(bodies - {before}) | frozenset(
        party
        for party, mentions in named.items()
        if party not in (*profile.core, OTHER, before)
        and (party in far or not profile.party(party).capitals)
        and _tells_or_hears(party, reading, draft, speaking, [m for m, _ in mentions])
    )


def _tells_or_hears(
    party: str, reading: Reading, draft: Draft, speaking: Speaking, named: Sequence[Mention]
) -> bool:
    """Whether a party is named only as who tells a count, or whom a body of its own tells it."""
    told = party == draft.claimant and _tell_and_hear(reading, draft, named)
    return told or only_tells(party, speaking, named)


def outsider(draft: Draft, context: Context) -> bool:
    """Whether a body that is no land, as the UN is, counts people in a conflict of others."""
    profile, party = context.profile, draft.claimant
    if not context.pair or party in (None, OTHER, *profile.core):
        return False
    return draft.kind in _KINDS and not profile.party(party or "").capitals


def _tell_and_hear(reading: Reading, draft: Draft, named: Sequence[Mention]) -> bool:
    """Whether all phrases stand before the "that" of a count: "the envoy told the Council that 700 fell"."""
    first = draft.number.first
    that = [k for k, token in enumerate(reading.tokens[:first]) if "complement" in token.hits]
    return bool(that) and all(m.last < that[-1] for m in named)


def tells_by_name(
    reading: Reading, draft: Draft, context: Context, speaking: Speaking
) -> frozenset[str]:
    """Whom a body that is known by its name only tells of: where the count would be its own it is nobody's.

    "The Red Cross counted 60 dead": nor are they of whoever else comes next.
    """
    before = draft.earlier[-1].party_affected if draft.earlier else None
    if before == OTHER or not context.pair or OTHER not in (draft.claimant, *speaking.parties):
        return frozenset()
    if _of_staff(reading, draft) or _of_these(reading, draft):
        return frozenset()
    own = [m for m in reading.mentions if OTHER in resolve(m, reading, context, speaking)]
    listed = [m for m in own if is_listed_body(reading, m)]
    only = all(m in listed or _is_body(reading, m) for m in own if m.party)
    spans = [f for f in speaking.found if f.party == OTHER]
    # Else it may have brought them away.
    tells = any(
        m.last < draft.number.first or any(_inside(m, f.first, f.last) for f in spans)
        for m in listed
    )
    return frozenset({OTHER} if only and tells else ())


def _around(reading: Reading, draft: Draft) -> Sequence[str]:
    number = draft.number
    return [t.text for t in reading.tokens[max(0, number.first - 1) : number.last + _NEAR + 1]]


def _of_staff(reading: Reading, draft: Draft) -> bool:
    """Whether they are said to be somebody's: "three of its employees"."""
    words = _around(reading, draft)
    staff = any(word.removeprefix("ال").startswith(_OF_STAFF) for word in words)
    return staff or draft.number.whom in _STAFF or bool(possessive(reading, draft.number))


def _of_these(reading: Reading, draft: Draft) -> bool:
    """Whether they are of those who were counted before."""
    return any(word in _THESE for word in _around(reading, draft))


def _are_bodies(reading: Reading, named: Sequence[tuple[Mention, bool]]) -> bool:
    """Whether nobody is named but bodies, offices of no country and private bodies."""
    bodies = [m for m, _ in named if m.party]
    private = any(not m.party and is_private(reading, m.first) for m, _ in named)
    return (private or bool(bodies)) and all(_is_body(reading, m) for m in bodies)


def _is_body(reading: Reading, m: Mention) -> bool:
    """Whether it is "the committee"."""
    word = reading.tokens[m.core].text
    return bool(organisation(word) and "ال" in word[:_ARTICLE])


def _inside(m: Mention, first: int, last: int) -> bool:
    return m.first <= last and m.last >= first


def of_mention(reading: Reading, draft: Draft, mention: Mention, both: bool) -> Iterator[str]:
    """The form of a mention and where it stands beside the number."""
    number, kind = draft.number, kind_of_hit(draft)
    side, distance = side_of(mention, number.first, number.last)
    prep = mention.prep or "-"
    shape = f"{mention.kind}/{mention.head}"
    entered = crossed(reading, mention, number.first)
    where = f"{side}{distance}"
    yield from (f"{where}|{mention.kind}|{prep}", f"{where}|{shape}|{prep}", f"{side}|{shape}|{prep}",
                f"{side}|{mention.kind}|{prep}|{kind}", f"{where}|{entered}")  # fmt: skip
    if mention.first:
        yield f"{side}|left={sort_of(reading.tokens[mention.first - 1].text)}"
    if both:
        yield f"{side}|both|{kind}"
    if mention.joined:
        yield f"{side}|joined|{prep}"
