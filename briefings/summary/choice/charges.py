"""The charge that a denial answers: "X denied imposing any blockade" behind "120,000 are under siege".

Read alone such a denial says what did not happen, and not who says that it did.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from briefings.language.normalize import bare
from briefings.profile import OTHER
from briefings.records import Amended, Cluster, Statement
from briefings.summary.choice.ranking import dangling
from briefings.summary.events.deeds import (
    DENIAL,
    Deed,
    denied,
    denied_there,
    deniers,
    denying_party,
    root_of,
    roots_of,
    strikes,
)
from briefings.summary.events.scenes import towns
from briefings.summary.events.unnamed import by_place, tells_of_a_blow, unnamed
from briefings.summary.tolls.denials import denies

_NEAR = 3  # sentences before a denial in which its charge stands …
_FAR = 5  # … or, where it tells the deed and of whom or what
_CLAUSE = re.compile(r"[،.:؛]")
_NOT = re.compile(r"(?<!\w)[وف]?(?:لم|لن|ليس|ليست)(?!\w)")
_ALIKE = 0.5  # what a blow is worth in other words than those of its denial
_CHARGED = 2  # words that a charge by its theme is worth: "accused X of"


def charges(
    clusters: Iterable[Cluster],
    statements: Iterable[Statement],
    noes: Mapping[str, Iterable[Amended]],
) -> dict[str, str]:
    """By each fact that is a denial what it denies: one of `noes`, of its own article if there is one.

    Those have by the facts who denies them. Else it is the sentence before it that tells of the same; what
    a denial does not name is known by following.py.
    """
    told = by_place(statements)
    denying = {s.id for s in told.values() if denies(s.translated.sentence.text)}
    known: dict[str, list[str]] = defaultdict(list)
    for item, said in noes.items():
        for note in said:
            # Of two who accuse each other neither answers the other's denial.
            if item not in denying:
                known[note.item].append(item)
    days = {s.id: s.article.date for s in told.values()}
    found: dict[str, str] = {}
    for no in (cluster.lead for cluster in clusters):
        if not denies(no.translated.sentence.text) or unnamed(no):
            continue
        home = f"{no.article.id}-"
        by_day = {item: _apart(days.get(item), no.article.date) for item in known[no.id]}
        certain = sorted(by_day, key=lambda item: (not item.startswith(home), by_day[item], item))
        before = None if certain else _before(no, told)
        if certain or before:
            found[no.id] = before.id if before else certain[0]
    return found


def _apart(one: date | None, other: date | None) -> int:
    return abs((one - other).days) if one and other else 0


def _before(no: Statement, told: Mapping[tuple[str, int], Statement]) -> Statement | None:
    """The sentence before a denial that tells most of what is denied, the nearest of those that do."""
    n, theirs = no.translated.sentence.n, deniers(no)
    near = (told.get((no.article.id, n - back)) for back in range(1, _FAR + 1))
    by_another = [s for s in near if s and theirs.isdisjoint(s.analysis.roles.speaker)]
    told_of = ((s, _shared(s, no)) for s in by_another if not denies(s.translated.sentence.text))
    likely = [(s, shared) for s, shared in told_of if shared > _is_own_deed(s)]
    return max(likely, key=lambda entry: _weight(entry[0], entry[1], no))[0] if likely else None


def _is_own_deed(s: Statement) -> bool:
    """Whether it tells a deed that nobody says, or the speaker's own: one word of it makes no charge.

    "The truce was signed", "X called for talks", "withdrew its own men".
    """
    roles = s.analysis.roles
    return bool(roles.actor) and set(roles.speaker) <= set(roles.actor)


def _weight(claim: Statement, shared: float, no: Statement) -> tuple[float, bool, int]:
    sentence, doers = claim.translated.sentence, set(claim.analysis.roles.actor) - {OTHER}
    party = denying_party(no)
    by_others = bool(doers and party) and party not in doers
    return shared - _CHARGED * by_others, not dangling(sentence.text), sentence.n


def _shared(claim: Statement, no: Statement) -> float:
    """How many roots of what is denied a sentence has, names of those concerned not counted.

    None where it tells another deed, or of another town, unless it accuses who denies.
    """
    deed, accused = denied(no), denying_party(no) in claim.analysis.parties
    charged = accused and "accusations" in claim.analysis.about
    behind = no.translated.sentence.n - claim.translated.sentence.n
    there, elsewhere = towns(claim), denied_there(no)
    if there and elsewhere and there.isdisjoint(elsewhere):
        return 0
    if deed is None:
        return _CHARGED * (charged and behind <= _NEAR)
    meant = {deed.root, *deed.behind} - {*_names(no), *_people(claim)}
    told = meant & roots_of(_said(claim))
    same = _is_same(deed, told, claim)
    if behind > _NEAR:
        return len(told) * (same and len(told - {deed.root}) > 0)
    if not same and not (charged and (told or behind == 1)):
        return 0
    return len(told) + _ALIKE * (same and deed.root not in told) + _CHARGED * charged


def _is_same(deed: Deed, told: Collection[str], claim: Statement) -> bool:
    """Whether a sentence tells the deed that is denied, or of shelling in other words, or whom it hit."""
    if deed.root in told:
        return True
    hit = bool(told) and any(f.kind in ("killed", "wounded") for f in claim.analysis.figures)
    return strikes(deed.root) and (hit or tells_of_a_blow(claim))


def _said(claim: Statement) -> str:
    """What a sentence says to be so: "was not told of a withdrawal" charges nobody with one."""
    clauses = _CLAUSE.split(bare(claim.translated.sentence.text))
    return "، ".join(clause for clause in clauses if not _NOT.search(clause))


def _people(claim: Statement) -> Iterator[str]:
    """The roots of the names of people, listed or not: Muhammad shares his with Ahmad."""
    yield from map(root_of, DENIAL.words("given"))
    for name in claim.translated.names:
        if name.type == "person":
            yield from map(root_of, bare(name.surface).split())


def _names(no: Statement) -> Iterator[str]:
    """The roots of the names in a sentence, and of the words for who acts or suffers in it."""
    text = no.translated.sentence.text
    spans = [(name.start, name.end) for name in no.translated.names]
    spans += [(e.start, e.end) for e in no.analysis.evidence if not e.role.startswith("theme")]
    for start, end in spans:
        yield from map(root_of, bare(text[start:end]).split())
