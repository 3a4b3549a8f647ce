"""Noun phrases that stand for a party: their head, the preposition before them, who shares it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefings.analysis.parsing.lexicon import Hit
from briefings.analysis.parsing.namesakes import (
    is_body,
    is_first_name,
    is_internal,
    is_money,
    is_national,
    is_slur,
    is_word,
    own_name,
    without_whence,
)
from briefings.analysis.parsing.strangers import is_stranger
from briefings.analysis.parsing.tokens import (
    Token,
    is_closed,
    is_glued,
    preposition_at,
    preposition_before,
    split_clitic,
)
from briefings.analysis.parsing.vocabulary import LOOSE, Sense, lists
from briefings.analysis.parsing.walk import Walk, is_of_outlet
from briefings.language.normalize import bare

_peoples = lists("nouns", "peoples")
_subjects = lists("reporting", "subjects")
_owned_nouns = lists("nouns", "owned")
_SHORT = 2  # words before a stand-in that belong to it
_BARE_FORCES = frozenset(["الجيش", "القوات", "القوات المسلحة"])
_MINISTRY = ("زار", "زير", "الوز")
_TOLD = 8  # words from "said" to whom it is told
_PRESS = 3  # words from a paper to its country
_EDGE, _BETWEEN, _TWO = "أطراف", "بين", 2
_NAMED = 5  # words of two nationalities and of a name between them
_neighbours = lists("nouns", "neighbours")
_CLOCK = "بتوقيت"  # "Moscow time" is nobody's
# "Iranian-made": of what stands before.
_origin = lists("nouns", "origin")


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that stands for a party; `first`…`last` are token numbers, both included."""

    party: str
    first: int
    last: int
    core: int  # the token of the party word itself
    kind: str  # state, person, place, demonym, agency, office, owned, both, enemy
    head: str = ""  # office, force, patient, noun (any other), or ""
    prep: str = ""  # the preposition that governs the phrase
    joined: bool = False  # "… and X": shares the role of the phrase before
    deed: int = -1  # token of the deed noun that governs it: "قصف القوات الأذرية"
    weak: bool = False
    rivals: tuple[str, ...] = ()  # who else holds or held the place that it names


def find_mentions(tokens: list[Token]) -> list[Mention]:
    """All mentions of parties in order, stand-ins and bare offices among them."""
    found: list[Mention] = []
    for i, token in enumerate(tokens):
        hit = token.hits.get("party")
        if hit is None and is_slur(tokens, i):
            clitic = token.text[: token.text.index("لم")].removesuffix("ا")
            token.hits["head"] = Hit(Sense("enemy", token.text), 1, clitic)
        if hit is not None and is_first_name(tokens, i, hit):
            continue
        if hit is not None and is_stranger(tokens, i, hit):
            del token.hits["party"]
            token.stranger = True
            continue
        if hit is not None and is_word(tokens, i, hit):
            del token.hits["party"]
            continue
        without_whence(tokens, i, hit)
        if hit is not None and is_national(tokens, i, hit):
            del token.hits["party"]
            length = own_name(tokens, i, hit)
            if length > hit.length or not is_body(token):
                token.hits["head"] = Hit(Sense("office", token.text), length, hit.clitic)
            continue
        if hit is not None:
            last = i + hit.length - 1
            made = _phrase(tokens, i, last, hit)
            if hit.sense.form == LOOSE and not _of_people(tokens, made):
                del token.hits["party"]
                continue
            before = found[-1] if found else None
            if before and _same_phrase(tokens, before, made):
                found[-1] = _merge(before, made)
            else:
                found.append(_inherit(before, made, tokens))
        elif "head" in token.hits:
            found.extend(_stand_in(tokens, i))
    found = [m for m in found if m.prep != _CLOCK and not _hears(tokens, m)]
    found = [m for m in found if not is_money(tokens, m.core)]
    return _bare_offices(tokens, found)


def _hears(tokens: list[Token], m: Mention) -> bool:
    """Whether it is only whose press somebody tells it to: "an official told the agency of X"."""
    row = tokens[max(0, m.core - _PRESS) : m.core + 1]
    outlets = (token.hits.get("outlet") for token in row[:-1])
    told = next((k for k, hit in enumerate(outlets) if hit and hit.clitic.endswith("ل")), None)
    named = m.kind in ("demonym", "state") and m.prep == "ل"
    if told is None or not named or not all(map(is_glued, row[told + 1 :])):
        return False
    at = m.core + 1 - len(row) + told
    return any("report" in token.hits for token in tokens[max(0, at - _TOLD) : at])


def _of_people(tokens: list[Token], m: Mention) -> bool:
    """Whether an adjective is of a government, an army or people: "Malian army", no "financial aid"."""
    ministry = tokens[m.first].text.lstrip("وبل").startswith(_MINISTRY)  # of finance
    return m.head in ("office", "force", "patient") and not ministry


def _phrase(tokens: list[Token], core: int, last: int, hit: Hit) -> Mention:
    """The phrase around a party word: walk left to its head and the preposition before it."""
    word = tokens[core].text
    adjective = core == last and word.startswith("ال") and word.endswith("يه")
    named = hit.sense.kind in ("state", "place") and not adjective  # "the Saudi ministry"
    walk = Walk(tokens, core, named=named)
    walk.clitic(hit.clitic)
    while walk.step():
        pass
    if hit.sense.kind == "demonym" and not walk.agrees():
        return Mention(hit.sense.value, core, last, core, "demonym", rivals=hit.sense.rivals)
    titled = walk.first == core - 1 and tokens[walk.first].text in _subjects("titles")
    plain = hit.sense.kind == "person" and (walk.head == "noun" or titled)  # "Mrs X" is no victim
    head = "" if plain else walk.head
    people = hit.sense.kind == "demonym" or (
        hit.sense.kind == "state" and tokens[core].text in _peoples("of_states")
    )
    first = walk.at if head == "noun" and people and not walk.prep else walk.first
    return Mention(hit.sense.value, first, last, core, hit.sense.kind, head, walk.prep,
                   walk.joined, walk.deed, hit.sense.weak, hit.sense.rivals)  # fmt: skip


def _same_phrase(tokens: list[Token], before: Mention, after: Mention) -> bool:
    """One party named twice without anything between: "the Russian president Vladimir Putin"."""
    if before.party != after.party:
        return False
    if after.first <= before.last:
        return True
    if (
        before.prep
        and before.kind == "state"
        and (after.head == "office" or after.kind == "person")
        and before.head != "office"
    ):
        return False  # "In Ankara his Turkish counterpart": a place, and somebody in it.
    if after.joined or after.prep or after.core - before.last > 4:
        return False
    gap = range(before.last + 1, after.core)
    glued = all(is_glued(tokens[k]) for k in (*gap, after.core))
    return glued and not any(is_closed(tokens[k]) or preposition_at(tokens, k) for k in gap)


def _merge(before: Mention, after: Mention) -> Mention:
    return Mention(
        before.party,
        before.first,
        max(before.last, after.last),
        before.core,
        before.kind if before.kind != "demonym" else after.kind,
        before.head or after.head,
        before.prep,
        before.joined,
        before.deed,
        before.weak and after.weak,
    )


def _inherit(before: Mention | None, made: Mention, tokens: list[Token]) -> Mention:
    """ "between A and B", "the A and B forces": the second shares preposition and head."""
    if before is None:
        return made
    if made.first <= before.last:  # a phrase that runs over the one before: its head is the other's
        made = replace(made, first=made.core, head="", prep="", deed=-1)
    shared = made.joined or _paired(tokens, before, made)
    if shared and made.first == before.last + 1 and is_glued(tokens[made.first]):
        demonym = made.kind == "demonym"
        head = made.head or (before.head if demonym or before.head == "patient" else "")
        deed = before.deed if demonym else -1
        return replace(made, head=head, prep=before.prep, joined=True, deed=deed)
    return made


def _paired(tokens: list[Token], before: Mention, made: Mention) -> bool:
    """ "The American British raids": one noun of two countries, without "and".

    An army or a minister is of one: "the X prosecution accused the Y (man) …".
    """
    one, other = tokens[before.core].text, tokens[made.core].text
    alike = (one.startswith("ال"), one.endswith("يه")) == (
        other.startswith("ال"),
        other.endswith("يه"),
    )
    behind = tokens[made.last + 1].text if made.last + 1 < len(tokens) else ""
    single = before.head in ("office", "force") and one.startswith("ال") and one.endswith("ي")
    return (
        made.kind == "demonym"
        and made.first == made.core
        and not (made.prep or single or behind in _origin("words"))
        and (before.first < before.core or before.deed >= 0 or _of_speech(tokens, before))
        and one.endswith(("ي", "يه"))
        and other.endswith(("ي", "يه"))
        and alike
    )


def _of_speech(tokens: list[Token], m: Mention) -> bool:
    """ "An American (British) statement"."""
    return m.core > 0 and is_glued(tokens[m.core]) and "speech" in tokens[m.core - 1].hits


def _stand_in(tokens: list[Token], i: int) -> list[Mention]:
    """ "both sides", "its forces", "the enemy": mentions whose party the context must tell."""
    hit = tokens[i].hits.get("head")
    if hit is None or hit.sense.kind not in ("both", "owned", "enemy") or _is_edge(tokens, i, hit):
        return []
    walk = Walk(tokens, i, named=True)
    walk.clitic(hit.clitic)
    while i - walk.at < _SHORT and walk.step():
        pass
    if hit.sense.kind == "both" and walk.prep != _BETWEEN and _told_apart(tokens, i + hit.length):
        return []
    head = walk.head if walk.head in ("office", "force", "patient") else _owned(hit)
    return [
        Mention(
            "",
            walk.first,
            i + hit.length - 1,
            i,
            hit.sense.kind,
            head,
            walk.prep,
            walk.joined,
            walk.deed,
        )
    ]


def _told_apart(tokens: list[Token], at: int) -> bool:
    """Whether two nationalities behind it say who both are: "the X and the Y ministers of defence"."""
    row = tokens[at : at + _NAMED]
    hits = [token.hits["party"] for token in row if "party" in token.hits]
    two = [hit for hit in hits if hit.sense.kind == "demonym"][:_TWO]
    if len(two) < _TWO or not is_glued(row[0]):
        return False
    return row[0].hits.get("party") is two[0] and two[1].clitic.endswith("و")


def _is_edge(tokens: list[Token], i: int, hit: Hit) -> bool:
    """Whether it is a place's edge that is spelt like "the parties": "on the outskirts of the town"."""
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    if hit.sense.value != _EDGE or hit.length > 1 or behind is None or not is_glued(behind):
        return False
    party = behind.hits.get("party")
    return behind.text in _neighbours("places") or (
        party is not None and party.sense.kind == "place"
    )


def _owned(hit: Hit) -> str:
    if hit.sense.kind != "owned":
        return ""
    return "patient" if bare(hit.sense.value) in _owned_nouns("patients") else "force"


def _bare_offices(tokens: list[Token], found: list[Mention]) -> list[Mention]:
    """Offices and armies without a nationality: mentions whose party the context must tell."""
    taken = {k for m in found for k in range(m.first, m.last + 1)}
    for i, token in enumerate(tokens):
        hit = token.hits.get("head")
        if hit is None or hit.sense.kind not in ("office", "force") or i in taken:
            continue
        if is_of_outlet(tokens, i + 1):
            continue  # "Al Jazeera's bureau chief"
        if is_internal(tokens, i):
            continue
        definite = hit.sense.value.startswith("ال") or "وزار" in hit.sense.value
        said = i > 0 and bool({"report", "attribution"} & set(tokens[i - 1].hits))
        if hit.sense.kind == "force" and hit.sense.value not in _BARE_FORCES:
            continue
        if definite or hit.length > 1 or said:
            prep, joined = split_clitic(hit.clitic)
            if not prep and i > 0 and is_glued(token):
                prep = preposition_before(tokens, i - 1) or ""
            last = i + hit.length - 1
            found.append(Mention("", i, last, i, hit.sense.kind, hit.sense.kind, prep, joined))
    return sorted(found, key=lambda mention: mention.first)
