"""Whose people a count's own words make them: a nation, where they serve, a body that they are part of."""

from __future__ import annotations

from functools import lru_cache

from briefings.analysis.counting.drafts import Draft
from briefings.analysis.parsing.casualties import Counted, known, people, word_lists
from briefings.analysis.parsing.context import Context
from briefings.analysis.parsing.grammar import Reading
from briefings.analysis.parsing.mentions import Mention
from briefings.analysis.parsing.sides import warring
from briefings.analysis.parsing.vocabulary import lists
from briefings.profile import OTHER

_FORCES = frozenset(
    ["جيش", "قوات", "حركه", "كتيبه", "لواء", "فصيل", "ميليشيا", "تنظيم", "جماعه", "حزب"]
)
_RANK = 3  # words from a rank to the force in which it serves: "an officer in …", "a senior officer in …"
PEOPLES = frozenset(["ارمن", "روس", "اتراك", "اذر", "فرنسيين", "ايرانيين", "اذريين"])
_HARMED = frozenset(["killed", "wounded", "captured", "missing"])
_LINKS = frozenset(["من", "في", "عناصر", "مقاتلي", "قاده", "قيادات", "مسلحي"])
_LINK = frozenset(["في", "من"])
_FIGHTS = frozenset(["state", "force", "demonym", "office"])
_NO_NAME = frozenset(["complement", "event", "relative"])
_NAME = 8  # words from a man of rank to his office behind his name
_MEN = 4  # words from a count to the name of a body
_strange = lists("casualties", "strangers")
_CLOSE = 2  # words between "their number" and the number


def nation_of(reading: Reading, draft: Draft) -> str | None:
    """The nation named within the count: "sixty X soldiers", "three of the X officers"."""
    first, last = draft.number.first, draft.number.last
    for m in reading.mentions:
        nation = m.kind == "demonym" or reading.tokens[m.core].text.removeprefix("ال") in PEOPLES
        if (
            m.party
            and m.kind == "state"
            and (_adjective(reading, m, last) or _fight_for(reading, m, last))
        ):
            return m.party
        bodies = last + 1 < m.core and known(reading.tokens[last + 1].text, word_lists().nouns)
        if not (m.party and nation and first <= m.core <= last + 2 + bool(bodies)):
            continue
        # "ten X soldiers", whatever governs it.
        phrase = m.kind == "demonym" and first <= m.first <= last
        if not phrase and not _hit(reading, m, first):
            continue
        between = reading.tokens[last + 1 : m.core + 1]
        closed = {"preposition", "complement", "event", "report", "break", "relative"}
        of = [
            t for t in between if t.text != "من" and (t.gap.strip(' "«»') or closed & set(t.hits))
        ]
        if not of:
            return m.party
    return None


def served(reading: Reading, draft: Draft) -> str | None:
    """Where the counted serve: "an officer in the army of X", "three leaders in the forces of X"."""
    last = draft.number.last
    if _is_of_strangers(reading, last):
        return OTHER
    if draft.number.count == (1, 1) and (office := office_of(reading, draft.number)) is not None:
        return office.party
    behind = [m for m in reading.mentions if m.party and 1 < m.first - last <= _RANK]
    for m in behind[:1]:
        head = reading.tokens[m.first].text
        force = m.head == "force" or known(head, _FORCES)
        between = reading.tokens[last + 1 : m.first + 1]
        close = reading.tokens[m.first - 1].text == "في"  # and not "in the shelling by …"
        if force and close and not any(token.gap.strip() for token in between):
            return m.party
    return None


def office_of(reading: Reading, number: Counted) -> Mention | None:
    """The force of a man of rank: "General X, commander of Y", "the colonel X, a leader in Y's army"."""
    tokens, first = reading.tokens, number.first
    for m in reading.mentions:
        link = tokens[m.first - 1].text in _LINK or tokens[m.core].text.startswith("ب")
        row = (
            range(max(first, m.first - 1 - _RANK), m.first) if link else range(m.first - 1, m.first)
        )
        row = range(m.first, m.first + 1) if known(tokens[m.first].text, _offices()) else row
        at = next((k for k in row if known(tokens[k].text, _offices())), -1)
        if not (m.party and m.kind in _FIGHTS and first <= at <= first + _NAME):
            continue
        name = tokens[first + 1 : m.first]
        if not any(t.gap.strip(' ،"«»') or _NO_NAME & set(t.hits) for t in name):
            return m
    return None


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    subjects = lists("reporting", "subjects")
    return subjects("officers") | subjects("persons") | subjects("ranks")


def _is_of_strangers(reading: Reading, last: int) -> bool:
    """ "The leader of ISIS", "twelve of the men of al-Qaeda", where the profile knows no such party."""
    tokens = reading.tokens
    for k in range(last + 1, min(last + 1 + _MEN, len(tokens))):
        row = " ".join(token.text for token in tokens[k : k + 2])
        here = {m.party for m in reading.mentions if m.first <= k <= m.last} - {"", OTHER}
        if tokens[k].gap.strip(' "“”«»') or here:
            return False
        if tokens[k].text in _strange("bodies") or row in _strange("bodies"):
            return True
        if tokens[k].text not in _LINKS and not people(tokens[k].text):
            return False
    return False


def of_a_body(reading: Reading, draft: Draft, context: Context) -> str | None:
    """ "Forty of the army": part of a body that fights and has no land, which a count is not "from"."""
    last, bodies = draft.number.last, warring(context.profile)
    if draft.kind not in _HARMED or any(context.profile.party(p).demonyms for p in bodies):
        return None
    for m in reading.mentions:
        of = m.prep == "من" and 1 < m.first - last <= _CLOSE
        if of and m.party in bodies and m.kind in ("state", "force"):
            return None if m.weak and m.party not in context.strong else m.party
    return None


def _adjective(reading: Reading, mention: Mention, last: int) -> bool:
    """Whether a name that is written like an adjective stands right behind the noun: جنديا أرمينيا."""
    noun, token = reading.tokens[last], reading.tokens[mention.core]
    close = mention.core == last + 1 and not token.gap.strip()
    return close and noun.text.endswith("ا") and token.text.endswith("يا")


def _fight_for(reading: Reading, mention: Mention, last: int) -> bool:
    """ "202 of the fighters of X", in the construct: the name right behind the noun, both without article."""
    tokens, at = reading.tokens, mention.core - 1
    if at not in (last, last + _CLOSE) or tokens[at - 1].text != "من":
        return False
    noun = tokens[at].text
    construct = not noun.startswith("ال") and (people(noun) or people(f"{noun}ن"))
    return bool(construct) and not any(t.gap.strip() for t in tokens[at - 1 : at + 2])


def _hit(reading: Reading, mention: Mention, first: int) -> bool:
    """Whether no deed governs a nation, or one that befell the counted: "the death of four X soldiers"."""
    deed = reading.has(mention.deed, "deed")
    return deed is None or (deed.sense.kind == "hit" and mention.deed < first)
